//! Whether an APK is what was meant, read from the file itself, and its figures.

use std::path::Path;
use std::process::Command;

use super::Failure;
use super::build::Built;
use super::dex::{self, Classes};
use super::need;
use crate::tool;

/// Without native libraries; 1.5 MB is the aim.
const LARGEST: u64 = 1_500_000;

const PACKAGE: &str = "companion.android";

/// What the app may ask of a phone, and nothing else.
const PERMISSIONS: [&str; 3] = [
    "android.permission.POST_NOTIFICATIONS",
    "android.permission.RECEIVE_BOOT_COMPLETED",
    "android.permission.SCHEDULE_EXACT_ALARM",
];

/// What the manifest must say, as `aapt2 dump badging` tells it.
const MANIFEST: [&str; 5] = [
    "package: name='companion.android' ",
    "minSdkVersion:'26'",
    "targetSdkVersion:'35'",
    "launchable-activity: name='companion.android.MainActivity' ",
    "uses-feature-not-required: name='android.hardware.telephony'",
];

/// The figures, or what is wrong.
pub(super) fn check(built: &Built) -> Result<String, Failure> {
    let badging = dump(&built.aapt2, "badging", &built.apk)?;
    manifest(&badging)?;

    let mut classes = Classes::new();
    let (mut dex_bytes, mut dex_files) = (0, 0);
    let said = |error: std::io::Error| format!("{}: {error}", built.dex.display());
    for file in std::fs::read_dir(&built.dex).map_err(said)? {
        let bytes = std::fs::read(file.map_err(said)?.path()).map_err(said)?;
        dex_bytes += bytes.len();
        dex_files += 1;
        classes.extend(dex::read(&bytes)?);
    }
    nothing_lost(built, &classes)?;
    components(&dump(&built.aapt2, "xmltree", &built.apk)?, &classes)?;

    let entries = packed(&built.apk)?;
    let native: u64 =
        entries.iter().filter(|(name, _)| name.starts_with("lib/")).map(|e| e.1).sum();
    let whole = std::fs::metadata(&built.apk)
        .map_err(|error| format!("{}: {error}", built.apk.display()))?
        .len();
    let small = whole.saturating_sub(native);
    if small > LARGEST {
        return Err(Failure::Wrong(format!(
            "the APK has {small} bytes without native libraries; {LARGEST} is the most"
        )));
    }
    let methods: usize = classes.values().map(|class| class.methods.len()).sum();
    Ok(format!(
        "APK: {whole} bytes; without native libraries {small}, at most {LARGEST}\n\
         dex: {dex_bytes} bytes in {dex_files} file(s), {} classes, {methods} method names\n\
         native libraries: {native} bytes",
        classes.len()
    ))
}

fn dump(aapt2: &Path, what: &str, apk: &Path) -> Result<String, String> {
    let mut dump = Command::new(aapt2);
    dump.args(["dump", what]).arg(apk);
    if what == "xmltree" {
        dump.args(["--file", "AndroidManifest.xml"]);
    }
    tool::answer(dump)
}

fn manifest(badging: &str) -> Result<(), String> {
    for says in MANIFEST {
        if !badging.contains(says) {
            return Err(format!("the APK's manifest does not say {says}"));
        }
    }
    let asked = badging.lines().filter_map(|line| {
        line.strip_prefix("uses-permission").and_then(|rest| rest.split('\'').nth(1))
    });
    let mut asked: Vec<&str> = asked.collect();
    asked.sort_unstable();
    if asked != PERMISSIONS {
        return Err(format!("the APK asks for {asked:?}, not for {PERMISSIONS:?}"));
    }
    Ok(())
}

fn nothing_lost(built: &Built, classes: &Classes) -> Result<(), String> {
    let mut list = Command::new("jar");
    list.args(["--list", "--file"]).arg(&built.jna);
    let mut lost = need::lost_of_jna(&tool::answer(list)?, classes);
    let said = |error: std::io::Error| format!("{}: {error}", built.kotlin.display());
    for module in ["app/companion.kt", "core/companion_core.kt"] {
        let kotlin = std::fs::read_to_string(built.kotlin.join(module)).map_err(said)?;
        lost.extend(need::lost_of_uniffi(&kotlin, classes));
    }
    match lost.as_slice() {
        [] => Ok(()),
        [first, ..] => {
            Err(format!("R8 took away {} names that are looked up, as {first}", lost.len()))
        }
    }
}

