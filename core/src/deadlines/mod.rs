//! Deadlines: what a person must do by which day, and what follows when the day has passed.
//!
//! From what was told a household is gathered (a person with documents, stays, applications and
//! events); each rule of the pack finds the days that it runs from; what is found is counted, and
//! alternatives become one choice.

mod build;
mod candidate;
mod household;
mod right;
mod suspension;
mod view;

pub use view::{Alternative, DeadlineState, DeadlineView, Question, WhoActs};

pub(crate) use build::{deadlines, deadlines_from};
pub(crate) use household::{Household, households};
pub(crate) use right::told;
