//! What the person did about reminders, and what they never saw.

use std::collections::HashMap;

use companion_rulepack::time::LocalDate;
use litemap::LiteMap;

use super::plan::drafts;
use super::view::{DeviceState, MissedReminder};
use crate::deadlines::{DeadlineView, deadlines, deadlines_from};
use crate::documents::{DocumentInput, edit_document};
use crate::error::Result;
use crate::moment::Moment;
use crate::order;
use crate::people::{PersonInput, edit_person};
use crate::scene::Scene;
use crate::vault::MemoryRecord;
use crate::view::in_zone;

/// A phone may be slow: so long after its time a reminder is not missed yet.
const GRACE: i64 = 2 * 60 * 60;
/// How long "later" puts off, where no time is given.
const LATER: i64 = 24 * 60 * 60;

/// The reminders that an id stands for: the members of one that was joined, else itself.
fn members(memory: &MemoryRecord, id: &str) -> Vec<String> {
    memory.together.get(id).cloned().unwrap_or_else(|| vec![id.to_owned()])
}

/// The deadline that an id names: its own, or that of one of its reminders, which may be about
/// another side of a choice.
fn deadline_of<'a>(deadlines: &'a [DeadlineView], id: &str) -> Option<&'a DeadlineView> {
    let is_of = |own: &str| id.strip_prefix(own).is_some_and(|lead| lead.starts_with(':'));
    let own = deadlines.iter().find(|deadline| id == deadline.id || is_of(&deadline.id));
    own.or_else(|| {
        deadlines.iter().find(|deadline| {
            let Some((_, subject)) = deadline.id.split_once(':') else { return false };
            deadline.alternatives.iter().any(|other| is_of(&format!("{}:{subject}", other.rule)))
        })
    })
}

/// A deadline is done; no more reminders of it come. Writes the vault.
pub(crate) fn done(scene: &Scene<'_>, id: &str) -> Result<DeadlineView> {
    let (all, days): (Vec<_>, Vec<_>) = deadlines_from(scene)?.into_iter().unzip();
    let Some(deadline) = deadline_of(&all, id.trim()).map(|deadline| deadline.id.clone()) else {
        return Err(scene.input("no_such_reminder", "error-no-such-reminder", &[]));
    };
    let from = all.iter().zip(days).find_map(|(view, day)| day.filter(|_| view.id == deadline));
    let today = LocalDate(scene.today()?);
    scene.vault.change_only::<MemoryRecord>(|memory| {
        memory.v = memory.v.max(1);
        memory.done.insert(deadline.clone(), today);
        memory.done_for.extend(from.map(|day| (deadline.clone(), LocalDate(day))));
        Ok(())
    })?;
    shown(scene, &deadline)
}

/// A deadline is not done after all. Writes the vault.
pub(crate) fn undone(scene: &Scene<'_>, id: &str) -> Result<DeadlineView> {
    let all = deadlines(scene)?;
    let Some(deadline) = deadline_of(&all, id.trim()).map(|deadline| deadline.id.clone()) else {
        return Err(scene.input("no_such_reminder", "error-no-such-reminder", &[]));
    };
    scene.vault.change_only::<MemoryRecord>(|memory| {
        memory.done.remove(&deadline);
        memory.done_for.remove(&deadline);
        Ok(())
    })?;
    shown(scene, &deadline)
}

/// The answer to what a deadline asks, kept with its document, else with its person. Writes the
/// vault.
pub(crate) fn answer(scene: &Scene<'_>, id: &str, is_yes: bool) -> Result<DeadlineView> {
    let all = deadlines(scene)?;
    let Some(deadline) = deadline_of(&all, id.trim()) else {
        return Err(scene.input("no_such_reminder", "error-no-such-reminder", &[]));
    };
    let Some(question) = &deadline.question else {
        return Err(scene.input("no_such_question", "error-no-such-question", &[]));
    };
    let word = if is_yes { "yes" } else { "no" };
    let answer = HashMap::from([(question.id.clone(), word.to_owned())]);
    if let Some(document) = &deadline.document {
        let input = DocumentInput { answers: answer, ..DocumentInput::default() };
        edit_document(scene, document, &input)?;
    } else if let Some(person) = &deadline.person {
        let input = PersonInput { fields: answer, ..PersonInput::default() };
        edit_person(scene, person, &input)?;
    }
    shown(scene, &deadline.id)
}

fn shown(scene: &Scene<'_>, id: &str) -> Result<DeadlineView> {
    let found = deadlines(scene)?.into_iter().find(|deadline| deadline.id == id);
    found.ok_or_else(|| scene.input("no_such_reminder", "error-no-such-reminder", &[]))
}

