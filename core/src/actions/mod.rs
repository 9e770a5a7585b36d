//! Quick actions: what the pack offers first, as far as it makes sense now, here and for these
//! people.

mod errands;
mod permits;
mod view;

pub use errands::ErrandsView;
pub(crate) use errands::errands;
pub use view::{ActionDoes, ActionView};

use std::sync::Arc;

use chrono::NaiveDate;
use companion_rulepack::{Action, Does, Errand};

use crate::deadlines::{DeadlineState, DeadlineView, Household};
use crate::error::Result;
use crate::guide::{self, deadline_line, of_person, offered, open_deadlines, versions};
use crate::here::Here;
use crate::kinds;
use crate::moment::Moment;
use crate::order;
use crate::rules::{AnyRule, PlaceRow};
use crate::scene::Scene;
use crate::vault::{DocumentRecord, Stored};
use crate::view::{contacts, in_zone};
use permits::{Askers, askers, errand};

/// More would be a menu.
const MOST: usize = 4;

/// The actions for now, here and this person; for everybody where nobody is named.
pub(crate) fn quick_actions(
    scene: &Scene<'_>,
    place: Option<&str>,
    person: Option<&str>,
) -> Result<Vec<ActionView>> {
    quick_actions_of(scene, &Here::find(scene, place, person)?)
}

/// The same for whom and where it is known already.
pub(crate) fn quick_actions_of(scene: &Scene<'_>, here: &Here) -> Result<Vec<ActionView>> {
    Offering::new(scene, here)?.actions()
}

/// What actions are chosen from.
struct Offering<'a> {
    scene: &'a Scene<'a>,
    here: &'a Here,
    rules: Vec<Action>,
    askers: Vec<Askers<'a>>,
    errands: Vec<Errand>,
    place: Arc<PlaceRow>,
    today: NaiveDate,
}

impl<'a> Offering<'a> {
    fn new(scene: &'a Scene<'a>, here: &'a Here) -> Result<Self> {
        let all = scene.rules.all("action", "")?;
        let rules = all.iter().filter_map(|rule| match rule.as_ref() {
            AnyRule::Action(action) => Some(action.clone()),
            _ => None,
        });
        let rules: Vec<Action> = rules.collect();
        let mut errands = Vec::new();
        for id in rules.iter().filter_map(|rule| rule.errand.as_deref()) {
            errands.extend(errand(scene, id)?);
        }
        let askers = if errands.is_empty() { Vec::new() } else { askers(scene, here)? };
        let place = here.place(scene)?.unwrap_or_else(|| here.country());
        let today = scene.today()?;
        Ok(Offering { scene, here, rules, askers, errands, place, today })
    }

    fn actions(&self) -> Result<Vec<ActionView>> {
        let mut found = Vec::new();
        let is_permit = |rule: &&Action| rule.does == Does::Permit;
        // While a permit is needed nothing is more urgent.
        for rule in self.rules.iter().filter(is_permit) {
            found.extend(self.permits(rule)?);
        }
        let others = self.rules.iter().filter(|rule| !is_permit(rule));
        for rule in others {
            if found.len() >= MOST {
                break;
            }
            found.extend(self.other(rule)?);
        }
        found.truncate(MOST);
        let refresh_at = self.refresh_at()?;
        found.iter_mut().for_each(|action| action.refresh_at = refresh_at);
        Ok(found)
    }

    fn empty(&self, rule: &Action, does: ActionDoes) -> ActionView {
        ActionView {
            id: rule.id.clone(),
            does,
            title: self.scene.words.name_of(&rule.title),
            subtitle: None,
            person: None,
            document: None,
            deadline: None,
            errand: None,
            guide: None,
            phone: None,
            refresh_at: None,
        }
    }

    /// One for each person who can ask.
    fn permits(&self, rule: &Action) -> Result<Vec<ActionView>> {
        let mut found = Vec::new();
        let errand = self.errands.iter().find(|errand| Some(&errand.id) == rule.errand.as_ref());
        let Some(errand) = errand else { return Ok(found) };
        let mut people = Vec::new();
        for askers in &self.askers {
            if askers.can_ask(self.scene, errand)? {
                people.extend(&askers.households);
            }
        }
        order::sort_by_key(&mut people, |(position, _)| *position);
        for (_, household) in people.into_iter().take(MOST) {
            let mut view = self.empty(rule, ActionDoes::Permit);
            view.errand = Some(errand.id.clone());
            if let Some(person) = household.and_then(|household| household.person.as_ref()) {
                view.person = Some(person.id.clone());
                if self.here.has_several() {
                    view.id = format!("{}:{}", rule.id, person.id);
                    let whose = person.record.name.clone().unwrap_or_default();
                    view.title = of_person(self.scene, self.here, &whose, view.title);
                }
            }
            found.push(view);
        }
        Ok(found)
    }

