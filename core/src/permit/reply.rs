//! Reading the answer: approved only where the whole text says so and it can only be for one
//! permit.

use chrono::NaiveDate;
use companion_rulepack::ReplyOutcome as Meaning;
use companion_rulepack::shape::fits;

use super::life::{ends, records, state, view, was_sent_on};
use super::pattern::{Match, as_written, fold, match_whole};
use super::view::{PermitState, PermitView, ReplyOutcome, ReplyView, Warning, WarningCode};
use crate::error::Result;
use crate::moment::Moment;
use crate::order;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::vault::{PermitAnswer, PermitRecord, Stored};
use crate::view::in_zone;

/// An answer is a message or a few; anything longer is a paste gone wrong.
const LONGEST_REPLY: usize = 1000;

const HALF_DAY: i64 = 12 * 60 * 60;

/// Takes in an answer. `permit` says whose it is, where that was told; `received` when it came.
/// Touches the disk.
pub(crate) fn reply(
    scene: &Scene<'_>,
    text: &str,
    permit: Option<&str>,
    received: Option<Moment>,
) -> Result<ReplyView> {
    let now = scene.now.epoch_seconds;
    if received.is_some_and(|moment| moment.epoch_seconds > now) {
        return Err(scene.input("received_later", "error-received-later", &[]));
    }
    let all = records(scene)?;
    let named: Vec<&Stored<PermitRecord>> = match permit {
        None => all.iter().filter(|permit| permit.record.answer.is_none()).collect(),
        Some(id) => all.iter().filter(|permit| permit.id == id).collect(),
    };
    if let (Some(_), []) = (permit, named.as_slice()) {
        return Err(scene.input("no_such_permit", "error-no-such-permit", &[]));
    }
    let answered = named.iter().any(|permit| permit.record.answer.is_some());
    if answered {
        return Err(scene.input("already_answered", "error-already-answered", &[]));
    }
    if named.is_empty() {
        return Err(scene.input("nothing_waits", "error-nothing-waits", &[]));
    }
    let waiting = likeliest(scene, named)?;
    if waiting.iter().any(|permit| now < earliest_answer(&permit.record)) {
        return Err(scene.input("clock_went_back", "error-clock-went-back", &[]));
    }
    match understand(scene, text, &waiting)? {
        Understood::Nothing(key) => Ok(outcome(scene, ReplyOutcome::NotUnderstood, key)),
        Understood::OtherPerson => {
            let mut answer = outcome(scene, ReplyOutcome::NotUnderstood, "reply-other-person");
            let warning = scene.words.say("warn-other-person");
            answer.warnings.push(Warning { code: WarningCode::OtherPerson, text: warning });
            // Somebody else may wait for it: then it is only in the wrong place.
            if let (Some(_), Some((_, others))) = (permit, recognise(scene, text)?)
                && let [other] = others.as_slice()
            {
                let whose = if other.whose.is_empty() { &other.body } else { &other.whose };
                let whose = scene.words.quoted(whose);
                answer.text = scene.words.fill("reply-for-other", &[("whose", whose.into())]);
                answer.choices = others;
            }
            Ok(answer)
        }
        Understood::Several(_, several) => {
            let mut answer = outcome(scene, ReplyOutcome::Whose, "reply-whose");
            for permit in several {
                answer.choices.push(view(scene, permit)?);
            }
            Ok(answer)
        }
        Understood::One(found, permit) => take(scene, text, received, permit, &found),
    }
}

