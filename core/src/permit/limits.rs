//! What stands against a request: hours, kinds, dates, quotas, repetition.

use companion_rulepack::time::windows;
use companion_rulepack::when::Holds;
use companion_rulepack::{Per, Quota, Reason, Scheme};

use super::choice::Chosen;
use super::holder::Holder;
use super::life;
use super::need::Need;
use super::quota;
use super::view::{DraftView, PermitState, Warning, WarningCode};
use crate::documents;
use crate::error::Result;
use crate::kinds;
use crate::options::option;
use crate::scene::Scene;
use crate::status::{NoteView, is_open};
use crate::vault::{DocumentRecord, PermitRecord, Stored};
use crate::view::in_zone;

/// When the reason's own time or hours begin or end next.
pub(super) fn edges(scene: &Scene<'_>, reason: &Reason) -> Result<Option<i64>> {
    let facts = scene.rules.facts()?;
    let now = scene.now.epoch_seconds;
    let hours = hours(scene, reason)?.into_iter().flat_map(|(from, to)| [from, to]);
    let span = reason.from.into_iter().chain(reason.to).map(|time| facts.zone.instant(time.0));
    Ok(hours.chain(span).filter(|edge| *edge > now).min())
}

/// The reason's own hours of the next days, in order; none where it has none.
fn hours(scene: &Scene<'_>, reason: &Reason) -> Result<Vec<(i64, i64)>> {
    if reason.hours.is_empty() && reason.days.is_empty() {
        return Ok(Vec::new());
    }
    let zone = &scene.rules.facts()?.zone;
    let today = zone.local(scene.now.epoch_seconds).date();
    let all = windows(&reason.hours, &reason.days, today, 8).into_iter();
    Ok(all.map(|window| (zone.instant(window.from), zone.instant(window.to))).collect())
}

/// When the reason's own hours that run now end, and begin again. Days in a row are one time.
pub(super) fn closed(scene: &Scene<'_>, reason: &Reason) -> Result<Option<(i64, i64)>> {
    let now = scene.now.epoch_seconds;
    let hours = hours(scene, reason)?;
    let end =
        hours.iter().fold(now, |end, (from, to)| if *from <= end { end.max(*to) } else { end });
    let again = hours.iter().map(|(from, _)| *from).find(|from| *from > end);
    Ok((end > now).then_some((end, again.unwrap_or(i64::MAX))))
}

/// Whether the person may use the reason at all, and at this hour.
pub(super) fn is_usable(
    scene: &Scene<'_>,
    reason: &Reason,
    holder: &Holder,
    need: &Need,
    view: &mut DraftView,
) -> Result<bool> {
    let facts = scene.rules.facts()?;
    let clock = facts.zone.local(scene.now.epoch_seconds);
    let told = holder.told();
    let places = need.places();
    let known = told.on(clock.date(), &places);
    let mut usable = true;
    let mut stop = |text: String| {
        view.warnings.push(Warning { code: WarningCode::NoPermitPossible, text });
        usable = reason.urgent;
    };
    if need.asked.as_ref().is_some_and(|asked| asked.joined.stops(&reason.id)) {
        stop(scene.words.say("warn-reason-curfew"));
    }
    match reason.when.holds(&known) {
        Holds::No => stop(scene.words.say("warn-reason-not-for-person")),
        Holds::NotTold => {
            let text = scene.words.say("reason-only-for-some");
            let (rule, kind) = (reason.id.clone(), "limit".to_owned());
            let (sources, contacts) = (reason.source.clone(), Vec::new());
            view.know.insert(0, NoteView { rule, kind, first: true, text, sources, contacts });
        }
        Holds::Yes => {}
    }
    if !reason.hours.is_empty() || !reason.days.is_empty() {
        let all = windows(&reason.hours, &reason.days, clock.date(), 8);
        let now = scene.now.epoch_seconds;
        if !is_open(&reason.hours, &reason.days, &facts.zone, now) {
            let next = all.iter().find(|window| window.from > clock).map(|window| window.from);
            let next = next.map(|next| scene.words.date_and_time(next)).unwrap_or_default();
            stop(scene.words.fill("warn-reason-closed", &[("moment", next.into())]));
        }
    }
    Ok(usable)
}

pub(super) fn document_is_accepted(
    scene: &Scene<'_>,
    scheme: &Scheme,
    holder: &Holder,
    view: &mut DraftView,
) -> Result<bool> {
    if scheme.documents.is_empty() {
        return Ok(true);
    }
    let Some(document) = &holder.document else {
        return ask_for_document(scene, scheme, holder, view).map(|()| false);
    };
    if scheme.documents.contains(&document.kind.id) {
        return Ok(true);
    }
    let text = scene.words.fill(
        "warn-kind-not-accepted",
        &[
            ("kind", scene.words.name_of(&document.kind.name).into()),
            ("list", scene.words.codes(&scheme.documents).into()),
        ],
    );
    view.warnings.push(Warning { code: WarningCode::KindNotAccepted, text });
    Ok(false)
}

