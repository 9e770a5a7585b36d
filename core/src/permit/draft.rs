//! Drafting: from people, a reason and a place to messages that are accepted.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveTime};
use companion_rulepack::time::windows;
use companion_rulepack::when::{Holds, Known};
use companion_rulepack::{
    Certificate, DocumentKind, Errand, Layer, Message, Per, Quota, Reason, Regime, Scheme,
};

use super::life::{self, Scene};
use super::quota;
use super::view::{DraftView, MessageView, PermitBoard, Warning, WarningCode};
use crate::document::{self, Mistake, Number};
use crate::error::{CompanionError, Result};
use crate::message::{Missing, Values, compose, qr_code, qr_text, sms_uri};
use crate::people;
use crate::place::{self, Named};
use crate::rules::AnyRule;
use crate::status::{
    Asking, ChoiceAbout, Level, NoteView, NullBecause, Where, answer, is_open, note_view,
    opaque_note,
};
use crate::vault::{DocumentRecord, PermitRecord, PersonRecord, Rested, Stored};
use crate::view::{contacts, in_zone, sources};

/// For whom and for what a permit is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DraftQuery {
    /// Code of the reason. Either this or the errand.
    pub reason: Option<String>,
    /// Id of the errand; the rules map it to a reason.
    pub errand: Option<String>,
    /// For whom, in the order of sending. At least one.
    pub holders: Vec<DraftHolder>,
    /// Where they live; without it, where the first person lives.
    pub place: Option<String>,
    /// Where they want to go.
    pub to: Option<String>,
    /// Fields of a message, over those that the person told before.
    pub fields: HashMap<String, String>,
}

/// One person's document: stored, or typed now.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DraftHolder {
    /// Id of a stored document.
    pub document: Option<String>,
    /// Kind of a document typed now.
    pub kind: Option<String>,
    /// Its number as typed.
    pub number: Option<String>,
    /// Id of the person.
    pub person: Option<String>,
}

impl std::fmt::Debug for DraftHolder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DraftHolder { .. }")
    }
}

/// The document that a request is for.
struct Holder {
    person: Option<Stored<PersonRecord>>,
    document: Option<Document>,
}

struct Document {
    kind: DocumentKind,
    number: Number,
    valid_until: Option<NaiveDate>,
}

/// Whether a permit is needed, and under which regime it is asked for.
struct Need {
    needed: Option<bool>,
    headline: String,
    regime: Option<Regime>,
    warnings: Vec<Warning>,
    choice: Option<crate::status::Choice>,
    /// Sources of the layers that decide.
    sources: Vec<String>,
    notes: Vec<NoteView>,
    rules: Vec<String>,
}

/// What is asked for under a regime.
struct Chosen {
    scheme: Scheme,
    reason: Reason,
    errand: Option<Errand>,
}

/// Prepares requests and keeps those that can be sent as drafts.
pub(crate) fn draft(scene: &Scene<'_>, query: &DraftQuery) -> Result<PermitBoard> {
    let permits = life::records(scene)?;
    let (mut board, records) = compose_all(scene, query, &permits)?;
    let waiting = |view: &&mut DraftView| !view.messages.is_empty() && view.id.is_none();
    let mut ids = scene.vault.add(&records)?.into_iter();
    for view in board.drafts.iter_mut().filter(waiting) {
        view.id = ids.next();
    }
    Ok(board)
}

