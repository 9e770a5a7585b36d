//! Two real processes with the same stores: each sees the other's changes at its next call, and
//! nobody's are lost.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::{Child, Command, Output};

fn companion(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_companion"));
    command.arg("--data").arg(folder).args(["--json", "--lang", "en"]).args(arguments);
    command.stdout(std::process::Stdio::piped());
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    companion(folder, arguments).output().unwrap()
}

#[test]
fn many_writers_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<String> = (0..12).map(|number| format!("PERSON {number}")).collect();
    let children: Vec<Child> = names
        .iter()
        .map(|name| companion(folder.path(), &["person", "add", "--name", name]).spawn().unwrap())
        .collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
    let listed = run(folder.path(), &["person", "list"]);
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    for name in names {
        assert!(listed.contains(&format!("\"{name}\"")), "{name} is lost in {listed}");
    }
}
