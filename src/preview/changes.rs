//! Two galleries compared: which papers are new, gone or changed, in which passages
//! and where on which pages.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use tiny_skia::Pixmap;

use super::{
    Accepted, Wish,
    picture::{Region, regions},
    record::{CHANGES, Gallery, OLD, Page, Picture, Row, Told},
};
use crate::{
    report::Text,
    say, source,
    write::{Artifact, NotWritten, Output},
};

/// What has changed from one gallery to another. Made by [`Changes::between`].
#[derive(Debug, Default)]
pub struct Changes {
    /// Papers that are new, gone or changed.
    pub papers: Vec<Change>,
    /// Names of the others.
    pub unchanged: BTreeSet<String>,
}

/// How a paper has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// It was not there.
    Added,
    /// It is there no more.
    Removed,
    /// Words or pages are others.
    Changed,
}

impl Manner {
    /// The word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }

    /// The word for people.
    pub fn text(self) -> Text {
        match self {
            Self::Added => say!("added"),
            Self::Removed => say!("removed"),
            Self::Changed => say!("changed"),
        }
    }
}

/// One paper that has changed.
#[derive(Debug)]
pub struct Change {
    /// Case, kind and languages.
    pub stem: String,
    /// How.
    pub manner: Manner,
    /// Whether somebody has looked at this state.
    pub is_accepted: bool,
    /// The paper as it is; as it was, if it is gone.
    pub row: Row,
    /// Passages that differ.
    pub passages: Vec<Passage>,
    /// Pages that differ.
    pub pages: Vec<Pair>,
}

/// A passage that differs.
#[derive(Debug, PartialEq, Eq)]
pub struct Passage {
    /// Tag.
    pub language: String,
    /// Name.
    pub name: String,
    /// Title and text as they were; empty if the passage is new.
    pub old: String,
    /// Title and text as they are; empty if the passage is gone.
    pub new: String,
}

/// A page that differs.
#[derive(Debug)]
pub struct Pair {
    /// From 1.
    pub number: usize,
    /// The page as it was, copied into the new gallery.
    pub(super) old: Option<Picture>,
    /// The page as it is.
    pub(super) new: Option<Picture>,
    /// Where they differ.
    pub(super) regions: Vec<Region>,
}

/// The state of a paper that is gone.
const GONE: &str = "removed";

impl Change {
    /// What an acceptance of this change names.
    pub fn state(&self) -> &str {
        if self.manner == Manner::Removed { GONE } else { &self.row.fingerprint }
    }
}

impl Changes {
    /// Compares an earlier gallery with a new one, as far as the call asked for its
    /// papers. Old pages that differ are copied into the new gallery.
    pub fn between(
        (folder, old): (&Path, &Gallery),
        (output, new): (&Output, &Gallery),
        wish: &Wish,
        accepted: &Accepted,
    ) -> Result<Self, NotWritten> {
        let was: BTreeMap<&str, &Row> = rows(old, wish).collect();
        let is: BTreeMap<&str, &Row> = rows(new, wish).collect();
        let mut changes = Self::default();
        // In the order of the gallery; what is gone comes last.
        let gone = rows(old, wish).filter(|(stem, _)| !is.contains_key(stem));
        for (stem, row) in rows(new, wish).chain(gone) {
            let (before, after) = (was.get(stem).copied(), is.get(stem).copied());
            let manner = match (before, after) {
                (None, _) => Manner::Added,
                (_, None) => Manner::Removed,
                (Some(before), Some(after)) if before.fingerprint == after.fingerprint => {
                    changes.unchanged.insert(stem.to_owned());
                    continue;
                }
                _ => Manner::Changed,
            };
            let mut change = Change {
                stem: stem.to_owned(),
                manner,
                is_accepted: false,
                row: row.clone(),
                passages: Vec::new(),
                pages: Vec::new(),
            };
            if manner == Manner::Changed {
                change.passages = passages(before, after);
            }
            change.pages = pages(folder, output, before, after)?;
            if manner == Manner::Changed && change.passages.is_empty() && change.pages.is_empty() {
                changes.unchanged.insert(stem.to_owned());
                continue;
            }
            change.is_accepted = accepted.covers(stem, change.state());
            changes.papers.push(change);
        }
        Ok(changes)
    }

