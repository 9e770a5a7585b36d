//! Finding the one number in what a person typed or pasted.

use companion_rulepack::shape::{fits, fits_place};
use companion_rulepack::{DocumentKind, ShapesFrom};

use super::characters::{FOREIGN, Glyph, Symbol, digit_like, symbols};

/// A number in its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// A–Z and 0–9, without the series.
    pub(crate) digits: String,
    /// Letters that were read as digits, and in the series digits that were read as letters.
    pub(crate) repairs: Vec<Repair>,
    /// The number does not have the shape that examples show, or stood in doubtful company.
    pub(crate) is_unusual: bool,
}

/// A character that was read as the one it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Repair {
    pub(crate) typed: char,
    pub(crate) read: char,
    /// Its place in series and number together, from 1.
    pub(crate) place: u32,
}

/// Why no number could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mistake {
    /// There is no digit at all.
    NoNumber,
    /// The number stands behind the series of another kind, given by its id.
    OtherKind(String),
    /// Two different numbers, and nothing says which.
    TwoNumbers,
    /// A rule gives the shapes, and the number, so many characters long, has none of them.
    WrongShape(usize),
    /// The number is longer than any message can carry.
    TooLong,
}

/// No document in the world has a longer number; a longer run is a paste gone wrong.
const LONGEST: usize = 40;
/// Letters of a number stand in groups of at most so many before its digits, and after them,
/// where an ending may be glued on (`-dir`).
const LONGEST_BEFORE: usize = 3;
const LONGEST_AFTER: usize = 2;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// The series of a kind, by position in the list of kinds, and what was repaired in it.
    Series(usize, Vec<Repair>),
    /// Letters and digits with at least one digit.
    Number(Vec<Glyph>),
    /// A single letter that looks like a digit: part of a number only between numbers.
    Doubtful(Glyph),
    /// Any other word.
    Word(Vec<Glyph>),
}

/// Digits that stand together, and what stands before them.
struct Run {
    glyphs: Vec<Glyph>,
    pieces: Vec<Vec<Glyph>>,
    series: Option<usize>,
    series_repairs: Vec<Repair>,
    /// Words between the series and the number.
    words_between: bool,
    /// Letters that stand directly beside it and may belong to it.
    letters_before: Option<String>,
    /// Whether those letters are the end of a sentence: `my number is 123`.
    after_words: bool,
    letters_after: Option<String>,
}

/// Reads the number of `kind` from a text; `kinds` are all kinds of the pack, so that another
/// kind's series is recognised.
pub(crate) fn read(
    typed: &str,
    kind: &DocumentKind,
    kinds: &[DocumentKind],
) -> Result<Number, Mistake> {
    let repairs_allowed = !kind.shapes.is_empty();
    let symbols = symbols(typed);
    if let Some(found) = with_letters(&symbols, kind) {
        return found;
    }
    let tokens = tokens(&symbols, kinds, repairs_allowed);
    let runs = runs(&tokens);
    let own = kinds.iter().position(|other| other.id == kind.id);
    let chosen = choose(&runs, own, kind)?;
    if let Some(other) =
        chosen.series.filter(|series| Some(*series) != own && !chosen.words_between)
    {
        let other = kinds.get(other).map(|kind| kind.id.clone()).unwrap_or_default();
        return Err(Mistake::OtherKind(other));
    }
    if chosen.glyphs.len() > LONGEST {
        return Err(Mistake::TooLong);
    }
    let is_own = chosen.series == own && own.is_some();
    // A number without series and shape may begin with letters: they are kept, and asked about.
    if let (true, Some(letters)) =
        (kind.series.is_empty() && !repairs_allowed, &chosen.letters_before)
    {
        let digits = format!("{letters}{}", text(&chosen.glyphs));
        return Ok(Number { digits, repairs: Vec::new(), is_unusual: true });
    }
    let before = chosen.letters_before.as_ref().filter(|_| !chosen.after_words);
    let beside = [before, chosen.letters_after.as_ref()].into_iter().flatten();
    // Where the shape is not known, a word before the number, letters beside it or a slash in it
    // may be a part of it; where it is known, a single letter that nothing explains.
    let unclear = if repairs_allowed {
        beside.map(String::len).any(|length| length == 1)
    } else {
        chosen.words_between && is_own || beside.count() > 0 || has_mark_inside(&symbols)
    };
    let mut series_repairs = if is_own { chosen.series_repairs.clone() } else { Vec::new() };
    match shaped(&chosen.glyphs, kind) {
        Some((digits, repairs)) => {
            series_repairs.extend(repairs);
            Ok(Number { digits, repairs: series_repairs, is_unusual: unclear })
        }
        None if kind.shapes_from == ShapesFrom::Rule => {
            Err(Mistake::WrongShape(chosen.glyphs.len()))
        }
        None => {
            let digits = text(&chosen.glyphs);
            Ok(Number { digits, repairs: series_repairs, is_unusual: true })
        }
    }
}

