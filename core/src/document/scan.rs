//! Finding every document number in a shared text, by the series and shapes of their kinds.
//!
//! One pass over the words: at each, a series and then a shape is followed glyph by glyph, so that
//! the time grows with the text and with nothing else.

use std::collections::HashSet;

use companion_rulepack::shape::fits_place;
use companion_rulepack::{DocumentKind, ShapesFrom};

use super::characters::{FOREIGN, Glyph, Symbol, symbols};
use super::number::{Number, Repair};
use super::series::series_repairs;
use super::shape::{is_digit, shaped, text};

use crate::order;

/// A number found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scanned {
    /// Position of its kind in the list of kinds.
    pub(crate) kind: usize,
    pub(crate) number: Number,
}

/// A number whose shape is not known has at least so many digits; fewer are an amount or a day.
const FEWEST_DIGITS: usize = 4;
/// Digits alone are told from amounts and dates by their length, where no series stands before.
const FEWEST_BARE: usize = 7;
/// Words between a series and its number, as in `AB card number 1234567`, and how long they are.
const MOST_WORDS_BETWEEN: usize = 2;
const LONGEST_BETWEEN: usize = 12;
/// No document in the world has a longer number.
const LONGEST: usize = 40;

/// A letter or digit with what stands before it.
#[derive(Clone, Copy)]
struct Item {
    glyph: Glyph,
    /// The first of its word.
    starts: bool,
    /// Punctuation other than what groups a number stands before it.
    after_mark: bool,
}

/// Every number of the kinds in a text, in its order, each once.
pub(crate) fn scan(typed: &str, kinds: &[DocumentKind]) -> Vec<Scanned> {
    let items = items(typed);
    let mut by_series: Vec<usize> = (0..kinds.len()).collect();
    order::sort_by_key(&mut by_series, |at| {
        std::cmp::Reverse(kinds.get(*at).map(|kind| kind.series.chars().count()))
    });
    let mut found: Vec<Scanned> = Vec::new();
    let mut seen: HashSet<(usize, String)> = HashSet::new();
    let mut at = 0;
    while let Some(rest) = items.get(at..).filter(|rest| !rest.is_empty()) {
        let mut used = 0;
        for position in &by_series {
            let Some(kind) = kinds.get(*position) else { continue };
            let Some((number, length)) = number_at(rest, kind) else { continue };
            // A number with a series is of that kind; one without may be of several.
            used = used.max(length);
            if seen.insert((*position, number.digits.clone())) {
                found.push(Scanned { kind: *position, number });
            }
            if !kind.series.is_empty() {
                break;
            }
        }
        let next = rest.iter().skip(used.max(1)).position(|item| item.starts);
        match next {
            Some(words_on) => at += used.max(1) + words_on,
            None => break,
        }
    }
    found
}

fn items(typed: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let (mut starts, mut after_mark) = (true, false);
    for symbol in symbols(typed) {
        let glyph = match symbol {
            Symbol::Gap => {
                starts = true;
                continue;
            }
            Symbol::Mark => {
                (starts, after_mark) = (true, true);
                continue;
            }
            Symbol::Foreign(letter) => Glyph { plain: FOREIGN, digit: None, typed: letter },
            Symbol::Plain(glyph) => glyph,
        };
        items.push(Item { glyph, starts, after_mark });
        (starts, after_mark) = (false, false);
    }
    items
}

