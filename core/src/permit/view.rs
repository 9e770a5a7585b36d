//! What the shells show of permits.

use serde::Serialize;

use crate::message::QrCode;
use crate::moment::Moment;
use crate::options::FormOption;
use crate::silent::silent;
use crate::status::{Choice, NoteView};
use crate::vault::VaultProblem;
use crate::view::{ContactView, SourceView};

/// Something to know before sending. Never an error: a person in need may send all the same.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Warning {
    /// What it is about.
    pub code: WarningCode,
    /// What to do, in the person's language.
    pub text: String,
}

impl std::fmt::Debug for Warning {
    /// Says only what it is about: its text can hold a number.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Warning {{ {:?}, .. }}", self.code)
    }
}

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum WarningCode {
    /// No permit is needed here and now.
    NotNeeded,
    /// There is no permit to ask for: a curfew, or hours outside which the reason does not count.
    NoPermitPossible,
    /// The permits of this day, week or time are likely used.
    QuotaLikelyUsed,
    /// The same request is waiting or running.
    Repeat,
    /// The document's date has passed.
    DocumentExpired,
    /// The person has no document that the gateway takes; nothing can be asked for them.
    NoDocument,
    /// The person has several documents, and one of them has to be chosen first.
    WhichDocument,
    /// The gateway does not take this kind of document.
    KindNotAccepted,
    /// The number does not look as examples show.
    ShapeUnusual,
    /// Letters were read as digits.
    Repaired,
    /// The place is not known, or which part of it.
    PlaceUnknown,
    /// The answer is for another document.
    OtherPerson,
    /// The rules do not cover this time, or are past their date.
    RulesStale,
    /// When the answer came was not told; the earliest moment counts.
    ReceiptAssumed,
}

/// One message to send. The values are what is sent, copied or encoded: no invisible characters.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MessageView {
    /// Its place in the order of sending, from 1.
    pub step: u32,
    /// Number it goes to.
    pub recipient: String,
    /// Its text.
    pub body: String,
    /// A link that opens the phone's message app filled in (RFC 5724).
    pub sms_uri: String,
    /// What the QR code holds: `SMSTO:RECIPIENT:BODY`.
    pub qr_text: String,
    /// The code itself.
    pub qr: Option<QrCode>,
}

/// One person's request, ready to send or with the reason why not.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DraftView {
    /// Id of the permit; none when there is nothing to send.
    pub id: Option<String>,
    /// Where it stands: a draft that can be sent, or, on a board of several people, a request that
    /// waits or runs already and is not sent again. None when there is nothing to send.
    pub state: Option<PermitState>,
    /// The same in words, where there is nothing to send again.
    pub state_text: Option<String>,
    /// Id of the person.
    pub person: Option<String>,
    /// Whose request it is, for the eye.
    pub whose: String,
    /// Whether a permit is needed; none where that is not known.
    pub needed: Option<bool>,
    /// The answer in one sentence.
    pub headline: String,
    /// Code of the reason, as people know it.
    pub reason: Option<String>,
    /// What the reason covers.
    pub reason_text: Option<String>,
    /// Why this errand is this reason.
    pub why: Option<String>,
    /// The messages, in the order of sending.
    pub messages: Vec<MessageView>,
    /// Recipient of the first message.
    pub recipient: Option<String>,
    /// Text of the first message.
    pub body: Option<String>,
    /// Link of the first message.
    pub sms_uri: Option<String>,
    /// How long the permit lasts; none where a certificate sets the end.
    pub minutes: Option<u32>,
    /// How long it lasts, in words; what the certificate does.
    pub until_text: Option<String>,
    /// What is left of today's, this week's or the time's permits, in words.
    pub left_text: Option<String>,
    /// What else to know.
    pub know: Vec<NoteView>,
    /// What no source says about the message.
    pub uncertain: Option<String>,
    /// Warnings; they never stop an urgent reason.
    pub warnings: Vec<Warning>,
    /// The documents of which one has to be chosen first, for `DraftHolder.document`; none where
    /// that is clear.
    pub documents: Vec<FormOption>,
    /// What to ask the person about the place.
    pub needs_choice: Option<Choice>,
    /// Other channels for the same permit.
    pub channels: Vec<ContactView>,
    /// The rules it rests on.
    pub sources: Vec<SourceView>,
}

