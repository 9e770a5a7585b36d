//! What people type, before anything is made of it: how long it may be, which digits it has, what is
//! as good as nothing, and which day or word of a list it is.

use chrono::{Datelike, NaiveTime};
use companion_rulepack::alphabet::is_invisible;
use companion_rulepack::time::LocalDate;

use crate::document::decimal;
use crate::error::Result;
use crate::scene::Scene;

/// Characters that a name or a place may have. No name is longer; what is was pasted by mistake.
pub(crate) const LONGEST_NAME: u32 = 200;

/// Characters that any other text of a person may have.
pub(crate) const LONGEST_TEXT: u32 = 1000;

/// Refuses a text of more characters; `what` is what it is called.
pub(crate) fn within(scene: &Scene<'_>, text: &str, most: u32, what: String) -> Result<()> {
    match text.chars().nth(most as usize) {
        None => Ok(()),
        Some(_) => {
            let variables = [("what", what.into()), ("most", most.into())];
            Err(scene.input("too_long", "error-too-long", &variables))
        }
    }
}

/// A blank text was not told: forms give one for a line that was left empty.
pub(crate) fn told(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

/// A text of numbers with digits of any script as 0–9, without what cannot be seen.
pub(crate) fn digits(text: &str) -> String {
    let seen = text.chars().filter(|character| !is_invisible(*character));
    seen.map(|character| decimal(character).unwrap_or(character)).collect()
}

/// A change to an optional text: none keeps, empty takes away.
pub(crate) fn set<T>(
    old: &mut Option<T>,
    new: Option<&String>,
    read: impl Fn(&str) -> Result<T>,
) -> Result<()> {
    match new.map(|text| text.trim()) {
        None => {}
        Some("") => *old = None,
        Some(text) => *old = Some(read(text)?),
    }
    Ok(())
}

/// A word of a closed list, as the records keep it.
pub(crate) fn word<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    companion_rulepack::read::word(&text.trim().to_lowercase()).ok()
}

/// The earliest year of a day that somebody tells. An earlier one was cut short, or is of another
/// calendar.
const FIRST_YEAR: i32 = 1900;

/// Something chosen from a list; of the forms that offer one, it may have been left open.
pub(crate) fn kind<'a>(scene: &Scene<'_>, text: &'a str) -> Result<&'a str> {
    match text.trim() {
        "" => Err(scene.input("no_kind", "error-no-kind", &[])),
        kind => Ok(kind),
    }
}

pub(crate) fn day(scene: &Scene<'_>, text: &str) -> Result<LocalDate> {
    if text.trim().is_empty() {
        return Err(scene.input("no_day", "error-no-day", &[]));
    }
    read_day(text).ok_or_else(|| scene.input("not_a_date", "error-not-a-date", &[]))
}

/// A day as typed, `YYYY-MM-DD` in digits of any script.
pub(crate) fn read_day(text: &str) -> Option<LocalDate> {
    let day: LocalDate = digits(text).trim().parse().ok()?;
    (FIRST_YEAR..=9999).contains(&day.0.year()).then_some(day)
}

/// A time of day as typed, hours and minutes in digits of any script.
pub(crate) fn time(scene: &Scene<'_>, text: &str) -> Result<NaiveTime> {
    let read = companion_rulepack::time::time_of_day(digits(text).replace('.', ":").trim());
    read.ok_or_else(|| scene.input("not_a_time", "error-not-a-time", &[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script() {
        assert_eq!(digits("۲۰۲۷-۰۳-۰۳"), "2027-03-03");
        assert_eq!(digits("٢٠٢٧-٠٣-٠٣"), "2027-03-03");
        assert_eq!(digits("\u{2066}2027-03-03\u{2069}"), "2027-03-03");
        assert_eq!(digits("３０، 7"), "30، 7");
    }

    #[test]
    fn blank_is_not_told() {
        assert_eq!([told(None), told(Some("")), told(Some(" \t"))], [None; 3]);
        assert_eq!(told(Some(" baku ")), Some(" baku "));
    }
}
