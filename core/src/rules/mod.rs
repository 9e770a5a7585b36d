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
use pack::read::{FromJson, Wrong};
use serde::Serialize;
use serde_json::Value;

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
#[derive(Debug, Clone, Serialize)]
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

impl FromJson for AnyRule {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let only = value.as_object().and_then(|table| table.iter().next());
        let Some((kind, rule)) = only else {
            return Err(Wrong::new("this must be a table of one rule".to_owned()));
        };
        Ok(match kind.as_str() {
            "source" => AnyRule::Source(FromJson::from_json(rule)?),
            "coverage" => AnyRule::Coverage(FromJson::from_json(rule)?),
            "regime" => AnyRule::Regime(FromJson::from_json(rule)?),
            "scheme" => AnyRule::Scheme(FromJson::from_json(rule)?),
            "reason" => AnyRule::Reason(FromJson::from_json(rule)?),
            "quota" => AnyRule::Quota(FromJson::from_json(rule)?),
            "message" => AnyRule::Message(FromJson::from_json(rule)?),
            "field" => AnyRule::Field(FromJson::from_json(rule)?),
            "document_kind" => AnyRule::DocumentKind(FromJson::from_json(rule)?),
            "errand" => AnyRule::Errand(FromJson::from_json(rule)?),
            "note" => AnyRule::Note(FromJson::from_json(rule)?),
            "reply" => AnyRule::Reply(FromJson::from_json(rule)?),
            "contact" => AnyRule::Contact(FromJson::from_json(rule)?),
            "calendar" => AnyRule::Calendar(FromJson::from_json(rule)?),
            "stay" => AnyRule::Stay(FromJson::from_json(rule)?),
            "deadline" => AnyRule::Deadline(FromJson::from_json(rule)?),
            "application" => AnyRule::Application(FromJson::from_json(rule)?),
            "suspension" => AnyRule::Suspension(FromJson::from_json(rule)?),
            "guide" => AnyRule::Guide(FromJson::from_json(rule)?),
            "action" => AnyRule::Action(FromJson::from_json(rule)?),
            "opaque" => AnyRule::Opaque(FromJson::from_json(rule)?),
            other => return Err(Wrong::new(format!("\"{other}\" is no kind of rule"))),
        })
    }
}

/// Compared as they are stored: a field that is not stored says nothing.
impl PartialEq for AnyRule {
    fn eq(&self, other: &Self) -> bool {
        matches!((self.body(), other.body()), (Ok(one), Ok(other)) if one == other)
    }
}

impl AnyRule {
    /// As it is stored.
    fn body(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

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
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceRow {
    pub(crate) id: String,
    pub(crate) name: pack::Texts,
    pub(crate) is_part: bool,
    /// Itself and all places around it, innermost first.
    pub(crate) chain: Vec<String>,
    /// The places directly inside it.
    pub(crate) inside: Vec<String>,
}

pack::fields!(PlaceRow {
    id: String,
    name: pack::Texts,
    is_part: bool,
    chain: Vec<String>,
    inside: Vec<String>,
});
