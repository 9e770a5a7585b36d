//! Every id that a rule names must exist, and every rule must have a source.

use std::collections::HashSet;

use super::{Findings, Ids, each_sourced_table, ids};
use crate::model::{Pack, PartKind, Reason, Territory};
use crate::places::PlaceTree;
use crate::template;
use crate::when::When;

pub(super) fn check(pack: &Pack, places: &PlaceTree, found: &mut Findings) {
    sources(pack, found);
    place_tree(pack, places, found);
    territories(pack, places, found);
    schemes(pack, found);
    people(pack, places, found);
}

/// The ids of a table with those of its rules that only a newer app computes: they may be named.
fn known<'a>(pack: &'a Pack, table: &str, of_table: Ids<'_, 'a>) -> HashSet<&'a str> {
    let opaque = pack.opaque.iter().filter(|rule| rule.table == table);
    ids(&mut of_table.chain(opaque.map(|rule| rule.id.as_str())))
}

/// Adds a problem for each named id that is not known.
struct Naming<'f> {
    table: &'static str,
    position: usize,
    id: String,
    found: &'f mut Findings,
}

impl Naming<'_> {
    fn all(&mut self, key: &str, what: &str, named: &[String], known: &HashSet<&str>) {
        for (index, name) in named.iter().enumerate() {
            if !known.contains(name.as_str()) {
                let key = format!("{key}[{index}]");
                let reason = format!("there is no {what} \"{name}\"; add it or correct the id");
                self.found.add(self.table, self.position, &self.id, &key, reason);
            }
        }
    }

    fn one(&mut self, key: &str, what: &str, name: &String, known: &HashSet<&str>) {
        if !known.contains(name.as_str()) {
            let reason = format!("there is no {what} \"{name}\"; add it or correct the id");
            self.found.add(self.table, self.position, &self.id, key, reason);
        }
    }
}

fn naming<'f>(
    table: &'static str,
    position: usize,
    id: &str,
    found: &'f mut Findings,
) -> Naming<'f> {
    Naming { table, position, id: id.to_owned(), found }
}

fn sources(pack: &Pack, found: &mut Findings) {
    let known = ids(&mut pack.sources.iter().map(|source| source.id.as_str()));
    let mut sourced = |table, position, id: &str, source: &[String]| {
        if source.is_empty() {
            let reason = "no source: name the decision or page it comes from".to_owned();
            found.add(table, position, id, "source", reason);
        }
        naming(table, position, id, found).all("source", "source", source, &known);
    };
    macro_rules! rules {
        ($table:literal, $rules:expr) => {
            for (position, rule) in $rules.iter().enumerate() {
                sourced($table, position, &rule.id, &rule.source);
            }
        };
    }
    each_sourced_table!(pack, rules);
    for (position, calendar) in pack.calendars.iter().enumerate() {
        let mut name = naming("calendar", position, &calendar.id, found);
        for (index, days) in calendar.known.iter().enumerate() {
            name.all(&format!("known[{index}].source"), "source", &days.source, &known);
        }
    }
}

fn place_tree(pack: &Pack, places: &PlaceTree, found: &mut Findings) {
    let known = ids(&mut places.all().map(|place| place.id.as_str()));
    let parts = ids(&mut pack.parts.iter().map(|part| part.id.as_str()));
    naming("pack", 0, "", found).one("country", "place", &pack.header.country, &known);
    for (position, place) in pack.places.iter().enumerate() {
        let mut name = naming("place", position, &place.id, found);
        name.all("parts", "part", &place.parts, &parts);
        match &place.within {
            Some(within) => name.one("within", "place", within, &known),
            None if place.id != pack.header.country => {
                let reason = format!(
                    "it lies within nothing; only {} may. Say what it is within",
                    pack.header.country
                );
                found.add("place", position, &place.id, "within", reason);
                continue;
            }
            None => {}
        }
        if !places.is_inside(&place.id, &pack.header.country) {
            let reason =
                format!("it does not lead up to {}; is it within itself?", pack.header.country);
            found.add("place", position, &place.id, "within", reason);
        }
    }
}

