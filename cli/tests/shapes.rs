//! The JSON shapes and exit codes that scripts rely on; docs/json.md describes them.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const P7: &str = "2020-12-20T10:00+04:00";

struct Ran {
    code: i32,
    json: Value,
}

fn run(folder: &Path, at: &str, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_companion"))
        .arg("--data")
        .arg(folder)
        .args(["--json", "--lang", "en", "--at", at])
        .args(arguments)
        .output()
        .unwrap();
    Ran {
        code: output.status.code().unwrap(),
        json: serde_json::from_slice(&output.stdout).unwrap_or_default(),
    }
}

#[track_caller]
fn has(json: &Value, keys: &[&str]) {
    for key in keys {
        assert!(json.get(key).is_some(), "{key} is missing in {json:#}");
    }
}

#[test]
fn places_people_and_documents() {
    let folder = tempfile::tempdir().unwrap();
    let found = run(folder.path(), P7, &["place", "Lənkəran"]).json;
    assert_eq!(found[0]["id"], "lankaran");
    has(&found[0], &["id", "name", "within"]);
    let person = run(folder.path(), P7, &["person", "add", "--name", "A B"]).json;
    has(&person, &["id", "name", "citizenship", "born", "place", "fields"]);
    let id = person["id"].as_str().unwrap();
    let add = ["document", "add", "--kind", "MYI", "--number", "1234567", "--person", id];
    let document = run(folder.path(), P7, &add).json;
    has(&document, &["id", "kind", "number", "masked", "person", "valid_until", "warnings"]);
    assert_eq!(document["masked"], "MYI•••••67");
    let gone = run(folder.path(), P7, &["person", "remove", id]);
    assert_eq!((gone.code, &gone.json["removed"]), (0, &Value::Bool(true)));
    assert_eq!(run(folder.path(), P7, &["document", "list"]).json, serde_json::json!([]));
}

#[test]
fn status() {
    let folder = tempfile::tempdir().unwrap();
    let status = run(folder.path(), P7, &["status", "--place", "baku"]).json;
    has(
        &status,
        &[
            "level",
            "permit_needed",
            "null_because",
            "needs_choice",
            "layers",
            "until",
            "next_change",
            "refresh_at",
            "sources",
            "freshness",
        ],
    );
    assert_eq!(status["permit_needed"], true);
    assert_eq!(status["until"], "2021-01-18T00:00:00+04:00");
    let lankaran = run(folder.path(), P7, &["status", "--place", "lankaran"]).json;
    assert_eq!(lankaran["permit_needed"], Value::Null);
    assert_eq!(lankaran["null_because"], "needs_choice");
    assert_eq!(lankaran["needs_choice"]["options"][0]["id"], "lankaran/centre");
    let nowhere = run(folder.path(), P7, &["status", "--place", "atlantis"]);
    assert_eq!((nowhere.code, &nowhere.json["null_because"]), (0, &"place_unknown".into()));
}

#[test]
fn a_permit_from_draft_to_reply() {
    let folder = tempfile::tempdir().unwrap();
    let draft = [
        "permit",
        "draft",
        "--reason",
        "2",
        "--place",
        "baku",
        "--kind",
        "MYI",
        "--number",
        "myı 123 45 67",
    ];
    let draft = run(folder.path(), P7, &draft).json;
    has(&draft, &["id", "messages", "needed", "minutes", "warnings", "sources", "queue"]);
    assert_eq!(draft["recipient"], "8103");
    assert_eq!(draft["body"], "2 MYI1234567");
    assert_eq!(draft["sms_uri"], "sms:8103?body=2%20MYI1234567");
    assert_eq!(draft["minutes"], 180);
    has(&draft["messages"][0], &["step", "recipient", "body", "sms_uri", "qr_text"]);
    let id = draft["id"].as_str().unwrap();
    run(folder.path(), P7, &["permit", "sent", id]);
    let text = "2-ci indeks uzre bu SMS-i aldiginiz vaxtdan etibaren 3 saat muddetine yasayis \
                yerinizi terk ede bilersiniz";
    let reply = ["permit", "reply", "--text", text, "--received", "2020-12-20T10:02+04:00"];
    let reply = run(folder.path(), "2020-12-20T10:05+04:00", &reply).json;
    assert_eq!(reply["outcome"], "approved");
    assert_eq!(reply["active_until"], "2020-12-20T13:02:00+04:00");
    has(&reply, &["warnings", "refresh_at"]);
    // The number did not need to be written twice to be found again.
    let list = run(folder.path(), "2020-12-20T10:05+04:00", &["permit", "list"]).json;
    assert_eq!(list[0]["state"], "active");
}

