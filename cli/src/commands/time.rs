//! Stays, applications, events and deadlines.

use companion_core::{
    ApplicationInput, ApplicationView, DeadlineState, DeadlineView, EventInput, EventView, Result,
    StayInput, StayView,
};

use super::status::{contact_line, print_sources};
use super::{Session, removed};
use crate::arguments::{Application, Event, Stay};

pub(super) fn stay(session: &Session<'_>, command: &Stay) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Stay::Enter { date, basis, document, days, person } => {
            let input = StayInput {
                person: person.clone(),
                entered: date.clone(),
                basis: basis.clone(),
                document: document.clone(),
                days: *days,
            };
            session.one(&app.enter(&input, context)?, print_stay);
        }
        Stay::Leave { date, stay, person } => {
            let view = app.leave(stay.as_deref(), person.as_deref(), date, context)?;
            session.one(&view, print_stay);
        }
        Stay::List => session.list(&app.stays(context)?, print_stay),
        Stay::Remove { id } => {
            app.remove_stay(id, context)?;
            removed(session, id);
        }
    }
    Ok(())
}

fn print_stay(session: &Session<'_>, stay: &StayView) {
    let left = stay.left.as_deref().unwrap_or("…");
    let basis = stay.basis_name.as_deref().unwrap_or_default();
    session.output.line(format!("{}  {} – {left}  {basis}", stay.id, stay.entered));
    session.output.line(format!("    {}", stay.text));
}

pub(super) fn application(session: &Session<'_>, command: &Application) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Application::Start { kind, date, document, person } => {
            let input = ApplicationInput {
                kind: kind.clone(),
                applied: date.clone(),
                person: person.clone(),
                document: document.clone(),
            };
            session.one(&app.start_application(&input, context)?, print_application);
        }
        Application::Step { id, step, date } => {
            let view = app.step_application(id, step, date.as_deref(), context)?;
            session.one(&view, print_application);
        }
        Application::List => session.list(&app.applications(context)?, print_application),
        Application::Remove { id } => {
            app.remove_application(id, context)?;
            removed(session, id);
        }
    }
    Ok(())
}

fn print_application(session: &Session<'_>, application: &ApplicationView) {
    let output = session.output;
    output.heading(&format!("{}  {}", application.name, application.id));
    output.line(&application.text);
    for step in &application.steps {
        output.bullet(&format!("{}  {}", step.day, step.name));
    }
    if !application.next.is_empty() {
        let next = application.next.join(", ");
        output.line(format!("companion application step {} [{next}]", application.id));
    }
    application.contacts.iter().for_each(|contact| output.line(contact_line(contact)));
}

pub(super) fn event(session: &Session<'_>, command: &Event) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Event::Add { kind, date, document, person } => {
            let input = EventInput {
                kind: kind.clone(),
                day: date.clone(),
                person: person.clone(),
                document: document.clone(),
            };
            session.one(&app.add_event(&input, context)?, print_event);
        }
        Event::List => session.list(&app.events(context)?, print_event),
        Event::Remove { id } => {
            app.remove_event(id, context)?;
            removed(session, id);
        }
    }
    Ok(())
}

fn print_event(session: &Session<'_>, event: &EventView) {
    session.output.line(format!("{}  {}  {}", event.id, event.day, event.name));
}

/// Everybody's deadlines; what is done only where everything is asked for.
pub(super) fn deadlines(session: &Session<'_>, all: bool, person: Option<&str>) -> Result<()> {
    let mut views = session.app.deadlines(&session.context)?;
    views.retain(|view| all || view.state != DeadlineState::Done);
    views.retain(|view| person.is_none() || view.person.as_deref() == person);
    if views.is_empty() && !session.output.is_json() {
        session.output.line(
            "No deadlines. Tell what you have: companion document add, companion stay enter.",
        );
    }
    session.list(&views, print_deadline);
    Ok(())
}

pub(super) fn print_deadline(session: &Session<'_>, deadline: &DeadlineView) {
    let output = session.output;
    let whose =
        if deadline.whose.is_empty() { String::new() } else { format!("{}: ", deadline.whose) };
    let sign = match deadline.state {
        DeadlineState::Late => "✗",
        DeadlineState::Due | DeadlineState::NotKnown => "!",
        DeadlineState::Open => "·",
        DeadlineState::Pending => "…",
        DeadlineState::Done => "✓",
    };
    output.line("");
    output.heading(&format!("{sign} {whose}{}", deadline.title));
    output.line(&deadline.act_by_text);
    deadline.document_name.iter().for_each(|name| output.line(name));
    deadline.asks.iter().for_each(|text| output.warning(text));
    output.line(&deadline.text);
    if let Some(question) = &deadline.question {
        let document = deadline.document.as_deref().unwrap_or("ID");
        output.line(format!("companion document edit {document} --answer {}=yes|no", question.id));
    }
    if deadline.alternatives.len() > 1 {
        for alternative in &deadline.alternatives {
            output.bullet(&format!("{}  {}", alternative.act_by, alternative.title));
        }
    }
    output.line(&deadline.who_text);
    let more = deadline.papers.iter().chain(&deadline.fee).chain(&deadline.fine);
    more.chain(&deadline.counted).for_each(|text| output.bullet(text));
    deadline.channels.iter().for_each(|contact| output.bullet(&contact_line(contact)));
    print_sources(session, &deadline.source);
    output.line(format!("companion remind done {}", deadline.id));
}
