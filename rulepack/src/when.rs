//! The closed vocabulary of conditions: every rule that concerns only some people uses it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::table;
use crate::time::LocalDate;

table! {
    /// Whom a rule concerns. Every part that is given must hold; an empty part holds for everybody.
    #[derive(Default)]
    pub struct When {
        /// Citizenships, ISO 3166-1, three letters such as `TUR`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub citizenship: Vec<String>,
        /// Citizenships that it does not concern.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub citizenship_not: Vec<String>,
        /// Youngest age in whole years.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub age_from: Option<u32>,
        /// Oldest age in whole years.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub age_to: Option<u32>,
        /// Document kinds, by id.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub document_kind: Vec<String>,
        /// Places the person lives in, by id, with everything inside them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub place: Vec<String>,
        /// Places it does not concern.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub place_not: Vec<String>,
        /// Basis of the stay: `visa`, `visa_free`, `registration`, `temporary`, `permanent`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub basis: Vec<String>,
        /// Last digits of the document's number, such as `["1", "3"]`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub number_ends: Vec<String>,
        /// Values that a field of the person must have, by the field's id: `sex = ["f"]`.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub field: BTreeMap<String, Vec<String>>,
        /// First local day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<LocalDate>,
        /// Last local day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<LocalDate>,
    }
}

/// What is known of the person and the moment a condition is asked about. `None` is "not told".
#[derive(Debug, Clone, Default)]
pub struct Known<'a> {
    /// Citizenship.
    pub citizenship: Option<&'a str>,
    /// Age in whole years on the day asked about.
    pub age: Option<u32>,
    /// Kind of the document.
    pub document_kind: Option<&'a str>,
    /// The place and all places around it, innermost first.
    pub places: &'a [String],
    /// Basis of the stay.
    pub basis: Option<&'a str>,
    /// Number of the document.
    pub number: Option<&'a str>,
    /// Fields of the person by id; none where nothing is known of them.
    pub fields: Option<&'a BTreeMap<String, String>>,
    /// The local day.
    pub day: Option<LocalDate>,
}

impl Known<'_> {
    /// A field as it is compared, whatever its case and spaces; a blank one was not told.
    fn field(&self, id: &str) -> Option<String> {
        self.fields?.get(id).map(|told| plain(told)).filter(|told| !told.is_empty())
    }

    /// The last digit of the document's number; letters after it do not count.
    fn last_digit(&self) -> Option<String> {
        self.number?.chars().rev().find(char::is_ascii_digit).map(String::from)
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Something that a condition asks of a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// Citizenship.
    Citizenship,
    /// Date of birth.
    Age,
    /// The kind of document they hold.
    DocumentKind,
    /// The basis of their stay.
    Basis,
    /// Where they live.
    Place,
    /// A field, by its id.
    Field(String),
}

/// The answer to a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It concerns this person.
    Yes,
    /// It does not.
    No,
    /// Something it asks for was not told.
    NotTold,
}

impl When {
    /// Whether it concerns everybody.
    pub fn is_always(&self) -> bool {
        *self == When::default()
    }

    /// Whether no person and no day can be in both conditions.
    pub fn excludes(&self, other: &When) -> bool {
        fn apart(a: &[String], b: &[String]) -> bool {
            !a.is_empty() && !b.is_empty() && !a.iter().any(|item| b.contains(item))
        }
        fn inside(a: &[String], b: &[String]) -> bool {
            !a.is_empty() && a.iter().all(|item| b.contains(item))
        }
        fn after<T: PartialOrd + Copy>(from: Option<T>, to: Option<T>) -> bool {
            from.zip(to).is_some_and(|(from, to)| from > to)
        }
        let one_way = |a: &When, b: &When| {
            inside(&a.citizenship, &b.citizenship_not)
                || inside(&a.place, &b.place_not)
                || after(a.age_from, b.age_to)
                || after(a.from, b.to)
        };
        apart(&self.citizenship, &other.citizenship)
            || apart(&self.document_kind, &other.document_kind)
            || apart(&self.basis, &other.basis)
            || apart(&self.number_ends, &other.number_ends)
            || self.field.iter().any(|(id, values)| {
                let plain = |values: &[String]| values.iter().map(|v| plain(v)).collect::<Vec<_>>();
                let theirs = other.field.get(id);
                theirs.is_some_and(|theirs| apart(&plain(values), &plain(theirs)))
            })
            || one_way(self, other)
            || one_way(other, self)
    }

