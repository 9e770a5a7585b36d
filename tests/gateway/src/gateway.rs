//! The strict receiver of messages to 8103.

use std::collections::{HashMap, HashSet};

/// How long the same message from the same phone counts as a repetition.
///
/// An answer was promised within 15 minutes (facts, part B).
pub const REPEAT_SECONDS: i64 = 15 * 60;

/// The hours granted unless [`Gateway::hours`] says otherwise: those of December 2020.
pub const DEFAULT_HOURS: u32 = 3;

/// Azerbaijan is four hours ahead of UTC all year.
const OFFSET_SECONDS: i64 = 4 * 60 * 60;
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// Series that are followed by exactly seven digits.
const SEVEN_DIGITS: [&str; 3] = ["MOM", "MYI", "DYI"];
/// The series whose number has no known length.
const ANY_LENGTH: &str = "OYQ";
/// The model's own limit for such a number.
const LONGEST: usize = 12;

/// What stands between the reason digit and the document.
///
/// No readable source says which it was, so a test has to pass with either; the gateway takes
/// one of them and refuses the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spacing {
    /// Exactly one space: `2 MYI1234567`.
    Space,
    /// Nothing: `2MYI1234567`.
    None,
}

impl Spacing {
    /// Both choices, for tests that have to pass with either.
    pub const ALL: [Self; 2] = [Self::Space, Self::None];

    /// The characters themselves.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Space => " ",
            Self::None => "",
        }
    }
}

/// Why a message was refused.
///
/// The texts of real refusals were not found, so the model has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The body is not in the one accepted form.
    Format,
    /// No such document is in the register.
    UnknownDocument,
    /// The same body from the same phone is still being handled or was just answered.
    Repeated,
    /// Reason 2 was already granted to this document on this day.
    Quota,
}

/// What comes back to the phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The permit is given.
    Approved {
        /// The message, as the agency's example of April 2020 with the document in front.
        text: String,
    },
    /// The permit is not given.
    Refused {
        /// The reason.
        why: Refusal,
    },
}

impl Answer {
    /// Whether the permit was given.
    pub fn is_approved(&self) -> bool {
        matches!(self, Self::Approved { .. })
    }
}

/// The receiver: a register of documents and a memory of what it has handled.
#[derive(Debug, Clone)]
pub struct Gateway {
    /// What it wants between the reason digit and the document.
    pub spacing: Spacing,
    /// The hours that it grants.
    pub hours: u32,
    /// Documents that really exist, series and number together.
    register: HashSet<String>,
    /// Phone and body to the second at which it was last handled.
    handled: HashMap<(String, String), i64>,
    /// Documents and local days for which reason 2 is used up.
    used: HashSet<(String, i64)>,
}

impl Gateway {
    /// A gateway with an empty register, which therefore refuses everything.
    pub fn new(spacing: Spacing) -> Self {
        Self {
            spacing,
            hours: DEFAULT_HOURS,
            register: HashSet::new(),
            handled: HashMap::new(),
            used: HashSet::new(),
        }
    }

    /// Makes the document exist, exactly as written here.
    pub fn register(&mut self, series: &str, number: &str) {
        self.register.insert(format!("{series}{number}"));
    }

    /// Handles one message.
    ///
    /// The checks run in the order of [`Refusal`]'s variants, and the first that fails answers.
    /// A message that gets past the register is remembered for [`REPEAT_SECONDS`]; one refused
    /// as repeated does not prolong that. Only a permit given uses up the day.
    pub fn receive(&mut self, phone: &str, body: &str, at_epoch_seconds: i64) -> Answer {
        match self.check(phone, body, at_epoch_seconds) {
            Ok(text) => Answer::Approved { text },
            Err(why) => Answer::Refused { why },
        }
    }

