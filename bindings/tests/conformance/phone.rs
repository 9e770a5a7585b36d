//! The phones of a scenario: each has its own stores, and a key store that steps lock or empty.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use companion::CompanionApp;
use companion_core::{CompanionError, KeyAnswer, KeyStore, KeyStoreError};
use serde::Deserialize;

use crate::store::Beginnings;

/// What a step makes of a phone's key store.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KeyState {
    /// It answers the key that it keeps, or that it keeps none.
    Ready,
    /// It keeps the key to itself until it is ready again.
    Locked,
    /// The key is gone for good.
    None,
}

#[derive(Default)]
struct Kept {
    key: Option<u8>,
    is_locked: bool,
    made: u8,
}

/// A key store that makes another key each time; no two phones make the same.
#[derive(Default)]
pub(crate) struct Keys {
    /// Keys of this phone have numbers from here.
    first: u8,
    kept: Mutex<Kept>,
}

impl Keys {
    fn change<T>(&self, change: impl FnOnce(&mut Kept) -> T) -> T {
        change(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn set(&self, state: KeyState) {
        self.change(|kept| {
            kept.is_locked = matches!(state, KeyState::Locked);
            if matches!(state, KeyState::None) {
                kept.key = None;
            }
        });
    }
}

impl KeyStore for Keys {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(self.change(|kept| match kept.key {
            _ if kept.is_locked => KeyAnswer::Locked,
            Some(number) => KeyAnswer::Key { bytes: vec![number; 32] },
            None => KeyAnswer::None,
        }))
    }

    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.change(|kept| {
            kept.made += 1;
            kept.key = Some(self.first + kept.made);
        });
        self.read()
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        self.change(|kept| kept.key = None);
        Ok(true)
    }
}

/// One phone.
pub(crate) struct Phone {
    pub(crate) app: Arc<CompanionApp>,
    keys: Arc<Keys>,
    _folder: tempfile::TempDir,
}

impl Phone {
    /// What the key store answers from now on. Until then the app was away, as it must have been
    /// for the phone to be locked: an open vault asks for no key.
    pub(crate) fn set_key(&self, state: KeyState) -> Result<(), CompanionError> {
        self.app.pause()?;
        self.keys.set(state);
        self.app.resume()
    }
}

/// The phones of a scenario by name, each begun when a step first names it.
pub(crate) struct Phones<'a> {
    beginnings: &'a mut Beginnings,
    pack: &'a str,
    begun: BTreeMap<String, Phone>,
}

impl<'a> Phones<'a> {
    pub(crate) fn new(beginnings: &'a mut Beginnings, pack: &'a str) -> Self {
        Phones { beginnings, pack, begun: BTreeMap::new() }
    }

    pub(crate) fn named(&mut self, name: &str) -> Result<&Phone, String> {
        if !self.begun.contains_key(name) {
            let phone = self.begin().map_err(|why| format!("pack {}: {why}", self.pack))?;
            self.begun.insert(name.to_owned(), phone);
        }
        Ok(&self.begun[name])
    }

    fn begin(&mut self) -> Result<Phone, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let number = u8::try_from(self.begun.len()).map_err(|error| error.to_string())?;
        let keys = Arc::new(Keys { first: number * 50, ..Keys::default() });
        let app = self.beginnings.begin(self.pack, folder.path(), keys.clone())?;
        Ok(Phone { app, keys, _folder: folder })
    }
}
