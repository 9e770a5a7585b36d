//! The vault: what the person told, sealed. Nothing here is ever deleted or overwritten by the
//! program on its own account, whatever state the file is in.

mod key;
mod record;
mod seal;
mod store;

pub use key::{KeyAnswer, KeyStore};
pub(crate) use record::{
    DocumentRecord, PermitAnswer, PermitRecord, PersonRecord, RecordType, Rested,
};
pub(crate) use store::{Stored, Vault};
