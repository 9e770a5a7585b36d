//! Finding a place by id or by any of its names.

use std::collections::HashMap;
use std::sync::Arc;

use companion_rulepack::Territory;
use companion_rulepack::places::{Relation, relation};
use serde::Serialize;

use crate::error::Result;
use crate::rules::{PlaceRow, RulesStore};
use crate::scene::Scene;
use crate::typed;
use crate::unicode::{is_mark, without_marks};
use crate::words::Words;

/// A place, by the name to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlaceName {
    /// Id, such as `district/centre`.
    pub id: String,
    /// Name in the person's language.
    pub name: String,
    /// Id of the place around it; none for the country.
    pub within: Option<String>,
}

/// What a text names.
pub(crate) enum Named {
    One(Arc<PlaceRow>),
    /// No place, or several; the likeliest first.
    Unclear(Vec<Arc<PlaceRow>>),
}

/// Takes case, diacritics and punctuation away, so that `Lənkəran`, `LENKERAN` and `lenkeran`
/// are one name.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::new();
    for character in without_marks(text) {
        for lower in character.to_lowercase() {
            match lower {
                'ı' => folded.push('i'),
                // The schwa has no decomposition; keyboards without it type e.
                'ə' => folded.push('e'),
                _ if lower.is_alphanumeric() => folded.push(lower),
                _ if companion_rulepack::alphabet::is_invisible(lower) => {}
                _ if is_mark(lower) => {}
                _ if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
                _ => {}
            }
        }
    }
    folded.trim_end().to_owned()
}

pub(crate) fn name(row: &PlaceRow, words: &Words) -> PlaceName {
    PlaceName {
        id: row.id.clone(),
        name: words.name_of(&row.name),
        within: row.chain.get(1).cloned(),
    }
}

/// Places that a text may mean, the likeliest first. An empty text means every place.
pub(crate) fn search(scene: &Scene<'_>, text: &str) -> Result<Vec<Arc<PlaceRow>>> {
    typed::within(scene, text, typed::LONGEST_NAME, scene.words.say("the-place"))?;
    let rules = scene.rules;
    let folded = fold(text);
    if folded.is_empty() && !text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut ids = rules.places_named(&folded)?;
    if ids.is_empty() {
        // "Baku city" is found by its name alone.
        ids = rules.places_named(&without_general_words(rules, &folded)?)?;
    }
    let mut found = Vec::new();
    for id in ids {
        found.extend(rules.place(&id)?);
    }
    Ok(found)
}

/// The text without words that stand with many names, such as "city"; itself where nothing is left.
fn without_general_words(rules: &RulesStore, folded: &str) -> Result<String> {
    let general: Vec<String> =
        rules.facts()?.header.place_words.iter().map(|word| fold(word)).collect();
    let kept: Vec<&str> =
        folded.split(' ').filter(|word| !general.iter().any(|general| general == word)).collect();
    Ok(if kept.is_empty() { folded.to_owned() } else { kept.join(" ") })
}

/// The one place that a text names by its id or whole name.
pub(crate) fn resolve(scene: &Scene<'_>, text: &str) -> Result<Named> {
    typed::within(scene, text, typed::LONGEST_NAME, scene.words.say("the-place"))?;
    let rules = scene.rules;
    let id = text.trim().to_lowercase();
    if let Some(place) = rules.place(&id)? {
        return Ok(Named::One(place));
    }
    let mut found = search(scene, text)?;
    let folded = without_general_words(rules, &fold(text))?;
    let exact: Vec<&Arc<PlaceRow>> =
        found.iter().filter(|place| place.name.values().any(|name| fold(name) == folded)).collect();
    if let [one] = exact.as_slice() {
        return Ok(Named::One(Arc::clone(one)));
    }
    // An alias is as good as a name where nothing else begins like it.
    if let ([one], false) = (found.as_slice(), folded.is_empty()) {
        let is_whole_alias = rules.places_named(&folded)?.len() == 1;
        if is_whole_alias && folded.chars().count() > 3 {
            return Ok(Named::One(Arc::clone(one)));
        }
    }
    found.truncate(8);
    Ok(Named::Unclear(found))
}

/// How a place lies to a territory, by the chains of the places that it names.
pub(crate) fn lies(scene: &Scene<'_>, territory: &Territory, place: &PlaceRow) -> Result<Relation> {
    let mut chains = HashMap::from([(place.id.clone(), place.chain.clone())]);
    for id in territory.include.iter().chain(&territory.exclude) {
        if let Some(row) = scene.rules.place(id)? {
            chains.insert(id.clone(), row.chain.clone());
        }
    }
    Ok(relation(territory, &place.id, |id| chains.get(id).cloned().unwrap_or_default()))
}
