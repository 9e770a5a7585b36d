//! The invented packs as they would be published, for languages that have no compiler of packs.

use std::path::Path;

use crate::root;

/// Compiles every file of `tests/packs/` into `to`, as `NAME.json`.
pub(crate) fn compile(to: &Path) -> Result<(), String> {
    let said = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    // Without what was compiled of a pack that is gone.
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).map_err(|error| said(to, error))?;
    let from = root().join("tests/packs");
    for file in std::fs::read_dir(&from).map_err(|error| said(&from, error))? {
        let file = file.map_err(|error| said(&from, error))?.path();
        let checked = companion_rulepack::source::read(&file).map_err(|mistakes| {
            mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        })?;
        let name = file.file_stem().unwrap_or_default();
        let path = to.join(name).with_extension("json");
        std::fs::write(&path, checked.json).map_err(|error| said(&path, error))?;
    }
    Ok(())
}
