//! What the core's tests share: the embedded pack, a key in memory, times.

#![allow(dead_code)] // each test file uses its own part of it
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::sync::Arc;

use companion_core::{
    Companion, Context, DocumentInput, DraftHolder, DraftQuery, EmbeddedPack, KeyAnswer, KeyStore,
    KeyStoreError, Moment, PersonInput,
};

pub(crate) fn embedded() -> EmbeddedPack {
    EmbeddedPack {
        id: companion_rules::ID,
        version: companion_rules::VERSION,
        digest: companion_rules::DIGEST,
        json: companion_rules::json,
    }
}

/// The embedded rules, now asking for an address too.
pub(crate) fn ask_for_an_address(app: &Companion) {
    let mut pack: serde_json::Value = serde_json::from_str(companion_rules::JSON).unwrap();
    let words = companion_core::LANGUAGES.map(|language| (language.to_owned(), "Address".into()));
    let words = serde_json::Value::Object(words.into_iter().collect());
    let field =
        serde_json::json!({ "id": "address", "label": words, "hint": words, "characters": "any" });
    pack["field"] = serde_json::json!([field]);
    app.import_rules(&pack.to_string(), &at("2020-12-01T00:00:00Z")).unwrap();
}

/// A key store that always has the same key.
pub(crate) struct FixedKey(pub u8);

impl KeyStore for FixedKey {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(KeyAnswer::Key { bytes: vec![self.0; 32] })
    }
    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.read()
    }
    fn remove(&self) -> Result<bool, KeyStoreError> {
        Ok(false)
    }
}

/// A key store of a phone that was not unlocked yet.
pub(crate) struct Locked;

impl KeyStore for Locked {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(KeyAnswer::Locked)
    }
    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(KeyAnswer::Locked)
    }
    fn remove(&self) -> Result<bool, KeyStoreError> {
        Ok(false)
    }
}

pub(crate) fn open(folder: &Path) -> Companion {
    Companion::open(folder, embedded(), Arc::new(FixedKey(7))).unwrap()
}

/// Stores with a pack of `tests/packs/` in the place of the embedded one.
pub(crate) fn open_with_pack(folder: &Path, name: &str) -> Companion {
    let app = open(folder);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packs");
    let checked = companion_rulepack::source::read(&path.join(format!("{name}.toml"))).unwrap();
    app.import_rules(&checked.json, &at("2020-01-01T00:00:00Z")).unwrap();
    app
}

/// Somebody in the capital with a residence permit: ids of the person and of the document.
pub(crate) fn resident(
    app: &Companion,
    name: &str,
    number: u32,
    valid_until: String,
    context: &Context,
) -> (String, String) {
    let person = PersonInput {
        name: Some(name.to_owned()),
        place: Some("baku".to_owned()),
        citizenship: Some("TUR".to_owned()),
        ..PersonInput::default()
    };
    let person = app.add_person(&person, context).unwrap().id;
    let document = DocumentInput {
        kind: Some("MYI".to_owned()),
        number: Some(number.to_string()),
        person: Some(person.clone()),
        valid_until: Some(valid_until),
        ..DocumentInput::default()
    };
    (person, app.add_document(&document, context).unwrap().id)
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
