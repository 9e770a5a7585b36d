//! Filling the parts of a message.

use std::collections::BTreeMap;

use companion_rulepack::alphabet::{Case, is_invisible};
use companion_rulepack::shape::fits;
use companion_rulepack::{Field, Message, MessagePart, Missing as WhenMissing, PartKind};

use crate::unicode::{compatibility_composed, without_marks};

/// What the parts are filled with.
#[derive(Default)]
pub(crate) struct Values<'a> {
    pub(crate) reason_code: &'a str,
    pub(crate) series: &'a str,
    pub(crate) number: &'a str,
    /// What the scheme calls this kind of document.
    pub(crate) document_code: Option<&'a str>,
    /// Fields of the person by id, as told.
    pub(crate) fields: BTreeMap<String, String>,
}

/// Why no message could be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Missing {
    /// A field was not told, by id.
    Field(String),
    /// The document was not told.
    Document,
    /// A field does not have the shape it needs.
    Shape { field: String, shape: String },
    /// A field has a character that cannot be sent.
    Character { field: String, character: char },
    /// A field or the whole message is too long.
    TooLong { field: Option<String>, most: u32 },
    /// A character came into the message that its alphabet lacks: a mistake of the pack.
    Alphabet(char),
}

/// Composes a message. `fields` are the pack's fields by id.
pub(crate) fn compose(
    message: &Message,
    values: &Values<'_>,
    field: impl Fn(&str) -> Option<Field>,
) -> Result<String, Missing> {
    let mut body = String::new();
    let mut is_first = true;
    for part in &message.parts {
        let value = value_of(part, message, values, &field)?;
        if value.is_none() && part.missing == WhenMissing::Drop {
            continue;
        }
        if !is_first {
            body.push_str(part.before.as_deref().unwrap_or(&message.separator));
        }
        is_first = false;
        body.push_str(&value.unwrap_or_default());
    }
    let body = match message.case {
        Case::AsGiven => body,
        Case::Upper => body.to_uppercase(),
    };
    let allowed = |c: &char| {
        message.alphabet.has(*c) && message.characters.as_ref().is_none_or(|set| set.has(*c))
    };
    if let Some(outside) = body.chars().find(|c| !allowed(c)) {
        return Err(Missing::Alphabet(outside));
    }
    match message.max_length {
        Some(most) if body.chars().count() > most as usize => {
            Err(Missing::TooLong { field: None, most })
        }
        _ => Ok(body),
    }
}

fn value_of(
    part: &MessagePart,
    message: &Message,
    values: &Values<'_>,
    field: &impl Fn(&str) -> Option<Field>,
) -> Result<Option<String>, Missing> {
    let document = |text: &str, needed: bool| {
        let has_document = !values.number.is_empty();
        match (has_document, part.missing) {
            (false, WhenMissing::Ask) if needed => Err(Missing::Document),
            (false, _) => Ok(None),
            (true, _) => Ok(Some(text.to_owned())),
        }
    };
    match part.part {
        PartKind::Literal => Ok(part.text.clone()),
        PartKind::ReasonCode => Ok(Some(values.reason_code.to_owned())),
        PartKind::DocumentSeries => document(values.series, true),
        PartKind::DocumentNumber => {
            let piece = piece(values.number, part);
            match (piece.is_empty(), part.missing) {
                (true, WhenMissing::Ask) => Err(Missing::Document),
                (true, _) => Ok(None),
                (false, _) => document(&piece, true),
            }
        }
        PartKind::DocumentCode => match values.document_code {
            Some(code) => document(code, true),
            None if part.missing == WhenMissing::Ask => Err(Missing::Document),
            None => Ok(None),
        },
        PartKind::Field => {
            let id = part.field.as_deref().unwrap_or_default();
            let told = values.fields.get(id).map(|told| tidy(told)).filter(|told| !told.is_empty());
            match (told, field(id)) {
                (Some(told), Some(field)) => clean(&told, &field, message).map(Some),
                (Some(told), None) => Ok(Some(told)),
                (None, _) if part.missing == WhenMissing::Ask => Err(Missing::Field(id.to_owned())),
                (None, _) => Ok(None),
            }
        }
    }
}

/// The characters of a number that this part carries.
fn piece(number: &str, part: &MessagePart) -> String {
    let first = part.first.unwrap_or(1).saturating_sub(1) as usize;
    let last = part.last.map_or(usize::MAX, |last| last as usize);
    number.chars().take(last).skip(first).collect()
}

/// Full-width forms, invisible characters and doubled spaces come from keyboards and copying.
fn tidy(text: &str) -> String {
    let mut visible = compatibility_composed(text);
    visible.retain(|character| !is_invisible(character));
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The field with every character that can be sent; a letter with a mark that cannot is sent
/// without the mark.
fn clean(told: &str, field: &Field, message: &Message) -> Result<String, Missing> {
    let cased = |character: char| match message.case {
        Case::AsGiven => character.to_string(),
        Case::Upper => character.to_uppercase().collect(),
    };
    let allowed = |character: char| {
        let in_field = field.characters.has(character)
            || cased(character).chars().all(|c| field.characters.has(c));
        in_field
            && cased(character).chars().all(|c| {
                message.alphabet.has(c) && message.characters.as_ref().is_none_or(|set| set.has(c))
            })
    };
    let mut sent = String::new();
    for character in told.chars() {
        if allowed(character) {
            sent.push(character);
            continue;
        }
        let plain: String = match character {
            'ı' => "i".to_owned(),
            'ə' => "e".to_owned(),
            'Ə' => "E".to_owned(),
            _ => without_marks(character.encode_utf8(&mut [0; 4])).into_iter().collect(),
        };
        if plain.is_empty() || !plain.chars().all(allowed) {
            return Err(Missing::Character { field: field.id.clone(), character });
        }
        sent.push_str(&plain);
    }
    if let Some(shape) = field.shapes.first() {
        let has_shape = |text: &str| field.shapes.iter().any(|shape| fits(shape, text));
        let upper = sent.to_uppercase();
        match (has_shape(&sent), has_shape(&upper)) {
            (true, _) => {}
            // A shape's letters are capitals; people type small ones.
            (false, true) if upper.chars().all(allowed) => sent = upper,
            (false, true) => {}
            (false, false) => {
                return Err(Missing::Shape { field: field.id.clone(), shape: shape.clone() });
            }
        }
    }
    match field.max_length {
        Some(most) if sent.chars().count() > most as usize => {
            Err(Missing::TooLong { field: Some(field.id.clone()), most })
        }
        _ => Ok(sent),
    }
}
