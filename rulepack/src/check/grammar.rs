//! Messages: a grammar must not be able to produce a character outside its alphabet.

use super::Findings;
use crate::model::{DocumentKind, Message, Missing, Pack, PartKind, Reason};
use crate::shape;

pub(super) fn check(pack: &Pack, found: &mut Findings) {
    for (position, message) in pack.messages.iter().enumerate() {
        let mut wrong = |key: &str, what: &str, character: char| {
            let reason = format!(
                "{what} can bring \"{character}\" (U+{:04X}), which this message's alphabet does \
                 not have; narrow it, or widen the message's characters",
                u32::from(character)
            );
            found.add("message", position, &message.id, key, reason);
        };
        if let Some(characters) = &message.characters
            && let Some(outside) = characters.first_outside(|c| message.alphabet.has(c))
        {
            wrong("characters", "this set", outside);
        }
        if let Some(outside) = first_outside(message, &message.separator) {
            wrong("separator", "the separator", outside);
        }
        for (index, part) in message.parts.iter().enumerate() {
            let before = part.before.as_deref().unwrap_or_default();
            if let Some(outside) = first_outside(message, before) {
                wrong(&format!("parts[{index}].before"), "this separator", outside);
            }
            if let Some((what, outside)) = part_outside(pack, message, index) {
                wrong(&format!("parts[{index}]"), &what, outside);
            }
        }
        if message.parts.is_empty() {
            let reason = "it has no parts; say what it carries".to_owned();
            found.add("message", position, &message.id, "parts", reason);
        }
        documents(pack, position, message, found);
        recipient(position, message, found);
        sim_country(position, message, found);
    }
    fields(pack, found);
    for (position, rule) in pack.document_kinds.iter().enumerate() {
        for (index, picture) in rule.shapes.iter().enumerate() {
            if picture.is_empty() {
                let reason = "an empty shape fits nothing; remove it".to_owned();
                found.add("document_kind", position, &rule.id, &format!("shapes[{index}]"), reason);
            }
        }
        let is_letter = |c: char| c.is_alphabetic() && c.to_uppercase().eq(std::iter::once(c));
        if !rule.series.chars().all(|c| is_letter(c) || c.is_ascii_digit()) {
            let reason = "a series has only capital letters and digits, as it is sent".to_owned();
            found.add("document_kind", position, &rule.id, "series", reason);
        }
        if rule.series.starts_with(|c: char| c.is_ascii_digit()) {
            let reason = "a series that begins with a digit cannot be told from the number; \
                          leave it out and give the whole number a shape, or use code"
                .to_owned();
            found.add("document_kind", position, &rule.id, "series", reason);
        }
    }
}

/// What a message carries of a document must exist for each kind that may come into it.
fn documents(pack: &Pack, position: usize, message: &Message, found: &mut Findings) {
    let is_meant = |kind: &&DocumentKind| {
        message.when.document_kind.is_empty() || message.when.document_kind.contains(&kind.id)
    };
    for (index, part) in message.parts.iter().enumerate() {
        for kind in kinds_of(pack, message).filter(is_meant) {
            let is_short = |shape: &String| {
                part.first.is_some_and(|first| shape.chars().count() < first as usize)
            };
            if part.part == PartKind::DocumentNumber && kind.shapes.iter().any(is_short) {
                let reason = format!(
                    "the number of {} may be shorter than this piece begins; correct it, or write \
                     a message of its own with when.document_kind",
                    kind.id
                );
                let key = format!("parts[{index}].first");
                found.add("message", position, &message.id, &key, reason);
            }
            let needs_code = part.part == PartKind::DocumentCode && part.missing == Missing::Ask;
            if needs_code && kind.code.as_deref().unwrap_or_default().is_empty() {
                let reason = format!(
                    "the document {} has no code; give it one, or write a message of its own \
                     with when.document_kind",
                    kind.id
                );
                found.add("message", position, &message.id, &format!("parts[{index}]"), reason);
            }
        }
    }
}

/// The document kinds of the schemes that send a message.
fn kinds_of<'a>(pack: &'a Pack, message: &'a Message) -> impl Iterator<Item = &'a DocumentKind> {
    let schemes = pack.schemes.iter();
    let sends = |id: &str| users(pack, message).any(|reason| reason.scheme == id);
    let accepted = schemes.filter(move |scheme| sends(&scheme.id)).flat_map(|s| &s.documents);
    accepted.filter_map(|id| pack.document_kinds.iter().find(|kind| kind.id == *id))
}

