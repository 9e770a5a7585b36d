//! What proves in every language that a panic arrives as an error.

use companion_core::Context;

use super::{CompanionApp, Result};

#[uniffi::export]
impl CompanionApp {
    /// Panics. It is in no shipped build.
    ///
    /// # Errors
    /// `Internal`, always.
    #[allow(clippy::panic)] // what it is for
    pub fn panic_for_test(&self, context: Context) -> Result<()> {
        self.call(&context, |_| panic!("a test"))
    }
}
