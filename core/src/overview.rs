//! What the screen of the settings shows, in one view.

use serde::Serialize;

use crate::erase;
use crate::error::{CompanionError, Result};
use crate::moment::Moment;
use crate::options::{FormOption, languages};
use crate::permit::{self, PermitView};
use crate::scene::Scene;
use crate::settings::{self, SettingsView};
use crate::silent::silent;
use crate::vault::VaultProblem;

/// The settings with all that stands beside them.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SettingsOverview {
    /// The settings; none where the vault cannot be read.
    pub settings: Option<SettingsView>,
    /// What can be chosen as the language; each is called by its own name.
    pub languages: Vec<FormOption>,
    /// The permits of the history, the latest first.
    pub history: Vec<PermitView>,
    /// What erasing everything would remove, in words.
    pub erase_text: String,
    /// Why nothing personal is shown, where the vault cannot be read.
    pub vault_problem: Option<VaultProblem>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
}

silent!(SettingsOverview);

/// Reads rules and, where it is unlocked, the vault.
pub(crate) fn overview(scene: &Scene<'_>) -> Result<SettingsOverview> {
    let (settings, history, vault_problem) = match personal(scene) {
        Ok((settings, history)) => (Some(settings), history, None),
        Err(CompanionError::Input { code, reason }) => {
            return Err(CompanionError::Input { code, reason });
        }
        // Rules, language and erasing are there all the same.
        Err(error) => (None, Vec::new(), Some(VaultProblem::of(error, scene.words))),
    };
    let moments = history.iter().filter_map(|permit| permit.refresh_at);
    Ok(SettingsOverview {
        refresh_at: moments.min_by_key(|moment| moment.epoch_seconds),
        settings,
        languages: languages(),
        history,
        erase_text: erase::preview(scene)?.text,
        vault_problem,
    })
}

fn personal(scene: &Scene<'_>) -> Result<(SettingsView, Vec<PermitView>)> {
    let settings = settings::settings(scene)?;
    let mut history = permit::list(scene)?;
    history.reverse();
    Ok((settings, history))
}
