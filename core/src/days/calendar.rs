//! Working days: weekends, days off of every year and of single years, days that move.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{Datelike, Days, NaiveDate};
use companion_rulepack::time::Day;
use companion_rulepack::{Calendar, Texts};

use crate::order;

/// A country's working days. Days off of a year are worked out once.
pub(crate) struct WorkingDays {
    calendar: Option<Calendar>,
    years: RefCell<BTreeMap<i32, Rc<BTreeSet<NaiveDate>>>>,
}

impl WorkingDays {
    /// Without a calendar every day is worked and none is known to be.
    pub(crate) fn new(calendar: Option<Calendar>) -> Self {
        WorkingDays { calendar, years: RefCell::default() }
    }

    /// Whether all days off around a day are known.
    pub(crate) fn is_known(&self, day: NaiveDate) -> bool {
        self.calendar.as_ref().is_some_and(|calendar| {
            calendar.known.iter().any(|span| (span.from.0..=span.to.0).contains(&day))
        })
    }

    /// Whether a day may be off without that being known.
    pub(crate) fn is_unknown(&self, day: NaiveDate) -> bool {
        self.calendar.is_some() && !self.is_known(day)
    }

    /// Where the days off around a day come from, by id.
    pub(crate) fn sources(&self, day: NaiveDate) -> impl Iterator<Item = &String> {
        self.calendar.iter().flat_map(move |calendar| {
            let around = calendar.known.iter();
            let around = around.filter(move |span| (span.from.0..=span.to.0).contains(&day));
            calendar.source.iter().chain(around.flat_map(|span| &span.source))
        })
    }

    /// What to say where the days off are not known.
    pub(crate) fn text(&self) -> Option<&Texts> {
        self.calendar.as_ref().map(|calendar| &calendar.text)
    }

    /// How many working days more are allowed for where the calendar is not known.
    pub(crate) fn margin(&self) -> u32 {
        self.calendar.as_ref().map_or(0, |calendar| calendar.margin)
    }

    /// Whether a day is off, as far as the calendar says.
    pub(crate) fn is_off(&self, day: NaiveDate) -> bool {
        self.is_weekend(day) || self.days_off(day.year()).contains(&day)
    }

    /// Whether a day is off for certain: outside the known spans only the weekend is.
    pub(crate) fn is_surely_off(&self, day: NaiveDate) -> bool {
        self.is_weekend(day) || self.is_known(day) && self.is_off(day)
    }

    fn is_weekend(&self, day: NaiveDate) -> bool {
        self.calendar.as_ref().is_some_and(|calendar| {
            let is_worked = calendar.worked.iter().any(|worked| worked.0 == day);
            calendar.weekend.contains(&Day::of(day)) && !is_worked
        })
    }

    /// Days off of a year. Those that move can come from the end of the year before.
    fn days_off(&self, year: i32) -> Rc<BTreeSet<NaiveDate>> {
        if let Some(known) = self.years.borrow().get(&year) {
            return Rc::clone(known);
        }
        let mut listed: Vec<NaiveDate> =
            (year - 1..=year).flat_map(|year| self.listed(year)).collect();
        order::sort(&mut listed);
        let mut off = BTreeSet::new();
        off.extend(listed.iter().copied());
        if self.calendar.as_ref().is_some_and(|calendar| calendar.moves) {
            for day in self.displaced(&listed) {
                let mut next = day;
                // Feasts are short: a free working day follows within weeks.
                while let Some(day) = next.succ_opt() {
                    next = day;
                    if !self.is_weekend(next) && off.insert(next) {
                        break;
                    }
                }
            }
        }
        off.retain(|day| day.year() == year);
        let off = Rc::new(off);
        self.years.borrow_mut().insert(year, Rc::clone(&off));
        off
    }

