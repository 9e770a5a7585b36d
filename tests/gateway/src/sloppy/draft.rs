//! A document on its way to being typed badly.

use super::{Family, Truth, around, digits, grouping, invisible, letters};
use crate::prng::SplitMix64;

/// The parts of what is typed; each family spoils some of them.
pub(super) struct Draft<'a> {
    /// What the person holds.
    pub(super) truth: &'a Truth,
    /// The letters, as they will be typed; empty if they are left out.
    pub(super) series: String,
    /// What stands between the letters and the number.
    pub(super) gap: String,
    /// The digits, as they will be typed.
    pub(super) number: String,
    /// What stands around it all, with `{}` for the place.
    pub(super) frame: String,
    /// Whether other noise is added, so that some liberties would leave two readings.
    pub(super) combined: bool,
    unseen: bool,
}

impl<'a> Draft<'a> {
    /// The document as it has to be.
    pub(super) fn new(truth: &'a Truth) -> Self {
        Self {
            truth,
            series: truth.series.to_owned(),
            gap: String::new(),
            number: truth.number.clone(),
            frame: "{}".to_owned(),
            combined: false,
            unseen: false,
        }
    }

    /// Adds the noise of one valid family (of none for any other).
    pub(super) fn spoil(&mut self, family: Family, rng: &mut SplitMix64) {
        match family {
            Family::LowerCase => letters::lower_case(self, rng),
            Family::DottedI => letters::dotted_i(self, rng),
            Family::Cyrillic => letters::cyrillic(self, rng),
            Family::CyrillicSmall => letters::cyrillic_small(self, rng),
            Family::Greek => letters::greek(self, rng),
            Family::FullWidth => letters::full_width(self, rng),
            Family::ArabicIndicDigits => digits::from_zero(self, '\u{660}'),
            Family::PersianDigits => digits::from_zero(self, '\u{6f0}'),
            Family::LetterForDigit => digits::letters(self, rng),
            Family::Spaces => grouping::spaces(self, rng),
            Family::Separators => grouping::separators(self, rng),
            Family::SeriesMissing => {
                self.series.clear();
                self.gap.clear();
            }
            Family::SeriesRepeated => {
                let between = rng.pick(&["", " ", " ", "-", ": ", "\n"]);
                self.series = format!("{0}{between}{0}", self.series);
                if self.gap.is_empty() {
                    self.gap = rng.pick(&["", "", " "]).to_owned();
                }
            }
            Family::Quotes => around::quotes(self, rng),
            Family::Invisible => self.unseen = true,
            _ if family.has_words() => around::words(self, family, rng),
            _ => {}
        }
    }

    /// What is typed in the end.
    pub(super) fn typed(&self, rng: &mut SplitMix64) -> String {
        let document = format!("{}{}{}", self.series, self.gap, self.number);
        let typed = self.frame.replacen("{}", &document, 1);
        if self.unseen { invisible::sprinkle(&typed, rng) } else { typed }
    }
}
