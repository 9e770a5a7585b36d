//! What is kept: backup and restore, a vault put aside or erased, what leaves as a file, tables.

use super::Companion;
use crate::backup::{self, BackupView, RestoreView};
use crate::calendar::{self, CalendarEntry, CalendarView};
use crate::erase::{self, AsideView, EraseView};
use crate::error::Result;
use crate::glance::{self, GlanceView};
use crate::import::{self as table, ImportView};
use crate::moment::Context;
use crate::sheet::{self, SheetView};

impl Companion {
    /// Writes what a widget may show into `glance.json` in the folder of the stores, for
    /// [`crate::read_glance`]; nothing of it is personal. Its texts are in the language of
    /// `context`. Asked for after whatever may have changed it, the language too. Reads rules and,
    /// where it is unlocked, the vault; writes one file.
    ///
    /// # Errors
    /// The storage errors; a locked or lost key leaves out what is from the vault.
    pub fn write_glance(&self, context: &Context) -> Result<GlanceView> {
        self.call(context, |scene| glance::write_glance(scene, &self.folder))
    }

    /// Everything in the vault as one file in the age format, sealed under a passphrase. Once it is
    /// safely written, tell [`Companion::backup_saved`]. Reads the vault; takes about a second and
    /// 64 MB of memory.
    ///
    /// # Errors
    /// `Input` where the passphrase is too short or nothing was stored; the key and storage errors.
    pub fn backup(&self, passphrase: &str, context: &Context) -> Result<BackupView> {
        self.call(context, |scene| backup::backup(scene, passphrase))
    }

    /// Remembers that a backup was safely written; `mark` is that of its view. Writes the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn backup_saved(&self, mark: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| backup::backup_saved(scene, mark))
    }

    /// What [`Companion::restore`] would do. Reads the vault where there is one.
    ///
    /// # Errors
    /// As [`Companion::restore`].
    pub fn restore_preview(
        &self,
        bytes: &[u8],
        passphrase: &str,
        context: &Context,
    ) -> Result<RestoreView> {
        self.call(context, |scene| backup::preview(scene, bytes, passphrase))
    }

    /// Takes in a backup beside what is there, whole or not at all, and loses nothing. Writes the
    /// vault; where there is none, it and its key are made. Takes up to a few seconds and a
    /// quarter of a gigabyte of memory, and files over 64 MB are refused.
    ///
    /// # Errors
    /// `Input` where the passphrase is wrong or the file is damaged, `NewerFile` where a newer
    /// version wrote it; the key and storage errors. Any error changes nothing.
    pub fn restore(
        &self,
        bytes: &[u8],
        passphrase: &str,
        context: &Context,
    ) -> Result<RestoreView> {
        self.call(context, |scene| backup::restore(scene, bytes, passphrase))
    }

    /// Puts a vault aside under another name that no key opens, or whose file is damaged, so that a
    /// new one is begun with the next thing told or restored. Renames files, deletes nothing.
    ///
    /// # Errors
    /// `Input` where there is no vault, or it opens and is sound; `KeyLocked`, `KeyFailed`,
    /// `Paused` and `NewerFile` where it may open later; `Storage`.
    pub fn set_vault_aside(&self, context: &Context) -> Result<AsideView> {
        self.call(context, erase::set_vault_aside)
    }

    /// What [`Companion::erase`] would remove. Reads the vault where that is possible.
    ///
    /// # Errors
    /// The storage errors.
    pub fn erase_preview(&self, context: &Context) -> Result<EraseView> {
        self.call(context, erase::preview)
    }

    /// Removes the vault for good, also one set aside, and asks the key store to remove the key.
    /// The rules stay. The shell must then cancel every notification of the app. Deletes files; needs
    /// no key.
    ///
    /// # Errors
    /// `KeyFailed` where the key store does not remove the key: nothing was erased then, but one
    /// that did not answer in time may still remove the key later. `Storage` where a file could
    /// not be deleted: the key is gone, and what is left cannot be read.
    pub fn erase(&self, context: &Context) -> Result<EraseView> {
        self.call(context, |scene| {
            let view = erase::erase(scene)?;
            // Holds nothing personal, and is written anew: not worth an error once all is erased.
            let _ = glance::remove(&self.folder);
            Ok(view)
        })
    }

    /// A page to print: numbers, dates, contacts, what to do when the phone is lost. It holds full
    /// numbers. Reads rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn sheet(&self, context: &Context) -> Result<SheetView> {
        self.call(context, sheet::sheet)
    }

    /// Everybody's deadlines as iCalendar; `numbers` says whether documents' numbers go along.
    /// Reads rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn calendar(&self, numbers: bool, context: &Context) -> Result<CalendarView> {
        self.call(context, |scene| calendar::calendar(scene, numbers))
    }

    /// One deadline for the phone's own calendar; none where its day is not known. No number of a
    /// document is in it. Reads rules and vault.
    ///
    /// # Errors
    /// `Input` where there is no such deadline; the key and storage errors.
    pub fn calendar_entry(&self, id: &str, context: &Context) -> Result<Option<CalendarEntry>> {
        self.call(context, |scene| calendar::entry(scene, id))
    }

    /// What [`Companion::import_table`] would do, with the mistakes of every row. Reads rules and
    /// vault.
    ///
    /// # Errors
    /// `Input` where it is no such table; the key and storage errors.
    pub fn import_table_preview(&self, bytes: &[u8], context: &Context) -> Result<ImportView> {
        self.call(context, |scene| table::preview(scene, bytes))
    }

    /// Stores people and their documents from comma-separated values, all of them, or none where a
    /// row has a mistake: the view then says which. Writes the vault.
    ///
    /// # Errors
    /// As [`Companion::import_table_preview`].
    pub fn import_table(&self, bytes: &[u8], context: &Context) -> Result<ImportView> {
        self.call(context, |scene| table::import(scene, bytes))
    }
}
