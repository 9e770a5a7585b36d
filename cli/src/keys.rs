//! The key store of the command line: a file that only its owner may read, beside the vault.
//!
//! It keeps the vault's contents out of backups and searches of the file alone; whoever can read
//! the whole folder can read the vault. Phones use their hardware instead.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use companion_core::{KeyAnswer, KeyStore, KeyStoreError};

/// Bytes of a key.
const LENGTH: usize = 32;

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
        if self.put_aside_no_key().is_err() {
            return Ok(KeyAnswer::Locked);
        }
        let mut bytes = vec![0; LENGTH];
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
        let gone = |path: &Path| match std::fs::remove_file(path) {
            Ok(()) => true,
            Err(error) => error.kind() == ErrorKind::NotFound,
        };
        // All of them, also where one cannot be removed.
        let mut is_gone = gone(&self.0);
        for aside in (1..).map(|number| self.aside(number)).take_while(|path| path.exists()) {
            is_gone &= gone(&aside);
        }
        Ok(is_gone)
    }
}

impl KeyFile {
    fn aside(&self, number: u32) -> PathBuf {
        self.0.with_extension(format!("key.aside-{number}"))
    }

    /// Renames a file that is there but holds no key, such as a half-copied one. Deletes nothing.
    fn put_aside_no_key(&self) -> std::io::Result<()> {
        match std::fs::metadata(&self.0) {
            Ok(file) if file.len() == LENGTH as u64 => Ok(()),
            Ok(_) => {
                let free = (1..).map(|number| self.aside(number)).find(|path| !path.exists());
                free.map_or(Ok(()), |free| std::fs::rename(&self.0, free))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
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
