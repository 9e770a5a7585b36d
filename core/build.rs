//! What would make a phone's library large, made small.

use std::fmt::Write as _;
use std::path::PathBuf;

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};
use unicode_security::skeleton;

#[allow(clippy::print_stdout)] // how a build script speaks to cargo
fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    std::fs::write(folder.join("looks.rs"), looks())?;
    std::fs::write(folder.join("kinds.rs"), runs(kind))?;
    std::fs::write(folder.join("latin.rs"), runs(latin))?;
    for language in ["en", "az", "ru", "tr", "fa"] {
        let path = format!("src/words/{language}.ftl");
        println!("cargo::rerun-if-changed={path}");
        let deflated = miniz_oxide::deflate::compress_to_vec(&std::fs::read(path)?, 10);
        std::fs::write(folder.join(format!("{language}.deflate")), deflated)?;
    }
    Ok(())
}

/// What looks like a digit or a letter A–Z, out of Unicode's confusables table. The whole of it is a
/// third of a megabyte, this part a few kilobytes.
fn looks() -> String {
    let of = |character: char| -> String { skeleton(&character.to_string()).collect() };
    let plain: Vec<String> = ('0'..='9').chain('A'..='Z').map(of).collect();
    let mut table = "&[\n".to_owned();
    for character in '\0'..=char::MAX {
        let skeleton = of(character);
        if plain.contains(&skeleton) {
            // Each of these skeletons is one character, which stands for all that look so.
            let look = skeleton.chars().next().unwrap_or_default();
            let _ = writeln!(table, "({character:?}, {look:?}),");
        }
    }
    table.push(']');
    table
}

/// Of the thirty general categories of Unicode what reading a number asks for.
fn kind(character: char) -> Option<&'static str> {
    match character.general_category() {
        GeneralCategory::OtherSymbol => Some("Kind::Sign"),
        GeneralCategory::NonspacingMark
        | GeneralCategory::EnclosingMark
        | GeneralCategory::Format => Some("Kind::Vanishing"),
        GeneralCategory::DecimalNumber => Some("Kind::Digit"),
        GeneralCategory::DashPunctuation => Some("Kind::Dash"),
        _ => None,
    }
}

/// What can stand in a name in Latin letters: these, and what belongs to no script.
fn latin(character: char) -> Option<&'static str> {
    let is_latin = matches!(character.script(), Script::Latin | Script::Common | Script::Inherited);
    is_latin.then_some("()")
}

/// Characters that follow each other and are of the same kind, as a table of the first, the last
/// and the kind.
fn runs(kind: fn(char) -> Option<&'static str>) -> String {
    let mut runs: Vec<(char, char, &str)> = Vec::new();
    for character in '\0'..=char::MAX {
        let Some(kind) = kind(character) else { continue };
        match runs.last_mut() {
            Some((_, last, of)) if *of == kind && u32::from(*last) + 1 == u32::from(character) => {
                *last = character;
            }
            _ => runs.push((character, character, kind)),
        }
    }
    let mut table = "&[\n".to_owned();
    for (first, last, kind) in runs {
        let _ = writeln!(table, "({first:?}, {last:?}, {kind}),");
    }
    table.push(']');
    table
}