/// Whether punctuation that is no mere grouping stands between two digits: `12/2020`.
fn has_mark_inside(symbols: &[Symbol]) -> bool {
    let digit = |symbol: &Symbol| matches!(symbol, Symbol::Plain(glyph) if is_digit(glyph));
    symbols.windows(3).any(|three| match three {
        [before, Symbol::Mark, after] => digit(before) && digit(after),
        _ => false,
    })
}

/// A number whose shape has letters cannot be told from words by its digits alone: every run of
/// neighbouring words that makes up a whole shape, with or without the series, is a candidate.
/// None where the kind has no such shape or nothing fits.
fn with_letters(symbols: &[Symbol], kind: &DocumentKind) -> Option<Result<Number, Mistake>> {
    let has_letters = |shape: &String| shape.contains(|c: char| c.is_alphanumeric() && c != '9');
    if !kind.shapes.iter().any(has_letters) {
        return None;
    }
    let words = words(symbols);
    let mut found: Vec<(String, Vec<Repair>)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let most = (words.len() - at).min(LONGEST);
        let fitting = (1..=most).rev().find_map(|count| {
            let glyphs: Vec<Glyph> = words.iter().skip(at).take(count).flatten().copied().collect();
            Some((count, without_series(&glyphs, kind)?))
        });
        match fitting {
            Some((count, number)) => {
                found.push(number);
                at += count;
            }
            None => at += 1,
        }
    }
    let (first, others) = found.split_first()?;
    Some(match others.iter().find(|other| other.0 != first.0) {
        Some(_) => Err(Mistake::TwoNumbers),
        None => Ok(Number { digits: first.0.clone(), repairs: first.1.clone(), is_unusual: false }),
    })
}

/// A whole number, after its series taken away as often as it stands there.
fn without_series(glyphs: &[Glyph], kind: &DocumentKind) -> Option<(String, Vec<Repair>)> {
    let mut rest = glyphs;
    loop {
        if let Some(number) = shaped(rest, kind).filter(|_| rest.iter().any(is_digit)) {
            return Some(number);
        }
        let series = looks(&kind.series);
        let length = series.chars().count();
        let stands = length > 0 && rest.get(..length).is_some_and(|s| look(s) == series);
        rest = rest.get(length..).filter(|_| stands)?;
    }
}

pub(super) fn text(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.plain).collect()
}

/// Letters as they are compared with a series.
fn look(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(Glyph::look).collect()
}

/// The letters of a series as they are compared; in another script too, a letter counts by its
/// look: people type the Latin one.
fn looks(series: &str) -> String {
    if series.is_ascii() {
        return series.to_owned();
    }
    let letters = symbols(series).into_iter().filter_map(|symbol| match symbol {
        Symbol::Plain(glyph) => Some(glyph.look()),
        Symbol::Foreign(letter) => Some(letter),
        Symbol::Gap | Symbol::Mark => None,
    });
    letters.collect()
}

