//! The same message as a link and as a QR code.

use qrcodegen::{QrCode as Encoded, QrCodeEcc};
use serde::Serialize;

use crate::silent::silent;

/// A QR code as a square of modules, without the quiet zone.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QrCode {
    /// Modules on each side.
    pub size: u32,
    /// Row by row, one character a module: `1` dark, `0` light.
    pub rows: Vec<String>,
}

silent!(QrCode);

/// An `sms:` link by RFC 5724: everything but unreserved characters is percent-encoded, a space
/// as `%20`.
pub(crate) fn sms_uri(recipient: &str, body: &str) -> String {
    let mut uri = format!("sms:{recipient}?body=");
    for byte in body.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// What phone cameras open as a filled-in message.
pub(crate) fn qr_text(recipient: &str, body: &str) -> String {
    format!("SMSTO:{recipient}:{body}")
}

/// The code for a text; none where it is too long for any.
pub(crate) fn qr_code(text: &str) -> Option<QrCode> {
    let code = Encoded::encode_text(text, QrCodeEcc::Medium).ok()?;
    let row = |y| (0..code.size()).map(|x| if code.get_module(x, y) { '1' } else { '0' }).collect();
    Some(QrCode {
        size: u32::try_from(code.size()).unwrap_or_default(),
        rows: (0..code.size()).map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_percent_encoded_and_never_plus() {
        assert_eq!(sms_uri("8103", "2 MYI1234567"), "sms:8103?body=2%20MYI1234567");
        assert_eq!(sms_uri("1", "a+b&c?"), "sms:1?body=a%2Bb%26c%3F");
        assert_eq!(sms_uri("1", "çə"), "sms:1?body=%C3%A7%C9%99");
        assert_eq!(qr_text("8103", "2 MYI1234567"), "SMSTO:8103:2 MYI1234567");
    }
}
