//! One record out of two that are the same thing, where neither contradicts the other.

use serde_json::{Map, Value};

use crate::people::plain_name;
use crate::vault::{WAS, says_nothing};

/// What is here with what only the other one tells; none where they contradict each other.
pub(super) fn fill(
    here: &Map<String, Value>,
    other: &Map<String, Value>,
) -> Option<Map<String, Value>> {
    objects(here, other, &|here, other| match (here, other) {
        // Of two histories of the same steps the longer one tells more.
        (Value::Array(short), Value::Array(long)) | (Value::Array(long), Value::Array(short))
            if long.starts_with(short) =>
        {
            Some(Value::Array(long.clone()))
        }
        // A name that was typed twice is the same in capitals.
        (Value::String(one), Value::String(two)) if plain_name(one) == plain_name(two) => {
            Some(here.clone())
        }
        (here, other) if here == other => Some(here.clone()),
        _ => None,
    })
}

/// What is here with what only the other one tells; where they contradict each other, what is here.
pub(super) fn overlay(here: &Map<String, Value>, other: &Map<String, Value>) -> Map<String, Value> {
    objects(here, other, &|here, _| Some(here.clone())).unwrap_or_else(|| here.clone())
}

fn objects(
    here: &Map<String, Value>,
    other: &Map<String, Value>,
    both: &impl Fn(&Value, &Value) -> Option<Value>,
) -> Option<Map<String, Value>> {
    let mut whole = here.clone();
    for (key, theirs) in other.iter().filter(|(key, _)| *key != WAS && *key != "v") {
        let value = match here.get(key) {
            Some(ours) if says_nothing(theirs) || ours == theirs => ours.clone(),
            Some(Value::Object(ours)) if theirs.is_object() => {
                let theirs = theirs.as_object()?;
                Value::Object(objects(ours, theirs, both)?)
            }
            Some(ours) if !says_nothing(ours) => both(ours, theirs)?,
            _ => theirs.clone(),
        };
        whole.insert(key.clone(), value);
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn filled(here: Value, other: Value) -> Option<Value> {
        fill(here.as_object().unwrap(), other.as_object().unwrap()).map(Value::Object)
    }

    #[test]
    fn each_tells_what_the_other_does_not() {
        let here = json!({"v": 1, "name": "A", "born": null, "answers": {"a": false}});
        let other = json!({"v": 1, "name": "A", "born": "1990-01-01", "answers": {"b": true}});
        let both = json!({"v": 1, "name": "A", "born": "1990-01-01",
            "answers": {"a": false, "b": true}});
        assert_eq!(filled(here.clone(), other.clone()), Some(both));
        // A false is said, not left open.
        assert_eq!(filled(here, json!({"answers": {"a": true}})), None);
        assert_eq!(filled(json!({"name": "A"}), json!({"name": "B"})), None);
    }

    #[test]
    fn the_longer_of_two_histories_counts_and_two_different_ones_do_not_mix() {
        let here = json!({"steps": ["applied"]});
        let longer = json!({"steps": ["applied", "paid"]});
        assert_eq!(filled(here.clone(), longer.clone()), Some(longer.clone()));
        assert_eq!(filled(longer.clone(), here), Some(longer.clone()));
        assert_eq!(filled(longer, json!({"steps": ["applied", "refused"]})), None);
    }

    #[test]
    fn an_overlay_keeps_what_is_here() {
        let here = json!({"quiet": [60, 90], "leads": {"a": [1]}});
        let other = json!({"quiet": [10, 20], "leads": {"a": [2], "b": [3]}, "language": "az"});
        let whole = overlay(here.as_object().unwrap(), other.as_object().unwrap());
        let expected = json!({"quiet": [60, 90], "leads": {"a": [1], "b": [3]}, "language": "az"});
        assert_eq!(Value::Object(whole), expected);
    }
}
