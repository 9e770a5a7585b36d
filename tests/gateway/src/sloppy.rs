//! Numbers as people type them, each with the truth behind it.

mod around;
mod broken;
mod combine;
mod digits;
mod draft;
mod family;
mod grouping;
mod invisible;
mod letters;

pub use family::{Family, KINDS};

use crate::gateway::Spacing;
use crate::prng::SplitMix64;
use draft::Draft;

/// Lengths of the OYQ numbers made here; the real one is not known.
const OYQ_SHORTEST: usize = 4;
const OYQ_LONGEST: usize = 10;

/// The document that the person really holds and the reason to go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truth {
    /// MYI, DYI, MOM or OYQ.
    pub series: &'static str,
    /// Seven digits, or four to ten for OYQ.
    pub number: String,
    /// `1` or `2`.
    pub reason: &'static str,
}

impl Truth {
    /// The one body that is right for this document, reason and spacing.
    pub fn body(&self, spacing: Spacing) -> String {
        format!("{}{}{}{}", self.reason, spacing.as_str(), self.series, self.number)
    }

    fn random(series: &'static str, rng: &mut SplitMix64) -> Self {
        let length = match series {
            "OYQ" => OYQ_SHORTEST + rng.below(OYQ_LONGEST - OYQ_SHORTEST + 1),
            _ => 7,
        };
        let mut number = String::new();
        for at in 0..length {
            // Ten digits from a zero on are how a phone number looks.
            let lowest = usize::from(at == 0 && length == OYQ_LONGEST);
            let value = lowest + rng.below(10 - lowest);
            number.push_str(&value.to_string());
        }
        Self { series, number, reason: rng.pick(&["1", "2"]) }
    }

    /// Makes sure of a digit that a letter can stand for.
    fn with_zero_or_one(mut self, rng: &mut SplitMix64) -> Self {
        if !self.number.contains(['0', '1']) {
            let at = rng.below(self.number.len());
            self.number.replace_range(at..=at, rng.pick(&["0", "1"]));
        }
        self
    }
}

/// One thing typed, with the truth behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The document in the person's hand. In [`Family::OtherSeries`] it is the one typed, of
    /// another kind than the one chosen; in the other families without a valid number it is
    /// what should have been typed.
    pub truth: Truth,
    /// The kind that the person chose on the screen: MYI, DYI, MOM or OYQ.
    pub kind: &'static str,
    /// What the person typed or pasted as the number.
    pub typed: String,
    /// The family that it belongs to.
    pub family: Family,
}

/// Makes one sample; the same family and generator state give the same sample.
pub fn generate(family: Family, rng: &mut SplitMix64) -> Sample {
    let kind = rng.pick(family.kinds());
    let (truth, typed) = if !family.is_valid() {
        let truth = Truth::random(series_held(family, kind, rng), rng);
        let typed = broken::typed(family, &truth, rng);
        (truth, typed)
    } else if family == Family::Combination {
        spoiled(kind, &combine::choose(kind, rng), rng)
    } else {
        spoiled(kind, &[family], rng)
    };
    Sample { truth, kind, typed, family }
}

