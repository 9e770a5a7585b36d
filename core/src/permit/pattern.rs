//! The text of an answer against the patterns that a pack has for answers.

use std::collections::BTreeMap;

use companion_rulepack::template::{Piece, pieces};
use companion_rulepack::{Reply, ReplyOutcome as Meaning};

use crate::document;
use crate::unicode::{is_mark, without_marks};

/// Series, number and the gaps between them; anything longer is a sentence.
const LONGEST_DOCUMENT: usize = 24;
/// A free text holds a name or an address, not a second answer.
const LONGEST_TEXT: usize = 80;

/// What a pattern found in a text.
pub(super) struct Match {
    pub(super) meaning: Meaning,
    pub(super) reason: Option<String>,
    pub(super) document: Option<String>,
    pub(super) minutes: Option<u32>,
    /// Clock time, hours and minutes.
    pub(super) until: Option<(u32, u32)>,
    /// What was sent, folded.
    pub(super) message: Option<String>,
    pub(super) code: Option<String>,
}

/// What a pattern finds where it is the whole of a folded text; none where it is not.
pub(super) fn match_whole(reply: &Reply, folded: &str) -> Option<Match> {
    let pieces = pieces(&reply.pattern).ok()?;
    let mut texts = Vec::new();
    let count = pieces.len();
    for (index, piece) in pieces.iter().enumerate() {
        let Piece::Text(text) = piece else { continue };
        // Spaces at a place's edge count; the full stop of the last piece does not.
        let leading = text.starts_with(char::is_whitespace) && index > 0;
        let trailing = text.ends_with(char::is_whitespace) && index + 1 < count;
        let core = if index + 1 == count { fold(text) } else { fold_inner(text) };
        let core = core.trim().to_owned();
        texts.push(format!(
            "{}{core}{}",
            if leading { " " } else { "" },
            if trailing && !(core.is_empty() && leading) { " " } else { "" }
        ));
    }
    let mut found = BTreeMap::new();
    let whole = walk(&pieces, &texts, folded, &mut found);
    if !whole {
        return None;
    }
    let number = |key: &str| found.get(key).and_then(|text| text.parse::<u32>().ok());
    let minutes = match (number("hours"), number("minutes")) {
        (None, None) => None,
        (hours, minutes) => Some(
            hours.unwrap_or_default().checked_mul(60)?.checked_add(minutes.unwrap_or_default())?,
        ),
    };
    if minutes == Some(0) {
        return None;
    }
    Some(Match {
        meaning: reply.outcome,
        reason: found.get("reason").cloned(),
        document: found.get("document").map(|text| text.replace([' ', '-'], "")),
        minutes,
        until: match found.get("until") {
            None => None,
            Some(text) => Some(clock(text)?),
        },
        message: found.get("message").map(|message| fold(message)),
        code: found.get("code").cloned(),
    })
}

/// `14:05`, `14.05` or `1405` as hours and minutes; 24:00 is the midnight that follows.
fn clock(text: &str) -> Option<(u32, u32)> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = digits.split_at_checked(digits.len().checked_sub(2)?)?;
    let (hours, minutes) = (hours.parse().ok()?, minutes.parse().ok()?);
    if (hours, minutes) == (24, 0) {
        return Some((0, 0));
    }
    (hours < 24 && minutes < 60).then_some((hours, minutes))
}

/// Folds a piece in the middle of a pattern, whose full stops count.
fn fold_inner(text: &str) -> String {
    let marked = format!("{text}\u{1}");
    fold(&marked).trim_end_matches('\u{1}').to_owned()
}

/// Matches pieces one after another against the rest of the text; each place takes the shortest
/// run that lets the rest match.
fn walk(
    pieces: &[Piece],
    texts: &[String],
    rest: &str,
    found: &mut BTreeMap<String, String>,
) -> bool {
    let Some((piece, after)) = pieces.split_first() else {
        return rest.is_empty();
    };
    match piece {
        Piece::Text(_) => {
            let Some((text, texts)) = texts.split_first() else {
                return false;
            };
            rest.strip_prefix(text.as_str()).is_some_and(|rest| walk(after, texts, rest, found))
        }
        Piece::Place(name) => {
            let allowed = |c: char| match name.as_str() {
                "hours" | "minutes" => c.is_ascii_digit(),
                "until" => c.is_ascii_digit() || c == ':' || c == '.',
                "document" => c.is_alphanumeric() || c == ' ' || c == '-',
                "message" | "text" => !c.is_control(),
                "code" => c.is_alphanumeric() || c == '-',
                _ => c.is_alphanumeric(),
            };
            let longest: usize = rest.chars().take_while(|c| allowed(*c)).map(char::len_utf8).sum();
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
            for end in ends.take_while(|end| *end <= longest) {
                let (value, rest) = rest.split_at(end);
                let is_number = value.contains(|c: char| c.is_ascii_digit());
                if name == "document" && (!is_number || value.chars().count() > LONGEST_DOCUMENT) {
                    continue;
                }
                if name == "text" && value.chars().count() > LONGEST_TEXT {
                    continue;
                }
                if walk(after, texts, rest, found) {
                    found.insert(name.clone(), value.trim().to_owned());
                    return true;
                }
            }
            false
        }
    }
}

/// Case, diacritics, invisible characters and runs of spaces do not matter, nor does a full stop
/// at the end. Quotation marks do: a quoted approval is not an approval.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    for character in without_marks(text) {
        if companion_rulepack::alphabet::is_invisible(character) {
            continue;
        }
        for lower in character.to_lowercase().filter(|c| !is_mark(*c)) {
            match lower {
                'ı' => folded.push('i'),
                'ə' => folded.push('e'),
                // The end of a word changes the letter, not the word.
                'ς' => folded.push('σ'),
                _ if lower.is_whitespace() => {
                    if !folded.is_empty() && !folded.ends_with(' ') {
                        folded.push(' ');
                    }
                }
                // Digits of any script are digits.
                _ => folded.push(document::decimal(lower).unwrap_or(lower)),
            }
        }
    }
    let end = folded.trim_end_matches(['.', '!', ' ']).len();
    folded.truncate(end);
    folded
}

/// A code as the answer has it; police compare it letter by letter.
pub(super) fn as_written(text: &str, code: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.into_iter().find(|word| fold(word) == code).unwrap_or(code).to_owned()
}
