//! What is in force at a place and a moment, until when, and what changes next.

mod layers;
mod timeline;
mod view;

pub use view::{
    Change, Choice, ChoiceAbout, LayerKind, LayerState, LayerView, Level, NoteView, NullBecause,
    StatusQuery, StatusView, regime_words,
};

pub(crate) use layers::{Where, is_open};
pub(crate) use view::{Asking, answer, note_view, opaque_note};
