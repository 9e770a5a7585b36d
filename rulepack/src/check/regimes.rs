//! Regimes: spans that exist, layers that are known there, and no two that contradict each other.

use super::Findings;
use crate::model::{Coverage, Lasts, Layer, Limit, Pack, Regime, Territory};
use crate::places::{PlaceTree, Relation};
use crate::time::{LocalTime, windows};

pub(super) fn check(pack: &Pack, places: &PlaceTree, found: &mut Findings) {
    spans(pack, found);
    ends(pack, found);
    for (position, regime) in pack.regimes.iter().enumerate() {
        fits_layer(position, regime, found);
        covered(position, regime, pack, places, found);
        for other in pack.regimes.iter().take(position) {
            if let Some(what) = contradiction(regime, other, places) {
                let reason = format!(
                    "it contradicts {}: {what}. End one before the other begins, or separate \
                     their places",
                    other.id
                );
                found.add("regime", position, &regime.id, "from", reason);
            }
        }
    }
}

fn spans(pack: &Pack, found: &mut Findings) {
    let mut span = |table, position, id: &str, from: Option<LocalTime>, to: Option<LocalTime>| {
        if from.zip(to).is_some_and(|(from, to)| from >= to) {
            let reason = "it ends before it begins".to_owned();
            found.add(table, position, id, "to", reason);
        }
    };
    for (position, rule) in pack.coverage.iter().enumerate() {
        span("coverage", position, &rule.id, Some(rule.from), rule.to);
    }
    for (position, rule) in pack.regimes.iter().enumerate() {
        span("regime", position, &rule.id, Some(rule.from), rule.to);
    }
    for (position, rule) in pack.reasons.iter().enumerate() {
        span("reason", position, &rule.id, rule.from, rule.to);
    }
    for (position, rule) in pack.quotas.iter().enumerate() {
        span("quota", position, &rule.id, rule.from, rule.to);
    }
    for (position, rule) in pack.notes.iter().enumerate() {
        span("note", position, &rule.id, rule.from, rule.to);
    }
    let (published, until) = (pack.header.published, pack.header.valid_until);
    span("pack", 0, "", Some(published), Some(until));
}

/// A reason's permits end by minutes or by what `lasts` says, and that end must exist.
fn ends(pack: &Pack, found: &mut Findings) {
    for (position, rule) in pack.reasons.iter().enumerate() {
        if rule.lasts.is_some() && rule.minutes.is_some() {
            let reason = "a permit has either minutes or an end; remove one".to_owned();
            found.add("reason", position, &rule.id, "lasts", reason);
        }
        let endless = pack
            .regimes
            .iter()
            .filter(|_| rule.lasts == Some(Lasts::Regime))
            .find(|regime| regime.scheme.as_ref() == Some(&rule.scheme) && regime.to.is_none());
        if let Some(regime) = endless {
            let reason = format!("the regime {} has no end yet; leave lasts out", regime.id);
            found.add("reason", position, &rule.id, "lasts", reason);
        }
    }
}

fn fits_layer(position: usize, regime: &Regime, found: &mut Findings) {
    let is_permit = regime.layer == Layer::Permit;
    let mut wrong = |key: &str, reason: &str| {
        found.add("regime", position, &regime.id, key, reason.to_owned());
    };
    if is_permit && regime.scheme.is_none() {
        wrong("scheme", "a permit regime says how a permit is asked for; name the scheme");
    }
    let may_ask = is_permit || matches!(regime.layer, Layer::Entry | Layer::Exit);
    if !may_ask && regime.scheme.is_some() {
        wrong("scheme", "only permit, entry and exit ask for a permit; change the layer");
    }
    for (key, is_given) in [
        ("minutes", regime.minutes.is_some()),
        ("lasts", regime.lasts.is_some()),
        ("recipient", regime.recipient.is_some()),
        ("headline", !regime.headline.is_empty()),
    ] {
        if regime.scheme.is_none() && is_given {
            wrong(key, "only a regime with a scheme has it; remove it or name the scheme");
        }
    }
    if regime.lasts.is_some() && regime.minutes.is_some() {
        wrong("lasts", "a permit has either minutes or an end; remove one");
    }
    if regime.lasts == Some(Lasts::Regime) && regime.to.is_none() {
        wrong("lasts", "this regime has no end yet; say to, or leave lasts out");
    }
    if !regime.reasons.is_empty() && regime.layer != Layer::Curfew {
        wrong("reasons", "only a curfew lets reasons through; remove it or change the layer");
    }
    if regime.limit.is_some() && !matches!(regime.layer, Layer::Entry | Layer::Exit) {
        wrong("limit", "only entry and exit are closed or limited; remove it");
    }
}

