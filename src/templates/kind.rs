//! A kind: one document type, by its folder and its manifest.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::{Manifest, When, typed};
use crate::{
    document::{Document, Shape},
    report::{Finding, Report},
    say,
    source::Source,
};

/// One document type. Made by [`Kind::read`].
#[derive(Debug)]
pub struct Kind {
    /// The folder's name.
    pub id: String,
    /// The stage's folder: `inform`, `encourage`, `demand`, `report`, `shared`.
    pub stage: String,
    /// `templates/<stage>/<id>`.
    pub folder: String,
    /// What `kind.toml` says.
    pub manifest: Manifest,
    /// The file.
    pub document: Document,
}

impl Kind {
    /// Reads a manifest; `path` is `templates/<stage>/<id>/kind.toml`.
    pub fn read(source: &Arc<Source>, path: &str, shape: &Shape) -> Result<Self, Report> {
        let (manifest, document): (Manifest, _) = typed(source, shape)?;
        let folder = path.trim_end_matches("/kind.toml").to_owned();
        let mut parts = folder.rsplit('/');
        let id = parts.next().unwrap_or_default().to_owned();
        let stage = parts.next().unwrap_or_default().to_owned();
        let kind = Self { id, stage, folder, manifest, document };
        let mut report = Report::new();
        for (number, passage) in kind.manifest.passages.iter().enumerate() {
            kind.facts(&passage.when, &format!("/passages/{number}/when"), &mut report);
            let twice = kind.manifest.passages[..number].iter().any(|one| one.name == passage.name);
            if twice {
                let place = kind.document.value_place(&format!("/passages/{number}/name"));
                report.push(
                    Finding::error(
                        "duplicate-passage",
                        say!("the passage `{}` is there twice", passage.name),
                    )
                    .at(place)
                    .hint(say!("give each passage its own name")),
                );
            }
        }
        kind.facts(&kind.manifest.when, "/when", &mut report);
        kind.asked(&mut report);
        report.into_result(kind).map(|(kind, _)| kind)
    }

    /// Conditions name facts that exist.
    fn facts(&self, when: &When, pointer: &str, report: &mut Report) {
        for condition in when.conditions() {
            let fact = condition.strip_prefix("not ").unwrap_or(condition);
            if !crate::case::FACTS.iter().any(|row| row.name == fact) {
                let names = crate::case::FACTS.iter().map(|row| row.name);
                report.push(
                    Finding::error("unknown-fact", say!("`{}` is not a fact", fact))
                        .at(self.document.value_place(pointer))
                        .hint(crate::case::did_you_mean(fact, names)),
                );
            }
        }
    }

    /// Questions in words belong to questions that the kind asks.
    fn asked(&self, report: &mut Report) {
        let fields = || self.manifest.fields.keys().map(String::as_str);
        for name in self.manifest.asks.keys().filter(|name| !fields().any(|one| one == *name)) {
            report.push(
                Finding::error("unknown-key", say!("`{}` is not a key of `fields`", name))
                    .at(self.document.place(&crate::document::pointer(&["asks", name])))
                    .hint(crate::case::did_you_mean(name, fields())),
            );
        }
    }

    /// The schema of the kind's own table in a case file.
    pub fn question(&self) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (name, field) in &self.manifest.fields {
            let asks = self.manifest.asks.get(name).map(String::as_str);
            properties.insert(name.clone(), field.schema(asks));
            if !field.is_optional {
                required.push(json!(name));
            }
        }
        json!({
            "type": "object",
            "title": format!("{} {}", self.manifest.code, self.id),
            "description": "What this paper asks. With the table, also an empty one, a paper on request is made.",
            "additionalProperties": false,
            "properties": properties,
            "required": required,
        })
    }
}
