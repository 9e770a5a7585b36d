//! Whom and where a view is for: one person or everybody stored, at a place as written or theirs.

use std::sync::Arc;

use crate::deadlines::{Household, households};
use crate::error::{CompanionError, Result};
use crate::place::{self, Named};
use crate::rules::PlaceRow;
use crate::scene::Scene;
use crate::vault::VaultProblem;

/// Whom and where a view is for.
pub(crate) struct Here {
    /// The one person asked for, else everybody; empty where nothing was stored or can be read.
    pub(crate) households: Vec<Household>,
    /// Why nothing personal is known, where the vault cannot be read.
    pub(crate) vault_problem: Option<VaultProblem>,
    /// Whether nobody else is stored: what belongs to nobody named is theirs.
    pub(crate) is_alone: bool,
    /// The place as written; none where it is each person's own.
    written: Option<Arc<PlaceRow>>,
    country: Arc<PlaceRow>,
}

impl Here {
    /// Where the vault cannot be read and nobody is named, the rules are answered all the same.
    pub(crate) fn find(
        scene: &Scene<'_>,
        place: Option<&str>,
        person: Option<&str>,
    ) -> Result<Self> {
        let nobody = Here::with_nobody(scene, place)?;
        let (mut all, mut vault_problem) = (Vec::new(), None);
        match households(scene) {
            Ok(found) => all = found,
            Err(CompanionError::Input { code, reason }) => {
                return Err(CompanionError::Input { code, reason });
            }
            Err(error) if person.is_some() => return Err(error),
            Err(error) => vault_problem = Some(VaultProblem::of(error, scene.words)),
        }
        let is_alone = all.iter().filter(|household| household.person.is_some()).count() < 2;
        if let Some(id) = person {
            all.retain(|household| household.person.as_ref().is_some_and(|p| p.id == id));
            if all.is_empty() {
                return Err(scene.input("no_such_person", "error-no-such-person", &[]));
            }
        }
        Ok(Here { households: all, vault_problem, is_alone, ..nobody })
    }

    /// For nobody, so that the vault is not asked: where it was, and cannot be read.
    pub(crate) fn with_nobody(scene: &Scene<'_>, place: Option<&str>) -> Result<Self> {
        let country = scene.rules.place(&scene.rules.facts()?.header.country)?;
        let country =
            country.ok_or_else(|| CompanionError::storage("the rules have no country"))?;
        let written = place.map(|text| named(scene, text)).transpose()?;
        let (households, vault_problem) = (Vec::new(), None);
        Ok(Here { households, vault_problem, is_alone: true, written, country })
    }

    /// Those of the households who are people, not things stored without a person.
    pub(crate) fn people(&self) -> impl Iterator<Item = &Household> {
        self.households.iter().filter(|household| household.person.is_some())
    }

    /// Whether texts must say whose something is.
    pub(crate) fn has_several(&self) -> bool {
        self.people().nth(1).is_some()
    }

    /// The one household that can be meant, where there is just one.
    pub(crate) fn only(&self) -> Option<&Household> {
        match self.households.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// The place for a household: as written, else where the person lives; none where neither was
    /// told.
    pub(crate) fn place_of(
        &self,
        scene: &Scene<'_>,
        household: Option<&Household>,
    ) -> Result<Option<Arc<PlaceRow>>> {
        let own = household.and_then(Household::person_record);
        match (&self.written, own.and_then(|person| person.place.as_ref())) {
            (Some(written), _) => Ok(Some(Arc::clone(written))),
            (None, Some(place)) => scene.rules.place(place),
            (None, None) => Ok(None),
        }
    }

    /// The one place for everybody; none where it was not told, or people live in several.
    pub(crate) fn place(&self, scene: &Scene<'_>) -> Result<Option<Arc<PlaceRow>>> {
        let mut found: Option<Arc<PlaceRow>> = self.place_of(scene, None)?;
        for household in self.people() {
            let own = self.place_of(scene, Some(household))?;
            match (&found, own) {
                (Some(place), Some(own)) if place.id != own.id => return Ok(None),
                (None, Some(own)) => found = Some(own),
                _ => {}
            }
        }
        Ok(found)
    }

    pub(crate) fn country(&self) -> Arc<PlaceRow> {
        Arc::clone(&self.country)
    }
}

/// The place that a text names.
pub(crate) fn named(scene: &Scene<'_>, text: &str) -> Result<Arc<PlaceRow>> {
    match place::resolve(scene, text)? {
        Named::One(place) => Ok(place),
        Named::Unclear(likely) => {
            let likely: Vec<String> = likely.iter().map(|place| place.id.clone()).collect();
            let key = if likely.is_empty() { "error-no-such-place" } else { "error-which-place" };
            let list = scene.words.codes(&likely);
            Err(scene.input("place_unknown", key, &[("list", list.into())]))
        }
    }
}
