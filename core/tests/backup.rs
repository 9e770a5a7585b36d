//! Backup, restore, a vault put aside, erasing: through the methods that the shells call.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod support;

use std::cell::Cell;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use age::secrecy::SecretString;
use companion_core::{
    Companion, Context, DocumentInput, EventInput, KeyAnswer, KeyStore, KeyStoreError, LANGUAGES,
    PersonInput, StayInput,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use support::{Locked, ask, ask_for_an_address, at, embedded, open, typed};

const NOW: &str = "2026-11-24T10:00:00+04:00";
const LATER: &str = "2026-11-25T10:00:00+04:00";
const PASSPHRASE: &str = "correct horse battery";

/// A key store that a test can empty.
#[derive(Default)]
struct Keys {
    key: Mutex<Option<u8>>,
    created: Mutex<u8>,
}

impl KeyStore for Keys {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        match *self.key.lock().unwrap() {
            Some(byte) => Ok(KeyAnswer::Key { bytes: vec![byte; 32] }),
            None => Ok(KeyAnswer::None),
        }
    }

    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        let mut created = self.created.lock().unwrap();
        *created += 1;
        *self.key.lock().unwrap() = Some(*created);
        Ok(KeyAnswer::Key { bytes: vec![*created; 32] })
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        *self.key.lock().unwrap() = None;
        Ok(true)
    }
}

fn with_keys(folder: &Path, keys: &Arc<Keys>) -> Companion {
    Companion::open(folder, embedded(), keys.clone()).unwrap()
}

fn document(kind: &str, number: &str, person: Option<&str>) -> DocumentInput {
    DocumentInput {
        kind: Some(kind.to_owned()),
        number: Some(number.to_owned()),
        person: person.map(str::to_owned),
        ..DocumentInput::default()
    }
}

fn until(day: &str) -> DocumentInput {
    DocumentInput { valid_until: Some(day.to_owned()), ..DocumentInput::default() }
}

/// One of everything.
fn fill(app: &Companion, context: &Context) {
    ask_for_an_address(app);
    let person = PersonInput {
        name: Some("AYSE YILMAZ".to_owned()),
        citizenship: Some("TUR".to_owned()),
        born: Some("1990-01-01".to_owned()),
        place: Some("baku".to_owned()),
        fields: [("address".to_owned(), "Nizami 1".to_owned())].into(),
        ..PersonInput::default()
    };
    let person = app.add_person(&person, context).unwrap().id;
    let own = document("MYI", "1234567", Some(&person));
    let own = app.add_document(&own, context).unwrap().id;
    app.add_document(&document("DYI", "7654321", None), context).unwrap();
    let stay = StayInput {
        person: Some(person.clone()),
        entered: "2026-11-01".to_owned(),
        document: Some(own.clone()),
        ..StayInput::default()
    };
    app.enter(&stay, context).unwrap();
    let event = EventInput {
        kind: "moved".to_owned(),
        day: Some("2026-11-02".to_owned()),
        person: Some(person),
        document: Some(own),
    };
    app.add_event(&event, context).unwrap();
    let draft = app.permit_draft(&ask("2", "baku", vec![typed("MYI", "1234567")]), &at(PERMITS));
    app.permit_sent(draft.unwrap().drafts[0].id.as_ref().unwrap(), &at(PERMITS)).unwrap();
}

const PERMITS: &str = "2020-12-20T10:00:00+04:00";

/// Everything that the shells can see of a vault.
fn seen(app: &Companion, context: &Context) -> Value {
    json!({
        "people": app.people(context).unwrap(),
        "documents": app.documents(context).unwrap(),
        "stays": app.stays(context).unwrap(),
        "events": app.events(context).unwrap(),
        "applications": app.applications(context).unwrap(),
        "permits": app.permits(&at(PERMITS)).unwrap(),
    })
}

/// Opens a backup with the library alone.
fn opened(bytes: &[u8]) -> Value {
    let decryptor = age::Decryptor::new_buffered(bytes).unwrap();
    let identity = age::scrypt::Identity::new(SecretString::from(PASSPHRASE.to_owned()));
    let mut plain = Vec::new();
    decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .unwrap()
        .read_to_end(&mut plain)
        .unwrap();
    serde_json::from_slice(&plain).unwrap()
}

