//! When an answer came, told after it was taken in.

use chrono::NaiveTime;
use companion_rulepack::Zone;

use super::life::{self, changed};
use super::reply::{earliest_answer, until_of};
use super::view::{PermitState, PermitView};
use crate::error::Result;
use crate::scene::Scene;
use crate::typed;
use crate::vault::PermitRecord;

/// That it is asked.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// Until when; none while the permit runs.
    pub(super) until: Option<i64>,
}

/// Whether it is asked when the answer came. Once a permit is over for a day, that changes nothing.
pub(super) fn asked(scene: &Scene<'_>, record: &PermitRecord) -> Result<Option<Asked>> {
    if !is_asked(record) {
        return Ok(None);
    }
    Ok(match life::state(record, scene.now.epoch_seconds) {
        PermitState::Active => Some(Asked { until: None }),
        _ if life::ended_today(scene, record)? => Some(Asked { until: life::midnight(scene)? }),
        _ => None,
    })
}

/// Whether the answer counts from when the message was sent, for want of a better time.
fn is_asked(record: &PermitRecord) -> bool {
    let answer = record.answer.as_ref();
    answer.is_some_and(|answer| answer.approved && answer.receipt_assumed)
        && !record.runs_from_sending
        && record.extended_until.is_none()
}

/// It came at a time of day by the country's clock, the last such time; or when it was sent.
pub(crate) fn received(scene: &Scene<'_>, id: &str, time: Option<&str>) -> Result<PermitView> {
    let now = scene.now.epoch_seconds;
    let zone = &scene.rules.facts()?.zone;
    let time = time.map(|time| typed::time(scene, time)).transpose()?;
    let told = time.and_then(|time| last(zone, now, time));
    let permit = life::records(scene)?.into_iter().find(|permit| permit.id == id);
    let until = match &permit {
        Some(permit) => {
            until_of(scene, permit, told.unwrap_or_else(|| earliest_answer(&permit.record)))?
        }
        None => None,
    };
    changed(scene, id, |record| {
        let earliest = earliest_answer(record);
        if !is_asked(record) {
            let (code, key) = match record.answer {
                None => ("not_active", "error-not-active"),
                Some(_) => ("already_answered", "error-already-answered"),
            };
            return Err(scene.input(code, key, &[]));
        }
        if told.is_some_and(|told| told < earliest) {
            return Err(scene.input("received_earlier", "error-received-earlier", &[]));
        }
        if let Some(answer) = &mut record.answer {
            answer.received_at = told.unwrap_or(earliest);
            answer.receipt_assumed = false;
            answer.until = until;
        }
        Ok(())
    })
}

/// The last moment, now at the latest, at which the clock showed a time.
fn last(zone: &Zone, now: i64, time: NaiveTime) -> Option<i64> {
    let today = zone.local(now).date();
    let on = |day: chrono::NaiveDate| zone.instant(day.and_time(time));
    let earlier = || today.pred_opt().map(on);
    Some(on(today)).filter(|moment| *moment <= now).or_else(earlier)
}
