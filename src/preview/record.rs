//! `gallery.json`: what a gallery shows, so that a later one can be compared with
//! it. It holds no clock and no path of a machine: the same texts give the same
//! bytes.

use std::{
    collections::BTreeMap,
    path::{Component, Path},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    report::{Finding, Place},
    source,
};

/// The file in the folder of a gallery.
pub(super) const FILE: &str = "gallery.json";
/// The page that is opened first.
pub const INDEX: &str = "index.html";
/// The page about a comparison.
pub const CHANGES: &str = "changes.html";
/// Pages of an earlier gallery, for the comparison.
pub(super) const OLD: &str = "old";
/// The shape of the file; another one is not read.
const FORMAT: u32 = 1;
/// Resolution of the pictures of pages.
pub(super) const DOTS_PER_INCH: u16 = 110;

/// A gallery as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gallery {
    format: u32,
    program: String,
    dots_per_inch: u16,
    /// The papers, by kind, language and case.
    pub papers: Vec<Row>,
    /// What belongs to a comparison, if there was one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Case, kind and languages: the name of its pictures.
    pub stem: String,
    /// Kind id.
    pub kind: String,
    /// Code in the canton's list.
    pub code: String,
    /// The printed title.
    pub title: String,
    /// Folder of the kind.
    pub stage: String,
    /// Whether the text is approved.
    pub status: String,
    /// Case id, or the year.
    pub case: String,
    /// The word of its size, if the case is sample data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<String>,
    /// Languages of the paper; the one beside for information comes second.
    pub languages: Vec<String>,
    /// Pages; none if the paper could not be made.
    pub pages: Vec<Page>,
    /// The first page, small.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<Picture>,
    /// The words of its passages.
    pub words: Vec<Words>,
    /// What was noticed.
    pub findings: Vec<Noticed>,
    /// SHA-256 over words and drawings: another one means another paper.
    pub fingerprint: String,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The picture.
    #[serde(flatten)]
    pub picture: Picture,
    /// SHA-256 of what is drawn, the same on every machine.
    pub drawing: String,
}

/// A picture below the folder of the gallery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// With forward slashes.
    pub path: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// The passages of a paper in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Tag.
    pub language: String,
    /// In their order.
    pub passages: Vec<Told>,
}

/// One passage as people read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Name in the prose files.
    pub name: String,
    /// Its title, if it has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// One line for each paragraph or item of a list.
    pub text: String,
}

/// A finding about a paper, in English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noticed {
    /// Its stable id.
    pub id: String,
    /// note, warning or error.
    pub severity: String,
    /// One sentence.
    pub message: String,
    /// The file, as messages name it.
    pub file: Option<String>,
    /// From 1.
    pub line: Option<usize>,
}

impl Noticed {
    /// A finding as it is remembered; files of the workspace are named from there.
    pub(super) fn new(finding: &Finding, root: &Path) -> Self {
        let place = finding.places.first();
        let (file, line) = place.map(|place| spot(place, root)).unzip();
        Self {
            id: finding.id.to_owned(),
            severity: finding.severity.word().to_owned(),
            message: finding.message.english(),
            file,
            line,
        }
    }
}

/// File and line of a place.
pub(super) fn spot(place: &Place, root: &Path) -> (String, usize) {
    let name = place.source.name();
    let inside = name.strip_prefix(&source::shown(root)).and_then(|rest| rest.strip_prefix('/'));
    (inside.unwrap_or(name).to_owned(), place.source.line_column(place.range.start).0)
}

impl Row {
    /// The language in whose column the paper stands: the one beside, else the
    /// only one.
    pub fn column(&self) -> &str {
        self.languages.last().map_or("", String::as_str)
    }

    /// Computes what the paper is known by.
    pub(super) fn seal(&mut self) {
        let mut hasher = Sha256::new();
        let mut add = |part: &str| {
            // Lengths keep the borders apart.
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        };
        for words in &self.words {
            add(&words.language);
            for told in &words.passages {
                for part in [&told.name, &told.title, &told.text] {
                    add(part);
                }
            }
        }
        self.pages.iter().for_each(|page| add(&page.drawing));
        if self.pages.is_empty() {
            self.findings.iter().for_each(|one| add(&one.id));
        }
        self.fingerprint = source::hex(hasher.finalize().as_slice());
    }
}

/// Why a folder is not taken for a gallery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoGallery {
    /// There is no `gallery.json`.
    Absent,
    /// It cannot be read, or a newer program wrote it.
    Unreadable,
}

impl Gallery {
    /// A gallery of papers.
    pub fn new(papers: Vec<Row>) -> Self {
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            dots_per_inch: DOTS_PER_INCH,
            papers,
            files: Vec::new(),
        }
    }

    /// Reads the gallery of a folder.
    pub fn read(folder: &Path) -> Result<Self, NoGallery> {
        let bytes = source::read_bytes(&folder.join(FILE)).map_err(|_| NoGallery::Absent)?;
        let read: Option<Self> = serde_json::from_slice(&bytes).ok();
        let is_ours = |gallery: &Self| gallery.format == FORMAT && gallery.named().all(is_inside);
        read.filter(is_ours).ok_or(NoGallery::Unreadable)
    }

    /// The file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Pages in all.
    pub fn pages(&self) -> usize {
        self.papers.iter().map(|paper| paper.pages.len()).sum()
    }

    /// The files that this gallery names, without those that every gallery has.
    pub fn named(&self) -> impl Iterator<Item = &str> {
        let pictures = self
            .papers
            .iter()
            .flat_map(|paper| paper.pages.iter().map(|page| &page.picture).chain(&paper.thumbnail));
        let paths = pictures.map(|picture| &picture.path).chain(&self.files);
        paths.map(String::as_str)
    }

    /// The pictures by what is drawn on them, if this program would make them in the
    /// same way.
    pub(super) fn by_drawing(&self) -> BTreeMap<&str, (&Picture, Option<&Picture>)> {
        let same = self.program == env!("CARGO_PKG_VERSION") && self.dots_per_inch == DOTS_PER_INCH;
        let mut pictures = BTreeMap::new();
        for paper in self.papers.iter().filter(|_| same) {
            for (number, page) in paper.pages.iter().enumerate() {
                let small = paper.thumbnail.as_ref().filter(|_| number == 0);
                let known = pictures.entry(page.drawing.as_str()).or_insert((&page.picture, small));
                known.1 = known.1.or(small);
            }
        }
        pictures
    }
}

/// Whether a path names a file of a gallery: below its folder, with an ending that
/// we write.
fn is_inside(path: &str) -> bool {
    let parts = Path::new(path).components();
    let plain = parts.clone().all(|part| matches!(part, Component::Normal(_)));
    plain && (path.ends_with(".png") || path == CHANGES)
}

#[cfg(test)]
mod tests {
    use super::is_inside;

    #[test]
    fn only_files_of_a_gallery_are_its_own() {
        assert!(is_inside("pages/x-1.png") && is_inside("changes.html"));
        for path in ["../x.png", "/x.png", "pages/../../x.png", "office.toml", "pages/x.html", ""] {
            assert!(!is_inside(path), "{path}");
        }
    }
}
