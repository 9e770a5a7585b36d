//! What is broken on the disk: a folder that cannot be written, a rules cache that lost rows, a
//! vault that is no vault. The rules are answered all the same, and never more freely than before.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::{Path, PathBuf};

use companion_core::{
    Companion, DocumentInput, LayerState, Level, NullBecause, PersonInput, StatusQuery, StatusView,
    VaultProblemKind,
};
use rusqlite::Connection;
use support::{ask, at, embedded, open, typed};

const P7: &str = "2020-12-20T10:00:00+04:00";
const TODAY: &str = "2026-11-24T10:00:00+04:00";

fn status(app: &Companion, place: &str, time: &str) -> companion_core::Result<StatusView> {
    let query = StatusQuery { place: Some(place.to_owned()), ..StatusQuery::default() };
    app.status(&query, &at(time))
}

/// A folder below a file: nobody can make it, not even root.
fn below_a_file() -> (tempfile::TempDir, PathBuf) {
    let outer = tempfile::tempdir().unwrap();
    std::fs::write(outer.path().join("file"), b"here").unwrap();
    let folder = outer.path().join("file/sub");
    (outer, folder)
}

#[test]
fn without_a_folder_the_rules_are_answered_and_nothing_is_kept() {
    let (outer, folder) = below_a_file();
    let app = open(&folder);
    let now = at(P7);
    assert_eq!(status(&app, "baku", P7).unwrap().level, Level::PermitNeeded);
    let query = ask("2", "baku", vec![typed("MYI", "1234567")]);
    let preview = app.permit_preview(&query, &now).unwrap();
    assert_eq!(preview.drafts[0].body.as_deref(), Some("2 MYI1234567"));
    assert_eq!(preview.vault_problem, None);
    // Asked to keep it, the message is there and the board says that it was not kept.
    let draft = app.permit_draft(&query, &now).unwrap();
    assert_eq!(draft.drafts[0].body.as_deref(), Some("2 MYI1234567"));
    assert_eq!(draft.drafts[0].id, None);
    assert!(draft.vault_problem.unwrap().text.contains("storage"));
    let home = app.home(Some("baku"), None, &now).unwrap();
    assert_eq!((home.status.level, home.vault_problem), (Level::PermitNeeded, None));
    assert!(app.about(&now).is_ok() && app.rules(Some("P7"), &now).is_ok());
    assert_eq!(app.places("baku", &now).unwrap().len(), 1);

    let document = DocumentInput {
        kind: Some("MYI".to_owned()),
        number: Some("1234567".to_owned()),
        ..DocumentInput::default()
    };
    assert_eq!(app.add_person(&PersonInput::default(), &now).unwrap_err().code(), "storage");
    assert_eq!(app.add_document(&document, &now).unwrap_err().code(), "storage");
    assert_eq!(app.people(&now).unwrap_err().code(), "storage");
    assert_eq!(app.permit_sent("0", &now).unwrap_err().code(), "storage");
    assert_eq!(app.import_rules(companion_rules::JSON, &now).unwrap_err().code(), "storage");
    // The rules in memory outlive a pause.
    app.pause();
    assert_eq!(status(&app, "baku", P7).unwrap().level, Level::PermitNeeded);
    assert_eq!(std::fs::read(outer.path().join("file")).unwrap(), b"here");
}

/// Before a key is asked for: one that cannot be kept must not be made.
#[test]
fn without_a_folder_no_key_is_made() {
    struct NoKey;
    impl companion_core::KeyStore for NoKey {
        fn read(&self) -> Result<companion_core::KeyAnswer, companion_core::KeyStoreError> {
            Ok(companion_core::KeyAnswer::None)
        }
        fn create(&self) -> Result<companion_core::KeyAnswer, companion_core::KeyStoreError> {
            unreachable!("a key for a vault that cannot be")
        }
        fn remove(&self) -> Result<bool, companion_core::KeyStoreError> {
            Ok(false)
        }
    }
    let (_outer, folder) = below_a_file();
    let app = Companion::open(&folder, embedded(), std::sync::Arc::new(NoKey)).unwrap();
    assert_eq!(app.people(&at(P7)).unwrap_err().code(), "storage");
}

