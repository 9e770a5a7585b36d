//! Which record of the vault is the same thing as one of a backup.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use crate::vault::{Everything, RecordType, Row, content};

/// For each record of the file the one of the vault that is the same thing, and ids that change
/// with it.
pub(super) struct Twins<'a> {
    here: &'a Everything,
    at: HashMap<&'a str, usize>,
    /// Rows of the vault that are somebody's twin.
    claimed: HashSet<usize>,
    of_file: HashSet<&'a str>,
    /// From ids of the file to those that they have here.
    ids: HashMap<String, String>,
    /// Rows of the vault by type and content, made when it is first needed.
    by_content: Option<HashMap<(&'a str, String), Vec<usize>>>,
}

impl<'a> Twins<'a> {
    pub(super) fn new(here: &'a Everything, file: &'a [Row]) -> Self {
        let at: HashMap<&str, usize> =
            here.rows.iter().enumerate().map(|(at, row)| (row.id.as_str(), at)).collect();
        let by_id = file.iter().filter_map(|row| {
            let at = *at.get(row.id.as_str())?;
            (here.rows[at].kind == row.kind).then_some(at)
        });
        let claimed = by_id.collect();
        let of_file = file.iter().map(|row| row.id.as_str()).collect();
        let mut twins = Twins { here, at, claimed, of_file, ids: HashMap::new(), by_content: None };
        twins.find(file);
        twins
    }

    /// Documents by kind and number, people by their documents, and people by name and birth.
    fn find(&mut self, file: &'a [Row]) {
        let document = RecordType::Document.as_str();
        let person = RecordType::Person.as_str();
        self.match_all(file, document, |record| {
            Some((text(record, "kind")?.to_owned(), text(record, "number")?.to_owned()))
        });
        // Whoever owns the same document under a name that does not contradict is the same person.
        let people: HashMap<&str, &Row> = file
            .iter()
            .filter(|row| row.kind == person)
            .map(|row| (row.id.as_str(), row))
            .collect();
        for row in file.iter().filter(|row| row.kind == document) {
            let Some(ours) = self.twin(row) else { continue };
            let (Some(theirs), Some(ours)) =
                (text(&row.record, "person"), text(&ours.record, "person"))
            else {
                continue;
            };
            let (Some(theirs), Some(at)) = (people.get(theirs), self.at.get(ours).copied()) else {
                continue;
            };
            let ours = &self.here.rows[at];
            let agree = |key| match (text(&theirs.record, key), text(&ours.record, key)) {
                (Some(one), Some(two)) => one == two,
                _ => true,
            };
            let same_name = match (plain_name(&theirs.record), plain_name(&ours.record)) {
                (Some(one), Some(two)) => one == two,
                _ => true,
            };
            let is_free = self.is_free(at) && self.twin(theirs).is_none();
            if ours.kind == person && same_name && agree("born") && is_free {
                self.claim(theirs, at);
            }
        }
        // After the documents: who was kept beside an unnamed owner by an earlier restore has the name
        // of the file, but it is the owner whom the documents mean.
        self.match_all(file, person, |record| {
            Some((plain_name(record)?, text(record, "born")?.to_owned()))
        });
    }

    /// Pairs records of a type under different ids by a key that tells what they are.
    fn match_all(
        &mut self,
        file: &'a [Row],
        kind: &str,
        key: impl Fn(&Map<String, Value>) -> Option<(String, String)>,
    ) {
        let mut free: HashMap<(String, String), Vec<usize>> = HashMap::new();
        for (at, row) in self.here.rows.iter().enumerate().rev() {
            if row.kind == kind && self.is_free(at) {
                free.entry(key(&row.record).unwrap_or_default()).or_default().push(at);
            }
        }
        for row in file.iter().filter(|row| row.kind == kind) {
            if self.twin(row).is_some() {
                continue;
            }
            let found = key(&row.record).and_then(|key| free.get_mut(&key)?.pop());
            if let Some(at) = found {
                self.claim(row, at);
            }
        }
    }

    /// Whether a row of the vault can still be somebody's twin.
    fn is_free(&self, at: usize) -> bool {
        !self.claimed.contains(&at) && !self.of_file.contains(self.here.rows[at].id.as_str())
    }

    fn claim(&mut self, row: &Row, at: usize) {
        self.claimed.insert(at);
        self.ids.insert(row.id.clone(), self.here.rows[at].id.clone());
    }

    /// The record of the vault that is the same thing.
    pub(super) fn twin(&self, row: &Row) -> Option<&'a Row> {
        let id = self.ids.get(&row.id).unwrap_or(&row.id);
        let ours = &self.here.rows[*self.at.get(id.as_str())?];
        (ours.kind == row.kind).then_some(ours)
    }

    /// A record of the vault that says the same and is nobody's twin; from now on it is this one's.
    pub(super) fn take_same(&mut self, kind: &str, wanted: &Map<String, Value>) -> Option<&'a Row> {
        let here = self.here;
        let by_content = self.by_content.get_or_insert_with(|| {
            let mut all: HashMap<(&str, String), Vec<usize>> = HashMap::new();
            for (at, row) in here.rows.iter().enumerate().rev() {
                let key = (row.kind.as_str(), content(&row.record).to_string());
                all.entry(key).or_default().push(at);
            }
            all
        });
        let of_same = by_content.get(&(kind, content(wanted).to_string()))?.clone();
        let at = of_same.into_iter().rev().find(|at| self.is_free(*at))?;
        self.claimed.insert(at);
        Some(&here.rows[at])
    }

    /// Whether the vault uses an id for something else.
    pub(super) fn is_taken(&self, id: &str) -> bool {
        self.at.contains_key(id) || self.here.unread.iter().any(|unread| unread == id)
    }

    /// From now on references to one id mean another.
    pub(super) fn rename(&mut self, from: &str, to: &str) {
        if from != to {
            self.ids.insert(from.to_owned(), to.to_owned());
        }
    }

    /// A record as it is here: every id in it is what it has become. Ids are random, so whatever
    /// equals one is one; deadlines and reminders hold them between colons.
    pub(super) fn translated(&self, record: &Map<String, Value>) -> Map<String, Value> {
        if self.ids.is_empty() {
            return record.clone();
        }
        record.iter().map(|(key, value)| (self.text(key), self.value(value))).collect()
    }

    fn value(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(items) => items.iter().map(|item| self.value(item)).collect(),
            Value::Object(fields) => Value::Object(
                fields.iter().map(|(key, value)| (self.text(key), self.value(value))).collect(),
            ),
            other => other.clone(),
        }
    }

    fn text(&self, text: &str) -> String {
        if !text.contains(':') {
            return self.ids.get(text).cloned().unwrap_or_else(|| text.to_owned());
        }
        let parts = text.split(':').map(|part| self.ids.get(part).map_or(part, String::as_str));
        parts.collect::<Vec<_>>().join(":")
    }
}

fn text<'r>(record: &'r Map<String, Value>, key: &str) -> Option<&'r str> {
    record.get(key).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// A name as two people would write the same one.
fn plain_name(record: &Map<String, Value>) -> Option<String> {
    text(record, "name").map(crate::people::plain_name)
}
