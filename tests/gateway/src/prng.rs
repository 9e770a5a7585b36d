//! `SplitMix64`: a tiny deterministic random number generator.
//!
//! The algorithm is Steele, Lea and Flood's (OOPSLA 2014), as published in the public domain by
//! Sebastiano Vigna. It is not for secrets; it is for samples that are the same on every machine
//! and in every year, which a library's generator does not promise.

/// The generator; equal seeds give equal sequences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// A generator started from `seed`; any seed is as good as another.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next 64 random bits.
    pub fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `bound` - 1, or 0 if `bound` is 0.
    ///
    /// The high half of a 128-bit product: the bias is below `bound` / 2⁶⁴, nothing for samples.
    pub fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next_u64()) * bound as u128) >> 64) as usize
    }

    /// True once in `n` times on average.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of `items`, each as likely as the others.
    ///
    /// # Panics
    ///
    /// If `items` is empty; the callers in this crate pass constants.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_sequence() {
        // The first outputs for seed 1234567, as printed on Rosetta Code.
        let mut rng = SplitMix64::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| rng.next_u64()).collect();
        let published = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973];
        assert_eq!(first[..2], published);
        assert_eq!(first[2], 9_817_491_932_198_370_423);
    }

    #[test]
    fn stays_below_the_bound_and_reaches_all() {
        let mut rng = SplitMix64::new(1);
        let mut seen = [false; 10];
        for _ in 0..1_000 {
            seen[rng.below(10)] = true;
        }
        assert_eq!(seen, [true; 10]);
        assert_eq!(rng.below(0), 0);
    }
}
