//! What a person's presence rests on now: a stay after an entry, or a document that gives a longer
//! one.

use chrono::NaiveDate;
use companion_rulepack::{Anchor, Deadline};

use super::household::Household;
use crate::error::Result;
use crate::people;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::stays;
use crate::told::Told;

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

/// The right that lasts longest; none where nothing was told that ends.
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
            rights.push(Right {
                subject: stay.id.clone(),
                document: document.map(|document| document.id.clone()),
                kind: record.map(|record| record.kind.clone()),
                is_stay: true,
                end: end.day,
                basis: stay_basis.clone(),
                is_safe: end.is_safe,
            });
        }
    }
    for document in &household.documents {
        let record = &document.record;
        let (true, Some(until)) = (kinds.contains(&&record.kind), record.valid_until) else {
            continue;
        };
        let basis = people::basis_of(scene, &record.kind)?;
        rights.push(Right {
            subject: document.id.clone(),
            document: Some(document.id.clone()),
            kind: Some(record.kind.clone()),
            is_stay: false,
            end: until.0,
            basis: basis.or_else(|| stay_basis.clone()),
            is_safe: false,
        });
    }
    Ok(rights.into_iter().max_by_key(|right| right.end))
}

/// The basis of the person's stay, for conditions: of the right, else of the stay alone.
pub(super) fn basis(
    scene: &Scene<'_>,
    household: &Household,
    right: Option<&Right>,
) -> Result<Option<String>> {
    if let Some(basis) = right.and_then(|right| right.basis.clone()) {
        return Ok(Some(basis));
    }
    let Some(stay) = household.open_stay(scene.today()?) else { return Ok(None) };
    let document = stays::document_of(scene, &stay.record, &household.documents)?;
    let rule = stays::rule_of(scene, &stay.record, document.map(|document| &document.record))?;
    Ok(rule.map(|rule| rule.basis))
}

/// What is known of a person for the conditions of rules, with the basis of their stay.
pub(crate) fn told(scene: &Scene<'_>, household: &Household) -> Result<Told> {
    let all = scene.rules.all("deadline", "")?;
    let rules = all.iter().filter_map(|rule| match rule.as_ref() {
        AnyRule::Deadline(rule) => Some(rule),
        _ => None,
    });
    let right = current(scene, household, &right_kinds(rules))?;
    let mut told = Told::of(household.person_record());
    told.basis = basis(scene, household, right.as_ref())?;
    Ok(told)
}
