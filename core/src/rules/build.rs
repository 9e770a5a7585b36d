//! Filling the cache from a pack: rules by id, places by name, time cut into segments.

use std::collections::{BTreeMap, BTreeSet};

use companion_rulepack::places::Relation;
use companion_rulepack::{Pack, PlaceTree, Territory, Texts};
use rusqlite::{Connection, params};

use super::failure::Result;
use super::{AnyRule, PlaceRow, schema};
use crate::place::fold;

/// A rule that holds in some places for some time.
struct Spanned {
    row: i64,
    territory: Territory,
    from: i64,
    to: i64,
    /// Whether "partly in" is a different answer from "out" (regimes) or the same (coverage).
    counts_partly: bool,
}

/// Replaces everything in the cache, within the caller's transaction.
pub(super) fn fill(connection: &Connection, pack: &Pack, meta: &[(&str, String)]) -> Result<()> {
    schema::drop_all(connection)?;
    schema::create(connection)?;
    for (key, value) in meta {
        connection.execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", params![key, value])?;
    }
    let places = PlaceTree::new(pack);
    write_places(connection, &places)?;
    let spanned = write_rules(connection, pack)?;
    write_segments(connection, &places, &spanned)?;
    let rows = count_rows(connection)?;
    connection.execute("INSERT INTO meta (key, value) VALUES ('rows', ?1)", [rows])?;
    Ok(())
}

/// How many rows each table has. A cache that lost some, or a table, is made again: a missing rule
/// must never read as "nothing in force".
pub(super) fn count_rows(connection: &Connection) -> Result<String> {
    let count = "SELECT (SELECT count(*) FROM rule) || ' ' || (SELECT count(*) FROM place)
                 || ' ' || (SELECT count(*) FROM place_name)
                 || ' ' || (SELECT count(*) FROM segment)";
    Ok(connection.query_row(count, [], |row| row.get(0))?)
}

fn write_places(connection: &Connection, places: &PlaceTree) -> Result<()> {
    let mut place = connection.prepare("INSERT INTO place (id, body) VALUES (?1, ?2)")?;
    let mut name =
        connection.prepare("INSERT OR IGNORE INTO place_name (folded, place) VALUES (?1, ?2)")?;
    for node in places.all() {
        let row = PlaceRow {
            id: node.id.clone(),
            name: full_name(places, node),
            is_part: node.is_part,
            chain: places.chain(&node.id),
            inside: node.inside.clone(),
        };
        place.execute(params![node.id, serde_json::to_string(&row)?])?;
        let names = row.name.values().chain(&node.aliases).chain(std::iter::once(&node.id));
        for text in names {
            name.execute(params![fold(text), node.id])?;
        }
    }
    Ok(())
}

/// A part's name says what it is a part of: "Lankaran, district centre".
fn full_name(places: &PlaceTree, node: &companion_rulepack::places::PlaceNode) -> Texts {
    let around = node.within.as_ref().filter(|_| node.is_part).and_then(|id| places.get(id));
    match around {
        None => node.name.clone(),
        Some(around) => {
            let mut names = Texts::new();
            for (language, part) in &node.name {
                let whole = around.name.get(language).or_else(|| around.name.values().next());
                let comma = if language == "fa" { "،" } else { "," };
                let name = format!("{}{comma} {part}", whole.map_or("", String::as_str));
                names.insert(language.clone(), name);
            }
            names
        }
    }
}

struct Writer<'a> {
    insert: rusqlite::Statement<'a>,
    row: i64,
}

impl Writer<'_> {
    fn add(&mut self, kind: &str, id: &str, scheme: Option<&str>, rule: AnyRule) -> Result<i64> {
        self.row += 1;
        let body = rule.body()?;
        self.insert.execute(params![self.row, kind, id, scheme, body])?;
        Ok(self.row)
    }
}

