//! Backup, restore, erasing, sheet, calendar and tables on the command line: files, exit codes and
//! the JSON that docs/json.md describes.

#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

const NOW: &str = "2026-11-24T10:00+04:00";
const PASSPHRASE: &str = "correct horse battery\n";

struct Ran {
    code: i32,
    text: String,
    json: Value,
}

fn run(folder: &Path, input: &str, arguments: &[&str]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
        .current_dir(folder)
        .args(["--data", "data", "--lang", "en", "--at", NOW])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // A command that does not read it may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        json: serde_json::from_slice(&output.stdout).unwrap_or_default(),
        text: String::from_utf8(output.stdout).unwrap(),
    }
}

fn json(folder: &Path, input: &str, arguments: &[&str]) -> Ran {
    run(folder, input, &[&["--json"], arguments].concat())
}

#[track_caller]
fn has(json: &Value, keys: &[&str]) {
    for key in keys {
        assert!(json.get(key).is_some(), "{key} is missing in {json:#}");
    }
}

const TABLE: &str = "name;kind;number;valid_until\nAYSE YILMAZ;MYI;1234567;03.03.2027\n";

#[test]
fn from_a_table_to_another_device_and_to_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("table.csv"), TABLE).unwrap();
    let shown = json(at, "", &["document", "import", "table.csv"]);
    has(&shown.json, &["rows", "people_added", "people_changed", "people_known"]);
    has(&shown.json, &["documents_added", "documents_changed", "documents_known"]);
    has(&shown.json, &["errors", "error_count", "warnings", "is_done", "text"]);
    assert_eq!((shown.code, &shown.json["is_done"]), (0, &Value::Bool(false)));
    let stored = json(at, "", &["document", "import", "table.csv", "--yes"]);
    assert_eq!((stored.code, &stored.json["is_done"]), (0, &Value::Bool(true)));
    let home = json(at, "", &["home"]).json;
    assert!(home["backup_text"].is_string());

    let backup = ["backup", "all.age", "--passphrase-file", "-"];
    let made = json(at, PASSPHRASE, &backup);
    has(&made.json, &["file", "file_name", "records", "left_out", "made_at", "text"]);
    assert_eq!((made.code, &made.json["records"]), (0, &2.into()));
    assert!(made.json.get("bytes").is_none() && made.json.get("mark").is_none());
    assert!(std::fs::read(at.join("all.age")).unwrap().starts_with(b"age-encryption.org/v1\n"));
    assert_eq!(json(at, "", &["home"]).json["backup_text"], Value::Null);
    // Never over another file unless that is asked for, and nothing is left lying about.
    let before = std::fs::read(at.join("all.age")).unwrap();
    let again = json(at, PASSPHRASE, &backup);
    assert_eq!((again.code, &again.json["error"]["code"]), (1, &"file_exists".into()));
    assert!(std::fs::read(at.join("all.age")).unwrap() == before);
    assert_eq!(json(at, PASSPHRASE, &[&backup[..], &["--force"]].concat()).code, 0);
    assert!(std::fs::read(at.join("all.age")).unwrap() != before);
    let mut names: Vec<String> = std::fs::read_dir(at)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["all.age", "data", "table.csv"]);

    let erased = json(at, "", &["erase"]);
    has(&erased.json, &["files", "key_removed", "cancel_all", "is_done", "text"]);
    assert_eq!(erased.json["is_done"], false);
    assert!(at.join("data/vault.db").exists());
    assert_eq!(json(at, "", &["erase", "--yes"]).json["key_removed"], true);
    let left: Vec<String> = std::fs::read_dir(at.join("data"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("vault"))
        .collect();
    assert!(left.is_empty(), "{left:?}");

    let restore = ["restore", "all.age", "--passphrase-file", "-"];
    let shown = json(at, PASSPHRASE, &restore);
    has(&shown.json, &["made_at", "app", "counts", "is_done", "text", "notes"]);
    has(&shown.json["counts"][0], &["kind", "name", "added", "changed", "same", "kept", "both"]);
    assert_eq!(json(at, "", &["document", "list"]).json, serde_json::json!([]));
    let wrong = json(at, "incorrect horse\n", &[&restore[..], &["--yes"]].concat());
    assert_eq!((wrong.code, &wrong.json["error"]["code"]), (1, &"wrong_passphrase".into()));
    let done = json(at, PASSPHRASE, &[&restore[..], &["--yes"]].concat());
    assert_eq!((done.code, &done.json["is_done"]), (0, &Value::Bool(true)));
    assert_eq!(json(at, "", &["document", "list"]).json[0]["number"], "MYI1234567");

    // The key is lost: said first, then put aside when that is asked for.
    std::fs::remove_file(at.join("data/vault.key")).unwrap();
    let lost = json(at, PASSPHRASE, &[&restore[..], &["--yes"]].concat());
    assert_eq!((lost.code, &lost.json["error"]["code"]), (3, &"key_lost".into()));
    let aside = json(at, PASSPHRASE, &[&restore[..], &["--yes", "--set-aside"]].concat());
    assert_eq!((aside.code, &aside.json["is_done"]), (0, &Value::Bool(true)));
    assert!(at.join("data/vault.db.aside-1").exists());
    std::fs::remove_file(at.join("data/vault.key")).unwrap();
    let aside = json(at, "", &["set-aside"]);
    has(&aside.json, &["file_name", "text"]);
    assert_eq!(aside.json["file_name"], "vault.db.aside-2");
    let nothing = json(at, "", &["set-aside"]);
    assert_eq!((nothing.code, &nothing.json["error"]["code"]), (1, &"no_vault".into()));
}

