//! The JSON Schema that editors use for completion and help.

use schemars::{JsonSchema, schema_for};

use crate::model::{
    Action, Application, Calendar, Contact, Coverage, Deadline, DocumentKind, Errand, Field, Guide,
    Header, Message, Note, Part, Place, Quota, Reason, Regime, Reply, Scheme, Source, Stay,
    Suspension, Zone,
};

/// All tables that a file of a pack may hold.
#[derive(JsonSchema)]
#[allow(dead_code)] // only its schema is used
struct RulePackFile {
    pack: Option<Header>,
    zone: Option<Zone>,
    #[serde(default)]
    source: Vec<Source>,
    #[serde(default)]
    place: Vec<Place>,
    #[serde(default)]
    part: Vec<Part>,
    #[serde(default)]
    coverage: Vec<Coverage>,
    #[serde(default)]
    regime: Vec<Regime>,
    #[serde(default)]
    scheme: Vec<Scheme>,
    #[serde(default)]
    reason: Vec<Reason>,
    #[serde(default)]
    quota: Vec<Quota>,
    #[serde(default)]
    message: Vec<Message>,
    #[serde(default)]
    field: Vec<Field>,
    #[serde(default)]
    document_kind: Vec<DocumentKind>,
    #[serde(default)]
    errand: Vec<Errand>,
    #[serde(default)]
    note: Vec<Note>,
    #[serde(default)]
    reply: Vec<Reply>,
    #[serde(default)]
    contact: Vec<Contact>,
    #[serde(default)]
    calendar: Vec<Calendar>,
    #[serde(default)]
    stay: Vec<Stay>,
    #[serde(default)]
    deadline: Vec<Deadline>,
    #[serde(default)]
    application: Vec<Application>,
    #[serde(default)]
    suspension: Vec<Suspension>,
    #[serde(default)]
    guide: Vec<Guide>,
    #[serde(default)]
    action: Vec<Action>,
}

/// The schema of one file of a pack, as JSON text.
pub fn json_schema() -> String {
    let mut text = serde_json::to_string_pretty(&schema_for!(RulePackFile)).unwrap_or_default();
    text.push('\n');
    text
}
