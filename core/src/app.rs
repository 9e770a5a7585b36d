//! The one object that shells and the command line talk to.

use std::path::Path;
use std::sync::Arc;

use companion_rulepack::Pack;

use crate::about::{AboutView, about};
use crate::error::Result;
use crate::home::{HomeView, home};
use crate::moment::{Context, Moment};
use crate::people::{self, DocumentInput, DocumentView, PersonInput, PersonView};
use crate::permit::{self, DraftQuery, PermitBoard, PermitView, ReplyView};
use crate::place::{self, PlaceName};
use crate::rules::{self, EmbeddedPack, RulesStore, RulesView};
use crate::scene::Scene;
use crate::status::{self, StatusQuery, StatusView};
use crate::vault::{KeyStore, Vault};
use crate::words::{Catalogues, Words};

/// Rules, vault and words of one installation.
pub struct Companion {
    rules: RulesStore,
    vault: Vault,
    catalogues: Catalogues,
}

impl Companion {
    /// Opens the stores in a folder, and makes the folder where it is missing. The vault is not
    /// touched before something personal is asked for. Touches the disk. Where the folder cannot
    /// be written, the rules are answered from memory and only what is personal fails.
    ///
    /// # Errors
    /// `NewerFile` where a newer version of the app wrote there.
    pub fn open(folder: &Path, embedded: EmbeddedPack, keys: Arc<dyn KeyStore>) -> Result<Self> {
        // What cannot be written shows when something is to be stored.
        let _ = std::fs::create_dir_all(folder);
        Ok(Companion {
            rules: RulesStore::open(folder, embedded)?,
            vault: Vault::new(folder, keys),
            catalogues: Catalogues::default(),
        })
    }

    /// Closes every connection and wipes everything decrypted. The next call opens again.
    pub fn pause(&self) {
        self.rules.pause();
        self.vault.pause();
    }

    /// What is in force at a place and a moment. Reads the rules only and works without a key,
    /// unless it is asked for a person.
    ///
    /// # Errors
    /// `Input` where there is no such person; the key and storage errors. A place that is not known
    /// is an answer, not an error.
    pub fn status(&self, query: &StatusQuery, context: &Context) -> Result<StatusView> {
        let words = self.words(context);
        status::status(&self.scene(&words, context), query)
    }

    /// Places that a text may mean, the likeliest first; every place for an empty text. Reads the
    /// rules only.
    ///
    /// # Errors
    /// `Storage` only.
    pub fn places(&self, query: &str, context: &Context) -> Result<Vec<PlaceName>> {
        let words = self.words(context);
        let found = place::search(&self.rules, query)?;
        Ok(found.iter().map(|row| place::name(row, &words)).collect())
    }

    /// Prepares permits for one or several people and keeps them as drafts. Reads rules and
    /// vault, writes the vault.
    ///
    /// # Errors
    /// `Input` where no message can be made of what was told; the key and storage errors.
    pub fn permit_draft(&self, query: &DraftQuery, context: &Context) -> Result<PermitBoard> {
        let words = self.words(context);
        permit::draft(&self.scene(&words, context), query)
    }

    /// What [`Companion::permit_draft`] would give, without keeping anything: for showing the
    /// message while somebody still types. Reads the rules; needs no key for a typed document.
    ///
    /// # Errors
    /// As [`Companion::permit_draft`].
    pub fn permit_preview(&self, query: &DraftQuery, context: &Context) -> Result<PermitBoard> {
        let words = self.words(context);
        permit::preview(&self.scene(&words, context), query)
    }

    /// The message was handed to the SMS app, for the first time or once more. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit, it is answered, or was sent again already.
    pub fn permit_sent(&self, id: &str, context: &Context) -> Result<PermitView> {
        let words = self.words(context);
        permit::sent(&self.scene(&words, context), id)
    }

    /// The message was not sent after all. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit or it is answered.
    pub fn permit_unsent(&self, id: &str, context: &Context) -> Result<PermitView> {
        let words = self.words(context);
        permit::unsent(&self.scene(&words, context), id)
    }

    /// Takes in an answer. `permit` says whose it is, `received` when it came; where that is not
    /// told, the earliest moment it can have come counts. Writes the vault.
    ///
    /// # Errors
    /// `Input` where nothing waits, or the time cannot be right.
    pub fn permit_reply(
        &self,
        text: &str,
        permit: Option<&str>,
        received: Option<Moment>,
        context: &Context,
    ) -> Result<ReplyView> {
        let words = self.words(context);
        permit::reply(&self.scene(&words, context), text, permit, received)
    }

    /// Moves a permit's end to what a certificate says. Writes the vault.
    ///
    /// # Errors
    /// `Input` where the rules allow no certificate or the permit does not run.
    pub fn permit_extend(&self, id: &str, until: Moment, context: &Context) -> Result<PermitView> {
        let words = self.words(context);
        permit::extend(&self.scene(&words, context), id, until)
    }

