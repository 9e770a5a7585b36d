//! The state of every layer at a place and a moment.

use std::sync::Arc;

use companion_rulepack::time::{Day, Hours, windows};
use companion_rulepack::when::{Asked, Holds, Known};
use companion_rulepack::{Layer, Regime, Territory, Zone};

use crate::error::Result;
use crate::rules::{AnyRule, PlaceRow, RulesStore, Segment};
use crate::told::Told;

/// Where a person is and where they want to go.
#[derive(Clone)]
pub(crate) struct Where {
    pub(crate) place: Arc<PlaceRow>,
    pub(crate) to: Option<Arc<PlaceRow>>,
}

/// One layer at one place.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    pub(crate) layer: Layer,
    pub(crate) place: Arc<PlaceRow>,
    /// Whether it concerns the destination rather than the home.
    pub(crate) at_destination: bool,
    pub(crate) state: State,
    /// The rule that decides: a regime, a coverage, or one that cannot be computed.
    pub(crate) rule: Option<Arc<AnyRule>>,
    /// What must be told before it is known whether the rule, or a stricter one, concerns the
    /// person.
    pub(crate) not_told: Vec<Asked>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    InForce,
    NotInForce,
    NotKnown,
    NeedsChoice,
    CannotCompute,
}

impl Standing {
    pub(crate) fn regime(&self) -> Option<&Regime> {
        match self.rule.as_deref() {
            Some(AnyRule::Regime(regime)) => Some(regime),
            _ => None,
        }
    }
}

/// All layers that bear on a way from a place to another, at a moment. `told` is what is known of
/// the person.
pub(crate) fn standings(
    rules: &RulesStore,
    zone: &Zone,
    way: &Where,
    moment: i64,
    told: &Told,
) -> Result<Vec<Standing>> {
    let mut found = Vec::new();
    let home = rules.segment(&way.place.id, moment)?.unwrap_or_else(Segment::nothing_known);
    let day = zone.local(moment).date();
    let known = told.on(day, &way.place.chain);
    let at_home = Here { segment: &home, place: &way.place, zone, moment, known };
    let Some(to) = &way.to else {
        for layer in Layer::ALL {
            found.push(at_home.standing(layer, false, |_| true));
        }
        return Ok(found);
    };
    let there = rules.segment(&to.id, moment)?.unwrap_or_else(Segment::nothing_known);
    let known = told.on(day, &to.chain);
    let at_destination = Here { segment: &there, place: to, zone, moment, known };
    for layer in Layer::ALL {
        match layer {
            Layer::Exit => found.push(
                at_home.standing(layer, false, |territory| crosses(territory, &way.place, to)),
            ),
            Layer::Entry => found.push(
                at_destination
                    .standing(layer, true, |territory| crosses(territory, to, &way.place)),
            ),
            Layer::Country => found.push(at_home.standing(layer, false, |_| true)),
            Layer::Curfew | Layer::Permit | Layer::Strict => {
                found.push(at_home.standing(layer, false, |_| true));
                if to.id != way.place.id {
                    found.push(at_destination.standing(layer, true, |_| true));
                }
            }
        }
    }
    Ok(found)
}

/// Whether the way between two places crosses the border of the area of the territory that one of
/// them lies in: the other is in another area, in none, or in an exception inside the same one.
/// A place that is only partly in counts until its part is told.
fn crosses(territory: &Territory, inside: &PlaceRow, outside: &PlaceRow) -> bool {
    if inside.id == outside.id {
        return false;
    }
    let is_exception = |place: &PlaceRow| {
        let named =
            |id: &&String| territory.include.contains(*id) || territory.exclude.contains(*id);
        place.chain.iter().find(named).is_some_and(|id| territory.exclude.contains(id))
    };
    let area = inside.chain.iter().find(|id| territory.include.contains(*id));
    match area {
        Some(area) => !outside.chain.contains(area) || is_exception(outside),
        // Everywhere with exceptions, or a place of which only a part is in.
        None => {
            !territory.is_everywhere() && (!territory.include.is_empty() || is_exception(outside))
        }
    }
}

