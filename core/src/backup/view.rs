//! What backup and restore tell the shells.

use serde::Serialize;

use crate::moment::Moment;
use crate::silent::silent;

/// A backup that was made and is still to be written to a file.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackupView {
    /// The file, sealed under the passphrase.
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// What to call the file.
    pub file_name: String,
    /// How many records are in it.
    pub records: u32,
    /// Records of a later version that cannot be read and are not in it.
    pub left_out: u32,
    /// Stands for what was in the vault. Handed back once the file is safely written.
    #[serde(skip)]
    pub mark: String,
    /// When it was made.
    pub made_at: Moment,
    /// What was done and what to do with the file.
    pub text: String,
}

/// What a restore does with the records of one type.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RestoreCount {
    /// `person`, `document`, `permit`, `stay`, `application`, `event`, `memory`, `settings`, or
    /// `other` for types that only a later version knows.
    pub kind: String,
    /// What that is called.
    pub name: String,
    /// Not here yet: added.
    pub added: u32,
    /// Newer in the backup, or told more: changed here.
    pub changed: u32,
    /// The same in both.
    pub same: u32,
    /// Newer here: kept as it is.
    pub kept: u32,
    /// Different in both, neither of them older: both are kept, the one of the backup as a new one.
    pub both: u32,
}

/// What a restore would do, or did.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RestoreView {
    /// When the backup was made.
    pub made_at: Moment,
    /// The version of the app that made it.
    pub app: String,
    /// What becomes of its records, by type; types that it does not hold are left out.
    pub counts: Vec<RestoreCount>,
    /// Whether it was done, or only looked at.
    pub is_done: bool,
    /// From when it is, and what becomes of it.
    pub text: String,
    /// What to know besides.
    pub notes: Vec<String>,
}

silent!(BackupView, RestoreView);
