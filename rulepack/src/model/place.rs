//! Places, their parts, and which of them a rule holds in.

use serde::Serialize;

use super::{Texts, table};

table! {
    /// `[[place]]`: a place people live in or go to.
    pub struct Place {
        /// Readable id: lower-case ASCII, digits and hyphens.
        pub id: String,
        /// The place around it; none for the country.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub within: Option<String>,
        /// Its name.
        pub name: Texts,
        /// Other spellings that people type.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aliases: Vec<String>,
        /// Parts that rules tell apart, as ids of `[[part]]`; each becomes `place/part`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub parts: Vec<String>,
    }
}

table! {
    /// `[[part]]`: a part that many places have, such as the centre of a district.
    pub struct Part {
        /// Id, the second half of `lankaran/centre`.
        pub id: String,
        /// Its name.
        pub name: Texts,
    }
}

table! {
    /// Places in and places out. An inner statement wins over an outer one.
    #[derive(Default)]
    pub struct Territory {
        /// Place ids that are in, with everything inside them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub include: Vec<String>,
        /// Place ids inside those that are out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub exclude: Vec<String>,
    }
}

impl Territory {
    /// Whether no place is named, which means the whole country.
    pub fn is_everywhere(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }
}
