//! The vault: three key errors told apart, nothing ever overwritten, files of other versions.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use companion_core::{
    Companion, CompanionError, Context, DocumentInput, DraftHolder, KeyAnswer, KeyStore,
    KeyStoreError, PersonInput, VaultProblemKind,
};
use support::{ask, at, embedded, typed};

const NOW: &str = "2020-12-20T10:00:00+04:00";
const NUMBER: &str = "7654321";

/// A key store whose answer a test chooses; it counts the keys it was made to create.
struct Chosen {
    answer: Mutex<KeyAnswer>,
    created: Mutex<u32>,
}

impl KeyStore for Chosen {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(self.answer.lock().unwrap().clone())
    }
    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        *self.created.lock().unwrap() += 1;
        let key = KeyAnswer::Key { bytes: vec![9; 32] };
        *self.answer.lock().unwrap() = key.clone();
        Ok(key)
    }
    fn remove(&self) -> Result<bool, KeyStoreError> {
        Ok(false)
    }
}

fn store(answer: KeyAnswer) -> Arc<Chosen> {
    Arc::new(Chosen { answer: Mutex::new(answer), created: Mutex::new(0) })
}

fn key(byte: u8) -> KeyAnswer {
    KeyAnswer::Key { bytes: vec![byte; 32] }
}

fn open(folder: &Path, keys: Arc<Chosen>) -> Companion {
    Companion::open(folder, embedded(), keys).unwrap()
}

fn document() -> DocumentInput {
    DocumentInput {
        kind: Some("MYI".to_owned()),
        number: Some(NUMBER.to_owned()),
        ..DocumentInput::default()
    }
}

#[test]
fn a_key_is_made_only_when_no_vault_exists() {
    let folder = tempfile::tempdir().unwrap();
    let keys = store(KeyAnswer::None);
    open(folder.path(), keys.clone()).add_document(&document(), &at(NOW)).unwrap();
    assert_eq!(*keys.created.lock().unwrap(), 1);

    let lost = store(KeyAnswer::None);
    let error = open(folder.path(), lost.clone()).documents(&at(NOW)).unwrap_err();
    assert_eq!(error.code(), "key_lost");
    assert_eq!(*lost.created.lock().unwrap(), 0);
}

#[test]
fn to_look_makes_neither_a_vault_nor_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let keys = store(KeyAnswer::None);
    let app = open(folder.path(), keys.clone());
    assert!(app.people(&at(NOW)).unwrap().is_empty());
    assert!(app.documents(&at(NOW)).unwrap().is_empty());
    assert!(app.stays(&at(NOW)).unwrap().is_empty());
    assert!(app.remove_document("none", &at(NOW)).is_err());
    assert!(!folder.path().join("vault.db").exists());
    assert_eq!(*keys.created.lock().unwrap(), 0);
}

#[test]
fn wrong_lost_and_locked_are_three_errors_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path(), store(key(9))).add_document(&document(), &at(NOW)).unwrap();
    let before = std::fs::read(folder.path().join("vault.db")).unwrap();
    for (answer, code) in bad_keys() {
        let app = open(folder.path(), store(answer));
        assert_eq!(app.documents(&at(NOW)).unwrap_err().code(), code);
        assert_eq!(app.add_document(&document(), &at(NOW)).unwrap_err().code(), code);
        // Rules and status work without a key, and home says what is wrong.
        let problem = app.home(Some("baku"), None, &at(NOW)).unwrap().vault_problem.unwrap();
        let kind = match code {
            "key_wrong" => VaultProblemKind::Wrong,
            "key_lost" => VaultProblemKind::Lost,
            _ => VaultProblemKind::Locked,
        };
        assert_eq!(problem.kind, kind);
    }
    assert!(std::fs::read(folder.path().join("vault.db")).unwrap() == before, "it was changed");
    let app = open(folder.path(), store(key(9)));
    assert_eq!(app.documents(&at(NOW)).unwrap()[0].number, format!("MYI{NUMBER}"));
}