/// A field's shapes must be possible with its characters and its length.
fn fields(pack: &Pack, found: &mut Findings) {
    for (position, field) in pack.fields.iter().enumerate() {
        for (index, picture) in field.shapes.iter().enumerate() {
            let mut wrong = |reason: &str| {
                let key = format!("shapes[{index}]");
                found.add("field", position, &field.id, &key, reason.to_owned());
            };
            if picture.is_empty() {
                wrong("an empty shape fits nothing; remove it");
            }
            let may_have = |c: char| {
                field.characters.has(c) || c.to_lowercase().any(|c| field.characters.has(c))
            };
            let is_outside = |c: char| !shape::characters(&c.to_string()).into_iter().any(may_have);
            if picture.chars().any(is_outside) {
                wrong("the field's characters do not allow this shape; widen them");
            }
            if field.max_length.is_some_and(|most| picture.chars().count() > most as usize) {
                wrong("this shape is longer than max_length; correct one of them");
            }
        }
    }
}

/// Whether a character may stand in a message.
pub(crate) fn allows(message: &Message, character: char) -> bool {
    message.alphabet.has(character)
        && message.characters.as_ref().is_none_or(|characters| characters.has(character))
}

fn first_outside(message: &Message, text: &str) -> Option<char> {
    cased(message, text).into_iter().find(|character| !allows(message, *character))
}

fn cased(message: &Message, text: &str) -> Vec<char> {
    match message.case {
        crate::alphabet::Case::AsGiven => text.chars().collect(),
        crate::alphabet::Case::Upper => text.to_uppercase().chars().collect(),
    }
}

fn part_outside(pack: &Pack, message: &Message, index: usize) -> Option<(String, char)> {
    let part = message.parts.get(index)?;
    let is_outside = |character: &char| {
        cased(message, &character.to_string()).iter().any(|c| !allows(message, *c))
    };
    match part.part {
        PartKind::Literal => {
            let text = part.text.as_deref().unwrap_or_default();
            first_outside(message, text).map(|c| ("the literal".to_owned(), c))
        }
        PartKind::ReasonCode => users(pack, message).find_map(|reason| {
            first_outside(message, &reason.code).map(|c| (format!("the code of {}", reason.id), c))
        }),
        PartKind::Field => {
            let field = pack.fields.iter().find(|f| Some(&f.id) == part.field.as_ref())?;
            let outside = field.characters.first_outside(|character| {
                cased(message, &character.to_string()).iter().all(|c| allows(message, *c))
            })?;
            Some((format!("the field {}", field.id), outside))
        }
        PartKind::DocumentSeries | PartKind::DocumentNumber | PartKind::DocumentCode => {
            kinds_of(pack, message).find_map(|kind| {
                let characters: Vec<char> = if part.part == PartKind::DocumentSeries {
                    kind.series.chars().collect()
                } else if part.part == PartKind::DocumentCode {
                    kind.code.as_deref().unwrap_or_default().chars().collect()
                } else if kind.shapes.is_empty() {
                    ('A'..='Z').chain('0'..='9').collect()
                } else {
                    kind.shapes.iter().flat_map(|picture| shape::characters(picture)).collect()
                };
                let outside = characters.into_iter().find(is_outside);
                outside.map(|c| (format!("the document {}", kind.id), c))
            })
        }
    }
}

/// The reasons whose permits send this message.
fn users<'a>(pack: &'a Pack, message: &'a Message) -> impl Iterator<Item = &'a Reason> {
    pack.reasons.iter().filter(move |reason| {
        if reason.messages.is_empty() {
            let scheme = pack.schemes.iter().find(|scheme| scheme.id == reason.scheme);
            scheme.is_some_and(|scheme| scheme.messages.contains(&message.id))
        } else {
            reason.messages.contains(&message.id)
        }
    })
}

fn recipient(position: usize, message: &Message, found: &mut Findings) {
    let is_number = !message.recipient.is_empty()
        && message
            .recipient
            .strip_prefix('+')
            .unwrap_or(&message.recipient)
            .chars()
            .all(|c| c.is_ascii_digit());
    if !is_number {
        let reason = "a recipient is a number: digits, with a + before them at most".to_owned();
        found.add("message", position, &message.id, "recipient", reason);
    }
}

fn sim_country(position: usize, message: &Message, found: &mut Findings) {
    let Some(country) = &message.sim_country else { return };
    if country.len() != 2 || !country.bytes().all(|letter| letter.is_ascii_lowercase()) {
        let reason = "a country is two small letters of ISO 3166-1, such as \"tr\"".to_owned();
        found.add("message", position, &message.id, "sim_country", reason);
    }
}