/// The same without keeping anything: what would be sent, while somebody still types. A quota
/// can only be counted where the vault can be read.
pub(crate) fn preview(scene: &Scene<'_>, query: &DraftQuery) -> Result<PermitBoard> {
    let permits = match scene.vault.exists() {
        true => scene.vault.all().unwrap_or_default(),
        false => Vec::new(),
    };
    Ok(compose_all(scene, query, &permits)?.0)
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
    let mut drafts = Vec::new();
    let mut refresh_at = None;
    for holder in &query.holders {
        let holder = find_holder(scene, holder)?;
        let (need, refresh) = need(scene, query, &holder)?;
        refresh_at = refresh_at.or(refresh);
        drafts.push((holder, need));
    }
    // Everything is looked at before anything is stored: a mistake in the third person's number
    // must not leave two drafts behind.
    let (mut views, mut records, mut edges) = (Vec::new(), Vec::<PermitRecord>::new(), Vec::new());
    let mut subjects = std::collections::HashSet::new();
    for (holder, need) in drafts {
        // The same document twice is one request.
        if !subjects.insert(subject(&holder, query)) {
            continue;
        }
        let mut prepared = prepare(scene, query, permits, holder, need)?;
        edges.extend(prepared.changes_at);
        if let Some(record) = &mut prepared.record {
            record.position = u32::try_from(views.len()).unwrap_or(u32::MAX);
        }
        records.extend(prepared.record.filter(|_| prepared.view.id.is_none()));
        views.push(prepared.view);
    }
    let drafts = views;
    let together_text = (drafts.len() > 1).then(|| {
        let count = u32::try_from(drafts.len()).unwrap_or(u32::MAX);
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
    Ok((PermitBoard { drafts, together_text, refresh_at }, records))
}

fn find_holder(scene: &Scene<'_>, holder: &DraftHolder) -> Result<Holder> {
    let person_of = |id: &Option<String>| -> Result<Option<Stored<PersonRecord>>> {
        match id {
            None => Ok(None),
            Some(id) => match scene.vault.get(id)? {
                Some(person) => Ok(Some(person)),
                None => Err(scene.input("no_such_person", "error-no-such-person", &[])),
            },
        }
    };
    if let Some(id) = &holder.document {
        let Some(document) = scene.vault.get::<DocumentRecord>(id)? else {
            return Err(scene.input("no_such_document", "error-no-such-document", &[]));
        };
        let person = person_of(&holder.person.clone().or(document.record.person.clone()))?;
        return Ok(Holder { person, document: Some(stored(scene, &document.record)?) });
    }
    let person = person_of(&holder.person)?;
    let document = match (&holder.kind, &holder.number) {
        (Some(kind), Some(number)) => {
            let kind = people::kind(scene, kind)?;
            let number = people::number(scene, number, &kind)?;
            Some(Document { kind, number, valid_until: None })
        }
        (None, None) => match &person {
            None => None,
            Some(person) => only_document(scene, &person.id)?,
        },
        _ => return Err(scene.input("kind_and_number", "error-kind-and-number", &[])),
    };
    Ok(Holder { person, document })
}

fn stored(scene: &Scene<'_>, record: &DocumentRecord) -> Result<Document> {
    let kind = people::kind(scene, &record.kind)?;
    // A stored number was read when it was stored; only its shape is looked at again, because
    // the rules may have learnt more since.
    let number =
        document::read(&record.number, &kind, std::slice::from_ref(&kind)).unwrap_or_else(|_| {
            Number { digits: record.number.clone(), repairs: Vec::new(), is_unusual: true }
        });
    Ok(Document { kind, number, valid_until: record.valid_until.map(|day| day.0) })
}

/// A person's document, when there is just one that could be meant.
fn only_document(scene: &Scene<'_>, person: &str) -> Result<Option<Document>> {
    let documents: Vec<Stored<DocumentRecord>> = scene.vault.all()?;
    let own: Vec<&DocumentRecord> = documents
        .iter()
        .map(|document| &document.record)
        .filter(|document| document.person.as_deref() == Some(person))
        .collect();
    match own.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(stored(scene, one)?)),
        _ => Err(scene.input("which_document", "error-which-document", &[])),
    }
}

