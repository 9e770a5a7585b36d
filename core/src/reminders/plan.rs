//! The plan: what is drafted is put off, joined, cut to what the platform keeps, and remembered.

use std::collections::HashSet;

use chrono::{NaiveTime, TimeDelta};
use companion_rulepack::Zone;
use litemap::LiteMap;

use super::draft::{Draft, Drafting, MORNING, instant_at};
use super::platform::Platform;
use super::view::{Importance, PlanView, ReminderAction, ReminderKind, ReminderView};
use crate::deadlines::deadlines;
use crate::error::Result;
use crate::order;
use crate::permit;
use crate::scene::Scene;
use crate::vault::{MemoryRecord, SettingsRecord};
use crate::view::in_zone;
use crate::words::Words;

/// So many of those that fall together are named one by one.
const NAMED: usize = 5;

/// Everything that could be reminded of now or later, whatever was planned before.
pub(super) fn drafts(scene: &Scene<'_>, late_seconds: i64) -> Result<Vec<Draft>> {
    let facts = scene.rules.facts()?;
    let settings: SettingsRecord = scene.vault.only()?;
    let drafting = Drafting { scene, zone: &facts.zone, settings: &settings, late_seconds };
    let mut drafts = Vec::new();
    for deadline in deadlines(scene)? {
        drafts.extend(drafting.of_deadline(&deadline));
    }
    if scene.vault.exists() {
        for permit in permit::list(scene)? {
            drafts.extend(drafting.of_permit(&permit)?);
        }
    }
    drafts.extend(drafting.of_numbers()?);
    drafts.extend(drafting.of_places()?);
    drafts.push(drafting.of_rules()?);
    Ok(drafts)
}

/// What a phone is to show from now on. Writes the vault: what was planned is remembered.
pub(crate) fn plan(scene: &Scene<'_>, platform: Platform) -> Result<PlanView> {
    let facts = scene.rules.facts()?;
    let zone = &facts.zone;
    let limits = platform.limits();
    let settings: SettingsRecord = scene.vault.only()?;
    let memory: MemoryRecord = scene.vault.only()?;
    let now = scene.now.epoch_seconds;
    let all = drafts(scene, limits.late_seconds)?;
    let known: HashSet<String> = all.iter().map(|draft| draft.id.clone()).collect();
    let mut due = due(all, &memory, zone, now);
    // Nothing is remembered where nothing was ever stored: what has passed would come each time.
    due.retain(|draft| draft.fire_at > now || scene.vault.exists());
    for draft in &mut due {
        if !draft.ignores_quiet {
            draft.fire_at = after_quiet(zone, draft.fire_at, settings.quiet);
        }
    }
    let mut reminders = joined(scene, zone, due);
    order::sort_by_key(&mut reminders, |reminder| {
        (
            reminder.fire_at.epoch_seconds,
            std::cmp::Reverse(reminder.importance),
            reminder.id.clone(),
        )
    });
    let waiting = cut(scene, &mut reminders, limits.most);
    let replan_at = replan_at(zone, now, &reminders);
    remember(scene, &memory, &known, &reminders)?;
    Ok(PlanView { reminders, waiting, replan_at: in_zone(zone, replan_at) })
}

/// Those that are still to come, and of each series that has passed the last one, unless it was
/// planned before: then it was shown, or is missed. What was planned and is still ahead stays.
fn due(all: Vec<Draft>, memory: &MemoryRecord, zone: &Zone, now: i64) -> Vec<Draft> {
    let mut past: LiteMap<String, Draft> = LiteMap::new();
    let mut put_off = HashSet::new();
    let mut due = Vec::new();
    for mut draft in all {
        if let Some(later) = memory.later.get(&draft.id).copied() {
            if later > now {
                if draft.fire_at <= now {
                    put_off.insert(draft.series.clone());
                }
                draft.fire_at = later;
                due.push(draft);
                continue;
            }
            // Put off until a time that has passed: said now, once.
            draft.fire_at = later;
        }
        if draft.fire_at > now {
            due.push(draft);
            continue;
        }
        let is_later = |other: &Draft| other.fire_at <= draft.fire_at;
        if past.get(&draft.series).is_none_or(is_later) {
            past.insert(draft.series.clone(), draft);
        }
    }
    // What was put off is not said by one that is older still.
    past.retain(|series, _| !put_off.contains(series));
    let is_new = |draft: &Draft| {
        let planned = memory.planned.get(&draft.id);
        planned.is_none_or(|planned| *planned < draft.fire_at || *planned > now)
    };
    let at_once = |draft: Draft| {
        let fire_at = if draft.ignores_quiet { now } else { now.max(morning_of(zone, now)) };
        Draft { fire_at, ..draft }
    };
    due.extend(past.into_iter().map(|(_, draft)| draft).filter(is_new).map(at_once));
    due
}

