//! Unicode's normalization forms (UAX 15) with compatibility: what people type and copy in many
//! ways, in one.

use super::kind::{combining_class as class, is_mark};
use crate::order;

/// By rows of sixteen characters: the row's number, and where in [`DECOMPOSITIONS`] its lines begin.
static ROWS: &[(u16, u16)] = include!(concat!(env!("OUT_DIR"), "/decomposition_rows.rs"));

/// What characters decompose to in the end, one a line, empty for those that do not.
static DECOMPOSITIONS: &str = include_str!(concat!(env!("OUT_DIR"), "/decompositions.txt"));

/// What is put together again, in the order of the decompositions.
static COMPOSITES: &[char] = include!(concat!(env!("OUT_DIR"), "/composites.rs"));

/// What is put together with something before it, in order.
static SECONDS: &[char] = include!(concat!(env!("OUT_DIR"), "/seconds.rs"));

/// NFKD: full-width and other compatibility forms become plain, letters with marks become a letter
/// and its marks.
pub(crate) fn compatibility_decomposed(text: &str) -> Vec<char> {
    let mut decomposed = Vec::with_capacity(text.len());
    for character in text.chars() {
        push_decomposition(&mut decomposed, character);
    }
    // A letter and its marks.
    for group in decomposed.chunk_by_mut(|_, next| class(*next) > 0) {
        if group.len() > 1 && !group.is_sorted_by_key(|character| class(*character)) {
            order::sort_by_key(group, |character| class(*character));
        }
    }
    decomposed
}

/// As [`compatibility_decomposed`], and without marks: people leave them out.
pub(crate) fn without_marks(text: &str) -> Vec<char> {
    let mut plain = compatibility_decomposed(text);
    plain.retain(|character| !is_mark(*character));
    plain
}

/// NFKC: full-width and other compatibility forms become plain, a letter and its marks become one
/// character where there is one.
pub(crate) fn compatibility_composed(text: &str) -> String {
    let mut composed: Vec<char> = Vec::with_capacity(text.len());
    let mut base = None;
    for character in compatibility_decomposed(text) {
        // Between a letter and its mark may be others that are put elsewhere.
        let is_next = |base: usize| {
            base + 1 == composed.len()
                || composed.last().is_some_and(|last| class(*last) < class(character))
        };
        let at = base.filter(|base| is_next(*base)).and_then(|base| composed.get_mut(base));
        if let Some(base) = at
            && let Some(together) = composite(*base, character)
        {
            *base = together;
            continue;
        }
        if class(character) == 0 {
            base = Some(composed.len());
        }
        composed.push(character);
    }
    composed.into_iter().collect()
}

fn push_decomposition(to: &mut Vec<char>, character: char) {
    match decomposition(character) {
        Some(decomposition) => to.extend(decomposition.chars()),
        None => match hangul::decomposition(character) {
            Some((lead_vowel, None)) => to.extend(lead_vowel),
            Some((lead_vowel, Some(tail))) => to.extend(lead_vowel.into_iter().chain([tail])),
            None => to.push(character),
        },
    }
}

/// What a character decomposes to, if it is in the table.
fn decomposition(character: char) -> Option<&'static str> {
    if character.is_ascii() {
        return None;
    }
    let number = u16::try_from(u32::from(character) >> 4).ok()?;
    let at = ROWS.binary_search_by_key(&number, |(row, _)| *row).ok()?;
    let starts = ROWS.get(at..)?;
    let lines = match starts {
        [(_, start), (_, end), ..] => DECOMPOSITIONS.get(usize::from(*start)..usize::from(*end)),
        [(_, start)] => DECOMPOSITIONS.get(usize::from(*start)..),
        [] => None,
    };
    let line = lines?.split('\n').nth(u32::from(character) as usize & 0xF)?;
    Some(line).filter(|line| !line.is_empty())
}

/// The one character for two, if there is one.
fn composite(base: char, mark: char) -> Option<char> {
    if SECONDS.binary_search(&mark).is_err() {
        return hangul::composite(base, mark);
    }
    let mut wanted = Vec::new();
    push_decomposition(&mut wanted, base);
    wanted.push(mark);
    let at = COMPOSITES.binary_search_by(|composite| {
        let of_composite = decomposition(*composite).unwrap_or_default();
        of_composite.chars().cmp(wanted.iter().copied())
    });
    COMPOSITES.get(at.ok()?).copied()
}

/// Korean syllables are numbered by their two or three letters (Unicode, section 3.12).
mod hangul {
    const SYLLABLES: u32 = 0xAC00;
    const LEADS: u32 = 0x1100;
    const VOWELS: u32 = 0x1161;
    /// One before the first: a syllable may have no tail.
    const TAILS: u32 = 0x11A7;
    const LEAD_COUNT: u32 = 19;
    const VOWEL_COUNT: u32 = 21;
    const TAIL_COUNT: u32 = 28;

