//! The plan of reminders for any household, clock and phone.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use companion_core::{
    Companion, Context, DocumentInput, Moment, PersonInput, PlanView, Platform, ReminderKind,
    ReminderView, SettingsInput, StayInput,
};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use support::{FixedKey, at, embedded, open};

const PLATFORMS: [(Platform, usize); 3] = [
    (Platform::Ios, 64),
    (Platform::Android { exact_alarms: false }, 500),
    (Platform::Android { exact_alarms: true }, 500),
];

/// 1 November 2026, 10:00 in Baku.
const BASE: i64 = 1_793_512_800;
const DAY: i64 = 24 * 60 * 60;

/// Rules already read, to be copied: reading them takes longer than what is tested.
static BEGINNING: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()));
    folder
});

fn begin(folder: &Path) -> Companion {
    for file in std::fs::read_dir(BEGINNING.path()).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    Companion::open(folder, embedded(), Arc::new(FixedKey(7))).unwrap()
}

fn moment(epoch_seconds: i64, utc_offset_seconds: i32) -> Context {
    let now = Moment { epoch_seconds, utc_offset_seconds };
    Context { now, language: "en".to_owned() }
}

/// The local day so many days after the first one.
fn day(after: i64) -> String {
    let local = Moment { epoch_seconds: BASE + after * DAY, utc_offset_seconds: 4 * 3600 };
    local.to_string()[..10].to_owned()
}

/// One person with what they have.
#[derive(Debug, Clone)]
struct Somebody {
    kind: &'static str,
    ends: i64,
    entered: Option<i64>,
    intent: Option<&'static str>,
    place: Option<&'static str>,
    is_named: bool,
}

fn somebody() -> impl Strategy<Value = Somebody> {
    (
        prop::sample::select(vec!["MYI", "DYI", "MOM", "e-visa", "work-permit", "passport"]),
        -60..500_i64,
        prop::option::of(0..60_i64),
        prop::option::of(prop::sample::select(vec!["leave", "extend", "permit"])),
        prop::option::of(prop::sample::select(vec!["baku", "lankaran/villages"])),
        any::<bool>(),
    )
        .prop_map(|(kind, ends, entered, intent, place, is_named)| Somebody {
            kind,
            ends,
            entered,
            intent,
            place,
            is_named,
        })
}

/// Stores everybody; answers what no id and no public text may hold.
fn store(app: &Companion, people: &[Somebody]) -> Vec<String> {
    let now = moment(BASE, 4 * 3600);
    let mut secrets = Vec::new();
    for (index, one) in people.iter().enumerate() {
        let name = format!("QUILLON WORKER{index}");
        let number = format!("77{index:02}991");
        let person = PersonInput {
            name: one.is_named.then(|| name.clone()),
            citizenship: Some("IND".to_owned()),
            intent: one.intent.map(str::to_owned),
            place: one.place.map(str::to_owned),
            ..PersonInput::default()
        };
        let person = app.add_person(&person, &now).unwrap().id;
        let document = DocumentInput {
            kind: Some(one.kind.to_owned()),
            number: Some(number.clone()),
            person: Some(person.clone()),
            valid_until: Some(day(one.ends)),
            ..DocumentInput::default()
        };
        app.add_document(&document, &now).unwrap();
        if let Some(entered) = one.entered {
            let stay = StayInput {
                person: Some(person),
                entered: day(-entered),
                basis: Some("visa_free".to_owned()),
                ..StayInput::default()
            };
            app.enter(&stay, &now).unwrap();
        }
        secrets.extend([name, number]);
    }
    secrets.extend(["QUILLON".to_owned(), "IND".to_owned()]);
    secrets
}

fn fire_at(reminder: &ReminderView) -> i64 {
    reminder.fire_at.epoch_seconds
}

fn json(view: &impl serde::Serialize) -> String {
    serde_json::to_string(view).unwrap()
}

