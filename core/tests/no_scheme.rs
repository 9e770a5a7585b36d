//! A government's rules are data: the code must not know a number to write to, a place, a kind of
//! document or a decree.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use companion_rulepack::{Pack, PlaceTree};

/// What no line of code may hold.
fn forbidden() -> Vec<String> {
    let pack = Pack::from_json(companion_rules::JSON).unwrap();
    let places = PlaceTree::new(&pack);
    let mut words: Vec<String> = places.all().map(|place| place.id.clone()).collect();
    words.extend(pack.messages.iter().map(|message| message.recipient.clone()));
    words.extend(pack.document_kinds.iter().map(|kind| kind.id.clone()));
    for number in pack.sources.iter().filter_map(|source| source.number.clone()) {
        // A decree's number is looked for as one is written; the bare digit 9 is in every code.
        words.extend([format!("No. {number}"), format!("№ {number}"), format!("\"{number}\"")]);
        words.extend((number.len() > 2).then_some(number));
    }
    words.extend(pack.regimes.iter().map(|regime| regime.id.clone()));
    // These are words that comments use; as ids they stand in quotes.
    let topics = pack.guides.iter().map(|guide| guide.topic());
    let errands = pack.errands.iter().map(|errand| errand.id.as_str());
    let applications = pack.applications.iter().map(|application| application.id.as_str());
    words.extend(topics.chain(errands).chain(applications).map(|id| format!("\"{id}\"")));
    assert!(words.iter().any(|word| word == "8103"));
    words
}

/// Ids of the kinds of documents.
fn kinds() -> Vec<String> {
    let pack = Pack::from_json(companion_rules::JSON).unwrap();
    pack.document_kinds.iter().map(|kind| kind.id.clone()).collect()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            // Tests may speak of real places; what is built is not written by anybody.
            if !["tests", "test", "Tests", "target", "build", ".build", "Generated"]
                .contains(&name.as_str())
            {
                files(&path, found);
            }
        } else if name != "tests.rs" {
            found.push(path);
        }
    }
}

/// The text up to its own tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

#[test]
fn no_scheme_in_the_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut all = Vec::new();
    for folder in ["core", "bindings", "android", "ios"] {
        files(&root.join(folder), &mut all);
    }
    assert!(all.len() > 30, "the search found only {} files", all.len());
    let (forbidden, kinds) = (forbidden(), kinds());
    let mut found = Vec::new();
    for file in all {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        // A kind of document may be called by a word that people use in any sentence.
        let is_text = file.extension().is_some_and(|extension| extension == "ftl");
        for (number, line) in without_tests(&text).lines().enumerate() {
            let forbidden = forbidden.iter().filter(|word| !is_text || !kinds.contains(word));
            for word in forbidden.filter(|word| holds(line, word)) {
                found.push(format!("{}:{}: {word}", file.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "the rule pack's words stand in the code:\n{}", found.join("\n"));
}

#[test]
fn the_search_finds_what_it_looks_for() {
    assert!(holds("let recipient = \"8103\";", "8103"));
    assert!(!holds("let seconds = 81035;", "8103"));
}
