//! The rules as they are shown to people.

use companion_rulepack::Texts;
use companion_rulepack::time::LocalTime;
use serde::Serialize;

use super::{AnyRule, RulesStore};
use crate::error::Result;
use crate::moment::Moment;
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
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

/// Shown in the list.
const LISTED: usize = 16;

/// Contacts, replies, fields and sources are found by id only: they say little by themselves.
const TABLES: [&str; 21] = [
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

/// All rules, or those of one id.
pub(crate) fn show(
    rules: &RulesStore,
    words: &Words,
    id: Option<&str>,
    now: Moment,
) -> Result<RulesView> {
    let facts = rules.facts()?;
    let mut shown = Vec::new();
    let tables = if id.is_some() { TABLES.len() } else { LISTED };
    for table in TABLES.into_iter().take(tables) {
        for rule in rules.all(table, "")?.iter() {
            let said = said(rule);
            if id.is_some_and(|id| id != said.id) {
                continue;
            }
            let local = |time: LocalTime| in_zone(&facts.zone, facts.zone.instant(time.0));
            let text = words.text_of(said.text);
            shown.push(RuleView {
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
            });
        }
    }
    let freshness = freshness(rules, words, now)?;
    Ok(RulesView {
        refresh_at: freshness_changes(rules, now)?,
        title: words.name_of(&facts.header.title),
        freshness,
        rules: shown,
    })
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

struct Said<'a> {
    id: &'a str,
    text: &'a Texts,
    from: Option<LocalTime>,
    to: Option<LocalTime>,
    source: &'a [String],
}

fn said(rule: &AnyRule) -> Said<'_> {
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
