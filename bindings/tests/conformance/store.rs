//! The stores that a phone begins with.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use companion::CompanionApp;
use companion_core::{Context, KeyStore, Moment};

use crate::folder;
use crate::phone::Keys;

/// The stores as they are before the first step, made once for each pack and then copied.
#[derive(Default)]
pub(crate) struct Beginnings(BTreeMap<String, tempfile::TempDir>);

impl Beginnings {
    /// Opens empty stores with a pack.
    pub(crate) fn begin(
        &mut self,
        pack: &str,
        at: &Path,
        keys: Arc<dyn KeyStore>,
    ) -> Result<Arc<CompanionApp>, String> {
        if !self.0.contains_key(pack) {
            let first = tempfile::tempdir().map_err(|error| error.to_string())?;
            make(pack, first.path())?;
            self.0.insert(pack.to_owned(), first);
        }
        for file in std::fs::read_dir(self.0[pack].path()).map_err(|error| error.to_string())? {
            let file = file.map_err(|error| error.to_string())?;
            std::fs::copy(file.path(), at.join(file.file_name()))
                .map_err(|error| error.to_string())?;
        }
        open(at, keys)
    }
}

fn open(at: &Path, keys: Arc<dyn KeyStore>) -> Result<Arc<CompanionApp>, String> {
    let path = at.to_str().ok_or("the temporary folder is no text")?;
    CompanionApp::new(path.to_owned(), "en".to_owned(), keys).map_err(|error| error.to_string())
}

/// A pack of `tests/packs/` as it is published.
pub(crate) fn compiled(pack: &str) -> Result<String, String> {
    let path = folder("packs").join(format!("{pack}.toml"));
    match companion_rulepack::source::read(&path) {
        Ok(checked) => Ok(checked.json),
        Err(mistakes) => {
            Err(mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        }
    }
}

fn make(pack: &str, at: &Path) -> Result<(), String> {
    let app = open(at, Arc::new(Keys::default()))?;
    if pack != "embedded" {
        let file = compiled(pack)?.into_bytes();
        let now = Moment::parse("2020-01-01T00:00:00Z").ok_or("no time")?;
        let context = Context { now, language: "en".to_owned() };
        app.import_rules(file, context).map_err(|error| error.to_string())?;
    }
    // Nothing is open while it is copied.
    app.shut_down().map_err(|error| error.to_string())
}
