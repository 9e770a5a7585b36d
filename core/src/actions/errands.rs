//! The errands for which a permit can be asked for now.

use companion_rulepack::Errand;
use serde::Serialize;

use super::permits::askers;
use crate::error::Result;
use crate::here::Here;
use crate::moment::Moment;
use crate::options::{FormOption, option};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::vault::VaultProblem;
use crate::view::in_zone;

/// What a permit can be asked for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ErrandsView {
    /// For `DraftQuery.errand`, in the order to show; the hint says which reason it is and why. None
    /// where nobody can ask for anything by message: the status says why.
    pub errands: Vec<FormOption>,
    /// Why nothing personal is known, where the vault cannot be read.
    pub vault_problem: Option<VaultProblem>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

/// For a person, else for anybody stored; at a place, else where they live.
pub(crate) fn errands(
    scene: &Scene<'_>,
    place: Option<&str>,
    person: Option<&str>,
) -> Result<ErrandsView> {
    let here = Here::find(scene, place, person)?;
    let all = scene.rules.all("errand", "")?;
    let rules: Vec<Errand> = all
        .iter()
        .filter_map(|rule| match rule.as_ref() {
            AnyRule::Errand(errand) => Some(errand.clone()),
            _ => None,
        })
        .collect();
    let askers = askers(scene, &here)?;
    let mut errands = Vec::new();
    for errand in &rules {
        let mut can_ask = false;
        for one in &askers {
            can_ask = can_ask || one.can_ask(scene, errand)?;
        }
        if can_ask {
            let why = (!errand.why.is_empty()).then(|| scene.words.text_of(&errand.why));
            errands.push(option(&errand.id, scene.words.name_of(&errand.name), why));
        }
    }
    let mut changes = Vec::new();
    for one in &askers {
        changes.extend(one.changes_at(scene, &rules)?);
    }
    let zone = &scene.rules.facts()?.zone;
    Ok(ErrandsView {
        errands,
        vault_problem: here.vault_problem.clone(),
        refresh_at: changes.into_iter().min().map(|moment| in_zone(zone, moment)),
    })
}
