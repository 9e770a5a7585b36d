//! The pack's clock against the zone database, on the author's computer.

use std::str::FromStr;

use chrono::{DateTime, Offset as _, TimeDelta, Utc};
use chrono_tz::Tz;

use super::Findings;
use crate::model::Pack;
use crate::time::{Instant, Offset};

pub(super) fn check(pack: &Pack, found: &mut Findings) {
    let Ok(zone) = Tz::from_str(&pack.zone.name) else {
        let reason = format!("\"{}\" is not an IANA zone such as Asia/Baku", pack.zone.name);
        found.add("zone", 0, "", "name", reason);
        return;
    };
    let mut times: Vec<_> = pack.regimes.iter().flat_map(|r| [Some(r.from), r.to]).collect();
    times.extend(pack.coverage.iter().flat_map(|c| [Some(c.from), c.to]));
    times.extend([Some(pack.header.published), Some(pack.header.valid_until)]);
    let spoken_of = times.into_iter().flatten();
    let (Some(first), Some(last)) = (spoken_of.clone().min(), spoken_of.max()) else {
        return;
    };
    let mut moment = first.0.and_utc() - TimeDelta::days(1);
    let end = last.0.and_utc() + TimeDelta::days(1);
    // Offsets change on whole quarters of an hour at the finest.
    while moment <= end {
        let expected = offset(zone, moment);
        let written = pack.zone.offset_at(moment.timestamp());
        if written != expected {
            let reason = format!(
                "at {} the clock of {} is at {}, but the pack says {}; correct the offset or add \
                 a transition",
                Instant(moment.timestamp()),
                pack.zone.name,
                Offset(expected),
                Offset(written)
            );
            found.add("zone", 0, "", "transitions", reason);
            return;
        }
        moment += TimeDelta::minutes(15);
    }
    let sorted = pack.zone.transitions.is_sorted_by_key(|transition| transition.at);
    if !sorted {
        let reason = "write the transitions in the order of time".to_owned();
        found.add("zone", 0, "", "transitions", reason);
    }
}

fn offset(zone: Tz, moment: DateTime<Utc>) -> i32 {
    moment.with_timezone(&zone).offset().fix().local_minus_utc()
}
