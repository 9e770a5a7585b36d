//! Words for a shell whose stores do not open.

use companion_core::{CompanionError, Labels};

use crate::app::caught;

/// The labels of a language without an app object: to say why none opens, and to offer to try again.
/// Touches no disk.
///
/// # Errors
/// `Internal` where the app made a mistake.
#[uniffi::export]
pub fn read_labels(language: String) -> Result<Labels, CompanionError> {
    caught(|| companion_core::read_labels(&language)).map_err(|error| error.in_language(&language))
}
