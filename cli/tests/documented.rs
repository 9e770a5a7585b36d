//! docs/json.md against the program: every command prints exactly the keys that stand there, and
//! every code, level and state that can be printed is named there.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

const DOCS: &str = include_str!("../../docs/json.md");
const P7: &str = "2020-12-20T10:00+04:00";
const YES: &str = "2-ci indeks uzre bu SMS-i aldiginiz vaxtdan etibaren 3 saat muddetine yasayis \
                   yerinizi terk ede bilersiniz";

/// The shape that stands under a key, wherever an object stands there.
const UNDER: [(&str, &str); 44] = [
    ("extend_days", "option"),
    ("counts", "count"),
    ("guides", "guided"),
    ("others", "guided"),
    ("copy", "copied"),
    ("documents", "scanned"),
    ("lines", "line"),
    ("deadlines", "deadline"),
    ("missed", "missed"),
    ("steps", "step"),
    ("alternatives", "alternative"),
    ("question", "question"),
    ("source", "source"),
    ("reminders", "reminder"),
    ("actions", "action"),
    ("place", "place"),
    ("to", "place"),
    ("options", "place"),
    ("official", "contact"),
    ("call", "contact"),
    ("contacts", "contact"),
    ("channels", "contact"),
    ("sources", "source"),
    ("notes", "note"),
    ("know", "note"),
    ("needs_choice", "choice"),
    ("freshness", "freshness"),
    ("layers", "layer"),
    ("next_change", "change"),
    ("status", "status"),
    ("elsewhere", "elsewhere"),
    ("permits", "permit"),
    ("choices", "permit"),
    ("warnings", "warning"),
    ("messages", "message"),
    ("next", "option"),
    ("vault_problem", "problem"),
    ("qr", "qr"),
    ("queue", "request"),
    ("rules", "rule"),
    ("rule", "rule"),
    ("changed", "rule change"),
    ("mistakes", "mistake"),
    ("error", "error"),
];

/// A shape: its keys, and which of them may be null.
type Shape = BTreeMap<String, bool>;

fn shape(text: &str) -> Shape {
    let inside = text.trim().trim_start_matches('{').trim_end_matches('}');
    let keys = inside.split(',').map(str::trim).filter(|key| !key.is_empty());
    keys.map(|key| match key.strip_suffix('?') {
        Some(key) => (key.to_owned(), true),
        None => (key.to_owned(), false),
    })
    .collect()
}

/// Every shape of the document: the block under a heading by the heading's first command, and the
/// ones in a list by their name.
fn documented() -> BTreeMap<String, Shape> {
    let mut found = BTreeMap::new();
    let mut heading = String::new();
    let mut lines = DOCS.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(text) = line.strip_prefix("## ") {
            let command = text.split('`').nth(1).unwrap_or_default();
            heading = command.trim_end_matches(" [ID]").trim_end_matches(" PATH").to_owned();
        }
        let begins = if line.starts_with("    {") {
            Some((heading.clone(), line.to_owned()))
        } else {
            line.strip_prefix("- **").map(|rest| {
                let (name, rest) = rest.split_once("**").unwrap();
                (name.to_owned(), rest.split_once('{').unwrap().1.to_owned())
            })
        };
        let Some((name, mut text)) = begins else { continue };
        while !text.contains('}') {
            text.push_str(lines.next().unwrap());
        }
        let text = text.split('}').next().unwrap();
        assert!(found.insert(name.clone(), shape(text)).is_none(), "{name} is described twice");
    }
    // A request of the queue is the whole document without what is said once.
    let mut request: Shape = found["permit draft"].clone();
    for key in ["queue", "together_text", "next", "progress_text", "vault_problem", "refresh_at"] {
        assert!(request.remove(key).is_some(), "{key}");
    }
    found.insert("request".to_owned(), request);
    found
}

/// Runs commands and compares whatever they print with the documented shapes.
struct Checked {
    folder: PathBuf,
    shapes: BTreeMap<String, Shape>,
    met: RefCell<BTreeSet<String>>,
    ran: RefCell<BTreeSet<String>>,
}

