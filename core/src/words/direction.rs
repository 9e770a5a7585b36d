//! Keeping what reads left to right readable inside Persian, and Persian inside the others.
//!
//! Fluent puts each variable of a Persian message between a first-strong isolate and its end. It
//! takes the direction from the first letter, so a value of digits and signs alone, or one whose
//! letters are all inside isolates, needs one of its own.

use super::Words;

const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const FIRST_STRONG: char = '\u{2068}';
const END: char = '\u{2069}';

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

    /// A text of any language, with its own isolates, for a sentence in this one. In Persian
    /// Fluent isolates it.
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
        "fa" => format!("{RIGHT_TO_LEFT}{text}{END}"),
        _ => text,
    }
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
}
