//! How a letter travels, and which letters can lie in one bundle.

use serde::{Deserialize, Serialize};

use crate::{case::Method, plan::Job, plan::Subject, render::window_lines, templates::Addressee};

/// Channel and envelope: the letters of a bundle have the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// Product of the Post, or by hand.
    pub channel: Method,
    /// Name of the envelope profile.
    pub envelope: String,
}

impl Way {
    /// The way of a paper. What does not go to the person is ordinary post.
    pub fn of(job: &Job) -> Self {
        let delivery = match &job.subject {
            Subject::Case(file) => Some(&file.case.delivery),
            Subject::Year(_) => None,
        };
        let to_person = job.kind.manifest.addressee == Addressee::Person;
        let envelope = delivery.and_then(|one| one.envelope.as_ref());
        Self {
            channel: delivery.filter(|_| to_person).map(|one| one.method).unwrap_or_default(),
            envelope: envelope.unwrap_or(&job.office.office.envelope).clone(),
        }
    }
}

/// In which order the letters of a run are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sorting {
    /// As the Post wants them.
    #[default]
    Postcode,
    /// By the language of the reader.
    Language,
}

impl Sorting {
    /// By what a letter is sorted: its postcode as the address prints it, or the tag
    /// of its language of information, else of its own.
    pub fn key(self, job: &Job) -> String {
        match self {
            Self::Postcode => window_lines(job).unwrap_or_default().iter().rev().find_map(|line| {
                let code = line.split(' ').next()?;
                code.starts_with(|c: char| c.is_ascii_digit()).then(|| code.to_owned())
            }),
            Self::Language => {
                Some(job.beside.as_ref().unwrap_or(&job.tongue).locale.tag().to_owned())
            }
        }
        .unwrap_or_default()
    }

    /// The end of the ids of its words.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Postcode => "postcode",
            Self::Language => "language",
        }
    }
}

/// Papers as bundles: those of one way together, in their order, at most so many in
/// each. The papers need not be laid out, nor even planned: `way` says how one goes.
pub fn bundles<T>(papers: Vec<T>, most: usize, way: impl Fn(&T) -> Way) -> Vec<Vec<T>> {
    let mut open = std::collections::BTreeMap::<Way, Vec<Vec<T>>>::new();
    for paper in papers {
        let own = open.entry(way(&paper)).or_default();
        match own.last_mut().filter(|last| last.len() < most) {
            Some(last) => last.push(paper),
            None => own.push(vec![paper]),
        }
    }
    open.into_values().flatten().collect()
}
