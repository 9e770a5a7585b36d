//! The few words that an iPhone reads without the app: names of intents, why it asks for a face.
//! They come from the same catalogues as every other.

use std::fmt::Write as _;
use std::path::Path;

use crate::root;

const LANGUAGES: [&str; 5] = ["en", "az", "ru", "tr", "fa"];

/// Labels by their keys, as the app's code names them.
const KEYS: [&str; 6] =
    ["ask_permit", "what_for", "free_to_go", "next_deadline", "show_card", "lock_app"];

/// What is said to Siri in the code, and the label that says it in each language.
const PHRASES: [(&str, &str); 4] = [
    ("Ask for a permit with ${applicationName}", "ask_permit"),
    ("Am I free to go out, ${applicationName}", "free_to_go"),
    ("Next deadline in ${applicationName}", "next_deadline"),
    ("Show my card in ${applicationName}", "show_card"),
];

/// Writes a folder for each language.
pub(crate) fn write(to: &Path) -> Result<(), String> {
    for language in LANGUAGES {
        let folder = to.join(format!("{language}.lproj"));
        let said = |error: std::io::Error| format!("{}: {error}", folder.display());
        std::fs::create_dir_all(&folder).map_err(said)?;
        let file = root().join(format!("core/src/words/{language}.ftl"));
        let catalogue =
            std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        for (name, text) in strings(&catalogue).map_err(|key| format!("{language}: no {key}"))? {
            std::fs::write(folder.join(name), text).map_err(said)?;
        }
    }
    Ok(())
}

/// The files of a language by their names; the key that its catalogue lacks.
fn strings(catalogue: &str) -> Result<[(&'static str, String); 3], String> {
    let label = |key: &str| {
        let begins = format!("label-{key} = ");
        let found = catalogue.lines().find_map(|line| line.strip_prefix(&begins));
        found.map(escaped).ok_or_else(|| key.to_owned())
    };
    let (mut words, mut phrases) = (String::new(), String::new());
    for key in KEYS {
        let _ = writeln!(words, "\"{key}\" = \"{}\";", label(key)?);
    }
    for (phrase, key) in PHRASES {
        let _ = writeln!(phrases, "\"{phrase}\" = \"{}, ${{applicationName}}\";", label(key)?);
    }
    let why = format!("\"NSFaceIDUsageDescription\" = \"{}\";\n", label("lock_app")?);
    Ok([
        ("Localizable.strings", words),
        ("AppShortcuts.strings", phrases),
        ("InfoPlist.strings", why),
    ])
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_them() {
        for language in LANGUAGES {
            let file = root().join(format!("core/src/words/{language}.ftl"));
            let files = strings(&std::fs::read_to_string(file).unwrap()).unwrap();
            let lines: Vec<usize> = files.iter().map(|(_, text)| text.lines().count()).collect();
            assert_eq!(lines, [6, 4, 1], "{language}");
        }
        assert_eq!(strings("label-ask_permit = Ask"), Err("what_for".to_owned()));
    }

    #[test]
    fn the_code_says_what_is_translated() {
        let swift = std::fs::read_to_string(root().join("ios/App/Intents.swift")).unwrap();
        for (phrase, key) in PHRASES {
            let written = phrase.replace("${applicationName}", "\\(.applicationName)");
            assert!(swift.contains(&written), "{phrase}");
            assert!(swift.contains(&format!("\"{key}\"")), "{key}");
        }
    }

    #[test]
    fn quotes_are_escaped() {
        assert_eq!(escaped(r#"a "b" \c"#), r#"a \"b\" \\c"#);
    }
}
