//! Deadlines as they cross to the shells.

use serde::Serialize;

use crate::moment::Moment;
use crate::silent::silent;
use crate::view::{ContactView, SourceView};

/// How a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DeadlineState {
    /// There is time.
    Open,
    /// It is time to act.
    Due,
    /// The last day has passed.
    Late,
    /// Something is on its way: neither open nor done.
    Pending,
    /// Done.
    Done,
    /// Something must be told before it is known.
    NotKnown,
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum WhoActs {
    /// The person.
    Person,
    /// Whoever lodges them.
    Host,
    /// The employer.
    Employer,
}

/// One of several things that can be done: a choice, not an alarm of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Alternative {
    /// `leave`, `extend` or `permit`.
    pub intent: String,
    /// Id of the rule.
    pub rule: String,
    /// A stable word for what is to be done.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The last day, `YYYY-MM-DD`.
    pub act_by: String,
    /// How it stands.
    pub state: DeadlineState,
    /// What to do.
    pub text: String,
}

/// What only the person can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Question {
    /// Id of the rule that asks.
    pub id: String,
    /// The question, to be answered yes or no.
    pub text: String,
}

/// Something to be done by a day.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DeadlineView {
    /// Id: of the rule and of what it runs from. It stays the same from day to day.
    pub id: String,
    /// Id of the rule.
    pub rule: String,
    /// A stable word for what is to be done.
    pub code: String,
    /// Id of the person.
    pub person: Option<String>,
    /// Whose it is, for the eye.
    pub whose: String,
    /// Id of the document.
    pub document: Option<String>,
    /// What the document is, with its number covered.
    pub document_name: Option<String>,
    /// What it is called.
    pub title: String,
    /// The last day, `YYYY-MM-DD` by the country's calendar; none where it is open or not known.
    pub act_by: Option<String>,
    /// The last day in words, with the days that are left.
    pub act_by_text: String,
    /// Days left, 0 on the last day, negative when late.
    pub days_left: Option<i32>,
    /// How it stands.
    pub state: DeadlineState,
    /// Who has to act.
    pub who_acts: WhoActs,
    /// Who has to act, in words.
    pub who_text: String,
    /// What can be done instead; empty where there is no choice.
    pub alternatives: Vec<Alternative>,
    /// Days before the last one on which the rule wants to remind.
    pub leads: Vec<u32>,
    /// Offices and services for this place, the best first.
    pub channels: Vec<ContactView>,
    /// Papers to bring.
    pub papers: Option<String>,
    /// What it costs, and of which year that is.
    pub fee: Option<String>,
    /// The year of that fee.
    pub fee_year: Option<i32>,
    /// What being late costs.
    pub fine: Option<String>,
    /// What to do.
    pub text: String,
    /// Why the day is earlier than it might have to be; what no source says.
    pub counted: Vec<String>,
    /// What the person must tell before it is certain.
    pub asks: Option<String>,
    /// A question of a rule, to be answered yes or no.
    pub question: Option<Question>,
    /// Where it comes from.
    pub source: Vec<SourceView>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

silent!(DeadlineView);
