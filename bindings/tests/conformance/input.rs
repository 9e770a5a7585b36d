//! The typed fields of a step's input.

use std::collections::HashMap;

use companion_core::{
    ApplicationInput, BackupView, DeviceState, DocumentInput, DraftHolder, DraftQuery, EventInput,
    Moment, PersonInput, Platform, SendingState, SettingsInput, StatusQuery, StayInput,
};
use serde_json::{Map, Value, json};

use crate::store::compiled;

/// The fields of a step's input, each taken once; what is left over is a mistake of the vector.
pub(crate) struct Input(pub(crate) Map<String, Value>);

/// What was read, or what is wrong with the vector.
type Read<T> = Result<T, String>;

impl Input {
    pub(crate) fn text(&mut self, key: &str) -> Read<Option<String>> {
        match self.0.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(format!("input {key}: {other} is not a text")),
        }
    }

    pub(crate) fn needed(&mut self, key: &str) -> Read<String> {
        self.text(key)?.ok_or_else(|| format!("input {key} is missing"))
    }

    pub(crate) fn moment(&mut self, key: &str) -> Read<Option<Moment>> {
        let text = self.text(key)?;
        text.map(|text| Moment::parse(&text).ok_or_else(|| format!("{text} is not RFC 3339")))
            .transpose()
    }

    pub(crate) fn truth(&mut self, key: &str) -> Read<bool> {
        match self.0.remove(key) {
            Some(Value::Bool(value)) => Ok(value),
            other => Err(format!("input {key}: {other:?} is not true or false")),
        }
    }

    fn number(&mut self, key: &str) -> Read<Option<u32>> {
        let value = self.0.remove(key);
        value
            .map(|value| {
                let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
                number.ok_or_else(|| format!("input {key}: {value} is not a number"))
            })
            .transpose()
    }

    pub(crate) fn list(&mut self, key: &str) -> Read<Vec<String>> {
        let value = self.0.remove(key).unwrap_or_else(|| json!([]));
        serde_json::from_value(value).map_err(|error| format!("input {key}: {error}"))
    }

    fn texts(&mut self, key: &str) -> Read<HashMap<String, String>> {
        let value = self.0.remove(key).unwrap_or_else(|| json!({}));
        serde_json::from_value(value).map_err(|error| format!("input {key}: {error}"))
    }

    fn object(&mut self, key: &str) -> Read<Option<Input>> {
        match self.0.remove(key) {
            None => Ok(None),
            Some(Value::Object(map)) => Ok(Some(Input(map))),
            Some(other) => Err(format!("input {key}: {other} is not an object")),
        }
    }

    pub(crate) fn status(&mut self) -> Read<StatusQuery> {
        Ok(StatusQuery {
            place: self.text("place")?,
            to: self.text("to")?,
            person: self.text("person")?,
        })
    }

    fn holders(&mut self) -> Read<Vec<DraftHolder>> {
        let Some(Value::Array(list)) = self.0.remove("holders") else {
            return Err("input holders is not a list".to_owned());
        };
        let mut holders = Vec::new();
        for holder in list {
            let Value::Object(holder) = holder else {
                return Err("a holder is not an object".to_owned());
            };
            let mut holder = Input(holder);
            holders.push(DraftHolder {
                document: holder.text("document")?,
                kind: holder.text("kind")?,
                number: holder.text("number")?,
                person: holder.text("person")?,
            });
            holder.all_taken()?;
        }
        Ok(holders)
    }

    pub(crate) fn draft(&mut self) -> Read<DraftQuery> {
        Ok(DraftQuery {
            reason: self.text("reason")?,
            errand: self.text("errand")?,
            holders: self.holders()?,
            place: self.text("place")?,
            to: self.text("to")?,
            fields: self.texts("fields")?,
            after: self.text("after")?,
        })
    }

    pub(crate) fn person(&mut self) -> Read<PersonInput> {
        Ok(PersonInput {
            name: self.text("name")?,
            citizenship: self.text("citizenship")?,
            born: self.text("born")?,
            place: self.text("place")?,
            departure: self.text("departure")?,
            intent: self.text("intent")?,
            host: self.text("host")?,
            fields: self.texts("fields")?,
        })
    }

    pub(crate) fn document(&mut self) -> Read<DocumentInput> {
        Ok(DocumentInput {
            kind: self.text("kind")?,
            number: self.text("number")?,
            person: self.text("person")?,
            issued: self.text("issued")?,
            valid_until: self.text("valid_until")?,
            days: self.text("days")?,
            answers: self.texts("answers")?,
        })
    }

    pub(crate) fn stay(&mut self) -> Read<StayInput> {
        Ok(StayInput {
            person: self.text("person")?,
            entered: self.needed("entered")?,
            basis: self.text("basis")?,
            document: self.text("document")?,
            days: self.number("days")?,
        })
    }

    pub(crate) fn application(&mut self) -> Read<ApplicationInput> {
        Ok(ApplicationInput {
            kind: self.needed("kind")?,
            applied: self.text("applied")?,
            person: self.text("person")?,
            document: self.text("document")?,
        })
    }

    pub(crate) fn event(&mut self) -> Read<EventInput> {
        Ok(EventInput {
            kind: self.needed("kind")?,
            day: self.text("day")?,
            person: self.text("person")?,
            document: self.text("document")?,
        })
    }

    pub(crate) fn settings(&mut self) -> Read<SettingsInput> {
        Ok(SettingsInput {
            language: self.text("language")?,
            leads: self.texts("leads")?,
            quiet: self.text("quiet")?,
        })
    }

    /// `ios`, `android`, or `android_exact` where exact alarms are allowed.
    pub(crate) fn platform(&mut self) -> Read<Platform> {
        match self.needed("platform")?.as_str() {
            "ios" => Ok(Platform::Ios),
            "android" => Ok(Platform::Android { exact_alarms: false }),
            "android_exact" => Ok(Platform::Android { exact_alarms: true }),
            other => Err(format!("there is no platform {other}")),
        }
    }

    pub(crate) fn device(&mut self) -> Read<Option<DeviceState>> {
        let Some(mut device) = self.object("device")? else { return Ok(None) };
        let state = DeviceState {
            notifications_allowed: device.truth("notifications_allowed")?,
            is_restricted: device.truth("is_restricted")?,
        };
        device.all_taken().map(|()| Some(state))
    }

    pub(crate) fn sending(&mut self) -> Read<SendingState> {
        let mut phone = self.object("phone")?.ok_or("input phone is missing")?;
        let state = SendingState {
            has_sms_app: phone.truth("has_sms_app")?,
            sims: phone.number("sims")?,
            sim_country: phone.text("sim_country")?,
        };
        phone.all_taken().map(|()| state)
    }

    /// The file to restore: the last backup, unless `bytes` asks for another.
    pub(crate) fn bytes(&mut self, last: Option<&BackupView>) -> Read<Vec<u8>> {
        let which = self.text("bytes")?;
        if which.as_deref() == Some("not_a_backup") {
            return Ok(b"not a backup".to_vec());
        }
        let mut bytes = last.ok_or("nothing was backed up")?.bytes.clone();
        match which.as_deref() {
            None => {}
            Some("damaged") => *bytes.last_mut().ok_or("the backup is empty")? ^= 1,
            Some(other) => return Err(format!("there are no bytes {other}")),
        }
        Ok(bytes)
    }

    /// The file of a pack of `tests/packs/`.
    pub(crate) fn pack(&mut self) -> Read<Vec<u8>> {
        compiled(&self.needed("pack")?).map(String::into_bytes)
    }

    pub(crate) fn all_taken(&self) -> Read<()> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(key) => Err(format!("input {key} is not known to this call")),
        }
    }
}
