//! Printing: text for people, colour only on a terminal, or one JSON document.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use companion_core::{CompanionError, Level, QrCode};
use serde_json::{Value, json};

pub(crate) struct Output {
    json: bool,
    colour: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Output { json, colour }
    }

    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Prints a line. A closed pipe is the reader's choice, not an error.
    pub(crate) fn line(&self, text: impl AsRef<str>) {
        let _ = writeln!(std::io::stdout(), "{}", text.as_ref());
    }

    pub(crate) fn document(&self, document: &Value) {
        self.line(serde_json::to_string_pretty(document).unwrap_or_default());
    }

    /// Text with its first lines told apart, where the terminal can.
    pub(crate) fn heading(&self, text: &str) {
        self.styled(Style::new().bold(), text);
    }

    pub(crate) fn level(&self, level: Level, text: &str) {
        let (sign, colour) = match level {
            Level::NotNeeded => ("✓", AnsiColor::Green),
            Level::PermitNeeded | Level::MovementLimited => ("!", AnsiColor::Yellow),
            Level::NoPermitPossible => ("✗", AnsiColor::Red),
            Level::NeedsChoice | Level::NotKnown => ("?", AnsiColor::Cyan),
        };
        self.styled(Style::new().bold().fg_color(Some(colour.into())), &format!("{sign} {text}"));
    }

    pub(crate) fn warning(&self, text: &str) {
        self.styled(Style::new().fg_color(Some(AnsiColor::Yellow.into())), &format!("! {text}"));
    }

    fn styled(&self, style: Style, text: &str) {
        if self.colour {
            self.line(format!("{style}{text}{style:#}"));
        } else {
            self.line(text);
        }
    }

    pub(crate) fn bullet(&self, text: &str) {
        self.line(format!("  - {text}"));
    }

    /// The code in half blocks with its quiet zone, dark on light whatever the terminal's colours.
    pub(crate) fn qr(&self, code: &QrCode) {
        let is_dark = |x: i64, y: i64| {
            let row = usize::try_from(y).ok().and_then(|y| code.rows.get(y));
            let column = usize::try_from(x).ok();
            row.zip(column).and_then(|(row, x)| row.as_bytes().get(x)) == Some(&b'1')
        };
        let size = i64::from(code.size);
        for y in (-2..size + 2).step_by(2) {
            let mut line = String::new();
            for x in -2..size + 2 {
                line.push(match (is_dark(x, y), is_dark(x, y + 1)) {
                    (true, true) => ' ',
                    (true, false) => '▄',
                    (false, true) => '▀',
                    (false, false) => '█',
                });
            }
            if self.colour {
                self.line(format!("\u{1b}[97;40m{line}\u{1b}[0m"));
            } else {
                self.line(line);
            }
        }
    }

    /// Says what went wrong and answers the exit code: 1 for input, 3 for storage and key.
    pub(crate) fn error(&self, error: &CompanionError) -> ExitCode {
        if self.json {
            let (code, reason) = (error.code(), error.reason());
            self.document(&json!({ "error": { "code": code, "reason": reason } }));
        } else {
            let _ = writeln!(std::io::stderr(), "{}", error.reason());
        }
        match error {
            CompanionError::Input { .. } => ExitCode::from(1),
            _ => ExitCode::from(3),
        }
    }
}
