//! The one object that shells and the command line talk to. Its calls are in the files beside this
//! one, which have the names that they have in the bindings.

mod keeping;
mod life_in_time;
mod people;
mod permits;
mod rules;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::{CompanionError, Result};
use crate::moment::Context;
use crate::rules::{EmbeddedPack, RulesStore};
use crate::scene::Scene;
use crate::vault::{KeyStore, Vault};
use crate::words::{Catalogues, Words};

/// Rules, vault and words of one installation.
///
/// Besides the errors that it names, every call fails with `Input` and the code `clock` where its
/// moment is in no year from 1900 to 2199 or its offset from UTC is more than 18 hours, and with the
/// code `too_long` where a name or a place has more than 200 characters or another text of a person
/// more than 1,000. A blank place is one that was not given.
///
/// The key errors are `KeyLocked`, `KeyLost`, `KeyWrong` and `KeyFailed`, and `Paused` where the app
/// was paused, or everything erased, while the key store was asked: ask again. The storage errors are
/// `Storage`, `VaultDamaged`, and `NewerFile` where a newer version of the app has written.
pub struct Companion {
    folder: PathBuf,
    rules: RulesStore,
    vault: Vault,
    catalogues: Catalogues,
}

impl Companion {
    /// Opens the stores in a folder, and makes the folder where it is missing. The vault is not
    /// touched before something personal is asked for. Touches the disk. Where the folder cannot
    /// be written, the rules are answered from memory and only what is personal fails.
    ///
    /// One object for each folder and process is meant. Several do no harm: each notices at its
    /// next call what another changed, erased or put aside.
    ///
    /// # Errors
    /// The storage errors.
    pub fn open(folder: &Path, embedded: EmbeddedPack, keys: Arc<dyn KeyStore>) -> Result<Self> {
        // What cannot be written shows when something is to be stored.
        let _ = std::fs::create_dir_all(folder);
        Ok(Companion {
            folder: folder.to_owned(),
            rules: RulesStore::open(folder, embedded)?,
            vault: Vault::new(folder, keys),
            catalogues: Catalogues::default(),
        })
    }

    /// Closes every connection and wipes everything decrypted. The next call opens again.
    pub fn pause(&self) {
        self.rules.pause();
        self.vault.pause();
    }

    /// Runs one call: its words, its moment, and errors in the person's language.
    fn call<T>(&self, context: &Context, work: impl FnOnce(&Scene<'_>) -> Result<T>) -> Result<T> {
        let words = self.begin(context)?;
        let scene =
            Scene { rules: &self.rules, vault: &self.vault, words: &words, now: context.now };
        work(&scene).map_err(|error| error.said(&words))
    }

    // Apart from `call`, because that is compiled once for each method.
    fn begin(&self, context: &Context) -> Result<Arc<Words>> {
        let words = self.catalogues.words(&context.language);
        if !context.now.is_of_a_clock() {
            let (code, key) = ("clock", "error-clock");
            return Err(CompanionError::Input { code: code.to_owned(), reason: words.say(key) });
        }
        match self.rules.refresh() {
            Ok(()) => Ok(words),
            Err(error) => Err(error.said(&words)),
        }
    }
}
