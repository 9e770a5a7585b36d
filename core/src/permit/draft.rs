//! Drafting: from people, a reason and a place to messages that are accepted.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use companion_rulepack::{Certificate, Lasts};

use super::choice::{Chosen, choose};
use super::holder::{Holder, find_holder};
use super::life;
use super::limits::{
    closed, count_quotas, document_is_accepted, document_warnings, is_usable, repeats,
};
use super::messages::messages;
use super::need::{self, Need, need};
use super::query::{DraftHolder, DraftQuery};
use super::queue;
use super::view::{DraftView, PermitBoard, PermitState};
use crate::error::{CompanionError, Result};
use crate::fields;
use crate::place;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::status::{NoteView, note_view, opaque_note};
use crate::vault::{PermitRecord, Rested, Stored, VaultProblem};
use crate::view::{ContactView, SourceView, contacts, in_zone, sources};

const DAY_MINUTES: u32 = 24 * 60;

/// Prepares requests and keeps those that can be sent as drafts.
///
/// Where the vault cannot be read, what was typed becomes a message all the same; it is only not
/// kept, and the board says so.
pub(crate) fn draft(scene: &Scene<'_>, query: &DraftQuery) -> Result<PermitBoard> {
    let permits = match life::records(scene) {
        Ok(permits) => permits,
        Err(CompanionError::Input { code, reason }) => {
            return Err(CompanionError::Input { code, reason });
        }
        Err(error) => {
            let needs_vault = |h: &DraftHolder| h.document.is_some() || h.person.is_some();
            if query.holders.iter().any(needs_vault) {
                return Err(error);
            }
            let (mut board, _) = compose_all(scene, query, &[])?;
            board.vault_problem = Some(VaultProblem::of(error, scene.words));
            return Ok(board);
        }
    };
    let (mut board, records) = compose_all(scene, query, &permits)?;
    if !records.is_empty() {
        life::forget(scene)?;
    }
    let waiting = |view: &&mut DraftView| !view.messages.is_empty() && view.id.is_none();
    // A draft that is shown again is sent, if at all, from now on.
    let drafts = board.drafts.iter().filter(|view| view.state == Some(PermitState::Draft));
    let shown_again: Vec<String> = drafts.filter_map(|view| view.id.clone()).collect();
    let mut ids = scene.vault.add(&records)?.into_iter();
    for view in board.drafts.iter_mut().filter(waiting) {
        view.id = ids.next();
    }
    let holds_until = board.refresh_at.map(|moment| moment.epoch_seconds);
    for id in shown_again {
        scene.vault.change::<PermitRecord>(&id, |record| {
            record.drafted_at = scene.now.epoch_seconds;
            record.holds_until = holds_until;
            Ok(())
        })?;
    }
    queue::count(scene, query, &mut board);
    Ok(board)
}

/// The same without keeping anything: what would be sent, while somebody still types. A quota
/// can only be counted where the vault can be read.
pub(crate) fn preview(scene: &Scene<'_>, query: &DraftQuery) -> Result<PermitBoard> {
    let permits = match scene.vault.exists() {
        true => life::records(scene).unwrap_or_default(),
        false => Vec::new(),
    };
    let mut board = compose_all(scene, query, &permits)?.0;
    queue::count(scene, query, &mut board);
    Ok(board)
}

