//! Reminders as they cross to the shells.

use serde::Serialize;

use crate::moment::Moment;
use crate::silent::silent;

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ReminderKind {
    /// One deadline.
    Deadline,
    /// Several deadlines that fall together.
    Together,
    /// A running permit ends.
    PermitEnd,
    /// No answer to a request has come.
    NoAnswer,
    /// Another rule begins where somebody lives.
    Regime,
    /// The number of a document was not at hand.
    NoNumber,
    /// The rules are out of date.
    RulesStale,
    /// More reminders are to come than the phone keeps: the app must be opened.
    KeepOpen,
}

/// How loud a reminder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Importance {
    /// It may wait.
    Low,
    /// It makes a sound.
    Normal,
    /// It breaks through.
    High,
}

/// What can be done from a reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderAction {
    /// `open`, `done` or `later`.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// One notification.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderView {
    /// Stable id: of the rule, what it runs from and the lead; never of a number.
    pub id: String,
    /// What it is about.
    pub kind: ReminderKind,
    /// When it is to be shown; now, where its time has passed.
    pub fire_at: Moment,
    /// Title.
    pub title: String,
    /// Text; names people and documents, whose numbers are covered.
    pub body: String,
    /// Text for a lock screen: no document, no person.
    pub public_body: String,
    /// What can be done from it.
    pub actions: Vec<ReminderAction>,
    /// How loud it is.
    pub importance: Importance,
    /// Ids of the reminders that it stands for, where several became one.
    pub members: Vec<String>,
    /// Id of the deadline.
    pub deadline: Option<String>,
    /// Id of the permit.
    pub permit: Option<String>,
    /// Id of the person whose number is missing; none where nobody was named.
    pub person: Option<String>,
}

/// What a phone is to show.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanView {
    /// The reminders, the soonest first; never more than the platform keeps.
    pub reminders: Vec<ReminderView>,
    /// How many more wait for the next plan.
    pub waiting: u32,
    /// When to plan again, at the latest.
    pub replan_at: Moment,
}

/// What the phone tells of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DeviceState {
    /// Whether notifications are allowed.
    pub notifications_allowed: bool,
    /// Whether the phone holds the app back to save its battery.
    pub is_restricted: bool,
}

/// A reminder that should have been shown and was not seen.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MissedReminder {
    /// Id of the reminder.
    pub id: String,
    /// What it was about.
    pub title: String,
    /// When it should have come.
    pub text: String,
    /// The likely reason.
    pub reason: String,
    /// What to do about it.
    pub remedy: String,
}

silent!(ReminderView, PlanView, MissedReminder);
