//! Words for single rules: layers, regimes built from their places and dates, notes.

use companion_rulepack::{Layer, Limit, Note, NoteKind, OpaqueRule, Regime};

use super::layers::State;
use super::view::{LayerKind, LayerState, NoteView};
use crate::error::Result;
use crate::rules::RulesStore;
use crate::view::contacts;
use crate::words::{Catalogues, Words, without_isolates};

/// What can be said of a regime from its layer, places and dates alone.
pub(super) fn built_text(
    words: &Words,
    rule: &Regime,
    places: &[String],
    except: &[String],
) -> String {
    let key = match (rule.layer, rule.limit) {
        (Layer::Entry | Layer::Exit, Some(Limit::Limited)) => "built-limited",
        (Layer::Entry | Layer::Exit, _) => "built-closed",
        (Layer::Permit, _) => "built-permit",
        (Layer::Curfew, _) => "built-curfew",
        (Layer::Country | Layer::Strict, _) => "built-regime",
    };
    let span = words.span(rule.from.0, rule.to.map(|to| to.0));
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
    let text = without_isolates(&built_text(&words, rule, places, &[]));
    [words.say(layer_key(rule.layer)), text]
}

/// A rule that only a newer app computes: its words and source, and that it is not computed.
pub(crate) fn opaque_note(words: &Words, rule: &OpaqueRule) -> NoteView {
    let text = words.text_of(&rule.text);
    NoteView {
        rule: rule.id.clone(),
        kind: "limit".to_owned(),
        first: true,
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
        first: note.first,
        text: if concerns { text } else { words.fill("if-concerns", &[("text", text.into())]) },
        sources: note.source.clone(),
        contacts: contacts(rules, words, &note.contacts, near)?,
    })
}

pub(super) fn kind(layer: Layer) -> LayerKind {
    match layer {
        Layer::Country => LayerKind::Country,
        Layer::Strict => LayerKind::Strict,
        Layer::Permit => LayerKind::Permit,
        Layer::Entry => LayerKind::Entry,
        Layer::Exit => LayerKind::Exit,
        Layer::Curfew => LayerKind::Curfew,
    }
}

pub(super) fn state(state: State) -> LayerState {
    match state {
        State::InForce => LayerState::InForce,
        State::NotInForce => LayerState::NotInForce,
        State::NotKnown => LayerState::NotKnown,
        State::NeedsChoice => LayerState::NeedsChoice,
        State::CannotCompute => LayerState::CannotCompute,
    }
}

pub(super) fn layer_key(layer: Layer) -> &'static str {
    match layer {
        Layer::Country => "layer-country",
        Layer::Strict => "layer-strict",
        Layer::Permit => "layer-permit",
        Layer::Entry => "layer-entry",
        Layer::Exit => "layer-exit",
        Layer::Curfew => "layer-curfew",
    }
}
