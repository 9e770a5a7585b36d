//! What becomes of all rows of a table beside what is stored.

use std::collections::HashMap;

use companion_rulepack::read::FromFields;
use serde_json::Value;

use super::row::{ByPerson, Read, Rows, remark, who};
use super::table::Column;
use super::view::{ImportRemark, ImportView};
use crate::error::{CompanionError, Result};
use crate::order;
use crate::scene::Scene;
use crate::vault::{
    DocumentRecord, Everything, PersonRecord, RecordType, Row, content, digest, history, random_id,
    remember,
};

/// So many remarks are shown.
const SHOWN: usize = 200;

/// A record that is stored already or will be.
struct Known<R> {
    id: String,
    record: R,
    /// Its row in the vault; none where it is new.
    at: Option<usize>,
    is_named: bool,
    is_changed: bool,
    /// The row of the table that named it first.
    row: u32,
}

/// A whole import, before it is done.
pub(super) struct Plan {
    rows: u32,
    people: Vec<Known<PersonRecord>>,
    documents: Vec<Known<DocumentRecord>>,
    errors: Vec<ImportRemark>,
    warnings: Vec<ImportRemark>,
    writes: Vec<Row>,
}

impl Plan {
    pub(super) fn new(scene: &Scene<'_>, rows: Rows, here: &Everything) -> Result<Plan> {
        let mut plan = Plan {
            rows: rows.count,
            people: stored(here, RecordType::Person)?,
            documents: stored(here, RecordType::Document)?,
            errors: rows.errors,
            warnings: rows.warnings,
            writes: Vec::new(),
        };
        let mut people: ByPerson<usize> = HashMap::new();
        for (at, person) in plan.people.iter().enumerate() {
            people.entry(who(&person.record)).or_insert(at);
        }
        let mut documents: HashMap<(String, String), usize> = HashMap::new();
        for (at, document) in plan.documents.iter().enumerate() {
            documents.entry(number_of(&document.record)).or_insert(at);
        }
        for read in &rows.read {
            let person = plan.person(scene, read, &mut people)?;
            if let Some(document) = &read.document {
                plan.document(scene, read.row, person, document, &mut documents)?;
            }
        }
        order::sort_by_key(&mut plan.errors, |remark| remark.row);
        order::sort_by_key(&mut plan.warnings, |remark| remark.row);
        plan.write(here)?;
        Ok(plan)
    }

    /// The person of a row: one stored already, one of an earlier row, or a new one.
    fn person(
        &mut self,
        scene: &Scene<'_>,
        read: &Read,
        people: &mut ByPerson<usize>,
    ) -> Result<usize> {
        let Some(at) = people.get(&who(&read.person)).copied() else {
            let (id, record) = (random_id()?, read.person.clone());
            people.insert(who(&record), self.people.len());
            self.people.push(Known::new(id, record, read.row));
            return Ok(self.people.len() - 1);
        };
        let known = &mut self.people[at];
        known.name(read.row);
        let (ours, theirs) = (&mut known.record, &read.person);
        let before = ours.clone();
        let mut differs = Vec::new();
        if !told_more(&mut ours.citizenship, &theirs.citizenship) {
            differs.push(Column::Citizenship);
        }
        if !told_more(&mut ours.place, &theirs.place) {
            differs.push(Column::Place);
        }
        known.is_changed |= known.record != before;
        let (is_stored, first) = (known.at.is_some(), known.row);
        for column in differs {
            self.differs(scene, read.row, column, is_stored, first);
        }
        Ok(at)
    }

    fn document(
        &mut self,
        scene: &Scene<'_>,
        row: u32,
        person: usize,
        document: &DocumentRecord,
        documents: &mut HashMap<(String, String), usize>,
    ) -> Result<()> {
        let person = self.people[person].id.clone();
        let Some(at) = documents.get(&number_of(document)).copied() else {
            let record = DocumentRecord { person: Some(person), ..document.clone() };
            documents.insert(number_of(&record), self.documents.len());
            self.documents.push(Known::new(random_id()?, record, row));
            return Ok(());
        };
        let known = &mut self.documents[at];
        if known.is_named {
            let variables = [("row", known.row.into())];
            let reason = scene.words.fill("import-document-twice", &variables);
            self.errors.push(remark(row, Some(Column::Number), "document_twice", reason));
            return Ok(());
        }
        known.name(row);
        let ours = &mut known.record;
        let before = ours.clone();
        let mut differs = Vec::new();
        if !told_more(&mut ours.person, &Some(person)) {
            let reason = scene.words.say("import-other-owner");
            self.errors.push(remark(row, Some(Column::Name), "other_owner", reason));
        }
        if !told_more(&mut ours.issued, &document.issued) {
            differs.push(Column::Issued);
        }
        if !told_more(&mut ours.valid_until, &document.valid_until) {
            differs.push(Column::ValidUntil);
        }
        if !told_more(&mut ours.days, &document.days) {
            differs.push(Column::Days);
        }
        known.is_changed |= known.record != before;
        for column in differs {
            self.differs(scene, row, column, true, row);
        }
        Ok(())
    }

