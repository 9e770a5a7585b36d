//! Single reminders, before they are joined and cut to what a platform keeps.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime};
use companion_rulepack::Zone;

use super::view::{Importance, ReminderKind};
use crate::deadlines::{DeadlineState, DeadlineView, households};
use crate::error::Result;
use crate::permit::{PermitState, PermitView};
use crate::scene::Scene;
use crate::status::{StatusQuery, status_of, told_of};
use crate::told::{Asks, Told};
use crate::vault::SettingsRecord;
use crate::view::freshness;
use crate::words::Words;

/// When a day's reminders are shown: nine in the morning, local time.
const MORNING: u32 = 9 * 60;
/// When a rule that begins tomorrow is announced: six in the evening before.
const EVENING: u32 = 18 * 60;
/// Days before a last day, where neither the person nor the rule says.
const LEADS: [u32; 5] = [30, 14, 7, 1, 0];
/// Ends the id of what is said on the day after a last day.
const LATE: &str = ":late";
/// Seconds before the end of a running permit.
const BEFORE_END: i64 = 30 * 60;

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
        let Some(last) = self.last_day else { return self.body.clone() };
        let left = (last - zone.local(self.fire_at).date()).num_days();
        let key = match left {
            0 => "remind-today",
            left if left < 0 => "remind-late",
            _ => "remind-days",
        };
        let date = words.date(last);
        words.fill(key, &[("date", date.into()), ("count", left.unsigned_abs().into())])
    }
}

pub(super) struct Drafting<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) zone: &'a Zone,
    pub(super) settings: &'a SettingsRecord,
    pub(super) late_seconds: i64,
}

impl Drafting<'_> {
    fn at(&self, day: NaiveDate, minutes: u32) -> i64 {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0);
        self.zone.instant(day.and_time(time.unwrap_or_default()))
    }

    /// Before a last day as often as the person or the rule wants, on the day after it once more.
    /// Where there is a choice, also before its end: when the first of the alternatives has passed
    /// the phone may not have planned again.
    pub(super) fn of_deadline(&self, view: &DeadlineView) -> Vec<Draft> {
        let open = [DeadlineState::Open, DeadlineState::Due, DeadlineState::Late];
        let whose = if view.whose.is_empty() { String::new() } else { format!("{}: ", view.whose) };
        let title = format!("{whose}{}", view.title);
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        if view.state == DeadlineState::NotKnown {
            let asked = view.question.as_ref().map(|question| question.text.clone());
            return vec![Draft {
                id: format!("{}:ask", view.id),
                kind: ReminderKind::Deadline,
                fire_at: self.scene.now.epoch_seconds,
                title,
                body: asked.unwrap_or_else(|| view.text.clone()),
                last_day: None,
                importance: Importance::Normal,
                ignores_quiet: false,
                deadline: Some(view.id.clone()),
                permit: None,
                series: view.id.clone(),
            }];
        }
        let Some(last) = view.act_by.as_deref().and_then(day) else { return Vec::new() };
        if !open.contains(&view.state) {
            return Vec::new();
        }
        let leads = self.leads(view);
        let end = view.alternatives.iter().max_by_key(|other| other.act_by.clone());
        let after = end.filter(|end| day(&end.act_by).is_some_and(|end| end > last));
        let mut drafts = self.series(view, &view.id, &title, last, &leads);
        if let (Some(end), Some((_, subject))) = (after, view.id.split_once(':')) {
            // The day after the first alternative is no end yet.
            drafts.retain(|draft| !draft.id.ends_with(LATE));
            let (id, title) = (format!("{}:{subject}", end.rule), format!("{whose}{}", end.title));
            let near: Vec<u32> = leads.into_iter().filter(|lead| *lead <= 3).collect();
            if let Some(end) = day(&end.act_by) {
                drafts.extend(self.series(view, &id, &title, end, &near));
            }
        }
        drafts
    }

    fn series(
        &self,
        view: &DeadlineView,
        id: &str,
        title: &str,
        last: NaiveDate,
        leads: &[u32],
    ) -> Vec<Draft> {
        let draft = |what: &str, on: NaiveDate, importance| Draft {
            id: format!("{id}{what}"),
            kind: ReminderKind::Deadline,
            fire_at: self.at(on, MORNING),
            title: title.to_owned(),
            body: String::new(),
            last_day: Some(last),
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

    /// The person's leads for this code, else their leads for all, else the rule's, else the usual.
    fn leads(&self, view: &DeadlineView) -> Vec<u32> {
        let chosen = self.settings.leads.get(&view.code).or_else(|| self.settings.leads.get(""));
        let mut leads = match chosen {
            Some(leads) => leads.clone(),
            None if !view.leads.is_empty() => view.leads.clone(),
            None => LEADS.to_vec(),
        };
        leads.sort_unstable();
        leads.dedup();
        leads.reverse();
        leads
    }

    /// Before a running permit ends, and when no answer has come.
    pub(super) fn of_permit(&self, view: &PermitView) -> Vec<Draft> {
        let words = self.scene.words;
        let draft = |what: &str, kind, fire_at, title: &str, series: &str| Draft {
            id: format!("permit:{}:{what}", view.id),
            kind,
            fire_at,
            title: format!("{}: {}", view.whose, words.say(title)),
            body: view.text.clone(),
            last_day: None,
            importance: Importance::High,
            ignores_quiet: true,
            deadline: None,
            permit: Some(view.id.clone()),
            series: format!("permit:{}:{series}", view.id),
        };
        match (view.state, view.active_until, view.refresh_at) {
            (PermitState::Active, Some(end), _) => {
                let end = end.epoch_seconds;
                let before = end - BEFORE_END - self.late_seconds;
                let kind = ReminderKind::PermitEnd;
                vec![
                    draft("before", kind, before, "remind-permit-soon", "end"),
                    draft("end", kind, end, "remind-permit-end", "end"),
                ]
            }
            (PermitState::HandedOver, _, Some(due)) => {
                let due = due.epoch_seconds;
                let what = format!("answer-{due}");
                vec![draft(&what, ReminderKind::NoAnswer, due, "remind-no-answer", &what)]
            }
            _ => Vec::new(),
        }
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
        for (place, told) in kinds {
            let query = StatusQuery { place: Some(place.clone()), ..StatusQuery::default() };
            let status = status_of(self.scene, &query, &told)?;
            let Some(change) = status.next_change else { continue };
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
                importance: Importance::High,
                ignores_quiet: true,
                deadline: None,
                permit: None,
            });
        }
        Ok(drafts)
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
            body: freshness.text,
            last_day: None,
            importance: Importance::Normal,
            ignores_quiet: false,
            deadline: None,
            permit: None,
        })
    }
}
