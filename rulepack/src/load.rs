//! Reading a pack's tables, each rule by itself, so that one rule from the future does not cost
//! the others.

use serde_json::{Map, Value, json};

use crate::capability;
use crate::model::{FORMAT, Header, OpaqueRule, Pack, Zone};
use crate::read::{FromJson, Wrong};

/// A mistake in a pack: which rule, which key, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Table, such as `regime`.
    pub table: String,
    /// Position in the table, from 0.
    pub position: u32,
    /// The rule's id, or empty.
    pub id: String,
    /// The key, such as `places.include[3]`, or empty for the whole rule.
    pub key: String,
    /// What is wrong and what to do.
    pub reason: String,
    /// A warning does not stop an import.
    pub is_warning: bool,
}

impl Problem {
    pub(crate) fn new(table: &str, position: usize, id: &str, key: &str, reason: String) -> Self {
        Problem {
            table: table.to_owned(),
            position: u32::try_from(position).unwrap_or(u32::MAX),
            id: id.to_owned(),
            key: key.to_owned(),
            reason,
            is_warning: false,
        }
    }
}

/// Why no pack could be made of a document.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The document is not JSON.
    #[error("this is not a rule pack: {0}")]
    NotJson(String),
    /// Some rules are wrong.
    #[error("the rule pack has mistakes")]
    Problems(Vec<Problem>),
}

/// The tables of a pack in the order in which they are written.
pub const TABLES: [&str; 22] = [
    "source",
    "place",
    "part",
    "coverage",
    "regime",
    "scheme",
    "reason",
    "quota",
    "message",
    "field",
    "document_kind",
    "errand",
    "note",
    "reply",
    "contact",
    "calendar",
    "stay",
    "deadline",
    "application",
    "suspension",
    "guide",
    "action",
];

struct Loader<'a> {
    document: &'a Map<String, Value>,
    from_the_future: bool,
    problems: Vec<Problem>,
    opaque: Vec<OpaqueRule>,
}

impl<'a> Loader<'a> {
    fn problem(&mut self, table: &str, position: usize, id: &str, key: &str, reason: String) {
        self.problems.push(Problem::new(table, position, id, key, reason));
    }

    fn single<T: FromJson>(&mut self, table: &str) -> Option<T> {
        let Some(value) = self.document.get(table) else {
            self.problem(table, 0, "", "", format!("the pack has no [{table}] table; write one"));
            return None;
        };
        match T::from_json(value) {
            Ok(found) => Some(found),
            Err(wrong) => {
                self.problem(table, 0, "", wrong.key(), wrong.reason().to_owned());
                None
            }
        }
    }

    fn table<T: FromJson>(&mut self, table: &str) -> Vec<T> {
        let mut found = Vec::new();
        for (position, row) in self.rows(table).iter().enumerate() {
            if self.needs_more(table, row) {
                continue;
            }
            match T::from_json(row) {
                Ok(rule) => found.push(rule),
                Err(wrong) => self.not_read(table, position, row, &wrong),
            }
        }
        found
    }

    fn rows(&mut self, table: &str) -> &'a [Value] {
        match self.document.get(table) {
            None => &[],
            Some(Value::Array(rows)) => rows,
            Some(_) => {
                self.problem(table, 0, "", "", format!("write each rule under [[{table}]]"));
                &[]
            }
        }
    }

    /// Keeps a rule that only a newer app computes as what can be said of it.
    fn needs_more(&mut self, table: &str, row: &Value) -> bool {
        let needs_more = !capability::missing(&part::<Vec<String>>(row, "needs")).is_empty();
        if needs_more {
            self.opaque.push(head(table, row));
        }
        needs_more
    }

    fn not_read(&mut self, table: &str, position: usize, row: &Value, wrong: &Wrong) {
        let head = head(table, row);
        if self.from_the_future {
            self.opaque.push(head);
        } else {
            self.problem(table, position, &head.id, wrong.key(), wrong.reason().to_owned());
        }
    }
}

/// What can be read of a rule whatever its shape.
fn head(table: &str, row: &Value) -> OpaqueRule {
    let text: crate::model::Texts = part(row, "text");
    OpaqueRule {
        table: table.to_owned(),
        id: part(row, "id"),
        layer: part(row, "layer"),
        from: part(row, "from"),
        to: part(row, "to"),
        places: part(row, "places"),
        text: if text.is_empty() { part(row, "title") } else { text },
        source: part(row, "source"),
        needs: part(row, "needs"),
    }
}

