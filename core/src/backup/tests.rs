//! Whatever two vaults hold: a restore brings back what was backed up, twice is as good as once, and
//! nothing that anybody told is lost.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::file;
use super::merge::{Outcome, Plan, plan};
use crate::moment::Moment;
use crate::vault::{Everything, Row, content, digest, history, remember, up_to_date};

const MADE_AT: i64 = 1_795_500_000;

/// For a failing case only: nothing of a real person is in a test.
impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let record = Value::Object(self.record.clone());
        write!(f, "{} {} {} {record}", self.kind, self.id, self.version)
    }
}

fn row(kind: &str, id: &str, version: i64, record: Value) -> Row {
    let Value::Object(record) = record else { panic!("no object") };
    let record = up_to_date(kind, &record).unwrap();
    Row { id: id.to_owned(), kind: kind.to_owned(), version, record }
}

fn copied(rows: &[Row]) -> Vec<Row> {
    let copy = |row: &Row| Row {
        id: row.id.clone(),
        kind: row.kind.clone(),
        version: row.version,
        record: row.record.clone(),
    };
    rows.iter().map(copy).collect()
}

/// Through the file and back.
fn written_and_read(rows: &[Row]) -> Vec<Row> {
    let made_at = Moment { epoch_seconds: MADE_AT, utc_offset_seconds: 0 };
    let plain = file::write(rows, made_at).unwrap();
    let Ok(backup) = file::read(&plain) else { panic!("it cannot be read") };
    assert_eq!(backup.made_at, made_at);
    backup.rows
}

fn planned(here: &[Row], file: &[Row]) -> Plan {
    let here = Everything { rows: copied(here), unread: Vec::new() };
    plan(&here, file, MADE_AT).unwrap()
}

/// The vault after a restore.
fn applied(mut here: Vec<Row>, writes: Vec<Row>) -> Vec<Row> {
    for write in writes {
        match here.iter_mut().find(|row| (&row.id, &row.kind) == (&write.id, &write.kind)) {
            Some(row) => *row = write,
            None => here.push(write),
        }
    }
    here
}

fn outcomes(plan: &Plan) -> Vec<(&str, Outcome)> {
    plan.outcomes.iter().map(|(kind, outcome)| (kind.as_str(), *outcome)).collect()
}

fn document(id: &str, number: &str, until: Option<&str>) -> Row {
    row("document", id, 1, json!({"v": 1, "kind": "K", "number": number, "valid_until": until}))
}

/// The same row after the person changed it.
fn changed(before: &Row, key: &str, value: Value) -> Row {
    let mut record = before.record.clone();
    record.insert(key.to_owned(), value);
    let earlier = history(&before.record).into_iter().chain([digest(&content(&before.record))]);
    remember(&mut record, earlier);
    let (id, kind) = (before.id.clone(), before.kind.clone());
    Row { id, kind, version: before.version + 1, record }
}

#[test]
fn an_earlier_state_is_known_by_its_history_not_by_a_count() {
    let first = document("d", "1", Some("2026-12-31"));
    let second = changed(&first, "valid_until", json!("2027-01-01"));
    let third = changed(&second, "valid_until", json!("2028-01-01"));
    let elsewhere = changed(&first, "valid_until", json!("2029-01-01"));
    assert_eq!(outcomes(&planned(&copied(&[third]), &[first])), [("document", Outcome::Kept)]);
    let first = document("d", "1", Some("2026-12-31"));
    let plan = planned(&[first], std::slice::from_ref(&second));
    assert_eq!(outcomes(&plan), [("document", Outcome::Changed)]);
    assert_eq!(plan.writes[0].record["valid_until"], "2027-01-01");
    // Changed here twice and once elsewhere: the count says older, but it is another one.
    let first = document("d", "1", Some("2026-12-31"));
    let second = changed(&first, "valid_until", json!("2027-01-01"));
    let third = changed(&second, "valid_until", json!("2028-01-01"));
    let plan = planned(std::slice::from_ref(&third), std::slice::from_ref(&elsewhere));
    assert_eq!(outcomes(&plan), [("document", Outcome::Both)]);
    assert_ne!(plan.writes[0].id, "d");
    // And once is as good as twice.
    let after = applied(vec![third], plan.writes);
    assert_eq!(outcomes(&planned(&after, &[elsewhere])), [("document", Outcome::Same)]);
}

