//! Which guides hold here and now, and for whom.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use companion_rulepack::places::Relation;
use companion_rulepack::time::LocalDate;
use companion_rulepack::when::{Asked, Holds, When};
use companion_rulepack::{Guide, OpaqueRule, Texts};

use crate::deadlines::{self, Household};
use crate::error::Result;
use crate::here::Here;
use crate::moment::Moment;
use crate::place::lies;
use crate::rules::{AnyRule, PlaceRow};
use crate::scene::Scene;
use crate::told::Told;
use crate::view::in_zone;

/// A guide that holds here and now.
pub(crate) struct Offered {
    pub(crate) guide: Guide,
    /// What must be told before it is known whether it concerns the person; empty where it does.
    pub(super) not_told: Vec<Asked>,
    /// The text of a guide that only a newer app can show whole.
    pub(super) opaque: Option<Texts>,
}

impl Offered {
    pub(super) fn is_sure(&self) -> bool {
        self.not_told.is_empty() && self.opaque.is_none()
    }

    /// What it is about; where it is not known whether it concerns the person, it says so.
    pub(crate) fn title(&self, scene: &Scene<'_>) -> String {
        let title = scene.words.text_of(&self.guide.title);
        match self.is_sure() {
            true => title,
            false => scene.words.fill("if-concerns", &[("text", title.into())]),
        }
    }
}

/// The guides that hold today at the place and that no condition says no to, in the pack's order.
pub(crate) fn offered(scene: &Scene<'_>, here: &Here) -> Result<Vec<Offered>> {
    let today = scene.today()?;
    let place = here.place(scene)?;
    let asked_about = Known::gather(scene, here, place.as_deref())?;
    let place = place.unwrap_or_else(|| here.country());
    let mut found = Vec::new();
    for rule in scene.rules.all("guide", "")?.iter() {
        let AnyRule::Guide(guide) = rule.as_ref() else { continue };
        if !holds_on(guide.from, guide.to, today) {
            continue;
        }
        let mut not_told = Vec::new();
        match lies(scene, &guide.places, &place)? {
            Relation::Out => continue,
            Relation::Partly => not_told.push(Asked::Place),
            Relation::In => {}
        }
        let Some(asks) = asked_about.asks(&guide.when, today) else { continue };
        not_told.extend(asks);
        found.push(Offered { guide: guide.clone(), not_told, opaque: None });
    }
    for rule in scene.rules.all("opaque", "")?.iter() {
        let AnyRule::Opaque(rule) = rule.as_ref() else { continue };
        if rule.table == "guide" && lies(scene, &rule.places, &place)? != Relation::Out {
            found.push(opaque(rule));
        }
    }
    Ok(newest_of_each(found))
}

/// Without what a newer version surely replaces: one of the same topic that began later.
fn newest_of_each(mut found: Vec<Offered>) -> Vec<Offered> {
    let mut surely: HashMap<String, Option<LocalDate>> = HashMap::new();
    for one in found.iter().filter(|one| one.is_sure()) {
        let from = surely.entry(one.guide.topic().to_owned()).or_default();
        *from = one.guide.from.max(*from);
    }
    found
        .retain(|one| surely.get(one.guide.topic()).is_none_or(|newest| one.guide.from >= *newest));
    found
}

/// What can be shown of a guide that needs a newer app.
fn opaque(rule: &OpaqueRule) -> Offered {
    let guide = Guide {
        id: rule.id.clone(),
        topic: None,
        title: rule.text.clone(),
        from: None,
        to: None,
        places: rule.places.clone(),
        when: When::default(),
        codes: Vec::new(),
        steps: Vec::new(),
        papers: Vec::new(),
        channels: Vec::new(),
        copy: Vec::new(),
        source: rule.source.clone(),
        needs: rule.needs.clone(),
    };
    Offered { guide, not_told: Vec::new(), opaque: Some(rule.text.clone()) }
}

fn holds_on(from: Option<LocalDate>, to: Option<LocalDate>, day: NaiveDate) -> bool {
    from.is_none_or(|from| from.0 <= day) && to.is_none_or(|to| day <= to.0)
}

/// What is known of everybody that the guides may concern.
struct Known {
    told: Vec<Told>,
    /// The place with all around it; empty where it was not told.
    places: Vec<String>,
}

impl Known {
    fn gather(scene: &Scene<'_>, here: &Here, place: Option<&PlaceRow>) -> Result<Self> {
        let mut all = Vec::new();
        for household in &here.households {
            all.extend(of_household(scene, household)?);
        }
        if all.is_empty() {
            all.push(Told::default());
        }
        Ok(Known { told: all, places: place.map(|place| place.chain.clone()).unwrap_or_default() })
    }

    /// What must be told before a condition is known to hold for anybody: nothing where it holds.
    /// None where it says no to everybody.
    fn asks(&self, when: &When, day: NaiveDate) -> Option<Vec<Asked>> {
        let mut asks = None;
        for told in &self.told {
            let known = told.on(day, &self.places);
            match when.holds(&known) {
                Holds::Yes => return Some(Vec::new()),
                Holds::NotTold => asks = asks.or_else(|| Some(when.not_told(&known))),
                Holds::No => {}
            }
        }
        asks
    }
}

/// What is known of a person, once with each of their documents.
fn of_household(scene: &Scene<'_>, household: &Household) -> Result<Vec<Told>> {
    let told = deadlines::told(scene, household)?;
    if household.documents.is_empty() {
        return Ok(vec![told]);
    }
    let with_document = household.documents.iter().map(|document| Told {
        document_kind: Some(document.record.kind.clone()),
        number: Some(document.record.number.clone()),
        ..told.clone()
    });
    Ok(with_document.collect())
}

/// The next moment at which some guide begins or ends to hold, the rules become stale, or, where
/// people are stored, the day changes.
pub(crate) fn refresh_at(
    scene: &Scene<'_>,
    here: &Here,
    guides: &[Arc<AnyRule>],
) -> Result<Option<Moment>> {
    let facts = scene.rules.facts()?;
    let today = scene.today()?;
    let mut days: Vec<NaiveDate> = Vec::new();
    for rule in guides {
        let AnyRule::Guide(guide) = rule.as_ref() else { continue };
        let spans = [(guide.from, guide.to), (guide.when.from, guide.when.to)];
        for (from, to) in spans {
            days.extend(from.map(|from| from.0));
            days.extend(to.and_then(|to| to.0.succ_opt()));
        }
    }
    if !here.households.is_empty() {
        days.extend(today.succ_opt());
    }
    let begins = |day: NaiveDate| facts.zone.instant(day.and_time(NaiveTime::MIN));
    let stale = facts.zone.instant(facts.header.valid_until.0);
    let moments = days.into_iter().filter(|day| *day > today).map(begins).chain([stale]);
    let next = moments.filter(|moment| *moment > scene.now.epoch_seconds).min();
    Ok(next.map(|moment| in_zone(&facts.zone, moment)))
}