/// A part of a rule, or nothing where it is missing or of another form.
fn part<T: FromJson + Default>(row: &Value, key: &str) -> T {
    row.get(key).and_then(|value| T::from_json(value).ok()).unwrap_or_default()
}

impl Pack {
    /// Reads a pack from its tables.
    ///
    /// # Errors
    /// Every rule that could not be read, all at once.
    pub fn from_value(document: &Value) -> Result<Pack, LoadError> {
        let Value::Object(document) = document else {
            return Err(LoadError::NotJson("the document is not a table".to_owned()));
        };
        let format = document.get("pack").and_then(|pack| pack.get("format"));
        let from_the_future =
            format.and_then(Value::as_u64).is_some_and(|format| format > u64::from(FORMAT));
        let mut loader =
            Loader { document, from_the_future, problems: Vec::new(), opaque: Vec::new() };
        for key in document.keys() {
            let is_known = TABLES.contains(&key.as_str()) || key == "pack" || key == "zone";
            if !is_known && !from_the_future {
                let known = TABLES.join(", ");
                loader.problem(key, 0, "", "", format!("unknown table; known are {known}"));
            }
        }
        let header: Option<Header> = loader.single("pack");
        let zone: Option<Zone> = loader.single("zone");
        let mut pack = Pack {
            sources: loader.table("source"),
            places: loader.table("place"),
            parts: loader.table("part"),
            coverage: loader.table("coverage"),
            regimes: loader.table("regime"),
            schemes: loader.table("scheme"),
            reasons: loader.table("reason"),
            quotas: loader.table("quota"),
            messages: loader.table("message"),
            fields: loader.table("field"),
            document_kinds: loader.table("document_kind"),
            errands: loader.table("errand"),
            notes: loader.table("note"),
            replies: loader.table("reply"),
            contacts: loader.table("contact"),
            calendars: loader.table("calendar"),
            stays: loader.table("stay"),
            deadlines: loader.table("deadline"),
            applications: loader.table("application"),
            suspensions: loader.table("suspension"),
            guides: loader.table("guide"),
            actions: loader.table("action"),
            opaque: Vec::new(),
            header: match header {
                Some(header) => header,
                None => return Err(LoadError::Problems(loader.problems)),
            },
            zone: match zone {
                Some(zone) => zone,
                None => return Err(LoadError::Problems(loader.problems)),
            },
        };
        if !loader.problems.is_empty() {
            return Err(LoadError::Problems(loader.problems));
        }
        pack.opaque = loader.opaque;
        Ok(pack)
    }

    /// Reads a compiled pack.
    ///
    /// # Errors
    /// When the text is not JSON, or rules could not be read.
    pub fn from_json(text: &str) -> Result<Pack, LoadError> {
        let document =
            serde_json::from_str(text).map_err(|error| LoadError::NotJson(error.to_string()))?;
        Pack::from_value(&document)
    }
}

