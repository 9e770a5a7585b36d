//! The key that the platform keeps: Android Keystore, iOS Keychain, a file on a computer.

use std::sync::Arc;

use zeroize::Zeroizing;

use crate::error::{CompanionError, Result};

/// What a key store answers.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum KeyAnswer {
    /// The key, 32 bytes.
    Key {
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// There may be a key, but it cannot be read now; later it can.
    Locked,
    /// There is no key.
    None,
}

impl std::fmt::Debug for KeyAnswer {
    /// Says which answer it is, never the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            KeyAnswer::Key { .. } => "Key { .. }",
            KeyAnswer::Locked => "Locked",
            KeyAnswer::None => "None",
        })
    }
}

/// A key store that could not answer at all: the phone's own failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum KeyStoreError {
    /// It failed.
    #[error("{reason}")]
    Failed {
        /// What failed, for an engineer. Never the key. Shown where it is one line of at most
        /// 200 characters.
        reason: String,
    },
    /// It does not answer; asked again later it may.
    #[error("{NO_ANSWER}")]
    NoAnswer,
}

/// What an engineer reads of a key store that does not answer; the person is told in other words.
pub(crate) const NO_ANSWER: &str = "no answer";

/// Longer texts are stack traces.
const SHORT: usize = 200;

impl KeyStoreError {
    /// What failed, as far as a person may come to see it.
    pub(crate) fn in_short(&self) -> String {
        let text = self.to_string();
        let is_short = text.chars().count() <= SHORT && !text.contains(char::is_control);
        if is_short { text } else { "no short reason was given".to_owned() }
    }
}

/// A key store on the other side that throws what it does not declare. What it says then was meant
/// for nobody: it may be a stack trace, or a secret.
#[cfg(feature = "uniffi")]
impl From<uniffi::UnexpectedUniFFICallbackError> for KeyStoreError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        KeyStoreError::Failed { reason: "unexpected error of the key store".to_owned() }
    }
}

/// Where the vault's key is kept. Called only while the core holds no lock, so it may be slow; it
/// must not call the app, nor wait for another thread that does. On a phone it is asked one
/// question at a time, each on a new thread, and given up after half a minute.
#[cfg_attr(feature = "uniffi", uniffi::export(with_foreign))]
pub trait KeyStore: Send + Sync {
    /// The key, if it can be read.
    ///
    /// # Errors
    /// Where the store itself fails; a key that is there but closed is an answer.
    fn read(&self) -> Result<KeyAnswer, KeyStoreError>;

    /// Makes a random key, keeps it and answers it; puts aside what is kept there but is no key of
    /// 32 bytes. Called only when no vault exists, so that a lost key is never papered over by a
    /// new one.
    ///
    /// # Errors
    /// Where the store itself fails.
    fn create(&self) -> Result<KeyAnswer, KeyStoreError>;

    /// Removes the key for good, because the person erases everything, and answers whether it is
    /// gone. A store that cannot says so.
    ///
    /// # Errors
    /// Where the store itself fails; then nothing is erased, and the key should still be there.
    fn remove(&self) -> Result<bool, KeyStoreError>;
}

/// A key as the core holds it: wiped when dropped.
pub(super) type Key = Zeroizing<[u8; LENGTH]>;

/// Bytes of a key.
const LENGTH: usize = 32;

/// Asks for the key of a vault that exists or does not.
pub(super) fn ask(keys: &Arc<dyn KeyStore>, vault_exists: bool) -> Result<Key> {
    let answer = match keys.read()? {
        KeyAnswer::None if vault_exists => return Err(lost()),
        KeyAnswer::None => keys.create()?,
        // What is no key opens nothing: it must not stand in the way of a new vault.
        KeyAnswer::Key { bytes } if bytes.len() != LENGTH && !vault_exists => {
            drop(Zeroizing::new(bytes));
            keys.create()?
        }
        answer => answer,
    };
    match answer {
        KeyAnswer::Key { bytes } => {
            let bytes = Zeroizing::new(bytes);
            let key = <[u8; LENGTH]>::try_from(bytes.as_slice()).map_err(|_| wrong())?;
            Ok(Zeroizing::new(key))
        }
        KeyAnswer::Locked => Err(CompanionError::KeyLocked {
            reason: "Your documents are locked. Unlock the phone and try again.".to_owned(),
        }),
        KeyAnswer::None => Err(lost()),
    }
}

fn lost() -> CompanionError {
    CompanionError::KeyLost {
        reason: "The key to your stored documents is gone, so they cannot be read. The file was \
                 kept. Restore from a backup, or start a new one beside it."
            .to_owned(),
    }
}

pub(super) fn wrong() -> CompanionError {
    CompanionError::KeyWrong {
        reason: "This key does not open your stored documents. The file was kept. Use the key \
                 it was made with, or restore from a backup."
            .to_owned(),
    }
}
