//! What is inside a sealed record: versioned JSON. Fields that this version does not know are
//! kept when the record is written again.

use std::collections::BTreeMap;

use companion_rulepack::Intent;
use companion_rulepack::read::FromFields;
use companion_rulepack::time::LocalDate;
use litemap::LiteMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::time_record::{
    ApplicationRecord, EventRecord, MemoryRecord, SettingsRecord, StayRecord,
};
use crate::error::{CompanionError, Result};
use crate::silent::silent;

/// The type of a record; stored in the clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum RecordType {
    Person,
    Document,
    Permit,
    Stay,
    Application,
    Event,
    Memory,
    Settings,
}

impl RecordType {
    /// Every type that this version reads.
    pub(crate) const ALL: [RecordType; 8] = [
        RecordType::Person,
        RecordType::Document,
        RecordType::Permit,
        RecordType::Stay,
        RecordType::Application,
        RecordType::Event,
        RecordType::Memory,
        RecordType::Settings,
    ];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            RecordType::Person => "person",
            RecordType::Document => "document",
            RecordType::Permit => "permit",
            RecordType::Stay => "stay",
            RecordType::Application => "application",
            RecordType::Event => "event",
            RecordType::Memory => "memory",
            RecordType::Settings => "settings",
        }
    }

    /// The type of that name; none where only a later version knows it.
    pub(crate) fn of(name: &str) -> Option<RecordType> {
        RecordType::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The version of its records that this code writes.
    pub(crate) fn version(self) -> u32 {
        match self {
            RecordType::Person => PersonRecord::VERSION,
            RecordType::Document => DocumentRecord::VERSION,
            RecordType::Permit => PermitRecord::VERSION,
            RecordType::Stay => StayRecord::VERSION,
            RecordType::Application => ApplicationRecord::VERSION,
            RecordType::Event => EventRecord::VERSION,
            RecordType::Memory => MemoryRecord::VERSION,
            RecordType::Settings => SettingsRecord::VERSION,
        }
    }

    /// Whether there is one record of it.
    pub(crate) fn is_only(self) -> bool {
        matches!(self, RecordType::Memory | RecordType::Settings)
    }
}

/// Declares a record, which is read as the tables of a pack are.
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Serialize)]
        $vis struct $name { $($body)* }
        companion_rulepack::fields!($name { $($body)* });
    };
}
pub(crate) use record;

/// Writes a map by texts as a table, also an empty one.
pub(super) fn as_table<S: Serializer, T: Serialize>(
    map: &LiteMap<String, T>,
    to: S,
) -> std::result::Result<S::Ok, S::Error> {
    to.collect_map(map.iter())
}

/// Who lodges a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Host {
    /// A hotel or another lodging house: it registers its guests.
    Hotel,
    /// The owner of the flat.
    Owner,
    /// The person lives in their own.
    Own,
}

companion_rulepack::readable_word!(Host);

impl Host {
    /// As it is typed and shown in JSON.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Host::Hotel => "hotel",
            Host::Owner => "owner",
            Host::Own => "own",
        }
    }
}

