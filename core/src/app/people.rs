//! People and their documents.

use super::Companion;
use crate::documents::{self, DocumentInput, DocumentView};
use crate::error::Result;
use crate::everybody::{HouseholdView, everybody};
use crate::moment::Context;
use crate::people::{self, PeopleFound, PersonInput, PersonView};

impl Companion {
    /// Adds a person. Writes the vault.
    ///
    /// # Errors
    /// `Input` where something told cannot be right; the key and storage errors.
    pub fn add_person(&self, input: &PersonInput, context: &Context) -> Result<PersonView> {
        self.call(context, |scene| people::add_person(scene, input))
    }

    /// Changes a person. Writes the vault.
    ///
    /// # Errors
    /// As [`Companion::add_person`], and where there is no such person.
    pub fn edit_person(
        &self,
        id: &str,
        input: &PersonInput,
        context: &Context,
    ) -> Result<PersonView> {
        self.call(context, |scene| people::edit_person(scene, id, input))
    }

    /// Everybody. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn people(&self, context: &Context) -> Result<Vec<PersonView>> {
        self.call(context, people::people)
    }

    /// The people whose name a text may begin, however it is written: without case and diacritics,
    /// its words in any order. Everybody for an empty text. Reads the vault.
    ///
    /// # Errors
    /// `Input` where the text is longer than 200 characters; the key and storage errors.
    pub fn find_people(&self, query: &str, context: &Context) -> Result<PeopleFound> {
        self.call(context, |scene| people::find_people(scene, query))
    }

    /// Everybody stored with their documents, stays, applications and events; last what belongs to
    /// nobody named. Where there is one person only, everything is theirs. Reads rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn everybody(&self, context: &Context) -> Result<Vec<HouseholdView>> {
        self.call(context, everybody)
    }

    /// Removes a person with their documents. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such person; the key and storage errors.
    pub fn remove_person(&self, id: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| people::remove_person(scene, id))
    }

    /// Adds a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where no number can be read or something told cannot be right; the key and storage
    /// errors.
    pub fn add_document(&self, input: &DocumentInput, context: &Context) -> Result<DocumentView> {
        self.call(context, |scene| documents::add_document(scene, input))
    }

    /// Changes a document. Writes the vault.
    ///
    /// # Errors
    /// As [`Companion::add_document`], and where there is no such document.
    pub fn edit_document(
        &self,
        id: &str,
        input: &DocumentInput,
        context: &Context,
    ) -> Result<DocumentView> {
        self.call(context, |scene| documents::edit_document(scene, id, input))
    }

    /// All documents. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn documents(&self, context: &Context) -> Result<Vec<DocumentView>> {
        self.call(context, documents::documents)
    }

    /// Removes a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such document; the key and storage errors.
    pub fn remove_document(&self, id: &str, context: &Context) -> Result<()> {
        self.call(context, |scene| documents::remove_document(scene, id))
    }
}