    /// How many papers changed in a manner.
    pub fn count(&self, manner: Manner) -> usize {
        self.papers.iter().filter(|one| one.manner == manner).count()
    }

    /// How many changes nobody has looked at.
    pub fn open(&self) -> usize {
        self.papers.iter().filter(|one| !one.is_accepted).count()
    }

    /// The files of a comparison below the folder of the new gallery.
    pub fn files(&self) -> Vec<String> {
        let pairs = self.papers.iter().flat_map(|change| &change.pages);
        let old = pairs.filter_map(|pair| Some(pair.old.as_ref()?.path.clone()));
        old.chain([CHANGES.to_owned()]).collect()
    }
}

fn rows<'a>(gallery: &'a Gallery, wish: &Wish) -> impl Iterator<Item = (&'a str, &'a Row)> {
    let wanted = |row: &&Row| {
        let tags: Vec<&str> = row.languages.iter().map(String::as_str).collect();
        wish.wants(&row.kind, &row.code) && wish.wants_languages(&tags)
    };
    gallery.papers.iter().filter(wanted).map(|row| (row.stem.as_str(), row))
}

/// The passages that differ, in their order; those that are gone come last.
fn passages(before: Option<&Row>, after: Option<&Row>) -> Vec<Passage> {
    let told = |row: Option<&Row>| -> Vec<(String, String, String)> {
        let words = row.map(|row| row.words.as_slice()).unwrap_or_default().iter();
        let row =
            |language: &str, told: &Told| (language.to_owned(), told.name.clone(), whole(told));
        words
            .flat_map(|words| words.passages.iter().map(|told| row(&words.language, told)))
            .collect()
    };
    let (was, is) = (told(before), told(after));
    let find = |all: &[(String, String, String)], language: &str, name: &str| {
        let found = all.iter().find(|one| one.0 == language && one.1 == name);
        found.map(|one| one.2.clone())
    };
    let gone = was.iter().filter(|one| find(&is, &one.0, &one.1).is_none());
    let mut differing = Vec::new();
    for (language, name, _) in is.iter().chain(gone) {
        let old = find(&was, language, name).unwrap_or_default();
        let new = find(&is, language, name).unwrap_or_default();
        if old != new {
            differing.push(Passage { language: language.clone(), name: name.clone(), old, new });
        }
    }
    differing
}

/// Title and text of a passage.
fn whole(told: &Told) -> String {
    if told.title.is_empty() { told.text.clone() } else { format!("{}\n{}", told.title, told.text) }
}

/// The pages that differ.
fn pages(
    folder: &Path,
    output: &Output,
    before: Option<&Row>,
    after: Option<&Row>,
) -> Result<Vec<Pair>, NotWritten> {
    fn of(row: Option<&Row>) -> &[Page] {
        row.map(|row| row.pages.as_slice()).unwrap_or_default()
    }
    let (was, is) = (of(before), of(after));
    let mut pairs = Vec::new();
    for number in 0..was.len().max(is.len()) {
        let (old, new) = (was.get(number), is.get(number));
        let same = old.zip(new).is_some_and(|(old, new)| {
            old.drawing == new.drawing || old.picture.sha256 == new.picture.sha256
        });
        // A new paper needs no picture here: its pages are in the gallery.
        if same || before.is_none() {
            continue;
        }
        let mut pair = Pair { number: number + 1, old: None, new: None, regions: Vec::new() };
        let bytes = old.and_then(|old| source::read_bytes(&folder.join(&old.picture.path)).ok());
        if let Some((old, bytes)) = old.zip(bytes) {
            let shown =
                new.and_then(|new| source::read_bytes(&output.root().join(&new.picture.path)).ok());
            if let (Ok(was), Some(Ok(is))) =
                (Pixmap::decode_png(&bytes), shown.map(|bytes| Pixmap::decode_png(&bytes)))
            {
                pair.regions = regions(&was, &is);
            }
            let name = old.picture.path.rsplit('/').next().unwrap_or_default();
            let path = format!("{OLD}/{name}");
            output.show(&Artifact { path: path.clone(), bytes })?;
            pair.old = Some(Picture { path, ..old.picture.clone() });
        }
        pair.new = new.map(|new| new.picture.clone());
        pairs.push(pair);
    }
    Ok(pairs)
}
