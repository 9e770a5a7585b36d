//! Words, quotes and line breaks around the document.
//!
//! In the templates `{}` is the document and `{dir}` the "is" that Azerbaijani and Turkish hang
//! onto the last digit. None of the words has a digit in it.

use super::Family;
use super::draft::Draft;
use crate::prng::SplitMix64;

/// Fit every kind: nothing touches the number, which for OYQ could be part of it.
const ENGLISH: [&str; 6] = [
    "No: {}",
    "my number is {}",
    "my document {}, thank you",
    "hello, here it is: {}",
    "Number {} please",
    "{} (from the e-mail)",
];
/// Fit the kinds with seven digits.
const ENGLISH_CARD: [&str; 4] =
    ["my card {} thanks", "I have {}", "{} is my card", "card no. {} valid"];
/// A trap: the word for a parent is also the series of another kind. Where the document has its
/// series, a careful reader is not misled.
const ENGLISH_MOM: &str = "my mom's card is {}";

const AZERBAIJANI: [&str; 4] =
    ["nömrəm {}", "sənədin nömrəsi: {}", "salam, nömrə {}, sağ olun", "№ {}"];
const AZERBAIJANI_CARD: [&str; 4] = [
    "kart nömrəm {}-{dir}",
    "mənim vəsiqəm {}",
    "vəsiqə nömrəsi {} təşəkkürlər",
    "kartım: {}-{dir}.",
];

const RUSSIAN: [&str; 5] =
    ["номер {}", "№ {}", "вот мой номер: {}", "мой документ {}, спасибо", "это {} (из письма)"];
const RUSSIAN_CARD: [&str; 3] = ["номер карты {}", "моя карта {} спасибо", "карта № {} моя"];

const TURKISH: [&str; 4] =
    ["numaram {}", "belge no: {}", "merhaba, numara {}, teşekkürler", "İşte numara: {}"];
const TURKISH_CARD: [&str; 3] =
    ["kart numaram {}'{dir}", "kimlik kartım {} teşekkürler", "oturma iznim {}"];

const PERSIAN: [&str; 4] =
    ["شماره: {}", "شماره من {}", "سلام، شماره {}، ممنون", "این شماره است: {}"];
const PERSIAN_CARD: [&str; 3] = ["شماره کارت من {} است", "کارت {} لطفا", "کارت اقامت من {} می‌باشد"];

const QUOTES: [&str; 13] = [
    "\"{}\"", "'{}'", "“{}”", "„{}“", "«{}»", "‘{}’", "({})", "[{}]", "\n{}\n", "{}\r\n", "\n\n{}",
    "\"{}\"\n", "{}.",
];

/// The ending after each last digit, 0 to 9, by vowel harmony.
const AZERBAIJANI_IS: [&str; 10] =
    ["dır", "dir", "dir", "dür", "dür", "dir", "dır", "dir", "dir", "dur"];
const TURKISH_IS: [&str; 10] =
    ["dır", "dir", "dir", "tür", "tür", "tir", "dır", "dir", "dir", "dur"];

/// Words in the language of the family.
pub(super) fn words(draft: &mut Draft<'_>, family: Family, rng: &mut SplitMix64) {
    let (any, card): (&[&str], &[&str]) = match family {
        Family::TextAzerbaijani => (&AZERBAIJANI, &AZERBAIJANI_CARD),
        Family::TextRussian => (&RUSSIAN, &RUSSIAN_CARD),
        Family::TextTurkish => (&TURKISH, &TURKISH_CARD),
        Family::TextPersian => (&PERSIAN, &PERSIAN_CARD),
        _ => (&ENGLISH, &ENGLISH_CARD),
    };
    let oyq = draft.truth.series == "OYQ";
    let mut frame = if oyq || rng.one_in(2) { rng.pick(any) } else { rng.pick(card) };
    let parent_fits = matches!(draft.truth.series, "MYI" | "DYI") && !draft.series.is_empty();
    if family == Family::TextEnglish && parent_fits && rng.one_in(16) {
        frame = ENGLISH_MOM;
    }
    let endings = if family == Family::TextTurkish { &TURKISH_IS } else { &AZERBAIJANI_IS };
    let last = draft.truth.number.chars().last().and_then(|c| c.to_digit(10)).unwrap_or(0);
    // Never more than 9, so never outside the endings.
    let frame = frame.replace("{dir}", endings[last as usize % endings.len()]);
    draft.frame = draft.frame.replacen("{}", &frame, 1);
    if draft.gap.is_empty() && !draft.series.is_empty() && rng.one_in(2) {
        draft.gap = " ".to_owned();
    }
}

/// Quotes, brackets or line breaks.
pub(super) fn quotes(draft: &mut Draft<'_>, rng: &mut SplitMix64) {
    draft.frame = draft.frame.replacen("{}", rng.pick(&QUOTES), 1);
}
