//! Reading JSON into the tables of a pack, and in the core into its records.
//!
//! In place of serde's `Deserialize`, which compiles three times as much for each struct and does not
//! say where a mistake is. The form is the same: field by field, as the struct's `serde` attributes
//! say, which `Serialize` and the JSON Schema go by too.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::iter::Peekable;

use litemap::LiteMap;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::{Map, Value, map};

/// What is wrong with a value, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong(Box<Place>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    key: String,
    reason: String,
}

impl Wrong {
    /// A mistake in the value itself.
    pub fn new(reason: String) -> Self {
        Wrong(Box::new(Place { key: String::new(), reason }))
    }

    /// The same, seen from the value around it: under a key of it, or at `[3]`.
    #[must_use]
    pub fn under(mut self, key: &str) -> Self {
        let dot = if self.0.key.is_empty() || self.0.key.starts_with('[') { "" } else { "." };
        self.0.key = format!("{key}{dot}{}", self.0.key);
        self
    }

    /// Where it is, such as `places.include[3]`; empty for the whole value.
    pub fn key(&self) -> &str {
        &self.0.key
    }

    /// What is wrong.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.key() {
            "" => f.write_str(self.reason()),
            key => write!(f, "{key}: {}", self.reason()),
        }
    }
}

impl std::error::Error for Wrong {}

/// What can be read from JSON.
pub trait FromJson: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// When it is of another form; the first mistake.
    fn from_json(value: &Value) -> Result<Self, Wrong>;
}

/// A struct that is read field by field, made by [`fields!`](crate::fields).
pub trait FromFields: Sized {
    /// Reads a table.
    ///
    /// # Errors
    /// As [`FromJson::from_json`].
    fn from_fields(table: &Map<String, Value>) -> Result<Self, Wrong>;
}

impl<T: FromFields> FromJson for T {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        T::from_fields(value.as_object().ok_or_else(|| not_a("table", value))?)
    }
}

/// Reads the fields of a table, and remembers the first mistake: to leave at each would cost more
/// code than all the rest, because what was read by then has to be dropped.
#[derive(Debug)]
pub struct Fields<'a> {
    table: &'a Map<String, Value>,
    /// What was written is in the order of the fields, so that most are found without a look-up.
    next: Peekable<map::Iter<'a>>,
    /// All that there can be, with a space after each.
    names: &'static str,
    found: usize,
    wrong: Option<Wrong>,
}

// What follows is called for every field of every table: never inlined, it is there once.
impl<'a> Fields<'a> {
    /// Of a table that can have these fields, each name with a space after it; no names where others
    /// are passed over.
    pub fn new(table: &'a Map<String, Value>, names: &'static str) -> Self {
        Fields { table, next: table.iter().peekable(), names, found: 0, wrong: None }
    }

    /// A field that must be there; none where it is missing or wrong.
    #[inline(never)]
    pub fn needed<T: FromJson>(&mut self, name: &str) -> Option<T> {
        let Some(value) = self.get(name) else {
            self.missing(name);
            return None;
        };
        T::from_json(value).map_err(|wrong| self.remember(wrong.under(name))).ok()
    }

    /// A field that may be left out; the default also where it is wrong.
    #[inline(never)]
    pub fn or_default<T: FromJson + Default>(&mut self, name: &str) -> T {
        let read = self.get(name).map(T::from_json).transpose();
        read.unwrap_or_else(|wrong| {
            self.remember(wrong.under(name));
            None
        })
        .unwrap_or_default()
    }

