//! People and documents.

use companion_core::{DocumentInput, DocumentView, PersonInput, PersonView, Result};
use serde_json::json;

use super::{Session, removed};
use crate::arguments::{Document, DocumentFields, Person, PersonFields};

fn person_input(fields: &PersonFields) -> PersonInput {
    PersonInput {
        name: fields.name.clone(),
        citizenship: fields.citizenship.clone(),
        born: fields.born.clone(),
        place: fields.place.clone(),
        departure: fields.departure.clone(),
        intent: fields.intent.clone(),
        host: fields.host.clone(),
        fields: fields.fields.iter().cloned().collect(),
    }
}

pub(super) fn person(session: &Session<'_>, command: &Person) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Person::Add(fields) => {
            print_person(session, &app.add_person(&person_input(fields), context)?)
        }
        Person::Edit { id, fields } => {
            print_person(session, &app.edit_person(id, &person_input(fields), context)?);
        }
        Person::Remove { id } => {
            app.remove_person(id, context)?;
            removed(session, id);
        }
        Person::List => {
            let people = app.people(context)?;
            if session.output.is_json() {
                session.output.document(&json!(people));
            } else {
                people.iter().for_each(|person| print_person(session, person));
            }
        }
    }
    Ok(())
}

fn print_person(session: &Session<'_>, person: &PersonView) {
    if session.output.is_json() {
        session.output.document(&json!(person));
        return;
    }
    let place = person.place.as_ref().map(|place| place.name.clone());
    let told = [&person.name, &person.citizenship, &person.born, &place];
    let told: Vec<&str> = told.into_iter().flatten().map(String::as_str).collect();
    session.output.line(format!("{}  {}", person.id, told.join(", ")));
    if let Some(hint) = &person.name_hint {
        session.output.bullet(hint);
    }
}

fn document_input(fields: &DocumentFields) -> DocumentInput {
    DocumentInput {
        kind: fields.kind.clone(),
        number: fields.number.clone(),
        person: fields.person.clone(),
        issued: fields.issued.clone(),
        valid_until: fields.valid_until.clone(),
        days: fields.days.clone(),
        answers: fields.answers.iter().cloned().collect(),
    }
}

pub(super) fn document(session: &Session<'_>, command: &Document) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Document::Add(fields) => {
            print_document(session, &app.add_document(&document_input(fields), context)?);
        }
        Document::Edit { id, fields } => {
            print_document(session, &app.edit_document(id, &document_input(fields), context)?);
        }
        Document::Remove { id } => {
            app.remove_document(id, context)?;
            removed(session, id);
        }
        // Answered before this is called: it has an exit code of its own.
        Document::Import { .. } => {}
        Document::List => {
            let documents = app.documents(context)?;
            if session.output.is_json() {
                session.output.document(&json!(documents));
            } else {
                documents.iter().for_each(|document| print_document(session, document));
            }
        }
    }
    Ok(())
}

fn print_document(session: &Session<'_>, document: &DocumentView) {
    if session.output.is_json() {
        session.output.document(&json!(document));
        return;
    }
    let output = session.output;
    output.line(format!("{}  {}  {}", document.id, document.number, document.kind_name));
    output.line(&document.state_text);
    document.warnings.iter().for_each(|warning| output.warning(&warning.text));
}
