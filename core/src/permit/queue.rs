//! Several people's requests, sent one after another from one board: what is not sent again, who is
//! next, and how far it is.

use super::choice::Chosen;
use super::holder::Holder;
use super::life;
use super::query::DraftQuery;
use super::view::{DraftView, PermitBoard, PermitState};
use crate::error::Result;
use crate::scene::Scene;
use crate::vault::{PermitRecord, Stored};

/// The request for the same reason and document that waits or runs already: on a board of several
/// people it is not sent once more, whoever comes back to the board in the middle.
pub(super) fn out<'a>(
    scene: &Scene<'_>,
    own: &[&'a Stored<PermitRecord>],
    chosen: &Chosen,
    holder: &Holder,
) -> Result<Option<&'a Stored<PermitRecord>>> {
    let (now, today) = (scene.now.epoch_seconds, scene.today()?);
    let zone = &scene.rules.facts()?.zone;
    let document = holder.document.as_ref();
    let document = document.map(|document| (&document.kind.id, &document.number.digits));
    let is_same = |permit: &PermitRecord| {
        let is_document = document.is_none_or(|own| own == (&permit.kind, &permit.number));
        // People know a reason by its code; two reasons may share it.
        permit.scheme == chosen.scheme.id && permit.reason_code == chosen.reason.code && is_document
    };
    let is_out = |permit: &PermitRecord| match life::state(permit, now) {
        PermitState::HandedOver | PermitState::Active => true,
        // What was not answered yesterday is over.
        PermitState::NoAnswer => life::was_sent_on(permit, today, zone),
        PermitState::Draft | PermitState::Ended | PermitState::Refused => false,
    };
    Ok(own.iter().copied().rfind(|permit| is_same(&permit.record) && is_out(&permit.record)))
}

/// Shows the request that is out in the place of a new one.
pub(super) fn show(
    scene: &Scene<'_>,
    permit: &Stored<PermitRecord>,
    view: &mut DraftView,
) -> Result<()> {
    let shown = life::view(scene, permit)?;
    view.id = Some(shown.id);
    view.state = Some(shown.state);
    view.state_text = Some(shown.text);
    Ok(())
}

/// Says who is next and how far it is. Needs the ids of the drafts.
pub(super) fn count(scene: &Scene<'_>, query: &DraftQuery, board: &mut PermitBoard) {
    let is_left = |draft: &&DraftView| draft.state == Some(PermitState::Draft);
    let done = board.drafts.iter().position(|draft| draft.id.is_some() && draft.id == query.after);
    // Whoever was passed by comes again after the last.
    let (before, after) = board.drafts.split_at(done.map_or(0, |done| done + 1));
    let next = after.iter().chain(before).filter(|draft| draft.id.is_some()).find(is_left);
    let count = board.drafts.iter().filter(|draft| draft.state.is_some()).count();
    let left = board.drafts.iter().filter(is_left).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX).into();
    let progress_text = match next {
        Some(next) => {
            let whose = if next.whose.is_empty() {
                scene.words.ltr(next.body.as_deref().unwrap_or_default())
            } else {
                scene.words.quoted(&next.whose)
            };
            let (sent, count) = (number(count - left), number(count));
            let told = [("sent", sent), ("count", count), ("whose", whose.into())];
            Some(scene.words.fill("board-next", &told))
        }
        None if left == 0 => Some(scene.words.fill("board-all-sent", &[("count", number(count))])),
        None => None,
    };
    board.next = next.and_then(|draft| draft.id.clone());
    board.progress_text = progress_text.filter(|_| count > 1);
}
