//! The committed schema is the one that the model gives.
#![cfg(feature = "authoring")]

#[test]
fn the_committed_schema_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/rule-pack.schema.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        committed,
        companion_rulepack::source::json_schema(),
        "run `cargo xtask schema` and commit what it writes"
    );
}
