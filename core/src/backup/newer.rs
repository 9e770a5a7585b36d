//! Whether anything was told since the last backup.

use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::order;
use crate::scene::Scene;
use crate::vault::{MemoryRecord, RecordType};

/// What of a record counts: its type, id and number of changes.
type Version = (String, String, i64);

/// Stands for what the person told. Permits are not in it: they come and go within days, and their
/// history is cleared without anybody's doing; nor is what was merely planned or seen.
pub(super) fn mark(
    versions: impl IntoIterator<Item = Version>,
    memory: &MemoryRecord,
) -> Result<String> {
    let left_out = [RecordType::Permit, RecordType::Memory].map(RecordType::as_str);
    let mut counted: Vec<Version> =
        versions.into_iter().filter(|(kind, ..)| !left_out.contains(&kind.as_str())).collect();
    order::sort(&mut counted);
    let told = serde_json::to_vec(&(counted, memory.done.as_slice()))?;
    let hash = Sha256::digest(told);
    Ok(hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

/// Says that there is something newer than the last backup; none where there is not, or nothing at
/// all was told. Reads the vault.
pub(crate) fn backup_text(scene: &Scene<'_>) -> Result<Option<String>> {
    let versions = scene.vault.versions()?;
    let versions: Vec<Version> =
        versions.into_iter().map(|(kind, id, version)| (kind.to_owned(), id, version)).collect();
    let memory: MemoryRecord = scene.vault.only()?;
    if let Some(backed_up) = &memory.backed_up
        && *backed_up == mark(versions.iter().cloned(), &memory)?
    {
        return Ok(None);
    }
    let Some(made_at) = memory.backed_up_at else {
        let worth_it = [RecordType::Person, RecordType::Document, RecordType::Stay];
        let worth_it = worth_it.map(RecordType::as_str);
        let is_worth_it = versions.iter().any(|(kind, ..)| worth_it.contains(&kind.as_str()));
        return Ok(is_worth_it.then(|| scene.words.say("backup-never")));
    };
    let date = scene.words.date(scene.rules.facts()?.zone.local(made_at).date());
    Ok(Some(scene.words.fill("backup-newer", &[("date", date.into())])))
}
