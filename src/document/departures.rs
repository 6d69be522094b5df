//! Departures of a file from its schema, in words: what is wrong, where, and
//! what to write instead. Values are never repeated.

use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use super::{Document, Shape, dotted, escaped};
use crate::{
    report::{Finding, Report, Text, nearest},
    say,
};

impl Document {
    /// Everything in which the file departs from its shape.
    pub(super) fn departures(&self, shape: &Shape) -> Report {
        let mut departures = Vec::new();
        for error in shape.validator.iter_errors(self.value()) {
            let pointer = error.instance_path().as_str();
            let rule = error.schema_path().as_str();
            self.explain(pointer, error.kind(), &shape.schema, rule, &mut departures);
        }
        in_reading_order(departures)
    }

    fn explain(
        &self,
        pointer: &str,
        kind: &ValidationErrorKind,
        schema: &Value,
        schema_path: &str,
        departures: &mut Vec<Finding>,
    ) {
        let key = dotted(pointer);
        let rule = schema.pointer(schema_path);
        let parent =
            || schema.pointer(schema_path.rfind('/').map_or("", |end| &schema_path[..end]));
        let finding = match kind {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let known: Vec<&str> = parent()
                    .and_then(|parent| parent.get("properties"))
                    .and_then(Value::as_object)
                    .map(|fields| fields.keys().map(String::as_str).collect())
                    .unwrap_or_default();
                for name in unexpected {
                    departures.push(self.unknown_key(pointer, name, &known));
                }
                return;
            }
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                let message = if key.is_empty() {
                    say!("`{}` is missing in the file", name)
                } else {
                    say!("`{}` is missing in `{}`", name, key)
                };
                let place = self.place(&format!("{pointer}/{}", escaped(name)));
                Finding::error("missing-field", message)
                    .at(place.saying(say!("not answered here")))
                    .hint(added(name, parent()))
            }
            ValidationErrorKind::Enum { options } => {
                Finding::error("wrong-value", say!("`{}` is none of the known words", key))
                    .at(self.value_place(pointer))
                    .hint(say!("one of {}", words(options)))
            }
            ValidationErrorKind::Type { kind }
                if is_list(kind) && self.value().pointer(pointer).is_some_and(Value::is_object) =>
            {
                Finding::error("wrong-type", say!("`{}` can be there several times", key))
                    .at(self.place(pointer))
                    .hint(say!("write the table head with two brackets: `[[{}]]`", key))
            }
            ValidationErrorKind::Type { kind } => {
                Finding::error("wrong-type", say!("`{}` has the wrong type", key))
                    .at(self.value_place(pointer))
                    .hint(match (kind, parent().and_then(|parent| parent.get("x-write"))) {
                        (TypeKind::Multiple(_), Some(_)) => rule_text(rule, parent()),
                        _ => say!("write {}", type_name(kind)),
                    })
            }
            ValidationErrorKind::Minimum { limit } | ValidationErrorKind::Maximum { limit } => {
                let message = if matches!(kind, ValidationErrorKind::Minimum { .. }) {
                    say!("`{}` is less than {}", key, limit.to_string())
                } else {
                    say!("`{}` is more than {}", key, limit.to_string())
                };
                Finding::error("wrong-value", message)
                    .at(self.value_place(pointer))
                    .hint(rule_text(rule, parent()))
            }
            ValidationErrorKind::MaxLength { limit } => {
                Finding::error("wrong-value", say!("`{}` has more than {} characters", key, limit))
                    .at(self.value_place(pointer))
                    .hint(say!("compare it with the register; eCH allows no more"))
            }
            ValidationErrorKind::MinLength { .. } | ValidationErrorKind::MinItems { .. } => {
                Finding::error("wrong-value", say!("`{}` is empty", key))
                    .at(self.value_place(pointer))
                    .hint(say!("fill it in"))
            }
            _ => {
                let description = rule_text(rule, parent());
                Finding::error("wrong-value", say!("`{}` cannot be read", key))
                    .at(self.value_place(pointer))
                    .hint(description)
            }
        };
        departures.push(finding);
    }

    fn unknown_key(&self, pointer: &str, name: &str, known: &[&str]) -> Finding {
        let place = self.place(&format!("{pointer}/{}", escaped(name)));
        let inside = dotted(pointer);
        let message = if inside.is_empty() {
            say!("`{}` is not a key of this file", name)
        } else {
            say!("`{}` is not a key of `{}`", name, inside)
        };
        let hint = match nearest(name, known.iter().copied()) {
            Some(near) => say!("did you mean `{}`?", near),
            None => say!("known keys: {}", known.join(", ")),
        };
        Finding::error("unknown-key", message).at(place).hint(hint)
    }
}

/// From top to bottom; of several departures of one value the first is said,
/// because the others follow from it.
fn in_reading_order(mut departures: Vec<Finding>) -> Report {
    let start = |finding: &Finding| finding.places.first().map_or(0, |place| place.range.start);
    departures.sort_by_key(start);
    let mut report = Report::new();
    let mut last = None;
    for finding in departures {
        let place = finding.places.first().map(|place| place.range.clone());
        let is_value = matches!(finding.id, "wrong-value" | "wrong-type");
        if !(is_value && last == place) {
            report.push(finding);
        }
        last = place.filter(|_| is_value);
    }
    report
}

fn words(options: &Value) -> String {
    let list = options.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

fn is_list(kind: &TypeKind) -> bool {
    matches!(kind, TypeKind::Single(kind) if kind.to_string() == "array")
}

fn type_name(kind: &TypeKind) -> Text {
    let name = match kind {
        TypeKind::Single(kind) => kind.to_string(),
        TypeKind::Multiple(kinds) => {
            kinds.iter().map(|kind| kind.to_string()).collect::<Vec<_>>().join(" or ")
        }
    };
    match name.as_str() {
        "string" => say!("a text in double quotes"),
        "boolean" => say!("true or false"),
        "array" => say!("a list in square brackets"),
        "object" => say!("a table"),
        "integer" => say!("a whole number"),
        _ => name.into(),
    }
}

fn rule_text(rule: Option<&Value>, parent: Option<&Value>) -> Text {
    let described = |value: Option<&Value>| {
        let value = value?;
        value
            .get("x-write")
            .or_else(|| value.get("description"))?
            .as_str()
            .map(|text| Text::phrase(text.replace('\n', " ")))
    };
    described(parent).or_else(|| described(rule)).unwrap_or_else(|| say!("see `mappe schema`"))
}

/// How a missing key is written: a table has a head of its own.
fn added(name: &str, parent: Option<&Value>) -> Text {
    let kind = parent.and_then(|parent| parent.get("properties")?.get(name)?.get("type")?.as_str());
    match kind {
        Some("object") => say!("add a table `[{}]`", name),
        Some("array") => say!("add `[[{}]]`", name),
        _ => say!("add `{} = …`", name),
    }
}
