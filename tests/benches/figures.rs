//! Figures as ratios in one run: each view against the bare SQLite reads of the rows it rests on.
//!
//! `cargo xtask bench` prints divan's table of times and then the ratios. Each view has an anchor of
//! its own, which reads exactly its rows with prepared statements on an open connection and makes
//! nothing of them.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

#[path = "../../core/tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use companion_core::{Companion, Context, DraftQuery, DraftView, StatusQuery, StatusView};
use companion_rulepack::Pack;
use rusqlite::{Connection, Statement};
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

/// Reads bare, with prepared statements, the rows that a view rests on, each once, and makes nothing
/// of them.
struct Anchor {
    meta: Statement<'static>,
    place: Statement<'static>,
    segment: Statement<'static>,
    rule: Statement<'static>,
    list: Statement<'static>,
    /// Where each segment of the place begins that the view looks at.
    starts: Vec<i64>,
    /// Rows of the rules that hold in them, and of what these name.
    rows: Vec<i64>,
    /// Tables that are read whole, by kind and scheme.
    lists: Vec<(&'static str, &'static str)>,
    kept: Option<Kept>,
}

/// What keeping a draft touches: every record of the vault is looked at, one is written.
struct Kept {
    read: Statement<'static>,
    write: Statement<'static>,
    id: String,
}

/// An open connection for the length of the run: statements borrow it.
fn connect(path: &Path) -> &'static Connection {
    Box::leak(Box::new(Connection::open(path).unwrap()))
}

const SEGMENT: &str = "SELECT rules FROM segment WHERE place = 'baku' AND starts = ?1";
/// With another version, or SQLite sees that nothing is different and writes nothing.
const WRITE: &str = "UPDATE record SET blob = ?2, version = version + 1 WHERE id = ?1";
const BY_ROW: &str = "SELECT body FROM rule WHERE row = ?1";

impl Anchor {
    /// The place, its segments up to the next change, their rules, and the sources and contacts that
    /// the view names.
    fn of_status(folder: &Path, view: &StatusView) -> Self {
        let rules = connect(&folder.join("rules.db"));
        let now = at(NOW).now.epoch_seconds;
        let until = view.next_change.as_ref().map_or(now, |change| change.at.epoch_seconds);
        let starts: Vec<i64> = rules
            .prepare(
                "SELECT starts FROM segment WHERE place = 'baku' AND ends > ?1 AND starts <= ?2",
            )
            .unwrap()
            .query_map([now, until], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut rows = Vec::new();
        for start in &starts {
            let list: String = rules.query_row(SEGMENT, [start], |row| row.get(0)).unwrap();
            let list = list.split(' ').map(|row| row.trim_end_matches('p').parse::<i64>());
            rows.extend(list.map(Result::unwrap));
        }
        let mut anchor = Anchor {
            meta: rules.prepare("SELECT value FROM meta WHERE key = ?1").unwrap(),
            place: rules.prepare("SELECT body FROM place WHERE id = ?1").unwrap(),
            segment: rules.prepare(SEGMENT).unwrap(),
            rule: rules.prepare(BY_ROW).unwrap(),
            list: rules
                .prepare("SELECT body FROM rule WHERE kind = ?1 AND (?2 = '' OR scheme = ?2)")
                .unwrap(),
            starts,
            rows,
            lists: Vec::new(),
            kept: None,
        };
        let contacts = view.layers.iter().flat_map(|layer| &layer.contacts);
        let contacts = contacts.chain(view.notes.iter().flat_map(|note| &note.contacts));
        anchor.name(rules, "contact", contacts.chain(&view.call).map(|contact| &contact.id));
        anchor.name(rules, "source", view.sources.iter().map(|source| &source.id));
        anchor
    }

    /// What the status rests on, and the scheme with its reasons, quotas and message, the kinds of
    /// documents, the notes, and what the request names beside.
    fn of_draft(folder: &Path, status: &StatusView, draft: &DraftView) -> Self {
        let rules = connect(&folder.join("rules.db"));
        let mut anchor = Anchor::of_status(folder, status);
        let ids = ["sms-8103", "8103"].map(str::to_owned);
        anchor.name(rules, "scheme", ids.iter().take(1));
        anchor.name(rules, "message", ids.iter().skip(1));
        anchor.name(rules, "contact", draft.channels.iter().map(|contact| &contact.id));
        let of_notes = draft.know.iter().flat_map(|note| &note.contacts);
        anchor.name(rules, "contact", of_notes.map(|contact| &contact.id));
        anchor.name(rules, "source", draft.sources.iter().map(|source| &source.id));
        anchor.lists = vec![
            ("reason", "sms-8103"),
            ("quota", "sms-8103"),
            ("document_kind", ""),
            ("note", ""),
            ("opaque", ""),
        ];
        anchor
    }

    /// The same, the records of the vault, and one of them written.
    fn of_kept(folder: &Path, status: &StatusView, draft: &DraftView) -> Self {
        let vault = connect(&folder.join("vault.db"));
        // As the vault itself writes: nothing may be lost.
        vault.pragma_update(None, "synchronous", "full").unwrap();
        vault.pragma_update(None, "secure_delete", "on").unwrap();
        let kept = Kept {
            read: vault.prepare("SELECT id, blob FROM record").unwrap(),
            write: vault.prepare(WRITE).unwrap(),
            id: draft.id.clone().unwrap(),
        };
        Anchor { kept: Some(kept), ..Anchor::of_draft(folder, status, draft) }
    }

    /// Adds the rows of rules by kind and id.
    fn name<'a>(&mut self, rules: &Connection, kind: &str, ids: impl Iterator<Item = &'a String>) {
        for id in ids {
            let sql = "SELECT row FROM rule WHERE kind = ?1 AND id = ?2";
            self.rows.push(rules.query_row(sql, [kind, id], |row| row.get(0)).unwrap());
        }
        self.rows.sort_unstable();
        self.rows.dedup();
    }