/// Seals any content as a hostile or newer app could.
fn sealed(plain: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(PASSPHRASE.to_owned()));
    recipient.set_work_factor(1);
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let mut bytes = Vec::new();
    let mut writer =
        age::Encryptor::with_recipients(recipients).unwrap().wrap_output(&mut bytes).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap();
    bytes
}

fn file(records: Value) -> Value {
    json!({"format": "companion-backup", "version": 1, "app": "0.1.0", "made_at": NOW,
        "records": records})
}

#[test]
fn a_restored_vault_shows_what_the_old_one_showed() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let context = at(NOW);
    let app = open(old.path());
    fill(&app, &context);
    let backup = app.backup(PASSPHRASE, &context).unwrap();
    assert_eq!((backup.records, backup.left_out), (6, 0));
    assert_eq!(backup.file_name, "companion-2026-11-24.age");

    // Another phone with another key, and nothing on it.
    let keys = Arc::new(Keys::default());
    let phone = with_keys(new.path(), &keys);
    let preview = phone.restore_preview(&backup.bytes, PASSPHRASE, &context).unwrap();
    assert!(!preview.is_done);
    assert!(!new.path().join("vault.db").exists(), "a preview makes no vault");
    let done = phone.restore(&backup.bytes, PASSPHRASE, &context).unwrap();
    assert_eq!((&preview.counts, done.is_done), (&done.counts, true));
    assert_eq!(done.counts.iter().map(|count| count.added).sum::<u32>(), 6);
    assert_eq!(*keys.created.lock().unwrap(), 1);
    assert_eq!(seen(&phone, &context), seen(&app, &context));

    // A second time everything is there already.
    let again = phone.restore(&backup.bytes, PASSPHRASE, &context).unwrap();
    assert_eq!(again.counts.iter().map(|count| count.same).sum::<u32>(), 6);
    assert_eq!(again.counts.iter().map(|c| c.added + c.changed + c.both + c.kept).sum::<u32>(), 0);
    assert_eq!(seen(&phone, &context), seen(&app, &context));
}

#[test]
fn the_file_holds_what_is_documented() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    fill(&app, &at(NOW));
    let backup = opened(&app.backup(PASSPHRASE, &at(NOW)).unwrap().bytes);
    assert_eq!(backup["format"], "companion-backup");
    assert_eq!((&backup["version"], &backup["made_at"]), (&json!(1), &json!(NOW)));
    let records = backup["records"].as_array().unwrap();
    let kinds: Vec<&str> = records.iter().map(|record| record["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["person", "document", "document", "stay", "event", "permit"]);
    for record in records {
        assert!(record["id"].is_string() && record["row"].is_i64() && record["record"].is_object());
    }
    let document = &records[1]["record"];
    assert_eq!((&document["kind"], &document["number"]), (&json!("MYI"), &json!("1234567")));
    assert_eq!(document["person"], records[0]["id"]);
}

/// The real program, where it is installed: `apt-get install age`.
#[test]
fn the_age_program_opens_it() {
    if Command::new("age").arg("--version").output().is_err() {
        println!("NOT RUN: there is no program `age` on the PATH (Debian package: age).");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    fill(&app, &at(NOW));
    let (from, to) = (folder.path().join("backup.age"), folder.path().join("backup.json"));
    std::fs::write(&from, app.backup(PASSPHRASE, &at(NOW)).unwrap().bytes).unwrap();
    // The program reads a passphrase from a terminal only; `script` of util-linux is one.
    let command = format!("age -d -o '{}' '{}'", to.display(), from.display());
    let child = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        println!("NOT RUN: there is no program `script` on the PATH (Debian package: bsdutils).");
        return;
    };
    child.stdin.take().unwrap().write_all(format!("{PASSPHRASE}\n").as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "age does not open it");
    let plain: Value = serde_json::from_slice(&std::fs::read(to).unwrap()).unwrap();
    assert_eq!(plain["records"].as_array().unwrap().len(), 6);
    println!("the program `age` opened the backup");
}

/// Files that never change: one that the first version wrote, and the same content sealed by the
/// age program 1.1.1 with its own work factor.
#[test]
fn backups_of_version_1_are_still_restored() {
    for name in ["backup-1.age", "backup-1-by-age.age"] {
        let committed = format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"));
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path());
        app.restore(&std::fs::read(committed).unwrap(), PASSPHRASE, &at(NOW)).unwrap();
        let documents = app.documents(&at(NOW)).unwrap();
        assert_eq!(documents[0].number, "MYI1234567", "{name}");
        assert_eq!(documents[0].valid_until.as_deref(), Some("2027-03-03"), "{name}");
    }
}