/// Letters and digits between gaps.
fn words(symbols: &[Symbol]) -> Vec<Vec<Glyph>> {
    let glyph = |symbol: &Symbol| match symbol {
        Symbol::Plain(glyph) => *glyph,
        Symbol::Foreign(letter) => Glyph { plain: FOREIGN, digit: None, typed: *letter },
        _ => Glyph { plain: FOREIGN, digit: None, typed: FOREIGN },
    };
    symbols
        .split(|symbol| matches!(symbol, Symbol::Gap | Symbol::Mark))
        .filter(|word| !word.is_empty())
        .map(|word| word.iter().map(glyph).collect())
        .collect()
}

fn tokens(symbols: &[Symbol], kinds: &[DocumentKind], repairs_allowed: bool) -> Vec<Token> {
    let mut tokens = Vec::new();
    for word in join_spaced_series(words(symbols), kinds) {
        split_word(&word, kinds, repairs_allowed, &mut tokens);
    }
    tokens
}

/// Joins the letters of a series that gaps stand between: `M Y I 1234567`, `M.YI1234567`.
fn join_spaced_series(words: Vec<Vec<Glyph>>, kinds: &[DocumentKind]) -> Vec<Vec<Glyph>> {
    let mut joined = Vec::new();
    let mut rest = words.as_slice();
    while let Some(first) = rest.first() {
        let makes_series = |count: &usize| {
            let Some((last, before)) = rest.get(..*count).and_then(<[_]>::split_last) else {
                return false;
            };
            let letters: String = before.iter().map(|word| look(word)).collect();
            kinds.iter().any(|kind| {
                let series = looks(&kind.series);
                let missing = series.strip_prefix(&letters).filter(|m| !m.is_empty());
                let last = look(last);
                let after = missing.and_then(|missing| last.strip_prefix(missing));
                after.is_some_and(|after| !after.starts_with(|c: char| !c.is_ascii_digit()))
            })
        };
        let longest =
            kinds.iter().map(|kind| kind.series.chars().count()).max().unwrap_or_default();
        match (2..=longest).find(makes_series) {
            Some(count) => {
                joined.push(rest.iter().take(count).flatten().copied().collect());
                rest = rest.get(count..).unwrap_or_default();
            }
            None => {
                joined.push(first.clone());
                rest = rest.get(1..).unwrap_or_default();
            }
        }
    }
    joined
}

