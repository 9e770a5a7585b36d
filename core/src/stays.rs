//! Stays: entries into the country and departures from it.

use chrono::{Days, NaiveDate};
use companion_rulepack::time::LocalDate;
use companion_rulepack::{Counts, Stay};
use serde::Serialize;

use crate::documents;
use crate::error::Result;
use crate::order;
use crate::people::{self, person_exists};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::silent::silent;
use crate::typed;
use crate::vault::{DocumentRecord, RecordType, StayRecord, Stored};

/// An entry into the country.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StayInput {
    /// Id of the person; none where there is one person only, or none was stored.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<String>,
    /// Day of entry, `YYYY-MM-DD`.
    pub entered: String,
    /// Id of the rule that says how long it may last, such as one without any document. Not
    /// needed where a document says it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub basis: Option<String>,
    /// Id of the document that it rests on.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub document: Option<String>,
    /// Days of stay, where another number was given than the usual.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub days: Option<u32>,
}

/// A stay as stored.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StayView {
    /// Id.
    pub id: String,
    /// Id of the person.
    pub person: Option<String>,
    /// Day of entry.
    pub entered: String,
    /// Last day in the country; none while the person is there.
    pub left: Option<String>,
    /// From when to when it lasted or since when it lasts, in words.
    pub period_text: String,
    /// Id of the rule that says how long it may last.
    pub basis: Option<String>,
    /// What that is called.
    pub basis_name: Option<String>,
    /// Id of the document that it rests on.
    pub document: Option<String>,
    /// Last day on which the person may stay; none where it is not known.
    pub ends: Option<String>,
    /// How the end was found, and what no source says about it.
    pub text: String,
    /// Days in the country so far, the first and the last counted.
    pub days_here: u32,
}

silent!(StayInput, StayView);

/// Until when a stay may last, and how that was found.
pub(crate) struct StayEnd {
    /// The last day.
    pub(crate) day: NaiveDate,
    /// Whether the first day was counted because no source says whether it counts.
    pub(crate) is_safe: bool,
}

/// The rule of a stay: the one it names, else that of its document's kind.
pub(crate) fn rule_of(
    scene: &Scene<'_>,
    stay: &StayRecord,
    document: Option<&DocumentRecord>,
) -> Result<Option<Stay>> {
    for rule in scene.rules.all("stay", "")?.iter() {
        let AnyRule::Stay(rule) = rule.as_ref() else { continue };
        let of_document = document.is_some_and(|document| rule.documents.contains(&document.kind));
        let is_named = stay.basis.as_ref().is_some_and(|basis| *basis == rule.id);
        if is_named || stay.basis.is_none() && of_document {
            return Ok(Some(rule.clone()));
        }
    }
    Ok(None)
}

/// The earlier of entry and days of stay, and the document's own last day.
pub(crate) fn end_of(
    scene: &Scene<'_>,
    stay: &StayRecord,
    document: Option<&DocumentRecord>,
) -> Result<Option<StayEnd>> {
    let rule = rule_of(scene, stay, document)?;
    let days = stay
        .days
        .or_else(|| document.and_then(|document| document.days))
        .or_else(|| rule.as_ref().and_then(|rule| rule.days));
    let first_day = rule.as_ref().map_or(Counts::NotKnown, |rule| rule.first_day);
    let counts_first = first_day != Counts::No;
    let by_days = days.and_then(|days| {
        let ahead = u64::from(days).saturating_sub(u64::from(counts_first));
        stay.entered.0.checked_add_days(Days::new(ahead))
    });
    let by_document = document.and_then(|document| document.valid_until).map(|day| day.0);
    let Some(day) = by_days.into_iter().chain(by_document).min() else { return Ok(None) };
    let is_safe = first_day == Counts::NotKnown && Some(day) == by_days && by_document != by_days;
    Ok(Some(StayEnd { day, is_safe }))
}

