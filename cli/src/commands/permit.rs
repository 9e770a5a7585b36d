//! Permits.

use companion_core::{
    DraftHolder, DraftQuery, DraftView, PermitBoard, PermitView, ReplyView, Result,
};
use serde_json::{Value, json};

use super::Session;
use super::status::{contact_line, print_permit, print_sources};
use crate::arguments::{Draft, Permit};

pub(super) fn permit(session: &Session<'_>, command: &Permit) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Permit::Draft(draft) => {
            let board = app.permit_draft(&query(draft), context)?;
            if session.output.is_json() {
                session.output.document(&board_document(&board));
            } else {
                print_board(session, &board);
            }
        }
        Permit::Sent { id } => print_one(session, &app.permit_sent(id, context)?),
        Permit::Unsent { id } => print_one(session, &app.permit_unsent(id, context)?),
        Permit::Extend { id, until } => {
            print_one(session, &app.permit_extend(id, *until, context)?);
        }
        Permit::Keep { id, no } => print_one(session, &app.permit_keep(id, !no, context)?),
        Permit::Reply { text, permit, received } => {
            let view = app.permit_reply(text, permit.as_deref(), *received, context)?;
            print_reply(session, &view);
        }
        Permit::List => {
            let permits = app.permits(context)?;
            if session.output.is_json() {
                session.output.document(&json!(permits));
            } else {
                permits.iter().for_each(|permit| print_permit(session, permit));
            }
        }
    }
    Ok(())
}

/// Stored documents first, then those typed, then people without either.
fn query(draft: &Draft) -> DraftQuery {
    let stored = draft
        .document
        .iter()
        .map(|id| DraftHolder { document: Some(id.clone()), ..DraftHolder::default() });
    let count = draft.kind.len().max(draft.number.len());
    let typed = (0..count).map(|index| DraftHolder {
        kind: draft.kind.get(index).cloned(),
        number: draft.number.get(index).cloned(),
        ..DraftHolder::default()
    });
    let mut holders: Vec<DraftHolder> = stored.chain(typed).collect();
    if holders.is_empty() {
        holders = draft.person.iter().map(|_| DraftHolder::default()).collect();
    }
    // A scheme may need no document and no person, only fields.
    if holders.is_empty() {
        holders.push(DraftHolder::default());
    }
    for (index, holder) in holders.iter_mut().enumerate() {
        holder.person = draft.person.get(index).or(draft.person.last()).cloned();
    }
    DraftQuery {
        reason: draft.reason.clone(),
        errand: draft.errand.clone(),
        holders,
        place: draft.place.clone(),
        to: draft.to.clone(),
        fields: draft.fields.iter().cloned().collect(),
    }
}

/// The first request, with all of them under `queue`.
fn board_document(board: &PermitBoard) -> Value {
    let mut document = board.drafts.first().map(|draft| json!(draft)).unwrap_or_default();
    if let Value::Object(document) = &mut document {
        document.insert("queue".to_owned(), json!(board.drafts));
        document.insert("together_text".to_owned(), json!(board.together_text));
        document.insert("refresh_at".to_owned(), json!(board.refresh_at));
    }
    document
}

fn print_board(session: &Session<'_>, board: &PermitBoard) {
    if let Some(text) = &board.together_text {
        session.output.heading(text);
    }
    for (index, draft) in board.drafts.iter().enumerate() {
        if index > 0 {
            session.output.line("");
        }
        // What is the same for everybody is said once, after the last.
        print_draft(session, draft, index + 1 == board.drafts.len());
    }
}

fn print_draft(session: &Session<'_>, draft: &DraftView, with_rules: bool) {
    let output = session.output;
    if draft.messages.is_empty() {
        output.heading(&draft.headline);
    }
    for message in &draft.messages {
        let step =
            if draft.messages.len() > 1 { format!("{}. ", message.step) } else { String::new() };
        output.heading(&format!("{step}SMS → {}", message.recipient));
        output.heading(&format!("    {}", message.body));
        output.line(&message.sms_uri);
        if let Some(code) = &message.qr {
            output.qr(code);
        }
    }
    draft.warnings.iter().for_each(|warning| output.warning(&warning.text));
    if let Some(choice) = &draft.needs_choice {
        for option in &choice.options {
            output.bullet(&format!("{}  ({})", option.name, option.id));
        }
    }
    for text in draft.why.iter().chain(&draft.reason_text).chain(&draft.until_text) {
        output.line(text);
    }
    draft.left_text.iter().for_each(|text| output.line(text));
    if let Some(id) = &draft.id {
        output.line(format!("companion permit sent {id}"));
    }
    if !with_rules {
        return;
    }
    output.line("");
    draft.know.iter().for_each(|note| output.bullet(&note.text));
    if let Some(text) = &draft.uncertain {
        output.bullet(text);
    }
    for contact in &draft.channels {
        output.bullet(&contact_line(contact));
    }
    output.line("");
    print_sources(session, &draft.sources);
}

fn print_one(session: &Session<'_>, permit: &PermitView) {
    if session.output.is_json() {
        session.output.document(&json!(permit));
    } else {
        print_permit(session, permit);
    }
}

fn print_reply(session: &Session<'_>, reply: &ReplyView) {
    if session.output.is_json() {
        session.output.document(&json!(reply));
        return;
    }
    session.output.heading(&reply.text);
    reply.warnings.iter().for_each(|warning| session.output.warning(&warning.text));
    reply.choices.iter().for_each(|permit| print_permit(session, permit));
}
