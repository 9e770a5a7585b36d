//! Keeping what reads left to right readable inside Persian, and Persian inside the others.
//!
//! What stands in a Persian sentence is isolated unless it reads from the right itself. Then it needs
//! no isolate, and must have none: Android orders a line wrongly in which one isolate stands beside
//! another that holds a third (`AndroidBidi.directions`, up to Android 15).

use std::borrow::Cow;

use super::Words;

const LEFT_TO_RIGHT: char = '\u{2066}';
const FIRST_STRONG: char = '\u{2068}';
const END: char = '\u{2069}';

/// A letter that is not seen, and reads from the right.
const RIGHT_TO_LEFT_MARK: char = '\u{200F}';

impl Words {
    /// Whether this language is written from right to left.
    pub(crate) fn runs_right_to_left(&self) -> bool {
        self.language == "fa"
    }

    /// A value that reads left to right in every language: a document's number, a phone, a message,
    /// a code. It keeps its ASCII digits, because it is compared, dialled or typed. For sentences
    /// only: a field that is copied or sent carries the bare value.
    pub(crate) fn ltr(&self, value: &str) -> String {
        let value = without_marks(value);
        match self.language == "fa" || value.contains(is_right_to_left) {
            true => format!("{LEFT_TO_RIGHT}{value}{END}"),
            false => value,
        }
    }

    /// What somebody wrote, in whatever direction it reads, for a sentence that quotes it.
    pub(crate) fn quoted(&self, text: &str) -> String {
        self.apart(&without_marks(text))
    }

    /// What a variable of a message becomes.
    pub(super) fn in_sentence<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.runs_right_to_left() && needs_isolate(text) {
            true => format!("{FIRST_STRONG}{text}{END}").into(),
            false => text.into(),
        }
    }

    /// A text of any language, with its own isolates, for a sentence in this one. In Persian
    /// `fill` isolates it where it must.
    pub(super) fn apart(&self, text: &str) -> String {
        match self.language != "fa" && text.contains(is_right_to_left) {
            true => format!("{FIRST_STRONG}{text}{END}"),
            false => text.to_owned(),
        }
    }
}

/// A text of a language whose letters may all be inside isolates, so that none would show its
/// direction.
pub(super) fn of_language(language: &str, text: String) -> String {
    match language {
        "fa" => format!("{RIGHT_TO_LEFT_MARK}{text}"),
        _ => text,
    }
}

/// Whether a value must be set apart in a sentence that reads from the right: not where its first
/// letter outside of isolates reads so too. Without any letter: not where it is an isolate already,
/// or Persian digits, which keep their order.
fn needs_isolate(value: &str) -> bool {
    match letters_outside(value).next() {
        Some(first) => !is_right_to_left(first) && first != RIGHT_TO_LEFT_MARK,
        None => {
            !value.starts_with([LEFT_TO_RIGHT, FIRST_STRONG]) && !value.contains(is_right_to_left)
        }
    }
}

/// The letters of a text that stand in no isolate of it.
fn letters_outside(text: &str) -> impl Iterator<Item = char> {
    let mut depth = 0_u32;
    text.chars().filter(move |&character| {
        match character {
            LEFT_TO_RIGHT..=FIRST_STRONG => depth += 1,
            END => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && (character.is_alphabetic() || character == RIGHT_TO_LEFT_MARK)
    })
}

/// A text for a file that a person edits: isolates are for the screen.
pub(crate) fn without_isolates(text: &str) -> String {
    text.replace(|c| matches!(c, '\u{2066}'..='\u{2069}'), "")
}

/// Takes away marks that change direction: a stray one in what was typed would reach beyond it.
/// Joiners stay, Persian words need them.
fn without_marks(text: &str) -> String {
    let is_mark = |c: char| {
        matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(is_mark, "")
}

/// Hebrew, Arabic and their neighbours.
fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{8FF}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Catalogues, LANGUAGES};

    #[test]
    fn a_number_is_isolated_where_the_text_around_it_runs_the_other_way() {
        let catalogues = Catalogues::default();
        for language in LANGUAGES {
            let words = catalogues.words(language);
            let expected = if language == "fa" { "\u{2066}AB 12\u{2069}" } else { "AB 12" };
            assert_eq!(words.ltr("AB 12"), expected, "{language}");
        }
        let english = catalogues.words("en");
        assert_eq!(english.ltr("12 آب"), "\u{2066}12 آب\u{2069}");
    }

    #[test]
    fn a_quoted_text_keeps_its_direction_to_itself() {
        let catalogues = Catalogues::default();
        let english = catalogues.words("en");
        assert_eq!(english.quoted("Bakı"), "Bakı");
        assert_eq!(english.quoted("می‌روم"), "\u{2068}می‌روم\u{2069}");
        assert_eq!(catalogues.words("fa").quoted("باکو"), "باکو");
        // A stray end or override would reach into the sentence around it.
        assert_eq!(english.quoted("a\u{2069}\u{202E}b"), "ab");
        assert_eq!(without_isolates("\u{2068}a\u{2069} \u{2066}1\u{2069}"), "a 1");
    }

    #[test]
    fn in_persian_only_what_reads_the_other_way_is_set_apart() {
        let catalogues = Catalogues::default();
        let words = catalogues.words("fa");
        // The message begins with a mark of its own.
        let said = |whose: &str, what: &str| {
            words.of_person(whose, what).trim_start_matches(RIGHT_TO_LEFT_MARK).to_owned()
        };
        let number = words.ltr("AB 12");
        assert_eq!(
            said("Ana", &format!("شمارهٔ {number} تمام")),
            "\u{2068}Ana\u{2069}: شمارهٔ \u{2066}AB 12\u{2069} تمام"
        );
        assert_eq!(said("آنا", "اقامت (MYI)"), "آنا: اقامت (MYI)");
        assert_eq!(said("آنا", "۱۰:۰۰"), "آنا: ۱۰:۰۰");
        // What is one isolate already is no second one, and a sign alone takes no other direction.
        assert_eq!(said("آنا", &number), "آنا: \u{2066}AB 12\u{2069}");
        assert_eq!(said("آنا", "12"), "آنا: \u{2068}12\u{2069}");
        let codes = words.codes(&["1".to_owned(), "2".to_owned()]);
        assert_eq!(said("آنا", &codes), format!("آنا: {codes}"));
        assert_eq!(catalogues.words("en").of_person("Ana", "12"), "Ana: 12");
    }
}
