//! The one formatter: dates, times, whole numbers, durations, lists and spans of time.
//!
//! Names of months and the signs around numbers are a table; words and plurals are Fluent's.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use fluent_bundle::FluentValue;

use super::{Words, direction, solar_hijri};

/// How a language writes dates and numbers.
pub(super) struct Format {
    /// Months in the form that stands after a day.
    months: [&'static str; 12],
    /// The digit 0 of running text; the other nine follow it.
    zero: char,
    /// Between thousands.
    group: char,
    /// Between the things of a list, and between a date and its time.
    comma: &'static str,
}

const ENGLISH: Format = Format {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    zero: '0',
    group: ',',
    comma: ", ",
};

const AZERBAIJANI: Format = Format {
    months: [
        "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr",
        "oktyabr", "noyabr", "dekabr",
    ],
    zero: '0',
    group: '.',
    comma: ", ",
};

const RUSSIAN: Format = Format {
    months: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    zero: '0',
    group: '\u{A0}',
    comma: ", ",
};

const TURKISH: Format = Format {
    months: [
        "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
        "Kasım", "Aralık",
    ],
    zero: '0',
    group: '.',
    comma: ", ",
};

const PERSIAN: Format = Format {
    months: [
        "ژانویهٔ",
        "فوریهٔ",
        "مارس",
        "آوریل",
        "مهٔ",
        "ژوئن",
        "ژوئیهٔ",
        "اوت",
        "سپتامبر",
        "اکتبر",
        "نوامبر",
        "دسامبر",
    ],
    zero: '۰',
    group: '٬',
    comma: "، ",
};

/// A language's format; one without its own writes as English does.
pub(super) fn of(language: &str) -> &'static Format {
    match language {
        "az" => &AZERBAIJANI,
        "ru" => &RUSSIAN,
        "tr" => &TURKISH,
        "fa" => &PERSIAN,
        _ => &ENGLISH,
    }
}

/// What Fluent calls to write a value. It takes a plain function, which can know the language
/// only by being another one for each.
pub(super) fn fluent<M>(language: &str) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match language {
        "az" => |value, _| AZERBAIJANI.count(value),
        "ru" => |value, _| RUSSIAN.count(value),
        "tr" => |value, _| TURKISH.count(value),
        "fa" => |value, _| PERSIAN.count(value),
        _ => |value, _| ENGLISH.count(value),
    }
}

impl Format {
    /// A text with the digits of running text.
    fn digits(&self, text: &str) -> String {
        let own = |digit: u32| char::from_u32(u32::from(self.zero) + digit);
        text.chars().map(|c| c.to_digit(10).and_then(own).unwrap_or(c)).collect()
    }

    /// A whole number with its thousands apart. Texts are none of its business: what is sent or
    /// dialled is a text and keeps its digits.
    fn count(&self, value: &FluentValue<'_>) -> Option<String> {
        let FluentValue::Number(number) = value else { return None };
        if number.value.fract() != 0.0 {
            return None;
        }
        let plain = format!("{:.0}", number.value.abs());
        let mut written = String::from(if number.value < 0.0 { "-" } else { "" });
        for (index, digit) in plain.chars().enumerate() {
            if index > 0 && (plain.len() - index).is_multiple_of(3) {
                written.push(self.group);
            }
            written.push(digit);
        }
        Some(self.digits(&written))
    }

    fn day(&self, day: u32, month: &str, year: i32) -> String {
        self.digits(&format!("{day} {month} {year}"))
    }
}

