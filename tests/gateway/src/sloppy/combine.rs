//! Which families go together.

use super::Family;
use crate::prng::SplitMix64;

/// Families in the order in which they are applied; at most one of each row.
const ROWS: [&[Family]; 6] = [
    &[
        Family::LowerCase,
        Family::DottedI,
        Family::Cyrillic,
        Family::CyrillicSmall,
        Family::Greek,
        Family::FullWidth,
    ],
    &[Family::ArabicIndicDigits, Family::PersianDigits, Family::LetterForDigit],
    &[Family::Spaces, Family::Separators],
    &[Family::SeriesMissing, Family::SeriesRepeated],
    &[
        Family::TextEnglish,
        Family::TextAzerbaijani,
        Family::TextRussian,
        Family::TextTurkish,
        Family::TextPersian,
        Family::Quotes,
    ],
    &[Family::Invisible],
];

/// How often a choice is drawn again before the plain one is taken.
const TRIES: usize = 100;

/// Two or three families that leave one reading of a document of this kind.
pub(super) fn choose(kind: &str, rng: &mut SplitMix64) -> Vec<Family> {
    for _ in 0..TRIES {
        let mut rows = [false; ROWS.len()];
        for _ in 0..2 + rng.below(2) {
            rows[rng.below(ROWS.len())] = true;
        }
        let taken = ROWS.iter().zip(rows).filter(|(_, taken)| *taken);
        let chosen: Vec<Family> = taken.map(|(row, _)| rng.pick(row)).collect();
        if chosen.len() > 1 && go_together(kind, &chosen) {
            return chosen;
        }
    }
    vec![Family::LowerCase, Family::Invisible]
}

/// Whether every family has something to spoil and the document is still found again.
fn go_together(kind: &str, chosen: &[Family]) -> bool {
    let has = |family| chosen.contains(&family);
    let grouped = has(Family::Spaces) || has(Family::Separators);
    let words = chosen.iter().any(|family| family.has_words());
    let other_digits = ROWS[1].iter().any(|family| has(*family));
    let other_letters = ROWS[0].iter().any(|family| has(*family));

    chosen.iter().all(|family| family.kinds().contains(&kind))
        // Full width takes the digits too.
        && !(has(Family::FullWidth) && other_digits)
        // Without a series there are no letters to change, nothing to tell a leading I from the
        // end of a series, and for OYQ no gap to fill.
        && !(has(Family::SeriesMissing)
            && ((other_letters && !has(Family::FullWidth))
                || has(Family::LetterForDigit)
                || (grouped && kind == "OYQ")))
        // A group of letters among words is a word.
        && !(has(Family::LetterForDigit) && grouped && words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sloppy::KINDS;

    #[test]
    fn chooses_two_or_three_that_go_together() {
        let mut rng = SplitMix64::new(3);
        for round in 0..4_000 {
            let kind = KINDS[round % KINDS.len()];
            let chosen = choose(kind, &mut rng);
            assert!((2..=3).contains(&chosen.len()), "{chosen:?}");
            assert!(go_together(kind, &chosen), "{kind} {chosen:?}");
        }
    }
}
