//! The project's own commands: `cargo xtask test`, `cargo xtask bench`, `cargo xtask apk` and more.

mod api;
mod apk;
mod bench;
mod counted;
mod figures;
mod generate;
#[cfg(test)]
mod gradle;
mod kotlin;
mod packs;
mod screenshots;
mod swift;
mod test;
mod tool;
mod words;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::{Parser, Subcommand};

use generate::{Generated, Profile, generate};
use kotlin::Project;

#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything that must pass: formatting, lints, documentation, rules, tests in three languages,
    /// the Android app
    Test {
        /// One language, or the app, instead of all
        #[arg(long)]
        only: Option<test::Language>,
    },
    /// Figures, as ratios in one run, in three languages, and the size as shipped
    Bench {
        /// Home in three languages and the size, without the benchmarks in Rust alone
        #[arg(long)]
        home: bool,
    },
    /// Write the JSON Schema of rule packs that editors use
    Schema,
    /// Write the Kotlin and Swift that call the library
    Generate {
        /// For a phone's library, which has no method that panics
        #[arg(long)]
        phone: bool,
    },
    /// Write bindings/api.txt: what the phones see, for review
    Api,
    /// Run Swift in ios/, where there is none from a Debian 13 in the cache: swift --version
    Swift {
        /// What to pass on
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Draw every screen of the Android app, six of them for README
    Screenshots,
    /// Assemble an APK without Gradle and check it; needs Google's Maven repository
    Apk,
    /// What holds on a phone: calls before the first frame, views, alarms a day, bytes of the APK
    Figures,
    /// Run Maven in android/, the app on the JVM: android test
    Android {
        /// What to pass on
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Run Maven in bindings/kotlin: kotlin --version
    Kotlin {
        /// With the library as phones get it: kotlin --shipped test
        #[arg(long)]
        shipped: bool,
        /// What to pass on
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Test { only } => test::test(only),
        Task::Bench { home } => bench::bench(home),
        Task::Schema => schema(),
        Task::Generate { phone } => {
            let profile = if phone { Profile::Phone } else { Profile::Dev };
            generate(profile).map(|made| {
                say(&format!("{}\n{}", made.library.display(), made.kotlin.display()));
            })
        }
        Task::Api => generate(Profile::Dev).and_then(|_| api::write()),
        Task::Swift { arguments } => {
            swift(&arguments).and_then(|command| tool::succeed(command, "swift; see above"))
        }
        Task::Screenshots => screenshots::draw(),
        Task::Apk => return apk::command(),
        Task::Figures => return figures::command(),
        Task::Android { arguments } => generate(Profile::Dev)
            .and_then(|made| kotlin::command(Project::Android, &made, &borrowed(&arguments)))
            .and_then(|command| tool::succeed(command, "mvn; see above")),
        Task::Kotlin { shipped, arguments } => built(shipped)
            .and_then(|made| kotlin::command(Project::Bindings, &made, &borrowed(&arguments)))
            .and_then(|command| tool::succeed(command, "mvn; see above")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            say(&format!("FAILED: {reason}"));
            ExitCode::FAILURE
        }
    }
}

fn built(shipped: bool) -> Result<Generated, String> {
    if shipped { generate::shipped() } else { generate(Profile::Dev) }
}

/// Swift with the library where its sources are compiled.
fn swift(arguments: &[String]) -> Result<Command, String> {
    let arguments = borrowed(arguments);
    match arguments.first() {
        Some(&("build" | "run" | "test")) => {
            swift::command_with(&generate(Profile::Dev)?, &arguments)
        }
        _ => swift::command(&arguments),
    }
}

fn borrowed(arguments: &[String]) -> Vec<&str> {
    arguments.iter().map(String::as_str).collect()
}

fn document() -> Result<(), String> {
    // Apart, because the library of the phones and the command line have one name.
    let bindings = "companion-bindings";
    for which in [&["--workspace", "--exclude", bindings][..], &["--package", bindings]] {
        let mut command = Command::new("cargo");
        command
            .args(["doc", "--no-deps", "--document-private-items", "--quiet"])
            .args(which)
            .env("RUSTDOCFLAGS", "--deny warnings");
        run("Documentation", command)?;
    }
    Ok(())
}

fn schema() -> Result<(), String> {
    let path = root().join("rules/rule-pack.schema.json");
    std::fs::write(&path, companion_rulepack::source::json_schema())
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// The repository, without `..`: a path that is also shown and bound.
fn root() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    own.parent().map_or(own.clone(), PathBuf::from)
}

/// Where cargo builds; it may lie outside the repository.
fn target() -> PathBuf {
    let told = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(told.unwrap_or_else(|| PathBuf::from("target")))
}

fn cargo(what: &str, arguments: &[&str]) -> Result<(), String> {
    let mut command = Command::new("cargo");
    command.args(arguments);
    run(what, command)
}

fn run(what: &str, mut command: Command) -> Result<(), String> {
    say(&format!("== {what}"));
    let status = command.current_dir(root()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("{what}; see above")),
        Err(error) => Err(format!("{what}: {:?} did not start: {error}", command.get_program())),
    }
}

#[allow(clippy::print_stdout)] // a command for developers speaks on the terminal
fn say(text: &str) {
    println!("{text}");
}