/// The document that a stay rests on: the one it names, else the person's only one of a kind that
/// a stay can rest on and that was valid at the entry.
pub(crate) fn document_of<'a>(
    scene: &Scene<'_>,
    stay: &StayRecord,
    documents: &'a [Stored<DocumentRecord>],
) -> Result<Option<&'a Stored<DocumentRecord>>> {
    if let Some(id) = &stay.document {
        return Ok(documents.iter().find(|document| document.id == *id));
    }
    if stay.basis.is_some() {
        return Ok(None);
    }
    let mut kinds = Vec::new();
    for rule in scene.rules.all("stay", "")?.iter() {
        if let AnyRule::Stay(rule) = rule.as_ref() {
            kinds.extend(rule.documents.iter().cloned());
        }
    }
    let mut fitting = None;
    for document in documents {
        let record = &document.record;
        let fits = kinds.contains(&record.kind)
            && record.valid_until.is_none_or(|until| until >= stay.entered)
            && record.issued.is_none_or(|issued| issued <= stay.entered);
        let (owner, visitor) = (record.person.as_deref(), stay.person.as_deref());
        if !fits || !people::is_same_person(scene, owner, visitor)? {
            continue;
        }
        if fitting.is_some() {
            return Ok(None);
        }
        fitting = Some(document);
    }
    Ok(fitting)
}

/// Notes an entry. Writes the vault.
pub(crate) fn enter(scene: &Scene<'_>, input: &StayInput) -> Result<StayView> {
    person_exists(scene, input.person.as_deref())?;
    let entered = typed::day(scene, input.entered.trim())?;
    if entered.0 > scene.today()? {
        return Err(scene.input("day_ahead", "error-day-ahead", &[]));
    }
    if input.days.is_some_and(|days| !documents::DAYS.contains(&days)) {
        return Err(scene.input("not_days", "error-not-days", &[]));
    }
    let basis = match &input.basis {
        None => None,
        Some(text) => Some(basis(scene, text)?),
    };
    if let Some(id) = &input.document
        && scene.vault.get::<DocumentRecord>(id)?.is_none()
    {
        return Err(scene.input("no_such_document", "error-no-such-document", &[]));
    }
    let all = of_person(scene, input.person.as_deref())?;
    // Nobody enters who has not left: days away would be counted wrong.
    let overlaps = all.iter().any(|stay| {
        stay.record.entered == entered
            || stay.record.left.is_none_or(|left| left > entered) && stay.record.entered < entered
    });
    if overlaps {
        return Err(scene.input("stay_overlaps", "error-stay-overlaps", &[]));
    }
    let record = StayRecord {
        v: 1,
        person: input.person.clone(),
        entered,
        left: None,
        basis,
        document: input.document.clone(),
        days: input.days,
        unknown: Default::default(),
    };
    let ids = scene.vault.add(std::slice::from_ref(&record))?;
    view(scene, &Stored { id: ids.into_iter().next().unwrap_or_default(), record })
}

/// Notes a departure: the last day in the country of a stay, or of the person's open one. Writes
/// the vault.
pub(crate) fn leave(
    scene: &Scene<'_>,
    id: Option<&str>,
    person: Option<&str>,
    day: &str,
) -> Result<StayView> {
    let left = typed::day(scene, day.trim())?;
    if left.0 > scene.today()? {
        return Err(scene.input("day_ahead", "error-day-ahead", &[]));
    }
    let found = match id {
        Some(id) => scene.vault.get::<StayRecord>(id)?,
        None => of_person(scene, person)?
            .into_iter()
            .filter(|stay| stay.record.left.is_none())
            .max_by_key(|stay| stay.record.entered),
    };
    let Some(found) = found else {
        return Err(match id {
            Some(_) => scene.input("no_such_stay", "error-no-such-stay", &[]),
            None => scene.input("no_open_stay", "error-no-open-stay", &[]),
        });
    };
    let entered = found.record.entered;
    let all = of_person(scene, found.record.person.as_deref())?;
    let mut later = all.iter().filter(|stay| stay.record.entered > entered);
    if later.any(|stay| stay.record.entered < left) {
        return Err(scene.input("stay_overlaps", "error-stay-overlaps", &[]));
    }
    let changed = scene.vault.change::<StayRecord>(&found.id, |record| {
        if left < record.entered {
            return Err(scene.input("left_before_entry", "error-left-before-entry", &[]));
        }
        record.left = Some(left);
        Ok(())
    })?;
    match changed {
        Some(stay) => view(scene, &stay),
        None => Err(scene.input("no_such_stay", "error-no-such-stay", &[])),
    }
}

