//! The words of samples in one official language: `locales/<tag>/sample.toml`.

use std::collections::BTreeMap;

use crate::{
    document::Document,
    material::Material,
    report::{Finding, Report},
    say,
};

/// Words by name; a text names them as `@name@`.
pub(super) struct SampleWords(BTreeMap<String, String>);

impl SampleWords {
    /// Reads the words of a language.
    pub(super) fn read(material: &Material, tag: &str) -> Result<Self, Report> {
        let path = format!("locales/{tag}/sample.toml");
        let source = material.read(&path).ok_or_else(|| {
            Finding::error("unreadable-file", say!("`{}` is missing", path))
                .hint(say!("copy the file of another official language and translate its words"))
        })?;
        let document = Document::parse(&source)?;
        let words = document.texts().into_iter();
        let named = words
            .map(|(pointer, text)| (pointer.trim_start_matches('/').to_owned(), text.to_owned()));
        Ok(Self(named.collect()))
    }

    /// A text with its words in place.
    pub(super) fn fill(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, word) in &self.0 {
            text = text.replace(&format!("@{name}@"), word);
        }
        text
    }

    /// One word.
    pub(super) fn get(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_default()
    }
}
