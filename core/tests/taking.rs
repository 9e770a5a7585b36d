//! What leaves the app as a file to read: the sheet, the calendar, and the table that comes in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use companion_core::{
    ApplicationInput, Companion, Context, DocumentInput, ImportView, LANGUAGES, PersonInput,
    StayInput,
};
use icalendar::Component as _;
use proptest::prelude::*;
use support::{at, open, open_with_pack};

const NOW: &str = "2026-11-24T10:00:00+04:00";

fn in_language(language: &str) -> Context {
    Context { language: language.to_owned(), ..at(NOW) }
}

/// Two people with a card each, one of them on a visit.
fn fill(app: &Companion, name: &str) {
    let person = PersonInput { name: Some(name.to_owned()), ..PersonInput::default() };
    let person = app.add_person(&person, &at(NOW)).unwrap().id;
    let other = PersonInput { name: Some("OTHER".to_owned()), ..PersonInput::default() };
    let other = app.add_person(&other, &at(NOW)).unwrap().id;
    for (number, until) in [("1234567", "2027-03-03"), ("7654321", "2026-12-10")] {
        let document = DocumentInput {
            kind: Some("CARD".to_owned()),
            number: Some(number.to_owned()),
            valid_until: Some(until.to_owned()),
            person: Some(if number == "1234567" { person.clone() } else { other.clone() }),
            ..DocumentInput::default()
        };
        app.add_document(&document, &at(NOW)).unwrap();
    }
    let stay = StayInput {
        person: Some(person),
        entered: "2026-11-20".to_owned(),
        basis: Some("tol-visit".to_owned()),
        ..StayInput::default()
    };
    app.enter(&stay, &at(NOW)).unwrap();
}

/// A content line, unfolded: its name, parameters and value.
#[derive(Debug)]
struct Line {
    name: String,
    parameters: Vec<String>,
    value: String,
}

/// Every line of a calendar, refused where RFC 5545 does: a second reading of it, on purpose
/// without the library that wrote it.
fn lines(calendar: &str) -> Vec<Line> {
    assert!(calendar.ends_with("\r\n"), "the last line has no end");
    let mut unfolded: Vec<String> = Vec::new();
    for line in calendar.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.is_empty(), "an empty line");
        assert!(!line.chars().any(char::is_control), "a control character in {line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => unfolded.last_mut().expect("a fold needs a line").push_str(rest),
            None => unfolded.push(line.to_owned()),
        }
    }
    let line = |text: &String| {
        let (head, value) = text.split_once(':').expect("a line has a value");
        let mut head = head.split(';');
        let name = head.next().unwrap().to_owned();
        assert!(name.chars().all(|c| c.is_ascii_uppercase() || c == '-'), "{name}");
        Line { name, parameters: head.map(str::to_owned).collect(), value: value.to_owned() }
    };
    unfolded.iter().map(line).collect()
}

/// A TEXT value as it was meant.
fn text(value: &str) -> String {
    let mut meant = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => meant.push('\n'),
                Some(escaped @ ('\\' | ',' | ';')) => meant.push(escaped),
                other => panic!("\\{other:?} is no escape in {value}"),
            },
            ',' | ';' => panic!("{character} stands bare in {value}"),
            other => meant.push(other),
        }
    }
    meant
}

type Properties = BTreeMap<String, String>;

