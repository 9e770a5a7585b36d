//! What a person's presence rests on now: a stay after an entry, or a document that gives a longer
//! one.

use chrono::NaiveDate;
use companion_rulepack::{Anchor, Deadline};

use super::household::Household;
use crate::error::Result;
use crate::kinds;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::stays;
use crate::told::Told;
use crate::vault::{DocumentRecord, StayRecord, Stored};

/// A right to be in the country with its last day.
#[derive(Debug, Clone)]
pub(super) struct Right {
    /// Id of the stay or the document.
    pub(super) subject: String,
    /// Id of the document that it rests on.
    pub(super) document: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) is_stay: bool,
    pub(super) end: NaiveDate,
    pub(super) basis: Option<String>,
    /// The end is the earlier of two that sources leave open.
    pub(super) is_safe: bool,
}

/// What the rules name as giving a right to stay: kinds whose end leaves a choice.
pub(super) fn right_kinds<'r>(rules: impl IntoIterator<Item = &'r Deadline>) -> Vec<&'r String> {
    let of_end = |rule: &&Deadline| rule.anchor == Anchor::DocumentEnd && rule.intent.is_some();
    rules.into_iter().filter(of_end).flat_map(|rule| &rule.documents).collect()
}

/// The document that gives a right of its own and has not ended, else the right that lasts longest;
/// none where nothing was told that ends.
pub(super) fn current(
    scene: &Scene<'_>,
    household: &Household,
    kinds: &[&String],
) -> Result<Option<Right>> {
    let mut rights = Vec::new();
    let mut stay_basis = None;
    if let Some(stay) = household.open_stay(scene.today()?) {
        let document = stays::document_of(scene, &stay.record, &household.documents)?;
        let record = document.map(|document| &document.record);
        stay_basis = stays::rule_of(scene, &stay.record, record)?.map(|rule| rule.basis);
        if let Some(end) = stays::end_of(scene, &stay.record, record)? {
            let right = Right {
                subject: stay.id.clone(),
                document: document.map(|document| document.id.clone()),
                kind: record.map(|record| record.kind.clone()),
                is_stay: true,
                end: end.day,
                basis: stay_basis.clone(),
                is_safe: end.is_safe,
            };
            rights.push((false, right));
        }
    }
    let is_away = household.is_away(scene.today()?);
    for document in &household.documents {
        let record = &document.record;
        let (true, Some(until)) = (kinds.contains(&&record.kind), record.valid_until) else {
            continue;
        };
        let basis = kinds::basis_of(scene, &record.kind)?;
        // Without a basis of its own a document only makes a stay longer, and ends with it.
        if basis.is_none() && is_away {
            continue;
        }
        // Who lives here enters on their permit, whatever else the stay was said to rest on.
        let is_own = basis.is_some() && until.0 >= scene.today()?;
        let right = Right {
            subject: document.id.clone(),
            document: Some(document.id.clone()),
            kind: Some(record.kind.clone()),
            is_stay: false,
            end: until.0,
            basis: basis.or_else(|| stay_basis.clone()),
            is_safe: false,
        };
        rights.push((is_own, right));
    }
    let found = rights.into_iter().max_by_key(|(is_own, right)| (*is_own, right.end));
    Ok(found.map(|(_, right)| right))
}

/// The basis of the person's stay, for conditions: of the right, else of the stay alone, else of a
/// document whose end was not told, else of the stay that is over.
pub(super) fn basis(
    scene: &Scene<'_>,
    household: &Household,
    kinds: &[&String],
    right: Option<&Right>,
) -> Result<Option<String>> {
    if let Some(basis) = right.and_then(|right| right.basis.clone()) {
        return Ok(Some(basis));
    }
    let of_stay = |stay: &Stored<StayRecord>| -> Result<Option<String>> {
        let document = stays::document_of(scene, &stay.record, &household.documents)?;
        let rule = stays::rule_of(scene, &stay.record, document.map(|document| &document.record))?;
        Ok(rule.map(|rule| rule.basis))
    };
    let today = scene.today()?;
    if let Some(basis) = household.open_stay(today).map(of_stay).transpose()?.flatten() {
        return Ok(Some(basis));
    }
    let without_end = household.documents.iter().map(|document| &document.record);
    let mut without_end =
        without_end.filter(|d| d.valid_until.is_none() && kinds.contains(&&d.kind));
    let of_kind = |d: &DocumentRecord| kinds::basis_of(scene, &d.kind).transpose();
    if let Some(basis) = without_end.find_map(of_kind) {
        return basis.map(Some);
    }
    let begun = household.stays.iter().filter(|stay| stay.record.entered.0 <= today);
    Ok(begun.max_by_key(|stay| stay.record.entered).map(of_stay).transpose()?.flatten())
}

/// What is known of a person for the conditions of rules, with the basis of their stay.
pub(crate) fn told(scene: &Scene<'_>, household: &Household) -> Result<Told> {
    let all = scene.rules.all("deadline", "")?;
    let rules = all.iter().filter_map(|rule| match rule.as_ref() {
        AnyRule::Deadline(rule) => Some(rule),
        _ => None,
    });
    let kinds = right_kinds(rules);
    let right = current(scene, household, &kinds)?;
    let mut told = Told::of(household.person_record());
    told.basis = basis(scene, household, &kinds, right.as_ref())?;
    Ok(told)
}
