//! Noise in the letters of the series.

use super::draft::Draft;
use crate::prng::SplitMix64;

/// Small letters: all of them or all but the first, with i or the dotless ı.
pub(super) fn lower_case(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    let small = draft.series.to_ascii_lowercase();
    let small = if rng.one_in(2) { small.replace('i', "ı") } else { small };
    draft.series =
        if rng.one_in(3) { format!("{}{}", &draft.series[..1], &small[1..]) } else { small };
}

/// The I with its dot, in one character or two, as a capital or as a small letter.
pub(super) fn dotted_i(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    draft.series = match rng.below(5) {
        0 | 1 => draft.series.replace('I', "\u{130}"),
        2 | 3 => draft.series.replace('I', "I\u{307}"),
        // What lower-casing by the Unicode default makes of the first.
        _ => draft.series.to_ascii_lowercase().replace('i', "i\u{307}"),
    };
}

/// Cyrillic capitals.
pub(super) fn cyrillic(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    draft.series = swap(&draft.series, rng, |letter, rng| match letter {
        'M' => Some('\u{41c}'),
        'O' => Some('\u{41e}'),
        'Y' => Some(rng.pick(&['\u{423}', '\u{4ae}'])),
        'I' => Some('\u{406}'),
        _ => None,
    });
}

/// Small Cyrillic letters, with the rest in small Latin ones.
pub(super) fn cyrillic_small(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    let swapped = swap(&draft.series, rng, |letter, rng| match letter {
        'M' => Some('\u{43c}'),
        'O' => Some('\u{43e}'),
        'Y' => Some(rng.pick(&['\u{443}', '\u{4af}'])),
        'I' => Some('\u{456}'),
        _ => None,
    });
    draft.series = swapped.to_ascii_lowercase();
}

/// Greek capitals.
pub(super) fn greek(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    draft.series = swap(&draft.series, rng, |letter, _| match letter {
        'M' => Some('\u{39c}'),
        'O' => Some('\u{39f}'),
        'Y' => Some('\u{3a5}'),
        'I' => Some('\u{399}'),
        _ => None,
    });
}

/// Full-width letters and digits, or only the digits, at times with a full-width space.
pub(super) fn full_width(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    draft.number = widen(&draft.number);
    match rng.below(4) {
        0 => {}
        1 => draft.series = widen(&draft.series.to_ascii_lowercase()),
        _ => draft.series = widen(&draft.series),
    }
    if rng.one_in(3) {
        draft.gap = "\u{3000}".to_owned();
    }
}

fn widen(text: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c);
    text.chars().map(|c| if c.is_ascii_alphanumeric() { wide(c) } else { c }).collect()
}

/// Swaps some of the letters that have a look-alike, and one of them for certain.
fn swap(
    series: &str,
    rng: &mut SplitMix64,
    look_alike: impl Fn(char, &mut SplitMix64) -> Option<char>,
) -> String {
    // Every M, O, Y and I has one, in each of the scripts.
    let candidates: Vec<usize> =
        series.char_indices().filter(|(_, c)| "MOYI".contains(*c)).map(|(at, _)| at).collect();
    let certain = if candidates.is_empty() { 0 } else { rng.pick(&candidates) };
    let mut swapped = String::new();
    for (at, letter) in series.char_indices() {
        let wanted = at == certain || rng.one_in(2);
        let other = if wanted { look_alike(letter, rng) } else { None };
        swapped.push(other.unwrap_or(letter));
    }
    swapped
}
