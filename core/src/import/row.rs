//! What each row of a table says.

use std::collections::HashMap;

use super::table::{Column, Line, Table};
use super::view::ImportRemark;
use crate::documents::{self, DocumentInput};
use crate::error::{CompanionError, Result};
use crate::kinds;
use crate::people::{self, PersonInput};
use crate::permit::WarningCode;
use crate::scene::Scene;
use crate::typed;
use crate::vault::{DocumentRecord, PersonRecord};

/// A row as records.
pub(super) struct Read {
    pub(super) row: u32,
    pub(super) person: PersonRecord,
    pub(super) document: Option<DocumentRecord>,
}

/// All rows, and what is wrong or unusual in them.
pub(super) struct Rows {
    pub(super) count: u32,
    pub(super) read: Vec<Read>,
    pub(super) errors: Vec<ImportRemark>,
    pub(super) warnings: Vec<ImportRemark>,
}

impl Rows {
    pub(super) fn read(scene: &Scene<'_>, bytes: &[u8]) -> Result<Rows> {
        let table = Table::read(scene, bytes)?;
        let count = u32::try_from(table.lines.len()).unwrap_or(u32::MAX);
        let mut rows = Rows { count, read: Vec::new(), errors: Vec::new(), warnings: Vec::new() };
        for line in &table.lines {
            Reading { scene, line, rows: &mut rows, is_wrong: false }.read(&table.columns)?;
        }
        Ok(rows)
    }

    pub(super) fn has_mistakes(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// One row being read.
struct Reading<'a> {
    scene: &'a Scene<'a>,
    line: &'a Line,
    rows: &'a mut Rows,
    is_wrong: bool,
}

impl Reading<'_> {
    fn read(mut self, columns: &[Column]) -> Result<()> {
        if self.line.cells.len() != columns.len() {
            self.wrong(None, "cells", "import-cells");
            return Ok(());
        }
        let cells: Vec<(Column, &str)> = columns
            .iter()
            .copied()
            .zip(self.line.cells.iter().map(String::as_str))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        // A quote that is never closed swallows the rows below it.
        if let Some((column, _)) = cells.iter().find(|(_, cell)| cell.contains(['\n', '\r'])) {
            self.wrong(Some(*column), "line_break", "import-line-break");
            return Ok(());
        }
        let cell = |wanted: Column| {
            cells.iter().find(|(column, _)| *column == wanted).map(|(_, cell)| (*cell).to_owned())
        };
        let mut person = PersonRecord::default();
        if cell(Column::Name).is_none() {
            self.wrong(Some(Column::Name), "name_missing", "import-name-missing");
        }
        let day = |column| cell(column).map(|text| iso(&text));
        let of_person = [
            (Column::Name, PersonInput { name: cell(Column::Name), ..PersonInput::default() }),
            (
                Column::Citizenship,
                PersonInput { citizenship: cell(Column::Citizenship), ..PersonInput::default() },
            ),
            (Column::Born, PersonInput { born: day(Column::Born), ..PersonInput::default() }),
            (Column::Place, PersonInput { place: cell(Column::Place), ..PersonInput::default() }),
        ];
        for (column, input) in of_person {
            let done = people::apply_person(self.scene, &input, &mut person);
            self.check(column, done)?;
        }
        let document = self.document(&cell)?;
        if !self.is_wrong {
            self.rows.read.push(Read { row: self.line.number, person, document });
        }
        Ok(())
    }