/// Puts a reminder off until a moment, or for a day. Answers until when. Writes the vault.
pub(crate) fn later(scene: &Scene<'_>, id: &str, until: Option<Moment>) -> Result<Moment> {
    let now = scene.now.epoch_seconds;
    let until = until.map_or(now + LATER, |until| until.epoch_seconds);
    scene.computable(until)?;
    if until <= now {
        return Err(scene.input("later_is_past", "error-later-is-past", &[]));
    }
    let memory: MemoryRecord = scene.vault.only()?;
    let members = members(&memory, id.trim());
    let known = drafts(scene, 0)?;
    // A deadline's own id puts off whatever comes of it next.
    let next = |id: &String| {
        let own = known.iter().filter(|d| d.id == *id || d.deadline.as_ref() == Some(id));
        let passed = own.clone().filter(|draft| draft.fire_at <= now).max_by_key(|d| d.fire_at);
        passed.or_else(|| own.min_by_key(|draft| draft.fire_at)).map(|draft| draft.id.clone())
    };
    let ids: Vec<String> = members.iter().filter_map(next).collect();
    if ids.is_empty() {
        return Err(scene.input("no_such_reminder", "error-no-such-reminder", &[]));
    }
    scene.vault.change_only::<MemoryRecord>(|memory| {
        memory.v = memory.v.max(1);
        for id in ids {
            memory.planned.remove(&id);
            memory.seen.remove(&id);
            memory.later.insert(id, until);
        }
        Ok(())
    })?;
    Ok(in_zone(&scene.rules.facts()?.zone, until))
}

/// Reminders that the phone has shown. Writes the vault.
pub(crate) fn seen(scene: &Scene<'_>, ids: &[String]) -> Result<()> {
    let now = scene.now.epoch_seconds;
    scene.vault.change_only::<MemoryRecord>(|memory| {
        memory.v = memory.v.max(1);
        for id in ids {
            for member in members(memory, id) {
                memory.seen.insert(member, now);
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// Reminders whose time has passed unseen, the last one of each deadline, with the likely reason,
/// the latest first; and the next moment at which one more is missed.
pub(crate) fn missed(
    scene: &Scene<'_>,
    device: Option<DeviceState>,
) -> Result<(Vec<MissedReminder>, Option<Moment>)> {
    let memory: MemoryRecord = scene.vault.only()?;
    let now = scene.now.epoch_seconds;
    // What was seen before it was planned was for an earlier date.
    let is_seen = |id: &String, at: &i64| memory.seen.get(id).is_some_and(|seen| seen >= at);
    let unseen = memory.planned.iter().filter(|(id, at)| !is_seen(id, at));
    let missed_at = unseen.map(|(_, at)| at + GRACE);
    let zone = &scene.rules.facts()?.zone;
    let next = missed_at.clone().filter(|at| *at > now).min().map(|at| in_zone(zone, at));
    if !missed_at.clone().any(|at| at <= now) {
        return Ok((Vec::new(), next));
    }
    let known = drafts(scene, 0)?;
    let mut last: LiteMap<&str, (i64, &super::draft::Draft)> = LiteMap::new();
    for draft in &known {
        let Some(at) = memory.planned.get(&draft.id).copied() else { continue };
        let is_last = last.get(draft.series.as_str()).is_none_or(|(other, _)| *other <= at);
        if at + GRACE <= now && is_last {
            last.insert(&draft.series, (at, draft));
        }
    }
    // Who saw the last one needs none of those before it.
    last.retain(|_, (at, draft)| !is_seen(&draft.id, at));
    let (reason, remedy) = match device {
        Some(DeviceState { notifications_allowed: false, .. }) => {
            ("missed-not-allowed", "remedy-not-allowed")
        }
        Some(DeviceState { is_restricted: true, .. }) => ("missed-restricted", "remedy-restricted"),
        _ => ("missed-unknown", "remedy-unknown"),
    };
    let words = scene.words;
    let mut last: Vec<(i64, &super::draft::Draft)> =
        last.into_iter().map(|(_, last)| last).collect();
    order::sort_by(&mut last, |(at, draft), (other_at, other)| {
        // What should have come last presses most.
        (other_at, &draft.title).cmp(&(at, &other.title))
    });
    let missed = last
        .into_iter()
        .map(|(at, draft)| {
            let clock = words.date_and_time(in_zone(zone, at).clock());
            MissedReminder {
                id: draft.id.clone(),
                title: draft.title.clone(),
                text: words.fill("missed-text", &[("moment", clock.into())]),
                reason: words.say(reason),
                remedy: words.say(remedy),
            }
        })
        .collect();
    Ok((missed, next))
}
