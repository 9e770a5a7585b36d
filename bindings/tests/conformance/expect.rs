//! What a step expects of an answer: paths into it, and values.

use serde_json::{Value, json};

/// What a path leads to; none where it leads nowhere.
pub(crate) fn find(value: &Value, path: &str) -> Option<Value> {
    if path == "$" || path.is_empty() {
        return Some(value.clone());
    }
    let (head, rest) = path.split_once('.').unwrap_or((path, ""));
    if head == "*" {
        let items: Option<Vec<Value>> =
            value.as_array()?.iter().map(|item| find(item, rest)).collect();
        return items.map(Value::Array);
    }
    let (key, picked) = match head.split_once('[') {
        Some((key, picked)) => (key, Some(picked.strip_suffix(']')?)),
        None => (head, None),
    };
    let found = match value {
        whole if key.is_empty() => whole,
        Value::Array(list) => list.get(key.parse::<usize>().ok()?)?,
        other => other.get(key)?,
    };
    let Some(picked) = picked else {
        return find(found, rest);
    };
    find(found.as_array()?.iter().find(|item| is_picked(item, picked))?, rest)
}

/// Whether an item is the one that is asked for between brackets: `field=text`, or the name of a
/// status layer.
fn is_picked(item: &Value, picked: &str) -> bool {
    if let Some((field, text)) = picked.split_once('=') {
        return item.get(field) == Some(&json!(text));
    }
    let (layer, at_destination) = match picked.strip_suffix("@destination") {
        Some(layer) => (layer, true),
        None => (picked, false),
    };
    item.get("layer") == Some(&json!(layer))
        && (!at_destination || item.get("at_destination") == Some(&json!(true)))
}

pub(crate) fn holds(expected: &Value, found: &Value) -> bool {
    let contains = |piece: &Value| match (found, piece) {
        (Value::String(text), Value::String(piece)) => text.contains(piece.as_str()),
        (Value::Array(list), piece) => list.contains(piece),
        _ => false,
    };
    let only = |key: &str| match expected {
        Value::Object(map) if map.len() == 1 => map.get(key),
        _ => None,
    };
    if let Some(piece) = only("$contains") {
        return contains(piece);
    }
    if let Some(piece) = only("$lacks") {
        return matches!(found, Value::String(_) | Value::Array(_)) && !contains(piece);
    }
    if let Some(count) = only("$count") {
        return found.as_array().is_some_and(|list| Some(list.len() as u64) == count.as_u64());
    }
    expected == found
}
