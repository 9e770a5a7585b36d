//! What a typed character stands for on a document: A–Z, 0–9, a gap, or none of them.

use companion_rulepack::alphabet::is_invisible;

use crate::unicode::{Kind, compatibility_decomposed, kind, look};

/// A character A–Z or 0–9 as a document would show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// A–Z or 0–9; [`FOREIGN`] for a letter of another script that only looks like a digit.
    pub(crate) plain: char,
    /// For a letter: the digit that it is easily read for, such as 0 for O.
    pub(crate) digit: Option<char>,
    /// The letter itself in upper case, to show what was read.
    pub(crate) typed: char,
}

impl Glyph {
    /// What letters are compared by: what it looks like, else the letter itself.
    pub(crate) fn look(&self) -> char {
        if self.plain == FOREIGN { self.typed } else { self.plain }
    }
}

/// Stands for a letter that is on no document.
pub(crate) const FOREIGN: char = '?';

/// What a typed character stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Symbol {
    /// A–Z or 0–9.
    Plain(Glyph),
    /// A letter, in upper case, that looks like none of them: part of a word, or of a series in
    /// another script.
    Foreign(char),
    /// Space, hyphen, full stop: what people put between the groups of a number.
    Gap,
    /// Any other punctuation, such as a slash: it may be a part of the number.
    Mark,
}

/// Reads a text character by character. Full-width and other compatibility forms, digits of any
/// script, case, and look-alikes by Unicode's confusables table (UTS 39) become plain; marks and
/// invisible characters vanish.
pub(crate) fn symbols(text: &str) -> Vec<Symbol> {
    let mut found = Vec::new();
    // A sign such as № is no letter, though its compatibility form has two.
    let signs_apart = text.chars().map(|character| match kind(character) {
        Kind::Sign => ' ',
        _ => character,
    });
    for character in compatibility_decomposed(&signs_apart.collect::<String>()) {
        match kind(character) {
            Kind::Mark | Kind::Format => {}
            _ if is_invisible(character) => {}
            Kind::Digit => found.push(digit(character)),
            // A single letter can become two in upper case (ß → SS).
            _ if character.is_alphabetic() => {
                found.extend(character.to_uppercase().map(|upper| letter(character, upper)));
            }
            Kind::Dash => found.push(Symbol::Gap),
            _ if character.is_whitespace() || character == '.' => found.push(Symbol::Gap),
            _ => found.push(Symbol::Mark),
        }
    }
    found
}

fn digit(character: char) -> Symbol {
    decimal(character).map_or(Symbol::Foreign(character), |plain| {
        Symbol::Plain(Glyph { plain, digit: None, typed: plain })
    })
}

/// A decimal digit of any script as 0–9. Unicode gives every script's digits ten code points in a
/// row, and every row begins at a code point that ends in hexadecimal 0 or 6.
pub(crate) fn decimal(character: char) -> Option<char> {
    if kind(character) != Kind::Digit {
        return None;
    }
    let low = u32::from(character) & 0xF;
    let row_start = char::from_u32(u32::from(character) & !0xF);
    let starts_at_zero = row_start.is_some_and(|start| kind(start) == Kind::Digit);
    let value = if starts_at_zero { Some(low) } else { low.checked_sub(6) };
    value.and_then(|value| char::from_digit(value, 10))
}

/// `l` looks like 1 only in lower case and `o` like 0 only in upper: both forms are compared.
fn letter(typed: char, upper: char) -> Symbol {
    let digit = ('0'..='9').find(|digit| same_look(*digit, typed) || same_look(*digit, upper));
    let plain = if upper.is_ascii_uppercase() {
        Some(upper)
    } else {
        ('A'..='Z').find(|plain| same_look(*plain, upper))
    };
    match (plain, digit) {
        (None, None) => Symbol::Foreign(upper),
        // A foreign letter that only looks like a digit (З like 3) is a letter all the same.
        (plain, digit) => {
            Symbol::Plain(Glyph { plain: plain.unwrap_or(FOREIGN), digit, typed: upper })
        }
    }
}

/// The digit that a letter of a series looks like: 0 for O, 1 for I.
pub(crate) fn digit_like(letter: char) -> Option<char> {
    ('0'..='9').find(|digit| same_look(*digit, letter))
}

/// Whether a character has the same skeleton in Unicode's confusables table as a digit or a letter
/// A–Z.
fn same_look(plain: char, character: char) -> bool {
    let of_plain = look(plain);
    of_plain.is_some() && of_plain == look(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        symbols(text)
            .into_iter()
            .map(|symbol| match symbol {
                Symbol::Plain(glyph) => glyph.plain,
                Symbol::Foreign(_) => FOREIGN,
                Symbol::Gap | Symbol::Mark => ' ',
            })
            .collect()
    }

    #[test]
    fn every_way_of_writing_becomes_plain() {
        for typed in [
            "myi1234567",
            "MYİ1234567",
            "MYI\u{307}1234567",
            "myı1234567",
            "ＭＹＩ１２３４５６７",
            "МУІ1234567",
            "ΜΥΙ1234567",
            "MYI١٢٣٤٥٦٧",
            "MYI۱۲۳۴۵۶۷",
            "MYI१२३४५६७",
            "\u{2066}MYI\u{200B}12\u{AD}34567\u{2069}",
        ] {
            assert_eq!(plain(typed), "MYI1234567", "{typed}");
        }
    }

    #[test]
    fn letters_that_look_like_digits_by_unicode() {
        let digits = |text: &str| -> Vec<Option<char>> {
            let found = symbols(text).into_iter();
            found.map(|s| if let Symbol::Plain(glyph) = s { glyph.digit } else { None }).collect()
        };
        assert_eq!(digits("OoIilL"), [Some('0'), Some('0'), Some('1'), Some('1'), Some('1'), None]);
        assert_eq!(digits("XS7"), [None, None, None]);
    }

    #[test]
    fn other_letters_are_words_and_marks_are_gaps() {
        assert_eq!(plain("Ə№-7"), "?  7");
    }
}
