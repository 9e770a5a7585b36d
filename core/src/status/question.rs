//! From the question as written to the places and the person it is about.

use super::asking::Asking;
use super::layers::Where;
use super::view::{ChoiceAbout, StatusQuery, StatusView};
use crate::error::{CompanionError, Result};
use crate::place::{self, Named};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::told::Told;
use crate::vault::{DocumentRecord, PersonRecord, Stored};

/// The status for places as written, and for the person it is asked for.
pub(crate) fn status(scene: &Scene<'_>, query: &StatusQuery) -> Result<StatusView> {
    let person: Option<Stored<PersonRecord>> = match &query.person {
        None => None,
        Some(id) => Some(
            scene
                .vault
                .get(id)?
                .ok_or_else(|| scene.input("no_such_person", "error-no-such-person", &[]))?,
        ),
    };
    let Some(person) = person else { return status_of(scene, query, &Told::default()) };
    let told = told_of(scene, &person, &scene.vault.all()?)?;
    let place = query.place.clone().or_else(|| person.record.place.clone());
    status_of(scene, &StatusQuery { place, ..query.clone() }, &told)
}

/// What is known of a person, with their document where there is just one that could be meant.
pub(crate) fn told_of(
    scene: &Scene<'_>,
    person: &Stored<PersonRecord>,
    documents: &[Stored<DocumentRecord>],
) -> Result<Told> {
    let mut told = Told::of(Some(&person.record));
    let mut own = documents
        .iter()
        .map(|document| &document.record)
        .filter(|document| document.person.as_ref() == Some(&person.id));
    if let (Some(document), None) = (own.next(), own.next()) {
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
        Some(text) => match place::resolve(rules, text)? {
            Named::One(place) => Some(place),
            Named::Unclear(likely) => {
                return asking.place_unknown(ChoiceAbout::Place, text, &likely);
            }
        },
    };
    let place = place.ok_or_else(|| CompanionError::storage("the rules have no country"))?;
    let to = match &query.to {
        None => None,
        Some(text) => match place::resolve(rules, text)? {
            Named::One(to) => Some(to),
            Named::Unclear(likely) => return asking.destination_unknown(place, text, &likely),
        },
    };
    asking.status(&Where { place, to })
}