    /// Everything that is no field: it is kept.
    pub fn others(&self) -> Map<String, Value> {
        let others = self.table.iter().filter(|(name, _)| !self.has(name));
        others.map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    /// Refuses what is no field; to be called when all fields were read.
    pub fn end(&mut self) {
        if self.found != self.table.len() {
            self.unknown();
        }
    }

    /// Whether there was no mistake.
    pub fn are_right(&self) -> bool {
        self.wrong.is_none()
    }

    /// The first mistake.
    pub fn wrong(self) -> Wrong {
        self.wrong.unwrap_or_else(|| Wrong::new("a field is wrong".to_owned()))
    }

    #[inline(never)]
    fn get(&mut self, name: &str) -> Option<&'a Value> {
        let next = self.next.next_if(|(next, _)| *next == name);
        let value = next.map(|(_, value)| value).or_else(|| self.table.get(name));
        self.found += usize::from(value.is_some());
        value
    }

    fn has(&self, name: &str) -> bool {
        self.names.split_terminator(' ').any(|known| known == name)
    }

    #[cold]
    fn remember(&mut self, wrong: Wrong) {
        self.wrong.get_or_insert(wrong);
    }

    fn unknown(&mut self) {
        let unknown = self.table.keys().find(|name| !self.has(name));
        if let (Some(name), false) = (unknown, self.names.is_empty()) {
            let known: Vec<&str> = self.names.split_terminator(' ').collect();
            let reason = format!("unknown key; known are {}", known.join(", "));
            self.remember(Wrong::new(reason).under(name));
        }
    }

    /// A key that was misspelt says more than that it is missing.
    #[cold]
    fn missing(&mut self, name: &str) {
        self.unknown();
        self.remember(Wrong::new(format!("\"{name}\" is missing; write it")));
    }
}

/// Makes a struct readable: `fields!(Name { its fields })`. A field with `serde(default)` may be
/// left out. What is no field is a mistake, unless a field with `serde(flatten)` takes it or `..`
/// stands at the end, which passes it over.
#[macro_export]
macro_rules! fields {
    ($name:ident { $($vis:vis $field:ident : $type:ty,)* .. }) => {
        impl $crate::read::FromFields for $name {
            fn from_fields(
                table: &::serde_json::Map<String, ::serde_json::Value>,
            ) -> Result<Self, $crate::read::Wrong> {
                let mut fields = $crate::read::Fields::new(table, "");
                $(let $field = fields.needed(stringify!($field));)*
                match ($($field,)*) {
                    ($(Some($field),)*) => Ok($name { $($field,)* }),
                    _ => Err(fields.wrong()),
                }
            }
        }
    };
    ($name:ident { $($(#[$($meta:tt)*])* $vis:vis $field:ident : $type:ty,)* }) => {
        impl $crate::read::FromFields for $name {
            fn from_fields(
                table: &::serde_json::Map<String, ::serde_json::Value>,
            ) -> Result<Self, $crate::read::Wrong> {
                const NAMES: &str = concat!($($crate::name_of!($field $([$($meta)*])*)),*);
                let mut fields = $crate::read::Fields::new(table, NAMES);
                $(let $field = $crate::field!(fields $field $([$($meta)*])*);)*
                $crate::end_of!(fields $($([$($meta)*])*)*);
                match ($($field,)*) {
                    ($(Some($field),)*) if fields.are_right() => Ok($name { $($field,)* }),
                    _ => Err(fields.wrong()),
                }
            }
        }
    };
}

/// Reads one field as its attributes say; for [`fields!`].
#[doc(hidden)]
#[macro_export]
macro_rules! field {
    ($fields:ident $field:ident) => { $fields.needed(stringify!($field)) };
    ($fields:ident $field:ident [serde(default $(, $($how:tt)*)?)] $($rest:tt)*) => {
        Some($fields.or_default(stringify!($field)))
    };
    // What serde would do with these and the reader would not.
    ($fields:ident $field:ident [serde(default = $($how:tt)*)] $($rest:tt)*) => {
        compile_error!("the reader knows the type's own default only: write serde(default)")
    };
    ($fields:ident $field:ident [serde(rename = $($how:tt)*)] $($rest:tt)*) => {
        compile_error!("the reader takes a field's own name: read this one by FromFields")
    };
    ($fields:ident $field:ident [serde(flatten)] $($rest:tt)*) => { Some($fields.others()) };
    ($fields:ident $field:ident [$($other:tt)*] $($rest:tt)*) => {
        $crate::field!($fields $field $($rest)*)
    };
}

/// The name of a field with a space after it; nothing for what takes the others.
#[doc(hidden)]
#[macro_export]
macro_rules! name_of {
    ($field:ident) => { concat!(stringify!($field), " ") };
    ($field:ident [serde(flatten)] $($rest:tt)*) => { "" };
    ($field:ident [$($other:tt)*] $($rest:tt)*) => { $crate::name_of!($field $($rest)*) };
}

/// Refuses what is no field, unless a field takes it.
#[doc(hidden)]
#[macro_export]
macro_rules! end_of {
    ($fields:ident) => { $fields.end() };
    ($fields:ident [serde(flatten)] $($rest:tt)*) => {};
    ($fields:ident [$($other:tt)*] $($rest:tt)*) => { $crate::end_of!($fields $($rest)*) };
}

/// Makes an enum of words readable, which serde reads from a text.
#[macro_export]
macro_rules! readable_word {
    ($name:ident) => {
        impl $crate::read::FromJson for $name {
            fn from_json(value: &::serde_json::Value) -> Result<Self, $crate::read::Wrong> {
                let word = $crate::read::word($crate::read::text(value)?);
                word.map_err($crate::read::Wrong::new)
            }
        }
    };
}

/// A word of a closed list, or why it is none.
///
/// # Errors
/// When it is none; the text names those that are.
pub fn word<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let text: StrDeserializer<'_, WordError> = text.into_deserializer();
    T::deserialize(text).map_err(|error| error.to_string())
}

/// A text.
///
/// # Errors
/// When it is something else.
pub fn text(value: &Value) -> Result<&str, Wrong> {
    value.as_str().ok_or_else(|| not_a("text", value))
}

#[cold]
fn not_a(expected: &str, value: &Value) -> Wrong {
    let found = match value {
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a table".to_owned(),
        plain => plain.to_string(),
    };
    Wrong::new(format!("this must be a {expected}, not {found}"))
}

impl FromJson for String {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        text(value).map(str::to_owned)
    }
}

impl FromJson for bool {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        value.as_bool().ok_or_else(|| not_a("true or false", value))
    }
}