/// What a text says, before anything is made of it.
enum Understood<'a> {
    /// Nothing that may be relied on; the key of the words that say why.
    Nothing(&'static str),
    /// It names another person's document.
    OtherPerson,
    /// It could be for any of these.
    Several(Match, Vec<&'a Stored<PermitRecord>>),
    /// It is the answer to this one.
    One(Match, &'a Stored<PermitRecord>),
}

/// What [`reply`] would make of a text now: the permits it could be for, and whether it grants
/// them; not understood and no permits where it names a stranger's document. None where it is no
/// answer, or nothing waits. Changes nothing.
pub(crate) fn recognise(
    scene: &Scene<'_>,
    text: &str,
) -> Result<Option<(ReplyOutcome, Vec<PermitView>)>> {
    let all = records(scene)?;
    let named: Vec<&Stored<PermitRecord>> =
        all.iter().filter(|permit| permit.record.answer.is_none()).collect();
    if named.is_empty() {
        return Ok(None);
    }
    let waiting = likeliest(scene, named)?;
    let now = scene.now.epoch_seconds;
    if waiting.iter().any(|permit| now < earliest_answer(&permit.record)) {
        return Ok(None);
    }
    let (found, permits) = match understand(scene, text, &waiting)? {
        Understood::Nothing(_) => return Ok(None),
        Understood::OtherPerson => return Ok(Some((ReplyOutcome::NotUnderstood, Vec::new()))),
        Understood::Several(found, permits) => (found, permits),
        Understood::One(found, permit) => (found, vec![permit]),
    };
    let permits = permits.into_iter().map(|permit| view(scene, permit));
    Ok(Some((said(&found), permits.collect::<Result<_>>()?)))
}

/// What an answer means for the permit it is for.
fn said(found: &Match) -> ReplyOutcome {
    match found.meaning {
        Meaning::Approved => ReplyOutcome::Approved,
        Meaning::Refused => ReplyOutcome::Refused,
    }
}

/// Those that an answer can be for: what was handed over today; else what was only drafted, because
/// people forget to say that they sent it; else what waits since earlier days. Of one person's
/// requests for one reason only the last.
fn likeliest<'a>(
    scene: &Scene<'_>,
    named: Vec<&'a Stored<PermitRecord>>,
) -> Result<Vec<&'a Stored<PermitRecord>>> {
    let facts = scene.rules.facts()?;
    let (now, today) = (scene.now.epoch_seconds, scene.today()?);
    let rank = |permit: &Stored<PermitRecord>| match state(&permit.record, now) {
        PermitState::HandedOver => 0,
        PermitState::NoAnswer if was_sent_on(&permit.record, today, &facts.zone) => 0,
        PermitState::Draft => 1,
        _ => 2,
    };
    let best = named.iter().map(|permit| rank(permit)).min();
    let mut likeliest: Vec<&Stored<PermitRecord>> = Vec::new();
    for permit in named.into_iter().filter(|permit| Some(rank(permit)) == best) {
        // People know a reason by its code; two reasons may share it.
        let of = |record: &PermitRecord| {
            (record.subject.clone(), record.scheme.clone(), record.reason_code.clone())
        };
        likeliest.retain(|earlier| of(&earlier.record) != of(&permit.record));
        likeliest.push(permit);
    }
    Ok(likeliest)
}

/// The earliest moment at which an answer can come.
pub(super) fn earliest_answer(record: &PermitRecord) -> i64 {
    record.handed_over_at.first().copied().unwrap_or(record.drafted_at)
}

fn outcome(scene: &Scene<'_>, outcome: ReplyOutcome, key: &str) -> ReplyView {
    ReplyView {
        outcome,
        text: scene.words.say(key),
        permit: None,
        active_until: None,
        warnings: Vec::new(),
        choices: Vec::new(),
        refresh_at: None,
    }
}

/// The one meaning of a text; none where no pattern matches, or two disagree.
fn matches(
    scene: &Scene<'_>,
    text: &str,
    waiting: &[&Stored<PermitRecord>],
) -> Result<Option<Match>> {
    let folded = fold(text);
    let mut found: Option<Match> = None;
    let mut schemes: Vec<&str> = waiting.iter().map(|p| p.record.scheme.as_str()).collect();
    order::sort(&mut schemes);
    schemes.dedup();
    for scheme in schemes {
        for rule in scene.rules.all("reply", scheme)?.iter() {
            let AnyRule::Reply(reply) = rule.as_ref() else {
                continue;
            };
            let Some(match_) = match_whole(reply, &folded) else {
                continue;
            };
            match &found {
                Some(other) if other.meaning != match_.meaning => return Ok(None),
                Some(_) => {}
                None => found = Some(match_),
            }
        }
    }
    Ok(found)
}

