//! The lines of a card in one language.

use companion_rulepack::time::LocalDate;

use super::choose::Chosen;
use super::view::CardState;
use crate::deadlines::Household;
use crate::error::Result;
use crate::kinds;
use crate::permit::{began, ends, reason_text};
use crate::scene::Scene;
use crate::status::{LayerKind, LayerState, LayerView, Level, StatusView};
use crate::vault::PermitRecord;
use crate::view::{SourceView, in_zone};

/// A line in one language.
pub(super) struct Line {
    pub(super) code: &'static str,
    pub(super) label: Option<String>,
    /// What is the same in every language.
    pub(super) value: Option<String>,
    pub(super) text: Option<String>,
}

/// Lines in the order to show them; the same ones in every language.
pub(super) fn lines(scene: &Scene<'_>, chosen: &Chosen<'_>) -> Result<Vec<Line>> {
    let status = chosen.status(scene)?;
    let mut lines = vec![said("state", None, state(scene, chosen, &status))];
    // Until when is what an officer looks for, after whether.
    if let Some(permit) = &chosen.permit {
        lines.extend(until(scene, &permit.record, chosen.state)?);
    }
    let label = |key: &str| Some(scene.words.say(key));
    let person = chosen.household.and_then(Household::person_record);
    if let Some(name) = person.and_then(|person| person.name.clone()) {
        lines.push(value("name", label("copy-name"), name));
    }
    if let Some(citizenship) = person.and_then(|person| person.citizenship.clone()) {
        lines.push(value("citizenship", label("copy-citizenship"), citizenship));
    }
    for (kind, number) in numbers(scene, chosen) {
        lines.push(value("document", Some(kind), number));
    }
    match &chosen.permit {
        Some(permit) => of_permit(scene, &permit.record, &mut lines)?,
        None => of_status(scene, chosen.state, &status, &mut lines),
    }
    let as_of = LocalDate(scene.rules.facts()?.header.data_as_of.0);
    let date = scene.words.date(as_of.0);
    lines.push(said("as_of", None, scene.words.fill("as-of", &[("date", date.into())])));
    lines.push(said("not_official", None, scene.words.say("card-not-official")));
    Ok(lines)
}

fn said(code: &'static str, label: Option<String>, text: String) -> Line {
    Line { code, label, value: None, text: Some(text) }
}

fn value(code: &'static str, label: Option<String>, value: String) -> Line {
    Line { code, label, value: Some(value), text: None }
}

/// The state in one sentence; what must not be taken for a permit is said in capitals.
fn state(scene: &Scene<'_>, chosen: &Chosen<'_>, status: &StatusView) -> String {
    let is_sent = chosen.permit.as_ref().is_some_and(|p| !p.record.handed_over_at.is_empty());
    let key = match chosen.state {
        CardState::PermitRunning => "card-running",
        CardState::PermitUnconfirmed if is_sent => "card-unconfirmed",
        CardState::PermitUnconfirmed => "card-not-sent",
        CardState::PermitRefused => "card-refused",
        CardState::PermitEnded => "card-ended",
        CardState::NoPermitRequired => "card-not-required",
        CardState::PermitRequired if status.level == Level::NoPermitPossible => "card-nobody",
        CardState::PermitRequired => "card-required",
        // What is not known is said as the status says it, with the place and the reason.
        CardState::NotKnown => return status.headline.clone(),
    };
    let place = status.place.as_ref().map(|place| place.name.clone()).unwrap_or_default();
    scene.words.fill(key, &[("place", place.into())])
}

/// Kinds and numbers in full: of the permit's document, else of all that the person has.
pub(super) fn numbers(scene: &Scene<'_>, chosen: &Chosen<'_>) -> Vec<(String, String)> {
    let kind_of = |id: &str| kinds::kind(scene, id).ok();
    let name_of = |id: &str| {
        kind_of(id).map_or_else(|| id.to_owned(), |kind| scene.words.name_of(&kind.name))
    };
    if let Some(permit) = chosen.permit.as_ref().filter(|permit| !permit.record.kind.is_empty()) {
        let record = &permit.record;
        return vec![(name_of(&record.kind), format!("{}{}", record.series, record.number))];
    }
    let documents = chosen.household.map(|household| household.documents.as_slice());
    let all = documents.unwrap_or_default().iter().map(|document| {
        let record = &document.record;
        let series = kind_of(&record.kind).map(|kind| kind.series).unwrap_or_default();
        (name_of(&record.kind), format!("{series}{}", record.number))
    });
    all.collect()
}

/// From when and until when the permit lasts; nothing while that is not known.
fn until(scene: &Scene<'_>, record: &PermitRecord, state: CardState) -> Result<Vec<Line>> {
    let words = scene.words;
    let label = |key: &str| Some(words.say(key));
    let facts = scene.rules.facts()?;
    let clock = |moment: i64| words.date_and_time(in_zone(&facts.zone, moment).clock());
    let assumed = record.answer.as_ref().is_some_and(|answer| answer.receipt_assumed)
        && !record.runs_from_sending
        && record.extended_until.is_none();
    let Some(began) = began(record) else { return Ok(Vec::new()) };
    let until = match ends(record) {
        None => words.say("card-certificate"),
        Some(end) if assumed && state == CardState::PermitRunning => {
            words.fill("card-at-least", &[("moment", clock(end).into())])
        }
        Some(end) => clock(end),
    };
    Ok(vec![
        said("until", label("card-until"), until),
        said("from", label("card-from"), clock(began)),
    ])
}

fn of_permit(scene: &Scene<'_>, record: &PermitRecord, lines: &mut Vec<Line>) -> Result<()> {
    let words = scene.words;
    let label = |key: &str| Some(words.say(key));
    let reason = reason_text(scene, record, |reason| &reason.text)?;
    lines.push(said("reason", label("card-reason"), reason));
    let Some(answer) = &record.answer else { return Ok(()) };
    lines.push(value("reply", label("card-reply"), answer.text.clone()));
    if let Some(code) = &answer.code {
        lines.push(value("reply_code", label("card-code"), code.clone()));
    }
    Ok(())
}

/// The rules that the state rests on, each with where it stands.
fn of_status(scene: &Scene<'_>, state: CardState, status: &StatusView, lines: &mut Vec<Line>) {
    let label = |key: &str| Some(scene.words.say(key));
    for layer in deciding(state, status) {
        lines.push(said("rule", label("card-rule"), layer.text.clone()));
        for source in status.sources.iter().filter(|source| layer.sources.contains(&source.id)) {
            lines.push(said("decree", label("card-decree"), decree(source)));
        }
    }
}

/// The layers that a state rests on.
pub(super) fn deciding(state: CardState, status: &StatusView) -> Vec<&LayerView> {
    let decides = |layer: &&LayerView| match (layer.layer, layer.state) {
        (LayerKind::Permit, LayerState::NotInForce) => state == CardState::NoPermitRequired,
        (LayerKind::Permit | LayerKind::Curfew, LayerState::InForce) => {
            state == CardState::PermitRequired
        }
        (LayerKind::Entry | LayerKind::Exit, LayerState::InForce) => true,
        _ => false,
    };
    status.layers.iter().filter(decides).collect()
}

/// Title, number and date; a title that is not known in the country's language as it is written.
fn decree(source: &SourceView) -> String {
    let number = source.number.as_ref().filter(|number| !source.title.contains(*number));
    let number = number.map(|number| format!(" № {number}")).unwrap_or_default();
    let date = source.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    format!("{}{number}{date}", source.title)
}