#[test]
fn the_newer_of_two_states_counts_whichever_side_it_is_on() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let context = at(NOW);
    let (here, there) = (open(one.path()), open(two.path()));
    let id = here.add_document(&document("MYI", "1234567", None), &context).unwrap().id;
    // An earlier state that says something else, not merely less.
    here.edit_document(&id, &until("2026-12-31"), &context).unwrap();
    let first = here.backup(PASSPHRASE, &context).unwrap().bytes;
    there.restore(&first, PASSPHRASE, &context).unwrap();
    here.edit_document(&id, &until("2027-03-03"), &context).unwrap();
    here.edit_document(&id, &until("2028-03-03"), &context).unwrap();
    let kept = here.restore(&first, PASSPHRASE, &context).unwrap();
    assert_eq!((kept.counts[0].kept, kept.notes.len()), (1, 1));
    let second = here.backup(PASSPHRASE, &context).unwrap().bytes;
    assert_eq!(there.restore(&second, PASSPHRASE, &context).unwrap().counts[0].changed, 1);
    assert_eq!(there.documents(&context).unwrap()[0].valid_until.as_deref(), Some("2028-03-03"));

    // Changed on both sides to different things: both are kept, and stay two.
    here.edit_document(&id, &until("2029-01-01"), &context).unwrap();
    there.edit_document(&id, &until("2030-01-01"), &context).unwrap();
    there.edit_document(&id, &until("2031-01-01"), &context).unwrap();
    let third = here.backup(PASSPHRASE, &context).unwrap().bytes;
    assert_eq!(there.restore(&third, PASSPHRASE, &context).unwrap().counts[0].both, 1);
    assert_eq!(there.restore(&third, PASSPHRASE, &context).unwrap().counts[0].same, 1);
    let ends = there.documents(&context).unwrap();
    let ends: Vec<Option<&str>> = ends.iter().map(|d| d.valid_until.as_deref()).collect();
    assert_eq!(ends, [Some("2031-01-01"), Some("2029-01-01")]);
}

#[test]
fn a_document_typed_again_is_not_doubled() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let context = at(NOW);
    let app = open(old.path());
    fill(&app, &context);
    let bytes = app.backup(PASSPHRASE, &context).unwrap().bytes;
    let phone = open(new.path());
    let name = PersonInput { name: Some("Ayse Yilmaz".to_owned()), ..PersonInput::default() };
    let person = phone.add_person(&name, &context).unwrap().id;
    let own = phone.add_document(&document("MYI", "1234567", Some(&person)), &context).unwrap().id;
    phone.restore(&bytes, PASSPHRASE, &context).unwrap();
    let people = phone.people(&context).unwrap();
    assert_eq!((people.len(), people[0].born.as_deref()), (1, Some("1990-01-01")));
    assert_eq!(phone.documents(&context).unwrap().len(), 2);
    let stays = phone.stays(&context).unwrap();
    assert_eq!(stays[0].person.as_ref(), Some(&person));
    assert_eq!(stays[0].document.as_ref(), Some(&own));
}