/// Makes a folder with a filled rules cache and lets a test break it, with the app open or closed.
fn broken(sql: &str, is_open: bool, check: impl Fn(&Companion)) {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    assert_eq!(status(&app, "baku", P7).unwrap().level, Level::PermitNeeded);
    if !is_open {
        app.pause();
    }
    damage(folder.path(), sql);
    check(&app);
    drop(app);
    // The next open makes the cache again.
    let again = open(folder.path());
    assert_eq!(status(&again, "baku", P7).unwrap().level, Level::PermitNeeded, "{sql}");
    assert_eq!(status(&again, "baku", TODAY).unwrap().level, Level::NotNeeded, "{sql}");
    assert_eq!(status(&again, "lankaran", P7).unwrap().level, Level::NeedsChoice, "{sql}");
}

fn damage(folder: &Path, sql: &str) {
    let file = Connection::open(folder.join("rules.db")).unwrap();
    file.execute_batch(sql).unwrap();
}

#[test]
fn rules_that_lost_rows_are_never_free() {
    for (sql, what) in [
        ("DELETE FROM segment", "all"),
        ("DELETE FROM segment WHERE place = 'baku'", "the place"),
        ("DELETE FROM segment WHERE place = 'baku' AND starts > -9223372036854775808", "later"),
        ("DELETE FROM segment WHERE place = 'baku' AND starts <= 1608444000", "earlier"),
        (
            "DELETE FROM segment WHERE place = 'baku' AND starts = (SELECT max(starts)
             FROM segment WHERE place = 'baku' AND starts <= 1608444000)",
            "just the one",
        ),
        ("DELETE FROM rule WHERE kind = 'regime'", "rules"),
        ("DELETE FROM rule", "every rule"),
        ("DELETE FROM place", "places"),
    ] {
        for is_open in [true, false] {
            broken(sql, is_open, |app| {
                if let Ok(view) = status(app, "baku", P7) {
                    assert_ne!(view.permit_needed, Some(false), "{what}: {}", view.headline);
                    assert_ne!(view.level, Level::NotNeeded, "{what}");
                    let draft = ask("2", "baku", vec![typed("MYI", "1234567")]);
                    let draft = app.permit_preview(&draft, &at(P7)).unwrap();
                    assert_ne!(draft.drafts[0].needed, Some(false), "{what}");
                }
                if let Ok(home) = app.home(Some("baku"), None, &at(P7)) {
                    assert_ne!(home.status.permit_needed, Some(false), "{what}");
                }
            });
        }
    }
}

#[test]
fn what_stands_in_a_gap_is_not_known() {
    let only = "DELETE FROM segment WHERE place = 'baku' AND starts = (SELECT max(starts)
                FROM segment WHERE place = 'baku' AND starts <= 1608444000)";
    broken(only, true, |app| {
        let view = status(app, "baku", P7).unwrap();
        assert_eq!(view.null_because, Some(NullBecause::NotCovered));
        assert!(view.layers.iter().all(|layer| layer.state == LayerState::NotKnown));
        // Elsewhere nothing was lost.
        assert_eq!(status(app, "ganja", P7).unwrap().level, Level::PermitNeeded);
    });
}

#[test]
fn a_table_that_is_gone_is_made_again_at_the_next_question() {
    for table in ["segment", "rule", "place", "place_name", "meta"] {
        for is_open in [true, false] {
            broken(&format!("DROP TABLE {table}"), is_open, |app| {
                assert_eq!(status(app, "baku", P7).unwrap().level, Level::PermitNeeded, "{table}");
            });
        }
    }
}

