//! Restoring a backup, or only showing what that would do.

use super::envelope;
use super::file::{self, Backup};
use super::merge::{Outcome, Plan, plan};
use super::view::{RestoreCount, RestoreView};
use crate::error::{CompanionError, Result};
use crate::scene::Scene;
use crate::vault::RecordType;
use crate::view::in_zone;
use litemap::LiteMap;

/// What a restore would do. Reads the vault.
pub(crate) fn preview(scene: &Scene<'_>, bytes: &[u8], passphrase: &str) -> Result<RestoreView> {
    let backup = open(scene, bytes, passphrase)?;
    let here = scene.vault.everything()?;
    let plan = plan(&here, &backup.rows, backup.made_at.epoch_seconds)?;
    view(scene, &backup, &plan, false)
}

/// Restores a backup, whole or not at all. Writes the vault, and makes it with its key where there
/// is none.
pub(crate) fn restore(scene: &Scene<'_>, bytes: &[u8], passphrase: &str) -> Result<RestoreView> {
    // Everything that can be wrong with the file is found before the vault is touched.
    let backup = open(scene, bytes, passphrase)?;
    scene.vault.rewrite(|here| {
        let mut plan = plan(here, &backup.rows, backup.made_at.epoch_seconds)?;
        let view = view(scene, &backup, &plan, true)?;
        Ok((view, std::mem::take(&mut plan.writes)))
    })
}

fn open(scene: &Scene<'_>, bytes: &[u8], passphrase: &str) -> Result<Backup> {
    let bad = || scene.input("bad_backup", "error-bad-backup", &[]);
    let plain = envelope::open(bytes, passphrase).map_err(|mistake| match mistake {
        envelope::Mistake::Passphrase => {
            scene.input("wrong_passphrase", "error-wrong-passphrase", &[])
        }
        envelope::Mistake::Bad => bad(),
    })?;
    file::read(&plain).map_err(|mistake| match mistake {
        file::Mistake::Bad => bad(),
        file::Mistake::Newer => {
            CompanionError::NewerFile { reason: scene.words.say("error-newer-file") }
        }
    })
}

fn view(scene: &Scene<'_>, backup: &Backup, plan: &Plan, is_done: bool) -> Result<RestoreView> {
    let words = scene.words;
    let mut by_kind: LiteMap<usize, RestoreCount> = LiteMap::new();
    for (kind, outcome) in &plan.outcomes {
        let known = RecordType::of(kind);
        let position = RecordType::ALL.iter().position(|kind| Some(*kind) == known);
        let count = by_kind.entry(position.unwrap_or(RecordType::ALL.len())).or_insert_with(|| {
            RestoreCount {
                kind: known.map_or("other", RecordType::as_str).to_owned(),
                name: words.say(name_key(known)),
                ..RestoreCount::default()
            }
        });
        *match outcome {
            Outcome::Added => &mut count.added,
            Outcome::Changed => &mut count.changed,
            Outcome::Same => &mut count.same,
            Outcome::Kept => &mut count.kept,
            Outcome::Both => &mut count.both,
        } += 1;
    }
    let counts: Vec<RestoreCount> = by_kind.into_iter().map(|(_, count)| count).collect();
    let total = |of: fn(&RestoreCount) -> u32| counts.iter().map(of).sum::<u32>();
    let (added, changed, both) = (total(|c| c.added), total(|c| c.changed), total(|c| c.both));
    let zone = &scene.rules.facts()?.zone;
    let made_at = in_zone(zone, backup.made_at.epoch_seconds);
    let key = match (is_done, added + changed + both) {
        (_, 0) => "restore-nothing",
        (false, _) => "restore-would",
        (true, _) => "restore-done",
    };
    let text = words.fill(
        key,
        &[
            ("date", words.date_and_time(made_at.clock()).into()),
            ("app", words.ltr(&backup.app).into()),
            ("added", added.into()),
            ("changed", changed.into()),
        ],
    );
    let mut notes = Vec::new();
    if both > 0 {
        notes.push(words.fill("restore-both", &[("count", both.into())]));
    }
    let kept = total(|count| count.kept);
    if kept > 0 {
        notes.push(words.fill("restore-kept", &[("count", kept.into())]));
    }
    Ok(RestoreView { made_at, app: backup.app.clone(), counts, is_done, text, notes })
}

fn name_key(kind: Option<RecordType>) -> &'static str {
    match kind {
        Some(RecordType::Person) => "record-person",
        Some(RecordType::Document) => "record-document",
        Some(RecordType::Permit) => "record-permit",
        Some(RecordType::Stay) => "record-stay",
        Some(RecordType::Application) => "record-application",
        Some(RecordType::Event) => "record-event",
        Some(RecordType::Memory) => "record-memory",
        Some(RecordType::Settings) => "record-settings",
        None => "record-other",
    }
}
