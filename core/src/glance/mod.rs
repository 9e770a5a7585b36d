//! The glance: a small file beside the stores that widgets read, so that a widget never opens the
//! vault. It holds no personal data: no name, place, number, id or date of a document.

mod file;
mod view;

pub use file::read_glance;
pub(crate) use file::remove;
pub use view::{GlanceDeadline, GlanceEntry, GlanceView};

use std::path::Path;

use crate::deadlines::{DeadlineState, DeadlineView, deadlines, households};
use crate::error::Result;
use crate::home::{Known, people, statuses};
use crate::moment::Moment;
use crate::order;
use crate::permit::{self, PermitState};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::status::Level;
use crate::view::in_zone;

/// So far ahead a widget can do without the app: two weeks.
const AHEAD: i64 = 14 * 24 * 60 * 60;
/// And over so many moments at which something may change.
const MOST: usize = 64;

/// Works it out and writes it into the folder of the stores.
pub(crate) fn write_glance(scene: &Scene<'_>, folder: &Path) -> Result<GlanceView> {
    // Rules are shown whatever is wrong with the vault.
    let (people, permits_end, deadline) = match scene.vault.exists() {
        true => personal(scene).unwrap_or_default(),
        false => Personal::default(),
    };
    let glance = GlanceView {
        made_at: scene.now,
        language: scene.words.language().to_owned(),
        entries: entries(scene, &people)?,
        permits_end,
        deadline,
    };
    file::write(folder, &glance)?;
    Ok(glance)
}

type Personal = (Vec<Known>, Vec<Moment>, Option<GlanceDeadline>);

fn personal(scene: &Scene<'_>) -> Result<Personal> {
    let mut ends = Vec::new();
    for permit in permit::list(scene)? {
        ends.extend(permit.active_until.filter(|_| permit.state == PermitState::Active));
    }
    order::sort_by_key(&mut ends, |end: &Moment| end.epoch_seconds);
    let presses = |deadline: &&DeadlineView| {
        !matches!(deadline.state, DeadlineState::Done | DeadlineState::Pending)
    };
    let all = deadlines(scene)?;
    let next = all.iter().find(presses).map(|deadline| kind_of(scene, deadline)).transpose()?;
    Ok((people(scene, households(scene)?)?, ends, next))
}

/// What a deadline is about, by its rule: the title shown elsewhere may name a day.
fn kind_of(scene: &Scene<'_>, deadline: &DeadlineView) -> Result<GlanceDeadline> {
    let rule = scene.rules.by_id("deadline", &deadline.rule)?;
    let title = match rule.as_deref() {
        Some(AnyRule::Deadline(rule)) => scene.words.name_of(&rule.title),
        _ => scene.words.say("stay-end-title"),
    };
    Ok(GlanceDeadline { code: deadline.code.clone(), title })
}

/// What holds now and at each change, as far as a widget may go without the app.
fn entries(scene: &Scene<'_>, people: &[Known]) -> Result<Vec<GlanceEntry>> {
    let zone = &scene.rules.facts()?.zone;
    let horizon = scene.now.epoch_seconds + AHEAD;
    let mut found: Vec<GlanceEntry> = Vec::new();
    let mut at = scene.now.epoch_seconds;
    for _ in 0..MOST {
        let then = Scene { now: in_zone(zone, at), ..*scene };
        let (status, _, changes) = statuses(&then, None, people)?;
        if found.last().is_none_or(|last| last.level != status.level) {
            found.push(entry(&then, status.level));
        }
        let changes = changes.into_iter().flatten().map(|moment| moment.epoch_seconds);
        let Some(next) = changes.filter(|change| *change > at).min() else { return Ok(found) };
        at = next.min(horizon);
        if at == horizon {
            break;
        }
    }
    // Farther than that it was not looked.
    let then = Scene { now: in_zone(zone, at), ..*scene };
    if found.last().is_none_or(|last| last.level != Level::NotKnown) {
        found.push(entry(&then, Level::NotKnown));
    }
    Ok(found)
}

fn entry(scene: &Scene<'_>, level: Level) -> GlanceEntry {
    let key = match level {
        Level::NotNeeded => "glance-not-needed",
        Level::MovementLimited => "glance-movement-limited",
        Level::PermitNeeded => "glance-permit-needed",
        Level::NoPermitPossible => "glance-no-permit-possible",
        Level::NeedsChoice => "glance-needs-choice",
        Level::NotKnown => "glance-not-known",
    };
    GlanceEntry { from: scene.now, level, text: scene.words.say(key) }
}
