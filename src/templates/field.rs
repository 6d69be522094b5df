//! The questions that a kind asks in the case file: `[fields]` of `kind.toml`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::{Value, json};

use crate::{
    case::{Day, Francs},
    schema,
};

/// One question: `text`, `date?`, `language | work | ?`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What an answer looks like.
    pub answer: Answer,
    /// Whether the case file may leave it out.
    pub is_optional: bool,
}

/// What an answer looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text.
    Text,
    /// A name or an address, in which no word means anything.
    Name,
    /// A day.
    Date,
    /// A day to come, by which somebody must have done something.
    Deadline,
    /// A whole number.
    Integer,
    /// Yes or no.
    YesNo,
    /// Swiss francs.
    Money,
    /// Several texts.
    Texts,
    /// Names of offers of the office.
    Offers,
    /// One of some words.
    Choice(Vec<String>),
}

impl Field {
    /// Reads a question as `kind.toml` writes it.
    pub fn read(text: &str) -> Option<Self> {
        if text.contains('|') {
            let mut words: Vec<String> =
                text.split('|').map(|word| word.trim().to_owned()).collect();
            let is_optional = words.last().is_some_and(|word| word == "?");
            words.retain(|word| word != "?");
            let plain = |word: &String| {
                !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
            };
            let answer = Answer::Choice(words.clone());
            return words.iter().all(plain).then_some(Self { answer, is_optional });
        }
        let name = text.trim_end_matches('?');
        let answer = match name {
            "text" => Answer::Text,
            "name" => Answer::Name,
            "date" => Answer::Date,
            "deadline" => Answer::Deadline,
            "integer" => Answer::Integer,
            "yes-no" => Answer::YesNo,
            "money" => Answer::Money,
            "texts" => Answer::Texts,
            "offers" => Answer::Offers,
            _ => return None,
        };
        Some(Self { answer, is_optional: name.len() < text.len() })
    }

    /// The question as `kind.toml` writes it.
    pub fn written(&self) -> String {
        let name = match &self.answer {
            Answer::Text => "text",
            Answer::Name => "name",
            Answer::Date => "date",
            Answer::Deadline => "deadline",
            Answer::Integer => "integer",
            Answer::YesNo => "yes-no",
            Answer::Money => "money",
            Answer::Texts => "texts",
            Answer::Offers => "offers",
            Answer::Choice(words) => {
                let end = if self.is_optional { " | ?" } else { "" };
                return words.join(" | ") + end;
            }
        };
        format!("{name}{}", if self.is_optional { "?" } else { "" })
    }

    /// The schema of an answer, with the question in words.
    pub(super) fn schema(&self, asks: Option<&str>) -> Value {
        let mut schema = self.answer.schema();
        schema["description"] = asks.unwrap_or_else(|| self.answer.says()).into();
        schema
    }
}

impl Answer {
    /// What it is, for questions that nobody put into words.
    fn says(&self) -> &'static str {
        match self {
            Self::Text => "A text.",
            Self::Name => "A name of somebody, as it is printed.",
            Self::Date => "A day, such as 2026-11-12.",
            Self::Deadline => "A day to come, by which somebody must have done something.",
            Self::Integer => "A whole number.",
            Self::YesNo => "`true` or `false`.",
            Self::Money => {
                "Swiss francs with two decimals in quotation marks, such as `\"420.00\"`."
            }
            Self::Texts => "Texts, as a list.",
            Self::Offers => "Names of offers in `office.toml`, as a list.",
            Self::Choice(_) => "One of some words.",
        }
    }

    fn schema(&self) -> Value {
        match self {
            Self::Text | Self::Name => json!({ "type": "string" }),
            Self::Date | Self::Deadline => as_in_cases::<Day>(),
            Self::Integer => json!({ "type": "integer" }),
            Self::YesNo => json!({ "type": "boolean" }),
            Self::Money => as_in_cases::<Francs>(),
            Self::Texts | Self::Offers => {
                json!({ "type": "array", "minItems": 1, "items": { "type": "string" } })
            }
            Self::Choice(words) => json!({ "type": "string", "enum": words }),
        }
    }
}

/// The shape that a day or an amount has everywhere in a case file; what it is for
/// the kind says.
fn as_in_cases<T: JsonSchema>() -> Value {
    let mut shape = schema::of::<T>();
    if let Some(keys) = shape.as_object_mut() {
        for key in ["$schema", "title", "description"] {
            keys.remove(key);
        }
    }
    shape
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.written())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::read(&text).ok_or_else(|| D::Error::custom("not a type of field"))
    }
}

impl JsonSchema for Field {
    fn schema_name() -> Cow<'static, str> {
        "Field".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^((text|name|date|deadline|integer|yes-no|money|texts|offers)\??|[a-z_]+( \| [a-z_]+)+( \| \?)?)$",
            "x-write": "write text, name, date, deadline, integer, yes-no, money, texts or offers, with a ? if it may be left out; or words such as \"work | school\"",
            "description": "text, name, date, deadline, integer, yes-no, money, texts or offers, with a `?` if it may be left out; or words to choose from, `work | school | ?`"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn questions_are_read_as_they_are_written() {
        for text in ["text", "name?", "date?", "yes-no", "offers?", "language | work", "a | b | ?"]
        {
            assert_eq!(Field::read(text).expect(text).written(), text);
        }
        for wrong in ["", "txt", "a |", "| ?b", "A | B"] {
            assert!(Field::read(wrong).is_none(), "{wrong}");
        }
    }
}
