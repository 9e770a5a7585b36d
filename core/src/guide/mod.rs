//! Guides: how to get something done, at this place and for this person.

mod copy;
mod find;
mod view;

pub use view::{CopyView, GuideLine, GuideView, GuidesView};

use std::cmp::Reverse;

pub(crate) use find::{Offered, offered, refresh_at};

use crate::deadlines::{DeadlineState, DeadlineView, deadlines};
use crate::error::Result;
use crate::here::Here;
use crate::order;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::view::{contacts, freshness, sources};

/// The guides that hold here and now.
pub(crate) fn guides(
    scene: &Scene<'_>,
    place: Option<&str>,
    person: Option<&str>,
) -> Result<GuidesView> {
    let here = Here::find(scene, place, person)?;
    let deadlines = open_deadlines(scene, &here)?;
    let offered = offered(scene, &here)?;
    let mut lines: Vec<(usize, GuideLine)> = offered
        .iter()
        .map(|one| {
            let position = helps_with(one, &deadlines).map(|(position, _)| position);
            (position.unwrap_or(usize::MAX), line(scene, &here, one, &deadlines))
        })
        .collect();
    // Stable: of equals the pack's order stays.
    order::sort_by_key(&mut lines, |(position, line)| (*position, !line.is_sure));
    let all = scene.rules.all("guide", "")?;
    Ok(GuidesView {
        guides: lines.into_iter().map(|(_, line)| line).collect(),
        as_of_text: as_of_text(scene)?,
        refresh_at: refresh_at(scene, &here, &all)?,
        vault_problem: here.vault_problem,
    })
}

fn line(scene: &Scene<'_>, here: &Here, one: &Offered, deadlines: &[DeadlineView]) -> GuideLine {
    let deadline = helps_with(one, deadlines).map(|(_, deadline)| deadline);
    GuideLine {
        id: one.guide.id.clone(),
        topic: one.guide.topic().to_owned(),
        title: one.title(scene),
        is_sure: one.is_sure(),
        deadline: deadline.map(|deadline| deadline.id.clone()),
        deadline_text: deadline.map(|deadline| deadline_line(scene, here, deadline)),
    }
}

/// The guides of a topic, the one that counts first: what surely concerns the person, then what
/// began last. One that is named by its own id alone is alone.
pub(crate) fn versions<'o>(offered: &'o [Offered], topic: &str) -> Vec<&'o Offered> {
    let named = topic.trim().to_lowercase();
    let mut of_topic: Vec<&Offered> =
        offered.iter().filter(|one| one.guide.topic().to_lowercase() == named).collect();
    order::sort_by_key(&mut of_topic, |one| (!one.is_sure(), Reverse(one.guide.from)));
    if of_topic.is_empty() {
        of_topic.extend(offered.iter().find(|one| one.guide.id.to_lowercase() == named));
    }
    of_topic
}

/// One guide.
pub(crate) fn guide(
    scene: &Scene<'_>,
    topic: &str,
    place: Option<&str>,
    person: Option<&str>,
) -> Result<GuideView> {
    let here = Here::find(scene, place, person)?;
    let offered = offered(scene, &here)?;
    let versions = versions(&offered, topic);
    let Some((one, others)) = versions.split_first() else {
        let topics = offered.iter().map(|one| {
            let title = scene.words.name_of(&one.guide.title);
            (one.guide.topic().to_owned(), title)
        });
        let list = scene.words.named_codes(topics);
        return Err(scene.input("no_such_guide", "error-no-such-guide", &[("list", list.into())]));
    };
    let (words, rule) = (scene.words, &one.guide);
    let deadlines = open_deadlines(scene, &here)?;
    let deadline = helps_with(one, &deadlines).map(|(_, deadline)| deadline);
    let near = here.place(scene)?.unwrap_or_else(|| here.country());
    let mut steps: Vec<String> = rule.steps.iter().map(|step| words.text_of(step)).collect();
    if let Some(text) = &one.opaque {
        steps.push(words.fill("cannot-compute", &[("text", words.text_of(text).into())]));
    }
    let all = scene.rules.all("guide", "")?;
    let own = all
        .iter()
        .filter(|any| matches!(any.as_ref(), AnyRule::Guide(g) if g.topic() == rule.topic()));
    Ok(GuideView {
        id: rule.id.clone(),
        topic: rule.topic().to_owned(),
        title: one.title(scene),
        is_sure: one.is_sure(),
        asks: crate::told::tell(scene, &one.not_told)?,
        steps,
        others: others.iter().map(|other| line(scene, &here, other, &deadlines)).collect(),
        papers: rule.papers.iter().map(|paper| words.text_of(paper)).collect(),
        channels: contacts(scene.rules, words, &rule.channels, &near.chain)?,
        copy: copy::copies(scene, &here, &rule.copy)?,
        codes: rule.codes.clone(),
        deadline: deadline.map(|deadline| deadline.id.clone()),
        deadline_text: deadline.map(|deadline| deadline_line(scene, &here, deadline)),
        sources: sources(scene.rules, words, &rule.source)?,
        as_of_text: as_of_text(scene)?,
        refresh_at: refresh_at(scene, &here, &own.cloned().collect::<Vec<_>>())?,
        vault_problem: here.vault_problem,
    })
}

/// The deadlines of those whom the view is for that are not done yet, the most urgent first.
pub(crate) fn open_deadlines(scene: &Scene<'_>, here: &Here) -> Result<Vec<DeadlineView>> {
    // Nothing stored, or nothing that can be read: no deadline.
    if here.households.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<Option<&String>> =
        here.households.iter().map(|h| h.person.as_ref().map(|person| &person.id)).collect();
    let mut found = deadlines(scene)?;
    found.retain(|deadline| {
        deadline.state != DeadlineState::Done && people.contains(&deadline.person.as_ref())
    });
    Ok(found)
}

/// The most urgent deadline that a guide helps with, and its position.
fn helps_with<'d>(
    offered: &Offered,
    deadlines: &'d [DeadlineView],
) -> Option<(usize, &'d DeadlineView)> {
    let codes = &offered.guide.codes;
    deadlines.iter().enumerate().find(|(_, deadline)| {
        let mut alternatives = deadline.alternatives.iter().map(|other| &other.code);
        codes.contains(&deadline.code) || alternatives.any(|code| codes.contains(code))
    })
}

/// A deadline in one line: whose, what, and its last day.
pub(crate) fn deadline_line(scene: &Scene<'_>, here: &Here, deadline: &DeadlineView) -> String {
    let line = scene.words.deadline_line(&deadline.title, &deadline.act_by_text);
    of_person(scene, here, &deadline.whose, line)
}

/// Says whose something is, where there are several people.
pub(crate) fn of_person(scene: &Scene<'_>, here: &Here, whose: &str, what: String) -> String {
    scene.words.of_person(if here.has_several() { whose } else { "" }, &what)
}

fn as_of_text(scene: &Scene<'_>) -> Result<String> {
    let facts = scene.rules.facts()?;
    let freshness = freshness(scene.rules, scene.words, scene.now)?;
    let date = scene.words.date(facts.header.data_as_of.0);
    let key = if freshness.is_stale { "as-of-stale" } else { "as-of" };
    Ok(scene.words.fill(key, &[("date", date.into())]))
}
