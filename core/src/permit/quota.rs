//! Counting permits against the quotas of a scheme.

use chrono::{Datelike, NaiveDate, TimeDelta};
use companion_rulepack::{Effect, Per, Quota, Reason, Zone};

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
    reason: &Reason,
    now: i64,
    zone: &Zone,
    week_starts: u32,
) -> Vec<Count<'a>> {
    let today = zone.local(now).date();
    let week = week_of(today, week_starts);
    quotas
        .filter(|quota| quota.reasons.is_empty() || quota.reasons.contains(&reason.id))
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
                // People know a reason by its code; two reasons may share it.
                let of_reason = (quota.reasons.is_empty()
                    || quota.reasons.contains(&permit.reason))
                    && (!quota.each || permit.reason_code == reason.code);
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

/// The longest time that any quota looks back, in seconds. A week or a month in which clocks are
/// set back is an hour longer.
pub(super) fn longest<'a>(quotas: impl Iterator<Item = &'a Quota>) -> i64 {
    quotas
        .map(|quota| match quota.per {
            Per::Day => 1,
            Per::Week => 8,
            Per::Month => 32,
            Per::RollingDays => i64::from(quota.days.unwrap_or(1)),
        })
        .max()
        .unwrap_or_default()
        * 24
        * 60
        * 60
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A week or month in which the clock is set back is an hour longer than its days.
    #[test]
    fn a_permit_of_the_first_hour_is_kept_until_the_last() {
        let quota = |per| Quota {
            id: String::new(),
            scheme: String::new(),
            reasons: Vec::new(),
            each: false,
            max: 1,
            per,
            days: None,
            effect: Effect::Warn,
            from: None,
            to: None,
            text: Default::default(),
            source: Vec::new(),
            needs: Vec::new(),
        };
        let hours = |per| longest([quota(per)].iter()) / 3600;
        assert!(hours(Per::Week) > 7 * 24);
        assert!(hours(Per::Month) > 31 * 24);
    }
}
