//! Local times, spans and the country's own clock.
//!
//! A pack writes local times, because decisions do. Comparing needs instants: [`Zone`] converts
//! with the transitions that the pack carries.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{Zone, table};
use crate::read::{FromJson, Wrong, text};

/// Why a written time was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not {expected}")]
pub struct TimeError {
    text: String,
    expected: &'static str,
}

fn error(text: &str, expected: &'static str) -> TimeError {
    TimeError { text: text.to_owned(), expected }
}

/// Numbers of at most so many digits each, and nothing else. Three forms are written and no pattern
/// is told, so that chrono's reader of patterns stays out of a phone's library.
fn numbers<const N: usize>(text: &str, between: char, digits: [usize; N]) -> Option<[u32; N]> {
    let mut numbers = [0; N];
    let mut parts = text.split(between);
    for (number, most) in numbers.iter_mut().zip(digits) {
        let part = parts.next()?;
        let is_plain = part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
        *number = part.parse().ok().filter(|_| is_plain)?;
    }
    parts.next().is_none().then_some(numbers)
}

/// Year, month and day.
fn date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Hours and minutes of a day, such as `9:05`.
#[must_use]
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let [hours, minutes] = numbers(text, ':', [2, 2])?;
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

fn with_seconds(text: &str) -> Option<NaiveTime> {
    let [hours, minutes, seconds] = numbers(text, ':', [2, 2, 2])?;
    NaiveTime::from_hms_opt(hours, minutes, seconds)
}

/// Written as a string in TOML and JSON, so that people can read it.
macro_rules! as_text {
    ($type:ident, $pattern:literal) => {
        impl From<$type> for String {
            fn from(value: $type) -> String {
                value.to_string()
            }
        }
        impl FromJson for $type {
            fn from_json(value: &Value) -> Result<Self, Wrong> {
                text(value)?.parse().map_err(|error: TimeError| Wrong::new(error.to_string()))
            }
        }
        #[cfg(feature = "authoring")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

/// A date and time by the country's clock, such as `2020-12-14T00:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct LocalTime(pub NaiveDateTime);
as_text!(LocalTime, r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$");

impl FromStr for LocalTime {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let read = text.split_once('T').and_then(|(day, clock)| {
            Some(date(day)?.and_time(time_of_day(clock).or_else(|| with_seconds(clock))?))
        });
        read.map(LocalTime)
            .ok_or_else(|| error(text, "a local date and time such as 2020-12-14T00:00"))
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.0.date(), self.0.hour(), self.0.minute())?;
        if self.0.second() == 0 { Ok(()) } else { write!(f, ":{:02}", self.0.second()) }
    }
}

/// A day by the country's calendar, such as `2026-11-23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct LocalDate(pub NaiveDate);
as_text!(LocalDate, r"^\d{4}-\d\d-\d\d$");

impl FromStr for LocalDate {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        date(text).map(LocalDate).ok_or_else(|| error(text, "a date such as 2026-11-23"))
    }
}

impl fmt::Display for LocalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A moment, in whole seconds since 1970-01-01T00:00:00Z; written `2021-03-28T01:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct Instant(pub i64);
as_text!(Instant, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$");

impl FromStr for Instant {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let read = text.strip_suffix('Z').and_then(|text| text.parse::<LocalTime>().ok());
        read.map(|moment| Instant(moment.0.and_utc().timestamp()))
            .ok_or_else(|| error(text, "a moment in UTC such as 2021-03-28T01:00:00Z"))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DateTime::<Utc>::from_timestamp(self.0, 0) {
            Some(moment) => write!(f, "{}T{}Z", moment.date_naive(), moment.time()),
            None => write!(f, "{}", self.0),
        }
    }
}

/// Seconds east of UTC; written `+04:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Offset(pub i32);
as_text!(Offset, r"^[+-]\d\d:\d\d$");

