//! What matters here and now, in one view.

use serde::Serialize;

use crate::error::{CompanionError, Result};
use crate::moment::Moment;
use crate::permit::{self, PermitState, PermitView};
use crate::scene::Scene;
use crate::status::{StatusQuery, StatusView, status_for};
use crate::vault::{PersonRecord, Stored};

/// The home view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HomeView {
    /// Status at the place given, else where the first person lives, else of the country.
    pub status: StatusView,
    /// Permits that wait or run, of everyone.
    pub permits: Vec<PermitView>,
    /// Why nothing personal is shown, where the vault cannot be read.
    pub vault_problem: Option<String>,
    /// What to do first.
    pub next_step: Option<String>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

pub(crate) fn home(scene: &Scene<'_>, place: Option<&str>) -> Result<HomeView> {
    let mut vault_problem = None;
    let (mut person, mut permits) = (None, Vec::new());
    let mut is_empty = true;
    if scene.vault.exists() {
        match personal(scene) {
            Ok((first, found)) => (person, permits, is_empty) = (first, found, false),
            Err(
                error @ (CompanionError::KeyLocked { .. }
                | CompanionError::KeyLost { .. }
                | CompanionError::KeyWrong { .. }
                | CompanionError::NewerFile { .. }
                | CompanionError::Storage { .. }),
            ) => {
                (vault_problem, is_empty) = (Some(error.reason().to_owned()), false);
            }
            Err(error) => return Err(error),
        }
    }
    let query = StatusQuery { place: place.map(str::to_owned), ..StatusQuery::default() };
    let status = status_for(scene, &query, person.as_ref())?;
    let moments = permits.iter().map(|permit| permit.refresh_at).chain([status.refresh_at]);
    let refresh_at = moments.flatten().min_by_key(|moment| moment.epoch_seconds);
    let next_step = is_empty.then(|| scene.words.say("home-first-step"));
    Ok(HomeView { status, permits, vault_problem, next_step, refresh_at })
}

fn personal(scene: &Scene<'_>) -> Result<(Option<Stored<PersonRecord>>, Vec<PermitView>)> {
    let people = scene.vault.all::<PersonRecord>()?;
    // The person that the place belongs to, so that its rules are read for them.
    let first = people.into_iter().find(|person| person.record.place.is_some());
    let mut permits = permit::list(scene)?;
    permits.retain(|permit| {
        matches!(
            permit.state,
            PermitState::HandedOver | PermitState::NoAnswer | PermitState::Active
        )
    });
    Ok((first, permits))
}
