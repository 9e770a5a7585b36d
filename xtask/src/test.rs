//! Everything that must pass, and in which languages.

use std::fmt;
use std::process::Command;

use crate::generate::{Generated, Profile, generate};
use crate::{api, cargo, counted, document, kotlin, root, say, swift, tool};

/// The method that panics, which no shipped build has.
const PANICS: &str = "companion-bindings/panic-test";

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Language {
    /// Formatting, lints, documentation, rules, and every test of the workspace
    Rust,
    /// bindings/kotlin on the JVM
    Kotlin,
    /// ios/ on this computer
    Swift,
    /// android/, the app, on the JVM
    Android,
}

const LANGUAGES: [Language; 4] =
    [Language::Rust, Language::Kotlin, Language::Swift, Language::Android];

/// What no computer of this project tests: it is said at the end of every run.
const NEVER_HERE: &str = "iOS (it joins with its shell), the native libraries of the APK";

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

/// Runs one language, or all of them, and compares how many scenarios each ran. The app runs none:
/// it has tests of its own.
pub(crate) fn test(only: Option<Language>) -> Result<(), String> {
    let chosen = |language: &Language| only.is_none_or(|only| only == *language);
    // What is missing is said before anything has taken its time.
    for language in LANGUAGES.into_iter().filter(chosen) {
        ready(language).map_err(|why| match only {
            Some(_) => why,
            None => format!("{why}. Or run what needs none of it: cargo xtask test --only rust"),
        })?;
    }
    let mut counts = Vec::new();
    for language in LANGUAGES.into_iter().filter(chosen) {
        counts.extend(run(language)?.map(|count| (language, count)));
    }
    for (language, count) in &counts {
        say(&format!("{language}: {count} scenarios"));
    }
    are_equal(&counts)?;
    let missing: Vec<String> =
        LANGUAGES.iter().filter(|one| !chosen(one)).map(ToString::to_string).collect();
    say(&match missing.as_slice() {
        [] => format!("All passed. Not run here: {NEVER_HERE}."),
        some => format!("Passed. Not run here: {}, {NEVER_HERE}.", some.join(", ")),
    });
    Ok(())
}

fn are_equal(counts: &[(Language, u32)]) -> Result<(), String> {
    match counts.windows(2).find(|pair| pair[0].1 != pair[1].1) {
        None => Ok(()),
        Some(pair) => {
            Err(format!("{} and {} did not run the same scenarios", pair[0].0, pair[1].0))
        }
    }
}

fn ready(language: Language) -> Result<(), String> {
    match language {
        Language::Rust => Ok(()),
        Language::Kotlin => kotlin::ready(),
        Language::Swift => swift::ready(),
        Language::Android => kotlin::ready_for_android(),
    }
}

/// How many scenarios were run, where the language has any.
fn run(language: Language) -> Result<Option<u32>, String> {
    let tests = match language {
        Language::Rust => {
            rust_checks()?;
            rust_tests()
        }
        Language::Kotlin => {
            say("== Kotlin");
            kotlin::command(kotlin::Project::Bindings, &generated()?, &["test"])?
        }
        Language::Swift => {
            say("== Swift");
            tool::succeed(swift::lint()?, "Swift is not as swift format writes it; see above")?;
            swift::command_with(&generated()?, &["test"])?
        }
        Language::Android => {
            say("== Android");
            let tests = kotlin::command(kotlin::Project::Android, &generated()?, &["test"])?;
            tool::succeed(tests, "the tests of the Android app; see above")?;
            return Ok(None);
        }
    };
    counted::scenarios(tests, &language.to_string()).map(Some)
}

/// The library with what calls it, which must be what was reviewed.
fn generated() -> Result<Generated, String> {
    let generated = generate(Profile::Dev)?;
    api::check()?;
    Ok(generated)
}

fn rust_checks() -> Result<(), String> {
    cargo("Formatting", &["fmt", "--all", "--check"])?;
    let lints = ["clippy", "--workspace", "--all-targets", "--features", PANICS, "--quiet"];
    cargo("Lints", &[&lints[..], &["--", "--deny", "warnings"]].concat())?;
    // The records as they cross to Kotlin and Swift: a feature of the core that nothing else here
    // turns on.
    let ffi = ["clippy", "--package", "companion-core", "--features", "uniffi", "--quiet"];
    cargo("Lints of the FFI records", &[&ffi[..], &["--", "--deny", "warnings"]].concat())?;
    document()?;
    let check = ["run", "--quiet", "--", "rules", "check"];
    cargo("Embedded rules", &[&check[..], &["rules/azerbaijan"]].concat())
}

fn rust_tests() -> Command {
    say("== Tests");
    let mut tests = Command::new("cargo");
    tests
        .args(["test", "--workspace", "--features", PANICS, "--quiet"])
        // The table of sloppy inputs is a result: it is printed, not swallowed.
        .args(["--", "--show-output"])
        .current_dir(root());
    tests
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_missing_in_one_language_is_an_error() {
        let counts = |kotlin| [(Language::Rust, 3), (Language::Kotlin, kotlin)];
        assert_eq!(are_equal(&counts(3)), Ok(()));
        let error = are_equal(&counts(2)).unwrap_err();
        assert_eq!(error, "Rust and Kotlin did not run the same scenarios");
        assert_eq!(are_equal(&[(Language::Swift, 1)]), Ok(()));
    }
}
