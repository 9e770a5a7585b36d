//! What becomes of the records of a backup beside those that are there. Nothing is lost: what is
//! here is replaced only by what was made of it later, and what contradicts it is kept beside it.

use companion_rulepack::read::FromFields;
use serde_json::{Map, Value};

use super::fill::{fill, overlay};
use super::newer;
use super::twins::Twins;
use crate::error::Result;
use crate::vault::{
    Everything, MemoryRecord, RecordType, Row, content, digest, history, random_id, remember,
};

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Added,
    Changed,
    Same,
    Kept,
    Both,
}

/// A whole restore, before it is done.
pub(super) struct Plan {
    /// Type and outcome of every record of the backup.
    pub(super) outcomes: Vec<(String, Outcome)>,
    /// What is to be written.
    pub(super) writes: Vec<Row>,
}

/// Types in the order in which references lead to them; what there is one of comes last, because
/// its keys name all others.
const ORDER: [RecordType; 8] = [
    RecordType::Person,
    RecordType::Document,
    RecordType::Permit,
    RecordType::Stay,
    RecordType::Application,
    RecordType::Event,
    RecordType::Settings,
    RecordType::Memory,
];

/// Plans a restore. `made_at` is when the backup was made, seconds since 1970.
pub(super) fn plan(here: &Everything, file: &[Row], made_at: i64) -> Result<Plan> {
    let mut merge = Merge {
        here,
        twins: Twins::new(here, file),
        plan: Plan { outcomes: Vec::new(), writes: Vec::new() },
    };
    for kind in ORDER {
        for row in file.iter().filter(|row| row.kind == kind.as_str()) {
            if kind.is_only() { merge.only(row)? } else { merge.one(row)? }
        }
    }
    for row in file.iter().filter(|row| RecordType::of(&row.kind).is_none()) {
        merge.one(row)?;
    }
    merge.remember_backup(file, made_at)?;
    Ok(merge.plan)
}

struct Merge<'a> {
    here: &'a Everything,
    twins: Twins<'a>,
    plan: Plan,
}