fn need(
    scene: &Scene<'_>,
    query: &DraftQuery,
    holder: &Holder,
) -> Result<(Need, Option<crate::moment::Moment>)> {
    let facts = scene.rules.facts()?;
    let home = query
        .place
        .clone()
        .or_else(|| holder.person.as_ref().and_then(|person| person.record.place.clone()));
    let resolve = |written: &Option<String>| -> Result<Option<Named>> {
        written.as_deref().map(|text| place::resolve(scene.rules, text)).transpose()
    };
    let (home_named, to_named) = (resolve(&home)?, resolve(&query.to)?);
    let day = facts.zone.local(scene.now.epoch_seconds).date();
    let citizenship = holder.person.as_ref().and_then(|p| p.record.citizenship.clone());
    let known = Known {
        citizenship: citizenship.as_deref(),
        age: holder.person.as_ref().and_then(|person| people::age(&person.record, day)),
        document_kind: holder.document.as_ref().map(|document| document.kind.id.as_str()),
        day: Some(companion_rulepack::time::LocalDate(day)),
        ..Known::default()
    };
    let asking = Asking { rules: scene.rules, words: scene.words, now: scene.now, known: &known };
    let unclear = |about, written: &Option<String>, likely: &[_]| {
        asking.place_unknown(about, written.as_deref().unwrap_or_default(), likely)
    };
    let status = match (&home_named, &to_named) {
        (Some(Named::Unclear(likely)), _) => unclear(ChoiceAbout::Place, &home, likely)?,
        (_, Some(Named::Unclear(likely))) => unclear(ChoiceAbout::To, &query.to, likely)?,
        (home, to) => {
            let country = scene.rules.place(&facts.header.country)?;
            let place = match home {
                Some(Named::One(place)) => Some(place.clone()),
                _ => country,
            };
            let Some(place) = place else {
                return Err(CompanionError::storage("no country"));
            };
            let to = match to {
                Some(Named::One(to)) => Some(to.clone()),
                _ => None,
            };
            let way = Where { place, to };
            let joined = answer(scene.rules, &way, scene.now.epoch_seconds, &known)?;
            let status = asking.status(&way)?;
            let regime = joined.permit_regime().cloned();
            let need = from_status(scene, status, regime, home_named.is_some())?;
            return Ok(need);
        }
    };
    from_status(scene, status, None, true)
}

/// Turns the status into what it means for a request.
fn from_status(
    scene: &Scene<'_>,
    status: crate::status::StatusView,
    regime: Option<Regime>,
    place_was_told: bool,
) -> Result<(Need, Option<crate::moment::Moment>)> {
    let refresh_at = status.refresh_at;
    let mut warnings = Vec::new();
    let mut warn = |code, text: String| warnings.push(Warning { code, text });
    let mut regime = regime;
    match (status.level, status.null_because) {
        (Level::NotNeeded | Level::MovementLimited, _) => {
            warn(WarningCode::NotNeeded, status.headline.clone());
            regime = None;
        }
        (Level::NoPermitPossible, _) => {
            warn(WarningCode::NoPermitPossible, format!("{} {}", status.headline, status.advice));
            regime = None;
        }
        (Level::PermitNeeded, _) => {
            if status.freshness.is_stale {
                warn(WarningCode::RulesStale, scene.words.say("warn-rules-stale"));
            }
        }
        (_, Some(NullBecause::PlaceUnknown | NullBecause::NeedsChoice)) => {
            // Nobody is sent away without a message for want of a place: where one scheme holds
            // in the country, its message is the same everywhere.
            regime = only_regime(scene)?;
            let text = status.needs_choice.as_ref().map(|choice| choice.question.clone());
            let key = if place_was_told { None } else { Some("warn-place-unknown") };
            let text = key.map(|key| scene.words.say(key)).or(text).unwrap_or_default();
            warn(WarningCode::PlaceUnknown, text);
        }
        _ => {
            warn(WarningCode::RulesStale, format!("{} {}", status.headline, status.advice));
            regime = None;
        }
    }
    let decides = status.layers.iter().filter(|layer| {
        matches!(
            layer.layer,
            crate::status::LayerKind::Permit
                | crate::status::LayerKind::Curfew
                | crate::status::LayerKind::Entry
                | crate::status::LayerKind::Exit
        ) && layer.state != crate::status::LayerState::NotKnown
    });
    let mut sources: Vec<String> = Vec::new();
    let mut rules: Vec<String> = Vec::new();
    for layer in decides {
        sources.extend(layer.sources.iter().cloned());
        rules.extend(layer.rule.clone());
    }
    if let Some(regime) = &regime {
        sources.extend(regime.source.iter().cloned());
        rules.push(regime.id.clone());
    }
    let mut notes: Vec<NoteView> = status
        .notes
        .into_iter()
        .filter(|note| matches!(note.kind.as_str(), "advice" | "exemption" | "limit" | "fine"))
        .collect();
    for layer in &status.layers {
        let closed =
            matches!(layer.layer, crate::status::LayerKind::Entry | crate::status::LayerKind::Exit)
                && layer.state == crate::status::LayerState::InForce;
        if closed {
            let note = NoteView {
                rule: layer.rule.clone().unwrap_or_default(),
                kind: "limit".to_owned(),
                text: format!("{}. {}", layer.title, layer.text),
                sources: layer.sources.clone(),
                contacts: layer.contacts.clone(),
            };
            // On the way somewhere a closed border is the first thing to know.
            let at = if status.to.is_some() { 0 } else { notes.len() };
            notes.insert(at, note);
        }
    }
    let need = Need {
        needed: status.permit_needed,
        headline: status.headline,
        regime,
        warnings,
        choice: status.needs_choice,
        sources,
        notes,
        rules,
    };
    Ok((need, refresh_at))
}

