//! The glance: right without the vault, and nothing personal in it.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;

use companion_core::{
    Companion, Context, DocumentInput, DraftQuery, LANGUAGES, Level, PersonInput, read_glance,
};
use support::{at, open, typed};

const WINTER: &str = "2020-12-20T10:00:00+04:00";

/// Somebody in Baku with a card, and a permit that runs.
fn told(folder: &Path) -> Companion {
    let (app, now) = (open(folder), at(WINTER));
    let person = PersonInput {
        name: Some("IDA MARROW".to_owned()),
        citizenship: Some("TUR".to_owned()),
        place: Some("baku".to_owned()),
        ..PersonInput::default()
    };
    let person = app.add_person(&person, &now).unwrap().id;
    let card = DocumentInput {
        kind: Some("MYI".to_owned()),
        number: Some("7654321".to_owned()),
        person: Some(person),
        valid_until: Some("2021-03-03".to_owned()),
        ..DocumentInput::default()
    };
    app.add_document(&card, &now).unwrap();
    let query = DraftQuery {
        reason: Some("2".to_owned()),
        place: Some("baku".to_owned()),
        holders: vec![typed("MYI", "7654321")],
        ..DraftQuery::default()
    };
    let permit = app.permit_draft(&query, &now).unwrap().drafts.remove(0).id.unwrap();
    app.permit_sent(&permit, &now).unwrap();
    let answer = "MYI7654321: 2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 3 saat \
                  müddətinə yaşayış yerinizi tərk edə bilərsiniz.";
    app.permit_reply(answer, None, Some(now.now), &now).unwrap();
    app
}

fn levels(folder: &Path, now: &Context) -> Vec<(String, Level)> {
    let glance = read_glance(folder, now).unwrap();
    glance.entries.iter().map(|entry| (entry.from.to_string(), entry.level)).collect()
}

#[test]
fn it_says_what_holds_now_and_next_without_the_vault() {
    let folder = tempfile::tempdir().unwrap();
    let app = told(folder.path());
    let now = at("2021-01-10T10:00:00+04:00");
    let written = app.write_glance(&now).unwrap();
    drop(app);
    std::fs::remove_file(folder.path().join("vault.db")).unwrap();
    std::fs::remove_file(folder.path().join("rules.db")).unwrap();
    assert_eq!(read_glance(folder.path(), &now).unwrap(), written);
    let next = [
        ("2021-01-18T00:00:00+04:00".to_owned(), Level::MovementLimited),
        // Two weeks after it was written nobody knows any more.
        ("2021-01-24T10:00:00+04:00".to_owned(), Level::NotKnown),
    ];
    let first = ("2021-01-10T10:00:00+04:00".to_owned(), Level::PermitNeeded);
    assert_eq!(levels(folder.path(), &now), [&[first], &next[..]].concat());
    // Later what has begun is first, and a clock set back changes nothing.
    assert_eq!(levels(folder.path(), &at("2021-01-18T00:00:00+04:00")), next);
    assert_eq!(levels(folder.path(), &at("2021-06-01T00:00:00+04:00")), next[1..]);
    assert_eq!(levels(folder.path(), &at("2020-01-01T00:00:00+04:00")).len(), 3);
}

#[test]
fn a_countdown_ends_and_the_next_deadline_is_named_by_its_kind() {
    let folder = tempfile::tempdir().unwrap();
    let app = told(folder.path());
    let glance = app.write_glance(&at(WINTER)).unwrap();
    let ends: Vec<String> = glance.permits_end.iter().map(ToString::to_string).collect();
    assert_eq!(ends, ["2020-12-20T13:00:00+04:00"]);
    let after = read_glance(folder.path(), &at("2020-12-20T13:00:00+04:00")).unwrap();
    assert!(after.permits_end.is_empty());
    let deadline = glance.deadline.unwrap();
    assert_eq!(deadline.title, "Extend the temporary residence permit");
}

#[test]
fn nothing_personal_is_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let app = told(folder.path());
    let personal = ["IDA", "MARROW", "7654321", "MYI", "TUR", "baku", "Baku", "Bak", "2021-03-03"];
    for language in LANGUAGES {
        let now = Context { language: language.to_owned(), ..at(WINTER) };
        app.write_glance(&now).unwrap();
        let text = std::fs::read_to_string(folder.path().join("glance.json")).unwrap();
        assert!(text.contains("2020-12-20T13:00:00+04:00"), "{text}");
        for word in personal {
            assert!(!text.contains(word), "{word} is in {text}");
        }
    }
}

#[test]
fn before_the_first_and_after_erasing_there_is_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let now = at(WINTER);
    let nothing = |folder: &Path| read_glance(folder, &now).unwrap_err();
    assert_eq!(nothing(folder.path()).code(), "no_glance");
    assert_eq!(nothing(&folder.path().join("nowhere")).code(), "no_glance");
    let app = told(folder.path());
    app.write_glance(&now).unwrap();
    app.erase(&now).unwrap();
    assert_eq!(nothing(folder.path()).code(), "no_glance");
    std::fs::write(folder.path().join("glance.json"), "{\"v\": 1, \"entr").unwrap();
    assert_eq!(nothing(folder.path()).reason(), "There is nothing to show yet. Open the app once.");
}

/// Names in a folder that begin like those of the glance.
fn files(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    names.filter(|name| name.starts_with("glance")).collect()
}

#[test]
fn several_threads_write_it_and_each_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (app, now) = (open(folder.path()), at(WINTER));
    app.write_glance(&now).unwrap();
    std::thread::scope(|threads| {
        for _ in 0..6 {
            threads.spawn(|| {
                for _ in 0..20 {
                    app.write_glance(&now).unwrap();
                    read_glance(folder.path(), &now).unwrap();
                }
            });
        }
    });
    assert_eq!(files(folder.path()), ["glance.json"]);
}

#[test]
fn what_cannot_take_its_place_is_not_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (app, now) = (open(folder.path()), at(WINTER));
    std::fs::create_dir_all(folder.path().join("glance.json/in the way")).unwrap();
    assert_eq!(app.write_glance(&now).unwrap_err().code(), "storage");
    assert_eq!(files(folder.path()), ["glance.json"]);
}
