//! The reason that is asked for: by its code, or by the errand that the rules map to it.

use companion_rulepack::{Errand, Reason, Regime, Scheme};

use super::draft::DraftQuery;
use super::life;
use crate::error::{CompanionError, Result};
use crate::rules::AnyRule;
use crate::scene::Scene;

/// What is asked for under a regime.
pub(super) struct Chosen {
    pub(super) scheme: Scheme,
    pub(super) reason: Reason,
    pub(super) errand: Option<Errand>,
}

pub(super) fn choose(scene: &Scene<'_>, query: &DraftQuery, regime: &Regime) -> Result<Chosen> {
    let id = regime.scheme.as_deref().unwrap_or_default();
    let Some(AnyRule::Scheme(scheme)) = scene.rules.by_id("scheme", id)?.as_deref().cloned() else {
        return Err(scene.input("cannot_compute", "error-cannot-compute", &[]));
    };
    let reasons: Vec<Reason> = life::reasons(scene.rules, &scheme.id)?;
    let mut errand = None;
    let found = match (&query.reason, &query.errand) {
        (Some(code), None) => {
            let code = code.trim();
            reasons.iter().find(|r| r.code.eq_ignore_ascii_case(code) || r.id == code)
        }
        (None, Some(id)) => {
            let id = id.trim().to_lowercase();
            let known = scene.rules.by_id("errand", &id)?;
            let Some(AnyRule::Errand(known)) = known.as_deref() else {
                return Err(no_errand(scene)?);
            };
            errand = Some(known.clone());
            reasons.iter().find(|reason| known.reasons.contains(&reason.id))
        }
        _ => return Err(scene.input("reason_or_errand", "error-reason-or-errand", &[])),
    };
    match found {
        Some(reason) => Ok(Chosen { scheme, reason: reason.clone(), errand }),
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
