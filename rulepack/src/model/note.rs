//! What else to know, and whom to ask.

use serde::{Deserialize, Serialize};

use super::{Layer, Territory, Texts, is_false, table, word};
use crate::time::LocalTime;
use crate::when::When;

table! {
    /// `[[note]]`: something to know while a layer is in force: exemptions, advice, fines,
    /// guidance.
    pub struct Note {
        /// Id.
        pub id: String,
        /// What it is.
        pub kind: NoteKind,
        /// Layers of which one must be in force; none means that it is said at any time.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub layers: Vec<Layer>,
        /// Reasons, by id, that it is said with; none means all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub reasons: Vec<String>,
        /// From when it holds; without it, since ever.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<LocalTime>,
        /// Until when, exclusive; without it, open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalTime>,
        /// Where it holds; without it, in the whole country.
        #[serde(default, skip_serializing_if = "Territory::is_everywhere")]
        pub places: Territory,
        /// Whom it concerns; none means everybody.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// Whether it must be read before anything is done; the others can wait behind "more".
        #[serde(default, skip_serializing_if = "is_false")]
        pub first: bool,
        /// What it says.
        pub text: Texts,
        /// Contacts that belong to it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contacts: Vec<String>,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// What a note is.
    pub enum NoteKind {
        /// Somebody who needs no permit, or a case in which none is needed.
        Exemption,
        /// What to do, said with the message: carry the document, wait for the answer.
        Advice,
        /// Who is refused or warned.
        Limit,
        /// What a breach costs.
        Fine,
        /// How to reach an office, which papers, where to ask.
        Guidance,
    }
}

table! {
    /// `[[contact]]`: whom to call, write to or open.
    pub struct Contact {
        /// Id.
        pub id: String,
        /// Who answers.
        pub name: Texts,
        /// Number to dial, ASCII.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Address to open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub web: Option<String>,
        /// Address to write to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// When somebody answers, and in which languages.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub hours: Texts,
        /// Places it serves; none means all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub places: Vec<String>,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}
