//! The layers joined into one answer, before any words.

use companion_rulepack::{Layer, Regime};

use super::layers::{Standing, State, Where, standings};
use super::view::{Level, NullBecause};
use crate::error::Result;
use crate::rules::{AnyRule, RulesStore};
use crate::told::Told;

/// The joined answer for a way and a moment, before any words.
pub(crate) struct Answer {
    pub(crate) level: Level,
    pub(crate) permit_needed: Option<bool>,
    pub(crate) null_because: Option<NullBecause>,
    pub(crate) standings: Vec<Standing>,
    /// During a curfew that lets some reasons through: their ids. None where none is in force.
    pub(crate) only_reasons: Option<Vec<String>>,
}

impl Answer {
    /// The permit regime that a message would be sent under: at home, else at the destination;
    /// else one of which only the person can say whether it concerns them.
    pub(crate) fn permit_regime(&self) -> Option<&Regime> {
        self.permit_regimes().next()
    }

    /// All of them: a way may need a permit to leave home and another to pass a border.
    pub(crate) fn permit_regimes(&self) -> impl Iterator<Item = &Regime> {
        let permits = || self.standings.iter().filter(|standing| asks(standing));
        permits()
            .filter(|s| s.state == State::InForce)
            .chain(permits().filter(|s| !s.not_told.is_empty()))
            .filter_map(Standing::regime)
    }

    /// Whether nobody may leave for a reason, though a permit may be given for another.
    pub(crate) fn stops(&self, reason: &str) -> bool {
        self.level == Level::NoPermitPossible
            || self.only_reasons.as_ref().is_some_and(|ids| !ids.iter().any(|id| id == reason))
    }

    /// What stands in the answer itself; a change of it is a change for the person.
    pub(super) fn decision(&self) -> (Level, Option<bool>, Option<&[String]>) {
        (self.level, self.permit_needed, self.only_reasons.as_deref())
    }

    /// What decides whether the view reads differently.
    pub(super) fn signature(&self) -> Vec<(Layer, State, Option<&str>)> {
        self.standings.iter().map(|s| (s.layer, s.state, s.rule.as_deref().map(rule_id))).collect()
    }
}

/// Joins the layers. Never says "not needed" where any part of the way is not known.
pub(crate) fn answer(rules: &RulesStore, way: &Where, moment: i64, told: &Told) -> Result<Answer> {
    let facts = rules.facts()?;
    let standings = standings(rules, &facts.zone, way, moment, told)?;
    let is_stale = moment >= facts.zone.instant(facts.header.valid_until.0);
    let any =
        |layer: Layer, state: State| standings.iter().any(|s| s.layer == layer && s.state == state);
    // A permit for a way is not one to leave home: it counts where the way is known.
    let on_way = |s: &Standing| s.layer == Layer::Permit || way.to.is_some();
    let may_ask = standings.iter().any(|s| s.state == State::InForce && asks(s));
    let only_reasons = only_reasons(&standings).filter(|ids| ids.is_empty() || may_ask);
    let in_curfew = only_reasons.is_some();
    let is_permit =
        standings.iter().any(|s| s.state == State::InForce && asks(s) && (on_way(s) || in_curfew));
    let border = |state: State| {
        let of_border = |s: &&Standing| matches!(s.layer, Layer::Exit | Layer::Entry);
        let of_way = standings.iter().filter(|_| way.to.is_some()).filter(of_border);
        of_way.filter(|s| s.state == state).any(|s| state == State::CannotCompute || asks(s))
    };
    let nobody = only_reasons.as_ref().is_some_and(Vec::is_empty)
        || any(Layer::Curfew, State::InForce) && only_reasons.is_none();
    let (level, permit_needed, null_because) = if nobody {
        (Level::NoPermitPossible, Some(true), None)
    } else if is_permit {
        (Level::PermitNeeded, Some(true), None)
    } else if any(Layer::Permit, State::CannotCompute) || any(Layer::Curfew, State::CannotCompute) {
        (Level::NotKnown, None, Some(NullBecause::NotCovered))
    } else if any(Layer::Permit, State::NeedsChoice) || any(Layer::Curfew, State::NeedsChoice) {
        (Level::NeedsChoice, None, Some(NullBecause::NeedsChoice))
    } else if any(Layer::Permit, State::NotKnown) {
        let because = if is_stale { NullBecause::RulesStale } else { NullBecause::NotCovered };
        (Level::NotKnown, None, Some(because))
    } else if border(State::CannotCompute) {
        (Level::NotKnown, None, Some(NullBecause::NotCovered))
    } else if border(State::NeedsChoice) {
        (Level::NeedsChoice, None, Some(NullBecause::NeedsChoice))
    } else if any(Layer::Exit, State::InForce) || any(Layer::Entry, State::InForce) {
        (Level::MovementLimited, Some(false), None)
    } else if any(Layer::Exit, State::NeedsChoice) || any(Layer::Entry, State::NeedsChoice) {
        // Whether a permit is needed is known; only whether the way is limited is not.
        (Level::NeedsChoice, Some(false), None)
    } else {
        (Level::NotNeeded, Some(false), None)
    };
    Ok(Answer { level, permit_needed, null_because, standings, only_reasons })
}

/// Whether its rule asks for a permit.
fn asks(standing: &Standing) -> bool {
    standing.regime().is_some_and(|regime| regime.scheme.is_some())
}

/// The reasons that every curfew in force lets through; none where no curfew is in force.
fn only_reasons(standings: &[Standing]) -> Option<Vec<String>> {
    let curfews = standings.iter().filter(|s| s.layer == Layer::Curfew);
    let mut in_force = curfews.filter(|s| s.state == State::InForce).filter_map(Standing::regime);
    let mut reasons = in_force.next()?.reasons.clone();
    for regime in in_force {
        reasons.retain(|reason| regime.reasons.contains(reason));
    }
    Some(reasons)
}

pub(super) fn rule_id(rule: &AnyRule) -> &str {
    match rule {
        AnyRule::Regime(rule) => &rule.id,
        AnyRule::Coverage(rule) => &rule.id,
        AnyRule::Opaque(rule) => &rule.id,
        AnyRule::Note(rule) => &rule.id,
        _ => "",
    }
}
