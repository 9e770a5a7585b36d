//! The rules as they are shown to people.

use companion_rulepack::Texts;
use companion_rulepack::time::LocalTime;
use serde::Serialize;

use super::change::{self, RuleChange};
use super::{AnyRule, RulesStore};
use crate::error::Result;
use crate::moment::Moment;
use crate::scene::Scene;
use crate::view::{Freshness, SourceView, freshness, freshness_changes, in_zone, sources};
use crate::words::Words;

/// A rule of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RuleView {
    /// Table it stands in, such as `regime`.
    pub table: String,
    /// Id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Since when; none if always or not bound to time.
    pub from: Option<Moment>,
    /// Until when, exclusive.
    pub until: Option<Moment>,
    /// Where it comes from.
    pub sources: Vec<SourceView>,
}

/// The rules in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RulesView {
    /// What the pack is called.
    pub title: String,
    /// How fresh it is.
    pub freshness: Freshness,
    /// Its rules that say something to people.
    pub rules: Vec<RuleView>,
    /// What changed when other rules of this pack came in: since they were last seen, else the last
    /// time. What concerns the person first.
    pub changed: Vec<RuleChange>,
    /// When the rules were published that these changed from; none where nothing did.
    pub changed_since: Option<Moment>,
    /// How many changed since then, and how many of them for the person, in words.
    pub changed_text: Option<String>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

/// Shown in the list.
pub(super) const LISTED: usize = 16;

/// Contacts, replies, fields and sources are found by id only: they say little by themselves.
pub(super) const TABLES: [&str; 21] = [
    "regime",
    "coverage",
    "scheme",
    "reason",
    "quota",
    "errand",
    "note",
    "stay",
    "deadline",
    "application",
    "suspension",
    "guide",
    "calendar",
    "document_kind",
    "message",
    "opaque",
    "action",
    "contact",
    "reply",
    "field",
    "source",
];

/// All rules, or those of one id; and what changed.
pub(crate) fn show(scene: &Scene<'_>, id: Option<&str>) -> Result<RulesView> {
    let (rules, words) = (scene.rules, scene.words);
    let facts = rules.facts()?;
    let mut shown = Vec::new();
    let tables = if id.is_some() { TABLES.len() } else { LISTED };
    for table in TABLES.into_iter().take(tables) {
        for rule in rules.all(table, "")?.iter() {
            if id.is_none_or(|id| id == said(rule).id) {
                shown.push(rule_view(rules, words, table, rule)?);
            }
        }
    }
    let mut changes = change::changes(scene, &rules.earlier()?)?;
    changes.list.retain(|change| id.is_none_or(|id| id == change.rule.id));
    let since = facts.earlier_published.filter(|_| !changes.list.is_empty());
    let changed_text = since.map(|since| {
        let variables = [
            ("date", words.date(since.0.date()).into()),
            ("count", changes.list.len().into()),
            ("yours", changes.for_you().into()),
        ];
        words.fill("rules-changed", &variables)
    });
    let moments = freshness_changes(rules, scene.now)?.into_iter().chain(changes.refresh_at);
    Ok(RulesView {
        refresh_at: moments.min_by_key(|moment| moment.epoch_seconds),
        title: words.name_of(&facts.header.title),
        freshness: freshness(rules, words, scene.now)?,
        rules: shown,
        changed: changes.list,
        changed_since: since.map(|since| in_zone(&facts.zone, facts.zone.instant(since.0))),
        changed_text,
    })
}

pub(super) fn rule_view(
    rules: &RulesStore,
    words: &Words,
    table: &str,
    rule: &AnyRule,
) -> Result<RuleView> {
    let said = said(rule);
    let facts = rules.facts()?;
    let local = |time: LocalTime| in_zone(&facts.zone, facts.zone.instant(time.0));
    let text = words.text_of(said.text);
    Ok(RuleView {
        table: table.to_owned(),
        id: said.id.to_owned(),
        text: if said.text.is_empty() {
            plain(rule, words)
        } else if table == "opaque" {
            words.fill("cannot-compute", &[("text", text.into())])
        } else {
            text
        },
        from: said.from.map(local),
        until: said.to.map(local),
        sources: sources(rules, words, said.source)?,
    })
}

/// The id by which the cache has it.
pub(super) fn key_of(rule: &AnyRule) -> String {
    match rule {
        AnyRule::Opaque(rule) => format!("{}/{}", rule.table, rule.id),
        _ => said(rule).id.to_owned(),
    }
}

/// What a rule without words of its own says.
fn plain(rule: &AnyRule, words: &Words) -> String {
    match rule {
        AnyRule::Source(source) => source.title.clone(),
        AnyRule::Reply(reply) => reply.pattern.clone(),
        AnyRule::Message(message) => words.ltr(&format!("→ {}", message.recipient)),
        _ => String::new(),
    }
}

pub(super) struct Said<'a> {
    id: &'a str,
    text: &'a Texts,
    from: Option<LocalTime>,
    pub(super) to: Option<LocalTime>,
    source: &'a [String],
}

pub(super) fn said(rule: &AnyRule) -> Said<'_> {
    static NOTHING: Texts = Texts::new();
    fn always<'a>(id: &'a str, text: &'a Texts, source: &'a [String]) -> Said<'a> {
        Said { id, text, from: None, to: None, source }
    }
    match rule {
        AnyRule::Regime(r) => {
            Said { id: &r.id, text: &r.text, from: Some(r.from), to: r.to, source: &r.source }
        }
        AnyRule::Coverage(r) => {
            Said { id: &r.id, text: &r.text, from: Some(r.from), to: r.to, source: &r.source }
        }
        AnyRule::Quota(r) => {
            Said { id: &r.id, text: &r.text, from: r.from, to: r.to, source: &r.source }
        }
        AnyRule::Note(r) => {
            Said { id: &r.id, text: &r.text, from: r.from, to: r.to, source: &r.source }
        }
        AnyRule::Opaque(r) => {
            Said { id: &r.id, text: &r.text, from: r.from, to: r.to, source: &r.source }
        }
        AnyRule::Scheme(r) => always(&r.id, &r.title, &r.source),
        AnyRule::Reason(r) => always(&r.id, &r.text, &r.source),
        AnyRule::Errand(r) => always(&r.id, &r.why, &r.source),
        AnyRule::DocumentKind(r) => always(&r.id, &r.name, &r.source),
        AnyRule::Message(r) => always(&r.id, &r.uncertain, &r.source),
        AnyRule::Reply(r) => always(&r.id, &NOTHING, &r.source),
        AnyRule::Contact(r) => always(&r.id, &r.name, &r.source),
        AnyRule::Field(r) => always(&r.id, &r.hint, &[]),
        AnyRule::Source(r) => always(&r.id, &NOTHING, &[]),
        AnyRule::Calendar(r) => always(&r.id, &r.text, &r.source),
        AnyRule::Stay(r) => always(&r.id, &r.text, &r.source),
        AnyRule::Deadline(r) => always(&r.id, &r.text, &r.source),
        AnyRule::Application(r) => always(&r.id, &r.pending, &r.source),
        AnyRule::Suspension(r) => always(&r.id, &r.text, &r.source),
        AnyRule::Guide(r) => always(&r.id, &r.title, &r.source),
        AnyRule::Action(r) => always(&r.id, &r.title, &r.source),
    }
}
