//! Whether there is a permit to be asked for at all, before anybody asks.

use companion_rulepack::when::Holds;
use companion_rulepack::{Errand, Reason, Scheme};

use super::{life, limits};
use crate::error::Result;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::status::{Level, Where, answer, is_open};
use crate::told::Told;

/// Whether a permit is needed now, and a message for this errand would be made for this person.
/// What is not told of them is no reason to keep it from them: it is asked with the message.
pub(crate) fn can_ask(
    scene: &Scene<'_>,
    way: &Where,
    told: &Told,
    errand: &Errand,
) -> Result<bool> {
    let facts = scene.rules.facts()?;
    let (zone, now) = (&facts.zone, scene.now.epoch_seconds);
    let answer = answer(scene.rules, way, now, told)?;
    if answer.permit_needed != Some(true) || answer.level != Level::PermitNeeded {
        return Ok(false);
    }
    let scheme = answer.permit_regime().and_then(|regime| regime.scheme.clone());
    let Some(scheme) = scheme.map(|id| scheme_of(scene, &id)).transpose()?.flatten() else {
        return Ok(false);
    };
    let known = told.on(scene.today()?, &way.place.chain);
    let can_be_used = |reason: &Reason| {
        let messages = if reason.messages.is_empty() { &scheme.messages } else { &reason.messages };
        errand.reasons.contains(&reason.id)
            && !messages.is_empty()
            && reason.from.is_none_or(|from| zone.instant(from.0) <= now)
            && reason.to.is_none_or(|to| zone.instant(to.0) > now)
            && is_open(&reason.hours, &reason.days, zone, now)
            && reason.when.holds(&known) != Holds::No
            && !answer.stops(&reason.id)
    };
    Ok(life::reasons(scene.rules, &scheme.id)?.iter().any(can_be_used))
}

/// The moments at which an errand's reasons begin or end next, by their own hours and spans.
pub(crate) fn edges_of(scene: &Scene<'_>, errand: &Errand) -> Result<Vec<i64>> {
    let facts = scene.rules.facts()?;
    let mut found = Vec::new();
    for id in &errand.reasons {
        let rule = scene.rules.by_id("reason", id)?;
        let Some(AnyRule::Reason(reason)) = rule.as_deref() else { continue };
        found.extend(limits::edges(scene, reason)?);
        let span = [reason.from, reason.to].into_iter().flatten();
        found.extend(span.map(|edge| facts.zone.instant(edge.0)));
    }
    found.retain(|moment| *moment > scene.now.epoch_seconds);
    Ok(found)
}

fn scheme_of(scene: &Scene<'_>, id: &str) -> Result<Option<Scheme>> {
    Ok(match scene.rules.by_id("scheme", id)?.as_deref() {
        Some(AnyRule::Scheme(scheme)) => Some(scheme.clone()),
        _ => None,
    })
}