/// The events of a calendar with their alarms, everything about them checked.
fn events(calendar: &str) -> Vec<(Properties, Vec<Properties>)> {
    let allowed = |component: &str| -> (BTreeSet<&str>, BTreeSet<&str>) {
        let (must, may) = match component {
            "VCALENDAR" => ("VERSION PRODID", "CALSCALE METHOD X-WR-CALNAME"),
            "VEVENT" => ("UID DTSTAMP SEQUENCE DTSTART SUMMARY DESCRIPTION STATUS", "TRANSP CLASS"),
            "VALARM" => ("ACTION DESCRIPTION TRIGGER", ""),
            other => panic!("what is a {other}?"),
        };
        (must.split(' ').collect(), may.split(' ').collect())
    };
    let mut open: Vec<(String, Properties)> = Vec::new();
    let (mut found, mut alarms) = (Vec::new(), Vec::new());
    // And a reader that others wrote takes it.
    let read: icalendar::Calendar = calendar.parse().expect("another reader takes it");
    for line in lines(calendar) {
        match line.name.as_str() {
            "BEGIN" => {
                let around = open.last().map(|(name, _)| name.as_str());
                let expected = match line.value.as_str() {
                    "VCALENDAR" => None,
                    "VEVENT" => Some("VCALENDAR"),
                    _ => Some("VEVENT"),
                };
                assert_eq!(around, expected);
                open.push((line.value, Properties::new()));
            }
            "END" => {
                let (name, properties) = open.pop().unwrap();
                assert_eq!(name, line.value);
                let (must, may) = allowed(&name);
                let has: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
                assert!(must.is_subset(&has), "{name}: {has:?}");
                assert!(has.iter().all(|key| must.contains(key) || may.contains(key)), "{has:?}");
                match name.as_str() {
                    "VALARM" => alarms.push(properties),
                    "VEVENT" => found.push((properties, std::mem::take(&mut alarms))),
                    _ => {}
                }
            }
            name => {
                let value = match name {
                    "SUMMARY" | "DESCRIPTION" | "UID" | "PRODID" | "X-WR-CALNAME" => {
                        text(&line.value)
                    }
                    _ => line.value,
                };
                match name {
                    "DTSTART" => {
                        assert_eq!(line.parameters, ["VALUE=DATE"]);
                        assert!(value.len() == 8 && value.parse::<u32>().is_ok(), "{value}");
                    }
                    "DTSTAMP" => assert!(value.len() == 16 && value.ends_with('Z'), "{value}"),
                    "SEQUENCE" => assert!(value.parse::<i32>().is_ok_and(|number| number >= 0)),
                    "TRIGGER" => assert!(is_duration(&value), "{value}"),
                    _ => assert!(line.parameters.is_empty()),
                }
                let (_, properties) = open.last_mut().expect("a property stands in something");
                assert!(properties.insert(name.to_owned(), value).is_none(), "{name} twice");
            }
        }
    }
    assert!(open.is_empty(), "{open:?} is not ended");
    assert_eq!(read.components.len(), found.len());
    for (component, (event, _)) in read.components.iter().zip(&found) {
        let component = component.as_event().expect("an event");
        assert_eq!(component.get_summary().unwrap_or_default(), event["SUMMARY"]);
        assert_eq!(component.get_uid(), Some(event["UID"].as_str()));
    }
    found
}

/// A duration of days and hours.
fn is_duration(value: &str) -> bool {
    let Some(value) = value.trim_start_matches('-').strip_prefix('P') else { return false };
    let (days, hours) = value.split_once('T').unwrap_or((value, ""));
    let is_part = |part: &str, unit: char| {
        part.is_empty() || part.strip_suffix(unit).is_some_and(|n| n.parse::<u32>().is_ok())
    };
    !value.is_empty() && is_part(days, 'D') && is_part(hours, 'H')
}

fn without_marks(text: &str) -> String {
    let is_mark = |c: char| {
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(is_mark, "")
}

#[test]
fn a_calendar_in_every_language_is_one() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let app = open_with_pack(folder.path(), "take-along");
        fill(&app, "Ən; uzun, ad \\ ایرانی");
        let view = app.calendar(false, &in_language(language)).unwrap();
        let events = events(&view.calendar);
        assert_eq!((view.events, events.len()), (3, 3), "{language}");
        let renew = |number: &str| -> &(Properties, Vec<Properties>) {
            let is_it = |e: &&(Properties, Vec<Properties>)| e.0["DTSTART"] == number;
            events.iter().find(is_it).unwrap()
        };
        // Thirty days before 3 March 2027, the first of them counted.
        let (event, alarms) = renew("20270202");
        let title = app.deadlines(&in_language(language)).unwrap();
        let title = &title.iter().find(|d| d.act_by.as_deref() == Some("2027-02-02")).unwrap();
        let summary = format!("Ən; uzun, ad \\ ایرانی: {}", title.title);
        assert_eq!(without_marks(&event["SUMMARY"]), without_marks(&summary));
        // In Persian it would run from left to right if it began with the name.
        let right_to_left = event["SUMMARY"].starts_with('\u{200f}');
        assert_eq!(right_to_left, language == "fa", "{language}");
        assert!(event["DESCRIPTION"].contains(&title.text) && title.text.contains('\\'));
        assert_eq!(event["UID"], format!("{}@companion", title.id));
        let triggers: Vec<&str> = alarms.iter().map(|alarm| alarm["TRIGGER"].as_str()).collect();
        assert_eq!(triggers, ["-P29DT15H", "-P6DT15H", "-PT15H", "PT9H"]);
        // Late: no alarm about what has passed.
        let (_, alarms) = renew("20261111");
        assert!(alarms.is_empty());
        // No number unless it is asked for, not even a part of it.
        for number in ["1234567", "7654321", "•67", "•21"] {
            assert!(!view.calendar.contains(number), "{language}: {number}");
        }
        let with = app.calendar(true, &in_language(language)).unwrap().calendar;
        let (event, _) =
            self::events(&with).into_iter().find(|e| e.0["DTSTART"] == "20270202").unwrap();
        assert!(event["DESCRIPTION"].contains("TL1234567"));
    }
}

