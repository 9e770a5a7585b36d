//! The rules: a SQLite cache of the pack, and queries by place and time.

mod build;
mod change;
mod earlier;
mod failure;
mod import;
mod schema;
mod show;
mod store;

pub(crate) use change::home_text;
pub use change::{ChangeKind, RuleChange};
pub use import::{RulesAge, RulesImportView};
pub(crate) use import::{import, preview};
pub(crate) use show::show;
pub use show::{RuleView, RulesView};
pub(crate) use store::{RulesStore, Segment};
use store::{read_body, read_meta};

use companion_rulepack as pack;
use serde::{Deserialize, Serialize};

/// The pack that the app carries.
#[derive(Debug, Clone, Copy)]
pub struct EmbeddedPack {
    /// The pack's id.
    pub id: &'static str,
    /// Its version.
    pub version: u32,
    /// Digest of what `json` gives, so that an unchanged pack is recognised without reading it.
    pub digest: &'static str,
    /// Gives the compiled pack; called when the cache is made from it.
    pub json: fn() -> String,
}

/// A rule as the cache keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AnyRule {
    Source(pack::Source),
    Coverage(pack::Coverage),
    Regime(pack::Regime),
    Scheme(pack::Scheme),
    Reason(pack::Reason),
    Quota(pack::Quota),
    Message(pack::Message),
    Field(pack::Field),
    DocumentKind(pack::DocumentKind),
    Errand(pack::Errand),
    Note(pack::Note),
    Reply(pack::Reply),
    Contact(pack::Contact),
    Calendar(pack::Calendar),
    Stay(pack::Stay),
    Deadline(pack::Deadline),
    Application(pack::Application),
    Suspension(pack::Suspension),
    Guide(pack::Guide),
    Action(pack::Action),
    Opaque(pack::OpaqueRule),
}

impl AnyRule {
    /// Whom it concerns, for the rules that say so of leaving home and asking for a permit.
    pub(crate) fn when(&self) -> Option<&pack::when::When> {
        match self {
            AnyRule::Regime(rule) => Some(&rule.when),
            AnyRule::Note(rule) => Some(&rule.when),
            AnyRule::Reason(rule) => Some(&rule.when),
            AnyRule::Message(rule) => Some(&rule.when),
            _ => None,
        }
    }
}

/// A place as the cache keeps it: the node of the tree with the places around it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PlaceRow {
    pub(crate) id: String,
    pub(crate) name: pack::Texts,
    pub(crate) is_part: bool,
    /// Itself and all places around it, innermost first.
    pub(crate) chain: Vec<String>,
    /// The places directly inside it.
    pub(crate) inside: Vec<String>,
}