fn territories(pack: &Pack, places: &PlaceTree, found: &mut Findings) {
    let known = ids(&mut places.all().map(|place| place.id.as_str()));
    let mut territory = |table, position, id: &str, territory: &Territory| {
        let mut name = naming(table, position, id, found);
        name.all("places.include", "place", &territory.include, &known);
        name.all("places.exclude", "place", &territory.exclude, &known);
        for (index, place) in territory.exclude.iter().enumerate() {
            if territory.include.contains(place) {
                let reason = format!("{place} is both in and out; remove one");
                found.add(table, position, id, &format!("places.exclude[{index}]"), reason);
            }
        }
    };
    for (position, rule) in pack.coverage.iter().enumerate() {
        territory("coverage", position, &rule.id, &rule.places);
    }
    for (position, rule) in pack.regimes.iter().enumerate() {
        territory("regime", position, &rule.id, &rule.places);
    }
    for (position, rule) in pack.notes.iter().enumerate() {
        territory("note", position, &rule.id, &rule.places);
    }
    for (position, rule) in pack.guides.iter().enumerate() {
        territory("guide", position, &rule.id, &rule.places);
    }
    for (position, contact) in pack.contacts.iter().enumerate() {
        let mut name = naming("contact", position, &contact.id, found);
        name.all("places", "place", &contact.places, &known);
    }
}

