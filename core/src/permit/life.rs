//! A permit's life: handed over, answered, running, ended.

use chrono::{NaiveDate, NaiveTime};
use companion_rulepack::{Quota, Reason, Texts, Zone};

use super::extension;
use super::messages::message_view;
use super::quota;
use super::receipt;
use super::view::{PermitState, PermitStep, PermitView};
use crate::error::Result;
use crate::order;
use crate::rules::{AnyRule, RulesStore};
use crate::scene::Scene;
use crate::vault::{PermitRecord, RecordType, Stored};
use crate::view::{contacts, in_zone};

/// How long a finished permit stays in the history unless it is kept by choice.
const HISTORY_SECONDS: i64 = 7 * 24 * 60 * 60;

pub(super) fn reasons(rules: &RulesStore, scheme: &str) -> Result<Vec<Reason>> {
    let all = rules.all("reason", scheme)?;
    Ok(all
        .iter()
        .filter_map(|rule| match rule.as_ref() {
            AnyRule::Reason(reason) => Some(reason.clone()),
            _ => None,
        })
        .collect())
}

pub(super) fn quotas(rules: &RulesStore, scheme: &str) -> Result<Vec<Quota>> {
    let all = rules.all("quota", scheme)?;
    Ok(all
        .iter()
        .filter_map(|rule| match rule.as_ref() {
            AnyRule::Quota(quota) => Some(quota.clone()),
            _ => None,
        })
        .collect())
}

/// When a permit's time began; none before an approval.
pub(crate) fn began(record: &PermitRecord) -> Option<i64> {
    let answer = record.answer.as_ref().filter(|answer| answer.approved)?;
    if record.runs_from_sending {
        return record.handed_over_at.first().copied().or(Some(answer.received_at));
    }
    Some(answer.received_at)
}

/// When a permit ends: at its certificate's time, else after the shorter of the usual time and
/// the one its answer gives, or at a curfew before it. None before an approval, or where only a certificate says.
pub(crate) fn ends(record: &PermitRecord) -> Option<i64> {
    let began = began(record)?;
    // An answer that comes in the curfew gives no time in it; one that comes after it was meant so.
    let over = record.curfew_to.unwrap_or_default();
    let curfew = record.curfew_at.map(|curfew| curfew.max(began));
    let curfew = curfew.filter(|curfew| *curfew > began || began < over);
    if record.extended_until.is_some() {
        return record.extended_until.into_iter().chain(curfew).min();
    }
    let answered = record.answer.as_ref().and_then(|answer| answer.minutes);
    let minutes = match (record.minutes, answered) {
        (Some(usual), Some(answered)) => Some(usual.min(answered)),
        (usual, answered) => usual.or(answered),
    };
    let end = minutes.map(|minutes| began + i64::from(minutes) * 60);
    let answered = record.answer.as_ref().and_then(|answer| answer.until);
    let end = end.into_iter().chain(answered).min();
    end.into_iter().chain(curfew).min()
}

fn answer_due(record: &PermitRecord) -> Option<i64> {
    record.handed_over_at.last().map(|sent| sent + i64::from(record.answer_minutes) * 60)
}

/// Where a permit stands at a moment.
pub(crate) fn state(record: &PermitRecord, now: i64) -> PermitState {
    match &record.answer {
        Some(answer) if !answer.approved => PermitState::Refused,
        Some(_) if ends(record).is_some_and(|end| end <= now) => PermitState::Ended,
        Some(_) => PermitState::Active,
        None => match answer_due(record) {
            None => PermitState::Draft,
            Some(due) if due <= now => PermitState::NoAnswer,
            Some(_) => PermitState::HandedOver,
        },
    }
}

/// The next moment at which a permit's state changes by itself.
pub(crate) fn changes_at(record: &PermitRecord, now: i64) -> Option<i64> {
    match state(record, now) {
        PermitState::HandedOver => answer_due(record),
        PermitState::Active => ends(record),
        PermitState::Draft => record.holds_until.filter(|until| *until > now),
        _ => None,
    }
}

/// The history without what has passed its time. Nothing is removed: to look must not change
/// anything, least of all by a wrong clock.
pub(crate) fn records(scene: &Scene<'_>) -> Result<Vec<Stored<PermitRecord>>> {
    let mut stay = history(scene)?.1;
    // Those of one moment stay in the order in which they were added.
    order::sort_by_key(&mut stay, |permit| (permit.record.drafted_at, permit.record.position));
    Ok(stay)
}

/// Removes from the history what has passed its time; done when a new request is made.
pub(super) fn forget(scene: &Scene<'_>) -> Result<()> {
    let over: Vec<String> = history(scene)?.0.into_iter().map(|permit| permit.id).collect();
    if over.is_empty() { Ok(()) } else { scene.vault.remove(RecordType::Permit, &over) }
}

type History = (Vec<Stored<PermitRecord>>, Vec<Stored<PermitRecord>>);

