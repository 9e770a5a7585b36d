//! Events: what happened to a person or a document, each of which can start deadlines.

use companion_rulepack::Event;
use companion_rulepack::time::LocalDate;
use serde::Serialize;

use crate::error::Result;
use crate::people::person_exists;
use crate::scene::Scene;
use crate::silent::silent;
use crate::stays::{self, StayInput};
use crate::typed;
use crate::vault::{DocumentRecord, EventRecord, RecordType, Stored};

/// Something that happened.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EventInput {
    /// `moved`, `lost`, `stolen`, `new_passport`, `left`, `entered` or `new_employer`.
    pub kind: String,
    /// When, `YYYY-MM-DD`; today where it is left out.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub day: Option<String>,
    /// Id of the person.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<String>,
    /// Id of the document that it happened to.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub document: Option<String>,
}

/// An event as stored.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EventView {
    /// Id; that of the stay for an entry or a departure.
    pub id: String,
    /// What happened.
    pub kind: String,
    /// What that is called.
    pub name: String,
    /// When.
    pub day: String,
    /// The same in words.
    pub day_text: String,
    /// Id of the person.
    pub person: Option<String>,
    /// Id of the document.
    pub document: Option<String>,
}

silent!(EventInput, EventView);

const KINDS: &str = "moved, lost, stolen, new_passport, left, entered, new_employer";

/// Notes what happened. An entry and a departure are stays: they are noted as such. Writes the
/// vault.
pub(crate) fn add(scene: &Scene<'_>, input: &EventInput) -> Result<EventView> {
    person_exists(scene, input.person.as_deref())?;
    let Some(kind) = typed::word::<Event>(&typed::kind(scene, &input.kind)?.replace('-', "_"))
    else {
        return Err(scene.input("not_one_of", "error-not-one-of", &[("list", KINDS.into())]));
    };
    let today = LocalDate(scene.today()?);
    let day = match input.day.as_deref().map(str::trim).filter(|day| !day.is_empty()) {
        None => today,
        Some(text) => typed::day(scene, text)?,
    };
    if day > today {
        return Err(scene.input("day_ahead", "error-day-ahead", &[]));
    }
    if let Some(id) = &input.document
        && scene.vault.get::<DocumentRecord>(id)?.is_none()
    {
        return Err(scene.input("no_such_document", "error-no-such-document", &[]));
    }
    let stay = match kind {
        Event::Entered => Some(stays::enter(
            scene,
            &StayInput {
                person: input.person.clone(),
                entered: day.to_string(),
                document: input.document.clone(),
                ..StayInput::default()
            },
        )?),
        Event::Left => Some(stays::leave(scene, None, input.person.as_deref(), &day.to_string())?),
        _ => None,
    };
    let record = EventRecord {
        v: 1,
        person: input.person.clone(),
        kind,
        day,
        document: input.document.clone(),
        unknown: Default::default(),
    };
    let id = match stay {
        Some(stay) => stay.id,
        None => {
            let ids = scene.vault.add(std::slice::from_ref(&record))?;
            ids.into_iter().next().unwrap_or_default()
        }
    };
    Ok(view(scene, &Stored { id, record }))
}

/// All events, in the order in which they were noted. Reads the vault.
pub(crate) fn list(scene: &Scene<'_>) -> Result<Vec<EventView>> {
    let all: Vec<Stored<EventRecord>> = scene.vault.all_or_none()?;
    Ok(all.iter().map(|event| view(scene, event)).collect())
}

/// Removes an event, because the person asked for it. Writes the vault.
pub(crate) fn remove(scene: &Scene<'_>, id: &str) -> Result<()> {
    if scene.vault.get::<EventRecord>(id)?.is_none() {
        return Err(scene.input("no_such_event", "error-no-such-event", &[]));
    }
    scene.vault.remove(RecordType::Event, &[id.to_owned()])
}

/// An event as it is typed and shown in JSON, and the key of what it is called.
pub(crate) fn event_words(event: Event) -> (&'static str, &'static str) {
    match event {
        Event::Moved => ("moved", "event-moved"),
        Event::Lost => ("lost", "event-lost"),
        Event::Stolen => ("stolen", "event-stolen"),
        Event::NewPassport => ("new_passport", "event-new-passport"),
        Event::Left => ("left", "event-left"),
        Event::Entered => ("entered", "event-entered"),
        Event::NewEmployer => ("new_employer", "event-new-employer"),
    }
}

pub(crate) fn view(scene: &Scene<'_>, event: &Stored<EventRecord>) -> EventView {
    let record = &event.record;
    let (kind, key) = event_words(record.kind);
    EventView {
        id: event.id.clone(),
        kind: kind.to_owned(),
        name: scene.words.say(key),
        day: record.day.to_string(),
        day_text: scene.words.date(record.day.0),
        person: record.person.clone(),
        document: record.document.clone(),
    }
}