/// Everybody's requests in the order of sending.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PermitBoard {
    /// The requests, one a person, in the order given.
    pub drafts: Vec<DraftView>,
    /// Said to several people: one after another, and back by the earliest end.
    pub together_text: Option<String>,
    /// Id of the request to send next; none where nothing is left to send, or nothing was kept.
    pub next: Option<String>,
    /// How many of several people's requests are sent, and who is next.
    pub progress_text: Option<String>,
    /// What else to know, of everybody's requests together.
    pub know: Vec<NoteView>,
    /// What no source says about the message.
    pub uncertain: Option<String>,
    /// Other channels for the same permits.
    pub channels: Vec<ContactView>,
    /// The rules that everybody's requests rest on.
    pub sources: Vec<SourceView>,
    /// Why nothing was kept, where the vault cannot be read: the messages are right all the same.
    pub vault_problem: Option<VaultProblem>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

silent!(MessageView, DraftView, PermitBoard, PermitView, ReplyView);

/// Where a permit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PermitState {
    /// Not sent.
    Draft,
    /// Given to the message app; an answer is awaited.
    HandedOver,
    /// No answer came in the time in which one comes.
    NoAnswer,
    /// Approved and running.
    Active,
    /// Its time is over.
    Ended,
    /// Refused.
    Refused,
}

/// What a person can do with a permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PermitStep {
    /// Hand its messages to the SMS app, then tell `permit_sent`.
    Send,
    /// Bring the answer in: `permit_reply`.
    Reply,
    /// The same messages once more, then `permit_sent`.
    Resend,
    /// It was not sent after all: `permit_unsent`.
    NotSent,
    /// Tell when the answer came: `permit_received`.
    Received,
    /// A certificate sets another end: `permit_extend_to`, or `permit_extend`.
    Extend,
    /// Keep it in the history: `permit_keep`.
    Keep,
    /// Let it go after its time: `permit_keep`.
    LetGo,
}

/// One permit of the history.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PermitView {
    /// Id.
    pub id: String,
    /// Id of the person.
    pub person: Option<String>,
    /// Whose it is, for the eye.
    pub whose: String,
    /// Where it stands.
    pub state: PermitState,
    /// Where it stands and what to do, in words.
    pub text: String,
    /// Code of the reason.
    pub reason: String,
    /// What the reason is called; its code where the rules no longer have it.
    pub reason_text: String,
    /// Recipient of the first message.
    pub recipient: String,
    /// Text of the first message.
    pub body: String,
    /// The messages, in the order of sending.
    pub messages: Vec<MessageView>,
    /// When it was drafted.
    pub drafted_at: Moment,
    /// When it was first handed over.
    pub handed_over_at: Option<Moment>,
    /// Its end; at least until then where the receipt is assumed.
    pub active_until: Option<Moment>,
    /// What the person can do with it, the likeliest first.
    pub steps: Vec<PermitStep>,
    /// The days on which a certificate can set the end, for `permit_extend_to`; none where it
    /// cannot.
    pub extend_days: Vec<FormOption>,
    /// Kept beyond the seven days by choice.
    pub keep: bool,
    /// Other channels, where no answer came.
    pub channels: Vec<ContactView>,
    /// The answer as received.
    pub answer: Option<String>,
    /// The code in the answer, to be shown when asked.
    pub code: Option<String>,
    /// Version of the pack it rested on.
    pub pack_version: u32,
    /// Ids of the rules it rested on.
    pub rules: Vec<String>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ReplyOutcome {
    /// It grants the permit.
    Approved,
    /// It refuses it.
    Refused,
    /// It was not understood: nothing was changed, and nothing may be relied on.
    NotUnderstood,
    /// It could be for several waiting people.
    Whose,
}

/// What became of an answer.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReplyView {
    /// What became of it.
    pub outcome: ReplyOutcome,
    /// What to do now.
    pub text: String,
    /// The permit it was for.
    pub permit: Option<String>,
    /// The permit's end.
    pub active_until: Option<Moment>,
    /// Warnings.
    pub warnings: Vec<Warning>,
    /// Whose it could be, or whose it is where that is another person than was told.
    pub choices: Vec<PermitView>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}