#[test]
fn what_only_one_of_two_tells_is_put_together() {
    let first = document("d", "1", None);
    let here = changed(&first, "valid_until", json!("2027-01-01"));
    let there = changed(&first, "issued", json!("2026-01-01"));
    let plan = planned(&[here], &[there]);
    assert_eq!(outcomes(&plan), [("document", Outcome::Changed)]);
    let record = &plan.writes[0].record;
    assert_eq!(
        (&record["valid_until"], &record["issued"]),
        (&json!("2027-01-01"), &json!("2026-01-01"))
    );
}

#[test]
fn the_same_document_under_another_id_takes_its_owner_and_all_that_names_it_along() {
    let here = [
        row("person", "p1", 1, json!({"v": 1, "name": "Ayse  Yilmaz"})),
        row("document", "d1", 1, json!({"v": 1, "kind": "K", "number": "1", "person": "p1"})),
        row(
            "memory",
            "m1",
            3,
            json!({"v": 1, "done": {"rule:d1": "2026-01-01"},
            "planned": {"x": 5}}),
        ),
    ];
    let file = [
        row("person", "p2", 1, json!({"v": 1, "name": "AYSE YILMAZ", "born": "1990-01-01"})),
        row("document", "d2", 1, json!({"v": 1, "kind": "K", "number": "1", "person": "p2"})),
        row("document", "d3", 1, json!({"v": 1, "kind": "K", "number": "2", "person": "p2"})),
        row(
            "stay",
            "s2",
            1,
            json!({"v": 1, "person": "p2", "document": "d2",
            "entered": "2026-11-01"}),
        ),
        row(
            "memory",
            "m2",
            3,
            json!({"v": 1, "done": {"rule:d2": "2026-02-02",
            "other:d2": "2026-03-03"}, "planned": {"rule:d2:7": 9}, "seen": {"a:d2": 4}}),
        ),
    ];
    let plan = planned(&here, &file);
    assert_eq!(
        outcomes(&plan),
        [
            ("person", Outcome::Changed),
            ("document", Outcome::Same),
            ("document", Outcome::Added),
            ("stay", Outcome::Added),
            ("memory", Outcome::Changed),
        ]
    );
    let after = applied(copied(&here), plan.writes);
    let of = |id: &str| &after.iter().find(|row| row.id == id).unwrap().record;
    assert_eq!(
        (&of("p1")["name"], &of("p1")["born"]),
        (&json!("Ayse  Yilmaz"), &json!("1990-01-01"))
    );
    assert_eq!(of("d3")["person"], "p1");
    assert_eq!((&of("s2")["person"], &of("s2")["document"]), (&json!("p1"), &json!("d1")));
    // What is here stands, and what another phone had planned is not planned here.
    let expected = json!({"rule:d1": "2026-01-01", "other:d1": "2026-03-03"});
    assert_eq!(of("m1")["done"], expected);
    assert_eq!(of("m1")["planned"], json!({"x": 5}));
    assert_eq!(of("m1")["seen"], json!({"a:d1": 4}));
    assert_eq!(after.iter().filter(|row| row.kind == "person").count(), 1);
}

#[test]
fn people_who_contradict_each_other_are_two() {
    let person =
        |id: &str, born: &str| row("person", id, 1, json!({"v": 1, "name": "A", "born": born}));
    let plan = planned(&[person("p1", "1990-01-01")], &[person("p2", "1991-01-01")]);
    assert_eq!(outcomes(&plan), [("person", Outcome::Added)]);
    let plan = planned(&[person("p1", "1990-01-01")], &[person("p2", "1990-01-01")]);
    assert_eq!(outcomes(&plan), [("person", Outcome::Same)]);
}

