//! Documents, as far as a person tells of them.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use crate::document;
use crate::document_state::{self, DocumentState};
use crate::error::Result;
use crate::fields::is_question;
use crate::kinds::{kind, masked, number, number_warnings};
use crate::moment::Moment;
use crate::permit::{Warning, WarningCode};
use crate::scene::Scene;
use crate::silent::silent;
use crate::typed::{self, day, set};
use crate::vault::{DocumentRecord, PersonRecord, RecordType, Stored};
use crate::view::in_zone;

/// What a person tells of a document.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DocumentInput {
    /// Kind. Needed for a new document.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub kind: Option<String>,
    /// Number as typed or pasted. Needed for a new document.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub number: Option<String>,
    /// Id of the person it belongs to.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<String>,
    /// Day of issue, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub issued: Option<String>,
    /// Last day on which it is valid, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub valid_until: Option<String>,
    /// Days of stay that it allows, where that is less than the time in which it is valid.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub days: Option<String>,
    /// Answers to what only the person knows, by the id of the rule that asks: `yes` or `no`; an
    /// empty text takes an answer away.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub answers: HashMap<String, String>,
}

/// A document as stored.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DocumentView {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// What the kind is called.
    pub kind_name: String,
    /// Series and number as they are sent.
    pub number: String,
    /// The same with all but the last digits covered.
    pub masked: String,
    /// Id of the person.
    pub person: Option<String>,
    /// Day of issue.
    pub issued: Option<String>,
    /// Last day on which it is valid.
    pub valid_until: Option<String>,
    /// Days of stay that it allows.
    pub days: Option<u32>,
    /// Answers to what only the person knows, by the id of the rule that asks.
    pub answers: HashMap<String, bool>,
    /// How it stands today.
    pub state: DocumentState,
    /// How it stands, in words: until when it is valid, or what to do.
    pub state_text: String,
    /// What is unusual about the number.
    pub warnings: Vec<Warning>,
    /// The next moment at which this view reads differently: the end of its last day.
    pub refresh_at: Option<Moment>,
}

silent!(DocumentInput, DocumentView);

/// Days of stay that can be: a larger number is a slip of the finger.
pub(crate) const DAYS: std::ops::RangeInclusive<u32> = 1..=3650;

pub(crate) fn apply_document(
    scene: &Scene<'_>,
    input: &DocumentInput,
    record: &mut DocumentRecord,
) -> Result<()> {
    record.v = record.v.max(1);
    if let Some(text) = &input.kind {
        record.kind = kind(scene, text)?.id;
    }
    if let Some(typed) = &input.number {
        let kind = kind(scene, &record.kind)?;
        record.number = number(scene, typed, &kind)?.digits;
    }
    set(&mut record.person, input.person.as_ref(), |id| {
        match scene.vault.get::<PersonRecord>(id)? {
            Some(person) => Ok(person.id),
            None => Err(scene.input("no_such_person", "error-no-such-person", &[])),
        }
    })?;
    set(&mut record.issued, input.issued.as_ref(), |text| day(scene, text))?;
    set(&mut record.valid_until, input.valid_until.as_ref(), |text| day(scene, text))?;
    set(&mut record.days, input.days.as_ref(), |text| {
        let days = typed::digits(text).parse::<u32>().ok().filter(|days| DAYS.contains(days));
        days.ok_or_else(|| scene.input("not_days", "error-not-days", &[]))
    })?;
    for (id, answer) in &input.answers {
        let answer = match answer.trim().to_lowercase().as_str() {
            "" => {
                record.answers.remove(id.trim());
                continue;
            }
            "yes" => true,
            "no" => false,
            _ => return Err(scene.input("yes_or_no", "error-yes-or-no", &[])),
        };
        if !is_question(scene, id.trim())? {
            return Err(scene.input("no_such_question", "error-no-such-question", &[]));
        }
        record.answers.insert(id.trim().to_owned(), answer);
    }
    match (record.issued, record.valid_until) {
        (Some(issued), Some(until)) if until < issued => {
            Err(scene.input("ends_before_issue", "error-ends-before-issue", &[]))
        }
        _ => Ok(()),
    }
}

