//! Swift: the one on the PATH, else that of a Debian 13 made in the user's cache folder.

mod cache;
mod chroot;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tool;

/// A Swift that can be run.
pub(crate) enum Swift {
    /// What the PATH has.
    OnPath,
    /// The root folder of a Debian 13 with Swift.
    Chroot(PathBuf),
}

impl Swift {
    /// Finds Swift, or makes it; the first time that takes two minutes and 3.3 GB.
    pub(crate) fn find() -> Result<Swift, String> {
        if tool::is_on_path("swift") {
            return Ok(Swift::OnPath);
        }
        chroot::ready().map(Swift::Chroot)
    }

    /// A command to be run in `folder`. It sees the folders of `visible` under the paths that they
    /// have outside, so that arguments and variables are the same with and without a chroot.
    pub(crate) fn command(&self, program: &str, folder: &Path, visible: &[&Path]) -> Command {
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
