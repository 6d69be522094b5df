//! JSON Schemas made from our own types, in the dialect that TOML editors read
//! (draft 7, no references, no null), with their descriptions in any language.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use crate::report::{Phrases, Text};

/// Keys whose text is for people.
const TOLD: &[&str] = &["description", "title", "x-write"];

/// Keys that hold values of files, whatever they look like.
const VALUES: &[&str] = &["const", "default", "enum", "required"];

/// The key under which the editor plugin for TOML reads what words mean.
const EDITOR: &str = "x-taplo";

/// The schema of a type.
pub fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    simplify(&mut schema);
    schema
}

/// The words that are allowed somewhere, each with what it means.
pub fn choice<'a>(
    fields: &mut Map<String, Value>,
    words: impl Iterator<Item = (&'a str, Option<&'a str>)>,
) {
    let (words, says): (Vec<&str>, Vec<Option<&str>>) = words.unzip();
    fields.insert("type".into(), json!("string"));
    fields.insert("enum".into(), json!(words));
    if says.iter().any(Option::is_some) {
        fields.insert(EDITOR.into(), json!({ "docs": { "enumValues": says } }));
    }
}

/// The schema with its sentences in the language of a phrasebook; names and words
/// of files stay what they are.
#[must_use]
pub fn told(mut schema: Value, phrases: &Phrases) -> Value {
    each_text(&mut schema, &mut |text| *text = Text::phrase(text.clone()).told(phrases));
    schema
}

/// All sentences of a schema, as they are looked up in a phrasebook.
pub fn texts(schema: &Value) -> Vec<String> {
    let mut texts = Vec::new();
    each_text(&mut schema.clone(), &mut |text| {
        texts.push(Text::phrase(text.clone()).pattern().to_owned());
    });
    texts.sort();
    texts.dedup();
    texts
}

fn each_text(schema: &mut Value, see: &mut dyn FnMut(&mut String)) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, see)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut().filter(|one| !VALUES.contains(&one.0.as_str())) {
                match value {
                    Value::String(text) if TOLD.contains(&key.as_str()) => see(text),
                    Value::Object(docs) if key == EDITOR => {
                        let said =
                            docs.values_mut().filter_map(|one| one["enumValues"].as_array_mut());
                        for word in said.flatten() {
                            if let Value::String(text) = word {
                                see(text);
                            }
                        }
                    }
                    other => each_text(other, see),
                }
            }
        }
        _ => {}
    }
}

/// TOML knows no null, and a list of words reads better than a choice of
/// constants.
fn simplify(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(simplify),
        Value::Object(fields) => {
            fields.values_mut().for_each(simplify);
            if fields.get("default") == Some(&Value::Null) {
                fields.remove("default");
            }
            if let Some(Value::String(text)) = fields.get_mut("description") {
                *text = text.replace('\n', " ");
            }
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                types.retain(|name| name != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    fields.insert("type".into(), only);
                }
            }
            if let Some(Value::Array(choices)) = fields.get_mut("anyOf") {
                choices.retain(|choice| choice.get("type") != Some(&json!("null")));
                if let [Value::Object(only)] = choices.as_slice() {
                    let only = only.clone();
                    fields.remove("anyOf");
                    for (key, value) in only {
                        fields.entry(key).or_insert(value);
                    }
                }
            }
            if let Some(words) = words(fields) {
                fields.remove("oneOf");
                let said = words.iter().map(|(word, says)| (word.as_str(), says.as_deref()));
                choice(fields, said);
            }
        }
        _ => {}
    }
}

/// A choice of constants as words, each with what it means.
fn words(fields: &Map<String, Value>) -> Option<Vec<(String, Option<String>)>> {
    let text = |value: &Value, key: &str| Some(value.get(key)?.as_str()?.to_owned());
    let choices = fields.get("oneOf").and_then(Value::as_array)?.iter();
    choices.map(|one| Some((text(one, "const")?, text(one, "description")))).collect()
}
