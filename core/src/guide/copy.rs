//! What a form will ask for, from the person's own data.

use companion_rulepack::Copied;

use super::view::CopyView;
use crate::deadlines::Household;
use crate::error::Result;
use crate::here::Here;
use crate::kinds;
use crate::scene::Scene;
use crate::unicode::without_marks;

pub(super) fn copies(scene: &Scene<'_>, here: &Here, copied: &[Copied]) -> Result<Vec<CopyView>> {
    copied.iter().map(|what| copy(scene, here, *what)).collect()
}

fn copy(scene: &Scene<'_>, here: &Here, what: Copied) -> Result<CopyView> {
    let (code, label, add) = match what {
        Copied::PassportNumber => ("passport_number", "copy-travel-number", "copy-add-document"),
        Copied::Born => ("born", "copy-born", "copy-add-detail"),
        Copied::Citizenship => ("citizenship", "copy-citizenship", "copy-add-detail"),
        Copied::Name => ("name", "copy-name", "copy-add-name"),
    };
    let value = match here.only() {
        Some(household) => value(scene, household, what)?,
        None => None,
    };
    let add = if here.has_several() { "copy-whose" } else { add };
    let missing = value.is_none().then(|| scene.words.say(add));
    Ok(CopyView { code: code.to_owned(), label: scene.words.say(label), value, missing })
}

fn value(scene: &Scene<'_>, household: &Household, what: Copied) -> Result<Option<String>> {
    let person = household.person_record();
    Ok(match what {
        Copied::PassportNumber => travel_number(scene, household),
        Copied::Born => person.and_then(|person| person.born).map(|born| born.to_string()),
        Copied::Citizenship => person.and_then(|person| person.citizenship.clone()),
        Copied::Name => person.and_then(|person| person.name.as_deref()).and_then(ascii),
    })
}

/// The number that the person travels with; of several documents, of the one valid longest.
fn travel_number(scene: &Scene<'_>, household: &Household) -> Option<String> {
    let numbers = household.documents.iter().filter_map(|document| {
        let record = &document.record;
        let kind = kinds::kind(scene, &record.kind).ok().filter(|kind| kind.travel)?;
        Some((record.valid_until, format!("{}{}", kind.series, record.number)))
    });
    numbers.max_by_key(|(until, _)| *until).map(|(_, number)| number)
}

/// A name without the marks on its letters, as machine-readable lines of documents have it; none
/// where it is not in Latin letters.
fn ascii(name: &str) -> Option<String> {
    let mut plain = String::new();
    for character in without_marks(name) {
        match character {
            'ı' => plain.push('i'),
            'ə' => plain.push('e'),
            'Ə' => plain.push('E'),
            'ß' => plain.push_str("ss"),
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            _ => plain.push(character),
        }
    }
    plain.is_ascii().then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ascii_or_are_asked_for() {
        assert_eq!(ascii("Ömər Şıxlı").as_deref(), Some("Omer Sixli"));
        assert_eq!(ascii("ANNA O'NEIL").as_deref(), Some("ANNA O'NEIL"));
        assert_eq!(ascii("Анна"), None);
    }
}
