//! A TOML file as data that remembers where everything stands. All syntax
//! errors and all departures from the schema are found at once.

mod departures;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    ops::Range,
    sync::{Arc, OnceLock},
};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

use crate::{
    report::{Finding, Place, Report, Text, lowered},
    say,
    source::Source,
};

/// A parsed TOML file. Made by [`Document::parse`].
#[derive(Clone, Debug)]
pub struct Document {
    source: Arc<Source>,
    value: Value,
    spots: BTreeMap<String, Spot>,
    canonical: OnceLock<String>,
}

/// What a file may look like: a JSON Schema, compiled once.
pub struct Shape {
    schema: Value,
    validator: jsonschema::Validator,
}

impl Shape {
    /// Compiles a schema made by [`crate::schema::of`].
    pub fn new(schema: Value) -> Self {
        // An invalid schema would be our own mistake; `true` accepts everything
        // and leaves the judgement to the typed reading.
        let compile = |schema: &Value| {
            jsonschema::draft7::options()
                .with_format("local-moment", is_moment)
                .with_format("partial-date", is_partial_date)
                .should_validate_formats(true)
                .build(schema)
        };
        let validator = compile(&schema)
            .or_else(|_| compile(&Value::Bool(true)))
            .unwrap_or_else(|_| unreachable!("`true` is a schema"));
        Self { schema, validator }
    }

    /// The schema as data.
    pub fn schema(&self) -> &Value {
        &self.schema
    }
}

#[derive(Clone, Debug)]
struct Spot {
    key: Range<usize>,
    value: Range<usize>,
}

impl Document {
    /// Parses a source; every syntax error becomes a finding.
    pub fn parse(source: &Arc<Source>) -> Result<Self, Report> {
        let (table, errors) = DeTable::parse_recoverable(source.text());
        if !errors.is_empty() {
            let mut report = Report::new();
            for error in errors {
                let range = error.span().unwrap_or(0..0);
                report.push(
                    Finding::error("toml-syntax", lowered(error.message()))
                        .at(Place::new(source, range))
                        .hint(syntax_hint(error.message())),
                );
            }
            return Err(report);
        }
        let mut spots = BTreeMap::new();
        let whole = table.span();
        let value = object(table.get_ref(), "", &mut spots);
        spots.insert(String::new(), Spot { key: 0..0, value: whole });
        Ok(Self { source: source.clone(), value, spots, canonical: OnceLock::new() })
    }

    /// Values that were read from something else than TOML, with the place of each
    /// by JSON pointer: the cells of a table.
    pub fn of(source: &Arc<Source>, value: Value, places: Vec<(String, Range<usize>)>) -> Self {
        let spot =
            |(at, range): (String, Range<usize>)| (at, Spot { key: range.clone(), value: range });
        let mut spots = BTreeMap::from([(String::new(), Spot { key: 0..1, value: 0..1 })]);
        spots.extend(places.into_iter().map(spot));
        Self { source: source.clone(), value, spots, canonical: OnceLock::new() }
    }

    /// The text it came from.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// The values as JSON; dates are text.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The values as JSON with sorted keys: the same text for files that say the same.
    pub fn canonical(&self) -> &str {
        self.canonical.get_or_init(|| {
            let mut value = self.value.clone();
            value.sort_all_objects();
            value.to_string()
        })
    }

    /// Whether a text has something that a function looks for; quicker than
    /// [`Document::texts`], which says where.
    pub fn any_text(&self, holds: &mut impl FnMut(&str) -> bool) -> bool {
        any_text(&self.value, holds)
    }

    /// The place of a key, by JSON pointer; of its nearest parent if absent.
    pub fn place(&self, pointer: &str) -> Place {
        Place::new(&self.source, self.spot(pointer).key.clone())
    }

    /// The place of a value, by JSON pointer; of its nearest parent if absent.
    pub fn value_place(&self, pointer: &str) -> Place {
        Place::new(&self.source, self.spot(pointer).value.clone())
    }

    /// Whether something is written at the pointer and is not empty.
    pub fn has(&self, pointer: &str) -> bool {
        match self.value.pointer(pointer) {
            None | Some(Value::Null) => false,
            Some(Value::Array(items)) => !items.is_empty(),
            Some(Value::String(text)) => !text.is_empty(),
            Some(_) => true,
        }
    }

    /// All texts with their pointers, in the order of the pointers.
    pub fn texts(&self) -> Vec<(String, &str)> {
        let mut texts = Vec::new();
        collect_texts(&self.value, String::new(), &mut texts);
        texts
    }

    fn spot(&self, pointer: &str) -> &Spot {
        let mut pointer = pointer;
        loop {
            if let Some(spot) = self.spots.get(pointer) {
                return spot;
            }
            pointer = pointer.rfind('/').map_or("", |end| &pointer[..end]);
        }
    }

