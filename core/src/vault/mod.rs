//! The vault: what the person told, sealed. Nothing here is ever deleted or overwritten by the
//! program on its own account, whatever state the file is in.

mod content;
mod damage;
mod key;
mod open;
mod problem;
mod record;
mod seal;
mod store;
mod time_record;

pub(crate) use content::{WAS, content, digest, history, remember, says_nothing};
pub(crate) use key::NO_ANSWER;
pub use key::{KeyAnswer, KeyStore, KeyStoreError};
pub use problem::{VaultProblem, VaultProblemKind};
pub(crate) use record::Host;
pub(crate) use record::{
    DocumentRecord, PermitAnswer, PermitRecord, PersonRecord, Record, RecordType, Rested,
    up_to_date,
};
pub(crate) use store::{Everything, Row, Stored, Vault, random_id};
pub(crate) use time_record::{
    ApplicationRecord, EventRecord, MemoryRecord, MissingNumber, SettingsRecord, StayRecord,
};