    /// What it asks for that was not told.
    pub fn not_told(&self, known: &Known<'_>) -> Vec<Asked> {
        let asks_citizenship = !self.citizenship.is_empty() || !self.citizenship_not.is_empty();
        let asks_age = self.age_from.is_some() || self.age_to.is_some();
        let asks_kind = !self.document_kind.is_empty();
        let asks_number = !self.number_ends.is_empty() && known.last_digit().is_none();
        let asks_place = !self.place.is_empty() || !self.place_not.is_empty();
        [
            (Asked::Citizenship, asks_citizenship && known.citizenship.is_none()),
            (Asked::Age, asks_age && known.age.is_none()),
            (Asked::DocumentKind, asks_kind && known.document_kind.is_none() || asks_number),
            (Asked::Basis, !self.basis.is_empty() && known.basis.is_none()),
            (Asked::Place, asks_place && known.places.is_empty()),
        ]
        .into_iter()
        .filter_map(|(asked, is_missing)| is_missing.then_some(asked))
        .chain(self.field.keys().filter(|id| known.field(id).is_none()).cloned().map(Asked::Field))
        .collect()
    }

    /// Whether it concerns the person. A part that is surely false decides, whatever else was
    /// not told.
    pub fn holds(&self, known: &Known<'_>) -> Holds {
        let mut not_told = false;
        let mut ask = |answer: Option<bool>| match answer {
            Some(true) => false,
            Some(false) => true,
            None => {
                not_told = true;
                false
            }
        };
        let one_of = |list: &[String], value: Option<&str>| {
            if list.is_empty() { Some(true) } else { value.map(|v| list.iter().any(|x| x == v)) }
        };
        let none_of = |list: &[String], value: Option<&str>| {
            if list.is_empty() { Some(true) } else { value.map(|v| !list.iter().any(|x| x == v)) }
        };
        let inside = |list: &[String]| {
            if known.places.is_empty() {
                None
            } else {
                Some(known.places.iter().any(|p| list.contains(p)))
            }
        };
        let fails = ask(one_of(&self.citizenship, known.citizenship))
            | ask(none_of(&self.citizenship_not, known.citizenship))
            | ask(self.age_from.map_or(Some(true), |from| known.age.map(|age| age >= from)))
            | ask(self.age_to.map_or(Some(true), |to| known.age.map(|age| age <= to)))
            | ask(one_of(&self.document_kind, known.document_kind))
            | ask(if self.place.is_empty() { Some(true) } else { inside(&self.place) })
            | ask(if self.place_not.is_empty() {
                Some(true)
            } else {
                inside(&self.place_not).map(|is_in| !is_in)
            })
            | ask(one_of(&self.basis, known.basis))
            | ask(one_of(&self.number_ends, known.last_digit().as_deref()))
            | self.field.iter().any(|(id, values)| {
                let told = known.field(id);
                ask(told.map(|told| values.iter().any(|value| plain(value) == told)))
            })
            | ask(self.from.map_or(Some(true), |from| known.day.map(|day| day >= from)))
            | ask(self.to.map_or(Some(true), |to| known.day.map(|day| day <= to)));
        match (fails, not_told) {
            (true, _) => Holds::No,
            (false, true) => Holds::NotTold,
            (false, false) => Holds::Yes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surely_false_part_decides_over_what_was_not_told() {
        let elderly =
            When { age_from: Some(65), citizenship: vec!["TUR".into()], ..When::default() };
        let young = Known { age: Some(30), ..Known::default() };
        assert_eq!(elderly.holds(&young), Holds::No);
        let unknown = Known { citizenship: Some("TUR"), ..Known::default() };
        assert_eq!(elderly.holds(&unknown), Holds::NotTold);
        assert_eq!(elderly.not_told(&unknown), [Asked::Age]);
        let old = Known { age: Some(65), citizenship: Some("TUR"), ..Known::default() };
        assert_eq!(elderly.holds(&old), Holds::Yes);
    }

    #[test]
    fn conditions_that_nobody_meets_both() {
        let when = |age_from, age_to, of: &[&str]| When {
            age_from,
            age_to,
            citizenship: of.iter().map(|code| (*code).to_owned()).collect(),
            ..When::default()
        };
        assert!(when(Some(65), None, &[]).excludes(&when(None, Some(64), &[])));
        assert!(when(None, None, &["TUR"]).excludes(&when(None, None, &["IND"])));
        let not_turkish = When { citizenship_not: vec!["TUR".into()], ..When::default() };
        assert!(when(None, None, &["TUR"]).excludes(&not_turkish));
        // An open condition meets every other, and order does not matter.
        assert!(!When::default().excludes(&when(Some(18), None, &[])));
        assert!(!when(Some(18), None, &[]).excludes(&when(Some(60), None, &[])));
        assert!(!when(None, None, &["TUR", "IND"]).excludes(&when(None, None, &["IND", "TUR"])));
        let sex = |values: &[&str]| When {
            field: [("sex".to_owned(), values.iter().map(|v| (*v).to_owned()).collect())].into(),
            ..When::default()
        };
        assert!(sex(&["f"]).excludes(&sex(&["m"])));
        assert!(!sex(&["f"]).excludes(&sex(&["F "])));
    }

    #[test]
    fn last_digits_and_fields() {
        let fields = BTreeMap::from([("sex".to_owned(), "f".to_owned())]);
        let rule = When {
            number_ends: vec!["7".into()],
            field: BTreeMap::from([("sex".to_owned(), vec!["f".to_owned()])]),
            ..When::default()
        };
        let known = Known { number: Some("AB1237X"), fields: Some(&fields), ..Known::default() };
        assert_eq!(rule.holds(&known), Holds::Yes);
        assert_eq!(rule.holds(&Known { number: Some("AB1238"), ..known.clone() }), Holds::No);
        let written = BTreeMap::from([("sex".to_owned(), " F".to_owned())]);
        assert_eq!(rule.holds(&Known { fields: Some(&written), ..known.clone() }), Holds::Yes);
        let blank = BTreeMap::from([("sex".to_owned(), " ".to_owned())]);
        assert_eq!(rule.holds(&Known { fields: Some(&blank), ..known.clone() }), Holds::NotTold);
        let unknown = Known { fields: None, ..known };
        assert_eq!(rule.holds(&unknown), Holds::NotTold);
        assert_eq!(rule.not_told(&unknown), [Asked::Field("sex".into())]);
        // Kind and number are one thing to tell.
        let both = When { document_kind: vec!["A".into()], ..rule };
        let nothing = Known::default();
        assert_eq!(both.not_told(&nothing), [Asked::DocumentKind, Asked::Field("sex".into())]);
    }

    #[test]
    fn places_include_everything_inside_them() {
        let rule = When { place: vec!["lankaran".into()], ..When::default() };
        let chain = ["lankaran/centre".to_owned(), "lankaran".to_owned()];
        assert_eq!(rule.holds(&Known { places: &chain, ..Known::default() }), Holds::Yes);
        let other = ["baku".to_owned()];
        assert_eq!(rule.holds(&Known { places: &other, ..Known::default() }), Holds::No);
    }
}
