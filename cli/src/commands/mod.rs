//! What each command does.

mod guide;
mod new_regime;
mod permit;
mod records;
mod rules;
mod status;
mod take;
mod time;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{Local, Offset};
use companion_core::{Companion, CompanionError, Context, EmbeddedPack, LANGUAGES, Moment, Result};
use etcetera::{BaseStrategy, choose_base_strategy};
use serde::Serialize;
use serde_json::json;

use crate::arguments::{Arguments, Command, Document, Rules};
use crate::keys::KeyFile;
use crate::output::Output;

/// What every command is given.
pub(crate) struct Session<'a> {
    pub(crate) app: Companion,
    pub(crate) context: Context,
    pub(crate) output: &'a Output,
}

impl Session<'_> {
    /// Prints a view as text or as the document.
    fn one<T: Serialize>(&self, view: &T, print: fn(&Session<'_>, &T)) {
        if self.output.is_json() {
            self.output.document(&json!(view));
        } else {
            print(self, view);
        }
    }

    /// Prints views one after another, or as one document.
    fn list<T: Serialize>(&self, views: &[T], print: fn(&Session<'_>, &T)) {
        if self.output.is_json() {
            self.output.document(&json!(views));
        } else {
            views.iter().for_each(|view| print(self, view));
        }
    }
}

fn removed(session: &Session<'_>, id: &str) {
    if session.output.is_json() {
        session.output.document(&json!({ "id": id, "removed": true }));
    } else {
        session.output.line(format!("{id}  removed"));
    }
}

pub(crate) fn run(arguments: &Arguments, output: &Output) -> Result<ExitCode> {
    // Checking and writing rules needs no store.
    match &arguments.command {
        Some(Command::Rules(Rules::Check { path })) => return Ok(rules::check(path, output)),
        Some(Command::Rules(Rules::New(new))) => return new_regime::write(new, output),
        _ => {}
    }
    let folder = match &arguments.data {
        Some(folder) => folder.clone(),
        None => default_folder()?,
    };
    let embedded = EmbeddedPack {
        id: companion_rules::ID,
        version: companion_rules::VERSION,
        digest: companion_rules::DIGEST,
        json: companion_rules::json,
    };
    let app = Companion::open(&folder, embedded, Arc::new(KeyFile::new(&folder)))?;
    let context = Context { now: arguments.at.unwrap_or_else(now), language: language(arguments) };
    let session = Session { app, context, output };
    match &arguments.command {
        None => status::home(&session, None)?,
        Some(Command::Home { place }) => status::home(&session, place.as_deref())?,
        Some(Command::Status { place, to, person }) => {
            status::status(&session, place, to, person)?;
        }
        Some(Command::Place { query }) => status::place(&session, &query.join(" "))?,
        Some(Command::About) => status::about(&session)?,
        Some(Command::Person(command)) => records::person(&session, command)?,
        Some(Command::Document(Document::Import { file, yes })) => {
            return take::import(&session, file, *yes);
        }
        Some(Command::Document(command)) => records::document(&session, command)?,
        Some(Command::Permit(command)) => permit::permit(&session, command)?,
        Some(Command::Stay(command)) => time::stay(&session, command)?,
        Some(Command::Application(command)) => time::application(&session, command)?,
        Some(Command::Event(command)) => time::event(&session, command)?,
        Some(Command::Deadlines { all, person }) => {
            time::deadlines(&session, *all, person.as_deref())?;
        }
        Some(Command::Reminders { platform, exact }) => {
            time::reminders(&session, *platform, *exact)?;
        }
        Some(Command::Remind(command)) => time::remind(&session, command)?,
        Some(Command::Settings(fields)) => time::settings(&session, fields)?,
        Some(Command::Guide { topic, here }) => guide::guide(&session, topic.as_deref(), here)?,
        Some(Command::Scan { text }) => guide::scan(&session, text)?,
        Some(Command::Actions { here }) => guide::actions(&session, here)?,
        Some(Command::Card { here, permit }) => guide::card(&session, here, permit.as_deref())?,
        Some(Command::Backup(arguments)) => take::backup(&session, arguments)?,
        Some(Command::Restore(arguments)) => take::restore(&session, arguments)?,
        Some(Command::SetAside) => take::set_aside(&session)?,
        Some(Command::Erase { yes }) => take::erase(&session, *yes)?,
        Some(Command::Sheet(arguments)) => take::sheet(&session, arguments)?,
        Some(Command::Calendar { file, numbers }) => take::calendar(&session, file, *numbers)?,
        Some(Command::Rules(command)) => return rules::stored(&session, command),
    }
    Ok(ExitCode::SUCCESS)
}

fn default_folder() -> Result<PathBuf> {
    let strategy = choose_base_strategy().map_err(|_| CompanionError::Storage {
        reason: "There is no home folder. Say where to store with --data DIR.".to_owned(),
    })?;
    Ok(strategy.data_dir().join("companion"))
}

fn now() -> Moment {
    let now = Local::now();
    Moment {
        epoch_seconds: now.timestamp(),
        utc_offset_seconds: now.offset().fix().local_minus_utc(),
    }
}

fn language(arguments: &Arguments) -> String {
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let base = system.as_deref().and_then(|value| value.split(['_', '.', '-']).next());
    let known = base.filter(|base| LANGUAGES.contains(base)).map(str::to_owned);
    arguments.lang.clone().or(known).unwrap_or_else(|| LANGUAGES[0].to_owned())
}
