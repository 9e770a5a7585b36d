//! What a permit is asked for with.

use std::collections::HashMap;

use crate::silent::silent;

/// For whom and for what a permit is asked.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DraftQuery {
    /// Code of the reason. Either this or the errand.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub reason: Option<String>,
    /// Id of the errand; the rules map it to a reason.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub errand: Option<String>,
    /// For whom, in the order of sending. At least one.
    pub holders: Vec<DraftHolder>,
    /// Where they live; without it, where the first person lives.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub place: Option<String>,
    /// Where they want to go.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub to: Option<String>,
    /// Fields of a message, over those that the person told before.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub fields: HashMap<String, String>,
    /// Id of the request of the board that was sent or passed by last: who stands after it is next.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub after: Option<String>,
}

/// One person's document: stored, or typed now.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DraftHolder {
    /// Id of a stored document.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub document: Option<String>,
    /// Kind of a document typed now.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub kind: Option<String>,
    /// Its number as typed.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub number: Option<String>,
    /// Id of the person.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<String>,
}

silent!(DraftQuery, DraftHolder);
