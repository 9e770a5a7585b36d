//! The status view: layers joined into one answer, with words.

use std::sync::Arc;

use companion_rulepack::when::{Holds, Known};
use companion_rulepack::{Layer, Limit, Note, NoteKind, OpaqueRule, Regime, Zone};
use serde::Serialize;

use super::layers::{Standing, State, Where, standings};
use super::timeline::walk;
use crate::error::Result;
use crate::moment::Moment;
use crate::place::{self, PlaceName};
use crate::rules::{AnyRule, PlaceRow, RulesStore};
use crate::view::{ContactView, Freshness, SourceView, contacts, freshness, in_zone, sources};
use crate::words::{Catalogues, Words};

/// The question: where somebody lives, and where they want to go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StatusQuery {
    /// Where the person lives: an id or any name. None means the whole country.
    pub place: Option<String>,
    /// Where they want to go: an id or any name.
    pub to: Option<String>,
}

/// The answer in one word, for icon and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Level {
    /// No permit is needed to leave home.
    NotNeeded,
    /// No permit is needed, but entry or exit on the way is closed or limited.
    MovementLimited,
    /// A permit is needed before leaving.
    PermitNeeded,
    /// Nobody may leave, and there is no permit to ask for.
    NoPermitPossible,
    /// The answer depends on something to be chosen.
    NeedsChoice,
    /// The rules do not say.
    NotKnown,
}

/// Why there is no yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum NullBecause {
    /// The place has parts with different answers.
    NeedsChoice,
    /// The rules do not cover this time or place, or this app cannot compute them.
    NotCovered,
    /// No such place is known.
    PlaceUnknown,
    /// The rules are past the time until which they are vouched for.
    RulesStale,
}

/// Which part of the question a choice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ChoiceAbout {
    /// Where the person lives.
    Place,
    /// Where they want to go.
    To,
}

/// A question to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Choice {
    /// What it is about.
    pub about: ChoiceAbout,
    /// The question.
    pub question: String,
    /// The answers to choose from.
    pub options: Vec<PlaceName>,
}

/// A layer of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LayerKind {
    /// The country-wide regime.
    Country,
    /// A stricter regime in listed places.
    Strict,
    /// A permit is needed to leave home.
    Permit,
    /// Entry to a place.
    Entry,
    /// Exit from a place.
    Exit,
    /// Nobody may leave home.
    Curfew,
}

/// How a layer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LayerState {
    /// It is in force.
    InForce,
    /// It is known not to be in force.
    NotInForce,
    /// The rules do not say.
    NotKnown,
    /// It depends on the part of the place.
    NeedsChoice,
    /// Something is in force that this version of the app cannot compute.
    CannotCompute,
}

/// One layer at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LayerView {
    /// Which layer.
    pub layer: LayerKind,
    /// How it stands.
    pub state: LayerState,
    /// Where.
    pub place: PlaceName,
    /// Whether that is the destination.
    pub at_destination: bool,
    /// Id of the rule that decides.
    pub rule: Option<String>,
    /// Short title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// What may be done.
    pub may: Option<String>,
    /// What may not be done.
    pub may_not: Option<String>,
    /// Since when.
    pub from: Option<Moment>,
    /// Until when, exclusive; none if open or not known.
    pub until: Option<Moment>,
    /// Ids of its sources, all of which are in the view's list.
    pub sources: Vec<String>,
    /// Whom to ask about what it leaves open.
    pub contacts: Vec<ContactView>,
}

/// Something to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NoteView {
    /// Id of the rule.
    pub rule: String,
    /// `exemption`, `advice`, `limit`, `fine` or `guidance`.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Contacts that belong to it.
    pub contacts: Vec<ContactView>,
}

/// The next change that the rules know of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Change {
    /// When.
    pub at: Moment,
    /// What the answer is from then on.
    pub level: Level,
    /// The change in words.
    pub text: String,
}

