//! What people read, in every language, against `tests/snapshots/`: the guide and the card here, the
//! deadlines, home and the reminders, status, sheet and the like in files of their own.
//!
//! `COMPANION_SNAPSHOTS=write cargo test -p companion-core --test snapshots` writes the files anew;
//! what changed is then read in the diff. Isolates are shown as `⟨` and `⟩`.

#![allow(clippy::unwrap_used)]

mod deadlines;
mod pages;
mod reminders;
#[path = "../support/mod.rs"]
mod support;

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use companion_core::{
    CardView, Companion, Context, DocumentInput, DraftHolder, DraftQuery, GuideView, LANGUAGES,
    Moment, PersonInput,
};

const NOW: &str = "2031-03-02T10:00:00-04:00";

fn at(text: &str, language: &str) -> Context {
    Context { now: Moment::parse(text).unwrap(), language: language.to_owned() }
}

/// A person with two documents and a permit that is asked for.
fn told(folder: &Path) -> (Companion, String) {
    let keys = Arc::new(support::FixedKey(7));
    let app = Companion::open(folder, support::embedded(), keys).unwrap();
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packs/offices.toml");
    let checked = companion_rulepack::source::read(&pack).unwrap();
    let now = at(NOW, "en");
    app.import_rules(&checked.json, &now).unwrap();
    let person = PersonInput {
        name: Some("Ida Marrow".to_owned()),
        citizenship: Some("TUR".to_owned()),
        place: Some("northport/centre".to_owned()),
        ..PersonInput::default()
    };
    let person = app.add_person(&person, &now).unwrap().id;
    let document = |kind: &str, number: &str, until: &str| DocumentInput {
        kind: Some(kind.to_owned()),
        number: Some(number.to_owned()),
        person: Some(person.clone()),
        valid_until: Some(until.to_owned()),
        ..DocumentInput::default()
    };
    let card = app.add_document(&document("stay-card", "STC123456", "2031-03-20"), &now).unwrap();
    app.add_document(&document("travel-book", "U1234567", "2035-01-01"), &now).unwrap();
    let query = DraftQuery {
        errand: Some("doctor".to_owned()),
        holders: vec![DraftHolder { document: Some(card.id), ..DraftHolder::default() }],
        ..DraftQuery::default()
    };
    let permit = app.permit_draft(&query, &now).unwrap().drafts.remove(0).id.unwrap();
    app.permit_sent(&permit, &now).unwrap();
    (app, permit)
}

fn guide(view: &GuideView) -> String {
    let mut text = format!("{}\n", view.title);
    let more = view.asks.iter().chain(&view.deadline_text);
    more.for_each(|line| writeln!(text, "! {line}").unwrap());
    for (index, step) in view.steps.iter().enumerate() {
        writeln!(text, "{}. {step}", index + 1).unwrap();
    }
    view.papers.iter().for_each(|paper| writeln!(text, "- {paper}").unwrap());
    for copy in &view.copy {
        let value = copy.value.as_ref().or(copy.missing.as_ref()).unwrap();
        writeln!(text, "{}: {value}", copy.label).unwrap();
    }
    for contact in &view.channels {
        let address = contact.phone.as_ref().or(contact.web.as_ref()).unwrap();
        writeln!(text, "{}: {address}", contact.name).unwrap();
    }
    for source in &view.sources {
        writeln!(text, "§ {} [{}]", source.title, source.confidence_text).unwrap();
    }
    writeln!(text, "{}", view.as_of_text).unwrap();
    text
}

fn card(view: &CardView) -> String {
    let mut text = format!("== {:?}\n", view.state);
    for line in &view.lines {
        let label: Vec<&str> =
            line.label_local.iter().chain(&line.label).map(String::as_str).collect();
        let label = if label.is_empty() { String::new() } else { label.join(" / ") + ": " };
        let said = line.value.iter().chain(&line.text_local).chain(&line.text);
        let said: Vec<&str> = said.map(String::as_str).collect();
        writeln!(text, "{label}{}", said.join(" / ")).unwrap();
    }
    text
}

/// The first line in which an isolate stands in another: one begins before the last has ended.
fn nested(text: &str) -> Option<&str> {
    text.lines().find(|line| {
        let pieces: Vec<&str> = line.split('⟨').skip(1).collect();
        pieces.iter().rev().skip(1).any(|piece| !piece.contains('⟩'))
    })
}

fn compare(name: &str, language: &str, text: &str) {
    let text = text.replace(['\u{2066}', '\u{2067}', '\u{2068}'], "⟨").replace('\u{2069}', "⟩");
    assert_eq!(nested(&text), None, "{name}.{language}: Android draws it out of order");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/snapshots");
    let path = folder.join(format!("{name}.{language}.txt"));
    if std::env::var_os("COMPANION_SNAPSHOTS").is_some_and(|value| value == "write") {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{} reads differently", path.display());
}

#[test]
fn the_guide_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let (app, _) = told(folder.path());
    for language in LANGUAGES {
        let now = at(NOW, language);
        let mut text = guide(&app.guide("renew", None, None, &now).unwrap());
        text.push('\n');
        text += &guide(&app.guide("harbour", Some("northport"), None, &now).unwrap());
        compare("guide", language, &text);
    }
}

#[test]
fn the_card_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let (app, permit) = told(folder.path());
    let shown = |moment: &str, place: Option<&str>, language: &str| {
        card(&app.card(place, None, None, &at(moment, language)).unwrap())
    };
    let all = LANGUAGES.map(|language| {
        let before = shown("2031-02-20T10:00:00-04:00", None, language);
        before + &shown(NOW, None, language)
    });
    let received = Moment::parse("2031-03-02T10:02:00-04:00");
    let answer = at("2031-03-02T10:03:00-04:00", "en");
    app.permit_reply("YES STC123456, code 77", Some(&permit), received, &answer).unwrap();
    for (language, before) in LANGUAGES.into_iter().zip(all) {
        let mut text = before;
        for moment in
            ["2031-03-02T10:04:00-04:00", "2031-03-02T12:02:00-04:00", "2031-03-03T10:00:00-04:00"]
        {
            text += &shown(moment, None, language);
        }
        compare("card", language, &text);
    }
}
