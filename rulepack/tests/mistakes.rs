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

/// Adds rules to the pack and expects a mistake in them, with the words.
#[track_caller]
fn expect_in(rules: &str, rule: &str, words: &str) {
    let mistakes = check(&format!("{PACK}\n{rules}"));
    assert!(
        mistakes.iter().any(|m| m.rule == rule && m.reason.contains(words)),
        "no {rule} with \"{words}\" in {mistakes:#?}"
    );
}

/// Rules of a person's time without mistakes. Several tables use one id: people type it after the
/// table's own word.
const PERSON: &str = include_str!("person.toml");

/// The rules of a person's time with one text replaced, and a mistake in them.
#[track_caller]
fn expect_of_person(old: &str, new: &str, rule: &str, words: &str) {
    assert_eq!(PERSON.matches(old).count(), 1, "{old} must stand once in the rules");
    expect_in(&PERSON.replace(old, new), rule, words);
}

#[test]
fn a_person_s_time_has_none() {
    assert_eq!(check(&format!("{PACK}\n{PERSON}")), Vec::new());
    // Other tables share their ids.
    expect_of_person("id = \"closed\"", "id = \"due\"", "suspension due", "used twice");
}

#[test]
fn calendars() {
    let second = "[[calendar]]\nid = \"other\"\nweekend = [\"fri\"]\nknown = []\ntext.en = \"t\"\n\
        source = [\"decree\"]\n";
    expect_in(&format!("{PERSON}\n{second}"), "calendar other", "one calendar");
    let week = "[\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]";
    expect_of_person("[\"sat\", \"sun\"]", week, "calendar work", "no day of the week is worked");
    expect_of_person("day = 29", "day = 30", "calendar work", "no such day of the year");
    expect_of_person(
        "to = \"2021-05-02\"",
        "to = \"2021-04-30\"",
        "calendar work",
        "it ends before",
    );
    expect_of_person(
        "to = \"2021-12-31\"",
        "to = \"2020-12-31\"",
        "calendar work",
        "it ends before",
    );
    let counting = "[[deadline]]\nid = \"late\"\ncode = \"late\"\ntitle.en = \"t\"\n\
        anchor = \"entry\"\nworking_days = 3\ntext.en = \"t\"\nsource = [\"decree\"]\n";
    let mistakes = check(&format!("{PACK}\n{counting}"));
    assert!(mistakes.iter().any(|m| m.reason.contains("add a [[calendar]]")), "{mistakes:#?}");
}

#[test]
fn deadlines() {
    let expect_due = |old: &str, new: &str, words: &str| {
        expect_of_person(old, new, "deadline due", words);
    };
    for days in ["", "days = 15\nmonths = 1", "days = 15\nworking_days = 3"] {
        expect_due("days = 15", days, "give one of days");
    }
    let expect_anchor = |new: &str, words: &str| expect_due("anchor = \"entry\"", new, words);
    expect_anchor("anchor = \"absence\"", "so many days within so many months");
    expect_anchor("anchor = \"document_end\"", "name the kinds of document");
    for name in ["date", "event", "step"] {
        expect_anchor(&format!("anchor = \"{name}\""), "belongs to the anchor that needs it");
    }
    for key in ["on = \"2021-01-10\"", "events = [\"moved\"]", "step = \"paid\""] {
        expect_anchor(&format!("anchor = \"entry\"\n{key}"), "belongs to the anchor");
    }
    for names in [
        "anchor = \"document_end\"\ndocuments = [\"x\"]",
        "anchor = \"entry\"\ndone_by = [\"x\"]",
        "anchor = \"entry\"\nchannels = [\"x\"]",
        "anchor = \"entry\"\napplication = \"x\"",
        "anchor = \"step\"\nstep = \"review\"\napplications = [\"x\"]",
        "anchor = \"entry\"\nwhen = { document_kind = [\"x\"] }",
    ] {
        expect_anchor(names, "\"x\"; add it or correct the id");
    }
    expect_anchor("anchor = \"entry\"\nwhen = { citizenship = [\"Turkey\"] }", "three letters");
    expect_anchor("anchor = \"entry\"\nlate.ru = \"t\"", "missing in: en");
}

#[test]
fn stays_and_applications() {
    let on_visa = "documents = [\"visa\"] # stay";
    expect_of_person(on_visa, "", "stay visa", "nothing ends this stay");
    expect_of_person(on_visa, "documents = [\"x\"]", "stay visa", "no \"x\"");
    let steps = "[\"applied\", \"decided\"]";
    for wrong in ["[\"decided\"]", "[\"applied\", \"paid\", \"review\"]", "[]"] {
        expect_of_person(steps, wrong, "application visa", "begin with applied");
    }
    expect_of_person("gives = [\"visa\"]", "gives = [\"x\"]", "application visa", "no \"x\"");
    let contacts = "contacts = [\"call\"]";
    expect_of_person(contacts, "contacts = [\"x\"]", "application visa", "no \"x\"");
    expect_of_person("pending.en", "pending.ru", "application visa", "missing in: en");
}

#[test]
fn suspensions_guides_and_actions() {
    let ends = "ends_to = \"2021-02-01\"";
    expect_of_person(ends, "ends_to = \"2020-02-01\"", "suspension closed", "it ends before");
    let to = "\nto = \"2021-03-01\"";
    expect_of_person(to, "\nto = \"2020-03-01\"", "suspension closed", "it ends before");
    expect_of_person("over.en", "over.ru", "suspension closed", "missing in: en");
    expect_of_person("codes = [\"due\"]", "codes = [\"x\"]", "guide visa", "no \"x\"");
    expect_of_person("{ en = \"one\" }", "{ ru = \"one\" }", "guide visa", "missing in: en");
    let guide = "does = \"guide\"\nguide = \"visa\"";
    expect_of_person(guide, "does = \"guide\"\nguide = \"x\"", "action visa", "no \"x\"");
    for does in ["guide", "call", "permit"] {
        let bare = format!("does = \"{does}\"");
        expect_of_person(guide, &bare, "action visa", "belongs to the action that needs it");
    }
    let both = "does = \"card\"\nguide = \"visa\"";
    expect_of_person(guide, both, "action visa", "belongs to the action that needs it");
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
