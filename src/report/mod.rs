//! What we tell people: findings with a place and a hint, collected in a
//! report. Text is printed by `cli/terminal`; nothing here prints.

mod catalogue;
pub mod github;
pub mod human;
mod inspected;
pub mod json;
pub mod junit;
pub mod pages;
pub mod sarif;
pub mod summary;
mod text;

use std::{ops::Range, sync::Arc};

use crate::{say, source::Source};

pub use catalogue::{CATALOGUE, Entry};
pub use inspected::{Inspected, Suite};
pub use text::{Phrases, Spoken, Text, holes};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing to do.
    Note,
    /// The paper is made, but somebody should look.
    Warning,
    /// The paper is not made.
    Error,
}

impl Severity {
    /// The word as machines read it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The word in the language of a phrasebook.
    pub fn told(self, phrases: &Phrases) -> String {
        let word = match self {
            Self::Note => say!("note"),
            Self::Warning => say!("warning"),
            Self::Error => say!("error"),
        };
        word.told(phrases)
    }
}

/// Where in a source something is, and what is to be said about that spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: Arc<Source>,
    /// The bytes meant.
    pub range: Range<usize>,
    /// A few words for this spot; may be empty.
    pub label: Text,
}

impl Place {
    /// A spot without words of its own.
    pub fn new(source: &Arc<Source>, range: Range<usize>) -> Self {
        Self { source: source.clone(), range, label: Text::default() }
    }

    /// The same spot with words.
    #[must_use]
    pub fn saying(mut self, label: impl Into<Text>) -> Self {
        self.label = label.into();
        self
    }
}

/// One thing that is wrong with the material. Messages name keys, never values
/// of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// Its stable id, listed in the [`CATALOGUE`].
    pub id: &'static str,
    /// One sentence, lower case, names in backticks, no full stop.
    pub message: Text,
    /// Where; a contradiction has two places.
    pub places: Vec<Place>,
    /// What to do.
    pub hint: Text,
    /// The case it belongs to, if any.
    pub case: Option<String>,
}

impl Finding {
    /// A finding that stops the paper.
    pub fn error(id: &'static str, message: impl Into<Text>) -> Self {
        Self::new(Severity::Error, id, message)
    }

    /// A finding that lets the paper through.
    pub fn warning(id: &'static str, message: impl Into<Text>) -> Self {
        Self::new(Severity::Warning, id, message)
    }

    /// Something worth knowing.
    pub fn note(id: &'static str, message: impl Into<Text>) -> Self {
        Self::new(Severity::Note, id, message)
    }

    fn new(severity: Severity, id: &'static str, message: impl Into<Text>) -> Self {
        let (message, places) = (message.into(), Vec::new());
        Self { severity, id, message, places, hint: Text::default(), case: None }
    }

    /// Adds a place; the first one is where people look first.
    #[must_use]
    pub fn at(mut self, place: impl Into<Option<Place>>) -> Self {
        self.places.extend(place.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Names the case.
    #[must_use]
    pub fn of_case(mut self, case: &str) -> Self {
        self.case = Some(case.to_owned());
        self
    }
}

/// Findings in the order they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// An empty report.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one finding; the same one is kept once. What several cases have in
    /// common, such as a fault of a template, belongs to none of them.
    pub fn push(&mut self, finding: Finding) {
        let same = |one: &&mut Finding| {
            one.id == finding.id
                && one.message == finding.message
                && one.places == finding.places
                && (!one.places.is_empty() || one.case == finding.case)
        };
        match self.findings.iter_mut().find(same) {
            Some(one) if one.case != finding.case => one.case = None,
            Some(_) => {}
            None => self.findings.push(finding),
        }
    }

    /// Adds all of another report.
    pub fn extend(&mut self, other: Report) {
        for finding in other.findings {
            self.push(finding);
        }
    }

    /// The findings.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether a finding stops the work.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Names the case on every finding that has none.
    #[must_use]
    pub fn of_case(mut self, case: &str) -> Self {
        for finding in &mut self.findings {
            finding.case.get_or_insert_with(|| case.to_owned());
        }
        self
    }

    /// `Ok` if nothing stops, with the report handed on either way.
    pub fn into_result<T>(self, value: T) -> Result<(T, Report), Report> {
        if self.has_errors() { Err(self) } else { Ok((value, self)) }
    }
}

impl From<Finding> for Report {
    fn from(finding: Finding) -> Self {
        Self { findings: vec![finding] }
    }
}

impl IntoIterator for Report {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.findings.into_iter()
    }
}

/// A message of a library as ours begin: with a small letter.
pub fn lowered(message: &str) -> String {
    let mut letters = message.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The word of a list that is nearest to a mistyped one, if any is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 4)
        .min_by_key(|(distance, candidate)| (*distance, candidate.len()))
        .map(|(_, candidate)| candidate)
}
