//! Every decision of Companion.
//!
//! Rules + what the person told + now → a view. No network, no clock, no globals, no platform
//! code: time, key, place and language are passed in, and the same input gives the same output.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod about;
mod actions;
mod app;
mod applications;
mod backup;
mod calendar;
mod card;
mod citizenship;
mod days;
mod deadlines;
mod document;
mod document_state;
mod documents;
mod erase;
mod error;
mod events;
mod everybody;
mod fields;
mod glance;
mod guide;
mod here;
mod home;
mod import;
mod kinds;
mod labels;
mod leads;
mod message;
mod moment;
mod opening;
mod options;
mod order;
mod overview;
mod people;
mod permit;
mod place;
mod reminders;
mod rules;
mod scan;
mod scene;
mod settings;
mod sheet;
mod silent;
mod status;
mod stays;
mod told;
mod typed;
mod unicode;
mod vault;
mod view;
mod wal;
mod words;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!("companion_core");

pub use about::AboutView;
pub use actions::{ActionDoes, ActionView, ErrandsView};
pub use app::Companion;
pub use applications::{ApplicationInput, ApplicationState, ApplicationView, StepView};
pub use backup::{BackupView, RestoreCount, RestoreView};
pub use calendar::{CalendarEntry, CalendarView};
pub use card::{CardLine, CardState, CardView};
pub use deadlines::{Alternative, DeadlineState, DeadlineView, Question, WhoActs};
pub use document_state::DocumentState;
pub use documents::{DocumentInput, DocumentView};
pub use erase::{AsideView, EraseView};
pub use error::{CompanionError, Result};
pub use events::{EventInput, EventView};
pub use everybody::HouseholdView;
pub use glance::{GlanceDeadline, GlanceEntry, GlanceView, read_glance};
pub use guide::{CopyView, GuideLine, GuideView, GuidesView};
pub use home::{HomeView, PlaceStatus};
pub use import::{ImportRemark, ImportView};
pub use labels::{LabelText, Labels, read_labels};
pub use leads::LeadTimes;
pub use message::QrCode;
pub use moment::{Context, Moment};
pub use opening::OpeningView;
pub use options::{FormOption, FormOptions};
pub use overview::SettingsOverview;
pub use people::{PeopleFound, PersonInput, PersonView};
pub use permit::{
    DraftHolder, DraftQuery, DraftView, MessageView, PermitBoard, PermitState, PermitStep,
    PermitView, ReplyOutcome, ReplyView, SendingState, SendingView, SendingWay, Warning,
    WarningCode,
};
pub use place::PlaceName;
pub use reminders::{
    DeviceState, Importance, MissedReminder, NumberReminder, PlanView, Platform, ReminderAction,
    ReminderKind, ReminderView,
};
pub use rules::{
    ChangeKind, EmbeddedPack, RuleChange, RuleView, RulesAge, RulesImportView, RulesView,
};
pub use scan::{ScanOutcome, ScanView, ScannedDocument};
pub use settings::{SettingsInput, SettingsView};
pub use sheet::SheetView;
pub use status::{
    Change, Choice, ChoiceAbout, LayerKind, LayerState, LayerView, Level, NoteView, NullBecause,
    StatusQuery, StatusView, regime_words,
};
pub use stays::{StayInput, StayView};
pub use vault::{KeyAnswer, KeyStore, KeyStoreError, VaultProblem, VaultProblemKind};
pub use view::{Confidence, ContactView, Freshness, SourceView};
pub use words::LANGUAGES;