/// Keys that do not open a vault sealed under nine.
fn bad_keys() -> [(KeyAnswer, &'static str); 4] {
    [
        (key(8), "key_wrong"),
        (KeyAnswer::Key { bytes: vec![9; 5] }, "key_wrong"),
        (KeyAnswer::None, "key_lost"),
        (KeyAnswer::Locked, "key_locked"),
    ]
}

#[test]
fn without_a_key_what_was_typed_is_a_message_and_what_is_stored_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let stored = open(folder.path(), store(key(9))).add_document(&document(), &at(NOW)).unwrap();
    let by_document = DraftHolder { document: Some(stored.id), ..DraftHolder::default() };
    let by_person = DraftHolder { person: Some("somebody".to_owned()), ..typed("MYI", NUMBER) };
    for (answer, code) in bad_keys() {
        let app = open(folder.path(), store(answer));
        let board = app.permit_draft(&ask("2", "baku", vec![typed("MYI", NUMBER)]), &at(NOW));
        let board = board.unwrap();
        assert_eq!(board.drafts[0].body, Some(format!("2 MYI{NUMBER}")), "{code}");
        assert_eq!((&board.drafts[0].id, board.drafts[0].messages.len()), (&None, 1), "{code}");
        assert!(!board.vault_problem.unwrap().text.is_empty(), "{code}");
        for holder in [by_document.clone(), by_person.clone()] {
            let both = ask("2", "baku", vec![typed("MYI", NUMBER), holder]);
            assert_eq!(app.permit_draft(&both, &at(NOW)).unwrap_err().code(), code);
        }
    }
}

#[test]
fn key_errors_are_in_the_persons_language() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path(), store(key(9))).add_document(&document(), &at(NOW)).unwrap();
    let russian = Context { language: "ru".to_owned(), ..at(NOW) };
    let mut texts = std::collections::BTreeMap::new();
    for (answer, code) in bad_keys() {
        let app = open(folder.path(), store(answer));
        let error = app.documents(&russian).unwrap_err();
        assert_eq!(error.code(), code);
        let said = error.reason().to_owned();
        assert!(said.chars().any(|c| ('а'..='я').contains(&c)), "{code}: {said}");
        assert!(!said.chars().any(|c| c.is_ascii_alphabetic()), "{code}: {said}");
        let home = app.home(None, None, &russian).unwrap();
        assert_eq!(home.vault_problem.unwrap().text, said);
        let board = app.permit_draft(&ask("2", "baku", vec![typed("MYI", NUMBER)]), &russian);
        assert_eq!(board.unwrap().vault_problem.unwrap().text, said);
        texts.insert(code, said);
    }
    let distinct: std::collections::BTreeSet<&String> = texts.values().collect();
    assert_eq!(distinct.len(), 3);
    // And so is what only the disk can be blamed for.
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("vault.db"), b"not a database at all, but somebody's")
        .unwrap();
    let error = open(folder.path(), store(key(9))).people(&russian).unwrap_err();
    assert!(error.reason().starts_with("Файл с вашими документами"), "{error}");
}

#[test]
fn locked_opens_later() {
    let folder = tempfile::tempdir().unwrap();
    let keys = store(key(9));
    let app = open(folder.path(), keys.clone());
    app.add_document(&document(), &at(NOW)).unwrap();
    app.pause();
    *keys.answer.lock().unwrap() = KeyAnswer::Locked;
    assert_eq!(app.documents(&at(NOW)).unwrap_err().code(), "key_locked");
    *keys.answer.lock().unwrap() = key(9);
    assert_eq!(app.documents(&at(NOW)).unwrap().len(), 1);
}

#[test]
fn nothing_personal_lies_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), store(key(9)));
    let person = PersonInput { name: Some("AYSE YILMAZ".to_owned()), ..PersonInput::default() };
    let person = app.add_person(&person, &at(NOW)).unwrap();
    let input = DocumentInput { person: Some(person.id.clone()), ..document() };
    let added = app.add_document(&input, &at(NOW)).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap().flatten() {
        let bytes = std::fs::read(entry.path()).unwrap();
        for word in ["YILMAZ", NUMBER] {
            let found = bytes.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!found, "{word} in {}", entry.path().display());
        }
    }
    for text in [format!("{added:?}"), format!("{person:?}"), format!("{input:?}")] {
        assert!(!text.contains(NUMBER) && !text.contains("YILMAZ"), "{text}");
    }
    let mistaken = DocumentInput { number: Some(format!("DYI{NUMBER}")), ..document() };
    let error = app.add_document(&mistaken, &at(NOW)).unwrap_err();
    assert!(!format!("{error:?} {error}").contains(NUMBER), "{error}");
}

#[test]
fn unknown_fields_and_types_survive() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), store(key(9)));
    app.add_document(&document(), &at(NOW)).unwrap();
    app.pause();
    // A record of a type that only a later version knows.
    let file = rusqlite::Connection::open(folder.path().join("vault.db")).unwrap();
    file.execute(
        "INSERT INTO record (id, type, version, blob) VALUES ('future', 'dream', 1, x'00')",
        [],
    )
    .unwrap();
    let id = app.documents(&at(NOW)).unwrap()[0].id.clone();
    let until =
        DocumentInput { valid_until: Some("2027-03-03".to_owned()), ..DocumentInput::default() };
    app.edit_document(&id, &until, &at(NOW)).unwrap();
    let kept: i64 = file
        .query_row("SELECT count(*) FROM record WHERE type = 'dream'", [], |r| r.get(0))
        .unwrap();
    assert_eq!(kept, 1);
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_kept() {
    for name in ["vault.db", "rules.db"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        let file = rusqlite::Connection::open(&path).unwrap();
        file.execute_batch("CREATE TABLE future (x); PRAGMA user_version = 99;").unwrap();
        drop(file);
        let before = std::fs::read(&path).unwrap();
        let error = Companion::open(folder.path(), embedded(), store(key(9)))
            .and_then(|app| app.documents(&at(NOW)))
            .unwrap_err();
        assert!(matches!(error, CompanionError::NewerFile { .. }), "{name}: {error:?}");
        assert!(std::fs::read(&path).unwrap() == before, "{name} was changed");
    }
}

