//! The opened file of the vault, with what is decrypted of it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use super::damage::{FileId, file_at, judged, of_file};
use super::key::Key;
use super::record::RecordType;
use super::seal;
use crate::error::{CompanionError, Result};
use crate::order;
use crate::wal::use_wal;

const VERSION: i64 = 1;

/// Plain columns hold a random id, a type and a row version, nothing else.
const TABLES: &str = "
CREATE TABLE record (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    blob BLOB NOT NULL
);
CREATE INDEX record_by_type ON record (type);
";

pub(super) struct Open {
    pub(super) connection: Connection,
    pub(super) file: FileId,
    pub(super) key: Key,
    pub(super) data_version: i64,
    /// Decrypted records by type and id; wiped when dropped.
    pub(super) plain: BTreeMap<(&'static str, String), Plain>,
    pub(super) is_read: bool,
}

/// A decrypted record.
pub(super) struct Plain {
    /// SQLite's row number, which counts up: the order in which records were added.
    pub(super) order: i64,
    pub(super) version: i64,
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

impl Open {
    pub(super) fn new(path: &Path, key: Key) -> Result<Self> {
        let connection = open_file(path)?;
        let mut open = Open {
            connection,
            file: file_at(path),
            key,
            data_version: 0,
            plain: BTreeMap::new(),
            is_read: false,
        };
        // A wrong key shows at once, before anything could be written under it.
        match open.refresh() {
            Ok(()) => Ok(open),
            Err(error) => Err(judged(&open.connection, error)),
        }
    }

    /// The records of a type, in the order in which they were added.
    pub(super) fn of_kind(&self, kind: &str) -> Vec<(&String, &Plain)> {
        let all = self.plain.iter().filter(|((of, _), _)| *of == kind);
        let mut found: Vec<_> = all.map(|((_, id), plain)| (id, plain)).collect();
        order::sort_by_key(&mut found, |(_, plain)| plain.order);
        found
    }

    /// Reads everything again when another connection has changed the file.
    pub(super) fn refresh(&mut self) -> Result<()> {
        let version: i64 = self
            .connection
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?;
        if self.is_read && version == self.data_version {
            return Ok(());
        }
        let mut plain = BTreeMap::new();
        let mut statement =
            self.connection.prepare_cached("SELECT rowid, id, type, blob, version FROM record")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let order = row.get(0)?;
            let (id, kind, blob): (String, String, Vec<u8>) =
                (row.get(1)?, row.get(2)?, row.get(3)?);
            let known =
                RecordType::ALL.into_iter().map(RecordType::as_str).find(|known| *known == kind);
            // Types of a later version stay where they are, unread.
            if let Some(kind) = known {
                let bytes = seal::open(&self.key, kind, &id, &blob)?;
                plain.insert((kind, id), Plain { order, version: row.get(4)?, bytes });
            }
        }
        drop(rows);
        drop(statement);
        (self.plain, self.data_version, self.is_read) = (plain, version, true);
        Ok(())
    }
}

pub(super) fn open_file(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    let version: i64 =
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(of_file)?;
    if version > VERSION {
        return Err(CompanionError::NewerFile {
            reason: "Your documents were stored by a newer version of this app. Update the app; \
                     nothing was changed."
                .to_owned(),
        });
    }
    use_wal(&connection).map_err(of_file)?;
    // Unlike the rules, what is lost here cannot be made again.
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "secure_delete", "on")?;
    if version < VERSION {
        let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
        let version: i64 =
            transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version == 0 {
            transaction.execute_batch(TABLES)?;
            transaction.pragma_update(None, "user_version", VERSION)?;
        }
        transaction.commit()?;
    }
    Ok(connection)
}
