//! Programs of the machine: whether they are there, and what they answer.

use std::path::PathBuf;
use std::process::Command;

/// The program's file, where the PATH has it.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

pub(crate) fn is_on_path(name: &str) -> bool {
    find(name).is_some()
}

/// Whether this runs as root.
pub(crate) fn is_root() -> bool {
    let mut id = Command::new("id");
    id.arg("-u");
    answer(id).is_ok_and(|id| id.trim() == "0")
}

/// Runs a command to its end; what it prints is seen.
pub(crate) fn succeed(mut command: Command, reason: &str) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(reason.to_owned()),
        Err(error) => Err(format!("{reason}: {:?} did not start: {error}", command.get_program())),
    }
}

/// What a command prints.
pub(crate) fn answer(mut command: Command) -> Result<String, String> {
    let output = command
        .output()
        .map_err(|error| format!("{:?} did not start: {error}", command.get_program()))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{:?} failed: {}", command.get_program(), why.trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What the compiler calls this computer, such as `x86_64-unknown-linux-gnu`.
pub(crate) fn host() -> Result<String, String> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "host-tuple"]);
    answer(rustc).map(|host| host.trim().to_owned())
}
