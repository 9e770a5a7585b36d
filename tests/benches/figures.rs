//! Figures as ratios in one run: each view against the bare SQLite reads of the rows it rests on.
//!
//! `cargo xtask bench` prints divan's table of times and then the ratios. Each view has bare reads of
//! its own.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod bare;
#[path = "../../core/tests/support/mod.rs"]
mod support;
mod timing;

use std::time::Instant;

use bare::Bare;
use companion_core::{Companion, Context, DraftQuery, StatusQuery};
use companion_rulepack::Pack;
use support::{ask, at, open, typed};
use timing::{median, median_of, micros};

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

impl Scene {
    fn now(&self) -> i64 {
        self.context.now.epoch_seconds
    }
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

#[divan::bench]
fn bare_reads_of_status(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    let view = scene.app.status(&question(), &scene.context).unwrap();
    let mut bare = Bare::of_status(scene.folder.path(), &view, scene.now());
    bencher.bench_local(|| bare.run());
}

#[divan::bench]
fn bare_reads_of_draft(bencher: divan::Bencher<'_, '_>) {
    let scene = scene();
    let view = scene.app.status(&question(), &scene.context).unwrap();
    let board = scene.app.permit_preview(&request(), &scene.context).unwrap();
    let mut bare = Bare::of_draft(scene.folder.path(), &view, &board.drafts[0], scene.now());
    bencher.bench_local(|| bare.run());
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
    let (app, folder, now) = (&scene.app, scene.folder.path(), scene.now());
    let status = app.status(&question(), &scene.context).unwrap();
    let board = app.permit_preview(&request(), &scene.context).unwrap();
    println!(
        "\nEach view against the bare SQLite reads of the rows that it rests on, in this run:"
    );
    let row = |name: &str, mut bare: Bare, view: &mut dyn FnMut()| {
        let rows = bare.run();
        let (bare, time) = (micros(median(|| _ = bare.run())), micros(median(view)));
        println!("{name:30} {rows:>4} rows {bare:>9.1} µs {time:>9.1} µs {:>6.2}x", time / bare);
    };
    println!("{:30} {:>9} {:>12} {:>12} {:>7}", "", "", "bare", "view", "aim 3x");
    row("status, warm", Bare::of_status(folder, &status, now), &mut || {
        divan::black_box(app.status(&question(), &scene.context).unwrap());
    });
    row(
        "draft composed, warm",
        Bare::of_draft(folder, &status, &board.drafts[0], now),
        &mut || {
            divan::black_box(app.permit_preview(&request(), &scene.context).unwrap());
        },
    );
    let kept = app.permit_draft(&request(), &scene.context).unwrap();
    row(
        "draft kept, warm (a write)",
        Bare::of_kept(folder, &status, &kept.drafts[0], now),
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
        micros(many),
        micros(few)
    );

    let first = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    app.status(&question(), &scene.context).unwrap();
    let first = first.elapsed();
    drop(app);
    let later = median_of(21, || {
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
