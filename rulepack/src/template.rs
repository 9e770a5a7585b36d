//! Patterns of whole texts with named places, such as the answers of a gateway.

/// One piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text that stands there.
    Text(String),
    /// A place for what varies, by name.
    Place(String),
}

impl Piece {
    /// Whether it is a text with at least one letter.
    pub fn has_words(&self) -> bool {
        matches!(self, Piece::Text(text) if text.contains(char::is_alphabetic))
    }
}

/// The names that a pattern may use.
pub const PLACES: [&str; 9] =
    ["reason", "hours", "minutes", "until", "document", "message", "code", "number", "text"];

/// Takes a pattern apart at its `{places}`.
///
/// # Errors
/// In words, when a brace is not closed, a name is not one of [`PLACES`], or two places touch, so
/// that nothing says where the one ends.
pub fn pieces(pattern: &str) -> Result<Vec<Piece>, String> {
    let mut found = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            return Err("a { is not closed".to_owned());
        };
        if !PLACES.contains(&name) {
            return Err(format!("{{{name}}} is not one of {{{}}}", PLACES.join("}, {")));
        }
        if !before.is_empty() {
            found.push(Piece::Text(before.to_owned()));
        } else if matches!(found.last(), Some(Piece::Place(_))) {
            return Err(format!("{{{name}}} touches the place before it"));
        }
        found.push(Piece::Place(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest.to_owned()));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_mistakes() {
        let found = pieces("{reason}-ci indeks, {hours} saat").unwrap();
        assert_eq!(found.len(), 4);
        assert_eq!(found[0], Piece::Place("reason".into()));
        assert!(pieces("{colour}").unwrap_err().contains("{reason}"));
        assert!(pieces("{hours}{minutes}").is_err());
        assert!(pieces("{hours").is_err());
    }
}
