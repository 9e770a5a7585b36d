//! The age format under a passphrase: what seals a backup and opens it again.

use std::io::{Read, Write};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use zeroize::Zeroizing;

use crate::error::{CompanionError, Result};

/// The logarithm of the work that guessing a passphrase costs: 64 MB of memory for a moment, which
/// the cheapest phone has.
const WORK: u8 = 16;

/// The most that is done to open a file: what the age program itself writes. A hostile file could
/// ask for hours.
const MOST_WORK: u8 = 18;

/// The largest file that is looked at. A vault of ten thousand documents has a tenth of it.
pub(super) const LARGEST: usize = 64 * 1024 * 1024;

/// The header under a passphrase has one fixed form of some 150 bytes. Longer ones take the
/// library's parser the square of their length.
const LONGEST_HEADER: usize = 512;

/// Why a file does not open.
pub(super) enum Mistake {
    /// Another passphrase, or damage to the few bytes that it is tested with.
    Passphrase,
    /// It is no such file, or damaged.
    Bad,
}

pub(super) fn seal(plain: &[u8], passphrase: &str) -> Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(WORK);
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let failed = |_| CompanionError::storage("the backup could not be sealed");
    let encryptor = Encryptor::with_recipients(recipients).map_err(failed)?;
    let mut bytes = Vec::with_capacity(plain.len() + plain.len() / 1024 + 1024);
    let mut writer = encryptor.wrap_output(&mut bytes)?;
    writer.write_all(plain)?;
    writer.finish()?;
    Ok(bytes)
}

pub(super) fn open(bytes: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, Mistake> {
    let start = bytes.get(..LONGEST_HEADER.min(bytes.len())).unwrap_or_default();
    let has_header = start.windows(5).any(|part| part == b"\n--- ");
    if bytes.len() > LARGEST || !has_header {
        return Err(Mistake::Bad);
    }
    let decryptor = Decryptor::new_buffered(bytes).map_err(|_| Mistake::Bad)?;
    if !decryptor.is_scrypt() {
        return Err(Mistake::Bad);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let identities = std::iter::once(&identity as &dyn age::Identity);
    let mut reader = decryptor.decrypt(identities).map_err(|error| match error {
        DecryptError::DecryptionFailed => Mistake::Passphrase,
        _ => Mistake::Bad,
    })?;
    // Never larger than the file, so the buffer does not grow and leaves no copies.
    let mut plain = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut plain).map_err(|_| Mistake::Bad)?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSPHRASE: &str = "correct horse";

    fn why(bytes: &[u8], passphrase: &str) -> &'static str {
        match open(bytes, passphrase) {
            Ok(_) => "opened",
            Err(Mistake::Passphrase) => "passphrase",
            Err(Mistake::Bad) => "bad",
        }
    }

    #[test]
    fn it_opens_with_its_passphrase_only() {
        let plain = vec![7; 200_000];
        let sealed = seal(&plain, PASSPHRASE).unwrap();
        assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        assert!(open(&sealed, PASSPHRASE).is_ok_and(|opened| *opened == plain));
        assert_eq!(why(&sealed, "correct house"), "passphrase");
        assert_eq!(why(&sealed[..sealed.len() - 1], PASSPHRASE), "bad");
        assert_eq!(why(&sealed[..100_000], PASSPHRASE), "bad");
    }

    #[test]
    fn a_hostile_header_is_refused_at_once() {
        let sealed = seal(b"{}", PASSPHRASE).unwrap();
        let text = String::from_utf8_lossy(&sealed[..60]).into_owned();
        assert!(text.contains(" 16\n"), "{text}");
        let began = std::time::Instant::now();
        for factor in ["19", "30", "63", "64", "255", "99999999999999999999", "-1", "016"] {
            let at = text.find(" 16\n").unwrap();
            let mut hostile = sealed[..=at].to_vec();
            hostile.extend(factor.as_bytes());
            hostile.extend(&sealed[at + 3..]);
            assert_eq!(why(&hostile, PASSPHRASE), "bad", "{factor}");
        }
        let mut endless = b"age-encryption.org/v1\n".to_vec();
        endless.extend("-> x\nAAAA\n".repeat(2_000_000).as_bytes());
        assert_eq!(why(&endless, PASSPHRASE), "bad");
        assert_eq!(why(b"", PASSPHRASE), "bad");
        assert_eq!(why(b"age-encryption.org/v1\n--- ", PASSPHRASE), "bad");
        assert!(began.elapsed().as_secs() < 5, "it took {:?}", began.elapsed());
    }
}
