//! For whom a permit can be asked for now, and when that changes.

use companion_rulepack::Errand;

use crate::deadlines::{self, Household};
use crate::error::Result;
use crate::here::Here;
use crate::order;
use crate::permit::{can_ask, edges_of};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::status::{Where, walk};
use crate::told::{Asks, Told};

/// People of whom the rules can tell nothing apart, with the place that is asked about for them.
pub(super) struct Askers<'a> {
    /// Who they are, with their position among everybody; nobody where nobody is stored.
    pub(super) households: Vec<(usize, Option<&'a Household>)>,
    way: Where,
    told: Told,
}

/// Everybody that a permit could be for; somebody unknown where nobody is stored.
pub(super) fn askers<'a>(scene: &Scene<'_>, here: &'a Here) -> Result<Vec<Askers<'a>>> {
    let asks = Asks::read(scene)?;
    let mut people: Vec<Option<&'a Household>> = here.people().map(Some).collect();
    if people.is_empty() {
        people.push(None);
    }
    let mut found: Vec<Askers<'a>> = Vec::new();
    for (position, household) in people.into_iter().enumerate() {
        let place = here.place_of(scene, household)?.unwrap_or_else(|| here.country());
        let told = match household {
            Some(household) => asks.leave(deadlines::told(scene, household)?),
            None => Told::default(),
        };
        let same = |known: &&mut Askers<'_>| known.way.place.id == place.id && known.told == told;
        match found.iter_mut().find(same) {
            Some(known) => known.households.push((position, household)),
            None => found.push(Askers {
                households: vec![(position, household)],
                way: Where { place, to: None },
                told,
            }),
        }
    }
    Ok(found)
}

impl Askers<'_> {
    pub(super) fn can_ask(&self, scene: &Scene<'_>, errand: &Errand) -> Result<bool> {
        can_ask(scene, &self.way, &self.told, errand)
    }

    /// The next moment at which the errands that can be asked for are others.
    pub(super) fn changes_at(&self, scene: &Scene<'_>, errands: &[Errand]) -> Result<Option<i64>> {
        let open = |scene: &Scene<'_>| -> Result<Vec<bool>> {
            errands.iter().map(|errand| self.can_ask(scene, errand)).collect()
        };
        let now = open(scene)?;
        let differs = |moment: i64| -> Result<bool> {
            let mut then = Scene { ..*scene };
            then.now.epoch_seconds = moment;
            Ok(open(&then)? != now)
        };
        let mut found = None;
        let zone = &scene.rules.facts()?.zone;
        walk(scene.rules, zone, &self.way, &self.told, scene.now.epoch_seconds, |moment| {
            found = differs(moment)?.then_some(moment);
            Ok(found.is_some())
        })?;
        let mut edges = Vec::new();
        for errand in errands {
            edges.extend(edges_of(scene, errand)?);
        }
        order::sort(&mut edges);
        for edge in edges.into_iter().filter(|edge| found.is_none_or(|found| *edge < found)) {
            if differs(edge)? {
                return Ok(Some(edge));
            }
        }
        Ok(found)
    }
}

/// The errand of a rule.
pub(super) fn errand(scene: &Scene<'_>, id: &str) -> Result<Option<Errand>> {
    Ok(match scene.rules.by_id("errand", id)?.as_deref() {
        Some(AnyRule::Errand(errand)) => Some(errand.clone()),
        _ => None,
    })
}
