//! The key store of the command line: a file that only its owner may read, beside the vault.
//!
//! It keeps the vault's contents out of backups and searches of the file alone; whoever can read
//! the whole folder can read the vault. Phones use their hardware instead.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use companion_core::{KeyAnswer, KeyStore, KeyStoreError};

pub(crate) struct KeyFile(PathBuf);

impl KeyFile {
    pub(crate) fn new(folder: &Path) -> Self {
        KeyFile(folder.join("vault.key"))
    }
}

impl KeyStore for KeyFile {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        let mut bytes = Vec::new();
        let file = OpenOptions::new().read(true).open(&self.0);
        match file.and_then(|mut file| file.read_to_end(&mut bytes)) {
            Ok(_) => Ok(KeyAnswer::Key { bytes }),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(KeyAnswer::None),
            Err(_) => Ok(KeyAnswer::Locked),
        }
    }

    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        let mut bytes = vec![0; 32];
        if getrandom::fill(&mut bytes).is_err() {
            return Ok(KeyAnswer::Locked);
        }
        // Written aside and then linked, so that nobody ever reads half a key.
        let aside = self.0.with_extension(format!("new-{}", std::process::id()));
        let linked = write(&aside, &bytes).and_then(|()| std::fs::hard_link(&aside, &self.0));
        let _ = std::fs::remove_file(&aside);
        match linked {
            Ok(()) => Ok(KeyAnswer::Key { bytes }),
            // Another process made it at the same moment: that one counts.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => self.read(),
            Err(_) => Ok(KeyAnswer::Locked),
        }
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        match std::fs::remove_file(&self.0) {
            Ok(()) => Ok(true),
            Err(error) => Ok(error.kind() == ErrorKind::NotFound),
        }
    }
}

/// A new file that only its owner may read.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
