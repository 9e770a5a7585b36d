//! An APK without Gradle: R8, aapt2's resources, a throw-away key; then what is checked in it.

mod build;
mod check;
mod dex;
mod need;

use std::process::ExitCode;

use crate::{root, say};

/// Why there is no APK that could be trusted.
#[derive(Debug)]
enum Failure {
    /// Something is not on this computer, or is not reached from it.
    Missing(String),
    /// What was built is wrong.
    Wrong(String),
}

impl From<String> for Failure {
    fn from(reason: String) -> Failure {
        Failure::Wrong(reason)
    }
}

/// How it ended; why was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Good,
    /// It cannot be built on this computer.
    NotHere,
    Wrong,
}

/// Builds and checks. Exit code 2 says that it cannot be built here; 1 that something is wrong.
pub(crate) fn command() -> ExitCode {
    match make() {
        Outcome::Good => ExitCode::SUCCESS,
        Outcome::NotHere => ExitCode::from(2),
        Outcome::Wrong => ExitCode::FAILURE,
    }
}

/// Builds, checks, and prints the figures or what is wrong.
pub(crate) fn make() -> Outcome {
    match apk() {
        Ok(()) => Outcome::Good,
        Err(Failure::Missing(what)) => {
            say(&format!("The APK was not built. {what}"));
            Outcome::NotHere
        }
        Err(Failure::Wrong(reason)) => {
            say(&format!("FAILED: {reason}"));
            Outcome::Wrong
        }
    }
}

fn apk() -> Result<(), Failure> {
    let built = build::build()?;
    let figures = check::check(&built)?;
    say(&format!("\n{figures}"));
    let file = built.apk.strip_prefix(root()).unwrap_or(&built.apk);
    say(&format!("The APK was built and checked: {}", file.display()));
    let still: Vec<&str> = built.left_out.iter().map(String::as_str).collect();
    if !still.is_empty() {
        say(&format!("What it lacks for a phone: {}", still.join("; ")));
    }
    Ok(())
}