fn write_rules(connection: &Connection, pack: &Pack) -> Result<Vec<Spanned>> {
    let insert = connection
        .prepare("INSERT INTO rule (row, kind, id, scheme, body) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let mut writer = Writer { insert, row: 0 };
    let zone = &pack.zone;
    let open_end = zone.instant(pack.header.valid_until.0);
    for rule in &pack.sources {
        writer.add("source", &rule.id, None, AnyRule::Source(rule.clone()))?;
    }
    for rule in &pack.schemes {
        writer.add("scheme", &rule.id, None, AnyRule::Scheme(rule.clone()))?;
    }
    for rule in &pack.reasons {
        let scheme = Some(rule.scheme.as_str());
        writer.add("reason", &rule.id, scheme, AnyRule::Reason(rule.clone()))?;
    }
    for rule in &pack.quotas {
        let scheme = Some(rule.scheme.as_str());
        writer.add("quota", &rule.id, scheme, AnyRule::Quota(rule.clone()))?;
    }
    for rule in &pack.replies {
        let scheme = Some(rule.scheme.as_str());
        writer.add("reply", &rule.id, scheme, AnyRule::Reply(rule.clone()))?;
    }
    for rule in &pack.messages {
        writer.add("message", &rule.id, None, AnyRule::Message(rule.clone()))?;
    }
    for rule in &pack.fields {
        writer.add("field", &rule.id, None, AnyRule::Field(rule.clone()))?;
    }
    for rule in &pack.document_kinds {
        writer.add("document_kind", &rule.id, None, AnyRule::DocumentKind(rule.clone()))?;
    }
    for rule in &pack.errands {
        writer.add("errand", &rule.id, None, AnyRule::Errand(rule.clone()))?;
    }
    for rule in &pack.contacts {
        writer.add("contact", &rule.id, None, AnyRule::Contact(rule.clone()))?;
    }
    write_personal(&mut writer, pack)?;
    let mut spanned = Vec::new();
    let start = |from: Option<companion_rulepack::time::LocalTime>| {
        from.map_or(i64::MIN, |from| zone.instant(from.0))
    };
    let end = |to: Option<companion_rulepack::time::LocalTime>| {
        to.map_or(i64::MAX, |to| zone.instant(to.0))
    };
    for rule in &pack.coverage {
        // Nothing is known to be absent after the day until which the publisher vouches.
        let to = end(rule.to).min(open_end);
        let row = writer.add("coverage", &rule.id, None, AnyRule::Coverage(rule.clone()))?;
        let (territory, from) = (rule.places.clone(), start(Some(rule.from)));
        spanned.push(Spanned { row, territory, from, to, counts_partly: false });
    }
    for rule in &pack.regimes {
        let row = writer.add("regime", &rule.id, None, AnyRule::Regime(rule.clone()))?;
        let (from, to) = (start(Some(rule.from)), end(rule.to));
        let territory = rule.places.clone();
        spanned.push(Spanned { row, territory, from, to, counts_partly: true });
    }
    for rule in &pack.notes {
        let row = writer.add("note", &rule.id, None, AnyRule::Note(rule.clone()))?;
        let (from, to) = (start(rule.from), end(rule.to));
        let territory = rule.places.clone();
        spanned.push(Spanned { row, territory, from, to, counts_partly: false });
    }
    for rule in &pack.opaque {
        let id = format!("{}/{}", rule.table, rule.id);
        let row = writer.add("opaque", &id, None, AnyRule::Opaque(rule.clone()))?;
        if matches!(rule.table.as_str(), "regime" | "note" | "coverage") {
            let (from, to) = (start(rule.from), end(rule.to));
            let territory = rule.places.clone();
            spanned.push(Spanned { row, territory, from, to, counts_partly: true });
        }
    }
    Ok(spanned)
}

/// The rules of a person's time, which are looked up by their kind.
fn write_personal(writer: &mut Writer<'_>, pack: &Pack) -> Result<()> {
    for rule in &pack.calendars {
        writer.add("calendar", &rule.id, None, AnyRule::Calendar(rule.clone()))?;
    }
    for rule in &pack.stays {
        writer.add("stay", &rule.id, None, AnyRule::Stay(rule.clone()))?;
    }
    for rule in &pack.deadlines {
        writer.add("deadline", &rule.id, None, AnyRule::Deadline(rule.clone()))?;
    }
    for rule in &pack.applications {
        writer.add("application", &rule.id, None, AnyRule::Application(rule.clone()))?;
    }
    for rule in &pack.suspensions {
        writer.add("suspension", &rule.id, None, AnyRule::Suspension(rule.clone()))?;
    }
    for rule in &pack.guides {
        writer.add("guide", &rule.id, None, AnyRule::Guide(rule.clone()))?;
    }
    for rule in &pack.actions {
        writer.add("action", &rule.id, None, AnyRule::Action(rule.clone()))?;
    }
    Ok(())
}

/// Walks each place's boundaries in order and writes the set of rules between every two.
fn write_segments(connection: &Connection, places: &PlaceTree, rules: &[Spanned]) -> Result<()> {
    let mut insert = connection
        .prepare("INSERT INTO segment (place, starts, ends, rules) VALUES (?1, ?2, ?3, ?4)")?;
    for place in places.all() {
        let mut changes: BTreeMap<i64, Vec<(bool, i64, Relation)>> = BTreeMap::new();
        for rule in rules.iter().filter(|rule| rule.from < rule.to) {
            let relation = places.relation(&rule.territory, &place.id);
            let holds =
                relation == Relation::In || relation == Relation::Partly && rule.counts_partly;
            if holds {
                changes.entry(rule.from).or_default().push((true, rule.row, relation));
                changes.entry(rule.to).or_default().push((false, rule.row, relation));
            }
        }
        changes.entry(i64::MIN).or_default();
        changes.entry(i64::MAX).or_default();
        let mut holding: BTreeSet<(i64, bool)> = BTreeSet::new();
        let mut previous: Option<i64> = None;
        for (moment, changed) in changes {
            if let Some(starts) = previous.filter(|starts| *starts < moment) {
                let list: Vec<String> = holding
                    .iter()
                    .map(|(row, partly)| format!("{row}{}", if *partly { "p" } else { "" }))
                    .collect();
                insert.execute(params![place.id, starts, moment, list.join(" ")])?;
            }
            for (begins, row, relation) in changed {
                let entry = (row, relation == Relation::Partly);
                if begins {
                    holding.insert(entry);
                } else {
                    holding.remove(&entry);
                }
            }
            previous = Some(moment);
        }
    }
    Ok(())
}