#[test]
fn a_calendar_says_what_can_still_be_done_and_how_to_reach_everybody() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let stay = StayInput {
        entered: "2026-11-10".to_owned(),
        basis: Some("e_visa".to_owned()),
        ..StayInput::default()
    };
    app.enter(&stay, &at("2026-11-10T10:00:00+04:00")).unwrap();
    let said = |now: &str| -> String {
        let events = events(&app.calendar(false, &at(now)).unwrap().calendar);
        events.into_iter().map(|(event, _)| event["DESCRIPTION"].clone()).collect()
    };
    // A person has until 4 December to extend and until the 9th to leave; for a permit it is late.
    let text = said(NOW);
    assert!(text.contains("4 December 2026: Extend the stay\n9 December 2026: Leave the country"));
    assert!(!text.contains("temporary residence permit"), "{text}");
    assert!(text.contains("qeydiyyat@migration.gov.az"), "{text}");
}

#[test]
fn a_later_calendar_updates_an_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let app = open_with_pack(folder.path(), "take-along");
    fill(&app, "A");
    let of = |now: &str| {
        let events = events(&app.calendar(false, &at(now)).unwrap().calendar);
        events
            .into_iter()
            .map(|(event, _)| (event["UID"].clone(), event))
            .collect::<BTreeMap<_, _>>()
    };
    let (first, same) = (of(NOW), of(NOW));
    assert_eq!(first, same, "the same moment gives the same file");
    let application = ApplicationInput {
        kind: "tol-extension".to_owned(),
        document: app.documents(&at(NOW)).unwrap().first().map(|document| document.id.clone()),
        person: app.people(&at(NOW)).unwrap().first().map(|person| person.id.clone()),
        applied: None,
    };
    let id = app.start_application(&application, &at(NOW)).unwrap().id;
    app.step_application(&id, "collected", None, &at(NOW)).unwrap();
    let later = of("2026-11-24T10:01:00+04:00");
    assert_eq!(first.keys().collect::<Vec<_>>(), later.keys().collect::<Vec<_>>());
    for (uid, event) in &later {
        let number = |event: &Properties| event["SEQUENCE"].parse::<i32>().unwrap();
        assert!(number(event) > number(&first[uid]));
        assert!(event["DTSTAMP"] > first[uid]["DTSTAMP"]);
    }
    let done: Vec<&Properties> = later.values().filter(|e| e["STATUS"] == "CANCELLED").collect();
    assert_eq!(done.len(), 1);
    assert_eq!(done[0]["DTSTART"], "20270202");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// A name of any characters: it comes back as it was, and never becomes a line of its own.
    #[test]
    fn any_name_stays_a_name(
        name in "(\\PC|[,;:\\\\\"]|BEGIN:VALARM|\\r\\n|<script>|&amp;){1,60}",
    ) {
        // As long as a name may be.
        let name: String = name.chars().take(200).collect();
        thread_local! {
            static APP: (tempfile::TempDir, Companion) = {
                let folder = tempfile::tempdir().unwrap();
                let app = open_with_pack(folder.path(), "take-along");
                (folder, app)
            };
        }
        APP.with(|(_, app)| {
            let person = PersonInput { name: Some(name.clone()), ..PersonInput::default() };
            let person = app.add_person(&person, &at(NOW)).unwrap();
            let stay = StayInput {
                person: Some(person.id.clone()),
                entered: "2026-11-20".to_owned(),
                ..StayInput::default()
            };
            app.enter(&stay, &at(NOW)).unwrap();
            let calendar = app.calendar(true, &at(NOW)).unwrap().calendar;
            let events = events(&calendar);
            assert_eq!(events.len(), 1);
            if let Some(name) = &person.name {
                let summary = without_marks(&events[0].0["SUMMARY"]);
                assert_eq!(summary, without_marks(&format!("{name}: Register")));
            }
            let html = app.sheet(&at(NOW)).unwrap().html;
            assert!(!html.contains("<script") && !html.contains("BEGIN\n"));
            assert_eq!(html.matches("<h2>").count(), 3, "{html}");
            for stay in app.stays(&at(NOW)).unwrap() {
                app.remove_stay(&stay.id, &at(NOW)).unwrap();
            }
            app.remove_person(&person.id, &at(NOW)).unwrap();
        });
    }
}

