//! What the rules say here and now.

use companion_core::{
    AboutView, ActionView, CardView, Context, DeviceState, ErrandsView, FormOptions, GuideView,
    GuidesView, HomeView, Labels, OpeningView, PlaceName, RulesImportView, RulesView, ScanView,
    StatusQuery, StatusView,
};

use super::{CompanionApp, Result};

#[uniffi::export]
impl CompanionApp {
    /// What matters here and now. `device` is what the phone tells of itself, to say why a reminder
    /// did not come. Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// The storage errors; a locked or lost key is shown in the view.
    pub fn home(
        &self,
        place: Option<String>,
        device: Option<DeviceState>,
        context: Context,
    ) -> Result<HomeView> {
        self.call(&context, |core| core.home(place.as_deref(), device, &context))
    }

    /// The words of the screens and home, in one call: what a shell that starts shows first. Keep
    /// the words, and ask `home` from then on. Reads as `home`.
    ///
    /// # Errors
    /// As `home`.
    pub fn opening(&self, device: Option<DeviceState>, context: Context) -> Result<OpeningView> {
        self.call(&context, |core| core.opening(device, &context))
    }

    /// What is in force at a place and a moment. Reads the rules only and works without a key,
    /// unless it is asked for a person.
    ///
    /// # Errors
    /// `Input` where there is no such person; the key and storage errors. A place that is not known
    /// is an answer, not an error.
    pub fn status(&self, query: StatusQuery, context: Context) -> Result<StatusView> {
        self.call(&context, |core| core.status(&query, &context))
    }

    /// Places that a text may mean, the likeliest first; every place for an empty text. Reads the
    /// rules only.
    ///
    /// # Errors
    /// The storage errors.
    pub fn places(&self, query: String, context: Context) -> Result<Vec<PlaceName>> {
        self.call(&context, |core| core.places(&query, &context))
    }

    /// The words of the screens: titles, buttons, fields, in the context's language. Read once for
    /// a language and kept. Touches no disk.
    ///
    /// # Errors
    /// None of its own.
    pub fn labels(&self, context: Context) -> Result<Labels> {
        self.call(&context, |core| core.labels(&context))
    }

    /// A day as the person's language writes it, for a field that is told `2026-11-30`.
    ///
    /// # Errors
    /// `Input` where it is no day; the storage errors.
    pub fn day_text(&self, day: String, context: Context) -> Result<String> {
        self.call(&context, |core| core.day_text(&day, &context))
    }

    /// What the forms offer to choose from: kinds of documents, bases of a stay, applications,
    /// events, languages. Reads rules.
    ///
    /// # Errors
    /// The storage errors.
    pub fn form_options(&self, context: Context) -> Result<FormOptions> {
        self.call(&context, |core| core.form_options(&context))
    }

    /// The errands for which a permit can be asked for by message now, at a place and by a person;
    /// by anybody stored, and where they live, where none is given. None where nobody can: the
    /// status says why. Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// As `guides`.
    pub fn errands(
        &self,
        place: Option<String>,
        person: Option<String>,
        context: Context,
    ) -> Result<ErrandsView> {
        self.call(&context, |core| core.errands(place.as_deref(), person.as_deref(), &context))
    }

    /// At most four things to do at one tap, for now, a place and a person; for everybody where
    /// nobody is named. Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// As `guides`.
    pub fn quick_actions(
        &self,
        place: Option<String>,
        person: Option<String>,
        context: Context,
    ) -> Result<Vec<ActionView>> {
        self.call(&context, |core| {
            core.quick_actions(place.as_deref(), person.as_deref(), &context)
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
        place: Option<String>,
        person: Option<String>,
        context: Context,
    ) -> Result<GuidesView> {
        self.call(&context, |core| core.guides(place.as_deref(), person.as_deref(), &context))
    }

    /// One of the guides, by its topic. Reads as `guides`.
    ///
    /// # Errors
    /// As `guides`, and where no guide of that topic holds: with the list of those
    /// that do.
    pub fn guide(
        &self,
        topic: String,
        place: Option<String>,
        person: Option<String>,
        context: Context,
    ) -> Result<GuideView> {
        self.call(&context, |core| {
            core.guide(&topic, place.as_deref(), person.as_deref(), &context)
        })
    }

    /// The card to show an officer: of the permit given; else of the person's permit that runs or
    /// is awaited; else whether one is required. Reads rules and vault.
    ///
    /// # Errors
    /// `Input` where there is no such place, person or permit, or several people and none is
    /// named; the key and storage errors.
    pub fn card(
        &self,
        place: Option<String>,
        person: Option<String>,
        permit: Option<String>,
        context: Context,
    ) -> Result<CardView> {
        self.call(&context, |core| {
            core.card(place.as_deref(), person.as_deref(), permit.as_deref(), &context)
        })
    }

    /// What a shared text is: an answer that a permit waits for, to be given to
    /// `permitReply`, or document numbers, to be given to
    /// `addDocument`. Reads rules and, where it is unlocked, the vault; stores
    /// nothing.
    ///
    /// # Errors
    /// `Input` where the text is longer than 20,000 characters; the storage errors.
    pub fn scan(&self, text: String, context: Context) -> Result<ScanView> {
        self.call(&context, |core| core.scan(&text, &context))
    }

    /// What this app is and is not, and how fresh its rules are. Reads the rules only.
    ///
    /// # Errors
    /// The storage errors.
    pub fn about(&self, context: Context) -> Result<AboutView> {
        self.call(&context, |core| core.about(&context))
    }

    /// The rules in use, or those of one id, with their sources, and what changed in them when
    /// others came in. Reads the rules and, where something changed and it is unlocked, the vault.
    ///
    /// # Errors
    /// `Input` where there is no rule of that id, nor one that was removed; the storage errors.
    pub fn rules(&self, id: Option<String>, context: Context) -> Result<RulesView> {
        self.call(&context, |core| core.rules(id.as_deref(), &context))
    }

    /// The person has seen what changed in the rules: home no longer says it, and what changes next
    /// is counted from here. Touches the disk only where something changed.
    ///
    /// # Errors
    /// The storage errors.
    pub fn rules_seen(&self, context: Context) -> Result<()> {
        self.call(&context, |core| core.rules_seen(&context))
    }

    /// What `importRules` would do, and what it would change. Reads the rules and, where it is
    /// unlocked, the vault; writes nothing.
    ///
    /// # Errors
    /// `Input` where the pack has mistakes; the storage errors.
    pub fn import_rules_preview(&self, file: Vec<u8>, context: Context) -> Result<RulesImportView> {
        let json = String::from_utf8_lossy(&file);
        self.call(&context, |core| core.import_rules_preview(&json, &context))
    }

    /// Replaces the rules with those of a file as it is published, after the same checks as at
    /// publishing. Touches the disk.
    ///
    /// # Errors
    /// `Input` where the pack has mistakes or is older than what is here; the storage errors.
    pub fn import_rules(&self, file: Vec<u8>, context: Context) -> Result<RulesImportView> {
        let json = String::from_utf8_lossy(&file);
        self.call(&context, |core| core.import_rules(&json, &context))
    }
}
