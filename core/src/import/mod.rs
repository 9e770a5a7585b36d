//! Documents of many people from a table: first shown with every mistake by its row, then stored
//! whole or not at all.
//!
//! `table` is the file as rows and columns, `row` what one row says, `plan` what becomes of all of
//! them beside what is stored.

mod plan;
mod row;
mod table;
mod view;

pub use view::{ImportRemark, ImportView};

use crate::error::Result;
use crate::people;
use crate::scene::Scene;
use plan::Plan;
use row::Rows;

/// What an import would do. Reads rules and vault.
pub(crate) fn preview(scene: &Scene<'_>, bytes: &[u8]) -> Result<ImportView> {
    let rows = Rows::read(scene, bytes)?;
    let here = scene.vault.everything()?;
    Ok(Plan::new(scene, rows, &here)?.view(scene, false))
}

/// Stores everything, or nothing where a single row is wrong. Writes the vault.
pub(crate) fn import(scene: &Scene<'_>, bytes: &[u8]) -> Result<ImportView> {
    // Read before the vault is locked: the rules say what a number is.
    let rows = Rows::read(scene, bytes)?;
    if rows.has_mistakes() {
        let here = scene.vault.everything()?;
        return Ok(Plan::new(scene, rows, &here)?.view(scene, false));
    }
    people::claim_for_the_only_person(scene)?;
    scene.vault.rewrite(|here| {
        let mut plan = Plan::new(scene, rows, here)?;
        let writes = if plan.has_mistakes() { Vec::new() } else { plan.take_writes() };
        let is_done = !plan.has_mistakes();
        Ok((plan.view(scene, is_done), writes))
    })
}
