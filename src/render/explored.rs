//! What prose does with the values of one paper: which of its branches are taken
//! and which values are missing. For checks; no page is made.

use std::{collections::BTreeSet, fmt::Write as _};

use serde_json::Value;

use super::{Words, words};
use crate::{
    report::Finding,
    templates::{Fragment, split},
};

const OPEN: char = '\u{f0002}';
const CLOSE: char = '\u{f0003}';

/// What was seen on the way through some passages.
#[derive(Default)]
pub struct Explored {
    /// Values that are printed and not there.
    pub missing: Vec<Finding>,
    /// Branches that were taken: name of the template and byte of their tag.
    pub taken: BTreeSet<(String, usize)>,
}

/// Prose that is gone through again and again, with other values each time. Made by
/// [`Words::explorer`].
pub struct Explorer<'a> {
    words: &'a Words,
    marked: Option<tera::Tera>,
}

impl Explorer<'_> {
    /// Goes through passages, with their titles, with the values of one paper.
    pub fn explored<'a>(&self, passages: impl Iterator<Item = &'a str>, view: &Value) -> Explored {
        let mut explored = Explored::default();
        let context = tera::Context::from_serialize(view).unwrap_or_default();
        for passage in passages {
            for template in [words::title(passage), passage.to_owned()] {
                if self.words.fragment(&template).is_none() {
                    continue;
                }
                if let Err(wrong) = self.words.render(&template, &context) {
                    explored.missing.push(wrong);
                    continue;
                }
                let told =
                    self.marked.as_ref().and_then(|one| one.render(&template, &context).ok());
                explored.taken.extend(told.iter().flat_map(|told| marks(told)));
            }
        }
        explored
    }
}

impl Words {
    /// The same prose, ready to be gone through.
    pub fn explorer(&self) -> Explorer<'_> {
        Explorer { words: self, marked: self.with_texts(&|name, text| marked(name, text)) }
    }

    /// All branches of a fragment: byte and range of the tag that opens each.
    pub fn branches(fragment: &Fragment) -> Vec<std::ops::Range<usize>> {
        split(&fragment.text)
            .1
            .into_iter()
            .filter(|tag| opens(&fragment.text[tag.clone()]))
            .collect()
    }
}

/// Whether a tag opens a stretch that is not always printed.
fn opens(tag: &str) -> bool {
    let inside = tag.trim_start_matches("{%").trim_start_matches('-').trim_start();
    tag.starts_with("{%")
        && ["if ", "elif ", "else", "for "].iter().any(|word| inside.starts_with(word))
}

/// The text with a mark behind every tag that opens a branch.
fn marked(name: &str, text: &str) -> String {
    let (mut out, mut at) = (String::with_capacity(text.len() * 2), 0);
    for tag in split(text).1 {
        out.push_str(&text[at..tag.end]);
        if opens(&text[tag.clone()]) {
            let _ = write!(out, "{OPEN}{name}:{}{CLOSE}", tag.start);
        }
        at = tag.end;
    }
    out + &text[at..]
}

fn marks(text: &str) -> Vec<(String, usize)> {
    let mark = |part: &str| {
        let (name, byte) = part.split(CLOSE).next()?.rsplit_once(':')?;
        Some((name.to_owned(), byte.parse().ok()?))
    };
    text.split(OPEN).skip(1).filter_map(mark).collect()
}
