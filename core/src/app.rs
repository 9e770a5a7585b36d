//! The one object that shells and the command line talk to.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::about::{AboutView, about};
use crate::actions::{ActionView, ErrandsView, errands, quick_actions};
use crate::applications::{self, ApplicationInput, ApplicationView};
use crate::backup::{self, BackupView, RestoreView};
use crate::calendar::{self, CalendarEntry, CalendarView};
use crate::card::{CardView, card};
use crate::deadlines::{self, DeadlineView};
use crate::documents::{self, DocumentInput, DocumentView};
use crate::erase::{self, AsideView, EraseView};
use crate::error::{CompanionError, Result};
use crate::events::{self, EventInput, EventView};
use crate::everybody::{HouseholdView, everybody};
use crate::glance::{self, GlanceView};
use crate::guide::{self, GuideView, GuidesView};
use crate::home::{HomeView, home};
use crate::import::{self as table, ImportView};
use crate::labels::Labels;
use crate::moment::{Context, Moment};
use crate::opening::{OpeningView, opening};
use crate::options::{FormOptions, form_options};
use crate::overview::{SettingsOverview, overview};
use crate::people::{self, PersonInput, PersonView};
use crate::permit::{
    self, DraftQuery, PermitBoard, PermitView, ReplyView, SendingState, SendingView,
};
use crate::place::{self, PlaceName};
use crate::reminders::{self, DeviceState, PlanView, Platform};
use crate::rules::{self, EmbeddedPack, RulesImportView, RulesStore, RulesView};
use crate::scan::{ScanView, scan};
use crate::scene::Scene;
use crate::settings::{self, SettingsInput, SettingsView};
use crate::sheet::{self, SheetView};
use crate::status::{self, StatusQuery, StatusView};
use crate::stays::{self, StayInput, StayView};
use crate::typed;
use crate::vault::{KeyStore, Vault};
use crate::words::{Catalogues, Words};

/// Rules, vault and words of one installation.
///
/// Besides the errors that it names, every call fails with `Input` and the code `clock` where its
/// moment is in no year from 1900 to 2199 or its offset from UTC is more than 18 hours, and with the
/// code `too_long` where a name or a place has more than 200 characters or another text of a person
/// more than 1,000. A blank place is one that was not given.
///
/// The key errors are `KeyLocked`, `KeyLost`, `KeyWrong` and `KeyFailed`, and `Paused` where the app
/// was paused, or everything erased, while the key store was asked: ask again. The storage errors are
/// `Storage`, `VaultDamaged`, and `NewerFile` where a newer version of the app has written.
pub struct Companion {
    folder: PathBuf,
    rules: RulesStore,
    vault: Vault,
    catalogues: Catalogues,
}

impl Companion {
    /// Opens the stores in a folder, and makes the folder where it is missing. The vault is not
    /// touched before something personal is asked for. Touches the disk. Where the folder cannot
    /// be written, the rules are answered from memory and only what is personal fails.
    ///
    /// One object for each folder and process is meant. Several do no harm: each notices at its
    /// next call what another changed, erased or put aside.
    ///
    /// # Errors
    /// The storage errors.
    pub fn open(folder: &Path, embedded: EmbeddedPack, keys: Arc<dyn KeyStore>) -> Result<Self> {
        // What cannot be written shows when something is to be stored.
        let _ = std::fs::create_dir_all(folder);
        Ok(Companion {
            folder: folder.to_owned(),
            rules: RulesStore::open(folder, embedded)?,
            vault: Vault::new(folder, keys),
            catalogues: Catalogues::default(),
        })
    }

    /// Closes every connection and wipes everything decrypted. The next call opens again.
    pub fn pause(&self) {
        self.rules.pause();
        self.vault.pause();
    }

    /// What is in force at a place and a moment. Reads the rules only and works without a key,
    /// unless it is asked for a person.
    ///
    /// # Errors
    /// `Input` where there is no such person; the key and storage errors. A place that is not known
    /// is an answer, not an error.
    pub fn status(&self, query: &StatusQuery, context: &Context) -> Result<StatusView> {
        self.call(context, |scene| status::status(scene, query))
    }

    /// Places that a text may mean, the likeliest first; every place for an empty text. Reads the
    /// rules only.
    ///
    /// # Errors
    /// The storage errors.
    pub fn places(&self, query: &str, context: &Context) -> Result<Vec<PlaceName>> {
        self.call(context, |scene| {
            let found = place::search(scene, query)?;
            Ok(found.iter().map(|row| place::name(row, scene.words)).collect())
        })
    }