impl FromJson for i64 {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        value.as_i64().ok_or_else(|| not_a("whole number", value))
    }
}

impl FromJson for i32 {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let number = value.as_i64().and_then(|number| number.try_into().ok());
        number.ok_or_else(|| not_a("whole number of at most nine digits", value))
    }
}

impl FromJson for u32 {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let number = value.as_u64().and_then(|number| number.try_into().ok());
        number.ok_or_else(|| not_a("whole number from 0 and of at most nine digits", value))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        if value.is_null() { Ok(None) } else { T::from_json(value).map(Some) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let items = list(value)?;
        let mut read = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            read.push(T::from_json(item).map_err(|wrong| at_position(wrong, at))?);
        }
        Ok(read)
    }
}

impl FromJson for Map<String, Value> {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        value.as_object().cloned().ok_or_else(|| not_a("table", value))
    }
}

impl FromJson for BTreeSet<String> {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let mut read = BTreeSet::new();
        read.extend(Vec::<String>::from_json(value)?);
        Ok(read)
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let mut read = BTreeMap::new();
        entries(value, |key, item| read.insert(key, item))?;
        Ok(read)
    }
}

impl<T: FromJson> FromJson for LiteMap<String, T> {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let mut read = LiteMap::new();
        entries(value, |key, item| read.insert(key, item))?;
        Ok(read)
    }
}

