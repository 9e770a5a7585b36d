//! The open rules cache.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use companion_rulepack::read::FromJson;
use companion_rulepack::time::LocalTime;
use companion_rulepack::{Header, Pack, Zone};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::earlier::{Before, Earlier};
use super::failure::{self, Failure};
use super::{AnyRule, EmbeddedPack, PlaceRow, build, earlier, schema};
use crate::error::{CompanionError, Result};
use crate::moment::Moment;
use crate::wal::use_wal;

/// A stretch of time in which the same rules hold at a place.
#[derive(Debug, Clone)]
pub(crate) struct Segment {
    /// First moment after it, seconds since 1970.
    pub(crate) ends: i64,
    /// The rules, in the pack's order.
    pub(crate) rules: Vec<Found>,
}

impl Segment {
    /// Stands in where the cache has no row, as a damaged one may: nothing is then called free.
    pub(crate) fn nothing_known() -> Self {
        Segment { ends: i64::MAX, rules: Vec::new() }
    }
}

/// A rule that holds at a place, wholly or in a part of it.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) rule: Arc<AnyRule>,
    pub(crate) partly: bool,
}

/// Facts about the pack as a whole.
#[derive(Debug, Clone)]
pub(crate) struct PackFacts {
    pub(crate) header: Header,
    pub(crate) zone: Zone,
    /// When somebody last looked for newer rules; none if never.
    pub(crate) last_checked: Option<i64>,
    /// When the rules were published that these changed from, local time; none if never.
    pub(crate) earlier_published: Option<LocalTime>,
    /// Whether something changed that nobody has seen.
    pub(crate) has_unseen_changes: bool,
}

pub(crate) struct RulesStore {
    path: PathBuf,
    embedded: EmbeddedPack,
    inner: Mutex<Inner>,
}

struct Inner {
    connection: Option<Connection>,
    is_in_memory: bool,
    cache: Cache,
}

