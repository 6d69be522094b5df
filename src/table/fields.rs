//! The map, brought together with the header of a table and the schema of cases:
//! for each field of a case, from which columns it comes and how it is read.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    As, Part,
    lexicon::fold,
    mapping::{Mapping, Rule, is_table, listed},
    picking::{Columns, Taken, folded, words},
};
use crate::document::escaped;

/// A field, a table of fields, or a list of tables.
pub(super) enum Node {
    Field(Box<Filling>),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
}

/// How one field is filled.
#[derive(Default)]
pub(super) struct Filling {
    /// Where its text comes from; several columns fill a list.
    pub(super) taken: Vec<Taken>,
    /// The value of all rows.
    pub(super) always: Option<Value>,
    /// What the text is read as.
    pub(super) reading: Option<As>,
    /// Whether the field is a list.
    pub(super) is_list: bool,
    /// Which part of the cell is meant.
    pub(super) part: Option<Part>,
    /// Own words, folded.
    pub(super) words: HashMap<String, Value>,
    /// Words that make it true, folded.
    pub(super) is: Vec<String>,
    /// The value of an empty cell.
    pub(super) otherwise: Option<Value>,
    /// Between several values of one cell.
    pub(super) split: Option<String>,
    /// What stands in an empty cell.
    pub(super) empty: Vec<String>,
    /// The words that the field allows.
    pub(super) allowed: Vec<String>,
    /// Whether it is a name, which a register may write in capitals.
    pub(super) is_name: bool,
}

impl Node {
    /// Brings together the map below a pointer and the schema of the field there.
    pub(super) fn of(value: &Value, schema: &Value, pointer: &str, columns: &mut Columns) -> Self {
        if let (Value::Object(fields), true) = (value, is_table(schema)) {
            return Self::table(fields, schema, pointer, columns);
        }
        if let (Value::Array(items), Some(schema)) = (value, listed(schema)) {
            let items = items.iter().enumerate();
            let nodes = items.map(|(number, item)| {
                Self::of(item, schema, &format!("{pointer}/{number}"), columns)
            });
            return Self::List(nodes.collect());
        }
        Self::Field(Box::new(Filling::of(value, schema, pointer, columns)))
    }

    /// A table of fields.
    pub(super) fn table(
        fields: &Map<String, Value>,
        schema: &Value,
        pointer: &str,
        columns: &mut Columns,
    ) -> Self {
        let known = schema.get("properties");
        let nodes = fields.iter().map(|(key, value)| {
            let schema = known.and_then(|known| known.get(key)).unwrap_or(&Value::Null);
            let node = Self::of(value, schema, &format!("{pointer}/{}", escaped(key)), columns);
            (key.clone(), node)
        });
        Self::Table(nodes.collect())
    }
}

impl Filling {
    fn of(value: &Value, schema: &Value, pointer: &str, columns: &mut Columns) -> Self {
        let (names, rule) = Mapping::rule(value);
        let taken = columns.taken(&names, &rule, pointer);
        let Rule { always, as_, part, words: own, is, otherwise, split, empty, .. } = rule;
        let key = pointer.rsplit('/').next().unwrap_or_default();
        let is_list = schema["type"] == "array";
        let allowed = schema["enum"].as_array().map(Vec::as_slice).unwrap_or_default();
        let blank = columns.mapping.table.empty.iter().chain(&empty).cloned().collect::<Vec<_>>();
        Self {
            taken,
            always,
            reading: as_.or_else(|| reading(pointer, key, schema)),
            is_list,
            part,
            words: own.into_iter().map(|(word, means)| (fold(&word), means)).collect(),
            is: folded(&is),
            otherwise,
            split,
            empty: words(&blank),
            allowed: allowed.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            is_name: matches!(key, "official_name" | "first_name" | "call_name"),
        }
    }
}

/// What a field of a case is read as, if the map does not say it.
fn reading(pointer: &str, key: &str, schema: &Value) -> Option<As> {
    let own = |value: &Value, name: &str| value[name].as_str().map(str::to_owned);
    let (kind, format) = (own(schema, "type"), own(schema, "format"));
    match (kind.as_deref(), format.as_deref(), key) {
        (Some("boolean"), ..) => Some(As::YesNo),
        (_, Some("partial-date"), _) => Some(As::BirthDate),
        (_, Some("date"), _) => Some(As::Date),
        (_, Some("local-moment"), _) => Some(As::Moment),
        (Some("integer"), ..) => Some(As::Number),
        (.., "nationality" | "country") => Some(As::Country),
        (.., "information_languages" | "languages" | "mother_tongues") => Some(As::Language),
        (.., "sex") => Some(As::Sex),
        (.., "relation") => Some(As::Relation),
        _ if pointer == "/permit/category" => Some(As::Permit),
        _ if pointer == "/interpreter/language" => Some(As::Language),
        _ => None,
    }
}
