//! The letters that stand before the numbers of a kind of document.

use companion_rulepack::DocumentKind;

use super::characters::{Glyph, Symbol, digit_like, symbols};
use super::number::Repair;
use super::shape::{is_digit, shaped};

/// Letters as they are compared with a series.
pub(super) fn look(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(Glyph::look).collect()
}

/// The letters of a series as they are compared; in another script too, a letter counts by its
/// look: people type the Latin one.
pub(super) fn looks(series: &str) -> String {
    if series.is_ascii() {
        return series.to_owned();
    }
    let letters = symbols(series).into_iter().filter_map(|symbol| match symbol {
        Symbol::Plain(glyph) => Some(glyph.look()),
        Symbol::Foreign(letter) => Some(letter),
        Symbol::Gap | Symbol::Mark => None,
    });
    letters.collect()
}

/// A series counts where a number, another series or the end of the word follows it; at the start
/// of a longer word it is no series.
pub(super) fn series_at(
    rest: &[Glyph],
    kinds: &[DocumentKind],
    repairs_allowed: bool,
) -> Option<(usize, usize, Vec<Repair>)> {
    kinds.iter().enumerate().find_map(|(position, kind)| {
        let series = looks(&kind.series);
        let length = series.chars().count();
        let after = rest.get(length..)?;
        let repairs = series_repairs(rest.get(..length)?, &series)?;
        if !repairs.is_empty() && !is_whole_number(after, kind) {
            return None;
        }
        let followed = match after.first() {
            None => true,
            Some(first) if is_digit(first) => true,
            Some(first) => {
                let number_follows = after.iter().any(is_digit);
                let looks = repairs_allowed && first.digit.is_some();
                (number_follows && (looks || kind.shapes.is_empty()))
                    || series_at(after, kinds, repairs_allowed).is_some()
            }
        };
        followed.then_some((position, length, repairs))
    })
}

/// What must be repaired for these glyphs to be the series; none where they are not it. A
/// digit may stand for the letter it looks like, but at least one letter is right.
pub(super) fn series_repairs(glyphs: &[Glyph], series: &str) -> Option<Vec<Repair>> {
    let mut repairs = Vec::new();
    for (index, (glyph, letter)) in glyphs.iter().zip(series.chars()).enumerate() {
        if glyph.look() == letter {
            continue;
        }
        let looks_like = digit_like(letter)?;
        if glyph.plain != looks_like && glyph.digit != Some(looks_like) {
            return None;
        }
        let place = u32::try_from(index + 1).unwrap_or(u32::MAX);
        repairs.push(Repair { typed: glyph.typed, read: letter, place });
    }
    (!series.is_empty() && repairs.len() < glyphs.len()).then_some(repairs)
}

/// Whether digits alone follow, as many as a shape has: a series is repaired only where nothing
/// else can be meant.
fn is_whole_number(after: &[Glyph], kind: &DocumentKind) -> bool {
    let is_digits = after.iter().all(is_digit);
    is_digits && (after.is_empty() || kind.shapes.is_empty() || shaped(after, kind).is_some())
}
