//! The app's own words in every language.
//!
//! A pack brings the texts of its rules; the catalogues here hold the words around them. Dates,
//! times and numbers are in `format`, the direction of what stands in a sentence in `direction`.

mod direction;
mod format;
mod solar_hijri;
mod value;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use companion_rulepack::Texts;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

pub(crate) use direction::without_isolates;
pub(crate) use value::Value;

/// Languages with a catalogue. The first is the fallback.
pub const LANGUAGES: [&str; 5] = ["en", "az", "ru", "tr", "fa"];

/// What each language calls itself.
const OWN_NAMES: [&str; 5] = ["English", "Azərbaycan dili", "Русский", "Türkçe", "فارسی"];

/// The languages with what each calls itself, for a person who reads no other.
pub(crate) fn own_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    LANGUAGES.into_iter().zip(OWN_NAMES)
}

/// Catalogues that no native speaker has reviewed yet.
pub(crate) const UNREVIEWED: [&str; 4] = ["az", "ru", "tr", "fa"];

/// The files beside this one, deflated by the build script.
const CATALOGUES: [(&str, &[u8]); 5] = [
    ("en", include_bytes!(concat!(env!("OUT_DIR"), "/en.deflate"))),
    ("az", include_bytes!(concat!(env!("OUT_DIR"), "/az.deflate"))),
    ("ru", include_bytes!(concat!(env!("OUT_DIR"), "/ru.deflate"))),
    ("tr", include_bytes!(concat!(env!("OUT_DIR"), "/tr.deflate"))),
    ("fa", include_bytes!(concat!(env!("OUT_DIR"), "/fa.deflate"))),
];

