//! Nothing personal reaches a log: `Debug` of whatever carries a number, a name or a key says only
//! what it is, and errors never say again what was typed.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::HashMap;
use std::fmt::Debug;

use companion_core::{
    DocumentInput, DraftHolder, DraftQuery, HomeView, KeyAnswer, PersonInput, QrCode,
};
use support::{ask, ask_for_an_address, at, open, typed};

const NOW: &str = "2020-12-20T10:00:00+04:00";
const NAME: &str = "AYSE YILMAZ";
const NUMBER: &str = "7654321";
const BORN: &str = "1987-03-04";
const ADDRESS: &str = "NIZAMI 17";

/// What no log may hold, and pieces of it.
fn secrets() -> Vec<String> {
    let mut words: Vec<String> = [NAME, NUMBER, BORN, ADDRESS].map(str::to_owned).to_vec();
    words.extend(["YILMAZ", "54321", "1987", "NIZAMI"].map(str::to_owned));
    words
}

#[track_caller]
fn silent(what: &str, value: &impl Debug) {
    for text in [format!("{value:?}"), format!("{value:#?}")] {
        let found = secrets().into_iter().find(|word| text.contains(word));
        assert_eq!(found, None, "{what}: {text}");
        assert!(!text.is_empty(), "{what} says nothing at all");
    }
}

fn person() -> PersonInput {
    PersonInput {
        name: Some(NAME.to_owned()),
        born: Some(BORN.to_owned()),
        place: Some("baku".to_owned()),
        fields: HashMap::from([("address".to_owned(), ADDRESS.to_owned())]),
        ..PersonInput::default()
    }
}

#[test]
fn debug_of_what_is_told_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    ask_for_an_address(&app);
    let now = at(NOW);
    silent("PersonInput", &person());
    let shown = app.add_person(&person(), &now).unwrap();
    silent("PersonView", &shown);
    let input = DocumentInput {
        kind: Some("MYI".to_owned()),
        // The capital letter O and a seventh digit too many: every warning speaks of the number.
        number: Some(format!("MYI{NUMBER}O")),
        person: Some(shown.id.clone()),
        valid_until: Some("2020-12-01".to_owned()),
        ..DocumentInput::default()
    };
    silent("DocumentInput", &input);
    let document = app.add_document(&input, &now).unwrap();
    assert!(document.warnings.iter().any(|warning| warning.text.contains(NUMBER)));
    silent("DocumentView", &document);
    document.warnings.iter().for_each(|warning| silent("Warning", warning));

    let query = DraftQuery {
        fields: HashMap::from([("name".to_owned(), NAME.to_owned())]),
        ..ask(
            "2",
            "baku",
            vec![DraftHolder { document: Some(document.id.clone()), ..typed("MYI", NUMBER) }],
        )
    };
    silent("DraftQuery", &query);
    query.holders.iter().for_each(|holder| silent("DraftHolder", holder));
    let board = app.permit_draft(&query, &now).unwrap();
    silent("PermitBoard", &board);
    silent("DraftView", &board.drafts[0]);
    let message = &board.drafts[0].messages[0];
    assert!(message.body.contains(NUMBER));
    silent("MessageView", message);
    board.drafts[0].warnings.iter().for_each(|warning| silent("Warning", warning));
    let id = board.drafts[0].id.clone().unwrap();
    silent("PermitView", &app.permit_sent(&id, &now).unwrap());
    let home: HomeView = app.home(None, None, &now).unwrap();
    assert_eq!(home.permits[0].whose, NAME);
    silent("HomeView", &home);
    let text = "2-ci indeks uzre bu SMS-i aldiginiz vaxtdan etibaren 3 saat muddetine yasayis \
                yerinizi terk ede bilersiniz";
    silent("ReplyView", &app.permit_reply(text, None, None, &now).unwrap());
    silent("list", &app.permits(&now).unwrap());
}

/// The code is the message in another form.
#[test]
fn debug_of_a_code_holds_no_modules() {
    let folder = tempfile::tempdir().unwrap();
    let query = ask("2", "baku", vec![typed("MYI", NUMBER)]);
    let board = open(folder.path()).permit_preview(&query, &at(NOW)).unwrap();
    let code: &QrCode = board.drafts[0].messages[0].qr.as_ref().unwrap();
    let text = format!("{code:?}");
    assert!(!text.contains(&code.rows[0]), "{text}");
}

#[test]
fn debug_of_a_key_says_which_answer_it_is() {
    let key = KeyAnswer::Key { bytes: vec![173; 32] };
    assert_eq!(format!("{key:?}"), "Key { .. }");
    assert_eq!(format!("{:?} {:?}", KeyAnswer::Locked, KeyAnswer::None), "Locked None");
}

#[test]
fn errors_never_say_again_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    ask_for_an_address(&app);
    for language in companion_core::LANGUAGES {
        let now = companion_core::Context { language: language.to_owned(), ..at(NOW) };
        let document = |number: &str| {
            app.add_document(
                &DocumentInput {
                    kind: Some("MYI".to_owned()),
                    number: Some(number.to_owned()),
                    ..DocumentInput::default()
                },
                &now,
            )
            .unwrap_err()
        };
        let told = |change: fn(&mut PersonInput)| {
            let mut input = PersonInput::default();
            change(&mut input);
            app.add_person(&input, &now).unwrap_err()
        };
        let draft = |kind: &str, number: &str| {
            let query = ask("2", "baku", vec![typed("MYI", "1111111"), typed(kind, number)]);
            app.permit_draft(&query, &now).unwrap_err()
        };
        let errors = [
            ("two_numbers", document(&format!("MYI{NUMBER}, MYI1111111"))),
            ("other_kind", document(&format!("DYI{NUMBER}"))),
            ("number_too_long", document(&NUMBER.repeat(20))),
            ("no_number", document(NAME)),
            ("not_a_date", told(|person| person.born = Some(format!("{BORN}x")))),
            ("born_later", told(|person| person.born = Some("2987-03-04".to_owned()))),
            ("place_unknown", told(|person| person.place = Some(ADDRESS.to_owned()))),
            ("not_a_country", told(|person| person.citizenship = Some(NAME.to_owned()))),
            ("no_such_kind", draft(NAME, NUMBER)),
            ("two_numbers", draft("MYI", &format!("{NUMBER} or 1111112"))),
            ("no_such_person", app.edit_person(NAME, &person(), &now).unwrap_err()),
            ("no_such_permit", app.permit_keep(NUMBER, true, &now).unwrap_err()),
        ];
        for (code, error) in errors {
            assert_eq!(error.code(), code, "{language}");
            assert!(!error.reason().contains('{'), "{language} {code}: {}", error.reason());
            silent(code, &error);
            silent(code, &error.to_string());
        }
    }
}
