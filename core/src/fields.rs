//! Fields: what the rules ask for beside what everybody is asked, and what a request carries.

use std::collections::{BTreeMap, HashMap};

use companion_rulepack::Field;

use crate::error::Result;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::typed;
use crate::vault::PersonRecord;

/// The field of the rules with an id.
fn asked_field(scene: &Scene<'_>, id: &str) -> Result<Option<Field>> {
    if id.len() > typed::LONGEST_NAME as usize {
        return Ok(None);
    }
    Ok(match scene.rules.by_id("field", id)?.as_deref() {
        Some(AnyRule::Field(field)) => Some(field.clone()),
        _ => None,
    })
}

/// Those of the fields given for a request that the rules ask for, and what every rule can ask for.
/// The others would be in no message: whoever gives them gets theirs all the same.
pub(crate) fn asked_fields(
    scene: &Scene<'_>,
    given: &HashMap<String, String>,
) -> Result<HashMap<String, String>> {
    let mut asked = HashMap::new();
    for (id, value) in given {
        let field = asked_field(scene, id)?;
        if field.is_some() || is_of_everybody(id) {
            let label = field.map_or_else(|| id.clone(), |f| scene.words.name_of(&f.label));
            typed::within(scene, value, typed::LONGEST_TEXT, label)?;
            asked.insert(id.clone(), value.clone());
        }
    }
    Ok(asked)
}

/// Whether a field is what everybody is asked anyway, with an input of its own.
pub(crate) fn is_of_everybody(id: &str) -> bool {
    ["name", "citizenship", "born"].contains(&id)
}

/// The fields that fill a message: what the person told, under what is given now.
pub(crate) fn fields(
    person: Option<&PersonRecord>,
    given: &HashMap<String, String>,
) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    if let Some(person) = person {
        fields.extend(person.name.clone().map(|name| ("name".to_owned(), name)));
        fields.extend(person.citizenship.clone().map(|code| ("citizenship".to_owned(), code)));
        fields.extend(person.born.map(|born| ("born".to_owned(), born.to_string())));
        fields.extend(person.fields.clone());
    }
    fields.extend(given.iter().map(|(key, value)| (key.clone(), value.clone())));
    fields
}

/// What the rules do not ask for is not taken in. What was told under other rules stays: it can be
/// given back as it is, or taken away.
pub(crate) fn set_field(
    scene: &Scene<'_>,
    record: &mut PersonRecord,
    key: &str,
    value: &str,
) -> Result<()> {
    if key.is_empty() {
        return Err(scene.input("field_without_key", "error-field-without-key", &[]));
    }
    if value.is_empty() {
        record.fields.remove(key);
        return Ok(());
    }
    if record.fields.get(key).is_some_and(|told| told == value) {
        return Ok(());
    }
    if let Some(field) = asked_field(scene, key)? {
        let label = scene.words.name_of(&field.label);
        typed::within(scene, value, typed::LONGEST_TEXT, label)?;
        record.fields.insert(key.to_owned(), value.to_owned());
        return Ok(());
    }
    // A question of a rule, answered by who has no document to keep the answer with.
    if !is_question(scene, key)? {
        return Err(scene.input("no_such_field", "error-no-such-field", &[]));
    }
    let answer = value.to_lowercase();
    if !["yes", "no"].contains(&answer.as_str()) {
        return Err(scene.input("yes_or_no", "error-yes-or-no", &[]));
    }
    record.fields.insert(key.to_owned(), answer);
    Ok(())
}

/// Whether an id is that of a rule that asks what only the person knows.
pub(crate) fn is_question(scene: &Scene<'_>, id: &str) -> Result<bool> {
    Ok(id.len() <= typed::LONGEST_NAME as usize && scene.rules.by_id("suspension", id)?.is_some())
}
