//! What is in force where and when, and what is known of it.

use serde::{Deserialize, Serialize};

use super::{Territory, Texts, table, word};
use crate::time::{Day, Hours, LocalTime};
use crate::when::When;

word! {
    /// The layers of rules that can be in force side by side.
    pub enum Layer {
        /// The country-wide regime.
        Country,
        /// A stricter regime in listed places.
        Strict,
        /// A permit is needed to leave home.
        Permit,
        /// Entry to a place is closed or limited.
        Entry,
        /// Exit from a place is closed or limited.
        Exit,
        /// Nobody may leave home, and there is no permit to ask for.
        Curfew,
    }
}

impl Layer {
    /// Every layer, in the order in which they are shown.
    pub const ALL: [Layer; 6] =
        [Layer::Curfew, Layer::Permit, Layer::Exit, Layer::Entry, Layer::Strict, Layer::Country];
}

table! {
    /// `[[coverage]]`: a span in which the pack knows a layer. Outside every span the answer is
    /// "not known"; inside, where no regime applies, it is "nothing in force", resting on this.
    pub struct Coverage {
        /// Id, unique in the pack.
        pub id: String,
        /// The layer it speaks of.
        pub layer: Layer,
        /// First moment known, local time.
        pub from: LocalTime,
        /// End, exclusive; without it, the pack's `valid_until`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalTime>,
        /// The places known; without it, the whole country.
        #[serde(default, skip_serializing_if = "Territory::is_everywhere")]
        pub places: Territory,
        /// What to say where nothing of this layer is in force.
        pub text: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

table! {
    /// `[[regime]]`: one layer in force in some places for some time.
    pub struct Regime {
        /// Id, unique in the pack and never used again for anything else.
        pub id: String,
        /// Which layer it belongs to.
        pub layer: Layer,
        /// Start, local time.
        pub from: LocalTime,
        /// End, local time, exclusive; without it, open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalTime>,
        /// Where.
        #[serde(default, skip_serializing_if = "Territory::is_everywhere")]
        pub places: Territory,
        /// Hours of the day in which it holds; none means all day. They may cross midnight.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub hours: Vec<Hours>,
        /// Days of the week on which it (or its hours) begin; none means every day.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub days: Vec<Day>,
        /// Whom it concerns; none means everybody.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// Short title.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub title: Texts,
        /// What it says, in a sentence or two.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub text: Texts,
        /// What may be done.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub may: Texts,
        /// What may not be done.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub may_not: Texts,
        /// For curfews: the reasons, by id, for which a permit is given all the same; none means
        /// that nobody may leave.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub reasons: Vec<String>,
        /// For entry and exit: closed, or only limited.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<Limit>,
        /// For permits, entry and exit: how a permit is asked for, as the id of a `[[scheme]]`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub scheme: Option<String>,
        /// For permits: how long one lasts under this regime, where the reason does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// For permits that have no minutes: what ends them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lasts: Option<Lasts>,
        /// The answer in one sentence after the place's name, where a permit is needed for
        /// something else than leaving home: "a permit is needed for buses and taxis".
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub headline: Texts,
        /// For permits: a recipient that replaces the message's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub recipient: Option<String>,
        /// Contacts to ask about what this rule leaves open.
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
    /// What ends a permit that has no minutes of its own.
    pub enum Lasts {
        /// The end of the local day on which it began.
        Day,
        /// The end of the regime.
        Regime,
    }
}

word! {
    /// How far entry or exit is restricted.
    pub enum Limit {
        /// Suspended, with exceptions that the text names.
        Closed,
        /// Limited.
        Limited,
    }
}
