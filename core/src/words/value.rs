//! What a variable of a message is: small, because a message is filled in at two hundred places, and
//! what Fluent takes is made in one.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A text, or a whole number, which decides between singular and plural and gets the digits of the
/// language.
#[derive(Clone)]
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl<'a> Value<'a> {
    /// As Fluent takes it, with what a text needs in its sentence.
    pub(super) fn in_sentence(
        &'a self,
        apart: impl Fn(&'a str) -> Cow<'a, str>,
    ) -> FluentValue<'a> {
        match self {
            Value::Text(text) => FluentValue::String(apart(text)),
            Value::Number(number) => (*number).into(),
        }
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Number(i64::from(number))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
