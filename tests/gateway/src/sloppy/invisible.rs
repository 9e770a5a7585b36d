//! Characters that cannot be seen, as they come along when text is copied.

use crate::prng::SplitMix64;

const UNSEEN: [char; 8] = [
    '\u{200b}', // zero-width space
    '\u{200c}', // zero-width non-joiner
    '\u{200d}', // zero-width joiner
    '\u{ad}',   // soft hyphen
    '\u{200e}', // left-to-right mark
    '\u{200f}', // right-to-left mark
    '\u{feff}', // byte order mark
    '\u{2060}', // word joiner
];
/// Left-to-right, right-to-left and first-strong isolates.
const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2068}'];
const POP_ISOLATE: char = '\u{2069}';

/// Puts one to four of them anywhere in the text, or an isolate around it, or both.
pub(super) fn sprinkle(text: &str, rng: &mut SplitMix64) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let isolate = rng.one_in(3);
    let count = if isolate { rng.below(3) } else { 1 + rng.below(4) };
    for _ in 0..count {
        let at = rng.below(chars.len() + 1);
        // Nobody's clipboard tears a dot from its letter.
        let at = if chars.get(at) == Some(&'\u{307}') { at + 1 } else { at };
        chars.insert(at, rng.pick(&UNSEEN));
    }
    if isolate {
        chars.insert(0, rng.pick(&ISOLATES));
        chars.push(POP_ISOLATE);
    }
    chars.into_iter().collect()
}
