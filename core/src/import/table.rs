//! A file of comma-separated values as rows and columns, however a spreadsheet wrote it.

use csv::ReaderBuilder;
use zeroize::Zeroizing;

use crate::error::{CompanionError, Result};
use crate::scene::Scene;

/// The largest table that is read.
const LARGEST: usize = 16 * 1024 * 1024;
const MOST_ROWS: usize = 20_000;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Citizenship,
    Born,
    Place,
    Kind,
    Number,
    Issued,
    ValidUntil,
    Days,
}

impl Column {
    const ALL: [Column; 9] = [
        Column::Name,
        Column::Citizenship,
        Column::Born,
        Column::Place,
        Column::Kind,
        Column::Number,
        Column::Issued,
        Column::ValidUntil,
        Column::Days,
    ];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Citizenship => "citizenship",
            Column::Born => "born",
            Column::Place => "place",
            Column::Kind => "kind",
            Column::Number => "number",
            Column::Issued => "issued",
            Column::ValidUntil => "valid_until",
            Column::Days => "days",
        }
    }

    fn read(text: &str) -> Option<Column> {
        let name = text.trim().to_lowercase().replace([' ', '-'], "_");
        Column::ALL.into_iter().find(|column| column.as_str() == name)
    }
}

/// A row that holds anything.
pub(super) struct Line {
    /// The heading is row 1.
    pub(super) number: u32,
    /// As many as the heading, unless the row is broken.
    pub(super) cells: Vec<String>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.cells.iter_mut().for_each(zeroize::Zeroize::zeroize);
    }
}

pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) lines: Vec<Line>,
}

impl Table {
    /// Reads the whole file.
    ///
    /// # Errors
    /// `Input` where it is no such table, or its heading is not understood.
    pub(super) fn read(scene: &Scene<'_>, bytes: &[u8]) -> Result<Table> {
        let bad = |key| scene.input("bad_table", key, &[]);
        if bytes.len() > LARGEST {
            return Err(bad("error-table-too-large"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| bad("error-table-not-utf8"))?;
        if text.contains('\0') {
            return Err(bad("error-table-not-utf8"));
        }
        // One sign for the end of a line, so that rows can be counted; the reader leaves out a byte
        // order mark.
        let text = Zeroizing::new(text.replace("\r\n", "\n").replace('\r', "\n"));
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(&text))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut columns = None;
        let mut lines = Vec::new();
        let mut number = 0_u32;
        for record in reader.records() {
            let record = record.map_err(|_| bad("error-table-not-utf8"))?;
            number = number.saturating_add(1 + empty_lines(&text, record.position()));
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if columns.is_none() {
                columns = Some(heading(scene, record.iter())?);
                continue;
            }
            if lines.len() == MOST_ROWS {
                return Err(bad("error-table-too-large"));
            }
            lines.push(Line {
                number,
                cells: record.iter().map(|cell| cell.trim().to_owned()).collect(),
            });
        }
        match columns {
            Some(columns) if !lines.is_empty() => Ok(Table { columns, lines }),
            _ => Err(bad("error-table-empty")),
        }
    }
}

/// Lines without anything that the reader leaves out before a row; a spreadsheet counts them.
fn empty_lines(text: &str, row: Option<&csv::Position>) -> u32 {
    let start = row.and_then(|position| usize::try_from(position.byte()).ok());
    let rest = start.and_then(|start| text.as_bytes().get(start..)).unwrap_or_default();
    let count = rest.iter().take_while(|byte| **byte == b'\n').count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The sign that stands most often outside quotes in the heading.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let outside: String = heading.split('"').step_by(2).collect::<Vec<_>>().join("");
    let count = |sign: u8| outside.bytes().filter(|byte| *byte == sign).count();
    // Of equals the last: a comma where there is none of them.
    [b'\t', b';', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

fn heading<'a>(
    scene: &Scene<'_>,
    cells: impl Iterator<Item = &'a str>,
) -> Result<Vec<Column>, CompanionError> {
    let known: Vec<String> = Column::ALL.map(|column| column.as_str().to_owned()).to_vec();
    let list = scene.words.codes(&known);
    let wrong = |key: &str, at: usize| {
        let variables = [("column", (at + 1).into()), ("list", list.clone().into())];
        scene.input("bad_table", key, &variables)
    };
    let mut columns = Vec::new();
    for (at, cell) in cells.enumerate() {
        // Not quoted: without a heading this is somebody's name or number.
        let column = Column::read(cell).ok_or_else(|| wrong("error-table-column", at))?;
        if columns.contains(&column) {
            return Err(wrong("error-table-column-twice", at));
        }
        columns.push(column);
    }
    if !columns.contains(&Column::Name) {
        return Err(wrong("error-table-no-name", 0));
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_found_outside_quotes() {
        assert_eq!(delimiter("name;kind;number\nA,B,C"), b';');
        assert_eq!(delimiter("\n\"name;;;;\",kind,number"), b',');
        assert_eq!(delimiter("name\tkind"), b'\t');
        assert_eq!(delimiter("name"), b',');
    }

    #[test]
    fn a_heading_is_read_in_any_case() {
        assert_eq!(Column::read(" Valid Until "), Some(Column::ValidUntil));
        assert_eq!(Column::read("VALID-UNTIL"), Some(Column::ValidUntil));
        assert_eq!(Column::read("valid"), None);
    }
}
