//! One round: the workspace is read anew, the plan is drawn anew, every
//! manuscript is written anew, and the papers whose manuscript has changed are
//! laid out and written.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::Date;

use super::{
    Watched,
    making::{Outcome, Tray},
};
use crate::{
    case::CaseFile,
    check,
    plan::{Job, LeftOut, Plan, Request},
    ready,
    render::Scribe,
    report::Report,
    source,
    workspace::Workspace,
    write::{NotWritten, Row},
};

/// Whoever wants to hear of a round while it lasts.
pub trait Listener {
    /// So many papers are looked at.
    fn begins(&mut self, papers: usize);
    /// One of them has been looked at.
    fn looked_at(&mut self);
    /// A file was written.
    fn made(&mut self, row: &Row, file: &Path);
    /// All papers are written; what follows is only looked at and judged.
    fn has_made(&mut self);
    /// Whether to stop before the next paper: something newer waits.
    fn is_over(&mut self) -> bool;
}

/// What a round brought.
#[derive(Default)]
pub struct Round {
    /// Papers that were made again.
    pub made: usize,
    /// Papers that law or missing data forbid.
    pub refused: usize,
    /// Papers that failed.
    pub failed: usize,
    /// Everything that is wrong now.
    pub report: Report,
    /// Kinds that a case gives no ground for.
    pub left_out: Vec<LeftOut>,
    /// Whether the call names no case.
    pub has_no_case: bool,
    /// Whether the workspace opens.
    pub is_open: bool,
    /// Whether the round was left for something newer.
    pub is_cut: bool,
    /// Why a file could not be written.
    pub unwritten: Option<NotWritten>,
}

impl Watched {
    /// Makes again what has changed; `saved` names the files, or nothing if any
    /// may have changed.
    pub fn round(&mut self, saved: &[PathBuf], today: Date, listener: &mut dyn Listener) -> Round {
        if let Some(shelf) = &self.shelf {
            shelf.begin(self.number, &self.found.root);
        }
        let workspace = match Workspace::open(&self.found.root) {
            Ok(workspace) => workspace,
            Err(report) => {
                listener.has_made();
                if let Some(shelf) = &self.shelf {
                    shelf.settle(self.number, None, &report);
                }
                return Round { report, ..Round::default() };
            }
        };
        let day = self.wishes.date.unwrap_or(today);
        if self.is_inspected_touched(saved) {
            self.inspected = None;
        }
        self.inspected.take_if(|(of, _)| *of != day);
        let paths = self.found.cases();
        let (cases, mut report) = workspace.read_cases(&paths);
        let request = self.request(today);
        let plan = Plan::draw(&workspace, &cases, &request);
        report.extend(plan.report);
        let press = self.equip(workspace, saved).press.clone();
        let (ready, missing) = ready(&plan.jobs, &press);
        report.extend(missing);

        let mut round = Round {
            is_open: true,
            has_no_case: paths.is_empty(),
            refused: plan.refused + paths.len() - cases.len(),
            failed: plan.jobs.len() - ready.len(),
            left_out: plan.left_out,
            ..Round::default()
        };
        self.make_all(&ready, listener, &mut round);
        if round.is_cut {
            return Round { report, ..round };
        }
        listener.has_made();
        let present = Present { cases: &cases, unread: unread(&paths, &cases) };
        let now: BTreeSet<&str> = ready.iter().map(|job| job.stem.as_str()).collect();
        let stays = Stays::new(&plan.jobs, &plan.stopped, &round.left_out, &present);
        self.let_go(true, &now, &stays);
        self.offer(&present, today);
        for job in &ready {
            if let Some(held) = self.held.get(&job.stem) {
                report.extend(held.found.clone());
            }
        }
        self.tell(&ready, &report);
        if listener.is_over() {
            return Round { is_cut: true, report, ..round };
        }
        if let (None, Some(bench)) = (&self.inspected, &self.bench) {
            let Workspace { templates, locales, office, .. } = &bench.workspace;
            self.inspected = Some((day, check::inspect(templates, locales, office, day)));
        }
        if let Some((_, inspected)) = &self.inspected {
            report.extend(inspected.clone());
        }
        self.tell(&ready, &report);
        Round { report, ..round }
    }

    fn request(&self, today: Date) -> Request {
        let Self { wishes, .. } = self;
        let (kinds, languages) = (wishes.kinds.clone(), wishes.languages.clone());
        Request { kinds, languages, date: wishes.date, today, occasion: None }
    }

    /// Makes what has changed, first the paper that somebody looks at.
    fn make_all(&mut self, ready: &[Job], listener: &mut dyn Listener, round: &mut Round) {
        listener.begins(ready.len());
        let mut tray = Tray::new(self.output());
        let mut scribe = Scribe::default();
        let mut left: Vec<&Job> = ready.iter().rev().collect();
        while !left.is_empty() {
            if listener.is_over() {
                round.is_cut = true;
                break;
            }
            let shown = self.shelf.as_ref().and_then(|shelf| shelf.shown());
            let is_shown = |job: &&Job| {
                shown
                    .as_ref()
                    .is_some_and(|(number, stem)| *number == self.number && *stem == job.stem)
            };
            let next = left.iter().position(is_shown).unwrap_or(left.len() - 1);
            let job = left.remove(next);
            match self.make(job, &mut scribe, Some(&mut tray), listener) {
                Ok(Outcome::Made) => round.made += 1,
                Ok(Outcome::Same) => {}
                Ok(Outcome::Failed) => round.failed += 1,
                Err(wrong) => {
                    round.unwritten = Some(wrong);
                    break;
                }
            }
            listener.looked_at();
        }
        if let Err(wrong) = tray.close() {
            round.unwritten = Some(wrong);
        }
    }

