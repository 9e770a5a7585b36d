//! What one call works with: rules, vault, words and the moment it is asked at.

use chrono::NaiveDate;

use crate::error::{CompanionError, Result};
use crate::moment::Moment;
use crate::rules::RulesStore;
use crate::vault::Vault;
use crate::words::{Value, Words};

/// What a call works with.
pub(crate) struct Scene<'a> {
    pub(crate) rules: &'a RulesStore,
    pub(crate) vault: &'a Vault,
    pub(crate) words: &'a Words,
    pub(crate) now: Moment,
}

impl Scene<'_> {
    /// An error about what the person told, in their language.
    pub(crate) fn input(
        &self,
        code: &str,
        key: &str,
        variables: &[(&str, Value<'_>)],
    ) -> CompanionError {
        CompanionError::Input { code: code.to_owned(), reason: self.words.fill(key, variables) }
    }

    /// Refuses a moment that nothing can be computed with: see [`Moment::YEARS`].
    pub(crate) fn computable(&self, epoch_seconds: i64) -> Result<()> {
        match Moment::is_computable(epoch_seconds) {
            true => Ok(()),
            false => Err(self.input("clock", "error-clock", &[])),
        }
    }

    /// The country's day: what its calendars show now, whatever the phone is set to.
    pub(crate) fn today(&self) -> Result<NaiveDate> {
        Ok(self.rules.facts()?.zone.local(self.now.epoch_seconds).date())
    }
}
