//! Swift: the one on the PATH, else that of a Debian 13 made in the user's cache folder.

mod cache;
mod chroot;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::generate::Generated;
use crate::{root, target, tool};

/// Whether there is a Swift; where one can be made, it is.
pub(crate) fn ready() -> Result<(), String> {
    Swift::find().map(drop)
}

/// Swift in `ios/`, for what needs no library.
pub(crate) fn command(arguments: &[&str]) -> Result<Command, String> {
    let (root, target) = (root(), target());
    let mut command = Swift::find()?.command("swift", &root.join("ios"), &[&root, &target]);
    // On a Mac the package would else take the phone's; see its Package.swift.
    command.args(arguments).env("COMPANION_LIBRARY", "cargo");
    Ok(command)
}

/// Whether our own Swift is formatted, as `ios/.swift-format` says.
pub(crate) fn lint() -> Result<Command, String> {
    command(&[
        "format",
        "lint",
        "--strict",
        "--recursive",
        "App",
        "Companion",
        "CompanionKit",
        "Share",
        "Shared",
        "Widget",
        "Tests",
        "Figures",
        "Package.swift",
    ])
}

/// `command` for what is built, tested or run with the library for this computer, and finds it.
pub(crate) fn command_with(generated: &Generated, arguments: &[&str]) -> Result<Command, String> {
    let link = format!("-L{}", generated.library.display());
    let find = format!("-rpath={}", generated.library.display());
    let mut with: Vec<&str> = arguments.to_vec();
    // After the first word: what stands after the program that is run is passed on to it.
    with.splice(1..1, ["-Xlinker", &link, "-Xlinker", &find]);
    let mut command = command(&with)?;
    // Cargo names its folder of quick builds there, and that would come before the library meant.
    command.env_remove("LD_LIBRARY_PATH");
    generated.tell(&mut command);
    Ok(command)
}

/// A Swift that can be run.
enum Swift {
    /// What the PATH has.
    OnPath,
    /// The root folder of a Debian 13 with Swift.
    Chroot(PathBuf),
}

impl Swift {
    /// Finds Swift, or makes it; the first time that takes two minutes and 3.3 GB.
    fn find() -> Result<Swift, String> {
        if tool::is_on_path("swift") {
            return Ok(Swift::OnPath);
        }
        chroot::ready().map(Swift::Chroot)
    }

    /// A command to be run in `folder`. It sees the folders of `visible` under the paths that they
    /// have outside, so that arguments and variables are the same with and without a chroot.
    fn command(&self, program: &str, folder: &Path, visible: &[&Path]) -> Command {
        match self {
            Swift::OnPath => {
                let mut command = Command::new(program);
                command.current_dir(folder);
                command
            }
            Swift::Chroot(root) => chroot::command(root, program, folder, visible),
        }
    }
}
