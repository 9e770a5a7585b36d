//! How a permit is asked for: schemes, reasons, quotas, errands and answers.

use serde::{Deserialize, Serialize};

use super::{Lasts, Texts, is_false, table, word};
use crate::time::{Day, Hours, LocalTime};
use crate::when::When;

table! {
    /// `[[scheme]]`: one way of asking for a permit.
    pub struct Scheme {
        /// Id.
        pub id: String,
        /// What it is called.
        pub title: Texts,
        /// The messages to send, in this order, as ids of `[[message]]`; one with a `when` only for
        /// those whom it concerns. None where a permit is asked for by the channels alone.
        pub messages: Vec<String>,
        /// Document kinds it accepts; none when it needs no document.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub documents: Vec<String>,
        /// From what moment a permit's time runs.
        pub runs_from: RunsFrom,
        /// After so many minutes without an answer, the person is told not to wait for one.
        pub answer_minutes: u32,
        /// How often the same message may be sent again without an answer.
        #[serde(default)]
        pub resends: u32,
        /// Contacts that are other channels for the same permit, in the order to try.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub channels: Vec<String>,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// From what moment a permit's time runs.
    pub enum RunsFrom {
        /// From the moment the answer was received.
        Receipt,
        /// From the moment the message was sent.
        Sending,
    }
}

table! {
    /// `[[reason]]`: a reason for which a permit is given.
    pub struct Reason {
        /// Id, unique in the pack.
        pub id: String,
        /// The scheme it belongs to.
        pub scheme: String,
        /// What people call it and, unless the scheme has no codes, what the message carries. Two
        /// reasons of a scheme may share a code where they differ in time, hours, places or people:
        /// the one that can be used now is meant.
        pub code: String,
        /// Short title.
        pub title: Texts,
        /// What it covers.
        pub text: Texts,
        /// How long a permit lasts; none means what the regime says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// For permits that have no minutes: what ends them; none means what the regime says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lasts: Option<Lasts>,
        /// From when it can be used; without it, as long as its scheme.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<LocalTime>,
        /// Until when, exclusive; without it, as long as its scheme.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalTime>,
        /// Whether a certificate may set the return time.
        #[serde(default)]
        pub certificate: Certificate,
        /// What the certificate does, in words. Needed unless `certificate` is `no`.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub certificate_text: Texts,
        /// A recipient that replaces the regime's and the message's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub recipient: Option<String>,
        /// Messages that replace the scheme's.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub messages: Vec<String>,
        /// Hours of the day in which it may be used; none means any.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub hours: Vec<Hours>,
        /// Days of the week on which it may be used; none means any.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub days: Vec<Day>,
        /// Who may use it: age bounds, citizenship and so on.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// A reason that no warning and no quota may ever stop, such as medical need.
        #[serde(default, skip_serializing_if = "is_false")]
        pub urgent: bool,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// Whether a certificate may set the return time.
    #[derive(Default)]
    pub enum Certificate {
        /// No.
        #[default]
        No,
        /// The usual time counts; a certificate can move the end.
        MayExtend,
        /// The certificate sets the end; without one the usual time is the safe limit.
        SetsEnd,
    }
}

table! {
    /// `[[quota]]`: how many permits may be had in a time.
    pub struct Quota {
        /// Id.
        pub id: String,
        /// The scheme it belongs to.
        pub scheme: String,
        /// The reasons that count, by id; none means every reason of the scheme.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub reasons: Vec<String>,
        /// Whether each reason is counted by itself (true) or all together (false).
        #[serde(default, skip_serializing_if = "is_false")]
        pub each: bool,
        /// How many.
        pub max: u32,
        /// In what time.
        pub per: Per,
        /// For `rolling_days`: how many days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
        /// What happens when it is used up.
        pub effect: Effect,
        /// From when this quota holds; without it, since ever.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<LocalTime>,
        /// Until when, exclusive; without it, open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalTime>,
        /// What to say when it is used up.
        pub text: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// The time a quota counts in.
    pub enum Per {
        /// A local calendar day.
        Day,
        /// A local calendar month.
        Month,
        /// A calendar week, beginning on the pack's `week_starts`.
        Week,
        /// The last so many times 24 hours.
        RollingDays,
    }
}

word! {
    /// What a used-up quota does.
    pub enum Effect {
        /// The person is warned and may send all the same.
        Warn,
        /// No message is offered.
        Block,
    }
}

table! {
    /// `[[errand]]`: what people set out to do, and which reason it is.
    pub struct Errand {
        /// Id, the E of `--errand E`.
        pub id: String,
        /// What it is called.
        pub name: Texts,
        /// Reasons by id, of one code in each scheme.
        pub reasons: Vec<String>,
        /// Why it is this reason.
        pub why: Texts,
        /// Whether a certificate sets the end for this errand, where that differs from the reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub certificate: Option<Certificate>,
        /// What the certificate does, in words, where that differs from the reason.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub certificate_text: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

table! {
    /// `[[reply]]`: the whole text of an answer, with places for what varies.
    pub struct Reply {
        /// Id.
        pub id: String,
        /// The scheme that answers so.
        pub scheme: String,
        /// What the answer means.
        pub outcome: ReplyOutcome,
        /// The text, with `{reason}`, `{hours}`, `{minutes}`, `{until}` (a clock time), `{document}`,
        /// `{message}` (what was sent), `{code}` (to be shown to police), `{number}` and `{text}`
        /// where it varies. Case, diacritics, spaces and a full stop at the end do not matter.
        pub pattern: String,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// What an answer means.
    pub enum ReplyOutcome {
        /// The permit is given.
        Approved,
        /// It is not.
        Refused,
    }
}
