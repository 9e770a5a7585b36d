//! Applications: a case that goes step by step, each of which can start the next deadline.

use companion_rulepack::time::LocalDate;
use companion_rulepack::{Application, Step};
use serde::Serialize;

use crate::error::{CompanionError, Result};
use crate::options::{FormOption, option};
use crate::people::person_exists;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::silent::silent;
use crate::typed;
use crate::vault::{ApplicationRecord, DocumentRecord, RecordType, Stored};
use crate::view::{ContactView, contacts};

/// Something asked of an office.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ApplicationInput {
    /// Kind, as the rules name it.
    pub kind: String,
    /// Day on which it was handed in, `YYYY-MM-DD`; today where it is left out.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub applied: Option<String>,
    /// Id of the person.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<String>,
    /// Id of the document that it is about.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub document: Option<String>,
}

/// How an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ApplicationState {
    /// On its way.
    Pending,
    /// Decided in favour; there is something left to do.
    Decided,
    /// Done: the document is in hand.
    Collected,
    /// Decided against.
    Refused,
    /// Taken back.
    Withdrawn,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StepView {
    /// `applied`, `accepted`, `review`, `paid`, `decided`, `collected`, `refused`, `withdrawn`.
    pub step: String,
    /// What that is called.
    pub name: String,
    /// When.
    pub day: String,
    /// The same in words.
    pub day_text: String,
}

/// An application as stored.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ApplicationView {
    /// Id.
    pub id: String,
    /// Id of the person.
    pub person: Option<String>,
    /// Id of the document that it is about.
    pub document: Option<String>,
    /// Kind.
    pub kind: String,
    /// What the kind is called.
    pub name: String,
    /// How it stands.
    pub state: ApplicationState,
    /// How it stands and what to do, in words.
    pub text: String,
    /// The steps that were taken.
    pub steps: Vec<StepView>,
    /// Steps that can come next.
    pub next: Vec<FormOption>,
    /// Whom to ask.
    pub contacts: Vec<ContactView>,
}

silent!(ApplicationInput, ApplicationView);

/// A step as it is typed and shown in JSON.
pub(crate) fn step_word(step: Step) -> &'static str {
    match step {
        Step::Applied => "applied",
        Step::Accepted => "accepted",
        Step::Review => "review",
        Step::Paid => "paid",
        Step::Decided => "decided",
        Step::Collected => "collected",
        Step::Refused => "refused",
        Step::Withdrawn => "withdrawn",
    }
}

/// How an application stands after its last step.
pub(crate) fn state(record: &ApplicationRecord, rule: Option<&Application>) -> ApplicationState {
    let last = record.steps.last().map(|(step, _)| *step);
    let is_final = |step| rule.is_some_and(|rule| rule.steps.last() == Some(&step));
    match last {
        Some(Step::Refused) => ApplicationState::Refused,
        Some(Step::Withdrawn) => ApplicationState::Withdrawn,
        Some(Step::Collected) => ApplicationState::Collected,
        Some(step) if is_final(step) => ApplicationState::Collected,
        Some(Step::Decided) => ApplicationState::Decided,
        _ => ApplicationState::Pending,
    }
}

/// The rule of a kind; none where the pack no longer has it.
pub(crate) fn rule(scene: &Scene<'_>, kind: &str) -> Result<Option<Application>> {
    Ok(match scene.rules.by_id("application", kind)?.as_deref() {
        Some(AnyRule::Application(rule)) => Some(rule.clone()),
        _ => None,
    })
}

/// Notes that something was applied for. Writes the vault.
pub(crate) fn start(scene: &Scene<'_>, input: &ApplicationInput) -> Result<ApplicationView> {
    person_exists(scene, input.person.as_deref())?;
    let kind = typed::kind(scene, &input.kind)?.to_lowercase();
    if rule(scene, &kind)?.is_none() {
        return Err(no_such_kind(scene)?);
    }
    if let Some(id) = &input.document
        && scene.vault.get::<DocumentRecord>(id)?.is_none()
    {
        return Err(scene.input("no_such_document", "error-no-such-document", &[]));
    }
    let applied = past_day(scene, input.applied.as_deref())?;
    let record = ApplicationRecord {
        v: 1,
        person: input.person.clone(),
        kind,
        document: input.document.clone(),
        steps: vec![(Step::Applied, applied)],
        unknown: Default::default(),
    };
    let ids = scene.vault.add(std::slice::from_ref(&record))?;
    view(scene, &Stored { id: ids.into_iter().next().unwrap_or_default(), record })
}

/// Notes the next step. Writes the vault.
pub(crate) fn step(
    scene: &Scene<'_>,
    id: &str,
    step: &str,
    day: Option<&str>,
) -> Result<ApplicationView> {
    let day = past_day(scene, day)?;
    let Some(stored) = scene.vault.get::<ApplicationRecord>(id)? else {
        return Err(scene.input("no_such_application", "error-no-such-application", &[]));
    };
    let possible = next(&stored.record, rule(scene, &stored.record.kind)?.as_ref());
    if possible.is_empty() {
        return Err(scene.input("application_closed", "error-application-closed", &[]));
    }
    let wanted: Option<Step> = typed::word(step);
    let Some(wanted) = wanted.filter(|step| possible.contains(step)) else {
        let list: Vec<String> = possible.iter().map(|step| step_word(*step).to_owned()).collect();
        let list = scene.words.codes(&list);
        return Err(scene.input("not_next_step", "error-not-next-step", &[("list", list.into())]));
    };
    let changed = scene.vault.change::<ApplicationRecord>(id, |record| {
        if record.steps.last().is_some_and(|(_, last)| day < *last) {
            return Err(scene.input("step_before_last", "error-step-before-last", &[]));
        }
        record.steps.push((wanted, day));
        Ok(())
    })?;
    match changed {
        Some(application) => view(scene, &application),
        None => Err(scene.input("no_such_application", "error-no-such-application", &[])),
    }
}

