//! Places, status, home and about.

use companion_core::{
    ContactView, LayerKind, LayerState, PermitView, Result, SourceView, StatusQuery, StatusView,
};
use serde_json::json;

use super::Session;
use super::guide::print_action;
use super::time::print_deadline_line;

pub(super) fn place(session: &Session<'_>, query: &str) -> Result<()> {
    let found = session.app.places(query, &session.context)?;
    if session.output.is_json() {
        session.output.document(&json!(found));
        return Ok(());
    }
    if found.is_empty() {
        session.output.line("No such place. Try fewer letters, or the name of the district.");
    }
    for place in found {
        session.output.line(format!("{:24} {}", place.id, place.name));
    }
    Ok(())
}

pub(super) fn status(
    session: &Session<'_>,
    place: &Option<String>,
    to: &Option<String>,
    person: &Option<String>,
) -> Result<()> {
    let query = StatusQuery { place: place.clone(), to: to.clone(), person: person.clone() };
    let view = session.app.status(&query, &session.context)?;
    if session.output.is_json() {
        session.output.document(&json!(view));
    } else {
        print_status(session, &view, 0, true);
    }
    Ok(())
}

pub(super) fn home(session: &Session<'_>, place: Option<&str>) -> Result<()> {
    let view = session.app.home(place, None, &session.context)?;
    if session.output.is_json() {
        session.output.document(&json!(view));
        return Ok(());
    }
    print_status(session, &view.status, view.more_notes, false);
    for other in &view.elsewhere {
        session.output.line("");
        let whose = other.whose.join(", ");
        session.output.level(other.level, format!("{whose} {}", other.headline).trim());
    }
    if let Some(step) = &view.next_step {
        session.output.line("");
        session.output.line(format!("→ {step}"));
    }
    if !view.actions.is_empty() {
        session.output.line("");
        view.actions.iter().for_each(|action| print_action(session, action));
    }
    for permit in &view.permits {
        session.output.line("");
        print_permit(session, permit);
    }
    for missed in &view.missed {
        session.output.line("");
        session.output.warning(&format!("{} {}", missed.title, missed.text));
        session.output.line(format!("{} {}", missed.reason, missed.remedy));
    }
    if view.more_missed > 0 {
        session.output.line(format!("{} more missed: companion deadlines", view.more_missed));
    }
    for deadline in &view.deadlines {
        print_deadline_line(session, deadline);
    }
    if view.more_deadlines > 0 {
        session.output.line(format!("{} more: companion deadlines", view.more_deadlines));
    }
    let problem = view.vault_problem.as_ref().map(|problem| &problem.text);
    for text in problem.into_iter().chain(&view.backup_text) {
        session.output.line("");
        session.output.line(text);
    }
    Ok(())
}

pub(super) fn about(session: &Session<'_>) -> Result<()> {
    let view = session.app.about(&session.context)?;
    if session.output.is_json() {
        session.output.document(&json!(view));
        return Ok(());
    }
    session.output.heading(&format!("Companion {}", env!("CARGO_PKG_VERSION")));
    for statement in &view.statements {
        session.output.line(statement);
    }
    session.output.line("");
    session.output.line(format!("{} ({})", view.rules_title, view.freshness.version));
    session.output.line(&view.freshness.text);
    for contact in &view.official {
        session.output.bullet(&contact_line(contact));
    }
    Ok(())
}

/// `more` notes are in the whole status alone; of those here `all` are printed, or the first.
fn print_status(session: &Session<'_>, view: &StatusView, more: u32, all: bool) {
    let output = session.output;
    output.level(view.level, &view.headline);
    output.line(&view.advice);
    if let Some(choice) = &view.needs_choice {
        for option in &choice.options {
            output.bullet(&format!("{}  ({})", option.name, option.id));
        }
    }
    let in_force = |state: LayerState| {
        matches!(state, LayerState::InForce | LayerState::CannotCompute | LayerState::NeedsChoice)
    };
    for layer in &view.layers {
        let speaks = in_force(layer.state)
            || layer.layer == LayerKind::Permit && layer.state == LayerState::NotInForce;
        if !speaks {
            continue;
        }
        output.line("");
        // With two places in the answer every statement says which it is about.
        if in_force(layer.state) || view.to.is_some() {
            output.heading(&format!("{} — {}", layer.place.name, layer.title));
        }
        output.line(&layer.text);
        for text in layer.may.iter().chain(&layer.may_not) {
            output.line(text);
        }
        for contact in &layer.contacts {
            output.bullet(&contact_line(contact));
        }
    }
    if let Some(change) = &view.next_change {
        output.line("");
        output.line(&change.text);
    }
    if !view.notes.is_empty() {
        output.line("");
    }
    for note in view.notes.iter().filter(|note| note.first || all) {
        output.bullet(&note.text);
        for contact in &note.contacts {
            output.line(format!("      {}", contact_line(contact)));
        }
    }
    if more > 0 {
        output.line(format!("{more} more to know: companion status"));
    }
    let mut unknown: Vec<&str> = view
        .layers
        .iter()
        .filter(|layer| layer.state == LayerState::NotKnown)
        .map(|layer| layer.text.as_str())
        .collect();
    unknown.dedup();
    if all && !unknown.is_empty() {
        output.line("");
        unknown.iter().for_each(|text| output.line(text));
    }
    output.line("");
    for contact in &view.call {
        output.line(contact_line(contact));
    }
    if all {
        print_sources(session, &view.sources);
    }
    output.line(&view.freshness.text);
    view.clock_notes.iter().for_each(|note| output.line(note));
}

pub(super) fn print_sources(session: &Session<'_>, sources: &[SourceView]) {
    for source in sources {
        let number = source.number.as_ref().filter(|number| !source.title.contains(*number));
        let number = number.map(|number| format!(" {number}"));
        let date = source.date.as_ref().map(|date| format!(", {date}"));
        let address = source.address.as_ref().map(|address| format!(", {address}"));
        session.output.line(format!(
            "§ {}{}{}{} [{}]",
            source.title,
            number.unwrap_or_default(),
            date.unwrap_or_default(),
            address.unwrap_or_default(),
            source.confidence_text
        ));
    }
}

pub(super) fn print_permit(session: &Session<'_>, permit: &PermitView) {
    session.output.heading(&format!("{}  {}", permit.whose, permit.id));
    for message in &permit.messages {
        session.output.line(format!("{} → {}", message.body, message.recipient));
    }
    session.output.line(&permit.text);
    for contact in &permit.channels {
        session.output.bullet(&contact_line(contact));
    }
}

pub(super) fn contact_line(contact: &ContactView) -> String {
    let values = contact.phone.iter().chain(&contact.web).chain(&contact.email);
    let values: Vec<&str> = values.map(String::as_str).collect();
    let hours = contact.hours.as_ref().map(|hours| format!(" ({hours})")).unwrap_or_default();
    if values.is_empty() {
        format!("{}{hours}", contact.name)
    } else {
        format!("{}: {}{hours}", contact.name, values.join(", "))
    }
}