/// The permit regime in force anywhere in the country, if all of them ask in the same way.
fn only_regime(scene: &Scene<'_>) -> Result<Option<Regime>> {
    let facts = scene.rules.facts()?;
    let Some(segment) = scene.rules.segment(&facts.header.country, scene.now.epoch_seconds)? else {
        return Ok(None);
    };
    let mut regimes = segment.rules.iter().filter_map(|found| match found.rule.as_ref() {
        AnyRule::Regime(regime) if regime.layer == Layer::Permit => Some(regime),
        _ => None,
    });
    let Some(first) = regimes.next() else { return Ok(None) };
    let mut shortest = first;
    for other in regimes {
        if (&other.scheme, &other.recipient) != (&first.scheme, &first.recipient) {
            return Ok(None);
        }
        if other.minutes.is_some_and(|minutes| shortest.minutes.is_none_or(|m| minutes < m)) {
            shortest = other;
        }
    }
    Ok(Some(shortest.clone()))
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
) -> Result<Prepared> {
    let mut view = empty_view(&holder, &need);
    let Some(regime) = &need.regime else {
        view.sources = sources(scene.rules, scene.words, &need.sources)?;
        return Ok(Prepared { view, record: None, changes_at: None });
    };
    let chosen = choose(scene, query, regime)?;
    describe(scene, &chosen, regime, &mut view)?;
    let mut rested = need.sources.clone();
    rested.extend(chosen.reason.source.iter().cloned());
    rested.extend(chosen.scheme.source.iter().cloned());
    let changes_at = edges(scene, &chosen.reason)?;
    let mut may_send = is_usable(scene, &chosen.reason, &holder, &mut view)?;
    may_send &= document_is_accepted(scene, &chosen.scheme, &holder, &mut view)?;
    document_warnings(scene, &holder, &mut view)?;
    let subject = subject(&holder, query);
    may_send &= count_quotas(scene, &chosen, permits, &subject, &mut view)?;
    if !may_send {
        view.sources = sources(scene.rules, scene.words, &rested)?;
        return Ok(Prepared { view, record: None, changes_at });
    }
    let messages = messages(scene, query, regime, &chosen, &holder, &mut rested, &mut view)?;
    view.recipient = messages.first().map(|message| message.recipient.clone());
    view.body = messages.first().map(|message| message.body.clone());
    view.sms_uri = messages.first().map(|message| message.sms_uri.clone());
    view.messages = messages;
    view.sources = sources(scene.rules, scene.words, &rested)?;
    let record = record(scene, &chosen, regime, &holder, &need, &subject, &view, rested)?;
    repeats(scene, permits, &record, &mut view);
    Ok(Prepared { view, record: Some(record), changes_at })
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
        needs_choice: need.choice.clone(),
        channels: Vec::new(),
        sources: Vec::new(),
    }
}

fn choose(scene: &Scene<'_>, query: &DraftQuery, regime: &Regime) -> Result<Chosen> {
    let id = regime.scheme.as_deref().unwrap_or_default();
    let Some(AnyRule::Scheme(scheme)) = scene.rules.by_id("scheme", id)?.as_deref().cloned() else {
        return Err(scene.input("cannot_compute", "error-cannot-compute", &[]));
    };
    let reasons: Vec<Reason> = life::reasons(scene.rules, &scheme.id)?;
    let mut errand = None;
    let found = match (&query.reason, &query.errand) {
        (Some(code), None) => {
            let code = code.trim();
            reasons.iter().find(|r| r.code.eq_ignore_ascii_case(code) || r.id == code)
        }
        (None, Some(id)) => {
            let id = id.trim().to_lowercase();
            let known = scene.rules.by_id("errand", &id)?;
            let Some(AnyRule::Errand(known)) = known.as_deref() else {
                return Err(no_errand(scene)?);
            };
            errand = Some(known.clone());
            reasons.iter().find(|reason| known.reasons.contains(&reason.id))
        }
        _ => return Err(scene.input("reason_or_errand", "error-reason-or-errand", &[])),
    };
    match found {
        Some(reason) => Ok(Chosen { scheme, reason: reason.clone(), errand }),
        None => {
            let list: Vec<String> = reasons
                .iter()
                .map(|reason| format!("{} = {}", reason.code, scene.words.name_of(&reason.title)))
                .collect();
            let list = list.join("; ");
            Err(scene.input("no_such_reason", "error-no-such-reason", &[("list", list.into())]))
        }
    }
}

