//! The tables of a pack. Each struct is one TOML table; the field documentation becomes the help
//! that editors show through the JSON Schema.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::alphabet::{Alphabet, Case, Characters};
use crate::time::{Day, Hours, Instant, LocalDate, LocalTime, Offset};
use crate::when::When;

/// The newest pack format that this code computes. A pack with a higher number still loads; rules
/// whose shape is unknown become [`OpaqueRule`]s.
pub const FORMAT: u32 = 1;

/// Texts by language code (`en`, `az`, …).
pub type Texts = BTreeMap<String, String>;

macro_rules! table {
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($body)* }
    };
}

macro_rules! word {
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($body)* }
    };
}

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
        /// Those of the languages that no native speaker has reviewed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub unreviewed: Vec<String>,
        /// The day on which a calendar week begins, for weekly quotas.
        #[serde(default = "Day::monday")]
        pub week_starts: Day,
        /// Contacts to name where the answer is not known, the best one first.
        pub help: Vec<String>,
        /// Official sites to name in "about", as contact ids.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub official: Vec<String>,
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
        /// For entry and exit: closed, or only limited.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<Limit>,
        /// For permits: how a permit is asked for, as the id of a `[[scheme]]`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub scheme: Option<String>,
        /// For permits: how long one lasts under this regime, where the reason does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
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
    /// How far entry or exit is restricted.
    pub enum Limit {
        /// Suspended, with exceptions that the text names.
        Closed,
        /// Limited.
        Limited,
    }
}

