//! From candidates to what is shown: alternatives as one choice, states, words, order.

use chrono::{NaiveDate, NaiveTime};
use companion_rulepack::time::LocalDate;
use companion_rulepack::{Deadline, Intent, Who};
use litemap::LiteMap;

use super::candidate::{Candidate, Finding, Progress};
use super::household::{Household, households};
use super::right::{self, Right};
use super::suspension::{Suspended, suspended};
use super::view::{Alternative, DeadlineState, DeadlineView, Question, WhoActs};
use crate::applications;
use crate::days::{Safe, WorkingDays};
use crate::error::Result;
use crate::kinds;
use crate::moment::Moment;
use crate::order;
use crate::people::intent_word;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::told::{self, Told};
use crate::vault::{Host, MemoryRecord};
use crate::view::{contacts, in_zone, sources};

/// Days before the last one from which it is time to act, where the rule does not say.
const DUE_DAYS: u32 = 14;

/// Everybody's deadlines: late ones first, then by their last day and name, what is done last.
pub(crate) fn deadlines(scene: &Scene<'_>) -> Result<Vec<DeadlineView>> {
    Ok(deadlines_from(scene)?.into_iter().map(|(view, _)| view).collect())
}

/// The same, each with the day that it runs from.
pub(crate) fn deadlines_from(scene: &Scene<'_>) -> Result<Vec<(DeadlineView, Option<NaiveDate>)>> {
    let builder = Builder::new(scene)?;
    let mut views = Vec::new();
    for household in households(scene)? {
        views.extend(builder.of_household(&household)?);
    }
    order::sort_by_key(&mut views, |(view, _)| rank(view));
    Ok(views)
}

fn rank(view: &DeadlineView) -> (u32, Option<String>, String, String) {
    let state = match view.state {
        DeadlineState::Late => 0,
        DeadlineState::NotKnown => 1,
        DeadlineState::Due | DeadlineState::Open => 2,
        DeadlineState::Pending => 3,
        DeadlineState::Done => 4,
    };
    (state, view.act_by.clone(), view.whose.clone(), view.id.clone())
}

/// What is the same for everybody.
struct Builder<'a> {
    scene: &'a Scene<'a>,
    rules: Vec<Deadline>,
    calendar: WorkingDays,
    memory: MemoryRecord,
    today: NaiveDate,
    tomorrow: Option<Moment>,
}

impl<'a> Builder<'a> {
    fn new(scene: &'a Scene<'a>) -> Result<Self> {
        let facts = scene.rules.facts()?;
        let today = scene.today()?;
        let all = scene.rules.all("deadline", "")?;
        let rules = all.iter().filter_map(|rule| match rule.as_ref() {
            AnyRule::Deadline(rule) => Some(rule.clone()),
            _ => None,
        });
        let calendars = scene.rules.all("calendar", "")?;
        let calendar = calendars.iter().find_map(|rule| match rule.as_ref() {
            AnyRule::Calendar(calendar) => Some(calendar.clone()),
            _ => None,
        });
        let midnight = today.succ_opt().map(|day| day.and_time(NaiveTime::MIN));
        Ok(Builder {
            scene,
            rules: rules.collect(),
            calendar: WorkingDays::new(calendar),
            memory: scene.vault.only()?,
            today,
            tomorrow: midnight.map(|local| in_zone(&facts.zone, facts.zone.instant(local))),
        })
    }

