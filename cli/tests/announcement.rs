//! Every sentence of the announcement that this product grew from is answered by a command.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
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
    let known = ["text", "rules", "command", "shows", "hides", "also", "later", "note"];
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

fn text(sentence: &Table) -> &str {
    sentence.get("text").and_then(Value::as_str).expect("a sentence has its text")
}

fn strings<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    let found = table.get(key).map(|list| list.as_array().expect("a list").as_slice());
    found.unwrap_or_default().iter().map(|text| text.as_str().expect("a text")).collect()
}

/// Runs one command and gives what is wrong with its answer.
fn wrong(data: &Path, answer: &Table) -> Vec<String> {
    let command = strings(answer, "command");
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
    let later = sentences.iter().filter_map(|sentence| sentence.get("later"));
    for later in later {
        assert_eq!(later.as_str(), Some("issue 4"), "who answers it is an issue that is open");
    }
}

#[test]
fn every_sentence_is_answered_by_its_command() {
    let data = tempfile::tempdir().unwrap();
    let mut failures = Vec::new();
    for sentence in sentences() {
        let also = sentence.get("also").map(|list| list.as_array().expect("a list").as_slice());
        let also = also.unwrap_or_default().iter().map(|more| more.as_table().expect("a table"));
        for answer in std::iter::once(&sentence).chain(also) {
            let wrong = wrong(data.path(), answer);
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
    let answer = |toml: &str| wrong(data.path(), &toml.parse().expect("a table"));
    let at = "\"--at\", \"2020-12-20T10:00+04:00\"";
    let baku = format!("command = [\"status\", \"--place\", \"baku\", {at}]\n");
    assert_eq!(answer(&format!("{baku}shows = [\"you need a permit\"]")).len(), 0);
    let free = format!("{baku}shows = [\"Baku: no permit is needed to leave home.\"]");
    assert_eq!(answer(&free).len(), 1);
    assert_eq!(answer(&format!("{baku}shows = [\"8103\"]\nhides = [\"8103\"]")).len(), 1);
    let usage = format!("command = [\"permit\", \"draft\", {at}]\nshows = [\"8103\"]");
    assert_eq!(answer(&usage).len(), 2);
}
