//! Makes a step's call through the typed methods of the core.

use companion_core::{Companion, CompanionError, Context};
use serde_json::{Map, Value};

use crate::input::Input;

/// What the core answers.
pub(crate) type Answer = Result<Value, CompanionError>;

/// A call of a group; none where the name belongs to another.
type Made = Result<Option<Answer>, String>;

fn shown<T: serde::Serialize>(view: Result<T, CompanionError>) -> Made {
    match view {
        Err(error) => Ok(Some(Err(error))),
        Ok(view) => serde_json::to_value(view).map(Ok).map(Some).map_err(|e| e.to_string()),
    }
}

/// Makes a step's call. The outer error is a mistake of the vector, the inner one the core's.
pub(crate) fn call(
    app: &Companion,
    name: &str,
    input: Map<String, Value>,
    context: &Context,
) -> Result<Answer, String> {
    let mut input = Input(input);
    for group in [rules, permits, people, time, reminders, views, taking] {
        if let Some(answer) = group(app, name, &mut input, context)? {
            return input.all_taken().map(|()| answer);
        }
    }
    Err(format!("there is no call {name}"))
}

fn rules(app: &Companion, name: &str, input: &mut Input, context: &Context) -> Made {
    match name {
        "status" => shown(app.status(&input.status()?, context)),
        "places" => shown(app.places(&input.needed("query")?, context)),
        "rules" => shown(app.rules(input.text("id")?.as_deref(), context)),
        "about" => shown(app.about(context)),
        _ => Ok(None),
    }
}

fn permits(app: &Companion, name: &str, input: &mut Input, context: &Context) -> Made {
    match name {
        "permit_draft" => shown(app.permit_draft(&input.draft()?, context)),
        "permit_preview" => shown(app.permit_preview(&input.draft()?, context)),
        "permit_sent" => shown(app.permit_sent(&input.needed("id")?, context)),
        "permit_unsent" => shown(app.permit_unsent(&input.needed("id")?, context)),
        "permit_reply" => {
            let (text, permit) = (input.needed("text")?, input.text("permit")?);
            let received = input.moment("received")?;
            shown(app.permit_reply(&text, permit.as_deref(), received, context))
        }
        "permit_extend" => {
            let until = input.moment("until")?.ok_or("input until is missing")?;
            shown(app.permit_extend(&input.needed("id")?, until, context))
        }
        "permit_keep" => {
            shown(app.permit_keep(&input.needed("id")?, input.truth("keep")?, context))
        }
        "permits" => shown(app.permits(context)),
        _ => Ok(None),
    }
}

fn people(app: &Companion, name: &str, input: &mut Input, context: &Context) -> Made {
    match name {
        "add_person" => shown(app.add_person(&input.person()?, context)),
        "edit_person" => shown(app.edit_person(&input.needed("id")?, &input.person()?, context)),
        "people" => shown(app.people(context)),
        "remove_person" => shown(app.remove_person(&input.needed("id")?, context)),
        "add_document" => shown(app.add_document(&input.document()?, context)),
        "edit_document" => {
            shown(app.edit_document(&input.needed("id")?, &input.document()?, context))
        }
        "documents" => shown(app.documents(context)),
        "remove_document" => shown(app.remove_document(&input.needed("id")?, context)),
        "import_table" => shown(app.import_table(input.needed("table")?.as_bytes(), context)),
        "import_table_preview" => {
            shown(app.import_table_preview(input.needed("table")?.as_bytes(), context))
        }
        _ => Ok(None),
    }
}

fn time(app: &Companion, name: &str, input: &mut Input, context: &Context) -> Made {
    match name {
        "enter" => shown(app.enter(&input.stay()?, context)),
        "leave" => {
            let (id, person) = (input.text("id")?, input.text("person")?);
            let day = input.needed("day")?;
            shown(app.leave(id.as_deref(), person.as_deref(), &day, context))
        }
        "stays" => shown(app.stays(context)),
        "remove_stay" => shown(app.remove_stay(&input.needed("id")?, context)),
        "start_application" => shown(app.start_application(&input.application()?, context)),
        "step_application" => {
            let (id, step) = (input.needed("id")?, input.needed("step")?);
            shown(app.step_application(&id, &step, input.text("day")?.as_deref(), context))
        }
        "applications" => shown(app.applications(context)),
        "remove_application" => shown(app.remove_application(&input.needed("id")?, context)),
        "add_event" => shown(app.add_event(&input.event()?, context)),
        "events" => shown(app.events(context)),
        "remove_event" => shown(app.remove_event(&input.needed("id")?, context)),
        "deadlines" => shown(app.deadlines(context)),
        "deadline_done" => shown(app.deadline_done(&input.needed("id")?, context)),
        "deadline_undone" => shown(app.deadline_undone(&input.needed("id")?, context)),
        _ => Ok(None),
    }
}

fn reminders(app: &Companion, name: &str, input: &mut Input, context: &Context) -> Made {
    match name {
        "plan_reminders" => shown(app.plan_reminders(input.platform()?, context)),
        "reminders_seen" => shown(app.reminders_seen(&input.list("ids")?, context)),
        "remind_later" => {
            let (id, until) = (input.needed("id")?, input.moment("until")?);
            shown(app.remind_later(&id, until, context))
        }
        "settings" => shown(app.settings(context)),
        "change_settings" => shown(app.change_settings(&input.settings()?, context)),
        _ => Ok(None),
    }
}

fn views(app: &Companion, name: &str, input: &mut Input, context: &Context) -> Made {
    match name {
        "home" => {
            let (place, device) = (input.text("place")?, input.device()?);
            shown(app.home(place.as_deref(), device, context))
        }
        "guides" | "quick_actions" => {
            let (place, person) = (input.text("place")?, input.text("person")?);
            let (place, person) = (place.as_deref(), person.as_deref());
            match name {
                "guides" => shown(app.guides(place, person, context)),
                _ => shown(app.quick_actions(place, person, context)),
            }
        }
        "guide" => {
            let topic = input.needed("topic")?;
            let (place, person) = (input.text("place")?, input.text("person")?);
            shown(app.guide(&topic, place.as_deref(), person.as_deref(), context))
        }
        "scan" => shown(app.scan(&input.needed("text")?, context)),
        "card" => {
            let (place, person) = (input.text("place")?, input.text("person")?);
            let permit = input.text("permit")?;
            shown(app.card(place.as_deref(), person.as_deref(), permit.as_deref(), context))
        }
        _ => Ok(None),
    }
}

fn taking(app: &Companion, name: &str, input: &mut Input, context: &Context) -> Made {
    match name {
        "calendar" => shown(app.calendar(input.truth("numbers")?, context)),
        "sheet" => shown(app.sheet(context)),
        "erase" => shown(app.erase(context)),
        "erase_preview" => shown(app.erase_preview(context)),
        _ => Ok(None),
    }
}