impl Checked {
    /// Runs a command that prints one document, or a list of them, of a shape.
    #[track_caller]
    fn run(&self, shape: &str, at: &str, arguments: &[&str]) -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_companion"))
            .arg("--data")
            .arg(&self.folder)
            .args(["--json", "--lang", "en", "--at", at])
            .args(arguments)
            .output()
            .unwrap();
        let json: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments:?}: {error} in {output:?}"));
        for count in 1..=2 {
            self.ran
                .borrow_mut()
                .insert(arguments.iter().take(count).copied().collect::<Vec<_>>().join(" "));
        }
        let items = json.as_array().cloned().unwrap_or_else(|| vec![json.clone()]);
        assert!(!items.is_empty(), "{arguments:?} lists nothing");
        assert!(json.get("error").is_none(), "{arguments:?}: {json}");
        items.iter().for_each(|item| self.compare(shape, item));
        json
    }

    #[track_caller]
    fn compare(&self, name: &str, value: &Value) {
        let shape = self.shapes.get(name).unwrap_or_else(|| panic!("{name} is not documented"));
        let object = value.as_object().unwrap_or_else(|| panic!("{name}: {value} is no object"));
        let actual: BTreeSet<&String> = object.keys().collect();
        let written: BTreeSet<&String> = shape.keys().collect();
        let (more, less): (Vec<_>, Vec<_>) =
            (actual.difference(&written).collect(), written.difference(&actual).collect());
        assert!(more.is_empty(), "{name}: docs/json.md lacks {more:?}");
        assert!(less.is_empty(), "{name}: docs/json.md has {less:?}, the document does not");
        self.met.borrow_mut().insert(name.to_owned());
        for (key, value) in object {
            assert!(!value.is_null() || shape[key], "{name}: {key} is null and has no ?");
            // Whatever the person calls their fields.
            if ["fields", "answers", "leads"].contains(&key.as_str()) {
                continue;
            }
            let items = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            for item in items.iter().filter(|item| item.is_object()) {
                // Warnings of a check are mistakes that do not count.
                let is_mistake = key == "warnings" && item.get("file").is_some();
                let under = UNDER.iter().find(|(under, _)| under == key);
                let under = if is_mistake { Some(&("", "mistake")) } else { under };
                // What can be done at one tap, and what can be done from a notification.
                let at_one_tap = name == "home" && key == "actions";
                let under = if at_one_tap { Some(&("", "actions")) } else { under };
                let (_, under) = under.unwrap_or_else(|| panic!("{name}: what is in {key}?"));
                self.compare(under, item);
            }
        }
    }
}

fn id(json: &Value) -> String {
    json["id"].as_str().unwrap().to_owned()
}

#[test]
fn every_command_prints_what_the_documentation_says() {
    let folder = tempfile::tempdir().unwrap();
    let mut shapes = documented();
    for (name, other) in [
        ("person", "person add|edit"),
        ("removed", "person|document|stay|application|event remove"),
        ("stay", "stay enter|leave"),
        ("application", "application start|step"),
        ("event", "event add"),
        ("deadline", "deadlines"),
        ("plan", "reminders"),
        ("later", "remind later"),
        ("number", "remind number"),
        ("seen", "remind seen"),
        ("document", "document add|edit"),
        ("permit", "permit sent|unsent|received|extend|keep"),
    ] {
        if let Some(shape) = shapes.remove(other) {
            shapes.insert(name.to_owned(), shape);
        }
    }
    let checked = Checked {
        folder: folder.path().join("data"),
        shapes,
        met: RefCell::default(),
        ran: RefCell::default(),
    };
    rules_of_today(&checked);
    what_was_told(&checked);
    a_persons_time(&checked);
    taken_along(&checked, folder.path());
    permits(&checked);
    rules(&checked, folder.path());
    mistakes(&checked);

    let met = checked.met.borrow();
    let never: Vec<&String> = checked.shapes.keys().filter(|name| !met.contains(*name)).collect();
    assert!(never.is_empty(), "docs/json.md describes what no command printed: {never:?}");
    let ran = checked.ran.borrow();
    let left: Vec<String> = commands().into_iter().filter(|name| !ran.contains(name)).collect();
    assert!(left.is_empty(), "commands that this test does not run: {left:?}");
}