    /// Keeps a permit in the history beyond its seven days, or no longer. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such permit.
    pub fn permit_keep(&self, id: &str, keep: bool, context: &Context) -> Result<PermitView> {
        let words = self.words(context);
        permit::keep(&self.scene(&words, context), id, keep)
    }

    /// The permits of the last seven days and those kept, the oldest first. Reads the vault, and
    /// removes from it what has passed its time.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn permits(&self, context: &Context) -> Result<Vec<PermitView>> {
        let words = self.words(context);
        permit::list(&self.scene(&words, context))
    }

    /// Adds a person. Writes the vault.
    ///
    /// # Errors
    /// `Input` where something told cannot be right; the key and storage errors.
    pub fn add_person(&self, input: &PersonInput, context: &Context) -> Result<PersonView> {
        let words = self.words(context);
        people::add_person(&self.scene(&words, context), input)
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
        let words = self.words(context);
        people::edit_person(&self.scene(&words, context), id, input)
    }

    /// Everybody. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn people(&self, context: &Context) -> Result<Vec<PersonView>> {
        let words = self.words(context);
        people::people(&self.scene(&words, context))
    }

    /// Removes a person with their documents. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such person.
    pub fn remove_person(&self, id: &str, context: &Context) -> Result<()> {
        let words = self.words(context);
        people::remove_person(&self.scene(&words, context), id)
    }

    /// Adds a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where no number can be read or something told cannot be right.
    pub fn add_document(&self, input: &DocumentInput, context: &Context) -> Result<DocumentView> {
        let words = self.words(context);
        people::add_document(&self.scene(&words, context), input)
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
        let words = self.words(context);
        people::edit_document(&self.scene(&words, context), id, input)
    }

    /// All documents. Reads the vault.
    ///
    /// # Errors
    /// The key and storage errors.
    pub fn documents(&self, context: &Context) -> Result<Vec<DocumentView>> {
        let words = self.words(context);
        people::documents(&self.scene(&words, context))
    }

    /// Removes a document. Writes the vault.
    ///
    /// # Errors
    /// `Input` where there is no such document.
    pub fn remove_document(&self, id: &str, context: &Context) -> Result<()> {
        let words = self.words(context);
        people::remove_document(&self.scene(&words, context), id)
    }

    /// What matters here and now. Reads rules and, where it is unlocked, the vault.
    ///
    /// # Errors
    /// `Storage`; a locked or lost key is shown in the view.
    pub fn home(&self, place: Option<&str>, context: &Context) -> Result<HomeView> {
        let words = self.words(context);
        home(&self.scene(&words, context), place)
    }

    /// What this app is and is not, and how fresh its rules are. Reads the rules only.
    ///
    /// # Errors
    /// `Storage` only.
    pub fn about(&self, context: &Context) -> Result<AboutView> {
        let words = self.words(context);
        about(&self.rules, &words, context.now)
    }

    /// The rules in use, or those of one id, with their sources. Reads the rules only.
    ///
    /// # Errors
    /// `Input` where there is no rule of that id.
    pub fn rules(&self, id: Option<&str>, context: &Context) -> Result<RulesView> {
        let words = self.words(context);
        let view = rules::show(&self.rules, &words, id, context.now)?;
        if id.is_some() && view.rules.is_empty() {
            return Err(self.scene(&words, context).input(
                "no_such_rule",
                "error-no-such-rule",
                &[],
            ));
        }
        Ok(view)
    }

    /// Replaces the rules with a compiled pack, after the same checks as at publishing. Touches
    /// the disk.
    ///
    /// # Errors
    /// `Input` where the pack has mistakes or is older than what is here.
    pub fn import_rules(&self, json: &str, context: &Context) -> Result<()> {
        let words = self.words(context);
        let scene = self.scene(&words, context);
        let pack = Pack::from_json(json).map_err(|error| {
            scene.input("bad_pack", "error-bad-pack", &[("why", error.to_string().into())])
        })?;
        if let Some(problem) =
            companion_rulepack::check::check(&pack).into_iter().find(|problem| !problem.is_warning)
        {
            let why = format!("{} {}: {}", problem.table, problem.id, problem.reason);
            return Err(scene.input("bad_pack", "error-bad-pack", &[("why", why.into())]));
        }
        let facts = self.rules.facts()?;
        if facts.header.id == pack.header.id && facts.header.version > pack.header.version {
            return Err(scene.input("older_pack", "error-older-pack", &[]));
        }
        self.rules.import(&pack, json, context.now)
    }

    fn words(&self, context: &Context) -> Arc<Words> {
        self.catalogues.words(&context.language)
    }

    fn scene<'a>(&'a self, words: &'a Words, context: &Context) -> Scene<'a> {
        Scene { rules: &self.rules, vault: &self.vault, words, now: context.now }
    }
}
