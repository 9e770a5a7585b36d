//! Making the status view: the answer, what comes next, and the words.

use std::sync::Arc;

use companion_rulepack::when::{Asked, Holds};
use companion_rulepack::{Layer, Regime, Zone};

use super::answer::{Answer, answer, rule_id};
use super::layers::{Standing, State, Where};
use super::phrases::{built_text, kind, layer_key, note_view, opaque_note, state};
use super::timeline::{next_clock_change, walk};
use super::view::{
    Change, Choice, ChoiceAbout, LayerView, Level, NoteView, NullBecause, StatusView,
};
use crate::error::Result;
use crate::moment::Moment;
use crate::order;
use crate::place;
use crate::rules::{AnyRule, PlaceRow, RulesStore};
use crate::told::Told;
use crate::view::{Freshness, contacts, freshness, freshness_changes, in_zone, sources};
use crate::words::Words;

/// Everything a status view is made from.
pub(crate) struct Asking<'a> {
    pub(crate) rules: &'a RulesStore,
    pub(crate) words: &'a Words,
    pub(crate) now: Moment,
    pub(crate) told: &'a Told,
}

impl Asking<'_> {
    /// The view for a way whose places are known.
    pub(crate) fn status(&self, way: &Where) -> Result<StatusView> {
        let facts = self.rules.facts()?;
        let zone = &facts.zone;
        let moment = self.now.epoch_seconds;
        let answer = answer(self.rules, way, moment, self.told)?;
        let notes = self.notes(way, &answer)?;
        let (until, next_change, refresh_at) = self.what_next(way, &answer)?;
        let mut layers = Vec::new();
        for standing in &answer.standings {
            layers.push(self.layer(zone, standing)?);
        }
        let freshness = freshness(self.rules, self.words, self.now)?;
        let named = layers.iter().flat_map(|layer| &layer.sources);
        let named = named.chain(notes.iter().flat_map(|note| &note.sources));
        let sources = sources(self.rules, self.words, named)?;
        let names = self.names(way);
        Ok(StatusView {
            level: answer.level,
            headline: self.headline(&answer, &names, until)?,
            advice: self.advice(way, &answer),
            needs_choice: self.choice(&answer)?,
            place: Some(place::name(&way.place, self.words)),
            to: way.to.as_ref().map(|to| place::name(to, self.words)),
            permit_needed: answer.permit_needed,
            null_because: answer.null_because,
            call: contacts(self.rules, self.words, &facts.header.help, &way.place.chain)?,
            clock_notes: self.clock_notes(zone, &freshness),
            layers,
            notes,
            until,
            next_change,
            refresh_at,
            sources,
            freshness,
        })
    }

    /// The view where no place could be told from what was written.
    pub(crate) fn place_unknown(
        &self,
        about: ChoiceAbout,
        written: &str,
        likely: &[Arc<PlaceRow>],
    ) -> Result<StatusView> {
        let facts = self.rules.facts()?;
        let options = likely.iter().map(|row| place::name(row, self.words)).collect();
        let freshness = freshness(self.rules, self.words, self.now)?;
        let written = self.words.quoted(written.trim());
        let headline = self.words.fill("place-unknown", &[("written", written.into())]);
        Ok(StatusView {
            level: Level::NotKnown,
            headline: headline.clone(),
            advice: self.words.say("place-unknown-advice"),
            place: None,
            to: None,
            permit_needed: None,
            null_because: Some(NullBecause::PlaceUnknown),
            needs_choice: Some(Choice { about, question: headline, options }),
            layers: Vec::new(),
            notes: Vec::new(),
            until: None,
            next_change: None,
            refresh_at: self.clock_notes_change(&facts.zone)?,
            call: contacts(self.rules, self.words, &facts.header.help, &[])?,
            sources: Vec::new(),
            clock_notes: self.clock_notes(&facts.zone, &freshness),
            freshness,
        })
    }

    /// The view where the destination could not be told: what is known at home stays, and
    /// nothing is free.
    pub(crate) fn destination_unknown(
        &self,
        place: Arc<PlaceRow>,
        written: &str,
        likely: &[Arc<PlaceRow>],
    ) -> Result<StatusView> {
        let unknown = self.place_unknown(ChoiceAbout::To, written, likely)?;
        let mut view = self.status(&Where { place, to: None })?;
        if view.permit_needed != Some(true) {
            view.level = unknown.level;
            view.permit_needed = None;
            view.null_because = unknown.null_because;
            view.headline = unknown.headline;
            view.advice = unknown.advice;
        }
        view.needs_choice = unknown.needs_choice;
        Ok(view)
    }

    fn names(&self, way: &Where) -> String {
        let place = self.words.name_of(&way.place.name);
        match &way.to {
            None => place,
            Some(to) => {
                let to = self.words.name_of(&to.name);
                self.words.fill("way", &[("place", place.into()), ("to", to.into())])
            }
        }
    }

    fn headline(&self, answer: &Answer, names: &str, until: Option<Moment>) -> Result<String> {
        let depends_on = self.depends_on(answer);
        let key = match answer.level {
            Level::NeedsChoice if depends_on.is_some() => "status-depends-on",
            Level::NeedsChoice if answer.permit_needed == Some(false) => "status-movement-choice",
            Level::NotNeeded => "status-not-needed",
            Level::MovementLimited => "status-movement-limited",
            Level::PermitNeeded => "status-permit-needed",
            Level::NoPermitPossible => "status-no-permit-possible",
            Level::NeedsChoice => "status-needs-choice",
            Level::NotKnown if answer.null_because == Some(NullBecause::RulesStale) => {
                "status-stale"
            }
            Level::NotKnown => "status-not-known",
        };
        let what = depends_on.unwrap_or_default();
        let variables = [("place", names.to_owned().into()), ("what", what.into())];
        let says_own = matches!(answer.level, Level::PermitNeeded | Level::MovementLimited);
        let own = answer.permit_regime().filter(|_| says_own);
        let own = own.map(|regime| &regime.headline).filter(|texts| !texts.is_empty());
        let mut headline = match own {
            // More sentences follow, whether the author wrote a full stop or not.
            Some(texts) => {
                let text = self.words.text_of(texts);
                format!("{names}: {}.", text.trim_end_matches('.'))
            }
            None => self.words.fill(key, &variables),
        };
        if let Some(only) = self.only_for(answer)? {
            headline = format!("{headline} {only}");
        }
        Ok(match until.filter(|_| answer.permit_needed == Some(true)) {
            None => headline,
            Some(until) => {
                let until = self.words.date_and_time(until.clock());
                let until = self.words.fill("until", &[("moment", until.into())]);
                format!("{headline} {until}")
            }
        })
    }

    /// The reasons that a curfew lets through, in words.
    fn only_for(&self, answer: &Answer) -> Result<Option<String>> {
        if answer.level != Level::PermitNeeded {
            return Ok(None);
        }
        let Some(ids) = &answer.only_reasons else { return Ok(None) };
        let mut titles = Vec::new();
        for id in ids {
            if let Some(AnyRule::Reason(reason)) = self.rules.by_id("reason", id)?.as_deref() {
                let title = self.words.name_of(&reason.title);
                if !titles.contains(&title) {
                    titles.push(title);
                }
            }
        }
        let list = self.words.list(&titles);
        Ok(Some(self.words.fill("status-only-for", &[("list", list.into())])))
    }

    /// What the person must tell before the answer is known, in words.
    fn depends_on(&self, answer: &Answer) -> Option<String> {
        let asked = asked(answer).filter(|standing| !standing.not_told.is_empty())?;
        let what = asked.not_told.iter().map(|asked| {
            self.words.say(match asked {
                Asked::Field(id) => return self.field_label(id),
                Asked::Citizenship => "told-citizenship",
                Asked::Age => "told-born",
                Asked::DocumentKind => "told-document",
                Asked::Basis => "told-basis",
                Asked::Place => "told-place",
            })
        });
        Some(self.words.list(&what.collect::<Vec<_>>()))
    }

    fn field_label(&self, id: &str) -> String {
        match self.rules.by_id("field", id).ok().flatten().as_deref() {
            Some(AnyRule::Field(field)) => self.words.name_of(&field.label),
            _ => id.to_owned(),
        }
    }

    fn advice(&self, way: &Where, answer: &Answer) -> String {
        let advice = self.words.say(match answer.level {
            Level::NotNeeded => "advice-not-needed",
            Level::MovementLimited => "advice-movement-limited",
            Level::PermitNeeded => "advice-permit-needed",
            Level::NoPermitPossible => "advice-no-permit-possible",
            Level::NeedsChoice if self.depends_on(answer).is_some() => "advice-tell",
            Level::NeedsChoice => "advice-needs-choice",
            Level::NotKnown => "advice-not-known",
        });
        let is_closed = answer
            .standings
            .iter()
            .any(|s| matches!(s.layer, Layer::Exit | Layer::Entry) && s.state == State::InForce);
        if way.to.is_some() && is_closed && answer.level == Level::PermitNeeded {
            let closed = self.words.say("advice-movement-limited");
            return format!("{closed} {advice}");
        }
        advice
    }

    fn choice(&self, answer: &Answer) -> Result<Option<Choice>> {
        let Some(asked) = asked(answer) else {
            return Ok(None);
        };
        if let Some(what) = self.depends_on(answer) {
            let question = self.words.fill("choose-tell", &[("what", what.into())]);
            return Ok(Some(Choice { about: ChoiceAbout::Person, question, options: Vec::new() }));
        }
        let mut options = Vec::new();
        for id in &asked.place.inside {
            if let Some(row) = self.rules.place(id)? {
                options.push(place::name(&row, self.words));
            }
        }
        order::sort_by(&mut options, |a, b| a.name.cmp(&b.name));
        let about = if asked.at_destination { ChoiceAbout::To } else { ChoiceAbout::Place };
        let is_country = asked.place.chain.len() == 1;
        let key = match (about, is_country) {
            (ChoiceAbout::Place, false) => "choose-part-of-place",
            (ChoiceAbout::Place, true) => "choose-place",
            (ChoiceAbout::To | ChoiceAbout::Person, _) => "choose-part-of-destination",
        };
        let name = self.words.name_of(&asked.place.name);
        let question = self.words.fill(key, &[("place", name.into())]);
        Ok(Some(Choice { about, question, options }))
    }

    fn layer(&self, zone: &Zone, standing: &Standing) -> Result<LayerView> {
        let layer = kind(standing.layer);
        let layer_name = self.words.say(layer_key(standing.layer));
        let mut view = LayerView {
            layer,
            state: state(standing.state),
            place: place::name(&standing.place, self.words),
            at_destination: standing.at_destination,
            rule: standing.rule.as_deref().map(|rule| rule_id(rule).to_owned()),
            title: layer_name.clone(),
            text: String::new(),
            may: None,
            may_not: None,
            from: None,
            until: None,
            sources: Vec::new(),
            contacts: Vec::new(),
        };
        let local = |time: companion_rulepack::time::LocalTime| in_zone(zone, zone.instant(time.0));
        match standing.rule.as_deref() {
            Some(AnyRule::Regime(rule)) => {
                view.from = Some(local(rule.from));
                view.until = rule.to.map(local);
                view.title = self.regime_title(rule, &layer_name);
                view.text = self.regime_text(rule)?;
                let optional = |texts: &companion_rulepack::Texts| {
                    (!texts.is_empty()).then(|| self.words.text_of(texts))
                };
                view.may = optional(&rule.may);
                view.may_not = optional(&rule.may_not);
                view.sources = rule.source.clone();
                view.contacts =
                    contacts(self.rules, self.words, &rule.contacts, &standing.place.chain)?;
            }
            Some(AnyRule::Coverage(rule)) => {
                view.from = Some(local(rule.from));
                view.until = rule.to.map(local);
                view.text = self.words.text_of(&rule.text);
                view.sources = rule.source.clone();
            }
            Some(AnyRule::Opaque(rule)) => {
                let text = self.words.text_of(&rule.text);
                view.text = self.words.fill("cannot-compute", &[("text", text.into())]);
                view.from = rule.from.map(local);
                view.until = rule.to.map(local);
                view.sources = rule.source.clone();
            }
            _ => view.text = self.words.fill("layer-not-known", &[("layer", layer_name.into())]),
        }
        Ok(view)
    }

    fn regime_title(&self, rule: &Regime, layer_name: &str) -> String {
        rule.title.get(self.words.language()).cloned().unwrap_or_else(|| layer_name.to_owned())
    }

    /// The regime's own text, or what can be built from its places and dates.
    fn regime_text(&self, rule: &Regime) -> Result<String> {
        if let Some(text) = rule.text.get(self.words.language()) {
            return Ok(text.clone());
        }
        let names = |ids: &[String]| -> Result<Vec<String>> {
            let mut names = Vec::new();
            for id in ids {
                if let Some(row) = self.rules.place(id)? {
                    names.push(self.words.name_of(&row.name));
                }
            }
            Ok(names)
        };
        let (included, excluded) = (names(&rule.places.include)?, names(&rule.places.exclude)?);
        let built = built_text(self.words, rule, &included, &excluded);
        Ok(self.words.fill("not-translated", &[("text", built.into())]))
    }

    fn notes(&self, way: &Where, answer: &Answer) -> Result<Vec<NoteView>> {
        let in_force = |layer: &Layer| {
            answer.standings.iter().any(|s| s.layer == *layer && s.state == State::InForce)
        };
        let mut found = Vec::new();
        let Some(segment) = self.rules.segment(&way.place.id, self.now.epoch_seconds)? else {
            return Ok(found);
        };
        let day = self.rules.facts()?.zone.local(self.now.epoch_seconds).date();
        let known = self.told.on(day, &way.place.chain);
        for rule in &segment.rules {
            let note = match rule.rule.as_ref() {
                AnyRule::Note(note) => note,
                AnyRule::Opaque(opaque) if opaque.table == "note" => {
                    found.push(opaque_note(self.words, opaque));
                    continue;
                }
                _ => continue,
            };
            let applies = note.layers.is_empty() || note.layers.iter().any(in_force);
            let holds = note.when.holds(&known);
            if applies && note.reasons.is_empty() && holds != Holds::No {
                found.push(note_view(
                    self.rules,
                    self.words,
                    note,
                    holds == Holds::Yes,
                    &way.place.chain,
                )?);
            }
        }
        Ok(found)
    }

    /// Until when the answer holds, what it becomes then, and when the view reads differently.
    fn what_next(
        &self,
        way: &Where,
        now: &Answer,
    ) -> Result<(Option<Moment>, Option<Change>, Option<Moment>)> {
        let facts = self.rules.facts()?;
        let zone = &facts.zone;
        let of_pack = [facts.header.published, facts.header.valid_until];
        let of_pack = of_pack.map(|time| zone.instant(time.0));
        let (mut until, mut change, mut refresh_at) = (None, None, None);
        let mut seen = self.what_holds(way, self.now.epoch_seconds)?;
        let from = self.now.epoch_seconds;
        walk(self.rules, zone, way, self.told, from, |moment| {
            let then = answer(self.rules, way, moment, self.told)?;
            let rules_then = self.what_holds(way, moment)?;
            let here = zone.offset_at(self.now.epoch_seconds);
            let reads_differently = then.signature() != now.signature()
                || zone.offset_at(moment) != here
                || rules_then != seen
                || of_pack.contains(&moment);
            if refresh_at.is_none() && reads_differently {
                refresh_at = Some(in_zone(zone, moment));
            }
            seen = rules_then;
            if then.decision() == now.decision() {
                return Ok(false);
            }
            until = Some(in_zone(zone, moment));
            // The end of what the publisher vouches for changes nothing in the world.
            if then.null_because != Some(NullBecause::RulesStale) {
                change = Some(self.change(zone, way, &then, moment)?);
            }
            Ok(true)
        })?;
        Ok((until, change, refresh_at))
    }

    /// Ids of everything that holds on the way, and whether each note at home concerns the person,
    /// so that a change of any is noticed.
    fn what_holds(&self, way: &Where, moment: i64) -> Result<Vec<(String, Option<Holds>)>> {
        let day = self.rules.facts()?.zone.local(moment).date();
        let known = self.told.on(day, &way.place.chain);
        let mut found = Vec::new();
        for place in std::iter::once(&way.place).chain(&way.to) {
            let Some(segment) = self.rules.segment(&place.id, moment)? else { continue };
            for rule in &segment.rules {
                let concerns = match rule.rule.as_ref() {
                    AnyRule::Note(note) => Some(note.when.holds(&known)),
                    _ => None,
                };
                found.push((rule_id(&rule.rule).to_owned(), concerns));
            }
        }
        Ok(found)
    }

    fn change(&self, zone: &Zone, way: &Where, then: &Answer, moment: i64) -> Result<Change> {
        let at = in_zone(zone, moment);
        let headline = self.headline(then, &self.names(way), None)?;
        let clock = self.words.date_and_time(at.clock());
        let text =
            self.words.fill("change", &[("moment", clock.into()), ("what", headline.into())]);
        Ok(Change { at, level: then.level, text })
    }

    /// When the clock's notes and freshness read differently: all that changes without a place.
    fn clock_notes_change(&self, zone: &Zone) -> Result<Option<Moment>> {
        let clock = next_clock_change(zone, self.now.epoch_seconds);
        let clock = clock.map(|change| in_zone(zone, change));
        let next = freshness_changes(self.rules, self.now)?.into_iter().chain(clock);
        Ok(next.min_by_key(|moment| moment.epoch_seconds))
    }

    fn clock_notes(&self, zone: &Zone, freshness: &Freshness) -> Vec<String> {
        let mut notes = Vec::new();
        let here = zone.offset_at(self.now.epoch_seconds);
        if here != self.now.utc_offset_seconds {
            // The offset and not the time: a note must not read differently every minute.
            let offset = format!("UTC{}", companion_rulepack::time::Offset(here));
            notes
                .push(self.words.fill("clock-zone", &[("offset", self.words.ltr(&offset).into())]));
        }
        if freshness.is_before_data {
            notes.push(self.words.say("clock-before-data"));
        }
        notes
    }
}

/// The layer that only the person can decide, where the answer rests on it or could be stricter.
fn asked(answer: &Answer) -> Option<&Standing> {
    let decides = answer.level == Level::NeedsChoice;
    let is_unsure = |s: &&Standing| s.state == State::NeedsChoice || !s.not_told.is_empty();
    let mut asked = answer.standings.iter().filter(is_unsure);
    asked.find(|s| decides || matches!(s.layer, Layer::Curfew | Layer::Permit))
}