#[test]
fn who_was_kept_beside_the_owner_of_a_document_is_not_taken_for_the_owner() {
    let owned = |owner: &str| {
        row("document", "d0", 1, json!({"v": 1, "kind": "K", "number": "1", "person": owner}))
    };
    let person = |id: &str, name: Option<&str>, departure: &str| {
        let record = json!({"v": 1, "name": name, "born": "1990-01-01", "departure": departure});
        row("person", id, 1, record)
    };
    let here = [person("p1", None, "2027-01-01"), owned("p1")];
    let file = [person("p2", Some("A"), "2028-02-29"), owned("p2")];
    let first = planned(&here, &file);
    assert_eq!(outcomes(&first), [("person", Outcome::Both), ("document", Outcome::Same)]);
    let after = applied(copied(&here), first.writes);
    let again = planned(&after, &file);
    assert_eq!(outcomes(&again), [("person", Outcome::Same), ("document", Outcome::Same)]);
    // In whatever order the vault gives them.
    let again = planned(&after.into_iter().rev().collect::<Vec<_>>(), &file);
    assert_eq!(outcomes(&again), [("person", Outcome::Same), ("document", Outcome::Same)]);
}

#[test]
fn an_id_that_means_something_else_here_is_changed_with_all_that_names_it() {
    let here = [row("event", "x", 1, json!({"v": 1, "kind": "moved", "day": "2026-01-01"}))];
    let file = [
        row("person", "x", 1, json!({"v": 1, "name": "A"})),
        row("document", "d", 1, json!({"v": 1, "kind": "K", "number": "1", "person": "x"})),
    ];
    let plan = planned(&here, &file);
    let person = plan.writes.iter().find(|row| row.kind == "person").unwrap();
    let document = plan.writes.iter().find(|row| row.kind == "document").unwrap();
    assert_ne!(person.id, "x");
    assert_eq!(document.record["person"], json!(person.id));
    let after = applied(copied(&here), plan.writes);
    assert!(after.iter().any(|row| row.kind == "event" && row.id == "x"));
}

#[test]
fn types_of_a_later_version_are_kept_as_they_are() {
    let mut dream =
        Row { id: "z".to_owned(), kind: "dream".to_owned(), version: 4, record: Map::new() };
    dream.record.insert("deep".to_owned(), json!([{"person": "p"}, 1.5, null]));
    let file = written_and_read(&[dream]);
    let plan = planned(&[], &file);
    assert_eq!(outcomes(&plan), [("dream", Outcome::Added)]);
    let after = applied(Vec::new(), plan.writes);
    assert_eq!((after[0].version, &after[0].record["deep"][0]["person"]), (4, &json!("p")));
    assert_eq!(outcomes(&planned(&after, &file)), [("dream", Outcome::Same)]);
}

const DAYS: [Option<&str>; 3] = [None, Some("2027-01-01"), Some("2028-02-29")];

prop_compose! {
    fn a_day()(at in 0..DAYS.len()) -> Option<&'static str> { DAYS[at] }
}

prop_compose! {
    /// A record of some type under one of few ids, so that two vaults have much in common.
    fn a_row()(
        kind in 0..5_usize,
        id in 0..6_u32,
        version in 1..4_i64,
        name in "[AB]?",
        number in "[12]",
        day in a_day(),
        other in a_day(),
        whose in prop::option::of(0..6_u32),
        unknown in any::<bool>(),
    ) -> Row {
        let person = whose.map(|id| format!("p{id}"));
        let document = whose.map(|id| format!("d{id}"));
        let mut record = match kind {
            0 => json!({"v": 1, "name": name, "born": day, "departure": other}),
            1 => json!({"v": 1, "kind": "K", "number": number, "person": person,
                "valid_until": day, "issued": other}),
            2 => json!({"v": 1, "person": person, "document": document, "left": day,
                "entered": "2026-11-01"}),
            3 => json!({"v": 1, "person": person, "document": document, "kind": name,
                "steps": [["applied", "2026-11-01"], ["paid", day.unwrap_or("2026-11-02")]]}),
            _ => json!({"v": 1, "person": person, "kind": "moved", "day": "2026-11-01"}),
        };
        if unknown {
            record["later"] = json!({"a": [1, {"b": null}]});
        }
        let kinds = [("person", "p"), ("document", "d"), ("stay", "s"), ("application", "a"),
            ("event", "e")];
        let (kind, letter) = kinds[kind];
        row(kind, &format!("{letter}{id}"), version, record)
    }
}

