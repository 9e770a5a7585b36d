//! TOML and JSON with the line of every key.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

use super::{Mistake, mistake};

/// Where a rule stands.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) file: PathBuf,
    pub(super) line: u32,
    /// Lines of its keys by path, such as `places.include[3]`.
    keys: HashMap<String, u32>,
}

impl Row {
    /// The line of a key, or of the nearest key around it, or of the rule.
    pub(super) fn line_of(&self, key: &str) -> u32 {
        let mut key = key;
        loop {
            if let Some(line) = self.keys.get(key) {
                return *line;
            }
            match key.rfind(['.', '[']) {
                Some(end) => key = key.get(..end).unwrap_or_default(),
                None => return self.line,
            }
        }
    }
}

pub(super) type Tables = (Map<String, Value>, HashMap<(String, usize), Row>);

pub(super) fn read_toml(file: &Path, text: &str) -> Result<Tables, Mistake> {
    let newlines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let line_at = |at: usize| {
        u32::try_from(newlines.partition_point(|newline| *newline < at) + 1).unwrap_or(u32::MAX)
    };
    let table = DeTable::parse(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line_at(span.start));
        mistake(file, line, "TOML", error.message())
    })?;
    let reader = Reader { file, line_at: &line_at };
    let mut tables = Map::new();
    let mut rows = HashMap::new();
    for (name, value) in table.get_ref() {
        let name = name.get_ref().to_string();
        match value.get_ref() {
            DeValue::Array(array) => {
                for (position, row) in array.iter().enumerate() {
                    let row = reader.row(row.span(), row.get_ref());
                    rows.insert((name.clone(), position), row);
                }
            }
            other => {
                rows.insert((name.clone(), 0), reader.row(value.span(), other));
            }
        }
        let plain = plain(value.get_ref())
            .map_err(|reason| mistake(file, line_at(value.span().start), &name, &reason))?;
        tables.insert(name, plain);
    }
    Ok((tables, rows))
}

struct Reader<'a> {
    file: &'a Path,
    line_at: &'a dyn Fn(usize) -> u32,
}

impl Reader<'_> {
    fn row(&self, span: Range<usize>, value: &DeValue<'_>) -> Row {
        let mut keys = HashMap::new();
        self.note_keys("", value, &mut keys);
        Row { file: self.file.to_owned(), line: (self.line_at)(span.start), keys }
    }

    fn note_keys(&self, path: &str, value: &DeValue<'_>, keys: &mut HashMap<String, u32>) {
        match value {
            DeValue::Table(table) => {
                for (key, value) in table {
                    let dot = if path.is_empty() { "" } else { "." };
                    let path = format!("{path}{dot}{}", key.get_ref());
                    keys.insert(path.clone(), (self.line_at)(key.span().start));
                    self.note_keys(&path, value.get_ref(), keys);
                }
            }
            DeValue::Array(array) => {
                for (index, value) in array.iter().enumerate() {
                    let path = format!("{path}[{index}]");
                    keys.insert(path.clone(), (self.line_at)(value.span().start));
                    self.note_keys(&path, value.get_ref(), keys);
                }
            }
            _ => {}
        }
    }
}

fn plain(value: &DeValue<'_>) -> Result<Value, String> {
    Ok(match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Boolean(is) => Value::Bool(*is),
        DeValue::Integer(number) => {
            let parsed = i64::from_str_radix(number.as_str(), number.radix());
            Value::Number(parsed.map_err(|_| format!("{number} is too large"))?.into())
        }
        DeValue::Float(number) => return Err(format!("{number}: write whole numbers")),
        DeValue::Datetime(time) => {
            return Err(format!("put the date in quotes: \"{time}\""));
        }
        DeValue::Array(array) => {
            Value::Array(array.iter().map(|item| plain(item.get_ref())).collect::<Result<_, _>>()?)
        }
        DeValue::Table(table) => {
            let mut map = Map::new();
            for (key, value) in table {
                map.insert(key.get_ref().to_string(), plain(value.get_ref())?);
            }
            Value::Object(map)
        }
    })
}

/// Compiled packs have no lines worth naming; the line of a rule's id serves.
pub(super) fn read_json(file: &Path, text: &str) -> Result<Tables, Mistake> {
    let document: Value = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
        mistake(file, line, "JSON", &error.to_string())
    })?;
    let Value::Object(tables) = document else {
        return Err(mistake(file, 1, "JSON", "this is not a rule pack: it is not a table"));
    };
    let mut rows = HashMap::new();
    for (name, table) in &tables {
        let ids = table.as_array().into_iter().flatten().map(|row| row.get("id"));
        for (position, id) in ids.enumerate() {
            let quoted = id.map(Value::to_string).unwrap_or_default();
            let at = text.find(&quoted).unwrap_or_default();
            let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
            let line = u32::try_from(line).unwrap_or(u32::MAX);
            let row = Row { file: file.to_owned(), line, keys: HashMap::new() };
            rows.insert((name.clone(), position), row);
        }
    }
    Ok((tables, rows))
}