fn no_errand(scene: &Scene<'_>) -> Result<CompanionError> {
    let all = scene.rules.all("errand", "")?;
    let list: Vec<String> = all
        .iter()
        .filter_map(|rule| match rule.as_ref() {
            AnyRule::Errand(errand) => Some(errand.id.clone()),
            _ => None,
        })
        .collect();
    let list = list.join(", ");
    Ok(scene.input("no_such_errand", "error-no-such-errand", &[("list", list.into())]))
}

/// How long it lasts, why this reason, what to know with it.
fn describe(
    scene: &Scene<'_>,
    chosen: &Chosen,
    regime: &Regime,
    view: &mut DraftView,
) -> Result<()> {
    let (reason, errand) = (&chosen.reason, &chosen.errand);
    view.reason = Some(reason.code.clone());
    view.reason_text = Some(scene.words.text_of(&reason.text));
    view.why = errand.as_ref().map(|errand| scene.words.text_of(&errand.why));
    let certificate = errand.as_ref().and_then(|e| e.certificate).unwrap_or(reason.certificate);
    let certificate_text = errand
        .as_ref()
        .map(|errand| &errand.certificate_text)
        .filter(|texts| !texts.is_empty())
        .unwrap_or(&reason.certificate_text);
    let usual = reason.minutes.or(regime.minutes);
    let lasts = usual.map(|minutes| {
        let key = match chosen.scheme.runs_from {
            companion_rulepack::RunsFrom::Receipt => "lasts-from-receipt",
            companion_rulepack::RunsFrom::Sending => "lasts-from-sending",
        };
        scene.words.fill(key, &[("duration", scene.words.duration(minutes).into())])
    });
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
    let facts = scene.rules.facts()?;
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

/// When the reason's own hours begin or end next.
fn edges(scene: &Scene<'_>, reason: &Reason) -> Result<Option<i64>> {
    if reason.hours.is_empty() && reason.days.is_empty() {
        return Ok(None);
    }
    let facts = scene.rules.facts()?;
    let now = scene.now.epoch_seconds;
    let today = facts.zone.local(now).date();
    let all = windows(&reason.hours, &reason.days, today, 8).into_iter();
    let moments = all.flat_map(|window| [window.from, window.to]);
    Ok(moments.map(|edge| facts.zone.instant(edge)).filter(|edge| *edge > now).min())
}

/// Whether the person may use the reason at all, and at this hour.
fn is_usable(
    scene: &Scene<'_>,
    reason: &Reason,
    holder: &Holder,
    view: &mut DraftView,
) -> Result<bool> {
    let facts = scene.rules.facts()?;
    let clock = facts.zone.local(scene.now.epoch_seconds);
    let person = holder.person.as_ref();
    let citizenship = person.and_then(|person| person.record.citizenship.clone());
    let known = Known {
        citizenship: citizenship.as_deref(),
        age: person.and_then(|person| people::age(&person.record, clock.date())),
        document_kind: holder.document.as_ref().map(|document| document.kind.id.as_str()),
        day: Some(companion_rulepack::time::LocalDate(clock.date())),
        ..Known::default()
    };
    let mut usable = true;
    let mut stop = |text: String| {
        view.warnings.push(Warning { code: WarningCode::NoPermitPossible, text });
        usable = reason.urgent;
    };
    if reason.when.holds(&known) == Holds::No {
        stop(scene.words.say("warn-reason-not-for-person"));
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

fn document_is_accepted(
    scene: &Scene<'_>,
    scheme: &Scheme,
    holder: &Holder,
    view: &mut DraftView,
) -> Result<bool> {
    if scheme.documents.is_empty() {
        return Ok(true);
    }
    let Some(document) = &holder.document else {
        return Err(scene.input(
            "no_document",
            "error-no-document",
            &[("list", scheme.documents.join(", ").into())],
        ));
    };
    if scheme.documents.contains(&document.kind.id) {
        return Ok(true);
    }
    let text = scene.words.fill(
        "warn-kind-not-accepted",
        &[
            ("kind", scene.words.name_of(&document.kind.name).into()),
            ("list", scheme.documents.join(", ").into()),
        ],
    );
    view.warnings.push(Warning { code: WarningCode::KindNotAccepted, text });
    Ok(false)
}

fn document_warnings(scene: &Scene<'_>, holder: &Holder, view: &mut DraftView) -> Result<()> {
    let Some(document) = &holder.document else {
        return Ok(());
    };
    view.warnings.extend(people::number_warnings(scene, &document.number, &document.kind));
    let facts = scene.rules.facts()?;
    let today = facts.zone.local(scene.now.epoch_seconds).date();
    if let Some(until) = document.valid_until.filter(|until| *until < today) {
        let text =
            scene.words.fill("warn-document-expired", &[("date", scene.words.date(until).into())]);
        view.warnings.push(Warning { code: WarningCode::DocumentExpired, text });
    }
    Ok(())
}

/// Whose permits count together: a document's, else a person's, else what fills the message.
fn subject(holder: &Holder, query: &DraftQuery) -> String {
    match (&holder.document, &holder.person) {
        (Some(document), _) => format!("document {} {}", document.kind.id, document.number.digits),
        (None, Some(person)) => format!("person {}", person.id),
        (None, None) => {
            let fields: BTreeMap<_, _> = query.fields.iter().collect();
            format!("fields {fields:?}")
        }
    }
}

fn count_quotas(
    scene: &Scene<'_>,
    chosen: &Chosen,
    permits: &[Stored<PermitRecord>],
    subject: &str,
    view: &mut DraftView,
) -> Result<bool> {
    let facts = scene.rules.facts()?;
    let quotas: Vec<Quota> = life::quotas(scene.rules, &chosen.scheme.id)?;
    let earlier: Vec<&PermitRecord> =
        permits.iter().map(|p| &p.record).filter(|p| p.subject == subject).collect();
    let counts = quota::count(
        quotas.iter(),
        &earlier,
        &chosen.reason.id,
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
            Per::RollingDays => "left-days",
        };
        let count = [("left", left.into()), ("of", of.into()), ("days", days.into())];
        scene.words.fill(key, &count)
    });
    Ok(!blocked)
}

fn messages(
    scene: &Scene<'_>,
    query: &DraftQuery,
    regime: &Regime,
    chosen: &Chosen,
    holder: &Holder,
    rested: &mut Vec<String>,
    view: &mut DraftView,
) -> Result<Vec<MessageView>> {
    let ids = if chosen.reason.messages.is_empty() {
        &chosen.scheme.messages
    } else {
        &chosen.reason.messages
    };
    let values = Values {
        reason_code: &chosen.reason.code,
        series: holder.document.as_ref().map_or("", |document| &document.kind.series),
        number: holder.document.as_ref().map_or("", |document| &document.number.digits),
        fields: people::fields(holder.person.as_ref().map(|p| &p.record), &query.fields),
    };
    let mut found = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        let rule = scene.rules.by_id("message", id)?;
        let Some(AnyRule::Message(message)) = rule.as_deref() else {
            return Err(scene.input("cannot_compute", "error-cannot-compute", &[]));
        };
        rested.extend(message.source.iter().cloned());
        let recipient = chosen
            .reason
            .recipient
            .clone()
            .or_else(|| regime.recipient.clone())
            .unwrap_or_else(|| message.recipient.clone());
        let body = body(scene, message, &values)?;
        if !message.uncertain.is_empty() && view.uncertain.is_none() {
            view.uncertain = Some(scene.words.text_of(&message.uncertain));
        }
        let qr_text = qr_text(&recipient, &body);
        found.push(MessageView {
            step: u32::try_from(index + 1).unwrap_or(u32::MAX),
            sms_uri: sms_uri(&recipient, &body),
            qr: qr_code(&qr_text),
            qr_text,
            recipient,
            body,
        });
    }
    Ok(found)
}

