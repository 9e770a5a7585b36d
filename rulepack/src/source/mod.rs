//! Reading the folder or file that an author wrote, and telling line and file of every mistake.

mod lines;
mod schema;

use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::check::check;
use crate::load::{LoadError, Problem, with_needs};
use crate::model::Pack;

pub use schema::json_schema;

/// A pack that passed every check.
#[derive(Debug)]
pub struct Checked {
    /// The pack.
    pub pack: Pack,
    /// The document that phones carry: JSON with every rule's needs written out.
    pub json: String,
    /// What an importer should know, though nothing is wrong.
    pub warnings: Vec<Mistake>,
}

/// A mistake where the author can find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file.
    pub file: PathBuf,
    /// Its line, from 1.
    pub line: u32,
    /// The rule, such as `regime P7`, or the table.
    pub rule: String,
    /// What is wrong and what to do.
    pub reason: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file.display(), self.line, self.rule, self.reason)
    }
}

/// Reads and checks a pack: a folder of TOML files (with its subfolders), one TOML file, or a
/// compiled JSON file.
///
/// # Errors
/// Every mistake, in the order of the files.
pub fn read(path: &Path) -> Result<Checked, Vec<Mistake>> {
    let mut merged = Merged::default();
    for file in files(path)? {
        merged.add(&file)?;
    }
    let document = Value::Object(merged.tables.clone());
    let pack = match Pack::from_value(&document) {
        Ok(pack) => pack,
        Err(LoadError::Problems(problems)) => {
            return Err(problems.iter().map(|problem| merged.locate(path, problem)).collect());
        }
        Err(LoadError::NotJson(reason)) => return Err(vec![mistake(path, 1, "pack", &reason)]),
    };
    let (warnings, errors): (Vec<Problem>, Vec<Problem>) =
        check(&pack).into_iter().partition(|problem| problem.is_warning);
    let mut errors: Vec<Mistake> =
        errors.iter().map(|problem| merged.locate(path, problem)).collect();
    if !errors.is_empty() {
        errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        return Err(errors);
    }
    let json = serde_json::to_string(&with_needs(&document))
        .map_err(|error| vec![mistake(path, 1, "pack", &error.to_string())])?;
    let warnings = warnings.iter().map(|problem| merged.locate(path, problem)).collect();
    Ok(Checked { pack, json, warnings })
}

fn mistake(file: &Path, line: u32, rule: &str, reason: &str) -> Mistake {
    Mistake { file: file.to_owned(), line, rule: rule.to_owned(), reason: reason.to_owned() }
}

/// The files of a pack in a fixed order, so that the same folder always gives the same pack.
fn files(path: &Path) -> Result<Vec<PathBuf>, Vec<Mistake>> {
    let unreadable = |error: std::io::Error| vec![mistake(path, 1, "pack", &error.to_string())];
    if !path.is_dir() {
        std::fs::metadata(path).map_err(unreadable)?;
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?.path();
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|extension| extension == "toml") {
                found.push(entry);
            }
        }
    }
    found.sort();
    if found.is_empty() {
        return Err(vec![mistake(path, 1, "pack", "there is no .toml file in this folder")]);
    }
    Ok(found)
}

#[derive(Default)]
struct Merged {
    tables: Map<String, Value>,
    /// Where each table's rows stand: table, then position.
    rows: std::collections::HashMap<(String, usize), lines::Row>,
}

impl Merged {
    fn add(&mut self, file: &Path) -> Result<(), Vec<Mistake>> {
        let text = std::fs::read_to_string(file)
            .map_err(|error| vec![mistake(file, 1, "pack", &error.to_string())])?;
        let read = if file.extension().is_some_and(|extension| extension == "json") {
            lines::read_json(file, &text)
        } else {
            lines::read_toml(file, &text)
        };
        let (tables, rows) = read.map_err(|mistake| vec![mistake])?;
        for (name, table) in tables {
            let offset = match (self.tables.get_mut(&name), table) {
                (None, table) => {
                    self.tables.insert(name.clone(), table);
                    0
                }
                (Some(Value::Array(before)), Value::Array(more)) => {
                    let offset = before.len();
                    before.extend(more);
                    offset
                }
                (Some(_), _) => {
                    let line = rows.get(&(name.clone(), 0)).map_or(1, |row| row.line);
                    let reason = "this table stands in two files; a pack has one";
                    return Err(vec![mistake(file, line, &format!("[{name}]"), reason)]);
                }
            };
            let of_table = rows.iter().filter(|((table, _), _)| *table == name);
            for ((_, position), row) in of_table {
                self.rows.insert((name.clone(), offset + position), row.clone());
            }
        }
        Ok(())
    }

    fn locate(&self, root: &Path, problem: &Problem) -> Mistake {
        let position = if problem.position == u32::MAX {
            self.position(&problem.table, &problem.id)
        } else {
            usize::try_from(problem.position).unwrap_or_default()
        };
        let rule = if problem.id.is_empty() {
            format!("[{}]", problem.table)
        } else {
            format!("{} {}", problem.table, problem.id)
        };
        let reason = if problem.key.is_empty() || problem.key == "." {
            problem.reason.clone()
        } else {
            format!("{}: {}", problem.key, problem.reason)
        };
        match self.rows.get(&(problem.table.clone(), position)) {
            Some(row) => mistake(&row.file, row.line_of(&problem.key), &rule, &reason),
            None => mistake(root, 1, &rule, &reason),
        }
    }

    fn position(&self, table: &str, id: &str) -> usize {
        let rows = self.tables.get(table).and_then(Value::as_array);
        let found = rows.and_then(|rows| {
            rows.iter().position(|row| row.get("id").and_then(Value::as_str) == Some(id))
        });
        found.unwrap_or_default()
    }
}