#[test]
fn a_file_that_is_not_right_changes_nothing_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let context = at(NOW);
    fill(&app, &context);
    let good = app.backup(PASSPHRASE, &context).unwrap().bytes;
    let before = seen(&app, &context);
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let person =
        |id: &str, record: Value| json!({"type": "person", "id": id, "row": 1, "record": record});
    let newer = |mut value: Value| {
        value["version"] = json!(2);
        value["records"] = json!("quite another form");
        value
    };
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "bad_backup"),
        ("no age file", b"name;kind;number\n".to_vec(), "bad_backup"),
        ("cut", good[..good.len() - 1].to_vec(), "bad_backup"),
        ("cut in the header", good[..100].to_vec(), "bad_backup"),
        ("longer", [good.clone(), vec![0]].concat(), "bad_backup"),
        ("too large", vec![b'a'; 65 * 1024 * 1024], "bad_backup"),
        ("no JSON", sealed(b"{"), "bad_backup"),
        ("another JSON", sealed(b"{\"format\": \"other\", \"version\": 1}"), "bad_backup"),
        ("deep", sealed(deep.as_bytes()), "bad_backup"),
        ("newer", sealed(newer(file(json!([]))).to_string().as_bytes()), "newer_file"),
    ];
    let records: Vec<(&str, Value, &str)> = vec![
        (
            "one id twice",
            json!([person("a", json!({"v": 1})), person("a", json!({"v": 1}))]),
            "bad_backup",
        ),
        ("an id that is none", json!([person("<script>", json!({"v": 1}))]), "bad_backup"),
        ("a long id", json!([person(&"a".repeat(65), json!({"v": 1}))]), "bad_backup"),
        ("a wrong field", json!([person("a", json!({"v": 1, "born": "soon"}))]), "bad_backup"),
        ("a newer record", json!([person("a", json!({"v": 9, "born": ["soon"]}))]), "newer_file"),
        (
            "a huge number",
            json!([{"type": "memory", "id": "a", "row": 1,
            "record": {"v": 1, "later": {"x": i64::MAX}}}]),
            "bad_backup",
        ),
        (
            "no row",
            json!([{"type": "person", "id": "a", "row": 0, "record": {"v": 1}}]),
            "bad_backup",
        ),
        (
            "an unseen sign",
            json!([{"type": "document", "id": "a", "row": 1,
            "record": {"v": 1, "kind": "MYI", "number": "123\u{202e}4567"}}]),
            "bad_backup",
        ),
        (
            "a list as record",
            json!([{"type": "dream", "id": "a", "row": 1, "record": []}]),
            "bad_backup",
        ),
    ];
    let records = records
        .into_iter()
        .map(|(name, records, code)| (name, sealed(file(records).to_string().as_bytes()), code));
    for (name, bytes, code) in cases.into_iter().chain(records) {
        for result in [
            app.restore_preview(&bytes, PASSPHRASE, &context),
            app.restore(&bytes, PASSPHRASE, &context),
        ] {
            let error = result.err().unwrap_or_else(|| panic!("{name} was taken"));
            assert_eq!(error.code(), code, "{name}");
            assert!(error.reason().len() > 20, "{name}: {}", error.reason());
        }
        assert_eq!(seen(&app, &context), before, "{name}");
    }
    for passphrase in ["", "correct horse", "Correct horse battery", "correct horse battery "] {
        let error = app.restore(&good, passphrase, &context).err().unwrap();
        assert_eq!(error.code(), "wrong_passphrase", "{passphrase:?}");
    }
    assert_eq!(seen(&app, &context), before);
    // Nothing that cannot be read makes a vault or a key either.
    let (empty, keys) = (tempfile::tempdir().unwrap(), Arc::new(Keys::default()));
    let error = with_keys(empty.path(), &keys).restore(&good[1..], PASSPHRASE, &context);
    assert!(error.is_err() && *keys.created.lock().unwrap() == 0);
    assert!(!empty.path().join("vault.db").exists());
}