/// Takes a word apart at the series in it.
fn split_word(
    word: &[Glyph],
    kinds: &[DocumentKind],
    repairs_allowed: bool,
    tokens: &mut Vec<Token>,
) {
    let mut start = 0;
    let mut at = 0;
    while at < word.len() {
        let rest = word.get(at..).unwrap_or_default();
        match series_at(rest, kinds, repairs_allowed) {
            Some((kind, length, repairs)) => {
                push_plain(word.get(start..at).unwrap_or_default(), repairs_allowed, tokens);
                tokens.push(Token::Series(kind, repairs));
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    push_plain(word.get(start..).unwrap_or_default(), repairs_allowed, tokens);
}

/// A series counts where a number, another series or the end of the word follows it; at the start
/// of a longer word it is no series.
fn series_at(
    rest: &[Glyph],
    kinds: &[DocumentKind],
    repairs_allowed: bool,
) -> Option<(usize, usize, Vec<Repair>)> {
    kinds.iter().enumerate().find_map(|(position, kind)| {
        let series = looks(&kind.series);
        let length = series.chars().count();
        let after = rest.get(length..)?;
        let repairs = series_repairs(rest.get(..length)?, &series)?;
        if !repairs.is_empty() && !is_whole_number(after, kind) {
            return None;
        }
        let followed = match after.first() {
            None => true,
            Some(first) if is_digit(first) => true,
            Some(first) => {
                let number_follows = after.iter().any(is_digit);
                let looks = repairs_allowed && first.digit.is_some();
                (number_follows && (looks || kind.shapes.is_empty()))
                    || series_at(after, kinds, repairs_allowed).is_some()
            }
        };
        followed.then_some((position, length, repairs))
    })
}

/// What must be repaired for these glyphs to be the series; none where they are not it. A
/// digit may stand for the letter it looks like, but at least one letter is right.
pub(super) fn series_repairs(glyphs: &[Glyph], series: &str) -> Option<Vec<Repair>> {
    let mut repairs = Vec::new();
    for (index, (glyph, letter)) in glyphs.iter().zip(series.chars()).enumerate() {
        if glyph.look() == letter {
            continue;
        }
        let looks_like = digit_like(letter)?;
        if glyph.plain != looks_like && glyph.digit != Some(looks_like) {
            return None;
        }
        let place = u32::try_from(index + 1).unwrap_or(u32::MAX);
        repairs.push(Repair { typed: glyph.typed, read: letter, place });
    }
    (!series.is_empty() && repairs.len() < glyphs.len()).then_some(repairs)
}

/// Whether digits alone follow, as many as a shape has: a series is repaired only where nothing
/// else can be meant.
fn is_whole_number(after: &[Glyph], kind: &DocumentKind) -> bool {
    let is_digits = after.iter().all(is_digit);
    is_digits && (after.is_empty() || kind.shapes.is_empty() || shaped(after, kind).is_some())
}

pub(super) fn is_digit(glyph: &Glyph) -> bool {
    glyph.plain.is_ascii_digit()
}

fn push_plain(word: &[Glyph], repairs_allowed: bool, tokens: &mut Vec<Token>) {
    let Some(last_digit) = word.iter().rposition(is_digit) else {
        match word {
            [] => {}
            [one] if one.digit.is_some() => tokens.push(Token::Doubtful(*one)),
            _ => tokens.push(Token::Word(word.to_vec())),
        }
        return;
    };
    // An ending glued to the number, as in `1234567dir`, is a word; a letter read for a digit
    // is not.
    let (number, ending) = word.split_at(last_digit + 1);
    let is_ending = !ending.iter().all(|glyph| glyph.digit.is_some()) && ending.len() > 1;
    let number = if is_ending { number } else { word };
    let is_foreign =
        |glyph: &Glyph| glyph.plain == FOREIGN && !(repairs_allowed && glyph.digit.is_some());
    if number.iter().any(is_foreign) {
        tokens.push(Token::Word(number.to_vec()));
    } else {
        tokens.push(Token::Number(number.to_vec()));
    }
    if is_ending {
        tokens.push(Token::Word(ending.to_vec()));
    }
}

fn runs(tokens: &[Token]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut series, mut series_repairs) = (None, Vec::new());
    let mut words_between = false;
    let mut open = false;
    for (at, token) in tokens.iter().enumerate() {
        let glyphs = match token {
            Token::Series(kind, repairs) => {
                (series, series_repairs) = (Some(*kind), repairs.clone());
                (words_between, open) = (false, false);
                continue;
            }
            Token::Word(_) => {
                (words_between, open) = (true, false);
                continue;
            }
            Token::Doubtful(letter) => {
                let number_follows = matches!(tokens.get(at + 1), Some(Token::Number(_)));
                let follows_series = at
                    .checked_sub(1)
                    .is_some_and(|b| matches!(tokens.get(b), Some(Token::Series(..))));
                if !(open || follows_series && number_follows) {
                    (words_between, open) = (true, false);
                    continue;
                }
                vec![*letter]
            }
            Token::Number(glyphs) => glyphs.clone(),
        };
        match runs.last_mut() {
            Some(run) if open => {
                run.glyphs.extend(&glyphs);
                run.pieces.push(glyphs);
            }
            _ => {
                let pieces = vec![glyphs.clone()];
                let series_repairs = series_repairs.clone();
                let before = at.checked_sub(1).and_then(|before| tokens.get(before));
                let letters_before = letters(before, LONGEST_BEFORE);
                let earlier = at.checked_sub(2).and_then(|earlier| tokens.get(earlier));
                let after_words = matches!(earlier, Some(Token::Word(_)));
                runs.push(Run {
                    glyphs,
                    pieces,
                    series,
                    series_repairs,
                    words_between,
                    letters_before,
                    after_words,
                    letters_after: None,
                });
                open = true;
            }
        }
        if let Some(run) = runs.last_mut() {
            run.letters_after = letters(tokens.get(at + 1), LONGEST_AFTER);
        }
    }
    runs
}

/// A word so short that it may be a part of a number: `AB 123456`, `12345-A`.
fn letters(token: Option<&Token>, longest: usize) -> Option<String> {
    match token {
        Some(Token::Word(word)) if word.len() <= longest => {
            Some(text(word)).filter(|letters| letters.chars().all(|c| c.is_ascii_uppercase()))
        }
        _ => None,
    }
}

fn choose<'a>(
    runs: &'a [Run],
    own: Option<usize>,
    kind: &DocumentKind,
) -> Result<&'a Run, Mistake> {
    let anchored: Vec<&Run> =
        runs.iter().filter(|run| own.is_some() && run.series == own).collect();
    let directly: Vec<&Run> = anchored.iter().copied().filter(|run| !run.words_between).collect();
    let candidates = if directly.is_empty() {
        if anchored.is_empty() { runs.iter().collect() } else { anchored }
    } else {
        // A number split by a word must not become its first half.
        let is_whole = |run: &&Run| shaped(&run.glyphs, kind).is_some();
        if kind.shapes.is_empty() || directly.iter().any(is_whole) { directly } else { anchored }
    };
    for run in &candidates {
        if let [first, second, ..] = run.pieces.as_slice() {
            let whole = |piece: &[Glyph]| !kind.shapes.is_empty() && shaped(piece, kind).is_some();
            if whole(first) && whole(second) && first != second {
                return Err(Mistake::TwoNumbers);
            }
        }
    }
    let fitting: Vec<&Run> =
        candidates.iter().copied().filter(|run| shaped(&run.glyphs, kind).is_some()).collect();
    let last = if fitting.is_empty() { candidates } else { fitting };
    let (first, others) = last.split_first().ok_or(Mistake::NoNumber)?;
    // Another whole number that belongs to no other kind makes it unclear which is meant.
    let rivals = runs.iter().filter(|run| {
        let is_own = run.series.is_none() || run.series == own || run.words_between;
        is_own && shaped(&run.glyphs, kind).is_some()
    });
    match others
        .iter()
        .copied()
        .chain(rivals)
        .find(|other| text(&other.glyphs) != text(&first.glyphs))
    {
        Some(_) => Err(Mistake::TwoNumbers),
        None => Ok(first),
    }
}

