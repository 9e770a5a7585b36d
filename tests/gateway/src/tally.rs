//! The count of what became of the samples, family by family, and the verdict.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::gateway::Spacing;
use crate::sloppy::{Family, Sample};

/// The share of a valid family that has to come out right, in thousandths.
const NEEDED_PER_MILLE: u64 = 999;

/// How loudly the product spoke up about a body that it made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// Not at all.
    None,
    /// Only with remarks that the harness allows on a right body, such as "I read O as 0".
    ///
    /// They cost nothing where the body is right, and excuse nothing where it is wrong.
    Allowed,
    /// With a warning that makes a person stop and look.
    Plain,
}

/// What the product did with one sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// It made a body.
    Body {
        /// The text that it would send.
        body: &'a str,
        /// What it said about it.
        warning: Warning,
    },
    /// It made none.
    Refused,
}

/// The counts of one family; the last four add up to the first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Samples seen.
    pub total: u64,
    /// The true body, with no more than allowed remarks (in valid families only).
    pub right: u64,
    /// A body under a plain warning, the true one or another.
    pub warned: u64,
    /// No body.
    pub refused: u64,
    /// A body other than the true one, without a plain warning. In a family with no valid number
    /// there is no true body, so that any body without a plain warning counts here.
    pub wrong: u64,
}

impl Counts {
    /// How many ended as they should: right in a valid family, stopped in any other.
    pub fn good(&self, family: Family) -> u64 {
        if family.is_valid() { self.right } else { self.refused + self.warned }
    }
}

/// The counts of all families.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    rows: BTreeMap<Family, Counts>,
}

impl Tally {
    /// An empty tally.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts what became of `sample` when the message was made for `spacing`.
    pub fn record(&mut self, sample: &Sample, spacing: Spacing, outcome: Outcome<'_>) {
        let valid = sample.family.is_valid();
        let counts = self.rows.entry(sample.family).or_default();
        counts.total += 1;
        match outcome {
            Outcome::Refused => counts.refused += 1,
            Outcome::Body { warning: Warning::Plain, .. } => counts.warned += 1,
            Outcome::Body { body, .. } if valid && body == sample.truth.body(spacing) => {
                counts.right += 1;
            }
            Outcome::Body { .. } => counts.wrong += 1,
        }
    }

    /// The counts of one family, all zero if it was never recorded.
    pub fn counts(&self, family: Family) -> Counts {
        self.rows.get(&family).copied().unwrap_or_default()
    }

    /// The families that were never recorded, which the verdict therefore says nothing about.
    pub fn missing(&self) -> Vec<Family> {
        Family::ALL.into_iter().filter(|family| !self.rows.contains_key(family)).collect()
    }

    /// A fixed-width table, one row a recorded family, each line ended.
    ///
    /// Shares are rounded down: 100.00 means all of them.
    pub fn table(&self) -> String {
        let mut table = String::new();
        // Writing to a String cannot fail.
        let _ = writeln!(
            table,
            "{:<30} {:>8} {:>8} {:>8} {:>6}",
            "family", "inputs", "good", "good %", "wrong"
        );
        for (family, counts) in &self.rows {
            let good = counts.good(*family);
            let _ = writeln!(
                table,
                "{:<30} {:>8} {:>8} {:>8} {:>6}",
                family.name(),
                counts.total,
                good,
                percent(good, counts.total),
                counts.wrong
            );
        }
        table
    }

    /// Whether the product passes.
    ///
    /// # Errors
    ///
    /// Names every family that has a wrong body, every valid family of which less than 99.9 %
    /// came out right, and every other family of which anything got past unstopped. A tally with
    /// nothing in it fails as well; see [`Self::missing`] for single families.
    pub fn verdict(&self) -> Result<(), String> {
        if self.rows.is_empty() {
            return Err("nothing was recorded".to_owned());
        }
        let mut failed = Vec::new();
        for (family, counts) in &self.rows {
            let (name, good) = (family.name(), counts.good(*family));
            if counts.wrong > 0 {
                failed.push(format!("{name}: {} wrong", counts.wrong));
            }
            if family.is_valid() && good * 1000 < counts.total * NEEDED_PER_MILLE {
                failed.push(format!("{name}: only {} % good", percent(good, counts.total)));
            }
            if !family.is_valid() && good < counts.total {
                failed.push(format!("{name}: {} not stopped", counts.total - good));
            }
        }
        if failed.is_empty() { Ok(()) } else { Err(failed.join("; ")) }
    }
}

