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
//!   beside `error`, `expect` is about its `reason`. `language` may differ in one step.
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
mod store;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use companion::CompanionApp;
use companion_core::{Context, Moment};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use call::call;
use expect::{find, holds};
use store::Beginnings;

/// Every file in `tests/vectors/`.
const FILES: [&str; 23] = [
    "actions",
    "applications",
    "card",
    "codes-and-shapes",
    "draft",
    "families",
    "gates",
    "glance",
    "guide",
    "home",
    "life",
    "many-people",
    "name-and-address",
    "night-and-day",
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    at: String,
    call: String,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    input: Map<String, Value>,
    #[serde(default)]
    save: Option<Value>,
    #[serde(default)]
    expect: Option<Map<String, Value>>,
    #[serde(default)]
    error: Option<String>,
}

fn english() -> String {
    "en".to_owned()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(name)
}

/// The value with every `"$name"` replaced by the id saved under that name.
fn filled(value: &Value, saved: &HashMap<String, String>) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) => match text.strip_prefix('$') {
            None => value.clone(),
            Some(name) => match saved.get(name) {
                Some(id) => json!(id),
                None => return Err(format!("nothing was saved as {name}")),
            },
        },
        Value::Array(list) => {
            Value::Array(list.iter().map(|item| filled(item, saved)).collect::<Result<_, _>>()?)
        }
        Value::Object(map) => {
            let mut whole = Map::new();
            for (key, value) in map {
                whole.insert(key.clone(), filled(value, saved)?);
            }
            Value::Object(whole)
        }
        _ => value.clone(),
    })
}

fn save(names: &Value, answer: &Value, saved: &mut HashMap<String, String>) -> Result<(), String> {
    let is_board = answer.get("drafts").is_some();
    let path_of = |index: usize| match is_board {
        true => format!("drafts.{index}.id"),
        false => "id".to_owned(),
    };
    let paths: Vec<(String, String)> = match names {
        Value::String(name) => vec![(name.clone(), path_of(0))],
        Value::Array(list) => {
            let names = list.iter().filter_map(Value::as_str).map(str::to_owned);
            names.enumerate().map(|(index, name)| (name, path_of(index))).collect()
        }
        Value::Object(map) => {
            let path = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            map.iter().map(|(name, value)| (name.clone(), path(value))).collect()
        }
        other => return Err(format!("save: {other} is no name, list of names or map to paths")),
    };
    for (name, path) in paths {
        let id = find(answer, &path).and_then(|id| id.as_str().map(str::to_owned));
        saved.insert(name, id.ok_or_else(|| format!("{path} is no id to save"))?);
    }
    Ok(())
}

/// Runs one step and tells everything that is wrong with it.
fn step(
    app: &CompanionApp,
    language: &str,
    step: &Step,
    saved: &mut HashMap<String, String>,
) -> Result<(), String> {
    let now = Moment::parse(&step.at).ok_or_else(|| format!("at {} is not RFC 3339", step.at))?;
    let language = step.language.as_deref().unwrap_or(language).to_owned();
    let Value::Object(input) = filled(&Value::Object(step.input.clone()), saved)? else {
        return Err("input is not an object".to_owned());
    };
    let answer = call(app, &step.call, input, &Context { now, language })?;
    let answer = match (answer, &step.error) {
        (Err(error), Some(code)) if error.code() == code => {
            if error.reason().trim().is_empty() {
                return Err("the error gives no reason".to_owned());
            }
            json!({ "reason": error.reason() })
        }
        (Err(error), Some(code)) => {
            return Err(format!("error {code} expected, found {}", error.code()));
        }
        (Err(error), None) => {
            return Err(format!("unexpected error {}: {}", error.code(), error.reason()));
        }
        (Ok(_), Some(code)) => return Err(format!("error {code} expected, but it succeeded")),
        (Ok(answer), None) => answer,
    };
    if let Some(names) = &step.save {
        save(names, &answer, saved)?;
    }
    let mut wrong = Vec::new();
    for (path, expected) in step.expect.iter().flatten() {
        let expected = match expected {
            // `$contains` and its like are keys, not saved names.
            Value::Object(map) => Value::Object(
                map.iter()
                    .map(|(key, value)| Ok((key.clone(), filled(value, saved)?)))
                    .collect::<Result<_, String>>()?,
            ),
            other => filled(other, saved)?,
        };
        match find(&answer, path) {
            None => wrong.push(format!("{path}: leads nowhere")),
            Some(found) if holds(&expected, &found) => {}
            Some(found) => wrong.push(format!("{path}: expected {expected}, found {found}")),
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n    ")) }
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
        let folder = tempfile::tempdir().unwrap();
        let app = match beginnings.begin(&scenario.pack, folder.path()) {
            Ok(app) => app,
            Err(error) => {
                fail(format!("pack {}: {error}", scenario.pack));
                continue;
            }
        };
        let mut saved = HashMap::new();
        for (index, one) in scenario.steps.iter().enumerate() {
            let nothing = one.error.is_none()
                && one.save.is_none()
                && one.expect.as_ref().is_none_or(Map::is_empty);
            if nothing {
                fail(format!("step {} ({}): expects nothing", index + 1, one.call));
            }
            if let Err(what) = step(&app, &scenario.language, one, &mut saved) {
                fail(format!("step {} ({}):\n    {what}", index + 1, one.call));
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
    let folder = tempfile::tempdir().unwrap();
    let app = Beginnings::default().begin("embedded", folder.path()).unwrap();
    let run = |value: Value| {
        let one: Step = serde_json::from_value(value).unwrap();
        step(&app, "en", &one, &mut HashMap::new())
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
    let with = |more: Value| {
        let mut step = unknown.clone();
        step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        run(step)
    };
    assert_eq!(with(json!({"error": "no_such_permit"})), Ok(()));
    let wrong = with(json!({"error": "no_such_permit", "expect": {"reason": "another"}}));
    assert!(wrong.unwrap_err().contains("reason: expected"));
    assert!(run(json!({"at": at, "call": "status", "input": {"palce": "x"}})).is_err());
    assert!(run(json!({"at": at, "call": "permit_sent", "input": {"id": "$nobody"}})).is_err());
}
