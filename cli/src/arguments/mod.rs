//! What can be asked for, with help that teaches.

mod take;
mod time;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use companion_core::Moment;

pub(crate) use take::{Backup, Passphrase, Restore, Written};
pub(crate) use time::{Application, Event, Phone, Remind, SettingsFields, Stay};

/// A companion for foreigners in Azerbaijan: what is in force here and now, the right message, and
/// your documents, safely.
#[derive(Parser)]
#[command(
    name = "companion",
    version,
    after_help = "Without a command: what matters here and now.\n\n\
        Examples:\n  \
        companion status --place baku\n  \
        companion permit draft --reason 2 --place baku --kind MYI --number 1234567 \\\n      \
            --at 2020-12-20T10:00+04:00\n  \
        companion document add --kind MYI --number 1234567 --valid-until 2027-03-03\n\n\
        Not an official app, and no legal advice."
)]
pub(crate) struct Arguments {
    /// Folder of the stores [default: the user's data folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,

    /// Answer as of this time instead of now, such as 2020-12-20T10:00+04:00; its offset is the
    /// phone's zone
    #[arg(long, global = true, value_name = "TIME", value_parser = moment)]
    pub(crate) at: Option<Moment>,

    /// Language: en, az, ru, tr or fa [default: the system's, else en]
    #[arg(long, global = true, value_parser = companion_core::LANGUAGES)]
    pub(crate) lang: Option<String>,