/// The share with two decimals, rounded down.
fn percent(part: u64, whole: u64) -> String {
    let hundredths = (part * 10_000).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults;
    use crate::prng::SplitMix64;
    use crate::sloppy::generate;

    const SPACING: Spacing = Spacing::Space;

    fn perfect(rounds: u32) -> Tally {
        let mut rng = SplitMix64::new(5);
        let mut tally = Tally::new();
        for family in Family::ALL {
            for _ in 0..rounds {
                let sample = generate(family, &mut rng);
                let body = sample.truth.body(SPACING);
                let outcome = if family.is_valid() {
                    Outcome::Body { body: &body, warning: Warning::Allowed }
                } else {
                    Outcome::Refused
                };
                tally.record(&sample, SPACING, outcome);
            }
        }
        tally
    }

    fn sample(family: Family) -> Sample {
        generate(family, &mut SplitMix64::new(9))
    }

    fn body(body: &str, warning: Warning) -> Outcome<'_> {
        Outcome::Body { body, warning }
    }

    #[test]
    fn a_perfect_product_passes() {
        let tally = perfect(20);
        assert_eq!(tally.verdict(), Ok(()));
        assert_eq!(tally.missing(), []);
        assert_eq!(tally.counts(Family::Exact).right, 20);
        assert_eq!(tally.counts(Family::Empty).refused, 20);
    }

    #[test]
    fn nothing_at_all_fails() {
        assert!(Tally::new().verdict().is_err());
        assert_eq!(Tally::new().missing(), Family::ALL);
    }

    #[test]
    fn one_wrong_body_fails_however_many_are_right() {
        let spoil = [faults::dotted_capital_i, faults::dropped_digit, faults::wrong_series];
        for fault in spoil {
            for warning in [Warning::None, Warning::Allowed] {
                let mut tally = perfect(5_000);
                let sample = sample(Family::DottedI);
                let spoiled = fault(&sample.truth.body(SPACING));
                tally.record(&sample, SPACING, body(&spoiled, warning));
                assert_eq!(tally.counts(Family::DottedI).wrong, 1);
                assert_eq!(tally.verdict(), Err("dotted capital I: 1 wrong".to_owned()));
            }
        }
    }

    #[test]
    fn the_other_spacing_is_wrong() {
        let mut tally = Tally::new();
        let sample = sample(Family::Exact);
        tally.record(&sample, SPACING, body(&sample.truth.body(Spacing::None), Warning::None));
        assert_eq!(tally.counts(Family::Exact).wrong, 1);
    }

    #[test]
    fn a_valid_family_needs_nearly_all_right() {
        let mut tally = perfect(999);
        let sample = sample(Family::Greek);
        let truth = sample.truth.body(SPACING);
        tally.record(&sample, SPACING, Outcome::Refused);
        assert_eq!(tally.verdict(), Ok(()), "999 of 1000");
        tally.record(&sample, SPACING, body(&truth, Warning::Plain));
        assert_eq!(tally.counts(Family::Greek).warned, 1);
        let Err(why) = tally.verdict() else { panic!("999 of 1001 passed") };
        assert_eq!(why, "Greek look-alikes: only 99.80 % good");
    }

    #[test]
    fn an_invalid_family_has_to_be_stopped_every_time() {
        let mut tally = perfect(5_000);
        let sample = sample(Family::DigitDropped);
        let truth = sample.truth.body(SPACING);
        tally.record(&sample, SPACING, body("2 MYI123456", Warning::Plain));
        assert_eq!(tally.verdict(), Ok(()), "a warning is enough");
        tally.record(&sample, SPACING, body(&truth, Warning::Allowed));
        let Err(why) = tally.verdict() else { panic!("passed") };
        assert_eq!(why, "one digit dropped: 1 wrong; one digit dropped: 1 not stopped");
    }

    #[test]
    fn the_table_keeps_its_columns() {
        let table = perfect(3).table();
        let widths: Vec<usize> = table.lines().map(|line| line.chars().count()).collect();
        assert_eq!(widths.len(), 1 + Family::ALL.len());
        assert!(widths.iter().all(|width| *width == widths[0]), "{table}");
        assert!(table.contains(" 100.00 "));
    }

    #[test]
    fn shares_are_rounded_down() {
        assert_eq!(percent(99_999, 100_000), "99.99");
        assert_eq!(percent(0, 0), "0.00");
        assert_eq!(percent(1, 1), "100.00");
    }
}