fn rules_of_today(checked: &Checked) {
    checked.run("home", P7, &["home"]);
    checked.run("place", P7, &["place", "Lənkəran"]);
    checked.run("status", P7, &["status", "--place", "baku"]);
    checked.run("status", P7, &["status", "--place", "lankaran"]);
    checked.run("status", P7, &["status", "--place", "baku", "--to", "ganja"]);
    checked.run("status", P7, &["status", "--place", "atlantis"]);
    checked.run("status", "2026-11-24T10:00+04:00", &["status"]);
    checked.run("status", "2027-11-24T10:00+04:00", &["status"]);
    checked.run("about", P7, &["about"]);
    checked.run("about", "2027-11-24T10:00+04:00", &["about"]);
}

fn what_was_told(checked: &Checked) {
    let add = ["person", "add", "--name", "A B", "--place", "baku"];
    let person = id(&checked.run("person", P7, &add));
    let other = id(&checked.run("person", P7, &["person", "add"]));
    checked.run("person", P7, &["person", "edit", &other, "--place", "lankaran/villages"]);
    checked.run("person", P7, &["person", "list"]);
    let add = ["document", "add", "--kind", "MYI", "--number", "12345O7", "--person", &person];
    let document = id(&checked.run("document", P7, &add));
    let until = ["document", "edit", &document, "--valid-until", "2027-03-03"];
    checked.run("document", P7, &until);
    let more = id(&checked.run(
        "document",
        P7,
        &["document", "add", "--kind", "DYI", "--number", "7654321"],
    ));
    checked.run("document", P7, &["document", "list"]);
    let home = checked.run("home", P7, &["home"]);
    assert_eq!(home["elsewhere"].as_array().unwrap().len(), 1);
    let both = ["permit", "draft", "--reason", "2", "--document", &document, "--document", &more];
    checked.run("permit draft", P7, &both);
    checked.run("removed", P7, &["document", "remove", &more]);
    checked.run("removed", P7, &["person", "remove", &other]);
}

fn taken_along(checked: &Checked, folder: &Path) {
    const NOW: &str = "2026-11-25T10:00+04:00";
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (secret, file, table) = (path("secret"), path("all.age"), path("table.csv"));
    std::fs::write(&secret, "a long passphrase for a test\n").unwrap();
    std::fs::write(&table, "name,kind,number\nE F,MYI,7654399\n").unwrap();
    let by = ["--passphrase-file", secret.as_str()];
    checked.run("backup FILE", NOW, &[&["backup", &file][..], &by].concat());
    checked.run("restore FILE", NOW, &[&["restore", &file][..], &by].concat());
    checked.run("erase", NOW, &["erase"]);
    checked.run("page", NOW, &["sheet"]);
    checked.run("dates", NOW, &["calendar"]);
    checked.run("document import FILE", NOW, &["document", "import", &table]);
}

