//! Permits.

use clap::CommandFactory;
use clap::error::ErrorKind;
use companion_core::{
    CompanionError, DraftHolder, DraftQuery, DraftView, PermitBoard, PermitView, ReplyView, Result,
};
use serde_json::{Value, json};

use super::Session;
use super::status::{contact_line, print_permit, print_sources};
use crate::arguments::{Arguments, Draft, Permit};

pub(super) fn permit(session: &Session<'_>, command: &Permit) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    match command {
        Permit::Draft(draft) => {
            let board = app.permit_draft(&query(draft), context).map_err(or_usage)?;
            if session.output.is_json() {
                session.output.document(&board_document(&board));
            } else {
                print_board(session, &board, draft.all);
            }
        }
        Permit::Sent { id } => print_one(session, &app.permit_sent(id, context)?),
        Permit::Unsent { id } => print_one(session, &app.permit_unsent(id, context)?),
        Permit::Received { id, time } => {
            print_one(session, &app.permit_received(id, time.as_deref(), context)?);
        }
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

/// Whether a reason must be given depends on the rules; where it is missing, that is said as clap
/// says it of other arguments.
fn or_usage(error: CompanionError) -> CompanionError {
    if error.code() == "reason_or_errand" {
        let reason = format!("{} (--reason or --errand)", error.reason());
        Arguments::command().error(ErrorKind::MissingRequiredArgument, reason).exit();
    }
    error
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
        // A stored document knows whose it is; one person may type several documents.
        let last = draft.person.last().filter(|_| holder.document.is_none());
        holder.person = draft.person.get(index).or(last).cloned();
    }
    DraftQuery {
        reason: draft.reason.clone(),
        errand: draft.errand.clone(),
        holders,
        place: draft.place.clone(),
        to: draft.to.clone(),
        fields: draft.fields.iter().cloned().collect(),
        after: draft.after.clone(),
    }
}

/// The first request, with all of them under `queue`.
fn board_document(board: &PermitBoard) -> Value {
    let mut document = board.drafts.first().map(|draft| json!(draft)).unwrap_or_default();
    if let Value::Object(document) = &mut document {
        document.insert("queue".to_owned(), json!(board.drafts));
        document.insert("together_text".to_owned(), json!(board.together_text));
        document.insert("next".to_owned(), json!(board.next));
        document.insert("progress_text".to_owned(), json!(board.progress_text));
        document.insert("vault_problem".to_owned(), json!(board.vault_problem));
        document.insert("refresh_at".to_owned(), json!(board.refresh_at));
    }
    document
}

fn print_board(session: &Session<'_>, board: &PermitBoard, all: bool) {
    for text in board.together_text.iter().chain(&board.progress_text) {
        session.output.heading(text);
    }
    for (index, draft) in board.drafts.iter().enumerate() {
        if index > 0 {
            session.output.line("");
        }
        print_draft(session, draft);
    }
    let output = session.output;
    board.vault_problem.iter().for_each(|problem| output.warning(&problem.text));
    // What is the same for everybody is said once.
    output.line("");
    let (first, more): (Vec<_>, Vec<_>) = board.know.iter().partition(|note| note.first || all);
    first.iter().for_each(|note| output.bullet(&note.text));
    board.uncertain.iter().for_each(|text| output.bullet(text));
    board.channels.iter().for_each(|contact| output.bullet(&contact_line(contact)));
    if !more.is_empty() {
        output.line(format!("{} more to know: the same command with --all", more.len()));
    }
    output.line("");
    print_sources(session, &board.sources);
}

fn print_draft(session: &Session<'_>, draft: &DraftView) {
    let output = session.output;
    if let Some(text) = &draft.state_text {
        output.heading(format!("{} {text}", draft.whose).trim());
        return;
    }
    if draft.messages.is_empty() {
        output.heading(format!("{} {}", draft.whose, draft.headline).trim());
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
