//! What people, files and clocks tell that cannot be used: it is refused where it comes in, in words
//! that say what to do, and what was stored before is kept.

#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::collections::HashMap;

use companion_core::{
    Companion, CompanionError, Context, DocumentInput, DraftQuery, LANGUAGES, Moment, PersonInput,
    Platform, StatusQuery, StayInput,
};
use support::{ask, at, open, open_with_pack, typed};

const NOW: &str = "2026-11-25T10:00:00+04:00";

fn named(name: &str) -> PersonInput {
    PersonInput { name: Some(name.to_owned()), ..PersonInput::default() }
}

fn with_field(key: &str, value: &str) -> PersonInput {
    PersonInput { fields: [(key.to_owned(), value.to_owned())].into(), ..PersonInput::default() }
}

/// The outcome of every call that a clock decides something in.
fn calls(app: &Companion, context: &Context) -> Vec<(&'static str, Result<(), CompanionError>)> {
    fn done<T>(result: Result<T, CompanionError>) -> Result<(), CompanionError> {
        result.map(|_| ())
    }
    let query = ask("2", "baku", vec![typed("MYI", "1234567")]);
    vec![
        ("status", done(app.status(&StatusQuery::default(), context))),
        ("home", done(app.home(None, None, context))),
        ("permit_draft", done(app.permit_draft(&query, context))),
        ("permits", done(app.permits(context))),
        ("add_person", done(app.add_person(&named("ADA QUILL"), context))),
        ("documents", done(app.documents(context))),
        ("deadlines", done(app.deadlines(context))),
        ("plan_reminders", done(app.plan_reminders(Platform::Ios, context))),
        ("card", done(app.card(Some("baku"), None, None, context))),
        ("guides", done(app.guides(None, None, context))),
        ("quick_actions", done(app.quick_actions(None, None, context))),
        ("calendar", done(app.calendar(true, context))),
        ("sheet", done(app.sheet(context))),
        ("write_glance", done(app.write_glance(context))),
        ("rules", done(app.rules(None, context))),
        ("about", done(app.about(context))),
        ("erase_preview", done(app.erase_preview(context))),
        ("backup", done(app.backup("four words are good", context))),
    ]
}

#[test]
fn a_moment_that_nothing_can_be_computed_with_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let of = |epoch_seconds, utc_offset_seconds| Context {
        now: Moment { epoch_seconds, utc_offset_seconds },
        language: "en".to_owned(),
    };
    let now = at(NOW).now.epoch_seconds;
    let last = Moment::parse("2199-12-31T23:59:59Z").unwrap().epoch_seconds;
    // The last but one second that chrono can hold.
    let edge = 8_210_266_876_798;
    let seconds = [i64::MAX, i64::MIN, edge, -edge, i64::MAX - 20_000, last + 1];
    let offsets = [i32::MAX, i32::MIN, 18 * 3600 + 1, -18 * 3600 - 1];
    let wrong = seconds.map(|seconds| of(seconds, 0)).into_iter();
    for context in wrong.chain(offsets.map(|offset| of(now, offset))) {
        for (call, outcome) in calls(&app, &context) {
            let code = outcome.unwrap_err().code().to_owned();
            assert_eq!(code, "clock", "{call} at {:?}", context.now);
        }
    }
    assert!(!folder.path().join("vault.db").exists());
    for offset in [18 * 3600, -18 * 3600] {
        app.about(&of(now, offset)).unwrap();
    }
}

/// At both ends of what a clock can show, with days stored that reach as far as they can.
#[test]
fn every_moment_of_a_clock_is_answered_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let then = at("1990-01-01T00:00:00Z");
    let person = PersonInput { born: Some("1900-01-01".to_owned()), ..named("ADA QUILL") };
    let person = app.add_person(&person, &then).unwrap().id;
    let document = DocumentInput {
        kind: Some("MYI".to_owned()),
        number: Some("7654321".to_owned()),
        person: Some(person.clone()),
        issued: Some("1900-01-01".to_owned()),
        valid_until: Some("9999-12-31".to_owned()),
        days: Some("3650".to_owned()),
        ..DocumentInput::default()
    };
    let document = app.add_document(&document, &then).unwrap().id;
    let stay = StayInput {
        person: Some(person),
        entered: "1980-01-01".to_owned(),
        document: Some(document),
        ..StayInput::default()
    };
    app.enter(&stay, &then).unwrap();
    for time in ["1900-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2199-12-31T23:59:59Z"] {
        for language in LANGUAGES {
            let context = Context { language: language.to_owned(), ..at(time) };
            for (call, outcome) in calls(&app, &context) {
                if let Err(error) = outcome {
                    assert_eq!(error.code(), "which_person", "{call} {time} {language}: {error}");
                }
            }
        }
    }
}