    /// Print one JSON document
    #[arg(long, global = true)]
    pub(crate) json: bool,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Find a place by any of its names
    Place {
        /// What to look for; without it, every place
        query: Vec<String>,
    },
    /// What is in force at a place, until when, and what changes next
    Status {
        /// Where you live
        #[arg(long)]
        place: Option<String>,
        /// Where you want to go
        #[arg(long)]
        to: Option<String>,
        /// Id of the person: some rules concern only some ages or citizenships
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// People: you and those you act for
    #[command(subcommand)]
    Person(Person),
    /// Documents, with their numbers and dates
    #[command(subcommand)]
    Document(Document),
    /// Permits: draft the message, note what came of it
    #[command(subcommand)]
    Permit(Permit),
    /// Entries into the country and departures
    #[command(subcommand)]
    Stay(Stay),
    /// Applications, step by step
    #[command(subcommand)]
    Application(Application),
    /// What happened: moved, lost a document, new passport, new employer
    #[command(subcommand)]
    Event(Event),
    /// What must be done by which day
    Deadlines {
        /// Also what is done
        #[arg(long)]
        all: bool,
        /// Id of the person; everybody without it
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// What a phone would show and when
    Reminders {
        /// Kind of phone
        #[arg(long, value_enum)]
        platform: Phone,
        /// Android: exact alarms are allowed
        #[arg(long)]
        exact: bool,
    },
    /// Say what you did about a reminder
    #[command(subcommand)]
    Remind(Remind),
    /// Language, lead times, quiet hours: show or change
    Settings(SettingsFields),
    /// How to get something done; without a topic, the list of guides
    Guide {
        /// The topic, as in the list
        topic: Option<String>,
        #[command(flatten)]
        here: Here,
    },
    /// Read a shared e-mail or SMS: an answer you wait for, or document numbers; stores nothing
    Scan {
        /// The whole text
        #[arg(long)]
        text: String,
    },
    /// What to do at one tap, here and now
    Actions {
        #[command(flatten)]
        here: Here,
    },
    /// The card to show an officer: your permit, or that none is required
    Card {
        #[command(flatten)]
        here: Here,
        /// Id of a permit from the list [default: the one that runs or is awaited]
        #[arg(long, value_name = "ID")]
        permit: Option<String>,
    },
    /// Put everything into one file under a passphrase, in the age format
    Backup(Backup),
    /// Show what a backup would bring back, and bring it back
    Restore(Restore),
    /// Begin anew beside a vault whose key is lost: it is renamed, nothing is deleted
    SetAside,
    /// Remove everything personal from this device, and the key
    Erase {
        /// Do it; without it, only say what would be removed
        #[arg(long)]
        yes: bool,
    },
    /// A page to print: numbers, dates, contacts, what to do when the phone is lost
    Sheet(Written),
    /// The deadlines for any calendar, as iCalendar
    Calendar {
        #[command(flatten)]
        file: Written,
        /// With the numbers of the documents
        #[arg(long)]
        numbers: bool,
    },
    /// The rules: show, check, write, import
    #[command(subcommand)]
    Rules(Rules),
    /// What matters here and now
    Home {
        /// Where you live [default: where the first person lives]
        #[arg(long)]
        place: Option<String>,
    },
    /// What this app is and is not
    About,
}

#[derive(Args)]
pub(crate) struct Here {
    /// Where you live [default: where the person lives]
    #[arg(long)]
    pub(crate) place: Option<String>,
    /// Id of the person [default: everybody]
    #[arg(long, value_name = "ID")]
    pub(crate) person: Option<String>,
}

#[derive(Args)]
pub(crate) struct PersonFields {
    /// Name as on the document, in Latin letters
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Citizenship, two or three letters such as TUR or IN
    #[arg(long, value_name = "ISO")]
    pub(crate) citizenship: Option<String>,
    /// Date of birth, year-month-day
    #[arg(long, value_name = "DATE")]
    pub(crate) born: Option<String>,
    /// Where the person lives
    #[arg(long)]
    pub(crate) place: Option<String>,
    /// Planned last day in the country, year-month-day
    #[arg(long, value_name = "DATE")]
    pub(crate) departure: Option<String>,
    /// What they intend when the stay ends: leave, extend or permit
    #[arg(long)]
    pub(crate) intent: Option<String>,
    /// Who lodges them: hotel, owner (of the flat) or own
    #[arg(long)]
    pub(crate) host: Option<String>,
    /// Anything else a message may carry, such as address=…; repeatable
    #[arg(long = "field", value_name = "KEY=VALUE", value_parser = field)]
    pub(crate) fields: Vec<(String, String)>,
}

#[derive(Subcommand)]
pub(crate) enum Person {
    /// Add a person; everything is optional
    Add(PersonFields),
    /// List the people
    List,
    /// Change what is given; an empty text takes it away
    Edit {
        /// Id from the list
        id: String,
        #[command(flatten)]
        fields: PersonFields,
    },
    /// Remove a person and their documents
    Remove {
        /// Id from the list
        id: String,
    },
}

#[derive(Args)]
pub(crate) struct DocumentFields {
    /// Kind: OYQ, MOM, MYI, DYI, passport
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// Number, as you type or paste it
    #[arg(long)]
    pub(crate) number: Option<String>,
    /// Last day on which it is valid, year-month-day
    #[arg(long, value_name = "DATE")]
    pub(crate) valid_until: Option<String>,
    /// Days of stay that it allows, such as 30 on an e-visa
    #[arg(long)]
    pub(crate) days: Option<String>,
    /// Your answer to what a rule asks, such as sixty-days=yes; repeatable
    #[arg(long = "answer", value_name = "RULE=yes|no", value_parser = field)]
    pub(crate) answers: Vec<(String, String)>,
    /// Day of issue, year-month-day
    #[arg(long, value_name = "DATE")]
    pub(crate) issued: Option<String>,
    /// Id of the person it belongs to
    #[arg(long)]
    pub(crate) person: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Document {
    /// Add a document
    Add(DocumentFields),
    /// List the documents
    List,
    /// Add the people and documents of a table, such as an employer's; first only shown
    #[command(after_help = "The first row names the columns, in any order: name, citizenship, \
        born, place, kind, number, issued, valid_until, days. Dates are 2027-03-03 or 03.03.2027; \
        cells are divided by ; or , or tabs. A person with several documents has several rows.")]
    Import {
        /// The table, comma-separated values in UTF-8
        file: PathBuf,
        /// Store it; without it, only say what would be stored
        #[arg(long)]
        yes: bool,
    },
    /// Change what is given; an empty text takes it away
    Edit {
        /// Id from the list
        id: String,
        #[command(flatten)]
        fields: DocumentFields,
    },
    /// Remove a document
    Remove {
        /// Id from the list
        id: String,
    },
}

#[derive(Args)]
pub(crate) struct Draft {
    /// Code of the reason, such as 1 or 2; needed where there are several
    #[arg(long, conflicts_with = "errand")]
    pub(crate) reason: Option<String>,
    /// What you set out to do: groceries, pharmacy, doctor, …
    #[arg(long)]
    pub(crate) errand: Option<String>,
    /// Id of a stored document; repeat for several people
    #[arg(long, value_name = "ID")]
    pub(crate) document: Vec<String>,
    /// Kind of a document typed here; with --number, repeat for several people
    #[arg(long)]
    pub(crate) kind: Vec<String>,
    /// Its number, as you type or paste it
    #[arg(long)]
    pub(crate) number: Vec<String>,
    /// Id of the person
    #[arg(long)]
    pub(crate) person: Vec<String>,
    /// Where you live [default: where the person lives]
    #[arg(long)]
    pub(crate) place: Option<String>,
    /// Where you want to go
    #[arg(long)]
    pub(crate) to: Option<String>,
    /// Say everything there is to know, not only what comes first
    #[arg(long)]
    pub(crate) all: bool,
    /// A field of the message, such as name=… or address=…; repeatable
    #[arg(long = "field", value_name = "KEY=VALUE", value_parser = field)]
    pub(crate) fields: Vec<(String, String)>,
    /// Id of the draft that was sent or passed by last: the next of several people follows it
    #[arg(long, value_name = "ID")]
    pub(crate) after: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Permit {
    /// Prepare the message, ready to send
    Draft(Draft),
    /// You sent the message, or sent it once more
    Sent {
        /// Id from the draft
        id: String,
    },
    /// You did not send it after all
    Unsent {
        /// Id from the draft
        id: String,
    },
    /// Read the answer that came
    Reply {
        /// The whole text of the answer
        #[arg(long)]
        text: String,
        /// Whose it is, when several wait
        #[arg(long, value_name = "ID")]
        permit: Option<String>,
        /// When it came; without it, counted from when you sent
        #[arg(long, value_name = "TIME", value_parser = moment)]
        received: Option<Moment>,
    },
    /// Tell when an answer came that was taken in without it
    Received {
        /// Id from the list
        id: String,
        /// The time of day, such as 14:30; without it, when you sent the message
        #[arg(long, value_name = "HH:MM")]
        time: Option<String>,
    },
    /// A certificate sets another end
    Extend {
        /// Id from the list
        id: String,
        /// The time on the certificate
        #[arg(long, value_name = "TIME", value_parser = moment)]
        until: Moment,
    },
    /// Keep a permit in the history beyond its seven days
    Keep {
        /// Id from the list
        id: String,
        /// Let it go after its seven days again
        #[arg(long)]
        no: bool,
    },
    /// The permits of the last seven days, and those kept
    List,
}

#[derive(Subcommand)]
pub(crate) enum Rules {
    /// Show the rules in use, or one of them
    Show {
        /// Id of a rule
        id: Option<String>,
    },
    /// Check a rule pack: names file, line and rule of every mistake
    Check {
        /// A folder of TOML files, one TOML file, or a compiled JSON file
        path: PathBuf,
    },
    /// Write a new regime after the pattern of another; asks for what is not given
    New(NewRegime),
    /// Check a rule pack, show what it changes, and use it from now on
    Import {
        /// A folder of TOML files, one TOML file, or a compiled JSON file
        path: PathBuf,
        /// Do it; without it, only say what would change
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Args)]
pub(crate) struct NewRegime {
    /// The regime to take as a pattern, such as P7
    #[arg(long, value_name = "ID")]
    pub(crate) from: String,
    /// Folder of the pack
    #[arg(long, value_name = "DIR", default_value = "rules/azerbaijan")]
    pub(crate) pack: PathBuf,
    /// Id of the new regime; never one that was used before
    #[arg(long)]
    pub(crate) id: Option<String>,
    /// Places, separated by commas
    #[arg(long)]
    pub(crate) places: Option<String>,
    /// Start, local time such as 2021-02-01T00:00
    #[arg(long)]
    pub(crate) starts: Option<String>,
    /// End, local time, exclusive; empty for open
    #[arg(long)]
    pub(crate) ends: Option<String>,
    /// Hours of the day such as 21:00-06:00; empty for all day
    #[arg(long)]
    pub(crate) hours: Option<String>,
    /// The decree: number, date and address, separated by commas
    #[arg(long)]
    pub(crate) decree: Option<String>,
}

fn moment(text: &str) -> Result<Moment, String> {
    // Seconds may be left out, as people write it.
    let with_seconds = match text.split_once('T') {
        Some((date, time)) => {
            let end = time.find(['+', '-', 'Z', 'z']).unwrap_or(time.len());
            let (clock, offset) = time.split_at(end);
            let seconds = if clock.matches(':').count() == 1 { ":00" } else { "" };
            format!("{date}T{clock}{seconds}{offset}")
        }
        None => text.to_owned(),
    };
    Moment::parse(&with_seconds)
        .ok_or_else(|| "write it like 2020-12-20T10:00+04:00, with the offset".to_owned())
}

fn lead(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((code, days)) => Ok((code.trim().to_owned(), days.to_owned())),
        None => Err("write it like register=10,3,1".to_owned()),
    }
}

fn field(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() => {
            Ok((key.trim().to_owned(), value.to_owned()))
        }
        _ => Err("write it like address=\"Nizami 1\"".to_owned()),
    }
}
