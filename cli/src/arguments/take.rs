//! Taking it along: backup, restore, erasing, sheet, calendar.

use std::path::PathBuf;

use clap::Args;

#[derive(Args)]
pub(crate) struct Passphrase {
    /// Read the passphrase from the first line of this file; - for standard input. Without it, it
    /// is asked for on the terminal
    #[arg(long, value_name = "PATH")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Backup {
    /// File to write
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    /// Replace a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Args)]
pub(crate) struct Restore {
    /// File to read
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    /// Do it; without it, only say what would be done
    #[arg(long)]
    pub(crate) yes: bool,
    /// First put a vault aside whose key is lost; nothing is deleted
    #[arg(long, requires = "yes")]
    pub(crate) set_aside: bool,
}

#[derive(Args)]
pub(crate) struct Written {
    /// File to write [default: standard output]
    pub(crate) file: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "file")]
    pub(crate) force: bool,
}
