//! The families of noise.

/// The kinds of document, which are also the series of their numbers.
pub const KINDS: [&str; 4] = ["MYI", "DYI", "MOM", "OYQ"];

/// The kinds whose number has seven digits.
const CARDS: [&str; 3] = ["MYI", "DYI", "MOM"];

/// The kinds with an I in their series.
const WITH_I: [&str; 2] = ["MYI", "DYI"];

/// One way in which what people type differs from what has to be sent.
///
/// In the *valid* families one number is still in there for a careful reader to find; in the
/// others there is none, or more than one, and the product has to say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// As it has to be: `MYI1234567`.
    Exact,
    /// Small letters, with the Turkish dotless ı too: `myi`, `myı`, `Myi`.
    LowerCase,
    /// The dotted İ of the Azerbaijani print, composed and decomposed.
    DottedI,
    /// Spaces, tabs and no-break spaces between the parts.
    Spaces,
    /// Dots, hyphens, slashes and underscores between the parts.
    Separators,
    /// Cyrillic capitals that look like the Latin ones.
    Cyrillic,
    /// Small Cyrillic letters whose capitals look like the Latin ones.
    CyrillicSmall,
    /// Greek capitals that look like the Latin ones.
    Greek,
    /// Arabic-Indic digits, U+0660 to U+0669.
    ArabicIndicDigits,
    /// Persian digits, U+06F0 to U+06F9.
    PersianDigits,
    /// Full-width letters and digits.
    FullWidth,
    /// The number alone.
    SeriesMissing,
    /// The series twice.
    SeriesRepeated,
    /// English words around it.
    TextEnglish,
    /// Azerbaijani words around it.
    TextAzerbaijani,
    /// Russian words around it.
    TextRussian,
    /// Turkish words around it.
    TextTurkish,
    /// Persian words around it.
    TextPersian,
    /// Quotes, brackets and line breaks around it.
    Quotes,
    /// The letter O for zero, l or I for one.
    LetterForDigit,
    /// Characters that cannot be seen.
    Invisible,
    /// Two or three of the above at once.
    Combination,
    /// Nothing, or only white space.
    Empty,
    /// Only words.
    WordsOnly,
    /// Six digits for seven.
    DigitDropped,
    /// Eight digits for seven.
    DigitAdded,
    /// The series of another kind than the one chosen.
    OtherSeries,
    /// Two different numbers.
    TwoNumbers,
    /// A phone number and nothing else.
    PhoneNumber,
    /// A letter that looks like no digit in the place of one.
    StrangeLetter,
    /// Only symbols or emoji.
    SymbolsOnly,
    /// A word in the middle of the number.
    SplitByWord,
}

impl Family {
    /// Every family, valid ones first.
    pub const ALL: [Self; 32] = [
        Self::Exact,
        Self::LowerCase,
        Self::DottedI,
        Self::Spaces,
        Self::Separators,
        Self::Cyrillic,
        Self::CyrillicSmall,
        Self::Greek,
        Self::ArabicIndicDigits,
        Self::PersianDigits,
        Self::FullWidth,
        Self::SeriesMissing,
        Self::SeriesRepeated,
        Self::TextEnglish,
        Self::TextAzerbaijani,
        Self::TextRussian,
        Self::TextTurkish,
        Self::TextPersian,
        Self::Quotes,
        Self::LetterForDigit,
        Self::Invisible,
        Self::Combination,
        Self::Empty,
        Self::WordsOnly,
        Self::DigitDropped,
        Self::DigitAdded,
        Self::OtherSeries,
        Self::TwoNumbers,
        Self::PhoneNumber,
        Self::StrangeLetter,
        Self::SymbolsOnly,
        Self::SplitByWord,
    ];

    /// What a table calls it: ASCII, at most 30 characters.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::LowerCase => "lower case",
            Self::DottedI => "dotted capital I",
            Self::Spaces => "spaces",
            Self::Separators => "separators",
            Self::Cyrillic => "Cyrillic look-alikes",
            Self::CyrillicSmall => "small Cyrillic look-alikes",
            Self::Greek => "Greek look-alikes",
            Self::ArabicIndicDigits => "Arabic-Indic digits",
            Self::PersianDigits => "Persian digits",
            Self::FullWidth => "full width",
            Self::SeriesMissing => "series missing",
            Self::SeriesRepeated => "series repeated",
            Self::TextEnglish => "English text around",
            Self::TextAzerbaijani => "Azerbaijani text around",
            Self::TextRussian => "Russian text around",
            Self::TextTurkish => "Turkish text around",
            Self::TextPersian => "Persian text around",
            Self::Quotes => "quotes and line breaks",
            Self::LetterForDigit => "letter for digit",
            Self::Invisible => "invisible characters",
            Self::Combination => "two or three at once",
            Self::Empty => "empty",
            Self::WordsOnly => "only words",
            Self::DigitDropped => "one digit dropped",
            Self::DigitAdded => "one digit too many",
            Self::OtherSeries => "series of another kind",
            Self::TwoNumbers => "two numbers",
            Self::PhoneNumber => "a phone number",
            Self::StrangeLetter => "a letter like no digit",
            Self::SymbolsOnly => "only symbols",
            Self::SplitByWord => "split by a word",
        }
    }

    /// Whether one valid number is still in there.
    pub fn is_valid(self) -> bool {
        self <= Self::Combination
    }

    /// The kinds of document that the family applies to.
    ///
    /// The length of an OYQ number is not known, so that the families which need a length leave
    /// it out: six digits are one too few only where seven are expected.
    pub fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::DottedI => &WITH_I,
            Self::LetterForDigit
            | Self::DigitDropped
            | Self::DigitAdded
            | Self::PhoneNumber
            | Self::StrangeLetter
            | Self::SplitByWord => &CARDS,
            _ => &KINDS,
        }
    }

    /// Whether words stand around the number.
    pub(super) fn has_words(self) -> bool {
        (Self::TextEnglish..=Self::TextPersian).contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_lists_every_family_once_in_order() {
        assert!(Family::ALL.is_sorted_by(|a, b| a < b));
        assert_eq!(Family::SplitByWord as usize + 1, Family::ALL.len());
    }

    #[test]
    fn names_are_short_and_differ() {
        let mut names: Vec<&str> = Family::ALL.iter().map(|family| family.name()).collect();
        assert!(names.iter().all(|name| name.is_ascii() && name.len() <= 30));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Family::ALL.len());
    }

    #[test]
    fn knows_which_are_valid() {
        assert_eq!(Family::ALL.iter().filter(|family| family.is_valid()).count(), 22);
        assert!(!Family::Empty.is_valid());
    }
}