/// Bytes that fall out of a file in use: nothing but the rules was in it, and they are in the app.
#[test]
fn rules_that_are_damaged_while_in_use_are_made_again() {
    let first = tempfile::tempdir().unwrap();
    drop(open(first.path()));
    let whole = std::fs::read(first.path().join("rules.db")).unwrap();
    let damaged_at = (0..whole.len()).step_by(whole.len() / 24);
    let mut made_again = 0;
    for (number, from) in damaged_at.enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rules.db");
        std::fs::write(&path, &whole).unwrap();
        let app = open(folder.path());
        if number % 2 == 0 {
            app.pause();
        }
        let mut bytes = std::fs::read(&path).unwrap();
        let to = (from + 4000).min(bytes.len());
        bytes[from..to].fill(0x55);
        std::fs::write(&path, bytes).unwrap();
        for time in [P7, TODAY] {
            let home = app.home(None, None, &at(time));
            assert!(home.is_ok(), "{from} {time}: {:?}", home.err());
            let guides = app.guides(None, None, &at(time));
            assert!(guides.is_ok(), "{from} {time}: {:?}", guides.err());
            let rules = app.rules(None, &at(time));
            assert!(rules.is_ok(), "{from} {time}: {:?}", rules.err());
        }
        let level = status(&app, "baku", P7).unwrap().level;
        assert_ne!(level, Level::NotNeeded, "{from}");
        made_again += usize::from(folder.path().join("rules.db.damaged").exists());
    }
    assert!(made_again > 12, "only {made_again} were noticed");
}

/// Where the rules were imported they are made again from those.
#[test]
fn damaged_rules_that_were_imported_are_made_again_from_the_import() {
    let folder = tempfile::tempdir().unwrap();
    let app = support::open_with_pack(folder.path(), "gates");
    let title = app.rules(None, &at(TODAY)).unwrap().title;
    app.pause();
    std::fs::write(folder.path().join("rules.db"), [0x55; 20_000]).unwrap();
    assert_eq!(app.rules(None, &at(TODAY)).unwrap().title, title);
}

#[test]
fn a_vault_that_is_none_is_kept_and_said() {
    const GARBAGE: &[u8] = b"somebody's bytes, and no vault at all";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault.db");
    std::fs::write(&path, GARBAGE).unwrap();
    let app = open(folder.path());
    let home = app.home(None, None, &at(P7)).unwrap();
    assert_eq!(home.status.level, Level::NeedsChoice);
    let problem = home.vault_problem.unwrap();
    assert_eq!(problem.kind, VaultProblemKind::Unreadable);
    assert!(problem.text.starts_with("The file with your documents is damaged"));
    assert_eq!((home.permits.len(), home.next_step), (0, None));
    let query = ask("2", "baku", vec![typed("MYI", "1234567")]);
    let board = app.permit_draft(&query, &at(P7)).unwrap();
    assert_eq!(board.drafts[0].body.as_deref(), Some("2 MYI1234567"));
    assert_eq!((&board.drafts[0].id, board.vault_problem.is_some()), (&None, true));
    let error = app.add_person(&PersonInput::default(), &at(P7)).unwrap_err();
    assert_eq!(error.code(), "vault_damaged");
    assert_eq!(app.remove_person("0", &at(P7)).unwrap_err().code(), "vault_damaged");
    app.pause();
    assert!(std::fs::read(&path).unwrap() == GARBAGE, "somebody's bytes were changed");
    let mut files: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("vault"))
        .collect();
    files.sort();
    assert_eq!(files, ["vault.db"]);
}

/// Another process that opens the same new file at the same moment: to wait, not to take the file
/// for damaged.
#[test]
fn a_file_that_is_busy_is_waited_for() {
    for name in ["rules.db", "vault.db"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        let (ready, is_ready) = std::sync::mpsc::channel();
        let other = std::thread::spawn(move || {
            let file = Connection::open(path).unwrap();
            file.execute_batch("BEGIN IMMEDIATE").unwrap();
            ready.send(()).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(200));
            file.execute_batch("COMMIT").unwrap();
        });
        is_ready.recv().unwrap();
        let app = open(folder.path());
        app.add_person(&PersonInput::default(), &at(P7)).unwrap();
        assert_eq!(status(&app, "baku", P7).unwrap().level, Level::PermitNeeded);
        other.join().unwrap();
        assert!(!folder.path().join("rules.db.damaged").exists(), "{name}");
    }
}
