//! `companion-exclusive FOLDER`: tries an exclusive transaction on every database of a folder and
//! says of each whether it is `free` or `locked`. It ends with 0 where all are free, 1 where one is
//! locked, and 2 where there is none or something else is wrong.
//!
//! It has to be a process of its own: the locks of SQLite do not hold against their own process.

#![allow(clippy::print_stdout, clippy::print_stderr)] // what a test reads

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("companion-exclusive FOLDER");
        return ExitCode::from(2);
    };
    match try_all(Path::new(&folder)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn try_all(folder: &Path) -> Result<bool, Box<dyn std::error::Error>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "db") {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(format!("no database in {}", folder.display()).into());
    }
    files.sort();
    let mut all_free = true;
    for file in files {
        let is_free = is_free(&file)?;
        let name = file.file_name().unwrap_or_default().display();
        println!("{name} {}", if is_free { "free" } else { "locked" });
        all_free &= is_free;
    }
    Ok(all_free)
}

/// Whether an exclusive transaction succeeds at once. A connection that is open in write-ahead mode
/// holds a shared lock while it is idle too; exclusive locking mode is what asks for it.
fn is_free(file: &Path) -> rusqlite::Result<bool> {
    let database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    database.busy_timeout(Duration::ZERO)?;
    let tried = database.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT count(*) FROM sqlite_schema; \
         ROLLBACK;",
    );
    match tried {
        Ok(()) => Ok(true),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Ok(false),
            _ => Err(error),
        },
    }
}
