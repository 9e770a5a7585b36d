//! The open vault: sealed rows on disk, decrypted once per open.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::content::{content, digest, history, remember};
use super::damage::{file_at, is_sound, judged};
use super::key::{self, Key, KeyStore};
use super::open::{Open, Plain, open_file};
use super::record::{self, Record, RecordType};
use super::seal;
use crate::error::{CompanionError, Result};
use crate::order;

const FILE: &str = "vault.db";

/// A record with its id.
#[derive(Debug, Clone)]
pub(crate) struct Stored<R> {
    pub(crate) id: String,
    pub(crate) record: R,
}

/// A record as it lies in the vault, of any type, also one of a later version.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) kind: String,
    /// Counts its changes, from 1.
    pub(crate) version: i64,
    pub(crate) record: Map<String, Value>,
}

/// Everything in the vault, in the order in which it was added.
#[derive(Default)]
pub(crate) struct Everything {
    pub(crate) rows: Vec<Row>,
    /// Ids of records of a later version that cannot be read. They stay where they are.
    pub(crate) unread: Vec<String>,
}

pub(crate) struct Vault {
    path: PathBuf,
    keys: Arc<dyn KeyStore>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    open: Option<Open>,
    /// How often it was closed. A key that was asked for before opens nothing afterwards.
    closings: u64,
}

impl State {
    /// Closes the connection and wipes the key and everything decrypted.
    fn close(&mut self) {
        self.open = None;
        self.closings = self.closings.wrapping_add(1);
    }

    /// Works with what is open; an error that a damaged file explains is that damage.
    fn use_open<T>(&mut self, work: impl FnOnce(&mut Open) -> Result<T>) -> Result<T> {
        let open = self.open.as_mut().ok_or_else(paused)?;
        work(open).map_err(|error| judged(&open.connection, error))
    }
}

/// Makes what a record is to be from what it is, both as they lie in the vault.
type Rewrite<'a> = Box<dyn FnOnce(&[u8]) -> Result<Zeroizing<Vec<u8>>> + 'a>;

impl Vault {
    /// Does not touch the disk: the vault opens at the first question.
    pub(crate) fn new(folder: &Path, keys: Arc<dyn KeyStore>) -> Self {
        Vault { path: folder.join(FILE), keys, state: Mutex::default() }
    }

    /// Closes the connection and wipes the key and everything decrypted.
    pub(crate) fn pause(&self) {
        self.lock().close();
    }

    /// Whether anything was ever stored. Needs no key.
    pub(crate) fn exists(&self) -> bool {
        self.path.exists()
    }

    /// Whether it is sure that nothing was ever stored. To look then asks for no key and makes
    /// neither key nor file; a folder that cannot be read is no proof of that.
    fn is_none(&self) -> bool {
        self.path.try_exists().is_ok_and(|exists| !exists)
    }

    /// All records of a type, in the order in which they were added.
    pub(crate) fn all<R: Record>(&self) -> Result<Vec<Stored<R>>> {
        if self.is_none() {
            return Ok(Vec::new());
        }
        self.opened()?.use_open(|open| {
            open.refresh()?;
            let kind = R::TYPE.as_str();
            let mut found = Vec::new();
            for (id, plain) in open.of_kind(kind) {
                found.push(Stored { id: id.clone(), record: record::read(&plain.bytes)? });
            }
            Ok(found)
        })
    }

    /// The same, and none where no vault can be seen.
    pub(crate) fn all_or_none<R: Record>(&self) -> Result<Vec<Stored<R>>> {
        if self.exists() { self.all() } else { Ok(Vec::new()) }
    }

    pub(crate) fn get<R: Record>(&self, id: &str) -> Result<Option<Stored<R>>> {
        if self.is_none() {
            return Ok(None);
        }
        self.opened()?.use_open(|open| {
            open.refresh()?;
            let found = open.plain.get(&(R::TYPE.as_str(), id.to_owned()));
            found
                .map(|plain| Ok(Stored { id: id.to_owned(), record: record::read(&plain.bytes)? }))
                .transpose()
        })
    }

