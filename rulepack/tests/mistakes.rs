//! Each kind of mistake is named with its file, line and rule.
#![cfg(feature = "authoring")]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use companion_rulepack::source::{Mistake, read};

/// A small pack without mistakes; tests break one thing in it.
const PACK: &str = include_str!("small.toml");

fn check(text: &str) -> Vec<Mistake> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("small.toml");
    std::fs::write(&file, text).unwrap();
    match read(&file) {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes,
    }
}

/// Replaces one text and expects a mistake of the rule, with the words, at a line that reads so.
#[track_caller]
fn expect(old: &str, new: &str, rule: &str, words: &str, line: &str) {
    assert_eq!(PACK.matches(old).count(), 1, "{old} must stand once in the pack");
    let text = PACK.replace(old, new);
    let mistakes = check(&text);
    let found = mistakes.iter().find(|m| m.rule == rule && m.reason.contains(words));
    let found = found.unwrap_or_else(|| panic!("no {rule} with \"{words}\" in {mistakes:#?}"));
    assert!(found.file.ends_with("small.toml"));
    let at = text.lines().nth(found.line as usize - 1).unwrap_or_default();
    assert!(at.contains(line), "line {}: {at}", found.line);
}

#[test]
fn the_small_pack_has_none() {
    assert_eq!(check(PACK), Vec::new());
}

#[test]
fn no_source() {
    expect(
        "source = [\"decree\"] # regime",
        "source = []",
        "regime lockdown",
        "no source",
        "source = []",
    );
    expect(
        "source = [\"decree\"] # reason",
        "source = [\"x\"]",
        "reason food",
        "no source \"x\"",
        "[\"x\"]",
    );
}

#[test]
fn unknown_place() {
    expect(
        "places.include = [\"capital\"]",
        "places.include = [\"capitol\"]",
        "regime lockdown",
        "no place \"capitol\"",
        "capitol",
    );
}

#[test]
fn the_local_language_is_one_of_the_pack() {
    expect(
        "languages = [\"en\"]",
        "languages = [\"en\"]\nlocal_language = \"az\"",
        "pack",
        "not one of the pack's languages",
        "local_language",
    );
}

#[test]
fn a_guide_holds_in_places_that_exist() {
    let guide = "[[guide]]\nid = \"lost\"\ntitle.en = \"t\"\nsteps = [{ en = \"t\" }]\n\
        places.exclude = [\"capitol\"]\nsource = [\"decree\"]\n\n[[scheme]] # the scheme";
    expect("[[scheme]] # the scheme", guide, "guide lost", "no place \"capitol\"", "capitol");
}

#[test]
fn contradicting_regimes() {
    let second = "[[regime]]\nid = \"second\"\nlayer = \"permit\"\nfrom = \"2021-01-10T00:00\"\n\
        to = \"2021-01-20T00:00\"\nscheme = \"sms\"\nminutes = 60\ntitle.en = \"t\"\n\
        text.en = \"t\"\nsource = [\"decree\"]\n\n[[scheme]] # the scheme";
    expect(
        "[[scheme]] # the scheme",
        second,
        "regime second",
        "it contradicts lockdown",
        "2021-01-10",
    );
}

#[test]
fn a_missing_text() {
    expect(
        "text.en = \"Buy food.\"",
        "text.ru = \"Еда.\"",
        "reason food",
        "missing in: en",
        "text.ru",
    );
}

#[test]
fn a_character_outside_the_alphabet() {
    expect("separator = \" \"", "separator = \"‐\"", "message ask", "U+2010", "separator");
    expect("code = \"1\"", "code = \"İ\"", "message ask", "U+0130", "parts");
    expect(
        "characters = \"A-Z \"",
        "characters = \"any\"",
        "message ask",
        "the field name",
        "parts",
    );
}

#[test]
fn outside_coverage() {
    expect(
        "to = \"2021-02-01T00:00\" # coverage",
        "to = \"2021-01-15T00:00\"",
        "regime lockdown",
        "not known there",
        "layer = ",
    );
}

#[test]
fn the_clock_of_the_country() {
    expect(
        "offset = \"+02:00\"",
        "offset = \"+03:00\"",
        "[zone]",
        "Europe/Athens is at +02:00",
        "[zone]",
    );
    expect("name = \"Europe/Athens\"", "name = \"Europe/Atlantis\"", "[zone]", "IANA", "Atlantis");
}

#[test]
fn mistyped_and_misplaced() {
    expect("minutes = 90", "minuts = 90", "regime lockdown", "minuts", "");
    expect(
        "layer = \"permit\" # regime",
        "layer = \"permits\"",
        "regime lockdown",
        "permits",
        "permits",
    );
    expect(
        "id = \"food\"",
        "id = \"lockdown\"",
        "reason lockdown",
        "used twice",
        "id = \"lockdown\"",
    );
    expect("retired = []", "retired = [\"food\"]", "reason food", "retired", "id = \"food\"");
    expect("[[source]]", "[[source]", "TOML", "", "[[source]");
}

#[test]
fn what_a_newer_app_computes_is_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("small.toml");
    let needing = PACK.replace("minutes = 90", "minutes = 90\nneeds = [\"telepathy\"]\nmind = 1");
    std::fs::write(&file, needing).unwrap();
    let checked = read(&file).unwrap();
    assert_eq!(checked.warnings.len(), 1);
    assert!(checked.warnings[0].reason.contains("telepathy"));
    assert_eq!(checked.pack.opaque.len(), 1);
}
