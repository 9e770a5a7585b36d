//! Single reminders, before they are joined and cut to what a platform keeps.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime};
use companion_rulepack::Zone;
use companion_rulepack::time::LocalDate;

use super::number;
use super::view::{Importance, ReminderKind};
use crate::deadlines::{DeadlineState, DeadlineView, households};
use crate::error::Result;
use crate::kinds::covered;
use crate::leads::leads;
use crate::permit::{self, PermitState, PermitView};
use crate::scene::Scene;
use crate::status::{Change, StatusQuery, end_of_hours, status_of, told_of};
use crate::told::{Asks, Told};
use crate::vault::{PersonRecord, SettingsRecord, Stored};
use crate::view::{freshness, in_zone};
use crate::words::Words;

/// When a day's reminders are shown: nine in the morning, local time.
pub(super) const MORNING: u32 = 9 * 60;
/// When a rule that begins tomorrow is announced: six in the evening before.
const EVENING: u32 = 18 * 60;
/// Ends the id of what is said on the day after a last day.
const LATE: &str = ":late";
/// Seconds before the end of a running permit.
const BEFORE_END: i64 = 30 * 60;
/// The time of what is asked as soon as it is planned: always the same, so that it comes once.
const AT_ONCE: i64 = i64::MIN;

/// One reminder.
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) kind: ReminderKind,
    /// Seconds since 1970; may have passed.
    pub(super) fire_at: i64,
    pub(super) title: String,
    /// Text; that of a last day is made when it is known on which day it is said.
    pub(super) body: String,
    pub(super) last_day: Option<NaiveDate>,
    /// What the last day is for, where the title names a choice.
    pub(super) doing: Option<String>,
    /// What those that fall together have in common; empty where nothing.
    pub(super) topic: String,
    pub(super) person: Option<String>,
    /// Name of the person, else of the document with its number covered.
    pub(super) whose: String,
    pub(super) importance: Importance,
    /// What ends now or begins tonight is said at night too.
    pub(super) ignores_quiet: bool,
    pub(super) deadline: Option<String>,
    pub(super) permit: Option<String>,
    /// Of several that have passed only the last is still worth saying.
    pub(super) series: String,
}

impl Draft {
    /// What is said of a last day on the day on which it is said.
    pub(super) fn body(&self, words: &Words, zone: &Zone) -> String {
        let when = self.when(words, zone);
        let Some(doing) = &self.doing else { return when };
        words.deadline_line(doing, &when)
    }

    /// Its line among several; where the title names what all have in common, it is not said again.
    pub(super) fn line(&self, words: &Words, zone: &Zone, is_common: bool) -> String {
        let (title, when) = match (&self.doing, is_common) {
            (Some(doing), true) => (words.of_person(&self.whose, doing), self.when(words, zone)),
            (None, true) => (words.of_person(&self.whose, &self.topic), self.when(words, zone)),
            (_, false) => (self.title.clone(), self.body(words, zone)),
        };
        words.deadline_line(&title, &when)
    }

    fn when(&self, words: &Words, zone: &Zone) -> String {
        let Some(last) = self.last_day else { return self.body.clone() };
        let left = (last - zone.local(self.fire_at).date()).num_days();
        let key = match left {
            0 => "remind-today",
            left if left < 0 => "remind-late",
            _ => "remind-days",
        };
        let date = words.date(last);
        words.fill(key, &[("date", date.into()), ("count", left.abs().into())])
    }
}

/// So many minutes after midnight of a local day.
pub(super) fn instant_at(zone: &Zone, day: NaiveDate, minutes: u32) -> i64 {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap_or_default();
    zone.instant(day.and_time(time))
}

pub(super) struct Drafting<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) zone: &'a Zone,
    pub(super) settings: &'a SettingsRecord,
    pub(super) late_seconds: i64,
}

