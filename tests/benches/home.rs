//! Home in Rust against the bare reads of its rows, and the stores that Kotlin and Swift then time
//! too. `cargo xtask bench` runs the three and prints one table.
//!
//! Told a folder in `COMPANION_FIGURES`, it leaves the stores in `stores` there and its times, in
//! microseconds, in `rust.txt`.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod bare;
#[path = "../../core/tests/support/mod.rs"]
mod support;
mod timing;

use std::path::{Path, PathBuf};

use bare::Bare;
use companion_core::{Companion, Context, DraftHolder, DraftQuery, StayInput};
use support::{ask, at, open, resident};
use timing::{median, micros};

/// Within the last weeks of permits; `Figures.kt` and `Figures.swift` ask for the same moment.
const NOW: &str = "2020-12-20T10:00:00+04:00";
/// As the gateway answered.
const REPLY: &str = "MYI1234568, 2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 2 saat \
                     müddətinə yaşayış yerinizi tərk edə bilərsiniz.";

/// Three people in Baku with a document and a stay each; one of them asked and waits, one is out.
fn fill(app: &Companion, context: &Context) {
    for (index, name) in (0..).zip(["Mehmet", "Ana", "Liam"]) {
        let until = format!("2021-03-{:02}", 10 + index);
        let (person, document) = resident(app, name, 1_234_567 + index, until, context);
        let stay = StayInput {
            person: Some(person),
            entered: "2020-11-20".to_owned(),
            ..StayInput::default()
        };
        app.enter(&stay, context).unwrap();
        let holder = DraftHolder { document: Some(document), ..DraftHolder::default() };
        let query: DraftQuery = ask("2", "baku", vec![holder]);
        let permit = app.permit_draft(&query, context).unwrap().drafts.remove(0).id.unwrap();
        match index {
            0 => drop(app.permit_sent(&permit, context).unwrap()),
            1 => {
                app.permit_sent(&permit, context).unwrap();
                app.permit_reply(REPLY, Some(&permit), None, context).unwrap();
            }
            _ => (),
        }
    }
}

fn main() {
    let told = std::env::var_os("COMPANION_FIGURES").map(PathBuf::from);
    let own = tempfile::tempdir().unwrap();
    let folder = told.as_deref().unwrap_or(own.path());
    let stores = folder.join("stores");
    std::fs::create_dir_all(&stores).unwrap();
    let context = at(NOW);
    let app = open(&stores);
    fill(&app, &context);
    let view = app.home(None, None, &context).unwrap();
    let mut bare = Bare::of_home(&stores, &view, context.now.epoch_seconds);
    let rows = bare.run();
    let bare = micros(median(|| _ = bare.run()));
    let home = micros(median(|| drop(app.home(None, None, &context).unwrap())));
    println!("home: {rows} rows bare {bare:.1} µs, view {home:.1} µs, {:.2}x", home / bare);
    write(folder, &format!("bare {bare}\nhome {home}\n"));
}

fn write(folder: &Path, times: &str) {
    std::fs::write(folder.join("rust.txt"), times).unwrap();
}