/// The requests, and the records of those that are new.
fn compose_all(
    scene: &Scene<'_>,
    query: &DraftQuery,
    permits: &[Stored<PermitRecord>],
) -> Result<(PermitBoard, Vec<PermitRecord>)> {
    if query.holders.is_empty() {
        return Err(scene.input("no_holder", "error-no-holder", &[]));
    }
    let fields = fields::asked_fields(scene, &query.fields)?;
    let query = &DraftQuery { fields, ..query.clone() };
    let mut drafts = Vec::new();
    let mut refresh_at = None;
    let several = query.holders.len() > 1;
    for (index, holder) in query.holders.iter().enumerate() {
        let holder = find_holder(scene, holder, &query.fields)
            .map_err(|error| if several { of_person(scene, index, error) } else { error })?;
        let (need, refresh) = need(scene, query, &holder)?;
        refresh_at = refresh_at.or(refresh);
        drafts.push((holder, need));
    }
    // Everything is looked at before anything is stored: a mistake in the third person's number
    // must not leave two drafts behind.
    let (mut views, mut records, mut edges) = (Vec::new(), Vec::<PermitRecord>::new(), Vec::new());
    let mut seen = std::collections::HashSet::new();
    for (holder, need) in drafts {
        // The same document twice is one request; two of one person are not.
        let document = holder.document.as_ref();
        let document = document.map(|d| (d.kind.id.clone(), d.number.digits.clone()));
        if !seen.insert(document.ok_or_else(|| subject(&holder, query))) {
            continue;
        }
        let mut prepared = prepare(scene, query, permits, holder, need, several)?;
        edges.extend(prepared.changes_at);
        if let Some(record) = &mut prepared.record {
            record.position = u32::try_from(views.len()).unwrap_or(u32::MAX);
        }
        records.extend(prepared.record.filter(|_| prepared.view.id.is_none()));
        views.push(prepared.view);
    }
    let drafts = views;
    let count: usize = drafts.iter().map(|draft| draft.messages.len()).sum();
    let together_text = (drafts.len() > 1 && count > 1).then(|| {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        scene.words.fill("together", &[("count", count.into())])
    });
    // Quotas of a day or a week, ages and documents' dates change at midnight.
    let facts = scene.rules.facts()?;
    let now = scene.now.epoch_seconds;
    let tomorrow = facts.zone.local(now).date().succ_opt().map(|day| day.and_time(NaiveTime::MIN));
    let midnight = tomorrow.map(|midnight| in_zone(&facts.zone, facts.zone.instant(midnight)));
    let answers = permits.iter().filter_map(|permit| life::changes_at(&permit.record, now));
    let answers = answers.chain(edges).map(|moment| in_zone(&facts.zone, moment));
    let refresh_at = refresh_at.into_iter().chain(midnight).chain(answers);
    let refresh_at = refresh_at.min_by_key(|moment| moment.epoch_seconds);
    for record in &mut records {
        record.holds_until = refresh_at.map(|moment| moment.epoch_seconds);
    }
    let shared = Shared::of(&drafts);
    let board = PermitBoard {
        drafts,
        together_text,
        next: None,
        progress_text: None,
        know: shared.know,
        uncertain: shared.uncertain,
        channels: shared.channels,
        sources: shared.sources,
        vault_problem: None,
        refresh_at,
    };
    Ok((board, records))
}

/// What is said once for everybody on the board.
#[derive(Default)]
struct Shared {
    know: Vec<NoteView>,
    uncertain: Option<String>,
    channels: Vec<ContactView>,
    sources: Vec<SourceView>,
}

impl Shared {
    fn of(drafts: &[DraftView]) -> Self {
        fn add<T: Clone + PartialEq>(all: &mut Vec<T>, more: &[T]) {
            for item in more {
                if !all.contains(item) {
                    all.push(item.clone());
                }
            }
        }
        let mut shared = Shared::default();
        for draft in drafts {
            add(&mut shared.know, &draft.know);
            add(&mut shared.channels, &draft.channels);
            add(&mut shared.sources, &draft.sources);
            shared.uncertain = shared.uncertain.or_else(|| draft.uncertain.clone());
        }
        shared
    }
}

/// Says whose mistake it is, where several people are asked for at once.
fn of_person(scene: &Scene<'_>, index: usize, error: CompanionError) -> CompanionError {
    match error {
        CompanionError::Input { code, reason } => {
            let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
            let whose = [("number", number.into()), ("reason", reason.into())];
            scene.input(&code, "error-of-person", &whose)
        }
        other => other,
    }
}

struct Prepared {
    view: DraftView,
    record: Option<PermitRecord>,
    /// When the reason's own hours begin or end next.
    changes_at: Option<i64>,
}