    fn of_household(
        &self,
        household: &Household,
    ) -> Result<Vec<(DeadlineView, Option<NaiveDate>)>> {
        let kinds = right::right_kinds(&self.rules);
        let right = right::current(self.scene, household, &kinds)?;
        let person = household.person_record();
        let mut told = Told::of(person);
        told.basis = right::basis(self.scene, household, &kinds, right.as_ref())?;
        let place = person.and_then(|person| person.place.clone());
        let places = match place {
            Some(place) => self.scene.rules.place(&place)?.map(|row| row.chain.clone()),
            None => None,
        };
        let finding = Finding {
            scene: self.scene,
            calendar: &self.calendar,
            memory: &self.memory,
            household,
            right: right.as_ref(),
            told,
            places: places.unwrap_or_default(),
            today: self.today,
        };
        let mut choices: LiteMap<String, Vec<Candidate<'_>>> = LiteMap::new();
        for rule in &self.rules {
            for candidate in finding.candidates(rule)? {
                // Alternatives share what they run from; rules of one code for different people
                // are one deadline too.
                let key = match rule.intent {
                    Some(_) => format!("choice {}", candidate.subject),
                    None => format!("{} {}", rule.code, candidate.subject),
                };
                choices.entry(key).or_default().push(candidate);
            }
        }
        let mut views = Vec::new();
        for (_, candidates) in choices {
            views.extend(self.choice(&finding, candidates)?);
        }
        views.extend(self.unknown_end(&finding)?.map(|view| (view, None)));
        Ok(views)
    }

    /// One view of candidates that are one deadline.
    fn choice(
        &self,
        finding: &Finding<'_>,
        candidates: Vec<Candidate<'_>>,
    ) -> Result<Option<(DeadlineView, Option<NaiveDate>)>> {
        let is_choice = candidates.iter().any(|candidate| candidate.rule.intent.is_some());
        let Some(chosen) = self.chosen(finding, &candidates, is_choice) else { return Ok(None) };
        let mut view = self.view(finding, chosen)?;
        let from = Some(chosen.from);
        if !is_choice {
            return Ok(Some((view, from)));
        }
        let mut alternatives: Vec<&Candidate<'_>> = candidates.iter().collect();
        order::sort_by_key(&mut alternatives, |candidate| candidate.counted.day);
        for candidate in alternatives {
            view.alternatives.push(Alternative {
                intent: candidate.rule.intent.map(intent_word).unwrap_or_default().to_owned(),
                rule: candidate.rule.id.clone(),
                code: candidate.rule.code.clone(),
                title: self.scene.words.name_of(&candidate.rule.title),
                act_by: LocalDate(candidate.counted.day).to_string(),
                state: self.state(candidate),
                text: self.own_text(candidate),
            });
        }
        self.say_what_passed(finding, &candidates, chosen, &mut view);
        let is_open = |a: &Alternative| matches!(a.state, DeadlineState::Open | DeadlineState::Due);
        let Some(right) = finding.right else { return Ok(Some((view, from))) };
        // Nobody said what they want: the end is what is announced, and what can be done until then.
        if finding.intent().is_none() && view.alternatives.iter().filter(|a| is_open(a)).count() > 1
        {
            let end = self.scene.words.date(right.end);
            view.title = self.scene.words.fill("choice-title", &[("date", end.into())]);
        }
        // What was asked for or given lasts until a day that was not told: it is asked, once the old
        // end has passed.
        let is_past = right.end < self.today && chosen.rule.intent != Some(Intent::Leave);
        if view.state == DeadlineState::Done && is_past && !finding.is_to_collect(chosen.rule)? {
            self.set_unknown_end(&mut view, "stay-end-not-known");
            view.alternatives.clear();
            view.counted.clear();
        }
        self.suspend(finding, right, &mut view)?;
        Ok(Some((view, from)))
    }

