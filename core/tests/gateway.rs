//! The figure the product exists for: sloppy input must become a message that the other side
//! accepts, or be refused or warned about; never a wrong message.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use companion_core::{Companion, WarningCode};
use companion_gateway::faults;
use companion_gateway::gateway::{Gateway, Spacing};
use companion_gateway::prng::SplitMix64;
use companion_gateway::sloppy::{Family, Sample, generate};
use companion_gateway::tally::{Outcome, Tally, Warning};

const INPUTS: usize = 100_000;

/// The embedded pack sends one space.
const SPACING: Spacing = Spacing::Space;

fn send(app: &Companion, sample: &Sample) -> Result<(String, Warning), ()> {
    let context = support::at("2020-12-20T10:00:00+04:00");
    let holder = support::typed(sample.kind, &sample.typed);
    let query = support::ask(sample.truth.reason, "baku", vec![holder]);
    let board = app.permit_preview(&query, &context).map_err(|_| ())?;
    let draft = &board.drafts[0];
    let body = draft.body.clone().ok_or(())?;
    let codes: Vec<WarningCode> = draft.warnings.iter().map(|warning| warning.code).collect();
    let warning = match codes.as_slice() {
        [] => Warning::None,
        codes if codes.iter().all(|code| *code == WarningCode::Repaired) => Warning::Allowed,
        _ => Warning::Plain,
    };
    Ok((body, warning))
}

/// Runs `count` samples, with a fault planted in what is sent where one is given.
fn run(count: usize, families: &[Family], fault: Option<fn(&str) -> String>) -> Tally {
    let folder = tempfile::tempdir().unwrap();
    let app = support::open(folder.path());
    let mut random = SplitMix64::new(8103);
    let mut tally = Tally::new();
    for index in 0..count {
        let sample = generate(families[index % families.len()], &mut random);
        match send(&app, &sample) {
            Err(()) => tally.record(&sample, SPACING, Outcome::Refused),
            Ok((body, warning)) => {
                let body = fault.map_or(body.clone(), |fault| fault(&body));
                tally.record(&sample, SPACING, Outcome::Body { body: &body, warning });
                let is_right = sample.family.is_valid() && body == sample.truth.body(SPACING);
                if is_right && fault.is_none() {
                    let mut gateway = Gateway::new(SPACING);
                    gateway.register(sample.truth.series, &sample.truth.number);
                    assert!(gateway.receive("+994501112233", &body, 1_608_444_000).is_approved());
                }
            }
        }
    }
    tally
}

#[test]
fn a_hundred_thousand_sloppy_inputs() {
    let tally = run(INPUTS, &Family::ALL, None);
    println!("{}", tally.table());
    assert!(tally.missing().is_empty());
    tally.verdict().unwrap();
}

#[test]
fn planted_faults_are_noticed() {
    type Fault = fn(&str) -> String;
    let planted: [(&str, Fault); 3] = [
        ("dotted İ", faults::dotted_capital_i),
        ("dropped digit", faults::dropped_digit),
        ("wrong series", faults::wrong_series),
    ];
    for (name, fault) in planted {
        let tally = run(2_000, &[Family::Exact], Some(fault));
        assert!(tally.verdict().is_err(), "{name} was not noticed");
    }
}

#[test]
fn the_gateway_does_not_know_the_core() {
    let manifest = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/gateway/Cargo.toml"
    ))
    .unwrap();
    let names = manifest.lines().filter(|line| line.contains("companion-core"));
    assert_eq!(names.count(), 0, "the model of the other side must stay alone");
}