/// What is over and what stays: seven days after its last event, or longer where a quota looks
/// further back.
fn history(scene: &Scene<'_>) -> Result<History> {
    let stays = stays(scene)?;
    let all: Vec<Stored<PermitRecord>> = scene.vault.all()?;
    let is_over = |permit: &Stored<PermitRecord>| {
        forgotten_at(&permit.record, stays).is_some_and(|at| at <= scene.now.epoch_seconds)
    };
    Ok(all.into_iter().partition(is_over))
}

/// How long a finished permit stays, in seconds.
fn stays(scene: &Scene<'_>) -> Result<i64> {
    let quotas = quotas(scene.rules, "")?;
    Ok(HISTORY_SECONDS.max(quota::longest(quotas.iter())))
}

/// When a permit leaves the history; none where it is kept.
fn forgotten_at(record: &PermitRecord, stays: i64) -> Option<i64> {
    let last = [
        Some(record.drafted_at),
        record.handed_over_at.last().copied(),
        record.answer.as_ref().map(|answer| answer.received_at),
        ends(record),
    ];
    let last = last.into_iter().flatten().max().unwrap_or_default();
    (!record.keep).then_some(last + stays)
}

/// Whether a permit that is over ended on this local day. What was got or came during the outing is
/// often told late, but not another day.
pub(super) fn ended_today(scene: &Scene<'_>, record: &PermitRecord) -> Result<bool> {
    let (zone, today) = (&scene.rules.facts()?.zone, scene.today()?);
    Ok(state(record, scene.now.epoch_seconds) == PermitState::Ended
        && ends(record).is_some_and(|end| zone.local(end).date() == today))
}

/// When this local day is over.
pub(super) fn midnight(scene: &Scene<'_>) -> Result<Option<i64>> {
    let tomorrow = scene.today()?.succ_opt();
    let zone = &scene.rules.facts()?.zone;
    Ok(tomorrow.map(|day| zone.instant(day.and_time(NaiveTime::MIN))))
}

/// Whether the message was handed over, for the last time, on a local day.
pub(super) fn was_sent_on(record: &PermitRecord, day: NaiveDate, zone: &Zone) -> bool {
    record.handed_over_at.last().is_some_and(|sent| zone.local(*sent).date() == day)
}

/// The history as it is shown, the oldest first. Touches the disk.
pub(crate) fn list(scene: &Scene<'_>) -> Result<Vec<PermitView>> {
    records(scene)?.iter().map(|permit| view(scene, permit)).collect()
}

/// Those of some states, without codes to scan: nothing is sent from where they are listed.
pub(crate) fn list_of(scene: &Scene<'_>, states: &[PermitState]) -> Result<Vec<PermitView>> {
    let now = scene.now.epoch_seconds;
    let records = records(scene)?;
    let meant = records.iter().filter(|permit| states.contains(&state(&permit.record, now)));
    meant.map(|permit| view_with(scene, permit, false)).collect()
}

/// The message was given to the SMS app.
pub(crate) fn sent(scene: &Scene<'_>, id: &str) -> Result<PermitView> {
    let now = scene.now.epoch_seconds;
    changed(scene, id, |record| match state(record, now) {
        _ if now < record.drafted_at => {
            Err(scene.input("clock_went_back", "error-clock-went-back", &[]))
        }
        PermitState::Draft => {
            record.handed_over_at.push(now);
            Ok(())
        }
        PermitState::HandedOver | PermitState::NoAnswer => {
            let sent_again = record.handed_over_at.len().saturating_sub(1);
            if sent_again >= record.resends as usize {
                return Err(scene.input("no_more_resends", "error-no-more-resends", &[]));
            }
            record.handed_over_at.push(now);
            Ok(())
        }
        _ => Err(scene.input("already_answered", "error-already-answered", &[])),
    })
}

/// The message was not sent after all: back to a draft, and the quota is free again.
pub(crate) fn unsent(scene: &Scene<'_>, id: &str) -> Result<PermitView> {
    changed(scene, id, |record| {
        if record.answer.is_some() {
            return Err(scene.input("already_answered", "error-already-answered", &[]));
        }
        record.handed_over_at.pop();
        Ok(())
    })
}

/// Keeps a permit in the history, or lets it go after its seven days.
pub(crate) fn keep(scene: &Scene<'_>, id: &str, keep: bool) -> Result<PermitView> {
    changed(scene, id, |record| {
        record.keep = keep;
        Ok(())
    })
}

pub(super) fn changed(
    scene: &Scene<'_>,
    id: &str,
    change: impl FnOnce(&mut PermitRecord) -> Result<()>,
) -> Result<PermitView> {
    let is_there = records(scene)?.iter().any(|permit| permit.id == id);
    let changed = if is_there { scene.vault.change::<PermitRecord>(id, change)? } else { None };
    match changed {
        Some(permit) => view(scene, &permit),
        None => Err(scene.input("no_such_permit", "error-no-such-permit", &[])),
    }
}

