//! People and their documents, as far as they tell.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate, NaiveTime};
use companion_rulepack::alphabet::is_invisible;
use companion_rulepack::time::LocalDate;
use companion_rulepack::{DocumentKind, Field, Intent};
use isocountry::CountryCode;
use serde::Serialize;

use crate::document::{self, Mistake, Number};
use crate::document_state::{self, DocumentState};
use crate::error::{CompanionError, Result};
use crate::here::named;
use crate::moment::Moment;
use crate::permit::{Warning, WarningCode};
use crate::place::{self, PlaceName};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::silent::silent;
use crate::typed;
use crate::vault::{
    ApplicationRecord, DocumentRecord, EventRecord, Host, PermitRecord, PersonRecord, Record,
    RecordType, StayRecord, Stored,
};
use crate::view::in_zone;

/// What a person tells of themselves. Everything is optional; in a change, what is none stays as
/// it was and an empty text takes it away.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PersonInput {
    /// Name as on the document, in Latin letters; at most 200 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub name: Option<String>,
    /// Citizenship, ISO 3166-1: two or three letters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub citizenship: Option<String>,
    /// Date of birth, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub born: Option<String>,
    /// Where they live: an id or any name.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub place: Option<String>,
    /// Planned last day in the country, `YYYY-MM-DD`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub departure: Option<String>,
    /// What they intend when the stay ends: `leave`, `extend` or `permit`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub intent: Option<String>,
    /// Who lodges them: `hotel`, `owner` or `own`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub host: Option<String>,
    /// Other fields that the rules ask for, by their id, at most 1,000 characters each; and `yes`
    /// or `no` by the id of a rule that asks, where no document keeps the answer.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub fields: HashMap<String, String>,
}

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

/// A person as stored.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PersonView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Option<String>,
    /// What is wrong with the name, where it cannot be as on the document.
    pub name_hint: Option<String>,
    /// Citizenship.
    pub citizenship: Option<String>,
    /// Date of birth, `YYYY-MM-DD`.
    pub born: Option<String>,
    /// Where they live.
    pub place: Option<PlaceName>,
    /// Planned last day in the country.
    pub departure: Option<String>,
    /// What they intend when the stay ends: `leave`, `extend` or `permit`.
    pub intent: Option<String>,
    /// Who lodges them.
    pub host: Option<Host>,
    /// Other fields.
    pub fields: HashMap<String, String>,
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

silent!(PersonInput, DocumentInput, PersonView, DocumentView);

/// A change to an optional text: none keeps, empty takes away.
fn set<T>(
    old: &mut Option<T>,
    new: Option<&String>,
    read: impl Fn(&str) -> Result<T>,
) -> Result<()> {
    match new.map(|text| text.trim()) {
        None => {}
        Some("") => *old = None,
        Some(text) => *old = Some(read(text)?),
    }
    Ok(())
}

/// Days of stay that can be: a larger number is a slip of the finger.
pub(crate) const DAYS: std::ops::RangeInclusive<u32> = 1..=3650;

const INTENTS: &str = "leave, extend, permit";
const HOSTS: &str = "hotel, owner, own";

/// A word of a closed list, as the records keep it.
pub(crate) fn word<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(text.trim().to_lowercase())).ok()
}

/// The earliest year of a day that somebody tells. An earlier one was cut short, or is of another
/// calendar.
const FIRST_YEAR: i32 = 1900;

pub(crate) fn day(scene: &Scene<'_>, text: &str) -> Result<LocalDate> {
    read_day(text).ok_or_else(|| scene.input("not_a_date", "error-not-a-date", &[]))
}

/// A day as typed, `YYYY-MM-DD` in digits of any script.
pub(crate) fn read_day(text: &str) -> Option<LocalDate> {
    let day: LocalDate = typed::digits(text).trim().parse().ok()?;
    (FIRST_YEAR..=9999).contains(&day.0.year()).then_some(day)
}

/// A country as three letters whichever were typed, because rules compare them.
pub(crate) fn country(text: &str) -> Option<String> {
    let code = CountryCode::for_alpha3_caseless(text.trim());
    let code = code.or_else(|_| CountryCode::for_alpha2_caseless(text.trim()));
    code.ok().map(|code| code.alpha3().to_owned())
}

