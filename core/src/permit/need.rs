//! Whether a permit is needed, and under which regime it is asked for.

use companion_rulepack::when::Known;
use companion_rulepack::{Layer, Regime};

use super::draft::DraftQuery;
use super::holder::Holder;
use super::life::Scene;
use super::view::{Warning, WarningCode};
use crate::error::{CompanionError, Result};
use crate::people;
use crate::place::{self, Named};
use crate::rules::AnyRule;
use crate::status::{Asking, ChoiceAbout, Level, NoteView, NullBecause, Where, answer};

/// Whether a permit is needed, and under which regime it is asked for.
pub(super) struct Need {
    pub(super) needed: Option<bool>,
    pub(super) headline: String,
    pub(super) regime: Option<Regime>,
    pub(super) warnings: Vec<Warning>,
    pub(super) choice: Option<crate::status::Choice>,
    /// Sources of the layers that decide.
    pub(super) sources: Vec<String>,
    pub(super) notes: Vec<NoteView>,
    pub(super) rules: Vec<String>,
    /// When a curfew begins in which nobody may be out.
    pub(super) curfew_at: Option<i64>,
}

pub(super) fn need(
    scene: &Scene<'_>,
    query: &DraftQuery,
    holder: &Holder,
) -> Result<(Need, Option<crate::moment::Moment>)> {
    let facts = scene.rules.facts()?;
    let home = query
        .place
        .clone()
        .or_else(|| holder.person.as_ref().and_then(|person| person.record.place.clone()));
    let resolve = |written: &Option<String>| -> Result<Option<Named>> {
        written.as_deref().map(|text| place::resolve(scene.rules, text)).transpose()
    };
    let (home_named, to_named) = (resolve(&home)?, resolve(&query.to)?);
    let day = facts.zone.local(scene.now.epoch_seconds).date();
    let citizenship = holder.person.as_ref().and_then(|p| p.record.citizenship.clone());
    let known = Known {
        citizenship: citizenship.as_deref(),
        age: holder.person.as_ref().and_then(|person| people::age(&person.record, day)),
        document_kind: holder.document.as_ref().map(|document| document.kind.id.as_str()),
        day: Some(companion_rulepack::time::LocalDate(day)),
        ..Known::default()
    };
    let asking = Asking { rules: scene.rules, words: scene.words, now: scene.now, known: &known };
    let unclear = |about, written: &Option<String>, likely: &[_]| {
        asking.place_unknown(about, written.as_deref().unwrap_or_default(), likely)
    };
    let status = match (&home_named, &to_named) {
        (Some(Named::Unclear(likely)), _) => unclear(ChoiceAbout::Place, &home, likely)?,
        (home, to) => {
            let country = scene.rules.place(&facts.header.country)?;
            let place = match home {
                Some(Named::One(place)) => Some(place.clone()),
                _ => country,
            };
            let Some(place) = place else {
                return Err(CompanionError::storage("no country"));
            };
            if let Some(Named::Unclear(likely)) = to {
                let written = query.to.as_deref().unwrap_or_default();
                let way = Where { place: place.clone(), to: None };
                let joined = answer(scene.rules, &way, scene.now.epoch_seconds, &known)?;
                let status = asking.destination_unknown(place, written, likely)?;
                return from_status(scene, status, joined.permit_regime().cloned(), true);
            }
            let to = match to {
                Some(Named::One(to)) => Some(to.clone()),
                _ => None,
            };
            let way = Where { place, to };
            let joined = answer(scene.rules, &way, scene.now.epoch_seconds, &known)?;
            let status = asking.status(&way)?;
            let regime = joined.permit_regime().cloned();
            let need = from_status(scene, status, regime, home_named.is_some())?;
            return Ok(need);
        }
    };
    from_status(scene, status, None, true)
}

