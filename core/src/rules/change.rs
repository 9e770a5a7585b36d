//! What other rules changed, and for whom.

use chrono::NaiveTime;
use companion_rulepack::Territory;
use companion_rulepack::places::Relation;
use serde::Serialize;

use super::AnyRule;
use super::earlier::Earlier;
use super::show::{LISTED, RuleView, TABLES, key_of, rule_view, said};
use crate::error::Result;
use crate::here::Here;
use crate::moment::Moment;
use crate::order;
use crate::place::lies;
use crate::scene::Scene;
use crate::view::in_zone;

/// What became of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It says something else, or holds elsewhere or at another time.
    Changed,
    /// It is no longer there.
    Removed,
}

/// A rule that other rules added, changed or removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RuleChange {
    /// What became of it.
    pub kind: ChangeKind,
    /// The same in words.
    pub kind_text: String,
    /// The rule as it is now; as it was, where it is no longer there.
    pub rule: RuleView,
    /// Whether it holds now or later, and where somebody stored lives; where that is not known, and
    /// for a rule that is of no place, for everybody.
    pub for_you: bool,
}

/// What changed, and until when it concerns whom it concerns.
#[derive(Default)]
pub(super) struct Changes {
    /// What concerns the person first, else in the pack's order.
    pub(super) list: Vec<RuleChange>,
    pub(super) refresh_at: Option<Moment>,
}

impl Changes {
    pub(super) fn for_you(&self) -> usize {
        self.list.iter().filter(|change| change.for_you).count()
    }
}

/// Those that say something to people. `scene` has the rules that came in, `earlier` what those
/// before them said.
pub(super) fn changes(scene: &Scene<'_>, earlier: &[Earlier]) -> Result<Changes> {
    match earlier {
        [] => Ok(Changes::default()),
        _ => Changing { scene, here: Here::find(scene, None, None)? }.all(earlier),
    }
}

/// That rules changed for the person, in the words of home, until they have seen it; and when that
/// reads differently. Where the key store said no already, it is not asked again.
pub(crate) fn home_text(
    scene: &Scene<'_>,
    is_locked: bool,
) -> Result<(Option<String>, Option<Moment>)> {
    if !scene.rules.facts()?.has_unseen_changes {
        return Ok((None, None));
    }
    let here = match is_locked {
        true => Here::with_nobody(scene, None)?,
        false => Here::find(scene, None, None)?,
    };
    let changes = Changing { scene, here }.all(&scene.rules.earlier()?)?;
    let count = changes.for_you();
    let text = || scene.words.fill("home-rules-changed", &[("count", count.into())]);
    Ok(((count > 0).then(text), changes.refresh_at))
}

struct Changing<'a> {
    /// With the rules that came in.
    scene: &'a Scene<'a>,
    here: Here,
}

impl Changing<'_> {
    fn all(&self, earlier: &[Earlier]) -> Result<Changes> {
        let mut found = Changes::default();
        for table in TABLES.into_iter().take(LISTED) {
            let rules = self.scene.rules.all(table, "")?;
            let before: Vec<&Earlier> = earlier.iter().filter(|one| one.kind == table).collect();
            for rule in rules.iter() {
                let id = key_of(rule);
                let Some(before) = before.iter().find(|one| one.id == id) else { continue };
                match &before.said {
                    None => self.add(&mut found, ChangeKind::Added, table, rule)?,
                    // Changed and changed back.
                    Some(said) if *said == **rule => {}
                    Some(_) => self.add(&mut found, ChangeKind::Changed, table, rule)?,
                }
            }
            for one in before {
                let is_there = rules.iter().any(|rule| key_of(rule) == one.id);
                if let (Some(said), false) = (&one.said, is_there) {
                    self.add(&mut found, ChangeKind::Removed, table, said)?;
                }
            }
        }
        order::sort_by_key(&mut found.list, |change| !change.for_you);
        Ok(found)
    }

    fn add(
        &self,
        found: &mut Changes,
        kind: ChangeKind,
        table: &str,
        rule: &AnyRule,
    ) -> Result<()> {
        let scene = self.scene;
        let end = self.end(rule)?;
        let is_ahead = end.is_none_or(|end| scene.now.epoch_seconds < end.epoch_seconds);
        let for_you = is_ahead && self.concerns(rule)?;
        if let Some(end) = end.filter(|_| for_you) {
            let is_next =
                found.refresh_at.is_none_or(|next| end.epoch_seconds < next.epoch_seconds);
            found.refresh_at = if is_next { Some(end) } else { found.refresh_at };
        }
        let key = match kind {
            ChangeKind::Added => "change-added",
            ChangeKind::Changed => "change-changed",
            ChangeKind::Removed => "change-removed",
        };
        let kind_text = scene.words.say(key);
        let rule = rule_view(scene.rules, scene.words, table, rule)?;
        found.list.push(RuleChange { kind, kind_text, rule, for_you });
        Ok(())
    }

    /// The first moment at which it no longer holds.
    fn end(&self, rule: &AnyRule) -> Result<Option<Moment>> {
        let zone = &self.scene.rules.facts()?.zone;
        let end = match rule {
            AnyRule::Guide(guide) => {
                let after = guide.to.and_then(|last| last.0.succ_opt());
                after.map(|day| day.and_time(NaiveTime::MIN))
            }
            _ => said(rule).to.map(|to| to.0),
        };
        Ok(end.map(|end| in_zone(zone, zone.instant(end))))
    }

    /// Whether it holds where somebody stored lives, or may.
    fn concerns(&self, rule: &AnyRule) -> Result<bool> {
        let Some(territory) = territory(rule) else { return Ok(true) };
        let mut people = self.here.people().peekable();
        if people.peek().is_none() {
            return Ok(true);
        }
        for household in people {
            let holds = match self.here.place_of(self.scene, Some(household))? {
                Some(place) => lies(self.scene, territory, &place)? != Relation::Out,
                None => true,
            };
            if holds {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Where a rule holds; none for one that is of no place.
fn territory(rule: &AnyRule) -> Option<&Territory> {
    match rule {
        AnyRule::Regime(rule) => Some(&rule.places),
        AnyRule::Coverage(rule) => Some(&rule.places),
        AnyRule::Note(rule) => Some(&rule.places),
        AnyRule::Guide(rule) => Some(&rule.places),
        AnyRule::Opaque(rule) => Some(&rule.places),
        _ => None,
    }
}
