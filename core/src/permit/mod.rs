//! Permits: from a draft to its end.

mod draft;
mod life;
mod quota;
mod reply;
mod view;

pub use draft::{DraftHolder, DraftQuery};
pub use view::{
    DraftView, MessageView, PermitBoard, PermitState, PermitView, ReplyOutcome, ReplyView, Warning,
    WarningCode,
};

pub(crate) use draft::{draft, number_error, preview};
pub(crate) use life::{Scene, extend, keep, list, sent, unsent};
pub(crate) use reply::reply;
