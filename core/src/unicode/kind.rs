//! What a character is.

/// What a character is by its general category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A mark on another character, such as an accent, or around it.
    Mark,
    /// A mark that takes room, such as a vowel after its consonant in an Indian script.
    SpacingMark,
    /// Invisible, such as a joiner.
    Format,
    /// A symbol such as №.
    Sign,
    /// A decimal digit of any script.
    Digit,
    Dash,
    Other,
}

/// From which character on what is told by the bits below [`SHIFT`]: the kind and the combining
/// class.
static KINDS: &[u32] = include!(concat!(env!("OUT_DIR"), "/kinds.rs"));

/// From which character on characters are Latin or of no script, or not.
static LATIN: &[u32] = include!(concat!(env!("OUT_DIR"), "/latin.rs"));

/// Each character that looks like a digit or a letter A–Z, and below [`SHIFT`] how.
static LOOKS: &[u32] = include!(concat!(env!("OUT_DIR"), "/looks.rs"));

/// How many bits of an entry are below the character.
const SHIFT: u32 = 11;

/// Most of what is typed is below it and needs no looking up.
const FIRST_MARK: char = '\u{300}';

/// The kind of a character.
pub(crate) fn kind(character: char) -> Kind {
    match told(KINDS, character) >> 8 {
        1 => Kind::Mark,
        2 => Kind::SpacingMark,
        3 => Kind::Format,
        4 => Kind::Sign,
        5 => Kind::Digit,
        6 => Kind::Dash,
        _ => Kind::Other,
    }
}

/// Whether a character is a mark on another, as letters decomposed have them.
pub(crate) fn is_mark(character: char) -> bool {
    character >= FIRST_MARK && matches!(kind(character), Kind::Mark | Kind::SpacingMark)
}

/// The canonical combining class: in which order marks on a letter stand. Zero for what is not
/// moved.
pub(super) fn combining_class(character: char) -> u32 {
    if character < FIRST_MARK { 0 } else { told(KINDS, character) & 0xFF }
}

/// Whether a character can stand in a name in Latin letters: those with their marks, and what
/// belongs to no script, such as a hyphen.
pub(crate) fn is_latin(character: char) -> bool {
    told(LATIN, character) == 1
}

/// How a character looks that looks like a digit or a letter A–Z, by Unicode's confusables table
/// (UTS 39): what looks the same has the same look.
pub(crate) fn look(character: char) -> Option<char> {
    let entry = last_until(LOOKS, character)?;
    let is_listed = entry >> SHIFT == u32::from(character);
    char::from_u32(below(entry)).filter(|_| is_listed)
}

fn told(table: &[u32], character: char) -> u32 {
    last_until(table, character).map_or(0, below)
}

/// The entry for a character, else for the last one before it.
fn last_until(table: &[u32], character: char) -> Option<u32> {
    let after = table.partition_point(|entry| entry >> SHIFT <= u32::from(character));
    table.get(after.checked_sub(1)?).copied()
}

fn below(entry: u32) -> u32 {
    entry & ((1 << SHIFT) - 1)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
    use unicode_script::{Script, UnicodeScript};

    use super::*;

    #[test]
    fn every_character_is_told_as_by_the_whole_tables() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_mark(character), is_combining_mark(character), "{character:?}");
            let class = u32::from(canonical_combining_class(character));
            assert_eq!(combining_class(character), class, "{character:?}");
            let script = character.script();
            let latin = matches!(script, Script::Latin | Script::Common | Script::Inherited);
            assert_eq!(is_latin(character), latin, "{character:?}");
        }
    }

    #[test]
    fn kinds_are_by_general_category() {
        for (character, expected) in [
            ('\u{301}', Kind::Mark),
            ('\u{20DD}', Kind::Mark),
            ('\u{93F}', Kind::SpacingMark),
            ('\u{200D}', Kind::Format),
            ('\u{AD}', Kind::Format),
            ('№', Kind::Sign),
            ('٣', Kind::Digit),
            ('–', Kind::Dash),
            ('a', Kind::Other),
            ('\0', Kind::Other),
            (char::MAX, Kind::Other),
        ] {
            assert_eq!(kind(character), expected, "{character:?}");
        }
    }

    #[test]
    fn looks_are_those_of_the_whole_table() {
        let skeleton = |character: char| -> String {
            unicode_security::skeleton(&character.to_string()).collect()
        };
        let plain: Vec<(char, String)> =
            ('0'..='9').chain('A'..='Z').map(|plain| (plain, skeleton(plain))).collect();
        for character in '\0'..=char::MAX {
            let of_character = skeleton(character);
            for (plain, of_plain) in &plain {
                let looks_same = look(*plain).is_some() && look(*plain) == look(character);
                let is_same = of_character == *of_plain;
                assert_eq!(looks_same, is_same, "{plain} {character:?}");
            }
        }
    }
}
