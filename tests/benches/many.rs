//! An employer's day: home, deadlines and the plan of reminders with 10 and with 1,000 documents.
//!
//! `cargo xtask bench` prints the times of one run and what a document costs in each; the aim is that
//! a document of a thousand costs no more than one of ten.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

#[path = "../../core/tests/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use companion_core::{Companion, Context, Platform};
use support::{at, open, resident};

const NOW: &str = "2026-11-25T10:00:00+04:00";

/// A vault with so many people, each with one document that ends on another day.
fn filled(folder: &std::path::Path, count: u32, context: &Context) -> Companion {
    let app = open(folder);
    for index in 0..count {
        let until = format!("2027-{:02}-{:02}", 1 + index % 12, 1 + index % 28);
        resident(&app, &format!("Worker {index}"), 1_000_000 + index, until, context);
    }
    app
}

/// The shortest of several runs: what the machine does besides is no part of it.
fn shortest(times: u32, mut work: impl FnMut()) -> Duration {
    let run = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..times).map(|_| run(&mut work)).min().unwrap_or_default()
}

fn main() {
    let context = at(NOW);
    let mut table: Vec<(&str, Vec<Duration>)> =
        vec![("home", Vec::new()), ("deadlines", Vec::new()), ("plan of reminders", Vec::new())];
    let counts = [10, 1_000];
    for count in counts {
        let folder = tempfile::tempdir().unwrap();
        let app = filled(folder.path(), count, &context);
        let works: [&mut dyn FnMut(); 3] = [
            &mut || drop(app.home(None, None, &context).unwrap()),
            &mut || drop(app.deadlines(&context).unwrap()),
            &mut || drop(app.plan_reminders(Platform::Ios, &context).unwrap()),
        ];
        for ((_, times), work) in table.iter_mut().zip(works) {
            work();
            times.push(shortest(5, work));
        }
    }
    println!(
        "\n{:<20} {:>14} {:>14} {:>22}",
        "view", "10 documents", "1,000", "a document, 1,000 : 10"
    );
    for (name, times) in table {
        let each = |at: usize| times[at].as_secs_f64() / f64::from(counts[at]);
        println!(
            "{name:<20} {:>11.2} ms {:>11.2} ms {:>21.2}x",
            times[0].as_secs_f64() * 1e3,
            times[1].as_secs_f64() * 1e3,
            each(1) / each(0)
        );
    }
}