fn steps(
    record: &PermitRecord,
    state: PermitState,
    may_resend: bool,
    asks_receipt: bool,
    may_extend: bool,
) -> Vec<PermitStep> {
    let mut steps = match state {
        PermitState::Draft => vec![PermitStep::Send],
        PermitState::HandedOver | PermitState::NoAnswer => {
            let resend = may_resend.then_some(PermitStep::Resend);
            [PermitStep::Reply].into_iter().chain(resend).chain([PermitStep::NotSent]).collect()
        }
        PermitState::Active | PermitState::Ended => {
            let received = asks_receipt.then_some(PermitStep::Received);
            let extend = may_extend.then_some(PermitStep::Extend);
            received.into_iter().chain(extend).collect()
        }
        PermitState::Refused => Vec::new(),
    };
    steps.push(if record.keep { PermitStep::LetGo } else { PermitStep::Keep });
    steps
}

/// A text of the reason; what people know it by, where the rules no longer have it.
pub(crate) fn reason_text(
    scene: &Scene<'_>,
    record: &PermitRecord,
    text: fn(&Reason) -> &Texts,
) -> Result<String> {
    Ok(match scene.rules.by_id("reason", &record.reason)?.as_deref() {
        Some(AnyRule::Reason(reason)) => scene.words.text_of(text(reason)),
        _ => record.reason_code.clone(),
    })
}

pub(super) fn view(scene: &Scene<'_>, permit: &Stored<PermitRecord>) -> Result<PermitView> {
    view_with(scene, permit, true)
}

fn view_with(
    scene: &Scene<'_>,
    permit: &Stored<PermitRecord>,
    with_codes: bool,
) -> Result<PermitView> {
    let record = &permit.record;
    let facts = scene.rules.facts()?;
    let local = |moment: i64| in_zone(&facts.zone, moment);
    let now = scene.now.epoch_seconds;
    let state = state(record, now);
    let end = ends(record).map(local);
    let sent_again = record.handed_over_at.len().saturating_sub(1);
    let waits = matches!(state, PermitState::HandedOver | PermitState::NoAnswer);
    let may_resend = waits && sent_again < record.resends as usize;
    let assumed = record.answer.as_ref().is_some_and(|answer| answer.receipt_assumed)
        && !record.runs_from_sending;
    let end_text = end.map(|end| scene.words.date_and_time(end.clock())).unwrap_or_default();
    let due = answer_due(record).map(local);
    let due_text = due.map(|due| scene.words.date_and_time(due.clock())).unwrap_or_default();
    let key = match state {
        PermitState::Draft => "permit-draft",
        PermitState::HandedOver => "permit-handed-over",
        PermitState::NoAnswer if may_resend => "permit-no-answer-resend",
        PermitState::NoAnswer => "permit-no-answer",
        PermitState::Active if end.is_none() => "permit-active-certificate",
        PermitState::Active if assumed && record.extended_until.is_none() => {
            "permit-active-at-least"
        }
        PermitState::Active => "permit-active",
        PermitState::Ended if assumed && record.extended_until.is_none() => "permit-ended-assumed",
        PermitState::Ended => "permit-ended",
        PermitState::Refused => "permit-refused",
    };
    let mut text = scene.words.fill(key, &[("end", end_text.into()), ("due", due_text.into())]);
    let is_open = matches!(state, PermitState::Draft | PermitState::HandedOver);
    if is_open && record.is_outdated(now) {
        let day = local(record.drafted_at).clock().date();
        let old = scene.words.fill("permit-outdated", &[("date", scene.words.date(day).into())]);
        text = format!("{text} {old}");
    }
    let forgotten = forgotten_at(record, stays(scene)?).filter(|at| *at > now);
    let extension = extension::offer(scene, record)?;
    let receipt = receipt::asked(scene, record)?;
    let refresh_at = changes_at(record, now).into_iter().chain(forgotten);
    let refresh_at = refresh_at.chain(extension.until).chain(receipt.and_then(|asked| asked.until));
    let refresh_at = refresh_at.min().map(local);
    let channels = if state == PermitState::NoAnswer {
        contacts(scene.rules, scene.words, &record.channels, &[])?
    } else {
        Vec::new()
    };
    let reason_text = reason_text(scene, record, |reason| &reason.title)?;
    let (recipient, body) = record.messages.first().cloned().unwrap_or_default();
    let steps = steps(record, state, may_resend, receipt.is_some(), !extension.days.is_empty());
    let is_sent_on = steps.iter().any(|step| [PermitStep::Send, PermitStep::Resend].contains(step));
    let has_code = with_codes && is_sent_on;
    let sent_as = record.messages.iter().cloned().enumerate();
    let messages = sent_as.map(|(index, (to, text))| message_view(index, to, text, has_code));
    Ok(PermitView {
        id: permit.id.clone(),
        person: record.person.clone(),
        whose: record.whose.clone(),
        state,
        text,
        reason: record.reason_code.clone(),
        reason_text,
        recipient,
        body,
        messages: messages.collect(),
        drafted_at: local(record.drafted_at),
        handed_over_at: record.handed_over_at.first().copied().map(local),
        active_until: end,
        steps,
        extend_days: extension.days,
        keep: record.keep,
        channels,
        answer: record.answer.as_ref().map(|answer| answer.text.clone()),
        code: record.answer.as_ref().and_then(|answer| answer.code.clone()),
        pack_version: record.rested_on.pack_version,
        rules: record.rested_on.rules.clone(),
        refresh_at,
    })
}