/// The morning of a moment's day: a plan made at midnight wakes nobody for what is counted in days.
fn morning_of(zone: &Zone, moment: i64) -> i64 {
    instant_at(zone, zone.local(moment).date(), MORNING)
}

/// The end of the quiet hours that a moment falls into; itself outside them.
pub(super) fn after_quiet(zone: &Zone, moment: i64, quiet: Option<(u32, u32)>) -> i64 {
    let Some((from, to)) = quiet.filter(|(from, to)| from != to) else { return moment };
    let local = zone.local(moment);
    let minute = u32::try_from((local.time() - NaiveTime::MIN).num_minutes()).unwrap_or_default();
    let crosses_midnight = from > to;
    let is_quiet = match crosses_midnight {
        true => minute >= from || minute < to,
        false => (from..to).contains(&minute),
    };
    if !is_quiet {
        return moment;
    }
    let ends_tomorrow = crosses_midnight && minute >= from;
    let day = local.date() + TimeDelta::days(i64::from(ends_tomorrow));
    instant_at(zone, day, to)
}

/// Deadlines that fall together become one reminder.
fn joined(scene: &Scene<'_>, zone: &Zone, drafts: Vec<Draft>) -> Vec<ReminderView> {
    let mut groups: LiteMap<(i64, String), Vec<Draft>> = LiteMap::new();
    for draft in drafts {
        let apart = match draft.kind {
            ReminderKind::Deadline => String::new(),
            _ => draft.id.clone(),
        };
        let group = groups.entry((draft.fire_at, apart)).or_default();
        // The same thing twice at once: the one that comes by itself stands for what has passed.
        if group.iter().all(|other| other.series != draft.series) {
            group.push(draft);
        }
    }
    groups
        .into_iter()
        .filter_map(|(_, group)| match <[Draft; 1]>::try_from(group) {
            Ok([one]) => Some(single(scene, zone, one)),
            Err(several) => together(scene, zone, several),
        })
        .collect()
}

fn single(scene: &Scene<'_>, zone: &Zone, draft: Draft) -> ReminderView {
    let key = match draft.kind {
        ReminderKind::Deadline | ReminderKind::Together => "public-deadline",
        ReminderKind::PermitEnd | ReminderKind::NoAnswer => "public-permit",
        ReminderKind::Regime => "public-regime",
        ReminderKind::NoNumber | ReminderKind::RulesStale | ReminderKind::KeepOpen => "public-open",
    };
    ReminderView {
        actions: actions(scene, draft.kind),
        fire_at: in_zone(zone, draft.fire_at),
        public_body: scene.words.say(key),
        kind: draft.kind,
        body: draft.body(scene.words, zone),
        title: draft.title,
        importance: draft.importance,
        members: Vec::new(),
        deadline: draft.deadline,
        permit: draft.permit,
        person: draft.person.filter(|_| draft.kind == ReminderKind::NoNumber),
        id: draft.id,
    }
}

fn together(scene: &Scene<'_>, zone: &Zone, mut several: Vec<Draft>) -> Option<ReminderView> {
    let words = scene.words;
    order::sort_by(&mut several, |one, other| {
        (one.last_day, &one.title).cmp(&(other.last_day, &other.title))
    });
    let first = several.first()?;
    let is_common = several.iter().all(|draft| draft.topic == first.topic);
    let count = u32::try_from(several.len()).unwrap_or(u32::MAX);
    let mut lines: Vec<String> =
        several.iter().take(NAMED).map(|draft| draft.line(words, zone, is_common)).collect();
    if let Some(more) =
        count.checked_sub(u32::try_from(NAMED).unwrap_or(u32::MAX)).filter(|m| *m > 0)
    {
        lines.push(words.fill("remind-more", &[("count", more.into())]));
    }
    let day = zone.local(first.fire_at).date();
    let time = zone.local(first.fire_at).time().to_string().replace(':', "");
    let title = match is_common {
        true => common_title(words, &several, &first.topic),
        false => words.fill("remind-together", &[("count", count.into())]),
    };
    Some(ReminderView {
        id: format!("together:{day}:{time}"),
        kind: ReminderKind::Together,
        fire_at: in_zone(zone, first.fire_at),
        title,
        body: lines.join("\n"),
        public_body: words.say("public-deadline"),
        actions: actions(scene, ReminderKind::Together),
        importance: several
            .iter()
            .map(|draft| draft.importance)
            .max()
            .unwrap_or(Importance::Normal),
        members: several.into_iter().map(|draft| draft.id).collect(),
        deadline: None,
        permit: None,
        person: None,
    })
}