record! {
    /// A person, as far as they told.
    #[derive(Default)]
    pub(crate) struct PersonRecord {
        pub(crate) v: u32,
        #[serde(default)]
        pub(crate) name: Option<String>,
        #[serde(default)]
        pub(crate) citizenship: Option<String>,
        #[serde(default)]
        pub(crate) born: Option<LocalDate>,
        #[serde(default)]
        pub(crate) place: Option<String>,
        /// Planned last day in the country.
        #[serde(default)]
        pub(crate) departure: Option<LocalDate>,
        #[serde(default)]
        pub(crate) intent: Option<Intent>,
        #[serde(default)]
        pub(crate) host: Option<Host>,
        #[serde(default)]
        pub(crate) fields: BTreeMap<String, String>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// A document.
    #[derive(Default)]
    pub(crate) struct DocumentRecord {
        pub(crate) v: u32,
        pub(crate) kind: String,
        /// As it is sent, without the series.
        pub(crate) number: String,
        #[serde(default)]
        pub(crate) person: Option<String>,
        #[serde(default)]
        pub(crate) issued: Option<LocalDate>,
        #[serde(default)]
        pub(crate) valid_until: Option<LocalDate>,
        /// Days of stay that it allows, where that is less than the time in which it is valid.
        #[serde(default)]
        pub(crate) days: Option<u32>,
        /// Answers to what only the person knows, by the id of the rule that asks: yes or no.
        #[serde(default, serialize_with = "as_table")]
        pub(crate) answers: LiteMap<String, bool>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// A permit from its draft to its end, with everything that it rested on.
    #[derive(Default)]
    pub(crate) struct PermitRecord {
        pub(crate) v: u32,
        #[serde(default)]
        pub(crate) person: Option<String>,
        /// Whose permits count together against a quota.
        pub(crate) subject: String,
        /// Whose it is, for the eye.
        pub(crate) whose: String,
        /// Kind, series and number of the document; empty without one.
        #[serde(default)]
        pub(crate) kind: String,
        #[serde(default)]
        pub(crate) series: String,
        #[serde(default)]
        pub(crate) number: String,
        pub(crate) reason: String,
        pub(crate) reason_code: String,
        pub(crate) scheme: String,
        /// Usual minutes, the safe limit where a certificate sets the end; none where only the
        /// certificate says.
        #[serde(default)]
        pub(crate) minutes: Option<u32>,
        #[serde(default)]
        pub(crate) certificate_allowed: bool,
        /// Steps in the order of sending.
        pub(crate) messages: Vec<(String, String)>,
        pub(crate) answer_minutes: u32,
        pub(crate) resends: u32,
        pub(crate) runs_from_sending: bool,
        /// Ids of contacts that are other channels.
        #[serde(default)]
        pub(crate) channels: Vec<String>,
        /// Seconds since 1970.
        pub(crate) drafted_at: i64,
        /// Until when the rules, the day and the documents it was drafted from hold.
        #[serde(default)]
        pub(crate) holds_until: Option<i64>,
        /// Each hand-over to the SMS app; more than one when it was sent again.
        #[serde(default)]
        pub(crate) handed_over_at: Vec<i64>,
        #[serde(default)]
        pub(crate) answer: Option<PermitAnswer>,
        /// When a curfew begins, or the reason's own hours end: no usual time outlasts it.
        #[serde(default)]
        pub(crate) curfew_at: Option<i64>,
        /// When it is over: an answer that comes before gives no time.
        #[serde(default)]
        pub(crate) curfew_to: Option<i64>,
        /// For permits without minutes: the end of the regime, where that is what ends them. Without
        /// it they end with the local day on which they began.
        #[serde(default)]
        pub(crate) regime_ends: Option<i64>,
        /// For permits without minutes: that the day ends them though a certificate may say more.
        #[serde(default)]
        pub(crate) ends_with_day: bool,
        /// End set by a certificate.
        #[serde(default)]
        pub(crate) extended_until: Option<i64>,
        /// Its place in the order of sending among those drafted together.
        #[serde(default)]
        pub(crate) position: u32,
        /// Kept in the history by choice.
        #[serde(default)]
        pub(crate) keep: bool,
        pub(crate) rested_on: Rested,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

impl PermitRecord {
    /// Whether it was handed over, or would be now, after what it was drafted from had changed.
    pub(crate) fn is_outdated(&self, now: i64) -> bool {
        let sent = self.handed_over_at.first().copied().unwrap_or(now);
        self.holds_until.is_some_and(|until| sent >= until)
    }
}

record! {
    /// The answer that came.
    #[derive(Default)]
    pub(crate) struct PermitAnswer {
        pub(crate) approved: bool,
        /// The earliest moment at which it can have come.
        pub(crate) received_at: i64,
        pub(crate) receipt_assumed: bool,
        /// Minutes that the answer itself gives.
        #[serde(default)]
        pub(crate) minutes: Option<u32>,
        /// End that the answer itself gives, or that a permit without minutes has.
        #[serde(default)]
        pub(crate) until: Option<i64>,
        /// The code to be shown when asked.
        #[serde(default)]
        pub(crate) code: Option<String>,
        pub(crate) text: String,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

record! {
    /// The rules a permit rested on, kept with it: the pack may change.
    #[derive(Default)]
    pub(crate) struct Rested {
        pub(crate) pack: String,
        pub(crate) pack_version: u32,
        pub(crate) rules: Vec<String>,
        pub(crate) texts: Vec<String>,
        pub(crate) sources: Vec<String>,
        #[serde(flatten)]
        pub(crate) unknown: Map<String, Value>,
    }
}

silent!(PersonRecord, DocumentRecord, PermitRecord, PermitAnswer, Rested);

/// A record that the vault can hold.
pub(crate) trait Record: Serialize + FromFields {
    const TYPE: RecordType;
    /// The version that this code writes.
    const VERSION: u32;