#[test]
fn random_damage_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let context = at(NOW);
    fill(&app, &context);
    let good = app.backup(PASSPHRASE, &context).unwrap().bytes;
    let (target, before) = (tempfile::tempdir().unwrap(), json!([]));
    let phone = open(target.path());
    let damage = (0..good.len(), 1..=255_u8, prop::option::weighted(0.2, 0..good.len()));
    let mut runner = TestRunner::new(ProptestConfig::with_cases(30));
    let done = runner.run(&damage, |(at, flip, cut)| {
        let mut bytes = good.clone();
        bytes[at] ^= flip;
        bytes.truncate(cut.unwrap_or(good.len()));
        let error = phone.restore(&bytes, PASSPHRASE, &context).err();
        let code = error.as_ref().map(|error| error.code().to_owned());
        let codes = [Some("bad_backup".to_owned()), Some("wrong_passphrase".to_owned())];
        prop_assert!(codes.contains(&code), "byte {at}: {code:?}");
        prop_assert!(!target.path().join("vault.db").exists());
        Ok(())
    });
    done.unwrap();
    assert_eq!(json!(phone.documents(&context).unwrap()), before);
}

/// What a well-sealed but hostile file can hold is either refused, or every view still answers.
#[test]
fn whatever_is_restored_can_be_shown() {
    let value = prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!(253_402_300_799_i64)),
        Just(json!(-253_402_300_799_i64)),
        Just(json!(u32::MAX)),
        Just(json!("")),
        Just(json!("9999-12-31")),
        Just(json!("0001-01-01")),
        Just(json!("+262142-12-31")),
        Just(json!("-262143-01-01")),
        Just(json!("\u{202e}<script>\u{0}\r\n")),
        Just(json!([])),
        Just(json!({})),
        Just(json!([["applied", "+262142-12-31"], ["paid", "0001-01-01"]])),
        Just(json!("CARD")),
        Just(json!("a")),
    ];
    let key = prop::sample::select(vec![
        "name",
        "citizenship",
        "born",
        "place",
        "departure",
        "intent",
        "host",
        "kind",
        "number",
        "person",
        "document",
        "issued",
        "valid_until",
        "days",
        "answers",
        "entered",
        "left",
        "basis",
        "steps",
        "day",
        "drafted_at",
        "handed_over_at",
        "minutes",
        "holds_until",
        "extended_until",
        "answer_minutes",
        "done",
        "later",
        "quiet",
        "leads",
        "curfew_at",
    ]);
    let records = vec![
        ("person", json!({"v": 1, "name": "A", "born": "1990-01-01"})),
        ("document", json!({"v": 1, "kind": "CARD", "number": "1", "valid_until": "2027-01-01"})),
        ("stay", json!({"v": 1, "entered": "2026-11-01", "person": "a", "document": "b"})),
        ("application", json!({"v": 1, "kind": "x", "steps": [["applied", "2026-11-01"]]})),
        ("event", json!({"v": 1, "kind": "moved", "day": "2026-11-01"})),
        ("memory", json!({"v": 1, "done": {"a": "2026-11-01"}})),
        ("settings", json!({"v": 1, "quiet": [1, 2]})),
        (
            "permit",
            json!({"v": 1, "subject": "a", "whose": "A", "reason": "r", "reason_code": "1",
            "scheme": "s", "messages": [["1", "2"]], "answer_minutes": 10, "resends": 1,
            "runs_from_sending": false, "drafted_at": 1_795_000_000_i64,
            "rested_on": {"pack": "p", "pack_version": 1, "rules": [], "texts": [],
                "sources": []}}),
        ),
    ];
    let one = (prop::sample::select(records), prop::collection::vec((key, value), 0..4));
    let mut runner = TestRunner::new(ProptestConfig::with_cases(100));
    let pack = tempfile::tempdir().unwrap();
    drop(support::open_with_pack(pack.path(), "take-along"));
    let (taken, refused) = (Cell::new(0), Cell::new(0));
    let done = runner.run(&prop::collection::vec(one, 1..4), |all| {
        let folder = tempfile::tempdir().unwrap();
        for file in std::fs::read_dir(pack.path()).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
        }
        let app = open(folder.path());
        let context = at(NOW);
        let ids = ["a", "b", "c", "d"];
        let records: Vec<Value> = all
            .into_iter()
            .zip(ids)
            .map(|(((kind, mut record), changes), id)| {
                for (key, value) in changes {
                    record[key] = value;
                }
                json!({"type": kind, "id": id, "row": 1, "record": record})
            })
            .collect();
        let bytes = sealed(file(json!(records)).to_string().as_bytes());
        if let Err(error) = app.restore(&bytes, PASSPHRASE, &context) {
            prop_assert!(["bad_backup", "newer_file"].contains(&error.code()));
            refused.set(refused.get() + 1);
            return Ok(());
        }
        taken.set(taken.get() + 1);
        seen(&app, &context);
        app.home(None, None, &context).unwrap();
        app.deadlines(&context).unwrap();
        for language in LANGUAGES {
            let context = Context { language: language.to_owned(), ..context.clone() };
            app.calendar(true, &context).unwrap();
            app.sheet(&context).unwrap();
        }
        let sheet = app.sheet(&context).unwrap();
        prop_assert!(!sheet.html.contains("<script"));
        Ok(())
    });
    done.unwrap();
    let (taken, refused) = (taken.get(), refused.get());
    println!("{taken} hostile files were taken, {refused} refused");
    assert!(taken > 5 && refused > 5);
}