impl Words {
    /// `20 December 2020`; in Persian with the Solar Hijri date beside it, because documents bear
    /// the one and people live by the other.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let format = self.format;
        let gregorian = match format.months.get(date.month0() as usize) {
            Some(month) => format.day(date.day(), month, date.year()),
            None => date.to_string(),
        };
        if self.language != "fa" {
            return gregorian;
        }
        let hijri = solar_hijri::of(date).and_then(|(year, month, day)| {
            let name = solar_hijri::MONTHS.get(usize::from(month).checked_sub(1)?)?;
            Some(format.day(u32::from(day), name, year))
        });
        match hijri {
            Some(hijri) => format!("{gregorian} ({hijri})"),
            None => gregorian,
        }
    }

    /// `09:05`, of 24 hours.
    pub(crate) fn time(&self, time: NaiveTime) -> String {
        self.format.digits(&format!("{:02}:{:02}", time.hour(), time.minute()))
    }

    /// `20 December 2020, 10:00`.
    pub(crate) fn date_and_time(&self, moment: NaiveDateTime) -> String {
        let (date, time) = (self.date(moment.date()), self.time(moment.time()));
        format!("{date}{}{time}", self.format.comma)
    }

    /// `20 December 2020, 10:00 – 18 January 2021, 00:00`; a date that is the same is said once.
    /// Without an end, that it is not known.
    pub(crate) fn span(&self, from: NaiveDateTime, to: Option<NaiveDateTime>) -> String {
        let end = match to {
            None => self.say("end-not-known"),
            Some(to) if to.date() == from.date() => self.time(to.time()),
            Some(to) => self.date_and_time(to),
        };
        self.fill("built-span", &[("from", self.date_and_time(from).into()), ("to", end.into())])
    }

    /// `3 hours`, `2 hours 30 minutes`, `45 minutes`, `30 days`. Up to 48 hours are said in hours,
    /// as permits are; longer ones that are whole days are said in days.
    pub(crate) fn duration(&self, minutes: u32) -> String {
        let say = |key: &str, count: u32| self.fill(key, &[("count", count.into())]);
        match (minutes / 60, minutes % 60) {
            (0, minutes) => say("minutes", minutes),
            (hours, 0) if hours > 48 && hours % 24 == 0 => say("days", hours / 24),
            (hours, 0) => say("hours", hours),
            (hours, minutes) => format!("{} {}", say("hours", hours), say("minutes", minutes)),
        }
    }

    /// `30, 14, 7`: whole numbers one after another, not to be typed.
    pub(crate) fn numbers(&self, numbers: &[u32]) -> String {
        let written = numbers.iter().map(|number| self.format.digits(&number.to_string()));
        written.collect::<Vec<_>>().join(self.format.comma)
    }

    /// `this or that`.
    pub(crate) fn either(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [one, rest @ ..] => {
                let other = self.either(rest);
                self.fill("either", &[("one", one.as_str().into()), ("other", other.into())])
            }
        }
    }

    /// `Baku, Sumgayit and Ganja`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => {
                let rest = rest.join(self.format.comma);
                self.fill("list-last", &[("rest", rest.into()), ("last", last.as_str().into())])
            }
        }
    }

    /// Codes and ids to choose from and type, `a, b, c`: each reads left to right, and they follow
    /// one another in the direction of the language.
    pub(crate) fn codes<'a>(&self, codes: impl IntoIterator<Item = &'a String>) -> String {
        let codes: Vec<String> = codes.into_iter().map(|code| self.ltr(code)).collect();
        direction::of_language(self.language, codes.join(self.format.comma))
    }

    /// The same with what each stands for: `a = first; b = second`.
    pub(crate) fn named_codes(&self, codes: impl IntoIterator<Item = (String, String)>) -> String {
        let named = codes.into_iter().map(|(code, name)| format!("{} = {name}", self.ltr(&code)));
        let separator = if self.language == "fa" { "؛ " } else { "; " };
        direction::of_language(self.language, named.collect::<Vec<_>>().join(separator))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::words::{Catalogues, LANGUAGES};

    fn words(language: &str) -> Arc<Words> {
        Catalogues::default().words(language)
    }

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn owned(items: &[&str]) -> Vec<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    /// Months as Unicode CLDR 48 has them in dates (`months/format/wide`), first and last days,
    /// first and last minutes; the Solar Hijri dates as in its own table of known days.
    #[test]
    fn moments_in_five_languages() {
        let expected = [
            (
                "2021-01-01T00:00:00",
                [
                    "1 January 2021, 00:00",
                    "1 yanvar 2021, 00:00",
                    "1 января 2021, 00:00",
                    "1 Ocak 2021, 00:00",
                    "۱ ژانویهٔ ۲۰۲۱ (۱۲ دی ۱۳۹۹)، ۰۰:۰۰",
                ],
            ),
            (
                "2024-02-29T09:05:00",
                [
                    "29 February 2024, 09:05",
                    "29 fevral 2024, 09:05",
                    "29 февраля 2024, 09:05",
                    "29 Şubat 2024, 09:05",
                    "۲۹ فوریهٔ ۲۰۲۴ (۱۰ اسفند ۱۴۰۲)، ۰۹:۰۵",
                ],
            ),
            (
                "2021-03-20T23:59:59",
                [
                    "20 March 2021, 23:59",
                    "20 mart 2021, 23:59",
                    "20 марта 2021, 23:59",
                    "20 Mart 2021, 23:59",
                    "۲۰ مارس ۲۰۲۱ (۳۰ اسفند ۱۳۹۹)، ۲۳:۵۹",
                ],
            ),
            (
                "2021-04-30T12:00:00",
                [
                    "30 April 2021, 12:00",
                    "30 aprel 2021, 12:00",
                    "30 апреля 2021, 12:00",
                    "30 Nisan 2021, 12:00",
                    "۳۰ آوریل ۲۰۲۱ (۱۰ اردیبهشت ۱۴۰۰)، ۱۲:۰۰",
                ],
            ),
            (
                "2021-05-31T13:00:00",
                [
                    "31 May 2021, 13:00",
                    "31 may 2021, 13:00",
                    "31 мая 2021, 13:00",
                    "31 Mayıs 2021, 13:00",
                    "۳۱ مهٔ ۲۰۲۱ (۱۰ خرداد ۱۴۰۰)، ۱۳:۰۰",
                ],
            ),
            (
                "2020-06-21T21:00:00",
                [
                    "21 June 2020, 21:00",
                    "21 iyun 2020, 21:00",
                    "21 июня 2020, 21:00",
                    "21 Haziran 2020, 21:00",
                    "۲۱ ژوئن ۲۰۲۰ (۱ تیر ۱۳۹۹)، ۲۱:۰۰",
                ],
            ),
            (
                "2020-07-31T00:01:00",
                [
                    "31 July 2020, 00:01",
                    "31 iyul 2020, 00:01",
                    "31 июля 2020, 00:01",
                    "31 Temmuz 2020, 00:01",
                    "۳۱ ژوئیهٔ ۲۰۲۰ (۱۰ مرداد ۱۳۹۹)، ۰۰:۰۱",
                ],
            ),
            (
                "2020-08-31T06:00:00",
                [
                    "31 August 2020, 06:00",
                    "31 avqust 2020, 06:00",
                    "31 августа 2020, 06:00",
                    "31 Ağustos 2020, 06:00",
                    "۳۱ اوت ۲۰۲۰ (۱۰ شهریور ۱۳۹۹)، ۰۶:۰۰",
                ],
            ),
            (
                "2020-09-30T18:30:00",
                [
                    "30 September 2020, 18:30",
                    "30 sentyabr 2020, 18:30",
                    "30 сентября 2020, 18:30",
                    "30 Eylül 2020, 18:30",
                    "۳۰ سپتامبر ۲۰۲۰ (۹ مهر ۱۳۹۹)، ۱۸:۳۰",
                ],
            ),
            (
                "2020-10-31T01:00:00",
                [
                    "31 October 2020, 01:00",
                    "31 oktyabr 2020, 01:00",
                    "31 октября 2020, 01:00",
                    "31 Ekim 2020, 01:00",
                    "۳۱ اکتبر ۲۰۲۰ (۱۰ آبان ۱۳۹۹)، ۰۱:۰۰",
                ],
            ),
            (
                "2020-11-01T11:11:00",
                [
                    "1 November 2020, 11:11",
                    "1 noyabr 2020, 11:11",
                    "1 ноября 2020, 11:11",
                    "1 Kasım 2020, 11:11",
                    "۱ نوامبر ۲۰۲۰ (۱۱ آبان ۱۳۹۹)، ۱۱:۱۱",
                ],
            ),
            (
                "2020-12-20T10:00:00",
                [
                    "20 December 2020, 10:00",
                    "20 dekabr 2020, 10:00",
                    "20 декабря 2020, 10:00",
                    "20 Aralık 2020, 10:00",
                    "۲۰ دسامبر ۲۰۲۰ (۳۰ آذر ۱۳۹۹)، ۱۰:۰۰",
                ],
            ),
            (
                "2020-12-31T23:59:00",
                [
                    "31 December 2020, 23:59",
                    "31 dekabr 2020, 23:59",
                    "31 декабря 2020, 23:59",
                    "31 Aralık 2020, 23:59",
                    "۳۱ دسامبر ۲۰۲۰ (۱۱ دی ۱۳۹۹)، ۲۳:۵۹",
                ],
            ),
        ];
        for (moment, said) in expected {
            for (language, said) in LANGUAGES.into_iter().zip(said) {
                assert_eq!(words(language).date_and_time(at(moment)), said, "{language} {moment}");
            }
        }
    }

    #[test]
    fn plurals_in_russian() {
        let words = words("ru");
        let said = |unit: u32| [1, 2, 3, 5, 11, 21].map(|count| words.duration(count * unit));
        assert_eq!(
            said(1),
            ["1 минута", "2 минуты", "3 минуты", "5 минут", "11 минут", "21 минута"]
        );
        assert_eq!(said(60), ["1 час", "2 часа", "3 часа", "5 часов", "11 часов", "21 час"]);
        assert_eq!(words.duration(100 * 60), "100 часов");
        let days = [3, 5, 11, 21, 100].map(|count| words.duration(count * 24 * 60));
        assert_eq!(days, ["3 дня", "5 дней", "11 дней", "21 день", "100 дней"]);
    }

    #[test]
    fn durations_are_said_in_days_only_where_that_is_exact_and_shorter() {
        let said = |hours: u32, minutes: u32| words("en").duration(hours * 60 + minutes);
        assert_eq!(said(0, 0), "0 minutes");
        assert_eq!(said(0, 45), "45 minutes");
        assert_eq!(said(1, 1), "1 hour 1 minute");
        assert_eq!(said(24, 0), "24 hours");
        assert_eq!(said(48, 0), "48 hours");
        assert_eq!(said(49, 0), "49 hours");
        assert_eq!(said(72, 0), "3 days");
        assert_eq!(said(72, 1), "72 hours 1 minute");
        assert_eq!(said(720, 0), "30 days");
        let month = |language| words(language).duration(720 * 60);
        assert_eq!([month("az"), month("ru"), month("tr")], ["30 gün", "30 дней", "30 gün"]);
        assert_eq!(month("fa"), "۳۰ روز");
    }

    #[test]
    fn whole_numbers_in_five_languages() {
        let count = |language, number: i64| of(language).count(&number.into()).unwrap();
        let said = LANGUAGES.map(|language| count(language, 1_234_567));
        let expected = ["1,234,567", "1.234.567", "1\u{A0}234\u{A0}567", "1.234.567", "۱٬۲۳۴٬۵۶۷"];
        assert_eq!(said, expected);
        assert_eq!(LANGUAGES.map(|language| count(language, 0)), ["0", "0", "0", "0", "۰"]);
        assert_eq!(count("en", 999), "999");
        assert_eq!(count("fa", -1000), "-۱٬۰۰۰");
        assert_eq!(PERSIAN.count(&0.5.into()), None);
        // What is sent or dialled comes as a text.
        assert_eq!(PERSIAN.count(&"102".into()), None);
    }

    #[test]
    fn lists_and_codes() {
        let names = owned(&["a", "b", "c"]);
        let said = LANGUAGES.map(|language| words(language).list(&names));
        assert_eq!(said[..4], ["a, b and c", "a, b və c", "a, b и c", "a, b ve c"]);
        assert_eq!(said[4], "\u{2068}a، b\u{2069} و \u{2068}c\u{2069}");
        assert_eq!(words("en").list(&owned(&["a"])), "a");
        assert_eq!(words("en").list(&[]), "");
        assert_eq!(words("ru").codes(&owned(&["1", "2"])), "1, 2");
        assert_eq!(
            words("fa").codes(&owned(&["1", "2"])),
            "\u{200F}\u{2066}1\u{2069}، \u{2066}2\u{2069}"
        );
        let named = || [("1".to_owned(), "x".to_owned()), ("2".to_owned(), "y".to_owned())];
        assert_eq!(words("tr").named_codes(named()), "1 = x; 2 = y");
        assert_eq!(
            words("fa").named_codes(named()),
            "\u{200F}\u{2066}1\u{2069} = x؛ \u{2066}2\u{2069} = y"
        );
    }

    #[test]
    fn spans_say_a_date_once() {
        let (from, evening) = (at("2020-12-20T10:00:00"), at("2020-12-20T23:59:00"));
        let midnight = at("2020-12-21T00:00:00");
        let english = words("en");
        assert_eq!(english.span(from, Some(evening)), "20 December 2020, 10:00 – 23:59");
        assert_eq!(
            english.span(from, Some(midnight)),
            "20 December 2020, 10:00 – 21 December 2020, 00:00"
        );
        assert_eq!(english.span(from, None), "20 December 2020, 10:00 – end not known");
        assert_eq!(
            words("fa").span(from, Some(evening)),
            "۲۰ دسامبر ۲۰۲۰ (۳۰ آذر ۱۳۹۹)، ۱۰:۰۰ – ۲۳:۵۹"
        );
    }

    #[test]
    fn persian_sentences() {
        let words = words("fa");
        assert_eq!(
            words.fill("left-day", &[("left", 2_u32.into()), ("of", 3_u32.into())]),
            "باقی‌مانده برای امروز: ۲ از ۳."
        );
        let moment = words.date_and_time(at("2020-12-20T10:00:00"));
        assert_eq!(
            words.fill("until", &[("moment", moment.into())]),
            "تا ۲۰ دسامبر ۲۰۲۰ (۳۰ آذر ۱۳۹۹)، ۱۰:۰۰."
        );
        assert_eq!(
            words.fill("warn-shape-unclear", &[("typed", words.ltr("AB 12").into())]),
            "\u{2066}AB 12\u{2069}: آیا این همهٔ شماره است؟ \
             آن را با مدرک مقایسه کنید."
        );
    }
}