    /// Brings an older record up to date, one version at a time.
    fn upgrade(_from: u32, _record: &mut Map<String, Value>) {}
}

impl Record for PersonRecord {
    const TYPE: RecordType = RecordType::Person;
    const VERSION: u32 = 1;
}

impl Record for DocumentRecord {
    const TYPE: RecordType = RecordType::Document;
    const VERSION: u32 = 1;
}

impl Record for PermitRecord {
    const TYPE: RecordType = RecordType::Permit;
    const VERSION: u32 = 1;
}

/// Reads a record of any version. One from the future is read as far as it is understood; its
/// version and unknown fields stay.
pub(super) fn read<R: Record>(plain: &[u8]) -> Result<R> {
    let mut record = parsed(plain)?;
    let version = record.get("v").and_then(Value::as_u64).unwrap_or(1);
    let version = u32::try_from(version).map_err(CompanionError::storage)?;
    for from in version..R::VERSION {
        R::upgrade(from, &mut record);
        record.insert("v".to_owned(), Value::from(from + 1));
    }
    Ok(R::from_fields(&record)?)
}

/// Reads a record of any type as this version would write it; one of a type that only a later
/// version knows as it is.
pub(super) fn any(kind: &str, plain: &[u8]) -> Result<Map<String, Value>> {
    fn up_to_date<R: Record>(plain: &[u8]) -> Result<Value> {
        Ok(serde_json::to_value(read::<R>(plain)?)?)
    }
    let value = match RecordType::of(kind) {
        Some(RecordType::Person) => up_to_date::<PersonRecord>(plain)?,
        Some(RecordType::Document) => up_to_date::<DocumentRecord>(plain)?,
        Some(RecordType::Permit) => up_to_date::<PermitRecord>(plain)?,
        Some(RecordType::Stay) => up_to_date::<StayRecord>(plain)?,
        Some(RecordType::Application) => up_to_date::<ApplicationRecord>(plain)?,
        Some(RecordType::Event) => up_to_date::<EventRecord>(plain)?,
        Some(RecordType::Memory) => up_to_date::<MemoryRecord>(plain)?,
        Some(RecordType::Settings) => up_to_date::<SettingsRecord>(plain)?,
        None => serde_json::from_slice(plain)?,
    };
    object(value)
}

fn parsed(plain: &[u8]) -> Result<Map<String, Value>> {
    object(serde_json::from_slice(plain)?)
}

fn object(value: Value) -> Result<Map<String, Value>> {
    match value {
        Value::Object(record) => Ok(record),
        _ => Err(CompanionError::storage("a record is no object")),
    }
}

/// The same for a record that is not sealed yet.
pub(crate) fn up_to_date(kind: &str, record: &Map<String, Value>) -> Result<Map<String, Value>> {
    any(kind, &Zeroizing::new(serde_json::to_vec(record)?))
}
