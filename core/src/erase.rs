//! Removing everything personal, and starting anew beside a vault that no key opens.

use serde::Serialize;

use crate::error::{CompanionError, Result};
use crate::scene::Scene;
use crate::silent::silent;

/// What erasing removes, or removed.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EraseView {
    /// Names of the files in the app's folder that hold anything personal.
    pub files: Vec<String>,
    /// Whether the key is gone; none where nothing was erased yet. Where it is not, the shell must
    /// remove it from the platform's key store.
    pub key_removed: Option<bool>,
    /// Whether the shell must cancel every notification of the app, planned and shown. Always so
    /// once it was done: which ones were planned stood in the vault, and a phone may keep others.
    pub cancel_all: bool,
    /// Whether it was done, or only looked at.
    pub is_done: bool,
    /// What is removed, what stays and what is left to do.
    pub text: String,
}

/// Where a vault that cannot be read was put.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AsideView {
    /// Its new name in the same folder.
    pub file_name: String,
    /// What that means and what to do next.
    pub text: String,
}

silent!(EraseView);

/// What erasing would remove. Needs no key.
pub(crate) fn preview(scene: &Scene<'_>) -> Result<EraseView> {
    view(scene, None)
}

/// Removes the vault and asks the key store to remove the key. Needs no key.
pub(crate) fn erase(scene: &Scene<'_>) -> Result<EraseView> {
    let mut before = view(scene, Some(false))?;
    if scene.vault.erase()? {
        before.key_removed = Some(true);
        before.text = scene.words.say("erase-done");
    }
    Ok(before)
}

fn view(scene: &Scene<'_>, key_removed: Option<bool>) -> Result<EraseView> {
    Ok(EraseView {
        files: scene.vault.files()?,
        key_removed,
        cancel_all: key_removed.is_some(),
        is_done: key_removed.is_some(),
        text: scene.words.say(match key_removed {
            None => "erase-would",
            Some(true) => "erase-done",
            Some(false) => "erase-done-but-key",
        }),
    })
}

/// Puts a vault aside that no key opens, or whose file is damaged, so that a new one can be begun.
/// One that can be read and written, or could be later, stays where it is. Renames files, deletes
/// nothing.
pub(crate) fn set_vault_aside(scene: &Scene<'_>) -> Result<AsideView> {
    if !scene.vault.exists() {
        return Err(scene.input("no_vault", "error-no-vault", &[]));
    }
    match scene.vault.versions() {
        // Much of a damaged file may still read, but nothing can be stored in it safely.
        Ok(_) if !scene.vault.is_sound()? => {}
        Ok(_) => return Err(scene.input("vault_opens", "error-vault-opens", &[])),
        Err(
            CompanionError::KeyLost { .. }
            | CompanionError::KeyWrong { .. }
            | CompanionError::VaultDamaged { .. }
            | CompanionError::Storage { .. },
        ) => {}
        Err(error) => return Err(error),
    }
    let file_name = scene.vault.set_aside()?;
    let text = scene.words.fill("aside-done", &[("name", scene.words.ltr(&file_name).into())]);
    Ok(AsideView { file_name, text })
}
