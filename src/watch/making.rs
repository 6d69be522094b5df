//! One paper: its manuscript is written, and if it is another one than before,
//! it is laid out, exported and put where people look for it.

use std::{path::PathBuf, sync::Arc};

use super::{
    Listener, Watched, fingerprint,
    fingerprint::Fingerprint,
    shelf::{Leaf, Standing},
    watched::Held,
};
use crate::{
    plan::Job,
    render::{Manuscript, Scribe},
    report::Report,
    typeset::Sheets,
    write::{Artifact, Made, Manifest, NotWritten, Output, Row},
};

/// What became of a paper.
pub(super) enum Outcome {
    /// It is new.
    Made,
    /// It is as it was.
    Same,
    /// It cannot be made.
    Failed,
}

/// Where papers of a round go; opened when the first one is written.
pub(super) struct Tray {
    folder: PathBuf,
    open: Option<(Output, Manifest)>,
}

impl Tray {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, open: None }
    }

    fn open(&mut self) -> Result<&mut (Output, Manifest), NotWritten> {
        if self.open.is_none() {
            let output = Output::open(&self.folder)?;
            let manifest = Manifest::open(&output);
            self.open = Some((output, manifest));
        }
        Ok(self.open.as_mut().unwrap_or_else(|| unreachable!("it has just been opened")))
    }

    /// Writes the list of all files, if one was written.
    pub(super) fn close(self) -> Result<(), NotWritten> {
        self.open.map_or(Ok(()), |(output, manifest)| manifest.save(&output))
    }
}

impl Watched {
    /// Makes one paper if it has changed. Without a tray it is laid out to be
    /// looked at and not written.
    pub(super) fn make(
        &mut self,
        job: &Job,
        scribe: &mut Scribe,
        tray: Option<&mut Tray>,
        listener: &mut dyn Listener,
    ) -> Result<Outcome, NotWritten> {
        let Some(bench) = &self.bench else { return Ok(Outcome::Same) };
        let is_written = tray.is_some();
        let manuscript = match scribe.manuscript(job, &bench.workspace.templates) {
            Ok(manuscript) => manuscript,
            Err(wrong) => return Ok(self.failed(job, is_written, wrong)),
        };
        let print = fingerprint::of(job, &manuscript, bench.number);
        let held = self.held.get_mut(&job.stem);
        let is_same = held.as_ref().is_some_and(|held| held.print == Some(print));
        let key = (self.number, job.stem.clone());
        let is_there = || self.shelf.as_ref().is_some_and(|shelf| shelf.is_laid_out(&key));
        if let Some(held) = held
            && is_same
            // What was found has places, and these move even if the paper does not.
            && held.found.is_empty()
            && (is_written || is_there())
        {
            held.job = job.clone();
            if let Some(shelf) = &self.shelf {
                shelf.renew(self.number, job, manuscript);
            }
            return Ok(Outcome::Same);
        }
        let sheets = match bench.press.sheets(job, &manuscript) {
            Ok(sheets) => sheets,
            Err(wrong) => return Ok(self.failed(job, is_written, wrong)),
        };
        if let (Some(tray), false) = (tray, is_same) {
            let files = match self.exported(job, &manuscript, &sheets) {
                Ok(files) => files,
                Err(wrong) => return Ok(self.failed(job, is_written, wrong)),
            };
            let pages = sheets.document.pages().len();
            let (output, manifest) = tray.open()?;
            for (format, file) in &files {
                output.write(file)?;
                let row = Row::new(job, &job.templates, format, pages, file);
                listener.made(&row, &output.root().join(&file.path));
                manifest.add(row);
            }
        }
        self.good(job, is_written, print, manuscript, sheets);
        Ok(if is_same { Outcome::Same } else { Outcome::Made })
    }

    /// The files of a paper, by format.
    fn exported(
        &self,
        job: &Job,
        manuscript: &Manuscript,
        sheets: &Sheets,
    ) -> Result<Vec<(&'static str, Artifact)>, Report> {
        let mut files = Vec::new();
        let Some(bench) = &self.bench else { return Ok(files) };
        let templates = &bench.workspace.templates;
        let made = Made { job, manuscript, sheets, press: &bench.press, templates };
        for format in &self.wishes.formats {
            let artifacts = (format.export)(&made)?;
            files.extend(artifacts.into_iter().map(|file| (format.name, file)));
        }
        Ok(files)
    }

    fn good(
        &mut self,
        job: &Job,
        is_written: bool,
        print: Fingerprint,
        manuscript: Manuscript,
        sheets: Sheets,
    ) {
        let found = sheets.report.clone();
        if let (Some(shelf), Some(bench)) = (&self.shelf, &self.bench) {
            let marks = sheets.page_marks().into();
            let press = bench.press.clone();
            let leaf = Leaf { manuscript, sheets: Arc::new(sheets), press, marks };
            shelf.put(self.number, job, Standing::Fresh, Some(leaf), &found);
        }
        self.hold(job, is_written, Some(print), found);
    }

    fn failed(&mut self, job: &Job, is_written: bool, found: Report) -> Outcome {
        if let Some(shelf) = &self.shelf {
            shelf.put(self.number, job, Standing::Broken, None, &found);
        }
        self.hold(job, is_written, None, found);
        Outcome::Failed
    }

    fn hold(&mut self, job: &Job, is_written: bool, print: Option<Fingerprint>, found: Report) {
        // Who only looks at a paper that is written does not make it another one.
        let is_written = is_written || self.held.get(&job.stem).is_some_and(|one| one.is_written);
        self.held.insert(job.stem.clone(), Held { job: job.clone(), is_written, print, found });
    }
}
