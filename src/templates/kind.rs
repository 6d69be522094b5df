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

    /// The schema of the kind's own table in a case file.
    pub fn question(&self) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (name, field) in &self.manifest.fields {
            properties.insert(name.clone(), field.schema());
            if !field.is_optional {
                required.push(json!(name));
            }
        }
        json!({
            "type": "object",
            "additionalProperties": false,
            "properties": properties,
            "required": required,
        })
    }
}