    /// Never overwritten in silence: the person says which of the two is right.
    fn differs(&mut self, scene: &Scene<'_>, row: u32, column: Column, is_stored: bool, of: u32) {
        let (code, reason) = match is_stored {
            true => ("differs_from_stored", scene.words.say("import-differs-from-stored")),
            false => (
                "differs_from_row",
                scene.words.fill("import-differs-from-row", &[("row", of.into())]),
            ),
        };
        self.errors.push(remark(row, Some(column), code, reason));
    }

    fn write(&mut self, here: &Everything) -> Result<()> {
        for person in &self.people {
            self.writes.extend(person.write(here, RecordType::Person)?);
        }
        for document in &self.documents {
            self.writes.extend(document.write(here, RecordType::Document)?);
        }
        Ok(())
    }

    pub(super) fn has_mistakes(&self) -> bool {
        !self.errors.is_empty()
    }

    pub(super) fn take_writes(&mut self) -> Vec<Row> {
        std::mem::take(&mut self.writes)
    }

    pub(super) fn view(mut self, scene: &Scene<'_>, is_done: bool) -> ImportView {
        let error_count = u32::try_from(self.errors.len()).unwrap_or(u32::MAX);
        let (people_added, people_changed, people_known) = counts(&self.people);
        let (documents_added, documents_changed, documents_known) = counts(&self.documents);
        self.errors.truncate(SHOWN);
        self.warnings.truncate(SHOWN);
        let variables = [
            ("people", people_added.into()),
            ("documents", documents_added.into()),
            ("changed", (people_changed + documents_changed).into()),
            ("count", error_count.into()),
        ];
        let key = match (error_count, is_done) {
            (1.., _) => "import-mistakes",
            (0, false) => "import-would",
            (0, true) => "import-done",
        };
        ImportView {
            rows: self.rows,
            people_added,
            people_changed,
            people_known,
            documents_added,
            documents_changed,
            documents_known,
            errors: self.errors,
            error_count,
            warnings: self.warnings,
            is_done,
            text: scene.words.fill(key, &variables),
        }
    }
}

impl<R> Known<R> {
    fn new(id: String, record: R, row: u32) -> Self {
        Known { id, record, at: None, is_named: true, is_changed: false, row }
    }

    /// Remembers the first row that names it.
    fn name(&mut self, row: u32) {
        if !self.is_named {
            (self.is_named, self.row) = (true, row);
        }
    }
}

impl<R: serde::Serialize> Known<R> {
    fn write(&self, here: &Everything, kind: RecordType) -> Result<Option<Row>> {
        let Value::Object(mut record) = serde_json::to_value(&self.record)? else {
            return Err(CompanionError::storage("a record is no object"));
        };
        let kind = kind.as_str().to_owned();
        match self.at.and_then(|at| here.rows.get(at)) {
            None => Ok(Some(Row { id: self.id.clone(), kind, version: 1, record })),
            Some(_) if !self.is_changed => Ok(None),
            Some(before) => {
                let earlier = digest(&content(&before.record));
                let earlier = history(&before.record).into_iter().chain([earlier]);
                remember(&mut record, earlier);
                let version = before.version.saturating_add(1);
                Ok(Some(Row { id: self.id.clone(), kind, version, record }))
            }
        }
    }
}

/// Added, changed and otherwise named ones.
fn counts<R>(all: &[Known<R>]) -> (u32, u32, u32) {
    let count = |of: fn(&Known<R>) -> bool| {
        u32::try_from(all.iter().filter(|known| of(known)).count()).unwrap_or(u32::MAX)
    };
    (
        count(|known| known.at.is_none()),
        count(|known| known.at.is_some() && known.is_changed),
        count(|known| known.at.is_some() && known.is_named && !known.is_changed),
    )
}

/// Takes in what was not known, and answers whether the two agree.
fn told_more<T: Clone + PartialEq>(ours: &mut Option<T>, theirs: &Option<T>) -> bool {
    match (&ours, theirs) {
        (_, None) => true,
        (None, Some(_)) => {
            ours.clone_from(theirs);
            true
        }
        (Some(one), Some(two)) => one == two,
    }
}

fn stored<R: FromFields>(here: &Everything, kind: RecordType) -> Result<Vec<Known<R>>> {
    let mut found = Vec::new();
    for (at, row) in here.rows.iter().enumerate().filter(|(_, row)| row.kind == kind.as_str()) {
        found.push(Known {
            id: row.id.clone(),
            record: R::from_fields(&row.record)?,
            at: Some(at),
            is_named: false,
            is_changed: false,
            row: 0,
        });
    }
    Ok(found)
}

fn number_of(document: &DocumentRecord) -> (String, String) {
    (document.kind.clone(), document.number.clone())
}
