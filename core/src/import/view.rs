//! What an import tells the shells.

use serde::Serialize;

use crate::silent::silent;

/// Something about one row. It never quotes what stands there.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportRemark {
    /// Row of the file; the heading is row 1.
    pub row: u32,
    /// Column by its name; none where the whole row is meant.
    pub column: Option<String>,
    /// A stable word for it.
    pub code: String,
    /// What is wrong or unusual and what to do.
    pub reason: String,
}

/// What an import would do, or did.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportView {
    /// Rows below the heading that hold anything.
    pub rows: u32,
    /// New people.
    pub people_added: u32,
    /// People stored already of whom the table tells more.
    pub people_changed: u32,
    /// People stored already of whom it tells nothing new.
    pub people_known: u32,
    /// New documents.
    pub documents_added: u32,
    /// Documents stored already of which the table tells more.
    pub documents_changed: u32,
    /// Documents stored already of which it tells nothing new.
    pub documents_known: u32,
    /// Why nothing can be stored, by row; the first two hundred.
    pub errors: Vec<ImportRemark>,
    /// How many mistakes there are in all.
    pub error_count: u32,
    /// What to look at again; it stops nothing. The first two hundred.
    pub warnings: Vec<ImportRemark>,
    /// Whether it was stored.
    pub is_done: bool,
    /// What happens or happened, in words.
    pub text: String,
}

silent!(ImportRemark, ImportView);
