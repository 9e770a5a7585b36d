//! Guides, shared text, actions and the card where the vault is locked, a rule is from the future, or
//! a text is long.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use companion_core::{
    ActionDoes, CardState, Companion, Context, DocumentInput, PersonInput, ScanOutcome,
};
use support::{FixedKey, Locked, at, embedded};

fn pack(more: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packs/offices.toml");
    let text = std::fs::read_to_string(path).unwrap() + more;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pack.toml");
    std::fs::write(&file, text).unwrap();
    companion_rulepack::source::read(&file).unwrap().json
}

fn now() -> Context {
    at("2031-03-02T10:00:00-04:00")
}

fn open(folder: &Path, more: &str) -> Companion {
    let app = Companion::open(folder, embedded(), Arc::new(FixedKey(7))).unwrap();
    app.import_rules(&pack(more), &now()).unwrap();
    app
}

/// An officer asks while the phone cannot read the vault: that no permit is required needs no key.
#[test]
fn the_card_without_a_key_says_what_the_rules_say() {
    let folder = tempfile::tempdir().unwrap();
    let (winter, today) = (at("2020-12-20T10:00:00+04:00"), at("2026-11-25T10:00:00+04:00"));
    let app = support::open(folder.path());
    app.add_person(&PersonInput { name: Some("Ida".to_owned()), ..Default::default() }, &today)
        .unwrap();
    let app = Companion::open(folder.path(), embedded(), Arc::new(Locked)).unwrap();
    let card = app.card(Some("baku"), None, None, &today).unwrap();
    assert_eq!((card.state, card.is_no_permit), (CardState::NoPermitRequired, false));
    // Where one is required there may be one that cannot be read.
    let error = app.card(Some("baku"), None, None, &winter).unwrap_err();
    assert_eq!(error.code(), "key_locked");
}

#[test]
fn a_locked_vault_keeps_only_what_is_personal() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "");
    let person = PersonInput { name: Some("Ida".to_owned()), ..PersonInput::default() };
    let person = app.add_person(&person, &now()).unwrap().id;
    let document = DocumentInput {
        kind: Some("stay-card".to_owned()),
        number: Some("STC123456".to_owned()),
        person: Some(person.clone()),
        ..DocumentInput::default()
    };
    app.add_document(&document, &now()).unwrap();
    drop(app);
    let app = Companion::open(folder.path(), embedded(), Arc::new(Locked)).unwrap();
    let place = Some("northport/centre");
    let guides = app.guides(place, None, &now()).unwrap();
    assert!(guides.vault_problem.is_some());
    assert!(guides.guides.iter().any(|guide| guide.id == "harbour"));
    let guide = app.guide("renew", place, None, &now()).unwrap();
    assert!(guide.vault_problem.is_some() && guide.copy.iter().all(|copy| copy.value.is_none()));
    let actions = app.quick_actions(place, None, &now()).unwrap();
    let does: Vec<ActionDoes> = actions.iter().map(|action| action.does).collect();
    assert_eq!(does, [ActionDoes::Permit, ActionDoes::Permit, ActionDoes::Guide, ActionDoes::Card]);
    let scanned = app.scan("STC123456", &now()).unwrap();
    assert_eq!((scanned.outcome, scanned.documents.len()), (ScanOutcome::Documents, 1));
    assert!(scanned.vault_problem.is_some() && scanned.documents[0].stored.is_none());
    let home = app.home(place, None, &now()).unwrap();
    assert!(home.vault_problem.is_some() && home.actions == actions);
    // What is asked of a person is not answered without them.
    let named = Some(person.as_str());
    assert_eq!(app.guides(None, named, &now()).unwrap_err().code(), "key_locked");
    assert_eq!(app.quick_actions(None, named, &now()).unwrap_err().code(), "key_locked");
    assert_eq!(app.card(place, None, None, &now()).unwrap_err().code(), "key_locked");
}

#[test]
fn a_guide_from_the_future_is_shown_as_far_as_it_is_understood() {
    let folder = tempfile::tempdir().unwrap();
    let more = "\n[[guide]]\nid = \"mind\"\nneeds = [\"telepathy\"]\n\
        title = { en = \"Ask by thought\" }\nsource = [\"gazette\"]\n";
    let app = open(folder.path(), more);
    let guides = app.guides(None, None, &now()).unwrap().guides;
    assert!(guides.iter().any(|guide| guide.id == "mind" && !guide.is_sure));
    let guide = app.guide("mind", None, None, &now()).unwrap();
    assert!(guide.steps[0].contains("Ask by thought") && guide.steps[0].contains("cannot"));
    assert_eq!(guide.sources.len(), 1);
}

#[test]
fn twenty_thousand_characters_are_read_quickly_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "");
    let long = |count: usize| "STC12345 STC 123456, ə ".chars().cycle().take(count);
    let began = Instant::now();
    let scanned = app.scan(&long(20_000).collect::<String>(), &now()).unwrap();
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    assert_eq!(scanned.documents.len(), 2);
    // Counted in characters, not in bytes.
    let error = app.scan(&long(20_001).collect::<String>(), &now()).unwrap_err();
    assert_eq!(error.code(), "too_long");
    assert!(error.reason().contains("20,000"), "{}", error.reason());
    assert!(!folder.path().join("vault.db").exists(), "a scan stored something");
}
