//! `rules new`: a regime after the pattern of another, written into a copy of the embedded pack.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/azerbaijan");

/// A copy of the embedded pack that a test may write in.
fn copy() -> tempfile::TempDir {
    fn folder(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().flatten() {
            let to = to.join(entry.file_name());
            if entry.path().is_dir() {
                folder(&entry.path(), &to);
            } else {
                std::fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let copy = tempfile::tempdir().unwrap();
    folder(Path::new(PACK), copy.path());
    copy
}

fn new(pack: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_companion"))
        .args(["--lang", "en", "rules", "new", "--from", "P7", "--pack"])
        .arg(pack)
        .args(arguments)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// Everything but the id and the decree.
const REST: [&str; 8] = [
    "--places",
    "baku,lankaran/centre",
    "--starts",
    "2026-11-24T00:00",
    "--ends",
    "2026-11-28T00:00",
    "--hours",
    "21:00-06:00",
];

fn regimes(pack: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        std::fs::read_dir(pack.join("regimes")).unwrap().map(|file| file.unwrap().path()).collect();
    found.sort();
    found
}

#[test]
fn a_decree_is_named_once_however_its_number_is_written() {
    for typed in ["No. 500", "no 500", "№ 500", "500"] {
        let pack = copy();
        let decree = format!("{typed}, 2026-11-23, https://nk.gov.az/en");
        let arguments = [&["--id", "P8", "--decree", &decree], &REST[..]].concat();
        let output = new(pack.path(), &arguments);
        assert!(output.status.success(), "{typed}: {output:?}");
        let file = pack.path().join("regimes/2026-11-P8.toml");
        let text = std::fs::read_to_string(&file).unwrap();
        let table: toml::Table = text.parse().unwrap();
        let source = &table["source"][0];
        assert_eq!(source["title"].as_str(), Some("Decision No. 500"), "{typed}");
        assert_eq!(source["number"].as_str(), Some("500"));
        assert_eq!(source["date"].as_str(), Some("2026-11-23"));
        let regime = &table["regime"][0];
        assert_eq!(regime["id"].as_str(), Some("P8"));
        assert_eq!(regime["scheme"].as_str(), Some("sms-8103"));
        assert_eq!(regime["hours"][0]["from"].as_str(), Some("21:00"));
        assert_eq!(regime["source"][0].as_str(), source["id"].as_str());
        assert!(regime["text"]["en"].as_str().unwrap().contains("Baku and Lankaran"), "{text}");
        // What is particular to the pattern is not taken over.
        assert!(regime.get("may").is_none() && !text.contains("488"));
        let warned = String::from_utf8(output.stdout).unwrap();
        assert!(warned.contains("Read also the coverage known-permit-today"), "{warned}");
    }
}

#[test]
fn an_id_that_was_used_is_refused_before_anything_is_written() {
    let pack = copy();
    let header = pack.path().join("pack.toml");
    let text = std::fs::read_to_string(&header).unwrap();
    let retired = text.replace("country = ", "retired = [\"P3\"]\ncountry = ");
    std::fs::write(&header, retired).unwrap();
    let before = regimes(pack.path());
    for (id, reason) in [
        ("P7", "The id P7 was used before. Choose another."),
        ("P7-entry", "The id P7-entry was used before. Choose another."),
        ("P3", "The id P3 was used before. Choose another."),
        ("", "An id is needed."),
        ("P/8", "An id has only letters"),
    ] {
        let arguments = [&["--id", id, "--decree", "500"], &REST[..]].concat();
        let output = new(pack.path(), &arguments);
        assert_eq!(output.status.code(), Some(1), "{id}: {output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with(reason), "{id}: {said}");
        assert_eq!(regimes(pack.path()), before, "{id}");
    }
}

#[test]
fn an_id_of_any_other_rule_is_refused_too() {
    let pack = copy();
    let before = regimes(pack.path());
    for id in ["8103-2", "known-permit-today", "MYI", "groceries", "dmx"] {
        let arguments = [&["--id", id, "--decree", "500"], &REST[..]].concat();
        let output = new(pack.path(), &arguments);
        assert_eq!(output.status.code(), Some(1), "{id}: {output:?}");
        assert_eq!(regimes(pack.path()), before, "{id}");
    }
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_written() {
    let pack = copy();
    let before = regimes(pack.path());
    for (key, value) in [
        ("--places", "atlantis"),
        ("--starts", "tomorrow"),
        ("--ends", "2026-11-28"),
        ("--hours", "night"),
        ("--decree", ""),
    ] {
        let rest: Vec<&str> = [&["--id", "P8", "--decree", "500"], &REST[..]].concat();
        let changed: Vec<&str> = rest
            .chunks(2)
            .flat_map(|pair| [pair[0], if pair[0] == key { value } else { pair[1] }])
            .collect();
        let output = new(pack.path(), &changed);
        assert_eq!(output.status.code(), Some(1), "{key}: {output:?}");
        assert_eq!(regimes(pack.path()), before, "{key}");
    }
}
