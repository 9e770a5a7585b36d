//! Deadlines as iCalendar (RFC 5545), to be imported into any calendar.

mod line;

use std::collections::HashMap;

use chrono::NaiveDate;
use companion_rulepack::time::{Instant, LocalDate};
use serde::Serialize;

use crate::deadlines::{self, DeadlineState, DeadlineView};
use crate::documents::{self, DocumentView};
use crate::error::Result;
use crate::order;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::silent::silent;
use crate::vault::SettingsRecord;

/// Days before the last one on which to remind, where neither rule nor person says.
const LEADS: [u32; 2] = [7, 1];

/// Alarms sound at this hour of the day.
const HOUR: u32 = 9;

/// Deadlines for a calendar.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CalendarView {
    /// What to call the file.
    pub file_name: String,
    /// The calendar, `text/calendar`.
    pub calendar: String,
    /// How many deadlines are in it.
    pub events: u32,
    /// Deadlines without a known last day, which are not in it.
    pub without_day: u32,
    /// What is in it and how a later one updates it.
    pub text: String,
}

/// One deadline for a calendar: a whole day.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CalendarEntry {
    /// What it is called, and whose it is.
    pub title: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// What to do.
    pub text: String,
}

silent!(CalendarView, CalendarEntry);

/// Everybody's deadlines; the numbers of documents only where they are asked for. Reads rules and
/// vault.
pub(crate) fn calendar(scene: &Scene<'_>, numbers: bool) -> Result<CalendarView> {
    let deadlines = deadlines::deadlines(scene)?;
    let mut writer = Writer::new(scene, numbers)?;
    let today = writer.today;
    let events = writer.all(&deadlines)?;
    let without_day = deadlines.len() - events;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(CalendarView {
        file_name: format!("companion-{today}.ics"),
        calendar: writer.calendar,
        events: count(events),
        without_day: count(without_day),
        text: scene.words.fill("calendar-made", &[("count", events.into())]),
    })
}

/// One deadline, without numbers of documents. Reads rules and vault.
pub(crate) fn entry(scene: &Scene<'_>, id: &str) -> Result<Option<CalendarEntry>> {
    let deadlines = deadlines::deadlines(scene)?;
    let Some(view) = deadlines.iter().find(|view| view.id == id) else {
        return Err(scene.input("no_such_deadline", "error-no-such-deadline", &[]));
    };
    let writer = Writer::new(scene, false)?;
    Ok(view.act_by.as_ref().map(|day| CalendarEntry {
        title: scene.words.of_person(&view.whose, &view.title),
        day: day.clone(),
        text: writer.description(view),
    }))
}

struct Writer<'a> {
    scene: &'a Scene<'a>,
    numbers: bool,
    documents: HashMap<String, DocumentView>,
    settings: SettingsRecord,
    today: NaiveDate,
    calendar: String,
}

impl<'a> Writer<'a> {
    fn new(scene: &'a Scene<'a>, numbers: bool) -> Result<Self> {
        let documents = match scene.vault.exists() {
            true => documents::documents(scene)?,
            false => Vec::new(),
        };
        Ok(Writer {
            scene,
            numbers,
            documents: documents.into_iter().map(|view| (view.id.clone(), view)).collect(),
            settings: scene.vault.only()?,
            today: scene.today()?,
            calendar: String::new(),
        })
    }

    fn all(&mut self, deadlines: &[DeadlineView]) -> Result<usize> {
        let name = self.scene.words.say("calendar-name");
        self.begin("VCALENDAR");
        self.plain("VERSION", "2.0");
        let product = concat!("-//Companion//Companion ", env!("CARGO_PKG_VERSION"), "//EN");
        self.text("PRODID", product);
        self.plain("CALSCALE", "GREGORIAN");
        self.plain("METHOD", "PUBLISH");
        self.text("X-WR-CALNAME", &name);
        let mut events = 0;
        for view in deadlines {
            let Some(day) = view.act_by.as_ref().and_then(|day| day.parse::<LocalDate>().ok())
            else {
                continue;
            };
            self.event(view, day.0)?;
            events += 1;
        }
        self.end("VCALENDAR");
        Ok(events)
    }

