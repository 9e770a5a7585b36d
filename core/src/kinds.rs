//! Kinds of documents by the rules, and their numbers as they are typed, warned of and covered.

use companion_rulepack::DocumentKind;

use crate::document::{self, Mistake, Number};
use crate::error::{CompanionError, Result};
use crate::permit::{Warning, WarningCode};
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::vault::DocumentRecord;
use crate::words::Value;

/// A document kind by id, whatever case or look-alikes it is written in.
pub(crate) fn kind(scene: &Scene<'_>, text: &str) -> Result<DocumentKind> {
    // As it is stored: nothing needs to be compared letter by letter.
    if let Some(AnyRule::DocumentKind(kind)) = scene.rules.by_id("document_kind", text)?.as_deref()
    {
        return Ok(kind.clone());
    }
    let kinds = kinds(scene)?;
    let plain = document::plain(text);
    let found =
        kinds.iter().find(|kind| kind.id == text.trim() || document::plain(&kind.id) == plain);
    found.cloned().ok_or_else(|| {
        let list = kinds.iter().map(|kind| (kind.id.clone(), scene.words.name_of(&kind.name)));
        let list = scene.words.named_codes(list);
        scene.input("no_such_kind", "error-no-such-kind", &[("list", list.into())])
    })
}

pub(crate) fn kinds(scene: &Scene<'_>) -> Result<Vec<DocumentKind>> {
    let all = scene.rules.all("document_kind", "")?;
    let kinds = all.iter().filter_map(|rule| match rule.as_ref() {
        AnyRule::DocumentKind(kind) => Some(kind.clone()),
        _ => None,
    });
    Ok(kinds.collect())
}

/// The basis of a stay that a kind of document gives, by the kind as it is stored.
pub(crate) fn basis_of(scene: &Scene<'_>, kind: &str) -> Result<Option<String>> {
    Ok(match scene.rules.by_id("document_kind", kind)?.as_deref() {
        Some(AnyRule::DocumentKind(kind)) => kind.basis.clone(),
        _ => None,
    })
}

/// Reads a number as typed.
pub(crate) fn number(scene: &Scene<'_>, typed: &str, kind: &DocumentKind) -> Result<Number> {
    document::read(typed, kind, &kinds(scene)?)
        .map_err(|mistake| number_error(scene, mistake, kind))
}

/// Why a number could not be read, in words.
fn number_error(scene: &Scene<'_>, mistake: Mistake, kind: &DocumentKind) -> CompanionError {
    let name = scene.words.name_of(&kind.name);
    let example = kind.shapes.first().map(|shape| example(kind, shape));
    let example = example.unwrap_or_else(|| format!("{} …", kind.series));
    let base = [("kind", name.into()), ("example", scene.words.ltr(&example).into())];
    let with = |more: &[(&'static str, String)]| -> Vec<(&str, Value<'_>)> {
        let more = more.iter().map(|(key, value)| (*key, scene.words.ltr(value).into()));
        base.iter().cloned().chain(more).collect()
    };
    let (code, key, variables) = match mistake {
        Mistake::NoNumber => ("no_number", "error-no-number", with(&[])),
        Mistake::OtherKind(other) => ("other_kind", "error-other-kind", with(&[("other", other)])),
        Mistake::TwoNumbers => ("two_numbers", "error-two-numbers", with(&[])),
        Mistake::WrongShape(count) => {
            ("wrong_shape", "error-wrong-shape", with(&[("count", count.to_string())]))
        }
        Mistake::TooLong => ("number_too_long", "error-number-too-long", with(&[])),
    };
    scene.input(code, key, &variables)
}

/// What a person should look at again in a number.
pub(crate) fn number_warnings(
    scene: &Scene<'_>,
    number: &Number,
    kind: &DocumentKind,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let ltr = |value: &str| scene.words.ltr(value).into();
    let whole = format!("{}{}", kind.series, number.digits);
    for repair in &number.repairs {
        let text = scene.words.fill(
            "warn-repaired",
            &[
                ("typed", scene.words.quoted(&repair.typed.to_string()).into()),
                ("read", ltr(&repair.read.to_string())),
                ("place", repair.place.into()),
                ("number", ltr(&whole)),
            ],
        );
        warnings.push(Warning { code: WarningCode::Repaired, text });
    }
    if number.is_unusual {
        let typed = ltr(&whole);
        let text = match kind.shapes.first() {
            Some(shape) => scene.words.fill(
                "warn-shape-unusual",
                &[("typed", typed), ("example", ltr(&example(kind, shape)))],
            ),
            None => scene.words.fill("warn-shape-unclear", &[("typed", typed)]),
        };
        warnings.push(Warning { code: WarningCode::ShapeUnusual, text });
    }
    warnings
}

/// What a document is, with its number covered: for lists that others may see.
pub(crate) fn covered_name(scene: &Scene<'_>, record: &DocumentRecord) -> String {
    let kind = kind(scene, &record.kind).ok();
    let name = kind.as_ref().map_or_else(|| record.kind.clone(), |k| scene.words.name_of(&k.name));
    format!("{name} {}", scene.words.ltr(&masked(record, kind.as_ref())))
}

/// A document's number with its series, covered.
pub(crate) fn masked(record: &DocumentRecord, kind: Option<&DocumentKind>) -> String {
    let series = kind.map(|kind| kind.series.as_str()).unwrap_or_default();
    format!("{series}{}", covered(&record.number))
}

/// All but the last two characters covered.
pub(crate) fn covered(number: &str) -> String {
    let hidden = number.chars().count().saturating_sub(2);
    let shown: String = number.chars().skip(hidden).collect();
    format!("{}{shown}", "•".repeat(hidden))
}

/// A number of a shape, for the eye: `MYI1234567`.
pub(crate) fn example(kind: &DocumentKind, shape: &str) -> String {
    format!("{}{}", kind.series, example_of(shape))
}

/// A text of a shape: digits counted up, letters from A.
pub(crate) fn example_of(shape: &str) -> String {
    let mut digits = ('1'..='9').chain(std::iter::once('0')).cycle();
    let mut letters = ('A'..='Z').cycle();
    shape
        .chars()
        .map(|place| match place {
            '9' | 'X' => digits.next().unwrap_or('0'),
            'A' => letters.next().unwrap_or('A'),
            other => other,
        })
        .collect()
}
