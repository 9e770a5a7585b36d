//! The days that a rule runs from for one person, and what they come to.

use chrono::{Days, NaiveDate};
use companion_rulepack::time::LocalDate;
use companion_rulepack::when::{Asked, Holds};
use companion_rulepack::{Anchor, Deadline, Intent, Side};

use super::household::Household;
use super::right::Right;
use crate::applications::{self, ApplicationState};
use crate::days::{Counted, Safe, Span, WorkingDays, count};
use crate::error::Result;
use crate::order;
use crate::scene::Scene;
use crate::told::Told;
use crate::vault::{DocumentRecord, MemoryRecord, StayRecord, Stored};

/// A rule that concerns a person, counted.
pub(super) struct Candidate<'a> {
    pub(super) rule: &'a Deadline,
    pub(super) id: String,
    /// Id of the stay, document, event or application that it runs from.
    pub(super) subject: String,
    pub(super) document: Option<String>,
    /// The day that it runs from.
    pub(super) from: NaiveDate,
    pub(super) counted: Counted,
    /// What must be told before it is known whether it concerns the person.
    pub(super) not_told: Vec<Asked>,
    pub(super) progress: Progress,
}

/// Whether something was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Progress {
    Nothing,
    /// Id of the application on its way.
    Pending(String),
    Done,
}

/// A day that a rule runs from.
struct From {
    day: NaiveDate,
    subject: String,
    document: Option<String>,
    is_safe: bool,
}

/// Everything that candidates of one person are found with.
pub(super) struct Finding<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) calendar: &'a WorkingDays,
    pub(super) memory: &'a MemoryRecord,
    pub(super) household: &'a Household,
    pub(super) right: Option<&'a Right>,
    pub(super) told: Told,
    pub(super) places: Vec<String>,
    pub(super) today: NaiveDate,
}