prop_compose! {
    fn a_vault()(
        rows in prop::collection::vec(a_row(), 0..12),
        done in prop::collection::btree_map("[a-c]:[psd][0-5]", Just("2026-11-01"), 0..3),
        has_memory in any::<bool>(),
    ) -> Vec<Row> {
        let mut vault: Vec<Row> = Vec::new();
        for row in rows {
            if !vault.iter().any(|known| known.id == row.id) {
                vault.push(row);
            }
        }
        if has_memory {
            vault.push(row("memory", "m", 2, json!({"v": 1, "done": done, "later": {"x": 1}})));
        }
        vault
    }
}

fn told(rows: &[Row]) -> Vec<(String, String, i64, Value)> {
    let mut told: Vec<_> = rows
        .iter()
        .map(|row| (row.kind.clone(), row.id.clone(), row.version, content(&row.record)))
        .collect();
    told.sort_by(|one, two| (&one.0, &one.1).cmp(&(&two.0, &two.1)));
    told
}

/// Whether a vault tells what a record told: as it is, as an earlier state of what it became, or
/// within a record that tells more.
fn is_told(vault: &[Row], row: &Row) -> bool {
    let wanted = content(&row.record);
    vault.iter().filter(|kept| kept.kind == row.kind).any(|kept| {
        let now = content(&kept.record);
        let holds = |key: &str| {
            // Ids of people and documents may have become others.
            ["person", "document", "name"].contains(&key) || now.get(key) == wanted.get(key)
        };
        now == wanted
            || history(&kept.record).contains(&digest(&wanted))
            || wanted.as_object().is_some_and(|fields| fields.keys().all(|key| holds(key)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn restore_after_backup_is_identity(vault in a_vault()) {
        let file = written_and_read(&vault);
        let plan = planned(&[], &file);
        prop_assert!(plan.outcomes.iter().all(|(_, outcome)| *outcome == Outcome::Added));
        let after = applied(Vec::new(), plan.writes);
        // That it is backed up is remembered besides.
        let without_mark = |rows: &[Row]| {
            let mut rows = copied(rows);
            for row in rows.iter_mut().filter(|row| row.kind == "memory") {
                row.record.remove("backed_up_at");
                row.record.remove("backed_up");
            }
            rows.retain(|row| row.kind != "memory" || row.record.len() > 1);
            rows
        };
        prop_assert_eq!(told(&without_mark(&after)), told(&without_mark(&vault)));
        // A second time nothing is new, and nothing is written.
        let again = planned(&after, &file);
        prop_assert!(again.outcomes.iter().all(|(_, outcome)| *outcome == Outcome::Same));
        prop_assert_eq!(told(&applied(copied(&after), again.writes)), told(&after));
    }

    #[test]
    fn nothing_is_lost_and_twice_is_as_good_as_once(here in a_vault(), there in a_vault()) {
        let file = written_and_read(&there);
        let plan = planned(&here, &file);
        prop_assert_eq!(plan.outcomes.len(), there.len());
        let ids: std::collections::HashSet<&String> =
            plan.writes.iter().map(|row| &row.id).collect();
        prop_assert_eq!(ids.len(), plan.writes.len());
        let after = applied(copied(&here), plan.writes);
        for row in here.iter().chain(&there).filter(|row| row.kind != "memory") {
            prop_assert!(is_told(&after, row), "{} {}", row.kind, row.id);
        }
        let again = planned(&after, &file);
        let news = again.outcomes.iter().filter(|(_, outcome)| {
            matches!(outcome, Outcome::Added | Outcome::Changed | Outcome::Both)
        });
        prop_assert_eq!(news.count(), 0);
    }

    /// A hostile file, well sealed: it is read or refused, and never stops the program.
    #[test]
    fn any_json_is_read_or_refused(text in "[\\[\\]{}\",:a-z0-9 ]{0,60}", at in 0..400_usize) {
        let plain = file::write(
            &[document("d", "1", Some("2027-01-01"))],
            Moment { epoch_seconds: MADE_AT, utc_offset_seconds: 0 },
        ).unwrap();
        let mut mixed = plain[..at.min(plain.len())].to_vec();
        mixed.extend(text.as_bytes());
        mixed.extend(&plain[at.min(plain.len())..]);
        let _ = file::read(&mixed);
        let _ = file::read(text.as_bytes());
    }
}
