//! The officer card as it crosses to the shells.

use serde::Serialize;

use crate::moment::Moment;
use crate::silent::silent;
use crate::view::SourceView;

/// What the card says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CardState {
    /// A permit runs.
    PermitRunning,
    /// One was prepared or asked for, and no answer says yes.
    PermitUnconfirmed,
    /// It was refused.
    PermitRefused,
    /// Its time is over.
    PermitEnded,
    /// None is required.
    NoPermitRequired,
    /// One is required, and none was asked for.
    PermitRequired,
    /// The rules do not say.
    NotKnown,
}

/// A line of the card: something said in both languages, or a value that is the same in both.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CardLine {
    /// A stable word for what it says: `state`, `name`, `citizenship`, `document`, `reason`, `from`,
    /// `until`, `reply`, `reply_code`, `rule`, `decree`, `as_of` or `not_official`.
    pub code: String,
    /// What the line is about, in the country's language.
    pub label_local: Option<String>,
    /// The same in the person's language; none where it reads the same.
    pub label: Option<String>,
    /// What is the same in every language: a name, a number, an answer as received.
    pub value: Option<String>,
    /// What it says, in the country's language.
    pub text_local: Option<String>,
    /// The same in the person's language; none where it reads the same.
    pub text: Option<String>,
}

/// What to show an officer: in the country's language and the person's. It is no official document
/// and says so.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CardView {
    /// What it says.
    pub state: CardState,
    /// Whether it must not be taken for a permit: to be shown unmistakably.
    pub is_no_permit: bool,
    /// The country's language; the person's where the rules do not name it.
    pub local_language: String,
    /// The person's language.
    pub language: String,
    /// Id of the person.
    pub person: Option<String>,
    /// Id of the permit that it shows.
    pub permit: Option<String>,
    /// Series and number in full, as they are sent.
    pub number: Option<String>,
    /// Since when the permit runs, by the country's clock.
    pub from: Option<Moment>,
    /// Its end, by the country's clock; none where only a certificate says.
    pub until: Option<Moment>,
    /// The lines in the order to show them; the first says the state.
    pub lines: Vec<CardLine>,
    /// What it rests on.
    pub sources: Vec<SourceView>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

silent!(CardLine, CardView);
