//! Every call says which errors can come: whoever writes Kotlin or Swift sees nothing else of them.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

/// Everything under `#[uniffi::export]` with its documentation, as one line.
fn exported(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for block in source.split("#[uniffi::export]").skip(1) {
        // To the end of the `impl`.
        let block = block.split("\n}\n").next().unwrap_or_default();
        let mut parts = block.split("pub fn ");
        let mut before = parts.next().unwrap_or_default();
        for part in parts {
            let name = part.split('(').next().unwrap_or_default();
            let documented = before.rsplit("\n\n").next().unwrap_or_default();
            let words: Vec<_> = documented.split_whitespace().filter(|w| *w != "///").collect();
            found.push((name.to_owned(), words.join(" ")));
            before = part;
        }
    }
    found
}

fn sources() -> Vec<PathBuf> {
    let calls = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let all = std::fs::read_dir(calls).unwrap().map(|entry| entry.unwrap().path());
    // It always ends with one error, which it names.
    all.filter(|path| !path.ends_with("panic_test.rs")).collect()
}

#[test]
fn every_call_names_its_errors() {
    let mut count = 0;
    for source in sources() {
        for (name, documented) in exported(&std::fs::read_to_string(&source).unwrap()) {
            count += 1;
            let (_, errors) = documented
                .split_once("# Errors")
                .unwrap_or_else(|| panic!("{name} says nothing of errors"));
            // Nothing is answered without the disk but the words; the others open and close.
            let of_the_disk = ["storage errors", "`Storage`", "As `"];
            let needs_no_disk = ["labels", "pause", "resume", "shut_down"].contains(&name.as_str());
            assert!(
                needs_no_disk || of_the_disk.iter().any(|said| errors.contains(said)),
                "{name} does not say that the disk can fail:{errors}"
            );
            // What reads or writes the vault without more ado needs its key.
            let sealed = ["Writes the vault.", "Reads the vault.", "Reads rules and vault."];
            assert!(
                !sealed.iter().any(|said| documented.contains(said))
                    || ["key and storage errors", "As `"].iter().any(|said| errors.contains(said)),
                "{name} does not say that the key can be missing:{errors}"
            );
        }
    }
    assert!(count > 60, "only {count} calls were found");
}
