//! What is known of the person that a question is about, for the conditions of rules.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use companion_rulepack::time::LocalDate;
use companion_rulepack::when::{Asked, Known};

use crate::error::Result;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::vault::PersonRecord;

/// What the person told; none is "not told", which is never taken for "no".
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Told {
    pub(crate) citizenship: Option<String>,
    pub(crate) born: Option<NaiveDate>,
    pub(crate) document_kind: Option<String>,
    pub(crate) basis: Option<String>,
    pub(crate) number: Option<String>,
    /// What was told beside, by field; empty where nothing is known.
    pub(crate) fields: BTreeMap<String, String>,
}

impl Told {
    pub(crate) fn of(person: Option<&PersonRecord>) -> Self {
        Told {
            citizenship: person.and_then(|person| person.citizenship.clone()),
            born: person.and_then(|person| person.born).map(|born| born.0),
            fields: person.map(|person| person.fields.clone()).unwrap_or_default(),
            ..Told::default()
        }
    }

    /// The next local day on which they are a year older.
    pub(crate) fn birthday_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        let born = self.born?;
        // Born on 29 February: on 1 March in other years.
        let in_year = |year| {
            let birthday = NaiveDate::from_ymd_opt(year, born.month(), born.day());
            birthday.or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        };
        let next = in_year(day.year())?;
        if next > day { Some(next) } else { in_year(day.year() + 1) }
    }

    /// What it comes to on a local day at a place, given with the places around it.
    pub(crate) fn on<'a>(&'a self, day: NaiveDate, places: &'a [String]) -> Known<'a> {
        Known {
            citizenship: self.citizenship.as_deref(),
            age: self.born.and_then(|born| age(born, day)),
            document_kind: self.document_kind.as_deref(),
            places,
            basis: self.basis.as_deref(),
            number: self.number.as_deref(),
            fields: Some(&self.fields),
            day: Some(LocalDate(day)),
        }
    }
}

/// What the rules of leaving home and asking for a permit can tell people apart by.
#[derive(Default)]
pub(crate) struct Asks {
    citizenship: bool,
    age: bool,
    document_kind: bool,
    basis: bool,
    number: bool,
    fields: BTreeSet<String>,
}

impl Asks {
    /// Reads the rules.
    pub(crate) fn read(scene: &Scene<'_>) -> Result<Self> {
        let mut asks = Asks::default();
        for kind in ["regime", "note", "reason", "message"] {
            for rule in scene.rules.all(kind, "")?.iter() {
                let Some(when) = rule.when() else { continue };
                asks.citizenship |=
                    !when.citizenship.is_empty() || !when.citizenship_not.is_empty();
                asks.age |= when.age_from.is_some() || when.age_to.is_some();
                asks.document_kind |= !when.document_kind.is_empty();
                asks.basis |= !when.basis.is_empty();
                asks.number |= !when.number_ends.is_empty();
                asks.fields.extend(when.field.keys().cloned());
            }
        }
        Ok(asks)
    }

    /// What is known without what no rule asks: people of whom the same is left get one answer,
    /// which is worked out once.
    pub(crate) fn leave(&self, told: Told) -> Told {
        let mut fields = told.fields;
        fields.retain(|id, _| self.fields.contains(id));
        Told {
            citizenship: told.citizenship.filter(|_| self.citizenship),
            born: told.born.filter(|_| self.age),
            document_kind: told.document_kind.filter(|_| self.document_kind),
            basis: told.basis.filter(|_| self.basis),
            number: told.number.filter(|_| self.number),
            fields,
        }
    }
}

/// Age in whole years on a day; born on 29 February counts from 1 March in other years.
fn age(born: NaiveDate, day: NaiveDate) -> Option<u32> {
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    let years = day.year() - born.year() - i32::from(before_birthday);
    u32::try_from(years).ok()
}

/// What must be told before it is certain whom a rule concerns, in words; none where nothing must.
pub(crate) fn tell(scene: &Scene<'_>, not_told: &[Asked]) -> Result<Option<String>> {
    let mut what: Vec<String> = Vec::new();
    for asked in not_told {
        let said = match asked {
            Asked::Citizenship => scene.words.say("told-citizenship"),
            Asked::Age => scene.words.say("told-born"),
            Asked::DocumentKind => scene.words.say("told-document"),
            Asked::Basis => scene.words.say("told-basis"),
            Asked::Place => scene.words.say("told-place"),
            Asked::Field(id) => match scene.rules.by_id("field", id)?.as_deref() {
                Some(AnyRule::Field(field)) => scene.words.name_of(&field.label),
                _ => id.clone(),
            },
        };
        if !what.contains(&said) {
            what.push(said);
        }
    }
    let list = scene.words.list(&what);
    Ok((!what.is_empty()).then(|| scene.words.fill("choose-tell", &[("what", list.into())])))
}