/// Reads a table of values of one type; `add` answers what the key had, which is nothing.
fn entries<T: FromJson>(
    value: &Value,
    mut add: impl FnMut(String, T) -> Option<T>,
) -> Result<(), Wrong> {
    let table = value.as_object().ok_or_else(|| not_a("table", value))?;
    for (key, value) in table {
        add(key.clone(), T::from_json(value).map_err(|wrong| wrong.under(key))?);
    }
    Ok(())
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        match list(value)? {
            [a, b] => Ok((
                A::from_json(a).map_err(|wrong| at_position(wrong, 0))?,
                B::from_json(b).map_err(|wrong| at_position(wrong, 1))?,
            )),
            _ => Err(Wrong::new("this must be a list of two".to_owned())),
        }
    }
}

fn list(value: &Value) -> Result<&[Value], Wrong> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| not_a("list", value))
}

#[cold]
fn at_position(wrong: Wrong, at: usize) -> Wrong {
    wrong.under(&format!("[{at}]"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::{Layer, Regime, Texts};
    use crate::time::LocalTime;

    fn regime() -> Value {
        json!({
            "id": "R", "layer": "country", "from": "2020-01-01T00:00", "source": ["S"],
            "places": { "include": ["baku"] }, "text": { "en": "t" },
            "hours": [{ "from": "22:00", "to": "06:00" }],
        })
    }

    fn mistake(change: impl FnOnce(&mut Map<String, Value>)) -> (String, String) {
        let mut written = regime();
        change(written.as_object_mut().unwrap());
        let wrong = Regime::from_json(&written).unwrap_err();
        (wrong.key().to_owned(), wrong.reason().to_owned())
    }

    fn set(path: &str, value: Value) -> (String, String) {
        mistake(|table| {
            table.insert(path.to_owned(), value);
        })
    }

    #[test]
    fn what_is_written_is_read_and_what_is_not_is_the_default() {
        let read = Regime::from_json(&regime()).unwrap();
        assert_eq!((read.id.as_str(), read.layer), ("R", Layer::Country));
        assert_eq!(read.from, "2020-01-01T00:00".parse::<LocalTime>().unwrap());
        assert_eq!(read.places.include, ["baku"]);
        assert_eq!(read.text, Texts::from([("en".to_owned(), "t".to_owned())]));
        assert_eq!((read.to, read.minutes, read.hours.len()), (None, None, 1));
        let with_null = Option::<u32>::from_json(&Value::Null).unwrap();
        assert_eq!(with_null, None);
    }

    #[test]
    fn what_is_written_again_is_the_same() {
        let read = Regime::from_json(&regime()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), regime());
    }

    #[test]
    fn a_mistake_is_found_by_its_key() {
        assert_eq!(set("places", json!({ "include": ["a", 5] })).0, "places.include[1]");
        assert_eq!(set("places", json!({ "within": [] })).0, "places.within");
        assert_eq!(set("hours", json!([{ "from": "22:00", "to": "24:30" }])).0, "hours[0].to");
        assert_eq!(set("text", json!({ "en": [] })).0, "text.en");
        assert_eq!(set("text", json!("t")).1, "this must be a table, not \"t\"");
        assert_eq!(set("minutes", json!(-5)).0, "minutes");
        assert_eq!(set("minutes", json!(1.5)).0, "minutes");
        assert_eq!(set("source", json!({})).1, "this must be a list, not a table");
        let (key, reason) = set("layer", json!("county"));
        assert_eq!(key, "layer");
        assert!(reason.contains("county") && reason.contains("`country`"), "{reason}");
    }

    #[test]
    fn a_misspelt_key_is_named_rather_than_the_missing_one() {
        let missing = mistake(|table| drop(table.remove("layer")));
        assert_eq!(missing, (String::new(), "\"layer\" is missing; write it".to_owned()));
        let (key, reason) = mistake(|table| {
            let layer = table.remove("layer").unwrap();
            table.insert("lair".to_owned(), layer);
        });
        assert_eq!(key, "lair");
        assert!(reason.starts_with("unknown key; known are id, layer, from"), "{reason}");
        let (key, _) = set("unknown", json!(1));
        assert_eq!(key, "unknown");
    }
}
