//! The moments at which an answer can change.

use std::collections::BTreeSet;

use companion_rulepack::Zone;
use companion_rulepack::time::windows;

use super::layers::Where;
use crate::error::Result;
use crate::rules::{AnyRule, RulesStore, Segment};

/// How many boundaries are looked at before the answer is "no change known".
const MOST: usize = 64;
/// Hours of the day repeat weekly: eight days ahead meet each of them.
const DAYS_AHEAD: u32 = 8;

/// Walks the moments after `from` at which rules begin or end, in order, until `visit` says stop.
pub(crate) fn walk(
    rules: &RulesStore,
    zone: &Zone,
    way: &Where,
    from: i64,
    mut visit: impl FnMut(i64) -> Result<bool>,
) -> Result<()> {
    let mut moment = from;
    for _ in 0..MOST {
        let Some(next) = next_boundary(rules, zone, way, moment)? else {
            return Ok(());
        };
        if visit(next)? {
            return Ok(());
        }
        moment = next;
    }
    Ok(())
}

fn next_boundary(rules: &RulesStore, zone: &Zone, way: &Where, moment: i64) -> Result<Option<i64>> {
    let mut ends = BTreeSet::new();
    for place in std::iter::once(&way.place).chain(&way.to) {
        let Some(segment) = rules.segment(&place.id, moment)? else {
            continue;
        };
        if segment.ends < i64::MAX {
            ends.insert(segment.ends);
        }
        ends.extend(window_edges(&segment, zone, moment));
    }
    let facts = rules.facts()?;
    ends.insert(zone.instant(facts.header.published.0));
    ends.insert(zone.instant(facts.header.valid_until.0));
    Ok(ends.into_iter().find(|end| *end > moment))
}

fn window_edges(segment: &Segment, zone: &Zone, moment: i64) -> Vec<i64> {
    let mut edges = Vec::new();
    for found in &segment.rules {
        let AnyRule::Regime(regime) = found.rule.as_ref() else {
            continue;
        };
        if regime.hours.is_empty() && regime.days.is_empty() {
            continue;
        }
        let today = zone.local(moment).date();
        for window in windows(&regime.hours, &regime.days, today, DAYS_AHEAD) {
            edges.push(zone.instant(window.from));
            edges.push(zone.instant(window.to));
        }
    }
    edges
}
