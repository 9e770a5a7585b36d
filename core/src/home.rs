//! What matters here and now, in one view.

use serde::Serialize;

use crate::actions::{ActionView, quick_actions, quick_actions_of};
use crate::backup;
use crate::deadlines::{DeadlineState, DeadlineView, Household, deadlines, households};
use crate::error::{CompanionError, Result};
use crate::here::Here;
use crate::moment::Moment;
use crate::permit::{self, PermitState, PermitView};
use crate::place::PlaceName;
use crate::reminders::{self, DeviceState, MissedReminder};
use crate::rules;
use crate::scene::Scene;
use crate::silent::silent;
use crate::status::{Level, StatusQuery, StatusView, status_of, told_of};
use crate::told::{Asks, Told};
use crate::vault::{PersonRecord, VaultProblem};

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
    /// Whether nothing is stored. One that cannot be read is not empty.
    pub is_empty: bool,
    /// Status at the place given; else the strictest among the places where the people stored
    /// live; else of the country. Of its notes only those to read before anything is done, and the
    /// sources of what is left.
    pub status: StatusView,
    /// How many more notes `status` has.
    pub more_notes: u32,
    /// Other places where somebody lives, and what holds there.
    pub elsewhere: Vec<PlaceStatus>,
    /// At most four things to do at one tap.
    pub actions: Vec<ActionView>,
    /// Permits that wait or run, of everyone.
    pub permits: Vec<PermitView>,
    /// The next deadlines of everyone: those late or to be answered first. In short: contacts,
    /// sources, papers, fee and fine, and how the day was counted, are in `deadlines` alone.
    pub deadlines: Vec<DeadlineView>,
    /// How many more deadlines there are.
    pub more_deadlines: u32,
    /// The last reminders that should have come and were not seen, the latest first.
    pub missed: Vec<MissedReminder>,
    /// How many more were missed.
    pub more_missed: u32,
    /// Why nothing personal is shown, where the vault cannot be read.
    pub vault_problem: Option<VaultProblem>,
    /// What to do first.
    pub next_step: Option<String>,
    /// The deadline that it is about; no action leads there once more.
    pub next_step_deadline: Option<String>,
    /// The permit that it is about.
    pub next_step_permit: Option<String>,
    /// That there is something which is in no backup yet.
    pub backup_text: Option<String>,
    /// That rules changed for the person, until they have seen which.
    pub rules_text: Option<String>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

silent!(PlaceStatus, HomeView);

/// So many deadlines are shown on home, and so many missed reminders.
const SHOWN: usize = 5;

/// What the vault gives to home.
#[derive(Default)]
struct Personal {
    is_empty: bool,
    people: Vec<Known>,
    permits: Vec<PermitView>,
    deadlines: Vec<DeadlineView>,
    missed: Vec<MissedReminder>,
    next_missed: Option<Moment>,
}

pub(crate) fn home(
    scene: &Scene<'_>,
    place: Option<&str>,
    device: Option<DeviceState>,
) -> Result<HomeView> {
    let mut vault_problem = None;
    let mut own = Personal::default();
    let mut is_empty = true;
    let mut backup_text = None;
    if scene.vault.exists() {
        match personal(scene, device) {
            Ok(found) => {
                own = found;
                is_empty = own.is_empty;
                backup_text = backup::backup_text(scene)?;
            }
            Err(CompanionError::Input { code, reason }) => {
                return Err(CompanionError::Input { code, reason });
            }
            // Whatever is wrong with the vault, the rules are answered.
            Err(error) => {
                is_empty = false;
                vault_problem = Some(VaultProblem::of(error, scene.words));
            }
        }
    }
    let (mut status, elsewhere, changes) = statuses(scene, place, &own.people)?;
    let next = next_step(scene, &own, is_empty);
    // A place that the status does not know is asked about there, and has no actions.
    let mut actions = match (&status.place, &vault_problem) {
        (None, _) => Vec::new(),
        (Some(_), None) => quick_actions(scene, place, None)?,
        // The key store said no already: asked again, it may ask the phone's owner again.
        (Some(_), Some(_)) => quick_actions_of(scene, &Here::with_nobody(scene, place)?)?,
    };
    let moments = own.permits.iter().map(|permit| permit.refresh_at);
    let moments = moments.chain(own.deadlines.iter().map(|deadline| deadline.refresh_at));
    let moments = moments.chain(actions.iter().map(|action| action.refresh_at));
    let (rules_text, rules_change) = rules::home_text(scene, vault_problem.is_some())?;
    let moments = moments.chain(changes).chain([own.next_missed, rules_change]);
    let refresh_at = moments.flatten().min_by_key(|moment| moment.epoch_seconds);
    // Said once is enough, and what comes first says more.
    actions.retain(|action| action.deadline.is_none() || action.deadline != next.deadline);
    let more_notes = notes_in_short(&mut status);
    let more_deadlines = shorten(&mut own.deadlines);
    own.deadlines.iter_mut().for_each(in_short);
    let more_missed = shorten(&mut own.missed);
    Ok(HomeView {
        is_empty,
        status,
        more_notes,
        elsewhere,
        actions,
        permits: own.permits,
        deadlines: own.deadlines,
        more_deadlines,
        missed: own.missed,
        more_missed,
        vault_problem,
        next_step: next.text,
        next_step_deadline: next.deadline,
        next_step_permit: next.permit,
        backup_text,
        rules_text,
        refresh_at,
    })
}

