//! Taking everything along: a backup under a passphrase, and restoring it.
//!
//! `envelope` is the age format, `file` the JSON inside it, `merge` what becomes of its records
//! beside those that are there, `newer` whether anything changed since.

mod envelope;
mod file;
mod fill;
mod make;
mod merge;
mod newer;
mod restore;
mod twins;
mod view;

pub use view::{BackupView, RestoreCount, RestoreView};

pub(crate) use make::{backup, backup_saved};
pub(crate) use newer::backup_text;
pub(crate) use restore::{preview, restore};

#[cfg(test)]
mod tests;