fn a_persons_time(checked: &Checked) {
    const NOW: &str = "2026-11-25T10:00+04:00";
    let person = id(&checked.run("person", NOW, &["person", "add", "--name", "C D"]));
    let of = ["--person", &person];
    let enter = ["stay", "enter", "2026-11-01", "--basis", "visa_free", "--person", &person];
    let stay = id(&checked.run("stay", NOW, &enter));
    checked.run("stay", NOW, &["stay", "list"]);
    checked.run("stay", NOW, &["stay", "leave", "2026-11-02", "--person", &person]);
    checked.run("removed", NOW, &["stay", "remove", &stay]);
    checked.run("stay", NOW, &enter);
    let add = ["document", "add", "--kind", "MOM", "--number", "7777777", "--valid-until"];
    let document =
        id(&checked.run("document", NOW, &[&add[..], &["2021-01-10"], &of[..]].concat()));
    let start = ["application", "start", "--kind", "registration", "--date", "2026-11-02"];
    let application = id(&checked.run("application", NOW, &[&start[..], &of[..]].concat()));
    checked.run("application", NOW, &["application", "list"]);
    checked.run("deadline", NOW, &["deadlines", "--all"]);
    checked.run("application", NOW, &["application", "step", &application, "refused"]);
    checked.run("removed", NOW, &["application", "remove", &application]);
    let event = id(&checked.run("event", NOW, &[&["event", "add", "moved"][..], &of[..]].concat()));
    checked.run("event", NOW, &["event", "list"]);
    let asked = checked.run("deadline", "2021-01-05T10:00+04:00", &["deadlines"]);
    let asked = asked.as_array().unwrap().iter().find(|one| one["question"].is_object()).unwrap();
    let answer = ["remind", "answer", &id(asked), "no"];
    checked.run("deadline", "2021-01-05T10:00+04:00", &answer);
    checked.run("plan", NOW, &["reminders", "--platform", "android"]);
    checked.run("plan", NOW, &["reminders", "--platform", "ios"]);
    let deadlines = checked.run("deadline", NOW, &["deadlines"]);
    let first = id(&deadlines[0]);
    checked.run("later", NOW, &["remind", "later", &first]);
    checked.run("number", NOW, &["remind", "number", &person]);
    checked.run("seen", NOW, &["remind", "seen", "nothing"]);
    checked.run("deadline", NOW, &["remind", "done", &first]);
    checked.run("deadline", NOW, &["remind", "undone", &first]);
    checked.run("plan", NOW, &["reminders", "--platform", "ios"]);
    let home = checked.run("home", "2026-11-26T12:00+04:00", &["home"]);
    assert!(!home["missed"].as_array().unwrap().is_empty());
    checked.run("settings", NOW, &["settings", "--lead", "=30,1", "--quiet", "22:00-08:00"]);
    checked.run("guide", NOW, &["guide", "--person", &person]);
    checked.run("guide TOPIC", NOW, &["guide", "registration", "--person", &person]);
    checked.run("guide TOPIC", NOW, &["guide", "application-tracking", "--person", &person]);
    checked.run("guide TOPIC", P7, &["guide", "medical-reference"]);
    checked.run("scan", NOW, &["scan", "--text", "MYI1234567"]);
    checked.run("scan", NOW, &["scan", "--text", "hello"]);
    checked.run("actions", NOW, &["actions", "--place", "baku"]);
    checked.run("card", NOW, &["card", "--person", &person, "--place", "baku"]);
    checked.run("removed", NOW, &["event", "remove", &event]);
    checked.run("removed", NOW, &["document", "remove", &document]);
    checked.run("removed", NOW, &["person", "remove", &person]);
}

fn permits(checked: &Checked) {
    let draft = |number: &str| {
        let typed = ["--reason", "2", "--place", "baku", "--kind", "MYI", "--number", number];
        id(&checked.run("permit draft", P7, &[&["permit", "draft"], &typed[..]].concat()))
    };
    let (first, second) = (draft("1111111"), draft("2222222"));
    let none = ["permit", "draft", "--reason", "2", "--kind", "MYI", "--number", "3333333"];
    checked.run("permit draft", P7, &none);
    checked.run("permit draft", "2026-11-24T10:00+04:00", &none);
    checked.run("permit", P7, &["permit", "sent", &first]);
    checked.run("permit", P7, &["permit", "unsent", &first]);
    checked.run("permit", P7, &["permit", "sent", &first]);
    checked.run("permit", P7, &["permit", "sent", &second]);
    checked.run("permit", P7, &["permit", "keep", &second]);
    let waiting = checked.run("home", P7, &["home"]);
    assert_eq!(waiting["permits"].as_array().unwrap().len(), 2);
    let reply = |text: &str| checked.run("permit reply", P7, &["permit", "reply", "--text", text]);
    assert_eq!(reply("maybe")["outcome"], "not_understood");
    assert_eq!(reply(YES)["outcome"], "whose");
    let own = ["permit", "reply", "--text", YES, "--permit", &first];
    assert_eq!(checked.run("permit reply", P7, &own)["outcome"], "approved");
    checked.run("permit", P7, &["permit", "received", &first, "--time", "10:00"]);
    let until = ["permit", "extend", &first, "--until", "2020-12-20T15:00+04:00"];
    checked.run("permit", P7, &until);
    checked.run("permit", "2020-12-20T12:00+04:00", &["permit", "list"]);
}

