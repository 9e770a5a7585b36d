//! The lines that README shows for Kotlin and Swift are those that their tests compile and run.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines of README's only block in a language.
fn shown(readme: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}");
    let mut lines = readme.lines().skip_while(|line| *line != fence);
    assert!(lines.next().is_some(), "README has no {fence}");
    lines.take_while(|line| *line != "```").map(str::to_owned).collect()
}

/// The lines between the marks of a test, moved to the left.
fn compiled(source: &str) -> Vec<String> {
    let is_mark = |line: &&str, mark: &str| line.trim() == mark;
    let mut lines = source.lines().skip_while(|line| !is_mark(line, "// README begins"));
    let mark = lines.next().unwrap_or_else(|| panic!("no mark"));
    let margin = mark.len() - mark.trim_start().len();
    let lines = lines.take_while(|line| !is_mark(line, "// README ends"));
    lines.map(|line| line.get(margin..).unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_readme_shows_is_compiled() {
    let readme = read("README.md");
    for (language, source) in [
        ("kotlin", "bindings/kotlin/src/test/kotlin/ReadmeTest.kt"),
        ("swift", "ios/Tests/CompanionTests/ReadmeTests.swift"),
    ] {
        let shown = shown(&readme, language);
        assert!(shown.len() >= 10, "{language}: {} lines", shown.len());
        assert_eq!(shown, compiled(&read(source)), "README and {source} differ");
    }
}