/// The capabilities that a rule needs, read off the keys it uses, joined with those it names.
/// Publishing writes them into the compiled pack, so that an author cannot forget one.
pub fn with_needs(document: &Value) -> Value {
    let mut document = document.clone();
    let Value::Object(tables) = &mut document else {
        return document;
    };
    let shared = sharing_codes(tables);
    for (name, table) in tables.iter_mut() {
        let Value::Array(rows) = table else { continue };
        for row in rows.iter_mut() {
            let mut needs = needs_of(name, row);
            if names_shared(name, row, &shared) {
                needs.push("shared-code".to_owned());
            }
            if let Some(Value::Array(named)) = row.get("needs") {
                needs.extend(named.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            needs.sort();
            needs.dedup();
            if let (false, Value::Object(row)) = (needs.is_empty(), row) {
                row.insert("needs".to_owned(), json!(needs));
            }
        }
    }
    document
}

/// Ids of the reasons that share their code with another of their scheme.
fn sharing_codes(tables: &Map<String, Value>) -> Vec<String> {
    let rows = tables.get("reason").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let code = |row: &Value| Some((row.get("scheme")?.clone(), row.get("code")?.clone()));
    let is_shared = |row: &&Value| {
        let own = code(row);
        own.is_some() && rows.iter().filter(|other| code(other) == own).count() > 1
    };
    let id = |row: &Value| row.get("id").and_then(Value::as_str).map(str::to_owned);
    rows.iter().filter(is_shared).filter_map(id).collect()
}

/// Whether a row is a reason that shares its code, or an errand of more than one of them.
fn names_shared(table: &str, row: &Value, shared: &[String]) -> bool {
    let is_shared =
        |id: &Value| id.as_str().is_some_and(|id| shared.iter().any(|other| other == id));
    match table {
        "reason" => row.get("id").is_some_and(is_shared),
        "errand" => {
            let reasons = row.get("reasons").and_then(Value::as_array);
            reasons.is_some_and(|ids| ids.iter().filter(|id| is_shared(id)).count() > 1)
        }
        _ => false,
    }
}

fn needs_of(table: &str, row: &Value) -> Vec<String> {
    let has = |key: &str| row.get(key).is_some();
    let is = |key: &str, value: &str| row.get(key).and_then(Value::as_str) == Some(value);
    let longer_than_one =
        |key: &str| row.get(key).and_then(Value::as_array).is_some_and(|list| list.len() > 1);
    let no_messages = row.get("messages").and_then(Value::as_array).is_some_and(Vec::is_empty);
    let has_part = |holds: &dyn Fn(&Value) -> bool| {
        row.get("parts").and_then(Value::as_array).is_some_and(|parts| parts.iter().any(holds))
    };
    let part_is = |key: &'static str, value: &'static str| {
        move |part: &Value| part.get(key).and_then(Value::as_str) == Some(value)
    };
    let is_piece = |part: &Value| part.get("first").is_some() || part.get("last").is_some();
    let has_when = |key: &str| row.get("when").is_some_and(|when| when.get(key).is_some());
    let text = |key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default();
    let new_places = ["{until}", "{message}", "{code}", "{text}"];
    let has_new_place = new_places.iter().any(|place| text("pattern").contains(place));
    let is_kind = table == "document_kind";
    let leaves_empty_place = has_part(&part_is("missing", "empty"));
    let movement_permit = (is("layer", "entry") || is("layer", "exit")) && has("scheme");
    let certificate = has("certificate") && !is("certificate", "no");
    let across = table == "quota" && row.get("each").and_then(Value::as_bool) != Some(true);
    [
        ("actions", table == "action"),
        ("applications", table == "application"),
        ("certificate", certificate),
        ("channels-only", table == "scheme" && no_messages),
        ("curfew-reasons", table == "regime" && has("reasons")),
        ("deadlines", table == "deadline" || table == "stay"),
        ("document-code", has_part(&part_is("part", "document_code"))),
        ("field-shapes", table == "field" && has("shapes")),
        ("headline", table == "regime" && has("headline")),
        ("kind-basis", is_kind && has("basis")),
        ("kind-code", is_kind && has("code")),
        ("lasts", has("lasts")),
        ("message-when", table == "message" && has("when")),
        ("movement-permit", movement_permit),
        ("number-piece", has_part(&is_piece)),
        ("per-month", is("per", "month")),
        ("reason-span", table == "reason" && (has("from") || has("to"))),
        ("reply-places", table == "reply" && has_new_place),
        ("series-script", is_kind && !text("series").is_ascii()),
        ("empty-place", leaves_empty_place),
        ("guides", table == "guide"),
        ("hours", matches!(table, "regime" | "reason") && (has("hours") || has("days"))),
        ("quota-across-reasons", across),
        ("quota-block", is("effect", "block")),
        ("rolling-days", is("per", "rolling_days")),
        ("several-messages", longer_than_one("messages")),
        ("suspensions", table == "suspension"),
        ("unicode", is("alphabet", "unicode")),
        ("when", has("when")),
        ("when-field", has_when("field")),
        ("when-number", has_when("number_ends")),
        ("working-days", table == "calendar" || has("working_days")),
    ]
    .into_iter()
    .filter(|(_, needed)| *needed && !["source", "place", "part"].contains(&table))
    .map(|(name, _)| name.to_owned())
    .collect()
}
