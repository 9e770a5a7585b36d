//! Permits: from the draft to the answer and its end.

use super::Companion;
use crate::error::Result;
use crate::moment::{Context, Moment};
use crate::permit::{
    self, DraftQuery, PermitBoard, PermitView, ReplyView, SendingState, SendingView,
};

impl Companion {
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
}