/// What a series of reminders says.
struct Said<'a> {
    id: &'a str,
    title: &'a str,
    topic: &'a str,
    doing: Option<&'a str>,
}

impl Drafting<'_> {
    fn at(&self, day: NaiveDate, minutes: u32) -> i64 {
        instant_at(self.zone, day, minutes)
    }

    /// What comes of a deadline. Until the person has answered what only they can say, its last day
    /// is reminded of all the same: it may be theirs.
    pub(super) fn of_deadline(&self, view: &DeadlineView) -> Vec<Draft> {
        match view.state {
            DeadlineState::Open | DeadlineState::Due | DeadlineState::Late => self.of_days(view),
            DeadlineState::NotKnown => {
                let mut drafts = self.of_days(view);
                // What has passed is in the question.
                drafts.retain(|draft| draft.fire_at > self.scene.now.epoch_seconds);
                drafts.push(self.question(view));
                drafts
            }
            DeadlineState::Pending | DeadlineState::Done => Vec::new(),
        }
    }

    fn question(&self, view: &DeadlineView) -> Draft {
        let asked = view.question.as_ref().map(|question| question.text.clone());
        let id = format!("{}:ask", view.id);
        Draft {
            series: id.clone(),
            id,
            kind: ReminderKind::Deadline,
            fire_at: AT_ONCE,
            title: self.scene.words.of_person(&view.whose, &view.title),
            body: asked.unwrap_or_else(|| view.text.clone()),
            last_day: None,
            doing: None,
            topic: view.title.clone(),
            person: view.person.clone(),
            whose: whose(view),
            importance: Importance::Normal,
            ignores_quiet: false,
            deadline: Some(view.id.clone()),
            permit: None,
        }
    }

    /// Before a last day as often as the person or the rule wants, on the day after it once more.
    /// Where there is a choice, also before its end: when the first of the alternatives has passed
    /// the phone may not have planned again.
    fn of_days(&self, view: &DeadlineView) -> Vec<Draft> {
        let title = self.scene.words.of_person(&view.whose, &view.title);
        let day = |text: &str| text.parse::<LocalDate>().ok().map(|day| day.0);
        let Some(last) = view.act_by.as_deref().and_then(day) else { return Vec::new() };
        let leads = leads(self.settings, &view.code, &view.leads);
        let end = view.alternatives.iter().max_by_key(|other| other.act_by.clone());
        let after = end.filter(|end| day(&end.act_by).is_some_and(|end| end > last));
        let chosen = view.alternatives.iter().find(|other| other.rule == view.rule);
        // The title names the choice, so the text says which of it the last day is for.
        let doing = chosen.filter(|chosen| chosen.title != view.title).map(|c| c.title.as_str());
        let choice = self.scene.words.say("choice-many");
        let topic = if doing.is_some() { &choice } else { &view.title };
        let said = Said { id: &view.id, title: &title, topic, doing };
        let mut drafts = self.series(view, &said, last, &leads);
        if let (Some(end), Some((_, subject))) = (after, view.id.split_once(':')) {
            let id = format!("{}:{subject}", end.rule);
            let title = self.scene.words.of_person(&view.whose, &end.title);
            let topic = &end.title;
            let near: Vec<u32> = leads.into_iter().filter(|lead| *lead <= 3).collect();
            if let Some(end) = day(&end.act_by) {
                let said = Said { id: &id, title: &title, topic, doing: None };
                drafts.extend(self.series(view, &said, end, &near));
            }
        }
        drafts
    }

    fn series(
        &self,
        view: &DeadlineView,
        said: &Said<'_>,
        last: NaiveDate,
        leads: &[u32],
    ) -> Vec<Draft> {
        let id = said.id;
        let draft = |what: &str, on: NaiveDate, importance| Draft {
            id: format!("{id}{what}"),
            kind: ReminderKind::Deadline,
            fire_at: self.at(on, MORNING),
            title: said.title.to_owned(),
            body: String::new(),
            last_day: Some(last),
            doing: said.doing.map(str::to_owned),
            topic: said.topic.to_owned(),
            person: view.person.clone(),
            whose: whose(view),
            importance,
            ignores_quiet: false,
            deadline: Some(view.id.clone()),
            permit: None,
            series: id.to_owned(),
        };
        let before = leads.iter().filter_map(|lead| {
            let on = last.checked_sub_days(Days::new(u64::from(*lead)))?;
            let importance = if *lead <= 1 { Importance::High } else { Importance::Normal };
            Some(draft(&format!(":{lead}"), on, importance))
        });
        let late = last.succ_opt().map(|after| draft(LATE, after, Importance::High));
        before.chain(late).collect()
    }

    /// Whose permit it is: the person by name, else the document with its number covered.
    fn whose_permit(&self, view: &PermitView) -> Result<String> {
        let person: Option<Stored<PersonRecord>> = match &view.person {
            Some(id) => self.scene.vault.get(id)?,
            None => None,
        };
        if person.is_some_and(|person| person.record.name.is_some()) {
            return Ok(view.whose.clone());
        }
        let (series, number) = view.whose.rsplit_once(' ').unwrap_or(("", &view.whose));
        Ok(format!("{series}{}", covered(number)))
    }

    /// Before a running permit ends, and when no answer has come.
    pub(super) fn of_permit(&self, view: &PermitView) -> Result<Vec<Draft>> {
        let words = self.scene.words;
        let whose = self.whose_permit(view)?;
        let draft = |what: &str, kind, fire_at, title: &str, body: &str, series: &str| Draft {
            id: format!("permit:{}:{what}", view.id),
            kind,
            fire_at,
            title: words.of_person(&whose, &words.say(title)),
            body: body.to_owned(),
            last_day: None,
            doing: None,
            topic: String::new(),
            person: view.person.clone(),
            whose: String::new(),
            importance: Importance::High,
            ignores_quiet: true,
            deadline: None,
            permit: Some(view.id.clone()),
            series: format!("permit:{}:{series}", view.id),
        };
        Ok(match (view.state, view.active_until, view.refresh_at) {
            (PermitState::Active, Some(end), _) => {
                let end = end.epoch_seconds;
                let before = end - BEFORE_END - self.late_seconds;
                let kind = ReminderKind::PermitEnd;
                let ended = self.permit_text_at(&view.id, end)?;
                vec![
                    draft("before", kind, before, "remind-permit-soon", &view.text, "end"),
                    draft("end", kind, end, "remind-permit-end", &ended, "end"),
                ]
            }
            (PermitState::HandedOver, _, Some(due)) => {
                let due = due.epoch_seconds;
                let what = format!("answer-{due}");
                let none = self.permit_text_at(&view.id, due)?;
                let kind = ReminderKind::NoAnswer;
                vec![draft(&what, kind, due, "remind-no-answer", &none, &what)]
            }
            _ => Vec::new(),
        })
    }

    /// What is said of a permit when the moment has come.
    fn permit_text_at(&self, id: &str, moment: i64) -> Result<String> {
        let Scene { rules, vault, words, .. } = *self.scene;
        let then = Scene { rules, vault, words, now: in_zone(self.zone, moment) };
        let found = permit::list(&then)?.into_iter().find(|permit| permit.id == id);
        Ok(found.map(|permit| permit.text).unwrap_or_default())
    }

    /// For those who did not have a number: whether they have it now.
    pub(super) fn of_numbers(&self) -> Result<Vec<Draft>> {
        let words = self.scene.words;
        let waiting = number::waiting(self.scene, self.zone)?;
        let drafts = waiting.into_iter().map(|one| Draft {
            series: one.id.clone(),
            id: one.id,
            kind: ReminderKind::NoNumber,
            fire_at: one.fire_at,
            title: words.of_person(&one.name, &words.say("remind-number")),
            body: words.say("remind-number-text"),
            last_day: None,
            doing: None,
            topic: String::new(),
            person: one.person,
            whose: String::new(),
            importance: Importance::Normal,
            ignores_quiet: false,
            deadline: None,
            permit: None,
        });
        Ok(drafts.collect())
    }

    /// The next change at each place where somebody lives, the evening before.
    pub(super) fn of_places(&self) -> Result<Vec<Draft>> {
        let asks = Asks::read(self.scene)?;
        let mut kinds: BTreeSet<(String, Told)> = BTreeSet::new();
        for household in households(self.scene)? {
            let place = household.person_record().and_then(|person| person.place.clone());
            if let Some(place) = place {
                kinds.insert((place, asks.leave(told_of(self.scene, &household)?)));
            }
        }
        let mut drafts: Vec<Draft> = Vec::new();
        for kind in kinds {
            let query = StatusQuery { place: Some(kind.0.clone()), ..StatusQuery::default() };
            let status = status_of(self.scene, &query, &kind.1)?;
            let Some(change) = self.beyond_hours(&kind, status.next_change)? else { continue };
            let place = &kind.0;
            let at = change.at.epoch_seconds;
            let day = self.zone.local(at).date();
            let before = day.pred_opt().unwrap_or(day);
            let id = format!("regime:{place}:{at}");
            if drafts.iter().any(|draft| draft.id == id) {
                continue;
            }
            drafts.push(Draft {
                series: id.clone(),
                id,
                kind: ReminderKind::Regime,
                fire_at: self.at(before, EVENING).min(at),
                title: self.scene.words.say("remind-regime"),
                body: change.text,
                last_day: None,
                doing: None,
                topic: String::new(),
                person: None,
                whose: String::new(),
                importance: Importance::High,
                ignores_quiet: true,
                deadline: None,
                permit: None,
            });
        }
        Ok(drafts)
    }

    /// The change itself, or, where hours that come every day begin or end, what changes when their
    /// rules end: nobody wants to hear of a curfew every evening.
    fn beyond_hours(
        &self,
        (place, told): &(String, Told),
        change: Option<Change>,
    ) -> Result<Option<Change>> {
        let Some(change) = change else { return Ok(None) };
        let Scene { rules, vault, words, now } = *self.scene;
        let (now, at) = (now.epoch_seconds, change.at.epoch_seconds);
        let Some(end) = end_of_hours(rules, self.zone, place, now, at)? else {
            return Ok(Some(change));
        };
        if end == i64::MAX {
            return Ok(None);
        }
        let before = Scene { rules, vault, words, now: in_zone(self.zone, end - 1) };
        let query = StatusQuery { place: Some(place.clone()), ..StatusQuery::default() };
        let next = status_of(&before, &query, told)?.next_change;
        Ok(next.filter(|next| next.at.epoch_seconds == end))
    }

    /// The morning after the rules are past their date.
    pub(super) fn of_rules(&self) -> Result<Draft> {
        let freshness = freshness(self.scene.rules, self.scene.words, self.scene.now)?;
        let until = freshness.valid_until.epoch_seconds;
        let day = self.zone.local(until).date();
        let morning = self.at(day, MORNING);
        let id = format!("rules:{}:{}", freshness.pack, freshness.version);
        Ok(Draft {
            series: id.clone(),
            id,
            kind: ReminderKind::RulesStale,
            fire_at: morning.max(until),
            title: self.scene.words.say("remind-rules"),
            body: self.scene.words.say("warn-rules-stale"),
            last_day: None,
            doing: None,
            topic: String::new(),
            person: None,
            whose: String::new(),
            importance: Importance::Normal,
            ignores_quiet: false,
            deadline: None,
            permit: None,
        })
    }
}

fn whose(view: &DeadlineView) -> String {
    match (&view.document_name, view.whose.is_empty()) {
        (Some(document), true) => document.clone(),
        _ => view.whose.clone(),
    }
}
