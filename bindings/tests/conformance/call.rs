//! Makes a step's call through the typed methods that the shells use.

use companion::CompanionApp;
use companion_core::{BackupView, CompanionError, Context};
use serde_json::{Map, Value};

use crate::input::Input;

/// What the app answers.
pub(crate) type Answer = Result<Value, CompanionError>;

/// A call of a group; none where the name belongs to another.
type Made = Result<Option<Answer>, String>;

fn shown<T: serde::Serialize>(view: Result<T, CompanionError>) -> Made {
    match view {
        Err(error) => Ok(Some(Err(error))),
        Ok(view) => serde_json::to_value(view).map(Ok).map(Some).map_err(|e| e.to_string()),
    }
}

/// Makes a step's call; `backup` is the last one. The outer error is a mistake of the vector, the
/// inner one the app's.
pub(crate) fn call(
    app: &CompanionApp,
    name: &str,
    input: Map<String, Value>,
    context: &Context,
    backup: &mut Option<BackupView>,
) -> Result<Answer, String> {
    let mut input = Input(input);
    let mut answer = keeping(app, name, &mut input, context.clone(), backup)?;
    for group in [rules, permits, people, time, reminders, views, taking] {
        if answer.is_none() {
            answer = group(app, name, &mut input, context.clone())?;
        }
    }
    let answer = answer.ok_or_else(|| format!("there is no call {name}"))?;
    input.all_taken().map(|()| answer)
}

fn rules(app: &CompanionApp, name: &str, input: &mut Input, context: Context) -> Made {
    match name {
        "status" => shown(app.status(input.status()?, context)),
        "places" => shown(app.places(input.needed("query")?, context)),
        "rules" => shown(app.rules(input.text("id")?, context)),
        "about" => shown(app.about(context)),
        "rules_seen" => shown(app.rules_seen(context)),
        "import_rules" => shown(app.import_rules(input.pack()?, context)),
        "import_rules_preview" => shown(app.import_rules_preview(input.pack()?, context)),
        _ => Ok(None),
    }
}

fn permits(app: &CompanionApp, name: &str, input: &mut Input, context: Context) -> Made {
    match name {
        "permit_draft" => shown(app.permit_draft(input.draft()?, context)),
        "permit_preview" => shown(app.permit_preview(input.draft()?, context)),
        "sending" => shown(app.sending(input.needed("recipient")?, input.sending()?, context)),
        "permit_sent" => shown(app.permit_sent(input.needed("id")?, context)),
        "permit_unsent" => shown(app.permit_unsent(input.needed("id")?, context)),
        "permit_reply" => {
            let (text, permit) = (input.needed("text")?, input.text("permit")?);
            shown(app.permit_reply(text, permit, input.moment("received")?, context))
        }
        "permit_received" => {
            shown(app.permit_received(input.needed("id")?, input.text("time")?, context))
        }
        "permit_extend" => {
            let until = input.moment("until")?.ok_or("input until is missing")?;
            shown(app.permit_extend(input.needed("id")?, until, context))
        }
        "permit_extend_to" => {
            let (id, day) = (input.needed("id")?, input.needed("day")?);
            shown(app.permit_extend_to(id, day, input.needed("time")?, context))
        }
        "permit_keep" => shown(app.permit_keep(input.needed("id")?, input.truth("keep")?, context)),
        "permits" => shown(app.permits(context)),
        _ => Ok(None),
    }
}

fn people(app: &CompanionApp, name: &str, input: &mut Input, context: Context) -> Made {
    match name {
        "add_person" => shown(app.add_person(input.person()?, context)),
        "edit_person" => shown(app.edit_person(input.needed("id")?, input.person()?, context)),
        "people" => shown(app.people(context)),
        "find_people" => shown(app.find_people(input.needed("query")?, context)),
        "everybody" => shown(app.everybody(context)),
        "remove_person" => shown(app.remove_person(input.needed("id")?, context)),
        "add_document" => shown(app.add_document(input.document()?, context)),
        "edit_document" => {
            shown(app.edit_document(input.needed("id")?, input.document()?, context))
        }
        "documents" => shown(app.documents(context)),
        "remove_document" => shown(app.remove_document(input.needed("id")?, context)),
        "import_table" => shown(app.import_table(input.needed("table")?.into_bytes(), context)),
        "import_table_preview" => {
            shown(app.import_table_preview(input.needed("table")?.into_bytes(), context))
        }
        _ => Ok(None),
    }
}