    /// Stores new records together or not at all, and answers their ids in order.
    pub(crate) fn add<R: Record>(&self, records: &[R]) -> Result<Vec<String>> {
        let mut plain = Vec::new();
        for record in records {
            plain.push(Zeroizing::new(serde_json::to_vec(record)?));
        }
        self.add_plain(R::TYPE.as_str(), plain)
    }

    // What does not depend on the type of the record is apart: it is compiled once.
    fn add_plain(
        &self,
        kind: &'static str,
        records: Vec<Zeroizing<Vec<u8>>>,
    ) -> Result<Vec<String>> {
        let mut state = self.opened()?;
        state.use_open(|open| {
            let transaction = begin(&open.connection)?;
            let mut added = Vec::new();
            for bytes in records {
                let id = random_id()?;
                let blob = seal::seal(&open.key, kind, &id, &bytes)?;
                transaction
                    .prepare_cached(
                        "INSERT INTO record (id, type, version, blob) VALUES (?1, ?2, 1, ?3)",
                    )?
                    .execute(params![id, kind, blob])?;
                let order = transaction.last_insert_rowid();
                added.push((id, Plain { order, version: 1, bytes }));
            }
            transaction.commit()?;
            let mut ids = Vec::new();
            for (id, plain) in added {
                open.plain.insert((kind, id.clone()), plain);
                ids.push(id);
            }
            Ok(ids)
        })
    }

    /// Changes a record as it stands on disk now, whatever another process wrote meanwhile.
    /// Answers none where there is no such record.
    pub(crate) fn change<R: Record>(
        &self,
        id: &str,
        change: impl FnOnce(&mut R) -> Result<()>,
    ) -> Result<Option<Stored<R>>> {
        let mut changed = None;
        let rewrite = |before: &[u8]| {
            let mut record: R = record::read(before)?;
            change(&mut record)?;
            let after = with_history(R::TYPE, before, serde_json::to_value(&record)?)?;
            changed = Some(record);
            Ok(after)
        };
        self.change_plain(R::TYPE.as_str(), id, Box::new(rewrite))?;
        Ok(changed.map(|record| Stored { id: id.to_owned(), record }))
    }

