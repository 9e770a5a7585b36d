//! Records that several views share.

use companion_rulepack as pack;
use serde::Serialize;

use crate::error::Result;
use crate::moment::Moment;
use crate::rules::{AnyRule, RulesStore};
use crate::words::Words;

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SourceView {
    /// Id in the rule pack.
    pub id: String,
    /// Title of the decision, page or article.
    pub title: String,
    /// Number of the decision.
    pub number: Option<String>,
    /// Its date as exactly as known: `2020-12-08`, `2020-07` or `2020`.
    pub date: Option<String>,
    /// Where it can be read.
    pub address: Option<String>,
    /// How far it can be relied on.
    pub confidence: Confidence,
    /// How far it can be relied on, in words.
    pub confidence_text: String,
}

/// How far a source can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Confidence {
    /// An official page, or two independent reports.
    High,
    /// One good report.
    Medium,
    /// Weak.
    Low,
    /// Sources disagree.
    Conflict,
}

/// Whom to call, write to or open. Values to dial or open are plain ASCII.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ContactView {
    /// Id in the rule pack.
    pub id: String,
    /// Who answers.
    pub name: String,
    /// Number to dial.
    pub phone: Option<String>,
    /// Address to open.
    pub web: Option<String>,
    /// The same as it is written on paper.
    pub web_text: Option<String>,
    /// Address to write to.
    pub email: Option<String>,
    /// When somebody answers.
    pub hours: Option<String>,
}

/// How fresh the rules are: three facts that must not be mixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Freshness {
    /// When somebody last looked for newer rules; none if never.
    pub last_checked: Option<Moment>,
    /// The day up to which the sources were read.
    pub data_as_of: String,
    /// From this moment on "nothing in force" is no longer answered.
    pub valid_until: Moment,
    /// Whether that moment has passed.
    pub is_stale: bool,
    /// Whether the time asked about lies before the rules were written.
    pub is_before_data: bool,
    /// The pack's id.
    pub pack: String,
    /// The pack's version.
    pub version: u32,
    /// The three facts in words.
    pub text: String,
}

/// The country's clock for a moment.
pub(crate) fn in_zone(zone: &pack::Zone, epoch_seconds: i64) -> Moment {
    Moment { epoch_seconds, utc_offset_seconds: zone.offset_at(epoch_seconds) }
}

/// The named sources, in order and without repetition.
pub(crate) fn sources<'a>(
    rules: &RulesStore,
    words: &Words,
    ids: impl IntoIterator<Item = &'a String>,
) -> Result<Vec<SourceView>> {
    let mut found: Vec<SourceView> = Vec::new();
    let facts = rules.facts()?;
    let is_local = facts.header.local_language.as_deref() == Some(words.language());
    for id in ids {
        if found.iter().any(|source| source.id == *id) {
            continue;
        }
        if let Some(AnyRule::Source(source)) = rules.by_id("source", id)?.as_deref() {
            found.push(source_view(source, words, is_local));
        }
    }
    Ok(found)
}

fn source_view(source: &pack::Source, words: &Words, is_local: bool) -> SourceView {
    let (confidence, key) = match source.confidence {
        pack::Confidence::High => (Confidence::High, "confidence-high"),
        pack::Confidence::Medium => (Confidence::Medium, "confidence-medium"),
        pack::Confidence::Low => (Confidence::Low, "confidence-low"),
        pack::Confidence::Conflict => (Confidence::Conflict, "confidence-conflict"),
    };
    SourceView {
        id: source.id.clone(),
        title: match (&source.local_title, is_local) {
            (Some(title), true) => title.clone(),
            _ => source.title.clone(),
        },
        number: source.number.clone(),
        date: source.date.clone(),
        address: source.address.clone(),
        confidence,
        confidence_text: words.say(key),
    }
}

/// The named contacts, in order; of those that serve only some places, the ones that serve any of
/// `near`, the places that the question is about with all that lie around them.
pub(crate) fn contacts<'a>(
    rules: &RulesStore,
    words: &Words,
    ids: impl IntoIterator<Item = &'a String>,
    near: &[String],
) -> Result<Vec<ContactView>> {
    let mut found: Vec<ContactView> = Vec::new();
    for id in ids {
        if found.iter().any(|contact| contact.id == *id) {
            continue;
        }
        if let Some(AnyRule::Contact(contact)) = rules.by_id("contact", id)?.as_deref() {
            let serves = |place: &String| near.contains(place);
            if !contact.places.is_empty() && !contact.places.iter().any(serves) {
                continue;
            }
            found.push(ContactView {
                id: contact.id.clone(),
                name: words.name_of(&contact.name),
                phone: contact.phone.clone(),
                web: contact.web.clone(),
                web_text: contact.web.as_deref().map(on_paper),
                email: contact.email.clone(),
                hours: (!contact.hours.is_empty()).then(|| words.text_of(&contact.hours)),
            });
        }
    }
    Ok(found)
}

/// An address without what every browser adds by itself.
fn on_paper(address: &str) -> String {
    let bare = address.split_once("://").map_or(address, |(_, bare)| bare);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.strip_suffix('/').unwrap_or(bare).to_owned()
}

/// The next moment at which freshness reads differently: the publishing of the rules, for a clock
/// before it, and the end of what is vouched for.
pub(crate) fn freshness_changes(rules: &RulesStore, now: Moment) -> Result<Option<Moment>> {
    let facts = rules.facts()?;
    let edges = [facts.header.published, facts.header.valid_until];
    let edges = edges.map(|edge| facts.zone.instant(edge.0)).into_iter();
    let next = edges.filter(|edge| *edge > now.epoch_seconds).min();
    Ok(next.map(|edge| in_zone(&facts.zone, edge)))
}

/// Freshness at a moment.
pub(crate) fn freshness(rules: &RulesStore, words: &Words, now: Moment) -> Result<Freshness> {
    let facts = rules.facts()?;
    let zone = &facts.zone;
    let header = &facts.header;
    let valid_until = in_zone(zone, zone.instant(header.valid_until.0));
    let checked = facts.last_checked.map(|moment| in_zone(zone, moment));
    let checked_text = match checked {
        Some(moment) => words.date_and_time(moment.clock()),
        None => words.say("never-checked"),
    };
    let text = words.fill(
        "freshness",
        &[
            ("checked", checked_text.into()),
            ("data", words.date(header.data_as_of.0).into()),
            ("until", words.date_and_time(valid_until.clock()).into()),
        ],
    );
    Ok(Freshness {
        last_checked: checked,
        data_as_of: header.data_as_of.to_string(),
        valid_until,
        is_stale: now.epoch_seconds >= valid_until.epoch_seconds,
        is_before_data: now.epoch_seconds < zone.instant(header.published.0),
        pack: header.id.clone(),
        version: header.version,
        text,
    })
}
