//! The kinds of documents that people hold.

use serde::{Deserialize, Serialize};

use super::{Texts, is_false, table, word};

table! {
    /// `[[document_kind]]`: a kind of document that people hold.
    pub struct DocumentKind {
        /// Id, the KIND of `--kind KIND`; by custom the series itself.
        pub id: String,
        /// Letters that stand before the number, as they are sent; empty when there are none.
        #[serde(default)]
        pub series: String,
        /// What a message carries for this kind of document, where its grammar asks for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// The basis of stay that this document shows, for conditions: `visa`, `visa_free`,
        /// `registration`, `temporary` or `permanent`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub basis: Option<String>,
        /// Whether people travel with it: its number is meant where a form asks for the passport's.
        #[serde(default, skip_serializing_if = "is_false")]
        pub travel: bool,
        /// What it is called.
        pub name: Texts,
        /// Where the number is found.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub hint: Texts,
        /// Shapes of the number: `9` a digit, `A` a letter, `X` a letter or a digit, anything
        /// else itself. None means that the shape is not known.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub shapes: Vec<String>,
        /// Whether a rule gives the shapes (another shape is refused) or only an example shows
        /// them (another shape warns).
        #[serde(default)]
        pub shapes_from: ShapesFrom,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// Where the shape of a number is known from.
    #[derive(Default)]
    pub enum ShapesFrom {
        /// Only from an example: another shape warns.
        #[default]
        Example,
        /// From a rule: another shape is refused.
        Rule,
    }
}