fn body(scene: &Scene<'_>, message: &Message, values: &Values<'_>) -> Result<String> {
    let field = |id: &str| match scene.rules.by_id("field", id).ok().flatten().as_deref() {
        Some(AnyRule::Field(field)) => Some(field.clone()),
        _ => None,
    };
    let label = |id: &str| {
        field(id).map_or_else(|| id.to_owned(), |field| scene.words.name_of(&field.label))
    };
    compose(message, values, field).map_err(|missing| match missing {
        Missing::Document => scene.input("no_document", "error-no-document-in-message", &[]),
        Missing::Field(id) => {
            let hint = field(&id).map(|field| scene.words.name_of(&field.hint)).unwrap_or_default();
            let label = label(&id);
            scene.input(
                "missing_field",
                "error-missing-field",
                &[("field", label.into()), ("key", id.into()), ("hint", hint.into())],
            )
        }
        Missing::Character { field, character } => scene.input(
            "cannot_be_sent",
            "error-cannot-be-sent",
            &[("field", label(&field).into()), ("character", character.to_string().into())],
        ),
        Missing::TooLong { field, most } => {
            let what = field.map(|id| label(&id)).unwrap_or_else(|| scene.words.say("the-message"));
            scene.input(
                "too_long",
                "error-too-long",
                &[("what", what.into()), ("most", most.into())],
            )
        }
        Missing::Alphabet(character) => scene.input(
            "cannot_be_sent",
            "error-cannot-be-sent",
            &[
                ("field", scene.words.say("the-message").into()),
                ("character", character.to_string().into()),
            ],
        ),
    })
}

