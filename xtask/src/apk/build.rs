//! The steps from sources to a signed file, each by the tool that a phone's own build uses.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Failure;
use crate::generate::{Profile, generate};
use crate::kotlin::{self, Project};
use crate::{root, say, tool};

/// The password of the throw-away key, which is no secret: the key proves nothing.
const PASSWORD: &str = "throw-away";
const SIGNING: &str = "apt-get install zipalign apksigner, or put the build-tools of an Android \
                       SDK on the PATH";

/// What was built.
pub(super) struct Built {
    /// The file as a phone would get it.
    pub(super) apk: PathBuf,
    /// The folder with `classes.dex` and what comes after it.
    pub(super) dex: PathBuf,
    /// The generated Kotlin, which says what JNA looks up.
    pub(super) kotlin: PathBuf,
    /// JNA's own jar.
    pub(super) jna: PathBuf,
    /// aapt2, which reads the APK as a phone does.
    pub(super) aapt2: PathBuf,
    /// What is missing in it for a phone, in plain words.
    pub(super) left_out: Vec<String>,
}

pub(super) fn build() -> Result<Built, Failure> {
    kotlin::ready_for_android().map_err(Failure::Missing)?;
    let made = generate(Profile::Phone)?;
    let maven = |arguments: &[&str]| {
        let arguments = [&["--quiet", "-Papk"], arguments].concat();
        kotlin::command(Project::Android, &made, &arguments)
    };

    say("== R8");
    tool::succeed(maven(&["dependency:copy@r8"])?, "R8").map_err(|_| {
        Failure::Missing(
            "R8 is not to be had here: Maven gets it from Google's repository (maven.google.com), \
             and that was not reached; see above"
                .to_owned(),
        )
    })?;
    say("== Classes and resources");
    let classes = maven(&["process-classes"])?;
    tool::succeed(classes, "the app's classes; see above")?;

    let folder = root().join("android/target/apk");
    let shipped = paths(&folder.join("shipped.classpath"))?;
    let jna = shipped.iter().find(|jar| named(jar, "jna-")).cloned();
    let mut built = Built {
        apk: folder.join("companion.apk"),
        dex: folder.join("dex"),
        kotlin: made.kotlin.clone(),
        jna: jna.ok_or_else(|| "Maven did not name JNA's jar".to_owned())?,
        aapt2: aapt2(&folder.join("apktool/prebuilt"))?,
        left_out: Vec::new(),
    };
    shrink(&folder, &shipped, &built.dex)?;

    let unsigned = folder.join("unsigned.apk");
    copy(&folder.join("resources.ap_"), &unsigned)?;
    let mut add = jar(&unsigned);
    for file in files(&built.dex)? {
        add.arg("-C").arg(&built.dex).arg(file.file_name().unwrap_or_default());
    }
    tool::succeed(add, "the dex could not be packed")?;
    if std::env::var_os("ANDROID_NDK_HOME").is_some() {
        tool::succeed(maven(&["dependency:copy@jna-aar"])?, "JNA for phones; see above")?;
        add_native_libraries(&folder, &unsigned)?;
    } else {
        built.left_out.push(
            "its native libraries, without which it does not start (they need an NDK: set \
             ANDROID_NDK_HOME)"
                .to_owned(),
        );
    }
    sign(&folder, &unsigned, &mut built)?;
    Ok(built)
}

/// R8 over our classes and the jars that ship with them.
fn shrink(folder: &Path, shipped: &[PathBuf], dex: &Path) -> Result<(), Failure> {
    let own = folder.join("app.jar");
    let mut pack = Command::new("jar");
    pack.args(["--create", "--no-manifest", "--file"]).arg(&own);
    pack.arg("-C").arg(folder.join("classes")).arg(".");
    tool::succeed(pack, "the classes could not be packed")?;

    // What an earlier run left there would be packed too.
    let _ = std::fs::remove_dir_all(dex);
    std::fs::create_dir_all(dex).map_err(|error| format!("{}: {error}", dex.display()))?;
    let mut r8 = Command::new("java");
    r8.arg("-Xmx2g").arg("-cp").arg(folder.join("tools/r8.jar"));
    r8.args(["com.android.tools.r8.R8", "--release", "--min-api", "26", "--no-data-resources"]);
    for platform in paths(&folder.join("platform.classpath"))? {
        if named(&platform, "android-all-") {
            r8.arg("--lib").arg(platform);
        }
    }
    // Robolectric's platform jar leaves some of java.* to the JVM.
    r8.arg("--lib").arg(java_home()?);
    r8.arg("--pg-conf").arg(root().join("android/keep.pro"));
    r8.arg("--pg-conf").arg(folder.join("components.pro"));
    r8.arg("--pg-map-output").arg(folder.join("mapping.txt"));
    r8.arg("--output").arg(dex).arg(&own).args(shipped);
    // Only where it fails: it warns of each class of a Kotlin newer than itself, whose notes for
    // reflection it then leaves as they are.
    tool::answer(r8)?;
    Ok(())
}

