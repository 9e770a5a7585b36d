//! What was typed, taken apart into series, numbers and words.

use companion_rulepack::DocumentKind;

use super::characters::{FOREIGN, Glyph, Symbol};
use super::number::Repair;
use super::series::{look, looks, series_at};
use super::shape::is_digit;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// The series of a kind, by position in the list of kinds, and what was repaired in it.
    Series(usize, Vec<Repair>),
    /// Letters and digits with at least one digit.
    Number(Vec<Glyph>),
    /// A single letter that looks like a digit: part of a number only between numbers.
    Doubtful(Glyph),
    /// Any other word.
    Word(Vec<Glyph>),
}

/// Letters and digits between gaps.
pub(super) fn words(symbols: &[Symbol]) -> Vec<Vec<Glyph>> {
    let glyph = |symbol: &Symbol| match symbol {
        Symbol::Plain(glyph) => *glyph,
        Symbol::Foreign(letter) => Glyph { plain: FOREIGN, digit: None, typed: *letter },
        _ => Glyph { plain: FOREIGN, digit: None, typed: FOREIGN },
    };
    symbols
        .split(|symbol| matches!(symbol, Symbol::Gap | Symbol::Mark))
        .filter(|word| !word.is_empty())
        .map(|word| word.iter().map(glyph).collect())
        .collect()
}

pub(super) fn tokens(
    symbols: &[Symbol],
    kinds: &[DocumentKind],
    repairs_allowed: bool,
) -> Vec<Token> {
    let mut tokens = Vec::new();
    for word in join_spaced_series(words(symbols), kinds) {
        split_word(&word, kinds, repairs_allowed, &mut tokens);
    }
    tokens
}

/// Joins the letters of a series that gaps stand between: `M Y I 1234567`, `M.YI1234567`.
fn join_spaced_series(words: Vec<Vec<Glyph>>, kinds: &[DocumentKind]) -> Vec<Vec<Glyph>> {
    let mut joined = Vec::new();
    let mut rest = words.as_slice();
    while let Some(first) = rest.first() {
        let makes_series = |count: &usize| {
            let Some((last, before)) = rest.get(..*count).and_then(<[_]>::split_last) else {
                return false;
            };
            let letters: String = before.iter().map(|word| look(word)).collect();
            kinds.iter().any(|kind| {
                let series = looks(&kind.series);
                let missing = series.strip_prefix(&letters).filter(|m| !m.is_empty());
                let last = look(last);
                let after = missing.and_then(|missing| last.strip_prefix(missing));
                after.is_some_and(|after| !after.starts_with(|c: char| !c.is_ascii_digit()))
            })
        };
        let longest =
            kinds.iter().map(|kind| kind.series.chars().count()).max().unwrap_or_default();
        match (2..=longest).find(makes_series) {
            Some(count) => {
                joined.push(rest.iter().take(count).flatten().copied().collect());
                rest = rest.get(count..).unwrap_or_default();
            }
            None => {
                joined.push(first.clone());
                rest = rest.get(1..).unwrap_or_default();
            }
        }
    }
    joined
}

/// Takes a word apart at the series in it.
fn split_word(
    word: &[Glyph],
    kinds: &[DocumentKind],
    repairs_allowed: bool,
    tokens: &mut Vec<Token>,
) {
    let mut start = 0;
    let mut at = 0;
    while at < word.len() {
        let rest = word.get(at..).unwrap_or_default();
        match series_at(rest, kinds, repairs_allowed) {
            Some((kind, length, repairs)) => {
                push_plain(word.get(start..at).unwrap_or_default(), repairs_allowed, tokens);
                tokens.push(Token::Series(kind, repairs));
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    push_plain(word.get(start..).unwrap_or_default(), repairs_allowed, tokens);
}

fn push_plain(word: &[Glyph], repairs_allowed: bool, tokens: &mut Vec<Token>) {
    let Some(last_digit) = word.iter().rposition(is_digit) else {
        match word {
            [] => {}
            [one] if one.digit.is_some() => tokens.push(Token::Doubtful(*one)),
            _ => tokens.push(Token::Word(word.to_vec())),
        }
        return;
    };
    // An ending glued to the number, as in `1234567dir`, is a word; a letter read for a digit
    // is not.
    let (number, ending) = word.split_at(last_digit + 1);
    let is_ending = !ending.iter().all(|glyph| glyph.digit.is_some()) && ending.len() > 1;
    let number = if is_ending { number } else { word };
    let is_foreign =
        |glyph: &Glyph| glyph.plain == FOREIGN && !(repairs_allowed && glyph.digit.is_some());
    if number.iter().any(is_foreign) {
        tokens.push(Token::Word(number.to_vec()));
    } else {
        tokens.push(Token::Number(number.to_vec()));
    }
    if is_ending {
        tokens.push(Token::Word(ending.to_vec()));
    }
}