pub(crate) fn add_document(scene: &Scene<'_>, input: &DocumentInput) -> Result<DocumentView> {
    if input.kind.is_none() || input.number.is_none() {
        return Err(scene.input("kind_and_number", "error-kind-and-number", &[]));
    }
    let mut record = DocumentRecord::default();
    apply_document(scene, input, &mut record)?;
    let all: Vec<Stored<DocumentRecord>> = scene.vault.all_or_none()?;
    let is_there =
        all.iter().any(|d| (&d.record.kind, &d.record.number) == (&record.kind, &record.number));
    let ids = scene.vault.add(std::slice::from_ref(&record))?;
    let id = ids.into_iter().next().unwrap_or_default();
    let record_end = record.valid_until.map(|day| day.0);
    let mut view = document_view(scene, &Stored { id, record })?;
    // What was repaired is seen only in what was typed.
    if let (Some(kind_id), Some(typed)) = (&input.kind, &input.number) {
        let kind = kind(scene, kind_id)?;
        view.warnings = number_warnings(scene, &number(scene, typed, &kind)?, &kind);
        view.warnings.extend(expired(scene, record_end)?);
    }
    if is_there {
        let text = scene.words.say("warn-document-twice");
        view.warnings.push(Warning { code: WarningCode::Repeat, text });
    }
    Ok(view)
}

pub(crate) fn edit_document(
    scene: &Scene<'_>,
    id: &str,
    input: &DocumentInput,
) -> Result<DocumentView> {
    // The person is looked up before the record is locked for writing.
    let Some(mut draft) = scene.vault.get::<DocumentRecord>(id)? else {
        return Err(scene.input("no_such_document", "error-no-such-document", &[]));
    };
    apply_document(scene, input, &mut draft.record)?;
    let changed = scene.vault.change::<DocumentRecord>(id, |record| {
        *record = draft.record;
        Ok(())
    })?;
    match changed {
        Some(document) => document_view(scene, &document),
        None => Err(scene.input("no_such_document", "error-no-such-document", &[])),
    }
}

pub(crate) fn documents(scene: &Scene<'_>) -> Result<Vec<DocumentView>> {
    scene.vault.all()?.iter().map(|document| document_view(scene, document)).collect()
}

pub(crate) fn remove_document(scene: &Scene<'_>, id: &str) -> Result<()> {
    if scene.vault.get::<DocumentRecord>(id)?.is_none() {
        return Err(scene.input("no_such_document", "error-no-such-document", &[]));
    }
    scene.vault.remove(RecordType::Document, &[id.to_owned()])
}

pub(crate) fn document_view(
    scene: &Scene<'_>,
    document: &Stored<DocumentRecord>,
) -> Result<DocumentView> {
    let record = &document.record;
    // A kind that the pack no longer has is shown by its id: the document stays the person's.
    let kind = kind(scene, &record.kind).ok();
    let series = kind.as_ref().map(|kind| kind.series.clone()).unwrap_or_default();
    let masked = masked(record, kind.as_ref());
    let mut warnings = match &kind {
        Some(kind) => match document::read(&record.number, kind, std::slice::from_ref(kind)) {
            Ok(number) => number_warnings(scene, &number, kind),
            Err(_) => Vec::new(),
        },
        None => Vec::new(),
    };
    let last = record.valid_until.map(|day| day.0);
    let (state, state_text) = document_state::state(scene, document)?;
    let is_ended = matches!(state, DocumentState::Ended);
    let expired = expired(scene, last.filter(|_| is_ended))?;
    let zone = &scene.rules.facts()?.zone;
    let ends = last.filter(|_| state == DocumentState::Valid).and_then(|day| day.succ_opt());
    let refresh_at = ends.map(|day| in_zone(zone, zone.instant(day.and_time(NaiveTime::MIN))));
    warnings.extend(expired);
    Ok(DocumentView {
        refresh_at,
        state,
        state_text,
        id: document.id.clone(),
        kind: record.kind.clone(),
        kind_name: kind.map_or_else(|| record.kind.clone(), |k| scene.words.name_of(&k.name)),
        number: format!("{series}{}", record.number),
        masked,
        person: record.person.clone(),
        issued: record.issued.map(|day| day.to_string()),
        valid_until: record.valid_until.map(|day| day.to_string()),
        days: record.days,
        answers: record.answers.clone().into_iter().collect(),
        warnings,
    })
}

/// Said of a document whose last day has passed by the country's clock.
pub(crate) fn expired(scene: &Scene<'_>, until: Option<NaiveDate>) -> Result<Option<Warning>> {
    let facts = scene.rules.facts()?;
    let today = facts.zone.local(scene.now.epoch_seconds).date();
    Ok(until.filter(|until| *until < today).map(|until| {
        let date = scene.words.date(until);
        let text = scene.words.fill("warn-document-expired", &[("date", date.into())]);
        Warning { code: WarningCode::DocumentExpired, text }
    }))
}