    /// Prepares permits for one or several people and keeps them as drafts. Reads rules and
    /// vault, writes the vault.
    ///
    /// # Errors
    /// `Input` where no message can be made of what was told; the key and storage errors.
    pub fn permit_draft(&self, query: &DraftQuery, context: &Context) -> Result<PermitBoard> {
        self.call(context, |scene| permit::draft(scene, query))
    }

    /// What [`Companion::permit_draft`] would give, without keeping anything: for showing the
    /// message while somebody still types. Reads the rules; needs no key for a typed document.
    ///
    /// # Errors
    /// As [`Companion::permit_draft`].
    pub fn permit_preview(&self, query: &DraftQuery, context: &Context) -> Result<PermitBoard> {
        self.call(context, |scene| permit::preview(scene, query))
    }

    /// How a message to a number can leave this phone, by what the phone tells of itself: to be
    /// said above the button that opens the SMS app, which is shown only where that can help.
    /// Reads the rules; needs no key.
    ///
    /// # Errors
    /// The storage errors.
    pub fn sending(
        &self,
        recipient: &str,
        phone: &SendingState,
        context: &Context,
    ) -> Result<SendingView> {
        self.call(context, |scene| permit::sending(scene, recipient, phone))
    }

    /// The message was handed to the SMS app, for the first time or once more. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit, it is answered, or was sent again already; the key
    /// and storage errors.
    pub fn permit_sent(&self, id: &str, context: &Context) -> Result<PermitView> {
        self.call(context, |scene| permit::sent(scene, id))
    }

    /// The message was not sent after all. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit or it is answered; the key and storage errors.
    pub fn permit_unsent(&self, id: &str, context: &Context) -> Result<PermitView> {
        self.call(context, |scene| permit::unsent(scene, id))
    }

    /// Takes in an answer. `permit` says whose it is, `received` when it came; where that is not
    /// told, the earliest moment it can have come counts. Writes the vault.
    ///
    /// # Errors
    /// `Input` where nothing waits, or the time cannot be right; the key and storage errors.
    pub fn permit_reply(
        &self,
        text: &str,
        permit: Option<&str>,
        received: Option<Moment>,
        context: &Context,
    ) -> Result<ReplyView> {
        self.call(context, |scene| permit::reply(scene, text, permit, received))
    }

    /// Tells when the answer of a permit came that was taken in without it: the last such time of
    /// day, such as `14:30`, by the country's clock; none where it came as the message was sent.
    /// Writes the vault.
    ///
    /// # Errors
    /// `Input` where it is not asked or the time cannot be right; the key and storage errors.
    pub fn permit_received(
        &self,
        id: &str,
        time: Option<&str>,
        context: &Context,
    ) -> Result<PermitView> {
        self.call(context, |scene| permit::received(scene, id, time))
    }

    /// Moves a permit's end to what a certificate says. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the rules allow no certificate or the permit does not run; the key and storage
    /// errors.
    pub fn permit_extend(&self, id: &str, until: Moment, context: &Context) -> Result<PermitView> {
        self.call(context, |scene| permit::extend(scene, id, until))
    }

    /// The same, told as it stands on the certificate: a day of `PermitView.extend_days`, and a
    /// time such as `14:30` by the country's clock. Writes the vault.
    ///
    /// # Errors
    /// As [`Companion::permit_extend`], and `Input` where day or time is none.
    pub fn permit_extend_to(
        &self,
        id: &str,
        day: &str,
        time: &str,
        context: &Context,
    ) -> Result<PermitView> {
        self.call(context, |scene| permit::extend_to(scene, id, day, time))
    }

    /// Keeps a permit in the history beyond its seven days, or no longer. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit; the key and storage errors.
    pub fn permit_keep(&self, id: &str, keep: bool, context: &Context) -> Result<PermitView> {
        self.call(context, |scene| permit::keep(scene, id, keep))
    }

