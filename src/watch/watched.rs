//! One workspace under watch: what stays from round to round.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use jiff::civil::Date;

use super::{
    Wishes,
    fingerprint::Fingerprint,
    ground::{Ground, grounds},
    shelf::Shelf,
};
use crate::{
    plan::Job,
    report::Report,
    source::Source,
    typeset::Press,
    workspace::{Found, Workspace},
};

/// A workspace, and its papers as they were last made. Its rounds are in
/// `round.rs`.
pub struct Watched {
    /// Its number in the call.
    pub(super) number: usize,
    pub(super) found: Found,
    pub(super) wishes: Wishes,
    pub(super) bench: Option<Bench>,
    /// Papers by output name.
    pub(super) held: BTreeMap<String, Held>,
    /// Papers that are made to be looked at and not written.
    pub(super) offered: Vec<Job>,
    /// What is wrong beside the papers, on a day.
    pub(super) inspected: Option<(Date, Report)>,
    pub(super) shelf: Option<Arc<Shelf>>,
    grounds: Vec<Ground>,
}

/// What papers are made with.
pub(super) struct Bench {
    pub(super) workspace: Workspace,
    pub(super) press: Arc<Press>,
    /// Tells presses apart.
    pub(super) number: u64,
    layouts: Vec<(String, Arc<Source>)>,
}

/// A paper as it was last made.
pub(super) struct Held {
    pub(super) job: Job,
    /// Whether it is written, or only looked at.
    pub(super) is_written: bool,
    /// None if it has never been good.
    pub(super) print: Option<Fingerprint>,
    /// What was found when it was made.
    pub(super) found: Report,
}

impl Watched {
    /// A workspace; nothing is made yet. Without a shelf nobody looks at papers.
    pub fn new(number: usize, found: Found, wishes: Wishes, shelf: Option<Arc<Shelf>>) -> Self {
        Self {
            number,
            found,
            wishes,
            bench: None,
            held: BTreeMap::new(),
            offered: Vec::new(),
            inspected: None,
            shelf,
            grounds: Vec::new(),
        }
    }

    /// The folder of the papers.
    pub fn output(&self) -> PathBuf {
        self.wishes.output.clone().unwrap_or_else(|| self.found.root.join("out"))
    }

    /// The folders that matter now, and the one that is ours.
    pub(super) fn field(&mut self) -> (Vec<Ground>, PathBuf) {
        let workspace = self.bench.as_ref().map(|bench| &bench.workspace);
        let fonts = self.wishes.fonts.as_deref();
        self.grounds = grounds(&self.found.root, self.found.asked(), fonts, workspace);
        let output = self.output();
        let whole = output.canonicalize().or_else(|_| std::path::absolute(&output));
        (self.grounds.clone(), whole.unwrap_or(output))
    }

    /// Whether something that was saved may change a paper of this workspace.
    pub fn is_touched(&self, saved: &[PathBuf]) -> bool {
        let matters = |path: &PathBuf| self.grounds.iter().any(|ground| ground.holds(path));
        saved.is_empty() || saved.iter().any(matters)
    }

    /// Whether what is inspected beside the papers may have changed.
    pub(super) fn is_inspected_touched(&self, saved: &[PathBuf]) -> bool {
        self.is_below(&["templates", "locales", "office.toml", "overrides.toml"], saved)
    }

    fn is_below(&self, names: &[&str], saved: &[PathBuf]) -> bool {
        let folder = |name: &&str| self.found.root.join(name).canonicalize().ok();
        let folders: Vec<PathBuf> = names.iter().filter_map(folder).collect();
        let is_gone = folders.len() < names.len();
        let is_in = |path: &PathBuf| {
            folders.iter().any(|folder| path.starts_with(folder))
                // A folder that is gone has no true name any more.
                || (is_gone && names.iter().any(|name| path.iter().any(|part| part == *name)))
        };
        saved.is_empty() || saved.iter().any(is_in)
    }

    /// Takes a workspace that has just been opened. Layouts and fonts stay on the
    /// press as long as they are the same, so that Typst keeps what it made of
    /// them.
    pub(super) fn equip(&mut self, workspace: Workspace, saved: &[PathBuf]) -> &Bench {
        let layouts = workspace.templates.layouts().to_vec();
        let has_fonts_touched = self.is_below(&["fonts"], saved)
            || self
                .wishes
                .fonts
                .as_deref()
                .and_then(|folder| folder.canonicalize().ok())
                .is_some_and(|folder| saved.iter().any(|path| path.starts_with(&folder)));
        let (press, number) = match self.bench.take() {
            Some(bench) if bench.layouts == layouts && !has_fonts_touched => {
                (bench.press, bench.number)
            }
            before => {
                let fonts = workspace.font_files(self.wishes.fonts.as_deref());
                let press = Press::with_fonts(&workspace.templates, fonts);
                (Arc::new(press), before.map_or(0, |bench| bench.number + 1))
            }
        };
        self.bench.insert(Bench { workspace, press, number, layouts })
    }
}