pub(crate) fn apply_person(
    scene: &Scene<'_>,
    input: &PersonInput,
    record: &mut PersonRecord,
) -> Result<()> {
    record.v = record.v.max(1);
    let tidy = |text: &str| {
        // What cannot be seen on the document would reach screens and messages unseen.
        let is_seen = |c: &char| (c.is_whitespace() || !c.is_control()) && !is_invisible(*c);
        let seen: String = text.chars().filter(is_seen).collect();
        let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        typed::within(scene, &name, typed::LONGEST_NAME, scene.words.say("the-name"))?;
        Ok(name)
    };
    set(&mut record.name, input.name.as_ref(), tidy)?;
    set(&mut record.citizenship, input.citizenship.as_ref(), |text| {
        country(text).ok_or_else(|| scene.input("not_a_country", "error-not-a-country", &[]))
    })?;
    set(&mut record.born, input.born.as_ref(), |text| {
        let born = day(scene, text)?;
        if born.0 > scene.now.clock().date() {
            return Err(scene.input("born_later", "error-born-later", &[]));
        }
        Ok(born)
    })?;
    set(&mut record.place, input.place.as_ref(), |text| Ok(named(scene, text)?.id.clone()))?;
    set(&mut record.departure, input.departure.as_ref(), |text| day(scene, text))?;
    set(&mut record.intent, input.intent.as_ref(), |text| {
        word(text).ok_or_else(|| {
            scene.input("not_one_of", "error-not-one-of", &[("list", INTENTS.into())])
        })
    })?;
    set(&mut record.host, input.host.as_ref(), |text| {
        word(text)
            .ok_or_else(|| scene.input("not_one_of", "error-not-one-of", &[("list", HOSTS.into())]))
    })?;
    for (key, value) in &input.fields {
        set_field(scene, record, key.trim(), value.trim())?;
    }
    Ok(())
}

/// What the rules do not ask for is not taken in. What was told under other rules stays: it can be
/// given back as it is, or taken away.
fn set_field(scene: &Scene<'_>, record: &mut PersonRecord, key: &str, value: &str) -> Result<()> {
    if key.is_empty() {
        return Err(scene.input("field_without_key", "error-field-without-key", &[]));
    }
    if value.is_empty() {
        record.fields.remove(key);
        return Ok(());
    }
    if record.fields.get(key).is_some_and(|told| told == value) {
        return Ok(());
    }
    if let Some(field) = asked_field(scene, key)? {
        let label = scene.words.name_of(&field.label);
        typed::within(scene, value, typed::LONGEST_TEXT, label)?;
        record.fields.insert(key.to_owned(), value.to_owned());
        return Ok(());
    }
    // A question of a rule, answered by who has no document to keep the answer with.
    if !is_question(scene, key)? {
        return Err(scene.input("no_such_field", "error-no-such-field", &[]));
    }
    let answer = value.to_lowercase();
    if !["yes", "no"].contains(&answer.as_str()) {
        return Err(scene.input("yes_or_no", "error-yes-or-no", &[]));
    }
    record.fields.insert(key.to_owned(), answer);
    Ok(())
}

/// Whether an id is that of a rule that asks what only the person knows.
fn is_question(scene: &Scene<'_>, id: &str) -> Result<bool> {
    Ok(id.len() <= typed::LONGEST_NAME as usize && scene.rules.by_id("suspension", id)?.is_some())
}

/// The field of the rules with an id.
fn asked_field(scene: &Scene<'_>, id: &str) -> Result<Option<Field>> {
    if id.len() > typed::LONGEST_NAME as usize {
        return Ok(None);
    }
    Ok(match scene.rules.by_id("field", id)?.as_deref() {
        Some(AnyRule::Field(field)) => Some(field.clone()),
        _ => None,
    })
}

/// Those of the fields given for a request that the rules ask for, and what every rule can ask for.
/// The others would be in no message: whoever gives them gets theirs all the same.
pub(crate) fn asked_fields(
    scene: &Scene<'_>,
    given: &HashMap<String, String>,
) -> Result<HashMap<String, String>> {
    let mut asked = HashMap::new();
    for (id, value) in given {
        let field = asked_field(scene, id)?;
        if field.is_some() || ["name", "citizenship", "born"].contains(&id.as_str()) {
            let label = field.map_or_else(|| id.clone(), |f| scene.words.name_of(&f.label));
            typed::within(scene, value, typed::LONGEST_TEXT, label)?;
            asked.insert(id.clone(), value.clone());
        }
    }
    Ok(asked)
}

