//! What the rules said before others came in: kept beside those in use, so that a person can be
//! told what changed for them.

use std::collections::BTreeSet;

use companion_rulepack::{Header, Pack};
use litemap::LiteMap;
use rusqlite::{Connection, params};

use super::failure::Result;
use super::{AnyRule, build, read_body, read_meta};

/// Kind and id of a rule as the cache has them.
type Key = (String, String);

/// The cache as it was before it is filled anew.
pub(super) struct Before {
    header: Header,
    rules: LiteMap<Key, String>,
    /// What was kept of even earlier rules: what each said, none where it was not there.
    kept: LiteMap<Key, Option<String>>,
    /// When the rules were published that `kept` is of, as the pack writes it.
    since: Option<String>,
    is_seen: bool,
}

impl Before {
    /// None where there is no cache, or it lost rows: those would read as new rules.
    pub(super) fn read(connection: &Connection) -> Option<Self> {
        let meta = |key| read_meta(connection, key).ok().flatten();
        if meta("rows")? != build::count_rows(connection).ok()? {
            return None;
        }
        Some(Before {
            header: read_body(&meta("header")?).ok()?,
            rules: rules(connection).ok()?,
            // A cache of the first version has no such table.
            kept: kept(connection).unwrap_or_default(),
            since: meta("earlier_published"),
            is_seen: meta("changes_seen").is_some(),
        })
    }

    /// Keeps what the filled cache no longer says, until it was seen: then it counts from the next
    /// change. Rules of another pack are other rules, of which nothing has changed.
    pub(super) fn keep(self, connection: &Connection, pack: &Pack) -> Result<()> {
        if self.header.id != pack.header.id {
            return Ok(());
        }
        let differing = differing(&self.rules, &rules(connection)?);
        let begins_anew = !differing.is_empty() && (self.is_seen || self.kept.is_empty());
        let published = self.header.published.to_string();
        let (mut kept, since) = match begins_anew {
            true => (LiteMap::new(), Some(published)),
            false => (self.kept, self.since),
        };
        let is_seen = self.is_seen && differing.is_empty();
        for key in differing {
            let said = self.rules.get(&key).cloned();
            kept.entry(key).or_insert(said);
        }
        write(connection, &kept, since.as_deref(), is_seen)
    }
}

/// What a rule said in the rules before; none where it was not there.
pub(super) struct Earlier {
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) said: Option<AnyRule>,
}

/// Everything that was kept, by kind and id. What this version of the app cannot read is left out.
pub(super) fn all(connection: &Connection) -> Result<Vec<Earlier>> {
    let read = |((kind, id), body): (Key, Option<String>)| match body {
        None => Some(Earlier { kind, id, said: None }),
        Some(body) => Some(Earlier { kind, id, said: Some(read_body(&body).ok()?) }),
    };
    Ok(kept(connection)?.into_iter().filter_map(read).collect())
}

/// What one cache says otherwise than another, as if the second had replaced the first.
pub(super) fn between(here: &Connection, new: &Connection) -> Result<Vec<Earlier>> {
    let (here, new) = (rules(here)?, rules(new)?);
    let mut found = Vec::new();
    for key in differing(&here, &new) {
        let said = here.get(&key).map(|body| read_body(body)).transpose()?;
        let (kind, id) = key;
        found.push(Earlier { kind, id, said });
    }
    Ok(found)
}

/// Whether something was kept that was not seen.
pub(super) fn is_unseen(connection: &Connection) -> Result<bool> {
    if read_meta(connection, "changes_seen")?.is_some() {
        return Ok(false);
    }
    Ok(connection.query_row("SELECT EXISTS (SELECT 1 FROM earlier)", [], |row| row.get(0))?)
}

/// Remembers that what was kept was seen.
pub(super) fn see(connection: &Connection) -> Result<()> {
    connection
        .execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('changes_seen', '1')", [])?;
    Ok(())
}

fn differing(here: &LiteMap<Key, String>, new: &LiteMap<Key, String>) -> Vec<Key> {
    let mut keys: BTreeSet<&Key> = BTreeSet::new();
    keys.extend(here.keys().chain(new.keys()));
    let differs = |key: &&Key| !says_the_same(here.get(*key), new.get(*key));
    keys.into_iter().filter(differs).cloned().collect()
}

/// A newer version of the app may write the same rule otherwise.
fn says_the_same(one: Option<&String>, other: Option<&String>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one == other };
    let read = |body: &String| read_body::<AnyRule>(body).ok();
    one == other || read(one).is_some_and(|one| Some(one) == read(other))
}

fn rules(connection: &Connection) -> Result<LiteMap<Key, String>> {
    let mut statement = connection.prepare("SELECT kind, id, body FROM rule ORDER BY kind, id")?;
    let mut rows = statement.query([])?;
    let mut found = LiteMap::new();
    while let Some(row) = rows.next()? {
        found.insert((row.get(0)?, row.get(1)?), row.get(2)?);
    }
    Ok(found)
}

fn kept(connection: &Connection) -> Result<LiteMap<Key, Option<String>>> {
    let mut statement =
        connection.prepare("SELECT kind, id, body FROM earlier ORDER BY kind, id")?;
    let mut rows = statement.query([])?;
    let mut found = LiteMap::new();
    while let Some(row) = rows.next()? {
        found.insert((row.get(0)?, row.get(1)?), row.get(2)?);
    }
    Ok(found)
}

fn write(
    connection: &Connection,
    kept: &LiteMap<Key, Option<String>>,
    since: Option<&str>,
    is_seen: bool,
) -> Result<()> {
    let mut insert =
        connection.prepare("INSERT INTO earlier (kind, id, body) VALUES (?1, ?2, ?3)")?;
    for ((kind, id), body) in kept {
        insert.execute(params![kind, id, body])?;
    }
    if let Some(since) = since {
        let meta = "INSERT INTO meta (key, value) VALUES ('earlier_published', ?1)";
        connection.execute(meta, [since])?;
    }
    if is_seen { see(connection) } else { Ok(()) }
}
