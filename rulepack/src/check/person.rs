//! What concerns a person's time: calendars, stays, deadlines, applications, suspensions, guides
//! and actions.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::regimes::share_place;
use super::{Findings, ids};
use crate::model::{Anchor, Deadline, Does, Guide, Pack, Step, Texts};
use crate::places::PlaceTree;
use crate::time::LocalDate;
use crate::when::When;

pub(super) fn check(pack: &Pack, places: &PlaceTree, found: &mut Findings) {
    calendars(pack, found);
    versions(pack, places, found);
    for (position, rule) in pack.deadlines.iter().enumerate() {
        deadline(position, rule, found);
    }
    for (position, rule) in pack.stays.iter().enumerate() {
        if rule.days.is_none() && rule.documents.is_empty() {
            let reason = "nothing ends this stay; give its days or the documents that end it";
            found.add("stay", position, &rule.id, "days", reason.to_owned());
        }
    }
    for (position, rule) in pack.applications.iter().enumerate() {
        let is_ordered = rule.steps.windows(2).all(|two| two[0] < two[1]);
        if rule.steps.first() != Some(&Step::Applied) || !is_ordered {
            let reason = "its steps begin with applied and follow the order of the list";
            found.add("application", position, &rule.id, "steps", reason.to_owned());
        }
    }
    for (position, rule) in pack.suspensions.iter().enumerate() {
        for (key, from, to) in
            [("ends_to", rule.ends_from, rule.ends_to), ("to", rule.from, rule.to)]
        {
            if from > to {
                let reason = "it ends before it begins".to_owned();
                found.add("suspension", position, &rule.id, key, reason);
            }
        }
    }
    for (position, rule) in pack.actions.iter().enumerate() {
        for (key, is_needed, is_given) in [
            ("errand", rule.does == Does::Permit, rule.errand.is_some()),
            ("guide", rule.does == Does::Guide, rule.guide.is_some()),
            ("contact", rule.does == Does::Call, rule.contact.is_some()),
        ] {
            if is_needed != is_given {
                let reason = format!("{key} belongs to the action that needs it, and only to it");
                found.add("action", position, &rule.id, key, reason);
            }
        }
    }
    names(pack, found);
    texts(pack, found);
}

/// Versions of one guide, of which it must be clear which one counts.
fn versions(pack: &Pack, places: &PlaceTree, found: &mut Findings) {
    for (position, rule) in pack.guides.iter().enumerate() {
        if rule.from.zip(rule.to).is_some_and(|(from, to)| from > to) {
            let reason = "it ends before it begins".to_owned();
            found.add("guide", position, &rule.id, "to", reason);
        }
        let twin = pack.guides.iter().take(position).find(|other| {
            other.topic() == rule.topic()
                && other.from == rule.from
                && share_place(&rule.places, &other.places, places)
                && !rule.when.excludes(&other.when)
        });
        if let Some(twin) = twin {
            let reason = format!(
                "{} is a guide to the same topic that begins at the same time; separate their \
                 days, places or people",
                twin.id
            );
            found.add("guide", position, &rule.id, "topic", reason);
        }
    }
}

fn calendars(pack: &Pack, found: &mut Findings) {
    for (position, rule) in pack.calendars.iter().enumerate() {
        if position > 0 {
            let reason = "a country has one calendar of working days; join them".to_owned();
            found.add("calendar", position, &rule.id, "", reason);
        }
        if rule.weekend.len() > 6 {
            let reason = "no day of the week is worked".to_owned();
            found.add("calendar", position, &rule.id, "weekend", reason);
        }
        let mut span = |key: &str, index: usize, from: LocalDate, to: LocalDate| {
            if from > to {
                let reason = "it ends before it begins".to_owned();
                found.add("calendar", position, &rule.id, &format!("{key}[{index}]"), reason);
            }
        };
        rule.off
            .iter()
            .enumerate()
            .for_each(|(index, days)| span("off", index, days.from, days.to));
        rule.known
            .iter()
            .enumerate()
            .for_each(|(index, days)| span("known", index, days.from, days.to));
        for (index, days) in rule.yearly.iter().enumerate() {
            // A leap year: 29 February is a day that can be named.
            if NaiveDate::from_ymd_opt(2024, days.month, days.day).is_none() {
                let reason = "there is no such day of the year".to_owned();
                found.add("calendar", position, &rule.id, &format!("yearly[{index}]"), reason);
            }
        }
    }
    let counts = pack.deadlines.iter().any(|rule| rule.working_days.is_some());
    if counts && pack.calendars.is_empty() {
        let reason = "deadlines count working days; add a [[calendar]]".to_owned();
        found.add("calendar", 0, "", "", reason);
    }
}

