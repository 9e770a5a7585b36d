//! Why nothing personal is shown, for views that answer all the same.

use serde::Serialize;

use crate::error::CompanionError;
use crate::words::Words;

/// What keeps the vault shut: each needs another screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum VaultProblemKind {
    /// The phone must be unlocked first.
    Locked,
    /// Its key is gone: restore a backup, and set the vault aside.
    Lost,
    /// The key is of another vault: as `Lost`.
    Wrong,
    /// The key store failed; it may answer the next time.
    Failed,
    /// A newer version of the app wrote it: update.
    Newer,
    /// The file cannot be read.
    Unreadable,
}

/// Why nothing personal is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct VaultProblem {
    /// What it is.
    pub kind: VaultProblemKind,
    /// What it is and what to do, in the person's language.
    pub text: String,
}

impl VaultProblem {
    /// Of an error that reading the vault gave.
    pub(crate) fn of(error: CompanionError, words: &Words) -> Self {
        let kind = match &error {
            CompanionError::KeyLocked { .. } => VaultProblemKind::Locked,
            CompanionError::KeyLost { .. } => VaultProblemKind::Lost,
            CompanionError::KeyWrong { .. } => VaultProblemKind::Wrong,
            CompanionError::KeyFailed { .. } | CompanionError::Paused { .. } => {
                VaultProblemKind::Failed
            }
            CompanionError::NewerFile { .. } => VaultProblemKind::Newer,
            _ => VaultProblemKind::Unreadable,
        };
        VaultProblem { kind, text: error.said(words).reason().to_owned() }
    }
}