impl Merge<'_> {
    fn one(&mut self, row: &Row) -> Result<()> {
        let record = self.twins.translated(&row.record);
        let Some(ours) = self.twins.twin(row) else {
            if let Some(same) = self.twins.take_same(&row.kind, &record) {
                self.twins.rename(&row.id, &same.id);
                return self.done(row, Outcome::Same, None);
            }
            let id = if self.twins.is_taken(&row.id) { random_id()? } else { row.id.clone() };
            self.twins.rename(&row.id, &id);
            return self.done(row, Outcome::Added, Some((id, row.version, record)));
        };
        let (said_here, said_there) = (content(&ours.record), content(&record));
        if said_here == said_there {
            return self.done(row, Outcome::Same, None);
        }
        let (digest_here, digest_there) = (digest(&said_here), digest(&said_there));
        let (was_here, was_there) = (history(&ours.record), history(&row.record));
        if was_here.contains(&digest_there) {
            return self.done(row, Outcome::Kept, None);
        }
        let version = row.version.max(ours.version.saturating_add(1));
        let id = ours.id.clone();
        let earlier = was_here.into_iter().chain(was_there.clone());
        if was_there.contains(&digest_here) {
            let mut record = record;
            remember(&mut record, earlier);
            return self.done(row, Outcome::Changed, Some((id, version, record)));
        }
        match fill(&ours.record, &record) {
            Some(whole) if content(&whole) == said_here => self.done(row, Outcome::Kept, None),
            Some(mut whole) => {
                remember(&mut whole, earlier.chain([digest_here, digest_there]));
                self.done(row, Outcome::Changed, Some((id, version, whole)))
            }
            None if self.twins.take_same(&row.kind, &record).is_some() => {
                // Kept beside ours by an earlier restore.
                self.done(row, Outcome::Same, None)
            }
            None => {
                let beside = (random_id()?, row.version, record);
                self.done(row, Outcome::Both, Some(beside))
            }
        }
    }

    /// Settings and memory: what is here stands, and what only the backup tells is added.
    fn only(&mut self, row: &Row) -> Result<()> {
        let mut record = self.twins.translated(&row.record);
        if row.kind == RecordType::Memory.as_str() {
            // What another phone had planned, this one has not; and when it was last backed up is
            // a fact of its own.
            for key in ["planned", "backed_up_at", "backed_up"] {
                record.remove(key);
            }
        }
        let planned = self.plan.writes.iter().find(|write| write.kind == row.kind);
        let Some(ours) = planned.or_else(|| self.here.rows.iter().find(|r| r.kind == row.kind))
        else {
            let id = if self.twins.is_taken(&row.id) { random_id()? } else { row.id.clone() };
            return self.done(row, Outcome::Added, Some((id, row.version, record)));
        };
        let whole = overlay(&ours.record, &record);
        if content(&whole) != content(&ours.record) {
            let changed = (ours.id.clone(), ours.version.saturating_add(1), whole);
            return self.done(row, Outcome::Changed, Some(changed));
        }
        let mut here = ours.record.clone();
        for key in ["planned", "backed_up_at", "backed_up"] {
            here.remove(key);
        }
        let is_same = content(&here) == content(&record);
        self.done(row, if is_same { Outcome::Same } else { Outcome::Kept }, None)
    }

    fn done(
        &mut self,
        row: &Row,
        outcome: Outcome,
        write: Option<(String, i64, Map<String, Value>)>,
    ) -> Result<()> {
        self.plan.outcomes.push((row.kind.clone(), outcome));
        if let Some((id, version, record)) = write {
            self.plan.writes.retain(|write| (&write.id, &write.kind) != (&id, &row.kind));
            self.plan.writes.push(Row { id, kind: row.kind.clone(), version, record });
        }
        Ok(())
    }

    /// Where the vault then holds what the backup holds and nothing else, it is backed up.
    fn remember_backup(&mut self, file: &[Row], made_at: i64) -> Result<()> {
        let memory = RecordType::Memory.as_str();
        let memory_of = |row: Option<&Row>| -> Result<MemoryRecord> {
            Ok(match row {
                Some(row) => MemoryRecord::from_fields(&row.record)?,
                None => MemoryRecord::default(),
            })
        };
        let written = self.plan.writes.iter().position(|write| write.kind == memory);
        let ours = self.here.rows.iter().find(|row| row.kind == memory);
        let now = memory_of(written.and_then(|at| self.plan.writes.get(at)).or(ours))?;
        let changed = |row: &&Row| !self.plan.writes.iter().any(|write| write.id == row.id);
        let after = self.here.rows.iter().filter(changed).chain(&self.plan.writes);
        let after = newer::mark(known(after), &now)?;
        let of_file = memory_of(file.iter().find(|row| row.kind == memory))?;
        let is_known = now.backed_up.as_ref() == Some(&after);
        if is_known || after != newer::mark(known(file), &of_file)? {
            return Ok(());
        }
        let (id, version, mut record) = match (written, ours) {
            (Some(at), _) => {
                let write = self.plan.writes.remove(at);
                (write.id, write.version, write.record)
            }
            (None, Some(ours)) => (ours.id.clone(), ours.version + 1, ours.record.clone()),
            (None, None) => (random_id()?, 1, Map::from_iter([("v".to_owned(), Value::from(1))])),
        };
        record.insert("backed_up_at".to_owned(), Value::from(made_at));
        record.insert("backed_up".to_owned(), Value::from(after));
        self.plan.writes.push(Row { id, kind: memory.to_owned(), version, record });
        Ok(())
    }
}

/// Types, ids and versions of what this version of the app knows.
fn known<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Vec<(String, String, i64)> {
    let rows = rows.into_iter().filter(|row| RecordType::of(&row.kind).is_some());
    rows.map(|row| (row.kind.clone(), row.id.clone(), row.version)).collect()
}
