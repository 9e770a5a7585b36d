//! The one reminder for who does not have the number of a document yet.

use companion_rulepack::Zone;
use serde::Serialize;

use super::draft::{MORNING, instant_at};
use super::plan::after_quiet;
use crate::error::Result;
use crate::moment::Moment;
use crate::people::person_exists;
use crate::scene::Scene;
use crate::silent::silent;
use crate::vault::{
    DocumentRecord, MemoryRecord, MissingNumber, PersonRecord, SettingsRecord, Stored,
};
use crate::view::in_zone;

/// When somebody is reminded that a number is still missing.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NumberReminder {
    /// When.
    pub at: Moment,
    /// The same in words, to be said once.
    pub text: String,
}

silent!(NumberReminder);

/// Somebody whose number is still missing.
pub(super) struct Waiting {
    /// Id of the reminder.
    pub(super) id: String,
    /// Id of the person; none where nobody is named.
    pub(super) person: Option<String>,
    pub(super) name: String,
    /// Seconds since 1970.
    pub(super) fire_at: i64,
}

/// Reminds once, on the next morning, unless a document of the person was added by then. Writes the
/// vault.
pub(crate) fn remind_number(scene: &Scene<'_>, person: Option<&str>) -> Result<NumberReminder> {
    person_exists(scene, person)?;
    let documents: Vec<Stored<DocumentRecord>> = scene.vault.all_or_none()?;
    let since = scene.now.epoch_seconds;
    let is_only = scene.vault.all_or_none::<PersonRecord>()?.len() == 1;
    let documents = own(&documents, person, is_only).collect();
    let missing = MissingNumber { since, documents, ..MissingNumber::default() };
    let person = person.unwrap_or_default();
    scene.vault.change_only::<MemoryRecord>(|memory| {
        memory.v = memory.v.max(1);
        memory.numbers.insert(person.to_owned(), missing);
        // It is asked for anew: what became of the last one counts no longer.
        let id = id(person);
        memory.planned.remove(&id);
        memory.seen.remove(&id);
        memory.later.remove(&id);
        Ok(())
    })?;
    let zone = &scene.rules.facts()?.zone;
    let settings: SettingsRecord = scene.vault.only()?;
    let at = in_zone(zone, after_quiet(zone, next_morning(zone, since), settings.quiet));
    let moment = scene.words.date_and_time(at.clock());
    let text = scene.words.fill("remind-number-set", &[("moment", moment.into())]);
    Ok(NumberReminder { at, text })
}

/// Those whose number is still missing.
pub(super) fn waiting(scene: &Scene<'_>, zone: &Zone) -> Result<Vec<Waiting>> {
    let memory: MemoryRecord = scene.vault.only()?;
    if memory.numbers.is_empty() {
        return Ok(Vec::new());
    }
    let documents: Vec<Stored<DocumentRecord>> = scene.vault.all_or_none()?;
    let people: Vec<Stored<PersonRecord>> = scene.vault.all_or_none()?;
    let mut found = Vec::new();
    for (id, missing) in &memory.numbers {
        let person = people.iter().find(|person| person.id == *id);
        let was_removed = person.is_none() && !id.is_empty();
        let named = person.map(|person| person.id.as_str());
        let mut own = own(&documents, named, people.len() == 1);
        if was_removed || own.any(|id| !missing.documents.contains(&id)) {
            continue;
        }
        found.push(Waiting {
            id: self::id(id),
            person: named.map(str::to_owned),
            name: person.and_then(|person| person.record.name.clone()).unwrap_or_default(),
            fire_at: next_morning(zone, missing.since),
        });
    }
    Ok(found)
}

/// Of the reminder, by the person's id.
fn id(person: &str) -> String {
    format!("number:{person}")
}

/// The documents that a person has, the only one those that name nobody as well; everybody's where
/// nobody is named: a name may be told later.
fn own<'a>(
    documents: &'a [Stored<DocumentRecord>],
    person: Option<&'a str>,
    is_only: bool,
) -> impl Iterator<Item = String> + 'a {
    documents
        .iter()
        .filter(move |document| {
            let whose = document.record.person.as_deref();
            person.is_none() || whose == person || whose.is_none() && is_only
        })
        .map(|document| document.id.clone())
}

fn next_morning(zone: &Zone, moment: i64) -> i64 {
    let today = zone.local(moment).date();
    instant_at(zone, today.succ_opt().unwrap_or(today), MORNING)
}
