//! Which days are worked, for counting working days.

use serde::Serialize;

use super::{Texts, is_false, table};
use crate::time::{Day, LocalDate};

table! {
    /// `[[calendar]]`: the country's working days. A pack has one.
    pub struct Calendar {
        /// Id.
        pub id: String,
        /// Days of the week that are not worked.
        pub weekend: Vec<Day>,
        /// Days off of every year.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub yearly: Vec<YearlyDays>,
        /// Days off of single years, such as moving feasts and decisions.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub off: Vec<DaySpan>,
        /// Days of the weekend that are worked by decision.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub worked: Vec<LocalDate>,
        /// Whether a day off that falls on the weekend or on another day off moves to the next
        /// working day.
        #[serde(default, skip_serializing_if = "is_false")]
        pub moves: bool,
        /// Spans in which all days off are known.
        pub known: Vec<KnownDays>,
        /// Outside those spans: how many working days more are allowed for before a day.
        #[serde(default)]
        pub margin: u32,
        /// What to say where the calendar is not known.
        pub text: Texts,
        /// Sources of what holds every year, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

table! {
    /// Days off that come back every year.
    pub struct YearlyDays {
        /// Month, 1 to 12.
        pub month: u32,
        /// First day of the month.
        pub day: u32,
        /// How many days; one where it is left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
        /// First year in which it is a day off; without it, every year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from_year: Option<i32>,
    }
}

table! {
    /// A span in which all days off are known.
    pub struct KnownDays {
        /// First day.
        pub from: LocalDate,
        /// Last day.
        pub to: LocalDate,
        /// Sources of its days off, beside those of every year, by id.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub source: Vec<String>,
    }
}

table! {
    /// Days from the first to the last, both in it.
    pub struct DaySpan {
        /// First day.
        pub from: LocalDate,
        /// Last day.
        pub to: LocalDate,
    }
}