    fn check(&mut self, phone: &str, body: &str, at: i64) -> Result<String, Refusal> {
        let (reason, document) = parse(body, self.spacing).ok_or(Refusal::Format)?;
        if !self.register.contains(document) {
            return Err(Refusal::UnknownDocument);
        }
        let message = (phone.to_owned(), body.to_owned());
        if let Some(last) = self.handled.get(&message)
            && at.abs_diff(*last) < REPEAT_SECONDS.unsigned_abs()
        {
            return Err(Refusal::Repeated);
        }
        self.handled.insert(message, at);
        if reason == '2' && !self.used.insert((document.to_owned(), local_day(at))) {
            return Err(Refusal::Quota);
        }
        let hours = self.hours;
        Ok(format!(
            "{document} {reason}-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən {hours} saat \
             müddətinə yaşayış yerinizi tərk edə bilərsiniz."
        ))
    }
}

/// The number of the day in Azerbaijan, counted from 1970-01-01.
fn local_day(at_epoch_seconds: i64) -> i64 {
    at_epoch_seconds.saturating_add(OFFSET_SECONDS).div_euclid(DAY_SECONDS)
}

/// The reason digit and the document of a body in the one accepted form.
fn parse(body: &str, spacing: Spacing) -> Option<(char, &str)> {
    let reason = body.chars().next().filter(|c| matches!(c, '1' | '2'))?;
    let document = body.get(1..)?.strip_prefix(spacing.as_str())?;
    let (series, number) = (document.get(..3)?, document.get(3..)?);
    let fits = if SEVEN_DIGITS.contains(&series) {
        number.len() == 7 && number.bytes().all(|b| b.is_ascii_digit())
    } else {
        series == ANY_LENGTH
            && (1..=LONGEST).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
    };
    fits.then_some((reason, document))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2020-12-14 12:00 in Azerbaijan.
    const NOON: i64 = 1_607_932_800;

    fn gateway(spacing: Spacing) -> Gateway {
        let mut gateway = Gateway::new(spacing);
        for series in ["MYI", "DYI", "MOM", "OYQ"] {
            gateway.register(series, "1234567");
        }
        gateway
    }

    fn refused(why: Refusal) -> Answer {
        Answer::Refused { why }
    }

    #[test]
    fn approves_with_the_example_text() {
        let answer = gateway(Spacing::Space).receive("a", "2 MYI1234567", NOON);
        let text = "MYI1234567 2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 3 saat \
                    müddətinə yaşayış yerinizi tərk edə bilərsiniz.";
        assert_eq!(answer, Answer::Approved { text: text.to_owned() });
    }

    #[test]
    fn says_the_reason_and_the_hours_it_was_given() {
        let mut gateway = gateway(Spacing::None);
        gateway.hours = 2;
        let Answer::Approved { text } = gateway.receive("a", "1MOM1234567", NOON) else {
            panic!("refused");
        };
        assert!(text.starts_with("MOM1234567 1-ci indeks"));
        assert!(text.contains(" 2 saat "));
    }

    #[test]
    fn takes_every_series_in_its_own_spacing_only() {
        for series in ["MYI", "DYI", "MOM", "OYQ"] {
            let (spaced, tight) = (format!("1 {series}1234567"), format!("1{series}1234567"));
            let mut space = gateway(Spacing::Space);
            assert!(space.receive("a", &spaced, NOON).is_approved());
            assert_eq!(space.receive("a", &tight, NOON), refused(Refusal::Format));
            let mut none = gateway(Spacing::None);
            assert!(none.receive("a", &tight, NOON).is_approved());
            assert_eq!(none.receive("a", &spaced, NOON), refused(Refusal::Format));
        }
    }

    #[test]
    fn refuses_any_other_form() {
        let bodies = [
            "",
            "1",
            "1 ",
            "1 MYI",
            "3 MYI1234567",
            "0 MYI1234567",
            "12 MYI1234567",
            " 1 MYI1234567",
            "1  MYI1234567",
            "1\tMYI1234567",
            "1\u{a0}MYI1234567",
            "1 MYI1234567 ",
            "1 MYI1234567\n",
            "1 MYI1234567.",
            "1 MYI 1234567",
            "1 MYI123 4567",
            "1 myi1234567",
            "1 MYİ1234567",
            "1 MYI\u{307}1234567",
            "1 МYI1234567",
            "1 MYI123456",
            "1 MYI12345678",
            "1 MYI123456O",
            "1 MYI١٢٣٤٥٦٧",
            "1 ABC1234567",
            "1 OYQ",
            "1 OYQ1234567890123",
            "1 OYQ12a",
            "1 OYQ12-3",
            "1 OYQ12 3",
            "१ MYI1234567",
            "é",
        ];
        let mut gateway = gateway(Spacing::Space);
        for body in bodies {
            assert_eq!(gateway.receive("a", body, NOON), refused(Refusal::Format), "{body:?}");
        }
    }

    #[test]
    fn takes_one_to_twelve_letters_and_digits_after_oyq() {
        let mut gateway = Gateway::new(Spacing::Space);
        for number in ["1", "A", "AB12CD34EF56"] {
            gateway.register("OYQ", number);
            assert!(gateway.receive("a", &format!("1 OYQ{number}"), NOON).is_approved());
        }
    }

    #[test]
    fn refuses_a_document_that_does_not_exist() {
        let mut gateway = gateway(Spacing::Space);
        let answer = gateway.receive("a", "1 MYI7654321", NOON);
        assert_eq!(answer, refused(Refusal::UnknownDocument));
        let answer = gateway.receive("a", "1 OYQ12345678", NOON);
        assert_eq!(answer, refused(Refusal::UnknownDocument));
    }

    #[test]
    fn refuses_a_repetition_for_fifteen_minutes() {
        let mut gateway = gateway(Spacing::Space);
        let body = "1 MYI1234567";
        assert!(gateway.receive("a", body, NOON).is_approved());
        assert_eq!(gateway.receive("a", body, NOON), refused(Refusal::Repeated));
        let late = NOON + REPEAT_SECONDS - 1;
        assert_eq!(gateway.receive("a", body, late), refused(Refusal::Repeated));
        assert!(gateway.receive("b", body, late).is_approved(), "another phone");
        assert!(gateway.receive("a", "1 DYI1234567", late).is_approved(), "another body");
        assert!(gateway.receive("a", body, NOON + REPEAT_SECONDS).is_approved());
    }

    #[test]
    fn calls_a_repetition_so_before_it_counts_the_quota() {
        let mut gateway = gateway(Spacing::Space);
        let body = "2 MYI1234567";
        assert!(gateway.receive("a", body, NOON).is_approved());
        assert_eq!(gateway.receive("a", body, NOON + 60), refused(Refusal::Repeated));
        let later = NOON + REPEAT_SECONDS;
        assert_eq!(gateway.receive("a", body, later), refused(Refusal::Quota));
        assert_eq!(gateway.receive("a", body, later + 60), refused(Refusal::Repeated));
    }

    #[test]
    fn grants_reason_two_once_a_document_and_a_local_day() {
        let mut gateway = gateway(Spacing::Space);
        // 23:59:59 in Azerbaijan is 19:59:59 UTC.
        let last_second = NOON + 12 * 3600 - 1;
        assert!(gateway.receive("a", "2 MYI1234567", NOON).is_approved());
        let answer = gateway.receive("b", "2 MYI1234567", last_second);
        assert_eq!(answer, refused(Refusal::Quota), "from another phone too");
        assert!(gateway.receive("a", "2 DYI1234567", last_second).is_approved());
        assert!(gateway.receive("a", "1 MYI1234567", last_second).is_approved());
        assert!(gateway.receive("a", "1 MYI1234567", last_second + 3600).is_approved());
        assert!(gateway.receive("a", "2 MYI1234567", last_second + 1).is_approved());
    }

    #[test]
    fn counts_local_days() {
        assert_eq!(local_day(0), 0);
        assert_eq!(local_day(20 * 3600 - 1), 0);
        assert_eq!(local_day(20 * 3600), 1);
        assert_eq!(local_day(-4 * 3600 - 1), -1);
    }
}
