//! What would make a phone's library large, made small.

use std::fmt::Write as _;
use std::path::PathBuf;

use unicode_security::skeleton;

#[allow(clippy::print_stdout)] // how a build script speaks to cargo
fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    std::fs::write(folder.join("looks.rs"), looks())?;
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
