//! What characters a message may be made of.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::read::{FromJson, Wrong, text};

/// The alphabet a message is sent in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Alphabet {
    /// The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038).
    Gsm7,
    /// Any character that is not a control or an invisible one.
    Unicode,
}

/// The case a message is sent in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// As its parts give it.
    #[default]
    AsGiven,
    /// Upper case.
    Upper,
}

crate::readable_word!(Alphabet);
crate::readable_word!(Case);

/// 3GPP TS 23.038, table 6.2.1 (without its escape) and the extension table 6.2.1.1.
const GSM7: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€";

impl Alphabet {
    /// Whether the character can be sent in this alphabet. Line breaks, controls, isolates and
    /// other invisible characters never can: nobody could check them on a screen.
    pub fn has(self, character: char) -> bool {
        if character.is_control() || is_invisible(character) {
            return false;
        }
        match self {
            Alphabet::Gsm7 => GSM7.contains(character),
            Alphabet::Unicode => true,
        }
    }
}

/// Characters that take no room on a screen: joiners, marks and isolates, variation selectors,
/// soft hyphens, the byte order mark, tags.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// A set of characters, written as single characters and ranges: `A-Z0-9`. A hyphen stands for
/// itself at the start or the end. The word `any` is every visible character.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Characters(String);

impl From<String> for Characters {
    fn from(text: String) -> Self {
        Characters(text)
    }
}

impl FromJson for Characters {
    fn from_json(value: &Value) -> Result<Self, Wrong> {
        text(value).map(|text| Characters(text.to_owned()))
    }
}

impl From<Characters> for String {
    fn from(characters: Characters) -> String {
        characters.0
    }
}

#[cfg(feature = "authoring")]
impl schemars::JsonSchema for Characters {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Characters".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "Single characters and ranges such as A-Z0-9, or the word any"
        })
    }
}

impl Characters {
    /// Whether the set is every visible character.
    pub fn is_any(&self) -> bool {
        self.0 == "any"
    }

    /// Whether the character is in the set.
    pub fn has(&self, character: char) -> bool {
        if self.is_any() {
            return !character.is_control() && !is_invisible(character);
        }
        self.ranges().iter().any(|(first, last)| (*first..=*last).contains(&character))
    }

    /// The first character of this set that `allowed` does not let through. Large ranges are
    /// looked at whole: a pack names alphabets, not all of Unicode.
    pub fn first_outside(&self, allowed: impl Fn(char) -> bool) -> Option<char> {
        if self.is_any() {
            // One character that no national alphabet shares stands for all the others.
            return ['İ', 'ə', 'Ж', '中'].into_iter().find(|character| !allowed(*character));
        }
        self.ranges()
            .into_iter()
            .flat_map(|(first, last)| first..=last)
            .find(|character| !allowed(*character))
    }

    fn ranges(&self) -> Vec<(char, char)> {
        let characters: Vec<char> = self.0.chars().collect();
        let mut ranges = Vec::new();
        let mut rest = characters.as_slice();
        while let Some((&first, after)) = rest.split_first() {
            match after {
                ['-', last, ..] if *last >= first => {
                    ranges.push((first, *last));
                    rest = after.get(2..).unwrap_or_default();
                }
                _ => {
                    ranges.push((first, first));
                    rest = after;
                }
            }
        }
        ranges
    }

    /// Every character of the set, without repetition. Empty for `any`.
    pub fn list(&self) -> BTreeSet<char> {
        if self.is_any() {
            return BTreeSet::new();
        }
        self.ranges().into_iter().flat_map(|(first, last)| first..=last).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dotted_capital_i_is_not_in_gsm_7_bit() {
        assert!("MYI1234567 €[]".chars().all(|c| Alphabet::Gsm7.has(c)));
        assert!(!Alphabet::Gsm7.has('İ'));
        assert!(!Alphabet::Gsm7.has('ə'));
        assert!(Alphabet::Unicode.has('ə'));
        assert!(!Alphabet::Unicode.has('\u{2068}'));
        assert!(!Alphabet::Gsm7.has('\n'));
    }

    #[test]
    fn ranges_and_hyphens() {
        let set = Characters::from("A-Z0-9 -".to_owned());
        assert!("MYI 12-3".chars().all(|c| set.has(c)));
        assert!(!set.has('a'));
        assert_eq!(set.list().len(), 38);
        assert_eq!(set.first_outside(|c| c != 'Q'), Some('Q'));
    }
}
