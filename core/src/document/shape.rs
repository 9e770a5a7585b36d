//! Numbers against the shapes that a pack gives a kind of document.

use companion_rulepack::DocumentKind;
use companion_rulepack::shape::{fits, fits_place};

use super::characters::Glyph;
use super::number::Repair;

pub(super) fn text(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.plain).collect()
}

pub(super) fn is_digit(glyph: &Glyph) -> bool {
    glyph.plain.is_ascii_digit()
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
