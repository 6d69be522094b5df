//! `locales/glossary.toml`: the official terms of the law in the official
//! languages, which must stand beside one another.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    document::{Document, Shape},
    material::Material,
    report::Report,
    schema,
};

/// The table, as read with the languages.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// Its terms.
    #[serde(default)]
    pub term: Vec<Term>,
}

/// One term with the forms that count, by language.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
pub struct Term {
    /// What it is.
    pub id: String,
    /// Forms by language tag; `*` stands for letters at the end of a word.
    #[serde(flatten)]
    pub forms: BTreeMap<String, Vec<String>>,
    /// The same forms as words, each with whether letters may follow.
    #[serde(skip)]
    patterns: BTreeMap<String, Vec<Vec<(String, bool)>>>,
}

impl Glossary {
    /// Reads the table; without the file there are no terms.
    pub(super) fn read(material: &Material) -> Result<Self, Report> {
        match material.read("locales/glossary.toml") {
            Some(source) => {
                let shape = Shape::new(schema::of::<Self>());
                let mut glossary: Self = Document::parse(&source)?.typed(&shape)?;
                glossary.term.iter_mut().for_each(Term::compile);
                Ok(glossary)
            }
            None => Ok(Self::default()),
        }
    }
}

impl Term {
    fn compile(&mut self) {
        let compiled = self
            .forms
            .iter()
            .map(|(tag, forms)| (tag.clone(), forms.iter().map(|form| pattern(form)).collect()));
        self.patterns = compiled.collect();
    }

    /// Whether a text uses the term in a language.
    pub fn is_used(&self, tag: &str, text: &Spoken) -> bool {
        let fits = |word: &String, (want, open): &(String, bool)| {
            word == want || (*open && word.starts_with(want.as_str()))
        };
        let stands = |wanted: &Vec<(String, bool)>| {
            text.words
                .windows(wanted.len().max(1))
                .any(|window| window.iter().zip(wanted).all(|(a, b)| fits(a, b)))
        };
        self.patterns.get(tag).is_some_and(|forms| forms.iter().any(stands))
    }
}

/// The words of a text in small letters; the apostrophe ends a word.
pub struct Spoken {
    words: Vec<String>,
}

impl Spoken {
    /// Takes a text apart.
    pub fn new(text: &str) -> Self {
        let letter = |c: char| c.is_alphanumeric() || c == '-';
        let words = text.split(|c: char| !letter(c)).filter(|word| !word.is_empty());
        Self { words: words.map(str::to_lowercase).collect() }
    }
}

/// A form of the table as words; a star says that letters may follow.
fn pattern(form: &str) -> Vec<(String, bool)> {
    let mut wanted = Vec::new();
    for part in form.split_whitespace() {
        let pieces = Spoken::new(part).words;
        let last = pieces.len();
        for (number, word) in pieces.into_iter().enumerate() {
            wanted.push((word, number + 1 == last && part.ends_with('*')));
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Spoken, Term};

    #[test]
    fn a_form_counts_as_whole_words_in_any_case() {
        let forms = BTreeMap::from([(
            "xx".to_owned(),
            vec!["convention* d’intégration".to_owned(), "Bewilligung*".to_owned()],
        )]);
        let mut term = Term { id: "t".into(), forms, patterns: BTreeMap::new() };
        term.compile();
        let uses = |tag, text| term.is_used(tag, &Spoken::new(text));
        assert!(uses("xx", "la Convention d’intégration"));
        assert!(uses("xx", "les conventions\nd’intégration"));
        assert!(!uses("xx", "Aufenthaltsbewilligung"));
        assert!(uses("xx", "zwei Bewilligungen"));
        assert!(!uses("yy", "Bewilligung"));
    }
}