/// What was read once; dropped when another connection changed the file.
#[derive(Default)]
struct Cache {
    data_version: i64,
    facts: Option<Arc<PackFacts>>,
    rules: HashMap<i64, Arc<AnyRule>>,
    by_id: HashMap<(&'static str, String), Option<Arc<AnyRule>>>,
    lists: HashMap<(&'static str, String), Arc<Vec<Arc<AnyRule>>>>,
    places: HashMap<String, Option<Arc<PlaceRow>>>,
}

impl RulesStore {
    /// Opens the cache, and makes it from the embedded pack where it is missing, damaged, or
    /// older than that pack. Touches the disk; where nothing can be written there, the cache is
    /// made in memory, because the rules are in the app and must be answered all the same.
    pub(crate) fn open(folder: &Path, embedded: EmbeddedPack) -> Result<Self> {
        let path = folder.join("rules.db");
        let (connection, is_in_memory) = match filled(&path, embedded).map_err(Into::into) {
            Ok(connection) => (connection, false),
            Err(error @ CompanionError::NewerFile { .. }) => return Err(error),
            Err(_) => made_again(&path, embedded)?,
        };
        let inner = Inner { connection: Some(connection), is_in_memory, cache: Cache::default() };
        Ok(RulesStore { path, embedded, inner: Mutex::new(inner) })
    }

    /// What every question goes through. Where the file turns out to be damaged it is set aside and
    /// made again from the pack, and the question is asked once more.
    fn ask<T>(&self, question: impl Fn(&mut Inner) -> failure::Result<T>) -> Result<T> {
        let mut inner = self.lock();
        match question(&mut inner) {
            Err(Failure::Damaged(_)) if !inner.is_in_memory => {
                self.make_again(&mut inner)?;
                Ok(question(&mut inner)?)
            }
            answer => Ok(answer?),
        }
    }

    fn make_again(&self, inner: &mut Inner) -> Result<()> {
        // Closed first: what is set aside must not be written to any more.
        inner.connection = None;
        inner.cache = Cache::default();
        let (connection, is_in_memory) = made_again(&self.path, self.embedded)?;
        inner.connection = Some(connection);
        inner.is_in_memory = is_in_memory;
        Ok(())
    }

    /// Closes the connection; the next question opens it again. One in memory holds no lock that
    /// anybody waits for, and stays.
    pub(crate) fn pause(&self) {
        let mut inner = self.lock();
        if !inner.is_in_memory {
            inner.connection = None;
        }
        inner.cache = Cache::default();
    }

    /// Replaces the rules with a pack that was checked. Touches the disk.
    pub(crate) fn import(&self, pack: &Pack, json: &str, now: Moment) -> Result<()> {
        // Written first and by renaming: the cache can be made again from it at any time.
        let written = imported_path(&self.path).with_extension("new");
        std::fs::write(&written, json)?;
        std::fs::rename(&written, imported_path(&self.path))?;
        self.ask(|inner| {
            let connection = inner.connected(&self.path)?;
            let transaction =
                rusqlite::Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
            write_pack(&transaction, pack, "imported", "", Some(now.epoch_seconds))?;
            transaction.commit()?;
            inner.cache = Cache::default();
            Ok(())
        })
    }

    /// A pack by itself, in memory: to be looked at before it is imported.
    pub(crate) fn alone(&self, pack: &Pack) -> Result<Self> {
        let connection = Connection::open_in_memory()?;
        write_pack(&connection, pack, "imported", "", None).map_err(CompanionError::from)?;
        let inner =
            Inner { connection: Some(connection), is_in_memory: true, cache: Cache::default() };
        Ok(RulesStore {
            path: self.path.clone(),
            embedded: self.embedded,
            inner: Mutex::new(inner),
        })
    }

    /// What rules said before the last change, by kind and id.
    pub(super) fn earlier(&self) -> Result<Vec<Earlier>> {
        self.ask(|inner| earlier::all(inner.connected(&self.path)?))
    }

    /// What rules here say that others, alone, would change.
    pub(super) fn earlier_than(&self, others: &RulesStore) -> Result<Vec<Earlier>> {
        self.ask(|inner| {
            let here = inner.connected(&self.path)?;
            let mut others_inner = others.lock();
            earlier::between(here, others_inner.connected(&others.path)?)
        })
    }

    /// Remembers that the last change was seen. Touches the disk only where there was one.
    pub(crate) fn see_changes(&self) -> Result<()> {
        if !self.facts()?.has_unseen_changes {
            return Ok(());
        }
        self.ask(|inner| {
            earlier::see(inner.connected(&self.path)?)?;
            inner.cache = Cache::default();
            Ok(())
        })
    }

    /// Drops what was read when another connection has changed the file since. Once for each call
    /// of the app: asking SQLite for every single rule would cost more than the rules.
    pub(crate) fn refresh(&self) -> Result<()> {
        self.ask(|inner| inner.refresh(&self.path))
    }

    pub(crate) fn facts(&self) -> Result<Arc<PackFacts>> {
        self.ask(|inner| {
            if let Some(facts) = &inner.cache.facts {
                return Ok(facts.clone());
            }
            let connection = inner.connected(&self.path)?;
            let last_checked = read_meta(connection, "last_checked")?;
            let earlier = read_meta(connection, "earlier_published")?;
            let facts = Arc::new(PackFacts {
                header: read_body(&read_meta(connection, "header")?.unwrap_or_default())?,
                zone: read_body(&read_meta(connection, "zone")?.unwrap_or_default())?,
                last_checked: last_checked.and_then(|text| text.parse().ok()),
                earlier_published: earlier.and_then(|text| text.parse().ok()),
                has_unseen_changes: earlier::is_unseen(connection)?,
            });
            inner.cache.facts = Some(facts.clone());
            Ok(facts)
        })
    }

    /// What holds at a place at a moment, in seconds since 1970; none where the cache has no row for
    /// it, as a damaged one may.
    pub(crate) fn segment(&self, place: &str, moment: i64) -> Result<Option<Segment>> {
        self.ask(|inner| {
            let connection = inner.connected(&self.path)?;
            let row: Option<(i64, String)> = connection
                .prepare_cached(
                    "SELECT ends, rules FROM segment WHERE place = ?1 AND starts <= ?2
                     ORDER BY starts DESC LIMIT 1",
                )?
                .query_row(params![place, moment], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            // Where a row is gone, the one before it does not reach so far.
            let reaches = |ends: i64| ends > moment || ends == i64::MAX;
            let Some((ends, list)) = row.filter(|(ends, _)| reaches(*ends)) else {
                return Ok(None);
            };
            let mut rules = Vec::new();
            for entry in list.split(' ').filter(|entry| !entry.is_empty()) {
                let (number, partly) = match entry.strip_suffix('p') {
                    Some(number) => (number, true),
                    None => (entry, false),
                };
                let row = number.parse()?;
                rules.push(Found { rule: inner.rule(&self.path, row)?, partly });
            }
            Ok(Some(Segment { ends, rules }))
        })
    }

    /// A rule by kind and id.
    pub(crate) fn by_id(&self, kind: &'static str, id: &str) -> Result<Option<Arc<AnyRule>>> {
        self.ask(|inner| {
            if let Some(found) = inner.cache.by_id.get(&(kind, id.to_owned())) {
                return Ok(found.clone());
            }
            let connection = inner.connected(&self.path)?;
            let body: Option<String> = connection
                .prepare_cached("SELECT body FROM rule WHERE kind = ?1 AND id = ?2")?
                .query_row(params![kind, id], |row| row.get(0))
                .optional()?;
            let found = body.map(|body| read_body(&body).map(Arc::new)).transpose()?;
            inner.cache.by_id.insert((kind, id.to_owned()), found.clone());
            Ok(found)
        })
    }

    /// All rules of a kind, in the pack's order; of one scheme only, where `scheme` is not empty.
    pub(crate) fn all(&self, kind: &'static str, scheme: &str) -> Result<Arc<Vec<Arc<AnyRule>>>> {
        self.ask(|inner| {
            let key = (kind, scheme.to_owned());
            if let Some(found) = inner.cache.lists.get(&key) {
                return Ok(found.clone());
            }
            let connection = inner.connected(&self.path)?;
            let mut found: Vec<Arc<AnyRule>> = Vec::new();
            let mut statement = connection.prepare_cached(
                "SELECT body FROM rule WHERE kind = ?1 AND (?2 = '' OR scheme = ?2) ORDER BY row",
            )?;
            let mut rows = statement.query(params![kind, scheme])?;
            while let Some(row) = rows.next()? {
                let body: String = row.get(0)?;
                found.push(Arc::new(read_body(&body)?));
            }
            drop(rows);
            drop(statement);
            let found = Arc::new(found);
            inner.cache.lists.insert(key, found.clone());
            Ok(found)
        })
    }

    /// A place by id.
    pub(crate) fn place(&self, id: &str) -> Result<Option<Arc<PlaceRow>>> {
        self.ask(|inner| {
            if let Some(found) = inner.cache.places.get(id) {
                return Ok(found.clone());
            }
            let connection = inner.connected(&self.path)?;
            let body: Option<String> = connection
                .prepare_cached("SELECT body FROM place WHERE id = ?1")?
                .query_row(params![id], |row| row.get(0))
                .optional()?;
            let found = body.map(|body| read_body(&body).map(Arc::new)).transpose()?;
            inner.cache.places.insert(id.to_owned(), found.clone());
            Ok(found)
        })
    }

    /// Ids of places with a name that begins with the folded text, or has a word that does;
    /// names equal to it come first.
    pub(crate) fn places_named(&self, folded: &str) -> Result<Vec<String>> {
        self.ask(|inner| {
            let connection = inner.connected(&self.path)?;
            let mut statement = connection.prepare_cached(
                "SELECT place, MIN(CASE WHEN folded = ?1 THEN 0
                                        WHEN substr(folded, 1, length(?1)) = ?1 THEN 1
                                        WHEN instr(folded, ' ' || ?1) > 0 THEN 2 END) AS rank
                 FROM place_name
                 WHERE substr(folded, 1, length(?1)) = ?1 OR instr(folded, ' ' || ?1) > 0
                 GROUP BY place ORDER BY rank, place",
            )?;
            let found = statement.query_map([folded], |row| row.get(0))?;
            Ok(found.collect::<rusqlite::Result<_>>()?)
        })
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // A panic while the lock was held left at worst a cache entry unwritten.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn connected(&mut self, path: &Path) -> failure::Result<&Connection> {
        match &mut self.connection {
            Some(connection) => Ok(connection),
            closed => Ok(closed.insert(open_file(path)?)),
        }
    }

    /// Drops what was read when another connection has changed the file since.
    fn refresh(&mut self, path: &Path) -> failure::Result<()> {
        let connection = self.connected(path)?;
        let version: i64 =
            connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
        if version != self.cache.data_version {
            self.cache = Cache { data_version: version, ..Cache::default() };
        }
        Ok(())
    }

    fn rule(&mut self, path: &Path, row: i64) -> failure::Result<Arc<AnyRule>> {
        if let Some(rule) = self.cache.rules.get(&row) {
            return Ok(rule.clone());
        }
        let connection = self.connected(path)?;
        let body: String = connection
            .prepare_cached("SELECT body FROM rule WHERE row = ?1")?
            .query_row([row], |row| row.get(0))?;
        let rule = Arc::new(read_body(&body)?);
        self.cache.rules.insert(row, Arc::clone(&rule));
        Ok(rule)
    }
}

/// Sets a damaged file aside and makes the cache again; second: whether in memory, because nothing
/// can be written there.
fn made_again(path: &Path, embedded: EmbeddedPack) -> Result<(Connection, bool)> {
    if let Ok(connection) = set_aside(path).and_then(|()| Ok(filled(path, embedded)?)) {
        return Ok((connection, false));
    }
    let connection = Connection::open_in_memory()?;
    ensure(&connection, path, embedded)?;
    Ok((connection, true))
}

fn filled(path: &Path, embedded: EmbeddedPack) -> failure::Result<Connection> {
    let connection = open_file(path)?;
    ensure(&connection, path, embedded)?;
    Ok(connection)
}

fn open_file(path: &Path) -> failure::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // Before anything is changed: a newer file stays as it is, to the byte.
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > schema::VERSION {
        let reason = "The rules were stored by a newer version of this app. Update the app; \
                      nothing was changed.";
        return Err(CompanionError::NewerFile { reason: reason.to_owned() }.into());
    }
    // A look-up goes by its index whatever is asked for: else it would be planned anew each time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    use_wal(&connection)?;
    // The cache can be made again: a lost last write costs nothing.
    connection.pragma_update(None, "synchronous", "normal")?;
    Ok(connection)
}

pub(super) fn read_body<T: FromJson>(body: &str) -> failure::Result<T> {
    Ok(T::from_json(&serde_json::from_str(body)?)?)
}

/// Fills the cache from the embedded pack unless it already holds that pack, a newer version of
/// it, or a pack of another country that was imported.
fn ensure(connection: &Connection, path: &Path, embedded: EmbeddedPack) -> failure::Result<()> {
    if is_current(connection, embedded)? {
        return Ok(());
    }
    let transaction =
        rusqlite::Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    // Another process may have filled it while this one waited.
    if !is_current(&transaction, embedded)? {
        match imported(path, embedded) {
            Some(pack) => write_pack(&transaction, &pack, "imported", "", None)?,
            None => {
                let pack = Pack::from_json(&(embedded.json)()).map_err(CompanionError::storage)?;
                write_pack(&transaction, &pack, "embedded", embedded.digest, None)?;
            }
        }
    }
    Ok(transaction.commit()?)
}

fn imported_path(path: &Path) -> PathBuf {
    path.with_file_name("imported-pack.json")
}

/// The pack that was imported, unless the app now carries a newer version of it.
fn imported(path: &Path, embedded: EmbeddedPack) -> Option<Pack> {
    let json = std::fs::read_to_string(imported_path(path)).ok()?;
    let pack = Pack::from_json(&json).ok()?;
    let is_older = pack.header.id == embedded.id && pack.header.version < embedded.version;
    (!is_older).then_some(pack)
}

fn is_current(connection: &Connection, embedded: EmbeddedPack) -> failure::Result<bool> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version != schema::VERSION {
        return Ok(false);
    }
    let meta = |key| read_meta(connection, key);
    if meta("rows")? != Some(build::count_rows(connection)?) {
        return Ok(false);
    }
    let has: u32 = meta("version")?.and_then(|text| text.parse().ok()).unwrap_or_default();
    Ok(match meta("origin")?.as_deref() {
        Some("embedded") => meta("digest")?.as_deref() == Some(embedded.digest),
        Some("imported") => meta("id")?.as_deref() != Some(embedded.id) || has >= embedded.version,
        _ => false,
    })
}