#[test]
fn guides_shared_text_actions_and_the_card() {
    let folder = tempfile::tempdir().unwrap();
    let pack = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/packs/offices.toml");
    let march = "2031-03-02T10:00-04:00";
    run(folder.path(), march, &["rules", "import", pack, "--yes"]);
    let list = run(folder.path(), march, &["guide", "--place", "southfield"]).json;
    has(&list, &["guides", "as_of_text", "vault_problem", "refresh_at"]);
    has(&list["guides"][0], &["id", "title", "is_sure", "deadline", "deadline_text"]);
    let guide = run(folder.path(), march, &["guide", "renew"]).json;
    has(
        &guide,
        &["id", "title", "is_sure", "asks", "steps", "papers", "channels", "copy", "codes"],
    );
    has(&guide, &["deadline", "deadline_text", "sources", "as_of_text", "vault_problem"]);
    has(&guide["copy"][0], &["code", "label", "value", "missing"]);
    let nowhere = run(folder.path(), march, &["guide", "nothing"]);
    assert_eq!((nowhere.code, &nowhere.json["error"]["code"]), (1, &"no_such_guide".into()));
    let scan = run(folder.path(), march, &["scan", "--text", "card STC 123 456"]).json;
    has(&scan, &["outcome", "text", "says", "permit", "permits", "documents", "vault_problem"]);
    has(&scan["documents"][0], &["kind", "kind_name", "number", "masked", "stored", "warnings"]);
    assert_eq!(scan["documents"][0]["number"], "STC123456");
    let actions = run(folder.path(), march, &["actions", "--place", "northport/centre"]).json;
    has(&actions[0], &["id", "does", "title", "subtitle", "person", "document", "deadline"]);
    has(&actions[0], &["errand", "guide", "phone", "refresh_at"]);
    assert_eq!(actions[0]["does"], "permit");
    let card = run(folder.path(), march, &["card", "--place", "northport/centre"]).json;
    has(&card, &["state", "is_no_permit", "local_language", "language", "person", "permit"]);
    has(&card, &["number", "from", "until", "lines", "sources", "refresh_at"]);
    has(&card["lines"][0], &["code", "label_local", "label", "value", "text_local", "text"]);
    assert_eq!(card["state"], "permit_required");
    has(&run(folder.path(), march, &["home"]).json, &["status", "elsewhere", "actions", "permits"]);
}

#[test]
fn exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = run(folder.path(), P7, &["document", "add", "--kind", "MYI", "--number", "none"]);
    assert_eq!(wrong.code, 1);
    assert_eq!(wrong.json["error"]["code"], "no_number");
    assert!(wrong.json["error"]["reason"].as_str().unwrap().contains("MYI1234567"));
    assert_eq!(run(folder.path(), P7, &["permit", "draft"]).code, 2);
    assert_eq!(run(folder.path(), "yesterday", &["status"]).code, 2);
    let today = [
        "permit", "draft", "--reason", "2", "--place", "baku", "--kind", "MYI", "--number",
        "1234567",
    ];
    let today = run(folder.path(), "2026-11-24T10:00+04:00", &today);
    assert_eq!((today.code, &today.json["recipient"]), (0, &Value::Null));
    assert_eq!(today.json["warnings"][0]["code"], "not_needed");
    run(folder.path(), P7, &["person", "add", "--name", "A"]);
    std::fs::remove_file(folder.path().join("vault.key")).unwrap();
    let lost = run(folder.path(), P7, &["person", "list"]);
    assert_eq!((lost.code, &lost.json["error"]["code"]), (3, &"key_lost".into()));
    // Rules and status work without a key.
    assert_eq!(run(folder.path(), P7, &["status", "--place", "baku"]).code, 0);
}

#[test]
fn check_and_import_refuse_in_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("bad.toml");
    let small = include_str!("../../rulepack/tests/small.toml");
    std::fs::write(&pack, small.replace("[\"capital\"]", "[\"capitol\"]")).unwrap();
    let pack = pack.to_str().unwrap();
    let check = run(folder.path(), P7, &["rules", "check", pack]);
    let import = run(folder.path(), P7, &["rules", "import", pack]);
    assert_eq!((check.code, import.code), (1, 1));
    assert_eq!(check.json, import.json);
    assert_eq!(check.json["mistakes"][0]["line"], 45);
    assert_eq!(check.json["mistakes"][0]["rule"], "regime lockdown");
}

