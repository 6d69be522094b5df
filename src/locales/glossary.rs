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
}

impl Glossary {
    /// Reads the table; without the file there are no terms.
    pub(super) fn read(material: &Material) -> Result<Self, Report> {
        match material.read("locales/glossary.toml") {
            Some(source) => Document::parse(&source)?.typed(&Shape::new(schema::of::<Self>())),
            None => Ok(Self::default()),
        }
    }
}

impl Term {
    /// Where a text uses the term in a language, in bytes.
    pub fn found(&self, tag: &str, text: &str) -> Option<usize> {
        let words = words(text);
        let forms = self.forms.get(tag)?;
        forms.iter().filter_map(|form| position(&words, form)).min()
    }
}

/// Words in lower case with their places; the apostrophe ends a word.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let inside = letter.is_alphanumeric() || letter == '-';
        match (inside, open) {
            (true, true) => {
                if let Some((_, word)) = found.last_mut() {
                    word.extend(letter.to_lowercase());
                }
            }
            (true, false) => found.push((at, letter.to_lowercase().collect())),
            (false, _) => {}
        }
        open = inside;
    }
    found
}

fn position(text: &[(usize, String)], form: &str) -> Option<usize> {
    // A star is no letter: each word of the form says whether it may go on.
    let mut wanted: Vec<(String, bool)> = Vec::new();
    for part in form.split_whitespace() {
        let pieces = words(part);
        let last = pieces.len();
        for (number, (_, word)) in pieces.into_iter().enumerate() {
            wanted.push((word, number + 1 == last && part.ends_with('*')));
        }
    }
    let fits = |(_, word): &(usize, String), (want, open): &(String, bool)| {
        word == want || (*open && word.starts_with(want.as_str()))
    };
    let window = text.windows(wanted.len().max(1));
    let mut hits = window.filter(|window| window.iter().zip(&wanted).all(|(a, b)| fits(a, b)));
    hits.next().map(|window| window[0].0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Term;

    #[test]
    fn a_form_counts_as_whole_words_in_any_case() {
        let forms = BTreeMap::from([(
            "xx".to_owned(),
            vec!["convention* d’intégration".to_owned(), "Bewilligung*".to_owned()],
        )]);
        let term = Term { id: "t".into(), forms };
        assert_eq!(term.found("xx", "la Convention d’intégration"), Some(3));
        assert_eq!(term.found("xx", "les conventions\nd’intégration"), Some(4));
        assert_eq!(term.found("xx", "Aufenthaltsbewilligung"), None);
        assert_eq!(term.found("xx", "zwei Bewilligungen"), Some(5));
        assert_eq!(term.found("yy", "Bewilligung"), None);
    }
}