fn prepare(
    scene: &Scene<'_>,
    query: &DraftQuery,
    permits: &[Stored<PermitRecord>],
    holder: Holder,
    need: Need,
    several: bool,
) -> Result<Prepared> {
    let mut view = empty_view(&holder, &need);
    let Some(regime) = &need.regime else {
        view.sources = sources(scene.rules, scene.words, &need.sources)?;
        return Ok(Prepared { view, record: None, changes_at: None });
    };
    let (told, places) = (holder.told(), need.places());
    let chosen = choose(scene, query, regime, &told.on(scene.today()?, &places), &need)?;
    let holder = holder.with_accepted(scene, &chosen.scheme)?;
    describe(scene, &chosen, &mut view)?;
    let mut rested = need.sources.clone();
    rested.extend(chosen.reason.source.iter().cloned());
    rested.extend(chosen.scheme.source.iter().cloned());
    let changes_at = chosen.changes_at;
    let stop = stop(scene, &chosen, &need, &mut view)?;
    let mut may_send = is_usable(scene, &chosen.reason, &holder, &need, &mut view)?;
    may_send &= document_is_accepted(scene, &chosen.scheme, &holder, &mut view)?;
    document_warnings(scene, &holder, &mut view)?;
    let subject = subject(&holder, query);
    let own = of_subject(permits, &subject, &holder);
    may_send &= count_quotas(scene, &chosen, &own, &mut view)?;
    let out = queue::out(scene, &own, &chosen, &holder)?.filter(|_| several);
    if let Some(permit) = out {
        queue::show(scene, permit, &mut view)?;
    }
    if !may_send || out.is_some() {
        view.sources = sources(scene.rules, scene.words, &rested)?;
        return Ok(Prepared { view, record: None, changes_at });
    }
    let messages = messages(scene, query, &chosen, &holder, &need, &mut rested, &mut view)?;
    if messages.is_empty() {
        // Asked for by the channels alone: there is nothing to send and nothing to wait for.
        view.sources = sources(scene.rules, scene.words, &rested)?;
        return Ok(Prepared { view, record: None, changes_at });
    }
    view.recipient = messages.first().map(|message| message.recipient.clone());
    view.body = messages.first().map(|message| message.body.clone());
    view.sms_uri = messages.first().map(|message| message.sms_uri.clone());
    view.messages = messages;
    view.sources = sources(scene.rules, scene.words, &rested)?;
    let record = PermitRecord {
        curfew_at: stop.map(|(from, _)| from),
        curfew_to: stop.map(|(_, to)| to),
        ..record(scene, &chosen, &holder, &need, &subject, &view, rested)?
    };
    view.state = Some(PermitState::Draft);
    repeats(scene, &own, &record, &mut view)?;
    Ok(Prepared { view, record: Some(record), changes_at })
}

/// The end of the regime, where that is what ends a permit without minutes.
fn regime_ends(scene: &Scene<'_>, chosen: &Chosen) -> Result<Option<i64>> {
    let end = chosen.regime.to.filter(|_| chosen.lasts() == Some(Lasts::Regime));
    let facts = scene.rules.facts()?;
    Ok(end.map(|end| facts.zone.instant(end.0)))
}

/// From when until when a permit of this reason gives no time: in a curfew that stops the reason,
/// and outside the reason's own hours. Said first of all. A permit for more than a day is not ended
/// by the night in it.
fn stop(
    scene: &Scene<'_>,
    chosen: &Chosen,
    need: &Need,
    view: &mut DraftView,
) -> Result<Option<(i64, i64)>> {
    let (reason, minutes) = (&chosen.reason, chosen.minutes());
    let curfew = match &need.asked {
        Some(asked) => need::stopped(scene, asked, &reason.id)?,
        None => None,
    };
    let waits = i64::from(chosen.scheme.answer_minutes);
    let may_reach = |moment: i64| {
        let longest = minutes.map(|minutes| (waits + i64::from(minutes)) * 60);
        longest.is_none_or(|longest| scene.now.epoch_seconds + longest > moment)
    };
    let closed = closed(scene, reason)?.filter(|(from, _)| may_reach(*from));
    let stops: Vec<(i64, i64)> = curfew.into_iter().chain(closed).collect();
    let Some((from, to)) = stops.iter().copied().min() else { return Ok(None) };
    let facts = scene.rules.facts()?;
    let outlasts_day = minutes.is_some_and(|minutes| minutes > DAY_MINUTES)
        || chosen.lasts() == Some(Lasts::Regime);
    // Hours that end where a curfew begins are one stop.
    let to = stops.iter().filter(|other| other.0 <= to).map(|other| other.1).max();
    let clock = |moment: i64| scene.words.date_and_time(in_zone(&facts.zone, moment).clock());
    let text = match to.filter(|to| outlasts_day && *to < i64::MAX) {
        Some(to) => {
            let span = [("from", clock(from).into()), ("to", clock(to).into())];
            scene.words.fill("curfew-interrupts", &span)
        }
        None => scene.words.fill("curfew-begins", &[("moment", clock(from).into())]),
    };
    let (rule, kind) = (String::new(), "limit".to_owned());
    let (sources, contacts) = (Vec::new(), Vec::new());
    view.know.insert(0, NoteView { rule, kind, first: true, text, sources, contacts });
    Ok(to.map(|to| (from, to)).filter(|_| !outlasts_day))
}

