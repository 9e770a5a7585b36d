//! The rule pack that the app carries from the start, so that it answers without a network.
//! It is data: the sources are the TOML files in `azerbaijan/`.

include!(concat!(env!("OUT_DIR"), "/pack.rs"));

/// The pack's id.
pub const ID: &str = "azerbaijan";

/// The compiled pack.
pub const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/pack.json"));
