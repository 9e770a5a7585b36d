//! What a widget reads: it has no app object, and opens neither rules nor vault.

use std::path::Path;

use companion_core::{CompanionError, Context, GlanceView};

use crate::app::caught;

/// What the app last wrote for widgets, from now on: the first entry holds now. `folder` is that of
/// the stores. Reads one small file; needs no app object and no key. Its texts are in the language in
/// which the app wrote it: `context.language` is that of an error. Call `writeGlance` again where the
/// person has chosen another language.
///
/// # Errors
/// `Input` with the code `no_glance` where there is nothing yet: the app must be opened once;
/// `Storage`.
#[uniffi::export]
pub fn read_glance(folder: String, context: Context) -> Result<GlanceView, CompanionError> {
    let read = caught(|| companion_core::read_glance(Path::new(&folder), &context));
    read.and_then(|read| read).map_err(|error| error.in_language(&context.language))
}