    fn other(&self, rule: &Action) -> Result<Option<ActionView>> {
        match rule.does {
            Does::Permit => Ok(None),
            Does::Deadline => self.deadline(rule),
            Does::Number => Ok(self.number(rule)),
            Does::Guide => self.guide(rule),
            Does::Card => {
                let mut view = self.empty(rule, ActionDoes::Card);
                let person = self.here.only().and_then(|household| household.person.as_ref());
                view.person = person.map(|person| person.id.clone());
                Ok(Some(view))
            }
            Does::Call => self.call(rule),
        }
    }

    fn deadline(&self, rule: &Action) -> Result<Option<ActionView>> {
        let all = open_deadlines(self.scene, self.here)?;
        // What is on its way asks for nothing; what has no day cannot be next.
        let is_next = |deadline: &&DeadlineView| {
            deadline.act_by.is_some() && deadline.state != DeadlineState::Pending
        };
        let Some(next) = all.iter().find(is_next) else { return Ok(None) };
        let mut view = self.empty(rule, ActionDoes::Deadline);
        view.subtitle = Some(deadline_line(self.scene, self.here, next));
        view.person.clone_from(&next.person);
        view.deadline = Some(next.id.clone());
        Ok(Some(view))
    }

    fn number(&self, rule: &Action) -> Option<ActionView> {
        let (household, document) = self.document()?;
        let kind = kinds::kind(self.scene, &document.record.kind).ok();
        let masked = kinds::masked(&document.record, kind.as_ref());
        let mut view = self.empty(rule, ActionDoes::Number);
        view.title = format!("{} {}", view.title, self.scene.words.ltr(&masked));
        let name = kind.as_ref().map(|kind| self.scene.words.name_of(&kind.name));
        let name = name.unwrap_or_else(|| document.record.kind.clone());
        let person = household.person.as_ref();
        let whose = person.and_then(|person| person.record.name.clone()).unwrap_or_default();
        view.subtitle = Some(of_person(self.scene, self.here, &whose, name));
        view.person = person.map(|person| person.id.clone());
        view.document = Some(document.id.clone());
        Some(view)
    }

    /// The first document that has not ended, else the first.
    fn document(&self) -> Option<(&Household, &Stored<DocumentRecord>)> {
        let all = || {
            self.here.households.iter().flat_map(|household| {
                household.documents.iter().map(move |document| (household, document))
            })
        };
        let is_valid = |document: &Stored<DocumentRecord>| {
            document.record.valid_until.is_none_or(|until| until.0 >= self.today)
        };
        all().find(|(_, document)| is_valid(document)).or_else(|| all().next())
    }

    fn guide(&self, rule: &Action) -> Result<Option<ActionView>> {
        let all = offered(self.scene, self.here)?;
        let topic = rule.guide.as_deref().unwrap_or_default();
        let Some(one) = versions(&all, topic).first().copied() else { return Ok(None) };
        let mut view = self.empty(rule, ActionDoes::Guide);
        let title = one.title(self.scene);
        view.subtitle = (title != view.title).then_some(title);
        view.guide = Some(one.guide.topic().to_owned());
        Ok(Some(view))
    }

    fn call(&self, rule: &Action) -> Result<Option<ActionView>> {
        let (rules, words) = (self.scene.rules, self.scene.words);
        let named = contacts(rules, words, &rule.contact, &self.place.chain)?;
        let Some(contact) = named.into_iter().next() else { return Ok(None) };
        let Some(phone) = contact.phone else { return Ok(None) };
        let mut view = self.empty(rule, ActionDoes::Call);
        view.subtitle = Some(contact.name);
        view.phone = Some(phone);
        Ok(Some(view))
    }

    /// The next moment at which any action comes, goes or reads differently.
    fn refresh_at(&self) -> Result<Option<Moment>> {
        let facts = self.scene.rules.facts()?;
        let mut moments = Vec::new();
        for askers in &self.askers {
            let changes = askers.changes_at(self.scene, &self.errands)?;
            moments.extend(changes.map(|moment| in_zone(&facts.zone, moment)));
        }
        let guides = self.scene.rules.all("guide", "")?;
        moments.extend(guide::refresh_at(self.scene, self.here, &guides)?);
        Ok(moments.into_iter().min_by_key(|moment| moment.epoch_seconds))
    }
}
