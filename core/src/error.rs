//! What can go wrong, in words that say what to do.

use companion_rulepack::read::Wrong;

use crate::vault::{KeyStoreError, NO_ANSWER};
use crate::words::{Catalogues, Words};

/// An error of the core. `reason` is in the person's language where the person can mend it, and
/// never names a document or a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum CompanionError {
    /// What was told cannot become what was asked.
    #[error("{reason}")]
    Input {
        /// A stable word for the kind of mistake.
        code: String,
        /// What is wrong and what to do.
        reason: String,
    },
    /// The key store cannot be opened just now, usually until the phone is unlocked.
    #[error("{reason}")]
    KeyLocked {
        /// What to do.
        reason: String,
    },
    /// There is a vault, but its key is gone.
    #[error("{reason}")]
    KeyLost {
        /// What to do.
        reason: String,
    },
    /// There is a key, but it is not the one this vault was sealed with.
    #[error("{reason}")]
    KeyWrong {
        /// What to do.
        reason: String,
    },
    /// The key store itself failed, did not answer in time, or called the app while it was asked.
    #[error("{reason}")]
    KeyFailed {
        /// What happened and what to do.
        reason: String,
    },
    /// The app was paused, or what is stored was erased or put aside, while the key store was
    /// asked. Nothing was done; ask again.
    #[error("{reason}")]
    Paused {
        /// What to do.
        reason: String,
    },
    /// The file of the vault is damaged. Nothing was changed; some of it may still be read.
    #[error("{reason}")]
    VaultDamaged {
        /// What to do.
        reason: String,
    },
    /// A file was written by a newer version of the app. It was left as it is.
    #[error("{reason}")]
    NewerFile {
        /// What to do.
        reason: String,
    },
    /// The disk or the database failed.
    #[error("{reason}")]
    Storage {
        /// What happened and what to do.
        reason: String,
    },
    /// The app was shut down. Nothing was done.
    #[error("{reason}")]
    Closed {
        /// What to do.
        reason: String,
    },
    /// The app made a mistake. Every change is whole or not there, and the next call works.
    #[error("{reason}")]
    Internal {
        /// What to do.
        reason: String,
    },
}

impl CompanionError {
    /// A stable word for the kind of error, for scripts and tests.
    pub fn code(&self) -> &str {
        match self {
            CompanionError::Input { code, .. } => code,
            CompanionError::KeyLocked { .. } => "key_locked",
            CompanionError::KeyLost { .. } => "key_lost",
            CompanionError::KeyWrong { .. } => "key_wrong",
            CompanionError::KeyFailed { .. } => "key_failed",
            CompanionError::Paused { .. } => "paused",
            CompanionError::VaultDamaged { .. } => "vault_damaged",
            CompanionError::NewerFile { .. } => "newer_file",
            CompanionError::Storage { .. } => "storage",
            CompanionError::Closed { .. } => "closed",
            CompanionError::Internal { .. } => "internal",
        }
    }

    /// What is wrong and what to do.
    pub fn reason(&self) -> &str {
        match self {
            CompanionError::Input { reason, .. }
            | CompanionError::KeyLocked { reason }
            | CompanionError::KeyLost { reason }
            | CompanionError::KeyWrong { reason }
            | CompanionError::KeyFailed { reason }
            | CompanionError::Paused { reason }
            | CompanionError::VaultDamaged { reason }
            | CompanionError::NewerFile { reason }
            | CompanionError::Storage { reason }
            | CompanionError::Closed { reason }
            | CompanionError::Internal { reason } => reason,
        }
    }

    /// What failed, for an engineer; [`CompanionError::said`] puts it into words for a person.
    pub(crate) fn storage(what: impl std::fmt::Display) -> Self {
        CompanionError::Storage { reason: what.to_string() }
    }

    /// The same error in a language, saying what to do, for an error that comes from outside a
    /// call: one that a call answers is said already.
    #[must_use]
    pub fn in_language(self, language: &str) -> Self {
        self.said(&Catalogues::default().words(language))
    }

    /// The same error in the person's language, saying what to do.
    pub(crate) fn said(self, words: &Words) -> Self {
        match self {
            CompanionError::KeyLocked { .. } => {
                CompanionError::KeyLocked { reason: words.say("error-key-locked") }
            }
            CompanionError::KeyLost { .. } => {
                CompanionError::KeyLost { reason: words.say("error-key-lost") }
            }
            CompanionError::KeyWrong { .. } => {
                CompanionError::KeyWrong { reason: words.say("error-key-wrong") }
            }
            CompanionError::KeyFailed { reason } if reason == NO_ANSWER => {
                CompanionError::KeyFailed { reason: words.say("error-key-silent") }
            }
            CompanionError::Paused { .. } => {
                CompanionError::Paused { reason: words.say("error-paused") }
            }
            CompanionError::VaultDamaged { .. } => {
                CompanionError::VaultDamaged { reason: words.say("error-vault-damaged") }
            }
            CompanionError::KeyFailed { reason } => CompanionError::KeyFailed {
                reason: words.fill("error-key-failed", &[("what", reason.into())]),
            },
            CompanionError::NewerFile { .. } => {
                CompanionError::NewerFile { reason: words.say("error-newer-file") }
            }
            CompanionError::Storage { reason } => CompanionError::Storage {
                reason: words.fill("error-storage", &[("what", reason.into())]),
            },
            CompanionError::Closed { .. } => {
                CompanionError::Closed { reason: words.say("error-closed") }
            }
            CompanionError::Internal { .. } => {
                CompanionError::Internal { reason: words.say("error-internal") }
            }
            input @ CompanionError::Input { .. } => input,
        }
    }
}

impl From<rusqlite::Error> for CompanionError {
    fn from(error: rusqlite::Error) -> Self {
        // The texts of SQLite's own errors can quote a statement but never a bound value.
        CompanionError::storage(error)
    }
}

impl From<KeyStoreError> for CompanionError {
    fn from(error: KeyStoreError) -> Self {
        CompanionError::KeyFailed { reason: error.in_short() }
    }
}

impl From<std::io::Error> for CompanionError {
    fn from(error: std::io::Error) -> Self {
        CompanionError::storage(error)
    }
}

impl From<Wrong> for CompanionError {
    fn from(_: Wrong) -> Self {
        // Not what is wrong with it: that quotes what the record says.
        CompanionError::storage("a record is damaged")
    }
}

impl From<serde_json::Error> for CompanionError {
    fn from(error: serde_json::Error) -> Self {
        // Only the kind and place: the text of a JSON error can quote what it read.
        CompanionError::storage(format_args!("a record is damaged ({:?})", error.classify()))
    }
}

/// The core's result.
pub type Result<T, E = CompanionError> = std::result::Result<T, E>;
