//! Scenarios: `tests/vectors/*.json`, run through the typed methods that the shells use. Kotlin
//! (`bindings/kotlin`) and Swift (`ios`) run the same files; `cargo xtask test` compares the counts.
//!
//! A file is a list of scenarios. Each begins with empty stores:
//!
//! - `name`: what it shows, unique in its file;
//! - `pack`: `embedded`, or the name of a file in `tests/packs/` that is imported first;
//! - `language`: `en` unless told;
//! - `steps`, in order: `at` is the phone's clock (RFC 3339 with offset), `call` a method of
//!   `CompanionApp`, `input` its typed fields, `save` the name under which later steps find the
//!   returned id as `"$name"` (a list of names for the drafts of a board, a map of names to paths
//!   for ids that stand deeper), and either `expect` or `error`, the stable code of the error;
//!   beside `error`, `expect` is about its `reason`. `language` may differ in one step;
//! - `phone`, in a step, names another phone of the same person: stores of its own with the same
//!   pack, begun empty by the first step that names it, and a key of its own. What was saved, and
//!   the last backup, are the scenario's. Steps without it are on one phone;
//! - `key`, in a step, is what the key store of its phone does from then on: `locked` keeps the key
//!   to itself, `ready` gives it again, `none` has lost it and makes another when it is asked to.
//!   The app was in the background meanwhile. A key store is ready at first, and makes its key when
//!   it is asked to.
//!
//! What the last `backup` answered is what `backup_saved` is told of and `restore` and
//! `restore_preview` are given; their input `bytes` asks for something else instead: `damaged`, the
//! backup with its last byte changed, or `not_a_backup`.
//!
//! `import_rules` and `import_rules_preview` are told a `pack`, the name of a file in `tests/packs/`.
//!
//! `expect` maps paths into the view's JSON to values: `a.b` a field, `a.0` an item, `a.*.b` the
//! list of a field of all items, `$` the whole, `layers[permit]` the item whose `layer` is
//! `permit` (`layers[permit@destination]` the one of the destination), `[code=pay].state` of a list
//! the item whose `code` is `pay`. A value is compared whole; `{"$contains": v}` asks for a piece
//! of a text or an item of a list, `{"$lacks": v}` for its absence, `{"$count": n}` for a list's
//! length. A path that leads nowhere is a failure.

#![allow(clippy::unwrap_used, clippy::panic)] // a broken vector file ends the test

mod call;
mod expect;
mod input;
mod phone;
mod step;
mod store;

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};

use phone::Phones;
use step::{Step, Steps};
use store::Beginnings;

/// Every file in `tests/vectors/`.
const FILES: [&str; 30] = [
    "actions",
    "applications",
    "card",
    "certificate",
    "changed-rules",
    "codes-and-shapes",
    "days",
    "draft",
    "families",
    "gates",
    "glance",
    "guide",
    "home",
    "keeping",
    "life",
    "many-people",
    "name-and-address",
    "night-and-day",
    "no-number",
    "one-after-another",
    "receipt",
    "reminders",
    "replies",
    "scan",
    "some-people",
    "status",
    "take-along",
    "time",
    "two-recipients",
    "weekly-unicode",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    pack: String,
    #[serde(default = "english")]
    language: String,
    steps: Vec<Step>,
}

fn english() -> String {
    "en".to_owned()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(name)
}

fn run_file(name: &str, beginnings: &mut Beginnings, failures: &mut Vec<String>) -> usize {
    let path = folder("vectors").join(format!("{name}.json"));
    let text = std::fs::read_to_string(&path).unwrap();
    let scenarios: Vec<Scenario> =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}.json: {error}"));
    let mut names = std::collections::HashSet::new();
    for scenario in &scenarios {
        let mut fail = |what: String| {
            failures.push(format!("{name}.json, {}, {what}", scenario.name));
        };
        if !names.insert(&scenario.name) {
            fail("the name is used twice".to_owned());
        }
        if scenario.steps.is_empty() {
            fail("no steps".to_owned());
        }
        let phones = Phones::new(beginnings, &scenario.pack);
        let mut steps = Steps::new(phones, &scenario.language);
        for (index, step) in scenario.steps.iter().enumerate() {
            if step.expects_nothing() {
                fail(format!("step {} ({}): expects nothing", index + 1, step.call));
            }
            if let Err(what) = steps.run(step) {
                fail(format!("step {} ({}):\n    {what}", index + 1, step.call));
                break;
            }
        }
    }
    scenarios.len()
}

