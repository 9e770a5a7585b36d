//! Every text in every language that the pack promises.

use super::Findings;
use crate::model::{Certificate, Pack, Texts};

pub(super) fn check(pack: &Pack, found: &mut Findings) {
    if pack.header.languages.is_empty() {
        let reason = "name at least one language in which every text exists".to_owned();
        found.add("pack", 0, "", "languages", reason);
    }
    for (index, language) in pack.header.unreviewed.iter().enumerate() {
        if !pack.header.languages.contains(language) {
            let reason = format!("\"{language}\" is not one of the pack's languages");
            found.add("pack", 0, "", &format!("unreviewed[{index}]"), reason);
        }
    }
    if let Some(language) = &pack.header.local_language
        && !pack.header.languages.contains(language)
    {
        let reason = format!("\"{language}\" is not one of the pack's languages");
        found.add("pack", 0, "", "local_language", reason);
    }
    let mut text = |table, position, id: &str, key: &str, texts: &Texts| {
        let lacking: Vec<&str> = pack
            .header
            .languages
            .iter()
            .filter(|language| texts.get(*language).is_none_or(|text| text.trim().is_empty()))
            .map(String::as_str)
            .collect();
        if !lacking.is_empty() {
            let reason = format!("the text is missing in: {}", lacking.join(", "));
            found.add(table, position, id, key, reason);
        }
    };
    text("pack", 0, "", "title", &pack.header.title);
    for (position, rule) in pack.places.iter().enumerate() {
        text("place", position, &rule.id, "name", &rule.name);
    }
    for (position, rule) in pack.parts.iter().enumerate() {
        text("part", position, &rule.id, "name", &rule.name);
    }
    for (position, rule) in pack.coverage.iter().enumerate() {
        text("coverage", position, &rule.id, "text", &rule.text);
    }
    for (position, rule) in pack.regimes.iter().enumerate() {
        text("regime", position, &rule.id, "title", &rule.title);
        text("regime", position, &rule.id, "text", &rule.text);
        let optional =
            [("may", &rule.may), ("may_not", &rule.may_not), ("headline", &rule.headline)];
        for (key, texts) in optional {
            if !texts.is_empty() {
                text("regime", position, &rule.id, key, texts);
            }
        }
    }
    for (position, rule) in pack.schemes.iter().enumerate() {
        text("scheme", position, &rule.id, "title", &rule.title);
    }
    for (position, rule) in pack.reasons.iter().enumerate() {
        text("reason", position, &rule.id, "title", &rule.title);
        text("reason", position, &rule.id, "text", &rule.text);
        if rule.certificate != Certificate::No {
            text("reason", position, &rule.id, "certificate_text", &rule.certificate_text);
        }
    }
    for (position, rule) in pack.quotas.iter().enumerate() {
        text("quota", position, &rule.id, "text", &rule.text);
    }
    for (position, rule) in pack.messages.iter().enumerate() {
        if !rule.uncertain.is_empty() {
            text("message", position, &rule.id, "uncertain", &rule.uncertain);
        }
    }
    for (position, rule) in pack.fields.iter().enumerate() {
        text("field", position, &rule.id, "label", &rule.label);
        text("field", position, &rule.id, "hint", &rule.hint);
    }
    for (position, rule) in pack.document_kinds.iter().enumerate() {
        text("document_kind", position, &rule.id, "name", &rule.name);
        if !rule.hint.is_empty() {
            text("document_kind", position, &rule.id, "hint", &rule.hint);
        }
    }
    for (position, rule) in pack.errands.iter().enumerate() {
        text("errand", position, &rule.id, "name", &rule.name);
        text("errand", position, &rule.id, "why", &rule.why);
        if !rule.certificate_text.is_empty() {
            text("errand", position, &rule.id, "certificate_text", &rule.certificate_text);
        }
    }
    for (position, rule) in pack.notes.iter().enumerate() {
        text("note", position, &rule.id, "text", &rule.text);
    }
    for (position, rule) in pack.contacts.iter().enumerate() {
        text("contact", position, &rule.id, "name", &rule.name);
        if !rule.hours.is_empty() {
            text("contact", position, &rule.id, "hours", &rule.hours);
        }
    }
}