#[allow(clippy::too_many_arguments)] // each is a different part of what a permit rests on
fn record(
    scene: &Scene<'_>,
    chosen: &Chosen,
    regime: &Regime,
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
        minutes: chosen.reason.minutes.or(regime.minutes),
        certificate_allowed: certificate != Certificate::No,
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
        },
        ..PermitRecord::default()
    })
}

/// A request that waits or runs already; and a draft that was never sent is used again.
fn repeats(
    scene: &Scene<'_>,
    permits: &[Stored<PermitRecord>],
    record: &PermitRecord,
    view: &mut DraftView,
) {
    use super::view::PermitState::{Active, Draft, HandedOver, NoAnswer};
    let same = permits.iter().filter(|permit| {
        permit.record.subject == record.subject && permit.record.reason == record.reason
    });
    for permit in same {
        match life::state(&permit.record, scene.now.epoch_seconds) {
            HandedOver | NoAnswer | Active => {
                let text = scene.words.say("warn-repeat");
                if !view.warnings.iter().any(|warning| warning.code == WarningCode::Repeat) {
                    view.warnings.push(Warning { code: WarningCode::Repeat, text });
                }
            }
            Draft
                if permit.record.messages == record.messages
                    && permit.record.minutes == record.minutes
                    && permit.record.rested_on == record.rested_on =>
            {
                view.id = Some(permit.id.clone());
            }
            _ => {}
        }
    }
}

/// Why a number could not be read, in words.
pub(crate) fn number_error(
    scene: &Scene<'_>,
    mistake: Mistake,
    kind: &DocumentKind,
) -> CompanionError {
    let name = scene.words.name_of(&kind.name);
    let example = kind.shapes.first().map(|shape| people::example(kind, shape));
    let example = example.unwrap_or_else(|| format!("{} …", kind.series));
    let base = [("kind", name.into()), ("example", example.into())];
    let with = |more: &[(&'static str, String)]| -> Vec<(&str, fluent_bundle::FluentValue<'_>)> {
        let more = more.iter().map(|(key, value)| (*key, value.clone().into()));
        base.iter().cloned().chain(more).collect()
    };
    let (code, key, variables) = match mistake {
        Mistake::NoNumber => ("no_number", "error-no-number", with(&[])),
        Mistake::OtherKind(other) => ("other_kind", "error-other-kind", with(&[("other", other)])),
        Mistake::TwoNumbers(first, second) => {
            ("two_numbers", "error-two-numbers", with(&[("first", first), ("second", second)]))
        }
        Mistake::WrongShape(typed) => {
            ("wrong_shape", "error-wrong-shape", with(&[("typed", typed)]))
        }
        Mistake::TooLong => ("number_too_long", "error-number-too-long", with(&[])),
    };
    scene.input(code, key, &variables)
}
