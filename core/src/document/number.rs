//! Finding the one number in what a person typed or pasted.

use companion_rulepack::{DocumentKind, ShapesFrom};

use super::characters::{Glyph, Symbol, symbols};
use super::runs::{choose, runs};
use super::series::{look, looks};
use super::shape::{is_digit, shaped, text};
use super::tokens::{tokens, words};

/// A number in its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// A–Z and 0–9, without the series.
    pub(crate) digits: String,
    /// Letters that were read as digits, and in the series digits that were read as letters.
    pub(crate) repairs: Vec<Repair>,
    /// The number does not have the shape that examples show, or stood in doubtful company.
    pub(crate) is_unusual: bool,
}

/// A character that was read as the one it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Repair {
    pub(crate) typed: char,
    pub(crate) read: char,
    /// Its place in series and number together, from 1.
    pub(crate) place: u32,
}

/// Why no number could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mistake {
    /// There is no digit at all.
    NoNumber,
    /// The number stands behind the series of another kind, given by its id.
    OtherKind(String),
    /// Two different numbers, and nothing says which.
    TwoNumbers,
    /// A rule gives the shapes, and the number, so many characters long, has none of them.
    WrongShape(usize),
    /// The number is longer than any message can carry.
    TooLong,
}

/// No document in the world has a longer number; a longer run is a paste gone wrong.
const LONGEST: usize = 40;

/// Reads the number of `kind` from a text; `kinds` are all kinds of the pack, so that another
/// kind's series is recognised.
pub(crate) fn read(
    typed: &str,
    kind: &DocumentKind,
    kinds: &[DocumentKind],
) -> Result<Number, Mistake> {
    let repairs_allowed = !kind.shapes.is_empty();
    let symbols = symbols(typed);
    if let Some(found) = with_letters(&symbols, kind) {
        return found;
    }
    let tokens = tokens(&symbols, kinds, repairs_allowed);
    let runs = runs(&tokens);
    let own = kinds.iter().position(|other| other.id == kind.id);
    let chosen = choose(&runs, own, kind)?;
    if let Some(other) =
        chosen.series.filter(|series| Some(*series) != own && !chosen.words_between)
    {
        let other = kinds.get(other).map(|kind| kind.id.clone()).unwrap_or_default();
        return Err(Mistake::OtherKind(other));
    }
    if chosen.glyphs.len() > LONGEST {
        return Err(Mistake::TooLong);
    }
    let is_own = chosen.series == own && own.is_some();
    // A number without series and shape may begin with letters: they are kept, and asked about.
    if let (true, Some(letters)) =
        (kind.series.is_empty() && !repairs_allowed, &chosen.letters_before)
    {
        let digits = format!("{letters}{}", text(&chosen.glyphs));
        return Ok(Number { digits, repairs: Vec::new(), is_unusual: true });
    }
    let before = chosen.letters_before.as_ref().filter(|_| !chosen.after_words);
    let beside = [before, chosen.letters_after.as_ref()].into_iter().flatten();
    // Where the shape is not known, a word before the number, letters beside it or a slash in it
    // may be a part of it; where it is known, a single letter that nothing explains.
    let unclear = if repairs_allowed {
        beside.map(String::len).any(|length| length == 1)
    } else {
        chosen.words_between && is_own || beside.count() > 0 || has_mark_inside(&symbols)
    };
    let mut series_repairs = if is_own { chosen.series_repairs.clone() } else { Vec::new() };
    match shaped(&chosen.glyphs, kind) {
        Some((digits, repairs)) => {
            series_repairs.extend(repairs);
            Ok(Number { digits, repairs: series_repairs, is_unusual: unclear })
        }
        None if kind.shapes_from == ShapesFrom::Rule => {
            Err(Mistake::WrongShape(chosen.glyphs.len()))
        }
        None => {
            let digits = text(&chosen.glyphs);
            Ok(Number { digits, repairs: series_repairs, is_unusual: true })
        }
    }
}

/// Whether punctuation that is no mere grouping stands between two digits: `12/2020`.
fn has_mark_inside(symbols: &[Symbol]) -> bool {
    let digit = |symbol: &Symbol| matches!(symbol, Symbol::Plain(glyph) if is_digit(glyph));
    symbols.windows(3).any(|three| match three {
        [before, Symbol::Mark, after] => digit(before) && digit(after),
        _ => false,
    })
}

/// A number whose shape has letters cannot be told from words by its digits alone: every run of
/// neighbouring words that makes up a whole shape, with or without the series, is a candidate.
/// None where the kind has no such shape or nothing fits.
fn with_letters(symbols: &[Symbol], kind: &DocumentKind) -> Option<Result<Number, Mistake>> {
    let has_letters = |shape: &String| shape.contains(|c: char| c.is_alphanumeric() && c != '9');
    if !kind.shapes.iter().any(has_letters) {
        return None;
    }
    let words = words(symbols);
    let mut found: Vec<(String, Vec<Repair>)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let most = (words.len() - at).min(LONGEST);
        let fitting = (1..=most).rev().find_map(|count| {
            let glyphs: Vec<Glyph> = words.iter().skip(at).take(count).flatten().copied().collect();
            Some((count, without_series(&glyphs, kind)?))
        });
        match fitting {
            Some((count, number)) => {
                found.push(number);
                at += count;
            }
            None => at += 1,
        }
    }
    let (first, others) = found.split_first()?;
    Some(match others.iter().find(|other| other.0 != first.0) {
        Some(_) => Err(Mistake::TwoNumbers),
        None => Ok(Number { digits: first.0.clone(), repairs: first.1.clone(), is_unusual: false }),
    })
}

/// A whole number, after its series taken away as often as it stands there.
fn without_series(glyphs: &[Glyph], kind: &DocumentKind) -> Option<(String, Vec<Repair>)> {
    let mut rest = glyphs;
    loop {
        if let Some(number) = shaped(rest, kind).filter(|_| rest.iter().any(is_digit)) {
            return Some(number);
        }
        let series = looks(&kind.series);
        let length = series.chars().count();
        let stands = length > 0 && rest.get(..length).is_some_and(|s| look(s) == series);
        rest = rest.get(length..).filter(|_| stands)?;
    }
}
