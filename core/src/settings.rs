//! What the person chose: language, lead times, quiet hours.

use std::collections::HashMap;

use companion_rulepack::time::ClockTime;
use serde::Serialize;

use crate::error::Result;
use crate::leads::farthest_first;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::typed;
use crate::vault::SettingsRecord;
use crate::words::LANGUAGES;

/// A change of settings: what is none stays as it was, an empty text takes it away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SettingsInput {
    /// Language of the app: `en`, `az`, `ru`, `tr` or `fa`; empty follows the phone.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub language: Option<String>,
    /// Days before a deadline on which to remind, by its code (empty for all others), such as
    /// `30,7,1`; an empty text goes back to the rule's own.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub leads: HashMap<String, String>,
    /// Hours in which nothing sounds, such as `22:00-08:00`.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub quiet: Option<String>,
}

/// The settings as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SettingsView {
    /// Language of the app; none follows the phone.
    pub language: Option<String>,
    /// Days before a deadline on which to remind, by its code; empty for all others.
    pub leads: HashMap<String, Vec<u32>>,
    /// Hours in which nothing sounds.
    pub quiet: Option<String>,
}

/// The farthest lead in days.
const FARTHEST: u32 = 366;

/// Reads the vault.
pub(crate) fn settings(scene: &Scene<'_>) -> Result<SettingsView> {
    Ok(view(scene.vault.only()?))
}

/// Changes what is given. Writes the vault.
pub(crate) fn change(scene: &Scene<'_>, input: &SettingsInput) -> Result<SettingsView> {
    let language = match input.language.as_deref().map(str::trim) {
        None => None,
        Some("") => Some(None),
        Some(code) if LANGUAGES.contains(&code) => Some(Some(code.to_owned())),
        Some(_) => {
            let list = LANGUAGES.join(", ");
            return Err(scene.input("not_one_of", "error-not-one-of", &[("list", list.into())]));
        }
    };
    let quiet = match input.quiet.as_deref().map(str::trim) {
        None => None,
        Some("") => Some(None),
        Some(text) => Some(Some(quiet_hours(scene, text)?)),
    };
    let mut leads = Vec::new();
    for (code, text) in &input.leads {
        let code = code.trim().to_owned();
        if !code.is_empty() && !is_code(scene, &code)? {
            return Err(scene.input("no_such_deadline", "error-no-such-deadline", &[]));
        }
        leads.push((code, lead_days(scene, text)?));
    }
    let record = scene.vault.change_only::<SettingsRecord>(|record| {
        record.v = record.v.max(1);
        if let Some(language) = language {
            record.language = language;
        }
        if let Some(quiet) = quiet {
            record.quiet = quiet;
        }
        for (code, days) in leads {
            match days.is_empty() {
                true => record.leads.remove(&code),
                false => record.leads.insert(code, days),
            };
        }
        Ok(())
    })?;
    Ok(view(record))
}

fn is_code(scene: &Scene<'_>, code: &str) -> Result<bool> {
    let all = scene.rules.all("deadline", "")?;
    Ok(all.iter().any(|rule| matches!(rule.as_ref(), AnyRule::Deadline(rule) if rule.code == code)))
}

fn lead_days(scene: &Scene<'_>, text: &str) -> Result<Vec<u32>> {
    let mut days = Vec::new();
    // A Persian or Arabic keyboard has its own comma.
    for piece in typed::digits(text).split([',', '،', ' ']).filter(|piece| !piece.is_empty()) {
        let lead = piece.parse::<u32>().ok().filter(|days| *days <= FARTHEST);
        days.push(lead.ok_or_else(|| scene.input("not_days", "error-not-leads", &[]))?);
    }
    Ok(farthest_first(&days))
}

fn quiet_hours(scene: &Scene<'_>, text: &str) -> Result<(u32, u32)> {
    let minutes = |text: &str| {
        let time = text.trim().parse::<ClockTime>().ok()?;
        let text = time.to_string();
        let (hours, minutes) = text.split_once(':')?;
        Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
    };
    let text = typed::digits(text);
    let hours = text.split_once('-');
    let hours = hours.and_then(|(from, to)| Some((minutes(from)? % 1440, minutes(to)? % 1440)));
    hours.ok_or_else(|| scene.input("not_hours", "error-not-hours", &[]))
}

fn view(record: SettingsRecord) -> SettingsView {
    let clock = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    SettingsView {
        language: record.language,
        leads: record.leads.into_iter().collect(),
        quiet: record.quiet.map(|(from, to)| format!("{}-{}", clock(from), clock(to))),
    }
}
