//! Rules at their edges: exceptions inside an area, an hour that the clock shows twice, rules that
//! only a newer app computes, two ways of writing a citizenship.

#![allow(clippy::unwrap_used)]

mod support;

use companion_core::{
    Companion, Context, LayerKind, LayerState, Level, NullBecause, PersonInput, ReplyOutcome,
    StatusQuery, StatusView, WarningCode,
};
use companion_rulepack::source;
use support::{ask, at, open, typed};

/// The pack of two messages, in a zone with summer time, with more rules.
fn with_rules(more: &str) -> (tempfile::TempDir, Companion) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pack.toml");
    let base = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/packs/weekly-unicode.toml");
    let text = std::fs::read_to_string(base).unwrap();
    std::fs::write(&file, format!("{text}\n{more}")).unwrap();
    let checked = source::read(&file).unwrap();
    let app = open(folder.path());
    app.import_rules(&checked.json, &at("2020-10-24T00:00:00+03:00")).unwrap();
    (folder, app)
}

fn status(app: &Companion, place: &str, to: Option<&str>, context: &Context) -> StatusView {
    let query = StatusQuery {
        place: Some(place.to_owned()),
        to: to.map(str::to_owned),
        ..StatusQuery::default()
    };
    app.status(&query, context).unwrap()
}
const VALE: &str = r#"
[[place]]
id = "vale"
within = "helikonia"
name.en = "Vale"
parts = ["mid", "out"]

[[part]]
id = "mid"
name.en = "middle"

[[part]]
id = "out"
name.en = "outskirts"

[[regime]]
id = "vale-entry"
layer = "entry"
from = "2020-10-20T00:00"
to = "2021-04-20T00:00"
places.include = ["vale"]
places.exclude = ["vale/out"]
limit = "closed"
title.en = "Vale closed"
text.en = "Vale is closed."
source = ["ninth-scroll"]
"#;

#[test]
fn an_exception_inside_an_area_meets_its_border() {
    let (_folder, app) = with_rules(VALE);
    let context = at("2020-11-10T10:00:00+02:00");
    let entry = |from: &str, to: &str| {
        let view = status(&app, from, Some(to), &context);
        view.layers.into_iter().find(|l| l.layer == LayerKind::Entry).unwrap().state
    };
    assert_eq!(entry("vale/out", "vale/mid"), LayerState::InForce);
    assert_eq!(entry("owl-town", "vale/mid"), LayerState::InForce);
    assert_ne!(entry("vale/mid", "vale/mid"), LayerState::InForce);
    assert_ne!(entry("vale/mid", "vale/out"), LayerState::InForce);
}

const CURFEW: &str = r#"
[[regime]]
id = "echo"
layer = "curfew"
from = "2020-10-20T00:00"
to = "2021-04-20T00:00"
places.include = ["mist"]
hours = [{ from = "01:00", to = "03:30" }]
title.en = "Echo"
text.en = "Nobody leaves home at night."
source = ["ninth-scroll"]
"#;

/// In Athens 03:00–04:00 of 25 October 2020 came twice; the curfew ends at the first 03:30.
#[test]
fn an_hour_that_the_clock_shows_twice_counts_once() {
    let (_folder, app) = with_rules(CURFEW);
    let level = |time: &str| status(&app, "mist", None, &at(time)).level;
    assert_eq!(level("2020-10-25T00:29:59Z"), Level::NoPermitPossible);
    assert_ne!(level("2020-10-25T00:30:00Z"), Level::NoPermitPossible);
    assert_ne!(level("2020-10-25T01:10:00Z"), Level::NoPermitPossible);
    let night = status(&app, "mist", None, &at("2020-10-25T00:10:00Z"));
    assert_eq!(night.until.unwrap().to_string(), "2020-10-25T03:30:00+03:00");
}

#[test]
fn an_unknown_destination_takes_no_duty_away() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let to_nowhere = |time: &str| status(&app, "baku", Some("nowhere"), &at(time));
    let in_force = to_nowhere("2020-12-20T10:00:00+04:00");
    assert_eq!(in_force.permit_needed, Some(true));
    assert!(in_force.needs_choice.is_some() && !in_force.layers.is_empty());
    let free = to_nowhere("2026-11-24T10:00:00+04:00");
    assert_eq!(free.permit_needed, None);
    assert_eq!(free.null_because, Some(NullBecause::PlaceUnknown));
}