/// Turns the status into what it means for a request.
pub(super) fn from_status(
    scene: &Scene<'_>,
    status: crate::status::StatusView,
    regime: Option<Regime>,
    place_was_told: bool,
) -> Result<(Need, Option<crate::moment::Moment>)> {
    let refresh_at = status.refresh_at;
    let mut warnings = Vec::new();
    let mut warn = |code, text: String| warnings.push(Warning { code, text });
    let mut regime = regime;
    match (status.level, status.null_because) {
        (Level::NotNeeded | Level::MovementLimited, _) => {
            warn(WarningCode::NotNeeded, status.headline.clone());
            regime = None;
        }
        (Level::NoPermitPossible, _) => {
            warn(WarningCode::NoPermitPossible, format!("{} {}", status.headline, status.advice));
            regime = None;
        }
        (Level::PermitNeeded, _) => {
            if status.freshness.is_stale {
                warn(WarningCode::RulesStale, scene.words.say("warn-rules-stale"));
            }
        }
        (_, Some(NullBecause::PlaceUnknown | NullBecause::NeedsChoice)) => {
            // Nobody is sent away without a message for want of a place: where one scheme holds
            // in the country, its message is the same everywhere.
            regime = only_regime(scene)?;
            let text = status.needs_choice.as_ref().map(|choice| choice.question.clone());
            let key = if place_was_told { None } else { Some("warn-place-unknown") };
            let text = key.map(|key| scene.words.say(key)).or(text).unwrap_or_default();
            warn(WarningCode::PlaceUnknown, text);
        }
        _ => {
            warn(WarningCode::RulesStale, format!("{} {}", status.headline, status.advice));
            regime = None;
        }
    }
    let decides = status.layers.iter().filter(|layer| {
        matches!(
            layer.layer,
            crate::status::LayerKind::Permit
                | crate::status::LayerKind::Curfew
                | crate::status::LayerKind::Entry
                | crate::status::LayerKind::Exit
        ) && layer.state != crate::status::LayerState::NotKnown
    });
    let mut sources: Vec<String> = Vec::new();
    let mut rules: Vec<String> = Vec::new();
    for layer in decides {
        sources.extend(layer.sources.iter().cloned());
        rules.extend(layer.rule.clone());
    }
    if let Some(regime) = &regime {
        sources.extend(regime.source.iter().cloned());
        rules.push(regime.id.clone());
    }
    let mut notes: Vec<NoteView> = status
        .notes
        .into_iter()
        .filter(|note| matches!(note.kind.as_str(), "advice" | "exemption" | "limit" | "fine"))
        .collect();
    for layer in &status.layers {
        let closed =
            matches!(layer.layer, crate::status::LayerKind::Entry | crate::status::LayerKind::Exit)
                && layer.state == crate::status::LayerState::InForce;
        if closed {
            let note = NoteView {
                rule: layer.rule.clone().unwrap_or_default(),
                kind: "limit".to_owned(),
                text: format!("{}. {}", layer.title, layer.text),
                sources: layer.sources.clone(),
                contacts: layer.contacts.clone(),
            };
            // On the way somewhere a closed border is the first thing to know.
            let at = if status.to.is_some() { 0 } else { notes.len() };
            notes.insert(at, note);
        }
    }
    let curfew = status.next_change.filter(|change| change.level == Level::NoPermitPossible);
    if let Some(change) = &curfew {
        let kind = "limit".to_owned();
        let text = change.text.clone();
        let (rule, sources, contacts) = (String::new(), Vec::new(), Vec::new());
        notes.insert(0, NoteView { rule, kind, text, sources, contacts });
    }
    let need = Need {
        curfew_at: curfew.map(|change| change.at.epoch_seconds),
        needed: status.permit_needed,
        headline: status.headline,
        regime,
        warnings,
        choice: status.needs_choice,
        sources,
        notes,
        rules,
    };
    Ok((need, refresh_at))
}

/// The permit regime in force anywhere in the country, if all of them ask in the same way.
pub(super) fn only_regime(scene: &Scene<'_>) -> Result<Option<Regime>> {
    let facts = scene.rules.facts()?;
    let Some(segment) = scene.rules.segment(&facts.header.country, scene.now.epoch_seconds)? else {
        return Ok(None);
    };
    let mut regimes = segment.rules.iter().filter_map(|found| match found.rule.as_ref() {
        AnyRule::Regime(regime) if regime.layer == Layer::Permit => Some(regime),
        _ => None,
    });
    let Some(first) = regimes.next() else { return Ok(None) };
    let mut shortest = first;
    for other in regimes {
        if (&other.scheme, &other.recipient) != (&first.scheme, &first.recipient) {
            return Ok(None);
        }
        if other.minutes.is_some_and(|minutes| shortest.minutes.is_none_or(|m| minutes < m)) {
            shortest = other;
        }
    }
    Ok(Some(shortest.clone()))
}
