//! On how many days before a deadline to remind: the person's choice, or what the rules say.

use serde::Serialize;

use crate::error::Result;
use crate::order;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::vault::SettingsRecord;

/// Where neither the person nor the rule says.
const USUAL: [u32; 5] = [30, 14, 7, 1, 0];

/// A kind of deadline, and when it is reminded of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LeadTimes {
    /// The deadline's code: a key of `SettingsInput.leads`.
    pub code: String,
    /// What is to be done by then; where rules of one code call it differently, all of it.
    pub title: String,
    /// The days that hold now, in words to show.
    pub text: String,
    /// Days that the person chose for this kind; empty where it goes as usual.
    pub chosen: Vec<u32>,
    /// The days that hold where nothing is chosen for this kind, in a sentence.
    pub usual_text: String,
}

/// Every kind of deadline of the rules, in their order. Reads rules and vault.
pub(crate) fn lead_times(scene: &Scene<'_>) -> Result<Vec<LeadTimes>> {
    let settings: SettingsRecord = scene.vault.only()?;
    let mut kinds: Vec<Kind> = Vec::new();
    for rule in scene.rules.all("deadline", "")?.iter() {
        let AnyRule::Deadline(rule) = rule.as_ref() else { continue };
        let title = scene.words.name_of(&rule.title);
        let usual = usual(&settings, &rule.leads);
        match kinds.iter_mut().find(|kind| kind.code == rule.code) {
            Some(kind) => {
                push_new(&mut kind.titles, title);
                push_new(&mut kind.usual, usual);
            }
            None => {
                let code = rule.code.clone();
                kinds.push(Kind { code, titles: vec![title], usual: vec![usual] });
            }
        }
    }
    Ok(kinds.into_iter().map(|kind| view(scene, &settings, kind)).collect())
}

/// The rules of one code: they may differ in what they call it and in how often they remind.
struct Kind {
    code: String,
    titles: Vec<String>,
    usual: Vec<Vec<u32>>,
}

fn push_new<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

fn view(scene: &Scene<'_>, settings: &SettingsRecord, kind: Kind) -> LeadTimes {
    let words = scene.words;
    let chosen = settings.leads.get(&kind.code).cloned().unwrap_or_default();
    let usual: Vec<String> = kind.usual.iter().map(|days| words.numbers(days)).collect();
    let usual = words.either(&usual);
    LeadTimes {
        code: kind.code,
        title: kind.titles.join(" / "),
        text: if chosen.is_empty() {
            usual.clone()
        } else {
            words.fill("leads-chosen", &[("days", words.numbers(&chosen).into())])
        },
        chosen,
        usual_text: words.fill("leads-usual", &[("days", usual.into())]),
    }
}

/// The days for a deadline of this code, the farthest first: what the person chose for it, else what
/// they chose for all, else what its rule says, else the usual.
pub(crate) fn leads(settings: &SettingsRecord, code: &str, of_rule: &[u32]) -> Vec<u32> {
    match settings.leads.get(code) {
        Some(chosen) => farthest_first(chosen),
        None => usual(settings, of_rule),
    }
}

fn usual(settings: &SettingsRecord, of_rule: &[u32]) -> Vec<u32> {
    match settings.leads.get("") {
        Some(chosen) => farthest_first(chosen),
        None if !of_rule.is_empty() => farthest_first(of_rule),
        None => USUAL.to_vec(),
    }
}

pub(crate) fn farthest_first(days: &[u32]) -> Vec<u32> {
    let mut days = days.to_vec();
    order::sort(&mut days);
    days.dedup();
    days.reverse();
    days
}
