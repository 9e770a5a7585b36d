//! What Unicode says of characters, as far as the core asks for it. The tables are made by the
//! build script; those of the crates that it asks are ten times as large, and a phone loads them.

mod kind;
mod normal;

pub(crate) use kind::{Kind, is_latin, is_mark, kind, look};
pub(crate) use normal::{compatibility_composed, compatibility_decomposed, without_marks};