/// What a person reads: no JSON.
fn text(folder: &Path, at: &str, arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_companion"))
        .arg("--data")
        .arg(folder)
        .args(["--lang", "en", "--at", at])
        .args(arguments)
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

#[test]
fn safety_is_said_whoever_is_last() {
    let folder = tempfile::tempdir().unwrap();
    let person = |place: &str| {
        let added = run(folder.path(), P7, &["person", "add", "--place", place]);
        added.json["id"].as_str().unwrap().to_owned()
    };
    let (town, village) = (person("baku"), person("lankaran/villages"));
    let draft = |people: [&str; 2]| {
        let [first, last] = people;
        let typed =
            ["--kind", "MYI", "--kind", "MYI", "--number", "1111111", "--number", "2222222"];
        let people = ["--person", first, "--person", last];
        let asked = ["permit", "draft", "--reason", "2"];
        text(folder.path(), P7, &[&asked[..], &typed, &people].concat())
    };
    for people in [[town.as_str(), &village], [village.as_str(), &town]] {
        let (code, said) = draft(people);
        assert_eq!(code, 0);
        assert!(said.contains("Wait for the positive answer."), "{said}");
        assert!(said.contains("§ Decision of the Cabinet of Ministers No. 488"), "{said}");
        assert!(said.contains("no permit is needed to leave home"), "{said}");
        assert_eq!(said.matches("    2 MYI").count(), 1, "{said}");
        assert!(!said.contains("messages, one after another"), "{said}");
    }
    let (_, both) = draft([town.as_str(), &town]);
    assert!(both.contains("Send 2 messages, one after another."), "{both}");
    assert_eq!(both.matches("Wait for the positive answer.").count(), 1, "{both}");
}

#[test]
fn without_its_key_a_vault_is_said_and_the_message_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let add = ["document", "add", "--kind", "MYI", "--number", "1234567"];
    let stored = run(folder.path(), P7, &add).json["id"].as_str().unwrap().to_owned();
    std::fs::remove_file(folder.path().join("vault.key")).unwrap();
    let draft = ["permit", "draft", "--reason", "2", "--place", "baku"];
    let typed = [&draft[..], &["--kind", "MYI", "--number", "7654321"]].concat();
    let (code, said) = text(folder.path(), P7, &typed);
    assert_eq!(code, 0);
    assert!(said.contains("    2 MYI7654321"), "{said}");
    assert!(said.contains("! The key to your stored documents is gone"), "{said}");
    assert!(!said.contains("companion permit sent"), "{said}");
    let by_document = run(folder.path(), P7, &[&draft[..], &["--document", &stored]].concat());
    assert_eq!((by_document.code, &by_document.json["error"]["code"]), (3, &"key_lost".into()));
    let (code, said) = text(folder.path(), P7, &["home", "--place", "baku"]);
    assert!(code == 0 && said.contains("The key to your stored documents is gone"), "{said}");
    // Nothing was made in its place.
    assert!(!folder.path().join("vault.key").exists());
}

#[test]
fn where_nothing_can_be_written_the_rules_are_answered() {
    let outer = tempfile::tempdir().unwrap();
    std::fs::write(outer.path().join("file"), b"here").unwrap();
    let folder = outer.path().join("file/sub");
    assert_eq!(run(&folder, P7, &["status", "--place", "baku"]).json["permit_needed"], true);
    assert_eq!(run(&folder, P7, &["home", "--place", "baku"]).code, 0);
    let draft = ["permit", "draft", "--reason", "2", "--place", "baku", "--kind", "MYI"];
    let draft = run(&folder, P7, &[&draft[..], &["--number", "1234567"]].concat());
    assert_eq!((draft.code, &draft.json["body"]), (0, &"2 MYI1234567".into()));
    assert!(draft.json["id"].is_null() && draft.json["vault_problem"]["kind"].is_string());
    for command in [&["person", "add", "--name", "A"][..], &["permit", "list"]] {
        let refused = run(&folder, P7, command);
        assert_eq!((refused.code, &refused.json["error"]["code"]), (3, &"storage".into()));
    }
}
