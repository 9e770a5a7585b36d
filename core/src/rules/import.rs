//! A file of rules that is to replace those here: what it is, what it changes, and taking it in.

use companion_rulepack::Pack;
use serde::Serialize;

use super::change::{Changes, RuleChange, changes};
use crate::error::Result;
use crate::moment::Moment;
use crate::scene::Scene;
use crate::view::freshness;

/// Characters of what is wrong with rules that cannot be used.
const LONGEST_DETAIL: usize = 300;

/// How rules of a file stand to those here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum RulesAge {
    /// A newer version.
    Newer,
    /// The same version.
    Same,
    /// An older version, which is not taken in.
    Older,
    /// Another pack, such as of another country.
    Other,
}

/// What an import of rules would do, or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RulesImportView {
    /// What the rules of the file are called.
    pub title: String,
    /// Their pack's id.
    pub pack: String,
    /// Their version.
    pub version: u32,
    /// The version here before; that of another pack where `age` is `other`.
    pub version_here: u32,
    /// How they stand to those here.
    pub age: RulesAge,
    /// From this moment on they no longer answer "nothing in force".
    pub valid_until: Moment,
    /// Whether that moment has passed.
    pub is_stale: bool,
    /// Whether they can be taken in.
    pub can_import: bool,
    /// What they change, as in `RulesView`; nothing is compared with another pack.
    pub changed: Vec<RuleChange>,
    /// Whether they were taken in.
    pub is_done: bool,
    /// What they are and what happens or happened, in words.
    pub text: String,
}

/// What [`import`] would do. Reads rules and, where it is unlocked, the vault.
pub(crate) fn preview(scene: &Scene<'_>, json: &str) -> Result<RulesImportView> {
    let pack = checked(scene, json)?;
    view(scene, &pack, false)
}

/// Replaces the rules. Touches the disk.
pub(crate) fn import(scene: &Scene<'_>, json: &str) -> Result<RulesImportView> {
    let pack = checked(scene, json)?;
    let view = view(scene, &pack, true)?;
    if !view.can_import {
        return Err(scene.input("older_pack", "error-older-pack", &[]));
    }
    scene.rules.import(&pack, json, scene.now)?;
    Ok(view)
}

/// The pack of a file, after the same checks as at publishing.
fn checked(scene: &Scene<'_>, json: &str) -> Result<Pack> {
    let bad = |why: String| {
        // For whoever made the file; it may quote a long piece of it.
        let why: String = why.chars().take(LONGEST_DETAIL).collect();
        scene.input("bad_pack", "error-bad-pack", &[("why", why.into())])
    };
    let pack = Pack::from_json(json).map_err(|error| bad(error.to_string()))?;
    let problems = companion_rulepack::check::check(&pack);
    match problems.into_iter().find(|problem| !problem.is_warning) {
        Some(problem) => Err(bad(format!("{} {}: {}", problem.table, problem.id, problem.reason))),
        None => Ok(pack),
    }
}

/// Asked before anything is replaced.
fn view(scene: &Scene<'_>, pack: &Pack, is_done: bool) -> Result<RulesImportView> {
    let alone = scene.rules.alone(pack)?;
    let there = Scene { rules: &alone, vault: scene.vault, words: scene.words, now: scene.now };
    let here = scene.rules.facts()?;
    let version_here = here.header.version;
    let age = match pack.header.version {
        _ if here.header.id != pack.header.id => RulesAge::Other,
        version if version > version_here => RulesAge::Newer,
        version if version < version_here => RulesAge::Older,
        _ => RulesAge::Same,
    };
    let changes = match age {
        RulesAge::Other => Changes::default(),
        _ => changes(&there, &scene.rules.earlier_than(&alone)?)?,
    };
    let freshness = freshness(&alone, scene.words, scene.now)?;
    let mut view = RulesImportView {
        title: scene.words.name_of(&pack.header.title),
        pack: freshness.pack,
        version: freshness.version,
        version_here,
        age,
        valid_until: freshness.valid_until,
        is_stale: freshness.is_stale,
        can_import: age != RulesAge::Older,
        changed: changes.list,
        is_done,
        text: String::new(),
    };
    view.text = said(scene, &view);
    Ok(view)
}

/// What the rules are, how they stand to those here, what they change, and whether they count now.
fn said(scene: &Scene<'_>, view: &RulesImportView) -> String {
    let words = scene.words;
    let until = words.date_and_time(view.valid_until.clock());
    let what = words.fill(
        "rules-file",
        &[
            ("title", view.title.as_str().into()),
            ("version", view.version.into()),
            ("until", until.into()),
        ],
    );
    let here = [("here", view.version_here.into())];
    let age = match view.age {
        RulesAge::Newer => words.fill("rules-file-newer", &here),
        RulesAge::Same => words.say("rules-file-same"),
        RulesAge::Older => words.fill("rules-file-older", &here),
        RulesAge::Other => words.say("rules-file-other"),
    };
    let stale = view.is_stale.then(|| words.say("rules-file-stale"));
    let yours = view.changed.iter().filter(|change| change.for_you).count();
    let count = view.changed.len();
    let changes = match (view.age, count) {
        (RulesAge::Other, _) => None,
        (_, 0) => Some(words.say("rules-file-no-changes")),
        _ => {
            let variables = [("count", count.into()), ("yours", yours.into())];
            Some(words.fill("rules-file-changes", &variables))
        }
    };
    let done = words.say(if view.is_done { "rules-file-done" } else { "rules-file-would" });
    let parts: Vec<String> =
        [Some(what), Some(age), stale, changes, Some(done)].into_iter().flatten().collect();
    parts.join(" ")
}
