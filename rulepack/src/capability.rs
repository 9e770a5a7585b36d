//! What a rule needs of the app that computes it.
//!
//! Packs outlive apps. A rule names, in `needs`, every capability beyond the basic ones; an app
//! that lacks one shows the rule's text and source and says that it cannot compute it.

/// Capabilities that this code has. A new kind of rule adds a name here.
pub const HAVE: [&str; 25] = [
    "actions",
    "applications",
    "certificate",
    "channels-only",
    "curfew-reasons",
    "deadlines",
    "document-code",
    "empty-place",
    "field-shapes",
    "guides",
    "hours",
    "lasts",
    "message-when",
    "movement-permit",
    "number-piece",
    "per-month",
    "quota-across-reasons",
    "quota-block",
    "reason-span",
    "rolling-days",
    "several-messages",
    "suspensions",
    "unicode",
    "when",
    "working-days",
];

/// The capabilities of a list that this code lacks.
pub fn missing(needs: &[String]) -> Vec<String> {
    needs.iter().filter(|need| !HAVE.contains(&need.as_str())).cloned().collect()
}