fn rules(checked: &Checked, folder: &Path) {
    checked.run("rules show", P7, &["rules", "show"]);
    checked.run("rules show", P7, &["rules", "show", "P7"]);
    let small = include_str!("../../rulepack/tests/small.toml");
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let good = write("good.toml", small);
    let needing = small.replace("minutes = 90", "minutes = 90\nneeds = [\"telepathy\"]");
    let warned = write("warned.toml", &needing);
    let bad = write("bad.toml", &small.replace("[\"capital\"]", "[\"capitol\"]"));
    checked.run("rules check", P7, &["rules", "check", &good]);
    let warnings = checked.run("rules check", P7, &["rules", "check", &warned]);
    assert_eq!(warnings["warnings"].as_array().unwrap().len(), 1);
    checked.run("rules import", P7, &["rules", "import", &warned, "--yes"]);
    checked.run("rules import", P7, &["rules", "import", &good, "--yes"]);
    let longer =
        small.replace("minutes = 90", "minutes = 120").replace("version = 1", "version = 2");
    let longer = write("longer.toml", &longer);
    let shown = checked.run("rules import", P7, &["rules", "import", &longer]);
    assert_eq!(
        (&shown["is_done"], &shown["changed"][0]["kind"]),
        (&json!(false), &json!("changed"))
    );
    assert_eq!(checked.run("rules show", P7, &["rules", "show"])["freshness"]["version"], 1);
    checked.run("rules import", P7, &["rules", "import", &longer, "--yes"]);
    let shown = checked.run("rules show", P7, &["rules", "show"]);
    assert_eq!(
        (&shown["freshness"]["version"], &shown["changed"][0]["rule"]["id"]),
        (&json!(2), &json!("lockdown"))
    );
    for command in ["check", "import"] {
        let output = Command::new(env!("CARGO_BIN_EXE_companion"))
            .args(["--json", "--data", folder.to_str().unwrap(), "rules", command, &bad])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        let mut refused: Value = serde_json::from_slice(&output.stdout).unwrap();
        let error = refused.as_object_mut().unwrap().remove("error").unwrap();
        checked.compare("error", &error);
        checked.compare("rules check", &refused);
        assert_eq!(refused["ok"], false);
    }
    let pack = folder.join("pack");
    std::fs::create_dir(&pack).unwrap();
    std::fs::write(pack.join("small.toml"), small).unwrap();
    let pack = pack.to_str().unwrap();
    let new = [
        "rules", "new", "--from", "lockdown", "--pack", pack, "--id", "next", "--places", "capital",
    ];
    let times = ["--starts", "2021-01-10T00:00", "--ends", "2021-01-20T00:00", "--hours", ""];
    let written = checked.run("rules new", P7, &[&new[..], &times, &["--decree", "5"]].concat());
    // It contradicts its pattern: a mistake, so that there is one to look at.
    assert_eq!(written["mistakes"].as_array().unwrap().len(), 1);
}

