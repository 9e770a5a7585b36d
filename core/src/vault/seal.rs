//! Sealing one record: XChaCha20-Poly1305, bound to its table and row.
//!
//! A blob is `format byte (1) · key id (8) · nonce (24) · ciphertext with tag`. The key id is the
//! start of SHA-256 over a fixed word and the key: it tells a wrong key from a damaged record.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::damage::damaged;
use super::key::{Key, wrong};
use crate::error::{CompanionError, Result};

const FORMAT: u8 = 1;
const KEY_ID: usize = 8;
const NONCE: usize = 24;
const HEAD: usize = 1 + KEY_ID + NONCE;

fn key_id(key: &Key) -> [u8; KEY_ID] {
    let mut hash = Sha256::new();
    hash.update(b"companion vault key id");
    hash.update(key.as_slice());
    let digest = hash.finalize();
    let mut id = [0; KEY_ID];
    id.copy_from_slice(digest.get(..KEY_ID).unwrap_or(&[0; KEY_ID]));
    id
}

/// What a blob is bound to: moved to another row or table it no longer opens.
fn bound_to(kind: &str, id: &str) -> Vec<u8> {
    format!("record\0{kind}\0{id}").into_bytes()
}

fn cipher(key: &Key) -> Result<XChaCha20Poly1305> {
    XChaCha20Poly1305::new_from_slice(key.as_slice()).map_err(|_| wrong())
}

pub(super) fn seal(key: &Key, kind: &str, id: &str, plain: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).map_err(CompanionError::storage)?;
    let aad = bound_to(kind, id);
    let sealed = cipher(key)?
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad })
        .map_err(|_| CompanionError::storage("a record could not be sealed"))?;
    let mut blob = Vec::with_capacity(HEAD + sealed.len());
    blob.push(FORMAT);
    blob.extend(key_id(key));
    blob.extend(nonce);
    blob.extend(sealed);
    Ok(blob)
}

pub(super) fn open(key: &Key, kind: &str, id: &str, blob: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (format, rest) = blob.split_first().ok_or_else(damaged)?;
    if *format > FORMAT {
        return Err(CompanionError::NewerFile {
            reason: "Your documents were stored by a newer version of this app. Update the app; \
                     nothing was changed."
                .to_owned(),
        });
    }
    let (id_of_key, rest) = rest.split_at_checked(KEY_ID).ok_or_else(damaged)?;
    if *format != FORMAT {
        return Err(damaged());
    }
    if id_of_key != key_id(key) {
        return Err(wrong());
    }
    let (nonce, sealed) = rest.split_at_checked(NONCE).ok_or_else(damaged)?;
    let nonce = <[u8; NONCE]>::try_from(nonce).map_err(|_| damaged())?;
    let aad = bound_to(kind, id);
    cipher(key)?
        .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: &aad })
        .map(Zeroizing::new)
        .map_err(|_| damaged())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> Key {
        Zeroizing::new([byte; 32])
    }

    #[test]
    fn a_blob_opens_only_in_its_own_row_under_its_own_key() {
        let blob = seal(&key(1), "document", "a", b"secret").unwrap();
        assert_eq!(open(&key(1), "document", "a", &blob).unwrap().as_slice(), b"secret");
        assert_eq!(open(&key(1), "document", "b", &blob).unwrap_err().code(), "vault_damaged");
        assert_eq!(open(&key(1), "person", "a", &blob).unwrap_err().code(), "vault_damaged");
        assert_eq!(open(&key(2), "document", "a", &blob).unwrap_err().code(), "key_wrong");
    }

    #[test]
    fn damage_and_the_future_are_told_apart() {
        let mut blob = seal(&key(1), "document", "a", b"secret").unwrap();
        let last = blob.len() - 1;
        blob[last] ^= 1;
        assert_eq!(open(&key(1), "document", "a", &blob).unwrap_err().code(), "vault_damaged");
        blob[0] = FORMAT + 1;
        assert_eq!(open(&key(1), "document", "a", &blob).unwrap_err().code(), "newer_file");
        assert_eq!(open(&key(1), "document", "a", &[]).unwrap_err().code(), "vault_damaged");
    }
}
