//! The messages of a request.

use companion_rulepack::Message;
use companion_rulepack::when::Holds;

use super::choice::Chosen;
use super::holder::Holder;
use super::need::Need;
use super::query::DraftQuery;
use super::view::{DraftView, MessageView, Warning, WarningCode};
use crate::error::Result;
use crate::fields;
use crate::kinds;
use crate::message::{Missing, Values, compose, qr_code, qr_text, sms_uri};
use crate::rules::AnyRule;
use crate::scene::Scene;

#[allow(clippy::too_many_arguments)] // each is a different part of what a message is made from
pub(super) fn messages(
    scene: &Scene<'_>,
    query: &DraftQuery,
    chosen: &Chosen,
    holder: &Holder,
    need: &Need,
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
        document_code: holder.document.as_ref().and_then(|document| document.kind.code.as_deref()),
        fields: fields::fields(holder.person.as_ref().map(|p| &p.record), &query.fields),
    };
    let (told, places) = (holder.told(), need.places());
    let known = told.on(scene.today()?, &places);
    let mut found = Vec::new();
    for id in ids {
        let rule = scene.rules.by_id("message", id)?;
        let Some(AnyRule::Message(message)) = rule.as_deref() else {
            return Err(scene.input("cannot_compute", "error-cannot-compute", &[]));
        };
        if message.when.holds(&known) == Holds::No {
            continue;
        }
        rested.extend(message.source.iter().cloned());
        let recipient = chosen
            .reason
            .recipient
            .clone()
            .or_else(|| chosen.regime.recipient.clone())
            .unwrap_or_else(|| message.recipient.clone());
        let body = body(scene, message, &values)?;
        if !message.uncertain.is_empty() && view.uncertain.is_none() {
            view.uncertain = Some(scene.words.text_of(&message.uncertain));
        }
        found.push(message_view(found.len(), recipient, body, true));
    }
    if found.is_empty() && !ids.is_empty() {
        let code = WarningCode::NoPermitPossible;
        view.warnings.push(Warning { code, text: scene.words.say("warn-no-message") });
    }
    Ok(found)
}

/// A message as it is sent, linked and encoded; `index` is its place from 0.
/// `has_code`: a QR code takes as long to make as everything else of a permit.
pub(super) fn message_view(
    index: usize,
    recipient: String,
    body: String,
    has_code: bool,
) -> MessageView {
    let qr_text = qr_text(&recipient, &body);
    MessageView {
        step: u32::try_from(index + 1).unwrap_or(u32::MAX),
        sms_uri: sms_uri(&recipient, &body),
        qr: has_code.then(|| qr_code(&qr_text)).flatten(),
        qr_text,
        recipient,
        body,
    }
}

pub(super) fn body(scene: &Scene<'_>, message: &Message, values: &Values<'_>) -> Result<String> {
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
                &[
                    ("field", label.into()),
                    ("key", scene.words.ltr(&id).into()),
                    ("hint", hint.into()),
                ],
            )
        }
        Missing::Shape { field, shape } => {
            let example = kinds::example_of(&shape);
            let variables = [("field", label(&field).into()), ("example", example.into())];
            scene.input("wrong_field", "error-wrong-field", &variables)
        }
        Missing::Character { field, character } => scene.input(
            "cannot_be_sent",
            "error-cannot-be-sent",
            &[
                ("field", label(&field).into()),
                ("character", scene.words.quoted(&character.to_string()).into()),
            ],
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
                ("character", scene.words.quoted(&character.to_string()).into()),
            ],
        ),
    })
}
