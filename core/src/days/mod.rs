//! Days: which are worked, and how a span of days, working days or months is counted.

mod calendar;
mod count;

pub(crate) use calendar::WorkingDays;
pub(crate) use count::{Counted, Safe, Span, count};
