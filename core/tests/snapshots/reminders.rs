//! Home and the plan of reminders as people read them.

use std::fmt::Write;
use std::path::Path;

use companion_core::{
    Companion, Context, DeviceState, DocumentInput, DraftQuery, HomeView, LANGUAGES, PersonInput,
    PlanView, Platform, StayInput,
};

use crate::{at, compare, support};

/// A family in the winter of 2020, or of today: two with the same card, a guest with an e-visa.
fn family(folder: &Path, now: &Context, ends: &str, entered: &str, visa: &str) -> Companion {
    let app = support::open(folder);
    for (name, number) in [("LEYLA ADEM", "1000001"), ("ALI ADEM", "1000002")] {
        let person = PersonInput {
            name: Some(name.to_owned()),
            place: Some("baku".to_owned()),
            ..PersonInput::default()
        };
        let document = DocumentInput {
            kind: Some("MYI".to_owned()),
            number: Some(number.to_owned()),
            valid_until: Some(ends.to_owned()),
            person: Some(app.add_person(&person, now).unwrap().id),
            ..DocumentInput::default()
        };
        app.add_document(&document, now).unwrap();
    }
    let guest = PersonInput {
        name: Some("RAVI KUMAR".to_owned()),
        citizenship: Some("IND".to_owned()),
        ..PersonInput::default()
    };
    let guest = app.add_person(&guest, now).unwrap().id;
    let visa = DocumentInput {
        kind: Some("e-visa".to_owned()),
        number: Some("E123".to_owned()),
        valid_until: Some(visa.to_owned()),
        person: Some(guest.clone()),
        ..DocumentInput::default()
    };
    let visa = app.add_document(&visa, now).unwrap().id;
    let stay = StayInput {
        person: Some(guest),
        entered: entered.to_owned(),
        document: Some(visa),
        ..StayInput::default()
    };
    app.enter(&stay, now).unwrap();
    app
}

fn plan(view: &PlanView) -> String {
    let mut text = String::new();
    for reminder in &view.reminders {
        writeln!(text, "{} {:?}", reminder.fire_at, reminder.kind).unwrap();
        for line in [&reminder.title, &reminder.body, &reminder.public_body] {
            writeln!(text, "    {}", line.replace('\n', "\n    ")).unwrap();
        }
        let actions: Vec<&str> = reminder.actions.iter().map(|action| &*action.title).collect();
        writeln!(text, "    [{}]", actions.join("] [")).unwrap();
    }
    text
}

fn home(view: &HomeView) -> String {
    let mut text = format!("{}\n", view.status.headline);
    let elsewhere = view.elsewhere.iter().map(|other| &other.headline);
    let more = elsewhere.chain(&view.next_step).chain(&view.backup_text);
    more.for_each(|line| writeln!(text, "{line}").unwrap());
    for action in &view.actions {
        writeln!(text, "> {}", action.title).unwrap();
    }
    for permit in &view.permits {
        writeln!(text, "* {}: {}", permit.whose, permit.text).unwrap();
    }
    for deadline in &view.deadlines {
        writeln!(text, "- {}: {}", deadline.whose, deadline.title).unwrap();
        writeln!(text, "    {}", deadline.act_by_text).unwrap();
        writeln!(text, "    {}", deadline.text).unwrap();
    }
    for missed in &view.missed {
        writeln!(text, "! {}", missed.title).unwrap();
        writeln!(text, "    {} {} {}", missed.text, missed.reason, missed.remedy).unwrap();
    }
    text
}

#[test]
fn home_and_the_reminders_in_every_language() {
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let now = at("2020-12-20T10:00:00+04:00", language);
        let app = family(folder.path(), &now, "2021-03-03", "2020-12-15", "2021-02-20");
        let query = |number: &str| DraftQuery {
            reason: Some("2".to_owned()),
            place: Some("baku".to_owned()),
            holders: vec![support::typed("MYI", number)],
            ..DraftQuery::default()
        };
        // At two moments: those of one moment stand by their ids, which are random.
        for (number, moment) in [("1000001", "10:00"), ("1000002", "10:01")] {
            let asked = at(&format!("2020-12-20T{moment}:00+04:00"), language);
            let board = app.permit_draft(&query(number), &asked).unwrap();
            app.permit_sent(board.drafts[0].id.as_ref().unwrap(), &asked).unwrap();
        }
        let now = at("2020-12-20T10:02:00+04:00", language);
        let answer = "MYI1000001: 2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 3 saat \
                      müddətinə yaşayış yerinizi tərk edə bilərsiniz.";
        app.permit_reply(answer, None, Some(now.now), &now).unwrap();
        let mut text = "== winter 2020\n".to_owned();
        text += &plan(&app.plan_reminders(Platform::Ios, &now).unwrap());
        text += &home(&app.home(None, None, &now).unwrap());

        let folder = tempfile::tempdir().unwrap();
        let now = at("2026-11-20T10:00:00+04:00", language);
        let app = family(folder.path(), &now, "2027-01-05", "2026-11-10", "2027-01-22");
        text += "== autumn 2026\n";
        text += &plan(&app.plan_reminders(Platform::Ios, &now).unwrap());
        let later = at("2026-11-26T12:00:00+04:00", language);
        for (notifications_allowed, is_restricted) in [(false, false), (true, true), (true, false)]
        {
            let device = DeviceState { notifications_allowed, is_restricted };
            writeln!(text, "== {device:?}").unwrap();
            text += &home(&app.home(None, Some(device), &later).unwrap());
        }
        compare("reminders", language, &text);
    }
}
