//! A person with everything that was told of them.

use std::collections::HashMap;

use crate::error::Result;
use crate::scene::Scene;
use crate::vault::{
    ApplicationRecord, DocumentRecord, EventRecord, PersonRecord, StayRecord, Stored,
};

/// A person with their documents, stays, applications and events. Nobody is named where things
/// were stored without a person.
#[derive(Default)]
pub(crate) struct Household {
    pub(crate) person: Option<Stored<PersonRecord>>,
    pub(crate) documents: Vec<Stored<DocumentRecord>>,
    pub(crate) stays: Vec<Stored<StayRecord>>,
    pub(crate) applications: Vec<Stored<ApplicationRecord>>,
    pub(crate) events: Vec<Stored<EventRecord>>,
}

impl Household {
    pub(crate) fn document(&self, id: &str) -> Option<&Stored<DocumentRecord>> {
        self.documents.iter().find(|document| document.id == id)
    }

    pub(crate) fn person_record(&self) -> Option<&PersonRecord> {
        self.person.as_ref().map(|person| &person.record)
    }

    /// The last entry after which the person has not left.
    pub(crate) fn open_stay(&self, today: chrono::NaiveDate) -> Option<&Stored<StayRecord>> {
        let last = self
            .stays
            .iter()
            .filter(|stay| stay.record.entered.0 <= today)
            .max_by_key(|stay| stay.record.entered)?;
        last.record.left.is_none_or(|left| left.0 >= today).then_some(last)
    }

    /// Whether the person is known to have left and not to have come back.
    pub(crate) fn is_away(&self, today: chrono::NaiveDate) -> bool {
        self.stays.iter().any(|stay| stay.record.entered.0 <= today)
            && self.open_stay(today).is_none()
    }

    fn is_empty(&self) -> bool {
        self.documents.is_empty()
            && self.stays.is_empty()
            && self.applications.is_empty()
            && self.events.is_empty()
    }
}

/// Everybody, in the order in which they were added; last what belongs to nobody named. Where there
/// is one person only, what was stored without a person is theirs.
pub(crate) fn households(scene: &Scene<'_>) -> Result<Vec<Household>> {
    let people: Vec<Stored<PersonRecord>> = scene.vault.all_or_none()?;
    let position: HashMap<String, usize> =
        people.iter().enumerate().map(|(at, person)| (person.id.clone(), at)).collect();
    let nobody = people.len();
    let mut all: Vec<Household> = people
        .into_iter()
        .map(|person| Household { person: Some(person), ..Household::default() })
        .collect();
    all.push(Household::default());
    let whose = |person: Option<&String>| match person.and_then(|id| position.get(id)) {
        Some(at) => *at,
        None if nobody == 1 => 0,
        None => nobody,
    };
    for document in scene.vault.all_or_none::<DocumentRecord>()? {
        all[whose(document.record.person.as_ref())].documents.push(document);
    }
    for stay in scene.vault.all_or_none::<StayRecord>()? {
        all[whose(stay.record.person.as_ref())].stays.push(stay);
    }
    for application in scene.vault.all_or_none::<ApplicationRecord>()? {
        all[whose(application.record.person.as_ref())].applications.push(application);
    }
    for event in scene.vault.all_or_none::<EventRecord>()? {
        all[whose(event.record.person.as_ref())].events.push(event);
    }
    all.retain(|household| household.person.is_some() || !household.is_empty());
    Ok(all)
}
