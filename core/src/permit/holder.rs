//! Whose request it is, and on which document.

use std::collections::HashMap;

use chrono::NaiveDate;
use companion_rulepack::{DocumentKind, Scheme};

use super::query::DraftHolder;
use crate::citizenship::country;
use crate::document::{self, Number};
use crate::error::Result;
use crate::kinds;
use crate::scene::Scene;
use crate::told::Told;
use crate::typed;
use crate::vault::{DocumentRecord, PersonRecord, Stored};

/// The document that a request is for.
pub(super) struct Holder {
    pub(super) person: Option<Stored<PersonRecord>>,
    pub(super) document: Option<Document>,
    /// The person's documents, where several could be meant and none was chosen.
    pub(super) choices: Vec<Stored<DocumentRecord>>,
    /// The document belongs to another person than the one named.
    pub(super) is_other: bool,
    /// Fields that are given now, over those that the person told before.
    pub(super) given: HashMap<String, String>,
}

pub(super) struct Document {
    pub(super) kind: DocumentKind,
    pub(super) number: Number,
    pub(super) valid_until: Option<NaiveDate>,
}

impl Holder {
    /// With the only one of several documents that the scheme takes, where there is just one.
    pub(super) fn with_accepted(mut self, scene: &Scene<'_>, scheme: &Scheme) -> Result<Self> {
        self.choices.retain(|document| scheme.documents.contains(&document.record.kind));
        if let (None, [one]) = (&self.document, self.choices.as_slice()) {
            self.document = Some(stored(scene, &one.record)?);
        }
        Ok(self)
    }

    /// What is known of them, for the conditions of rules.
    pub(super) fn told(&self) -> Told {
        let document = self.document.as_ref();
        let person = Told::of(self.person.as_ref().map(|person| &person.record));
        let given = &self.given;
        // What is typed for the message counts for the rules too; what cannot be read is not told.
        let typed =
            |id: &str| given.get(id).map(|text| text.trim()).filter(|text| !text.is_empty());
        let born = |text: &str| typed::read_day(text).map(|born| born.0);
        let mut fields = person.fields;
        fields.extend(given.clone());
        Told {
            citizenship: typed("citizenship").map_or(person.citizenship, country),
            born: typed("born").map_or(person.born, born),
            document_kind: document.map(|document| document.kind.id.clone()),
            basis: document.and_then(|document| document.kind.basis.clone()),
            number: document.map(|document| document.number.digits.clone()),
            fields,
        }
    }
}

pub(super) fn find_holder(
    scene: &Scene<'_>,
    holder: &DraftHolder,
    given: &HashMap<String, String>,
) -> Result<Holder> {
    let given = given.clone();
    let person_of = |id: &Option<String>| -> Result<Option<Stored<PersonRecord>>> {
        match id {
            None => Ok(None),
            Some(id) => match scene.vault.get(id)? {
                Some(person) => Ok(Some(person)),
                None => Err(scene.input("no_such_person", "error-no-such-person", &[])),
            },
        }
    };
    if let Some(id) = &holder.document {
        let Some(document) = scene.vault.get::<DocumentRecord>(id)? else {
            return Err(scene.input("no_such_document", "error-no-such-document", &[]));
        };
        // Whose document it is decides, whoever holds the phone.
        let owner = document.record.person.clone();
        let is_other = owner.is_some() && holder.person.is_some() && owner != holder.person;
        let person = person_of(&owner.or(holder.person.clone()))?;
        let document = Some(stored(scene, &document.record)?);
        return Ok(Holder { person, document, choices: Vec::new(), is_other, given });
    }
    let person = person_of(&holder.person)?;
    let mut choices = Vec::new();
    let document = match (&holder.kind, &holder.number) {
        (Some(kind), Some(number)) => {
            let kind = kinds::kind(scene, kind)?;
            let number = kinds::number(scene, number, &kind)?;
            Some(Document { kind, number, valid_until: None })
        }
        (None, None) => {
            if let Some(person) = &person {
                choices = documents_of(scene, &person.id)?;
            }
            match choices.as_slice() {
                [one] => Some(stored(scene, &one.record)?),
                _ => None,
            }
        }
        _ => return Err(scene.input("kind_and_number", "error-kind-and-number", &[])),
    };
    Ok(Holder { person, document, choices, is_other: false, given })
}

pub(super) fn stored(scene: &Scene<'_>, record: &DocumentRecord) -> Result<Document> {
    let kind = kinds::kind(scene, &record.kind)?;
    // A stored number was read when it was stored; only its shape is looked at again, because
    // the rules may have learnt more since.
    let number =
        document::read(&record.number, &kind, std::slice::from_ref(&kind)).unwrap_or_else(|_| {
            Number { digits: record.number.clone(), repairs: Vec::new(), is_unusual: true }
        });
    Ok(Document { kind, number, valid_until: record.valid_until.map(|day| day.0) })
}

fn documents_of(scene: &Scene<'_>, person: &str) -> Result<Vec<Stored<DocumentRecord>>> {
    let mut documents: Vec<Stored<DocumentRecord>> = scene.vault.all()?;
    documents.retain(|document| document.record.person.as_deref() == Some(person));
    Ok(documents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_counts_for_the_rules() {
        let told = |key: &str, text: &str| {
            let given = HashMap::from([(key.to_owned(), text.to_owned())]);
            let choices = Vec::new();
            Holder { person: None, document: None, choices, is_other: false, given }.told()
        };
        assert_eq!(told("citizenship", " tr ").citizenship.as_deref(), Some("TUR"));
        assert_eq!(told("citizenship", "Atlantis").citizenship, None);
        assert_eq!(told("born", "1990-01-31").born, NaiveDate::from_ymd_opt(1990, 1, 31));
        assert_eq!(told("born", "31 January").born, None);
    }
}
