//! The rule pack that the app carries from the start, so that it answers without a network.
//! It is data: the sources are the TOML files in `azerbaijan/`.

include!(concat!(env!("OUT_DIR"), "/pack.rs"));

/// The pack's id.
pub const ID: &str = "azerbaijan";

/// The compiled pack, for tests and tools: what uses it carries all of it.
pub const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/pack.json"));

/// The compiled pack out of a fifth of its size: a phone carries it in this form, and reads it once
/// for every version.
pub fn json() -> String {
    const DEFLATED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.deflate"));
    // Made by the build script beside this; the test below sees that it is whole.
    let bytes = miniz_oxide::inflate::decompress_to_vec(DEFLATED).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    #[test]
    fn what_is_carried_is_the_pack() {
        assert_eq!(super::json(), super::JSON);
    }

    fn persian<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::Object(fields) => {
                found.extend(fields.get("fa").and_then(Value::as_str));
                fields.values().for_each(|field| persian(field, found));
            }
            Value::Array(items) => items.iter().for_each(|item| persian(item, found)),
            _ => {}
        }
    }

    /// What is dialled or sent keeps its digits and stands between isolates; what is read has those
    /// of the language. A text that began with a Latin letter would run from left to right.
    #[test]
    fn persian_texts_have_persian_digits_and_isolated_numbers() {
        let pack: Value = serde_json::from_str(super::JSON).unwrap_or_default();
        let mut found = Vec::new();
        persian(&pack, &mut found);
        assert!(found.len() > 300, "only {} texts", found.len());
        for text in found {
            let mut inside = 0_i32;
            for character in text.chars() {
                match character {
                    '\u{2066}' => inside += 1,
                    '\u{2069}' => inside -= 1,
                    _ => assert!(inside == 1 || !character.is_ascii_digit(), "{text}"),
                }
            }
            assert_eq!(inside, 0, "{text}");
            let first = text.chars().find(|character| character.is_alphabetic());
            assert!(!first.is_some_and(|first| first.is_ascii_alphabetic()), "{text}");
        }
    }
}
