//! The moments at which an answer can change.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use companion_rulepack::Zone;
use companion_rulepack::time::windows;
use companion_rulepack::when::When;

use super::layers::Where;
use crate::error::Result;
use crate::rules::{AnyRule, RulesStore, Segment};
use crate::told::Told;

/// So far ahead every change is found; a year and a month, in seconds.
const FAR: i64 = 400 * 24 * 60 * 60;
/// Farther ahead so many changes that last are looked at before the answer is "no change known".
const MOST: usize = 64;
/// Hours of the day repeat weekly: eight days ahead meet each of them.
const DAYS_AHEAD: u32 = 8;

/// Walks the moments after `from` at which rules begin or end, or begin or end to concern the person,
/// in order, until `visit` says stop.
///
/// Hours of the day are visited for eight days after each change that lasts: until the next of
/// those they only repeat.
pub(crate) fn walk(
    rules: &RulesStore,
    zone: &Zone,
    way: &Where,
    told: &Told,
    from: i64,
    mut visit: impl FnMut(i64) -> Result<bool>,
) -> Result<()> {
    let mut moment = from;
    let mut lasting = 0;
    while lasting < MOST || moment <= from.saturating_add(FAR) {
        let Stretch { edges, ends } = stretch(rules, zone, way, told, moment)?;
        for edge in edges.range(moment.saturating_add(1)..ends.unwrap_or(i64::MAX)) {
            if visit(*edge)? {
                return Ok(());
            }
        }
        let Some(ends) = ends else { return Ok(()) };
        if visit(ends)? {
            return Ok(());
        }
        moment = ends;
        lasting += 1;
    }
    Ok(())
}

/// A time in which the same rules hold for the same people.
struct Stretch {
    /// The hours of the day at which one of them begins or ends, in its first eight days.
    edges: BTreeSet<i64>,
    /// When it is over; none where no change that lasts is known.
    ends: Option<i64>,
}

/// The stretch that begins at a moment.
fn stretch(
    rules: &RulesStore,
    zone: &Zone,
    way: &Where,
    told: &Told,
    moment: i64,
) -> Result<Stretch> {
    let mut edges = BTreeSet::new();
    let mut ends: Vec<i64> = Vec::new();
    for place in std::iter::once(&way.place).chain(&way.to) {
        let Some(segment) = rules.segment(&place.id, moment)? else {
            continue;
        };
        ends.extend(Some(segment.ends).filter(|ends| *ends < i64::MAX));
        ends.extend(days_of_people(&segment, zone, told, moment));
        edges.extend(window_edges(&segment, zone, moment));
    }
    ends.extend(next_clock_change(zone, moment));
    let facts = rules.facts()?;
    ends.push(zone.instant(facts.header.published.0));
    ends.push(zone.instant(facts.header.valid_until.0));
    let ends = ends.into_iter().filter(|end| *end > moment).min();
    Ok(Stretch { edges, ends })
}

/// When the country's clock is changed next: to or from summer time.
pub(super) fn next_clock_change(zone: &Zone, moment: i64) -> Option<i64> {
    let changes = zone.transitions.iter().map(|transition| transition.at.0);
    changes.filter(|at| *at > moment && zone.offset_at(*at) != zone.offset_at(at - 1)).min()
}

/// Where a moment is only an edge of hours that come again, such as the night's of a curfew: the end
/// of the rules that have those hours.
pub(crate) fn end_of_hours(
    rules: &RulesStore,
    zone: &Zone,
    place: &str,
    now: i64,
    edge: i64,
) -> Result<Option<i64>> {
    let Some(segment) = rules.segment(place, now)? else { return Ok(None) };
    let is_edge = segment.ends != edge && window_edges(&segment, zone, now).contains(&edge);
    Ok(is_edge.then_some(segment.ends))
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

/// The days on which rules for some people begin or end to concern somebody: their birthday, where
/// a rule asks for an age, and the first and last day that a condition gives.
fn days_of_people(segment: &Segment, zone: &Zone, told: &Told, moment: i64) -> Vec<i64> {
    let midnight = |day: NaiveDate| zone.instant(day.and_time(NaiveTime::MIN));
    let conditions = segment.rules.iter().filter_map(|found| match found.rule.as_ref() {
        AnyRule::Regime(regime) => Some(&regime.when),
        AnyRule::Note(note) => Some(&note.when),
        _ => None,
    });
    let mut days = Vec::new();
    for when in conditions.filter(|when| **when != When::default()) {
        if when.age_from.is_some() || when.age_to.is_some() {
            days.extend(told.birthday_after(zone.local(moment).date()));
        }
        days.extend(when.from.map(|day| day.0));
        days.extend(when.to.and_then(|day| day.0.succ_opt()));
    }
    days.into_iter().map(midnight).collect()
}
