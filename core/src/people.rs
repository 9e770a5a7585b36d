//! People, as far as they tell.

use std::collections::HashMap;

use companion_rulepack::Intent;
use companion_rulepack::alphabet::is_invisible;
use serde::Serialize;

use crate::citizenship::country;
use crate::error::Result;
use crate::fields::set_field;
use crate::here::named;
use crate::kinds::covered_name;
use crate::place::{self, PlaceName, fold};
use crate::scene::Scene;
use crate::silent::silent;
use crate::typed::{self, day, set, word};
use crate::unicode::is_latin;
use crate::vault::{
    ApplicationRecord, DocumentRecord, EventRecord, PermitRecord, PersonRecord, Record, RecordType,
    StayRecord, Stored,
};

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

/// A person as stored.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PersonView {
    /// Id.
    pub id: String,
    /// What to call them where they are shown: the name, else the first document with its number
    /// covered, else that there is no name.
    pub shown: String,
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
    /// Who lodges them: `hotel`, `owner` or `own`.
    pub host: Option<String>,
    /// Other fields.
    pub fields: HashMap<String, String>,
}

/// The people that a text may mean, to choose from.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PeopleFound {
    /// Who is found, in the order in which they were added.
    pub people: Vec<PersonView>,
    /// Whether so many are stored that their list is to have a search, found or not.
    pub has_search: bool,
}

silent!(PersonInput, PersonView, PeopleFound);

/// So many people are told apart at a glance, on one screen.
const TOLD_AT_A_GLANCE: usize = 8;

const INTENTS: &str = "leave, extend, permit";
const HOSTS: &str = "hotel, owner, own";

/// An intent as it is typed and shown in JSON.
pub(crate) fn intent_word(intent: Intent) -> &'static str {
    match intent {
        Intent::Leave => "leave",
        Intent::Extend => "extend",
        Intent::Permit => "permit",
    }
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

/// People whose name has a word for each word of the query that begins so, written in any way: in
/// any order, as the documents of a country write the family's name first or last. An empty query
/// means everybody.
pub(crate) fn find_people(scene: &Scene<'_>, query: &str) -> Result<PeopleFound> {
    typed::within(scene, query, typed::LONGEST_NAME, scene.words.say("the-name"))?;
    let mut people = people(scene)?;
    let has_search = people.len() > TOLD_AT_A_GLANCE;
    let folded = fold(query);
    if folded.is_empty() && !query.trim().is_empty() {
        people.clear();
    }
    people.retain(|person| is_named_so(person.name.as_deref().unwrap_or_default(), &folded));
    Ok(PeopleFound { people, has_search })
}

fn is_named_so(name: &str, folded: &str) -> bool {
    let name = fold(name);
    folded.split_whitespace().all(|word| name.split(' ').any(|own| own.starts_with(word)))
}

/// Removes a person with all that is theirs, because the person asked for it.
pub(crate) fn remove_person(scene: &Scene<'_>, id: &str) -> Result<()> {
    if scene.vault.get::<PersonRecord>(id)?.is_none() {
        return Err(scene.input("no_such_person", "error-no-such-person", &[]));
    }
    remove_theirs::<PermitRecord>(scene, id, |record| record.person.as_deref())?;
    remove_theirs::<StayRecord>(scene, id, |record| record.person.as_deref())?;
    remove_theirs::<ApplicationRecord>(scene, id, |record| record.person.as_deref())?;
    remove_theirs::<EventRecord>(scene, id, |record| record.person.as_deref())?;
    remove_theirs::<DocumentRecord>(scene, id, |record| record.person.as_deref())?;
    scene.vault.remove(RecordType::Person, &[id.to_owned()])
}

fn remove_theirs<R: Record>(
    scene: &Scene<'_>,
    person: &str,
    whose: impl Fn(&R) -> Option<&str>,
) -> Result<()> {
    let mut all: Vec<Stored<R>> = scene.vault.all()?;
    all.retain(|stored| whose(&stored.record) == Some(person));
    let theirs: Vec<String> = all.into_iter().map(|stored| stored.id).collect();
    scene.vault.remove(R::TYPE, &theirs)
}

fn shown(scene: &Scene<'_>, person: &Stored<PersonRecord>) -> Result<String> {
    if let Some(name) = &person.record.name {
        return Ok(name.clone());
    }
    let documents: Vec<Stored<DocumentRecord>> = scene.vault.all()?;
    let own = documents.iter().find(|one| one.record.person.as_ref() == Some(&person.id));
    Ok(match own {
        Some(document) => covered_name(scene, &document.record),
        None => scene.words.say("person-no-name"),
    })
}

pub(crate) fn person_view(scene: &Scene<'_>, person: &Stored<PersonRecord>) -> Result<PersonView> {
    let record = &person.record;
    let place = match &record.place {
        None => None,
        Some(id) => scene.rules.place(id)?.map(|row| place::name(&row, scene.words)),
    };
    Ok(PersonView {
        id: person.id.clone(),
        shown: shown(scene, person)?,
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
        host: record.host.map(|host| host.word().to_owned()),
        fields: record.fields.clone().into_iter().collect(),
    })
}
