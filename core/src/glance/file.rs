//! The file of the glance.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use companion_rulepack::read::FromJson;
use serde_json::Value;

use super::view::GlanceView;
use crate::error::{CompanionError, Result};
use crate::moment::Context;
use crate::vault::random_id;
use crate::words::Catalogues;

/// Version of the file. A widget may be older or newer than the app that wrote it.
const VERSION: u32 = 1;

fn path(folder: &Path) -> PathBuf {
    folder.join("glance.json")
}

/// Written aside and then renamed: a widget reads the old one or the new one. Each write has a name
/// of its own, because several threads may write.
pub(super) fn write(folder: &Path, glance: &GlanceView) -> Result<()> {
    let mut file = serde_json::to_value(glance)?;
    if let Value::Object(fields) = &mut file {
        fields.insert("v".to_owned(), VERSION.into());
    }
    let text = serde_json::to_vec(&file)?;
    let aside = folder.join(format!("glance.{}.new", random_id()?));
    let written = std::fs::write(&aside, text).and_then(|()| std::fs::rename(&aside, path(folder)));
    if written.is_err() {
        // What is left of it is nothing that anybody asks for.
        let _ = std::fs::remove_file(&aside);
    }
    Ok(written?)
}

/// Goes with the vault: what is due is nobody's business any more.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_file(path(folder)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// What the app last wrote for widgets, from now on: the first entry holds now. Reads one small
/// file in the folder of the stores; opens neither rules nor vault, and needs no key. Its texts are
/// in the language in which the app wrote it: `context.language` is that of an error. Where the
/// person has chosen another language since, the app must write it again.
///
/// # Errors
/// `Input` with the code `no_glance` where the app has written nothing that can be read yet: it
/// must be opened once.
pub fn read_glance(folder: &Path, context: &Context) -> Result<GlanceView> {
    let none = || {
        let words = Catalogues::default().words(&context.language);
        CompanionError::Input { code: "no_glance".to_owned(), reason: words.say("error-no-glance") }
    };
    let text = match std::fs::read(path(folder)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(none()),
        Err(error) => return Err(error.into()),
    };
    // A damaged file, or one that a later version wrote otherwise, is written anew by the app.
    let file: Value = serde_json::from_slice(&text).map_err(|_| none())?;
    let is_read = file.get("v").and_then(Value::as_u64).is_some_and(|v| v <= VERSION.into());
    let mut glance = GlanceView::from_json(&file).map_err(|_| none())?;
    let now = context.now.epoch_seconds;
    let begun = glance.entries.iter().rposition(|entry| entry.from.epoch_seconds <= now);
    glance.entries.drain(..begun.unwrap_or_default());
    glance.permits_end.retain(|end| end.epoch_seconds > now);
    if !is_read || glance.entries.is_empty() {
        return Err(none());
    }
    Ok(glance)
}
