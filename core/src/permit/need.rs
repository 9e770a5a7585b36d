//! Whether a permit is needed, and under which regime it is asked for.

use companion_rulepack::{Layer, Regime};

use super::choice::has_reason;
use super::holder::Holder;
use super::query::DraftQuery;
use super::view::{Warning, WarningCode};
use crate::error::{CompanionError, Result};
use crate::place::{self, Named};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::status::{
    Answer, Asking, ChoiceAbout, LayerKind, LayerState, Level, NoteView, NullBecause, StatusView,
    Where, answer, walk,
};
use crate::told::Told;
use crate::typed;

/// No permit lasts longer, in seconds.
const LONGEST_PERMIT: i64 = 24 * 60 * 60;

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
    /// The way and the person, where the places are known.
    pub(super) asked: Option<Asked>,
}

pub(super) fn need(
    scene: &Scene<'_>,
    query: &DraftQuery,
    holder: &Holder,
) -> Result<(Need, Option<crate::moment::Moment>)> {
    let facts = scene.rules.facts()?;
    let to = typed::told(query.to.as_deref()).map(str::to_owned);
    let home = typed::told(query.place.as_deref())
        .map(str::to_owned)
        .or_else(|| holder.person.as_ref().and_then(|person| person.record.place.clone()));
    let resolve = |written: &Option<String>| -> Result<Option<Named>> {
        written.as_deref().map(|text| place::resolve(scene, text)).transpose()
    };
    let (home_named, to_named) = (resolve(&home)?, resolve(&to)?);
    let told = holder.told();
    let asking = Asking { rules: scene.rules, words: scene.words, now: scene.now, told: &told };
    let unclear = |about, written: &Option<String>, likely: &[_]| {
        asking.place_unknown(about, written.as_deref().unwrap_or_default(), likely)
    };
    let place = match &home_named {
        Some(Named::Unclear(likely)) => {
            let status = unclear(ChoiceAbout::Place, &home, likely)?;
            return from_status(scene, status, None, None, true);
        }
        Some(Named::One(place)) => Some(place.clone()),
        None => scene.rules.place(&facts.header.country)?,
    };
    let place = place.ok_or_else(|| CompanionError::storage("no country"))?;
    let (way, status) = match &to_named {
        Some(Named::Unclear(likely)) => {
            let written = to.as_deref().unwrap_or_default();
            let status = asking.destination_unknown(place.clone(), written, likely)?;
            (Where { place, to: None }, status)
        }
        Some(Named::One(to)) => {
            let way = Where { place, to: Some(to.clone()) };
            let status = asking.status(&way)?;
            (way, status)
        }
        None => {
            let way = Where { place, to: None };
            let status = asking.status(&way)?;
            (way, status)
        }
    };
    let joined = answer(scene.rules, &way, scene.now.epoch_seconds, &told)?;
    let place_was_told = home_named.is_some() || to_named.is_some();
    let regime = regime_for(scene, query, &joined)?;
    from_status(scene, status, regime, Some(Asked { way, told, joined }), place_was_told)
}

/// The way and the person that an answer is for.
pub(super) struct Asked {
    way: Where,
    told: Told,
    pub(super) joined: Answer,
}

impl Need {
    /// The place the person lives in with all around it; empty where it is not known.
    pub(super) fn places(&self) -> Vec<String> {
        self.asked.as_ref().map(|asked| asked.way.place.chain.clone()).unwrap_or_default()
    }
}

/// When a curfew begins next that stops a reason, within the time that a permit can last, and when
/// it is over; none where none does. A curfew that runs already stops no urgent reason again.
pub(super) fn stopped(
    scene: &Scene<'_>,
    asked: &Asked,
    reason: &str,
) -> Result<Option<(i64, i64)>> {
    let facts = scene.rules.facts()?;
    let now = scene.now.epoch_seconds;
    let mut stopped: Option<(i64, i64)> = None;
    let mut is_stopped = asked.joined.stops(reason);
    walk(scene.rules, &facts.zone, &asked.way, &asked.told, now, |moment| {
        if stopped.is_none() && moment > now + LONGEST_PERMIT {
            return Ok(true);
        }
        let was_stopped = is_stopped;
        is_stopped = answer(scene.rules, &asked.way, moment, &asked.told)?.stops(reason);
        match &mut stopped {
            None if is_stopped && !was_stopped => stopped = Some((moment, i64::MAX)),
            Some((_, over)) if !is_stopped => *over = moment,
            _ => return Ok(false),
        }
        Ok(!is_stopped)
    })?;
    Ok(stopped)
}

/// The regime that is asked under: where a way needs two permits, the one whose scheme has the
/// reason.
fn regime_for(scene: &Scene<'_>, query: &DraftQuery, joined: &Answer) -> Result<Option<Regime>> {
    for regime in joined.permit_regimes() {
        if has_reason(scene, query, regime.scheme.as_deref().unwrap_or_default())? {
            return Ok(Some(regime.clone()));
        }
    }
    Ok(joined.permit_regime().cloned())
}

/// Turns the status into what it means for a request.
pub(super) fn from_status(
    scene: &Scene<'_>,
    status: StatusView,
    mut regime: Option<Regime>,
    asked: Option<Asked>,
    place_was_told: bool,
) -> Result<(Need, Option<crate::moment::Moment>)> {
    let refresh_at = status.refresh_at;
    let mut warnings = Vec::new();
    let mut warn = |code, text: String| warnings.push(Warning { code, text });
    match (status.level, status.null_because) {
        // A permit for a way may be asked for before the destination, or what decides whether it is
        // needed, is told.
        (Level::MovementLimited, _) if regime.is_some() => {
            let name = asked.as_ref().map(|asked| scene.words.name_of(&asked.way.place.name));
            let place = [("place", name.unwrap_or_default().into())];
            warn(WarningCode::NotNeeded, scene.words.fill("status-movement-limited", &place));
        }
        (Level::NeedsChoice, None) if regime.is_some() => {
            warn(WarningCode::NotNeeded, status.headline.clone());
        }
        // No reason in the way of a no: what is limited is the way alone.
        (Level::NotNeeded | Level::MovementLimited, _) | (Level::NeedsChoice, None) => {
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
        // What the person has not told of themselves is asked with the message, not before it.
        (Level::NeedsChoice, _) if asks_person(&status) => {}
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
            LayerKind::Permit | LayerKind::Curfew | LayerKind::Entry | LayerKind::Exit
        ) && layer.state != LayerState::NotKnown
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
        let closed = matches!(layer.layer, LayerKind::Entry | LayerKind::Exit)
            && layer.state == LayerState::InForce;
        if closed {
            let note = NoteView {
                rule: layer.rule.clone().unwrap_or_default(),
                kind: "limit".to_owned(),
                first: true,
                text: format!("{}. {}", layer.title, layer.text),
                sources: layer.sources.clone(),
                contacts: layer.contacts.clone(),
            };
            // On the way somewhere a closed border is the first thing to know.
            let at = if status.to.is_some() { 0 } else { notes.len() };
            notes.insert(at, note);
        }
    }
    let need = Need {
        asked,
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

fn asks_person(status: &StatusView) -> bool {
    status.needs_choice.as_ref().is_some_and(|choice| choice.about == ChoiceAbout::Person)
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
