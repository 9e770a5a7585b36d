//! Whatever was told of a person, on whichever day it is looked at: there is an answer, and what it
//! says agrees. A file of its own, because `properties.rs` is about what is typed and sent and
//! stores nothing.

#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::collections::{BTreeSet, HashSet};

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use companion_core::{
    ApplicationInput, Companion, Context, DeadlineState, DeadlineView, DocumentInput, EventInput,
    PersonInput, StayInput,
};
use proptest::prelude::*;
use support::{at, open};

/// Days off on weekdays, as they were or are, for the spans in which all of them are known. Worked
/// out by hand from the decisions, because the program works them out from its rules.
const OFF: [(i32, &str); 5] = [
    (
        2021,
        "01-01 01-04 01-20 03-08 03-22 03-23 03-24 03-25 03-26 05-10 05-13 05-14 05-28 06-15 \
         06-28 07-20 07-21 11-08 11-09 12-31",
    ),
    (
        2023,
        "01-02 01-03 01-04 01-20 03-08 03-20 03-21 03-22 03-23 03-24 04-21 04-24 05-09 05-29 \
         06-15 06-26 06-28 06-29 11-08 11-09",
    ),
    (
        2024,
        "01-01 01-02 01-03 01-22 03-08 03-20 03-21 03-22 03-25 03-26 04-10 04-11 04-12 05-09 \
         05-28",
    ),
    (
        2025,
        "01-01 01-02 01-20 03-10 03-20 03-21 03-24 03-25 03-26 03-31 04-01 05-09 05-28 06-06 \
         06-09 06-16 06-26 11-10 11-11 12-31",
    ),
    (
        2026,
        "01-01 01-02 01-20 03-09 03-20 03-23 03-24 03-25 03-26 03-27 03-30 05-11 05-27 05-28 \
         05-29 06-15 06-26 11-09 11-10 12-31",
    ),
];

/// Days off of every year: nobody is sent to an office on them, whether or not a year is known.
const YEARLY: &str = "01-01 01-02 01-20 03-08 03-20 03-21 03-22 03-23 03-24 05-09 05-28 06-15 \
                      06-26 11-09 12-31";

/// A Saturday that was worked.
const WORKED: &str = "2024-04-06";

/// The clock at which everything is noted: nothing that is told lies after it.
const NOTED: &str = "2040-01-01T12:00:00+04:00";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn is_off(day: NaiveDate) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let short = day.format("%m-%d").to_string();
    let of_year = OFF.iter().find(|(year, _)| *year == day.year()).map_or("", |(_, days)| days);
    is_weekend && day.to_string() != WORKED || YEARLY.contains(&short) || of_year.contains(&short)
}