    /// The permits of the last seven days and those kept, the oldest first. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn permits(&self, context: &Context) -> Result<Vec<PermitView>> {
        self.call(context, permit::list)
    }

    /// Adds a person. Writes the vault.
    ///
    /// # Errors
    /// `Input` where something told cannot be right; the key and storage errors.
    pub fn add_person(&self, input: &PersonInput, context: &Context) -> Result<PersonView> {
        self.call(context, |scene| people::add_person(scene, input))
    }

    /// Changes a person. Writes the vault.
    ///
    /// # Errors
    /// As [`Companion::add_person`], and where there is no such person.
    pub fn edit_person(
        &self,
        id: &str,
        input: &PersonInput,
        context: &Context,
    ) -> Result<PersonView> {
        self.call(context, |scene| people::edit_person(scene, id, input))
    }

    /// Everybody. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn people(&self, context: &Context) -> Result<Vec<PersonView>> {
        self.call(context, people::people)
    }

    /// Everybody stored with their documents, stays, applications and events; last what belongs to
    /// nobody named. Where there is one person only, everything is theirs. Reads rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn everybody(&self, context: &Context) -> Result<Vec<HouseholdView>> {
        self.call(context, everybody)
    }

    /// Removes a person with their documents. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such person; the key and storage errors.
    pub fn remove_person(&self, id: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| people::remove_person(scene, id))
    }

    /// Adds a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where no number can be read or something told cannot be right; the key and storage
    /// errors.
    pub fn add_document(&self, input: &DocumentInput, context: &Context) -> Result<DocumentView> {
        self.call(context, |scene| documents::add_document(scene, input))
    }

    /// Changes a document. Writes the vault.
    ///
    /// # Errors
    /// As [`Companion::add_document`], and where there is no such document.
    pub fn edit_document(
        &self,
        id: &str,
        input: &DocumentInput,
        context: &Context,
    ) -> Result<DocumentView> {
        self.call(context, |scene| documents::edit_document(scene, id, input))
    }

    /// All documents. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn documents(&self, context: &Context) -> Result<Vec<DocumentView>> {
        self.call(context, documents::documents)
    }

    /// Removes a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such document; the key and storage errors.
    pub fn remove_document(&self, id: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| documents::remove_document(scene, id))
    }

    /// Notes an entry into the country. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the day is ahead, or another stay holds at that time; the key and storage
    /// errors.
    pub fn enter(&self, input: &StayInput, context: &Context) -> Result<StayView> {
        self.call(context, |scene| stays::enter(scene, input))
    }

    /// Notes the last day of a stay: of the one named, else of the person's open one. Writes the
    /// vault.
    ///
    /// # Errors
    /// `Input` where there is no such stay or the day is before its entry; the key and storage
    /// errors.
    pub fn leave(
        &self,
        id: Option<&str>,
        person: Option<&str>,
        day: &str,
        context: &Context,
    ) -> Result<StayView> {
        self.call(context, |scene| stays::leave(scene, id, person, day))
    }

    /// All stays, the earliest first. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn stays(&self, context: &Context) -> Result<Vec<StayView>> {
        self.call(context, stays::list)
    }

    /// Removes a stay. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such stay; the key and storage errors.
    pub fn remove_stay(&self, id: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| stays::remove(scene, id))
    }

    /// Notes that something was applied for. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the rules have no such kind or the day is ahead; the key and storage errors.
    pub fn start_application(
        &self,
        input: &ApplicationInput,
        context: &Context,
    ) -> Result<ApplicationView> {
        self.call(context, |scene| applications::start(scene, input))
    }

    /// Notes the next step of an application; `day` is today where it is none. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such application, or the step cannot come next; the key and
    /// storage errors.
    pub fn step_application(
        &self,
        id: &str,
        step: &str,
        day: Option<&str>,
        context: &Context,
    ) -> Result<ApplicationView> {
        self.call(context, |scene| applications::step(scene, id, step, day))
    }

    /// All applications. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn applications(&self, context: &Context) -> Result<Vec<ApplicationView>> {
        self.call(context, applications::list)
    }

    /// Removes an application. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such application; the key and storage errors.
    pub fn remove_application(&self, id: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| applications::remove(scene, id))
    }

    /// Notes what happened to a person or a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the kind is not known or the day is ahead; the key and storage errors.
    pub fn add_event(&self, input: &EventInput, context: &Context) -> Result<EventView> {
        self.call(context, |scene| events::add(scene, input))
    }

    /// All events but entries and departures, which are stays. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn events(&self, context: &Context) -> Result<Vec<EventView>> {
        self.call(context, events::list)
    }

    /// Removes an event. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such event; the key and storage errors.
    pub fn remove_event(&self, id: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| events::remove(scene, id))
    }

    /// Everybody's deadlines: late ones first, then by their last day, what is done last. Reads
    /// rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn deadlines(&self, context: &Context) -> Result<Vec<DeadlineView>> {
        self.call(context, deadlines::deadlines)
    }

    /// Plans what the phone is to show from now on: deadlines, running permits, changes of rules,
    /// unanswered messages, stale rules. To be called at start, at `replan_at`, after every change,
    /// and when the clock, the zone or the language changes. Writes the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn plan_reminders(&self, platform: Platform, context: &Context) -> Result<PlanView> {
        self.call(context, |scene| reminders::plan(scene, platform))
    }

    /// Reminders that the phone has shown, by id. Writes the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn reminders_seen(&self, ids: &[String], context: &Context) -> Result<()> {
        self.call(context, |scene| reminders::seen(scene, ids))
    }

    /// A deadline is done, named by its own id or by that of one of its reminders. Writes the
    /// vault.
    ///
    /// # Errors
    /// `Input` where there is no such deadline; the key and storage errors.
    pub fn deadline_done(&self, id: &str, context: &Context) -> Result<DeadlineView> {
        self.call(context, |scene| reminders::done(scene, id))
    }

    /// A deadline is not done after all. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such deadline; the key and storage errors.
    pub fn deadline_undone(&self, id: &str, context: &Context) -> Result<DeadlineView> {
        self.call(context, |scene| reminders::undone(scene, id))
    }

    /// Puts a reminder off until a moment, or for a day; answers until when. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such reminder or the moment has passed; the key and storage
    /// errors.
    pub fn remind_later(
        &self,
        id: &str,
        until: Option<Moment>,
        context: &Context,
    ) -> Result<Moment> {
        self.call(context, |scene| reminders::later(scene, id, until))
    }

    /// The person's settings. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn settings(&self, context: &Context) -> Result<SettingsView> {
        self.call(context, settings::settings)
    }

    /// What the screen of the settings shows, in one view. Reads rules and, where it is unlocked,
    /// the vault.
    ///
    /// # Errors
    /// The storage errors; a locked or lost key is shown in the view.
    pub fn settings_overview(&self, context: &Context) -> Result<SettingsOverview> {
        self.call(context, overview)
    }

    /// Changes the settings that are given. Writes the vault.
    ///
    /// # Errors
    /// `Input` where a value cannot be read; the key and storage errors.
    pub fn change_settings(
        &self,
        input: &SettingsInput,
        context: &Context,
    ) -> Result<SettingsView> {
        self.call(context, |scene| settings::change(scene, input))
    }

    /// The guides that hold today at a place and for a person; for everybody, and where they live,
    /// where none is given. Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// `Input` where there is no such place or person; the key errors where a person is named; the
    /// storage errors.
    pub fn guides(
        &self,
        place: Option<&str>,
        person: Option<&str>,
        context: &Context,
    ) -> Result<GuidesView> {
        self.call(context, |scene| guide::guides(scene, typed::told(place), person))
    }

    /// One of the guides, by its topic. Reads as [`Companion::guides`].
    ///
    /// # Errors
    /// As [`Companion::guides`], and where no guide of that topic holds: with the list of those
    /// that do.
    pub fn guide(
        &self,
        topic: &str,
        place: Option<&str>,
        person: Option<&str>,
        context: &Context,
    ) -> Result<GuideView> {
        self.call(context, |scene| guide::guide(scene, topic, typed::told(place), person))
    }

    /// What a shared text is: an answer that a permit waits for, to be given to
    /// [`Companion::permit_reply`], or document numbers, to be given to
    /// [`Companion::add_document`]. Reads rules and, where it is unlocked, the vault; stores
    /// nothing.
    ///
    /// # Errors
    /// `Input` where the text is longer than 20,000 characters; the storage errors.
    pub fn scan(&self, text: &str, context: &Context) -> Result<ScanView> {
        self.call(context, |scene| scan(scene, text))
    }

    /// The words of the screens: titles, buttons, fields. Touches no disk.
    ///
    /// # Errors
    /// None of its own.
    pub fn labels(&self, context: &Context) -> Result<Labels> {
        Ok(Labels::of(&self.catalogues.words(&context.language)))
    }

    /// A day as the person's language writes it, for a field that is told `2026-11-30`.
    ///
    /// # Errors
    /// `Input` where it is no day; the storage errors.
    pub fn day_text(&self, day: &str, context: &Context) -> Result<String> {
        self.call(context, |scene| Ok(scene.words.date(typed::day(scene, day)?.0)))
    }

    /// What the forms offer to choose from. Reads rules.
    ///
    /// # Errors
    /// The storage errors.
    pub fn form_options(&self, context: &Context) -> Result<FormOptions> {
        self.call(context, form_options)
    }

    /// The errands for which a permit can be asked for by message now, at a place and by a person;
    /// by anybody stored, and where they live, where none is given. Reads rules and, where it is
    /// unlocked, the vault.
    ///
    /// # Errors
    /// As [`Companion::guides`].
    pub fn errands(
        &self,
        place: Option<&str>,
        person: Option<&str>,
        context: &Context,
    ) -> Result<ErrandsView> {
        self.call(context, |scene| errands(scene, typed::told(place), person))
    }

    /// At most four things to do at one tap, for now, a place and a person; for everybody where
    /// nobody is named. Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// As [`Companion::guides`].
    pub fn quick_actions(
        &self,
        place: Option<&str>,
        person: Option<&str>,
        context: &Context,
    ) -> Result<Vec<ActionView>> {
        self.call(context, |scene| quick_actions(scene, typed::told(place), person))
    }

    /// The card to show an officer: of the permit given; else of the person's permit that runs or
    /// is awaited; else whether one is required. Reads rules and vault.
    ///
    /// # Errors
    /// `Input` where there is no such place, person or permit, or several people and none is
    /// named; the key and storage errors.
    pub fn card(
        &self,
        place: Option<&str>,
        person: Option<&str>,
        permit: Option<&str>,
        context: &Context,
    ) -> Result<CardView> {
        self.call(context, |scene| {
            card(scene, &self.catalogues, typed::told(place), person, permit)
        })
    }

    /// What matters here and now. `device` is what the phone tells of itself, to say why a reminder
    /// did not come. Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// The storage errors; a locked or lost key is shown in the view.
    pub fn home(
        &self,
        place: Option<&str>,
        device: Option<DeviceState>,
        context: &Context,
    ) -> Result<HomeView> {
        self.call(context, |scene| home(scene, typed::told(place), device))
    }

    /// The words of the screens and home, in one answer: what a shell that starts shows first.
    /// Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// As [`Companion::home`].
    pub fn opening(&self, device: Option<DeviceState>, context: &Context) -> Result<OpeningView> {
        self.call(context, |scene| opening(scene, device))
    }

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

    /// What this app is and is not, and how fresh its rules are. Reads the rules only.
    ///
    /// # Errors
    /// The storage errors.
    pub fn about(&self, context: &Context) -> Result<AboutView> {
        self.call(context, |scene| about(scene.rules, scene.words, scene.now))
    }

    /// The rules in use, or those of one id, with their sources, and what changed in them when
    /// others came in. Reads the rules and, where something changed and it is unlocked, the vault.
    ///
    /// # Errors
    /// `Input` where there is no rule of that id, nor one that was removed; the storage errors.
    pub fn rules(&self, id: Option<&str>, context: &Context) -> Result<RulesView> {
        self.call(context, |scene| {
            let view = rules::show(scene, id)?;
            if id.is_some() && view.rules.is_empty() && view.changed.is_empty() {
                return Err(scene.input("no_such_rule", "error-no-such-rule", &[]));
            }
            Ok(view)
        })
    }

    /// The person has seen what changed in the rules: home no longer says it, and what changes next
    /// is counted from here. Touches the disk only where something changed.
    ///
    /// # Errors
    /// The storage errors.
    pub fn rules_seen(&self, context: &Context) -> Result<()> {
        self.call(context, |scene| scene.rules.see_changes())
    }

    /// What [`Companion::import_rules`] would do, and what it would change. Reads the rules and,
    /// where it is unlocked, the vault; writes nothing.
    ///
    /// # Errors
    /// `Input` where the pack has mistakes; the storage errors.
    pub fn import_rules_preview(&self, json: &str, context: &Context) -> Result<RulesImportView> {
        self.call(context, |scene| rules::preview(scene, json))
    }

    /// Replaces the rules with a compiled pack, after the same checks as at publishing. Touches
    /// the disk.
    ///
    /// # Errors
    /// `Input` where the pack has mistakes or is older than what is here; the storage errors.
    pub fn import_rules(&self, json: &str, context: &Context) -> Result<RulesImportView> {
        self.call(context, |scene| rules::import(scene, json))
    }

    /// Runs one call: its words, its moment, and errors in the person's language.
    fn call<T>(&self, context: &Context, work: impl FnOnce(&Scene<'_>) -> Result<T>) -> Result<T> {
        let words = self.begin(context)?;
        let scene =
            Scene { rules: &self.rules, vault: &self.vault, words: &words, now: context.now };
        work(&scene).map_err(|error| error.said(&words))
    }

    // Apart from `call`, because that is compiled once for each method.
    fn begin(&self, context: &Context) -> Result<Arc<Words>> {
        let words = self.catalogues.words(&context.language);
        if !context.now.is_of_a_clock() {
            let (code, key) = ("clock", "error-clock");
            return Err(CompanionError::Input { code: code.to_owned(), reason: words.say(key) });
        }
        match self.rules.refresh() {
            Ok(()) => Ok(words),
            Err(error) => Err(error.said(&words)),
        }
    }
}