impl<'a> Finding<'a> {
    /// What a rule comes to for this person.
    pub(super) fn candidates(&self, rule: &'a Deadline) -> Result<Vec<Candidate<'a>>> {
        let mut found = Vec::new();
        // Who is not here need not leave.
        if rule.intent == Some(Intent::Leave) && self.household.is_away(self.today) {
            return Ok(found);
        }
        for from in self.from(rule)? {
            let is_outside = rule.from.is_some_and(|first| from.day < first.0)
                || rule.to.is_some_and(|last| from.day > last.0);
            if is_outside || self.is_shorter(rule, from.day) {
                continue;
            }
            let mut told = self.told.clone();
            let document = from.document.as_ref().and_then(|id| self.household.document(id));
            told.document_kind = document.map(|document| document.record.kind.clone());
            told.number = document.map(|document| document.record.number.clone());
            let known = told.on(self.today, &self.places);
            if rule.when.holds(&known) == Holds::No {
                continue;
            }
            let Some(mut counted) = self.count(rule, from.day) else { continue };
            if from.is_safe {
                counted.safe.push(Safe::FirstDay);
                order::sort(&mut counted.safe);
                counted.safe.dedup();
            }
            let id = format!("{}:{}", rule.id, from.subject);
            found.push(Candidate {
                progress: self.progress(rule, &from, &id)?,
                not_told: rule.when.not_told(&known),
                rule,
                id,
                from: from.day,
                subject: from.subject,
                document: from.document,
                counted,
            });
        }
        Ok(found)
    }

    fn count(&self, rule: &Deadline, from: NaiveDate) -> Option<Counted> {
        let span = match (rule.anchor, rule.days, rule.working_days, rule.months) {
            (Anchor::Date | Anchor::Absence, ..) => Span::Days(0),
            (_, Some(days), ..) => Span::Days(days),
            (_, _, Some(days), _) => Span::WorkingDays(days),
            (.., Some(months)) => Span::Months(months),
            _ => return None,
        };
        count(self.calendar, from, span, rule.side, rule.first_day)
    }

    /// The days that a rule runs from.
    fn from(&self, rule: &Deadline) -> Result<Vec<From>> {
        let plain = |day, subject: &String, document: Option<String>| From {
            day,
            subject: subject.clone(),
            document,
            is_safe: false,
        };
        Ok(match rule.anchor {
            Anchor::Entry => self
                .household
                .open_stay(self.today)
                .map(|stay| plain(stay.record.entered.0, &stay.id, stay.record.document.clone()))
                .into_iter()
                .collect(),
            Anchor::StayEnd => {
                self.right.filter(|right| right.is_stay).map(right_end).into_iter().collect()
            }
            Anchor::DocumentEnd if rule.intent.is_some() => self
                .right
                .filter(|right| {
                    let kind = right.kind.as_ref();
                    !right.is_stay && kind.is_some_and(|kind| rule.documents.contains(kind))
                })
                .map(right_end)
                .into_iter()
                .collect(),
            Anchor::DocumentEnd => self.document_ends(rule),
            Anchor::Event => self
                .household
                .events
                .iter()
                .filter(|event| rule.events.contains(&event.record.kind))
                .filter(|event| self.is_about(rule, event.record.document.as_ref()))
                .filter(|event| self.is_of_now(event.record.day.0))
                .map(|event| plain(event.record.day.0, &event.id, event.record.document.clone()))
                .collect(),
            Anchor::Step => self
                .household
                .applications
                .iter()
                .filter(|application| rule.applications.contains(&application.record.kind))
                .filter_map(|application| {
                    // A later step means that this one was answered.
                    let (step, day) = application.record.steps.last()?;
                    let document = application.record.document.clone();
                    (Some(*step) == rule.step).then(|| plain(day.0, &application.id, document))
                })
                .collect(),
            Anchor::Absence => self.absence(rule).into_iter().collect(),
            Anchor::Date => match (rule.on, &self.household.person) {
                (Some(on), Some(person)) => vec![plain(on.0, &person.id, None)],
                _ => Vec::new(),
            },
        })
    }

    /// Whether what happened on a day still matters: for a visitor it ends with the stay.
    fn is_of_now(&self, day: NaiveDate) -> bool {
        let is_visitor = self.right.is_none_or(|right| right.is_stay);
        match self.household.open_stay(self.today) {
            Some(stay) => !is_visitor || day >= stay.record.entered.0,
            None => !is_visitor || !self.household.is_away(self.today),
        }
    }

    /// Whether what happened to a document is of a rule's kinds; where no document was named it may
    /// be.
    fn is_about(&self, rule: &Deadline, document: Option<&String>) -> bool {
        let document = document.and_then(|id| self.household.document(id));
        let is_kind = |d: &Stored<DocumentRecord>| rule.documents.contains(&d.record.kind);
        rule.documents.is_empty() || document.is_none_or(is_kind)
    }

    /// Ends of documents of a rule's kinds; of each kind the last one counts.
    fn document_ends(&self, rule: &Deadline) -> Vec<From> {
        let mut ends: Vec<From> = Vec::new();
        for kind in &rule.documents {
            let of_kind = self.household.documents.iter().filter(|d| d.record.kind == *kind);
            let last = of_kind.filter_map(|d| Some((d.record.valid_until?.0, &d.id))).max();
            ends.extend(last.map(|(day, id)| From {
                day,
                subject: id.clone(),
                document: Some(id.clone()),
                is_safe: false,
            }));
        }
        ends
    }

    /// The last day on which a person who is away may still be, before the days away reach what a
    /// permit bears.
    fn absence(&self, rule: &Deadline) -> Option<From> {
        let (most, window) = (u64::from(rule.days?), u64::from(rule.months?) * 30);
        let left = self.household.stays.iter().filter_map(|stay| stay.record.left).max()?.0;
        // It is permits that bear so much and no more; a visitor's stay is over.
        let is_visitor = self.told.basis.is_none();
        if is_visitor || self.household.open_stay(self.today).is_some() || left > self.today {
            return None;
        }
        // Whether the days of leaving and of coming back count is in no source: they are counted.
        let away = |day: NaiveDate| day >= left || is_between_stays(&self.household.stays, day);
        let first = self.household.stays.iter().map(|stay| stay.record.entered).min()?.0;
        let mut day = left;
        loop {
            let next = day.succ_opt()?;
            let begins = next.checked_sub_days(Days::new(window - 1))?.max(first);
            let days = begins.iter_days().take_while(|day| *day <= next);
            let count = days.filter(|day| away(*day)).count();
            if u64::try_from(count).ok()? > most {
                let subject = self.right.map(|right| right.subject.clone());
                return Some(From {
                    day,
                    subject: subject.unwrap_or_else(|| "absence".to_owned()),
                    document: self.right.and_then(|right| right.document.clone()),
                    is_safe: true,
                });
            }
            day = next;
        }
    }

    /// Whether the stay is known to be shorter than what the rule is for.
    fn is_shorter(&self, rule: &Deadline, entered: NaiveDate) -> bool {
        let Some(longest) = rule.longer_than else { return false };
        let departure = self.household.person_record().and_then(|person| person.departure);
        // Who is here after the day on which they meant to go stays longer than they meant to.
        let ends = departure.map(|day| day.0).filter(|day| *day >= self.today);
        let ends = ends.into_iter().chain(self.right.map(|right| right.end)).min();
        ends.is_some_and(|end| (end - entered).num_days() < i64::from(longest))
    }

    /// What the person wants when the right ends; who planned to be gone by then wants to leave.
    pub(super) fn intent(&self) -> Option<Intent> {
        let person = self.household.person_record()?;
        let end = self.right.filter(|right| right.is_stay).map(|right| right.end);
        // A day before the entry was meant for an earlier stay.
        let entered = self.household.open_stay(self.today).map(|stay| stay.record.entered);
        let departure =
            person.departure.filter(|day| entered.is_none_or(|entered| *day >= entered));
        let is_gone = departure.zip(end).is_some_and(|(day, end)| day.0 <= end);
        person.intent.or(is_gone.then_some(Intent::Leave))
    }

    /// The day from which on something can have been done about it.
    fn since(&self, rule: &Deadline, from: &From) -> NaiveDate {
        if rule.side == Side::After {
            return from.day;
        }
        // What ends is asked for in the year before its end, and not before it began: for a stay
        // that is the entry, for another document its issue.
        let year = from.day.checked_sub_days(Days::new(366)).unwrap_or(from.day);
        let stay = self.household.stays.iter().find(|stay| stay.id == from.subject);
        let begun = match stay {
            Some(stay) => Some(stay.record.entered),
            None => {
                let document = from.document.as_ref().and_then(|id| self.household.document(id));
                document.and_then(|document| document.record.issued)
            }
        };
        begun.map_or(year, |day| day.0.max(year))
    }

    /// Whether what the person asked for is decided and not in their hands yet.
    pub(super) fn is_to_collect(&self, rule: &Deadline) -> Result<bool> {
        let of_kind = |kind: &String| rule.application.as_ref() == Some(kind);
        let mut latest = self.household.applications.iter().rev();
        let Some(found) = latest.find(|application| of_kind(&application.record.kind)) else {
            return Ok(false);
        };
        let kind = applications::rule(self.scene, &found.record.kind)?;
        Ok(applications::state(&found.record, kind.as_ref()) == ApplicationState::Decided)
    }

    fn progress(&self, rule: &Deadline, from: &From, id: &str) -> Result<Progress> {
        // Where the day was changed since, as by a document that was extended, it is to be done anew.
        let is_for = |day: &LocalDate| day.0 == from.day;
        if self.memory.done.contains_key(id) && self.memory.done_for.get(id).is_none_or(is_for) {
            return Ok(Progress::Done);
        }
        let since = self.since(rule, from);
        // Without its day of issue a document may be of an earlier stay.
        let is_first = !self.household.stays.iter().any(|stay| stay.record.entered.0 < since);
        let is_of_stay = self.household.stays.iter().any(|stay| stay.id == from.subject);
        let shows = self.household.documents.iter().any(|document| {
            let record = &document.record;
            let is_new = match record.issued {
                Some(issued) => issued.0 >= since,
                None => is_first || !is_of_stay,
            };
            let is_valid = record.valid_until.is_none_or(|until| until.0 >= self.today);
            // What ends still ends, unless the next document is known to last longer.
            let lasts = record.valid_until.is_some_and(|until| until.0 > from.day);
            let is_enough = rule.intent.is_none() || lasts;
            let is_shown = is_new && is_enough && (record.issued.is_some() || is_valid);
            rule.done_by.contains(&record.kind) && is_shown
        });
        if shows {
            return Ok(Progress::Done);
        }
        for application in self.household.applications.iter().rev() {
            let record = &application.record;
            let is_kind = rule.application.as_ref() == Some(&record.kind);
            let is_since = record.steps.first().is_some_and(|(_, day)| day.0 >= since);
            let is_about = record.document.is_none() || record.document == from.document;
            if !is_kind || !is_since || !is_about {
                continue;
            }
            let kind = applications::rule(self.scene, &record.kind)?;
            match applications::state(record, kind.as_ref()) {
                ApplicationState::Pending => {
                    return Ok(Progress::Pending(application.id.clone()));
                }
                ApplicationState::Decided | ApplicationState::Collected => {
                    return Ok(Progress::Done);
                }
                ApplicationState::Refused | ApplicationState::Withdrawn => {}
            }
        }
        Ok(Progress::Nothing)
    }
}

fn right_end(right: &Right) -> From {
    From {
        day: right.end,
        subject: right.subject.clone(),
        document: right.document.clone(),
        is_safe: right.is_safe,
    }
}

/// Whether the person was out of the country on a day between two of their stays, the days of
/// leaving and of coming back among them.
fn is_between_stays(stays: &[Stored<StayRecord>], day: NaiveDate) -> bool {
    let inside = stays.iter().any(|stay| {
        let record = &stay.record;
        record.entered.0 < day && record.left.is_none_or(|left| left.0 > day)
    });
    !inside && stays.iter().any(|stay| stay.record.entered.0 < day)
}
