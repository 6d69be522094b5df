//! A year of a workspace in numbers: what happened, where cases stand, which
//! languages were interpreted. No person is in it.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::{Date, date};
use serde::Serialize;

use crate::{
    case::{Case, CaseFile},
    templates::{About, Course, Templates},
};

/// The numbers of a year. Made by [`Year::count`].
#[derive(Clone, Debug, Serialize)]
pub struct Year {
    /// The calendar year.
    pub year: i16,
    /// Cases to which something happened.
    pub cases: usize,
    /// How often each event happened, by its word; all events are there.
    pub events: BTreeMap<String, usize>,
    /// How often each event ended in which way.
    pub results: BTreeMap<String, BTreeMap<String, usize>>,
    /// Where these cases stood at the end of the year, by stage; the word `closed`
    /// is for those that ended.
    pub stages: BTreeMap<String, usize>,
    /// Languages of interpreters, by tag, over cases.
    pub languages: BTreeMap<String, usize>,
    /// Papers by kind.
    pub papers: BTreeMap<String, usize>,
}

/// A paper that was made, as the manifest of an output folder remembers it.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Kind id.
    pub kind: String,
    /// Date of the paper.
    pub date: String,
}

impl Year {
    /// Counts a year over all cases.
    pub fn count(
        year: i16,
        cases: &[Arc<CaseFile>],
        issued: &[Issued],
        templates: &Templates,
    ) -> Self {
        let course = templates.course();
        let mut counted = Self {
            year,
            cases: 0,
            events: course.event.iter().map(|event| (event.id.clone(), 0)).collect(),
            results: BTreeMap::new(),
            stages: BTreeMap::new(),
            languages: BTreeMap::new(),
            papers: BTreeMap::new(),
        };
        for file in cases {
            counted.add(&file.case, course);
        }
        // Papers about the year itself are not part of it.
        let about_case = |kind: &str| {
            templates.kind(kind).is_some_and(|kind| kind.manifest.about == About::Case)
        };
        let of_year =
            |one: &&Issued| one.date.starts_with(&format!("{year:04}-")) && about_case(&one.kind);
        for one in issued.iter().filter(of_year) {
            *counted.papers.entry(one.kind.clone()).or_default() += 1;
        }
        counted
    }

    fn add(&mut self, case: &Case, course: &Course) {
        let in_year = |day: Date| day.year() == self.year;
        if !case.event.iter().any(|event| in_year(event.date.0)) {
            return;
        }
        self.cases += 1;
        for event in case.event.iter().filter(|event| in_year(event.date.0)) {
            *self.events.entry(event.what.clone()).or_default() += 1;
            if !event.result.is_empty() {
                let results = self.results.entry(event.what.clone()).or_default();
                *results.entry(event.result.clone()).or_default() += 1;
            }
        }
        let mut until = case.clone();
        until.event.retain(|event| event.date.0 <= self.until());
        let stage = course.follow(&until).state.stage;
        let word = stage.map_or("closed", crate::case::Stage::word);
        *self.stages.entry(word.to_owned()).or_default() += 1;
        if let Some(one) = case.interpreter.as_ref().filter(|one| one.needed)
            && let Some(tag) = &one.language
        {
            *self.languages.entry(tag.clone()).or_default() += 1;
        }
    }

    /// Its first day.
    pub fn from(&self) -> Date {
        date(self.year, 1, 1)
    }

    /// Its last day.
    pub fn until(&self) -> Date {
        date(self.year, 12, 31)
    }
}
