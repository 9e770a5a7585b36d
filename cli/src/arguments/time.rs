//! A person's time: stays, applications, events, deadlines.

use clap::{Args, Subcommand, ValueEnum};
use companion_core::Moment;

use super::{lead, moment};

#[derive(Subcommand)]
pub(crate) enum Stay {
    /// You entered the country
    Enter {
        /// Day of entry, year-month-day
        date: String,
        /// What the stay rests on, where no document says it: visa_free, e_visa, visa
        #[arg(long)]
        basis: Option<String>,
        /// Id of the document that it rests on
        #[arg(long, value_name = "ID")]
        document: Option<String>,
        /// Days of stay, where you were given another number than the usual
        #[arg(long)]
        days: Option<u32>,
        /// Id of the person
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// You left: the last day in the country
    Leave {
        /// Last day, year-month-day
        date: String,
        /// Id of the stay, where it is not the open one
        #[arg(long, value_name = "ID")]
        stay: Option<String>,
        /// Id of the person
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// List the stays
    List,
    /// Remove a stay
    Remove {
        /// Id from the list
        id: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Application {
    /// You handed in an application
    Start {
        /// Kind: registration, extension, temporary-permit, …
        #[arg(long)]
        kind: String,
        /// When, year-month-day [default: today]
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Id of the document that it is about
        #[arg(long, value_name = "ID")]
        document: Option<String>,
        /// Id of the person
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// It went a step further
    Step {
        /// Id from the list
        id: String,
        /// accepted, review, paid, decided, collected, refused or withdrawn
        step: String,
        /// When, year-month-day [default: today]
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
    },
    /// List the applications
    List,
    /// Remove an application
    Remove {
        /// Id from the list
        id: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Event {
    /// Something happened
    Add {
        /// moved, lost, stolen, new_passport, left, entered or new_employer
        kind: String,
        /// When, year-month-day [default: today]
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Id of the document that it happened to
        #[arg(long, value_name = "ID")]
        document: Option<String>,
        /// Id of the person
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// List the events
    List,
    /// Remove an event
    Remove {
        /// Id from the list
        id: String,
    },
}

/// A kind of phone.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Phone {
    /// Keeps 64 pending notifications
    Ios,
    /// Alarms may come late
    Android,
}

#[derive(Subcommand)]
pub(crate) enum Remind {
    /// A deadline is done
    Done {
        /// Id of the deadline or of its reminder
        id: String,
    },
    /// A deadline is not done after all
    Undone {
        /// Id of the deadline
        id: String,
    },
    /// Answer what a deadline asks
    Answer {
        /// Id of the deadline
        id: String,
        /// yes or no
        #[arg(value_parser = ["yes", "no"])]
        answer: String,
    },
    /// Put a reminder off
    Later {
        /// Id of the reminder or of its deadline
        id: String,
        /// Until when [default: for a day]
        #[arg(long, value_name = "TIME", value_parser = moment)]
        until: Option<Moment>,
    },
    /// Be reminded once, tomorrow, of a document number that you do not have yet
    Number {
        /// Id of the person [default: nobody in particular]
        person: Option<String>,
    },
    /// You have seen these reminders
    Seen {
        /// Ids of the reminders
        ids: Vec<String>,
    },
}

#[derive(Args)]
pub(crate) struct SettingsFields {
    /// Language of the app: en, az, ru, tr or fa; empty follows the phone
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// Days before a deadline on which to remind, such as register=10,3,1 or =30,7,1 for all
    /// others; repeatable
    #[arg(long = "lead", value_name = "CODE=DAYS", value_parser = lead)]
    pub(crate) leads: Vec<(String, String)>,
    /// Hours in which nothing sounds, such as 22:00-08:00; empty for none
    #[arg(long, value_name = "HOURS")]
    pub(crate) quiet: Option<String>,
}
