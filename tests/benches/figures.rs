//! Figures as ratios in one run: each view against the bare SQLite reads of the same rows.
//!
//! `cargo xtask bench` prints divan's table of times and then the ratios. The anchor reads with
//! prepared statements on an open connection and makes nothing of what it reads.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

#[path = "../../core/tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use companion_core::{Companion, Context, DraftQuery, StatusQuery, StatusView};
use companion_rulepack::Pack;
use rusqlite::Connection;
use support::{ask, at, open, typed};

const NOW: &str = "2020-12-20T10:00:00+04:00";

fn main() {
    divan::main();
    ratios();
}

struct Scene {
    folder: tempfile::TempDir,
    app: Companion,
    context: Context,
}

fn scene() -> Scene {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    Scene { app, folder, context: at(NOW) }
}

fn question() -> StatusQuery {
    StatusQuery { place: Some("baku".to_owned()), ..StatusQuery::default() }
}

fn request() -> DraftQuery {
    ask("2", "baku", vec![typed("MYI", "1234567")])
}

/// Reads the rows that a status rests on: place, segments up to the next change, their rules,
/// sources and contacts.
struct Anchor {
    connection: Connection,
    moments: Vec<i64>,
    by_id: Vec<(&'static str, String)>,
}

impl Anchor {
    fn new(folder: &Path, view: &StatusView) -> Self {
        let connection = Connection::open(folder.join("rules.db")).unwrap();
        let mut moments = vec![at(NOW).now.epoch_seconds];
        moments.extend(view.next_change.iter().map(|change| change.at.epoch_seconds));
        let mut by_id: Vec<(&'static str, String)> =
            view.sources.iter().map(|source| ("source", source.id.clone())).collect();
        let contacts = view.layers.iter().flat_map(|layer| &layer.contacts);
        let contacts = contacts.chain(view.notes.iter().flat_map(|note| &note.contacts));
        let mut ids: Vec<&String> = contacts.chain(&view.call).map(|contact| &contact.id).collect();
        ids.sort();
        ids.dedup();
        by_id.extend(ids.into_iter().map(|id| ("contact", id.clone())));
        Anchor { connection, moments, by_id }
    }

    fn read(&self) -> usize {
        let mut bytes = 0;
        let mut text = |sql: &str, parameters: &[&dyn rusqlite::ToSql]| -> String {
            let mut statement = self.connection.prepare_cached(sql).unwrap();
            let found: String = statement.query_row(parameters, |row| row.get(0)).unwrap();
            bytes += found.len();
            found
        };
        text("SELECT body FROM place WHERE id = ?1", &[&"baku"]);
        text("SELECT value FROM meta WHERE key = ?1", &[&"header"]);
        text("SELECT value FROM meta WHERE key = ?1", &[&"zone"]);
        for moment in &self.moments {
            let rules = text(
                "SELECT rules FROM segment WHERE place = ?1 AND starts <= ?2
                 ORDER BY starts DESC LIMIT 1",
                &[&"baku", moment],
            );
            for row in rules.split(' ').filter(|row| !row.is_empty()) {
                let row: i64 = row.trim_end_matches('p').parse().unwrap();
                text("SELECT body FROM rule WHERE row = ?1", &[&row]);
            }
        }
        for (kind, id) in &self.by_id {
            text("SELECT body FROM rule WHERE kind = ?1 AND id = ?2", &[kind, id]);
        }
        bytes
    }
}

#[divan::bench]
fn anchor_bare_reads(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    let view = scene.app.status(&question(), &scene.context).unwrap();
    let anchor = Anchor::new(scene.folder.path(), &view);
    bencher.bench_local(|| anchor.read());
}

#[divan::bench]
fn status_warm(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    bencher.bench(|| scene.app.status(&question(), &scene.context).unwrap());
}

#[divan::bench]
fn draft_preview_warm(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    bencher.bench(|| scene.app.permit_preview(&request(), &scene.context).unwrap());
}

#[divan::bench]
fn draft_kept_warm(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    bencher.bench(|| scene.app.permit_draft(&request(), &scene.context).unwrap());
}

/// The middle of many short runs: what a busy machine does to some of them does not matter.
fn median(mut work: impl FnMut()) -> Duration {
    for _ in 0..50 {
        work();
    }
    let mut times: Vec<Duration> = (0..500)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

/// A pack with so many regimes, one after another with gaps between, at one place.
fn pack_of(regimes: usize) -> (String, String) {
    let mut pack: serde_json::Value = serde_json::from_str(companion_rules::JSON).unwrap();
    let pattern = pack["regime"]
        .as_array()
        .unwrap()
        .iter()
        .find(|regime| regime["layer"] == "permit")
        .unwrap()
        .clone();
    let start = chrono::NaiveDate::from_ymd_opt(2017, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let text = |moment: chrono::NaiveDateTime| moment.format("%Y-%m-%dT%H:%M").to_string();
    let mut rules = Vec::new();
    let mut middle = String::new();
    for number in 0..regimes {
        let from = start + chrono::TimeDelta::hours(number as i64 * 2);
        let mut regime = pattern.clone();
        regime["id"] = format!("regime-{number}").into();
        regime["from"] = text(from).into();
        regime["to"] = text(from + chrono::TimeDelta::hours(1)).into();
        regime["places"] = serde_json::json!({ "include": ["baku"] });
        rules.push(regime);
        if number == regimes / 2 {
            middle = format!("{}:30:00+04:00", from.format("%Y-%m-%dT%H"));
        }
    }
    pack["regime"] = rules.into();
    pack["coverage"].as_array_mut().unwrap().iter_mut().for_each(|coverage| {
        coverage["from"] = text(start).into();
    });
    pack["zone"]["transitions"] = serde_json::json!([]);
    (pack.to_string(), middle)
}

fn ratios() {
    let scene = scene();
    let view = scene.app.status(&question(), &scene.context).unwrap();
    let anchor = Anchor::new(scene.folder.path(), &view);
    let bare = median(|| {
        divan::black_box(anchor.read());
    });
    let row = |name: &str, time: Duration, aim: &str| {
        let ratio = time.as_secs_f64() / bare.as_secs_f64();
        println!("{name:34} {:>9.1} µs {ratio:>8.2}x  {aim}", time.as_secs_f64() * 1e6);
    };
    println!("\nAgainst the bare SQLite reads of the same rows, in this run:");
    row("bare reads (anchor)", bare, "");
    row(
        "status, warm",
        median(|| {
            divan::black_box(scene.app.status(&question(), &scene.context).unwrap());
        }),
        "aim 3x",
    );
    row(
        "draft composed, warm",
        median(|| {
            divan::black_box(scene.app.permit_preview(&request(), &scene.context).unwrap());
        }),
        "aim 3x",
    );
    row(
        "draft kept in the vault, warm",
        median(|| {
            divan::black_box(scene.app.permit_draft(&request(), &scene.context).unwrap());
        }),
        "aim 3x",
    );

    let status_with = |regimes: usize| {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path());
        let (json, middle) = pack_of(regimes);
        Pack::from_json(&json).unwrap();
        import_unchecked(&app, &json);
        let context = at(&middle);
        median(|| {
            divan::black_box(app.status(&question(), &context).unwrap());
        })
    };
    let (few, many) = (status_with(10), status_with(10_000));
    println!(
        "\nStatus with 10,000 regimes against 10: {:.2}x (aim 1.2x; {:.1} and {:.1} µs)",
        many.as_secs_f64() / few.as_secs_f64(),
        many.as_secs_f64() * 1e6,
        few.as_secs_f64() * 1e6
    );

    let first = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    app.status(&question(), &scene.context).unwrap();
    let first = first.elapsed();
    drop(app);
    let later = median_of_few(|| {
        let app = open(folder.path());
        divan::black_box(app.status(&question(), &scene.context).unwrap());
    });
    println!(
        "\nOpen to first status, cold: {:.1} ms at the first start (the cache is made), {:.2} ms \
         at a later one",
        first.as_secs_f64() * 1e3,
        later.as_secs_f64() * 1e3
    );
}

/// The check of ten thousand regimes against each other belongs to publishing, not to a phone.
fn import_unchecked(app: &Companion, json: &str) {
    app.import_rules(json, &at("2026-11-24T00:00:00+04:00")).unwrap();
}

fn median_of_few(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}
