//! Content lines of RFC 5545: escaped, folded, ended.

/// So many octets a line has at most, its end not counted (3.1).
const LONGEST: usize = 75;

/// A text as a value (3.3.11). Nothing but a line break may control anything in a calendar.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ',' | ';' => safe.extend(['\\', character]),
            '\n' => safe.push_str("\\n"),
            character if character.is_control() => {}
            character => safe.push(character),
        }
    }
    safe
}

/// Adds a line, folded between characters: what follows a fold begins with a space, which counts.
pub(super) fn add(calendar: &mut String, line: &str) {
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > LONGEST {
            calendar.push_str("\r\n ");
            octets = 1;
        }
        calendar.push(character);
        octets += character.len_utf8();
    }
    calendar.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(line: &str) -> String {
        let mut calendar = String::new();
        add(&mut calendar, line);
        calendar
    }

    #[test]
    fn a_line_is_folded_at_75_octets_and_never_inside_a_character() {
        let exact = "a".repeat(75);
        assert_eq!(folded(&exact), format!("{exact}\r\n"));
        assert_eq!(folded(&format!("{exact}b")), format!("{exact}\r\n b\r\n"));
        let next = "b".repeat(74);
        assert_eq!(folded(&format!("{exact}{next}c")), format!("{exact}\r\n {next}\r\n c\r\n"));
        let persian = "آ".repeat(200);
        let lines = folded(&persian);
        assert!(lines.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(lines.replace("\r\n ", ""), format!("{persian}\r\n"));
    }

    #[test]
    fn what_has_a_meaning_is_escaped_and_what_controls_is_dropped() {
        assert_eq!(escaped("a,b;c\\d\r\ne\u{0}\u{7f}:\""), "a\\,b\\;c\\\\d\\ne:\"");
    }
}
