//! What a shell shows first, in one answer: each question costs a phone that has just started.

use serde::Serialize;

use crate::error::Result;
use crate::home::{HomeView, home};
use crate::labels::Labels;
use crate::options::{FormOption, languages};
use crate::reminders::DeviceState;
use crate::scene::Scene;
use crate::silent::silent;

/// The words of the screens, and the first of them.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OpeningView {
    /// The words, to be kept for the other screens.
    pub labels: Labels,
    /// What the first start offers, each language by its own name.
    pub languages: Vec<FormOption>,
    /// Home, at the place where somebody lives.
    pub home: HomeView,
}

silent!(OpeningView);

pub(crate) fn opening(scene: &Scene<'_>, device: Option<DeviceState>) -> Result<OpeningView> {
    let home = home(scene, None, device)?;
    Ok(OpeningView { labels: Labels::of(scene.words), languages: languages(), home })
}
