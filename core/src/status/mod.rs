//! What is in force at a place and a moment, until when, and what changes next.

mod answer;
mod asking;
mod layers;
mod phrases;
mod question;
mod timeline;
mod view;

pub use phrases::regime_words;
pub use view::{
    Change, Choice, ChoiceAbout, LayerKind, LayerState, LayerView, Level, NoteView, NullBecause,
    StatusQuery, StatusView,
};

pub(crate) use answer::{Answer, answer};
pub(crate) use asking::Asking;
pub(crate) use layers::{Where, is_open};
pub(crate) use phrases::{note_view, opaque_note};
pub(crate) use question::{status, status_of, told_of};
pub(crate) use timeline::{end_of_hours, walk};
