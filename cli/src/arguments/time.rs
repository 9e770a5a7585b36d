//! A person's time: stays, applications, events, deadlines.

use clap::Subcommand;

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
