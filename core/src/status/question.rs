//! From the question as written to the places and the person it is about.

use super::asking::Asking;
use super::layers::Where;
use super::view::{ChoiceAbout, StatusQuery, StatusView};
use crate::deadlines::{Household, households};
use crate::error::{CompanionError, Result};
use crate::place::{self, Named};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::told::Told;
use crate::typed;

/// The status for places as written, and for the person it is asked for.
pub(crate) fn status(scene: &Scene<'_>, query: &StatusQuery) -> Result<StatusView> {
    let told = |text: &Option<String>| typed::told(text.as_deref()).map(str::to_owned);
    let query = &StatusQuery { place: told(&query.place), to: told(&query.to), ..query.clone() };
    let Some(id) = &query.person else { return status_of(scene, query, &Told::default()) };
    let all = households(scene)?;
    let is_it = |one: &&Household| one.person.as_ref().is_some_and(|person| person.id == *id);
    let Some(household) = all.iter().find(is_it) else {
        return Err(scene.input("no_such_person", "error-no-such-person", &[]));
    };
    let told = told_of(scene, household)?;
    let place = household.person_record().and_then(|person| person.place.clone());
    let place = query.place.clone().or(place);
    status_of(scene, &StatusQuery { place, ..query.clone() }, &told)
}

/// What is known of a person, with their document where there is just one that could be meant.
pub(crate) fn told_of(scene: &Scene<'_>, household: &Household) -> Result<Told> {
    let mut told = Told::of(household.person_record());
    if let [document] = household.documents.as_slice() {
        let document = &document.record;
        let rule = scene.rules.by_id("document_kind", &document.kind)?;
        if let Some(AnyRule::DocumentKind(kind)) = rule.as_deref() {
            told.basis = kind.basis.clone();
        }
        told.document_kind = Some(document.kind.clone());
        told.number = Some(document.number.clone());
    }
    Ok(told)
}

/// The same where the person was looked up already, with the place they live in as that of the
/// question.
pub(crate) fn status_of(scene: &Scene<'_>, query: &StatusQuery, told: &Told) -> Result<StatusView> {
    let rules = scene.rules;
    let asking = Asking { rules, words: scene.words, now: scene.now, told };
    let place = match &query.place {
        None => rules.place(&rules.facts()?.header.country)?,
        Some(text) => match place::resolve(scene, text)? {
            Named::One(place) => Some(place),
            Named::Unclear(likely) => {
                return asking.place_unknown(ChoiceAbout::Place, text, &likely);
            }
        },
    };
    let place = place.ok_or_else(|| CompanionError::storage("the rules have no country"))?;
    let to = match &query.to {
        None => None,
        Some(text) => match place::resolve(scene, text)? {
            Named::One(to) => Some(to),
            Named::Unclear(likely) => return asking.destination_unknown(place, text, &likely),
        },
    };
    asking.status(&Where { place, to })
}
