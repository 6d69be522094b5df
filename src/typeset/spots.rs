//! Where each passage lies on laid-out pages, and where it was written: boxes
//! to point at, each with the lines in it. Text of a layout counts as well.

use std::collections::HashMap;

use typst::{
    World, WorldExt,
    syntax::{FileId, Span},
};

use super::{
    Desk, Sheets,
    frames::{Bounds, What, marks},
};
use crate::report::Place;

/// A passage, or a part of the layout, on one page.
pub struct Spot {
    /// The name of the passage; none for text of the layout.
    pub passage: Option<String>,
    /// Where it lies.
    pub area: Share,
    /// Its lines, from top to bottom; there is at least one.
    pub lines: Vec<Line>,
}

/// A line of text and where it was written.
pub struct Line {
    /// Where it lies.
    pub area: Share,
    /// The line in the prose or in the layout.
    pub place: Place,
}

/// A box in shares of the page, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// From the left edge.
    pub left: f64,
    /// From the top edge.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// Texts of one passage that are further apart, in millimetres, are two boxes:
/// a passage keeps together what a page has in between, a layout does not.
const PASSAGE_GAP: f64 = 8.0;
const LAYOUT_GAP: f64 = 2.0;

/// A run of text: its box, and the byte of the virtual file.
struct Run {
    bounds: Bounds,
    file: FileId,
    byte: usize,
}

/// Runs that lie together.
struct Group {
    bounds: Bounds,
    gap: f64,
    runs: Vec<Run>,
}

/// The boxes of all pages.
pub(super) fn spots(sheets: &Sheets, desk: &Desk<'_>) -> Vec<Vec<Spot>> {
    let pages = sheets.document.pages().iter();
    let grouped: Vec<_> = pages.clone().map(|page| groups(runs(&page.frame, desk), desk)).collect();
    let places = places(grouped.iter().flatten().flat_map(|(_, group)| &group.runs), desk);
    let spot = |size: (f64, f64), (key, group): (Key, Group)| {
        let mut lines: Vec<Line> = Vec::new();
        for run in group.runs {
            let Some(place) = places.get(&(run.file, run.byte)) else { continue };
            let area = share(run.bounds, size);
            // Runs of one line that were written on one line are told once.
            match lines.last_mut().filter(|last| last.place == *place && beside(last.area, area)) {
                Some(last) => last.area = joined(last.area, area),
                None => lines.push(Line { area, place: place.clone() }),
            }
        }
        lines.sort_by(|a, b| a.area.top.total_cmp(&b.area.top));
        let area = share(group.bounds, size);
        (!lines.is_empty()).then_some(Spot { passage: key.passage, area, lines })
    };
    grouped
        .into_iter()
        .zip(pages)
        .map(|(groups, page)| {
            let size = page.frame.size();
            let size = (size.x.to_mm(), size.y.to_mm());
            groups.into_iter().filter_map(|group| spot(size, group)).collect()
        })
        .collect()
}

/// What makes texts belong together.
#[derive(PartialEq)]
struct Key {
    folder: String,
    passage: Option<String>,
}

fn key(file: FileId, desk: &Desk<'_>) -> Key {
    let path = file.get().vpath().get_with_slash();
    match desk.passage(path) {
        // Title and text of a passage are two files of one folder.
        Some(passage) => Key {
            folder: path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned(),
            passage: Some(passage.to_owned()),
        },
        None => Key { folder: path.to_owned(), passage: None },
    }
}

