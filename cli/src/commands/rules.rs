//! The rules: show, check, import, and a new regime after the pattern of another.

use std::path::Path;
use std::process::ExitCode;

use companion_core::{Result, RuleChange, RulesImportView};
use companion_rulepack::source::{Mistake, read};
use serde_json::{Value, json};

use super::Session;
use super::status::print_sources;
use crate::arguments::Rules;
use crate::output::Output;

pub(super) fn stored(session: &Session<'_>, command: &Rules) -> Result<ExitCode> {
    match command {
        Rules::Show { id } => show(session, id.as_deref())?,
        Rules::Import { path, yes } => {
            let checked = match read(path) {
                Ok(checked) => checked,
                Err(mistakes) => return Ok(refuse(session.output, &mistakes)),
            };
            let (app, context) = (&session.app, &session.context);
            let view = match yes {
                true => app.import_rules(&checked.json, context)?,
                false => app.import_rules_preview(&checked.json, context)?,
            };
            print_import(session, &view, &checked.warnings);
        }
        Rules::Check { .. } | Rules::New(_) => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn print_import(session: &Session<'_>, view: &RulesImportView, warnings: &[Mistake]) {
    let output = session.output;
    if output.is_json() {
        let mut printed = json!(view);
        printed["warnings"] = document(warnings);
        output.document(&printed);
        return;
    }
    print_mistakes(output, warnings);
    output.heading(&view.text);
    view.changed.iter().for_each(|change| print_change(output, change));
    if !view.is_done && view.can_import {
        output.line("To use it: the same with --yes");
    }
}

/// What concerns the person is marked.
fn print_change(output: &Output, change: &RuleChange) {
    let RuleChange { kind_text, rule, for_you, .. } = change;
    let mark = if *for_you { "! " } else { "" };
    output.bullet(&format!("{mark}{kind_text}: {} {}: {}", rule.table, rule.id, rule.text));
}

fn show(session: &Session<'_>, id: Option<&str>) -> Result<()> {
    let view = session.app.rules(id, &session.context)?;
    if session.output.is_json() {
        session.output.document(&json!(view));
        return Ok(());
    }
    session.output.heading(&view.title);
    session.output.line(&view.freshness.text);
    if let Some(text) = &view.changed_text {
        session.output.line("");
        session.output.heading(text);
        view.changed.iter().for_each(|change| print_change(session.output, change));
    }
    for rule in &view.rules {
        session.output.line("");
        session.output.heading(&format!("{} {}", rule.table, rule.id));
        session.output.line(&rule.text);
        let moment = |moment: &Option<companion_core::Moment>| {
            moment.map(|moment| moment.to_string()).unwrap_or_else(|| "…".to_owned())
        };
        if rule.from.is_some() || rule.until.is_some() {
            session.output.line(format!("{} – {}", moment(&rule.from), moment(&rule.until)));
        }
        if id.is_some() {
            print_sources(session, &rule.sources);
        }
    }
    Ok(())
}

pub(super) fn check(path: &Path, output: &Output) -> ExitCode {
    match read(path) {
        Err(mistakes) => refuse(output, &mistakes),
        Ok(checked) => {
            if output.is_json() {
                let warnings = document(&checked.warnings);
                output.document(&json!({ "ok": true, "mistakes": [], "warnings": warnings }));
            } else {
                print_mistakes(output, &checked.warnings);
                let header = &checked.pack.header;
                output.line(format!("{} {}: no mistakes", header.id, header.version));
            }
            ExitCode::SUCCESS
        }
    }
}

/// The same words for a check and for an import.
pub(super) fn refuse(output: &Output, mistakes: &[Mistake]) -> ExitCode {
    let count = mistakes.len();
    if output.is_json() {
        let first = mistakes.first().map(Mistake::to_string).unwrap_or_default();
        output.document(&json!({
            "ok": false,
            "mistakes": document(mistakes),
            "warnings": [],
            "error": { "code": "bad_pack", "reason": format!("{}. {first}", counted(count)) },
        }));
    } else {
        print_mistakes(output, mistakes);
        output.line(format!("{}. Mend and check again; nothing was changed.", counted(count)));
    }
    ExitCode::from(1)
}

fn counted(count: usize) -> String {
    if count == 1 { "1 mistake".to_owned() } else { format!("{count} mistakes") }
}

fn print_mistakes(output: &Output, mistakes: &[Mistake]) {
    mistakes.iter().for_each(|mistake| output.line(mistake.to_string()));
}

pub(super) fn document(mistakes: &[Mistake]) -> Value {
    let one = |mistake: &Mistake| {
        json!({
            "file": mistake.file.display().to_string(),
            "line": mistake.line,
            "rule": mistake.rule,
            "reason": mistake.reason,
        })
    };
    mistakes.iter().map(one).collect()
}
