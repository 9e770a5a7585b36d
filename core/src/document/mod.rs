//! Document numbers: from what people type or paste to the one form that is sent.

mod characters;
mod number;
mod runs;
mod scan;
mod series;
mod shape;
#[cfg(test)]
mod tests;
mod tokens;

pub(crate) use characters::decimal;
pub(crate) use number::{Mistake, Number, read};
pub(crate) use scan::scan;

/// The letters and digits of a text as a document would show them; letters that look like no Latin
/// one as they are.
pub(crate) fn plain(text: &str) -> String {
    let glyphs = characters::symbols(text).into_iter();
    glyphs
        .filter_map(|symbol| match symbol {
            characters::Symbol::Plain(glyph) => Some(glyph.look()),
            characters::Symbol::Foreign(letter) => Some(letter),
            _ => None,
        })
        .collect()
}
