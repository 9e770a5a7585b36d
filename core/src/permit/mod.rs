//! Permits: from a draft to its end.

mod choice;
mod draft;
mod extension;
mod holder;
mod life;
mod limits;
mod messages;
mod need;
mod offer;
mod pattern;
mod query;
mod queue;
mod quota;
mod receipt;
mod reply;
mod sending;
mod view;

pub use query::{DraftHolder, DraftQuery};
pub use sending::{SendingState, SendingView, SendingWay};
pub use view::{
    DraftView, MessageView, PermitBoard, PermitState, PermitStep, PermitView, ReplyOutcome,
    ReplyView, Warning, WarningCode,
};

pub(crate) use draft::{draft, preview};
pub(crate) use extension::{extend, extend_to};
pub(crate) use life::{
    began, changes_at, ends, keep, list, list_of, reason_text, records, sent, state, unsent,
};
pub(crate) use offer::{can_ask, edges_of};
pub(crate) use receipt::received;
pub(crate) use reply::{recognise, reply};
pub(crate) use sending::sending;
