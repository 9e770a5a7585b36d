//! A second real process changes what this one has open: the test runs itself again.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::process::Command;

use companion_core::{PersonInput, StatusQuery};
use support::{at, open};

const NOW: &str = "2026-11-24T10:00:00+04:00";
const FOLDER: &str = "COMPANION_TEST_FOLDER";

/// The second process: does nothing unless it is called by the first.
#[test]
fn the_other_process() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let app = open(folder.as_ref());
    let person = PersonInput { name: Some("OTHER".to_owned()), ..PersonInput::default() };
    app.add_person(&person, &at(NOW)).unwrap();
    let newer = companion_rules::JSON.replacen("\"version\":2", "\"version\":3", 1).replacen(
        "2026-12-02T00:00",
        "2026-12-30T00:00",
        1,
    );
    app.import_rules(&newer, &at(NOW)).unwrap();
}

#[test]
fn changes_of_another_process_are_seen_at_the_next_call() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let mine = PersonInput { name: Some("MINE".to_owned()), ..PersonInput::default() };
    app.add_person(&mine, &at(NOW)).unwrap();
    assert_eq!(app.people(&at(NOW)).unwrap().len(), 1);
    let december = at("2026-12-10T10:00:00+04:00");
    let before = app.status(&StatusQuery::default(), &december).unwrap();
    assert_eq!(before.permit_needed, None);

    let other = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_other_process"])
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stdout));

    assert_eq!(app.people(&at(NOW)).unwrap().len(), 2);
    let after = app.status(&StatusQuery::default(), &december).unwrap();
    assert_eq!((after.permit_needed, after.freshness.version), (Some(false), 3));
    // And what this process then writes does not undo the other's.
    app.add_person(&mine, &at(NOW)).unwrap();
    assert_eq!(open(folder.path()).people(&at(NOW)).unwrap().len(), 3);
}