/// What Android starts by the manifest's names must be in the dex under these names.
fn components(tree: &str, classes: &Classes) -> Result<(), String> {
    let mut component = false;
    for line in tree.lines().map(str::trim) {
        if let Some(element) = line.strip_prefix("E: ") {
            let name = element.split(' ').next().unwrap_or_default();
            component = matches!(name, "application" | "activity" | "receiver" | "service");
        } else if let Some(name) = component.then(|| named(line)).flatten() {
            let name = if name.starts_with('.') { format!("{PACKAGE}{name}") } else { name.into() };
            if !classes.contains_key(&name) {
                return Err(format!("the manifest names {name}, which is not in the dex"));
            }
        }
    }
    Ok(())
}

/// The value of an element's `android:name`.
fn named(attribute: &str) -> Option<&str> {
    let rest = attribute.strip_prefix("A: ")?;
    let (name, value) = rest.split_once('=')?;
    name.contains("android:name(").then(|| value.split('"').nth(1)).flatten()
}

/// The entries of a zip with their packed bytes, from its central directory.
fn packed(zip: &Path) -> Result<Vec<(String, u64)>, String> {
    let bytes = std::fs::read(zip).map_err(|error| format!("{}: {error}", zip.display()))?;
    entries(&bytes).ok_or_else(|| format!("{} is damaged", zip.display()))
}

fn entries(bytes: &[u8]) -> Option<Vec<(String, u64)>> {
    let number = |at: usize, length: usize| {
        let bytes = bytes.get(at..at.checked_add(length)?)?;
        Some(bytes.iter().rev().fold(0_usize, |value, byte| value << 8 | usize::from(*byte)))
    };
    let end = bytes.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let mut at = number(end + 16, 4)?;
    let mut entries = Vec::new();
    for _ in 0..number(end + 10, 2)? {
        let name_length = number(at + 28, 2)?;
        let name = bytes.get(at + 46..at + 46 + name_length)?;
        let size = u64::try_from(number(at + 20, 4)?).ok()?;
        entries.push((String::from_utf8_lossy(name).into_owned(), size));
        at += 46 + name_length + number(at + 30, 2)? + number(at + 32, 2)?;
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn badging(permissions: &[&str]) -> String {
        let mut text = MANIFEST.join("\n");
        for permission in permissions {
            text += &format!("\nuses-permission: name='{permission}'");
        }
        text
    }

    #[test]
    fn exactly_the_three_permissions_may_be_asked_for() {
        assert_eq!(manifest(&badging(&PERMISSIONS)), Ok(()));
        assert!(manifest(&badging(&PERMISSIONS[1..])).is_err());
        let more = [&PERMISSIONS[..], &["android.permission.SEND_SMS"]].concat();
        assert!(manifest(&badging(&more)).unwrap_err().contains("SEND_SMS"));
    }

    #[test]
    fn a_manifest_of_another_platform_is_an_error() {
        let other = badging(&PERMISSIONS).replace("minSdkVersion:'26'", "minSdkVersion:'24'");
        assert!(manifest(&other).unwrap_err().contains("26"));
    }

    #[test]
    fn a_component_that_was_renamed_is_an_error() {
        let tree = "E: service (line=3)\n  A: http://schemas.android.com/apk/res/android:name(0x1)\
                    =\"a.Tile\" (Raw: \"a.Tile\")\n  E: action (line=4)\n  A: http://x/android:\
                    name(0x1)=\"no.class\"";
        let there = Classes::from([("a.Tile".to_owned(), dex::Class::default())]);
        assert_eq!(components(tree, &there), Ok(()));
        let short = tree.replace("a.Tile", ".Tile");
        assert!(components(&short, &there).unwrap_err().contains("companion.android.Tile"));
        assert!(components(tree, &Classes::new()).unwrap_err().contains("a.Tile"));
    }
}
