//! Permits: from a draft to its end.

mod choice;
mod draft;
mod holder;
mod life;
mod limits;
mod messages;
mod need;
mod quota;
mod reply;
mod view;

pub use draft::{DraftHolder, DraftQuery};
pub use view::{
    DraftView, MessageView, PermitBoard, PermitState, PermitView, ReplyOutcome, ReplyView, Warning,
    WarningCode,
};

pub(crate) use draft::{draft, preview};
pub(crate) use life::{extend, keep, list, sent, unsent};
pub(crate) use reply::reply;
