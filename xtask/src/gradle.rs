//! The project for Android Studio must be the one that Maven tests: the same sources, numbers and
//! libraries. Nothing here can run Gradle, so its files are compared as text.

use crate::root;

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join("android").join(file)).unwrap()
}

/// What stands between two pieces of a text.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before}"));
    rest.split_once(after).unwrap_or_else(|| panic!("no {after} after {before}")).0
}

#[test]
fn both_take_the_same_versions() {
    let (maven, app, gradle) =
        (read("pom.xml"), read("app/build.gradle.kts"), read("build.gradle.kts"));
    let manifest = read("src/main/AndroidManifest.xml");
    let number = |of: &str| between(&app, &format!("{of} = "), "\n").to_owned();
    let declared = |of: &str| between(&manifest, &format!("android:{of}SdkVersion=\""), "\"");
    assert_eq!(number("minSdk"), declared("min"));
    assert_eq!(number("targetSdk"), declared("target"));
    assert_eq!(number("compileSdk"), declared("target"));
    // Android 15 is 35.
    assert!(between(&maven, "<android.all>", "<").starts_with("15-"));

    let kotlin = between(&maven, "<kotlin.version>", "<");
    let plugin = between(&gradle, "id(\"org.jetbrains.kotlin.android\") version \"", "\"");
    assert_eq!(plugin, kotlin);
    let jna = between(&maven, "<artifactId>jna</artifactId>\n      <version>", "<");
    assert_eq!(between(&app, "net.java.dev.jna:jna:", "@aar"), jna);
    let java = between(&maven, "<jvmTarget>", "<");
    assert_eq!(between(&app, "JvmTarget.JVM_", "\n"), java);
    assert_eq!(between(&app, "sourceCompatibility = JavaVersion.VERSION_", "\n"), java);
}

/// What ships: Gradle's only library, and Maven's besides Kotlin's own, which Gradle brings itself.
#[test]
fn both_ship_the_same_libraries() {
    let (maven, app) = (read("pom.xml"), read("app/build.gradle.kts"));
    let dependencies = between(&maven, "<dependencies>", "\n  </dependencies>");
    let shipped: Vec<&str> = dependencies
        .split("<dependency>")
        .skip(1)
        .filter(|one| !one.contains("<scope>"))
        .map(|one| between(one, "<artifactId>", "<"))
        .collect();
    assert_eq!(shipped, ["kotlin-stdlib", "jna"]);
    let block = between(&app, "dependencies {\n", "\n}");
    let lines: Vec<&str> = block.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].starts_with("implementation(\"net.java.dev.jna:jna:"), "{}", lines[0]);
}

#[test]
fn both_compile_the_same_sources() {
    let (maven, app) = (read("pom.xml"), read("app/build.gradle.kts"));
    let own = between(&maven, "<sourceDirectory>", "<");
    assert!(app.contains(&format!("\"../{own}\"")), "{own}");
    let others = between(&maven, "<sources>", "</sources>");
    let bindings = others.split("<source>").skip(1).map(|one| one.split('<').next().unwrap());
    // `${…}` is generated: resources by Android's own plugin, bindings by a property.
    for folder in bindings.filter(|folder| !folder.starts_with("${")) {
        assert!(app.contains(&format!("\"../{folder}\"")), "{folder}");
    }
    assert!(others.contains("${companion.generated}") && app.contains(", generated)"));
    for file in ["src/main/AndroidManifest.xml", "src/main/res"] {
        assert!(maven.contains(file) && app.contains(&format!("\"../{file}\"")), "{file}");
    }
    assert!(app.contains("\"../keep.pro\"") && root().join("android/keep.pro").is_file());
}
