//! What a rule needs of the app that computes it.
//!
//! Packs outlive apps. A rule names, in `needs`, every capability beyond the basic ones; an app
//! that lacks one shows the rule's text and source and says that it cannot compute it.

/// Capabilities that this code has. A new kind of rule adds a name here.
pub const HAVE: [&str; 33] = [
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
    "headline",
    "hours",
    "kind-basis",
    "kind-code",
    "lasts",
    "message-when",
    "movement-permit",
    "number-piece",
    "per-month",
    "quota-across-reasons",
    "quota-block",
    "reason-span",
    "reply-places",
    "rolling-days",
    "series-script",
    "several-messages",
    "shared-code",
    "suspensions",
    "unicode",
    "when",
    "when-field",
    "when-number",
    "working-days",
];

/// The capabilities of a list that this code lacks.
pub fn missing(needs: &[String]) -> Vec<String> {
    needs.iter().filter(|need| !HAVE.contains(&need.as_str())).cloned().collect()
}
