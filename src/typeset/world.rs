//! The world of one paper: its virtual files, the layouts, the fonts. There is
//! no disk, no network and no clock in it.

use std::{collections::HashMap, sync::Mutex};

use typst::{
    Library, World, WorldExt,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::{
    Press,
    layout::{self, PAGES},
};
use crate::{plan::Job, render::Manuscript, report::Place};

/// The world in which one manuscript is set. Made by [`Press::desk`].
pub struct Desk<'a> {
    press: &'a Press,
    job: &'a Job,
    manuscript: &'a Manuscript,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

/// The id of a virtual path. Paths are reused from paper to paper: Typst keeps
/// each distinct one for ever.
pub(super) fn id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

/// Files of the last papers: one that is the same again is not read again.
#[derive(Default)]
pub(super) struct Kept {
    sources: Mutex<HashMap<FileId, Source>>,
    files: Mutex<HashMap<FileId, Bytes>>,
}

impl Kept {
    fn source(&self, id: FileId, text: &str) -> Source {
        let new = || Source::new(id, text.to_owned());
        kept(&self.sources, id, |source| source.text() == text, new)
    }

    fn file(&self, id: FileId, bytes: &[u8]) -> Bytes {
        kept(&self.files, id, |file| file.as_slice() == bytes, || Bytes::new(bytes.to_vec()))
    }
}

fn kept<T: Clone>(
    known: &Mutex<HashMap<FileId, T>>,
    id: FileId,
    is_same: impl Fn(&T) -> bool,
    new: impl Fn() -> T,
) -> T {
    let Ok(mut known) = known.lock() else { return new() };
    match known.get(&id).filter(|one| is_same(one)) {
        Some(one) => one.clone(),
        None => {
            let one = new();
            known.insert(id, one.clone());
            one
        }
    }
}

impl<'a> Desk<'a> {
    pub(super) fn new(press: &'a Press, job: &'a Job, manuscript: &'a Manuscript) -> Self {
        let sources: HashMap<FileId, Source> = manuscript
            .files
            .iter()
            .filter_map(|(path, text)| id(path).map(|id| (id, press.kept.source(id, text))))
            .collect();
        let mut files = HashMap::new();
        if let Some(id) = id("/data.json") {
            files.insert(id, Bytes::from_string(manuscript.data.to_string()));
        }
        for (path, points) in &manuscript.drawings {
            files.extend(id(path).map(|id| (id, Bytes::new(points.clone()))));
        }
        if let Some(logo) = &job.logo
            && let Some(id) = id(&format!("/{}", logo.path))
        {
            files.insert(id, press.kept.file(id, &logo.bytes));
        }
        files.extend(id(PAGES).map(|id| (id, layout::pages(false))));
        let main = id("/main.typ").unwrap_or_else(|| unreachable!("it is a plain path"));
        Self { press, job, manuscript, main, sources, files }
    }

    /// The same for a paper of which it is foreseen whether it has one page.
    #[must_use]
    pub fn foreseeing(mut self, is_one: bool) -> Self {
        self.files.extend(id(PAGES).map(|id| (id, layout::pages(is_one))));
        self
    }

    /// Where the kind names its layout, for faults without a place of their own.
    pub(super) fn layout(&self) -> Place {
        self.job.kind.document.value_place("/layout")
    }

    /// The place that an author can mend: in the prose, else in the layout.
    pub fn place(&self, span: impl Into<DiagSpan>) -> Option<Place> {
        let span = span.into();
        let id = span.id()?;
        let range = self.range(span)?;
        let path = id.get().vpath().get_with_slash();
        self.manuscript.origin(path, range.start).or_else(|| self.press.layout_place(id, range))
    }
}

impl Desk<'_> {
    /// The places of some bytes of a file, in their order.
    pub(super) fn places(&self, file: FileId, bytes: &[usize]) -> Vec<Place> {
        let path = file.get().vpath().get_with_slash();
        self.manuscript.origins(path, bytes).unwrap_or_else(|| {
            let place = |byte: &usize| self.press.layout_place(file, *byte..*byte);
            bytes.iter().filter_map(place).collect()
        })
    }

    /// The passage that a file holds, or whose title it holds.
    pub(super) fn passage(&self, path: &str) -> Option<&str> {
        self.manuscript.passage(path)
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let layout = || self.press.layouts.get(&id).map(|layout| layout.typst.clone());
        self.sources.get(&id).cloned().or_else(layout).ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent(id: FileId) -> FileError {
    match id.get().root() {
        VirtualRoot::Project => FileError::NotFound(id.get().vpath().get_with_slash().into()),
        VirtualRoot::Package(_) => FileError::AccessDenied,
    }
}