fn time(app: &CompanionApp, name: &str, input: &mut Input, context: Context) -> Made {
    match name {
        "enter" => shown(app.enter(input.stay()?, context)),
        "leave" => {
            let (id, person) = (input.text("id")?, input.text("person")?);
            shown(app.leave(id, person, input.needed("day")?, context))
        }
        "stays" => shown(app.stays(context)),
        "remove_stay" => shown(app.remove_stay(input.needed("id")?, context)),
        "start_application" => shown(app.start_application(input.application()?, context)),
        "step_application" => {
            let (id, step) = (input.needed("id")?, input.needed("step")?);
            shown(app.step_application(id, step, input.text("day")?, context))
        }
        "applications" => shown(app.applications(context)),
        "remove_application" => shown(app.remove_application(input.needed("id")?, context)),
        "add_event" => shown(app.add_event(input.event()?, context)),
        "events" => shown(app.events(context)),
        "remove_event" => shown(app.remove_event(input.needed("id")?, context)),
        "deadlines" => shown(app.deadlines(context)),
        "deadline_done" => shown(app.deadline_done(input.needed("id")?, context)),
        "deadline_answer" => {
            let is_yes = input.truth("yes")?;
            shown(app.deadline_answer(input.needed("id")?, is_yes, context))
        }
        "deadline_undone" => shown(app.deadline_undone(input.needed("id")?, context)),
        _ => Ok(None),
    }
}

fn reminders(app: &CompanionApp, name: &str, input: &mut Input, context: Context) -> Made {
    match name {
        "plan_reminders" => shown(app.plan_reminders(input.platform()?, context)),
        "reminders_seen" => shown(app.reminders_seen(input.list("ids")?, context)),
        "remind_later" => {
            shown(app.remind_later(input.needed("id")?, input.moment("until")?, context))
        }
        "remind_number" => shown(app.remind_number(input.text("person")?, context)),
        "settings" => shown(app.settings(context)),
        "lead_times" => shown(app.lead_times(context)),
        "settings_overview" => shown(app.settings_overview(context)),
        "change_settings" => shown(app.change_settings(input.settings()?, context)),
        _ => Ok(None),
    }
}

fn views(app: &CompanionApp, name: &str, input: &mut Input, context: Context) -> Made {
    match name {
        "home" => shown(app.home(input.text("place")?, input.device()?, context)),
        "guides" => shown(app.guides(input.text("place")?, input.text("person")?, context)),
        "day_text" => shown(app.day_text(input.needed("day")?, context)),
        "opening" => shown(app.opening(input.device()?, context)),
        "form_options" => shown(app.form_options(context)),
        "errands" => shown(app.errands(input.text("place")?, input.text("person")?, context)),
        "quick_actions" => {
            shown(app.quick_actions(input.text("place")?, input.text("person")?, context))
        }
        "guide" => {
            let (place, person) = (input.text("place")?, input.text("person")?);
            shown(app.guide(input.needed("topic")?, place, person, context))
        }
        "scan" => shown(app.scan(input.needed("text")?, context)),
        "card" => {
            let (place, person) = (input.text("place")?, input.text("person")?);
            shown(app.card(place, person, input.text("permit")?, context))
        }
        _ => Ok(None),
    }
}

fn taking(app: &CompanionApp, name: &str, input: &mut Input, context: Context) -> Made {
    match name {
        "calendar" => shown(app.calendar(input.truth("numbers")?, context)),
        "calendar_entry" => shown(app.calendar_entry(input.needed("id")?, context)),
        "sheet" => shown(app.sheet(context)),
        "erase" => shown(app.erase(context)),
        "erase_preview" => shown(app.erase_preview(context)),
        "write_glance" => shown(app.write_glance(context)),
        _ => Ok(None),
    }
}

fn keeping(
    app: &CompanionApp,
    name: &str,
    input: &mut Input,
    context: Context,
    last: &mut Option<BackupView>,
) -> Made {
    match name {
        "backup" => {
            let made = app.backup(input.needed("passphrase")?, context);
            if let Ok(backup) = &made {
                *last = Some(backup.clone());
            }
            shown(made)
        }
        "backup_saved" => {
            let last = last.as_ref().ok_or("nothing was backed up")?;
            shown(app.backup_saved(last.mark.clone(), context))
        }
        "restore" => {
            let (bytes, passphrase) = (input.bytes(last.as_ref())?, input.needed("passphrase")?);
            shown(app.restore(bytes, passphrase, context))
        }
        "restore_preview" => {
            let (bytes, passphrase) = (input.bytes(last.as_ref())?, input.needed("passphrase")?);
            shown(app.restore_preview(bytes, passphrase, context))
        }
        "set_vault_aside" => shown(app.set_vault_aside(context)),
        _ => Ok(None),
    }
}
