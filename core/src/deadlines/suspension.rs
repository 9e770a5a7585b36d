//! Rules that set aside the end of a stay or document for a class of people and a time.

use chrono::NaiveDate;
use companion_rulepack::Suspension;
use companion_rulepack::when::Holds;

use super::candidate::Finding;
use super::right::Right;
use crate::error::Result;
use crate::rules::AnyRule;

/// What a suspension means for a right today.
pub(super) enum Suspended {
    /// Its end is set aside; the last day of that is known or not.
    Holds { rule: Suspension, until: Option<NaiveDate> },
    /// The time in which it held is over; it is known or not whether it held for this person.
    Over { rule: Suspension, held: bool },
    /// Only the person can say.
    Asks(Suspension),
}

/// The suspension that bears on a right today, if any.
pub(super) fn suspended(finding: &Finding<'_>, right: &Right) -> Result<Option<Suspended>> {
    for rule in finding.scene.rules.all("suspension", "")?.iter() {
        let AnyRule::Suspension(rule) = rule.as_ref() else { continue };
        let of_kind = right.kind.as_ref().is_some_and(|kind| rule.documents.contains(kind));
        let is_kind = of_kind || rule.documents.is_empty() && right.is_stay;
        let is_in = (rule.ends_from.0..=rule.ends_to.0).contains(&right.end);
        let has_begun = finding.today >= rule.from.0;
        let known = finding.told.on(finding.today, &finding.places);
        if !is_kind || !is_in || !has_begun || rule.when.holds(&known) == Holds::No {
            continue;
        }
        let is_over = finding.today > rule.to.0;
        let answer = answer(finding, right, &rule.id);
        let rule = rule.clone();
        return Ok(match answer {
            Some(false) => None,
            None if !rule.question.is_empty() && !is_over => Some(Suspended::Asks(rule)),
            None if !rule.question.is_empty() => Some(Suspended::Over { rule, held: false }),
            _ if is_over => Some(Suspended::Over { rule, held: true }),
            _ => {
                let is_known =
                    rule.end_known_from.is_none_or(|known_from| finding.today >= known_from.0);
                let until = is_known.then_some(rule.to.0);
                Some(Suspended::Holds { rule, until })
            }
        });
    }
    Ok(None)
}

/// The person's answer, kept with the document that the right rests on, with any of theirs, or,
/// where they have none, among the person's fields.
fn answer(finding: &Finding<'_>, right: &Right, id: &str) -> Option<bool> {
    let documents = &finding.household.documents;
    let own = documents.iter().filter(|document| Some(&document.id) == right.document.as_ref());
    let with_document = own.chain(documents).find_map(|d| d.record.answers.get(id).copied());
    let person = finding.household.person_record();
    let told = person.and_then(|person| person.fields.get(id)).map(|answer| answer == "yes");
    with_document.or(told)
}
