//! The project's own commands: `cargo xtask test`, `cargo xtask bench`, `cargo xtask schema`.

mod generate;
mod kotlin;
mod swift;
mod tool;

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
    /// Write the Kotlin and Swift that call the library
    Generate,
    /// Run Swift in ios/, where there is none from a Debian 13 in the cache: swift --version
    Swift {
        /// What to pass on
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Run Maven in bindings/kotlin: kotlin --version
    Kotlin {
        /// What to pass on
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Test => test(),
        Task::Bench => cargo("Benchmark", &["bench", "--package", "companion-core"]),
        Task::Schema => schema(),
        Task::Generate => generate::generate().map(|made| {
            say(&format!("{}\n{}", made.library.display(), made.kotlin.display()));
        }),
        Task::Swift { arguments } => swift(&arguments),
        Task::Kotlin { arguments } => kotlin(&arguments),
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

fn swift(arguments: &[String]) -> Result<(), String> {
    let swift = swift::Swift::find()?;
    let (root, target) = (root(), target());
    let mut command = swift.command("swift", &root.join("ios"), &[&root, &target]);
    command.args(arguments);
    // What is built or tested is linked with the library for this computer, and finds it.
    if arguments.first().is_some_and(|first| ["build", "test"].contains(&first.as_str())) {
        let library = target.join("debug");
        let flag = format!("-L{}", library.display());
        let find = format!("-rpath={}", library.display());
        command.args(["-Xlinker", &flag, "-Xlinker", &find]);
    }
    tool::succeed(command, "swift; see above")
}

fn kotlin(arguments: &[String]) -> Result<(), String> {
    let mut command = kotlin::maven(&root().join("bindings/kotlin"))?;
    let generated = generate::generate()?;
    command.arg(format!("-Dcompanion.generated={}", generated.kotlin.display()));
    command.arg(format!("-Dcompanion.library={}", generated.library.display()));
    command.args(arguments);
    tool::succeed(command, "mvn; see above")
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
