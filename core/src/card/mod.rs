//! The card to show an officer: a permit as it stands, or that none is required.

mod choose;
mod lines;
mod view;

pub use view::{CardLine, CardState, CardView};

use crate::error::Result;
use crate::here::Here;
use crate::permit::{began, ends};
use crate::scene::Scene;
use crate::view::{SourceView, in_zone, sources};
use crate::words::Catalogues;
use choose::{Chosen, choose};
use lines::{Line, deciding, lines, numbers};

/// The card for a person, or for a permit of the history.
pub(crate) fn card(
    scene: &Scene<'_>,
    catalogues: &Catalogues,
    place: Option<&str>,
    person: Option<&str>,
    permit: Option<&str>,
) -> Result<CardView> {
    let here = Here::find(scene, place, person)?;
    let chosen = choose(scene, &here, place, permit)?;
    let facts = scene.rules.facts()?;
    let local = facts.header.local_language.as_deref().unwrap_or(scene.words.language());
    let local = catalogues.words(local);
    let in_local = lines(&Scene { words: &local, ..*scene }, &chosen)?;
    let own = lines(scene, &chosen)?;
    let both = in_local.into_iter().zip(own).map(|(local, own)| join(local, own));
    let record = chosen.permit.as_ref().map(|permit| &permit.record);
    let clock = |moment: i64| in_zone(&facts.zone, moment);
    let household = chosen.household.and_then(|household| household.person.as_ref());
    Ok(CardView {
        state: chosen.state,
        is_no_permit: matches!(
            chosen.state,
            CardState::PermitUnconfirmed
                | CardState::PermitRefused
                | CardState::PermitEnded
                | CardState::PermitRequired
        ),
        local_language: local.language().to_owned(),
        language: scene.words.language().to_owned(),
        person: household.map(|person| person.id.clone()),
        permit: chosen.permit.as_ref().map(|permit| permit.id.clone()),
        number: numbers(scene, &chosen).into_iter().next().map(|(_, number)| number),
        from: record.and_then(began).map(clock),
        until: record.and_then(|record| began(record).and(ends(record))).map(clock),
        lines: both.collect(),
        sources: rests_on(scene, &chosen)?,
        refresh_at: chosen.changes_at.map(clock),
    })
}

/// What reads the same in both languages is said once.
fn join(local: Line, own: Line) -> CardLine {
    CardLine {
        code: local.code.to_owned(),
        label: own.label.filter(|label| Some(label) != local.label.as_ref()),
        label_local: local.label,
        value: own.value,
        text: own.text.filter(|text| Some(text) != local.text.as_ref()),
        text_local: local.text,
    }
}

/// The sources of the permit, else of the rules that the state rests on.
fn rests_on(scene: &Scene<'_>, chosen: &Chosen<'_>) -> Result<Vec<SourceView>> {
    if let Some(permit) = &chosen.permit {
        return sources(scene.rules, scene.words, &permit.record.rested_on.sources);
    }
    let status = chosen.status(scene)?;
    let layers = deciding(chosen.state, &status);
    sources(scene.rules, scene.words, layers.iter().flat_map(|layer| &layer.sources))
}