/// Who is stored is not refused for a document: others on the board can be asked for meanwhile.
fn ask_for_document(
    scene: &Scene<'_>,
    scheme: &Scheme,
    holder: &Holder,
    view: &mut DraftView,
) -> Result<()> {
    let list = [("list", scene.words.codes(&scheme.documents).into())];
    if holder.person.is_none() {
        return Err(scene.input("no_document", "error-no-document", &list));
    }
    let own = holder.choices.iter();
    let offer = |stored: &Stored<DocumentRecord>| {
        option(&stored.id, kinds::covered_name(scene, &stored.record), None)
    };
    view.documents = own.map(offer).collect();
    let (code, text) = if view.documents.is_empty() {
        (WarningCode::NoDocument, scene.words.fill("error-no-document", &list))
    } else {
        (WarningCode::WhichDocument, scene.words.say("error-which-document"))
    };
    view.warnings.push(Warning { code, text });
    Ok(())
}

pub(super) fn document_warnings(
    scene: &Scene<'_>,
    holder: &Holder,
    view: &mut DraftView,
) -> Result<()> {
    let Some(document) = &holder.document else {
        return Ok(());
    };
    if holder.is_other {
        let text = scene.words.say("warn-other-owner");
        view.warnings.push(Warning { code: WarningCode::OtherPerson, text });
    }
    view.warnings.extend(kinds::number_warnings(scene, &document.number, &document.kind));
    view.warnings.extend(documents::expired(scene, document.valid_until)?);
    Ok(())
}

pub(super) fn count_quotas(
    scene: &Scene<'_>,
    chosen: &Chosen,
    permits: &[&Stored<PermitRecord>],
    view: &mut DraftView,
) -> Result<bool> {
    let facts = scene.rules.facts()?;
    let quotas: Vec<Quota> = life::quotas(scene.rules, &chosen.scheme.id)?;
    let earlier: Vec<&PermitRecord> = permits.iter().map(|permit| &permit.record).collect();
    let counts = quota::count(
        quotas.iter(),
        &earlier,
        &chosen.reason,
        scene.now.epoch_seconds,
        &facts.zone,
        facts.header.week_starts.number(),
    );
    let blocked = counts.iter().any(quota::Count::blocks) && !chosen.reason.urgent;
    for count in counts.iter().filter(|count| count.is_used_up()) {
        let text = scene.words.text_of(&count.quota.text);
        view.warnings.push(Warning { code: WarningCode::QuotaLikelyUsed, text });
    }
    let tightest = counts.iter().min_by_key(|count| count.quota.max.saturating_sub(count.used));
    view.left_text = tightest.map(|count| {
        let left = count.quota.max.saturating_sub(count.used);
        let of = count.quota.max;
        let days = count.quota.days.unwrap_or(1);
        let key = match count.quota.per {
            Per::Day => "left-day",
            Per::Week => "left-week",
            Per::Month => "left-month",
            Per::RollingDays => "left-days",
        };
        let count = [("left", left.into()), ("of", of.into()), ("days", days.into())];
        scene.words.fill(key, &count)
    });
    Ok(!blocked)
}

/// A request of the same person that waits or runs already; and a draft that was never sent is
/// used again.
pub(super) fn repeats(
    scene: &Scene<'_>,
    permits: &[&Stored<PermitRecord>],
    record: &PermitRecord,
    view: &mut DraftView,
) -> Result<()> {
    let facts = scene.rules.facts()?;
    let now = scene.now.epoch_seconds;
    // People know a reason by its code; two reasons may share it.
    let of = |record: &PermitRecord| (record.scheme.clone(), record.reason_code.clone());
    let mut repeat = None;
    for permit in permits.iter().filter(|permit| of(&permit.record) == of(record)) {
        match life::state(&permit.record, now) {
            PermitState::HandedOver => repeat = Some(scene.words.say("warn-repeat")),
            PermitState::Active => {
                let text = life::view(scene, permit)?.text;
                repeat = Some(scene.words.fill("warn-runs", &[("text", text.into())]));
            }
            // What was not answered yesterday is over; today it may count as repeated.
            PermitState::NoAnswer
                if life::was_sent_on(&permit.record, scene.today()?, &facts.zone) =>
            {
                let sent = permit.record.handed_over_at.last().copied().unwrap_or(now);
                let clock = scene.words.time(in_zone(&facts.zone, sent).clock().time());
                let text = scene.words.fill("warn-repeat-no-answer", &[("time", clock.into())]);
                repeat = repeat.or(Some(text));
            }
            PermitState::Draft
                if permit.record.messages == record.messages
                    && permit.record.minutes == record.minutes
                    && permit.record.curfew_at == record.curfew_at
                    && permit.record.curfew_to == record.curfew_to
                    && permit.record.rested_on == record.rested_on =>
            {
                view.id = Some(permit.id.clone());
            }
            _ => {}
        }
    }
    view.warnings.extend(repeat.map(|text| Warning { code: WarningCode::Repeat, text }));
    Ok(())
}
