//! The object that the phones talk to: its life, and what every call goes through. The calls
//! themselves are in the files beside this one.

mod keeping;
mod life_in_time;
#[cfg(feature = "panic-test")]
mod panic_test;
mod people;
mod permits;
mod rules;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use companion_core::{Companion, CompanionError, Context, EmbeddedPack, KeyStore};

use crate::gate::Gate;
use crate::keys::{Keys, PATIENCE, refuse_inside};

type Result<T> = std::result::Result<T, CompanionError>;

const PACK: EmbeddedPack = EmbeddedPack {
    id: companion_rules::ID,
    version: companion_rules::VERSION,
    digest: companion_rules::DIGEST,
    json: companion_rules::json,
};

/// The app: rules, stored documents and words of one installation. Make one and keep it; every
/// thread may call it. A call takes milliseconds where it does not say otherwise, and belongs off
/// the main thread where it writes.
///
/// Every call is told now, the phone's zone and the person's language in its `context`. Besides
/// the errors that it names, each can fail with `Closed` after `shutDown`, and with `Internal`
/// where the app made a mistake; the next call works. `Input` comes with the code `clock` where
/// `now` is in no year from 1900 to 2199 or its offset is more than 18 hours, and with `too_long`
/// where a name or a place has more than 200 characters or another text of a person more than 1,000.
/// A blank place is one that was not given.
///
/// The key errors are `KeyLocked`, `KeyLost`, `KeyWrong` and `KeyFailed`, and `Paused` where the app
/// was paused, or everything erased, while the key store was asked: ask again. The storage errors are
/// `Storage`, `VaultDamaged`, and `NewerFile` where a newer version of the app has written.
#[derive(uniffi::Object)]
pub struct CompanionApp {
    core: Companion,
    gate: Arc<Gate>,
    /// For errors of calls that are told none.
    language: Mutex<String>,
}

#[uniffi::export]
impl CompanionApp {
    /// Opens the stores in a folder, which is made where it is missing. `language` is that of its
    /// errors. The key store is asked later, when something personal is wanted. Touches the disk.
    /// Where the folder cannot be written the rules are answered all the same.
    ///
    /// One object for each folder and process is meant. Several do no harm: each notices at its
    /// next call what another changed, erased or put aside. But their key store must then itself
    /// keep two `create` at the same moment apart; that of one object is asked one question at a
    /// time, on a thread that is no other's, and given up after half a minute.
    ///
    /// # Errors
    /// The storage errors.
    #[uniffi::constructor]
    pub fn new(folder: String, language: String, keys: Arc<dyn KeyStore>) -> Result<Arc<Self>> {
        Self::with_patience(folder, language, keys, PATIENCE)
    }

    /// The app goes to the background: closes every file and wipes everything decrypted, so that no
    /// lock is held. Waits for calls in progress, which takes as long as the longest of them, but
    /// not for one that waits for the key store: that ends with `Paused`. A call that comes while
    /// the app is paused is answered, and closes again what it opened. Touches the disk.
    ///
    /// # Errors
    /// `KeyFailed` where the key store calls it.
    pub fn pause(&self) -> Result<()> {
        self.outside_of_a_call(|| {
            self.gate.pause(|| self.core.pause());
            Ok(())
        })
    }

    /// The app is in front again: files stay open between calls. Does not touch the disk.
    ///
    /// # Errors
    /// `Closed` after `shutDown`; `KeyFailed` where the key store calls it.
    pub fn resume(&self) -> Result<()> {
        self.outside_of_a_call(|| if self.gate.resume() { Ok(()) } else { Err(closed()) })
    }

    /// Ends for good: waits for all calls in progress, closes every file and wipes everything
    /// decrypted. One that waits for the key store gives it up after half a minute. Later calls
    /// fail with `Closed`. May be called again. Touches the disk.
    ///
    /// # Errors
    /// `KeyFailed` where the key store calls it.
    pub fn shut_down(&self) -> Result<()> {
        self.outside_of_a_call(|| {
            self.gate.shut(|| self.core.pause());
            Ok(())
        })
    }
}

impl CompanionApp {
    /// As [`CompanionApp::new`], with another time that a question to the key store may take than
    /// the usual half minute.
    ///
    /// # Errors
    /// As [`CompanionApp::new`].
    pub fn with_patience(
        folder: String,
        language: String,
        keys: Arc<dyn KeyStore>,
        patience: Duration,
    ) -> Result<Arc<Self>> {
        let gate = Arc::new(Gate::default());
        let keys = Arc::new(Keys::new(keys, Arc::clone(&gate), patience));
        let opened = caught(|| Companion::open(Path::new(&folder), PACK, keys));
        let core =
            opened.and_then(|opened| opened).map_err(|error| error.in_language(&language))?;
        Ok(Arc::new(CompanionApp { core, gate, language: Mutex::new(language) }))
    }

    /// What every call goes through.
    fn call<T>(&self, context: &Context, work: impl FnOnce(&Companion) -> Result<T>) -> Result<T> {
        let mut work = Some(work);
        let mut answer = None;
        self.run(context, &mut |core| {
            answer = work.take().map(|work| work(core)).transpose()?;
            Ok(())
        })?;
        answer.ok_or_else(mistake)
    }

    // Apart from `call`, and without the type of its answer, because that is compiled once for each
    // method.
    fn run(&self, context: &Context, work: &mut dyn FnMut(&Companion) -> Result<()>) -> Result<()> {
        self.begin(&context.language)?;
        let done = caught(|| {
            self.remember(&context.language);
            work(&self.core)
        });
        self.end(done.is_err());
        done.unwrap_or_else(|mistake| Err(mistake.in_language(&context.language)))
    }

    fn begin(&self, language: &str) -> Result<()> {
        let begun =
            refuse_inside().and_then(|()| if self.gate.enter() { Ok(()) } else { Err(closed()) });
        begun.map_err(|error| error.in_language(language))
    }

    fn end(&self, by_mistake: bool) {
        if by_mistake {
            // Whatever was half read is read anew.
            let _ = caught(|| self.core.pause());
        }
        self.gate.leave(|| self.core.pause());
    }

    /// The same for what is no call of the core and is told no language.
    fn outside_of_a_call(&self, work: impl FnOnce() -> Result<()>) -> Result<()> {
        let done = refuse_inside().and_then(|()| caught(work)?);
        done.map_err(|error| {
            let language = self.language.lock().unwrap_or_else(PoisonError::into_inner);
            error.in_language(&language)
        })
    }

    fn remember(&self, language: &str) {
        let mut last = self.language.lock().unwrap_or_else(PoisonError::into_inner);
        if *last != language {
            language.clone_into(&mut last);
        }
    }
}

/// A panic as an error. Its text is not passed on: it may quote what the person typed.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Result<T> {
    // Every lock of the core is taken over after a panic, and every change is one transaction.
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| mistake())
}

fn mistake() -> CompanionError {
    CompanionError::Internal { reason: String::new() }
}

fn closed() -> CompanionError {
    CompanionError::Closed { reason: String::new() }
}
