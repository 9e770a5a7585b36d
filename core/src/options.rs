//! What a form offers to choose from: kinds, bases of a stay, events and details, as the rules name
//! them and in the person's words.

use companion_rulepack::{Event, Intent};
use serde::Serialize;

use crate::error::Result;
use crate::events::event_words;
use crate::fields::is_of_everybody;
use crate::kinds;
use crate::people::intent_word;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::vault::Host;
use crate::words::own_names;

/// One thing to choose, or to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FormOption {
    /// What an input takes.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it looks like or where to find it.
    pub hint: Option<String>,
}

/// What the forms offer, each list in the order to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FormOptions {
    /// For `DocumentInput.kind`; the hint shows a number as it is written.
    pub document_kinds: Vec<FormOption>,
    /// For `StayInput.basis`.
    pub stays: Vec<FormOption>,
    /// For `ApplicationInput.kind`.
    pub applications: Vec<FormOption>,
    /// For `EventInput.kind`, without entry and departure, which are stays.
    pub events: Vec<FormOption>,
    /// For `PersonInput.intent`.
    pub intents: Vec<FormOption>,
    /// For `PersonInput.host`.
    pub hosts: Vec<FormOption>,
    /// For the keys of `PersonInput.fields` and `DraftQuery.fields`.
    pub fields: Vec<FormOption>,
    /// Those of them that a person's form asks for: the others have an input of their own there.
    pub person_fields: Vec<FormOption>,
    /// For `language`; each is called by its own name.
    pub languages: Vec<FormOption>,
    /// The topic of the guide for who does not know their number; none where the rules have none.
    pub number_guide: Option<String>,
}

/// Reads the rules.
pub(crate) fn form_options(scene: &Scene<'_>) -> Result<FormOptions> {
    let words = scene.words;
    let kinds = kinds::kinds(scene)?;
    let document_kinds = kinds.iter().map(|kind| {
        let example = kind.shapes.first().map(|shape| words.ltr(&kinds::example(kind, shape)));
        option(&kind.id, words.name_of(&kind.name), example)
    });
    let fields = named(scene, "field")?;
    let events = [Event::Moved, Event::NewPassport, Event::Lost, Event::Stolen, Event::NewEmployer];
    let intents = [
        (Intent::Extend, "intent-extend"),
        (Intent::Leave, "intent-leave"),
        (Intent::Permit, "intent-permit"),
    ];
    let hosts = [(Host::Hotel, "host-hotel"), (Host::Owner, "host-owner"), (Host::Own, "host-own")];
    Ok(FormOptions {
        document_kinds: document_kinds.collect(),
        stays: named(scene, "stay")?,
        applications: named(scene, "application")?,
        events: events
            .map(event_words)
            .map(|(word, key)| option(word, words.say(key), None))
            .into(),
        intents: intents
            .map(|(intent, key)| option(intent_word(intent), words.say(key), None))
            .into(),
        hosts: hosts.map(|(host, key)| option(host.word(), words.say(key), None)).into(),
        person_fields: fields.iter().filter(|field| !is_of_everybody(&field.id)).cloned().collect(),
        fields,
        number_guide: scene.rules.facts()?.header.number_guide.clone(),
        languages: languages(),
    })
}

/// The languages of the app, each by its own name.
pub(crate) fn languages() -> Vec<FormOption> {
    own_names().map(|(code, name)| option(code, name.to_owned(), None)).collect()
}

pub(crate) fn option(id: &str, title: String, hint: Option<String>) -> FormOption {
    FormOption { id: id.to_owned(), title, hint }
}

/// The rules of a kind by what they are called, in the pack's order.
fn named(scene: &Scene<'_>, kind: &'static str) -> Result<Vec<FormOption>> {
    let words = scene.words;
    let all = scene.rules.all(kind, "")?;
    let found = all.iter().filter_map(|rule| match rule.as_ref() {
        AnyRule::Stay(stay) => Some(option(&stay.id, words.name_of(&stay.name), None)),
        AnyRule::Application(one) => Some(option(&one.id, words.name_of(&one.name), None)),
        AnyRule::Field(field) => {
            let hint = (!field.hint.is_empty()).then(|| words.text_of(&field.hint));
            Some(option(&field.id, words.name_of(&field.label), hint))
        }
        _ => None,
    });
    Ok(found.collect())
}