/// The series of the document that the person holds: the kind chosen, but for one family.
fn series_held(family: Family, kind: &'static str, rng: &mut SplitMix64) -> &'static str {
    if family != Family::OtherSeries {
        return kind;
    }
    let chosen = KINDS.iter().position(|known| *known == kind).unwrap_or(0);
    KINDS[(chosen + 1 + rng.below(KINDS.len() - 1)) % KINDS.len()]
}

/// A document of this kind with the noise of the families on it.
fn spoiled(kind: &'static str, families: &[Family], rng: &mut SplitMix64) -> (Truth, String) {
    let mut truth = Truth::random(kind, rng);
    if families.contains(&Family::LetterForDigit) {
        truth = truth.with_zero_or_one(rng);
    }
    let mut draft = Draft::new(&truth);
    draft.combined = families.len() > 1;
    for family in families {
        draft.spoil(*family, rng);
    }
    let typed = draft.typed(rng);
    (truth, typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateway::Gateway;

    const ROUNDS: usize = 3_000;

    fn samples(family: Family, seed: u64) -> Vec<Sample> {
        let mut rng = SplitMix64::new(seed);
        (0..ROUNDS).map(|_| generate(family, &mut rng)).collect()
    }

    /// Digits of any script used here, as ASCII.
    fn digits(typed: &str) -> String {
        let zeros = ['0', '\u{660}', '\u{6f0}', '\u{ff10}'];
        let value = |c: char| {
            let zero = zeros.into_iter().find(|zero| {
                (*zero..='\u{ffff}').contains(&c) && u32::from(c) - u32::from(*zero) < 10
            })?;
            char::from_digit(u32::from(c) - u32::from(zero), 10)
        };
        typed.chars().filter_map(value).collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_samples() {
        for family in Family::ALL {
            assert_eq!(samples(family, 7), samples(family, 7));
            let (one, other) = (samples(family, 7), samples(family, 8));
            assert_ne!(one, other, "{}", family.name());
        }
    }

    #[test]
    fn every_truth_is_accepted_by_the_gateway() {
        for family in Family::ALL {
            for sample in samples(family, 1) {
                for spacing in Spacing::ALL {
                    let mut gateway = Gateway::new(spacing);
                    gateway.register(sample.truth.series, &sample.truth.number);
                    let body = sample.truth.body(spacing);
                    assert!(gateway.receive("a", &body, 0).is_approved(), "{body}");
                }
            }
        }
    }

    #[test]
    fn exact_is_typed_as_it_has_to_be() {
        for Sample { truth, kind, typed, .. } in samples(Family::Exact, 2) {
            assert_eq!(typed, format!("{}{}", truth.series, truth.number));
            assert_eq!(kind, truth.series);
        }
    }

    #[test]
    fn every_other_valid_family_changes_something() {
        for family in Family::ALL.into_iter().filter(|f| f.is_valid() && *f != Family::Exact) {
            for Sample { truth, typed, .. } in samples(family, 3) {
                let exact = format!("{}{}", truth.series, truth.number);
                assert_ne!(typed, exact, "{}", family.name());
            }
        }
    }

    #[test]
    fn the_digits_of_a_valid_sample_are_those_of_the_truth() {
        for family in Family::ALL.into_iter().filter(|family| family.is_valid()) {
            for Sample { truth, typed, .. } in samples(family, 4) {
                let found = digits(&typed);
                let lettered = matches!(family, Family::LetterForDigit | Family::Combination);
                if lettered && found != truth.number {
                    let missing = truth.number.len() - found.len();
                    assert!((1..=3).contains(&missing), "{typed:?}");
                    let rest = |number: &str| number.replace(['0', '1'], "");
                    assert_eq!(rest(&found), rest(&truth.number), "{typed:?}");
                } else {
                    assert_eq!(found, truth.number, "{}: {typed:?}", family.name());
                }
            }
        }
    }

    #[test]
    fn invalid_samples_are_what_they_say() {
        for family in Family::ALL.into_iter().filter(|family| !family.is_valid()) {
            for Sample { truth, kind, typed, .. } in samples(family, 5) {
                let count = digits(&typed).len();
                let fits = match family {
                    Family::Empty => typed.trim().is_empty(),
                    Family::WordsOnly | Family::SymbolsOnly => count == 0,
                    Family::DigitDropped | Family::StrangeLetter => count == 6,
                    Family::DigitAdded => count == 8,
                    Family::OtherSeries => kind != truth.series && typed.contains(truth.series),
                    Family::TwoNumbers => count == 2 * truth.number.len(),
                    Family::PhoneNumber => count >= 10,
                    _ => count == 7 && typed.split(' ').count() == 4,
                };
                assert!(fits, "{}: {typed:?}", family.name());
                assert!(family == Family::OtherSeries || kind == truth.series);
            }
        }
    }

    #[test]
    fn every_kind_of_a_family_comes_up() {
        for family in Family::ALL {
            let samples = samples(family, 6);
            for kind in family.kinds() {
                assert!(samples.iter().any(|sample| sample.kind == *kind), "{}", family.name());
            }
        }
    }
}
