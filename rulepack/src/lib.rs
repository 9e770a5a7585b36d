//! The format of a rule pack: everything that a government can change, as data.
//!
//! A pack is authored as a folder of TOML files (feature `authoring`, [`source`]), checked
//! ([`check`]) and compiled into one JSON document that phones carry ([`load::with_needs`]). The
//! vocabulary is closed: no expressions, no scripts. What a later format adds, an older app shows
//! as text ([`OpaqueRule`]).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod alphabet;
pub mod capability;
pub mod check;
pub mod load;
pub mod model;
pub mod places;
pub mod read;
pub mod shape;
#[cfg(feature = "authoring")]
pub mod source;
pub mod template;
pub mod time;
pub mod when;

pub use load::{LoadError, Problem};
pub use model::*;
pub use places::PlaceTree;
