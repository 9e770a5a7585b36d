//! Counting from a day. Where the law's way of counting is not in the sources the earlier date is
//! taken, and why it is the earlier one is said.

use chrono::{Days, Months, NaiveDate};
use companion_rulepack::{Counts, Side};

use super::WorkingDays;

/// So long before or after a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    Days(u32),
    WorkingDays(u32),
    Months(u32),
}

impl Span {
    /// Nothing is counted: the day itself is meant.
    fn is_nothing(self) -> bool {
        matches!(self, Span::Days(0) | Span::WorkingDays(0) | Span::Months(0))
    }
}

/// Why a date is earlier than it might have to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Safe {
    /// Whether the first day counts is not known.
    FirstDay,
    /// The last day would be a day off.
    DayOff,
    /// The days off of that time are not known.
    Calendar,
    /// Not earlier, but it may turn out to be a day off.
    MayBeOff,
}

/// The last day to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) day: NaiveDate,
    pub(crate) safe: Vec<Safe>,
}

/// Counts a span from a day. None only outside the years that a calendar has.
pub(crate) fn count(
    calendar: &WorkingDays,
    from: NaiveDate,
    span: Span,
    side: Side,
    first_day: Counts,
) -> Option<Counted> {
    if span.is_nothing() {
        return Some(Counted { day: from, safe: Vec::new() });
    }
    let mut safe = Vec::new();
    let day = match (span, side) {
        (Span::Days(count), Side::After) => {
            let day = from.checked_add_days(Days::new(u64::from(count)))?;
            earlier_by_first_day(day, first_day, &mut safe)?
        }
        (Span::Months(count), Side::After) => {
            let day = from.checked_add_months(Months::new(count))?;
            earlier_by_first_day(day, first_day, &mut safe)?
        }
        // Before an end the earlier date is the one that does not count the end itself.
        (Span::Days(count), Side::Before) => {
            let count = if first_day == Counts::Yes { count - 1 } else { count };
            from.checked_sub_days(Days::new(u64::from(count)))?
        }
        (Span::Months(count), Side::Before) => from.checked_sub_months(Months::new(count))?,
        (Span::WorkingDays(count), Side::After) => {
            return working_days_after(calendar, from, count, first_day);
        }
        (Span::WorkingDays(count), Side::Before) => {
            return working_days_before(calendar, from, count, first_day);
        }
    };
    let worked = last_working_day(calendar, day)?;
    if worked != day {
        safe.push(Safe::DayOff);
    }
    // Going back as far as unknown feasts may reach would call people late who are not.
    if calendar.is_unknown(worked) {
        safe.push(Safe::MayBeOff);
    }
    Some(Counted { day: worked, safe })
}

fn earlier_by_first_day(
    day: NaiveDate,
    first_day: Counts,
    safe: &mut Vec<Safe>,
) -> Option<NaiveDate> {
    match first_day {
        Counts::No => Some(day),
        Counts::Yes => day.pred_opt(),
        Counts::NotKnown => {
            safe.push(Safe::FirstDay);
            day.pred_opt()
        }
    }
}

/// The day itself, or the working day before it. A day that may be off counts as one.
fn last_working_day(calendar: &WorkingDays, day: NaiveDate) -> Option<NaiveDate> {
    let mut day = day;
    while calendar.is_off(day) {
        day = day.pred_opt()?;
    }
    Some(day)
}

/// The last day from which so many working days remain before an end. Where days off on the way are
/// not known, so many more are allowed for as the calendar says.
fn working_days_before(
    calendar: &WorkingDays,
    end: NaiveDate,
    count: u32,
    first_day: Counts,
) -> Option<Counted> {
    let back = |count: u32| {
        let mut left = count;
        let mut day = end;
        if first_day == Counts::Yes && !calendar.is_off(end) {
            left = left.saturating_sub(1);
        }
        while left > 0 {
            day = day.pred_opt()?;
            if !calendar.is_off(day) {
                left -= 1;
            }
        }
        Some(day)
    };
    let day = back(count)?;
    let is_known = day.iter_days().take_while(|day| *day <= end).all(|day| calendar.is_known(day));
    if is_known {
        return Some(Counted { day, safe: Vec::new() });
    }
    let day = back(count + calendar.margin())?;
    Some(Counted { day, safe: vec![Safe::Calendar] })
}