#[test]
fn home_says_when_there_is_something_newer() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let context = at(NOW);
    let said = |context: &Context| app.home(None, None, context).unwrap().backup_text;
    assert_eq!(said(&context), None);
    fill(&app, &context);
    assert!(said(&context).unwrap().contains("Nothing is backed up"));
    // A backup that was not written anywhere is none.
    let backup = app.backup(PASSPHRASE, &context).unwrap();
    assert!(said(&context).is_some());
    app.backup_saved(&backup.mark, &context).unwrap();
    assert_eq!(said(&context), None);
    // Permits come and go.
    app.permit_draft(&ask("2", "baku", vec![typed("MYI", "7654321")]), &at(PERMITS)).unwrap();
    assert_eq!(said(&context), None);
    let id = app.documents(&context).unwrap()[0].id.clone();
    app.edit_document(&id, &until("2027-03-03"), &at(LATER)).unwrap();
    assert!(said(&at(LATER)).unwrap().contains("24 November 2026"));
    // What was told while the file was being written is newer than the backup.
    let backup = app.backup(PASSPHRASE, &context).unwrap();
    app.edit_document(&id, &until("2028-03-03"), &at(LATER)).unwrap();
    app.backup_saved(&backup.mark, &at(LATER)).unwrap();
    assert!(said(&at(LATER)).unwrap().contains("25 November 2026"));
    app.remove_document(&id, &at(LATER)).unwrap();
    let backup = app.backup(PASSPHRASE, &context).unwrap();
    app.backup_saved(&backup.mark, &at(LATER)).unwrap();
    assert_eq!(said(&at(LATER)), None);
    // A phone that holds what the backup holds is backed up; one with more is not.
    let other = tempfile::tempdir().unwrap();
    let phone = open(other.path());
    phone.restore(&backup.bytes, PASSPHRASE, &context).unwrap();
    assert_eq!(phone.home(None, None, &context).unwrap().backup_text, None);
    phone.add_document(&document("MYI", "1111111", None), &context).unwrap();
    assert!(phone.home(None, None, &context).unwrap().backup_text.is_some());
}

#[test]
fn a_short_passphrase_and_an_empty_vault_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let code = |passphrase: &str| app.backup(passphrase, &at(NOW)).err().unwrap().code().to_owned();
    assert_eq!(code("1234567"), "passphrase_short");
    assert_eq!(code(PASSPHRASE), "nothing_to_back_up");
    assert!(!folder.path().join("vault.db").exists());
}