#[test]
fn a_sheet_holds_everything_in_every_language_and_nothing_to_load() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let app = open_with_pack(folder.path(), "take-along");
        fill(&app, "<script>alert('x')</script> & \"AYSE\"");
        let view = app.sheet(&in_language(language)).unwrap();
        let html = &view.html;
        assert_eq!(view.file_name, "companion-2026-11-24.html");
        let direction = if language == "fa" { "rtl" } else { "ltr" };
        assert!(html.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")));
        let name = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;AYSE&quot;";
        assert!(html.contains(&format!("<h2><bdi>{name}</bdi></h2>")));
        for number in ["TL1234567", "TL7654321", "1234"] {
            assert!(html.contains(&format!("<bdi dir=\"ltr\">{number}</bdi>")), "{number}");
        }
        for word in ["<script", "src=", "href=", "http", "url(", "@import", "onload"] {
            let is_policy = word == "http" && html.matches(word).count() == 1;
            assert!(!html.contains(word) || is_policy, "{language}: {word}");
        }
        assert!(html.contains("size: A4"));
        // Every tag that opens closes.
        for tag in [
            "html", "head", "body", "table", "thead", "tbody", "tr", "td", "th", "ol", "li", "h1",
            "h2", "h3", "p", "bdi", "span", "style", "title",
        ] {
            let opened = html.matches(&format!("<{tag}>")).count()
                + html.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
    // With nothing stored there is still whom to ask and what to do.
    let folder = tempfile::tempdir().unwrap();
    let html = open(folder.path()).sheet(&at(NOW)).unwrap().html;
    assert!(html.contains("If the phone is lost") && html.contains("919"));
    assert!(!folder.path().join("vault.db").exists());
}

/// On paper nobody can open a choice: each thing that can still be done stands there with its day.
#[test]
fn a_sheet_names_every_choice_and_how_to_reach_an_office_without_a_phone() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let person = PersonInput { place: Some("baku".to_owned()), ..PersonInput::default() };
    let person = app.add_person(&person, &at(NOW)).unwrap().id;
    let document = DocumentInput {
        kind: Some("MYI".to_owned()),
        number: Some("MYI1234567".to_owned()),
        valid_until: Some("2027-03-03".to_owned()),
        person: Some(person),
        ..DocumentInput::default()
    };
    app.add_document(&document, &at(NOW)).unwrap();
    let html = app.sheet(&at(NOW)).unwrap().html;
    assert!(html.contains("1 February 2027</bdi>: Extend the temporary residence permit"));
    assert!(html.contains("3 March 2027</bdi>: Leave the country"));
    assert!(html.contains("No phone was listed in March 2020. Call 919."));
    // A day later than the last for an extension, that is no longer a choice.
    let html = app.sheet(&at("2027-02-02T10:00:00+04:00")).unwrap().html;
    assert!(!html.contains("1 February 2027</bdi>: "));
}

fn codes(view: &ImportView) -> Vec<(u32, &str, &str)> {
    view.errors
        .iter()
        .map(|r| (r.row, r.column.as_deref().unwrap_or_default(), r.code.as_str()))
        .collect()
}