/// The last of so many working days after a day. Only days that are surely off are passed over.
fn working_days_after(
    calendar: &WorkingDays,
    from: NaiveDate,
    count: u32,
    first_day: Counts,
) -> Option<Counted> {
    let mut safe = Vec::new();
    let mut left = count;
    let mut day = from;
    let counts_first = first_day != Counts::No && !calendar.is_surely_off(from);
    if counts_first {
        left -= 1;
        if first_day == Counts::NotKnown {
            safe.push(Safe::FirstDay);
        }
    }
    while left > 0 {
        day = day.succ_opt()?;
        if !calendar.is_surely_off(day) {
            left -= 1;
        }
    }
    let is_known =
        from.iter_days().take_while(|passed| *passed <= day).all(|d| calendar.is_known(d));
    if !is_known {
        safe.push(Safe::Calendar);
    }
    // A day off of every year is not passed over where it may have moved, but nobody is sent there
    // on it.
    Some(Counted { day: last_working_day(calendar, day)?, safe })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::calendar::tests::{calendar, day};
    use super::*;

    /// Edge dates: what is counted from, how, and the last day with the reasons why it is early.
    #[test]
    fn edge_dates() {
        use Counts::{No, NotKnown, Yes};
        use Safe::{Calendar, DayOff, FirstDay, MayBeOff};
        use Side::{After, Before};
        use Span::{Days, Months, WorkingDays};
        type Row<'a> = (&'a str, Span, Side, Counts, &'a str, &'a [Safe]);
        let table: &[Row<'_>] = &[
            // Fifteen days from Tuesday 10 November: the day itself may be the first.
            ("2026-11-10", Days(15), After, NotKnown, "2026-11-24", &[FirstDay]),
            ("2026-11-10", Days(15), After, No, "2026-11-25", &[]),
            ("2026-11-10", Days(15), After, Yes, "2026-11-24", &[]),
            // The last day is a Saturday: the Friday before it.
            ("2026-11-14", Days(15), After, NotKnown, "2026-11-27", &[FirstDay, DayOff]),
            // Thirty days before 3 March: February has 28.
            ("2027-03-03", Days(30), Before, NotKnown, "2027-02-01", &[MayBeOff]),
            // Before a day off.
            ("2026-04-29", Days(30), Before, NotKnown, "2026-03-19", &[DayOff]),
            // Ends of months.
            ("2026-05-31", Months(3), Before, NotKnown, "2026-02-27", &[DayOff]),
            ("2026-08-31", Months(3), Before, NotKnown, "2026-05-29", &[DayOff]),
            ("2028-05-31", Months(3), Before, NotKnown, "2028-02-29", &[MayBeOff]),
            ("2026-01-31", Months(1), After, NotKnown, "2026-02-27", &[FirstDay]),
            // Three working days before Wednesday 9 December: Tuesday, Monday, Friday.
            ("2026-12-09", WorkingDays(3), Before, NotKnown, "2026-12-04", &[]),
            ("2026-12-09", WorkingDays(3), Before, Yes, "2026-12-07", &[]),
            // Over the days of spring: eleven days are off.
            ("2026-03-31", WorkingDays(1), Before, NotKnown, "2026-03-19", &[]),
            // Into a year whose days off are not known: four working days more.
            ("2027-02-05", WorkingDays(3), Before, NotKnown, "2027-01-27", &[Calendar]),
            // Ten working days from Monday.
            ("2026-11-09", WorkingDays(10), After, NotKnown, "2026-11-20", &[FirstDay]),
            ("2026-11-09", WorkingDays(10), After, No, "2026-11-23", &[]),
            // From a Saturday nothing is counted before Monday.
            ("2026-11-14", WorkingDays(5), After, NotKnown, "2026-11-20", &[]),
            // Into New Year: not on its days off, nor on the Monday to which one of them moves.
            ("2026-12-21", WorkingDays(10), After, NotKnown, "2026-12-30", &[FirstDay, Calendar]),
            ("2026-12-09", Days(0), Before, NotKnown, "2026-12-09", &[]),
            ("2026-12-12", Days(0), Before, NotKnown, "2026-12-12", &[]),
        ];
        let calendar = calendar();
        for (from, span, side, first, last, safe) in table {
            let counted = count(&calendar, day(from), *span, *side, *first).unwrap();
            assert_eq!(
                (counted.day, counted.safe.as_slice()),
                (day(last), *safe),
                "{from} {span:?}"
            );
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0..4748_u64).prop_map(|ahead| day("2020-01-01") + Days::new(ahead))
    }

    fn any_span() -> impl Strategy<Value = Span> {
        prop_oneof![
            (1..120_u32).prop_map(Span::Days),
            (1..30_u32).prop_map(Span::WorkingDays),
            (1..13_u32).prop_map(Span::Months),
        ]
    }

    proptest! {
        /// What is not known never gives a later day than either way of counting.
        #[test]
        fn not_known_is_never_later(from in any_day(), span in any_span(), before: bool) {
            let calendar = calendar();
            let side = if before { Side::Before } else { Side::After };
            let counted = |first| count(&calendar, from, span, side, first).unwrap().day;
            let safe = counted(Counts::NotKnown);
            prop_assert!(safe <= counted(Counts::No).min(counted(Counts::Yes)));
            prop_assert!(!calendar.is_off(safe));
        }

        /// A later start never gives an earlier last day.
        #[test]
        fn later_start_later_end(from in any_day(), span in any_span(), before: bool) {
            let calendar = calendar();
            let side = if before { Side::Before } else { Side::After };
            // The allowance for unknown days begins at a border; on each side of it order holds.
            let next = from.succ_opt().unwrap();
            let one = count(&calendar, from, span, side, Counts::NotKnown).unwrap();
            let two = count(&calendar, next, span, side, Counts::NotKnown).unwrap();
            prop_assume!(one.safe.contains(&Safe::Calendar) == two.safe.contains(&Safe::Calendar));
            prop_assert!(one.day <= two.day);
        }

        /// Days off that are not known never make a day later than days off that are.
        #[test]
        fn without_knowledge_never_later(from in any_day(), count_days in 1..20_u32) {
            let calendar = calendar();
            let span = Span::WorkingDays(count_days);
            let counted = count(&calendar, from, span, Side::Before, Counts::NotKnown).unwrap();
            let plain = from - Days::new(u64::from(count_days));
            prop_assert!(counted.day <= plain);
        }
    }
}
