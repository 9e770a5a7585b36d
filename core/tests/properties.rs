//! Whatever is typed: no panic, and nothing is sent that the grammar does not allow.

#![allow(clippy::unwrap_used)]

mod support;

use std::sync::LazyLock;

use companion_core::{Companion, Context, DocumentInput, LANGUAGES, PersonInput, StatusQuery};
use companion_rulepack::alphabet::is_invisible;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value;
use support::{ask, at, open, typed};

static APP: LazyLock<(tempfile::TempDir, Companion)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    (folder, app)
});

/// Values that are sent, dialled, opened, copied, compared with a document or read by a program:
/// plain ASCII in every language, whatever the texts beside them need.
const PLAIN: [&str; 19] = [
    "recipient",
    "body",
    "sms_uri",
    "qr_text",
    "phone",
    "number",
    "masked",
    "web",
    "email",
    "id",
    "kind",
    "reason",
    "born",
    "issued",
    "valid_until",
    "until",
    "refresh_at",
    "at",
    "data_as_of",
];

/// The plain values of a view that are not, with their keys.
fn not_plain(view: &impl Serialize) -> Vec<String> {
    fn walk(key: &str, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| walk(key, value, found)),
            Value::Array(items) => items.iter().for_each(|item| walk(key, item, found)),
            Value::String(text) if PLAIN.contains(&key) => {
                // Covered digits of a number are dots.
                let is_plain = |c: char| (c.is_ascii() && !c.is_control()) || c == '•';
                if text.chars().any(|c| !is_plain(c) || is_invisible(c)) {
                    found.push(format!("{key}: {text:?}"));
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk("", &serde_json::to_value(view).unwrap(), &mut found);
    found
}

fn in_language(language: &str) -> Context {
    Context { language: language.to_owned(), ..at("2020-12-20T10:00:00+04:00") }
}

#[test]
fn what_is_sent_or_compared_is_plain_in_every_language() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path());
        let context = in_language(language);
        let person = PersonInput { born: Some("1990-02-03".into()), ..PersonInput::default() };
        let person = app.add_person(&person, &context).unwrap();
        let document = DocumentInput {
            days: None,
            answers: Default::default(),
            kind: Some("MYI".to_owned()),
            number: Some("MYI 12345678".to_owned()),
            person: Some(person.id.clone()),
            issued: Some("2019-12-20".to_owned()),
            valid_until: Some("2020-12-01".to_owned()),
        };
        let document = app.add_document(&document, &context).unwrap();
        assert!(!document.warnings.is_empty());
        let query = ask("2", "baku", vec![typed("MYI", "1234567"), typed("DYI", "O234567")]);
        let board = app.permit_draft(&query, &context).unwrap();
        assert_eq!(board.drafts[0].body.as_deref(), Some("2 MYI1234567"));
        app.permit_sent(board.drafts[0].id.as_ref().unwrap(), &context).unwrap();
        let travel = StatusQuery {
            place: Some("baku".to_owned()),
            to: Some("lankaran/villages".to_owned()),
            ..StatusQuery::default()
        };
        let found = [
            not_plain(&person),
            not_plain(&document),
            not_plain(&board),
            not_plain(&app.permits(&context).unwrap()),
            not_plain(&app.status(&travel, &context).unwrap()),
            not_plain(&app.about(&context).unwrap()),
        ];
        assert_eq!(found.concat(), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn the_search_for_values_that_are_not_plain_finds_them() {
    let planted = serde_json::json!({
        "text": "\u{2066}1\u{2069}", "messages": [{"body": "\u{2066}1\u{2069}"}], "phone": "۱۰۲",
    });
    assert_eq!(not_plain(&planted).len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn only_the_grammars_characters_are_sent(
        kind in prop::sample::select(vec!["OYQ", "MOM", "MYI", "DYI"]),
        number in "(\\PC|[0-9]|MYI|O|l|\u{2066}|\n){0,30}",
        language in prop::sample::select(LANGUAGES.to_vec()),
    ) {
        let query = ask("2", "baku", vec![typed(kind, &number)]);
        if let Ok(board) = APP.1.permit_preview(&query, &in_language(language)) {
            prop_assert_eq!(not_plain(&board), Vec::<String>::new());
            let body = board.drafts[0].body.clone().unwrap();
            let allowed = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ' ';
            prop_assert!(body.chars().all(allowed), "{body:?}");
            let start = format!("2 {kind}");
            prop_assert!(body.starts_with(&start), "{}", body);
        }
    }

    /// A status holds until its `refresh_at`: nothing reads differently a second before it.
    #[test]
    fn a_view_reads_the_same_until_refresh_at(
        place in prop::sample::select(vec!["baku", "lankaran", "lankaran/villages", "shaki/centre"]),
        moment in prop_oneof![1_580_000_000_i64..1_640_000_000, 1_795_000_000_i64..1_796_000_000],
    ) {
        let query = StatusQuery { place: Some(place.to_owned()), ..StatusQuery::default() };
        let mut context = at("2020-12-20T10:00:00+04:00");
        context.now.epoch_seconds = moment;
        let now = APP.1.status(&query, &context).unwrap();
        let Some(refresh) = now.refresh_at.map(|moment| moment.epoch_seconds) else {
            prop_assert!(now.freshness.is_stale);
            return Ok(());
        };
        prop_assert!(refresh > moment);
        context.now.epoch_seconds = refresh - 1;
        let before = APP.1.status(&query, &context).unwrap();
        prop_assert_eq!(&now, &before);
        context.now.epoch_seconds = refresh;
        prop_assert_ne!(&before, &APP.1.status(&query, &context).unwrap());
    }

    // From 1900 to 2199: whatever a phone's clock can show.
    #[test]
    fn any_text_is_a_place_or_none(
        text in "\\PC{0,20}",
        moment in -2_208_988_800..7_258_118_400_i64,
    ) {
        let query = StatusQuery { place: Some(text), ..StatusQuery::default() };
        let mut context = at("2020-12-20T10:00:00+04:00");
        context.now.epoch_seconds = moment;
        APP.1.status(&query, &context).unwrap();
    }
}
