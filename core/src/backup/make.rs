//! Making a backup.

use companion_rulepack::read::FromFields;
use litemap::LiteMap;
use zeroize::Zeroizing;

use super::envelope;
use super::file;
use super::newer::mark;
use super::view::BackupView;
use crate::error::Result;
use crate::scene::Scene;
use crate::vault::{MemoryRecord, RecordType};
use crate::view::in_zone;

/// Shorter ones are guessed too quickly by whoever finds the file.
const SHORTEST_PASSPHRASE: usize = 8;

/// Seals everything in the vault. Reads the vault.
pub(crate) fn backup(scene: &Scene<'_>, passphrase: &str) -> Result<BackupView> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        let count = [("count", SHORTEST_PASSPHRASE.into())];
        return Err(scene.input("passphrase_short", "error-passphrase-short", &count));
    }
    let everything = scene.vault.everything()?;
    if everything.rows.is_empty() {
        return Err(scene.input("nothing_to_back_up", "error-nothing-to-back-up", &[]));
    }
    let facts = scene.rules.facts()?;
    let made_at = in_zone(&facts.zone, scene.now.epoch_seconds);
    let memory = everything.rows.iter().find(|row| row.kind == RecordType::Memory.as_str());
    let memory: MemoryRecord = match memory {
        Some(row) => MemoryRecord::from_fields(&row.record)?,
        None => MemoryRecord::default(),
    };
    let known = everything.rows.iter().filter(|row| RecordType::of(&row.kind).is_some());
    let mark = mark(known.map(|row| (row.kind.clone(), row.id.clone(), row.version)), &memory)?;
    let plain: Zeroizing<Vec<u8>> = file::write(&everything.rows, made_at)?;
    let bytes = envelope::seal(&plain, passphrase)?;
    let mut by_kind: LiteMap<&str, u32> = LiteMap::new();
    for row in &everything.rows {
        *by_kind.entry(row.kind.as_str()).or_default() += 1;
    }
    let count_of = |kind: RecordType| by_kind.get(kind.as_str()).copied().unwrap_or_default();
    let left_out = u32::try_from(everything.unread.len()).unwrap_or(u32::MAX);
    let mut text = scene.words.fill(
        "backup-made",
        &[
            ("people", count_of(RecordType::Person).into()),
            ("documents", count_of(RecordType::Document).into()),
        ],
    );
    if left_out > 0 {
        let more = scene.words.fill("backup-left-out", &[("count", left_out.into())]);
        text = format!("{text} {more}");
    }
    Ok(BackupView {
        bytes,
        file_name: format!("companion-{}.age", made_at.clock().date()),
        records: by_kind.values().sum(),
        left_out,
        mark,
        made_at,
        text,
    })
}

/// Remembers that a backup is safely written. Writes the vault.
pub(crate) fn backup_saved(scene: &Scene<'_>, mark: &str) -> Result<()> {
    scene.vault.change_only::<MemoryRecord>(|memory| {
        memory.v = memory.v.max(1);
        memory.backed_up_at = Some(scene.now.epoch_seconds);
        memory.backed_up = Some(mark.to_owned());
        Ok(())
    })?;
    Ok(())
}