fn mistakes(checked: &Checked) {
    let error = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_companion"))
            .arg("--data")
            .arg(&checked.folder)
            .args(["--json", "--at", P7])
            .args(arguments)
            .output()
            .unwrap();
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json.as_object().unwrap().keys().collect::<Vec<_>>(), ["error"]);
        checked.compare("error", &json["error"]);
        output.status.code().unwrap()
    };
    assert_eq!(error(&["person", "edit", "nobody"]), 1);
    std::fs::remove_file(checked.folder.join("vault.key")).unwrap();
    assert_eq!(error(&["person", "list"]), 3);
    // The message is there without the key, and says that it was not kept.
    let typed = ["permit", "draft", "--reason", "1", "--field", "name=X", "--place", "capital"];
    let draft = checked.run("permit draft", "2021-01-06T10:00+02:00", &typed);
    assert_eq!(draft["vault_problem"]["kind"], "lost");
    assert!(draft["id"].is_null() && draft["body"].is_string());
    assert_eq!(checked.run("home", P7, &["home"])["vault_problem"]["kind"], "lost");
    checked.run("set-aside", P7, &["set-aside"]);
}

/// Every command, with its second word where it has one, as the help lists them.
fn commands() -> Vec<String> {
    let listed = |under: &[&str]| -> Vec<String> {
        let output = Command::new(env!("CARGO_BIN_EXE_companion"))
            .args(under)
            .arg("--help")
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let list = text.split_once("Commands:\n").map_or("", |(_, list)| list);
        let list = list.split("\n\n").next().unwrap_or_default();
        let names = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
        let names = names.filter_map(|line| line.split_whitespace().next());
        names.filter(|name| *name != "help").map(str::to_owned).collect()
    };
    let mut all = Vec::new();
    for name in listed(&[]) {
        let inner = listed(&[&name]);
        if inner.is_empty() {
            all.push(name);
        } else {
            all.extend(inner.into_iter().map(|inner| format!("{name} {inner}")));
        }
    }
    assert!(all.len() > 20, "{all:?}");
    all
}

