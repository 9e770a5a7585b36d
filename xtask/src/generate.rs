//! The Kotlin and Swift that call the library, written anew for every test run.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{packs, root, run, target, tool, words};

/// The method that panics, for tests.
const PANICS: &str = "companion-bindings/panic-test";

/// The library for this computer, with what calls it and what its tests need.
pub(crate) struct Generated {
    /// The folder of the library.
    pub(crate) library: PathBuf,
    /// The Kotlin sources.
    pub(crate) kotlin: PathBuf,
    /// The compiled packs of `tests/packs/`.
    packs: PathBuf,
}

impl Generated {
    /// The library itself.
    pub(crate) fn file(&self) -> PathBuf {
        use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
        self.library.join(format!("{DLL_PREFIX}companion{DLL_SUFFIX}"))
    }

    /// Tells the tests of the other languages where things are.
    pub(crate) fn tell(&self, tests: &mut Command) {
        let exclusive = format!("companion-exclusive{}", std::env::consts::EXE_SUFFIX);
        tests
            .env("COMPANION_VECTORS", root().join("tests/vectors"))
            .env("COMPANION_PACKS", &self.packs)
            .env("COMPANION_EXCLUSIVE", target().join("debug").join(exclusive));
    }
}

/// How the library is compiled.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Profile {
    /// Quickly, for tests, with the method that panics.
    Dev,
    /// Quickly, for what is generated from it: the calls that a phone's library has, and no others.
    /// A call too many would end an app at its start, when all of them are looked up.
    Phone,
}

/// Builds the library, and generates beside the Swift package and in the build folder.
pub(crate) fn generate(profile: Profile) -> Result<Generated, String> {
    run("The library for Kotlin and Swift", build(profile))?;
    let library = target().join("debug");
    let out = target().join(match profile {
        Profile::Dev => "bindings",
        Profile::Phone => "bindings-phone",
    });
    let packs = out.join("packs");
    let generated = Generated { library, kotlin: out.join("companion"), packs };
    let mut bindgen = Command::new("cargo");
    bindgen
        .args(["run", "--quiet", "--package", "companion-bindgen", "--features", "cli", "--"])
        .args(["generate", "--no-format", "--language", "kotlin", "--language", "swift"])
        .arg("--out-dir")
        .arg(&out)
        .arg(generated.file());
    run("Kotlin and Swift that call it", bindgen)?;
    let said = |error| format!("{}: {error}", out.display());
    without_warnings(&generated.kotlin).map_err(said)?;
    lay_out_swift(&out, &root().join("ios/Generated")).map_err(said)?;
    words::write(&root().join("ios/Generated/Words"))?;
    packs::compile(&generated.packs)?;
    Ok(generated)
}

/// The same with a library as fast and small as on a phone, for figures: not stripped, and with the
/// method that panics, because one program of tests and figures is compiled against either.
pub(crate) fn shipped() -> Result<Generated, String> {
    let generated = generate(Profile::Dev)?;
    let host = tool::host()?;
    let mut build = Command::new(root().join("bindings/ship/lean"));
    build
        .args(["rustc", "--quiet", "--release", "--features", PANICS, "--target", &host])
        .args(["--package", "companion-bindings", "--lib", "--crate-type", "cdylib"])
        .args(["--", "-C", "strip=none"]);
    run("The library as shipped", build)?;
    Ok(Generated { library: target().join(host).join("release"), ..generated })
}

fn build(profile: Profile) -> Command {
    let mut build = Command::new("cargo");
    match profile {
        Profile::Dev => build
            .args(["build", "--quiet", "--features", PANICS, "--package", "companion-bindings"])
            // The second process of the tests that pause.
            .args(["--package", "companion-exclusive"]),
        Profile::Phone => build.args(["build", "--quiet", "--package", "companion-bindings"]),
    };
    build
}

/// Generated Kotlin is not our code: its warnings are its makers', while ours are errors in the same
/// compilation.
fn without_warnings(kotlin: &Path) -> std::io::Result<()> {
    for module in std::fs::read_dir(kotlin)? {
        for file in std::fs::read_dir(module?.path())? {
            let file = file?.path();
            let text = std::fs::read_to_string(&file)?;
            let silent = silenced(&text)
                .ok_or_else(|| std::io::Error::other("the Kotlin has no @file:Suppress"))?;
            std::fs::write(&file, silent)?;
        }
    }
    Ok(())
}

fn silenced(kotlin: &str) -> Option<String> {
    const SOME: &str = "@file:Suppress(\"NAME_SHADOWING\")";
    const ALL: &str = "@file:Suppress(\"warnings\")";
    kotlin.contains(SOME).then(|| kotlin.replacen(SOME, ALL, 1))
}

/// SwiftPM wants each module in a folder of its own, and inside of the package.
fn lay_out_swift(from: &Path, to: &Path) -> std::io::Result<()> {
    for name in ["companion", "companion_core"] {
        let ffi = format!("{name}FFI");
        let module = to.join(&ffi);
        std::fs::create_dir_all(&module)?;
        copy_if_other(&from.join(format!("{ffi}.modulemap")), &module.join("module.modulemap"))?;
        copy_if_other(&from.join(format!("{ffi}.h")), &module.join(format!("{ffi}.h")))?;
        let sources = to.join("Companion");
        std::fs::create_dir_all(&sources)?;
        let file = format!("{name}.swift");
        copy_if_other(&from.join(&file), &sources.join(&file))?;
    }
    // Ours, in the same module: a package's target is one folder.
    let own = to.with_file_name("Companion").join("Errors.swift");
    copy_if_other(&own, &to.join("Companion/Errors.swift"))
}

/// What has not changed keeps its time, so that nothing is compiled again.
fn copy_if_other(from: &Path, to: &Path) -> std::io::Result<()> {
    let new = std::fs::read(from)?;
    if std::fs::read(to).is_ok_and(|old| old == new) {
        return Ok(());
    }
    std::fs::write(to, new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_warnings_of_a_generated_file_are_let_pass() {
        let generated = "// made\n@file:Suppress(\"NAME_SHADOWING\")\npackage x";
        let silent = silenced(generated);
        assert_eq!(silent.as_deref(), Some("// made\n@file:Suppress(\"warnings\")\npackage x"));
        assert_eq!(silenced("package x"), None);
    }
}
