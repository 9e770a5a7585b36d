//! The rule pack that the app carries from the start, so that it answers without a network.
//! It is data: the sources are the TOML files in `azerbaijan/`.

include!(concat!(env!("OUT_DIR"), "/pack.rs"));

/// The pack's id.
pub const ID: &str = "azerbaijan";

/// The compiled pack, for tests and tools: what uses it carries all of it.
pub const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/pack.json"));

/// The compiled pack out of a fifth of its size: a phone carries it in this form, and reads it once
/// for every version.
pub fn json() -> String {
    const DEFLATED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.deflate"));
    // Made by the build script beside this; the test below sees that it is whole.
    let bytes = miniz_oxide::inflate::decompress_to_vec(DEFLATED).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_carried_is_the_pack() {
        assert_eq!(super::json(), super::JSON);
    }
}