fn sources(folder: &Path, found: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            sources(&entry.path(), found);
        } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
            found.push_str(&std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// The code of the core and of the command line in one line.
fn code() -> String {
    let mut found = String::new();
    for folder in ["../core/src", "src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    found.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words in backquotes up to a blank line.
fn listed(after: &str) -> BTreeSet<String> {
    let (_, text) = DOCS.split_once(after).unwrap();
    let text = text.split("\n\n").next().unwrap();
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_error_code_is_documented_and_no_other() {
    let code = code();
    let mut used = BTreeSet::new();
    // An error is made of its code and the key of its words.
    for (at, _) in code.match_indices("\"error-") {
        let before = code[..at].trim_end();
        let literal = before.strip_suffix("\",").and_then(|before| before.rsplit('"').next());
        used.extend(literal.map(str::to_owned));
    }
    // One whose words are chosen, and one that has them in place.
    for (word, proof) in [
        ("place_unknown", "scene.input(\"place_unknown\", key"),
        ("new_regime", "code: \"new_regime\""),
        // What only a widget meets.
        ("no_glance", "code: \"no_glance\""),
        // Files and tables: what the command line says by itself.
        ("bad_rows", "\"bad_rows\""),
        ("bad_table", "\"bad_table\""),
        ("file_exists", "\"file_exists\""),
        ("no_passphrase", "\"no_passphrase\""),
        ("no_such_file", "\"no_such_file\""),
    ] {
        assert!(code.contains(proof), "{proof} is no longer there");
        used.insert(word.to_owned());
    }
    assert!(used.len() > 35, "the search found only {used:?}");
    assert_eq!(listed("\nExit 1: "), {
        used.retain(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
        used
    });
    let keys: BTreeSet<String> = listed("\nExit 3: ");
    assert_eq!(
        keys.into_iter().collect::<Vec<_>>(),
        [
            "closed",
            "internal",
            "key_failed",
            "key_locked",
            "key_lost",
            "key_wrong",
            "newer_file",
            "paused",
            "storage",
            "vault_damaged"
        ]
    );
}

/// Values that scripts compare.
#[test]
fn every_value_of_a_closed_list_is_documented() {
    let code = code();
    for name in [
        "Level",
        "NullBecause",
        "ChoiceAbout",
        "LayerKind",
        "LayerState",
        "PermitState",
        "ReplyOutcome",
        "Confidence",
        "WarningCode",
        "DocumentState",
        "ApplicationState",
        "DeadlineState",
        "WhoActs",
        "ReminderKind",
        "Importance",
        "Host",
    ] {
        let head = format!("enum {name} {{");
        let (_, body) = code.split_once(&head).unwrap_or_else(|| panic!("no {name}"));
        let body = body.split('}').next().unwrap();
        let variants: Vec<&str> = body
            .split_whitespace()
            .filter_map(|word| word.strip_suffix(','))
            .filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
            .filter(|word| word.chars().all(|c| c.is_ascii_alphabetic()))
            .collect();
        assert!(variants.len() > 2, "{name}: {variants:?}");
        for variant in variants {
            let mut word = String::new();
            for c in variant.chars() {
                if c.is_ascii_uppercase() && !word.is_empty() {
                    word.push('_');
                }
                word.push(c.to_ascii_lowercase());
            }
            assert!(DOCS.contains(&format!("`{word}`")), "{name}: `{word}` is not documented");
        }
    }
}

/// The comparison itself: a key too many, one too few and a null are noticed.
#[test]
fn a_difference_is_noticed() {
    let checked = Checked {
        folder: PathBuf::new(),
        shapes: BTreeMap::from([("thing".to_owned(), shape("{id, name?, place}"))]),
        met: RefCell::default(),
        ran: RefCell::default(),
    };
    let differs = |json: Value| {
        let compared = std::panic::AssertUnwindSafe(|| checked.compare("thing", &json));
        std::panic::catch_unwind(compared).is_err()
    };
    assert!(!differs(serde_json::json!({"id": 1, "name": null, "place": "x"})));
    assert!(differs(serde_json::json!({"id": 1, "name": null})));
    assert!(differs(serde_json::json!({"id": 1, "name": null, "place": "x", "more": 1})));
    assert!(differs(serde_json::json!({"id": null, "name": null, "place": "x"})));
    assert!(differs(serde_json::json!({"id": {"x": 1}, "name": null, "place": "x"})));
}

/// Names of the commands below one, as its help lists them; empty for one that has none.
fn below(command: &str) -> Vec<String> {
    let words = command.split_whitespace().chain(["--help"]);
    let output = Command::new(env!("CARGO_BIN_EXE_companion")).args(words).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let Some((_, list)) = help.split_once("Commands:\n") else { return Vec::new() };
    let lines = list.lines().take_while(|line| !line.is_empty());
    let names = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names.filter(|name| !name.is_empty() && *name != "help").map(str::to_owned).collect()
}

/// The commands that a heading names: `stay enter|leave` stands for two.
fn headed(heading: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for word in heading.split(' ').filter(|word| word.chars().all(|c| !c.is_uppercase())) {
        let words = || word.split('|').filter(|word| !word.starts_with('['));
        all = all.iter().flat_map(|all| words().map(move |word| format!("{all} {word}"))).collect();
    }
    all.iter().map(|command| command.trim().to_owned()).collect()
}

#[test]
fn every_command_has_a_heading() {
    let headings = DOCS.lines().filter_map(|line| line.strip_prefix("## "));
    let named = headings.flat_map(|line| line.split('`').skip(1).step_by(2).flat_map(headed));
    let named: BTreeSet<String> = named.collect();
    let mut missing = Vec::new();
    let mut seen = 0;
    for command in below("") {
        let more = below(&command);
        let whole: Vec<String> = match more.is_empty() {
            true => vec![command],
            false => more.iter().map(|more| format!("{command} {more}")).collect(),
        };
        seen += whole.len();
        missing.extend(whole.into_iter().filter(|command| !named.contains(command)));
    }
    assert!(seen > 40, "only {seen} commands were found");
    assert_eq!(missing, Vec::<String>::new());
}
