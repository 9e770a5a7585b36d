//! What is wrong with a vault's file: that it is damaged, or no longer the one that was opened.

use std::path::Path;

use rusqlite::{Connection, ErrorCode};

use crate::error::CompanionError;

pub(super) fn damaged() -> CompanionError {
    CompanionError::VaultDamaged {
        reason: "The stored documents are damaged. The file was kept.".to_owned(),
    }
}

/// An error of SQLite about the vault's file.
pub(super) fn of_file(error: rusqlite::Error) -> CompanionError {
    if is_damage(&error) { damaged() } else { error.into() }
}

/// An error of the disk, or damage where SQLite finds some: it says "malformed" only where it
/// comes across it.
pub(super) fn judged(connection: &Connection, error: CompanionError) -> CompanionError {
    match error {
        CompanionError::Storage { .. } if !is_sound(connection) => damaged(),
        error => error,
    }
}

/// Whether SQLite finds nothing wrong in the file. Reads all of it.
pub(super) fn is_sound(connection: &Connection) -> bool {
    let found: rusqlite::Result<String> =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    match found {
        Ok(found) => found == "ok",
        // A file that is busy, or gone, is not called damaged.
        Err(error) => !is_damage(&error),
    }
}

fn is_damage(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(code, Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
}

/// Which file stands under a name: on Unix its device and number there, elsewhere only that there
/// is one. None where there is none.
pub(super) type FileId = Option<(u64, u64)>;

#[cfg(unix)]
pub(super) fn file_at(path: &Path) -> FileId {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|file| (file.dev(), file.ino()))
}

#[cfg(not(unix))]
pub(super) fn file_at(path: &Path) -> FileId {
    path.exists().then_some((0, 0))
}