#[test]
fn whoever_lost_the_key_can_begin_anew_and_restore() {
    let folder = tempfile::tempdir().unwrap();
    let (keys, context) = (Arc::new(Keys::default()), at(NOW));
    let app = with_keys(folder.path(), &keys);
    assert_eq!(app.set_vault_aside(&context).err().unwrap().code(), "no_vault");
    fill(&app, &context);
    let before = seen(&app, &context);
    let bytes = app.backup(PASSPHRASE, &context).unwrap().bytes;
    // A vault that opens is not put aside by mistake.
    assert_eq!(app.set_vault_aside(&context).err().unwrap().code(), "vault_opens");
    drop(app);

    *keys.key.lock().unwrap() = None;
    let app = with_keys(folder.path(), &keys);
    assert_eq!(app.restore(&bytes, PASSPHRASE, &context).err().unwrap().code(), "key_lost");
    for number in 1..=2 {
        let aside = app.set_vault_aside(&context).unwrap();
        assert_eq!(aside.file_name, format!("vault.db.aside-{number}"));
        app.restore(&bytes, PASSPHRASE, &context).unwrap();
        assert_eq!(seen(&app, &context), before);
        app.pause();
        *keys.key.lock().unwrap() = Some(99);
        assert_eq!(app.people(&context).err().unwrap().code(), "key_wrong");
        *keys.key.lock().unwrap() = None;
    }
    // The old vault opens again under its own key.
    std::fs::rename(folder.path().join("vault.db.aside-1"), folder.path().join("vault.db"))
        .unwrap();
    *keys.key.lock().unwrap() = Some(1);
    assert_eq!(seen(&app, &context), before);
}

#[test]
fn erasing_leaves_nothing_personal_and_the_rules() {
    let folder = tempfile::tempdir().unwrap();
    let (keys, context) = (Arc::new(Keys::default()), at(NOW));
    let app = with_keys(folder.path(), &keys);
    fill(&app, &context);
    std::fs::write(folder.path().join("vault.db.aside-1"), b"an old one").unwrap();
    let preview = app.erase_preview(&context).unwrap();
    assert!(!preview.is_done && preview.key_removed.is_none() && !preview.cancel_all);
    assert_eq!(app.people(&context).unwrap().len(), 1);
    let done = app.erase(&context).unwrap();
    assert_eq!((done.is_done, done.key_removed), (true, Some(true)));
    assert!(done.files.contains(&"vault.db.aside-1".to_owned()));
    let left: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let is_of_rules = |name: &String| name.starts_with("rules.db") || name == "imported-pack.json";
    assert!(left.iter().all(is_of_rules), "{left:?}");
    assert_eq!(keys.read(), Ok(KeyAnswer::None));
    // Nothing is remembered, and a new vault gets a new key.
    assert_eq!(app.home(None, None, &context).unwrap().backup_text, None);
    assert!(app.status(&Default::default(), &context).is_ok());
    app.add_document(&document("MYI", "1234567", None), &context).unwrap();
    assert_eq!(*keys.created.lock().unwrap(), 2);
    // A key store that cannot remove its key is told of, and erasing needs no key.
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    fill(&app, &context);
    let locked = Companion::open(folder.path(), embedded(), Arc::new(Locked)).unwrap();
    let done = locked.erase(&context).unwrap();
    assert_eq!((done.key_removed, done.cancel_all), (Some(false), true));
    assert!(!folder.path().join("vault.db").exists());
}

#[test]
fn a_thousand_documents() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let context = at(NOW);
    let app = open(old.path());
    let rows = (0..1000).map(|number| format!("PERSON {},MYI,{}", number / 4, 1_000_000 + number));
    let table = format!("name,kind,number\n{}", rows.collect::<Vec<_>>().join("\n"));
    let began = Instant::now();
    app.import_table(table.as_bytes(), &context).unwrap();
    println!("import of 1,000 documents: {:?}", began.elapsed());
    let began = Instant::now();
    let backup = app.backup(PASSPHRASE, &context).unwrap();
    println!("backup of 1,250 records: {:?}, {} bytes", began.elapsed(), backup.bytes.len());
    app.backup_saved(&backup.mark, &context).unwrap();
    let began = Instant::now();
    let phone = open(new.path());
    phone.restore(&backup.bytes, PASSPHRASE, &context).unwrap();
    println!("restore: {:?}", began.elapsed());
    let began = Instant::now();
    let again = phone.restore_preview(&backup.bytes, PASSPHRASE, &context).unwrap();
    println!("preview of the same: {:?}", began.elapsed());
    assert_eq!(again.counts.iter().map(|count| count.same).collect::<Vec<_>>(), [250, 1000]);
    assert_eq!(json!(phone.documents(&context).unwrap()), json!(app.documents(&context).unwrap()));
    let began = Instant::now();
    assert_eq!(phone.home(None, None, &context).unwrap().backup_text, None);
    println!("home: {:?}", began.elapsed());
}