fn schemes(pack: &Pack, found: &mut Findings) {
    let schemes = known(pack, "scheme", &mut pack.schemes.iter().map(|rule| rule.id.as_str()));
    let messages = known(pack, "message", &mut pack.messages.iter().map(|rule| rule.id.as_str()));
    let reasons = known(pack, "reason", &mut pack.reasons.iter().map(|rule| rule.id.as_str()));
    let kinds =
        known(pack, "document_kind", &mut pack.document_kinds.iter().map(|rule| rule.id.as_str()));
    let fields = known(pack, "field", &mut pack.fields.iter().map(|rule| rule.id.as_str()));
    let contacts = known(pack, "contact", &mut pack.contacts.iter().map(|rule| rule.id.as_str()));
    let mut header = naming("pack", 0, "", found);
    header.all("help", "contact", &pack.header.help, &contacts);
    header.all("official", "contact", &pack.header.official, &contacts);
    if pack.header.help.is_empty() {
        let reason = "nobody to call where the answer is not known; name a contact".to_owned();
        found.add("pack", 0, "", "help", reason);
    }
    for (position, rule) in pack.regimes.iter().enumerate() {
        let mut name = naming("regime", position, &rule.id, found);
        if let Some(scheme) = &rule.scheme {
            name.one("scheme", "scheme", scheme, &schemes);
        }
        name.all("contacts", "contact", &rule.contacts, &contacts);
        name.all("reasons", "reason", &rule.reasons, &reasons);
        for (index, id) in rule.reasons.iter().enumerate() {
            let Some(reason) = pack.reasons.iter().find(|reason| reason.id == *id) else {
                continue;
            };
            let is_asked =
                pack.regimes.iter().any(|other| other.scheme.as_ref() == Some(&reason.scheme));
            if !is_asked {
                let reason = format!(
                    "no regime names its scheme {}, so nobody can ask for it; name the scheme",
                    reason.scheme
                );
                found.add("regime", position, &rule.id, &format!("reasons[{index}]"), reason);
            }
        }
    }
    for (position, rule) in pack.schemes.iter().enumerate() {
        let mut name = naming("scheme", position, &rule.id, found);
        name.all("messages", "message", &rule.messages, &messages);
        name.all("documents", "document kind", &rule.documents, &kinds);
        name.all("channels", "contact", &rule.channels, &contacts);
        let may_have_reason = pack.reasons.iter().any(|reason| reason.scheme == rule.id)
            || pack.opaque.iter().any(|opaque| opaque.table == "reason");
        if !may_have_reason {
            let reason = "it has no reason; add a [[reason]] with this scheme".to_owned();
            found.add("scheme", position, &rule.id, "", reason);
        }
        if rule.messages.is_empty() && rule.channels.is_empty() {
            let reason = "it can be asked for in no way; name a message or a channel".to_owned();
            found.add("scheme", position, &rule.id, "messages", reason);
        }
    }
    for (position, rule) in pack.reasons.iter().enumerate() {
        let mut name = naming("reason", position, &rule.id, found);
        name.one("scheme", "scheme", &rule.scheme, &schemes);
        name.all("messages", "message", &rule.messages, &messages);
        let same = |other: &&Reason| {
            (&other.scheme, &other.code) == (&rule.scheme, &rule.code)
                && (other.from, other.to, &other.hours, &other.days, &other.when)
                    == (rule.from, rule.to, &rule.hours, &rule.days, &rule.when)
        };
        if pack.reasons.iter().take(position).any(|other| same(&other)) {
            let reason = format!(
                "another reason of {} has the code {}; separate their times, hours or people",
                rule.scheme, rule.code
            );
            found.add("reason", position, &rule.id, "code", reason);
        }
    }
    for (position, rule) in pack.quotas.iter().enumerate() {
        let mut name = naming("quota", position, &rule.id, found);
        name.one("scheme", "scheme", &rule.scheme, &schemes);
        name.all("reasons", "reason", &rule.reasons, &reasons);
        let rolling = rule.per == crate::model::Per::RollingDays;
        if rule.max == 0 {
            let reason = "a quota of none is no quota; end the regime or the reason".to_owned();
            found.add("quota", position, &rule.id, "max", reason);
        }
        if rolling != rule.days.is_some() {
            let reason = "days belongs to per = \"rolling_days\", and is needed there".to_owned();
            found.add("quota", position, &rule.id, "days", reason);
        }
    }
    for (position, rule) in pack.messages.iter().enumerate() {
        for (index, part) in rule.parts.iter().enumerate() {
            let key = |key: &str| format!("parts[{index}].{key}");
            let mut wrong = |name: &str, reason: &str| {
                found.add("message", position, &rule.id, &key(name), reason.to_owned());
            };
            let is_piece = part.first.is_some() || part.last.is_some();
            if is_piece && part.part != PartKind::DocumentNumber {
                wrong("first", "only a document number is sent in pieces");
            }
            if part.first == Some(0) || part.first.zip(part.last).is_some_and(|(a, b)| a > b) {
                wrong("first", "characters are counted from 1, the first before the last");
            }
            match (part.part, &part.field, &part.text) {
                (PartKind::Field, Some(field), None) => {
                    let mut name = naming("message", position, &rule.id, found);
                    name.one(&key("field"), "field", field, &fields);
                }
                (PartKind::Field, ..) => wrong("field", "name the field, and nothing else"),
                (PartKind::Literal, None, Some(_)) => {}
                (PartKind::Literal, ..) => wrong("text", "give the text, and nothing else"),
                (_, None, None) => {}
                _ => wrong("part", "only a field part has a field, only a literal has a text"),
            }
        }
    }
    for (position, rule) in pack.errands.iter().enumerate() {
        let mut name = naming("errand", position, &rule.id, found);
        name.all("reasons", "reason", &rule.reasons, &reasons);
        let chosen = || pack.reasons.iter().filter(|reason| rule.reasons.contains(&reason.id));
        let of_two_codes =
            chosen().find(|a| chosen().any(|b| a.scheme == b.scheme && a.code != b.code));
        if let Some(reason) = of_two_codes {
            let reason = format!("two codes of the scheme {}; an errand has one", reason.scheme);
            found.add("errand", position, &rule.id, "reasons", reason);
        }
    }
    for (position, rule) in pack.notes.iter().enumerate() {
        let mut name = naming("note", position, &rule.id, found);
        name.all("reasons", "reason", &rule.reasons, &reasons);
        name.all("contacts", "contact", &rule.contacts, &contacts);
    }
    for (position, rule) in pack.replies.iter().enumerate() {
        naming("reply", position, &rule.id, found).one("scheme", "scheme", &rule.scheme, &schemes);
        match template::pieces(&rule.pattern) {
            Err(reason) => found.add("reply", position, &rule.id, "pattern", reason),
            Ok(pieces) if !pieces.iter().any(template::Piece::has_words) => {
                let reason = "it has no words of its own, so almost any text would fit; write \
                              what the answer says"
                    .to_owned();
                found.add("reply", position, &rule.id, "pattern", reason);
            }
            Ok(_) => {}
        }
    }
}

