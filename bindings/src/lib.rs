//! The whole core for Kotlin and Swift.
//!
//! One object, [`CompanionApp`]; one call for each screen or action. What goes in and comes out are
//! the core's own records. Here is only what the core must not know: that callers are foreign, may
//! come from several threads, and need an error where Rust would panic.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod app;
mod gate;
mod glance;
mod keys;
mod labels;

uniffi::setup_scaffolding!("companion");

pub use app::CompanionApp;
pub use glance::read_glance;
pub use labels::read_labels;