#[test]
fn a_damaged_vault_is_kept_and_damaged_rules_are_made_again() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("vault.db"), b"not a database at all, but somebody's")
        .unwrap();
    std::fs::write(folder.path().join("rules.db"), b"not a database at all either ......").unwrap();
    let app = open(folder.path(), store(key(9)));
    assert_eq!(app.documents(&at(NOW)).unwrap_err().code(), "vault_damaged");
    assert_eq!(
        std::fs::read(folder.path().join("vault.db")).unwrap(),
        b"not a database at all, but somebody's"
    );
    let status = app.status(&Default::default(), &at("2026-11-24T10:00:00+04:00")).unwrap();
    assert_eq!(status.permit_needed, Some(false));
}

/// The file was written by the first version of the vault, under the key of thirty-two sevens.
#[test]
fn the_vault_of_version_1_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/vault-1.db");
    std::fs::copy(committed, folder.path().join("vault.db")).unwrap();
    let app = open(folder.path(), store(key(7)));
    let documents = app.documents(&at(NOW)).unwrap();
    assert_eq!(documents[0].number, "MYI1234567");
    assert_eq!(documents[0].valid_until.as_deref(), Some("2027-03-03"));
    let people = app.people(&at(NOW)).unwrap();
    assert_eq!(people[0].name.as_deref(), Some("AYSE YILMAZ"));
    assert_eq!(app.permits(&at(NOW)).unwrap()[0].body, "2 MYI1234567");
}

/// A key store that lets a test in while it removes the key.
struct Removing(Mutex<Option<Box<dyn FnOnce() + Send>>>);

impl KeyStore for Removing {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(key(9))
    }
    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.read()
    }
    fn remove(&self) -> Result<bool, KeyStoreError> {
        if let Some(meanwhile) = self.0.lock().unwrap().take() {
            meanwhile();
        }
        Ok(true)
    }
}

#[test]
fn a_vault_opened_while_everything_is_erased_does_not_live_on() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Arc::new(Removing(Mutex::new(None)));
    let app = Arc::new(Companion::open(folder.path(), embedded(), keys.clone()).unwrap());
    app.add_document(&document(), &at(NOW)).unwrap();
    let inside = Arc::clone(&app);
    *keys.0.lock().unwrap() = Some(Box::new(move || {
        assert_eq!(inside.documents(&at(NOW)).unwrap().len(), 1);
    }));
    assert!(app.erase(&at(NOW)).unwrap().is_done);
    app.add_document(&document(), &at(NOW)).unwrap();
    assert!(folder.path().join("vault.db").exists());
    app.pause();
    assert_eq!(app.documents(&at(NOW)).unwrap().len(), 1);
}

#[test]
fn a_key_that_was_asked_for_before_another_object_erased_begins_no_vault() {
    /// A key store that lets a test in while it is asked.
    struct Asked(Mutex<Option<Box<dyn FnOnce() + Send>>>);
    impl KeyStore for Asked {
        fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
            if let Some(meanwhile) = self.0.lock().unwrap().take() {
                meanwhile();
            }
            Ok(key(9))
        }
        fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
            self.read()
        }
        fn remove(&self) -> Result<bool, KeyStoreError> {
            Ok(true)
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let other = open(folder.path(), store(key(9)));
    other.add_document(&document(), &at(NOW)).unwrap();
    let meanwhile = Box::new(move || drop(other.erase(&at(NOW)).unwrap()));
    let keys = Arc::new(Asked(Mutex::new(Some(meanwhile))));
    let app = Companion::open(folder.path(), embedded(), keys).unwrap();
    assert_eq!(app.add_document(&document(), &at(NOW)).unwrap_err().code(), "paused");
    assert!(!folder.path().join("vault.db").exists());
    app.add_document(&document(), &at(NOW)).unwrap();
}

