//! Kotlin on the JVM: what Maven needs. Kotlin itself, JUnit, JNA, Android's classes and aapt2 are
//! fetched by Maven.

use std::path::Path;
use std::process::Command;

use crate::generate::Generated;
use crate::{root, tool};

/// The oldest Java that the tests compile for.
const JAVA: u32 = 17;

/// What Maven builds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Project {
    /// The core from Kotlin.
    Bindings,
    /// The Android app, on the JVM.
    Android,
}

/// Maven in the folder of a project, with the library and what calls it.
pub(crate) fn command(
    project: Project,
    generated: &Generated,
    arguments: &[&str],
) -> Result<Command, String> {
    let folder = match project {
        Project::Bindings => "bindings/kotlin",
        Project::Android => "android",
    };
    let mut command = maven(&root().join(folder))?;
    command.arg(format!("-Dcompanion.generated={}", generated.kotlin.display()));
    command.arg(format!("-Dcompanion.library={}", generated.library.display()));
    generated.tell(&mut command);
    command.args(arguments);
    Ok(command)
}

/// Whether everything is there, or what to install.
pub(crate) fn ready() -> Result<(), String> {
    maven(&root()).map(drop)
}

/// The same for the app, which also needs a computer that aapt2 and Android's drawing run on.
pub(crate) fn ready_for_android() -> Result<(), String> {
    ready()?;
    use std::env::consts::{ARCH, OS};
    if draws_on(OS, ARCH) {
        return Ok(());
    }
    Err(format!(
        "the Android app cannot be tested on {OS} with {ARCH}: aapt2 and Robolectric's graphics \
         are published for Linux and Windows on x86-64 and for Macs. Run it on one of these"
    ))
}

fn draws_on(system: &str, processor: &str) -> bool {
    match system {
        "linux" | "windows" => processor == "x86_64",
        "macos" => true,
        _ => false,
    }
}

/// A Maven command to be run in `folder`, or what to install for it.
fn maven(folder: &Path) -> Result<Command, String> {
    if !tool::is_on_path("mvn") {
        return Err(missing("Maven (mvn)"));
    }
    if !tool::is_on_path("javac") {
        return Err(missing("a Java development kit (javac)"));
    }
    let mut version = Command::new("javac");
    version.arg("-version");
    let version = tool::answer(version)?;
    let found = major(&version);
    if found.is_none_or(|found| found < JAVA) {
        return Err(format!("{} is too old; {}", version.trim(), missing(&format!("Java {JAVA}"))));
    }
    let mut command = Command::new("mvn");
    command.args(["--batch-mode", "--no-transfer-progress"]).current_dir(folder);
    Ok(command)
}

fn missing(what: &str) -> String {
    format!(
        "{what} is missing. On Debian and Ubuntu: apt-get install openjdk-17-jdk-headless maven; \
         on a Mac: brew install openjdk maven"
    )
}

/// `javac 17.0.15` is 17.
fn major(version: &str) -> Option<u32> {
    version.split_whitespace().nth(1)?.split(['.', '-']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_is_tested_where_its_tools_run() {
        assert!(draws_on("linux", "x86_64"));
        assert!(draws_on("macos", "aarch64"));
        assert!(!draws_on("linux", "aarch64"));
        assert!(!draws_on("freebsd", "x86_64"));
    }

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("javac 17.0.15\n"), Some(17));
        assert_eq!(major("javac 25-ea\n"), Some(25));
        assert_eq!(major("javac 1.8.0_402"), Some(1));
        assert_eq!(major("command not found"), None);
    }
}