/// The texts of a page that were written somewhere.
fn runs(frame: &typst::layout::Frame, desk: &Desk<'_>) -> Vec<Run> {
    let marks = marks(frame).into_iter();
    let run = |mark: super::frames::Mark<'_>| {
        let What::Text(text) = mark.what else { return None };
        // A layout may put its own letters into one run with a passage's, such as
        // the number of a title: the passage is meant.
        let spans = || text.glyphs.iter().map(|glyph| glyph.span);
        let is_prose = |(span, _): &(Span, u16)| {
            let id = span.id();
            id.is_some_and(|id| desk.passage(id.get().vpath().get_with_slash()).is_some())
        };
        let is_ours = |(span, _): &(Span, u16)| span.id().is_some_and(|id| desk.source(id).is_ok());
        let (span, within) = spans().find(is_prose).or_else(|| spans().find(is_ours))?;
        let range = desk.range(span)?;
        let byte = (range.start + usize::from(within)).min(range.end);
        Some(Run { bounds: mark.bounds, file: span.id()?, byte })
    };
    marks.filter_map(run).collect()
}

fn groups(runs: Vec<Run>, desk: &Desk<'_>) -> Vec<(Key, Group)> {
    let mut groups: Vec<(Key, Group)> = Vec::new();
    for run in runs {
        let key = key(run.file, desk);
        let gap = if key.passage.is_some() { PASSAGE_GAP } else { LAYOUT_GAP };
        let near = |(other, group): &&mut (Key, Group)| {
            *other == key && is_near(group.bounds, run.bounds, gap)
        };
        match groups.iter_mut().find(near) {
            Some((_, group)) => {
                group.bounds = around(group.bounds, run.bounds);
                group.runs.push(run);
            }
            None => groups.push((key, Group { bounds: run.bounds, gap, runs: vec![run] })),
        }
    }
    // A later run may have closed the gap between two groups.
    let mut whole: Vec<(Key, Group)> = Vec::new();
    for (key, group) in groups {
        let near = |(other, one): &&mut (Key, Group)| {
            *other == key && is_near(one.bounds, group.bounds, group.gap)
        };
        match whole.iter_mut().find(near) {
            Some((_, one)) => {
                one.bounds = around(one.bounds, group.bounds);
                one.runs.extend(group.runs);
            }
            None => whole.push((key, group)),
        }
    }
    whole
}

/// The places of all runs, looked up file by file.
fn places<'a>(
    runs: impl Iterator<Item = &'a Run>,
    desk: &Desk<'_>,
) -> HashMap<(FileId, usize), Place> {
    let mut files: Vec<(FileId, Vec<usize>)> = Vec::new();
    for run in runs {
        match files.iter_mut().find(|(file, _)| *file == run.file) {
            Some((_, bytes)) => bytes.push(run.byte),
            None => files.push((run.file, vec![run.byte])),
        }
    }
    let mut places = HashMap::new();
    for (file, mut bytes) in files {
        bytes.sort_unstable();
        bytes.dedup();
        let found = desk.places(file, &bytes);
        places.extend(bytes.into_iter().map(|byte| (file, byte)).zip(found));
    }
    places
}

fn is_near(one: Bounds, other: Bounds, gap: f64) -> bool {
    one.left - gap < other.right
        && other.left - gap < one.right
        && one.top - gap < other.bottom
        && other.top - gap < one.bottom
}

fn around(one: Bounds, other: Bounds) -> Bounds {
    Bounds {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
    }
}

fn share(bounds: Bounds, (width, height): (f64, f64)) -> Share {
    let part = |value: f64, whole: f64| (value / whole).clamp(0.0, 1.0);
    let (left, top) = (part(bounds.left, width), part(bounds.top, height));
    Share {
        left,
        top,
        width: part(bounds.right, width) - left,
        height: part(bounds.bottom, height) - top,
    }
}

fn beside(one: Share, other: Share) -> bool {
    const HAIR: f64 = 0.001;
    (one.top + one.height - other.top - other.height).abs() < HAIR
}

fn joined(one: Share, other: Share) -> Share {
    let left = one.left.min(other.left);
    let top = one.top.min(other.top);
    let right = (one.left + one.width).max(other.left + other.width);
    let bottom = (one.top + one.height).max(other.top + other.height);
    Share { left, top, width: right - left, height: bottom - top }
}
