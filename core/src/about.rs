//! What this app is and is not.

use companion_rulepack::Texts;
use serde::Serialize;

use crate::error::Result;
use crate::moment::Moment;
use crate::order;
use crate::rules::RulesStore;
use crate::view::{ContactView, Freshness, contacts, freshness, freshness_changes};
use crate::words::{UNREVIEWED, Words};

/// The about view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AboutView {
    /// Not an official app, not legal advice, nothing is sent anywhere: a sentence each.
    pub statements: Vec<String>,
    /// What the rules are called.
    pub rules_title: String,
    /// The official sources.
    pub official: Vec<ContactView>,
    /// Languages whose texts no native speaker has reviewed.
    pub unreviewed_languages: Vec<String>,
    /// How fresh the rules are.
    pub freshness: Freshness,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

pub(crate) fn about(rules: &RulesStore, words: &Words, now: Moment) -> Result<AboutView> {
    let facts = rules.facts()?;
    let title: &Texts = &facts.header.title;
    let mut unreviewed: Vec<String> = UNREVIEWED.map(str::to_owned).to_vec();
    unreviewed.extend(facts.header.unreviewed.iter().cloned());
    order::sort(&mut unreviewed);
    unreviewed.dedup();
    let keys =
        ["about-not-official", "about-not-legal-advice", "about-no-telemetry", "about-unreviewed"];
    let freshness = freshness(rules, words, now)?;
    Ok(AboutView {
        refresh_at: freshness_changes(rules, now)?,
        statements: keys.iter().map(|key| words.say(key)).collect(),
        rules_title: words.name_of(title),
        official: contacts(rules, words, &facts.header.official, &[])?,
        unreviewed_languages: unreviewed,
        freshness,
    })
}
