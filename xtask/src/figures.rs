//! What holds on a phone: what the tests of the app measured, and how large the APK is.

use std::process::ExitCode;

use crate::generate::{Profile, generate};
use crate::kotlin::{self, Project};
use crate::{apk, root, say, tool};

/// Prints the figures. One over its limit is an error, an APK that cannot be built here is not: it
/// is said.
pub(crate) fn command() -> ExitCode {
    if let Err(reason) = measured() {
        say(&format!("FAILED: {reason}"));
        return ExitCode::FAILURE;
    }
    match apk::make() {
        apk::Outcome::Good | apk::Outcome::NotHere => ExitCode::SUCCESS,
        apk::Outcome::Wrong => ExitCode::FAILURE,
    }
}

fn measured() -> Result<(), String> {
    kotlin::ready_for_android()?;
    let file = root().join("android/target/figures.txt");
    if file.exists() {
        std::fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let made = generate(Profile::Dev)?;
    let tests = kotlin::command(Project::Android, &made, &["test", "-Dtest=FiguresTest"])?;
    let done = tool::succeed(tests, "a figure is over its limit; see above");
    // Also those over their limit are shown.
    let text = std::fs::read_to_string(&file);
    say(&format!("\n{}", text.map_err(|error| format!("{}: {error}", file.display()))?));
    done
}
