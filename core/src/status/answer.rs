//! The layers joined into one answer, before any words.

use companion_rulepack::when::Known;
use companion_rulepack::{Layer, Regime};

use super::layers::{Standing, State, Where, standings};
use super::view::{Level, NullBecause};
use crate::error::Result;
use crate::rules::{AnyRule, RulesStore};

/// The joined answer for a way and a moment, before any words.
pub(crate) struct Answer {
    pub(crate) level: Level,
    pub(crate) permit_needed: Option<bool>,
    pub(crate) null_because: Option<NullBecause>,
    pub(crate) standings: Vec<Standing>,
}

impl Answer {
    /// The permit regime that a message would be sent under: at home, else at the destination.
    pub(crate) fn permit_regime(&self) -> Option<&Regime> {
        self.standings
            .iter()
            .filter(|s| s.layer == Layer::Permit && s.state == State::InForce)
            .find_map(Standing::regime)
    }

    /// What decides whether the view reads differently.
    pub(super) fn signature(&self) -> Vec<(Layer, State, Option<&str>)> {
        self.standings.iter().map(|s| (s.layer, s.state, s.rule.as_deref().map(rule_id))).collect()
    }
}

/// Joins the layers. Never says "not needed" where any part of the way is not known.
pub(crate) fn answer(
    rules: &RulesStore,
    way: &Where,
    moment: i64,
    known: &Known<'_>,
) -> Result<Answer> {
    let facts = rules.facts()?;
    let standings = standings(rules, &facts.zone, way, moment, known)?;
    let is_stale = moment >= facts.zone.instant(facts.header.valid_until.0);
    let any =
        |layer: Layer, state: State| standings.iter().any(|s| s.layer == layer && s.state == state);
    let (level, permit_needed, null_because) = if any(Layer::Curfew, State::InForce) {
        (Level::NoPermitPossible, Some(true), None)
    } else if any(Layer::Permit, State::InForce) {
        (Level::PermitNeeded, Some(true), None)
    } else if any(Layer::Permit, State::CannotCompute) || any(Layer::Curfew, State::CannotCompute) {
        (Level::NotKnown, None, Some(NullBecause::NotCovered))
    } else if any(Layer::Permit, State::NeedsChoice) || any(Layer::Curfew, State::NeedsChoice) {
        (Level::NeedsChoice, None, Some(NullBecause::NeedsChoice))
    } else if any(Layer::Permit, State::NotKnown) {
        let because = if is_stale { NullBecause::RulesStale } else { NullBecause::NotCovered };
        (Level::NotKnown, None, Some(because))
    } else if any(Layer::Exit, State::InForce) || any(Layer::Entry, State::InForce) {
        (Level::MovementLimited, Some(false), None)
    } else if any(Layer::Exit, State::NeedsChoice) || any(Layer::Entry, State::NeedsChoice) {
        (Level::NeedsChoice, None, Some(NullBecause::NeedsChoice))
    } else {
        (Level::NotNeeded, Some(false), None)
    };
    Ok(Answer { level, permit_needed, null_because, standings })
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
