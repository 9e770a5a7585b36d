//! The pack itself: its header, its clock and where its statements come from.

use serde::{Deserialize, Serialize};

use super::{Texts, table, word};
use crate::time::{Day, Instant, LocalDate, LocalTime, Offset};

table! {
    /// `[pack]`: what this pack is, and until when its publisher vouches for it.
    pub struct Header {
        /// Format number: 1.
        pub format: u32,
        /// The pack's id; the same in every version.
        pub id: String,
        /// Raised by one at each publication.
        pub version: u32,
        /// What the pack is called.
        pub title: Texts,
        /// When it was published, local time.
        pub published: LocalTime,
        /// The day up to which its sources were read.
        pub data_as_of: LocalDate,
        /// From this local time on, "nothing in force" is no longer answered.
        pub valid_until: LocalTime,
        /// Place id of the whole country, the root of the place tree.
        pub country: String,
        /// Languages in which every text must exist. An urgent pack may name only two.
        pub languages: Vec<String>,
        /// The one of the languages that the country's officers read; without it, what is shown to
        /// them is in the person's language alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub local_language: Option<String>,
        /// Those of the languages that no native speaker has reviewed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unreviewed: Vec<String>,
        /// Words that people write with the name of a place, such as "city"; they do not count when
        /// a place is looked for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub place_words: Vec<String>,
        /// The day on which a calendar week begins, for weekly quotas.
        #[serde(default)]
        pub week_starts: Day,
        /// Contacts to name where the answer is not known, the best one first.
        pub help: Vec<String>,
        /// Official sites to name in "about", as contact ids.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub official: Vec<String>,
        /// The topic of the guide for who does not know the number of their document.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number_guide: Option<String>,
        /// Ids that earlier versions used and that must never be used again.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub retired: Vec<String>,
    }
}

table! {
    /// `[zone]`: the country's clock, so that a phone needs no zone database.
    pub struct Zone {
        /// IANA name, such as `Asia/Baku`.
        pub name: String,
        /// Offset from UTC before the first transition.
        pub offset: Offset,
        /// Every change of the offset within the time that the pack speaks of.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub transitions: Vec<Transition>,
    }
}

table! {
    /// A moment at which the zone's offset changes.
    pub struct Transition {
        /// The moment, in UTC (`2021-03-28T01:00:00Z`).
        pub at: Instant,
        /// The offset from then on.
        pub offset: Offset,
    }
}

table! {
    /// `[[source]]`: where a statement comes from.
    pub struct Source {
        /// Id that rules refer to.
        pub id: String,
        /// Title of the decision, page or article.
        pub title: String,
        /// The title in the country's language: an officer reads it on the card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub local_title: Option<String>,
        /// Number of the decision.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number: Option<String>,
        /// Its date, as exactly as known: `2020-12-08`, `2020-07` or `2020`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date: Option<String>,
        /// Where it can be read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// How far it can be relied on.
        pub confidence: Confidence,
    }
}

word! {
    /// How far a source can be relied on.
    pub enum Confidence {
        /// An official page, or two independent reports.
        High,
        /// One good report.
        Medium,
        /// Weak.
        Low,
        /// Sources disagree; the text says so.
        Conflict,
    }
}
