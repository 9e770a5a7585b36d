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

/// In an empty folder every process finds neither rules nor key nor vault, and makes them.
#[test]
fn many_begin_at_once_in_an_empty_folder() {
    const ROUNDS: usize = 4;
    for round in 0..ROUNDS {
        let outer = tempfile::tempdir().unwrap();
        // Not even the folder is there.
        let folder = outer.path().join("new");
        let number = |index: usize| format!("{}", 1_000_000 + index);
        let children: Vec<Child> = (0..12)
            .map(|index| {
                let number = number(index);
                let draft = ["permit", "draft", "--reason", "2", "--place", "baku"];
                let typed = ["--kind", "MYI", "--number", &number];
                let at = ["--at", "2020-12-20T10:00+04:00"];
                let arguments = match index % 3 {
                    0 => [&at[..], &["document", "add"], &typed].concat(),
                    1 => [&at[..], &draft, &typed].concat(),
                    _ => [&at[..], &["home", "--place", "baku"]].concat(),
                };
                companion(&folder, &arguments).spawn().unwrap()
            })
            .collect();
        for (index, child) in children.into_iter().enumerate() {
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "round {round}: {said}");
            let answer: serde_json::Value = serde_json::from_str(&said).unwrap();
            match index % 3 {
                0 => assert_eq!(answer["number"], format!("MYI{}", number(index))),
                1 => assert!(answer["id"].is_string() && answer["vault_problem"].is_null()),
                _ => assert_eq!(answer["status"]["permit_needed"], true),
            }
        }
        let list = |what: &str| -> Vec<serde_json::Value> {
            let at = ["--at", "2020-12-20T10:00+04:00", what, "list"];
            serde_json::from_slice(&run(&folder, &at).stdout).unwrap()
        };
        assert_eq!((list("document").len(), list("permit").len()), (4, 4), "round {round}");
        let files = std::fs::read_dir(&folder).unwrap();
        let names: Vec<String> =
            files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        // Nothing was taken for damaged, and no half-made key is left.
        let left = |name: &&String| name.contains("damaged") || name.contains("new-");
        assert_eq!(names.iter().find(left), None, "round {round}: {names:?}");
    }
}