/// Leaves what must be read first, with its sources, and counts the others.
fn notes_in_short(status: &mut StatusView) -> u32 {
    let all = status.notes.len();
    status.notes.retain(|note| note.first);
    let of_layers = status.layers.iter().map(|layer| &layer.sources);
    let of_notes = status.notes.iter().map(|note| &note.sources);
    let named: Vec<&String> = of_layers.chain(of_notes).flatten().collect();
    status.sources.retain(|source| named.contains(&&source.id));
    u32::try_from(all - status.notes.len()).unwrap_or(u32::MAX)
}

/// Leaves out what a list does not show: to carry it over to a phone takes longer than to find it.
fn in_short(deadline: &mut DeadlineView) {
    deadline.channels.clear();
    deadline.source.clear();
    deadline.counted.clear();
    deadline.papers = None;
    deadline.fee = None;
    deadline.fee_year = None;
    deadline.fine = None;
}

/// Leaves what is shown, and counts the others.
fn shorten<T>(all: &mut Vec<T>) -> u32 {
    let more = all.len().saturating_sub(SHOWN);
    all.truncate(SHOWN);
    u32::try_from(more).unwrap_or(u32::MAX)
}

/// Somebody stored, and what is known of them.
pub(crate) type Known = (PersonRecord, Told);

/// Everybody stored, with what the rules of leaving home can tell them apart by.
pub(crate) fn people(scene: &Scene<'_>, all: Vec<Household>) -> Result<Vec<Known>> {
    let asks = Asks::read(scene)?;
    let mut people = Vec::new();
    for household in all {
        let told = asks.leave(told_of(scene, &household)?);
        people.extend(household.person.map(|person| (person.record, told)));
    }
    Ok(people)
}

fn personal(scene: &Scene<'_>, device: Option<DeviceState>) -> Result<Personal> {
    let all = households(scene)?;
    let nobody = all.is_empty();
    let people = people(scene, all)?;
    let is_empty = nobody && permit::records(scene)?.is_empty();
    let permits = permit::list_of(
        scene,
        &[PermitState::HandedOver, PermitState::NoAnswer, PermitState::Active],
    )?;
    let mut deadlines = deadlines(scene)?;
    deadlines.retain(|deadline| deadline.state != DeadlineState::Done);
    let (missed, next_missed) = reminders::missed(scene, device)?;
    Ok(Personal { is_empty, people, permits, deadlines, missed, next_missed })
}

/// What to do first, and what it is about.
#[derive(Default)]
struct NextStep {
    text: Option<String>,
    deadline: Option<String>,
    permit: Option<String>,
}

/// What presses most: to tell anything at all; then an answer that did not come, else a deadline
/// that is due, late, or waits for an answer of the person.
fn next_step(scene: &Scene<'_>, own: &Personal, is_empty: bool) -> NextStep {
    let words = scene.words;
    if is_empty {
        return NextStep { text: Some(words.say("home-first-step")), ..NextStep::default() };
    }
    let of = |whose: &str, what: &str| {
        words.of_person(if own.people.len() < 2 { "" } else { whose }, what)
    };
    let unanswered = own.permits.iter().find(|permit| permit.state == PermitState::NoAnswer);
    if let Some(permit) = unanswered {
        let text = Some(of(&permit.whose, &permit.text));
        return NextStep { text, permit: Some(permit.id.clone()), deadline: None };
    }
    let presses = [DeadlineState::Late, DeadlineState::NotKnown, DeadlineState::Due];
    let next = own.deadlines.iter().find(|deadline| presses.contains(&deadline.state));
    let Some(deadline) = next else { return NextStep::default() };
    let line = words.deadline_line(&deadline.title, &deadline.act_by_text);
    let text = Some(of(&deadline.whose, &line));
    NextStep { text, deadline: Some(deadline.id.clone()), permit: None }
}

pub(crate) type Statuses = (StatusView, Vec<PlaceStatus>, Vec<Option<Moment>>);

/// The strictest status among the people's places, the others in short, and when each changes.
pub(crate) fn statuses(
    scene: &Scene<'_>,
    place: Option<&str>,
    people: &[Known],
) -> Result<Statuses> {
    // People of whom the rules can tell nothing apart are asked for once.
    let mut kinds: Vec<(Option<String>, &Told, Vec<String>)> = Vec::new();
    for (person, told) in people {
        let Some(home) = place.map(str::to_owned).or_else(|| person.place.clone()) else {
            continue;
        };
        let name = person.name.clone();
        let is_same = |kind: &&mut (Option<String>, &Told, Vec<String>)| {
            (kind.0.as_ref(), kind.1) == (Some(&home), told)
        };
        match kinds.iter_mut().find(is_same) {
            Some((.., names)) => names.extend(name),
            None => kinds.push((Some(home), told, name.into_iter().collect())),
        }
    }
    let nobody = Told::default();
    if kinds.is_empty() {
        kinds.push((place.map(str::to_owned), &nobody, Vec::new()));
    }
    let mut found = Vec::new();
    for (place, told, names) in kinds {
        let query = StatusQuery { place, ..StatusQuery::default() };
        found.push((status_of(scene, &query, told)?, names));
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
