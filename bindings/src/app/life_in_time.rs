//! A person's time: stays, applications, events, deadlines, reminders.

use companion_core::{
    ApplicationInput, ApplicationView, Context, DeadlineView, EventInput, EventView, LeadTimes,
    Moment, NumberReminder, PlanView, Platform, SettingsInput, SettingsOverview, SettingsView,
    StayInput, StayView,
};

use super::{CompanionApp, Result};

#[uniffi::export]
impl CompanionApp {
    /// Notes an entry into the country. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the day is ahead, or another stay holds at that time; the key and storage
    /// errors.
    pub fn enter(&self, input: StayInput, context: Context) -> Result<StayView> {
        self.call(&context, |core| core.enter(&input, &context))
    }

    /// Notes the last day of a stay: of the one named, else of the person's open one. Writes the
    /// vault.
    ///
    /// # Errors
    /// `Input` where there is no such stay or the day is before its entry; the key and storage
    /// errors.
    pub fn leave(
        &self,
        id: Option<String>,
        person: Option<String>,
        day: String,
        context: Context,
    ) -> Result<StayView> {
        self.call(&context, |core| core.leave(id.as_deref(), person.as_deref(), &day, &context))
    }

    /// All stays, the earliest first. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn stays(&self, context: Context) -> Result<Vec<StayView>> {
        self.call(&context, |core| core.stays(&context))
    }

    /// Removes a stay. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such stay; the key and storage errors.
    pub fn remove_stay(&self, id: String, context: Context) -> Result<()> {
        self.call(&context, |core| core.remove_stay(&id, &context))
    }

    /// Notes that something was applied for. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the rules have no such kind or the day is ahead; the key and storage errors.
    pub fn start_application(
        &self,
        input: ApplicationInput,
        context: Context,
    ) -> Result<ApplicationView> {
        self.call(&context, |core| core.start_application(&input, &context))
    }

    /// Notes the next step of an application; `day` is today where it is none. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such application, or the step cannot come next; the key and
    /// storage errors.
    pub fn step_application(
        &self,
        id: String,
        step: String,
        day: Option<String>,
        context: Context,
    ) -> Result<ApplicationView> {
        self.call(&context, |core| core.step_application(&id, &step, day.as_deref(), &context))
    }

    /// All applications. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn applications(&self, context: Context) -> Result<Vec<ApplicationView>> {
        self.call(&context, |core| core.applications(&context))
    }

    /// Removes an application. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such application; the key and storage errors.
    pub fn remove_application(&self, id: String, context: Context) -> Result<()> {
        self.call(&context, |core| core.remove_application(&id, &context))
    }

    /// Notes what happened to a person or a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the kind is not known or the day is ahead; the key and storage errors.
    pub fn add_event(&self, input: EventInput, context: Context) -> Result<EventView> {
        self.call(&context, |core| core.add_event(&input, &context))
    }

    /// All events but entries and departures, which are stays. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn events(&self, context: Context) -> Result<Vec<EventView>> {
        self.call(&context, |core| core.events(&context))
    }

    /// Removes an event. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such event; the key and storage errors.
    pub fn remove_event(&self, id: String, context: Context) -> Result<()> {
        self.call(&context, |core| core.remove_event(&id, &context))
    }

    /// Everybody's deadlines: late ones first, then by their last day, what is done last. Reads
    /// rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn deadlines(&self, context: Context) -> Result<Vec<DeadlineView>> {
        self.call(&context, |core| core.deadlines(&context))
    }

    /// A deadline is done, named by its own id or by that of one of its reminders. Writes the
    /// vault.
    ///
    /// # Errors
    /// `Input` where there is no such deadline; the key and storage errors.
    pub fn deadline_done(&self, id: String, context: Context) -> Result<DeadlineView> {
        self.call(&context, |core| core.deadline_done(&id, &context))
    }

    /// A deadline is not done after all. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such deadline; the key and storage errors.
    pub fn deadline_undone(&self, id: String, context: Context) -> Result<DeadlineView> {
        self.call(&context, |core| core.deadline_undone(&id, &context))
    }

    /// Answers yes or no to what a deadline asks; the answer is kept with the document that the
    /// deadline is of, else with the person. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such deadline or it asks nothing; the key and storage errors.
    pub fn deadline_answer(
        &self,
        id: String,
        is_yes: bool,
        context: Context,
    ) -> Result<DeadlineView> {
        self.call(&context, |core| core.deadline_answer(&id, is_yes, &context))
    }

    /// Plans what the phone is to show from now on: deadlines, running permits, changes of rules,
    /// unanswered messages, stale rules. To be called at start, at `replan_at`, after every change,
    /// and when the clock, the zone or the language changes. Writes the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn plan_reminders(&self, platform: Platform, context: Context) -> Result<PlanView> {
        self.call(&context, |core| core.plan_reminders(platform, &context))
    }

    /// Reminders that the phone has shown, by id. Writes the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn reminders_seen(&self, ids: Vec<String>, context: Context) -> Result<()> {
        self.call(&context, |core| core.reminders_seen(&ids, &context))
    }

    /// Puts a reminder off until a moment, or for a day; answers until when. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such reminder or the moment has passed; the key and storage
    /// errors.
    pub fn remind_later(
        &self,
        id: String,
        until: Option<Moment>,
        context: Context,
    ) -> Result<Moment> {
        self.call(&context, |core| core.remind_later(&id, until, &context))
    }

    /// Reminds somebody once, on the next morning, that they did not have the number of a document,
    /// unless one was added by then; answers when. For nobody in particular where none is named.
    /// Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such person; the key and storage errors.
    pub fn remind_number(
        &self,
        person: Option<String>,
        context: Context,
    ) -> Result<NumberReminder> {
        self.call(&context, |core| core.remind_number(person.as_deref(), &context))
    }

    /// The person's settings. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn settings(&self, context: Context) -> Result<SettingsView> {
        self.call(&context, |core| core.settings(&context))
    }

    /// What the screen of the settings shows, in one view. Reads rules and, where it is unlocked,
    /// the vault.
    ///
    /// # Errors
    /// The storage errors; a locked or lost key is shown in the view.
    pub fn settings_overview(&self, context: Context) -> Result<SettingsOverview> {
        self.call(&context, |core| core.settings_overview(&context))
    }

    /// Every kind of deadline that the rules know, and on how many days before it to remind. Reads
    /// rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn lead_times(&self, context: Context) -> Result<Vec<LeadTimes>> {
        self.call(&context, |core| core.lead_times(&context))
    }

    /// Changes the settings that are given. Writes the vault.
    ///
    /// # Errors
    /// `Input` where a value cannot be read; the key and storage errors.
    pub fn change_settings(&self, input: SettingsInput, context: Context) -> Result<SettingsView> {
        self.call(&context, |core| core.change_settings(&input, &context))
    }
}
