//! The Solar Hijri calendar, which Persian texts give beside the Gregorian date.

use calendrical_calculations::persian::fast_persian_from_fixed;
use calendrical_calculations::rata_die::RataDie;
use chrono::{Datelike, NaiveDate};

/// Its months, from Farvardin on.
pub(super) const MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

/// Year, month from 1, and day; none outside what the calendar can count.
pub(super) fn of(date: NaiveDate) -> Option<(i32, u8, u8)> {
    fast_persian_from_fixed(RataDie::new(date.num_days_from_ce().into())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The day in March on which each year from 1394 (2015) to 1414 (2035) begins.
    ///
    /// Source: the rule of the calendar, applied to the times of the March equinox. A year begins
    /// on the day whose noon, by the clock of 52.5° east (UTC+3:30), is the first after the
    /// equinox. Times: Meeus, Astronomical Algorithms, chapter 27. The closest one is that of
    /// 2025: 12:31 by that clock, half an hour after noon, so 1404 began on the 21st.
    const NOWRUZ: [(i32, u32); 21] = [
        (2015, 21),
        (2016, 20),
        (2017, 21),
        (2018, 21),
        (2019, 21),
        (2020, 20),
        (2021, 21),
        (2022, 21),
        (2023, 21),
        (2024, 20),
        (2025, 21),
        (2026, 21),
        (2027, 21),
        (2028, 20),
        (2029, 20),
        (2030, 21),
        (2031, 21),
        (2032, 20),
        (2033, 20),
        (2034, 21),
        (2035, 21),
    ];

    /// The years of 366 days from 1299 (1920) to 1438 (2059), by the same rule.
    const LEAP: [i32; 34] = [
        1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358,
        1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420,
        1424, 1428, 1432, 1436,
    ];

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn every_new_year_from_2015_to_2035() {
        for (year, nowruz) in NOWRUZ {
            let first = day(year, 3, nowruz);
            let before = first.pred_opt().unwrap();
            let last_year = year - 622;
            let last_day = if LEAP.contains(&last_year) { 30 } else { 29 };
            assert_eq!(of(first), Some((last_year + 1, 1, 1)), "{first}");
            assert_eq!(of(before), Some((last_year, 12, last_day)), "{before}");
        }
    }

    /// Counts the days one by one: six months of 31, five of 30, and the last of 29 or 30.
    #[test]
    fn every_day_from_1920_to_2059() {
        let mut date = day(1920, 3, 21);
        for year in 1299..=1438 {
            let last_month = if LEAP.contains(&year) { 30 } else { 29 };
            for (month, days) in
                (1..=12).zip([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, last_month])
            {
                for day in 1..=days {
                    assert_eq!(of(date), Some((year, month, day)), "{date}");
                    date = date.succ_opt().unwrap();
                }
            }
        }
        assert_eq!(date, day(2060, 3, 20));
    }
}