impl FromStr for Offset {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let wrong = || error(text, "an offset from UTC such as +04:00");
        let (sign, rest) = match text.split_at_checked(1) {
            Some(("+", rest)) => (1, rest),
            Some(("-", rest)) => (-1, rest),
            _ => return Err(wrong()),
        };
        let time = ClockTime::from_str(rest).map_err(|_| wrong())?;
        i32::try_from(time.0 * 60).map(|seconds| Offset(sign * seconds)).map_err(|_| wrong())
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.abs() / 60;
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// A time of day in minutes after midnight; written `22:00`. `24:00` is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct ClockTime(pub u32);
as_text!(ClockTime, r"^\d\d:\d\d$");

impl FromStr for ClockTime {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let wrong = || error(text, "a time of day such as 22:00");
        let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
        let number = |part: &str| {
            if part.len() == 2 { part.parse::<u32>().map_err(|_| wrong()) } else { Err(wrong()) }
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        if minutes > 59 || hours * 60 + minutes > 24 * 60 {
            return Err(wrong());
        }
        Ok(ClockTime(hours * 60 + minutes))
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

table! {
    /// Hours of the day, from inclusive, to exclusive. Where `to` is not after `from`, they cross
    /// midnight and belong to the day on which they begin.
    #[derive(Copy, Eq)]
    pub struct Hours {
        /// First minute.
        pub from: ClockTime,
        /// First minute after.
        pub to: ClockTime,
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the days name themselves
pub enum Day {
    // ISO 8601: a week begins on it.
    #[default]
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

crate::readable_word!(Day);

impl Day {
    /// Days since Monday.
    pub fn number(self) -> u32 {
        self as u32
    }

    /// The day of the week of a date.
    pub fn of(date: NaiveDate) -> Day {
        use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        match date.weekday() {
            Mon => Day::Mon,
            Tue => Day::Tue,
            Wed => Day::Wed,
            Thu => Day::Thu,
            Fri => Day::Fri,
            Sat => Day::Sat,
            Sun => Day::Sun,
        }
    }
}

/// A stretch of time [from, to) by the country's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First moment.
    pub from: NaiveDateTime,
    /// First moment after.
    pub to: NaiveDateTime,
}

/// The windows that hours and days of the week open around a date: those that begin on the day
/// before, on the day itself and on the days up to `days_ahead` later, in order. No hours means
/// whole days.
pub fn windows(hours: &[Hours], days: &[Day], date: NaiveDate, days_ahead: u32) -> Vec<Window> {
    let whole_day = [Hours { from: ClockTime(0), to: ClockTime(24 * 60) }];
    let hours = if hours.is_empty() { &whole_day[..] } else { hours };
    let mut found = Vec::new();
    for ahead in -1..=i64::from(days_ahead) {
        let Some(day) = date.checked_add_signed(chrono::TimeDelta::days(ahead)) else {
            continue;
        };
        if !days.is_empty() && !days.contains(&Day::of(day)) {
            continue;
        }
        for span in hours {
            let midnight = day.and_time(NaiveTime::MIN);
            let length = if span.to > span.from {
                span.to.0 - span.from.0
            } else {
                span.to.0 + 24 * 60 - span.from.0
            };
            let from = midnight + chrono::TimeDelta::minutes(i64::from(span.from.0));
            let to = from + chrono::TimeDelta::minutes(i64::from(length));
            let place = found.partition_point(|earlier: &Window| earlier.from <= from);
            found.insert(place, Window { from, to });
        }
    }
    found
}

impl Zone {
    /// The offset in force at a moment, in seconds east of UTC.
    pub fn offset_at(&self, epoch_seconds: i64) -> i32 {
        self.transitions
            .iter()
            .rev()
            .find(|transition| transition.at.0 <= epoch_seconds)
            .map_or(self.offset.0, |transition| transition.offset.0)
    }

    /// The country's clock at a moment.
    pub fn local(&self, epoch_seconds: i64) -> NaiveDateTime {
        let shifted = epoch_seconds + i64::from(self.offset_at(epoch_seconds));
        DateTime::<Utc>::from_timestamp(shifted, 0)
            .map_or(if shifted < 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX }, |moment| {
                moment.naive_utc()
            })
    }

    /// The moment at which the country's clock shows a time. A time that a change of the clock
    /// skips is the moment of the change; one that it shows twice is the earlier.
    pub fn instant(&self, local: NaiveDateTime) -> i64 {
        let wall = local.and_utc().timestamp();
        let offsets = std::iter::once(self.offset.0)
            .chain(self.transitions.iter().map(|transition| transition.offset.0));
        let exact = offsets
            .map(|offset| wall - i64::from(offset))
            .filter(|moment| moment + i64::from(self.offset_at(*moment)) == wall)
            .min();
        exact.unwrap_or_else(|| {
            self.transitions
                .iter()
                .map(|transition| transition.at.0)
                .find(|at| at + i64::from(self.offset_at(*at)) > wall)
                .unwrap_or(wall - i64::from(self.offset.0))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Transition;

    fn athens() -> Zone {
        Zone {
            name: "Europe/Athens".into(),
            offset: Offset(7200),
            transitions: vec![
                Transition { at: "2020-03-29T01:00:00Z".parse().unwrap(), offset: Offset(10800) },
                Transition { at: "2020-10-25T01:00:00Z".parse().unwrap(), offset: Offset(7200) },
            ],
        }
    }

    fn local(text: &str) -> NaiveDateTime {
        text.parse::<LocalTime>().unwrap().0
    }

    #[test]
    fn the_clock_changes_at_the_transition() {
        let zone = athens();
        let before: Instant = "2020-03-29T00:59:59Z".parse().unwrap();
        assert_eq!(zone.local(before.0), local("2020-03-29T02:59:59"));
        assert_eq!(zone.local(before.0 + 1), local("2020-03-29T04:00:00"));
    }

    #[test]
    fn a_skipped_time_is_the_change_and_a_doubled_one_the_earlier() {
        let zone = athens();
        let change: Instant = "2020-03-29T01:00:00Z".parse().unwrap();
        assert_eq!(zone.instant(local("2020-03-29T03:30")), change.0);
        let earlier: Instant = "2020-10-25T00:30:00Z".parse().unwrap();
        assert_eq!(zone.instant(local("2020-10-25T03:30")), earlier.0);
        let summer: Instant = "2020-07-01T09:00:00Z".parse().unwrap();
        assert_eq!(zone.instant(local("2020-07-01T12:00")), summer.0);
    }

    #[test]
    fn hours_that_cross_midnight_belong_to_the_day_they_begin_on() {
        let night = [Hours { from: "22:00".parse().unwrap(), to: "06:00".parse().unwrap() }];
        let sunday = NaiveDate::from_ymd_opt(2020, 12, 20).unwrap();
        let found = windows(&night, &[Day::Sat], sunday, 0);
        assert_eq!(
            found,
            [Window { from: local("2020-12-19T22:00"), to: local("2020-12-20T06:00") }]
        );
    }

    #[test]
    fn written_times_are_read_or_refused_in_words() {
        assert_eq!("+04:00".parse::<Offset>().unwrap(), Offset(14400));
        assert_eq!("-03:30".parse::<Offset>().unwrap().to_string(), "-03:30");
        assert!("24:30".parse::<ClockTime>().is_err());
        assert_eq!(local("2020-12-14T09:05"), local("2020-12-14T09:05:00"));
        assert_eq!(time_of_day("9:05"), NaiveTime::from_hms_opt(9, 5, 0));
        assert_eq!("2020-1-5".parse::<LocalDate>().unwrap().to_string(), "2020-01-05");
        for date in ["", "2020-02-30", "2020-13-01", "+202-01-05", "2020-01-5 ", "2020-01-05-1"] {
            assert!(date.parse::<LocalDate>().is_err(), "{date}");
        }
        for time in ["2020-12-14", "2020-12-14T24:00", "2020-12-14T09:05:60", "2020-12-14 09:05"] {
            assert!(time.parse::<LocalTime>().is_err(), "{time}");
        }
        assert_eq!("1970-01-02T00:00:01Z".parse::<Instant>().unwrap().0, 86_401);
        assert!("1970-01-02T00:00:01+00:00".parse::<Instant>().is_err());
        let error = "14.12.2020".parse::<LocalTime>().unwrap_err();
        assert!(error.to_string().contains("such as 2020-12-14T00:00"), "{error}");
    }
}
