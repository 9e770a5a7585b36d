//! Records of a person's time: stays, applications, events, what is done, what was reminded of.

use companion_rulepack::time::LocalDate;
use companion_rulepack::{Event, Step};
use litemap::LiteMap;
use serde::Serialize;
use serde_json::{Map, Value};

use super::record::{Record, RecordType, as_table, record};
use crate::silent::silent;

record! {
    /// A stay in the country, from an entry to a departure.
    pub(crate) struct StayRecord {
        pub(crate) v: u32,
        #[serde(default)]
        pub(crate) person: Option<String>,
        pub(crate) entered: LocalDate,
        /// The last day in the country.
        #[serde(default)]
        pub(crate) left: Option<LocalDate>,
        /// Id of the rule that says how long it may last.
        #[serde(default)]
        pub(crate) basis: Option<String>,
        /// Id of the document that it rests on.
        #[serde(default)]
        pub(crate) document: Option<String>,
        /// Days of stay, where another number was given than the usual.
        #[serde(default)]
        pub(crate) days: Option<u32>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// An application on its way.
    pub(crate) struct ApplicationRecord {
        pub(crate) v: u32,
        #[serde(default)]
        pub(crate) person: Option<String>,
        pub(crate) kind: String,
        /// Id of the document that it is about.
        #[serde(default)]
        pub(crate) document: Option<String>,
        /// The steps that were taken, in their order.
        pub(crate) steps: Vec<(Step, LocalDate)>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// Something that happened.
    pub(crate) struct EventRecord {
        pub(crate) v: u32,
        #[serde(default)]
        pub(crate) person: Option<String>,
        pub(crate) kind: Event,
        pub(crate) day: LocalDate,
        /// Id of the document that it happened to.
        #[serde(default)]
        pub(crate) document: Option<String>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// What the person did about deadlines and reminders; there is one.
    #[derive(Default)]
    pub(crate) struct MemoryRecord {
        pub(crate) v: u32,
        /// Deadlines that are done, by id, with the day on which that was said.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) done: LiteMap<String, LocalDate>,
        /// The day that each of them ran from; none where an older version noted it.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) done_for: LiteMap<String, LocalDate>,
        /// Reminders put off, by id: until when, seconds since 1970.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) later: LiteMap<String, i64>,
        /// Reminders that were planned, by id: when they were to fire, seconds since 1970.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) planned: LiteMap<String, i64>,
        /// Reminders that became one, by the id of that.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) together: LiteMap<String, Vec<String>>,
        /// Reminders that were seen, by id: when, seconds since 1970.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) seen: LiteMap<String, i64>,
        /// Who did not have the number of a document, by the person's id; empty where nobody is named.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) numbers: LiteMap<String, MissingNumber>,
        /// When the last backup was made, seconds since 1970.
        #[serde(default)]
        pub(crate) backed_up_at: Option<i64>,
        /// A digest of what was in the vault then.
        #[serde(default)]
        pub(crate) backed_up: Option<String>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// A number that somebody did not have.
    #[derive(Default)]
    pub(crate) struct MissingNumber {
        /// When that was said, seconds since 1970.
        pub(crate) since: i64,
        /// The documents that were there then, by id: one more, and the number is there.
        #[serde(default)]
        pub(crate) documents: Vec<String>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// What the person chose; there is one.
    #[derive(Default)]
    pub(crate) struct SettingsRecord {
        pub(crate) v: u32,
        #[serde(default)]
        pub(crate) language: Option<String>,
        /// Days before a deadline on which to remind, by its code; empty for all others.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) leads: LiteMap<String, Vec<u32>>,
        /// Minutes after midnight between which nothing sounds.
        #[serde(default)]
        pub(crate) quiet: Option<(u32, u32)>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

silent!(StayRecord, ApplicationRecord, EventRecord, MemoryRecord, MissingNumber, SettingsRecord);

impl Record for StayRecord {
    const TYPE: RecordType = RecordType::Stay;
    const VERSION: u32 = 1;
}

impl Record for ApplicationRecord {
    const TYPE: RecordType = RecordType::Application;
    const VERSION: u32 = 1;
}

impl Record for EventRecord {
    const TYPE: RecordType = RecordType::Event;
    const VERSION: u32 = 1;
}

impl Record for MemoryRecord {
    const TYPE: RecordType = RecordType::Memory;
    const VERSION: u32 = 1;
}

impl Record for SettingsRecord {
    const TYPE: RecordType = RecordType::Settings;
    const VERSION: u32 = 1;
}
