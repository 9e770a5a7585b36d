//! What other rules changed: by an import, by an update of the app, and until it was seen.

#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

mod support;

use std::path::Path;
use std::sync::Arc;

use companion_core::{ChangeKind, Companion, EmbeddedPack, RulesView};
use rusqlite::Connection;
use support::{FixedKey, at};

const NOW: &str = "2021-01-10T10:00:00+02:00";

fn pack(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packs");
    companion_rulepack::source::read(&path.join(format!("{name}.toml"))).unwrap().json
}

fn first() -> String {
    pack("changed-rules")
}

fn second() -> String {
    pack("changed-rules-next")
}

/// The second, but the gates of the coast as they were at first, and a country-wide note less.
fn third() -> String {
    let text = second().replace("The gates close at nine.", "The gates close at ten.");
    let text = text.replace("\"version\":2", "\"version\":3");
    text.replace("2021-01-08T00:00", "2021-01-09T00:00")
}

/// The third, and another word for what a doctor is.
fn fourth() -> String {
    third().replace("See a doctor.", "See a nurse.").replace("\"version\":3", "\"version\":4")
}

/// As an app of that version opens what is in the folder.
fn open(folder: &Path, version: u32, digest: &'static str, json: fn() -> String) -> Companion {
    let embedded = EmbeddedPack { id: "hollin", version, digest, json };
    Companion::open(folder, embedded, Arc::new(FixedKey(7))).unwrap()
}

fn rules(app: &Companion) -> RulesView {
    app.rules(None, &at(NOW)).unwrap()
}

fn changed(app: &Companion) -> Vec<String> {
    rules(app).changed.into_iter().map(|change| change.rule.id).collect()
}

fn home_says(app: &Companion) -> Option<String> {
    app.home(None, None, &at(NOW)).unwrap().rules_text
}

const SECOND: [&str; 5] = ["lockdown", "doctor", "gates", "masks", "new-year"];

#[test]
fn an_update_of_the_app_says_what_it_changed_until_that_was_seen() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), 1, "one", first);
    assert!(rules(&app).changed.is_empty());
    drop(app);
    let app = open(folder.path(), 2, "two", second);
    assert_eq!(changed(&app), SECOND);
    assert_eq!(home_says(&app).unwrap(), "The rules have changed. For you: 4.");
    drop(app);
    let app = open(folder.path(), 2, "two", second);
    assert_eq!(home_says(&app).unwrap(), "The rules have changed. For you: 4.");
    app.rules_seen(&at(NOW)).unwrap();
    assert_eq!(home_says(&app), None);
    drop(app);
    // The same rules, built anew: nothing to say, and what was said stands in the list.
    let app = open(folder.path(), 2, "two again", second);
    assert_eq!((home_says(&app), changed(&app)), (None, SECOND.map(str::to_owned).to_vec()));
}

#[test]
fn what_was_not_seen_adds_up_and_what_was_changed_back_did_not_change() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), 1, "one", first);
    app.import_rules(&second(), &at(NOW)).unwrap();
    app.import_rules(&third(), &at(NOW)).unwrap();
    assert_eq!(changed(&app), ["lockdown", "doctor", "masks", "new-year"]);
    let since = rules(&app).changed_since.unwrap();
    assert_eq!(since.to_string(), "2021-01-01T00:00:00+02:00");
    app.rules_seen(&at(NOW)).unwrap();
    assert!(home_says(&app).is_none());
    app.import_rules(&fourth(), &at(NOW)).unwrap();
    let view = rules(&app);
    assert_eq!(view.changed.len(), 1);
    assert_eq!((view.changed[0].kind, &*view.changed[0].rule.id), (ChangeKind::Changed, "doctor"));
    assert_eq!(view.changed_since.unwrap().to_string(), "2021-01-09T00:00:00+02:00");
    assert_eq!(home_says(&app).unwrap(), "The rules have changed. For you: 1.");
}

#[test]
fn a_preview_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), 1, "one", first);
    let files = || {
        let mut files: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|file| file.unwrap().path())
            .map(|path| (path.clone(), std::fs::read(path).unwrap()))
            .collect();
        files.sort();
        files
    };
    app.pause();
    let before = files();
    let view = app.import_rules_preview(&second(), &at(NOW)).unwrap();
    assert_eq!(view.changed.len(), SECOND.len());
    app.pause();
    assert_eq!(files(), before);
    assert_eq!(rules(&app).freshness.version, 1);
}

/// Otherwise what a damaged cache lost would read as new.
#[test]
fn a_cache_that_lost_rows_is_compared_with_nothing() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), 1, "one", first));
    let cache = Connection::open(folder.path().join("rules.db")).unwrap();
    cache.execute("DELETE FROM rule WHERE kind = 'note'", []).unwrap();
    drop(cache);
    let app = open(folder.path(), 2, "two", second);
    assert_eq!(rules(&app).freshness.version, 2);
    assert!(changed(&app).is_empty());
}

#[test]
fn a_cache_of_the_first_version_of_the_tables_is_compared_too() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), 1, "one", first));
    let cache = Connection::open(folder.path().join("rules.db")).unwrap();
    cache.execute_batch("DROP TABLE earlier; PRAGMA user_version = 1").unwrap();
    drop(cache);
    let app = open(folder.path(), 2, "two", second);
    assert_eq!(changed(&app), SECOND);
}
