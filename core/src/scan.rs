//! Shared text, such as an e-mail or an SMS: an answer that is awaited, or document numbers.

use companion_rulepack::DocumentKind;
use serde::Serialize;

use crate::document;
use crate::error::{CompanionError, Result};
use crate::kinds;
use crate::permit::{self, PermitView, ReplyOutcome, Warning};
use crate::scene::Scene;
use crate::silent::silent;
use crate::vault::{DocumentRecord, Stored, VaultProblem};

/// A longer text is a file, not something that somebody shares to be read here.
const LONGEST: u32 = 20_000;

/// What a shared text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ScanOutcome {
    /// An answer that a permit waits for.
    Reply,
    /// It holds document numbers.
    Documents,
    /// Nothing that the app knows.
    Nothing,
}

/// A document number found in a text.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ScannedDocument {
    /// Kind.
    pub kind: String,
    /// What the kind is called.
    pub kind_name: String,
    /// Series and number as they are sent.
    pub number: String,
    /// The same with all but the last digits covered.
    pub masked: String,
    /// Id of the document where it is stored already.
    pub stored: Option<String>,
    /// What is unusual about the number.
    pub warnings: Vec<Warning>,
}

/// What was found in a text. Nothing of it is stored.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ScanView {
    /// What the text is.
    pub outcome: ScanOutcome,
    /// What was found and what to do, in words.
    pub text: String,
    /// For an answer: what it says, approved or refused; not understood where it names a
    /// stranger's document.
    pub says: Option<ReplyOutcome>,
    /// For an answer: the permit it is for; none where it could be for several.
    pub permit: Option<String>,
    /// For an answer: the permits it could be for; none where it names a stranger's document.
    pub permits: Vec<PermitView>,
    /// The numbers, in the order of the text.
    pub documents: Vec<ScannedDocument>,
    /// Why it is not known what is stored or waits, where the vault cannot be read.
    pub vault_problem: Option<VaultProblem>,
}

silent!(ScannedDocument, ScanView);

/// Reads a shared text. Changes nothing: an answer is taken in by `permit_reply`, a number by
/// `add_document`.
pub(crate) fn scan(scene: &Scene<'_>, text: &str) -> Result<ScanView> {
    let is_too_long = text.chars().nth(LONGEST as usize).is_some();
    if is_too_long {
        let what = scene.words.say("scan-the-text");
        let most = [("what", what.into()), ("most", LONGEST.into())];
        return Err(scene.input("too_long", "error-too-long", &most));
    }
    let mut vault_problem = None;
    let (reply, stored) = match known(scene, text) {
        Ok(known) => known,
        Err(CompanionError::Input { code, reason }) => {
            return Err(CompanionError::Input { code, reason });
        }
        Err(error) => {
            vault_problem = Some(VaultProblem::of(error, scene.words));
            (None, Vec::new())
        }
    };
    if let Some((says, permits)) = reply {
        return Ok(of_reply(scene, says, permits));
    }
    let kinds = kinds::kinds(scene)?;
    let documents: Vec<ScannedDocument> = document::scan(text, &kinds)
        .into_iter()
        .filter_map(|found| Some(offer(scene, kinds.get(found.kind)?, &found.number, &stored)))
        .collect();
    let has_new = documents.iter().any(|document| document.stored.is_none());
    let (outcome, key, count) = match documents.len() {
        0 => (ScanOutcome::Nothing, "scan-nothing", Vec::new()),
        all if has_new => (ScanOutcome::Documents, "scan-documents", vec![("count", all.into())]),
        all => (ScanOutcome::Documents, "scan-stored", vec![("count", all.into())]),
    };
    Ok(ScanView {
        outcome,
        text: scene.words.fill(key, &count),
        says: None,
        permit: None,
        permits: Vec::new(),
        documents,
        vault_problem,
    })
}

type Known = (Option<(ReplyOutcome, Vec<PermitView>)>, Vec<Stored<DocumentRecord>>);

/// The answer that the text is, and what is stored.
fn known(scene: &Scene<'_>, text: &str) -> Result<Known> {
    if !scene.vault.exists() {
        return Ok((None, Vec::new()));
    }
    Ok((permit::recognise(scene, text)?, scene.vault.all()?))
}

fn of_reply(scene: &Scene<'_>, says: ReplyOutcome, permits: Vec<PermitView>) -> ScanView {
    let (permit, text) = match permits.as_slice() {
        [one] => {
            let key = match says {
                ReplyOutcome::Approved => "scan-approved",
                _ => "scan-refused",
            };
            let whose = if one.whose.is_empty() { &one.body } else { &one.whose };
            let whose = scene.words.quoted(whose);
            (Some(one.id.clone()), scene.words.fill(key, &[("whose", whose.into())]))
        }
        [] => (None, scene.words.say("reply-other-person")),
        _ => (None, scene.words.say("scan-whose")),
    };
    ScanView {
        outcome: ScanOutcome::Reply,
        text,
        says: Some(says),
        permit,
        permits,
        documents: Vec::new(),
        vault_problem: None,
    }
}

fn offer(
    scene: &Scene<'_>,
    kind: &DocumentKind,
    number: &document::Number,
    stored: &[Stored<DocumentRecord>],
) -> ScannedDocument {
    let record = DocumentRecord {
        kind: kind.id.clone(),
        number: number.digits.clone(),
        ..DocumentRecord::default()
    };
    let is_same = |other: &&Stored<DocumentRecord>| {
        (&other.record.kind, &other.record.number) == (&record.kind, &record.number)
    };
    ScannedDocument {
        kind: kind.id.clone(),
        kind_name: scene.words.name_of(&kind.name),
        number: format!("{}{}", kind.series, number.digits),
        masked: kinds::masked(&record, Some(kind)),
        stored: stored.iter().find(is_same).map(|document| document.id.clone()),
        warnings: kinds::number_warnings(scene, number, kind),
    }
}
