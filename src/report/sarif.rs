//! SARIF 2.1.0 for code scanning: the rules are the catalogue with its pages, the
//! results point at lines. No text of a source is in it.

use std::{collections::HashMap, fmt::Write as _};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{CATALOGUE, Finding, Inspected, Phrases, Place, Severity, Text, pages};
use crate::source::hex;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The text of the file; `tag` is the language in which it speaks.
pub fn text(inspected: &Inspected, tag: &str, phrases: &Phrases) -> String {
    let mut seen = HashMap::new();
    let results: Vec<Value> = inspected
        .findings()
        .into_iter()
        .map(|(path, finding)| result(inspected, path, finding, phrases, &mut seen))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "version": env!("CARGO_PKG_VERSION"),
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules(tag, phrases),
                },
            },
            "language": tag,
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn rules(tag: &str, phrases: &Phrases) -> Vec<Value> {
    let rule = |entry: &super::Entry| {
        let means = Text::phrase(entry.means).told(phrases);
        let page = pages::page(entry.id, tag).unwrap_or_else(|| means.clone());
        json!({
            "id": entry.id,
            "shortDescription": { "text": means },
            "fullDescription": { "text": pages::summary(&page) },
            "help": { "text": page, "markdown": page },
        })
    };
    CATALOGUE.iter().map(rule).collect()
}

fn result(
    inspected: &Inspected,
    path: &str,
    finding: &Finding,
    phrases: &Phrases,
    seen: &mut HashMap<String, usize>,
) -> Value {
    let (mut told, hint) = (finding.message.told(phrases), finding.hint.told(phrases));
    if !hint.is_empty() {
        told = format!("{told}\n{hint}");
    }
    let print = fingerprint(path, finding);
    let count = seen.entry(print.clone()).or_default();
    *count += 1;
    let mut result = json!({
        "ruleId": finding.id,
        "ruleIndex": CATALOGUE.iter().position(|entry| entry.id == finding.id),
        "level": level(finding.severity),
        "message": { "text": told },
        "locations": [location(path, finding.places.first())],
        "partialFingerprints": { "primaryLocationLineHash": format!("{print}:{count}") },
    });
    let related = finding.places.iter().skip(1).map(|place| {
        let mut one = location(&inspected.path(place.source.name()), Some(place));
        if !place.label.is_empty() {
            one["message"] = json!({ "text": place.label.told(phrases) });
        }
        one
    });
    let related: Vec<Value> = related.collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn location(path: &str, place: Option<&Place>) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(path) } });
    if let Some(place) = place {
        let (line, column) = place.source.line_column(place.range.start);
        let (end_line, end_column) = place.source.end(place.range.end);
        physical["region"] = json!({
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
        });
    }
    json!({ "physicalLocation": physical })
}

/// What stays the same while lines move and the program speaks another language.
/// A message names keys and no values, so nothing of a case is in it.
fn fingerprint(path: &str, finding: &Finding) -> String {
    let mut hasher = Sha256::new();
    for part in [finding.id, path, &finding.message.english()] {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hex(&hasher.finalize()[..8])
}

/// A path as a reference of a URI.
fn uri(path: &str) -> String {
    let (scheme, path) = match (path.starts_with('/'), path.split_once(":/")) {
        (true, _) => ("file://".to_owned(), path),
        (_, Some((drive, rest))) if drive.len() == 1 => (format!("file:///{drive}:/"), rest),
        _ => (String::new(), path),
    };
    path.bytes().fold(scheme, |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_becomes_a_reference() {
        assert_eq!(uri("cases/a b.toml"), "cases/a%20b.toml");
        assert_eq!(uri("/srv/ü.toml"), "file:///srv/%C3%BC.toml");
        assert_eq!(uri("D:/w/a.toml"), "file:///D:/w/a.toml");
    }
}