/// A regime outside its layer's coverage would be in force while the layer is "not known".
fn covered(
    position: usize,
    regime: &Regime,
    pack: &Pack,
    places: &PlaceTree,
    found: &mut Findings,
) {
    let everywhere = [pack.header.country.clone()];
    let territory = if regime.places.include.is_empty() {
        &everywhere
    } else {
        regime.places.include.as_slice()
    };
    for place in territory {
        let mut spans: Vec<&Coverage> = Vec::new();
        let of_layer = pack.coverage.iter().filter(|c| c.layer == regime.layer);
        for span in of_layer.filter(|c| places.relation(&c.places, place) == Relation::In) {
            let at = spans.partition_point(|earlier| earlier.from <= span.from);
            spans.insert(at, span);
        }
        let mut known_to = Some(regime.from);
        for span in spans {
            match known_to {
                Some(reached) if span.from <= reached && span.to.is_none_or(|to| to > reached) => {
                    known_to = span.to;
                }
                _ => {}
            }
        }
        let enough = match (known_to, regime.to) {
            (None, _) => true,
            (Some(reached), Some(to)) => reached >= to,
            (Some(_), None) => false,
        };
        if !enough {
            let reason = format!(
                "it holds at {place} while its layer is not known there; add a [[coverage]] \
                 of this layer for the same time"
            );
            found.add("regime", position, &regime.id, "layer", reason);
            return;
        }
    }
}

fn contradiction(a: &Regime, b: &Regime, places: &PlaceTree) -> Option<&'static str> {
    let what = match a.layer {
        Layer::Permit if a.layer == b.layer => "two permits would be needed at once",
        Layer::Entry | Layer::Exit if a.layer == b.layer => {
            let limit = |regime: &Regime| regime.limit.unwrap_or(Limit::Closed);
            if limit(a) == limit(b) {
                return None;
            }
            "one closes what the other only limits"
        }
        Layer::Country | Layer::Strict if a.layer == b.layer => "two of one layer at once",
        Layer::Curfew if a.layer == b.layer && a.reasons != b.reasons => {
            // One that is stricter for some people stands above the one for all.
            let inside = |a: &Regime, b: &Regime| a.reasons.iter().all(|id| b.reasons.contains(id));
            if a.when != b.when && (inside(a, b) || inside(b, a)) {
                return None;
            }
            "two curfews at once let different reasons through"
        }
        _ => return None,
    };
    let in_time =
        a.to.is_none_or(|to| to > b.from) && b.to.is_none_or(|to| to > a.from) && share_hours(a, b);
    (in_time && share_place(&a.places, &b.places, places) && !a.when.excludes(&b.when))
        .then_some(what)
}

/// Whether some place is in both.
pub(super) fn share_place(a: &Territory, b: &Territory, places: &PlaceTree) -> bool {
    places.all().any(|place| {
        places.relation(a, &place.id) == Relation::In
            && places.relation(b, &place.id) == Relation::In
    })
}

/// Whether their hours ever meet within one week.
fn share_hours(a: &Regime, b: &Regime) -> bool {
    let all_day = |regime: &Regime| regime.hours.is_empty() && regime.days.is_empty();
    if all_day(a) || all_day(b) {
        return true;
    }
    let day = a.from.max(b.from).0.date();
    let of_b = windows(&b.hours, &b.days, day, 8);
    windows(&a.hours, &a.days, day, 8)
        .iter()
        .any(|a| of_b.iter().any(|b| a.from < b.to && b.from < a.to))
}