    /// Where the next that can be done is not what most would do, says that its day has passed.
    fn say_what_passed(
        &self,
        finding: &Finding<'_>,
        candidates: &[Candidate<'_>],
        chosen: &Candidate<'_>,
        view: &mut DeadlineView,
    ) {
        let intent = finding.intent().unwrap_or(Intent::Extend);
        let passed = candidates.iter().find(|candidate| {
            candidate.rule.intent == Some(intent) && self.state(candidate) == DeadlineState::Late
        });
        let is_open = matches!(view.state, DeadlineState::Open | DeadlineState::Due);
        if let (true, Some(passed)) = (is_open && intent != Intent::Leave, passed) {
            let late = &passed.rule.late;
            if passed.id != chosen.id && !late.is_empty() {
                view.text = format!("{} {}", self.scene.words.text_of(late), view.text);
            }
        }
    }

    /// The candidate that stands for all: what is on its way, what the person intends, else the
    /// next that can still be done, else the last that could.
    fn chosen<'c>(
        &self,
        finding: &Finding<'_>,
        candidates: &'c [Candidate<'c>],
        is_choice: bool,
    ) -> Option<&'c Candidate<'c>> {
        if let Some(moving) = candidates.iter().find(|c| c.progress != Progress::Nothing) {
            return Some(moving);
        }
        if !is_choice {
            // One rule surely concerns the person: it counts. Else the earliest of those that may.
            let sure = candidates.iter().filter(|candidate| candidate.not_told.is_empty());
            return sure
                .min_by_key(|candidate| candidate.counted.day)
                .or_else(|| candidates.iter().min_by_key(|candidate| candidate.counted.day));
        }
        // Who says nothing keeps what they have: a permit may need years that nobody told.
        let told = finding.intent();
        let intent = told.unwrap_or(Intent::Extend);
        let intended = || candidates.iter().filter(|c| c.rule.intent == Some(intent));
        let in_time = |c: &&Candidate<'_>| c.counted.day >= self.today;
        let by_day = |c: &&Candidate<'_>| c.counted.day;
        let is_over = !candidates.iter().any(|c| in_time(&c));
        // A visitor who let the day pass leaves; who lives here, or said so, is late with it.
        let lives_here = finding.right.is_some_and(|right| !right.is_stay);
        let is_meant = told.is_some() || lives_here;
        intended()
            .filter(in_time)
            .min_by_key(by_day)
            .or_else(|| intended().filter(|_| is_meant && !is_over).max_by_key(by_day))
            .or_else(|| candidates.iter().filter(in_time).min_by_key(by_day))
            .or_else(|| candidates.iter().max_by_key(by_day))
    }

    fn state(&self, candidate: &Candidate<'_>) -> DeadlineState {
        let rule = candidate.rule;
        let due = rule.due_days.or_else(|| rule.leads.iter().max().copied()).unwrap_or(DUE_DAYS);
        let left = (candidate.counted.day - self.today).num_days();
        match candidate.progress {
            Progress::Done => DeadlineState::Done,
            Progress::Pending(_) => DeadlineState::Pending,
            Progress::Nothing if left < 0 => DeadlineState::Late,
            Progress::Nothing if left <= i64::from(due) => DeadlineState::Due,
            Progress::Nothing => DeadlineState::Open,
        }
    }

    /// What to do, or what to do where the day has passed.
    fn own_text(&self, candidate: &Candidate<'_>) -> String {
        let rule = candidate.rule;
        let is_late = self.state(candidate) == DeadlineState::Late && !rule.late.is_empty();
        self.scene.words.text_of(if is_late { &rule.late } else { &rule.text })
    }

    fn view(&self, finding: &Finding<'_>, candidate: &Candidate<'_>) -> Result<DeadlineView> {
        let (words, rule) = (self.scene.words, candidate.rule);
        let state = self.state(candidate);
        let said =
            |texts: &companion_rulepack::Texts| (!texts.is_empty()).then(|| words.text_of(texts));
        let mut text = self.own_text(candidate);
        if let Progress::Pending(id) = &candidate.progress {
            text = self.pending_text(finding, id)?.unwrap_or(text);
        }
        let mut named = rule.source.clone();
        let mut counted = Vec::new();
        for safe in &candidate.counted.safe {
            counted.extend(match safe {
                Safe::FirstDay => Some(words.say("counted-first-day")),
                Safe::DayOff => Some(words.say("counted-day-off")),
                Safe::Calendar => self.calendar.text().map(|text| words.text_of(text)),
                Safe::MayBeOff => Some(words.say("counted-may-be-off")),
            });
            if *safe != Safe::FirstDay {
                named.extend(self.calendar.sources(candidate.counted.day).cloned());
            }
        }
        let who = who(rule.who, finding.household);
        let document = candidate.document.as_ref();
        let mut view = self.empty(finding, document)?;
        view.id = candidate.id.clone();
        view.rule = rule.id.clone();
        view.code = rule.code.clone();
        view.title = words.name_of(&rule.title);
        self.set_day(&mut view, Some(candidate.counted.day), state);
        view.who_acts = who;
        view.who_text = words.say(match who {
            WhoActs::Person => "who-person",
            WhoActs::Host => "who-host",
            WhoActs::Employer => "who-employer",
        });
        view.channels = contacts(self.scene.rules, words, &rule.channels, &finding.places)?;
        view.leads.clone_from(&rule.leads);
        view.papers = said(&rule.papers);
        view.fee = said(&rule.fee);
        view.fee_year = rule.fee_year;
        view.fine = said(&rule.fine);
        view.text = text;
        view.counted = counted;
        view.asks = told::tell(self.scene, &candidate.not_told)?;
        view.source = sources(self.scene.rules, words, &named)?;
        Ok(view)
    }

    fn empty(&self, finding: &Finding<'_>, document: Option<&String>) -> Result<DeadlineView> {
        let person = finding.household.person.as_ref();
        let document = document.and_then(|id| finding.household.document(id));
        Ok(DeadlineView {
            id: String::new(),
            rule: String::new(),
            code: String::new(),
            person: person.map(|person| person.id.clone()),
            whose: person.and_then(|person| person.record.name.clone()).unwrap_or_default(),
            document: document.map(|document| document.id.clone()),
            document_name: document
                .map(|document| kinds::covered_name(self.scene, &document.record)),
            title: String::new(),
            act_by: None,
            act_by_text: String::new(),
            days_left: None,
            state: DeadlineState::NotKnown,
            who_acts: WhoActs::Person,
            who_text: self.scene.words.say("who-person"),
            alternatives: Vec::new(),
            leads: Vec::new(),
            channels: Vec::new(),
            papers: None,
            fee: None,
            fee_year: None,
            fine: None,
            text: String::new(),
            counted: Vec::new(),
            asks: None,
            question: None,
            source: Vec::new(),
            refresh_at: self.tomorrow,
        })
    }

    /// The last day with its words.
    fn set_day(&self, view: &mut DeadlineView, day: Option<NaiveDate>, state: DeadlineState) {
        let words = self.scene.words;
        view.state = state;
        view.act_by = day.map(|day| LocalDate(day).to_string());
        let Some(day) = day else {
            view.days_left = None;
            view.act_by_text = words.say("act-by-open");
            return;
        };
        let left = (day - self.today).num_days();
        view.days_left = i32::try_from(left).ok();
        let date = words.date(day);
        let key = match (state, left) {
            (DeadlineState::Done, _) => "act-by-done",
            (DeadlineState::Pending, _) => "act-by-pending",
            (_, 0) => "act-by-today",
            (_, left) if left < 0 => "act-by-late",
            _ => "act-by",
        };
        let count = left.abs();
        view.act_by_text = words.fill(key, &[("date", date.into()), ("count", count.into())]);
    }

    fn pending_text(&self, finding: &Finding<'_>, id: &str) -> Result<Option<String>> {
        let all = &finding.household.applications;
        let Some(application) = all.iter().find(|application| application.id == id) else {
            return Ok(None);
        };
        let rule = applications::rule(self.scene, &application.record.kind)?;
        let since = application.record.steps.first().map(|(_, day)| day.0);
        let since = since.map(|day| self.scene.words.date(day)).unwrap_or_default();
        let pending = self.scene.words.fill("application-pending", &[("since", since.into())]);
        let more = rule.map(|rule| self.scene.words.text_of(&rule.pending)).unwrap_or_default();
        Ok(Some(format!("{pending} {more}").trim().to_owned()))
    }

    /// Puts a suspension in the place of an end that it sets aside.
    fn suspend(&self, finding: &Finding<'_>, right: &Right, view: &mut DeadlineView) -> Result<()> {
        let words = self.scene.words;
        let Some(suspended) = suspended(finding, right)? else { return Ok(()) };
        let rule = match &suspended {
            Suspended::Holds { rule, .. }
            | Suspended::Over { rule, .. }
            | Suspended::Asks(rule) => rule,
        };
        let source = sources(self.scene.rules, words, &rule.source)?;
        let ask = contacts(self.scene.rules, words, &rule.contacts, &finding.places)?;
        match &suspended {
            Suspended::Holds { rule, until } => {
                let state = match until {
                    Some(until) if (*until - self.today).num_days() <= i64::from(DUE_DAYS) => {
                        DeadlineState::Due
                    }
                    _ => DeadlineState::Open,
                };
                self.set_day(view, *until, state);
                view.code.clone_from(&rule.id);
                view.rule.clone_from(&rule.id);
                view.text = words.text_of(&rule.text);
                view.title = words.say("stay-end-title");
                if let Some(until) = until {
                    let end = words.date(*until);
                    view.title = words.fill("choice-title", &[("date", end.into())]);
                    view.text = words.text_of(&rule.act);
                }
                // The end is set aside, and with it the days that were counted from it.
                view.alternatives.clear();
                (view.fee, view.fee_year, view.papers, view.fine) = (None, None, None, None);
                (view.channels, view.source) = (ask, source);
                view.counted.clear();
            }
            Suspended::Over { rule, held } => {
                if *held {
                    self.set_day(view, Some(rule.to.0), DeadlineState::Late);
                    view.alternatives.clear();
                    view.counted.clear();
                }
                view.text = format!("{} {}", view.text, words.text_of(&rule.over));
                view.source.extend(source);
            }
            Suspended::Asks(rule) => {
                view.state = DeadlineState::NotKnown;
                let text = words.text_of(&rule.question);
                // Of nobody no answer could be kept.
                if view.document.is_some() || view.person.is_some() {
                    view.question = Some(Question { id: rule.id.clone(), text: text.clone() });
                }
                view.text = format!("{text} {}", view.text);
                view.source.extend(source);
            }
        }
        Ok(())
    }

    /// A stay whose end cannot be told, or one that nobody told although a document allows it.
    fn unknown_end(&self, finding: &Finding<'_>) -> Result<Option<DeadlineView>> {
        if finding.right.is_some() {
            return Ok(None);
        }
        let stay = finding.household.open_stay(self.today);
        let (subject, document, text) = match stay {
            Some(stay) => (&stay.id, stay.record.document.as_ref(), "stay-end-not-known"),
            None if !finding.household.stays.is_empty() => return Ok(None),
            None => match self.document_of_stays(finding)? {
                Some(id) => (id, Some(id), "stay-end-no-entry"),
                None => return Ok(None),
            },
        };
        let mut view = self.empty(finding, document)?;
        view.id = format!("stay_end:{subject}");
        view.code = "stay_end".to_owned();
        self.set_unknown_end(&mut view, text);
        Ok(Some(view))
    }

    fn set_unknown_end(&self, view: &mut DeadlineView, text: &str) {
        let words = self.scene.words;
        (view.act_by, view.days_left) = (None, None);
        view.state = DeadlineState::NotKnown;
        view.title = words.say("stay-end-title");
        view.text = words.say(text);
        view.act_by_text = words.say("act-by-not-known");
    }

    /// A document that a stay can rest on and that has not ended.
    fn document_of_stays<'h>(&self, finding: &Finding<'h>) -> Result<Option<&'h String>> {
        let rules = self.scene.rules.all("stay", "")?;
        let kinds = rules.iter().flat_map(|rule| match rule.as_ref() {
            AnyRule::Stay(rule) => rule.documents.as_slice(),
            _ => &[],
        });
        let kinds: Vec<&String> = kinds.collect();
        let household: &'h Household = finding.household;
        let found = household.documents.iter().find(|document| {
            let record = &document.record;
            let has_ended = record.valid_until.is_some_and(|until| until.0 < self.today);
            kinds.contains(&&record.kind) && !has_ended
        });
        Ok(found.map(|document| &document.id))
    }
}

/// Somebody who lives in their own acts for themselves.
fn who(who: Who, household: &Household) -> WhoActs {
    let host = household.person_record().and_then(|person| person.host);
    match (who, host) {
        (Who::Host, Some(Host::Own)) | (Who::Person, _) => WhoActs::Person,
        (Who::Host, _) => WhoActs::Host,
        (Who::Employer, _) => WhoActs::Employer,
    }
}