    /// Lead and vowel, and the tail.
    pub(super) fn decomposition(character: char) -> Option<([char; 2], Option<char>)> {
        let number = below(character, SYLLABLES, LEAD_COUNT * VOWEL_COUNT * TAIL_COUNT)?;
        let (open, tail) = (number / TAIL_COUNT, number % TAIL_COUNT);
        let lead = char::from_u32(LEADS + open / VOWEL_COUNT)?;
        let vowel = char::from_u32(VOWELS + open % VOWEL_COUNT)?;
        Some(([lead, vowel], char::from_u32(TAILS + tail).filter(|_| tail > 0)))
    }

    /// A lead and a vowel, or an open syllable and a tail.
    pub(super) fn composite(first: char, second: char) -> Option<char> {
        let lead = below(first, LEADS, LEAD_COUNT).zip(below(second, VOWELS, VOWEL_COUNT));
        if let Some((lead, vowel)) = lead {
            return char::from_u32(SYLLABLES + (lead * VOWEL_COUNT + vowel) * TAIL_COUNT);
        }
        let number = below(first, SYLLABLES, LEAD_COUNT * VOWEL_COUNT * TAIL_COUNT)?;
        let tail = below(second, TAILS, TAIL_COUNT).filter(|tail| *tail > 0)?;
        char::from_u32(SYLLABLES + number + tail).filter(|_| number % TAIL_COUNT == 0)
    }

    /// How far a character is from the first of so many.
    fn below(character: char, first: u32, count: u32) -> Option<u32> {
        u32::from(character).checked_sub(first).filter(|number| *number < count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::canonical_combining_class;

    use super::*;

    fn assert_as_by_the_whole_tables(text: &str) {
        let decomposed: Vec<char> = text.nfkd().collect();
        assert_eq!(compatibility_decomposed(text), decomposed, "{:?}", text.escape_unicode());
        let composed: String = text.nfkc().collect();
        assert_eq!(compatibility_composed(text), composed, "{:?}", text.escape_unicode());
    }

    fn marks() -> Vec<char> {
        ('\0'..=char::MAX).filter(|mark| canonical_combining_class(*mark) > 0).collect()
    }

    #[test]
    fn every_character_alone_and_decomposed() {
        for character in '\0'..=char::MAX {
            assert_as_by_the_whole_tables(&character.to_string());
            let canonical: String = character.nfd().collect();
            assert_as_by_the_whole_tables(&canonical);
        }
    }

    #[test]
    fn every_pair_of_what_is_in_a_composite() {
        let all: Vec<char> = ('\0'..=char::MAX).filter(|one| one.nfd().count() > 1).collect();
        let all = all.into_iter().filter(|one| !('가'..='힣').contains(one));
        let (mut firsts, mut seconds) = (Vec::new(), Vec::new());
        for character in all {
            firsts.push(character);
            let mut parts = character.nfd();
            firsts.extend(parts.next());
            seconds.extend(parts);
        }
        for list in [&mut firsts, &mut seconds] {
            list.sort_unstable();
            list.dedup();
        }
        for first in &firsts {
            for second in &seconds {
                assert_as_by_the_whole_tables(&String::from_iter([*first, *second]));
            }
        }
    }

    #[test]
    fn latin_letters_with_two_marks_in_any_order() {
        let marks: Vec<char> = ('\u{300}'..='\u{36F}').collect();
        let letters = ('A'..='Z').chain('a'..='z').chain("əƏıİşŞğĞöÖüÜçÇøßæ".chars());
        for letter in letters {
            for one in &marks {
                for other in &marks {
                    assert_as_by_the_whole_tables(&String::from_iter([letter, *one, *other]));
                }
            }
        }
    }

    #[test]
    fn korean_in_letters_and_syllables() {
        for text in ["각", "\u{1100}\u{1161}\u{11A8}", "가\u{11A8}", "각\u{11A8}", "가\u{11A7}"]
        {
            assert_as_by_the_whole_tables(text);
        }
    }

    proptest! {
        #[test]
        fn any_text(text in any::<String>()) {
            assert_as_by_the_whole_tables(&text);
        }

        #[test]
        fn letters_with_any_marks(
            parts in proptest::collection::vec(
                prop_oneof![
                    proptest::sample::select(marks()),
                    proptest::char::range('A', 'z'),
                    proptest::char::range('\u{C0}', '\u{24F}'),
                    proptest::char::range('\u{370}', '\u{6FF}'),
                    proptest::char::range('\u{900}', '\u{11FF}'),
                    proptest::char::range('\u{1E00}', '\u{1FFF}'),
                ],
                0..12,
            ),
        ) {
            assert_as_by_the_whole_tables(&String::from_iter(parts));
        }
    }
}
