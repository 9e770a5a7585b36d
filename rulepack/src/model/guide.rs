//! How to get something done, and what the app offers first.

use serde::{Deserialize, Serialize};

use super::{Territory, Texts, table, word};
use crate::time::LocalDate;
use crate::when::When;

table! {
    /// `[[guide]]`: how to get something done.
    pub struct Guide {
        /// Id; without a topic also the TOPIC of `guide TOPIC`.
        pub id: String,
        /// Topic, where several guides are versions of one: for other times, places or people. Of
        /// those that hold, the one that began last counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub topic: Option<String>,
        /// What it is about.
        pub title: Texts,
        /// First day on which it holds; without it, since ever.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<LocalDate>,
        /// Last day on which it holds; without it, open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalDate>,
        /// Where it holds; without it, in the whole country.
        #[serde(default, skip_serializing_if = "Territory::is_everywhere")]
        pub places: Territory,
        /// Whom it concerns; none means everybody.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// Deadlines it helps with, by their code.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub codes: Vec<String>,
        /// What to do, in order.
        pub steps: Vec<Texts>,
        /// Papers to bring.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub papers: Vec<Texts>,
        /// Offices and services, as contact ids, the best first; those that serve only some places
        /// are named only there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub channels: Vec<String>,
        /// What the person will be asked for, ready to copy.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub copy: Vec<Copied>,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

impl Guide {
    /// What it is a guide to.
    pub fn topic(&self) -> &str {
        self.topic.as_deref().unwrap_or(&self.id)
    }
}

word! {
    /// Something of the person's own, to be copied into a form.
    pub enum Copied {
        /// Number of the passport.
        PassportNumber,
        /// Date of birth.
        Born,
        /// Citizenship.
        Citizenship,
        /// Name.
        Name,
    }
}

table! {
    /// `[[action]]`: something to do at one tap, offered where it makes sense.
    pub struct Action {
        /// Id.
        pub id: String,
        /// What it does.
        pub does: Does,
        /// For `permit`: the errand it asks for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub errand: Option<String>,
        /// For `guide`: the topic it opens.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub guide: Option<String>,
        /// For `call`: the contact it calls.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub contact: Option<String>,
        /// Short title.
        pub title: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// What an action does.
    pub enum Does {
        /// Asks for a permit; offered only while one can be asked for.
        Permit,
        /// Shows the next deadline.
        Deadline,
        /// Shows the document's number.
        Number,
        /// Opens a guide.
        Guide,
        /// Shows the card for an officer.
        Card,
        /// Calls a contact.
        Call,
    }
}
