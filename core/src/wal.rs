//! Write-ahead logging for a file that several processes may open at the same moment.

use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

/// As long together as the busy timeout of a connection.
const ATTEMPTS: u32 = 500;
const PAUSE: Duration = Duration::from_millis(10);

/// Switches to write-ahead logging. Where another process is doing the same, SQLite answers "busy"
/// at once, whatever the timeout is: it is tried again then, because nothing is wrong.
pub(crate) fn use_wal(connection: &Connection) -> rusqlite::Result<()> {
    for _ in 1..ATTEMPTS {
        match connection.pragma_update(None, "journal_mode", "wal") {
            Err(error) if is_busy(&error) => std::thread::sleep(PAUSE),
            done => return done,
        }
    }
    connection.pragma_update(None, "journal_mode", "wal")
}

fn is_busy(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}