/// The permits of the same person, and those asked for with the same document before it was known
/// whose it is.
fn of_subject<'a>(
    permits: &'a [Stored<PermitRecord>],
    subject: &str,
    holder: &Holder,
) -> Vec<&'a Stored<PermitRecord>> {
    let same_document = |record: &PermitRecord| {
        holder.document.as_ref().is_some_and(|document| {
            record.kind == document.kind.id && record.number == document.number.digits
        })
    };
    let is_own =
        |p: &&Stored<PermitRecord>| p.record.subject == subject || same_document(&p.record);
    permits.iter().filter(is_own).collect()
}

fn empty_view(holder: &Holder, need: &Need) -> DraftView {
    let whose = match (&holder.person, &holder.document) {
        (Some(person), _) if person.record.name.is_some() => person.record.name.clone(),
        (_, Some(document)) => {
            Some(format!("{} {}", document.kind.series, document.number.digits).trim().to_owned())
        }
        _ => None,
    };
    DraftView {
        id: None,
        state: None,
        state_text: None,
        person: holder.person.as_ref().map(|person| person.id.clone()),
        whose: whose.unwrap_or_default(),
        needed: need.needed,
        headline: need.headline.clone(),
        reason: None,
        reason_text: None,
        why: None,
        messages: Vec::new(),
        recipient: None,
        body: None,
        sms_uri: None,
        minutes: None,
        until_text: None,
        left_text: None,
        know: need.notes.clone(),
        uncertain: None,
        warnings: need.warnings.clone(),
        documents: Vec::new(),
        needs_choice: need.choice.clone(),
        channels: Vec::new(),
        sources: Vec::new(),
    }
}

/// How long it lasts, why this reason, what to know with it.
fn describe(scene: &Scene<'_>, chosen: &Chosen, view: &mut DraftView) -> Result<()> {
    let (reason, errand) = (&chosen.reason, &chosen.errand);
    let facts = scene.rules.facts()?;
    view.reason = Some(reason.code.clone());
    view.reason_text = Some(scene.words.text_of(&reason.text));
    view.why = errand.as_ref().map(|errand| scene.words.text_of(&errand.why));
    let certificate = errand.as_ref().and_then(|e| e.certificate).unwrap_or(reason.certificate);
    let certificate_text = errand
        .as_ref()
        .map(|errand| &errand.certificate_text)
        .filter(|texts| !texts.is_empty())
        .unwrap_or(&reason.certificate_text);
    let usual = chosen.minutes();
    let lasts = usual.map(|minutes| {
        let key = match chosen.scheme.runs_from {
            companion_rulepack::RunsFrom::Receipt => "lasts-from-receipt",
            companion_rulepack::RunsFrom::Sending => "lasts-from-sending",
        };
        scene.words.fill(key, &[("duration", scene.words.duration(minutes).into())])
    });
    let with_day = chosen.lasts() == Some(Lasts::Day) || certificate == Certificate::No;
    let lasts = match regime_ends(scene, chosen)? {
        Some(end) => {
            let clock = scene.words.date_and_time(in_zone(&facts.zone, end).clock());
            Some(scene.words.fill("until", &[("moment", clock.into())]))
        }
        None => lasts.or_else(|| with_day.then(|| scene.words.say("lasts-day"))),
    };
    let by_certificate = (certificate != Certificate::No && !certificate_text.is_empty())
        .then(|| scene.words.text_of(certificate_text));
    view.minutes = usual.filter(|_| certificate != Certificate::SetsEnd);
    view.until_text = match (certificate, lasts, by_certificate) {
        (Certificate::SetsEnd, Some(lasts), Some(text)) => Some(format!("{text} {lasts}")),
        (_, Some(lasts), Some(text)) => Some(format!("{lasts} {text}")),
        (_, lasts, text) => lasts.or(text),
    };
    view.channels = contacts(scene.rules, scene.words, &chosen.scheme.channels, &[])?;
    let all = scene.rules.all("note", "")?;
    let now = scene.now.epoch_seconds;
    // What is closed on the way stays first; then what belongs to this reason.
    let mut first = view.know.iter().take_while(|note| note.kind == "limit").count();
    for rule in scene.rules.all("opaque", "")?.iter() {
        let AnyRule::Opaque(rule) = rule.as_ref() else { continue };
        if matches!(rule.table.as_str(), "scheme" | "reason" | "quota" | "message" | "errand") {
            view.know.insert(first, opaque_note(scene.words, rule));
            first += 1;
        }
    }
    for rule in all.iter() {
        let AnyRule::Note(note) = rule.as_ref() else { continue };
        let in_time = note.from.is_none_or(|from| facts.zone.instant(from.0) <= now)
            && note.to.is_none_or(|to| facts.zone.instant(to.0) > now);
        if note.reasons.contains(&reason.id) && in_time {
            view.know.insert(first, note_view(scene.rules, scene.words, note, true, &[])?);
            first += 1;
        }
    }
    Ok(())
}