#[test]
fn a_passphrase_is_never_an_argument() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    json(at, "", &["person", "add", "--name", "A"]);
    assert_eq!(run(at, "", &["backup", "x.age", "--passphrase", "secret secret"]).code, 2);
    let none = json(at, "", &["backup", "x.age", "--passphrase-file", "missing"]);
    assert_eq!((none.code, &none.json["error"]["code"]), (1, &"no_passphrase".into()));
    std::fs::write(at.join("pass"), "short\nbut a long second line").unwrap();
    let short = json(at, "", &["backup", "x.age", "--passphrase-file", "pass"]);
    assert_eq!((short.code, &short.json["error"]["code"]), (1, &"passphrase_short".into()));
    let missing = json(at, "", &["restore", "x.age", "--passphrase-file", "pass"]);
    assert_eq!((missing.code, &missing.json["error"]["code"]), (1, &"no_such_file".into()));
    assert!(!at.join("x.age").exists());
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    json(at, "", &["person", "add", "--name", "A"]);
    run(at, PASSPHRASE, &["backup", "x.age", "--passphrase-file", "-"]);
    run(at, "", &["sheet", "x.html"]);
    for name in ["x.age", "x.html"] {
        let mode = std::fs::metadata(at.join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn sheet_and_calendar_to_a_file_or_to_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    json(at, "", &["person", "add", "--name", "A"]);
    let printed = run(at, "", &["sheet"]).text;
    assert!(printed.starts_with("<!DOCTYPE html>") && printed.ends_with("</html>\n"));
    let sheet = json(at, "", &["sheet"]).json;
    has(&sheet, &["file_name", "html"]);
    let written = json(at, "", &["sheet", "sheet.html"]).json;
    has(&written, &["file_name", "file"]);
    assert!(written.get("html").is_none());
    assert_eq!(std::fs::read_to_string(at.join("sheet.html")).unwrap(), printed);
    assert_eq!(json(at, "", &["sheet", "sheet.html"]).code, 1);
    let printed = run(at, "", &["calendar", "--numbers"]).text;
    assert!(printed.starts_with("BEGIN:VCALENDAR\r\n") && printed.ends_with("END:VCALENDAR\r\n"));
    let calendar = json(at, "", &["calendar"]).json;
    has(&calendar, &["file_name", "calendar", "events", "without_day", "text"]);
    let written = json(at, "", &["calendar", "x.ics"]).json;
    has(&written, &["file_name", "file", "events", "without_day", "text"]);
    assert!(at.join("x.ics").exists());
}

#[test]
fn a_table_with_mistakes_has_an_exit_code_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("table.csv"), format!("{TABLE};MYI;7654321;\n")).unwrap();
    for more in [&["--yes"][..], &[]] {
        let wrong = json(at, "", &[&["document", "import", "table.csv"], more].concat());
        assert_eq!((wrong.code, &wrong.json["error"]["code"]), (1, &"bad_rows".into()));
        let remark = &wrong.json["errors"][0];
        has(remark, &["row", "column", "code", "reason"]);
        assert_eq!((&remark["row"], &remark["column"]), (&3.into(), &"name".into()));
    }
    assert_eq!(json(at, "", &["document", "list"]).json, serde_json::json!([]));
    std::fs::write(at.join("table.csv"), "no table").unwrap();
    let bad = json(at, "", &["document", "import", "table.csv"]);
    assert_eq!((bad.code, &bad.json["error"]["code"]), (1, &"bad_table".into()));
}

#[test]
fn a_file_that_is_no_key_does_not_stand_in_the_way_of_a_new_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let (at, data) = (folder.path(), folder.path().join("data"));
    json(at, "", &["person", "add", "--name", "A"]);
    std::fs::write(data.join("vault.key"), b"half").unwrap();
    let locked_out = json(at, "", &["person", "list"]);
    assert_eq!((locked_out.code, &locked_out.json["error"]["code"]), (3, &"key_wrong".into()));
    assert_eq!(json(at, "", &["set-aside"]).code, 0);
    assert_eq!(json(at, "", &["person", "add", "--name", "B"]).code, 0);
    assert_eq!(json(at, "", &["person", "list"]).json[0]["name"], "B");
    // Nothing was deleted, until everything is.
    assert_eq!(std::fs::read(data.join("vault.key.aside-1")).unwrap(), b"half");
    assert_eq!(json(at, "", &["erase", "--yes"]).json["cancel_all"], true);
    assert!(!data.join("vault.key.aside-1").exists() && !data.join("vault.key").exists());
}
