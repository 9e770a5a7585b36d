//! Tables of the rules cache. It holds nothing that cannot be made again from a
//! pack, but what earlier rules said.

use rusqlite::Connection;

/// Version of the tables below.
pub(super) const VERSION: i64 = 2;

/// `segment` cuts each place's time into stretches in which the same rules hold, so that a
/// question about a place and a moment is one look-up however many regimes there are. `earlier`
/// has what rules said before others came in, NULL where a rule was not there.
const TABLES: &str = "
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE rule (
    row INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    scheme TEXT,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX rule_by_id ON rule (kind, id);
CREATE INDEX rule_by_scheme ON rule (kind, scheme) WHERE scheme IS NOT NULL;
CREATE TABLE place (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place_name (folded TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (folded, place))
    WITHOUT ROWID;
CREATE TABLE segment (
    place TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    rules TEXT NOT NULL,
    PRIMARY KEY (place, starts)
) WITHOUT ROWID;
CREATE TABLE earlier (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT, PRIMARY KEY (kind, id))
    WITHOUT ROWID;
";

pub(super) const NAMES: [&str; 6] = ["meta", "rule", "place", "place_name", "segment", "earlier"];

pub(super) fn create(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(TABLES)?;
    connection.pragma_update(None, "user_version", VERSION)
}

/// Removes every table of whatever version, within the caller's transaction.
pub(super) fn drop_all(connection: &Connection) -> rusqlite::Result<()> {
    for name in NAMES {
        connection.execute_batch(&format!("DROP TABLE IF EXISTS {name}"))?;
    }
    Ok(())
}
