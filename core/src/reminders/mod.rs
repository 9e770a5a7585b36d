//! Reminders: what a phone is to show and when, and what it should have shown and did not.

mod draft;
mod memory;
mod number;
mod plan;
mod platform;
mod view;

pub use number::NumberReminder;
pub use platform::Platform;
pub use view::{
    DeviceState, Importance, MissedReminder, PlanView, ReminderAction, ReminderKind, ReminderView,
};

pub(crate) use memory::{answer, done, later, missed, seen, undone};
pub(crate) use number::remind_number;
pub(crate) use plan::plan;