    /// The days off that a pack lists for a year, those that fall together as often as they do.
    fn listed(&self, year: i32) -> Vec<NaiveDate> {
        let Some(calendar) = &self.calendar else { return Vec::new() };
        let mut days = Vec::new();
        let run = |first: NaiveDate, count: u64| {
            (0..count).filter_map(move |ahead| first.checked_add_days(Days::new(ahead)))
        };
        for yearly in calendar.yearly.iter().filter(|y| y.from_year.is_none_or(|from| from <= year))
        {
            if let Some(first) = NaiveDate::from_ymd_opt(year, yearly.month, yearly.day) {
                days.extend(run(first, u64::from(yearly.days.unwrap_or(1))));
            }
        }
        for span in &calendar.off {
            let count = u64::try_from((span.to.0 - span.from.0).num_days() + 1).unwrap_or(0);
            days.extend(run(span.from.0, count).filter(|day| day.year() == year));
        }
        days
    }

    /// The days off that are lost to a weekend or to another day off.
    fn displaced(&self, listed: &[NaiveDate]) -> Vec<NaiveDate> {
        let mut seen = BTreeSet::new();
        let lost = |day: &&NaiveDate| !seen.insert(**day) || self.is_weekend(**day);
        listed.iter().filter(lost).copied().collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use companion_rulepack::time::LocalDate;
    use companion_rulepack::{DaySpan, KnownDays, YearlyDays};

    use super::*;

    pub(crate) fn day(text: &str) -> NaiveDate {
        text.parse::<LocalDate>().unwrap().0
    }

    /// The days off of an invented country: five days of spring, a feast that moves, a Saturday
    /// that is worked.
    pub(crate) fn calendar() -> WorkingDays {
        let yearly =
            |month, day, days| YearlyDays { month, day, days: Some(days), from_year: None };
        let span =
            |from: &str, to: &str| DaySpan { from: LocalDate(day(from)), to: LocalDate(day(to)) };
        WorkingDays::new(Some(Calendar {
            id: "days".to_owned(),
            weekend: vec![Day::Sat, Day::Sun],
            yearly: vec![yearly(1, 1, 2), yearly(3, 20, 5), yearly(12, 31, 1)],
            off: vec![span("2026-03-20", "2026-03-21"), span("2025-03-30", "2025-03-31")],
            worked: vec![LocalDate(day("2024-04-06"))],
            moves: true,
            known: vec![KnownDays {
                from: LocalDate(day("2025-01-01")),
                to: LocalDate(day("2026-12-31")),
                source: Vec::new(),
            }],
            margin: 4,
            text: Default::default(),
            source: Vec::new(),
            needs: Vec::new(),
        }))
    }

    #[test]
    fn a_day_off_that_falls_on_another_or_on_the_weekend_moves_on() {
        let calendar = calendar();
        // Five days of spring from Friday, and a feast of two on the first two of them: four are
        // lost and follow one after another.
        let mut day_of_march = day("2026-03-20");
        while day_of_march <= day("2026-03-30") {
            assert!(calendar.is_off(day_of_march), "{day_of_march}");
            day_of_march = day_of_march.succ_opt().unwrap();
        }
        assert!(!calendar.is_off(day("2026-03-31")));
        // A feast of Sunday and Monday takes Tuesday too.
        assert!(calendar.is_off(day("2025-04-01")));
        assert!(!calendar.is_off(day("2025-04-02")));
        // The last day of a year that is a Sunday moves into the next.
        assert!(calendar.is_off(day("2024-01-03")));
        assert!(!calendar.is_off(day("2024-04-06")));
    }

    #[test]
    fn outside_the_known_spans_only_the_weekend_is_sure() {
        let calendar = calendar();
        assert!(calendar.is_surely_off(day("2026-03-23")));
        assert!(!calendar.is_surely_off(day("2027-03-23")));
        assert!(calendar.is_surely_off(day("2027-03-21")));
        assert!(!calendar.is_known(day("2027-01-01")));
    }
}