/// Says what falls together where it is the same for all: of so many people, if each has one.
fn common_title(words: &Words, several: &[Draft], topic: &str) -> String {
    let people: HashSet<&String> = several.iter().filter_map(|d| d.person.as_ref()).collect();
    let key = if people.len() == several.len() { "remind-people" } else { "remind-dates" };
    words.fill(key, &[("count", several.len().into()), ("what", topic.into())])
}

fn actions(scene: &Scene<'_>, kind: ReminderKind) -> Vec<ReminderAction> {
    let ids: &[&str] = match kind {
        ReminderKind::Deadline => &["open", "done", "later"],
        ReminderKind::Together | ReminderKind::NoNumber => &["open", "later"],
        _ => &["open"],
    };
    let title = |id: &str| {
        scene.words.say(match id {
            "done" => "action-done",
            "later" => "action-later",
            _ => "action-open",
        })
    };
    ids.iter().map(|id| ReminderAction { id: (*id).to_owned(), title: title(id) }).collect()
}

/// The soonest always fit; where more wait, the last place asks to open the app.
fn cut(scene: &Scene<'_>, reminders: &mut Vec<ReminderView>, most: usize) -> u32 {
    if reminders.len() <= most {
        return 0;
    }
    let omitted = reminders.split_off(most.saturating_sub(1));
    let at = reminders.last().or(omitted.first()).map(|reminder| reminder.fire_at);
    if let Some(fire_at) = at {
        reminders.push(ReminderView {
            id: "keep-open".to_owned(),
            kind: ReminderKind::KeepOpen,
            fire_at,
            title: scene.words.say("remind-keep-open"),
            body: scene.words.say("remind-keep-open-text"),
            public_body: scene.words.say("public-open"),
            actions: actions(scene, ReminderKind::KeepOpen),
            importance: Importance::Normal,
            members: Vec::new(),
            deadline: None,
            permit: None,
            person: None,
        });
    }
    u32::try_from(omitted.len()).unwrap_or(u32::MAX)
}

/// After the next reminder, and every night: deadlines move with the day.
fn replan_at(zone: &Zone, now: i64, reminders: &[ReminderView]) -> i64 {
    let midnight = zone.local(now).date().succ_opt().map(|day| day.and_time(NaiveTime::MIN));
    let midnight = midnight.map(|local| zone.instant(local));
    let next = reminders.iter().map(|reminder| reminder.fire_at.epoch_seconds + 60);
    next.filter(|at| *at > now).chain(midnight).min().unwrap_or(now + 24 * 60 * 60)
}

/// Notes what was planned and when, so that a plan made again fires nothing twice, and what never
/// came is noticed.
fn remember(
    scene: &Scene<'_>,
    memory: &MemoryRecord,
    known: &HashSet<String>,
    reminders: &[ReminderView],
) -> Result<()> {
    let now = scene.now.epoch_seconds;
    let mut planned = memory.planned.clone();
    // What is ahead is planned anew; what has passed stays as it was, as long as it means anything.
    planned.retain(|id, at| *at <= now && known.contains(id));
    let mut together = memory.together.clone();
    together.retain(|_, members| members.iter().any(|id| known.contains(id)));
    for reminder in reminders {
        let at = reminder.fire_at.epoch_seconds;
        if reminder.kind == ReminderKind::KeepOpen {
            continue;
        }
        if reminder.members.is_empty() {
            planned.insert(reminder.id.clone(), at);
        } else {
            together.insert(reminder.id.clone(), reminder.members.clone());
            planned.extend(reminder.members.iter().map(|id| (id.clone(), at)));
        }
    }
    if (&planned, &together) == (&memory.planned, &memory.together) || !scene.vault.exists() {
        return Ok(());
    }
    scene.vault.change_only::<MemoryRecord>(|record| {
        record.v = record.v.max(1);
        record.planned = planned;
        record.together = together;
        record.seen.retain(|id, _| known.contains(id));
        record.later.retain(|id, _| known.contains(id));
        Ok(())
    })?;
    Ok(())
}
