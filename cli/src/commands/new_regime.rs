//! A new regime after the pattern of another: asks what differs, writes a file, checks the pack.

use std::fmt::Write as _;
use std::io::{BufRead, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use companion_core::{CompanionError, Result, regime_words};
use companion_rulepack::source::{Mistake, read};
use companion_rulepack::time::{ClockTime, Hours, LocalTime};
use companion_rulepack::{Pack, PlaceTree, Regime};

use serde_json::json;

use super::rules;
use crate::arguments::NewRegime;
use crate::output::Output;

pub(super) fn write(new: &NewRegime, output: &Output) -> Result<ExitCode> {
    let pack = match read(&new.pack) {
        Ok(checked) => checked.pack,
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
    let (regime, decree) = ask_all(new, pattern)?;
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

/// The decree as typed: number, date, address.
struct Decree(Vec<String>);

fn ask_all(new: &NewRegime, pattern: &Regime) -> Result<(Regime, Decree)> {
    let id = ask(&new.id, "Id of the new regime (never used before)", "")?;
    let usual = pattern.places.include.join(", ");
    let places = ask(&new.places, "Places, separated by commas", &usual)?;
    let starts = ask(&new.starts, "Starts, local time such as 2021-02-01T00:00", "")?;
    let ends = ask(&new.ends, "Ends, local time, exclusive (empty: open)", "")?;
    let hours = ask(&new.hours, "Hours of the day such as 21:00-06:00 (empty: all day)", "")?;
    let decree = ask(&new.decree, "Decree: number, date, address", "")?;
    let mut regime = pattern.clone();
    regime.id = id;
    regime.places.include = list(&places);
    regime.places.exclude.clear();
    regime.from = time(&starts)?;
    regime.to = if ends.is_empty() { None } else { Some(time(&ends)?) };
    regime.hours = list(&hours).iter().map(|span| self::hours(span)).collect::<Result<_>>()?;
    if regime.id.is_empty() || decree.is_empty() {
        return Err(input("An id and a decree are needed: every rule has a source.".to_owned()));
    }
    Ok((regime, Decree(list(&decree))))
}

/// What was given on the command line, else what is typed; an empty line takes the usual.
fn ask(given: &Option<String>, question: &str, usual: &str) -> Result<String> {
    if let Some(given) = given {
        return Ok(given.trim().to_owned());
    }
    let shown = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
    let mut prompt = std::io::stderr();
    let _ = write!(prompt, "{question}{shown}: ").and_then(|()| prompt.flush());
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| CompanionError::Storage { reason: error.to_string() })?;
    let typed = line.trim();
    Ok(if typed.is_empty() { usual.to_owned() } else { typed.to_owned() })
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
    line(format!("title = {}", quoted(&format!("Decision No. {}", part(0)))));
    line(format!("number = {}", quoted(part(0))));
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
