//! Pictures of document numbers: `9` a digit, `A` a letter, `X` either, anything else itself.

/// Whether a number has exactly this shape.
pub fn fits(shape: &str, number: &str) -> bool {
    let mut characters = number.chars();
    shape.chars().all(|place| characters.next().is_some_and(|c| fits_place(place, c)))
        && characters.next().is_none()
}

/// Whether a character may stand in a place of a shape.
pub fn fits_place(place: char, character: char) -> bool {
    match place {
        '9' => character.is_ascii_digit(),
        'A' => character.is_ascii_uppercase(),
        'X' => character.is_ascii_digit() || character.is_ascii_uppercase(),
        other => other == character,
    }
}

/// Every character that a shape can produce.
pub fn characters(shape: &str) -> Vec<char> {
    let mut found = Vec::new();
    for place in shape.chars() {
        match place {
            '9' => found.extend('0'..='9'),
            'A' => found.extend('A'..='Z'),
            'X' => found.extend(('0'..='9').chain('A'..='Z')),
            other => found.push(other),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_is_matched_whole() {
        assert!(fits("9999999", "1234567"));
        assert!(!fits("9999999", "123456"));
        assert!(!fits("9999999", "12345678"));
        assert!(fits("AA-99X", "BZ-12Q"));
        assert!(!fits("AA-99X", "B1-12Q"));
    }
}
