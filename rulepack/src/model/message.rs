//! The grammar of a message, and what a person fills into it.

use serde::{Deserialize, Serialize};

use super::{Texts, table, word};
use crate::alphabet::{Alphabet, Case, Characters};
use crate::when::When;

table! {
    /// `[[message]]`: the grammar of one message, as ordered parts.
    pub struct Message {
        /// Id.
        pub id: String,
        /// Number it goes to.
        pub recipient: String,
        /// The country whose SIM cards alone reach it, as for a short code: two small letters of
        /// ISO 3166-1. It is the pack's own country, whose name is what people are told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sim_country: Option<String>,
        /// The alphabet its text is sent in.
        pub alphabet: Alphabet,
        /// The only characters that may occur, such as `A-Z0-9` and a space; none means all of
        /// the alphabet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub characters: Option<Characters>,
        /// Upper case, or as the parts give it.
        #[serde(default)]
        pub case: Case,
        /// What stands between two parts, unless a part's `before` says otherwise.
        #[serde(default)]
        pub separator: String,
        /// The longest text accepted, in characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub max_length: Option<u32>,
        /// The parts.
        pub parts: Vec<MessagePart>,
        /// Whom it is for; none means everybody. A scheme may write differently for a passport and
        /// for an identity card.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// What no source says about this grammar.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub uncertain: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

table! {
    /// One part of a message.
    pub struct MessagePart {
        /// What stands here.
        pub part: PartKind,
        /// For `field`: which `[[field]]`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub field: Option<String>,
        /// For `literal`: the text itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// For `document_number`: its first character, from 1, where only a piece is sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub first: Option<u32>,
        /// For `document_number`: its last character, from 1, where only a piece is sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub last: Option<u32>,
        /// What stands before it instead of the message's separator.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub before: Option<String>,
        /// Whether it may be missing, and what is left in its place.
        #[serde(default)]
        pub missing: Missing,
    }
}

word! {
    /// What a part of a message carries.
    pub enum PartKind {
        /// The reason's code.
        ReasonCode,
        /// The document's series, such as the letters before its number.
        DocumentSeries,
        /// The document's number without its series.
        DocumentNumber,
        /// The code that the scheme has for this kind of document.
        DocumentCode,
        /// A field of the person.
        Field,
        /// A fixed text.
        Literal,
    }
}

word! {
    /// What happens where a part has no value.
    #[derive(Default)]
    pub enum Missing {
        /// The person is asked for it: no message without it.
        #[default]
        Ask,
        /// The part and its separator are left out.
        Drop,
        /// The part stays as an empty place between its separators.
        Empty,
    }
}

table! {
    /// `[[field]]`: something about a person that a message may carry.
    pub struct Field {
        /// Id, the KEY of `--field KEY=VALUE`. `name`, `citizenship` and `born` are filled from
        /// the person where they are known.
        pub id: String,
        /// What it is called.
        pub label: Texts,
        /// What to write, with an example.
        pub hint: Texts,
        /// Characters it may have.
        pub characters: Characters,
        /// Shapes it may have, written as those of document numbers; none means any.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub shapes: Vec<String>,
        /// Longest value, in characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub max_length: Option<u32>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}