/// A name as two people would write the same one, for telling whether it is the same.
pub(crate) fn plain_name(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

/// Whether there is such a person; nobody named is right too.
pub(crate) fn person_exists(scene: &Scene<'_>, id: Option<&str>) -> Result<()> {
    match id {
        None => Ok(()),
        Some(id) if scene.vault.exists() && scene.vault.get::<PersonRecord>(id)?.is_some() => {
            Ok(())
        }
        Some(_) => Err(scene.input("no_such_person", "error-no-such-person", &[])),
    }
}

/// Whether two records are one person's; where there is one person only, what names nobody is theirs.
pub(crate) fn is_same_person(
    scene: &Scene<'_>,
    one: Option<&str>,
    other: Option<&str>,
) -> Result<bool> {
    if one == other || one.is_some() && other.is_some() {
        return Ok(one == other);
    }
    Ok(scene.vault.all_or_none::<PersonRecord>()?.len() == 1)
}

/// What was stored without a person is the only person's; before there is a second one that is
/// written down, or it would change hands with the next who comes or goes.
pub(crate) fn claim_for_the_only_person(scene: &Scene<'_>) -> Result<()> {
    let people: Vec<Stored<PersonRecord>> = scene.vault.all_or_none()?;
    let [only] = people.as_slice() else { return Ok(()) };
    claim::<DocumentRecord>(scene, &only.id, |record| &mut record.person)?;
    claim::<StayRecord>(scene, &only.id, |record| &mut record.person)?;
    claim::<ApplicationRecord>(scene, &only.id, |record| &mut record.person)?;
    claim::<EventRecord>(scene, &only.id, |record| &mut record.person)
}

fn claim<R: Record>(
    scene: &Scene<'_>,
    person: &str,
    whose: impl Fn(&mut R) -> &mut Option<String>,
) -> Result<()> {
    for mut stored in scene.vault.all::<R>()? {
        if whose(&mut stored.record).is_none() {
            scene.vault.change::<R>(&stored.id, |record| {
                *whose(record) = Some(person.to_owned());
                Ok(())
            })?;
        }
    }
    Ok(())
}

pub(crate) fn add_person(scene: &Scene<'_>, input: &PersonInput) -> Result<PersonView> {
    let mut record = PersonRecord::default();
    apply_person(scene, input, &mut record)?;
    claim_for_the_only_person(scene)?;
    let ids = scene.vault.add(std::slice::from_ref(&record))?;
    let id = ids.into_iter().next().unwrap_or_default();
    person_view(scene, &Stored { id, record })
}

pub(crate) fn edit_person(scene: &Scene<'_>, id: &str, input: &PersonInput) -> Result<PersonView> {
    let changed =
        scene.vault.change::<PersonRecord>(id, |record| apply_person(scene, input, record))?;
    match changed {
        Some(person) => person_view(scene, &person),
        None => Err(scene.input("no_such_person", "error-no-such-person", &[])),
    }
}

pub(crate) fn people(scene: &Scene<'_>) -> Result<Vec<PersonView>> {
    scene.vault.all()?.iter().map(|person| person_view(scene, person)).collect()
}

/// Removes a person with all that is theirs, because the person asked for it.
pub(crate) fn remove_person(scene: &Scene<'_>, id: &str) -> Result<()> {
    if scene.vault.get::<PersonRecord>(id)?.is_none() {
        return Err(scene.input("no_such_person", "error-no-such-person", &[]));
    }
    let documents: Vec<Stored<DocumentRecord>> = scene.vault.all()?;
    let own = documents.into_iter().filter(|d| d.record.person.as_deref() == Some(id));
    let own: Vec<String> = own.map(|document| document.id).collect();
    let permits: Vec<Stored<PermitRecord>> = scene.vault.all()?;
    let theirs = permits.into_iter().filter(|p| p.record.person.as_deref() == Some(id));
    let theirs: Vec<String> = theirs.map(|permit| permit.id).collect();
    scene.vault.remove(RecordType::Permit, &theirs)?;
    let stays: Vec<Stored<StayRecord>> = scene.vault.all()?;
    let theirs = stays.into_iter().filter(|stay| stay.record.person.as_deref() == Some(id));
    scene.vault.remove(RecordType::Stay, &theirs.map(|stay| stay.id).collect::<Vec<_>>())?;
    let cases: Vec<Stored<ApplicationRecord>> = scene.vault.all()?;
    let theirs = cases.into_iter().filter(|case| case.record.person.as_deref() == Some(id));
    scene.vault.remove(RecordType::Application, &theirs.map(|case| case.id).collect::<Vec<_>>())?;
    let events: Vec<Stored<EventRecord>> = scene.vault.all()?;
    let theirs = events.into_iter().filter(|event| event.record.person.as_deref() == Some(id));
    scene.vault.remove(RecordType::Event, &theirs.map(|event| event.id).collect::<Vec<_>>())?;
    scene.vault.remove(RecordType::Document, &own)?;
    scene.vault.remove(RecordType::Person, &[id.to_owned()])
}

/// The first and the last of those that follow each other, in order.
static LATIN: &[(char, char, ())] = include!(concat!(env!("OUT_DIR"), "/latin.rs"));

/// Whether a character can stand in a name in Latin letters: those with their marks, and what
/// belongs to no script, such as a hyphen.
fn is_latin(character: char) -> bool {
    let at = LATIN.partition_point(|(_, last, ())| *last < character);
    LATIN.get(at).is_some_and(|(first, ..)| *first <= character)
}

fn person_view(scene: &Scene<'_>, person: &Stored<PersonRecord>) -> Result<PersonView> {
    let record = &person.record;
    let place = match &record.place {
        None => None,
        Some(id) => scene.rules.place(id)?.map(|row| place::name(&row, scene.words)),
    };
    Ok(PersonView {
        id: person.id.clone(),
        name: record.name.clone(),
        name_hint: record
            .name
            .as_deref()
            .is_some_and(|name| !name.chars().all(is_latin))
            .then(|| scene.words.say("name-not-latin")),
        citizenship: record.citizenship.clone(),
        born: record.born.map(|day| day.to_string()),
        place,
        departure: record.departure.map(|day| day.to_string()),
        intent: record.intent.map(intent_word).map(str::to_owned),
        host: record.host,
        fields: record.fields.clone().into_iter().collect(),
    })
}

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

fn document_view(scene: &Scene<'_>, document: &Stored<DocumentRecord>) -> Result<DocumentView> {
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

/// An intent as it is typed and shown in JSON.
pub(crate) fn intent_word(intent: Intent) -> &'static str {
    match intent {
        Intent::Leave => "leave",
        Intent::Extend => "extend",
        Intent::Permit => "permit",
    }
}

/// What a document is, with its number covered: for lists that others may see.
pub(crate) fn covered_name(scene: &Scene<'_>, record: &DocumentRecord) -> String {
    let kind = kind(scene, &record.kind).ok();
    let name = kind.as_ref().map_or_else(|| record.kind.clone(), |k| scene.words.name_of(&k.name));
    format!("{name} {}", scene.words.ltr(&masked(record, kind.as_ref())))
}

/// A document's number with its series, covered.
pub(crate) fn masked(record: &DocumentRecord, kind: Option<&DocumentKind>) -> String {
    let series = kind.map(|kind| kind.series.as_str()).unwrap_or_default();
    format!("{series}{}", covered(&record.number))
}

/// All but the last two characters covered.
pub(crate) fn covered(number: &str) -> String {
    let hidden = number.chars().count().saturating_sub(2);
    let shown: String = number.chars().skip(hidden).collect();
    format!("{}{shown}", "•".repeat(hidden))
}

/// The basis of a stay that a kind of document gives, by the kind as it is stored.
pub(crate) fn basis_of(scene: &Scene<'_>, kind: &str) -> Result<Option<String>> {
    Ok(match scene.rules.by_id("document_kind", kind)?.as_deref() {
        Some(AnyRule::DocumentKind(kind)) => kind.basis.clone(),
        _ => None,
    })
}

/// A document kind by id, whatever case or look-alikes it is written in.
pub(crate) fn kind(scene: &Scene<'_>, text: &str) -> Result<DocumentKind> {
    // As it is stored: nothing needs to be compared letter by letter.
    if let Some(AnyRule::DocumentKind(kind)) = scene.rules.by_id("document_kind", text)?.as_deref()
    {
        return Ok(kind.clone());
    }
    let kinds = kinds(scene)?;
    let plain = document::plain(text);
    let found =
        kinds.iter().find(|kind| kind.id == text.trim() || document::plain(&kind.id) == plain);
    found.cloned().ok_or_else(|| {
        let list = kinds.iter().map(|kind| (kind.id.clone(), scene.words.name_of(&kind.name)));
        let list = scene.words.named_codes(list);
        scene.input("no_such_kind", "error-no-such-kind", &[("list", list.into())])
    })
}

pub(crate) fn kinds(scene: &Scene<'_>) -> Result<Vec<DocumentKind>> {
    let all = scene.rules.all("document_kind", "")?;
    let kinds = all.iter().filter_map(|rule| match rule.as_ref() {
        AnyRule::DocumentKind(kind) => Some(kind.clone()),
        _ => None,
    });
    Ok(kinds.collect())
}

/// Reads a number as typed.
pub(crate) fn number(scene: &Scene<'_>, typed: &str, kind: &DocumentKind) -> Result<Number> {
    document::read(typed, kind, &kinds(scene)?)
        .map_err(|mistake| number_error(scene, mistake, kind))
}

/// Why a number could not be read, in words.
fn number_error(scene: &Scene<'_>, mistake: Mistake, kind: &DocumentKind) -> CompanionError {
    let name = scene.words.name_of(&kind.name);
    let example = kind.shapes.first().map(|shape| example(kind, shape));
    let example = example.unwrap_or_else(|| format!("{} …", kind.series));
    let base = [("kind", name.into()), ("example", scene.words.ltr(&example).into())];
    let with = |more: &[(&'static str, String)]| -> Vec<(&str, fluent_bundle::FluentValue<'_>)> {
        let more = more.iter().map(|(key, value)| (*key, scene.words.ltr(value).into()));
        base.iter().cloned().chain(more).collect()
    };
    let (code, key, variables) = match mistake {
        Mistake::NoNumber => ("no_number", "error-no-number", with(&[])),
        Mistake::OtherKind(other) => ("other_kind", "error-other-kind", with(&[("other", other)])),
        Mistake::TwoNumbers => ("two_numbers", "error-two-numbers", with(&[])),
        Mistake::WrongShape(count) => {
            ("wrong_shape", "error-wrong-shape", with(&[("count", count.to_string())]))
        }
        Mistake::TooLong => ("number_too_long", "error-number-too-long", with(&[])),
    };
    scene.input(code, key, &variables)
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

/// What a person should look at again in a number.
pub(crate) fn number_warnings(
    scene: &Scene<'_>,
    number: &Number,
    kind: &DocumentKind,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let ltr = |value: &str| scene.words.ltr(value).into();
    let whole = format!("{}{}", kind.series, number.digits);
    for repair in &number.repairs {
        let text = scene.words.fill(
            "warn-repaired",
            &[
                ("typed", scene.words.quoted(&repair.typed.to_string()).into()),
                ("read", ltr(&repair.read.to_string())),
                ("place", repair.place.into()),
                ("number", ltr(&whole)),
            ],
        );
        warnings.push(Warning { code: WarningCode::Repaired, text });
    }
    if number.is_unusual {
        let typed = ltr(&whole);
        let text = match kind.shapes.first() {
            Some(shape) => scene.words.fill(
                "warn-shape-unusual",
                &[("typed", typed), ("example", ltr(&example(kind, shape)))],
            ),
            None => scene.words.fill("warn-shape-unclear", &[("typed", typed)]),
        };
        warnings.push(Warning { code: WarningCode::ShapeUnusual, text });
    }
    warnings
}

/// A number of a shape, for the eye: `MYI1234567`.
pub(crate) fn example(kind: &DocumentKind, shape: &str) -> String {
    format!("{}{}", kind.series, example_of(shape))
}

/// A text of a shape: digits counted up, letters from A.
pub(crate) fn example_of(shape: &str) -> String {
    let mut digits = ('1'..='9').chain(std::iter::once('0')).cycle();
    let mut letters = ('A'..='Z').cycle();
    shape
        .chars()
        .map(|place| match place {
            '9' | 'X' => digits.next().unwrap_or('0'),
            'A' => letters.next().unwrap_or('A'),
            other => other,
        })
        .collect()
}

/// The fields that fill a message: what the person told, under what is given now.
pub(crate) fn fields(
    person: Option<&PersonRecord>,
    given: &HashMap<String, String>,
) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    if let Some(person) = person {
        fields.extend(person.name.clone().map(|name| ("name".to_owned(), name)));
        fields.extend(person.citizenship.clone().map(|code| ("citizenship".to_owned(), code)));
        fields.extend(person.born.map(|born| ("born".to_owned(), born.to_string())));
        fields.extend(person.fields.clone());
    }
    fields.extend(given.iter().map(|(key, value)| (key.clone(), value.clone())));
    fields
}
