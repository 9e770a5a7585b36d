//! How a document stands today: by its last day, unless something is on its way or its end is set
//! aside.

use companion_rulepack::{Application, Suspension};
use serde::Serialize;

use crate::applications::{self, ApplicationState};
use crate::error::Result;
use crate::people;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::vault::{ApplicationRecord, DocumentRecord, Stored};

/// How a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DocumentState {
    /// Its last day is ahead or today.
    Valid,
    /// Its last day has passed.
    Ended,
    /// An application about it is on its way: neither valid nor expired.
    Pending,
    /// Its end is set aside by a rule.
    Suspended,
    /// No last day was told.
    NotKnown,
}

/// The state of a document, and how to say it.
pub(crate) fn state(
    scene: &Scene<'_>,
    document: &Stored<DocumentRecord>,
) -> Result<(DocumentState, String)> {
    let words = scene.words;
    let record = &document.record;
    if let Some((application, since)) = pending(scene, document)? {
        let since = words.fill("application-pending", &[("since", since.into())]);
        let more = words.text_of(&application.pending);
        return Ok((DocumentState::Pending, format!("{since} {more}")));
    }
    let Some(until) = record.valid_until else {
        return Ok((DocumentState::NotKnown, words.say("document-no-end")));
    };
    let until_text = [("date", words.date(until.0).into())];
    if until.0 >= scene.today()? {
        return Ok((DocumentState::Valid, words.fill("document-valid", &until_text)));
    }
    if let Some(rule) = suspension(scene, record)? {
        // Once its end is known, what is to be done until then counts.
        let today = scene.today()?;
        let is_known = rule.end_known_from.is_none_or(|known_from| today >= known_from.0);
        let text = if is_known { &rule.act } else { &rule.text };
        return Ok((DocumentState::Suspended, words.text_of(text)));
    }
    Ok((DocumentState::Ended, words.fill("document-ended", &until_text)))
}

/// The application on its way that is about this document, and since when.
fn pending(
    scene: &Scene<'_>,
    document: &Stored<DocumentRecord>,
) -> Result<Option<(Application, String)>> {
    for application in scene.vault.all::<ApplicationRecord>()? {
        let record = &application.record;
        let Some(rule) = applications::rule(scene, &record.kind)? else { continue };
        let is_about = match &record.document {
            Some(id) => *id == document.id,
            None => {
                let (person, owner) = (&record.person, &document.record.person);
                rule.documents.contains(&document.record.kind)
                    && people::is_same_person(scene, person.as_deref(), owner.as_deref())?
            }
        };
        if is_about && applications::state(record, Some(&rule)) == ApplicationState::Pending {
            let since = record.steps.first().map(|(_, day)| scene.words.date(day.0));
            return Ok(Some((rule, since.unwrap_or_default())));
        }
    }
    Ok(None)
}

/// The rule that sets the document's end aside today, where the person said that it concerns them.
fn suspension(scene: &Scene<'_>, record: &DocumentRecord) -> Result<Option<Suspension>> {
    let today = scene.today()?;
    for rule in scene.rules.all("suspension", "")?.iter() {
        let AnyRule::Suspension(rule) = rule.as_ref() else { continue };
        let is_in =
            record.valid_until.is_some_and(|end| (rule.ends_from..=rule.ends_to).contains(&end));
        let holds = (rule.from.0..=rule.to.0).contains(&today);
        let is_meant = rule.question.is_empty() || record.answers.get(&rule.id) == Some(&true);
        if rule.documents.contains(&record.kind) && is_in && holds && is_meant {
            return Ok(Some(rule.clone()));
        }
    }
    Ok(None)
}