fn inflate(catalogue: &[u8]) -> String {
    let bytes = miniz_oxide::inflate::decompress_to_vec(catalogue).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Catalogues by language, each read when it is first asked for.
#[derive(Default)]
pub(crate) struct Catalogues(Mutex<HashMap<&'static str, Arc<Words>>>);

impl Catalogues {
    pub(crate) fn words(&self, language: &str) -> Arc<Words> {
        let base = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let (code, catalogue) =
            CATALOGUES.iter().find(|(code, _)| *code == base).unwrap_or(&CATALOGUES[0]);
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        read.entry(code).or_insert_with(|| Arc::new(Words::new(code, inflate(catalogue)))).clone()
    }
}

/// The words of one language.
pub(crate) struct Words {
    language: &'static str,
    format: &'static format::Format,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    fn new(language: &'static str, text: String) -> Self {
        let identifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Fluent would isolate everything: `fill` sets apart only what needs it.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format::fluent(language)));
        // A catalogue with a mistake still gives its other words; a test refuses the mistake.
        let resource = match FluentResource::try_new(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Words { language, format: format::of(language), bundle }
    }

    pub(crate) fn language(&self) -> &'static str {
        self.language
    }

    /// A message without variables.
    pub(crate) fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// A message with its variables.
    pub(crate) fn fill(&self, key: &str, variables: &[(&str, Value<'_>)]) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        debug_assert!(pattern.is_some(), "{key} has no text");
        let Some(pattern) = pattern else { return key.to_owned() };
        let mut arguments = FluentArgs::with_capacity(variables.len());
        for (name, value) in variables {
            arguments.set(*name, value.in_sentence(|text| self.in_sentence(text)));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        text.into_owned()
    }

    /// Says whose something is; the thing alone where nobody is named.
    pub(crate) fn of_person(&self, whose: &str, what: &str) -> String {
        if whose.is_empty() {
            return what.to_owned();
        }
        let whose = self.quoted(whose);
        self.fill("of-person", &[("whose", whose.into()), ("what", what.into())])
    }

    /// Something to be done and by when, in one line.
    pub(crate) fn deadline_line(&self, title: &str, when: &str) -> String {
        self.fill("deadline-line", &[("title", title.into()), ("when", when.into())])
    }

    /// A text of the pack: in this language, else in English, else in any, and then marked.
    pub(crate) fn text_of(&self, texts: &Texts) -> String {
        if let Some(text) = texts.get(self.language) {
            return text.clone();
        }
        let other = texts.get(LANGUAGES[0]).or_else(|| texts.values().next());
        let text =
            other.map(|text| self.fill("not-translated", &[("text", self.apart(text).into())]));
        text.unwrap_or_default()
    }

    /// The name of a place or document: in this language, else in English, never marked.
    pub(crate) fn name_of(&self, names: &Texts) -> String {
        let name = names.get(self.language).or_else(|| names.get(LANGUAGES[0]));
        name.or_else(|| names.values().next()).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Keys of a catalogue with the variables that each uses.
    fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let is_new = line.chars().next().is_some_and(|c| c.is_ascii_lowercase());
            if let (true, Some((name, _))) = (is_new, line.split_once(" =")) {
                key = name.to_owned();
                assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{key} twice");
            }
            for variable in line.split('$').skip(1) {
                let name: String =
                    variable.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
                found.entry(key.clone()).or_default().insert(name);
            }
        }
        found
    }

    #[test]
    fn every_language_has_every_key_with_its_variables() {
        let english = keys(&inflate(CATALOGUES[0].1));
        assert!(english.len() > 100);
        for (language, catalogue) in CATALOGUES {
            let text = inflate(catalogue);
            assert_eq!(keys(&text), english, "{language}");
            assert!(FluentResource::try_new(text).is_ok(), "{language} does not parse");
        }
    }

    /// Every key that the code asks for exists, and every key that exists is asked for.
    #[test]
    fn the_code_and_the_catalogue_agree() {
        let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut folders = vec![source];
        let mut code = String::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    code.push_str(&std::fs::read_to_string(path).unwrap());
                }
            }
        }
        let english = keys(&inflate(CATALOGUES[0].1));
        for key in english.keys() {
            let is_label = crate::labels::Labels::KEYS.contains(&key.as_str());
            assert!(is_label || code.contains(&format!("\"{key}\"")), "{key} is never said");
        }
        let prefixes = ["error-", "warn-", "permit-", "reply-", "advice-", "status-", "built-"];
        for asked in code.split('"').skip(1).step_by(2) {
            let is_key = prefixes.iter().any(|prefix| asked.starts_with(prefix))
                && asked.chars().all(|c| c.is_ascii_lowercase() || c == '-')
                && !asked.ends_with('-');
            assert!(!is_key || english.contains_key(asked), "{asked} has no text");
        }
        let mut said = 0;
        for call in [".say", ".fill"].map(|name| format!("{name}(")) {
            for after in code.split(&call).skip(1) {
                // A key that is not written here stands elsewhere, where the first search sees it.
                let Some(after) = after.trim_start().strip_prefix('"') else { continue };
                let key = after.split('"').next().unwrap();
                assert!(english.contains_key(key), "{key} has no text");
                said += 1;
            }
        }
        assert!(said > 30, "the search found only {said} calls");
    }

    #[test]
    fn a_language_without_a_catalogue_is_answered_in_english() {
        let catalogues = Catalogues::default();
        assert_eq!(catalogues.words("xx").language(), "en");
        assert_eq!(catalogues.words("ru-RU").language(), "ru");
    }

    #[test]
    fn missing_translations_are_marked() {
        let words = Catalogues::default().words("en");
        let only_az = Texts::from([("az".to_owned(), "Salam".to_owned())]);
        assert_eq!(words.text_of(&only_az), "Salam [not yet translated]");
        let only_fa = Texts::from([("fa".to_owned(), "با \u{2066}102\u{2069}".to_owned())]);
        assert_eq!(
            words.text_of(&only_fa),
            "\u{2068}با \u{2066}102\u{2069}\u{2069} [not yet translated]"
        );
    }
}