#[test]
fn a_reminder_is_put_off_to_a_moment_that_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let until = Moment { epoch_seconds: i64::MAX, utc_offset_seconds: 0 };
    assert_eq!(app.remind_later("x", Some(until), &at(NOW)).unwrap_err().code(), "clock");
}

#[test]
fn a_text_that_was_pasted_by_mistake_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let app = open_with_pack(folder.path(), "name-and-address");
    let now = at("2021-02-05T12:00:00+05:45");
    let long = "x".repeat(1_000_000);
    let refused = |outcome: Result<(), CompanionError>| {
        let error = outcome.unwrap_err();
        assert_eq!(error.code(), "too_long", "{}", error.reason().len());
        error.reason().to_owned()
    };
    let add = |input: &PersonInput| app.add_person(input, &now).map(|_| ());
    assert_eq!(refused(add(&named(&long))), "Too long: the name. At most 200 characters.");
    assert_eq!(refused(add(&named(&"x".repeat(201)))).len(), 43);
    let field = refused(add(&with_field("address", &long)));
    assert_eq!(field, "Too long: Address. At most 1,000 characters.");
    let place = PersonInput { place: Some(long.clone()), ..PersonInput::default() };
    assert_eq!(refused(add(&place)), "Too long: the place. At most 200 characters.");
    refused(app.home(Some(&long), None, &now).map(|_| ()));
    refused(app.places(&long, &now).map(|_| ()));
    let query = StatusQuery { to: Some(long.clone()), ..StatusQuery::default() };
    refused(app.status(&query, &now).map(|_| ()));
    refused(app.guides(Some(&long), None, &now).map(|_| ()));
    refused(app.card(Some(&long), None, None, &now).map(|_| ()));
    let mut query = DraftQuery {
        fields: HashMap::from([("name".to_owned(), long.clone())]),
        ..ask("errands", "ostrel/quay", vec![Default::default()])
    };
    refused(app.permit_preview(&query, &now).map(|_| ()));
    query = DraftQuery { fields: HashMap::new(), place: Some(long.clone()), ..query };
    refused(app.permit_draft(&query, &now).map(|_| ()));
    assert_eq!(add(&with_field(&long, "x")).unwrap_err().code(), "no_such_field");
    assert!(app.people(&now).unwrap().is_empty());
    // What people have is shorter.
    add(&named(&"x".repeat(200))).unwrap();
    add(&with_field("address", &"é".repeat(1000))).unwrap();
}

/// Under rules that no longer ask for it, what was told stays until the person takes it away.
#[test]
fn what_was_told_under_other_rules_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let app = open_with_pack(folder.path(), "name-and-address");
    let now = at("2021-02-05T12:00:00+05:45");
    let person = PersonInput { name: Some("ADA".to_owned()), ..with_field("address", "Reed 1") };
    let id = app.add_person(&person, &now).unwrap().id;
    app.import_rules(companion_rules::JSON, &now).unwrap();
    // A form gives back what it was shown.
    let edited =
        app.edit_person(&id, &PersonInput { name: Some("IDA".to_owned()), ..person }, &now);
    assert_eq!(edited.unwrap().fields["address"], "Reed 1");
    let other = app.edit_person(&id, &with_field("address", "Kelp 2"), &now);
    assert_eq!(other.unwrap_err().code(), "no_such_field");
    assert_eq!(app.people(&now).unwrap()[0].fields["address"], "Reed 1");
    let without = app.edit_person(&id, &with_field("address", ""), &now).unwrap();
    assert!(without.fields.is_empty());
}

#[test]
fn rules_that_cannot_be_used_say_first_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let broken = companion_rules::JSON.replacen("\"baku\"", "\"bacu\"", 1);
    let long = format!("{{\"{}\": 1}}", "x".repeat(100_000));
    for json in ["", "not json", "{}", &broken, &long] {
        for (language, starts, does) in [
            ("en", "These rules cannot be used: ", "Get it again, or ask whoever gave it to you."),
            ("az", "Bu qaydaları istifadə ", "Faylı yenidən alın və ya onu sizə verəndən soruşun."),
            ("ru", "Эти правила нельзя ", "Получите его ещё раз или спросите того, кто его дал."),
            ("tr", "Bu kurallar ", "Dosyayı yeniden alın ya da size verene sorun."),
            ("fa", "این مقررات ", "آن را دوباره بگیرید، یا از کسی که آن را داده بپرسید."),
        ] {
            let context = Context { language: language.to_owned(), ..at(NOW) };
            let error = app.import_rules(json, &context).unwrap_err();
            assert_eq!(error.code(), "bad_pack");
            let reason = error.reason();
            assert!(reason.starts_with(starts) && reason.contains(does), "{reason}");
            let detail = reason.find('(').unwrap();
            assert!(detail > reason.find(does).unwrap(), "{reason}");
            assert!(reason.chars().count() < 600, "{language}: {}", reason.len());
        }
    }
}