/// Whose permits count together: a person's, else a document's, else what fills the message.
fn subject(holder: &Holder, query: &DraftQuery) -> String {
    match (&holder.person, &holder.document) {
        (Some(person), _) => format!("person {}", person.id),
        (None, Some(document)) => {
            format!("document {} {}", document.kind.id, document.number.digits)
        }
        (None, None) if query.fields.contains_key("name") => {
            let name = query.fields.get("name").map(|name| place::fold(name)).unwrap_or_default();
            format!("name {name}")
        }
        (None, None) => {
            let mut fields = BTreeMap::new();
            fields.extend(query.fields.clone());
            format!("fields {fields:?}")
        }
    }
}

fn record(
    scene: &Scene<'_>,
    chosen: &Chosen,
    holder: &Holder,
    need: &Need,
    subject: &str,
    view: &DraftView,
    rested: Vec<String>,
) -> Result<PermitRecord> {
    let facts = scene.rules.facts()?;
    let certificate = chosen
        .errand
        .as_ref()
        .and_then(|errand| errand.certificate)
        .unwrap_or(chosen.reason.certificate);
    let document = holder.document.as_ref();
    let mut rules = need.rules.clone();
    rules.extend([chosen.scheme.id.clone(), chosen.reason.id.clone()]);
    let mut seen = std::collections::HashSet::new();
    rules.retain(|id| seen.insert(id.clone()));
    Ok(PermitRecord {
        v: 1,
        person: holder.person.as_ref().map(|person| person.id.clone()),
        subject: subject.to_owned(),
        whose: view.whose.clone(),
        kind: document.map(|document| document.kind.id.clone()).unwrap_or_default(),
        series: document.map(|document| document.kind.series.clone()).unwrap_or_default(),
        number: document.map(|document| document.number.digits.clone()).unwrap_or_default(),
        reason: chosen.reason.id.clone(),
        reason_code: chosen.reason.code.clone(),
        scheme: chosen.scheme.id.clone(),
        minutes: chosen.minutes(),
        ends_with_day: chosen.lasts() == Some(Lasts::Day),
        certificate_allowed: certificate != Certificate::No,
        regime_ends: regime_ends(scene, chosen)?,
        messages: view.messages.iter().map(|m| (m.recipient.clone(), m.body.clone())).collect(),
        answer_minutes: chosen.scheme.answer_minutes,
        resends: chosen.scheme.resends,
        runs_from_sending: chosen.scheme.runs_from == companion_rulepack::RunsFrom::Sending,
        channels: chosen.scheme.channels.clone(),
        drafted_at: scene.now.epoch_seconds,
        rested_on: Rested {
            pack: facts.header.id.clone(),
            pack_version: facts.header.version,
            rules,
            texts: [Some(view.headline.clone()), view.reason_text.clone(), view.until_text.clone()]
                .into_iter()
                .flatten()
                .collect(),
            sources: rested,
            ..Rested::default()
        },
        ..PermitRecord::default()
    })
}
