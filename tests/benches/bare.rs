//! What a view is measured against: the bare SQLite reads of the rows that it rests on, with
//! prepared statements on an open connection; nothing is made of them.

#![allow(dead_code)] // each benchmark uses its own part of it

use std::path::Path;

use companion_core::{DraftView, HomeView, StatusView};
use rusqlite::types::Value;
use rusqlite::{Connection, Statement};

/// An open connection for the length of the run: statements borrow it.
fn connect(path: &Path) -> &'static Connection {
    Box::leak(Box::new(Connection::open(path).unwrap()))
}

const SEGMENT: &str = "SELECT rules FROM segment WHERE place = ?1 AND starts = ?2";
const BY_ROW: &str = "SELECT body FROM rule WHERE row = ?1";
const LIST: &str = "SELECT body FROM rule WHERE kind = ?1 AND (?2 = '' OR scheme = ?2)";
/// With another version, or SQLite sees that nothing is different and writes nothing.
const WRITE: &str = "UPDATE record SET blob = ?2, version = version + 1 WHERE id = ?1";

/// Reads rows, each once, and may write one.
pub(crate) struct Bare {
    rules: &'static Connection,
    /// Rows of the table of rules; each is read once, however often it is named.
    rows: Vec<i64>,
    reads: Vec<(Statement<'static>, Vec<Value>)>,
    write: Option<(Statement<'static>, Vec<Value>)>,
}

impl Bare {
    fn new(folder: &Path) -> Self {
        let rules = connect(&folder.join("rules.db"));
        let mut bare = Bare { rules, rows: Vec::new(), reads: Vec::new(), write: None };
        for key in ["header", "zone"] {
            bare.reads("SELECT value FROM meta WHERE key = ?1", [key.to_owned()]);
        }
        bare
    }

    /// The place, its segments up to the next change, their rules, and the sources and contacts that
    /// the view names. `now` is in seconds since 1970.
    pub(crate) fn of_status(folder: &Path, view: &StatusView, now: i64) -> Self {
        let mut bare = Bare::new(folder);
        bare.add_status(view, now);
        bare.rows_once();
        bare
    }

    /// What the status rests on, and the scheme with its reasons, quotas and message, the kinds of
    /// documents, the notes, and what the request names beside.
    pub(crate) fn of_draft(
        folder: &Path,
        status: &StatusView,
        draft: &DraftView,
        now: i64,
    ) -> Self {
        let mut bare = Bare::new(folder);
        bare.add_status(status, now);
        bare.names("scheme", ["sms-8103"]);
        bare.names("message", ["8103"]);
        let of_notes = draft.know.iter().flat_map(|note| &note.contacts);
        bare.names("contact", draft.channels.iter().chain(of_notes).map(|contact| &contact.id));
        bare.names("source", draft.sources.iter().map(|source| &source.id));
        for list in [
            ["reason", "sms-8103"],
            ["quota", "sms-8103"],
            ["document_kind", ""],
            ["note", ""],
            ["opaque", ""],
        ] {
            bare.reads(LIST, list.map(str::to_owned));
        }
        bare.rows_once();
        bare
    }

    /// The same, the records of the vault, and one of them written.
    pub(crate) fn of_kept(folder: &Path, status: &StatusView, draft: &DraftView, now: i64) -> Self {
        let mut bare = Bare::of_draft(folder, status, draft, now);
        let vault = bare.add_vault(folder);
        // As the vault itself writes: nothing may be lost.
        vault.pragma_update(None, "synchronous", "full").unwrap();
        vault.pragma_update(None, "secure_delete", "on").unwrap();
        let id = draft.id.clone().unwrap();
        let blob: Vec<u8> = vault
            .query_row("SELECT blob FROM record WHERE id = ?1", [&id], |row| row.get(0))
            .unwrap();
        let values = vec![Value::Text(id), Value::Blob(blob)];
        bare.write = Some((vault.prepare(WRITE).unwrap(), values));
        bare
    }

    /// What the status rests on, every record of the vault, the tables that deadlines, permits and
    /// actions are made of, and the sources and contacts that the view names.
    pub(crate) fn of_home(folder: &Path, view: &HomeView, now: i64) -> Self {
        let mut bare = Bare::new(folder);
        bare.add_status(&view.status, now);
        bare.add_vault(folder);
        let kinds =
            ["action", "calendar", "deadline", "document_kind", "errand", "stay", "suspension"];
        for kind in kinds {
            bare.reads(LIST, [kind, ""].map(str::to_owned));
        }
        for kind in ["quota", "reason", "reply"] {
            bare.reads(LIST, [kind, "sms-8103"].map(str::to_owned));
        }
        bare.names("scheme", ["sms-8103"]);
        let channels = view.deadlines.iter().flat_map(|deadline| &deadline.channels);
        bare.names("contact", channels.map(|contact| &contact.id));
        let sources = view.deadlines.iter().flat_map(|deadline| &deadline.source);
        bare.names("source", sources.map(|source| &source.id));
        bare.rows_once();
        bare
    }

    fn add_status(&mut self, view: &StatusView, now: i64) {
        let place = &view.place.as_ref().unwrap().id;
        let until = view.next_change.as_ref().map_or(now, |change| change.at.epoch_seconds);
        self.reads("SELECT body FROM place WHERE id = ?1", [place.clone()]);
        let starts: Vec<i64> = self
            .rules
            .prepare("SELECT starts FROM segment WHERE place = ?1 AND ends > ?2 AND starts <= ?3")
            .unwrap()
            .query_map(rusqlite::params![place, now, until], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for start in starts {
            let values = [Value::from(place.clone()), Value::from(start)];
            let parameters = rusqlite::params_from_iter(values.iter());
            let list: String = self.rules.query_row(SEGMENT, parameters, |row| row.get(0)).unwrap();
            let rows = list.split(' ').map(|row| row.trim_end_matches('p').parse::<i64>());
            self.rows.extend(rows.map(Result::unwrap));
            self.reads(SEGMENT, values);
        }
        let contacts = view.layers.iter().flat_map(|layer| &layer.contacts);
        let contacts = contacts.chain(view.notes.iter().flat_map(|note| &note.contacts));
        self.names("contact", contacts.chain(&view.call).map(|contact| &contact.id));
        self.names("source", view.sources.iter().map(|source| &source.id));
    }

    fn add_vault(&mut self, folder: &Path) -> &'static Connection {
        let vault = connect(&folder.join("vault.db"));
        self.reads.push((vault.prepare("SELECT id, blob FROM record").unwrap(), Vec::new()));
        vault
    }

    fn reads<V: Into<Value>>(&mut self, sql: &str, values: impl IntoIterator<Item = V>) {
        let values = values.into_iter().map(Into::into).collect();
        self.reads.push((self.rules.prepare(sql).unwrap(), values));
    }

    /// Adds rules by kind and id.
    fn names(&mut self, kind: &str, ids: impl IntoIterator<Item = impl AsRef<str>>) {
        for id in ids {
            let sql = "SELECT row FROM rule WHERE kind = ?1 AND id = ?2";
            self.rows
                .push(self.rules.query_row(sql, [kind, id.as_ref()], |row| row.get(0)).unwrap());
        }
    }

    fn rows_once(&mut self) {
        let mut rows = std::mem::take(&mut self.rows);
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().for_each(|row| self.reads(BY_ROW, [row]));
    }

    /// Reads it all, and writes where something is written: how many rows.
    pub(crate) fn run(&mut self) -> usize {
        let mut count = 0;
        for (statement, values) in &mut self.reads {
            let columns = statement.column_count();
            let mut rows = statement.query(rusqlite::params_from_iter(values.iter())).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for column in 0..columns {
                    divan::black_box(row.get::<_, Value>(column).unwrap());
                }
                count += 1;
            }
        }
        if let Some((statement, values)) = &mut self.write {
            statement.execute(rusqlite::params_from_iter(values.iter())).unwrap();
        }
        count
    }
}
