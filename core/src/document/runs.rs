//! Digits that stand together, and which of them are the number.

use companion_rulepack::DocumentKind;

use super::characters::Glyph;
use super::number::{Mistake, Repair};
use super::shape::{shaped, text};
use super::tokens::Token;

/// Letters of a number stand in groups of at most so many before its digits, and after them,
/// where an ending may be glued on (`-dir`).
const LONGEST_BEFORE: usize = 3;
const LONGEST_AFTER: usize = 2;

/// Digits that stand together, and what stands before them.
pub(super) struct Run {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) pieces: Vec<Vec<Glyph>>,
    pub(super) series: Option<usize>,
    pub(super) series_repairs: Vec<Repair>,
    /// Words between the series and the number.
    pub(super) words_between: bool,
    /// Letters that stand directly beside it and may belong to it.
    pub(super) letters_before: Option<String>,
    /// Whether those letters are the end of a sentence: `my number is 123`.
    pub(super) after_words: bool,
    pub(super) letters_after: Option<String>,
}

pub(super) fn runs(tokens: &[Token]) -> Vec<Run> {
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

pub(super) fn choose<'a>(
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
