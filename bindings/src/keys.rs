//! The phone's key store as the core sees it.

use std::cell::Cell;
use std::sync::Arc;

use companion_core::{CompanionError, KeyAnswer, KeyStore, KeyStoreError};

use crate::gate::Gate;

thread_local! {
    static IS_ASKING: Cell<bool> = const { Cell::new(false) };
}

/// Asks the phone's key store, and notices what only happens with a foreign one.
pub(crate) struct Keys {
    pub(crate) of_the_phone: Arc<dyn KeyStore>,
    pub(crate) gate: Arc<Gate>,
}

impl Keys {
    fn ask<T>(&self, question: impl FnOnce(&dyn KeyStore) -> T) -> (T, bool) {
        self.gate.ask(|| {
            let _asking = Asking::begin();
            question(&*self.of_the_phone)
        })
    }

    fn ask_for_key(
        &self,
        question: impl FnOnce(&dyn KeyStore) -> Result<KeyAnswer, KeyStoreError>,
    ) -> Result<KeyAnswer, KeyStoreError> {
        match self.ask(question) {
            // A key that comes after the app was put away opens nothing.
            (Ok(KeyAnswer::Key { .. }), true) => Ok(KeyAnswer::Locked),
            (answer, _) => answer,
        }
    }
}

impl KeyStore for Keys {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.ask_for_key(|keys| keys.read())
    }

    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.ask_for_key(|keys| keys.create())
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        self.ask(|keys| keys.remove()).0
    }
}

/// Refuses a call that a key store makes while it is asked: it would wait for itself.
pub(crate) fn refuse_inside() -> Result<(), CompanionError> {
    if IS_ASKING.get() {
        let reason = "the key store called the app while it was asked".to_owned();
        return Err(CompanionError::KeyFailed { reason });
    }
    Ok(())
}

struct Asking;

impl Asking {
    fn begin() -> Self {
        IS_ASKING.set(true);
        Asking
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        IS_ASKING.set(false);
    }
}
