//! What matters here and now, in one view.

use companion_rulepack::time::LocalDate;
use serde::Serialize;

use crate::backup;
use crate::error::{CompanionError, Result};
use crate::moment::Moment;
use crate::permit::{self, PermitState, PermitView};
use crate::place::PlaceName;
use crate::scene::Scene;
use crate::silent::silent;
use crate::status::{Level, StatusQuery, StatusView, status_for};
use crate::vault::PersonRecord;

/// Where else somebody of those stored lives, and what holds there.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlaceStatus {
    /// Names of those who live there, as far as told.
    pub whose: Vec<String>,
    /// The place.
    pub place: Option<PlaceName>,
    /// The answer there in one word.
    pub level: Level,
    /// The answer there in one sentence.
    pub headline: String,
}

/// The home view.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HomeView {
    /// Status at the place given; else the strictest among the places where the people stored
    /// live; else of the country.
    pub status: StatusView,
    /// Other places where somebody lives, and what holds there.
    pub elsewhere: Vec<PlaceStatus>,
    /// Permits that wait or run, of everyone.
    pub permits: Vec<PermitView>,
    /// Why nothing personal is shown, where the vault cannot be read.
    pub vault_problem: Option<String>,
    /// What to do first.
    pub next_step: Option<String>,
    /// That there is something which is in no backup yet.
    pub backup_text: Option<String>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

silent!(PlaceStatus, HomeView);

pub(crate) fn home(scene: &Scene<'_>, place: Option<&str>) -> Result<HomeView> {
    let mut vault_problem = None;
    let (mut people, mut permits) = (Vec::new(), Vec::new());
    let mut is_empty = true;
    let mut backup_text = None;
    if scene.vault.exists() {
        is_empty = false;
        match personal(scene) {
            Ok((stored, found)) => {
                (people, permits) = (stored, found);
                backup_text = backup::backup_text(scene)?;
            }
            Err(CompanionError::Input { code, reason }) => {
                return Err(CompanionError::Input { code, reason });
            }
            // Whatever is wrong with the vault, the rules are answered.
            Err(error) => vault_problem = Some(error.said(scene.words).reason().to_owned()),
        }
    }
    let (status, elsewhere, changes) = statuses(scene, place, &people)?;
    let moments = permits.iter().map(|permit| permit.refresh_at).chain(changes);
    let refresh_at = moments.flatten().min_by_key(|moment| moment.epoch_seconds);
    let next_step = is_empty.then(|| scene.words.say("home-first-step"));
    Ok(HomeView { status, elsewhere, permits, vault_problem, next_step, backup_text, refresh_at })
}

fn personal(scene: &Scene<'_>) -> Result<(Vec<PersonRecord>, Vec<PermitView>)> {
    let people = scene.vault.all::<PersonRecord>()?.into_iter().map(|person| person.record);
    let mut permits = permit::list(scene)?;
    permits.retain(|permit| {
        matches!(
            permit.state,
            PermitState::HandedOver | PermitState::NoAnswer | PermitState::Active
        )
    });
    Ok((people.collect(), permits))
}

/// What the rules can tell two people apart by.
type Kind = (Option<String>, Option<String>, Option<LocalDate>);
type Statuses = (StatusView, Vec<PlaceStatus>, Vec<Option<Moment>>);

/// The strictest status among the people's places, the others in short, and when each changes.
fn statuses(scene: &Scene<'_>, place: Option<&str>, people: &[PersonRecord]) -> Result<Statuses> {
    let query = StatusQuery { place: place.map(str::to_owned), ..StatusQuery::default() };
    let mut kinds: Vec<(Kind, &PersonRecord, Vec<String>)> = Vec::new();
    for person in people.iter().filter(|person| place.is_some() || person.place.is_some()) {
        let home = if place.is_some() { None } else { person.place.clone() };
        let kind = (home, person.citizenship.clone(), person.born);
        match kinds.iter_mut().find(|(other, ..)| *other == kind) {
            Some((.., names)) => names.extend(person.name.clone()),
            None => kinds.push((kind, person, person.name.clone().into_iter().collect())),
        }
    }
    let mut found = Vec::new();
    for (_, person, names) in kinds {
        found.push((status_for(scene, &query, Some(person))?, names));
    }
    if found.is_empty() {
        found.push((status_for(scene, &query, None)?, Vec::new()));
    }
    let changes = found.iter().map(|(status, _)| status.refresh_at).collect();
    // Of equals the first that was added.
    let strictest = found
        .iter()
        .enumerate()
        .max_by_key(|(index, (status, _))| (status.level.strictness(), std::cmp::Reverse(*index)))
        .map_or(0, |(index, _)| index);
    let (status, _) = found.remove(strictest);
    let mut elsewhere: Vec<PlaceStatus> = Vec::new();
    for (other, whose) in found {
        let same = |seen: &&mut PlaceStatus| {
            (&seen.place, &seen.headline) == (&other.place, &other.headline)
        };
        if (&other.place, &other.headline) == (&status.place, &status.headline) {
            continue;
        }
        match elsewhere.iter_mut().find(same) {
            Some(seen) => seen.whose.extend(whose),
            None => elsewhere.push(PlaceStatus {
                whose,
                place: other.place,
                level: other.level,
                headline: other.headline,
            }),
        }
    }
    Ok((status, elsewhere, changes))
}