/// All applications, in the order in which they were noted. Reads the vault.
pub(crate) fn list(scene: &Scene<'_>) -> Result<Vec<ApplicationView>> {
    let all: Vec<Stored<ApplicationRecord>> = scene.vault.all_or_none()?;
    all.iter().map(|application| view(scene, application)).collect()
}

/// Removes an application, because the person asked for it. Writes the vault.
pub(crate) fn remove(scene: &Scene<'_>, id: &str) -> Result<()> {
    if scene.vault.get::<ApplicationRecord>(id)?.is_none() {
        return Err(scene.input("no_such_application", "error-no-such-application", &[]));
    }
    scene.vault.remove(RecordType::Application, &[id.to_owned()])
}

/// Steps that can come after the last: those of the kind that follow it, and the two ends that are
/// always possible. A step may be skipped: offices do not tell everything.
fn next(record: &ApplicationRecord, rule: Option<&Application>) -> Vec<Step> {
    if matches!(
        state(record, rule),
        ApplicationState::Collected | ApplicationState::Refused | ApplicationState::Withdrawn
    ) {
        return Vec::new();
    }
    let last = record.steps.last().map(|(step, _)| *step);
    let of_kind = rule.map(|rule| rule.steps.clone()).unwrap_or_default();
    let mut next: Vec<Step> = of_kind.into_iter().filter(|step| Some(*step) > last).collect();
    next.extend([Step::Refused, Step::Withdrawn]);
    next
}

fn past_day(scene: &Scene<'_>, day: Option<&str>) -> Result<LocalDate> {
    let today = LocalDate(scene.today()?);
    match day.map(str::trim).filter(|day| !day.is_empty()) {
        None => Ok(today),
        Some(text) => {
            let day = typed::day(scene, text)?;
            if day > today {
                return Err(scene.input("day_ahead", "error-day-ahead", &[]));
            }
            Ok(day)
        }
    }
}

fn no_such_kind(scene: &Scene<'_>) -> Result<CompanionError> {
    let mut kinds = Vec::new();
    for rule in scene.rules.all("application", "")?.iter() {
        if let AnyRule::Application(rule) = rule.as_ref() {
            kinds.push(rule.id.clone());
        }
    }
    let list = scene.words.codes(&kinds);
    Ok(scene.input("no_such_kind", "error-no-such-kind-of-application", &[("list", list.into())]))
}

pub(crate) fn view(
    scene: &Scene<'_>,
    application: &Stored<ApplicationRecord>,
) -> Result<ApplicationView> {
    let record = &application.record;
    let rule = rule(scene, &record.kind)?;
    let state = state(record, rule.as_ref());
    let since = record.steps.first().map(|(_, day)| scene.words.date(day.0)).unwrap_or_default();
    let last = record.steps.last().map(|(_, day)| scene.words.date(day.0)).unwrap_or_default();
    let said = |texts: Option<&companion_rulepack::Texts>| {
        texts.filter(|texts| !texts.is_empty()).map(|texts| scene.words.text_of(texts))
    };
    let (key, more) = match state {
        ApplicationState::Pending => {
            ("application-pending", said(rule.as_ref().map(|r| &r.pending)))
        }
        ApplicationState::Decided => ("application-decided", None),
        ApplicationState::Collected => ("application-collected", None),
        ApplicationState::Refused => {
            ("application-refused", said(rule.as_ref().map(|r| &r.refused)))
        }
        ApplicationState::Withdrawn => ("application-withdrawn", None),
    };
    let mut text = scene.words.fill(key, &[("since", since.into()), ("date", last.into())]);
    if let Some(more) = more {
        text = format!("{text} {more}");
    }
    let ids = rule.as_ref().map(|rule| rule.contacts.clone()).unwrap_or_default();
    let step_view = |(step, day): &(Step, LocalDate)| StepView {
        step: step_word(*step).to_owned(),
        name: step_name(scene, *step),
        day: day.to_string(),
        day_text: scene.words.date(day.0),
    };
    Ok(ApplicationView {
        id: application.id.clone(),
        person: record.person.clone(),
        document: record.document.clone(),
        kind: record.kind.clone(),
        name: rule
            .as_ref()
            .map_or_else(|| record.kind.clone(), |rule| scene.words.name_of(&rule.name)),
        state,
        text,
        steps: record.steps.iter().map(step_view).collect(),
        next: next(record, rule.as_ref())
            .into_iter()
            .map(|step| option(step_word(step), step_name(scene, step), None))
            .collect(),
        contacts: contacts(scene.rules, scene.words, &ids, &[])?,
    })
}

fn step_name(scene: &Scene<'_>, step: Step) -> String {
    scene.words.say(match step {
        Step::Applied => "step-applied",
        Step::Accepted => "step-accepted",
        Step::Review => "step-review",
        Step::Paid => "step-paid",
        Step::Decided => "step-decided",
        Step::Collected => "step-collected",
        Step::Refused => "step-refused",
        Step::Withdrawn => "step-withdrawn",
    })
}
