//! Whose card it is, and which permit it shows.

use chrono::NaiveTime;

use super::view::CardState;
use crate::deadlines::{self, Household};
use crate::error::Result;
use crate::here::Here;
use crate::permit::{PermitState, began, changes_at, ends, records, state};
use crate::scene::Scene;
use crate::status::{Level, StatusQuery, StatusView, status_of};
use crate::told::Told;
use crate::vault::{PermitRecord, Stored};

/// What a card is made from.
pub(super) struct Chosen<'a> {
    pub(super) state: CardState,
    pub(super) household: Option<&'a Household>,
    /// The permit that it shows.
    pub(super) permit: Option<Stored<PermitRecord>>,
    /// The question that the status answers.
    pub(super) query: StatusQuery,
    /// When it reads differently, in seconds since 1970.
    pub(super) changes_at: Option<i64>,
}

impl Chosen<'_> {
    /// The status of the person in a scene's language.
    pub(super) fn status(&self, scene: &Scene<'_>) -> Result<StatusView> {
        let Some(household) = self.household else {
            return status_of(scene, &self.query, &Told::default());
        };
        let lives = household.person_record().and_then(|person| person.place.clone());
        let query = StatusQuery { place: self.query.place.clone().or(lives), ..self.query.clone() };
        status_of(scene, &query, &deadlines::told(scene, household)?)
    }
}

pub(super) fn choose<'a>(
    scene: &Scene<'_>,
    here: &'a Here,
    place: Option<&str>,
    permit: Option<&str>,
) -> Result<Chosen<'a>> {
    // That no permit is required is in the rules: it is shown whatever is wrong with the vault.
    let is_readable = scene.vault.exists() && (here.vault_problem.is_none() || permit.is_some());
    let all = if is_readable { records(scene)? } else { Vec::new() };
    let query = StatusQuery { place: place.map(str::to_owned), ..StatusQuery::default() };
    let now = scene.now.epoch_seconds;
    if let Some(id) = permit {
        let Some(permit) = all.into_iter().find(|permit| permit.id == id) else {
            return Err(scene.input("no_such_permit", "error-no-such-permit", &[]));
        };
        let household = here.households.iter().find(|h| owns(here, h, &permit.record));
        if household.is_none() && permit.record.person.is_some() {
            return Err(scene.input("no_such_permit", "error-no-such-permit", &[]));
        }
        return Ok(Chosen {
            state: state_of(&permit.record, now),
            changes_at: changes_at(&permit.record, now),
            permit: Some(permit),
            household,
            query,
        });
    }
    let household = whose(scene, here, &all)?;
    let own = |permit: &Stored<PermitRecord>| match household {
        Some(household) => owns(here, household, &permit.record),
        None => permit.record.person.is_none(),
    };
    let own: Vec<Stored<PermitRecord>> = all.into_iter().filter(own).collect();
    let mut chosen =
        Chosen { state: CardState::NotKnown, household, permit: None, query, changes_at: None };
    let status = chosen.status(scene)?;
    let changes = own.iter().filter_map(|permit| changes_at(&permit.record, now));
    let status_changes = status.refresh_at.map(|moment| moment.epoch_seconds);
    chosen.changes_at = changes.chain(status_changes).min();
    chosen.permit = shown(scene, own, status.permit_needed)?;
    chosen.state = match &chosen.permit {
        Some(permit) => state_of(&permit.record, now),
        None => of_status(&status),
    };
    if here.vault_problem.is_some() && chosen.state != CardState::NoPermitRequired {
        // There may be a permit that cannot be read: a card without it would speak against them.
        records(scene)?;
    }
    if matches!(chosen.state, CardState::PermitEnded | CardState::PermitRefused) {
        // Tomorrow it is history.
        let zone = &scene.rules.facts()?.zone;
        let tomorrow = scene.today()?.succ_opt();
        let midnight = tomorrow.map(|day| zone.instant(day.and_time(NaiveTime::MIN)));
        chosen.changes_at = chosen.changes_at.into_iter().chain(midnight).min();
    }
    Ok(chosen)
}

