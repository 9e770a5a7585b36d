//! Permits: drafts, messages, answers.

use companion_core::{
    Context, DraftQuery, Moment, PermitBoard, PermitView, ReplyView, SendingState, SendingView,
};

use super::{CompanionApp, Result};

#[uniffi::export]
impl CompanionApp {
    /// What `permitDraft` would give, without keeping anything: for showing the
    /// message while somebody still types. Reads the rules; needs no key for a typed document.
    ///
    /// # Errors
    /// As `permitDraft`.
    pub fn permit_preview(&self, query: DraftQuery, context: Context) -> Result<PermitBoard> {
        self.call(&context, |core| core.permit_preview(&query, &context))
    }

    /// Prepares permits for one or several people and keeps them as drafts. Reads rules and
    /// vault, writes the vault.
    ///
    /// # Errors
    /// `Input` where no message can be made of what was told; the key and storage errors.
    pub fn permit_draft(&self, query: DraftQuery, context: Context) -> Result<PermitBoard> {
        self.call(&context, |core| core.permit_draft(&query, &context))
    }

    /// How a message to a number can leave this phone, by what the phone tells of itself: to be
    /// said above the button that opens the SMS app, which is shown only where that can help.
    /// Reads the rules; needs no key.
    ///
    /// # Errors
    /// The storage errors.
    pub fn sending(
        &self,
        recipient: String,
        phone: SendingState,
        context: Context,
    ) -> Result<SendingView> {
        self.call(&context, |core| core.sending(&recipient, &phone, &context))
    }

    /// The message was handed to the SMS app, for the first time or once more. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit, it is answered, or was sent again already; the key
    /// and storage errors.
    pub fn permit_sent(&self, id: String, context: Context) -> Result<PermitView> {
        self.call(&context, |core| core.permit_sent(&id, &context))
    }

    /// The message was not sent after all. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit or it is answered; the key and storage errors.
    pub fn permit_unsent(&self, id: String, context: Context) -> Result<PermitView> {
        self.call(&context, |core| core.permit_unsent(&id, &context))
    }

    /// Takes in an answer. `permit` says whose it is, `received` when it came; where that is not
    /// told, the earliest moment it can have come counts. Writes the vault.
    ///
    /// # Errors
    /// `Input` where nothing waits, or the time cannot be right; the key and storage errors.
    pub fn permit_reply(
        &self,
        text: String,
        permit: Option<String>,
        received: Option<Moment>,
        context: Context,
    ) -> Result<ReplyView> {
        self.call(&context, |core| core.permit_reply(&text, permit.as_deref(), received, &context))
    }

    /// Tells when the answer of a permit came that was taken in without it: the last such time of
    /// day, such as `14:30`, by the country's clock; none where it came as the message was sent.
    /// Writes the vault.
    ///
    /// # Errors
    /// `Input` where it is not asked or the time cannot be right; the key and storage errors.
    pub fn permit_received(
        &self,
        id: String,
        time: Option<String>,
        context: Context,
    ) -> Result<PermitView> {
        self.call(&context, |core| core.permit_received(&id, time.as_deref(), &context))
    }

    /// Moves a permit's end to what a certificate says. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the rules allow no certificate or the permit does not run; the key and storage
    /// errors.
    pub fn permit_extend(&self, id: String, until: Moment, context: Context) -> Result<PermitView> {
        self.call(&context, |core| core.permit_extend(&id, until, &context))
    }

    /// The same, told as it stands on the certificate: a day of `PermitView.extend_days`, and a
    /// time such as `14:30` by the country's clock. Writes the vault.
    ///
    /// # Errors
    /// As `permitExtend`, and `Input` where day or time is none.
    pub fn permit_extend_to(
        &self,
        id: String,
        day: String,
        time: String,
        context: Context,
    ) -> Result<PermitView> {
        self.call(&context, |core| core.permit_extend_to(&id, &day, &time, &context))
    }

    /// Keeps a permit in the history beyond its seven days, or no longer. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit; the key and storage errors.
    pub fn permit_keep(&self, id: String, keep: bool, context: Context) -> Result<PermitView> {
        self.call(&context, |core| core.permit_keep(&id, keep, &context))
    }

    /// The permits of the last seven days and those kept, the oldest first. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn permits(&self, context: Context) -> Result<Vec<PermitView>> {
        self.call(&context, |core| core.permits(&context))
    }
}
