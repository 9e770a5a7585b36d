//! Stays, applications, events and deadlines.

use companion_core::{
    ApplicationInput, ApplicationView, DeadlineState, DeadlineView, EventInput, EventView,
    PlanView, Platform, Result, SettingsInput, SettingsView, StayInput, StayView,
};

use serde_json::json;

use super::status::{contact_line, print_sources};
use super::{Session, removed};
use crate::arguments::{Application, Event, Phone, Remind, SettingsFields, Stay};

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
        let next: Vec<&str> = application.next.iter().map(|step| step.id.as_str()).collect();
        let next = next.join(", ");
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
    views.retain(|view| person.is_none() || view.person.as_deref() == person);
    let is_any = !views.is_empty();
    views.retain(|view| all || view.state != DeadlineState::Done);
    if views.is_empty() && !session.output.is_json() {
        session.output.line(match is_any {
            true => "Everything is done. To see it: companion deadlines --all",
            false => {
                "No deadlines. Tell what you have: companion document add, companion stay enter."
            }
        });
    }
    session.list(&views, print_deadline);
    Ok(())
}

/// A deadline in two lines, for home.
pub(super) fn print_deadline_line(session: &Session<'_>, deadline: &DeadlineView) {
    let output = session.output;
    output.line("");
    output.heading(&heading(deadline));
    output.line(&deadline.act_by_text);
    deadline.asks.iter().for_each(|text| output.warning(text));
    if let Some(question) = &deadline.question {
        output.warning(&question.text);
    }
}

fn heading(deadline: &DeadlineView) -> String {
    let whose =
        if deadline.whose.is_empty() { String::new() } else { format!("{}: ", deadline.whose) };
    let sign = match deadline.state {
        DeadlineState::Late => "✗",
        DeadlineState::Due | DeadlineState::NotKnown => "!",
        DeadlineState::Open => "·",
        DeadlineState::Pending => "…",
        DeadlineState::Done => "✓",
    };
    format!("{sign} {whose}{}", deadline.title)
}

pub(super) fn print_deadline(session: &Session<'_>, deadline: &DeadlineView) {
    let output = session.output;
    output.line("");
    output.heading(&heading(deadline));
    output.line(&deadline.act_by_text);
    deadline.document_name.iter().for_each(|name| output.line(name));
    deadline.asks.iter().for_each(|text| output.warning(text));
    output.line(&deadline.text);
    if deadline.question.is_some() {
        output.line(format!("companion remind answer {} yes|no", deadline.id));
    }
    if deadline.alternatives.len() > 1 {
        for alternative in &deadline.alternatives {
            output.bullet(&format!("{}  {}", alternative.act_by, alternative.title));
            if alternative.state == DeadlineState::Late {
                output.line(format!("      {}", alternative.text));
            }
        }
    }
    output.line(&deadline.who_text);
    let more = deadline.papers.iter().chain(&deadline.fee).chain(&deadline.fine);
    more.chain(&deadline.counted).for_each(|text| output.bullet(text));
    deadline.channels.iter().for_each(|contact| output.bullet(&contact_line(contact)));
    print_sources(session, &deadline.source);
    output.line(format!("companion remind done {}", deadline.id));
}

/// Plans reminders as a phone would, and remembers them.
pub(super) fn reminders(session: &Session<'_>, platform: Phone, exact: bool) -> Result<()> {
    let platform = match platform {
        Phone::Ios => Platform::Ios,
        Phone::Android => Platform::Android { exact_alarms: exact },
    };
    session.one(&session.app.plan_reminders(platform, &session.context)?, print_plan);
    Ok(())
}

fn print_plan(session: &Session<'_>, plan: &PlanView) {
    let output = session.output;
    for reminder in &plan.reminders {
        output.heading(&format!("{}  {}", reminder.fire_at, reminder.title));
        output.line(format!("    {}", reminder.body.replace('\n', "\n    ")));
        output.line(format!("    {}", reminder.id));
    }
    if plan.waiting > 0 {
        output.line(format!("{} more wait for the next plan.", plan.waiting));
    }
    output.line(format!("Plan again: {}", plan.replan_at));
}

pub(super) fn remind(session: &Session<'_>, command: &Remind) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Remind::Done { id } => session.one(&app.deadline_done(id, context)?, print_deadline_line),
        Remind::Undone { id } => {
            session.one(&app.deadline_undone(id, context)?, print_deadline_line);
        }
        Remind::Answer { id, answer } => {
            let deadline = app.deadline_answer(id, answer == "yes", context)?;
            session.one(&deadline, print_deadline_line);
        }
        Remind::Later { id, until } => {
            let until = app.remind_later(id, *until, context)?;
            if session.output.is_json() {
                session.output.document(&json!({ "id": id, "until": until }));
            } else {
                session.output.line(format!("{id}  {until}"));
            }
        }
        Remind::Number { person } => {
            let reminder = app.remind_number(person.as_deref(), context)?;
            session.one(&reminder, |session, reminder| session.output.line(&reminder.text));
        }
        Remind::Seen { ids } => {
            app.reminders_seen(ids, context)?;
            if session.output.is_json() {
                session.output.document(&json!({ "seen": ids }));
            }
        }
    }
    Ok(())
}

/// Shows the settings, changed where something is given.
pub(super) fn settings(session: &Session<'_>, fields: &SettingsFields) -> Result<()> {
    let input = SettingsInput {
        language: fields.language.clone(),
        leads: fields.leads.iter().cloned().collect(),
        quiet: fields.quiet.clone(),
    };
    let (app, context) = (&session.app, &session.context);
    let view = match input == SettingsInput::default() {
        true => app.settings(context)?,
        false => app.change_settings(&input, context)?,
    };
    session.one(&view, print_settings);
    Ok(())
}

fn print_settings(session: &Session<'_>, settings: &SettingsView) {
    let output = session.output;
    output.line(format!("language  {}", settings.language.as_deref().unwrap_or("as the system")));
    output.line(format!("quiet     {}", settings.quiet.as_deref().unwrap_or("no quiet hours")));
    for (code, days) in &settings.leads {
        let days: Vec<String> = days.iter().map(u32::to_string).collect();
        let code = if code.is_empty() { "all others" } else { code };
        output.line(format!("leads     {code}: {}", days.join(",")));
    }
}
