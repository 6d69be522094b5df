//! The office that sends the samples: the starter office of its language, with
//! all that kinds may ask of it; in the smallest set, only what it must say.

use serde_json::{Map, Value, json};

use super::{Size, case::sections, words::SampleWords};
use crate::{material::Material, office, report::Report, templates::Sender};

const MORE: &str = "templates/samples/office.toml";
/// Lists without which some kind could not be made at all.
const KEPT: &[&str] = &["address", "kind", "law", "offer", "officer", "partner", "remedy"];

/// The office as data.
pub(super) fn value(
    material: &Material,
    words: &SampleWords,
    tag: &str,
    sender: Sender,
    size: Size,
) -> Result<Value, Report> {
    let starter = |tag: &str| format!("templates/starter/office.{tag}.toml");
    let own = starter(tag);
    // A language that is none, for trials, has no starter.
    let path = if material.read(&own).is_some() {
        own
    } else {
        let first = material.below("templates/starter/office.").next();
        first.unwrap_or_default().to_owned()
    };
    let mut office = sections(material, words, &path)?;
    join(&mut office, sections(material, words, MORE)?);
    office.insert("official_language".into(), tag.into());
    office.insert("kind".into(), sender.word().into());
    if size == Size::Smallest {
        let schema = office::schema();
        office = least(&office, &schema, KEPT);
        office.insert("officer".into(), first(office.get("officer")));
    } else if let Some(lead) = office.get_mut("officer").and_then(|rows| rows.get_mut(0)) {
        lead["email"] = "beispiel@musterwil.example".into();
    }
    Ok(Value::Object(office))
}

fn first(rows: Option<&Value>) -> Value {
    rows.and_then(|rows| rows.get(0)).map_or_else(|| json!([]), |row| json!([row]))
}

/// Lists are joined, all else is added.
fn join(office: &mut Map<String, Value>, more: Map<String, Value>) {
    for (key, value) in more {
        match (office.get_mut(&key), value) {
            (Some(Value::Array(rows)), Value::Array(more)) => rows.extend(more),
            (_, value) => {
                office.insert(key, value);
            }
        }
    }
}

/// What a schema requires of an object, and the keys that are kept beside.
fn least(object: &Map<String, Value>, schema: &Value, kept: &[&str]) -> Map<String, Value> {
    let required = |key: &str| {
        let keys = schema["required"].as_array();
        keys.is_some_and(|keys| keys.iter().any(|one| one == key)) || kept.contains(&key)
    };
    let inner = |key: &str, value: &Value| {
        let schema = &schema["properties"][key];
        match value {
            // An address needs more than its schema says: see `address-incomplete`.
            Value::Object(_) if matches!(key, "address" | "law") => value.clone(),
            Value::Object(object) => Value::Object(least(object, schema, &[])),
            Value::Array(rows) => {
                let row = |row: &Value| match row {
                    Value::Object(object) => Value::Object(least(object, &schema["items"], &[])),
                    other => other.clone(),
                };
                rows.iter().map(row).collect()
            }
            other => other.clone(),
        }
    };
    let keys = object.iter().filter(|(key, _)| required(key));
    keys.map(|(key, value)| (key.clone(), inner(key, value))).collect()
}
