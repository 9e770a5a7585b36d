//! The reason that is asked for: by its code, or by the errand that the rules map to it.

use companion_rulepack::when::{Holds, Known};
use companion_rulepack::{Errand, Reason, Regime, Scheme};

use super::draft::DraftQuery;
use super::life;
use crate::error::{CompanionError, Result};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::status::is_open;

/// What is asked for under a regime.
pub(super) struct Chosen {
    pub(super) regime: Regime,
    pub(super) scheme: Scheme,
    pub(super) reason: Reason,
    pub(super) errand: Option<Errand>,
}

pub(super) fn choose(
    scene: &Scene<'_>,
    query: &DraftQuery,
    regime: &Regime,
    known: &Known<'_>,
) -> Result<Chosen> {
    let id = regime.scheme.as_deref().unwrap_or_default();
    let Some(AnyRule::Scheme(scheme)) = scene.rules.by_id("scheme", id)?.as_deref().cloned() else {
        return Err(scene.input("cannot_compute", "error-cannot-compute", &[]));
    };
    let reasons: Vec<Reason> = life::reasons(scene.rules, &scheme.id)?;
    let mut chosen_errand = None;
    let found = match (&query.reason, &query.errand) {
        (Some(code), None) => {
            let code = code.trim();
            let meant = |r: &&Reason| r.code.to_lowercase() == code.to_lowercase() || r.id == code;
            usable_first(scene, reasons.iter().filter(meant), known)?
        }
        (None, Some(id)) => {
            let id = id.trim().to_lowercase();
            let rule = scene.rules.by_id("errand", &id)?;
            let Some(AnyRule::Errand(named)) = rule.as_deref() else {
                return Err(no_errand(scene)?);
            };
            let errand = chosen_errand.insert(named.clone());
            let meant = |reason: &&Reason| errand.reasons.contains(&reason.id);
            usable_first(scene, reasons.iter().filter(meant), known)?
        }
        // A scheme with one code asks for none.
        (None, None)
            if reasons.iter().all(|r| Some(&r.code) == reasons.first().map(|f| &f.code)) =>
        {
            usable_first(scene, reasons.iter(), known)?
        }
        _ => return Err(scene.input("reason_or_errand", "error-reason-or-errand", &[])),
    };
    match found {
        Some(reason) => Ok(Chosen {
            regime: regime.clone(),
            scheme,
            reason: reason.clone(),
            errand: chosen_errand,
        }),
        None => {
            let list = scene.words.named_codes(
                reasons
                    .iter()
                    .map(|reason| (reason.code.clone(), scene.words.name_of(&reason.title))),
            );
            Err(scene.input("no_such_reason", "error-no-such-reason", &[("list", list.into())]))
        }
    }
}

/// Of reasons with one code, the one that can be used now; else the first whose time it is.
fn usable_first<'a>(
    scene: &Scene<'_>,
    reasons: impl Iterator<Item = &'a Reason>,
    known: &Known<'_>,
) -> Result<Option<&'a Reason>> {
    let facts = scene.rules.facts()?;
    let (zone, now) = (&facts.zone, scene.now.epoch_seconds);
    let in_time = |reason: &&Reason| {
        reason.from.is_none_or(|from| zone.instant(from.0) <= now)
            && reason.to.is_none_or(|to| zone.instant(to.0) > now)
    };
    let in_time: Vec<&Reason> = reasons.filter(in_time).collect();
    let is_usable = |reason: &&&Reason| {
        is_open(&reason.hours, &reason.days, zone, now) && reason.when.holds(known) != Holds::No
    };
    Ok(in_time.iter().find(is_usable).or(in_time.first()).copied())
}

pub(super) fn no_errand(scene: &Scene<'_>) -> Result<CompanionError> {
    let all = scene.rules.all("errand", "")?;
    let list: Vec<String> = all
        .iter()
        .filter_map(|rule| match rule.as_ref() {
            AnyRule::Errand(errand) => Some(errand.id.clone()),
            _ => None,
        })
        .collect();
    let list = scene.words.codes(&list);
    Ok(scene.input("no_such_errand", "error-no-such-errand", &[("list", list.into())]))
}
