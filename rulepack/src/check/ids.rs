//! Ids: present, unlike each other, never used again.

use std::collections::HashMap;

use super::{Findings, each_sourced_table};
use crate::model::{FORMAT, Pack};

/// Tables whose ids people type, each with ids of its own: `--kind visa` is a document and
/// `--basis visa` a stay, and an application and its guide have the same name.
const NAMED_BY_KIND: [&str; 5] = ["document_kind", "stay", "application", "guide", "action"];

pub(super) fn check(pack: &Pack, found: &mut Findings) {
    if pack.header.format == 0 {
        let reason = format!("format 0 does not exist; write {FORMAT}");
        found.add("pack", 0, "", "format", reason);
    }
    if pack.header.version == 0 {
        found.add("pack", 0, "", "version", "versions are counted from 1".to_owned());
    }
    let mut seen: HashMap<(&str, String), &str> = HashMap::new();
    let mut see = |table: &'static str, position: usize, id: &str, found: &mut Findings| {
        if id.is_empty() {
            found.add(table, position, id, "id", "the id is empty; give it one".to_owned());
        }
        if pack.header.retired.iter().any(|old| old == id) {
            let reason =
                format!("the id {id} is retired and must not be used again; choose another");
            found.add(table, position, id, "id", reason);
        }
        let kind = if NAMED_BY_KIND.contains(&table) { table } else { "" };
        if let Some(other) = seen.insert((kind, id.to_owned()), table) {
            let reason = format!("the id {id} is used twice (also in [[{other}]]); choose another");
            found.add(table, position, id, "id", reason);
        }
    };
    macro_rules! rules {
        ($table:literal, $rules:expr) => {
            for (position, rule) in $rules.iter().enumerate() {
                see($table, position, &rule.id, found);
            }
        };
    }
    each_sourced_table!(pack, rules);
    // Sources, places, parts and fields are named by kind, never mixed: each has its own ids.
    unlike("source", pack.sources.iter().map(|source| &source.id), found);
    unlike("place", pack.places.iter().map(|place| &place.id), found);
    unlike("part", pack.parts.iter().map(|part| &part.id), found);
    unlike("field", pack.fields.iter().map(|field| &field.id), found);
    for (position, place) in pack.places.iter().enumerate() {
        let readable = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !place.id.chars().all(readable) {
            let reason = "a place id has only a-z, 0-9 and hyphens".to_owned();
            found.add("place", position, &place.id, "id", reason);
        }
    }
}

fn unlike<'a>(table: &'static str, ids: impl Iterator<Item = &'a String>, found: &mut Findings) {
    let mut seen = std::collections::HashSet::new();
    for (position, id) in ids.enumerate() {
        if !seen.insert(id) {
            found.add(table, position, id, "id", format!("the id {id} is used twice"));
        }
    }
}
