//! Pictures of the Android app, drawn as a phone would draw them.

use crate::generate::{Profile, generate};
use crate::kotlin::{self, Project};
use crate::{root, say, tool};

/// Draws every screen into `android/target/pictures`, and those that README shows into
/// `docs/pictures`. The same code draws the same bytes.
pub(crate) fn draw() -> Result<(), String> {
    kotlin::ready_for_android()?;
    let shown = root().join("docs/pictures");
    let shown_to = format!("-Dcompanion.pictures.shown={}", shown.display());
    let made = generate(Profile::Dev)?;
    let arguments = ["test", "-Dtest=Pictures", &shown_to];
    let pictures = kotlin::command(Project::Android, &made, &arguments)?;
    tool::succeed(pictures, "the pictures; see above")?;
    let all = root().join("android/target/pictures");
    say(&format!("Every screen: {}\nShown by README: {}", all.display(), shown.display()));
    Ok(())
}
