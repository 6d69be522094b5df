//! The map: a case file in which the names of columns stand in place of values,
//! with `[table]` for the file and `[rows]` for which rows are a case.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};

use super::{
    Charset, Header, Part, Separator,
    fields::Node,
    picking::{Columns, Picker},
};
use crate::{
    document::{Document, Shape, pointer},
    material::unreadable,
    report::{Place, Report},
    schema,
    source::{self, Source},
};

/// A map. Made by [`Mapping::read`] or, where columns have the names of our own
/// fields, by [`Mapping::own`].
#[derive(Clone, Debug)]
pub struct Mapping {
    /// The file, so that messages can point.
    pub document: Document,
    /// How the file is read.
    pub table: Reading,
    /// Which rows are a case.
    pub rows: Picking,
    cases: Arc<Value>,
}

/// How the file is read; all of it is found by itself if absent.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Reading {
    /// Sign between two cells of a CSV file.
    pub separator: Option<Separator>,
    /// How letters are written in a CSV file.
    pub encoding: Option<Charset>,
    /// Name of the sheet in a spreadsheet; the first if absent.
    pub sheet: Option<String>,
    /// Number of the row in which the names of the columns stand; the first if absent.
    #[schemars(range(min = 1, max = 1000))]
    pub header: Option<usize>,
    /// What stands in a cell that is empty, such as `["-", "NULL"]`; the value is then absent.
    pub empty: Vec<Word>,
}

/// Which rows are a case.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Picking {
    /// Rows are taken only if these columns hold one of these words, such as `{ "BFS-Nr." = [9990] }`.
    pub only: BTreeMap<String, Vec<Word>>,
    /// Rows are left out if one of these columns holds one of these words, such as `{ Status = ["weggezogen"] }`.
    pub without: BTreeMap<String, Vec<Word>>,
    /// Column with the day on which a row was changed last.
    pub changed: Option<String>,
    /// Column with the number of the household: rows of one number that follow one another are one case. Each row is a case if absent.
    pub household: Option<String>,
    /// Which row of a household is the person of the case; the first if absent.
    pub head: Option<Head>,
}

/// Which row of a household is the person of the case.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Column that tells it.
    pub column: String,
    /// What stands in it, such as `["Haushaltsvorstand"]`.
    pub is: Vec<Word>,
}

/// Where a value comes from, if a column alone does not tell.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Rule {
    /// Name of the column, as it stands in the header.
    pub column: Option<String>,
    /// Several columns put together, such as `"{Strasse} {Nr.}"`.
    pub text: Option<String>,
    /// A value that is the same for all rows.
    #[schemars(extend("type" = ["string", "integer", "boolean", "array"]))]
    pub always: Option<Value>,
    /// What the cell is read as; from the field of the case if absent.
    #[serde(rename = "as")]
    pub as_: Option<As>,
    /// Which part of the cell is meant.
    pub part: Option<Part>,
    /// Own words and what they mean, such as `{ ledig = "single" }`; a word that means `""` is absent.
    pub words: BTreeMap<String, Value>,
    /// True if the cell holds one of these words, false if it holds another or none.
    pub is: Vec<Word>,
    /// The value if the cell is empty.
    #[schemars(extend("type" = ["string", "integer", "boolean", "array"]))]
    pub otherwise: Option<Value>,
    /// Sign between several values in one cell, such as `"/"`; comma, semicolon, slash and bar if absent.
    #[schemars(length(min = 1))]
    pub split: Option<String>,
    /// What stands in this column if it is empty, beside `empty` of `[table]`.
    pub empty: Vec<Word>,
}

/// What a cell is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum As {
    /// A birth date, of which perhaps only the month or the year is known.
    BirthDate,
    /// A country: its code, its number or its name.
    Country,
    /// A day.
    Date,
    /// A language: its tag or its name.
    Language,
    /// A day and a time.
    Moment,
    /// A whole number.
    Number,
    /// A permit: its letter, its code or its name.
    Permit,
    /// A telephone number; written as in Switzerland.
    Phone,
    /// A relation in a household.
    Relation,
    /// Herr or Frau; in numbers 1 is a woman and 2 a man (eCH-0010 `mrMrs`).
    Salutation,
    /// A sex; in numbers 1 is male and 2 female (eCH-0044 `sex`).
    Sex,
    /// The text as it stands.
    Text,
    /// Yes or no.
    YesNo,
}

/// A word or number as it stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word(pub String);

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Value::deserialize(from).map(|value| match value {
            Value::String(text) => Self(text),
            other => Self(other.to_string()),
        })
    }
}

impl JsonSchema for Word {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Word".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "integer"] })
    }
}

/// The tables of a map that are not of the case.
#[derive(Deserialize, JsonSchema)]
#[schemars(
    title = "Map of a table",
    description = "A case file in which the names of columns stand in place of values."
)]
struct Own {
    /// How the file is read.
    #[serde(default)]
    table: Reading,
    /// Which rows are a case.
    #[serde(default)]
    rows: Picking,
}

impl Mapping {
    /// Reads a map for cases of a shape.
    pub fn read(source: &Arc<Source>, cases: &Shape) -> Result<Self, Report> {
        Self::of(Document::parse(source)?, cases)
    }

    /// Reads the file of a map.
    pub fn open(path: &Path, cases: &Shape) -> Result<Self, Report> {
        let name = source::shown(path);
        let source = Source::read(path, &name).map_err(|wrong| unreadable(&name, &wrong))?;
        Self::read(&source, cases)
    }

