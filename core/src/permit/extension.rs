//! A certificate sets another end: on which days that can be, and the change itself.

use chrono::NaiveDate;

use super::life::{self, began, changed};
use super::view::{PermitState, PermitView};
use crate::error::Result;
use crate::moment::Moment;
use crate::options::{FormOption, option};
use crate::scene::Scene;
use crate::typed;
use crate::vault::PermitRecord;
use crate::view::in_zone;

/// A certificate reaches into the next day at most: treatment, distance, the way back. A later date
/// is a slip of the finger.
const LONGEST_CERTIFICATE: i64 = 48 * 60 * 60;

/// What can be chosen now.
#[derive(Default)]
pub(super) struct Offer {
    /// The days on which a certificate can set the end; none where it cannot.
    pub(super) days: Vec<FormOption>,
    /// Until when they are these.
    pub(super) until: Option<i64>,
}

/// The days on which a permit's end can be set now.
pub(super) fn offer(scene: &Scene<'_>, record: &PermitRecord) -> Result<Offer> {
    let now = scene.now.epoch_seconds;
    let is_possible = match life::state(record, now) {
        PermitState::Active => record.certificate_allowed,
        PermitState::Ended => record.certificate_allowed && life::ended_today(scene, record)?,
        _ => false,
    };
    let Some(began) = began(record).filter(|_| is_possible) else { return Ok(Offer::default()) };
    let (first, last) = (began.max(now), began + LONGEST_CERTIFICATE);
    if first >= last {
        return Ok(Offer::default());
    }
    let zone = &scene.rules.facts()?.zone;
    let last_day = zone.local(last).date();
    let days = zone.local(first).date().iter_days().take_while(|day| *day <= last_day);
    Ok(Offer {
        days: days.map(|day| option(&day.to_string(), scene.words.date(day), None)).collect(),
        until: life::midnight(scene)?.into_iter().chain([last]).min(),
    })
}

/// A certificate moves the end to a moment.
pub(crate) fn extend(scene: &Scene<'_>, id: &str, until: Moment) -> Result<PermitView> {
    let now = scene.now.epoch_seconds;
    changed(scene, id, |record| {
        if !record.certificate_allowed {
            return Err(scene.input("no_certificate", "error-no-certificate", &[]));
        }
        match life::state(record, now) {
            PermitState::Active => {}
            PermitState::Ended if life::ended_today(scene, record)? => {}
            PermitState::Ended => {
                return Err(scene.input("not_active", "error-already-ended", &[]));
            }
            _ => return Err(scene.input("not_active", "error-not-active", &[])),
        }
        let began = began(record).unwrap_or(now);
        if until.epoch_seconds <= began.max(now) {
            return Err(scene.input("end_before_start", "error-end-before-start", &[]));
        }
        if until.epoch_seconds > began + LONGEST_CERTIFICATE {
            return Err(scene.input("end_too_late", "error-end-too-late", &[]));
        }
        record.extended_until = Some(until.epoch_seconds);
        Ok(())
    })
}

/// The same, told as it stands on the certificate: a day, and a time by the country's clock.
pub(crate) fn extend_to(scene: &Scene<'_>, id: &str, day: &str, time: &str) -> Result<PermitView> {
    let day: NaiveDate = typed::day(scene, day)?.0;
    let local = day.and_time(typed::time(scene, time)?);
    let zone = &scene.rules.facts()?.zone;
    extend(scene, id, in_zone(zone, zone.instant(local)))
}
