//! Companion on the command line: every view of the core as text or as JSON.

mod arguments;
mod commands;
mod keys;
mod output;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use output::Output;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let output = Output::new(arguments.json);
    let result = commands::run(&arguments, &output);
    match result {
        Ok(code) => code,
        Err(error) => output.error(&error),
    }
}
