//! A Debian 13 with Swift, for a Debian or Ubuntu whose own packages have none.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::cache;
use crate::{say, tool};

const MAKE: &str = include_str!("make_chroot.sh");
const ENTER: &str = include_str!("enter_chroot.sh");

const REMEDY: &str = "Swift is missing. Install it (https://www.swift.org/install, or on Debian 13 \
                      and later: apt-get install swiftlang)";

/// The root folder of a complete chroot, made where there is none.
pub(super) fn ready() -> Result<PathBuf, String> {
    let root = cache::folder()?.join("debian-13-swift");
    if !cfg!(target_os = "linux") || !tool::is_on_path("apt-get") {
        return Err(REMEDY.to_owned());
    }
    if !tool::is_root() {
        return Err(format!("{REMEDY}, or run this as root to have a Debian 13 made in the cache"));
    }
    // The name is given only to a complete one, so its presence is enough.
    if !root.is_dir() {
        say(&format!("Swift is missing: a Debian 13 that has it is made in {}", root.display()));
        let mut make = Command::new("unshare");
        make.args(["--mount", "sh", "-eu", "-c", MAKE, "make_chroot"]).arg(&root);
        make.arg(mirror()?).envs(proxies());
        tool::succeed(make, "the Debian 13 for Swift could not be made").map_err(|why| {
            format!("{why}; see above. {REMEDY}, or mend the cause and start again")
        })?;
    }
    Ok(root)
}

/// A command inside. Every mount is made in a mount namespace of its own: it ends with the
/// command, also a killed one, and no clean-up can follow it into the repository.
pub(super) fn command(root: &Path, program: &str, folder: &Path, visible: &[&Path]) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-eu", "-c", ENTER, "enter_chroot"]).arg(root).arg(folder);
    command.args(visible).args(["--", program]);
    command
}

/// Where this machine gets its own packages from; it is not written down anywhere here.
fn mirror() -> Result<String, String> {
    let mut targets = Command::new("apt-get");
    targets.args(["indextargets", "--format", "$(SITE)", "Identifier: Packages"]);
    let sites = tool::answer(targets)?;
    let main = sites.lines().find(|site| site.trim_end_matches('/').ends_with("/debian"));
    main.map(str::to_owned).ok_or_else(|| {
        format!("{REMEDY}: this machine's apt sources name no mirror of Debian to take it from")
    })
}

/// The proxy that apt uses, for the tools that read it from the environment only.
fn proxies() -> Vec<(&'static str, String)> {
    let of = |name: &'static str, option: &str| {
        let mut config = Command::new("apt-config");
        config.args(["dump", "--no-empty", "--format", "%v%n", option]);
        let proxy = tool::answer(config).unwrap_or_default().trim().to_owned();
        (!proxy.is_empty() && proxy != "DIRECT").then_some((name, proxy))
    };
    let http = of("http_proxy", "Acquire::http::Proxy");
    http.into_iter().chain(of("https_proxy", "Acquire::https::Proxy")).collect()
}
