//! Checks and compiles the embedded pack. A mistake in a rule stops the build, with file and line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sha2::{Digest, Sha256};

const FOLDER: &str = "azerbaijan";

#[allow(clippy::print_stdout, clippy::print_stderr)] // how a build script speaks to cargo
fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={FOLDER}");
    match companion_rulepack::source::read(Path::new(FOLDER)) {
        Ok(checked) => match write(&checked.json, checked.pack.header.version) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("the compiled pack could not be written: {error}");
                ExitCode::FAILURE
            }
        },
        Err(mistakes) => {
            for mistake in mistakes {
                eprintln!("rules/{mistake}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write(json: &str, version: u32) -> std::io::Result<()> {
    let folder = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let digest: String =
        Sha256::digest(json.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    std::fs::write(folder.join("pack.json"), json)?;
    let deflated = miniz_oxide::deflate::compress_to_vec(json.as_bytes(), 10);
    std::fs::write(folder.join("pack.deflate"), deflated)?;
    let constants = format!(
        "/// Its digest, SHA-256 in hexadecimal.\npub const DIGEST: &str = \"{digest}\";\n\
         /// Its version.\npub const VERSION: u32 = {version};\n"
    );
    std::fs::write(folder.join("pack.rs"), constants)
}
