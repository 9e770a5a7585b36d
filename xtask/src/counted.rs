//! A run of the scenarios: what it prints is shown, and how many it ran is read from it.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::say;

/// Runs the tests of a language to their end. They print `all: N scenarios`.
pub(crate) fn scenarios(mut tests: Command, language: &str) -> Result<u32, String> {
    let program = tests.get_program().to_owned();
    let mut running = tests
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{language}: {program:?} did not start: {error}"))?;
    let mut count = None;
    if let Some(out) = running.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = line.map_err(|error| format!("{language}: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            say(&line);
            count = count.or(all(&line));
        }
    }
    let status = running.wait().map_err(|error| format!("{language}: {error}"))?;
    if !status.success() {
        return Err(format!("the tests in {language}; see above"));
    }
    count.ok_or_else(|| format!("the tests in {language} did not say how many scenarios they ran"))
}

/// `all: 12 scenarios` is 12.
fn all(line: &str) -> Option<u32> {
    line.trim().strip_prefix("all: ")?.strip_suffix(" scenarios")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_a_run_is_counted_and_no_other() {
        assert_eq!(all("all: 12 scenarios\r"), Some(12));
        assert_eq!(all("status: 12 scenarios"), None);
        assert_eq!(all("all: scenarios"), None);
    }

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn tests_that_fail_or_count_nothing_are_an_error() {
        assert_eq!(scenarios(shell("echo all: 3 scenarios"), "x"), Ok(3));
        assert!(scenarios(shell("echo all: 3 scenarios; exit 1"), "x").is_err());
        assert!(scenarios(shell("echo well"), "x").is_err());
    }
}
