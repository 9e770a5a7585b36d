//! Of Unicode's data what the core asks for, in the form that takes least room.
//!
//! A number of 32 bits holds a character, which needs 21, and what is told of it, above and below
//! [`SHIFT`].

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};
use unicode_security::skeleton;

/// How many bits are below the character.
const SHIFT: u32 = 11;

/// Writes each table to a file that the core includes.
pub(crate) fn write(folder: &Path) -> std::io::Result<()> {
    std::fs::write(folder.join("looks.rs"), looks())?;
    std::fs::write(folder.join("kinds.rs"), changes(kind))?;
    std::fs::write(folder.join("latin.rs"), changes(latin))?;
    let (rows, texts) = decompositions();
    std::fs::write(folder.join("decomposition_rows.rs"), rows)?;
    std::fs::write(folder.join("decompositions.txt"), texts)?;
    let (composites, seconds) = composites();
    std::fs::write(folder.join("composites.rs"), composites)?;
    std::fs::write(folder.join("seconds.rs"), seconds)
}

/// What looks like a digit or a letter A–Z, out of Unicode's confusables table. The whole of it is a
/// third of a megabyte, this part a few kilobytes.
fn looks() -> String {
    let of = |character: char| -> String { skeleton(&character.to_string()).collect() };
    let plain: Vec<String> = ('0'..='9').chain('A'..='Z').map(of).collect();
    let looks = ('\0'..=char::MAX).filter_map(|character| {
        let skeleton = of(character);
        // Each of these skeletons is one character, which stands for all that look so.
        let look = skeleton.chars().next().filter(|_| plain.contains(&skeleton))?;
        Some(packed(character, u32::from(look)))
    });
    list(looks)
}

/// The general category as far as the core asks for it, by the numbers of `unicode::Kind`, and the
/// canonical combining class.
fn kind(character: char) -> u32 {
    let kind = match character.general_category() {
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark => 1,
        GeneralCategory::SpacingMark => 2,
        GeneralCategory::Format => 3,
        GeneralCategory::OtherSymbol => 4,
        GeneralCategory::DecimalNumber => 5,
        GeneralCategory::DashPunctuation => 6,
        _ => 0,
    };
    kind << 8 | u32::from(canonical_combining_class(character))
}

/// Whether it can stand in a name in Latin letters: these, and what belongs to no script.
fn latin(character: char) -> u32 {
    let is_latin = matches!(character.script(), Script::Latin | Script::Common | Script::Inherited);
    u32::from(is_latin)
}

/// Each character for which something else is told than for the one before it.
fn changes(told: fn(char) -> u32) -> String {
    let mut before = 0;
    let changes = ('\0'..=char::MAX).filter_map(|character| {
        let told = told(character);
        (std::mem::replace(&mut before, told) != told).then(|| packed(character, told))
    });
    list(changes)
}

/// The full compatibility decompositions, one a line, in rows of sixteen characters as in Unicode's
/// charts; and for each row that has any its number and where its lines begin. Hangul syllables
/// are computed, not looked up.
fn decompositions() -> (String, String) {
    let mut rows = Vec::new();
    let mut texts = String::new();
    for row in 0..=u32::from(char::MAX) >> 4 {
        let characters = (row << 4..=row << 4 | 0xF).filter_map(char::from_u32);
        let lines: Vec<String> = characters.map(decomposition).collect();
        let lines = lines.join("\n");
        let lines = lines.trim_end_matches('\n');
        if !lines.is_empty() {
            rows.push(format!("({row}, {})", texts.len()));
            texts.push_str(lines);
        }
    }
    (list(rows), texts)
}

/// None if the character stands for itself.
fn decomposition(character: char) -> String {
    let decomposed: String = character.nfkd().collect();
    let is_none = decomposed.chars().eq([character]) || ('가'..='힣').contains(&character);
    if is_none { String::new() } else { decomposed }
}

/// The characters that a letter and a mark become together, in the order of their decompositions;
/// and the marks that there are in them.
fn composites() -> (String, String) {
    let mut composites: Vec<(String, char)> = ('\0'..=char::MAX)
        .map(|character| (decomposition(character), character))
        .filter(|(decomposition, character)| {
            !decomposition.is_empty() && decomposition.nfkc().eq([*character])
        })
        .collect();
    composites.sort();
    let seconds: BTreeSet<char> =
        composites.iter().filter_map(|(decomposition, _)| decomposition.chars().last()).collect();
    let quoted = |character: &char| format!("{character:?}");
    (
        list(composites.iter().map(|(_, character)| quoted(character))),
        list(seconds.iter().map(quoted)),
    )
}

fn packed(character: char, told: u32) -> u32 {
    assert!(told < 1 << SHIFT, "{character:?}: {told}");
    u32::from(character) << SHIFT | told
}

fn list(entries: impl IntoIterator<Item = impl std::fmt::Display>) -> String {
    let mut list = "&[\n".to_owned();
    for entry in entries {
        let _ = writeln!(list, "{entry},");
    }
    list.push(']');
    list
}
