//! What the rules say: status, guides, home, the card, and the rules themselves.

use super::Companion;
use crate::about::{AboutView, about};
use crate::actions::{ActionView, ErrandsView, errands, quick_actions};
use crate::card::{CardView, card};
use crate::error::Result;
use crate::guide::{self, GuideView, GuidesView};
use crate::home::{HomeView, home};
use crate::labels::Labels;
use crate::moment::Context;
use crate::opening::{OpeningView, opening};
use crate::options::{FormOptions, form_options};
use crate::place::{self, PlaceName};
use crate::reminders::DeviceState;
use crate::rules::{self, RulesImportView, RulesView};
use crate::scan::{ScanView, scan};
use crate::status::{self, StatusQuery, StatusView};
use crate::typed;

impl Companion {
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
}