/// One place at one moment, for one person.
struct Here<'a> {
    segment: &'a Segment,
    place: &'a Arc<PlaceRow>,
    zone: &'a Zone,
    moment: i64,
    known: Known<'a>,
}

impl Here<'_> {
    fn standing(
        &self,
        layer: Layer,
        at_destination: bool,
        concerns: impl Fn(&Territory) -> bool,
    ) -> Standing {
        let mut best = (State::NotKnown, None, Vec::new());
        let mut unsure: Vec<(Arc<AnyRule>, Vec<Asked>)> = Vec::new();
        for found in &self.segment.rules {
            let mut not_told = Vec::new();
            let state = match found.rule.as_ref() {
                AnyRule::Regime(regime) if regime.layer == layer => {
                    let is_open = is_open(&regime.hours, &regime.days, self.zone, self.moment);
                    if !is_open || !concerns(&regime.places) {
                        continue;
                    }
                    match regime.when.holds(&self.known) {
                        Holds::No => continue,
                        Holds::Yes if found.partly => State::NeedsChoice,
                        Holds::Yes => State::InForce,
                        Holds::NotTold => {
                            not_told = regime.when.not_told(&self.known);
                            unsure.push((Arc::clone(&found.rule), not_told.clone()));
                            State::NeedsChoice
                        }
                    }
                }
                AnyRule::Opaque(rule) if rule.layer == Some(layer) && rule.table == "regime" => {
                    State::CannotCompute
                }
                AnyRule::Coverage(coverage) if coverage.layer == layer => State::NotInForce,
                _ => continue,
            };
            let stricter = state == best.0 && is_stricter(&found.rule, best.1.as_deref());
            if rank(state, Some(&found.rule)) > rank(best.0, best.1.as_deref()) || stricter {
                best = (state, Some(Arc::clone(&found.rule)), not_told);
            }
        }
        let place = Arc::clone(self.place);
        let (state, rule, mut not_told) = best;
        if state == State::InForce {
            let stricter =
                unsure.into_iter().find(|(other, _)| is_stricter(other, rule.as_deref()));
            not_told = stricter.map(|(_, not_told)| not_told).unwrap_or_default();
        }
        Standing { layer, place, at_destination, state, rule, not_told }
    }
}

/// Whether a curfew lets fewer reasons through than the other, or a border asks for a permit where
/// the other does not.
fn is_stricter(rule: &AnyRule, other: Option<&AnyRule>) -> bool {
    let (AnyRule::Regime(rule), Some(AnyRule::Regime(other))) = (rule, other) else {
        return false;
    };
    let is_fewer = rule.reasons.len() < other.reasons.len()
        && rule.reasons.iter().all(|reason| other.reasons.contains(reason));
    is_fewer || rule.scheme.is_some() && other.scheme.is_none()
}

/// A border that may ask for a permit comes before one that surely asks for none.
fn rank(state: State, rule: Option<&AnyRule>) -> u32 {
    let is_border = |regime: &Regime| {
        matches!(regime.layer, Layer::Entry | Layer::Exit) && regime.scheme.is_some()
    };
    let asks = matches!(rule, Some(AnyRule::Regime(regime)) if is_border(regime));
    match state {
        State::NotKnown => 0,
        State::NotInForce => 1,
        State::NeedsChoice if asks => 5,
        State::NeedsChoice => 2,
        State::CannotCompute => 3,
        State::InForce if asks => 6,
        State::InForce => 4,
    }
}

/// Whether hours and days hold at a moment. Compared as moments, so that an hour that the clock
/// shows twice counts once.
pub(crate) fn is_open(hours: &[Hours], days: &[Day], zone: &Zone, moment: i64) -> bool {
    if hours.is_empty() && days.is_empty() {
        return true;
    }
    windows(hours, days, zone.local(moment).date(), 0)
        .iter()
        .any(|window| zone.instant(window.from) <= moment && moment < zone.instant(window.to))
}
