//! The stores that a scenario begins with.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use companion::CompanionApp;
use companion_core::{Context, KeyAnswer, KeyStore, KeyStoreError, Moment};

use crate::folder;

/// A key store that always has the same key.
struct FixedKey;

impl KeyStore for FixedKey {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        Ok(KeyAnswer::Key { bytes: vec![7; 32] })
    }

    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.read()
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        Ok(false)
    }
}

/// The stores as they are before the first step, made once for each pack and then copied.
#[derive(Default)]
pub(crate) struct Beginnings(BTreeMap<String, tempfile::TempDir>);

impl Beginnings {
    /// Opens empty stores with a pack.
    pub(crate) fn begin(&mut self, pack: &str, at: &Path) -> Result<Arc<CompanionApp>, String> {
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
        open(at)
    }
}

fn open(at: &Path) -> Result<Arc<CompanionApp>, String> {
    let path = at.to_str().ok_or("the temporary folder is no text")?;
    CompanionApp::new(path.to_owned(), "en".to_owned(), Arc::new(FixedKey))
        .map_err(|error| error.to_string())
}

fn make(pack: &str, at: &Path) -> Result<(), String> {
    let app = open(at)?;
    if pack != "embedded" {
        let path = folder("packs").join(format!("{pack}.toml"));
        let checked = companion_rulepack::source::read(&path).map_err(|mistakes| {
            mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        })?;
        let now = Moment::parse("2020-01-01T00:00:00Z").ok_or("no time")?;
        let context = Context { now, language: "en".to_owned() };
        app.import_rules(checked.json.into_bytes(), context).map_err(|error| error.to_string())?;
    }
    // Nothing is open while it is copied.
    app.shut_down().map_err(|error| error.to_string())
}
