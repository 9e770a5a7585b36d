//! Moments as they cross to the shells.

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, Offset as _, Utc};
use companion_rulepack::read::{FromJson, Wrong, text};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// A moment with the offset of a clock: the phone's where it comes in, the country's where it
/// goes out. In JSON it is an RFC 3339 text with that offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Moment {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub epoch_seconds: i64,
    /// Seconds east of UTC.
    pub utc_offset_seconds: i32,
}

impl Moment {
    /// Reads an RFC 3339 text; none where it is not one.
    pub fn parse(text: &str) -> Option<Moment> {
        let moment = DateTime::parse_from_rfc3339(text).ok()?;
        Some(Moment {
            epoch_seconds: moment.timestamp(),
            utc_offset_seconds: moment.offset().fix().local_minus_utc(),
        })
    }

    /// Years of the moments that a call can be made at. Whatever is computed from them, such as a
    /// day ten years on, still has the four digits of a year in RFC 3339, the tables of the two
    /// calendars hold in all of them, and a clock that was never set, which shows 1970 or 2000, is
    /// within. In any other year the clock is wrong.
    pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

    /// Hours by which the clocks of the world differ from UTC are fewer.
    const FARTHEST_OFFSET: i32 = 18 * 60 * 60;

    /// Whether a phone's clock can show this.
    pub(crate) fn is_of_a_clock(&self) -> bool {
        (-Self::FARTHEST_OFFSET..=Self::FARTHEST_OFFSET).contains(&self.utc_offset_seconds)
            && Self::is_computable(self.epoch_seconds)
    }

    /// Whether a moment is in [`Moment::YEARS`].
    pub(crate) fn is_computable(epoch_seconds: i64) -> bool {
        DateTime::<Utc>::from_timestamp(epoch_seconds, 0)
            .is_some_and(|moment| Self::YEARS.contains(&moment.year()))
    }

    /// What the clock shows.
    pub(crate) fn clock(&self) -> NaiveDateTime {
        self.with_offset().naive_local()
    }

    fn with_offset(&self) -> DateTime<FixedOffset> {
        let utc = DateTime::<Utc>::from_timestamp(self.epoch_seconds, 0).unwrap_or_default();
        let offset = FixedOffset::east_opt(self.utc_offset_seconds);
        utc.with_timezone(&offset.unwrap_or_else(|| Utc.fix()))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.with_offset().to_rfc3339())
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromJson for Moment {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        let wrong = || Wrong::new("this is no RFC 3339 time".to_owned());
        Moment::parse(text(value)?).ok_or_else(wrong)
    }
}

/// What every call is told besides its question: the core has no clock and no locale of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Context {
    /// Now, with the offset that the phone's clock is set to.
    pub now: Moment,
    /// The person's language: `en`, `az`, `ru`, `tr` or `fa`. Any other is answered in English.
    pub language: String,
}
