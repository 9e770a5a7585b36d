//! Everybody stored with all that is theirs, in one view: what the screens of people show.

use serde::Serialize;

use crate::applications::{self, ApplicationView};
use crate::deadlines::{Household, households};
use crate::documents::{DocumentView, document_view};
use crate::error::Result;
use crate::events::{self, EventView};
use crate::order;
use crate::people::{PersonView, person_view};
use crate::permit::{self, PermitState, PermitView};
use crate::scene::Scene;
use crate::silent::silent;
use crate::stays::{self, StayView};

/// A person with what is theirs.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HouseholdView {
    /// The person; none for what belongs to nobody named.
    pub person: Option<PersonView>,
    /// Their documents, in the order in which they were added.
    pub documents: Vec<DocumentView>,
    /// Their stays by the day of entry.
    pub stays: Vec<StayView>,
    /// Their applications, in the order in which they were noted.
    pub applications: Vec<ApplicationView>,
    /// What happened to them, but entries and departures, which are stays.
    pub events: Vec<EventView>,
    /// To be asked before the person is removed: whom it is about, and which documents and permits
    /// under way go with them, in a line each. Empty where nobody is named.
    pub removal_text: String,
}

silent!(HouseholdView);

/// In the order in which the people were added; last what belongs to nobody named.
pub(crate) fn everybody(scene: &Scene<'_>) -> Result<Vec<HouseholdView>> {
    let under_way = permit::list_of(scene, &[PermitState::HandedOver, PermitState::Active])?;
    households(scene)?.iter().map(|household| view(scene, household, &under_way)).collect()
}

fn view(
    scene: &Scene<'_>,
    household: &Household,
    under_way: &[PermitView],
) -> Result<HouseholdView> {
    let mut stays: Vec<_> = household.stays.iter().collect();
    order::sort_by_key(&mut stays, |stay| stay.record.entered);
    let person = household.person.as_ref().map(|one| person_view(scene, one)).transpose()?;
    let documents: Vec<DocumentView> =
        household.documents.iter().map(|one| document_view(scene, one)).collect::<Result<_>>()?;
    Ok(HouseholdView {
        removal_text: person
            .as_ref()
            .map(|person| removal_text(person, &documents, under_way))
            .unwrap_or_default(),
        person,
        documents,
        stays: stays.into_iter().map(|one| stays::view(scene, one)).collect::<Result<_>>()?,
        applications: household
            .applications
            .iter()
            .map(|one| applications::view(scene, one))
            .collect::<Result<_>>()?,
        events: household.events.iter().map(|one| events::view(scene, one)).collect(),
    })
}

/// What is a person's only because there is nobody else stays.
fn removal_text(
    person: &PersonView,
    documents: &[DocumentView],
    under_way: &[PermitView],
) -> String {
    let is_theirs = |whose: &Option<String>| whose.as_ref() == Some(&person.id);
    let documents = documents
        .iter()
        .filter(|document| is_theirs(&document.person))
        .map(|document| format!("{} {}", document.kind_name, document.masked));
    let permits = under_way.iter().filter(|permit| is_theirs(&permit.person));
    let mut lines = vec![person.shown.clone()];
    // Who has no name is called by a document.
    lines.extend(documents.filter(|line| *line != person.shown));
    lines.extend(permits.map(|permit| permit.text.clone()));
    lines.join("\n")
}