/// Kind, issued, days until its last day, days of stay, the answer about the 60 days.
type Document = (&'static str, Option<i64>, Option<u64>, Option<u32>, Option<bool>);

/// What was told; days are counted from the day on which it begins, so that much falls together.
#[derive(Debug, Clone)]
struct Told {
    begins: NaiveDate,
    /// Citizenship, intent, host, departure.
    person: (Option<&'static str>, Option<&'static str>, Option<&'static str>, Option<i64>),
    documents: Vec<Document>,
    /// Days before the entry, days of the stay, whether without any document.
    stays: Vec<(u64, u64, bool)>,
    is_inside: bool,
    applications: Vec<(&'static str, i64, Vec<&'static str>)>,
    events: Vec<(&'static str, i64)>,
}

impl Told {
    fn on(&self, after: i64) -> NaiveDate {
        self.begins + TimeDelta::days(after)
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..4748_u64).prop_map(|ahead| day("2020-01-01") + Days::new(ahead))
}

fn near() -> impl Strategy<Value = i64> {
    -100..700_i64
}

fn one_of(words: &[&'static str]) -> impl Strategy<Value = &'static str> + use<> {
    prop::sample::select(words.to_vec())
}

fn told() -> impl Strategy<Value = Told> {
    let person = (
        prop::option::of(one_of(&["KAZ", "IND", "TUR"])),
        prop::option::of(one_of(&["leave", "extend", "permit"])),
        prop::option::of(one_of(&["hotel", "owner", "own"])),
        prop::option::of(near()),
    );
    let kinds = one_of(&["OYQ", "MOM", "MYI", "DYI", "visa", "e-visa", "work-permit", "passport"]);
    let document = (
        kinds,
        prop::option::of(near()),
        prop::option::of(0..1000_u64),
        prop::option::of(1..120_u32),
        any::<Option<bool>>(),
    );
    let stay = (1..300_u64, 0..400_u64, any::<bool>());
    let kinds = one_of(&[
        "registration",
        "extension",
        "temporary-permit",
        "temporary-extension",
        "permanent-permit",
        "permanent-extension",
        "work-permit",
        "lost-document",
    ]);
    let steps = one_of(&["accepted", "review", "paid", "decided", "collected", "refused"]);
    let application = (kinds, near(), prop::collection::vec(steps, 0..4));
    let events = one_of(&["moved", "lost", "stolen", "new_passport", "new_employer"]);
    (
        person,
        prop::collection::vec(document, 0..3),
        prop::collection::vec(stay, 0..4),
        any_day(),
        any::<bool>(),
        prop::collection::vec(application, 0..2),
        prop::collection::vec((events, near()), 0..2),
    )
        .prop_map(|(person, documents, stays, begins, is_inside, applications, events)| Told {
            person,
            documents,
            stays,
            begins,
            is_inside,
            applications,
            events,
        })
}

/// Stores what was told and gives the person's id.
fn store(app: &Companion, told: &Told) -> String {
    let now = at(NOTED);
    let text = |word: Option<&str>| word.map(str::to_owned);
    let (citizenship, intent, host, departure) = told.person;
    let person = PersonInput {
        citizenship: text(citizenship),
        intent: text(intent),
        host: text(host),
        departure: departure.map(|after| told.on(after).to_string()),
        ..PersonInput::default()
    };
    let id = app.add_person(&person, &now).unwrap().id;
    for (index, (kind, issued, lasts, days, answer)) in told.documents.iter().enumerate() {
        let issued = issued.map(|after| told.on(after));
        let until = lasts.map(|lasts| issued.unwrap_or(told.begins) + Days::new(lasts));
        let answers = answer.map(|yes| {
            let answer = if yes { "yes" } else { "no" };
            ("sixty-days".to_owned(), answer.to_owned())
        });
        let document = DocumentInput {
            kind: Some((*kind).to_owned()),
            number: Some(format!("123456{index}")),
            person: Some(id.clone()),
            issued: issued.map(|day| day.to_string()),
            valid_until: until.map(|day| day.to_string()),
            days: days.map(|days| days.to_string()),
            answers: answers.into_iter().collect(),
        };
        app.add_document(&document, &now).unwrap();
    }
    let mut last = told.begins;
    for (index, (before, lasts, is_without)) in told.stays.iter().enumerate() {
        let (entered, left) = (last + Days::new(*before), last + Days::new(before + lasts));
        if left > day("2039-12-31") {
            break;
        }
        let stay = StayInput {
            person: Some(id.clone()),
            entered: entered.to_string(),
            basis: is_without.then(|| "visa_free".to_owned()),
            ..StayInput::default()
        };
        app.enter(&stay, &now).unwrap();
        if !told.is_inside || index + 1 < told.stays.len() {
            app.leave(None, Some(&id), &left.to_string(), &now).unwrap();
        }
        last = left;
    }
    for (kind, applied, steps) in &told.applications {
        let applied = told.on(*applied);
        let application = ApplicationInput {
            kind: (*kind).to_owned(),
            applied: Some(applied.to_string()),
            person: Some(id.clone()),
            document: None,
        };
        let application = app.start_application(&application, &now).unwrap().id;
        for (ahead, step) in (1..).zip(steps) {
            let day = applied + Days::new(ahead * 7);
            // A step that cannot come now is left out.
            drop(app.step_application(&application, step, Some(&day.to_string()), &now));
        }
    }
    for (kind, after) in &told.events {
        let event = EventInput {
            kind: (*kind).to_owned(),
            day: Some(told.on(*after).to_string()),
            person: Some(id.clone()),
            document: None,
        };
        app.add_event(&event, &now).unwrap();
    }
    id
}

/// The ends of documents and stays by their ids.
fn ends(app: &Companion, now: &Context) -> Vec<(String, Option<String>)> {
    let documents = app.documents(now).unwrap().into_iter().map(|d| (d.id, d.valid_until));
    let stays = app.stays(now).unwrap().into_iter().map(|stay| (stay.id, stay.ends));
    documents.chain(stays).collect()
}

fn rank(state: DeadlineState) -> u8 {
    match state {
        DeadlineState::Late => 0,
        DeadlineState::NotKnown => 1,
        DeadlineState::Due | DeadlineState::Open => 2,
        DeadlineState::Pending => 3,
        DeadlineState::Done => 4,
    }
}

/// Whether it is done at an office, and not by being at the border.
fn is_at_office(code: &str) -> bool {
    !matches!(code, "leave" | "absence") && !code.starts_with("sixty-days")
}

/// What is wrong with a deadline.
fn wrong(view: &DeadlineView, today: NaiveDate, ends: &[(String, Option<String>)]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            wrong.push(format!("{what}: {} {:?} {:?}", view.id, view.act_by, view.state));
        }
    };
    let agrees = |state, act_by: NaiveDate| match state {
        DeadlineState::Late => act_by < today,
        DeadlineState::Open | DeadlineState::Due => act_by >= today,
        _ => true,
    };
    let act_by = view.act_by.as_deref().map(day);
    let subject = view.id.split_once(':').map(|(_, subject)| subject);
    let end = ends.iter().find(|(id, _)| Some(id.as_str()) == subject);
    let end = end.and_then(|(_, end)| end.as_deref()).map(day);
    expect(!view.title.is_empty() && !view.text.is_empty(), "says nothing");
    expect(!view.source.is_empty() || view.code == "stay_end", "has no source");
    expect(view.refresh_at.is_some(), "never looked at again");
    expect(view.days_left == act_by.map(|day| (day - today).num_days() as i32), "days left");
    let may_be_open = view.code == "stay_end" || view.code.starts_with("sixty-days");
    // The end of what was given is asked for where nobody told it.
    let is_asked = view.state == DeadlineState::NotKnown;
    expect(act_by.is_some() || may_be_open || is_asked, "no last day");
    if let Some(act_by) = act_by {
        expect((2019..=2040).contains(&act_by.year()), "a strange year");
        expect(agrees(view.state, act_by), "state and day do not agree");
        expect(!is_at_office(&view.code) || !is_off(act_by), "an office on a day off");
        // A suspension alone gives more time than the end.
        if is_before_end(view) && !may_be_open {
            expect(end.is_some_and(|end| act_by <= end), "after the end that it is about");
        }
    }
    for other in &view.alternatives {
        let act_by = day(&other.act_by);
        expect(agrees(other.state, act_by), "an alternative's state");
        expect(!is_at_office(&other.code) || !is_off(act_by), "an alternative on a day off");
        expect(end.is_some_and(|end| act_by <= end), "an alternative after the end");
        expect(other.intent != "leave" || Some(act_by) == end, "leaving is on the last day");
    }
    let intents: HashSet<&String> = view.alternatives.iter().map(|other| &other.intent).collect();
    expect(intents.len() == view.alternatives.len(), "two alternatives of one kind");
    wrong
}

/// Whether it is counted back from an end.
fn is_before_end(view: &DeadlineView) -> bool {
    !view.alternatives.is_empty() || view.code == "work_permit"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn deadlines_can_always_be_told_and_agree(
        told in told(),
        clocks in prop::collection::vec((near(), 0..24_u32), 5),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path());
        let person = store(&app, &told);
        for (after, hour) in clocks {
            let today = told.on(after);
            let now = at(&format!("{today}T{hour:02}:30:00+04:00"));
            let all = app.deadlines(&now).unwrap();
            let ids: BTreeSet<&String> = all.iter().map(|view| &view.id).collect();
            prop_assert_eq!(ids.len(), all.len(), "an id twice");
            let order: Vec<_> = all.iter().map(|view| (rank(view.state), &view.act_by)).collect();
            prop_assert!(order.is_sorted(), "{:?}", order);
            let ends = ends(&app, &now);
            for view in &all {
                prop_assert_eq!(view.person.as_ref(), Some(&person));
                let wrong = wrong(view, today, &ends);
                prop_assert!(wrong.is_empty(), "on {today}: {wrong:#?}");
            }
            let choices = all.iter().filter(|view| !view.alternatives.is_empty()).count();
            prop_assert!(choices <= 1, "more than one choice on {today}");
        }
    }
}