/// The number of a kind that begins with the first of these, and how many of them it takes.
fn number_at(items: &[Item], kind: &DocumentKind) -> Option<(Number, usize)> {
    let length = kind.series.chars().count();
    if length == 0 {
        let telling = kind.shapes.iter().filter(|shape| is_telling(shape));
        return telling
            .filter_map(|shape| follow(items, shape, kind, Joins::AfterLetters))
            .find(|(number, _)| number.repairs.is_empty());
    }
    let series: Vec<Glyph> = items.get(..length)?.iter().map(|item| item.glyph).collect();
    let repairs = series_repairs(&series, &kind.series)?;
    for between in betweens(items, length) {
        let rest = items.get(between..)?;
        let shapes = kind.shapes.iter();
        let fitting = shapes.filter_map(|shape| follow(rest, shape, kind, Joins::AnyGap)).next();
        if let Some((mut number, used)) = fitting {
            // A series is repaired only where nothing else can be meant.
            if !repairs.is_empty() && (between > length || !number.repairs.is_empty()) {
                return None;
            }
            number.repairs.splice(0..0, repairs);
            return Some((number, between + used));
        }
        if kind.shapes.is_empty()
            && repairs.is_empty()
            && is_near(items, length, between)
            && let Some((number, used)) = unshaped(rest)
        {
            return Some((number, between + used));
        }
    }
    // Examples alone do not say that no other shape exists.
    let is_example = kind.shapes_from == ShapesFrom::Example && repairs.is_empty();
    let (mut number, used) = unshaped(items.get(length..)?).filter(|_| is_example)?;
    number.is_unusual = true;
    Some((number, length + used))
}

/// Where the number can begin: directly after the series, or after a word or two.
fn betweens(items: &[Item], after: usize) -> Vec<usize> {
    let mut found = vec![after];
    let mut at = after;
    for _ in 0..MOST_WORDS_BETWEEN {
        let Some(word) = items.get(at..).filter(|rest| rest.first().is_some_and(|i| i.starts))
        else {
            break;
        };
        let length =
            1 + word.iter().skip(1).take(LONGEST_BETWEEN).take_while(|i| !i.starts).count();
        let is_word = word.iter().take(length).all(|item| !is_digit(&item.glyph));
        if !is_word || length > LONGEST_BETWEEN {
            break;
        }
        at += length;
        found.push(at);
    }
    found
}

/// Whether at most a short word such as "No" stands between: where the shape is not known, any
/// number further on may be something else.
fn is_near(items: &[Item], after: usize, at: usize) -> bool {
    let between = items.get(after..at).unwrap_or_default();
    between.len() <= 2 && between.iter().filter(|item| item.starts).count() <= 1
}

/// Which gaps may stand inside a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joins {
    AnyGap,
    /// Only the one between letters and digits: `AB 123456`.
    AfterLetters,
}

/// Follows a shape; the number ends with its word, or with an ending glued to it.
fn follow(
    items: &[Item],
    shape: &str,
    kind: &DocumentKind,
    joins: Joins,
) -> Option<(Number, usize)> {
    let mut used = 0;
    let mut glyphs: Vec<Glyph> = Vec::new();
    for place in shape.chars().filter(char::is_ascii_alphanumeric) {
        let item = items.get(used)?;
        if used > 0 && item.starts {
            let before = glyphs.last().is_some_and(|glyph| !is_digit(glyph));
            let is_gap = joins == Joins::AnyGap || before && is_digit(&item.glyph);
            if item.after_mark || !is_gap {
                return None;
            }
        }
        let fits = |c: char| fits_place(place, c);
        if !fits(item.glyph.plain) && !item.glyph.digit.is_some_and(fits) {
            return None;
        }
        glyphs.push(item.glyph);
        used += 1;
    }
    let ending = items.get(used..).unwrap_or_default().iter().take_while(|item| !item.starts);
    let ending: Vec<&Item> = ending.take(LONGEST).collect();
    let is_ending = ending.len() > 1 && ending.iter().all(|item| !is_digit(&item.glyph));
    if used == 0 || !ending.is_empty() && !is_ending {
        return None;
    }
    let (digits, repairs): (String, Vec<Repair>) = shaped(&glyphs, kind)?;
    // Without a digit it is a word.
    glyphs.iter().any(is_digit).then_some((Number { digits, repairs, is_unusual: false }, used))
}