/// How many lines of a text are answers by themselves: who copies a whole conversation is told to
/// bring one.
fn answers_within(
    scene: &Scene<'_>,
    text: &str,
    waiting: &[&Stored<PermitRecord>],
) -> Result<usize> {
    let mut count = 0;
    for line in text.lines() {
        count += usize::from(matches(scene, line, waiting)?.is_some());
    }
    Ok(count)
}

fn understand<'a>(
    scene: &Scene<'_>,
    text: &str,
    waiting: &[&'a Stored<PermitRecord>],
) -> Result<Understood<'a>> {
    if text.chars().count() > LONGEST_REPLY {
        return Ok(Understood::Nothing("reply-not-understood"));
    }
    let Some(found) = matches(scene, text, waiting)? else {
        let is_several = answers_within(scene, text, waiting)? > 1;
        return Ok(Understood::Nothing(if is_several {
            "reply-several"
        } else {
            "reply-not-understood"
        }));
    };
    let of_document = |permit: &&Stored<PermitRecord>| {
        let record = &permit.record;
        let is_sent = |sent: &String| record.messages.iter().any(|(_, body)| fold(body) == *sent);
        let is_own = |document: &String| {
            *document == fold_document(record) || *document == fold(&record.number)
        };
        found.document.as_ref().is_none_or(is_own) && found.message.as_ref().is_none_or(is_sent)
    };
    let own: Vec<&Stored<PermitRecord>> = waiting.iter().copied().filter(of_document).collect();
    if own.is_empty() && !names_document(scene, &found)? {
        return Ok(Understood::Nothing("reply-not-understood"));
    }
    if own.is_empty() {
        return Ok(Understood::OtherPerson);
    }
    let is_reason = |permit: &&Stored<PermitRecord>| {
        found.reason.as_ref().is_none_or(|reason| fold(&permit.record.reason_code) == *reason)
    };
    let of_reason: Vec<&Stored<PermitRecord>> = own.into_iter().filter(is_reason).collect();
    Ok(match of_reason.as_slice() {
        [] => Understood::Nothing("reply-other-reason"),
        [one] => Understood::One(found, one),
        _ => Understood::Several(found, of_reason),
    })
}

fn take(
    scene: &Scene<'_>,
    text: &str,
    received: Option<Moment>,
    permit: &Stored<PermitRecord>,
    found: &Match,
) -> Result<ReplyView> {
    let record = &permit.record;
    let earliest = earliest_answer(record);
    if received.is_some_and(|moment| moment.epoch_seconds < earliest) {
        return Err(scene.input("received_earlier", "error-received-earlier", &[]));
    }
    let received_at = received.map_or(earliest, |moment| moment.epoch_seconds);
    let answer = PermitAnswer {
        approved: found.meaning == Meaning::Approved,
        received_at,
        receipt_assumed: received.is_none(),
        minutes: found.minutes,
        until: until(scene, record, found, received_at)?,
        code: found.code.as_ref().map(|code| as_written(text, code)),
        text: text.trim().to_owned(),
        ..PermitAnswer::default()
    };
    let stored = scene.vault.change::<PermitRecord>(&permit.id, |record| {
        // Another process may have taken an answer in meanwhile.
        if record.answer.is_some() {
            return Err(scene.input("already_answered", "error-already-answered", &[]));
        }
        // An answer means that the message was sent, whether that was noted or not.
        if record.handed_over_at.is_empty() {
            record.handed_over_at.push(record.drafted_at);
        }
        record.answer = Some(answer);
        Ok(())
    })?;
    let Some(stored) = stored else {
        return Err(scene.input("no_such_permit", "error-no-such-permit", &[]));
    };
    let shown = view(scene, &stored)?;
    let facts = scene.rules.facts()?;
    let approved = found.meaning == Meaning::Approved;
    let mut warnings = Vec::new();
    if approved && received.is_none() && !record.runs_from_sending {
        let code = WarningCode::ReceiptAssumed;
        warnings.push(Warning { code, text: scene.words.say("warn-receipt-assumed") });
    }
    Ok(ReplyView {
        outcome: said(found),
        text: shown.text.clone(),
        permit: Some(stored.id.clone()),
        active_until: ends(&stored.record).map(|end| in_zone(&facts.zone, end)),
        warnings,
        choices: Vec::new(),
        refresh_at: shown.refresh_at,
    })
}

