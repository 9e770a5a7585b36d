//! Noise in the digits of the number.

use super::draft::Draft;
use crate::prng::SplitMix64;

/// At most this many letters stand for digits in one number.
const MOST_LETTERS: usize = 3;

/// The digits of another script, given by its zero.
pub(super) fn from_zero(draft: &mut Draft<'_>, zero: char) {
    let digit = |c: char| {
        let value = c.to_digit(10)?;
        char::from_u32(u32::from(zero) + value)
    };
    draft.number = draft.number.chars().map(|c| digit(c).unwrap_or(c)).collect();
}

/// The letter O for zero and l or I for one, once at least.
pub(super) fn letters(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    let places: Vec<usize> = draft
        .number
        .char_indices()
        .filter(|(_, c)| matches!(c, '0' | '1'))
        .map(|(at, _)| at)
        .collect();
    let certain = if places.is_empty() { 0 } else { rng.pick(&places) };
    let mut left = MOST_LETTERS - 1;
    let mut number = String::new();
    for (at, digit) in draft.number.char_indices() {
        let letter = match digit {
            '0' => rng.pick(&['O', 'O', 'o']),
            '1' => rng.pick(&['l', 'I']),
            other => other,
        };
        let more = at != certain && letter != digit && left > 0 && rng.one_in(2);
        left -= usize::from(more);
        number.push(if at == certain || more { letter } else { digit });
    }
    draft.number = number;
}
