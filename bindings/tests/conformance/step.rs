//! The steps of a scenario.

use std::collections::HashMap;

use companion_core::{BackupView, Context, Moment};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::call::call;
use crate::expect::{find, holds};
use crate::phone::{KeyState, Phones};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    at: String,
    pub(crate) call: String,
    #[serde(default = "first")]
    phone: String,
    #[serde(default)]
    key: Option<KeyState>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    input: Map<String, Value>,
    #[serde(default)]
    save: Option<Value>,
    #[serde(default)]
    expect: Option<Map<String, Value>>,
    #[serde(default)]
    error: Option<String>,
}

/// The phone of a step that names none.
fn first() -> String {
    "first".to_owned()
}

impl Step {
    /// Whether any answer at all would do.
    pub(crate) fn expects_nothing(&self) -> bool {
        self.error.is_none()
            && self.save.is_none()
            && self.expect.as_ref().is_none_or(Map::is_empty)
    }
}

/// The value with every `"$name"` replaced by the id saved under that name.
fn filled(value: &Value, saved: &HashMap<String, String>) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) => match text.strip_prefix('$') {
            None => value.clone(),
            Some(name) => match saved.get(name) {
                Some(id) => json!(id),
                None => return Err(format!("nothing was saved as {name}")),
            },
        },
        Value::Array(list) => {
            Value::Array(list.iter().map(|item| filled(item, saved)).collect::<Result<_, _>>()?)
        }
        Value::Object(map) => {
            let mut whole = Map::new();
            for (key, value) in map {
                whole.insert(key.clone(), filled(value, saved)?);
            }
            Value::Object(whole)
        }
        _ => value.clone(),
    })
}

fn save(names: &Value, answer: &Value, saved: &mut HashMap<String, String>) -> Result<(), String> {
    let is_board = answer.get("drafts").is_some();
    let path_of = |index: usize| match is_board {
        true => format!("drafts.{index}.id"),
        false => "id".to_owned(),
    };
    let paths: Vec<(String, String)> = match names {
        Value::String(name) => vec![(name.clone(), path_of(0))],
        Value::Array(list) => {
            let names = list.iter().filter_map(Value::as_str).map(str::to_owned);
            names.enumerate().map(|(index, name)| (name, path_of(index))).collect()
        }
        Value::Object(map) => {
            let path = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            map.iter().map(|(name, value)| (name.clone(), path(value))).collect()
        }
        other => return Err(format!("save: {other} is no name, list of names or map to paths")),
    };
    for (name, path) in paths {
        let id = find(answer, &path).and_then(|id| id.as_str().map(str::to_owned));
        saved.insert(name, id.ok_or_else(|| format!("{path} is no id to save"))?);
    }
    Ok(())
}

/// The steps of one scenario, which share phones, the ids that they save, and the last backup.
pub(crate) struct Steps<'a> {
    phones: Phones<'a>,
    language: &'a str,
    saved: HashMap<String, String>,
    backup: Option<BackupView>,
}

impl<'a> Steps<'a> {
    pub(crate) fn new(phones: Phones<'a>, language: &'a str) -> Self {
        Steps { phones, language, saved: HashMap::new(), backup: None }
    }

    /// Makes one step and tells everything that is wrong with it.
    pub(crate) fn run(&mut self, step: &Step) -> Result<(), String> {
        let answer = self.answer(step)?;
        if let Some(names) = &step.save {
            save(names, &answer, &mut self.saved)?;
        }
        let mut wrong = Vec::new();
        for (path, expected) in step.expect.iter().flatten() {
            let expected = match expected {
                // `$contains` and its like are keys, not saved names.
                Value::Object(map) => Value::Object(
                    map.iter()
                        .map(|(key, value)| Ok((key.clone(), filled(value, &self.saved)?)))
                        .collect::<Result<_, String>>()?,
                ),
                other => filled(other, &self.saved)?,
            };
            match find(&answer, path) {
                None => wrong.push(format!("{path}: leads nowhere")),
                Some(found) if holds(&expected, &found) => {}
                Some(found) => wrong.push(format!("{path}: expected {expected}, found {found}")),
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n    ")) }
    }

    fn answer(&mut self, step: &Step) -> Result<Value, String> {
        let now =
            Moment::parse(&step.at).ok_or_else(|| format!("at {} is not RFC 3339", step.at))?;
        let language = step.language.as_deref().unwrap_or(self.language).to_owned();
        let Value::Object(input) = filled(&Value::Object(step.input.clone()), &self.saved)? else {
            return Err("input is not an object".to_owned());
        };
        let phone = self.phones.named(&step.phone)?;
        if let Some(state) = step.key {
            phone.set_key(state).map_err(|error| format!("key: {}", error.reason()))?;
        }
        let context = Context { now, language };
        match (call(&phone.app, &step.call, input, &context, &mut self.backup)?, &step.error) {
            (Err(error), Some(code)) if error.code() == code => {
                if error.reason().trim().is_empty() {
                    return Err("the error gives no reason".to_owned());
                }
                Ok(json!({ "reason": error.reason() }))
            }
            (Err(error), Some(code)) => {
                Err(format!("error {code} expected, found {}", error.code()))
            }
            (Err(error), None) => {
                Err(format!("unexpected error {}: {}", error.code(), error.reason()))
            }
            (Ok(_), Some(code)) => Err(format!("error {code} expected, but it succeeded")),
            (Ok(answer), None) => Ok(answer),
        }
    }
}