fn people(pack: &Pack, places: &PlaceTree, found: &mut Findings) {
    let known = ids(&mut places.all().map(|place| place.id.as_str()));
    let kinds = self::known(
        pack,
        "document_kind",
        &mut pack.document_kinds.iter().map(|rule| rule.id.as_str()),
    );
    let fields = self::known(pack, "field", &mut pack.fields.iter().map(|rule| rule.id.as_str()));
    let mut when = |table, position, id: &str, when: &When| {
        let mut name = naming(table, position, id, found);
        name.all("when.document_kind", "document kind", &when.document_kind, &kinds);
        name.all("when.place", "place", &when.place, &known);
        name.all("when.place_not", "place", &when.place_not, &known);
        let named =
            [("citizenship", &when.citizenship), ("citizenship_not", &when.citizenship_not)];
        for (key, codes) in named {
            for (index, code) in codes.iter().enumerate() {
                if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                    let reason = format!("\"{code}\": write the code of three letters, like TUR");
                    found.add(table, position, id, &format!("when.{key}[{index}]"), reason);
                }
            }
        }
        for (index, word) in when.basis.iter().enumerate() {
            let key = format!("when.basis[{index}]");
            found.basis(table, position, id, &key, word);
        }
        for (index, digit) in when.number_ends.iter().enumerate() {
            if !matches!(digit.as_bytes(), [b'0'..=b'9']) {
                let reason = format!("\"{digit}\": write one digit, such as \"3\"");
                found.add(table, position, id, &format!("when.number_ends[{index}]"), reason);
            }
        }
        for (field, values) in &when.field {
            let key = format!("when.field.{field}");
            if let "name" | "citizenship" | "born" = field.as_str() {
                let reason = "this is no field of its own in a condition; use citizenship or age";
                found.add(table, position, id, &key, reason.to_owned());
            }
            naming(table, position, id, found).one(&key, "field", field, &fields);
            if values.iter().all(|value| value.trim().is_empty()) {
                let reason = "no value: say which values of the field are meant".to_owned();
                found.add(table, position, id, &key, reason);
            }
        }
        if when.age_from.zip(when.age_to).is_some_and(|(from, to)| from > to) {
            let reason = "nobody is that old and that young at once".to_owned();
            found.add(table, position, id, "when.age_from", reason);
        }
    };
    for (position, rule) in pack.regimes.iter().enumerate() {
        when("regime", position, &rule.id, &rule.when);
    }
    for (position, rule) in pack.reasons.iter().enumerate() {
        when("reason", position, &rule.id, &rule.when);
    }
    for (position, rule) in pack.notes.iter().enumerate() {
        when("note", position, &rule.id, &rule.when);
    }
    for (table, position, id, condition) in super::person::conditions(pack) {
        when(table, position, id, condition);
    }
    for (position, rule) in pack.messages.iter().enumerate() {
        when("message", position, &rule.id, &rule.when);
    }
    for (position, rule) in pack.document_kinds.iter().enumerate() {
        if let Some(word) = &rule.basis {
            found.basis("document_kind", position, &rule.id, "basis", word);
        }
    }
}