table! {
    /// `[[scheme]]`: one way of asking for a permit.
    pub struct Scheme {
        /// Id.
        pub id: String,
        /// What it is called.
        pub title: Texts,
        /// The messages to send, in this order, as ids of `[[message]]`.
        pub messages: Vec<String>,
        /// Document kinds it accepts; none when it needs no document.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub documents: Vec<String>,
        /// From what moment a permit's time runs.
        pub runs_from: RunsFrom,
        /// After so many minutes without an answer, the person is told not to wait for one.
        pub answer_minutes: u32,
        /// How often the same message may be sent again without an answer.
        #[serde(default)]
        pub resends: u32,
        /// Contacts that are other channels for the same permit, in the order to try.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub channels: Vec<String>,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// From what moment a permit's time runs.
    pub enum RunsFrom {
        /// From the moment the answer was received.
        Receipt,
        /// From the moment the message was sent.
        Sending,
    }
}

table! {
    /// `[[reason]]`: a reason for which a permit is given.
    pub struct Reason {
        /// Id, unique in the pack.
        pub id: String,
        /// The scheme it belongs to.
        pub scheme: String,
        /// What people call it and, unless the scheme has no codes, what the message carries.
        pub code: String,
        /// Short title.
        pub title: Texts,
        /// What it covers.
        pub text: Texts,
        /// How long a permit lasts; none means what the regime says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub minutes: Option<u32>,
        /// Whether a certificate may set the return time.
        #[serde(default)]
        pub certificate: Certificate,
        /// What the certificate does, in words. Needed unless `certificate` is `no`.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub certificate_text: Texts,
        /// A recipient that replaces the regime's and the message's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub recipient: Option<String>,
        /// Messages that replace the scheme's.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub messages: Vec<String>,
        /// Hours of the day in which it may be used; none means any.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub hours: Vec<Hours>,
        /// Days of the week on which it may be used; none means any.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub days: Vec<Day>,
        /// Who may use it: age bounds, citizenship and so on.
        #[serde(default, skip_serializing_if = "When::is_always")]
        pub when: When,
        /// A reason that no warning and no quota may ever stop, such as medical need.
        #[serde(default, skip_serializing_if = "is_false")]
        pub urgent: bool,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// Whether a certificate may set the return time.
    #[derive(Default)]
    pub enum Certificate {
        /// No.
        #[default]
        No,
        /// The usual time counts; a certificate can move the end.
        MayExtend,
        /// The certificate sets the end; without one the usual time is the safe limit.
        SetsEnd,
    }
}

table! {
    /// `[[quota]]`: how many permits may be had in a time.
    pub struct Quota {
        /// Id.
        pub id: String,
        /// The scheme it belongs to.
        pub scheme: String,
        /// The reasons that count, by id; none means every reason of the scheme.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub reasons: Vec<String>,
        /// Whether each reason is counted by itself (true) or all together (false).
        #[serde(default, skip_serializing_if = "is_false")]
        pub each: bool,
        /// How many.
        pub max: u32,
        /// In what time.
        pub per: Per,
        /// For `rolling_days`: how many days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub days: Option<u32>,
        /// What happens when it is used up.
        pub effect: Effect,
        /// From when this quota holds; without it, since ever.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<LocalTime>,
        /// Until when, exclusive; without it, open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalTime>,
        /// What to say when it is used up.
        pub text: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// The time a quota counts in.
    pub enum Per {
        /// A local calendar day.
        Day,
        /// A calendar week, beginning on the pack's `week_starts`.
        Week,
        /// The last so many times 24 hours.
        RollingDays,
    }
}

word! {
    /// What a used-up quota does.
    pub enum Effect {
        /// The person is warned and may send all the same.
        Warn,
        /// No message is offered.
        Block,
    }
}

table! {
    /// `[[message]]`: the grammar of one message, as ordered parts.
    pub struct Message {
        /// Id.
        pub id: String,
        /// Number it goes to.
        pub recipient: String,
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
        /// Longest value, in characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub max_length: Option<u32>,
    }
}

table! {
    /// `[[document_kind]]`: a kind of document that people hold.
    pub struct DocumentKind {
        /// Id, the KIND of `--kind KIND`; by custom the series itself.
        pub id: String,
        /// Letters that stand before the number, in ASCII; empty when there are none.
        #[serde(default)]
        pub series: String,
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

table! {
    /// `[[errand]]`: what people set out to do, and which reason it is.
    pub struct Errand {
        /// Id, the E of `--errand E`.
        pub id: String,
        /// What it is called.
        pub name: Texts,
        /// Reasons by id, at most one of each scheme.
        pub reasons: Vec<String>,
        /// Why it is this reason.
        pub why: Texts,
        /// Whether a certificate sets the end for this errand, where that differs from the reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub certificate: Option<Certificate>,
        /// What the certificate does, in words, where that differs from the reason.
        #[serde(default, skip_serializing_if = "Texts::is_empty")]
        pub certificate_text: Texts,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

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
    /// `[[reply]]`: the whole text of an answer, with places for what varies.
    pub struct Reply {
        /// Id.
        pub id: String,
        /// The scheme that answers so.
        pub scheme: String,
        /// What the answer means.
        pub outcome: ReplyOutcome,
        /// The text, with `{reason}`, `{hours}`, `{minutes}`, `{document}` and `{number}` where
        /// it varies. Case, diacritics, spaces and a full stop at the end do not matter.
        pub pattern: String,
        /// Sources, by id.
        pub source: Vec<String>,
        /// Capabilities this rule needs beyond the basic ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
    }
}

word! {
    /// What an answer means.
    pub enum ReplyOutcome {
        /// The permit is given.
        Approved,
        /// It is not.
        Refused,
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

/// What can be said of a rule that needs a capability which this code lacks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpaqueRule {
    /// Table it stands in, such as `regime`.
    #[serde(default)]
    pub table: String,
    /// Id.
    #[serde(default)]
    pub id: String,
    /// Layer, where it names one that is known.
    #[serde(default)]
    pub layer: Option<Layer>,
    /// From when it holds.
    #[serde(default)]
    pub from: Option<LocalTime>,
    /// Until when, exclusive.
    #[serde(default)]
    pub to: Option<LocalTime>,
    /// Where it holds.
    #[serde(default)]
    pub places: Territory,
    /// Its text, or its title.
    #[serde(default)]
    pub text: Texts,
    /// Its sources.
    #[serde(default)]
    pub source: Vec<String>,
    /// What it needs.
    #[serde(default)]
    pub needs: Vec<String>,
}

/// A whole pack.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // each field is the table of that name
pub struct Pack {
    pub header: Header,
    pub zone: Zone,
    pub sources: Vec<Source>,
    pub places: Vec<Place>,
    pub parts: Vec<Part>,
    pub coverage: Vec<Coverage>,
    pub regimes: Vec<Regime>,
    pub schemes: Vec<Scheme>,
    pub reasons: Vec<Reason>,
    pub quotas: Vec<Quota>,
    pub messages: Vec<Message>,
    pub fields: Vec<Field>,
    pub document_kinds: Vec<DocumentKind>,
    pub errands: Vec<Errand>,
    pub notes: Vec<Note>,
    pub replies: Vec<Reply>,
    pub contacts: Vec<Contact>,
    /// Rules that only a newer app computes.
    pub opaque: Vec<OpaqueRule>,
}

fn is_false(value: &bool) -> bool {
    !value
}
