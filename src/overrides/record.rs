//! `overrides.toml`: from which built-in text each file of a workspace was made.
//! It holds the text itself, so that both states can be shown later.

use std::{collections::BTreeMap, fmt::Write as _};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Form;
use crate::{
    document::{self, Document, Shape},
    material::{self, Material, RECORD},
    report::{Finding, Place, Report},
    say, schema,
};

/// What a workspace remembers of the built-in texts. Made by [`Record::read`].
#[derive(Clone, Debug, Default)]
pub struct Record {
    entries: BTreeMap<String, Entry>,
    document: Option<Document>,
}

/// The built-in text of one file as it was seen last.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Entry {
    /// Prose, passage by passage.
    passages: BTreeMap<String, String>,
    /// Messages of a language.
    messages: BTreeMap<String, String>,
    /// Any other file, whole.
    text: Option<String>,
}

impl Entry {
    fn form(&self) -> Form {
        match (&self.text, self.messages.is_empty()) {
            (Some(_), _) => Form::Whole,
            (None, false) => Form::Messages,
            (None, true) => Form::Passages,
        }
    }
}

impl Record {
    /// Reads the record of a workspace; without the file nothing is recorded.
    pub fn read(material: &Material) -> Result<Self, Report> {
        let Some(source) = material.read(RECORD) else { return Ok(Self::default()) };
        let document = Document::parse(&source)?;
        let shape = Shape::new(schema::of::<BTreeMap<String, Entry>>());
        let entries: BTreeMap<String, Entry> = document.typed(&shape)?;
        let mut report = Report::new();
        let known: Vec<String> = material::built_in_paths().collect();
        let own: Vec<&str> = material.own().map(|(path, _)| path).collect();
        for path in entries.keys() {
            if !known.contains(path) && !own.contains(&path.as_str()) {
                let hint = match crate::report::nearest(path, known.iter().map(String::as_str)) {
                    Some(near) => say!("did you mean `{}`?", near),
                    None => say!("take it out"),
                };
                report.push(
                    Finding::error("unknown-key", say!("`{}` is not a file", path))
                        .at(document.place(&document::pointer(&[path])))
                        .hint(hint),
                );
            }
        }
        report.into_result(Self { entries, document: Some(document) }).map(|(record, _)| record)
    }

    /// How a file was recorded, if it was.
    pub(super) fn form(&self, path: &str) -> Option<Form> {
        self.entries.get(path).map(Entry::form)
    }

    /// The parts of a file that were recorded.
    pub(super) fn seen(&self, path: &str) -> BTreeMap<String, String> {
        let Some(entry) = self.entries.get(path) else { return BTreeMap::new() };
        match &entry.text {
            Some(text) => BTreeMap::from([(String::new(), text.clone())]),
            None => entry.passages.iter().chain(&entry.messages).map(owned).collect(),
        }
    }

    /// Where a part is recorded, or its file.
    pub(super) fn place(&self, path: &str, part: &str) -> Option<Place> {
        let document = self.document.as_ref()?;
        let form = self.form(path)?;
        let table = match form {
            Form::Passages => "passages",
            Form::Messages => "messages",
            Form::Whole => "text",
        };
        let pointer = match form {
            Form::Whole => document::pointer(&[path, table]),
            _ => document::pointer(&[path, table, part]),
        };
        Some(document.place(&pointer))
    }

    /// Records the present built-in text of a path as seen.
    pub fn see(&mut self, path: &str) {
        let Some(built_in) = material::built_in(path) else { return };
        let form = Form::of(path, [&built_in, &built_in]);
        let parts: BTreeMap<String, String> = form.texts(&built_in).into_iter().collect();
        let mut entry = Entry::default();
        match form {
            Form::Passages => entry.passages = parts,
            Form::Messages => entry.messages = parts,
            Form::Whole => entry.text = parts.into_values().next(),
        }
        self.entries.insert(path.to_owned(), entry);
    }

    /// The text of `overrides.toml`.
    pub fn written(&self) -> String {
        let mut text = String::from(
            "# From which built-in texts the files of this workspace were made: `mappe new\n# override` and `mappe list overrides --accept` write this file. Keep it with them.\n",
        );
        for (path, entry) in &self.entries {
            let path = document::written_key(path);
            if let Some(whole) = &entry.text {
                let _ = write!(text, "\n[{path}]\ntext = {}\n", document::written(whole));
            }
            for (name, parts) in [("passages", &entry.passages), ("messages", &entry.messages)] {
                if !parts.is_empty() {
                    let _ = write!(text, "\n[{path}.{name}]\n");
                }
                for (part, words) in parts {
                    let part = document::written_key(part);
                    let _ = writeln!(text, "{part} = {}", document::written(words));
                }
            }
        }
        text
    }
}

fn owned((name, text): (&String, &String)) -> (String, String) {
    (name.clone(), text.clone())
}
