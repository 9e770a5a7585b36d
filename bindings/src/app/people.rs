//! People and their documents.

use companion_core::{
    Context, DocumentInput, DocumentView, HouseholdView, PeopleFound, PersonInput, PersonView,
};

use super::{CompanionApp, Result};

#[uniffi::export]
impl CompanionApp {
    /// Adds a person. Writes the vault.
    ///
    /// # Errors
    /// `Input` where something told cannot be right; the key and storage errors.
    pub fn add_person(&self, input: PersonInput, context: Context) -> Result<PersonView> {
        self.call(&context, |core| core.add_person(&input, &context))
    }

    /// Changes a person. Writes the vault.
    ///
    /// # Errors
    /// As `addPerson`, and where there is no such person.
    pub fn edit_person(
        &self,
        id: String,
        input: PersonInput,
        context: Context,
    ) -> Result<PersonView> {
        self.call(&context, |core| core.edit_person(&id, &input, &context))
    }

    /// Everybody. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn people(&self, context: Context) -> Result<Vec<PersonView>> {
        self.call(&context, |core| core.people(&context))
    }

    /// The people whose name a text may begin, however it is written: without case and diacritics,
    /// its words in any order. Everybody for an empty text. Reads the vault.
    ///
    /// # Errors
    /// `Input` where the text is longer than 200 characters; the key and storage errors.
    pub fn find_people(&self, query: String, context: Context) -> Result<PeopleFound> {
        self.call(&context, |core| core.find_people(&query, &context))
    }

    /// Everybody stored with their documents, stays, applications and events; last what belongs to
    /// nobody named. Where there is one person only, everything is theirs. Reads rules and vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn everybody(&self, context: Context) -> Result<Vec<HouseholdView>> {
        self.call(&context, |core| core.everybody(&context))
    }

    /// Removes a person with their documents. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such person; the key and storage errors.
    pub fn remove_person(&self, id: String, context: Context) -> Result<()> {
        self.call(&context, |core| core.remove_person(&id, &context))
    }

    /// Adds a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where no number can be read or something told cannot be right; the key and storage
    /// errors.
    pub fn add_document(&self, input: DocumentInput, context: Context) -> Result<DocumentView> {
        self.call(&context, |core| core.add_document(&input, &context))
    }

    /// Changes a document. Writes the vault.
    ///
    /// # Errors
    /// As `addDocument`, and where there is no such document.
    pub fn edit_document(
        &self,
        id: String,
        input: DocumentInput,
        context: Context,
    ) -> Result<DocumentView> {
        self.call(&context, |core| core.edit_document(&id, &input, &context))
    }

    /// All documents. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn documents(&self, context: Context) -> Result<Vec<DocumentView>> {
        self.call(&context, |core| core.documents(&context))
    }

    /// Removes a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such document; the key and storage errors.
    pub fn remove_document(&self, id: String, context: Context) -> Result<()> {
        self.call(&context, |core| core.remove_document(&id, &context))
    }
}