#[test]
fn nothing_is_written_into_a_file_that_another_object_removed_or_replaced() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let app = open(folder.path(), store(key(9)));
    app.add_document(&document(), &at(NOW)).unwrap();
    let files = || ["", "-wal", "-shm"].map(|end| folder.path().join(format!("vault.db{end}")));
    // What stands there afterwards, seen by an object that has just come.
    let stored = || open(folder.path(), store(key(9))).documents(&at(NOW)).unwrap().len();

    open(folder.path(), store(key(9))).erase(&at(NOW)).unwrap();
    app.add_document(&document(), &at(NOW)).unwrap();
    assert_eq!(stored(), 1, "after erasing");

    // Put aside by somebody who has another key.
    open(folder.path(), store(key(8))).set_vault_aside(&at(NOW)).unwrap();
    app.add_document(&document(), &at(NOW)).unwrap();
    assert_eq!(stored(), 1, "after putting aside");

    // Replaced by another vault with three documents.
    let second = open(other.path(), store(key(9)));
    for number in 1_000_000..1_000_003 {
        let input = DocumentInput { number: Some(number.to_string()), ..document() };
        second.add_document(&input, &at(NOW)).unwrap();
    }
    drop(second);
    files().iter().for_each(|file| drop(std::fs::remove_file(file)));
    std::fs::copy(other.path().join("vault.db"), folder.path().join("vault.db")).unwrap();
    assert_eq!(app.documents(&at(NOW)).unwrap().len(), 3);
    app.add_document(&document(), &at(NOW)).unwrap();
    assert_eq!(stored(), 4, "after replacing");
}

/// Breaks the index of a vault, which is written but not read: what is stored can still be seen.
fn break_index(folder: &Path) {
    let path = folder.join("vault.db");
    let file = rusqlite::Connection::open(&path).unwrap();
    let page: i64 = file
        .query_row("SELECT rootpage FROM sqlite_master WHERE name = 'record_by_type'", [], |row| {
            row.get(0)
        })
        .unwrap();
    let size: i64 = file.query_row("PRAGMA page_size", [], |row| row.get(0)).unwrap();
    drop(file);
    let mut bytes = std::fs::read(&path).unwrap();
    let start = usize::try_from((page - 1) * size).unwrap();
    bytes[start..start + 3000].fill(0x55);
    std::fs::write(&path, bytes).unwrap();
}

#[test]
fn a_vault_that_reads_but_cannot_be_written_is_saved_put_aside_and_restored() {
    const PASSPHRASE: &str = "four words are good";
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), store(key(9)));
    let person = PersonInput { name: Some("AYSE YILMAZ".to_owned()), ..PersonInput::default() };
    app.add_person(&person, &at(NOW)).unwrap();
    app.pause();
    break_index(folder.path());
    assert_eq!(app.people(&at(NOW)).unwrap().len(), 1);
    let error = app.add_person(&person, &at(NOW)).unwrap_err();
    assert_eq!(error.code(), "vault_damaged");
    assert!(error.reason().contains("make a backup now"), "{error}");
    let bytes = app.backup(PASSPHRASE, &at(NOW)).unwrap().bytes;
    let aside = app.set_vault_aside(&at(NOW)).unwrap();
    assert!(folder.path().join(aside.file_name).exists());
    app.restore(&bytes, PASSPHRASE, &at(NOW)).unwrap();
    assert_eq!(app.people(&at(NOW)).unwrap().len(), 1);
    app.add_person(&person, &at(NOW)).unwrap();
    assert_eq!(app.set_vault_aside(&at(NOW)).unwrap_err().code(), "vault_opens");
}

#[test]
fn a_glance_that_cannot_be_removed_does_not_stop_erasing() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), store(key(9)));
    app.add_document(&document(), &at(NOW)).unwrap();
    std::fs::create_dir(folder.path().join("glance.json")).unwrap();
    assert!(app.erase(&at(NOW)).unwrap().is_done);
    assert!(!folder.path().join("vault.db").exists());
}

#[test]
fn home_asks_a_locked_key_store_once() {
    struct Locked(Mutex<u32>);
    impl KeyStore for Locked {
        fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
            *self.0.lock().unwrap() += 1;
            Ok(KeyAnswer::Locked)
        }
        fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
            self.read()
        }
        fn remove(&self) -> Result<bool, KeyStoreError> {
            Ok(false)
        }
    }
    let folder = tempfile::tempdir().unwrap();
    open(folder.path(), store(key(9))).add_document(&document(), &at(NOW)).unwrap();
    let keys = Arc::new(Locked(Mutex::new(0)));
    let app = Companion::open(folder.path(), embedded(), keys.clone()).unwrap();
    let home = app.home(Some("baku"), None, &at(NOW)).unwrap();
    assert!(home.vault_problem.is_some());
    assert!(!home.actions.is_empty(), "what needs no key is offered all the same");
    assert_eq!(*keys.0.lock().unwrap(), 1);
}
