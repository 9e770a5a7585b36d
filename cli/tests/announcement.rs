//! Every sentence of the announcement that this product grew from is answered by a command.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};

use toml::{Table, Value};

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/announcement.toml");

/// The announcement with its heading. A sentence that is dropped from the list must be missed.
const SENTENCES: usize = 19;

/// The source that stands for the announcement in the rule pack.
const SOURCE: &str = "announcement-14317";

fn run(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_companion"))
        .args(["--lang", "en", "--data"])
        .arg(data)
        .args(arguments)
        .output()
        .expect("the binary runs")
}

fn sentences() -> Vec<Table> {
    let text = std::fs::read_to_string(LIST).expect("the list is there");
    let list: Table = text.parse().expect("the list is TOML");
    let known = ["text", "rules", "before", "command", "shows", "hides", "also", "note"];
    let sentences = list.get("sentence").and_then(Value::as_array).expect("it has sentences");
    let tables = sentences.iter().map(|sentence| sentence.as_table().expect("a table").clone());
    tables
        .inspect(|sentence| {
            for key in sentence.keys() {
                assert!(known.contains(&key.as_str()), "unknown key {key}");
            }
        })
        .collect()
}

/// Commands that store what an answer rests on. `id` names what they made, so that later commands
/// can say `$name`.
fn before(table: &Table) -> Vec<&Table> {
    let list = table.get("before").map(|list| list.as_array().expect("a list").as_slice());
    list.unwrap_or_default().iter().map(|step| step.as_table().expect("a table")).collect()
}

/// Runs them and gives the ids by their names.
fn prepare(data: &Path, steps: &[&Table]) -> BTreeMap<String, String> {
    let mut ids = BTreeMap::new();
    for step in steps {
        let command = with_ids(strings(step, "command"), &ids);
        assert!(command.contains(&"--at".to_owned()), "{command:?} depends on today");
        let command: Vec<&str> =
            std::iter::once("--json").chain(command.iter().map(String::as_str)).collect();
        let output = run(data, &command);
        let printed = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{command:?}: {printed}");
        if let Some(name) = step.get("id").and_then(Value::as_str) {
            let made: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
            let id = made.get("id").and_then(serde_json::Value::as_str).expect("an id");
            ids.insert(format!("${name}"), id.to_owned());
        }
    }
    ids
}

fn with_ids(command: Vec<&str>, ids: &BTreeMap<String, String>) -> Vec<String> {
    let word = |word: &str| match word.starts_with('$') {
        true => ids.get(word).unwrap_or_else(|| panic!("no {word} was made before")).clone(),
        false => word.to_owned(),
    };
    command.into_iter().map(word).collect()
}

fn text(sentence: &Table) -> &str {
    sentence.get("text").and_then(Value::as_str).expect("a sentence has its text")
}

fn strings<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    let found = table.get(key).map(|list| list.as_array().expect("a list").as_slice());
    found.unwrap_or_default().iter().map(|text| text.as_str().expect("a text")).collect()
}

/// Runs one command and gives what is wrong with its answer.
fn wrong(data: &Path, answer: &Table, ids: &BTreeMap<String, String>) -> Vec<String> {
    let command = with_ids(strings(answer, "command"), ids);
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let shows = strings(answer, "shows");
    assert!(!command.is_empty() && !shows.is_empty(), "an answer has a command and what it shows");
    assert!(command.contains(&"--at"), "{command:?} depends on today");
    let output = run(data, &command);
    let printed = String::from_utf8_lossy(&output.stdout);
    let told = command.join(" ");
    let mut wrong = Vec::new();
    if !output.status.success() {
        wrong.push(format!("{told}: {}", output.status));
    }
    for show in shows.into_iter().filter(|show| !printed.contains(show)) {
        wrong.push(format!("{told}: does not show \"{show}\""));
    }
    for hide in strings(answer, "hides").into_iter().filter(|hide| printed.contains(hide)) {
        wrong.push(format!("{told}: shows \"{hide}\""));
    }
    wrong
}

#[test]
fn every_sentence_is_listed_once() {
    let sentences = sentences();
    assert_eq!(sentences.len(), SENTENCES);
    let distinct: BTreeSet<&str> = sentences.iter().map(text).collect();
    assert_eq!(distinct.len(), SENTENCES);
}

#[test]
fn every_sentence_is_answered_by_its_command() {
    let data = tempfile::tempdir().unwrap();
    let mut failures = Vec::new();
    for sentence in sentences() {
        let also = sentence.get("also").map(|list| list.as_array().expect("a list").as_slice());
        let also = also.unwrap_or_default().iter().map(|more| more.as_table().expect("a table"));
        let own = std::iter::once((&sentence, Vec::new()));
        for (answer, more) in own.chain(also.map(|answer| (answer, before(answer)))) {
            // What is stored for one answer must not help another.
            let steps = [before(&sentence), more].concat();
            let own = (!steps.is_empty()).then(|| tempfile::tempdir().unwrap());
            let data = own.as_ref().unwrap_or(&data).path();
            let wrong = wrong(data, answer, &prepare(data, &steps));
            failures.extend(wrong.iter().map(|wrong| format!("{}\n  {wrong}", text(&sentence))));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_sentence_rests_on_rules_that_name_the_announcement() {
    let data = tempfile::tempdir().unwrap();
    for sentence in sentences() {
        let rules = strings(&sentence, "rules");
        let mut sources = String::new();
        for rule in rules {
            let shown = run(data.path(), &["--json", "rules", "show", rule]);
            assert!(shown.status.success(), "{rule} is no rule: {}", text(&sentence));
            sources.push_str(&String::from_utf8_lossy(&shown.stdout));
        }
        assert!(sources.contains(SOURCE), "no rule names the announcement: {}", text(&sentence));
    }
}

#[test]
fn a_wrong_answer_is_noticed() {
    let data = tempfile::tempdir().unwrap();
    let none = BTreeMap::new();
    let answer = |toml: &str| wrong(data.path(), &toml.parse().expect("a table"), &none);
    let at = "\"--at\", \"2020-12-20T10:00+04:00\"";
    let baku = format!("command = [\"status\", \"--place\", \"baku\", {at}]\n");
    assert_eq!(answer(&format!("{baku}shows = [\"you need a permit\"]")).len(), 0);
    let free = format!("{baku}shows = [\"Baku: no permit is needed to leave home.\"]");
    assert_eq!(answer(&free).len(), 1);
    assert_eq!(answer(&format!("{baku}shows = [\"8103\"]\nhides = [\"8103\"]")).len(), 1);
    let usage = format!("command = [\"permit\", \"draft\", {at}]\nshows = [\"8103\"]");
    assert_eq!(answer(&usage).len(), 2);
}