/// A number of unknown shape: one word, without an ending that is glued to it.
fn unshaped(items: &[Item]) -> Option<(Number, usize)> {
    let word = items.iter().enumerate().take_while(|(at, item)| *at == 0 || !item.starts);
    let word: Vec<Glyph> = word.take(LONGEST + 1).map(|(_, item)| item.glyph).collect();
    let last = word.iter().rposition(is_digit)?;
    let (number, ending) = word.split_at(last + 1);
    let number = if ending.len() > 1 { number } else { &word };
    let digits = number.iter().filter(|glyph| is_digit(glyph)).count();
    let is_foreign = number.iter().any(|glyph| glyph.plain == FOREIGN);
    if digits < FEWEST_DIGITS || is_foreign || word.len() > LONGEST {
        return None;
    }
    let goes_on = items.get(word.len()).is_some_and(|next| {
        let rest = items.get(word.len() + 1..).unwrap_or_default();
        let letters = 1 + rest.iter().take(2).take_while(|item| !item.starts).count();
        !next.after_mark && (is_digit(&next.glyph) || letters <= 2)
    });
    let is_unusual = goes_on || ending.len() == 1;
    let number = Number { digits: text(number), repairs: Vec::new(), is_unusual };
    Some((number, word.len()))
}

/// Whether a shape alone tells a number from an amount, a day or a phone's short number.
fn is_telling(shape: &str) -> bool {
    let places = shape.chars().filter(char::is_ascii_alphanumeric);
    shape.contains(['A', 'X']) || places.count() >= FEWEST_BARE
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::super::tests::kind;
    use super::*;

    fn kinds() -> Vec<DocumentKind> {
        vec![
            kind("CAR", "CAR", &["9999999"]),
            kind("MOM", "MOM", &["9999999"]),
            kind("REG", "REG", &[]),
            kind("ID", "", &["AA999999"]),
            kind("pass", "", &["999"]),
            kind("free", "", &[]),
        ]
    }

    /// What is found, as `kind digits`, with `?` where it is unusual.
    fn found(typed: &str) -> Vec<String> {
        let kinds = kinds();
        let all = scan(typed, &kinds).into_iter();
        all.map(|one| {
            let unusual = if one.number.is_unusual { "?" } else { "" };
            format!("{} {}{unusual}", kinds[one.kind].id, one.number.digits)
        })
        .collect()
    }

    #[test]
    fn every_number_is_found_by_series_and_shape() {
        for (typed, expected) in [
            ("Your card CAR1234567 is ready.", vec!["CAR 1234567"]),
            ("car 123 45 67, MOM-7654321dir", vec!["CAR 1234567", "MOM 7654321"]),
            ("C A R 1234567; CAR1234567", vec!["CAR 1234567"]),
            ("CAR: 1234567, REG: 4711. Tel 0501234567", vec!["CAR 1234567", "REG 4711"]),
            ("CAR card number 1234567", vec!["CAR 1234567"]),
            ("REG No 12345", vec!["REG 12345"]),
            ("id ab123456 and AB 654321", vec!["ID AB123456", "ID AB654321"]),
            ("CAR12345678", vec!["CAR 12345678?"]),
            ("REG 12345 15 days", vec!["REG 12345?"]),
            ("ＣＡＲ１２３４５６７", vec!["CAR 1234567"]),
        ] {
            assert_eq!(found(typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_left() {
        for typed in [
            "",
            "my mom's 3 cars",
            "REG 12",
            "pay 120 by 2020-12-20, call 102 or 0501234567",
            "scar 1234567",
            "CAR 123, 4567",
            "the registration of 2020 costs 1234",
            "CAR",
        ] {
            assert_eq!(found(typed), Vec::<String>::new(), "{typed}");
        }
    }

    #[test]
    fn letters_are_repaired_only_behind_a_series() {
        let kinds = kinds();
        let one = scan("CARl23O567", &kinds).remove(0).number;
        assert_eq!((one.digits.as_str(), one.repairs.len()), ("1230567", 2));
        assert!(scan("AB12345O", &kinds).is_empty());
    }

    /// The time grows with the text, whatever it is made of.
    #[test]
    fn the_longest_text_is_quick() {
        for piece in ["CAR ", "C A R ", "1 ", "CAR 123456 ", "REG x ", "AB 12345 ", "9", "ə"] {
            let text: String = piece.chars().cycle().take(20_000).collect();
            let began = Instant::now();
            scan(&text, &kinds());
            assert!(began.elapsed() < Duration::from_secs(5), "{piece}: {:?}", began.elapsed());
        }
    }
}
