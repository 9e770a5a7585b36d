//! Quick actions as they cross to the shells.

use serde::Serialize;

use crate::moment::Moment;
use crate::silent::silent;

/// What an action does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ActionDoes {
    /// Asks for a permit.
    Permit,
    /// Shows a deadline.
    Deadline,
    /// Shows a document's number.
    Number,
    /// Opens a guide.
    Guide,
    /// Shows the card for an officer.
    Card,
    /// Calls.
    Call,
}

/// Something to do at one tap.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ActionView {
    /// Id: of the rule, and of the person where there is one for each.
    pub id: String,
    /// What it does.
    pub does: ActionDoes,
    /// Short title; a document's number in it is covered.
    pub title: String,
    /// What it is about, in a line.
    pub subtitle: Option<String>,
    /// Id of the person whom it is for.
    pub person: Option<String>,
    /// For a number: id of the document.
    pub document: Option<String>,
    /// For a deadline: its id.
    pub deadline: Option<String>,
    /// For a permit: the errand to ask with.
    pub errand: Option<String>,
    /// For a guide: the topic.
    pub guide: Option<String>,
    /// For a call: the number to dial.
    pub phone: Option<String>,
    /// The next moment at which the actions are others.
    pub refresh_at: Option<Moment>,
}

silent!(ActionView);
