//! The JSON inside a backup; docs/backup.md describes it.

use std::collections::HashSet;

use companion_rulepack::fields;
use companion_rulepack::read::{Fields, FromFields, FromJson, Wrong};
use serde::Serialize;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::error::{CompanionError, Result};
use crate::moment::Moment;
use crate::vault::{RecordType, Row, up_to_date};

const FORMAT: &str = "companion-backup";

/// The version that this code writes. A change that older apps cannot read counts it up.
const VERSION: u32 = 1;

/// So many records are read at most: a hostile file must not fill the memory.
const MOST_RECORDS: usize = 200_000;

/// The end of the year 9999. Arithmetic with moments far beyond it could overflow.
const LAST_SECOND: i64 = 253_402_300_799;

/// A backup as it is read.
pub(super) struct Backup {
    pub(super) made_at: Moment,
    pub(super) app: String,
    pub(super) rows: Vec<Row>,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    app: &'static str,
    made_at: Moment,
    records: Vec<WrittenRecord<'a>>,
}

#[derive(Serialize)]
struct WrittenRecord<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    id: &'a str,
    row: i64,
    record: &'a Map<String, Value>,
}

/// First of all only this is read: a newer file may look different in everything else.
struct Head {
    format: String,
    version: u32,
}

struct Read {
    app: String,
    made_at: Moment,
    records: Vec<ReadRecord>,
}

struct ReadRecord {
    kind: String,
    id: String,
    row: i64,
    record: Map<String, Value>,
}

fields!(Head { format: String, version: u32, .. });
fields!(Read { app: String, made_at: Moment, records: Vec<ReadRecord>, .. });

impl FromFields for ReadRecord {
    fn from_fields(table: &Map<String, Value>) -> Result<Self, Wrong> {
        let mut fields = Fields::new(table, "");
        let (kind, id) = (fields.needed("type"), fields.needed("id"));
        match (kind, id, fields.needed("row"), fields.needed("record")) {
            (Some(kind), Some(id), Some(row), Some(record)) => {
                Ok(ReadRecord { kind, id, row, record })
            }
            _ => Err(fields.wrong()),
        }
    }
}

/// Why a backup cannot be read.
pub(super) enum Mistake {
    /// It is no backup, or damaged.
    Bad,
    /// A later version wrote it.
    Newer,
}

pub(super) fn write(rows: &[Row], made_at: Moment) -> Result<Zeroizing<Vec<u8>>> {
    let records = rows.iter().map(|row| WrittenRecord {
        kind: &row.kind,
        id: &row.id,
        row: row.version,
        record: &row.record,
    });
    let written = Written {
        format: FORMAT,
        version: VERSION,
        app: env!("CARGO_PKG_VERSION"),
        made_at,
        records: records.collect(),
    };
    // Sized first: a buffer that grows would leave copies of its beginning in memory.
    let mut size = Counted(0);
    serde_json::to_writer(&mut size, &written).map_err(CompanionError::storage)?;
    let mut plain = Zeroizing::new(Vec::with_capacity(size.0));
    serde_json::to_writer(&mut *plain, &written).map_err(CompanionError::storage)?;
    Ok(plain)
}

struct Counted(usize);

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Reads and checks everything before anything is done with it.
pub(super) fn read(plain: &[u8]) -> Result<Backup, Mistake> {
    let plain: Value = serde_json::from_slice(plain).map_err(|_| Mistake::Bad)?;
    let head = Head::from_json(&plain).map_err(|_| Mistake::Bad)?;
    if head.format != FORMAT || head.version == 0 {
        return Err(Mistake::Bad);
    }
    if head.version > VERSION {
        return Err(Mistake::Newer);
    }
    let read = Read::from_json(&plain).map_err(|_| Mistake::Bad)?;
    let app_is_plain = read.app.len() <= 40 && read.app.chars().all(|c| c.is_ascii_graphic());
    if read.records.len() > MOST_RECORDS || !app_is_plain || !is_sane(read.made_at.epoch_seconds) {
        return Err(Mistake::Bad);
    }
    let mut ids = HashSet::new();
    let mut rows = Vec::with_capacity(read.records.len());
    for record in read.records {
        if !ids.insert(record.id.clone()) {
            return Err(Mistake::Bad);
        }
        rows.push(row(record)?);
    }
    Ok(Backup { made_at: read.made_at, app: read.app, rows })
}

fn row(read: ReadRecord) -> Result<Row, Mistake> {
    let is_word = |text: &str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        (1..=64).contains(&text.len()) && text.chars().all(allowed)
    };
    if !is_word(&read.id) || !is_word(&read.kind) || !(1..=i64::from(i32::MAX)).contains(&read.row)
    {
        return Err(Mistake::Bad);
    }
    let record = match RecordType::of(&read.kind) {
        // Of a type that only a later version knows: kept as it is.
        None => read.record,
        Some(kind) => {
            if !fields_are_sane(&read.record) {
                return Err(Mistake::Bad);
            }
            let version = read.record.get("v").and_then(Value::as_u64).unwrap_or(1);
            let record = up_to_date(&read.kind, &read.record).map_err(|_| {
                // A later version may have changed what a field means.
                if version > kind.version().into() { Mistake::Newer } else { Mistake::Bad }
            })?;
            if kind == RecordType::Document && !is_number(record.get("number")) {
                return Err(Mistake::Bad);
            }
            record
        }
    };
    Ok(Row { id: read.id, kind: read.kind, version: read.row, record })
}

/// A document's number is sent and compared as it is: it holds nothing that cannot be seen.
fn is_number(value: Option<&Value>) -> bool {
    let text = value.and_then(Value::as_str).unwrap_or_default();
    text.len() <= 100 && text.chars().all(|c| c.is_ascii_graphic() || c == ' ')
}

/// Whether all numbers are such that the rest of the app can compute with them.
fn fields_are_sane(record: &Map<String, Value>) -> bool {
    fn value_is_sane(value: &Value) -> bool {
        match value {
            Value::Null | Value::Bool(_) | Value::String(_) => true,
            Value::Number(number) => number.as_i64().is_some_and(is_sane),
            Value::Array(items) => items.iter().all(value_is_sane),
            Value::Object(fields) => fields.values().all(value_is_sane),
        }
    }
    record.values().all(value_is_sane)
}

fn is_sane(seconds: i64) -> bool {
    (-LAST_SECOND..=LAST_SECOND).contains(&seconds)
}