#[test]
fn forty_workers() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let mut table = "\u{feff}Valid until;NUMBER;kind;Name;Born;citizenship;place\r\n".to_owned();
    for worker in 0..40 {
        let name = format!("WORKER \"\"{worker}\"\"; OF MANY");
        table.push_str(&format!(
            "03.03.2027;{};MYI;\"{name}\";1.2.1990;tr;Baku\r\n",
            1_000_000 + worker
        ));
        table.push_str(&format!(";AB{};Passport;\"{name}\";01.02.1990;;\r\n", 200_000 + worker));
    }
    table.push_str(";;;;;;\r\n\r\n");
    let preview = app.import_table_preview(table.as_bytes(), &at(NOW)).unwrap();
    assert_eq!(codes(&preview), []);
    assert_eq!((preview.rows, preview.people_added, preview.documents_added), (80, 40, 80));
    assert!(!preview.is_done && !folder.path().join("vault.db").exists());
    let done = app.import_table(table.as_bytes(), &at(NOW)).unwrap();
    assert!(done.is_done);
    let people = app.people(&at(NOW)).unwrap();
    assert_eq!(people.len(), 40);
    assert_eq!(people[7].name.as_deref(), Some("WORKER \"7\"; OF MANY"));
    assert_eq!(people[7].citizenship.as_deref(), Some("TUR"));
    assert_eq!(people[7].born.as_deref(), Some("1990-02-01"));
    assert_eq!(people[7].place.as_ref().unwrap().id, "baku");
    let documents = app.documents(&at(NOW)).unwrap();
    assert_eq!(documents.len(), 80);
    assert_eq!(documents[14].number, "MYI1000007");
    assert_eq!(documents[14].person.as_ref(), Some(&people[7].id));
    assert_eq!(documents[14].valid_until.as_deref(), Some("2027-03-03"));
    // The same table again brings nothing new; one that tells more adds that.
    let again = app.import_table(table.as_bytes(), &at(NOW)).unwrap();
    assert_eq!((again.people_known, again.documents_known), (40, 80));
    assert_eq!(again.people_added + again.documents_added + again.documents_changed, 0);
    let more = "name,born,kind,number,issued\n\
        \"worker  \"\"7\"\"; of many\",1990-02-01,MYI,1000007,2026-03-03";
    let more = app.import_table(more.as_bytes(), &at(NOW)).unwrap();
    assert_eq!((more.people_known, more.documents_changed), (1, 1));
    assert_eq!(app.documents(&at(NOW)).unwrap()[14].issued.as_deref(), Some("2026-03-03"));
}

#[test]
fn every_mistake_is_named_by_its_row_and_column_and_nothing_is_stored() {
    let table = "name;citizenship;born;place;kind;number;issued;valid_until;days\n\
        A B;TUR;1990-02-30;Baku;MYI;7654321;;;\n\
        ;TUR;;;MYI;7654322;;;\n\
        C D;XX;;Atlantis;MYI;7654323;;;\n\
        E F;;;;MYI;DYI7654324;;;\n\
        G H;;;;;7654325;;;\n\
        I J;;;;MYI;;;;\n\
        K L;;;;;;;2027-03-03;\n\
        M N;;;;MYI;7654326;2027-03-03;2026-03-03;\n\
        O P;;;;MYI;7654327;;;many\n\
        Q R;;;;MYI;7654328;;\n\
        S T;;;;MYI;7654329;;;\n\
        U V;;;;MYI;7654329;;;\n\
        W X;TUR;;;MYI;7654330;;;\n\
        W X;IND;;;MYI;7654331;;;\n\
        Y Z;;;;NONE;7654332;;;\n\
        \"A\nA\";;;;MYI;7654333;;;\n";
    let expected = [
        (2, "born", "not_a_date"),
        (3, "name", "name_missing"),
        (4, "citizenship", "not_a_country"),
        (4, "place", "place_unknown"),
        (5, "number", "other_kind"),
        (6, "kind", "kind_missing"),
        (7, "number", "number_missing"),
        (8, "valid_until", "document_missing"),
        (9, "valid_until", "ends_before_issue"),
        (10, "days", "not_days"),
        (11, "", "cells"),
        (13, "number", "document_twice"),
        (15, "citizenship", "differs_from_row"),
        (16, "kind", "no_such_kind"),
        (17, "name", "line_break"),
    ];
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path());
        let context = in_language(language);
        for view in [
            app.import_table_preview(table.as_bytes(), &context).unwrap(),
            app.import_table(table.as_bytes(), &context).unwrap(),
        ] {
            assert_eq!(codes(&view), expected);
            assert!(!view.is_done && view.error_count == 15);
            let said = serde_json::to_string(&view).unwrap();
            assert!(!said.contains("76543"), "a number is quoted: {said}");
            assert!(view.errors.iter().all(|remark| remark.reason.chars().count() > 5));
        }
        assert!(!folder.path().join("vault.db").exists(), "something was stored");
    }
}