    fn event(&mut self, view: &DeadlineView, day: NaiveDate) -> Result<()> {
        let now = self.scene.now.epoch_seconds;
        let stamp = Instant(now).to_string().replace(['-', ':'], "");
        let summary = self.scene.words.of_person(&view.whose, &view.title);
        let is_done = view.state == DeadlineState::Done;
        self.begin("VEVENT");
        self.text("UID", &format!("{}@companion", view.id));
        self.plain("DTSTAMP", &stamp);
        // A later import must count as a later revision, and nothing remembers earlier ones.
        self.plain("SEQUENCE", &(now / 60).clamp(0, i64::from(i32::MAX)).to_string());
        self.plain("DTSTART;VALUE=DATE", &day.to_string().replace('-', ""));
        self.text("SUMMARY", &summary);
        self.text("DESCRIPTION", &self.description(view));
        self.plain("STATUS", if is_done { "CANCELLED" } else { "CONFIRMED" });
        self.plain("TRANSP", "TRANSPARENT");
        self.plain("CLASS", "PRIVATE");
        let wants_alarm = !matches!(
            view.state,
            DeadlineState::Done | DeadlineState::Pending | DeadlineState::Late
        );
        let left = (day - self.today).num_days();
        if wants_alarm {
            for lead in self.leads(view)?.into_iter().filter(|lead| i64::from(*lead) <= left) {
                self.begin("VALARM");
                self.plain("ACTION", "DISPLAY");
                self.text("DESCRIPTION", &summary);
                self.plain("TRIGGER", &trigger(lead));
                self.end("VALARM");
            }
        }
        self.end("VEVENT");
        Ok(())
    }

    /// Days before the last one on which to remind: the person's, else the rule's.
    fn leads(&self, view: &DeadlineView) -> Result<Vec<u32>> {
        let own = self.settings.leads.get(&view.code).or_else(|| self.settings.leads.get(""));
        let mut leads = match (own, self.scene.rules.by_id("deadline", &view.rule)?.as_deref()) {
            (Some(own), _) => own.clone(),
            (None, Some(AnyRule::Deadline(rule))) if !rule.leads.is_empty() => rule.leads.clone(),
            _ => LEADS.to_vec(),
        };
        order::sort_by(&mut leads, |one, two| two.cmp(one));
        leads.dedup();
        Ok(leads)
    }

    /// What to do, with all that does not change from day to day.
    fn description(&self, view: &DeadlineView) -> String {
        let words = self.scene.words;
        let mut lines = vec![view.text.clone(), view.who_text.clone()];
        if let Some(document) = view.document.as_ref().and_then(|id| self.documents.get(id)) {
            lines.push(match self.numbers {
                true => format!("{} {}", document.kind_name, words.ltr(&document.number)),
                false => document.kind_name.clone(),
            });
        }
        // Of a choice, what can still be done.
        let is_open = |state| matches!(state, DeadlineState::Open | DeadlineState::Due);
        let open: Vec<_> = view.alternatives.iter().filter(|one| is_open(one.state)).collect();
        if open.len() > 1 {
            for other in open {
                let day = other.act_by.parse::<LocalDate>();
                let day = day.map_or_else(|_| other.act_by.clone(), |day| words.date(day.0));
                lines.push(format!("{day}: {}", other.title));
            }
        }
        lines.extend([&view.papers, &view.fee, &view.fine].into_iter().flatten().cloned());
        lines.extend(view.counted.iter().cloned());
        for contact in &view.channels {
            let reach = contact.phone.as_ref().or(contact.web.as_ref());
            let reach = reach.or(contact.email.as_ref());
            let reach = reach.map(|value| format!(" {}", words.ltr(value))).unwrap_or_default();
            lines.push(format!("{}{reach}", contact.name));
        }
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }

    fn begin(&mut self, component: &str) {
        self.plain("BEGIN", component);
    }

    fn end(&mut self, component: &str) {
        self.plain("END", component);
    }

    /// A property whose value is a text.
    fn text(&mut self, name: &str, text: &str) {
        self.plain(name, &line::escaped(text));
    }

    /// A property whose value is written as it is.
    fn plain(&mut self, name: &str, value: &str) {
        line::add(&mut self.calendar, &format!("{name}:{value}"));
    }
}

/// At nine in the morning, so many days before: counted from the midnight at which the day begins.
fn trigger(lead: u32) -> String {
    match lead {
        0 => format!("PT{HOUR}H"),
        1 => format!("-PT{}H", 24 - HOUR),
        days => format!("-P{}DT{}H", days - 1, 24 - HOUR),
    }
}