    /// The map that a header is whose columns are called as our own fields:
    /// `id`, `person.official_name`, `household[1].first_name`.
    pub fn own(header: &Header, cases: &Shape) -> Result<Self, Report> {
        let source = header.source();
        let (mut value, mut places) = (json!({}), Vec::new());
        for (column, name) in header.names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let mut keys = Vec::new();
            for part in name.split('.') {
                let (key, number) =
                    match part.strip_suffix(']').and_then(|part| part.split_once('[')) {
                        Some((key, number)) => (key, number.parse::<usize>().ok()),
                        None => (part, None),
                    };
                keys.push(key.to_owned());
                keys.extend(number.map(|number| number.saturating_sub(1).to_string()));
            }
            put(&mut value, &keys, json!(name));
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let whole = pointer(&keys);
            for (at, _) in whole.match_indices('/').skip(1) {
                if !places.iter().any(|(one, _): &(String, _)| *one == whole[..at]) {
                    places.push((whole[..at].to_owned(), column..column + 1));
                }
            }
            places.push((whole, column..column + 1));
        }
        Self::of(Document::of(&source, value, places), cases)
    }

    fn of(document: Document, cases: &Shape) -> Result<Self, Report> {
        let shape = Shape::new(schema(cases.schema()));
        let own: Own = document.typed(&shape)?;
        let cases = Arc::new(cases.schema().clone());
        Ok(Self { document, table: own.table, rows: own.rows, cases })
    }

    /// The map brought together with a header: every column that is missing at once.
    pub(super) fn bound(&self, header: &Header) -> Result<(Picker, Vec<(String, Node)>), Report> {
        let mut columns = Columns { header, mapping: self, report: Report::new() };
        let picker = Picker::new(&mut columns);
        let fields = Node::table(&self.fields(), &self.cases, "", &mut columns);
        let fields = if let Node::Table(fields) = fields { fields } else { Vec::new() };
        columns.report.into_result((picker, fields)).map(|(bound, _)| bound)
    }

    /// What the map says of the fields of a case.
    pub(super) fn fields(&self) -> Map<String, Value> {
        let mut fields = self.document.value().as_object().cloned().unwrap_or_default();
        fields.remove("table");
        fields.remove("rows");
        fields
    }

    /// The rule at a pointer of the case; a text is the name of a column.
    pub(super) fn rule(value: &Value) -> (Vec<String>, Rule) {
        match value {
            Value::String(name) => (vec![name.clone()], Rule::default()),
            Value::Array(names) => {
                let names = names.iter().filter_map(Value::as_str).map(str::to_owned);
                (names.collect(), Rule::default())
            }
            other => {
                let rule: Rule = serde_json::from_value(other.clone()).unwrap_or_default();
                (rule.column.iter().cloned().collect(), rule)
            }
        }
    }

    /// The place of a value of the map.
    pub(super) fn place(&self, pointer: &str) -> Place {
        self.document.value_place(pointer)
    }
}

/// Lists that a header can number; more is a mistake.
const MAX_LISTED: usize = 50;

/// Puts a value at keys, making tables and lists on the way.
pub(super) fn put(whole: &mut Value, keys: &[String], value: Value) {
    let Some((key, rest)) = keys.split_first() else {
        *whole = value;
        return;
    };
    match key.parse::<usize>() {
        Ok(number) if number < MAX_LISTED => {
            if !whole.is_array() {
                *whole = json!([]);
            }
            if let Value::Array(items) = whole {
                while items.len() <= number {
                    items.push(json!({}));
                }
                put(&mut items[number], rest, value);
            }
        }
        _ => {
            if !whole.is_object() {
                *whole = json!({});
            }
            if let Value::Object(fields) = whole {
                put(fields.entry(key.clone()).or_insert(Value::Null), rest, value);
            }
        }
    }
}

/// The JSON Schema of a map for cases of a schema.
pub fn schema(cases: &Value) -> Value {
    let mut own = schema::of::<Own>();
    let rule = schema::of::<Rule>();
    let mut case = of_fields(cases, &rule);
    if let (Some(own), Some(properties)) = (
        own.get_mut("properties").and_then(Value::as_object_mut),
        case.get_mut("properties").and_then(Value::as_object_mut),
    ) {
        let fields = std::mem::take(properties);
        properties.append(own);
        properties.extend(fields);
    }
    for key in ["title", "description", "$schema"] {
        if let (Some(text), Some(case)) = (own.get(key), case.as_object_mut()) {
            case.insert(key.into(), text.clone());
        }
    }
    case
}

/// Whether a schema describes a table with keys of its own.
pub(super) fn is_table(schema: &Value) -> bool {
    schema.get("properties").is_some()
}

/// The schema of the items of a list of tables.
pub(super) fn listed(schema: &Value) -> Option<&Value> {
    schema.get("items").filter(|items| is_table(items))
}

fn of_fields(schema: &Value, rule: &Value) -> Value {
    let said = schema.get("description").cloned().unwrap_or_default();
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        let fields: Map<String, Value> =
            properties.iter().map(|(key, one)| (key.clone(), of_fields(one, rule))).collect();
        let required = schema.get("required").cloned().unwrap_or_else(|| json!([]));
        json!({
            "type": "object",
            "description": said,
            "properties": fields,
            "required": required,
            "additionalProperties": false,
        })
    } else if let Some(items) = listed(schema) {
        json!({ "type": "array", "description": said, "items": of_fields(items, rule) })
    } else {
        json!({
            "type": ["string", "array", "object"],
            "description": said,
            "x-write": "write the name of a column in double quotes, or a rule such as `{ column = \"Name\" }`",
            "minLength": 1,
            "items": { "type": "string", "minLength": 1 },
            "properties": rule.get("properties").cloned().unwrap_or_default(),
            "additionalProperties": false,
        })
    }
}