fn deadline(position: usize, rule: &Deadline, found: &mut Findings) {
    let mut wrong = |key: &str, reason: &str| {
        found.add("deadline", position, &rule.id, key, reason.to_owned());
    };
    let spans =
        [rule.days, rule.working_days, rule.months].into_iter().filter(Option::is_some).count();
    let fixed = [Anchor::Date, Anchor::Absence].contains(&rule.anchor);
    if !fixed && spans != 1 {
        wrong("days", "give one of days, working_days and months");
    }
    if rule.anchor == Anchor::Absence && (rule.days.is_none() || rule.months.is_none()) {
        wrong("days", "days away are so many days within so many months; give both");
    }
    for (key, anchor, is_given) in [
        ("on", Anchor::Date, rule.on.is_some()),
        ("events", Anchor::Event, !rule.events.is_empty()),
        ("step", Anchor::Step, rule.step.is_some()),
        ("applications", Anchor::Step, !rule.applications.is_empty()),
    ] {
        if (rule.anchor == anchor) != is_given {
            wrong(key, "it belongs to the anchor that needs it, and only to that");
        }
    }
    if rule.anchor == Anchor::DocumentEnd && rule.documents.is_empty() {
        wrong("documents", "name the kinds of document whose end this runs from");
    }
}

/// Every id that these rules name.
fn names(pack: &Pack, found: &mut Findings) {
    let contacts = ids(&mut pack.contacts.iter().map(|rule| rule.id.as_str()));
    let kinds = ids(&mut pack.document_kinds.iter().map(|rule| rule.id.as_str()));
    let applications = ids(&mut pack.applications.iter().map(|rule| rule.id.as_str()));
    let errands = ids(&mut pack.errands.iter().map(|rule| rule.id.as_str()));
    let guides = ids(&mut pack.guides.iter().map(Guide::topic));
    let codes = ids(&mut pack.deadlines.iter().map(|rule| rule.code.as_str()));
    let mut named =
        |table, position, id: &str, key: &str, ids: &[String], known: &HashSet<&str>| {
            for name in ids.iter().filter(|name| !known.contains(name.as_str())) {
                let reason = format!("there is no \"{name}\"; add it or correct the id");
                found.add(table, position, id, key, reason);
            }
        };
    for (position, rule) in pack.stays.iter().enumerate() {
        named("stay", position, &rule.id, "documents", &rule.documents, &kinds);
    }
    for (position, rule) in pack.deadlines.iter().enumerate() {
        let id = &rule.id;
        named("deadline", position, id, "documents", &rule.documents, &kinds);
        named("deadline", position, id, "done_by", &rule.done_by, &kinds);
        named("deadline", position, id, "channels", &rule.channels, &contacts);
        named("deadline", position, id, "applications", &rule.applications, &applications);
        let application = rule.application.as_slice();
        named("deadline", position, id, "application", application, &applications);
    }
    for (position, rule) in pack.applications.iter().enumerate() {
        named("application", position, &rule.id, "gives", &rule.gives, &kinds);
        named("application", position, &rule.id, "documents", &rule.documents, &kinds);
        named("application", position, &rule.id, "contacts", &rule.contacts, &contacts);
    }
    for (position, rule) in pack.suspensions.iter().enumerate() {
        named("suspension", position, &rule.id, "documents", &rule.documents, &kinds);
        named("suspension", position, &rule.id, "contacts", &rule.contacts, &contacts);
    }
    for (position, rule) in pack.guides.iter().enumerate() {
        named("guide", position, &rule.id, "channels", &rule.channels, &contacts);
        named("guide", position, &rule.id, "codes", &rule.codes, &codes);
    }
    named("pack", 0, "", "number_guide", pack.header.number_guide.as_slice(), &guides);
    for (position, rule) in pack.actions.iter().enumerate() {
        named("action", position, &rule.id, "errand", rule.errand.as_slice(), &errands);
        named("action", position, &rule.id, "guide", rule.guide.as_slice(), &guides);
        named("action", position, &rule.id, "contact", rule.contact.as_slice(), &contacts);
    }
}