/// Whose card it is where nobody was named: the only one's, else of the one whose permit runs.
fn whose<'a>(
    scene: &Scene<'_>,
    here: &'a Here,
    permits: &[Stored<PermitRecord>],
) -> Result<Option<&'a Household>> {
    if !here.has_several() {
        let mut people = here.people();
        return Ok(people.next().or_else(|| here.households.first()));
    }
    let runs = |household: &&Household| {
        permits.iter().any(|permit| {
            state(&permit.record, scene.now.epoch_seconds) == PermitState::Active
                && owns(here, household, &permit.record)
        })
    };
    let mut running = here.people().filter(runs);
    match (running.next(), running.next()) {
        (Some(one), None) => Ok(Some(one)),
        _ => Err(scene.input("which_person", "error-which-person", &[])),
    }
}

/// Whether a permit is a household's: what belongs to nobody named is the only person's, else of
/// whose document the number is.
fn owns(here: &Here, household: &Household, permit: &PermitRecord) -> bool {
    match (&household.person, &permit.person) {
        (Some(person), Some(id)) => person.id == *id,
        (Some(_), None) => here.is_alone || is_document_of(household, permit),
        (None, person) => person.is_none(),
    }
}

/// Whether a permit was asked for with a document of a household.
fn is_document_of(household: &Household, permit: &PermitRecord) -> bool {
    household.documents.iter().any(|document| {
        let document = &document.record;
        (&document.kind, &document.number) == (&permit.kind, &permit.number)
    })
}

/// The permit to show: one that runs, whatever else; while one is needed, the last that waits or
/// was answered or ended today.
fn shown(
    scene: &Scene<'_>,
    own: Vec<Stored<PermitRecord>>,
    needed: Option<bool>,
) -> Result<Option<Stored<PermitRecord>>> {
    let (now, today) = (scene.now.epoch_seconds, scene.today()?);
    let zone = &scene.rules.facts()?.zone;
    let is_today = |moment: Option<i64>| moment.is_some_and(|at| zone.local(at).date() == today);
    let rank = |permit: &Stored<PermitRecord>| {
        let record = &permit.record;
        match state(record, now) {
            PermitState::Active => Some(3),
            _ if needed == Some(false) => None,
            PermitState::HandedOver => Some(2),
            PermitState::NoAnswer if is_today(record.handed_over_at.last().copied()) => Some(2),
            PermitState::Ended if is_today(ends(record)) => Some(1),
            PermitState::Refused => {
                let received = record.answer.as_ref().map(|answer| answer.received_at);
                is_today(received).then_some(1)
            }
            _ => None,
        }
    };
    let ranked = own.into_iter().filter_map(|permit| {
        let record = &permit.record;
        // Of several that run the longest; of others the last that was drafted.
        let last = ends(record).filter(|_| state(record, now) == PermitState::Active);
        Some((
            rank(&permit)?,
            last.unwrap_or(i64::MIN),
            began(record).unwrap_or(record.drafted_at),
            permit,
        ))
    });
    Ok(ranked
        .max_by_key(|(rank, ends, began, _)| (*rank, *ends, *began))
        .map(|(.., permit)| permit))
}

fn state_of(record: &PermitRecord, now: i64) -> CardState {
    match state(record, now) {
        PermitState::Active => CardState::PermitRunning,
        PermitState::Ended => CardState::PermitEnded,
        PermitState::Refused => CardState::PermitRefused,
        PermitState::Draft | PermitState::HandedOver | PermitState::NoAnswer => {
            CardState::PermitUnconfirmed
        }
    }
}

fn of_status(status: &StatusView) -> CardState {
    match (status.permit_needed, status.level) {
        (Some(true), _) | (None, Level::PermitNeeded | Level::NoPermitPossible) => {
            CardState::PermitRequired
        }
        (Some(false), _) => CardState::NoPermitRequired,
        (None, _) => CardState::NotKnown,
    }
}
