//! Guides as they cross to the shells.

use serde::Serialize;

use crate::moment::Moment;
use crate::silent::silent;
use crate::vault::VaultProblem;
use crate::view::{ContactView, SourceView};

/// A guide in the list.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GuideLine {
    /// Id, which opens this one.
    pub id: String,
    /// Topic; the same for several where it is not known which of them concerns the person.
    pub topic: String,
    /// What it is about; where it is not known whether it concerns the person, it says so.
    pub title: String,
    /// Whether it surely concerns the person.
    pub is_sure: bool,
    /// Id of the person's deadline that it helps with.
    pub deadline: Option<String>,
    /// That deadline and its last day, in words.
    pub deadline_text: Option<String>,
}

/// The guides that hold here and now.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GuidesView {
    /// What helps with a deadline first, in the order of the deadlines; then what surely concerns
    /// the person; then the others.
    pub guides: Vec<GuideLine>,
    /// How old what they say is.
    pub as_of_text: String,
    /// Why nothing personal is known, where the vault cannot be read.
    pub vault_problem: Option<VaultProblem>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

/// Something of the person's own, ready to copy into a form.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CopyView {
    /// A stable word for what it is: `passport_number`, `born`, `citizenship` or `name`.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// The value, plain ASCII; none where it was not told.
    pub value: Option<String>,
    /// What to add, where there is no value.
    pub missing: Option<String>,
}

/// How to get something done, here and for this person.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GuideView {
    /// Id.
    pub id: String,
    /// Topic.
    pub topic: String,
    /// What it is about; where it is not known whether it concerns the person, it says so.
    pub title: String,
    /// Whether it surely concerns the person.
    pub is_sure: bool,
    /// What to tell before that is known.
    pub asks: Option<String>,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// Other guides to this topic that may be the right one, once what `asks` names is told.
    pub others: Vec<GuideLine>,
    /// Papers to bring.
    pub papers: Vec<String>,
    /// Offices and services for this place, the best first.
    pub channels: Vec<ContactView>,
    /// What the person will be asked for, ready to copy.
    pub copy: Vec<CopyView>,
    /// Codes of the deadlines that it helps with.
    pub codes: Vec<String>,
    /// Id of the person's deadline that it helps with.
    pub deadline: Option<String>,
    /// That deadline and its last day, in words.
    pub deadline_text: Option<String>,
    /// Where it comes from, and how far that can be relied on.
    pub sources: Vec<SourceView>,
    /// How old what it says is.
    pub as_of_text: String,
    /// Why nothing personal is known, where the vault cannot be read.
    pub vault_problem: Option<VaultProblem>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

silent!(GuideLine, GuidesView, CopyView, GuideView);
