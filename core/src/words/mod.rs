//! The app's own words in every language, and the one formatter of dates and times.
//!
//! A pack brings the texts of its rules; the catalogues here hold the words around them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use companion_rulepack::Texts;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Languages with a catalogue. The first is the fallback.
pub const LANGUAGES: [&str; 5] = ["en", "az", "ru", "tr", "fa"];

/// Catalogues that no native speaker has reviewed yet.
pub(crate) const UNREVIEWED: [&str; 4] = ["az", "ru", "tr", "fa"];

const CATALOGUES: [(&str, &str); 5] = [
    ("en", include_str!("en.ftl")),
    ("az", include_str!("az.ftl")),
    ("ru", include_str!("ru.ftl")),
    ("tr", include_str!("tr.ftl")),
    ("fa", include_str!("fa.ftl")),
];

/// Catalogues by language, each read when it is first asked for.
#[derive(Default)]
pub(crate) struct Catalogues(Mutex<HashMap<&'static str, Arc<Words>>>);

impl Catalogues {
    pub(crate) fn words(&self, language: &str) -> Arc<Words> {
        let base = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let (code, text) =
            CATALOGUES.iter().find(|(code, _)| *code == base).unwrap_or(&CATALOGUES[0]);
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        read.entry(code).or_insert_with(|| Arc::new(Words::new(code, text))).clone()
    }
}

/// The words of one language.
pub(crate) struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// A text, and whether it stands in another language for want of a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) is_translated: bool,
}

impl Words {
    fn new(language: &'static str, text: &str) -> Self {
        let identifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolates keep numbers readable inside right-to-left text; elsewhere they are noise.
        bundle.set_use_isolating(language == "fa");
        // A catalogue with a mistake still gives its other words; a test refuses the mistake.
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Words { language, bundle }
    }

    pub(crate) fn language(&self) -> &'static str {
        self.language
    }

    /// A message without variables.
    pub(crate) fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// A message with its variables.
    pub(crate) fn fill(&self, key: &str, variables: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::with_capacity(variables.len());
        for (name, value) in variables {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// A text of the pack: in this language, else in English, else in any, and then marked.
    pub(crate) fn text_of(&self, texts: &Texts) -> Said {
        if let Some(text) = texts.get(self.language) {
            return Said { text: text.clone(), is_translated: true };
        }
        let other = texts.get(LANGUAGES[0]).or_else(|| texts.values().next());
        let text = other.map(|text| self.fill("not-translated", &[("text", text.as_str().into())]));
        Said { text: text.unwrap_or_default(), is_translated: false }
    }

    /// The name of a place or document: in this language, else in English, never marked.
    pub(crate) fn name_of(&self, names: &Texts) -> String {
        let name = names.get(self.language).or_else(|| names.get(LANGUAGES[0]));
        name.or_else(|| names.values().next()).cloned().unwrap_or_default()
    }

    /// `20 December 2020`.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let month = self.say(&format!("month-{}", date.month()));
        self.fill(
            "date",
            &[
                ("day", date.day().to_string().into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// `20 December 2020, 10:00`.
    pub(crate) fn date_and_time(&self, moment: NaiveDateTime) -> String {
        let time = moment.format("%H:%M").to_string();
        let date = self.date(moment.date());
        self.fill("date-and-time", &[("date", date.into()), ("time", time.into())])
    }

    /// `3 hours`, `2 hours 30 minutes`, `45 minutes`.
    pub(crate) fn duration(&self, minutes: u32) -> String {
        let (hours, minutes) = (minutes / 60, minutes % 60);
        let hours_text = || self.fill("hours", &[("count", hours.into())]);
        let minutes_text = || self.fill("minutes", &[("count", minutes.into())]);
        match (hours, minutes) {
            (0, _) => minutes_text(),
            (_, 0) => hours_text(),
            _ => format!("{} {}", hours_text(), minutes_text()),
        }
    }

    /// `Baku, Sumgayit and Ganja`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => {
                let rest = rest.join(&self.say("list-comma"));
                self.fill("list-last", &[("rest", rest.into()), ("last", last.as_str().into())])
            }
        }
    }
}
