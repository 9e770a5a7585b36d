//! Guides, shared text, quick actions and the card for an officer.

use companion_core::{
    ActionView, CardLine, CardView, GuideView, GuidesView, Result, ScanView, ScannedDocument,
};

use super::Session;
use super::status::{contact_line, print_permit, print_sources};
use crate::arguments::Here;

pub(super) fn guide(session: &Session<'_>, topic: Option<&str>, here: &Here) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    let (place, person) = (here.place.as_deref(), here.person.as_deref());
    match topic {
        None => session.one(&app.guides(place, person, context)?, print_guides),
        Some(topic) => session.one(&app.guide(topic, place, person, context)?, print_guide),
    }
    Ok(())
}

fn print_guides(session: &Session<'_>, view: &GuidesView) {
    let output = session.output;
    for guide in &view.guides {
        // Where it is not known which of several it is, the topic would open only the first.
        let same = view.guides.iter().filter(|other| other.topic == guide.topic).count();
        let name = if same > 1 { &guide.id } else { &guide.topic };
        output.line(format!("{name:24} {}", guide.title));
        guide.deadline_text.iter().for_each(|text| output.line(format!("{:24} ! {text}", "")));
    }
    view.vault_problem.iter().for_each(|problem| output.warning(&problem.text));
    output.line("");
    output.line(&view.as_of_text);
}

fn print_guide(session: &Session<'_>, view: &GuideView) {
    let output = session.output;
    output.heading(&view.title);
    view.asks.iter().chain(&view.deadline_text).for_each(|text| output.warning(text));
    for (index, step) in view.steps.iter().enumerate() {
        output.line(format!("{}. {step}", index + 1));
    }
    view.papers.iter().for_each(|paper| output.bullet(paper));
    for other in &view.others {
        output.line(format!("→ {}  companion guide {}", other.title, other.id));
    }
    if !view.copy.is_empty() {
        output.line("");
    }
    for copy in &view.copy {
        let value = copy.value.iter().chain(&copy.missing).next();
        output.line(format!("{}: {}", copy.label, value.map(String::as_str).unwrap_or_default()));
    }
    output.line("");
    view.channels.iter().for_each(|contact| output.line(contact_line(contact)));
    view.vault_problem.iter().for_each(|problem| output.warning(&problem.text));
    print_sources(session, &view.sources);
    output.line(&view.as_of_text);
}

pub(super) fn scan(session: &Session<'_>, text: &str) -> Result<()> {
    session.one(&session.app.scan(text, &session.context)?, |session, view: &ScanView| {
        session.output.line(&view.text);
        view.vault_problem.iter().for_each(|problem| session.output.warning(&problem.text));
        view.permits.iter().for_each(|permit| print_permit(session, permit));
        match view.permit.as_deref() {
            Some(id) => {
                session.output.line(format!("companion permit reply --permit {id} --text \"…\""));
            }
            None => view.documents.iter().for_each(|document| print_scanned(session, document)),
        }
    });
    Ok(())
}

fn print_scanned(session: &Session<'_>, document: &ScannedDocument) {
    let output = session.output;
    output.heading(&format!("{}  {}", document.number, document.kind_name));
    document.warnings.iter().for_each(|warning| output.warning(&warning.text));
    match &document.stored {
        Some(id) => output.line(format!("✓ {id}")),
        None => output.line(format!(
            "companion document add --kind {} --number {}",
            document.kind, document.number
        )),
    }
}

pub(super) fn actions(session: &Session<'_>, here: &Here) -> Result<()> {
    let (place, person) = (here.place.as_deref(), here.person.as_deref());
    let views = session.app.quick_actions(place, person, &session.context)?;
    session.list(&views, print_action);
    Ok(())
}

pub(super) fn print_action(session: &Session<'_>, action: &ActionView) {
    let phone = action.phone.as_ref().map(|phone| format!("  {phone}")).unwrap_or_default();
    session.output.line(format!("▸ {}{phone}", action.title));
    action.subtitle.iter().for_each(|text| session.output.line(format!("    {text}")));
}

pub(super) fn card(session: &Session<'_>, here: &Here, permit: Option<&str>) -> Result<()> {
    let (place, person) = (here.place.as_deref(), here.person.as_deref());
    let view = session.app.card(place, person, permit, &session.context)?;
    session.one(&view, |session, view: &CardView| {
        view.lines.iter().for_each(|line| print_line(session, view, line));
    });
    Ok(())
}

fn print_line(session: &Session<'_>, view: &CardView, line: &CardLine) {
    let output = session.output;
    if line.code == "state" {
        for text in line.text_local.iter().chain(&line.text) {
            if view.is_no_permit { output.warning(text) } else { output.heading(text) }
        }
        return;
    }
    let labels: Vec<&str> =
        line.label_local.iter().chain(&line.label).map(String::as_str).collect();
    if !labels.is_empty() {
        output.line("");
        output.line(labels.join(" / "));
    }
    line.value.iter().for_each(|value| output.heading(value));
    line.text_local.iter().chain(&line.text).for_each(|text| output.line(text));
}
