//! What the core's tests share: the embedded pack, a key in memory, times.

#![allow(dead_code)] // each test file uses its own part of it
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::sync::Arc;

use companion_core::{
    Companion, Context, DraftHolder, DraftQuery, EmbeddedPack, KeyAnswer, KeyStore, Moment,
};

pub(crate) fn embedded() -> EmbeddedPack {
    EmbeddedPack {
        id: companion_rules::ID,
        version: companion_rules::VERSION,
        digest: companion_rules::DIGEST,
        json: companion_rules::JSON,
    }
}

/// A key store that always has the same key.
pub(crate) struct FixedKey(pub u8);

impl KeyStore for FixedKey {
    fn read(&self) -> KeyAnswer {
        KeyAnswer::Key { bytes: vec![self.0; 32] }
    }
    fn create(&self) -> KeyAnswer {
        self.read()
    }
}

pub(crate) fn open(folder: &Path) -> Companion {
    Companion::open(folder, embedded(), Arc::new(FixedKey(7))).unwrap()
}

pub(crate) fn at(text: &str) -> Context {
    Context { now: Moment::parse(text).unwrap(), language: "en".to_owned() }
}

pub(crate) fn typed(kind: &str, number: &str) -> DraftHolder {
    DraftHolder {
        kind: Some(kind.to_owned()),
        number: Some(number.to_owned()),
        ..DraftHolder::default()
    }
}

pub(crate) fn ask(reason: &str, place: &str, holders: Vec<DraftHolder>) -> DraftQuery {
    DraftQuery {
        reason: Some(reason.to_owned()),
        place: Some(place.to_owned()),
        holders,
        ..DraftQuery::default()
    }
}
