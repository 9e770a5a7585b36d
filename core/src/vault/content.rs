//! What a record says, apart from how it is written: to tell whether two records say the same, and
//! whether one of them is an earlier state of the other.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::order;

/// Where a record keeps the digests of what it said before each change.
pub(crate) const WAS: &str = "was";

/// So many earlier states are remembered.
const REMEMBERED: usize = 64;

/// A record's content in one form, whoever wrote it: keys in order; without its version and
/// history; without what is as good as absent, so that a field that a later version adds makes no
/// difference while nothing is in it.
pub(crate) fn content(record: &Map<String, Value>) -> Value {
    let mut fields: Vec<(&String, Value)> = record
        .iter()
        .filter(|(key, _)| *key != "v" && *key != WAS)
        .map(|(key, value)| (key, in_order(value)))
        .filter(|(_, value)| !says_nothing(value) && *value != Value::Bool(false) && *value != 0)
        .collect();
    order::sort_by(&mut fields, |(one, _), (other, _)| one.cmp(other));
    Value::Object(fields.into_iter().map(|(key, value)| (key.clone(), value)).collect())
}

fn in_order(value: &Value) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.iter().map(in_order).collect()),
        Value::Object(fields) => {
            let mut fields: Vec<(&String, Value)> =
                fields.iter().map(|(key, value)| (key, in_order(value))).collect();
            fields.retain(|(_, value)| !says_nothing(value));
            order::sort_by(&mut fields, |(one, _), (other, _)| one.cmp(other));
            Value::Object(fields.into_iter().map(|(key, value)| (key.clone(), value)).collect())
        }
        other => other.clone(),
    }
}

/// Whether there is nothing in it.
pub(crate) fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Sixteen hexadecimal digits that stand for a content. Kept inside sealed records only: of a short
/// number the digest would tell the number.
pub(crate) fn digest(content: &Value) -> String {
    let hash = Sha256::digest(content.to_string());
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The digests of what a record said before.
pub(crate) fn history(record: &Map<String, Value>) -> Vec<String> {
    let was = record.get(WAS).and_then(Value::as_array);
    was.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Writes into a record what it said before: the given earlier states, the last ones.
pub(crate) fn remember(record: &mut Map<String, Value>, earlier: impl IntoIterator<Item = String>) {
    let mut kept: Vec<String> = Vec::new();
    for digest in earlier {
        kept.retain(|known| *known != digest);
        kept.push(digest);
    }
    let now = digest(&content(record));
    kept.retain(|known| *known != now);
    kept.drain(..kept.len().saturating_sub(REMEMBERED));
    if kept.is_empty() {
        record.remove(WAS);
    } else {
        record.insert(WAS.to_owned(), Value::from(kept));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn map(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    #[test]
    fn order_version_and_absence_make_no_difference() {
        let one = map(json!({"v": 1, "name": "A", "answers": {"b": false, "a": true}, "x": null}));
        let two =
            map(json!({"answers": {"a": true, "b": false}, "name": "A", "v": 2, "keep": false,
            "list": [], "was": ["00"]}));
        assert_eq!(content(&one), content(&two));
        assert_eq!(digest(&content(&one)), digest(&content(&two)));
        // An answer "no" is said.
        let three = map(json!({"name": "A", "answers": {"a": true}}));
        assert_ne!(content(&one), content(&three));
    }

    #[test]
    fn what_it_says_now_is_no_earlier_state() {
        let mut record = map(json!({"name": "A"}));
        let now = digest(&content(&record));
        remember(&mut record, ["1".to_owned(), now, "2".to_owned(), "1".to_owned()]);
        assert_eq!(history(&record), ["2", "1"]);
        remember(&mut record, (0..100).map(|number| number.to_string()));
        assert_eq!(history(&record).len(), REMEMBERED);
    }
}