    /// The typed value; or everything in which the file departs from its shape.
    pub fn typed<T: DeserializeOwned>(&self, shape: &Shape) -> Result<T, Report> {
        let departures = self.departures(shape);
        if departures.has_errors() {
            return Err(departures);
        }
        serde_json::from_value(self.value.clone()).map_err(|wrong| {
            let message = lowered(&wrong.to_string());
            Finding::error("wrong-value", message)
                .at(self.place(""))
                .hint(say!("compare the file with `mappe schema`"))
                .into()
        })
    }
}

/// Data as TOML; a text that is a day or a moment becomes one.
pub fn composed(value: &Value) -> String {
    toml::to_string_pretty(&as_toml(value)).unwrap_or_default()
}

fn as_toml(value: &Value) -> toml::Value {
    match value {
        Value::Null => toml::Value::String(String::new()),
        Value::Bool(yes) => (*yes).into(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64().unwrap_or_default().into(),
        },
        Value::String(text) => {
            let is_whole =
                text.len() >= 10 && (text.parse::<jiff::civil::Date>().is_ok() || is_moment(text));
            match text.parse::<toml::value::Datetime>() {
                Ok(moment) if is_whole => moment.into(),
                _ => text.as_str().into(),
            }
        }
        Value::Array(items) => toml::Value::Array(items.iter().map(as_toml).collect()),
        Value::Object(fields) => toml::Value::Table(
            fields.iter().map(|(key, value)| (key.clone(), as_toml(value))).collect(),
        ),
    }
}

fn syntax_hint(message: &str) -> Text {
    if message.contains("string") {
        say!("a quotation mark is missing: text stands between two \"…\"")
    } else if ["float", "date", "number", "integer"].iter().any(|word| message.contains(word)) {
        say!("dates are written 2026-11-12, amounts \"420.00\", postcodes \"4999\"")
    } else if message.contains("duplicate") {
        say!("a key or table stands there twice: keep one")
    } else {
        say!("write `key = value`; text in double quotes, dates as 2026-11-12")
    }
}

/// The patterns of the schema see shapes; these see the calendar.
fn is_moment(text: &str) -> bool {
    text.parse::<jiff::civil::DateTime>().is_ok()
}

fn is_partial_date(text: &str) -> bool {
    text.len() < 10 || text.parse::<jiff::civil::Date>().is_ok()
}

fn object(table: &DeTable<'_>, path: &str, spots: &mut BTreeMap<String, Spot>) -> Value {
    let mut map = Map::new();
    for (key, value) in table {
        let pointer = format!("{path}/{}", escaped(key.get_ref()));
        let spot = Spot { key: key.span(), value: value.span() };
        let read = json(value.get_ref(), &pointer, spots);
        spots.insert(pointer, spot);
        map.insert(key.get_ref().to_string(), read);
    }
    Value::Object(map)
}

fn json(value: &DeValue<'_>, path: &str, spots: &mut BTreeMap<String, Spot>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Null, Value::from)
        }
        DeValue::Float(number) => {
            number.as_str().parse::<f64>().ok().map_or(Value::Null, Value::from)
        }
        DeValue::Boolean(yes) => Value::Bool(*yes),
        DeValue::Datetime(moment) => Value::String(moment.to_string()),
        DeValue::Array(items) => {
            let mut list = Vec::new();
            for (number, item) in items.iter().enumerate() {
                let pointer = format!("{path}/{number}");
                let spot = Spot { key: item.span(), value: item.span() };
                list.push(json(item.get_ref(), &pointer, spots));
                spots.insert(pointer, spot);
            }
            Value::Array(list)
        }
        DeValue::Table(table) => object(table, path, spots),
    }
}

fn any_text(value: &Value, holds: &mut impl FnMut(&str) -> bool) -> bool {
    match value {
        Value::String(text) => holds(text),
        Value::Array(items) => items.iter().any(|item| any_text(item, holds)),
        Value::Object(fields) => fields.values().any(|field| any_text(field, holds)),
        _ => false,
    }
}

fn collect_texts<'a>(value: &'a Value, path: String, texts: &mut Vec<(String, &'a str)>) {
    match value {
        Value::String(text) => texts.push((path, text)),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                collect_texts(item, format!("{path}/{number}"), texts);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                collect_texts(field, format!("{path}/{}", escaped(key)), texts);
            }
        }
        _ => {}
    }
}

/// A key inside a pointer.
pub fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The pointer to a key inside others.
pub fn pointer(keys: &[&str]) -> String {
    keys.iter().fold(String::new(), |whole, key| whole + "/" + &escaped(key))
}

/// A text as a TOML value, over several lines if it has several.
pub fn written(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A key as TOML writes it, in quotation marks if it needs them.
pub fn written_key(key: &str) -> String {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !key.is_empty() && key.bytes().all(is_bare) { key.to_owned() } else { written(key) }
}

/// A pointer as people write it: `/goal/0/due` is `goal[1].due`.
pub fn dotted(pointer: &str) -> String {
    let mut text = String::new();
    for part in pointer.split('/').skip(1) {
        if let Ok(number) = part.parse::<usize>() {
            let _ = write!(text, "[{}]", number + 1);
        } else {
            if !text.is_empty() {
                text.push('.');
            }
            text.push_str(&part.replace("~1", "/").replace("~0", "~"));
        }
    }
    text
}
