use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::*;
use crate::vault::key::{KeyAnswer, KeyStoreError};
use crate::vault::record::{DocumentRecord, PermitAnswer, PermitRecord, PersonRecord, record};

struct Fixed;

impl KeyStore for Fixed {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(KeyAnswer::Key { bytes: vec![7; 32] })
    }
    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.read()
    }
    fn remove(&self) -> Result<bool, KeyStoreError> {
        Ok(false)
    }
}

fn vault() -> (tempfile::TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::new(folder.path(), Arc::new(Fixed));
    (folder, vault)
}

/// Seals a record as another version of the program would have written it.
fn plant(vault: &Vault, kind: RecordType, id: &str, record: &Value) {
    vault
        .opened()
        .unwrap()
        .use_open(|open| {
            let plain = serde_json::to_vec(record)?;
            let blob = seal::seal(&open.key, kind.as_str(), id, &plain)?;
            open.connection.execute(
                "INSERT INTO record (id, type, version, blob) VALUES (?1, ?2, 1, ?3)",
                params![id, kind.as_str(), blob],
            )?;
            open.is_read = false;
            Ok(())
        })
        .unwrap();
}

/// What is sealed on the disk now.
fn sealed(vault: &Vault, kind: RecordType, id: &str) -> Value {
    let plain = vault.opened().unwrap().use_open(|open| {
        let blob: Vec<u8> =
            open.connection
                .query_row("SELECT blob FROM record WHERE id = ?1", [id], |row| row.get(0))?;
        seal::open(&open.key, kind.as_str(), id, &blob)
    });
    serde_json::from_slice(&plain.unwrap()).unwrap()
}

#[test]
fn fields_of_a_newer_version_stay_when_a_record_is_written_again() {
    let (_folder, vault) = vault();
    let person = json!({ "v": 9, "name": "OLD", "shoe": { "size": 38 } });
    plant(&vault, RecordType::Person, "p", &person);
    let changed = vault.change::<PersonRecord>("p", |person| {
        person.name = Some("NEW".to_owned());
        Ok(())
    });
    assert_eq!(changed.unwrap().unwrap().record.name.as_deref(), Some("NEW"));
    let written = sealed(&vault, RecordType::Person, "p");
    assert_eq!(written["shoe"]["size"], 38);
    assert_eq!((&written["name"], &written["v"]), (&json!("NEW"), &json!(9)));

    let document = json!({ "v": 1, "kind": "K", "number": "1", "colour": "red" });
    plant(&vault, RecordType::Document, "d", &document);
    vault.change::<DocumentRecord>("d", |_| Ok(())).unwrap();
    assert_eq!(sealed(&vault, RecordType::Document, "d")["colour"], "red");
}

#[test]
fn they_stay_inside_a_permit_too() {
    let (_folder, vault) = vault();
    let answer = PermitAnswer { text: "yes".to_owned(), ..PermitAnswer::default() };
    let record = PermitRecord { answer: Some(answer), ..PermitRecord::default() };
    let mut record = serde_json::to_value(record).unwrap();
    for path in ["", "/answer", "/rested_on"] {
        record.pointer_mut(path).unwrap()["later"] = json!("kept");
    }
    plant(&vault, RecordType::Permit, "p", &record);
    let keep = |record: &mut PermitRecord| {
        record.keep = true;
        Ok(())
    };
    vault.change::<PermitRecord>("p", keep).unwrap();
    let written = sealed(&vault, RecordType::Permit, "p");
    assert_eq!(written["keep"], true);
    for path in ["", "/answer", "/rested_on"] {
        assert_eq!(written.pointer(path).unwrap()["later"], "kept", "at {path:?}");
    }
}

record! {
    /// What a person may look like one day: the name in two parts, since version 3 with a title.
    struct Later {
        v: u32,
        given: String,
        family: String,
        title: String,
        #[serde(flatten)]
        unknown: Map<String, Value>,
    }
}

impl Record for Later {
    const TYPE: RecordType = RecordType::Person;
    const VERSION: u32 = 3;

    fn upgrade(from: u32, record: &mut Map<String, Value>) {
        match from {
            1 => {
                let name = record.remove("name").unwrap_or_default();
                let name = name.as_str().unwrap_or_default();
                let (given, family) = name.split_once(' ').unwrap_or((name, ""));
                record.insert("given".to_owned(), given.into());
                record.insert("family".to_owned(), family.into());
            }
            2 => {
                // Sees what the step before made.
                let title = format!("Dear {}", record["given"].as_str().unwrap_or_default());
                record.insert("title".to_owned(), title.into());
            }
            _ => {}
        }
    }
}

#[test]
fn an_older_record_is_brought_up_to_date_step_by_step_when_read() {
    let (_folder, vault) = vault();
    let names = BTreeMap::from([("house".to_owned(), "guest".to_owned())]);
    let name = Some("ADA QUILL".to_owned());
    let old = PersonRecord { v: 1, name, fields: names, ..PersonRecord::default() };
    let id = vault.add(&[old]).unwrap().remove(0);
    let read = vault.all::<Later>().unwrap().remove(0).record;
    assert_eq!((read.v, read.given.as_str(), read.family.as_str()), (3, "ADA", "QUILL"));
    assert_eq!(read.title, "Dear ADA");
    assert_eq!(read.unknown["fields"]["house"], "guest");
    // To read is not to write.
    assert_eq!(sealed(&vault, RecordType::Person, &id)["v"], 1);
    vault.change::<Later>(&id, |_| Ok(())).unwrap();
    let written = sealed(&vault, RecordType::Person, &id);
    assert_eq!((&written["v"], &written["family"]), (&json!(3), &json!("QUILL")));
    assert!(written.get("name").is_none());

    // One that is half-way takes only the steps that it lacks.
    let half = json!({ "v": 2, "given": "IDA", "family": "MARROW", "name": "not touched" });
    plant(&vault, RecordType::Person, "half", &half);
    let half = vault.get::<Later>("half").unwrap().unwrap().record;
    assert_eq!((half.given.as_str(), half.title.as_str()), ("IDA", "Dear IDA"));
    assert_eq!(half.unknown["name"], "not touched");
}