/// The number in a shape of its kind, letters that look like digits repaired; none where it has
/// no such shape. A number of unknown shape is taken as it is.
pub(super) fn shaped(glyphs: &[Glyph], kind: &DocumentKind) -> Option<(String, Vec<Repair>)> {
    let typed = text(glyphs);
    if kind.shapes.is_empty() || kind.shapes.iter().any(|shape| fits(shape, &typed)) {
        return Some((typed, Vec::new()));
    }
    let (number, mut repairs) = kind.shapes.iter().find_map(|shape| fill(shape, glyphs))?;
    let before = u32::try_from(kind.series.chars().count()).unwrap_or_default();
    repairs.iter_mut().for_each(|repair| repair.place += before);
    Some((number, repairs))
}

/// Fills a shape: letters that look like digits are repaired, and the punctuation that a shape
/// has but people leave out is put in.
fn fill(shape: &str, glyphs: &[Glyph]) -> Option<(String, Vec<Repair>)> {
    let mut repairs = Vec::new();
    let mut number = String::new();
    let mut rest = glyphs.iter();
    for place in shape.chars() {
        if !place.is_ascii_alphanumeric() {
            number.push(place);
            continue;
        }
        let glyph = rest.next()?;
        if fits_place(place, glyph.plain) {
            number.push(glyph.plain);
            continue;
        }
        let read = glyph.digit.filter(|digit| fits_place(place, *digit))?;
        number.push(read);
        let place = u32::try_from(number.chars().count()).unwrap_or(u32::MAX);
        repairs.push(Repair { typed: glyph.typed, read, place });
    }
    rest.next().is_none().then_some((number, repairs))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(id: &str, shapes: &[&str]) -> DocumentKind {
        DocumentKind {
            id: id.to_owned(),
            series: id.to_owned(),
            code: None,
            basis: None,
            travel: false,
            name: Default::default(),
            hint: Default::default(),
            shapes: shapes.iter().map(|shape| (*shape).to_owned()).collect(),
            shapes_from: ShapesFrom::Example,
            source: Vec::new(),
            needs: Vec::new(),
        }
    }

    fn read_as(id: &str, typed: &str) -> Result<Number, Mistake> {
        let kinds = [kind("CAR", &["9999999"]), kind("MOM", &["9999999"]), kind("REG", &[])];
        let chosen = kinds.iter().find(|kind| kind.id == id).unwrap();
        read(typed, chosen, &kinds)
    }

    fn digits(id: &str, typed: &str) -> String {
        let number = read_as(id, typed).unwrap();
        assert!(!number.is_unusual, "{typed}");
        number.digits
    }

    #[test]
    fn the_number_is_found_in_what_stands_around_it() {
        for typed in [
            "1234567",
            "car 123 45 67",
            "C A R 1234567",
            "CARCAR1234567",
            "my mom's card is CAR1234567, thanks",
            "CAR No: 123-45-67",
            "tel 0501234567, CAR 1234567",
            "kart nömrəm CAR1234567-dir",
            "CAR1234567dir",
            "CAR1234567 (CAR1234567)",
        ] {
            assert_eq!(digits("CAR", typed), "1234567", "{typed}");
        }
        assert_eq!(digits("REG", "reg 123 456 78"), "12345678");
    }

    #[test]
    fn shapes_with_letters_and_punctuation() {
        let mut kind = kind("ID", &["AA999999"]);
        kind.series = String::new();
        let read = |typed: &str, kind: &DocumentKind| {
            read(typed, kind, std::slice::from_ref(kind)).map(|number| number.digits)
        };
        for typed in ["ab 123456", "AB-123.456", "A B123456", "AB123456 AB123456", "id: AB 12345O"]
        {
            let digits = if typed.ends_with('O') { "AB123450" } else { "AB123456" };
            assert_eq!(read(typed, &kind).as_deref(), Ok(digits), "{typed}");
        }
        assert!(matches!(read("AB123456 CD123456", &kind), Err(Mistake::TwoNumbers)));
        kind.shapes = vec!["999-9".to_owned()];
        assert_eq!(read("123 4", &kind).as_deref(), Ok("123-4"));
        assert_eq!(read("123-4", &kind).as_deref(), Ok("123-4"));
    }

    #[test]
    fn letters_are_repaired_only_where_the_shape_is_known() {
        let number = read_as("CAR", "CARl23O567").unwrap();
        assert_eq!(number.digits, "1230567");
        let places: Vec<u32> = number.repairs.iter().map(|repair| repair.place).collect();
        assert_eq!(places, [4, 7]);
        assert_eq!(digits("REG", "REG12O4"), "12O4");
    }

    #[test]
    fn digits_in_a_series_are_read_as_its_letters_and_said() {
        let kinds = [kind("OIQ", &[]), kind("MYI", &["9999999"])];
        let read = |id: &str, typed: &str| {
            let chosen = kinds.iter().find(|kind| kind.id == id).unwrap();
            let number = read(typed, chosen, &kinds).unwrap();
            let repairs = number.repairs.iter().map(|r| (r.typed, r.read, r.place)).collect();
            (number.digits, repairs, number.is_unusual)
        };
        let repaired: Vec<(char, char, u32)> = vec![('0', 'O', 1)];
        assert_eq!(read("OIQ", "0IQ 12345"), ("12345".to_owned(), repaired.clone(), false));
        assert_eq!(read("OIQ", "0IQ12345"), ("12345".to_owned(), repaired, false));
        assert_eq!(read("MYI", "MYl1234567").1, [('L', 'I', 3)]);
        assert_eq!(read("MYI", "MY11234567"), ("1234567".to_owned(), vec![('1', 'I', 3)], false));
        // Nothing but digits is no series, and a number of another length is not taken apart.
        assert!(read("OIQ", "0123").1.is_empty());
        assert!(read("MYI", "MY112345678").2);
    }

    #[test]
    fn letters_beside_a_number_are_kept_or_asked_about() {
        let mut passport = kind("passport", &[]);
        passport.series = String::new();
        for typed in ["AB 123456", "ab-123456", "AB.123456", "my passport: AB 123456"] {
            let number = read(typed, &passport, std::slice::from_ref(&passport)).unwrap();
            assert_eq!((number.digits.as_str(), number.is_unusual), ("AB123456", true), "{typed}");
        }
        let plain = read("AB123456", &passport, std::slice::from_ref(&passport)).unwrap();
        assert_eq!((plain.digits.as_str(), plain.is_unusual), ("AB123456", false));
        for typed in ["REG 12345-A", "AB 12345", "12345/AB", "REG AB 12345"] {
            assert!(read_as("REG", typed).unwrap().is_unusual, "{typed}");
        }
        assert!(read_as("CAR", "CAR A 1234567").unwrap().is_unusual);
        assert!(!read_as("CAR", "CAR No 1234567").unwrap().is_unusual);
        assert!(!read_as("REG", "registration REG 12345 please").unwrap().is_unusual);
    }

    #[test]
    fn a_series_in_another_script() {
        let mut card = kind("ЖО", &["999999"]);
        let other = kind("ДО", &["999999"]);
        let read = |typed: &str, card: &DocumentKind| {
            read(typed, card, &[card.clone(), other.clone()]).map(|number| number.digits)
        };
        for typed in ["ЖО123456", "жо 123456", "ж о 123456", "Ж.О123456", "ЖO123456", "жо№123456"]
        {
            assert_eq!(read(typed, &card).as_deref(), Ok("123456"), "{typed}");
        }
        assert_eq!(read("ДО123456", &card), Err(Mistake::OtherKind("ДО".into())));
        card.shapes = vec!["9999AA".to_owned()];
        assert_eq!(read("жо1234аb", &card).as_deref(), Ok("1234AB"));
    }

    #[test]
    fn a_slash_in_a_number_of_unknown_shape_is_asked_about() {
        assert!(read_as("REG", "REG 12/2020").unwrap().is_unusual);
        assert!(!read_as("REG", "REG 12-2020").unwrap().is_unusual);
        assert!(!read_as("REG", "REG: 12 2020").unwrap().is_unusual);
        assert!(!read_as("CAR", "CAR 123/4567").unwrap().is_unusual);
    }

    #[test]
    fn doubt_is_never_sent_silently() {
        assert_eq!(read_as("CAR", "my card"), Err(Mistake::NoNumber));
        assert_eq!(read_as("CAR", "MOM1234567"), Err(Mistake::OtherKind("MOM".into())));
        assert!(matches!(read_as("CAR", "CAR1234567 or CAR7654321"), Err(Mistake::TwoNumbers)));
        for typed in ["CAR123456", "CAR12345678", "0501234567", "12X4567"] {
            assert!(read_as("CAR", typed).unwrap().is_unusual, "{typed}");
        }
        assert!(matches!(read_as("CAR", "CAR1234567 or 7654321"), Err(Mistake::TwoNumbers)));
        assert!(matches!(read_as("REG", "REG 1234, REG 5678"), Err(Mistake::TwoNumbers)));
        assert_eq!(read_as("REG", "не знаю"), Err(Mistake::NoNumber));
        assert!(read_as("CAR", "CAR 123 abc 4567").is_err());
        assert!(read_as("REG", "REG AB 1234").unwrap().is_unusual);
    }
}