    fn change_plain(&self, kind: &'static str, id: &str, rewrite: Rewrite<'_>) -> Result<()> {
        let mut state = self.opened()?;
        state.use_open(|open| {
            let transaction = begin(&open.connection)?;
            let found: Option<(i64, i64, Vec<u8>)> = transaction
                .query_row(
                    "SELECT rowid, version, blob FROM record WHERE id = ?1 AND type = ?2",
                    [id, kind],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
                .optional()?;
            let Some((order, version, blob)) = found else { return Ok(()) };
            let bytes = rewrite(&seal::open(&open.key, kind, id, &blob)?)?;
            let blob = seal::seal(&open.key, kind, id, &bytes)?;
            transaction.execute(
                "UPDATE record SET blob = ?3, version = version + 1 WHERE id = ?1 AND type = ?2",
                params![id, kind, blob],
            )?;
            transaction.commit()?;
            let version = version.saturating_add(1);
            open.plain.insert((kind, id.to_owned()), Plain { order, version, bytes });
            Ok(())
        })
    }

    /// Changes the one record of a type of which there is one, and makes it where it is missing.
    pub(crate) fn change_only<R: Record + Default>(
        &self,
        change: impl FnOnce(&mut R) -> Result<()>,
    ) -> Result<R> {
        match self.all::<R>()?.into_iter().next() {
            Some(stored) => {
                let changed = self.change(&stored.id, change)?;
                Ok(changed.map_or(stored.record, |changed| changed.record))
            }
            None => {
                let mut record = R::default();
                change(&mut record)?;
                self.add(std::slice::from_ref(&record))?;
                Ok(record)
            }
        }
    }

    /// The one record of a type; as new where nothing was ever stored.
    pub(crate) fn only<R: Record + Default>(&self) -> Result<R> {
        let first = self.all_or_none::<R>()?.into_iter().next();
        Ok(first.map(|stored| stored.record).unwrap_or_default())
    }

    /// Removes records because the person asked for it, or because history has passed its time.
    pub(crate) fn remove(&self, kind: RecordType, ids: &[String]) -> Result<()> {
        self.opened()?.use_open(|open| {
            let transaction = begin(&open.connection)?;
            for id in ids {
                transaction.execute(
                    "DELETE FROM record WHERE id = ?1 AND type = ?2",
                    params![id, kind.as_str()],
                )?;
            }
            transaction.commit()?;
            for id in ids {
                open.plain.remove(&(kind.as_str(), id.clone()));
            }
            Ok(())
        })
    }

    /// Type, id and version of every record that this version of the app knows.
    pub(crate) fn versions(&self) -> Result<Vec<(&'static str, String, i64)>> {
        self.opened()?.use_open(|open| {
            open.refresh()?;
            let of = |((kind, id), plain): (&(&'static str, String), &Plain)| {
                (*kind, id.clone(), plain.version)
            };
            Ok(open.plain.iter().map(of).collect())
        })
    }

    /// Whether SQLite finds nothing wrong in the file. Reads all of it.
    pub(crate) fn is_sound(&self) -> Result<bool> {
        self.opened()?.use_open(|open| Ok(is_sound(&open.connection)))
    }

    /// Everything as it lies there now; nothing where nothing was ever stored.
    pub(crate) fn everything(&self) -> Result<Everything> {
        if !self.exists() {
            return Ok(Everything::default());
        }
        self.opened()?.use_open(|open| everything(&open.connection, &open.key))
    }

    /// Looks at everything and writes what follows from it, records of whatever type, together or
    /// not at all: no other process writes in between, and an error of the closure changes nothing.
    /// A row of a known id and type replaces that record, any other is added.
    pub(crate) fn rewrite<T>(
        &self,
        plan: impl FnOnce(&Everything) -> Result<(T, Vec<Row>)>,
    ) -> Result<T> {
        self.opened()?.use_open(|open| {
            let transaction = begin(&open.connection)?;
            let (answer, rows) = plan(&everything(&transaction, &open.key)?)?;
            for row in rows {
                let plain = Zeroizing::new(serde_json::to_vec(&row.record)?);
                let blob = seal::seal(&open.key, &row.kind, &row.id, &plain)?;
                let values = params![row.id, row.kind, row.version, blob];
                let changed = transaction
                    .prepare_cached(
                        "UPDATE record SET version = ?3, blob = ?4 WHERE id = ?1 AND type = ?2",
                    )?
                    .execute(values)?;
                if changed == 0 {
                    transaction
                        .prepare_cached(
                            "INSERT INTO record (id, type, version, blob) VALUES (?1, ?2, ?3, ?4)",
                        )?
                        .execute(values)?;
                }
            }
            transaction.commit()?;
            open.is_read = false;
            Ok(answer)
        })
    }

    /// Renames the file, with what belongs to it, to a name that nothing has yet, and answers that
    /// name. Deletes nothing.
    pub(crate) fn set_aside(&self) -> Result<String> {
        // Held until it is done, so that nobody opens the file meanwhile.
        let mut state = self.lock();
        state.close();
        // Opened and closed once, so that what a crash left in the log is in the file; a file that
        // is no database has no log to speak of.
        if let Ok(connection) = open_file(&self.path) {
            drop(connection);
        }
        let free = (1..).map(|number| format!("{FILE}.aside-{number}"));
        let free = free.map(|name| self.path.with_file_name(name)).find(|path| !path.exists());
        let aside = free.unwrap_or_else(|| self.path.with_file_name("vault.db.aside"));
        // The log first: beside a new file it would be taken for that one's.
        for suffix in ["-wal", "-shm", ""] {
            let from = with_suffix(&self.path, suffix);
            if from.exists() {
                std::fs::rename(&from, with_suffix(&aside, suffix))?;
            }
        }
        Ok(aside.file_name().unwrap_or_default().to_string_lossy().into_owned())
    }

    /// Names of the vault's files that are there, those set aside too.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut names = Vec::new();
        for entry in entries {
            let name = entry?.file_name().to_string_lossy().into_owned();
            names.extend(name.starts_with(FILE).then_some(name));
        }
        order::sort(&mut names);
        Ok(names)
    }

    /// Deletes every file of the vault, because the person asked for it, and asks the key store to
    /// remove the key. Answers whether the key is gone.
    pub(crate) fn erase(&self) -> Result<bool> {
        self.pause();
        // The key first: without it nothing that may be left can be read.
        let removed = self.keys.remove();
        // Another thread may have opened the vault meanwhile, and must not write under a key that
        // is gone, or that a slow key store still removes. Held until it is done.
        let mut state = self.lock();
        state.close();
        let is_key_gone = removed?;
        // The log first, for the same reason as above. All of them, also where one stays.
        let (vault, others): (Vec<_>, Vec<_>) =
            self.files()?.into_iter().partition(|name| name == FILE);
        let files = others.iter().chain(&vault).map(|name| self.path.with_file_name(name));
        let deleted: Vec<_> = files.map(std::fs::remove_file).collect();
        deleted.into_iter().collect::<std::io::Result<()>>()?;
        Ok(is_key_gone)
    }

    /// The vault, open; held until the answer is dropped.
    fn opened(&self) -> Result<MutexGuard<'_, State>> {
        let (is_open, closings) = self.look();
        // The key is asked for before the lock is taken: a key store may be slow, or call back.
        let existed = self.exists();
        let key = if is_open { None } else { Some(self.ask_key(existed)?) };
        let mut state = self.lock();
        if state.closings != closings {
            return Err(paused());
        }
        match key {
            Some(_) if state.open.is_some() => {}
            // The key of a vault that is gone begins no new one: it may be gone as well.
            Some(_) if existed && !self.exists() => return Err(paused()),
            Some(key) => state.open = Some(Open::new(&self.path, key)?),
            None => {}
        }
        Ok(state)
    }