fn write_pack(
    connection: &Connection,
    pack: &Pack,
    origin: &str,
    digest: &str,
    last_checked: Option<i64>,
) -> failure::Result<()> {
    let mut meta = vec![
        ("header", serde_json::to_string(&pack.header)?),
        ("zone", serde_json::to_string(&pack.zone)?),
        ("id", pack.header.id.clone()),
        ("version", pack.header.version.to_string()),
        ("origin", origin.to_owned()),
        ("digest", digest.to_owned()),
    ];
    if let Some(moment) = last_checked {
        meta.push(("last_checked", moment.to_string()));
    }
    let before = Before::read(connection);
    build::fill(connection, pack, &meta)?;
    match before {
        Some(before) => before.keep(connection, pack),
        None => Ok(()),
    }
}

pub(super) fn read_meta(connection: &Connection, key: &str) -> failure::Result<Option<String>> {
    let value = connection
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(value)
}

/// A damaged cache is kept beside the new one, should somebody want to know what happened.
fn set_aside(path: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm"] {
        let mut from = path.as_os_str().to_owned();
        from.push(suffix);
        let mut to = path.as_os_str().to_owned();
        to.push(format!(".damaged{suffix}"));
        if Path::new(&from).exists() {
            std::fs::rename(&from, &to)?;
        }
    }
    Ok(())
}