/// What holds of every plan.
fn check(plan: &PlanView, most: usize, now: i64, secrets: &[String]) -> Result<(), TestCaseError> {
    let all = &plan.reminders;
    prop_assert!(all.len() <= most, "{} reminders", all.len());
    prop_assert!(all.is_sorted_by_key(fire_at), "not sorted by time");
    prop_assert!(all.iter().all(|reminder| fire_at(reminder) >= now), "before now");
    let ids: BTreeSet<&String> = all.iter().map(|reminder| &reminder.id).collect();
    prop_assert_eq!(ids.len(), all.len(), "an id twice");
    let members: Vec<&String> = all.iter().flat_map(|reminder| &reminder.members).collect();
    let once: BTreeSet<&String> = members.iter().copied().collect();
    prop_assert_eq!(once.len(), members.len(), "a member twice");
    for reminder in all {
        let is_joined = reminder.kind == ReminderKind::Together;
        prop_assert_eq!(reminder.members.len() > 1, is_joined);
        prop_assert!(!reminder.title.is_empty() && !reminder.body.is_empty());
        let open = [&reminder.id, &reminder.public_body];
        for text in open.into_iter().chain(&reminder.members) {
            let found = secrets.iter().find(|secret| text.contains(secret.as_str()));
            prop_assert!(found.is_none(), "{found:?} in {text}");
        }
    }
    let keep_open: Vec<usize> = all
        .iter()
        .enumerate()
        .filter(|(_, reminder)| reminder.kind == ReminderKind::KeepOpen)
        .map(|(index, _)| index)
        .collect();
    let expected = if plan.waiting > 0 { vec![most - 1] } else { Vec::new() };
    prop_assert_eq!(keep_open, expected, "the place of keep_open, with {} waiting", plan.waiting);
    let replan = plan.replan_at.epoch_seconds;
    prop_assert!(replan > now && replan <= now + DAY, "plan again after {} s", replan - now);
    Ok(())
}

/// Those of a plan that stay when it is made again at the same moment.
fn ahead(plan: &PlanView, now: i64) -> Vec<String> {
    let is_ahead = |reminder: &&ReminderView| {
        fire_at(reminder) > now && reminder.kind != ReminderKind::KeepOpen
    };
    plan.reminders.iter().filter(is_ahead).map(json).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_plan_fits_and_made_again_changes_nothing(
        people in prop::collection::vec(somebody(), 0..6),
        leads in prop::option::of(prop::collection::vec(0..120_u32, 1..60)),
        quiet in prop::option::of((0..24_u32, 0..60_u32, 0..24_u32, 0..60_u32)),
        clocks in prop::collection::vec((-30 * DAY..400 * DAY, 0..3_usize), 1..4),
        offset in prop::sample::select(vec![-36_000, 0, 14_400, 50_400]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let app = begin(folder.path());
        let secrets = store(&app, &people);
        let mut settings = SettingsInput::default();
        if let Some(leads) = leads {
            let days: Vec<String> = leads.iter().map(u32::to_string).collect();
            settings.leads.insert(String::new(), days.join(","));
        }
        settings.quiet = quiet.map(|(a, b, c, d)| format!("{a:02}:{b:02}-{c:02}:{d:02}"));
        if !people.is_empty() {
            app.change_settings(&settings, &moment(BASE, offset)).unwrap();
        }
        for (after, platform) in clocks {
            let (platform, most) = PLATFORMS[platform];
            let now = BASE + after;
            let context = moment(now, offset);
            let first = app.plan_reminders(platform, &context).unwrap();
            check(&first, most, now, &secrets)?;
            let second = app.plan_reminders(platform, &context).unwrap();
            check(&second, most, now, &secrets)?;
            prop_assert!(second.reminders.iter().all(|r| fire_at(r) > now), "fired twice");
            let (before, after) = (ahead(&first, now), ahead(&second, now));
            // What fired made place for some that waited.
            prop_assert!(after.starts_with(&before), "what is ahead changed");
            prop_assert!(first.waiting > 0 || after.len() == before.len(), "more came");
            let third = app.plan_reminders(platform, &context).unwrap();
            prop_assert_eq!(json(&third), json(&second));
        }
    }
}

/// Android keeps more, and has its limit too.
#[test]
fn android_keeps_five_hundred() {
    let folder = tempfile::tempdir().unwrap();
    let app = begin(folder.path());
    let far = |ends| Somebody {
        kind: "work-permit",
        ends,
        entered: None,
        intent: None,
        place: None,
        is_named: true,
    };
    store(&app, &[far(450), far(900)]);
    let all: Vec<String> = (0..=366_u32).map(|lead| lead.to_string()).collect();
    let mut settings = SettingsInput::default();
    settings.leads.insert(String::new(), all.join(","));
    let now = at("2026-11-01T10:00:00+04:00");
    app.change_settings(&settings, &now).unwrap();
    let android = app.plan_reminders(Platform::Android { exact_alarms: true }, &now).unwrap();
    // 367 leads and the day after, twice, never on the same day, and the rules: one out of date.
    assert_eq!((android.reminders.len(), android.waiting), (500, 2 * 368 + 1 - 499));
    assert_eq!(android.reminders[499].kind, ReminderKind::KeepOpen);
    let ios = app.plan_reminders(Platform::Ios, &now).unwrap();
    assert_eq!((ios.reminders.len(), ios.waiting), (64, 2 * 368 + 1 - 63));
    for (index, (one, other)) in ios.reminders.iter().zip(&android.reminders).take(63).enumerate() {
        assert_eq!(one.id, other.id, "the soonest fit: {index}");
    }
}
