//! Everybody stored with all that is theirs, in one view: what the screens of people show.

use serde::Serialize;

use crate::applications::{self, ApplicationView};
use crate::deadlines::{Household, households};
use crate::documents::{DocumentView, document_view};
use crate::error::Result;
use crate::events::{self, EventView};
use crate::order;
use crate::people::{PersonView, person_view};
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
}

silent!(HouseholdView);

/// In the order in which the people were added; last what belongs to nobody named.
pub(crate) fn everybody(scene: &Scene<'_>) -> Result<Vec<HouseholdView>> {
    households(scene)?.iter().map(|household| view(scene, household)).collect()
}

fn view(scene: &Scene<'_>, household: &Household) -> Result<HouseholdView> {
    let mut stays: Vec<_> = household.stays.iter().collect();
    order::sort_by_key(&mut stays, |stay| stay.record.entered);
    Ok(HouseholdView {
        person: household.person.as_ref().map(|one| person_view(scene, one)).transpose()?,
        documents: household
            .documents
            .iter()
            .map(|one| document_view(scene, one))
            .collect::<Result<_>>()?,
        stays: stays.into_iter().map(|one| stays::view(scene, one)).collect::<Result<_>>()?,
        applications: household
            .applications
            .iter()
            .map(|one| applications::view(scene, one))
            .collect::<Result<_>>()?,
        events: household.events.iter().map(|one| events::view(scene, one)).collect(),
    })
}