#[test]
fn every_scenario() {
    let mut beginnings = Beginnings::default();
    let mut failures = Vec::new();
    let mut total = 0;
    for name in FILES {
        let count = run_file(name, &mut beginnings, &mut failures);
        println!("{name}: {count} scenarios");
        total += count;
    }
    println!("all: {total} scenarios");
    assert!(failures.is_empty(), "{} failed:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_file_is_run() {
    let mut found: Vec<String> = std::fs::read_dir(folder("vectors"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    let expected: Vec<String> = FILES.iter().map(|name| format!("{name}.json")).collect();
    assert_eq!(found, expected);
}

/// Each pack of `tests/packs/` passes the check that publishing makes, and has its scenarios.
#[test]
fn every_pack_is_checked() {
    for file in std::fs::read_dir(folder("packs")).unwrap() {
        let path = file.unwrap().path();
        let checked = companion_rulepack::source::read(&path);
        assert!(checked.is_ok(), "{:?}", checked.err());
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let is_used = |file: &&str| {
            let vectors = folder("vectors").join(format!("{file}.json"));
            std::fs::read_to_string(vectors).unwrap().contains(&format!("\"pack\": \"{name}\""))
        };
        assert!(FILES.iter().any(is_used), "{name} has no scenarios");
    }
}

/// The runner itself: a wrong value, a path that leads nowhere and an unknown call are failures.
#[test]
fn the_runner_notices_what_is_wrong() {
    let mut beginnings = Beginnings::default();
    let mut steps = Steps::new(Phones::new(&mut beginnings, "embedded"), "en");
    let mut run = |value: Value| {
        let step: Step = serde_json::from_value(value).map_err(|error| error.to_string())?;
        steps.run(&step)
    };
    let at = "2020-12-20T10:00:00+04:00";
    let status = |expect: Value| json!({"at": at, "call": "status", "expect": expect});
    assert_eq!(run(status(json!({"permit_needed": null}))), Ok(()));
    let wrong = run(status(json!({"level": "not_needed"}))).unwrap_err();
    assert!(wrong.contains("level: expected"), "{wrong}");
    let nowhere = run(status(json!({"levle": null}))).unwrap_err();
    assert!(nowhere.contains("levle: leads nowhere"), "{nowhere}");
    assert!(run(status(json!({"layers": {"$count": 99}}))).is_err());
    assert!(run(status(json!({"headline": {"$contains": "no such text"}}))).is_err());
    assert!(run(status(json!({"level": {"$lacks": "needs"}}))).is_err());
    assert!(run(json!({"at": at, "call": "permit_burn"})).is_err());
    assert!(run(json!({"at": at, "call": "status", "error": "storage"})).is_err());
    let unknown = json!({"at": at, "call": "permit_keep", "input": {"id": "x", "keep": true}});
    let mut with = |more: Value| {
        let mut step = unknown.clone();
        step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        run(step)
    };
    assert_eq!(with(json!({"error": "no_such_permit"})), Ok(()));
    let wrong = with(json!({"error": "no_such_permit", "expect": {"reason": "another"}}));
    assert!(wrong.unwrap_err().contains("reason: expected"));
    assert!(run(json!({"at": at, "call": "status", "input": {"palce": "x"}})).is_err());
    assert!(run(json!({"at": at, "call": "permit_sent", "input": {"id": "$nobody"}})).is_err());
    assert!(run(json!({"at": at, "call": "status", "key": "lost"})).is_err());
    let nothing = run(json!({"at": at, "call": "backup_saved"})).unwrap_err();
    assert!(nothing.contains("nothing was backed up"), "{nothing}");
}

/// The phones of the runner: another one has nothing of the first, and its key does not change.
#[test]
fn a_phone_has_its_own_stores_and_key() {
    let mut beginnings = Beginnings::default();
    let mut steps = Steps::new(Phones::new(&mut beginnings, "embedded"), "en");
    let mut run = |mut step: Value| {
        step["at"] = json!("2020-12-20T10:00:00+04:00");
        steps.run(&serde_json::from_value(step).unwrap())
    };
    let add = json!({"call": "add_person", "input": {"name": "AYSE"}, "expect": {"name": "AYSE"}});
    assert_eq!(run(add), Ok(()));
    let of_another =
        json!({"phone": "new", "key": "locked", "call": "people", "expect": {"$": []}});
    assert_eq!(run(of_another), Ok(()));
    assert_eq!(run(json!({"call": "people", "expect": {"*.name": ["AYSE"]}})), Ok(()));
    let locked = run(json!({"key": "locked", "call": "people"})).unwrap_err();
    assert!(locked.contains("key_locked"), "{locked}");
}