/// Every text in every language that the pack promises.
fn texts(pack: &Pack, found: &mut Findings) {
    let mut text = |table, position, id: &str, key: &str, texts: &Texts, needed: bool| {
        let lacks =
            |language: &&String| texts.get(*language).is_none_or(|text| text.trim().is_empty());
        let lacking: Vec<&str> =
            pack.header.languages.iter().filter(lacks).map(String::as_str).collect();
        if !lacking.is_empty() && (needed || !texts.is_empty()) {
            let reason = format!("the text is missing in: {}", lacking.join(", "));
            found.add(table, position, id, key, reason);
        }
    };
    for (position, rule) in pack.calendars.iter().enumerate() {
        text("calendar", position, &rule.id, "text", &rule.text, true);
    }
    for (position, rule) in pack.stays.iter().enumerate() {
        text("stay", position, &rule.id, "name", &rule.name, true);
        text("stay", position, &rule.id, "text", &rule.text, true);
    }
    for (position, rule) in pack.deadlines.iter().enumerate() {
        for (key, texts, needed) in [
            ("title", &rule.title, true),
            ("text", &rule.text, true),
            ("late", &rule.late, false),
            ("papers", &rule.papers, false),
            ("fee", &rule.fee, false),
            ("fine", &rule.fine, false),
        ] {
            text("deadline", position, &rule.id, key, texts, needed);
        }
    }
    for (position, rule) in pack.applications.iter().enumerate() {
        text("application", position, &rule.id, "name", &rule.name, true);
        text("application", position, &rule.id, "pending", &rule.pending, true);
        text("application", position, &rule.id, "refused", &rule.refused, false);
    }
    for (position, rule) in pack.suspensions.iter().enumerate() {
        text("suspension", position, &rule.id, "question", &rule.question, false);
        text("suspension", position, &rule.id, "text", &rule.text, true);
        text("suspension", position, &rule.id, "act", &rule.act, true);
        text("suspension", position, &rule.id, "over", &rule.over, true);
    }
    for (position, rule) in pack.guides.iter().enumerate() {
        text("guide", position, &rule.id, "title", &rule.title, true);
        for (key, list) in [("steps", &rule.steps), ("papers", &rule.papers)] {
            for (index, texts) in list.iter().enumerate() {
                text("guide", position, &rule.id, &format!("{key}[{index}]"), texts, true);
            }
        }
    }
    for (position, rule) in pack.actions.iter().enumerate() {
        text("action", position, &rule.id, "title", &rule.title, true);
    }
}

/// The conditions of these rules, with the table, the position and the id of each.
pub(super) fn conditions(pack: &Pack) -> Vec<(&'static str, usize, &str, &When)> {
    let mut all = Vec::new();
    for (position, rule) in pack.deadlines.iter().enumerate() {
        all.push(("deadline", position, rule.id.as_str(), &rule.when));
    }
    for (position, rule) in pack.suspensions.iter().enumerate() {
        all.push(("suspension", position, rule.id.as_str(), &rule.when));
    }
    for (position, rule) in pack.guides.iter().enumerate() {
        all.push(("guide", position, rule.id.as_str(), &rule.when));
    }
    all
}
