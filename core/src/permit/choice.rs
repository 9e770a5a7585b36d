//! The reason that is asked for: by its code, or by the errand that the rules map to it.

use companion_rulepack::when::{Holds, Known};
use companion_rulepack::{Errand, Lasts, Reason, Regime, Scheme};

use super::life;
use super::limits::edges;
use super::need::Need;
use super::query::DraftQuery;
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
    /// When another reason of the same code may be meant, or its hours begin or end.
    pub(super) changes_at: Option<i64>,
}

impl Chosen {
    /// How long a permit lasts; what the reason itself says comes before the regime.
    pub(super) fn minutes(&self) -> Option<u32> {
        let of_regime = self.regime.minutes.filter(|_| self.reason.lasts.is_none());
        self.reason.minutes.or(of_regime)
    }

    /// What ends a permit that has no minutes; none where nothing is said.
    pub(super) fn lasts(&self) -> Option<Lasts> {
        let lasts = self.reason.lasts.or(self.regime.lasts);
        lasts.filter(|_| self.minutes().is_none())
    }
}

pub(super) fn choose(
    scene: &Scene<'_>,
    query: &DraftQuery,
    regime: &Regime,
    known: &Known<'_>,
    need: &Need,
) -> Result<Chosen> {
    let id = regime.scheme.as_deref().unwrap_or_default();
    let Some(AnyRule::Scheme(scheme)) = scene.rules.by_id("scheme", id)?.as_deref().cloned() else {
        return Err(scene.input("cannot_compute", "error-cannot-compute", &[]));
    };
    let (zone, now) = (&scene.rules.facts()?.zone, scene.now.epoch_seconds);
    let all: Vec<Reason> = life::reasons(scene.rules, &scheme.id)?;
    let errand = match (&query.reason, &query.errand) {
        (Some(_), None) => None,
        (None, Some(id)) => match errand(scene, id)? {
            Some(errand) => Some(errand),
            None => return Err(no_errand(scene)?),
        },
        // A scheme with one code asks for none.
        (None, None) if all.iter().all(|r| Some(&r.code) == all.first().map(|f| &f.code)) => None,
        _ => return Err(scene.input("reason_or_errand", "error-reason-or-errand", &[])),
    };
    let in_time: Vec<&Reason> = all
        .iter()
        .filter(|reason| reason.from.is_none_or(|from| zone.instant(from.0) <= now))
        .filter(|reason| reason.to.is_none_or(|to| zone.instant(to.0) > now))
        .collect();
    let asks_for_none = query.reason.is_none() && errand.is_none();
    let is_meant = |reason: &Reason| asks_for_none || means(query, errand.as_ref(), reason);
    let meant = in_time.iter().copied().filter(|reason| is_meant(reason));
    // Of reasons with one code the one that can be used now, and surely by this person.
    let usable_first = meant.min_by_key(|reason| {
        let holds = reason.when.holds(known);
        let is_closed = !is_open(&reason.hours, &reason.days, zone, now);
        let is_stopped = need.asked.as_ref().is_some_and(|asked| asked.joined.stops(&reason.id));
        (holds == Holds::No, is_closed, is_stopped, holds == Holds::NotTold)
    });
    let Some(reason) = usable_first.cloned() else {
        let mut named: Vec<(String, String)> = Vec::new();
        for reason in in_time {
            let one = (reason.code.clone(), scene.words.name_of(&reason.title));
            if !named.contains(&one) {
                named.push(one);
            }
        }
        let list = scene.words.named_codes(named);
        return Err(scene.input(
            "no_such_reason",
            "error-no-such-reason",
            &[("list", list.into())],
        ));
    };
    let mut changes_at: Option<i64> = None;
    for reason in all.iter().filter(|reason| is_meant(reason)) {
        changes_at = changes_at.into_iter().chain(edges(scene, reason)?).min();
    }
    Ok(Chosen { regime: regime.clone(), scheme, reason, errand, changes_at })
}

/// Whether a scheme has the reason that is asked for: a way may need two permits.
pub(super) fn has_reason(scene: &Scene<'_>, query: &DraftQuery, scheme: &str) -> Result<bool> {
    let errand = query.errand.as_deref().map(|id| errand(scene, id)).transpose()?.flatten();
    let reasons = life::reasons(scene.rules, scheme)?;
    Ok(reasons.iter().any(|reason| means(query, errand.as_ref(), reason)))
}

fn means(query: &DraftQuery, errand: Option<&Errand>, reason: &Reason) -> bool {
    let of_code = |code: &str| {
        reason.code.to_lowercase() == code.trim().to_lowercase() || reason.id == code.trim()
    };
    query.reason.as_deref().is_some_and(of_code)
        || errand.is_some_and(|errand| errand.reasons.contains(&reason.id))
}

fn errand(scene: &Scene<'_>, id: &str) -> Result<Option<Errand>> {
    let rule = scene.rules.by_id("errand", &id.trim().to_lowercase())?;
    Ok(match rule.as_deref() {
        Some(AnyRule::Errand(errand)) => Some(errand.clone()),
        _ => None,
    })
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