    /// Lets go of the papers, written or only looked at, that are no more, and
    /// keeps those that cannot be made just now.
    fn let_go(&mut self, is_written: bool, now: &BTreeSet<&str>, stays: &Stays<'_>) {
        let templates = self.bench.as_ref().map(|bench| bench.workspace.templates.clone());
        let (number, shelf) = (self.number, self.shelf.clone());
        self.held.retain(|stem, held| {
            if held.is_written != is_written || now.contains(stem.as_str()) {
                return true;
            }
            let id = &held.job.kind.id;
            let is_kind = templates.as_ref().is_some_and(|all| all.kind(id).is_some());
            let is_kept = is_kind && stays.keeps(&held.job);
            if let (true, Some(shelf)) = (is_kept, &shelf) {
                shelf.spoil(number, stem);
            }
            // When it can be made again, it is made again.
            held.print = None;
            is_kept
        });
    }

    /// Offers the papers in the other official languages, for the page only: an
    /// author changes all of them at once. They are laid out when somebody looks.
    fn offer(&mut self, present: &Present<'_>, today: Date) {
        let (Some(shelf), Some(bench)) = (self.shelf.clone(), &self.bench) else { return };
        if !self.wishes.languages.is_empty() {
            return;
        }
        let languages = bench.workspace.locales.official().map(str::to_owned).collect();
        let request = Request { languages, ..self.request(today) };
        let plan = Plan::draw(&bench.workspace, present.cases, &request);
        let is_other = |job: &&Job| self.held.get(&job.stem).is_none_or(|held| !held.is_written);
        let jobs: Vec<Job> = plan.jobs.iter().filter(is_other).cloned().collect();
        let (jobs, _) = ready(&jobs, &bench.press);
        let mut scribe = Scribe::default();
        for job in &jobs {
            shelf.offer(self.number, job);
            if shelf.is_laid_out(&(self.number, job.stem.clone())) {
                // It is written nowhere, so nothing can fail to be written.
                let _ = self.make(job, &mut scribe, None, &mut Deaf);
            }
        }
        let now: BTreeSet<&str> = jobs.iter().map(|job| job.stem.as_str()).collect();
        let stays = Stays::new(&plan.jobs, &plan.stopped, &plan.left_out, present);
        self.let_go(false, &now, &stays);
        self.offered = jobs;
    }

    /// Lays out the papers that somebody wants to look at.
    pub fn oblige(&mut self) {
        let Some(shelf) = self.shelf.clone() else { return };
        for stem in shelf.take_wanted(self.number) {
            let offered = self.offered.iter().find(|job| job.stem == stem);
            let job = offered.or_else(|| self.held.get(&stem).map(|held| &held.job)).cloned();
            if let Some(job) = job {
                let _ = self.make(&job, &mut Scribe::default(), None, &mut Deaf);
            }
        }
    }

    fn tell(&self, ready: &[Job], report: &Report) {
        let Some(shelf) = &self.shelf else { return };
        let mut stems: Vec<String> = ready.iter().map(|job| job.stem.clone()).collect();
        stems.extend(self.held.keys().cloned());
        stems.extend(self.offered.iter().map(|job| job.stem.clone()));
        shelf.settle(self.number, Some(&stems), report);
    }
}

/// The cases of a round.
struct Present<'a> {
    cases: &'a [Arc<CaseFile>],
    unread: BTreeSet<String>,
}

/// Why a paper that is not made now is kept as it was.
struct Stays<'a> {
    planned: BTreeSet<&'a str>,
    stopped: &'a [String],
    left_out: &'a [LeftOut],
    present: &'a Present<'a>,
}

impl<'a> Stays<'a> {
    fn new(
        planned: &'a [Job],
        stopped: &'a [String],
        left_out: &'a [LeftOut],
        present: &'a Present<'a>,
    ) -> Self {
        let planned = planned.iter().map(|job| job.stem.as_str()).collect();
        Self { planned, stopped, left_out, present }
    }

    /// Whether a paper is still wanted and something is wrong; a paper of a case
    /// that is gone, or whose turn is over, is wanted no more.
    fn keeps(&self, job: &Job) -> bool {
        let Some(file) = job.case() else { return false };
        let is_unread = self.present.unread.contains(file.document.source().name());
        if is_unread || self.planned.contains(job.stem.as_str()) || self.stopped.contains(&job.stem)
        {
            return true;
        }
        let id = job.id();
        let is_there = self.present.cases.iter().any(|one| one.case.id == id);
        let is_left = |one: &LeftOut| one.case == id && one.kind == job.kind.id;
        let prefix = crate::plan::file_stem(&id, &job.kind.id, "");
        let is_made_otherwise = self.planned.iter().any(|stem| stem.starts_with(&prefix));
        is_there && !self.left_out.iter().any(is_left) && !is_made_otherwise
    }
}

/// The case files that could not be read.
fn unread(paths: &[PathBuf], cases: &[Arc<CaseFile>]) -> BTreeSet<String> {
    let read: BTreeSet<&str> = cases.iter().map(|one| one.document.source().name()).collect();
    let names = paths.iter().map(|path| source::shown(path));
    names.filter(|name| !read.contains(name.as_str())).collect()
}

/// A listener to whom nobody tells anything.
struct Deaf;

impl Listener for Deaf {
    fn begins(&mut self, _: usize) {}
    fn looked_at(&mut self) {}
    fn made(&mut self, _: &Row, _: &Path) {}
    fn has_made(&mut self) {}
    fn is_over(&mut self) -> bool {
        false
    }
}