/// As a spreadsheet shows it, however lines end and with lines left empty.
#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let lines =
        ["name,kind,number", "A B,MYI,", "", "C D,MYI,", ",,", "\"E\nF\",MYI,1", "G H,MYI,"];
    for end in ["\n", "\r\n", "\r"] {
        for start in ["", "\u{feff}"] {
            let folder = tempfile::tempdir().unwrap();
            let table = format!("{start}{}", lines.join(end));
            let view = open(folder.path()).import_table(table.as_bytes(), &at(NOW)).unwrap();
            let rows: Vec<u32> = view.errors.iter().map(|remark| remark.row).collect();
            assert_eq!(rows, [2, 4, 6, 7], "{table:?}");
        }
    }
}

#[test]
fn what_is_stored_is_never_overwritten_by_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let first = "name,citizenship,kind,number,valid_until\nA B,TUR,MYI,7654321,2027-03-03\n\
        C D,,MYI,7654322,";
    app.import_table(first.as_bytes(), &at(NOW)).unwrap();
    let second = "name,citizenship,kind,number,valid_until\nA B,IND,MYI,7654321,2028-03-03\n\
        A B,,MYI,7654322,\nNEW,,MYI,7654323,";
    let view = app.import_table(second.as_bytes(), &at(NOW)).unwrap();
    let expected = [
        (2, "citizenship", "differs_from_stored"),
        (2, "valid_until", "differs_from_stored"),
        (3, "name", "other_owner"),
    ];
    assert_eq!(codes(&view), expected);
    assert_eq!(app.people(&at(NOW)).unwrap().len(), 2);
    let documents = app.documents(&at(NOW)).unwrap();
    assert_eq!(documents[0].valid_until.as_deref(), Some("2027-03-03"));
}

#[test]
fn what_is_no_table_is_said_without_quoting_it() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let wide: Vec<u8> = "name;kind\nA;MYI".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many = format!("name\n{}", "A\n".repeat(20_001));
    let cases: [(&[u8], &str); 8] = [
        (b"", "no rows"),
        (b"name;kind;number\n", "no rows"),
        (b"MYI7654321;A B\nx;y", "column 1"),
        (b"name,kind,kind\nA,MYI,MYI", "column 3"),
        (b"kind;number\nMYI;7654321", "name"),
        (b"name\n\xff\xfe", "UTF-8"),
        (&wide, "UTF-8"),
        (many.as_bytes(), "too large"),
    ];
    for (bytes, said) in cases {
        let error = app.import_table(bytes, &at(NOW)).err().unwrap();
        assert_eq!(error.code(), "bad_table");
        assert!(error.reason().contains(said), "{}", error.reason());
        assert!(!error.reason().contains("7654321"));
    }
    assert!(!folder.path().join("vault.db").exists());
}

#[test]
fn five_thousand_rows() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let rows = (0..5000).map(|number| {
        format!("PERSON {},TUR,01.01.1990,Baku,MYI,{},,03.03.2027", number / 2, 1_000_000 + number)
    });
    let rows: Vec<String> = rows.collect();
    let table =
        format!("name,citizenship,born,place,kind,number,issued,valid_until\n{}", rows.join("\n"));
    let began = Instant::now();
    let preview = app.import_table_preview(table.as_bytes(), &at(NOW)).unwrap();
    println!("preview of 5,000 rows: {:?}", began.elapsed());
    assert_eq!((preview.people_added, preview.documents_added), (2500, 5000));
    let began = Instant::now();
    assert!(app.import_table(table.as_bytes(), &at(NOW)).unwrap().is_done);
    println!("storing 5,000 rows: {:?}", began.elapsed());
    assert!(began.elapsed().as_secs() < 20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any bytes: an answer or an error, and nothing half done.
    #[test]
    fn any_table_is_read_or_refused(
        heading in prop::sample::subsequence(
            vec!["name", "kind", "number", "born", "days", "place", "valid_until"], 1..7),
        body in "([A-Z0-9 .;,\t\"]|\\PC|\n|MYI|03.03.2027){0,80}",
        sign in prop::sample::select(vec![";", ",", "\t"]),
    ) {
        thread_local! {
            static APP: (tempfile::TempDir, Companion) = {
                let folder = tempfile::tempdir().unwrap();
                let app = open(folder.path());
                (folder, app)
            };
        }
        APP.with(|(_, app)| {
            let table = format!("{}\n{body}", heading.join(sign));
            match app.import_table_preview(table.as_bytes(), &at(NOW)) {
                Ok(view) => assert!(!view.is_done),
                Err(error) => assert_eq!(error.code(), "bad_table"),
            }
        });
    }
}
