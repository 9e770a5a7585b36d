//! The tables of a pack. Each struct is one TOML table; the field documentation becomes the help
//! that editors show through the JSON Schema.

mod calendar;
mod deadline;
mod document;
mod guide;
mod header;
mod message;
mod note;
mod place;
mod regime;
mod scheme;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::time::LocalTime;

pub use calendar::{Calendar, DaySpan, KnownDays, YearlyDays};
pub use deadline::{
    Anchor, Application, Counts, Deadline, Event, Intent, Side, Stay, Step, Suspension, Who,
};
pub use document::{DocumentKind, ShapesFrom};
pub use guide::{Action, Copied, Does, Guide};
pub use header::{Confidence, Header, Source, Transition, Zone};
pub use message::{Field, Message, MessagePart, Missing, PartKind};
pub use note::{Contact, Note, NoteKind};
pub use place::{Part, Place, Territory};
pub use regime::{Coverage, Lasts, Layer, Limit, Regime};
pub use scheme::{
    Certificate, Effect, Errand, Per, Quota, Reason, Reply, ReplyOutcome, RunsFrom, Scheme,
};

/// The newest pack format that this code computes. A pack with a higher number still loads; rules
/// whose shape is unknown become [`OpaqueRule`]s.
pub const FORMAT: u32 = 1;

/// Texts by language code (`en`, `az`, …).
pub type Texts = BTreeMap<String, String>;

macro_rules! table {
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($body)* }
        $crate::fields!($name { $($body)* });
    };
}

macro_rules! word {
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($body)* }
        $crate::readable_word!($name);
    };
}

pub(crate) use table;
use word;

table! {
    /// What can be said of a rule that needs a capability which this code lacks.
    pub struct OpaqueRule {
        /// Table it stands in, such as `regime`.
        #[serde(default)]
        pub table: String,
        /// Id.
        #[serde(default)]
        pub id: String,
        /// Layer, where it names one that is known.
        #[serde(default)]
        pub layer: Option<Layer>,
        /// From when it holds.
        #[serde(default)]
        pub from: Option<LocalTime>,
        /// Until when, exclusive.
        #[serde(default)]
        pub to: Option<LocalTime>,
        /// Where it holds.
        #[serde(default)]
        pub places: Territory,
        /// Its text, or its title.
        #[serde(default)]
        pub text: Texts,
        /// Its sources.
        #[serde(default)]
        pub source: Vec<String>,
        /// What it needs.
        #[serde(default)]
        pub needs: Vec<String>,
    }
}

/// A whole pack.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // each field is the table of that name
pub struct Pack {
    pub header: Header,
    pub zone: Zone,
    pub sources: Vec<Source>,
    pub places: Vec<Place>,
    pub parts: Vec<Part>,
    pub coverage: Vec<Coverage>,
    pub regimes: Vec<Regime>,
    pub schemes: Vec<Scheme>,
    pub reasons: Vec<Reason>,
    pub quotas: Vec<Quota>,
    pub messages: Vec<Message>,
    pub fields: Vec<Field>,
    pub document_kinds: Vec<DocumentKind>,
    pub errands: Vec<Errand>,
    pub notes: Vec<Note>,
    pub replies: Vec<Reply>,
    pub contacts: Vec<Contact>,
    pub calendars: Vec<Calendar>,
    pub stays: Vec<Stay>,
    pub deadlines: Vec<Deadline>,
    pub applications: Vec<Application>,
    pub suspensions: Vec<Suspension>,
    pub guides: Vec<Guide>,
    pub actions: Vec<Action>,
    /// Rules that only a newer app computes.
    pub opaque: Vec<OpaqueRule>,
}

fn is_false(value: &bool) -> bool {
    !value
}
