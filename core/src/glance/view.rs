//! The glance as it crosses to widgets.

use companion_rulepack::fields;
use serde::Serialize;

use crate::moment::Moment;
use crate::status::Level;

/// What holds from a moment on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GlanceEntry {
    /// When it begins; the next entry ends it.
    pub from: Moment,
    /// The answer in one word.
    pub level: Level,
    /// The answer in one short sentence, without a place.
    pub text: String,
}

fields!(GlanceEntry { from: Moment, level: Level, text: String, .. });

/// The kind of thing that is due next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GlanceDeadline {
    /// A stable word for what is to be done.
    pub code: String,
    /// What it is called.
    pub title: String,
}

fields!(GlanceDeadline { code: String, title: String, .. });

/// What a widget may show: nothing of it says who, where or with which document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GlanceView {
    /// When the app wrote it.
    pub made_at: Moment,
    /// Language of its texts.
    pub language: String,
    /// What holds now and what changes next, in order; never empty.
    pub entries: Vec<GlanceEntry>,
    /// When running permits end, the soonest first.
    pub permits_end: Vec<Moment>,
    /// What is to be done next; none where nothing is.
    pub deadline: Option<GlanceDeadline>,
}

fields!(GlanceView {
    made_at: Moment,
    language: String,
    entries: Vec<GlanceEntry>,
    permits_end: Vec<Moment>,
    deadline: Option<GlanceDeadline>,
    ..
});
