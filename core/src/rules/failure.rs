//! Why the cache gave no answer: because its file is damaged, or for another reason.

use companion_rulepack::read::Wrong;
use rusqlite::ErrorCode;

use crate::error::CompanionError;

/// Why a question has no answer.
pub(super) enum Failure {
    /// The file does not hold what was written into it. It can be made again.
    Damaged(CompanionError),
    /// A new file would not help.
    Other(CompanionError),
}

/// What the cache answers.
pub(super) type Result<T> = std::result::Result<T, Failure>;

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        let is_damage = match &error {
            rusqlite::Error::SqliteFailure(error, _) => is_damage(error.code),
            rusqlite::Error::SqlInputError { error, .. } => is_damage(error.code),
            // A rule that is gone, and a value that is none of those that were written.
            rusqlite::Error::QueryReturnedNoRows
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => true,
            _ => false,
        };
        if is_damage { Failure::Damaged(error.into()) } else { Failure::Other(error.into()) }
    }
}

/// The code that SQLite has for everything else counts too: the questions never change, so what
/// does not fit the tables any more is the tables.
fn is_damage(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown)
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Failure::Damaged(error.into())
    }
}

impl From<Wrong> for Failure {
    fn from(wrong: Wrong) -> Self {
        Failure::Damaged(wrong.into())
    }
}

impl From<std::num::ParseIntError> for Failure {
    fn from(error: std::num::ParseIntError) -> Self {
        Failure::Damaged(CompanionError::storage(error))
    }
}

impl From<CompanionError> for Failure {
    fn from(error: CompanionError) -> Self {
        Failure::Other(error)
    }
}

impl From<Failure> for CompanionError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Damaged(error) | Failure::Other(error) => error,
        }
    }
}
