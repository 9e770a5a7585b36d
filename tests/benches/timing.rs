//! How long something takes, as the middle of many runs: what a busy machine does to some of them
//! does not matter.

#![allow(dead_code)] // each benchmark uses its own part of it

use std::time::{Duration, Instant};

/// For what takes microseconds: fifty runs to warm up, then five hundred.
pub(crate) fn median(mut work: impl FnMut()) -> Duration {
    for _ in 0..50 {
        work();
    }
    median_of(500, work)
}

/// For what takes milliseconds, or is to be measured cold.
pub(crate) fn median_of(runs: usize, mut work: impl FnMut()) -> Duration {
    let run = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..runs).map(|_| run(&mut work)).collect();
    times.sort();
    times[times.len() / 2]
}

/// In microseconds.
pub(crate) fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
