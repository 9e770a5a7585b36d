//! From a grammar and values to the message that is sent.

mod compose;
mod link;

pub(crate) use compose::{Missing, Values, compose};
pub use link::QrCode;
pub(crate) use link::{qr_code, qr_text, sms_uri};
