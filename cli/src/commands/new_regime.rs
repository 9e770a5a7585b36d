//! A new regime after the pattern of another: asks what differs, writes a file, checks the pack.

use std::fmt::Write as _;
use std::io::{BufRead, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use companion_core::{CompanionError, Result, regime_words};
use companion_rulepack::source::{Mistake, read};
use companion_rulepack::time::{ClockTime, Hours, LocalTime};
use companion_rulepack::{Coverage, Pack, PlaceTree, Regime};

use serde_json::json;

use super::rules;
use crate::arguments::NewRegime;
use crate::output::Output;

pub(super) fn write(new: &NewRegime, output: &Output) -> Result<ExitCode> {
    let (pack, json) = match read(&new.pack) {
        Ok(checked) => (checked.pack, checked.json),
        Err(mistakes) => return Ok(rules::refuse(output, &mistakes)),
    };
    let Some(pattern) = pack.regimes.iter().find(|regime| regime.id == new.from) else {
        let ids: Vec<&str> = pack.regimes.iter().map(|regime| regime.id.as_str()).collect();
        return Err(input(format!(
            "There is no regime {}. Choose one of: {}.",
            new.from,
            ids.join(", ")
        )));
    };
    let (regime, decree) = ask_all(new, pattern, &pack, &json)?;
    let file = target(&new.pack, &regime)?;
    std::fs::write(&file, text(&pack, &regime, &decree)).map_err(|error| {
        CompanionError::Storage { reason: format!("{}: {error}", file.display()) }
    })?;
    if output.is_json() {
        let mistakes = read(&new.pack).err().unwrap_or_default();
        let file = file.display().to_string();
        output.document(&json!({ "file": file, "mistakes": rules::document(&mistakes) }));
        return Ok(ExitCode::from(u8::from(!mistakes.is_empty())));
    }
    output.line(format!("Written: {}", file.display()));
    match read(&new.pack) {
        Err(mistakes) => {
            // The file stays: what was typed is mended, not typed again.
            mistakes.iter().for_each(|mistake: &Mistake| output.line(mistake.to_string()));
            output.line("Mend the file and run `companion rules check` again.");
            Ok(ExitCode::from(1))
        }
        Ok(_) => {
            for coverage in beside(&pack, &regime) {
                output.line(format!(
                    "Read also the coverage {coverage}: its text is shown elsewhere while the new \
                     regime is in force."
                ));
            }
            output.line(
                "No mistakes. Read the texts aloud in every language, then raise version, \
                 published and valid_until in pack.toml.",
            );
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn input(reason: String) -> CompanionError {
    CompanionError::Input { code: "new_regime".to_owned(), reason }
}

/// Coverages of the same layer that speak while the regime is in force: elsewhere they go on saying
/// that nothing is.
fn beside(pack: &Pack, regime: &Regime) -> Vec<String> {
    let speaks = |coverage: &&Coverage| {
        coverage.layer == regime.layer
            && coverage.to.is_none_or(|to| to > regime.from)
            && regime.to.is_none_or(|to| to > coverage.from)
    };
    pack.coverage.iter().filter(speaks).map(|coverage| coverage.id.clone()).collect()
}

/// The decree as typed: number, date, address.
struct Decree(Vec<String>);

fn ask_all(new: &NewRegime, pattern: &Regime, pack: &Pack, json: &str) -> Result<(Regime, Decree)> {
    let is_new = |id: &str| {
        let is_used = is_used(json, id) || pack.header.retired.iter().any(|old| old == id);
        match (id.is_empty(), is_used) {
            (true, _) => Err(input("An id is needed.".to_owned())),
            (_, true) => Err(input(format!("The id {id} was used before. Choose another."))),
            _ => Ok(id.to_owned()),
        }
    };
    let tree = PlaceTree::new(pack);
    let known = |text: &str| match list(text).iter().find(|id| tree.get(id).is_none()) {
        Some(id) => Err(input(format!("{id} is not a place of the pack."))),
        None => Ok(list(text)),
    };
    let open = |text: &str| if text.is_empty() { Ok(None) } else { time(text).map(Some) };
    let spans = |text: &str| list(text).iter().map(|span| hours(span)).collect::<Result<_>>();
    let decree = |text: &str| match list(text) {
        parts if parts.is_empty() => {
            Err(input("A decree is needed: every rule has a source.".to_owned()))
        }
        parts => Ok(Decree(parts)),
    };
    let usual = pattern.places.include.join(", ");
    let mut regime = pattern.clone();
    regime.id = ask(&new.id, "Id of the new regime (never used before)", "", is_new)?;
    regime.places.include = ask(&new.places, "Places, separated by commas", &usual, known)?;
    regime.places.exclude.clear();
    regime.from = ask(&new.starts, "Starts, local time such as 2021-02-01T00:00", "", time)?;
    regime.to = ask(&new.ends, "Ends, local time, exclusive (empty: open)", "", open)?;
    let question = "Hours of the day such as 21:00-06:00 (empty: all day)";
    regime.hours = ask(&new.hours, question, "", spans)?;
    let decree = ask(&new.decree, "Decree: number, date, address", "", decree)?;
    Ok((regime, decree))
}

/// Whether any rule has the id, of whatever table. Sources, places, parts and fields have their own.
fn is_used(pack: &str, id: &str) -> bool {
    let tables: serde_json::Value = serde_json::from_str(pack).unwrap_or_default();
    let tables = tables.as_object().into_iter().flatten();
    let own = |table: &str| ["source", "place", "part", "field"].contains(&table);
    let mut rules = tables
        .filter(|(table, _)| !own(table))
        .flat_map(|(_, rules)| rules.as_array().into_iter().flatten());
    rules.any(|rule| rule.get("id").and_then(serde_json::Value::as_str) == Some(id))
}

/// What was given on the command line, else what is typed: a mistake is said, and asked again. An
/// empty line takes the usual.
fn ask<T>(
    given: &Option<String>,
    question: &str,
    usual: &str,
    read: impl Fn(&str) -> Result<T>,
) -> Result<T> {
    if let Some(given) = given {
        return read(given.trim());
    }
    loop {
        let Some(typed) = ask_once(question, usual)? else {
            // Nobody is there to ask again.
            return read(usual);
        };
        match read(&typed) {
            Err(CompanionError::Input { reason, .. }) => {
                let _ = writeln!(std::io::stderr(), "{reason}");
            }
            answer => return answer,
        }
    }
}

/// A typed line; none at the end of the input.
fn ask_once(question: &str, usual: &str) -> Result<Option<String>> {
    let shown = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
    let mut prompt = std::io::stderr();
    let _ = write!(prompt, "{question}{shown}: ").and_then(|()| prompt.flush());
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    let read = read.map_err(|error| CompanionError::Storage { reason: error.to_string() })?;
    let typed = line.trim();
    let typed = if typed.is_empty() { usual } else { typed };
    Ok((read > 0).then(|| typed.to_owned()))
}

fn list(text: &str) -> Vec<String> {
    let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
    items.map(str::to_owned).collect()
}

fn time(text: &str) -> Result<LocalTime> {
    text.parse().map_err(|error| input(format!("{error}.")))
}

fn hours(text: &str) -> Result<Hours> {
    let wrong = || input(format!("\"{text}\" is not hours such as 21:00-06:00."));
    let (from, to) = text.split_once('-').ok_or_else(wrong)?;
    let clock = |text: &str| text.trim().parse::<ClockTime>().map_err(|_| wrong());
    Ok(Hours { from: clock(from)?, to: clock(to)? })
}

/// A new file beside the other regimes; never over one that is there.
fn target(pack: &Path, regime: &Regime) -> Result<PathBuf> {
    if !pack.is_dir() {
        return Err(input(
            "The pack must be a folder: the new regime is a file of its own.".to_owned(),
        ));
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !regime.id.chars().all(plain) {
        return Err(input("An id has only letters A-Z, digits, - and _.".to_owned()));
    }
    let folder = pack.join("regimes");
    std::fs::create_dir_all(&folder)
        .map_err(|error| CompanionError::Storage { reason: error.to_string() })?;
    let file = folder.join(format!("{}-{}.toml", regime.from.0.format("%Y-%m"), regime.id));
    if file.exists() {
        return Err(input(format!("{} is there already. Choose another id.", file.display())));
    }
    Ok(file)
}

fn quoted(text: &str) -> String {
    // JSON's quoting is TOML's for the characters that occur here.
    serde_json::to_string(text).unwrap_or_default()
}

fn text(pack: &Pack, regime: &Regime, decree: &Decree) -> String {
    let source = format!("decree-{}", regime.id);
    let part = |index: usize| decree.0.get(index).map(String::as_str).unwrap_or_default();
    let number = part(0).trim_start_matches(['N', 'n', 'o', '.', '№', ' ']);
    let tree = PlaceTree::new(pack);
    let mut out = format!(
        "#:schema ../../rule-pack.schema.json\n\
         # {}: written after the pattern of another regime. The texts are built from the places\n\
         # and dates; read them, and say what is particular to this one.\n\n[[source]]\n",
        regime.id
    );
    let mut line = |text: String| {
        let _ = writeln!(out, "{text}");
    };
    line(format!("id = {}", quoted(&source)));
    line(format!("title = {}", quoted(&format!("Decision No. {number}"))));
    line(format!("number = {}", quoted(number)));
    for (key, index) in [("date", 1), ("address", 2)] {
        if !part(index).is_empty() {
            line(format!("{key} = {}", quoted(part(index))));
        }
    }
    line("confidence = \"medium\"\n\n[[regime]]".to_owned());
    line(format!("id = {}", quoted(&regime.id)));
    // The rest of the pattern, without what is written anew here.
    let mut keep = serde_json::to_value(regime).unwrap_or_default();
    if let Some(table) = keep.as_object_mut() {
        for key in ["id", "title", "text", "may", "may_not", "source", "needs"] {
            table.remove(key);
        }
        for (key, value) in table.iter() {
            line(format!("{key} = {}", inline(value)));
        }
    }
    line(format!("source = [{}]", quoted(&source)));
    for language in &pack.header.languages {
        let names: Vec<String> = regime
            .places
            .include
            .iter()
            .map(|id| {
                let node = tree.get(id);
                let name = node.and_then(|node| node.name.get(language).cloned());
                let around = node.filter(|node| node.is_part).and_then(|node| node.within.clone());
                let around = around.and_then(|id| tree.get(&id)?.name.get(language).cloned());
                match (around, name) {
                    (Some(around), Some(part)) => format!("{around} ({part})"),
                    (_, name) => name.unwrap_or_else(|| id.clone()),
                }
            })
            .collect();
        let [title, text] = regime_words(language, regime, &names);
        line(format!("title.{language} = {}", quoted(&title)));
        line(format!("text.{language} = {}", quoted(&text)));
    }
    out
}

/// A value as TOML writes it on one line.
fn inline(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Array(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        serde_json::Value::Object(table) => {
            let pairs: Vec<String> =
                table.iter().map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        other => other.to_string(),
    }
}
