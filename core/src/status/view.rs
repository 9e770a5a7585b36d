//! The records of the status view, as they cross to the shells.

use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::place::PlaceName;
use crate::view::{ContactView, Freshness, SourceView};

/// The question: where somebody lives, and where they want to go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StatusQuery {
    /// Where the person lives: an id or any name. None means where the person given lives, else
    /// the whole country.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub place: Option<String>,
    /// Where they want to go: an id or any name.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub to: Option<String>,
    /// Id of the person it is asked for: some rules concern only some ages or citizenships.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<String>,
}

/// The answer in one word, for icon and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Level {
    /// No permit is needed to leave home.
    NotNeeded,
    /// No permit is needed, but entry or exit on the way is closed or limited.
    MovementLimited,
    /// A permit is needed before leaving.
    PermitNeeded,
    /// Nobody may leave, and there is no permit to ask for.
    NoPermitPossible,
    /// The answer depends on something to be chosen.
    NeedsChoice,
    /// The rules do not say.
    NotKnown,
}

companion_rulepack::readable_word!(Level);

impl Level {
    /// The stricter of two answers is the one to show where both hold for somebody.
    pub(crate) fn strictness(self) -> u32 {
        match self {
            Level::NotNeeded => 0,
            Level::MovementLimited => 1,
            Level::NotKnown => 2,
            Level::NeedsChoice => 3,
            Level::PermitNeeded => 4,
            Level::NoPermitPossible => 5,
        }
    }
}

/// Why there is no yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum NullBecause {
    /// The place has parts with different answers.
    NeedsChoice,
    /// The rules do not cover this time or place, or this app cannot compute them.
    NotCovered,
    /// No such place is known.
    PlaceUnknown,
    /// The rules are past the time until which they are vouched for.
    RulesStale,
}

/// Which part of the question a choice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ChoiceAbout {
    /// Where the person lives.
    Place,
    /// Where they want to go.
    To,
    /// What the person has not told of themselves: there is nothing to choose from.
    Person,
}

/// A question to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Choice {
    /// What it is about.
    pub about: ChoiceAbout,
    /// The question.
    pub question: String,
    /// The answers to choose from.
    pub options: Vec<PlaceName>,
}

/// A layer of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LayerKind {
    /// The country-wide regime.
    Country,
    /// A stricter regime in listed places.
    Strict,
    /// A permit is needed to leave home.
    Permit,
    /// Entry to a place.
    Entry,
    /// Exit from a place.
    Exit,
    /// Nobody may leave home.
    Curfew,
}

/// How a layer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LayerState {
    /// It is in force.
    InForce,
    /// It is known not to be in force.
    NotInForce,
    /// The rules do not say.
    NotKnown,
    /// It depends on the part of the place.
    NeedsChoice,
    /// Something is in force that this version of the app cannot compute.
    CannotCompute,
}

/// One layer at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LayerView {
    /// Which layer.
    pub layer: LayerKind,
    /// How it stands.
    pub state: LayerState,
    /// Where.
    pub place: PlaceName,
    /// Whether that is the destination.
    pub at_destination: bool,
    /// Id of the rule that decides.
    pub rule: Option<String>,
    /// Short title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// What may be done.
    pub may: Option<String>,
    /// What may not be done.
    pub may_not: Option<String>,
    /// Since when.
    pub from: Option<Moment>,
    /// Until when, exclusive; none if open or not known.
    pub until: Option<Moment>,
    /// Ids of its sources, all of which are in the view's list.
    pub sources: Vec<String>,
    /// Whom to ask about what it leaves open.
    pub contacts: Vec<ContactView>,
}

/// Something to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NoteView {
    /// Id of the rule.
    pub rule: String,
    /// `exemption`, `advice`, `limit`, `fine` or `guidance`.
    pub kind: String,
    /// Whether it must be read before anything is done; the others can wait behind "more".
    pub first: bool,
    /// What it says.
    pub text: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Contacts that belong to it.
    pub contacts: Vec<ContactView>,
}

/// The next change that the rules know of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Change {
    /// When.
    pub at: Moment,
    /// What the answer is from then on.
    pub level: Level,
    /// The change in words.
    pub text: String,
}

/// What is in force here and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StatusView {
    /// The answer in one word.
    pub level: Level,
    /// The answer in one sentence.
    pub headline: String,
    /// What to do about it.
    pub advice: String,
    /// Where the person lives.
    pub place: Option<PlaceName>,
    /// Where they want to go.
    pub to: Option<PlaceName>,
    /// Whether a permit is needed; none where that is not known.
    pub permit_needed: Option<bool>,
    /// Why it is not known.
    pub null_because: Option<NullBecause>,
    /// What to ask the person.
    pub needs_choice: Option<Choice>,
    /// Every layer, in the order to show them.
    pub layers: Vec<LayerView>,
    /// Exemptions, advice, limits, fines and guidance that hold now.
    pub notes: Vec<NoteView>,
    /// Until when this answer holds; none if no end is known.
    pub until: Option<Moment>,
    /// The next change that the rules know of.
    pub next_change: Option<Change>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
    /// Whom to ask.
    pub call: Vec<ContactView>,
    /// Where it all comes from.
    pub sources: Vec<SourceView>,
    /// How fresh the rules are.
    pub freshness: Freshness,
    /// Said where the phone's clock is not the country's, or stands before the rules.
    pub clock_notes: Vec<String>,
}