/// The stays of one person.
fn of_person(scene: &Scene<'_>, person: Option<&str>) -> Result<Vec<Stored<StayRecord>>> {
    let mut found = Vec::new();
    for stay in scene.vault.all_or_none::<StayRecord>()? {
        if people::is_same_person(scene, stay.record.person.as_deref(), person)? {
            found.push(stay);
        }
    }
    Ok(found)
}

/// All stays, the earliest first. Reads the vault.
pub(crate) fn list(scene: &Scene<'_>) -> Result<Vec<StayView>> {
    let mut all: Vec<Stored<StayRecord>> = scene.vault.all_or_none()?;
    order::sort_by_key(&mut all, |stay| stay.record.entered);
    all.iter().map(|stay| view(scene, stay)).collect()
}

/// Removes a stay, because the person asked for it. Writes the vault.
pub(crate) fn remove(scene: &Scene<'_>, id: &str) -> Result<()> {
    if scene.vault.get::<StayRecord>(id)?.is_none() {
        return Err(scene.input("no_such_stay", "error-no-such-stay", &[]));
    }
    scene.vault.remove(RecordType::Stay, &[id.to_owned()])
}

fn basis(scene: &Scene<'_>, text: &str) -> Result<String> {
    let wanted = text.trim().to_lowercase().replace('-', "_");
    let mut names = Vec::new();
    for rule in scene.rules.all("stay", "")?.iter() {
        let AnyRule::Stay(rule) = rule.as_ref() else { continue };
        if rule.id.to_lowercase().replace('-', "_") == wanted {
            return Ok(rule.id.clone());
        }
        names.push(rule.id.clone());
    }
    let list = scene.words.codes(&names);
    Err(scene.input("no_such_basis", "error-no-such-basis", &[("list", list.into())]))
}

pub(crate) fn view(scene: &Scene<'_>, stay: &Stored<StayRecord>) -> Result<StayView> {
    let documents: Vec<Stored<DocumentRecord>> = scene.vault.all()?;
    let record = &stay.record;
    let document = document_of(scene, record, &documents)?;
    let end = end_of(scene, record, document.map(|document| &document.record))?;
    let rule = rule_of(scene, record, document.map(|document| &document.record))?;
    let last = record.left.map_or(scene.today()?, |left| left.0);
    let days_here = (last - record.entered.0).num_days() + 1;
    let text = match &end {
        None => scene.words.say("stay-end-not-known"),
        Some(end) => {
            let date = scene.words.date(end.day);
            let key = if end.is_safe { "stay-ends-safe" } else { "stay-ends" };
            scene.words.fill(key, &[("date", date.into())])
        }
    };
    let entered = scene.words.date(record.entered.0);
    let period_text = match record.left {
        None => scene.words.fill("stay-since", &[("from", entered.into())]),
        Some(left) => {
            let left = scene.words.date(left.0);
            scene.words.fill("stay-period", &[("from", entered.into()), ("to", left.into())])
        }
    };
    Ok(StayView {
        period_text,
        id: stay.id.clone(),
        person: record.person.clone(),
        entered: record.entered.to_string(),
        left: record.left.map(|day| day.to_string()),
        basis: rule.as_ref().map(|rule| rule.id.clone()),
        basis_name: rule.as_ref().map(|rule| scene.words.name_of(&rule.name)),
        document: document.map(|document| document.id.clone()),
        ends: end.map(|end| LocalDate(end.day).to_string()),
        text,
        days_here: u32::try_from(days_here).unwrap_or_default(),
    })
}