#[test]
fn an_answer_means_that_the_message_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let morning = at("2020-12-20T10:00:00+04:00");
    let query = ask("2", "baku", vec![typed("MYI", "MYI №1234567")]);
    let board = app.permit_draft(&query, &morning).unwrap();
    assert_eq!(board.drafts[0].body.as_deref(), Some("2 MYI1234567"));
    let text = "2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 3 saat müddətinə yaşayış \
                yerinizi tərk edə bilərsiniz.";
    app.permit_reply(text, None, None, &at("2020-12-20T10:05:00+04:00")).unwrap();
    let evening = app.permit_draft(&query, &at("2020-12-20T18:00:00+04:00")).unwrap();
    let codes: Vec<WarningCode> = evening.drafts[0].warnings.iter().map(|w| w.code).collect();
    assert!(codes.contains(&WarningCode::QuotaLikelyUsed), "{codes:?}");
}

#[test]
fn a_mistake_says_whose_it_is_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let context = at("2020-12-20T10:00:00+04:00");
    let holders = vec![typed("MYI", "1234567"), typed("DYI", "7654321"), typed("MYI", "none")];
    let error = app.permit_draft(&ask("2", "baku", holders), &context).unwrap_err();
    assert_eq!(error.code(), "no_number");
    assert!(error.reason().starts_with("Person 3: "), "{}", error.reason());
    assert!(app.permits(&context).unwrap().is_empty());
}

#[test]
fn what_only_a_newer_app_computes_is_said() {
    let rules = r#"
[[note]]
id = "thought"
kind = "advice"
needs = ["telepathy"]
text.en = "Think of the town hall."
source = ["ninth-scroll"]
"#;
    let (_folder, app) = with_rules(rules);
    let view = status(&app, "owl-town", None, &at("2020-11-10T10:00:00+02:00"));
    let note = view.notes.iter().find(|note| note.rule == "thought").unwrap();
    assert!(note.text.contains("Think of the town hall.") && note.text.contains("cannot"));
    assert_eq!(note.sources, ["ninth-scroll"]);
}

#[test]
fn a_citizenship_is_one_however_it_is_written() {
    let (_folder, app) = with_rules("");
    let context = at("2020-11-10T10:00:00+02:00");
    let written = |code: &str| {
        let person = PersonInput { citizenship: Some(code.to_owned()), ..PersonInput::default() };
        app.add_person(&person, &context).map(|person| person.citizenship.unwrap())
    };
    assert_eq!(written("TR").unwrap(), "TUR");
    assert_eq!(written("tur").unwrap(), "TUR");
    assert_eq!(written("XX").unwrap_err().code(), "not_a_country");
}

#[test]
fn a_paste_gone_wrong_is_quickly_not_understood() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let now = at("2020-12-20T10:00:00+04:00");
    let board = app.permit_draft(&ask("2", "baku", vec![typed("MYI", "1234567")]), &now).unwrap();
    app.permit_sent(board.drafts[0].id.as_ref().unwrap(), &now).unwrap();
    let yes = "2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 3 saat müddətinə yaşayış \
               yerinizi tərk edə bilərsiniz. ";
    let start = std::time::Instant::now();
    for text in [
        yes.repeat(100_000 / yes.len()),
        "MYI1234567 ".repeat(9_100),
        "1".repeat(100_000),
        // Not even an approval, if it is that long.
        format!("{yes}{}", " ".repeat(100_000)),
        // Short enough to be read, and made to be read in as many ways as there are.
        "1 2-".repeat(249),
        format!("{}{yes}", "1-".repeat(400)),
    ] {
        let view = app.permit_reply(&text, None, None, &now).unwrap();
        assert_eq!(view.outcome, ReplyOutcome::NotUnderstood, "{} bytes", text.len());
        assert!(view.warnings.is_empty() && view.permit.is_none());
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(2), "{:?}", start.elapsed());
    assert_eq!(app.permits(&now).unwrap()[0].answer, None);
    assert_eq!(app.permit_reply(yes, None, None, &now).unwrap().outcome, ReplyOutcome::Approved);
}