    /// How many texts are read.
    fn count(&mut self) -> usize {
        self.read().0
    }

    /// Reads it all: how many texts, and how long they are together.
    fn read(&mut self) -> (usize, usize) {
        let (mut count, mut bytes) = (0, 0);
        let mut all = |statement: &mut Statement<'_>, parameters: &[&dyn rusqlite::ToSql]| {
            let mut rows = statement.query(parameters).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let text: String = row.get(0).unwrap();
                bytes += text.len();
                count += 1;
            }
        };
        all(&mut self.meta, &[&"header"]);
        all(&mut self.meta, &[&"zone"]);
        all(&mut self.place, &[&"baku"]);
        for start in &self.starts {
            all(&mut self.segment, &[start]);
        }
        for row in &self.rows {
            all(&mut self.rule, &[row]);
        }
        for (kind, scheme) in &self.lists {
            all(&mut self.list, &[kind, scheme]);
        }
        if let Some(kept) = &mut self.kept {
            let mut own: Vec<u8> = Vec::new();
            let mut rows = kept.read.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let (id, blob): (String, Vec<u8>) = (row.get(0).unwrap(), row.get(1).unwrap());
                bytes += blob.len();
                count += 1;
                if id == kept.id {
                    own = blob;
                }
            }
            drop(rows);
            kept.write.execute(rusqlite::params![kept.id, own]).unwrap();
        }
        (count, bytes)
    }
}

#[divan::bench]
fn anchor_of_status(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    let view = scene.app.status(&question(), &scene.context).unwrap();
    let mut anchor = Anchor::of_status(scene.folder.path(), &view);
    bencher.bench_local(|| anchor.read());
}

#[divan::bench]
fn anchor_of_draft(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    let view = scene.app.status(&question(), &scene.context).unwrap();
    let board = scene.app.permit_preview(&request(), &scene.context).unwrap();
    let mut anchor = Anchor::of_draft(scene.folder.path(), &view, &board.drafts[0]);
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
    let (app, folder) = (&scene.app, scene.folder.path());
    let status = app.status(&question(), &scene.context).unwrap();
    let board = app.permit_preview(&request(), &scene.context).unwrap();
    println!(
        "\nEach view against the bare SQLite reads of the rows that it rests on, in this run:"
    );
    let row = |name: &str, mut anchor: Anchor, view: &mut dyn FnMut()| {
        let texts = anchor.count();
        let (bare, time) = (median(|| _ = divan::black_box(anchor.read())), median(view));
        let (bare, time) = (bare.as_secs_f64(), time.as_secs_f64());
        let (bare_us, time_us, ratio) = (bare * 1e6, time * 1e6, time / bare);
        println!("{name:30} {texts:>4} rows {bare_us:>9.1} µs {time_us:>9.1} µs {ratio:>6.2}x");
    };
    println!("{:30} {:>9} {:>12} {:>12} {:>7}", "", "", "bare", "view", "aim 3x");
    row("status, warm", Anchor::of_status(folder, &status), &mut || {
        divan::black_box(app.status(&question(), &scene.context).unwrap());
    });
    row("draft composed, warm", Anchor::of_draft(folder, &status, &board.drafts[0]), &mut || {
        divan::black_box(app.permit_preview(&request(), &scene.context).unwrap());
    });
    let kept = app.permit_draft(&request(), &scene.context).unwrap();
    row(
        "draft kept, warm (a write)",
        Anchor::of_kept(folder, &status, &kept.drafts[0]),
        &mut || {
            divan::black_box(app.permit_draft(&request(), &scene.context).unwrap());
        },
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
