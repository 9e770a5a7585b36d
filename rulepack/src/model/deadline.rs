//! What a person must do by a day: deadlines, the stays and steps that they run from, and the
//! rules that suspend them.

use serde::{Deserialize, Serialize};

use super::{Texts, table, word};
use crate::time::LocalDate;
use crate::when::When;

table! {
    /// `[[stay]]`: how long somebody may stay after an entry.
    pub struct Stay {
        /// Id, the BASIS of `stay enter --basis`.
        pub id: String,
        /// What it is called.
        pub name: Texts,
        /// The basis of stay that conditions name.
        pub basis: String,
        /// Days from the entry; where a document says its own number, that counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
        /// Kinds of the document that it rests on, whose last day ends the stay too; none for a
        /// stay without document.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub documents: Vec<String>,
        /// Whether the day of entry is the first of those days.
        #[serde(default)]
        pub first_day: Counts,
        /// What it says.
        pub text: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// Whether the day that a count begins at is counted itself.
    #[derive(Default)]
    pub enum Counts {
        /// It is.
        Yes,
        /// It is not.
        No,
        /// No source says: the earlier date is taken, and that is said.
        #[default]
        NotKnown,
    }
}

table! {
    /// `[[deadline]]`: the last day for something.
    pub struct Deadline {
        /// Id.
        pub id: String,
        /// A stable word for what is to be done, shared by rules that say the same of different
        /// people, such as `register`.
        pub code: String,
        /// What it is called.
        pub title: Texts,
        /// What it runs from.
        pub anchor: Anchor,
        /// For `document_end`: kinds of the document. Also kinds that this is about, where the
        /// anchor is another.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub documents: Vec<String>,
        /// For `event`: which events.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub events: Vec<Event>,
        /// For `step`: kinds of the application.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub applications: Vec<String>,
        /// For `step`: the step that starts it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub step: Option<Step>,
        /// For `date`: the last day itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub on: Option<LocalDate>,
        /// Before or after what it runs from.
        #[serde(default)]
        pub side: Side,
        /// So many days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
        /// So many working days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub working_days: Option<u32>,
        /// So many months.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub months: Option<u32>,
        /// Whether the day that it runs from is counted.
        #[serde(default)]
        pub first_day: Counts,
        /// Only where the stay lasts longer than so many days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub longer_than: Option<u32>,
        /// Only where what it runs from is on this day or later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<LocalDate>,
        /// Only where what it runs from is on this day or earlier.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalDate>,
        /// Whom it concerns; none means everybody.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// What the person intends who needs this, where there are alternatives; the rules that
        /// name one share what they run from and are shown as one choice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub intent: Option<Intent>,
        /// Who has to act.
        #[serde(default)]
        pub who: Who,
        /// A document of one of these kinds, issued since, means that it is done.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub done_by: Vec<String>,
        /// The kind of application that does it: while one is pending it is pending.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub application: Option<String>,
        /// How many days before its last day it becomes due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due_days: Option<u32>,
        /// Days before its last day on which to remind, where the person sets no others.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub leads: Vec<u32>,
        /// Offices and services, as contact ids, the best first; those that serve only some places
        /// are named only there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub channels: Vec<String>,
        /// Papers to bring.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub papers: Texts,
        /// What it costs.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub fee: Texts,
        /// The year of that fee.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fee_year: Option<i32>,
        /// What being late costs.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub fine: Texts,
        /// What to do.
        pub text: Texts,
        /// What to do when the day has passed.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub late: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// What a deadline runs from.
    pub enum Anchor {
        /// The last entry into the country.
        Entry,
        /// The last day of a stay without residence permit.
        StayEnd,
        /// A document's last day.
        DocumentEnd,
        /// Something that happened.
        Event,
        /// A step of an application.
        Step,
        /// The day on which days away reach `days` within `months` times 30: 90 in 180 is
        /// `days = 90`, `months = 6`.
        Absence,
        /// A fixed day.
        Date,
    }
}

word! {
    /// Before or after what it runs from.
    #[derive(Default)]
    pub enum Side {
        /// At least so long before.
        Before,
        /// Within so long after.
        #[default]
        After,
    }
}

word! {
    /// What can happen to a person or a document.
    pub enum Event {
        /// Moved to another address.
        Moved,
        /// A document was lost.
        Lost,
        /// A document was stolen.
        Stolen,
        /// A new passport was issued.
        NewPassport,
        /// Left the country.
        Left,
        /// Entered the country.
        Entered,
        /// Works for another employer.
        NewEmployer,
    }
}

word! {
    /// A step of an application, in their order.
    pub enum Step {
        /// Handed in.
        Applied,
        /// Taken in by the office.
        Accepted,
        /// Reviewed: the fee is to be paid.
        Review,
        /// The fee is paid.
        Paid,
        /// Decided in favour.
        Decided,
        /// The document is in hand.
        Collected,
        /// Decided against.
        Refused,
        /// Taken back.
        Withdrawn,
    }
}

word! {
    /// What a person intends when a stay or permit ends.
    pub enum Intent {
        /// To leave the country.
        Leave,
        /// To extend what they have.
        Extend,
        /// To ask for a residence permit.
        Permit,
    }
}

word! {
    /// Who has to act.
    #[derive(Default)]
    pub enum Who {
        /// The person.
        #[default]
        Person,
        /// Whoever lodges them: a hotel, a flat owner.
        Host,
        /// The employer.
        Employer,
    }
}

table! {
    /// `[[application]]`: something that is asked of an office and takes its time.
    pub struct Application {
        /// Id, the KIND of `application start --kind`.
        pub id: String,
        /// What it is called.
        pub name: Texts,
        /// Steps that it goes through, in their order; refused and withdrawn are always possible.
        pub steps: Vec<Step>,
        /// Kinds of document that it gives.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub gives: Vec<String>,
        /// Kinds of document that it is about: while it is pending they are neither valid nor
        /// expired.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub documents: Vec<String>,
        /// What to know while it is pending.
        pub pending: Texts,
        /// What to do when it was refused.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub refused: Texts,
        /// Contacts to ask, by id.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contacts: Vec<String>,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

table! {
    /// `[[suspension]]`: the end of a stay or document is set aside for a class of people and a time.
    pub struct Suspension {
        /// Id; the answer to its question is kept under it.
        pub id: String,
        /// Kinds of the document whose end is set aside; none where it is a stay, whatever it rests on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub documents: Vec<String>,
        /// Ends on this day or later are set aside.
        pub ends_from: LocalDate,
        /// Ends on this day or earlier are set aside.
        pub ends_to: LocalDate,
        /// First day on which it holds.
        pub from: LocalDate,
        /// Last day on which it holds.
        pub to: LocalDate,
        /// Whom it concerns; none means everybody.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// What only the person can say, answered yes or no; without it, it holds for all of them.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub question: Texts,
        /// What it says while it holds.
        pub text: Texts,
        /// What to do by its last day.
        pub act: Texts,
        /// What is said once it is over.
        pub over: Texts,
        /// From this day on its last day is known: before, the end is open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub end_known_from: Option<LocalDate>,
        /// Contacts to ask, by id.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contacts: Vec<String>,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}