/// What is in force here and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StatusView {
    /// The answer in one word.
    pub level: Level,
    /// The answer in one sentence.
    pub headline: String,
    /// What to do about it.
    pub advice: String,
    /// Where the person lives.
    pub place: Option<PlaceName>,
    /// Where they want to go.
    pub to: Option<PlaceName>,
    /// Whether a permit is needed; none where that is not known.
    pub permit_needed: Option<bool>,
    /// Why it is not known.
    pub null_because: Option<NullBecause>,
    /// What to ask the person.
    pub needs_choice: Option<Choice>,
    /// Every layer, in the order to show them.
    pub layers: Vec<LayerView>,
    /// Exemptions, advice, limits, fines and guidance that hold now.
    pub notes: Vec<NoteView>,
    /// Until when this answer holds; none if no end is known.
    pub until: Option<Moment>,
    /// The next change that the rules know of.
    pub next_change: Option<Change>,
    /// The next moment at which this view reads differently.
    pub refresh_at: Option<Moment>,
    /// Whom to ask.
    pub call: Vec<ContactView>,
    /// Where it all comes from.
    pub sources: Vec<SourceView>,
    /// How fresh the rules are.
    pub freshness: Freshness,
    /// Said where the phone's clock is not the country's, or stands before the rules.
    pub clock_notes: Vec<String>,
}

/// The joined answer for a way and a moment, before any words.
pub(crate) struct Answer {
    pub(crate) level: Level,
    pub(crate) permit_needed: Option<bool>,
    pub(crate) null_because: Option<NullBecause>,
    pub(crate) standings: Vec<Standing>,
}

impl Answer {
    /// The permit regime that a message would be sent under: at home, else at the destination.
    pub(crate) fn permit_regime(&self) -> Option<&Regime> {
        self.standings
            .iter()
            .filter(|s| s.layer == Layer::Permit && s.state == State::InForce)
            .find_map(Standing::regime)
    }

    /// What decides whether the view reads differently.
    fn signature(&self) -> Vec<(Layer, State, Option<&str>)> {
        self.standings.iter().map(|s| (s.layer, s.state, s.rule.as_deref().map(rule_id))).collect()
    }
}

/// Joins the layers. Never says "not needed" where any part of the way is not known.
pub(crate) fn answer(
    rules: &RulesStore,
    way: &Where,
    moment: i64,
    known: &Known<'_>,
) -> Result<Answer> {
    let facts = rules.facts()?;
    let standings = standings(rules, &facts.zone, way, moment, known)?;
    let is_stale = moment >= facts.zone.instant(facts.header.valid_until.0);
    let any =
        |layer: Layer, state: State| standings.iter().any(|s| s.layer == layer && s.state == state);
    let (level, permit_needed, null_because) = if any(Layer::Curfew, State::InForce) {
        (Level::NoPermitPossible, Some(true), None)
    } else if any(Layer::Permit, State::InForce) {
        (Level::PermitNeeded, Some(true), None)
    } else if any(Layer::Permit, State::CannotCompute) || any(Layer::Curfew, State::CannotCompute) {
        (Level::NotKnown, None, Some(NullBecause::NotCovered))
    } else if any(Layer::Permit, State::NeedsChoice) || any(Layer::Curfew, State::NeedsChoice) {
        (Level::NeedsChoice, None, Some(NullBecause::NeedsChoice))
    } else if any(Layer::Permit, State::NotKnown) {
        let because = if is_stale { NullBecause::RulesStale } else { NullBecause::NotCovered };
        (Level::NotKnown, None, Some(because))
    } else if any(Layer::Exit, State::InForce) || any(Layer::Entry, State::InForce) {
        (Level::MovementLimited, Some(false), None)
    } else if any(Layer::Exit, State::NeedsChoice) || any(Layer::Entry, State::NeedsChoice) {
        (Level::NeedsChoice, None, Some(NullBecause::NeedsChoice))
    } else {
        (Level::NotNeeded, Some(false), None)
    };
    Ok(Answer { level, permit_needed, null_because, standings })
}

fn rule_id(rule: &AnyRule) -> &str {
    match rule {
        AnyRule::Regime(rule) => &rule.id,
        AnyRule::Coverage(rule) => &rule.id,
        AnyRule::Opaque(rule) => &rule.id,
        AnyRule::Note(rule) => &rule.id,
        _ => "",
    }
}

/// Everything a status view is made from.
pub(crate) struct Asking<'a> {
    pub(crate) rules: &'a RulesStore,
    pub(crate) words: &'a Words,
    pub(crate) now: Moment,
    pub(crate) known: &'a Known<'a>,
}

