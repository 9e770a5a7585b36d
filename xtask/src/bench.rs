//! Figures: the benchmarks in Rust, and home in three languages against one anchor.

use std::path::Path;
use std::process::Command;

use crate::generate::{Generated, shipped};
use crate::{cargo, kotlin, run, say, swift, target, tool};

/// Runs the benchmarks and prints their tables; only that of home in three languages, if asked so.
pub(crate) fn bench(only_home: bool) -> Result<(), String> {
    // What is missing is said before anything has taken its time.
    kotlin::ready()?;
    swift::ready()?;
    if !only_home {
        let rust =
            ["bench", "--package", "companion-core", "--bench", "figures", "--bench", "many"];
        cargo("Benchmarks in Rust", &rust)?;
    }
    home_in_three_languages()
}

/// Swift and Kotlin call the library as shipped, Rust is of the same profile. Rust leaves the stores which the other two read.
fn home_in_three_languages() -> Result<(), String> {
    let folder = target().join("figures");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(failed)?;
    }
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let shipped = shipped()?;
    // The first time everything is compiled. The second time the three follow each other closely, so
    // that one anchor is fair to all of them.
    for _ in 0..2 {
        once(&shipped, &folder)?;
    }
    table(&folder, &shipped)
}

fn once(shipped: &Generated, folder: &Path) -> Result<(), String> {
    let stores = folder.join("stores");
    if stores.exists() {
        std::fs::remove_dir_all(&stores).map_err(|e| format!("{}: {e}", stores.display()))?;
    }
    let mut rust = Command::new("cargo");
    rust.args(["bench", "--profile", "release", "--package", "companion-core", "--bench", "home"]);
    run("Home in Rust", told(rust, folder))?;
    say("== Home in Swift");
    let release = ["run", "--configuration", "release", "CompanionFigures"];
    let swift = swift::command_with(shipped, &release)?;
    tool::succeed(told(swift, folder), "Home in Swift; see above")?;
    say("== Home in Kotlin");
    let kotlin = kotlin::command(kotlin::Project::Bindings, shipped, &["test", "-Dtest=Figures"])?;
    tool::succeed(told(kotlin, folder), "Home in Kotlin; see above")
}

/// Where the stores are, and where to leave the times.
fn told(mut command: Command, folder: &Path) -> Command {
    command.env("COMPANION_FIGURES", folder);
    command
}

fn table(folder: &Path, shipped: &Generated) -> Result<(), String> {
    let time = |language: &str, of: &str| {
        let path = folder.join(language).with_extension("txt");
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        figure(&text, of).ok_or_else(|| format!("{}: no time of {of}", path.display()))
    };
    let bare = time("rust", "bare")?;
    say(
        "\nHome of three people, in the shipped profile, against the bare SQLite reads of its rows:",
    );
    say(&format!("{:<24} {bare:>9.1} µs", "bare reads, in Rust"));
    for (language, file, aim) in
        [("Rust", "rust", 3), ("Swift", "swift", 4), ("Kotlin", "kotlin", 6)]
    {
        let home = time(file, "home")?;
        let name = format!("home, {language}");
        say(&format!("{name:<24} {home:>9.1} µs {:>6.2}x (aim {aim}x)", home / bare));
    }
    for (language, file) in [("Swift", "swift"), ("Kotlin", "kotlin")] {
        let call = time(file, "call")?;
        say(&format!("{:<24} {call:>9.2} µs", format!("a bare call, {language}")));
    }
    let bytes = stripped(shipped, folder)?;
    say(&format!("{:<24} {bytes:>9} bytes (aim 3,000,000)", "the library, stripped"));
    Ok(())
}

/// The number after a word in lines of a word and a number.
fn figure(text: &str, of: &str) -> Option<f64> {
    let line = text.lines().find_map(|line| line.strip_prefix(of)?.strip_prefix(' '))?;
    line.trim().parse().ok()
}

fn stripped(shipped: &Generated, folder: &Path) -> Result<u64, String> {
    let file = folder.join("stripped");
    let mut strip = Command::new("strip");
    strip.arg("-o").arg(&file).arg(shipped.file());
    tool::succeed(strip, "strip (binutils)")?;
    let size = std::fs::metadata(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(size.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_found_by_its_whole_word() {
        let text = "bare 12.5\nhomely 3\nhome 20\n";
        assert_eq!(figure(text, "bare"), Some(12.5));
        assert_eq!(figure(text, "home"), Some(20.0));
        assert_eq!(figure(text, "call"), None);
    }
}
