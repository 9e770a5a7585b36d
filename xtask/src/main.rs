//! The project's own commands: `cargo xtask test`, `cargo xtask bench`, `cargo xtask schema`.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything that must pass: formatting, lints, documentation, rules, tests
    Test,
    /// Figures, as ratios in one run
    Bench,
    /// Write the JSON Schema of rule packs that editors use
    Schema,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Test => test(),
        Task::Bench => cargo("Benchmark", &["bench", "--package", "companion-core"]),
        Task::Schema => schema(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            say(&format!("FAILED: {reason}"));
            ExitCode::FAILURE
        }
    }
}

fn test() -> Result<(), String> {
    cargo("Formatting", &["fmt", "--all", "--check"])?;
    let lints = ["clippy", "--workspace", "--all-targets", "--quiet"];
    cargo("Lints", &[&lints[..], &["--", "--deny", "warnings"]].concat())?;
    // The records as they cross to Kotlin and Swift: a feature of the core that nothing else here
    // turns on.
    let ffi = ["clippy", "--package", "companion-core", "--features", "uniffi", "--quiet"];
    cargo("Lints of the FFI records", &[&ffi[..], &["--", "--deny", "warnings"]].concat())?;
    document()?;
    let check = ["run", "--quiet", "--", "rules", "check"];
    cargo("Embedded rules", &[&check[..], &["rules/azerbaijan"]].concat())?;
    // The table of sloppy inputs is a result: it is printed, not swallowed.
    cargo("Tests", &["test", "--workspace", "--quiet", "--", "--show-output"])?;
    say("All passed. Not run here: Kotlin, Swift, Android and iOS (they join with their shells).");
    Ok(())
}

fn document() -> Result<(), String> {
    let mut command = Command::new("cargo");
    command
        .args(["doc", "--workspace", "--no-deps", "--document-private-items", "--quiet"])
        .env("RUSTDOCFLAGS", "--deny warnings");
    run("Documentation", command)
}

fn schema() -> Result<(), String> {
    let path = root().join("rules/rule-pack.schema.json");
    std::fs::write(&path, companion_rulepack::source::json_schema())
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
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