/// The end that an answer gives which was taken in before, if it came at another moment.
pub(super) fn until_of(
    scene: &Scene<'_>,
    permit: &Stored<PermitRecord>,
    received_at: i64,
) -> Result<Option<i64>> {
    let Some(answer) = &permit.record.answer else { return Ok(None) };
    match matches(scene, &answer.text, &[permit])? {
        Some(found) => until(scene, &permit.record, &found, received_at),
        // Other rules read it otherwise: what it gave stays.
        None => Ok(answer.until),
    }
}

/// The end that the answer gives as a clock time, or that a permit without minutes has: the end of
/// its regime, else of the local day on which it began.
fn until(
    scene: &Scene<'_>,
    record: &PermitRecord,
    found: &Match,
    received_at: i64,
) -> Result<Option<i64>> {
    let facts = scene.rules.facts()?;
    let sent = record.handed_over_at.first().copied().unwrap_or(received_at);
    let sent_day = facts.zone.local(sent).date();
    let began = if record.runs_from_sending { sent } else { received_at };
    let day = facts.zone.local(began).date();
    let at = |day: NaiveDate, (hours, minutes): (u32, u32)| {
        day.and_hms_opt(hours, minutes, 0).map(|local| facts.zone.instant(local))
    };
    if let Some(clock) = found.until {
        let first_after = |moment: i64, day: NaiveDate| {
            let today = at(day, clock).filter(|end| *end > moment);
            today.or_else(|| day.succ_opt().and_then(|next| at(next, clock)))
        };
        let (passed, next) = (first_after(sent, sent_day), first_after(began, day));
        // An answer that came late names an end that has passed, not one of tomorrow.
        let is_far = next.is_some_and(|next| next - began > HALF_DAY);
        return Ok(if is_far { passed } else { next });
    }
    if record.minutes.is_some() || found.minutes.is_some() {
        return Ok(None);
    }
    let is_by_certificate = record.certificate_allowed && !record.ends_with_day;
    let day_ends = day.succ_opt().filter(|_| !is_by_certificate).and_then(|next| at(next, (0, 0)));
    Ok(record.regime_ends.or(day_ends))
}

/// Whether what stands in the document's place reads as a document: the series of a kind and a
/// number. A date or another sender's number does not make it somebody else's answer.
fn names_document(scene: &Scene<'_>, found: &Match) -> Result<bool> {
    let Some(document) = &found.document else { return Ok(found.message.is_some()) };
    for rule in scene.rules.all("document_kind", "")?.iter() {
        let AnyRule::DocumentKind(kind) = rule.as_ref() else { continue };
        let number = document.strip_prefix(&fold(&kind.series)).unwrap_or(document).to_uppercase();
        let has_series = !kind.series.is_empty() && number.len() < document.len();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let is_number = kind.shapes.iter().any(|shape| fits(shape, &number));
        if is_number || kind.shapes.is_empty() && has_series && digits >= 4 {
            return Ok(true);
        }
    }
    Ok(false)
}

fn fold_document(record: &PermitRecord) -> String {
    fold(&format!("{}{}", record.series, record.number))
}