impl Asking<'_> {
    /// The view for a way whose places are known.
    pub(crate) fn status(&self, way: &Where) -> Result<StatusView> {
        let facts = self.rules.facts()?;
        let zone = &facts.zone;
        let moment = self.now.epoch_seconds;
        let answer = answer(self.rules, way, moment, self.known)?;
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
            headline: self.headline(&answer, &names, until),
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
        let headline =
            self.words.fill("place-unknown", &[("written", written.trim().to_owned().into())]);
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
            refresh_at: None,
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

    fn headline(&self, answer: &Answer, names: &str, until: Option<Moment>) -> String {
        let key = match answer.level {
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
        let headline = self.words.fill(key, &[("place", names.to_owned().into())]);
        match until.filter(|_| answer.permit_needed == Some(true)) {
            None => headline,
            Some(until) => {
                let until = self.words.date_and_time(until.clock());
                let until = self.words.fill("until", &[("moment", until.into())]);
                format!("{headline} {until}")
            }
        }
    }

    fn advice(&self, way: &Where, answer: &Answer) -> String {
        let advice = self.words.say(match answer.level {
            Level::NotNeeded => "advice-not-needed",
            Level::MovementLimited => "advice-movement-limited",
            Level::PermitNeeded => "advice-permit-needed",
            Level::NoPermitPossible => "advice-no-permit-possible",
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
        if answer.null_because != Some(NullBecause::NeedsChoice) {
            return Ok(None);
        }
        let Some(asked) = answer.standings.iter().find(|s| s.state == State::NeedsChoice) else {
            return Ok(None);
        };
        let mut options = Vec::new();
        for id in &asked.place.inside {
            if let Some(row) = self.rules.place(id)? {
                options.push(place::name(&row, self.words));
            }
        }
        options.sort_by(|a, b| a.name.cmp(&b.name));
        let about = if asked.at_destination { ChoiceAbout::To } else { ChoiceAbout::Place };
        let is_country = asked.place.chain.len() == 1;
        let key = match (about, is_country) {
            (ChoiceAbout::Place, false) => "choose-part-of-place",
            (ChoiceAbout::Place, true) => "choose-place",
            (ChoiceAbout::To, _) => "choose-part-of-destination",
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
        let known = Known { places: &way.place.chain, ..self.known.clone() };
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
        let mut seen = rule_ids(self.rules, way, self.now.epoch_seconds)?;
        let from = self.now.epoch_seconds;
        walk(self.rules, zone, way, from, |moment| {
            let then = answer(self.rules, way, moment, self.known)?;
            let rules_then = rule_ids(self.rules, way, moment)?;
            let reads_differently = then.signature() != now.signature()
                || rules_then != seen
                || of_pack.contains(&moment);
            if refresh_at.is_none() && reads_differently {
                refresh_at = Some(in_zone(zone, moment));
            }
            seen = rules_then;
            if (then.level, then.permit_needed) == (now.level, now.permit_needed) {
                return Ok(false);
            }
            until = Some(in_zone(zone, moment));
            // The end of what the publisher vouches for changes nothing in the world.
            if then.null_because != Some(NullBecause::RulesStale) {
                change = Some(self.change(zone, way, &then, moment));
            }
            Ok(true)
        })?;
        Ok((until, change, refresh_at))
    }

    fn change(&self, zone: &Zone, way: &Where, then: &Answer, moment: i64) -> Change {
        let at = in_zone(zone, moment);
        let headline = self.headline(then, &self.names(way), None);
        let clock = self.words.date_and_time(at.clock());
        let text =
            self.words.fill("change", &[("moment", clock.into()), ("what", headline.into())]);
        Change { at, level: then.level, text }
    }

    fn clock_notes(&self, zone: &Zone, freshness: &Freshness) -> Vec<String> {
        let mut notes = Vec::new();
        let here = zone.offset_at(self.now.epoch_seconds);
        if here != self.now.utc_offset_seconds {
            let clock = in_zone(zone, self.now.epoch_seconds).clock().format("%H:%M").to_string();
            notes.push(self.words.fill("clock-zone", &[("time", clock.into())]));
        }
        if freshness.is_before_data {
            notes.push(self.words.say("clock-before-data"));
        }
        notes
    }
}

/// What can be said of a regime from its layer, places and dates alone.
fn built_text(words: &Words, rule: &Regime, places: &[String], except: &[String]) -> String {
    let clock = |time: companion_rulepack::time::LocalTime| words.date_and_time(time.0);
    let key = match (rule.layer, rule.limit) {
        (Layer::Entry | Layer::Exit, Some(Limit::Limited)) => "built-limited",
        (Layer::Entry | Layer::Exit, _) => "built-closed",
        (Layer::Permit, _) => "built-permit",
        (Layer::Curfew, _) => "built-curfew",
        (Layer::Country | Layer::Strict, _) => "built-regime",
    };
    let to = rule.to.map(clock).unwrap_or_else(|| words.say("end-not-known"));
    let span = words.fill("built-span", &[("from", clock(rule.from).into()), ("to", to.into())]);
    let mut names = words.list(places);
    if !except.is_empty() {
        let except = words.list(except);
        names = words.fill("built-except", &[("places", names.into()), ("except", except.into())]);
    }
    words.fill(
        key,
        &[
            ("layer", words.say(layer_key(rule.layer)).into()),
            ("places", names.into()),
            ("span", span.into()),
        ],
    )
}

/// Title and text of a regime in a language, built from its layer, places and dates, for an
/// author who writes a new one. `places` are the names to show. Touches nothing.
pub fn regime_words(language: &str, rule: &Regime, places: &[String]) -> [String; 2] {
    let words = Catalogues::default().words(language);
    // Isolates are for the screen; an author's file holds plain text.
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    [words.say(layer_key(rule.layer)), plain(built_text(&words, rule, places, &[]))]
}

/// Ids of everything that holds on the way, so that a change of any rule is noticed.
fn rule_ids(rules: &RulesStore, way: &Where, moment: i64) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    for place in std::iter::once(&way.place).chain(&way.to) {
        if let Some(segment) = rules.segment(&place.id, moment)? {
            ids.extend(segment.rules.iter().map(|found| rule_id(&found.rule).to_owned()));
        }
    }
    Ok(ids)
}

/// A rule that only a newer app computes: its words and source, and that it is not computed.
pub(crate) fn opaque_note(words: &Words, rule: &OpaqueRule) -> NoteView {
    let text = words.text_of(&rule.text);
    NoteView {
        rule: rule.id.clone(),
        kind: "limit".to_owned(),
        text: words.fill("cannot-compute", &[("text", text.into())]),
        sources: rule.source.clone(),
        contacts: Vec::new(),
    }
}

/// A note as it is shown. Where it is not known whether it concerns the person, it says so.
pub(crate) fn note_view(
    rules: &RulesStore,
    words: &Words,
    note: &Note,
    concerns: bool,
    near: &[String],
) -> Result<NoteView> {
    let text = words.text_of(&note.text);
    let kind = match note.kind {
        NoteKind::Exemption => "exemption",
        NoteKind::Advice => "advice",
        NoteKind::Limit => "limit",
        NoteKind::Fine => "fine",
        NoteKind::Guidance => "guidance",
    };
    Ok(NoteView {
        rule: note.id.clone(),
        kind: kind.to_owned(),
        text: if concerns { text } else { words.fill("if-concerns", &[("text", text.into())]) },
        sources: note.source.clone(),
        contacts: contacts(rules, words, &note.contacts, near)?,
    })
}

fn kind(layer: Layer) -> LayerKind {
    match layer {
        Layer::Country => LayerKind::Country,
        Layer::Strict => LayerKind::Strict,
        Layer::Permit => LayerKind::Permit,
        Layer::Entry => LayerKind::Entry,
        Layer::Exit => LayerKind::Exit,
        Layer::Curfew => LayerKind::Curfew,
    }
}

fn state(state: State) -> LayerState {
    match state {
        State::InForce => LayerState::InForce,
        State::NotInForce => LayerState::NotInForce,
        State::NotKnown => LayerState::NotKnown,
        State::NeedsChoice => LayerState::NeedsChoice,
        State::CannotCompute => LayerState::CannotCompute,
    }
}

fn layer_key(layer: Layer) -> &'static str {
    match layer {
        Layer::Country => "layer-country",
        Layer::Strict => "layer-strict",
        Layer::Permit => "layer-permit",
        Layer::Entry => "layer-entry",
        Layer::Exit => "layer-exit",
        Layer::Curfew => "layer-curfew",
    }
}
