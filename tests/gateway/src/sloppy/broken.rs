//! What people type that has no valid number in it.

use super::{Family, Truth};
use crate::prng::SplitMix64;

const BLANKS: [&str; 6] = ["", " ", "   ", "\t", "\u{a0}", "\n"];

/// Words without a digit, some of them made of letters that could be taken for digits.
const WORDS: [&str; 14] = [
    "my card",
    "I do not know",
    "hello",
    "residence permit",
    "Oil",
    "bilmirəm",
    "müvəqqəti yaşama icazəsi",
    "vəsiqə yoxdur",
    "не знаю",
    "номер карты",
    "kart numaram",
    "نمی‌دانم",
    "شماره کارت",
    "number",
];

const SYMBOLS: [&str; 10] = ["???", "-", "№", "***", "#", "…", "+", "🙂🙂", "👍🏽", "❤️ ✅"];

/// Between two numbers.
const OR: [&str; 9] = [" or ", " and ", " və ya ", " или ", " veya ", " یا ", ", ", " / ", "\n"];

/// In the middle of a number.
const MIDDLE: [&str; 6] = ["abc", "kart", "nömrə", "номер", "card", "کارت"];

/// Letters that nobody takes for a digit.
const STRANGE: [char; 9] = ['X', 'K', 'W', 'H', 'N', 'V', 'F', 'R', 'Ж'];

const PHONE_CODES: [&str; 8] = ["50", "51", "55", "70", "77", "99", "10", "12"];

/// What is typed in a family without a valid number.
pub(super) fn typed(family: Family, truth: &Truth, rng: &mut SplitMix64) -> String {
    let (series, number) = (truth.series, truth.number.as_str());
    match family {
        Family::WordsOnly if rng.one_in(8) => series.to_owned(),
        Family::WordsOnly => rng.pick(&WORDS).to_owned(),
        Family::DigitDropped => {
            let mut short = number.to_owned();
            short.remove(rng.below(number.len()));
            written(series, &short, rng)
        }
        Family::DigitAdded => {
            let mut long = number.to_owned();
            long.insert(rng.below(number.len() + 1), digit(rng));
            written(series, &long, rng)
        }
        // The truth is of another kind than the one chosen, see `generate`.
        Family::OtherSeries => format!("{series}{}{number}", rng.pick(&["", "", " "])),
        Family::TwoNumbers => two_numbers(truth, rng),
        Family::PhoneNumber => phone_number(rng),
        Family::StrangeLetter => {
            let at = rng.below(number.len());
            let letter = rng.pick(&STRANGE);
            let spoiled = format!("{}{letter}{}", &number[..at], &number[at + 1..]);
            format!("{series}{}{spoiled}", rng.pick(&["", "", " "]))
        }
        Family::SymbolsOnly => rng.pick(&SYMBOLS).to_owned(),
        Family::SplitByWord => {
            let (head, tail) = number.split_at(1 + rng.below(number.len() - 1));
            format!("{series} {head} {} {tail}", rng.pick(&MIDDLE))
        }
        _ => rng.pick(&BLANKS).to_owned(),
    }
}

/// The document with its series, with a space, or without its series.
fn written(series: &str, number: &str, rng: &mut SplitMix64) -> String {
    match rng.below(4) {
        0 => number.to_owned(),
        1 => format!("{series} {number}"),
        _ => format!("{series}{number}"),
    }
}

fn digit(rng: &mut SplitMix64) -> char {
    rng.pick(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
}

/// The true number and another of the same length, in either order.
fn two_numbers(truth: &Truth, rng: &mut SplitMix64) -> String {
    let series = truth.series;
    let mut other: String = truth.number.chars().map(|_| digit(rng)).collect();
    if other == truth.number || rng.one_in(4) {
        // Apart by one digit: the hardest to notice.
        let last = if truth.number.ends_with('0') { '1' } else { '0' };
        other = truth.number.clone();
        other.pop();
        other.push(last);
    }
    let (first, second) =
        if rng.one_in(2) { (&truth.number, &other) } else { (&other, &truth.number) };
    let or = rng.pick(&OR);
    // Seven digits are a number without their series; after OYQ they could be a part of it.
    if series != "OYQ" && rng.one_in(3) {
        format!("{series}{first}{or}{second}")
    } else {
        format!("{series}{first}{or}{series}{second}")
    }
}

/// A mobile or Baku number, written in one of the usual ways.
fn phone_number(rng: &mut SplitMix64) -> String {
    let code = rng.pick(&PHONE_CODES);
    let local: String = (0..7).map(|_| digit(rng)).collect();
    let (a, b, c) = (&local[..3], &local[3..5], &local[5..]);
    match rng.below(8) {
        0 => format!("0{code}{local}"),
        1 => format!("+994{code}{local}"),
        2 => format!("00994{code}{local}"),
        3 => format!("0{code} {a} {b} {c}"),
        4 => format!("0{code}-{a}-{b}-{c}"),
        5 => format!("(0{code}) {a}-{b}-{c}"),
        6 => format!("+994 {code} {a} {b} {c}"),
        // The trap: a group of seven digits all by itself.
        _ => format!("0{code} {local}"),
    }
}