    fn document(
        &mut self,
        cell: &impl Fn(Column) -> Option<String>,
    ) -> Result<Option<DocumentRecord>> {
        let (kind, number) = match (cell(Column::Kind), cell(Column::Number)) {
            (Some(kind), Some(number)) => (kind, number),
            (None, None) => {
                let dates = [Column::Issued, Column::ValidUntil, Column::Days];
                if let Some(column) = dates.into_iter().find(|column| cell(*column).is_some()) {
                    self.wrong(Some(column), "document_missing", "import-document-missing");
                }
                return Ok(None);
            }
            (Some(_), None) => {
                self.wrong(Some(Column::Number), "number_missing", "import-number-missing");
                return Ok(None);
            }
            (None, Some(_)) => {
                self.wrong(Some(Column::Kind), "kind_missing", "import-kind-missing");
                return Ok(None);
            }
        };
        let mut document = DocumentRecord::default();
        let input = DocumentInput { kind: Some(kind.clone()), ..DocumentInput::default() };
        let done = documents::apply_document(self.scene, &input, &mut document);
        if !self.check(Column::Kind, done)? {
            return Ok(None);
        }
        let input = DocumentInput { number: Some(number.clone()), ..DocumentInput::default() };
        let done = documents::apply_document(self.scene, &input, &mut document);
        if self.check(Column::Number, done)? {
            self.look_again(&kind, &number)?;
        }
        let day = |column| cell(column).map(|text| iso(&text));
        // The last day comes last: it is compared with the day of issue.
        let rest = [
            (Column::Days, DocumentInput { days: cell(Column::Days), ..DocumentInput::default() }),
            (
                Column::Issued,
                DocumentInput { issued: day(Column::Issued), ..DocumentInput::default() },
            ),
            (
                Column::ValidUntil,
                DocumentInput { valid_until: day(Column::ValidUntil), ..DocumentInput::default() },
            ),
        ];
        for (column, input) in rest {
            let done = documents::apply_document(self.scene, &input, &mut document);
            self.check(column, done)?;
        }
        let until = document.valid_until.map(|day| day.0);
        if let Some(warning) = documents::expired(self.scene, until)? {
            self.warn(Column::ValidUntil, "document_expired", warning.text);
        }
        Ok(Some(document))
    }

    /// What is unusual about a number, said without it.
    fn look_again(&mut self, kind: &str, typed: &str) -> Result<()> {
        let kind = kinds::kind(self.scene, kind)?;
        let number = kinds::number(self.scene, typed, &kind)?;
        for warning in kinds::number_warnings(self.scene, &number, &kind) {
            let (code, key) = match warning.code {
                WarningCode::Repaired => ("repaired", "import-repaired"),
                _ => ("shape_unusual", "import-shape-unusual"),
            };
            let reason = self.scene.words.say(key);
            self.warn(Column::Number, code, reason);
        }
        Ok(())
    }

    /// Notes a mistake of a cell and answers whether there was none. Anything but a mistake of
    /// what was told ends the whole import.
    fn check(&mut self, column: Column, done: Result<()>) -> Result<bool> {
        match done {
            Ok(()) => Ok(true),
            Err(CompanionError::Input { code, reason }) => {
                self.is_wrong = true;
                self.rows.errors.push(remark(self.line.number, Some(column), &code, reason));
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    fn wrong(&mut self, column: Option<Column>, code: &str, key: &str) {
        self.is_wrong = true;
        let reason = self.scene.words.say(key);
        self.rows.errors.push(remark(self.line.number, column, code, reason));
    }

    fn warn(&mut self, column: Column, code: &str, reason: String) {
        let remark = remark(self.line.number, Some(column), code, reason);
        if !self.rows.warnings.contains(&remark) {
            self.rows.warnings.push(remark);
        }
    }
}

pub(super) fn remark(row: u32, column: Option<Column>, code: &str, reason: String) -> ImportRemark {
    let column = column.map(|column| column.as_str().to_owned());
    ImportRemark { row, column, code: code.to_owned(), reason }
}

/// A day as spreadsheets write it, `3.3.2027`, as the rest of the app reads it. Anything else stays
/// as it is.
fn iso(text: &str) -> String {
    let plain = typed::digits(text);
    let parts: Vec<&str> = plain.split('.').collect();
    let is_digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    match parts[..] {
        [day, month, year] if is_digits(day, 2) && is_digits(month, 2) && year.len() == 4 => {
            format!("{year}-{month:0>2}-{day:0>2}")
        }
        _ => text.to_owned(),
    }
}

/// People of a table or a vault, by what tells them apart.
pub(super) type ByPerson<T> = HashMap<(String, Option<String>), T>;

/// What tells people apart: their name and birth.
pub(super) fn who(person: &PersonRecord) -> (String, Option<String>) {
    let name = person.name.as_deref().map(people::plain_name).unwrap_or_default();
    (name, person.born.map(|born| born.to_string()))
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn days_of_spreadsheets() {
        assert_eq!(iso("03.03.2027"), "2027-03-03");
        assert_eq!(iso("3.3.2027"), "2027-03-03");
        assert_eq!(iso("۳.۳.۲۰۲۷"), "2027-03-03");
        assert_eq!(iso("2027-03-03"), "2027-03-03");
        assert_eq!(iso("03/03/2027"), "03/03/2027");
        assert_eq!(iso("3.3.27"), "3.3.27");
    }
}
