//! White space and punctuation between the parts.

use super::draft::Draft;
use crate::prng::SplitMix64;

const SPACES: [&str; 7] = [" ", " ", "  ", "\t", "\u{a0}", "\u{202f}", "\u{2009}"];
const SEPARATORS: [&str; 5] = [".", "-", "/", "_", "\u{2013}"];
const WIDE_SEPARATORS: [&str; 4] = [" - ", " / ", ". ", " _ "];

/// Spaces, tabs and no-break spaces.
pub(super) fn spaces(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    let group = may_group(draft, true);
    // Letters apart from one another would get lost among words.
    if !draft.combined && rng.one_in(4) {
        let space = rng.pick(&SPACES);
        let letters: Vec<String> = draft.series.chars().map(String::from).collect();
        draft.series = letters.join(space);
    }
    draft.gap = rng.pick(&SPACES).to_owned();
    if group && rng.one_in(2) {
        let space = rng.pick(&SPACES);
        draft.number = cut(&draft.number, space, rng);
    }
    if rng.one_in(4) {
        let (before, after) = (rng.pick(&SPACES), rng.pick(&SPACES));
        draft.frame = format!("{before}{{}}{after}");
    }
}

/// Dots, hyphens, slashes and underscores.
pub(super) fn separators(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    let separator = rng.pick(&SEPARATORS);
    draft.gap = if rng.one_in(4) { rng.pick(&WIDE_SEPARATORS) } else { separator }.to_owned();
    if may_group(draft, false) && rng.one_in(2) {
        draft.number = cut(&draft.number, separator, rng);
    }
}

/// Whether the number itself may be cut.
///
/// Seven digits are found again by counting them. An OYQ number is not: it may be cut where
/// nothing but space is in between and no other noise is near.
fn may_group(draft: &Draft<'_>, by_space: bool) -> bool {
    draft.truth.series != "OYQ" || (by_space && !draft.combined)
}

/// Cuts the number into groups, two at least.
fn cut(number: &str, between: &str, rng: &mut SplitMix64) -> String {
    let length = number.chars().count();
    let certain = 1 + rng.below(length.saturating_sub(1));
    let mut grouped = String::new();
    for (at, digit) in number.chars().enumerate() {
        if at == certain || (at > 0 && rng.one_in(4)) {
            grouped.push_str(between);
        }
        grouped.push(digit);
    }
    grouped
}