    /// Whether the vault is open, and how often it was closed. One whose file was removed or
    /// replaced since, by another object or process, is closed: what is written there is lost.
    fn look(&self) -> (bool, u64) {
        let mut state = self.lock();
        if state.open.as_ref().is_some_and(|open| open.file != file_at(&self.path)) {
            state.close();
        }
        (state.open.is_some(), state.closings)
    }

    fn ask_key(&self, exists: bool) -> Result<Key> {
        if let (false, Some(folder)) = (exists, self.path.parent()) {
            // No key is made for a vault that has no place to be.
            std::fs::create_dir_all(folder)?;
        }
        key::ask(&self.keys, exists)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Every change is one transaction: a panic half-way left nothing half done.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn everything(connection: &Connection, key: &Key) -> Result<Everything> {
    let mut found = Everything::default();
    let mut statement =
        connection.prepare_cached("SELECT id, type, version, blob FROM record ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, kind, version): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let blob: Vec<u8> = row.get(3)?;
        let is_known = RecordType::of(&kind).is_some();
        match seal::open(key, &kind, &id, &blob).and_then(|plain| record::any(&kind, &plain)) {
            Ok(record) => found.rows.push(Row { id, kind, version, record }),
            Err(error) if is_known => return Err(error),
            Err(_) => found.unread.push(id),
        }
    }
    Ok(found)
}

/// A changed record with what it said before, from which a restore tells an earlier state from
/// another one. What there is one of is merged field by field and needs none.
fn with_history(kind: RecordType, before: &[u8], after: Value) -> Result<Zeroizing<Vec<u8>>> {
    let Value::Object(mut after) = after else {
        return Err(CompanionError::storage("a record is no object"));
    };
    if !kind.is_only() {
        let before = record::any(kind.as_str(), before)?;
        let mut earlier = history(&before);
        earlier.push(digest(&content(&before)));
        remember(&mut after, earlier);
    }
    Ok(Zeroizing::new(serde_json::to_vec(&after)?))
}

/// A transaction that writes: nobody else does until it ends.
fn begin(connection: &Connection) -> rusqlite::Result<Transaction<'_>> {
    Transaction::new_unchecked(connection, TransactionBehavior::Immediate)
}

/// Closed while the key was asked for; the caller may ask again.
fn paused() -> CompanionError {
    CompanionError::Paused { reason: "The app was paused. Try again.".to_owned() }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Sixteen random hexadecimal digits; short enough to type, never counted up.
pub(crate) fn random_id() -> Result<String> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes).map_err(CompanionError::storage)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests;