/// Ours by `bindings/ship/android`, and JNA's from its archive for Android.
fn add_native_libraries(folder: &Path, apk: &Path) -> Result<(), Failure> {
    say("== Native libraries");
    tool::succeed(Command::new(root().join("bindings/ship/android")), "the native libraries")?;
    let packed = folder.join("native");
    let _ = std::fs::remove_dir_all(&packed);
    std::fs::create_dir_all(&packed).map_err(|error| format!("{}: {error}", packed.display()))?;
    let mut unpack = Command::new("jar");
    unpack.args(["--extract", "--file"]).arg(folder.join("tools/jna.aar")).arg("jni");
    tool::succeed(unpack_in(unpack, &packed), "JNA for phones could not be unpacked")?;
    // `jni` in an archive is `lib` in an APK; only the processors that the core is built for.
    for own in files(&root().join("android/app/src/main/jniLibs"))? {
        let abi = own.file_name().unwrap_or_default();
        let lib = packed.join("lib").join(abi);
        std::fs::create_dir_all(&lib).map_err(|error| format!("{}: {error}", lib.display()))?;
        copy(&own.join("libcompanion.so"), &lib.join("libcompanion.so"))?;
        let jna = packed.join("jni").join(abi).join("libjnidispatch.so");
        copy(&jna, &lib.join("libjnidispatch.so"))?;
    }
    let mut add = jar(apk);
    add.arg("-C").arg(&packed).arg("lib");
    Ok(tool::succeed(add, "the native libraries could not be packed")?)
}

/// Aligned and signed, where the tools are there.
fn sign(folder: &Path, unsigned: &Path, built: &mut Built) -> Result<(), Failure> {
    let _ = std::fs::remove_file(&built.apk);
    if !(tool::is_on_path("zipalign") && tool::is_on_path("apksigner")) {
        built.left_out.push(format!("alignment and a signature ({SIGNING})"));
        return copy(unsigned, &built.apk);
    }
    say("== Alignment and signature");
    let mut align = Command::new("zipalign");
    align.args(["-f", "-p", "4"]).arg(unsigned).arg(&built.apk);
    tool::succeed(align, "zipalign; see above")?;

    let key = folder.join("throw-away.p12");
    if !key.is_file() {
        let mut make = Command::new("keytool");
        make.args(["-genkeypair", "-alias", "key", "-keyalg", "EC", "-groupname", "secp256r1"]);
        make.args(["-validity", "30", "-dname", "CN=nobody", "-storetype", "PKCS12"]);
        make.args(["-storepass", PASSWORD, "-keystore"]).arg(&key);
        tool::answer(make)?;
    }
    let mut sign = Command::new("apksigner");
    sign.args(["sign", "--ks-pass", &format!("pass:{PASSWORD}"), "--ks"]).arg(&key);
    tool::answer(with(sign, &built.apk))?;
    let mut verify = Command::new("apksigner");
    verify.args(["verify", "--min-sdk-version", "26"]);
    tool::answer(with(verify, &built.apk))?;
    built.left_out.push("a key of its own (this one is thrown away)".to_owned());
    Ok(())
}

fn with(mut command: Command, file: &Path) -> Command {
    command.arg(file);
    command
}

fn unpack_in(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder);
    command
}

/// Adds to a zip what is named after it. What is in there stays as it is: Android reads the table
/// of resources uncompressed.
fn jar(zip: &Path) -> Command {
    let mut jar = Command::new("jar");
    jar.args(["--update", "--no-manifest", "--file"]).arg(zip);
    jar
}

/// The one that Maven unpacked for this computer.
fn aapt2(prebuilt: &Path) -> Result<PathBuf, Failure> {
    let file = files(prebuilt)?.into_iter().find_map(|system| files(&system).ok()?.pop());
    file.ok_or_else(|| Failure::Wrong(format!("no aapt2 in {}", prebuilt.display())))
}

fn java_home() -> Result<PathBuf, String> {
    // A Mac's /usr/bin/java only stands for the real one, which names its own folder.
    let mut java = Command::new("java");
    java.args(["-XshowSettings:properties", "-version"]);
    let output = java.output().map_err(|error| format!("java did not start: {error}"))?;
    let settings = String::from_utf8_lossy(&output.stderr).into_owned();
    let home = settings.lines().find_map(|line| line.trim().strip_prefix("java.home = "));
    home.map(PathBuf::from).ok_or_else(|| "java does not say where it is".to_owned())
}

/// What Maven wrote: files, separated as on a PATH.
fn paths(classpath: &Path) -> Result<Vec<PathBuf>, String> {
    let text = std::fs::read_to_string(classpath)
        .map_err(|error| format!("{}: {error}", classpath.display()))?;
    Ok(std::env::split_paths(text.trim()).collect())
}

fn named(jar: &Path, start: &str) -> bool {
    jar.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
}

/// What is in a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder).map_err(said)? {
        files.push(file.map_err(said)?.path());
    }
    files.sort();
    Ok(files)
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::copy(from, to).map_err(|error| format!("{}: {error}", from.display()))?;
    Ok(())
}
