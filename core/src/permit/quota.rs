//! Counting permits against the quotas of a scheme.

use chrono::{Datelike, NaiveDate, TimeDelta};
use companion_rulepack::{Effect, Per, Quota, Zone};

use crate::vault::PermitRecord;

/// A quota that is used up, or what is left of it.
pub(super) struct Count<'a> {
    pub(super) quota: &'a Quota,
    pub(super) used: u32,
}

impl Count<'_> {
    pub(super) fn is_used_up(&self) -> bool {
        self.used >= self.quota.max
    }

    pub(super) fn blocks(&self) -> bool {
        self.is_used_up() && self.quota.effect == Effect::Block
    }
}

/// Counts one person's permits of a scheme for a further one of `reason`. Only requests that were
/// handed over and not refused count: a draft, or one that was not sent after all, is free.
pub(super) fn count<'a>(
    quotas: impl Iterator<Item = &'a Quota>,
    earlier: &[&PermitRecord],
    reason: &str,
    now: i64,
    zone: &Zone,
    week_starts: u32,
) -> Vec<Count<'a>> {
    let today = zone.local(now).date();
    let week = week_of(today, week_starts);
    quotas
        .filter(|quota| quota.reasons.is_empty() || quota.reasons.iter().any(|id| id == reason))
        .filter(|quota| {
            quota.from.is_none_or(|from| zone.instant(from.0) <= now)
                && quota.to.is_none_or(|to| zone.instant(to.0) > now)
        })
        .map(|quota| {
            let counts = |permit: &&&PermitRecord| {
                let Some(sent) = permit.handed_over_at.first().copied() else {
                    return false;
                };
                let is_refused = permit.answer.as_ref().is_some_and(|answer| !answer.approved);
                let of_reason = if quota.each {
                    permit.reason == reason
                } else {
                    quota.reasons.is_empty() || quota.reasons.contains(&permit.reason)
                };
                let day = zone.local(sent).date();
                let in_time = match quota.per {
                    Per::Day => day == today,
                    Per::Week => week_of(day, week_starts) == week,
                    Per::Month => (day.year(), day.month()) == (today.year(), today.month()),
                    Per::RollingDays => {
                        sent > now - i64::from(quota.days.unwrap_or(1)) * 24 * 60 * 60
                    }
                };
                !is_refused && of_reason && in_time && permit.scheme == quota.scheme
            };
            let used = earlier.iter().filter(counts).count();
            Count { quota, used: u32::try_from(used).unwrap_or(u32::MAX) }
        })
        .collect()
}

/// The day on which the week of a date began.
fn week_of(date: NaiveDate, week_starts: u32) -> NaiveDate {
    let since = (date.weekday().num_days_from_monday() + 7 - week_starts) % 7;
    date - TimeDelta::days(i64::from(since))
}

/// The longest time that any quota looks back, in seconds.
pub(super) fn longest<'a>(quotas: impl Iterator<Item = &'a Quota>) -> i64 {
    quotas
        .map(|quota| match quota.per {
            Per::Day => 1,
            Per::Week => 7,
            Per::Month => 31,
            Per::RollingDays => i64::from(quota.days.unwrap_or(1)),
        })
        .max()
        .unwrap_or_default()
        * 24
        * 60
        * 60
}
