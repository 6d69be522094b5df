//! The papers as the page shows them: each as it was last good, with what was
//! found. The loop puts papers here, the server reads them; neither waits for
//! the other longer than it takes to move a pointer.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::broadcast;

use crate::{
    plan::Job,
    render::Manuscript,
    report::{Finding, Report},
    typeset::{Press, Sheets},
};

/// How many papers are kept laid out. The others are laid out again when
/// somebody looks at them.
const LAID_OUT: usize = 256;
/// Papers without a place in the plan yet come after those that have one.
const UNRANKED: u64 = 1 << 32;
/// How much news a page may miss before it has to read everything anew.
const BACKLOG: usize = 256;

/// All papers of a watch.
pub struct Shelf {
    inner: Mutex<Inner>,
    news: broadcast::Sender<News>,
}

#[derive(Default)]
struct Inner {
    corners: Vec<Corner>,
    entries: BTreeMap<Key, Entry>,
    next: u64,
    clock: u64,
    shown: Option<Key>,
    wanted: Vec<Key>,
    round: u64,
}

/// The workspace, by its number in the call, and the output name of the paper.
pub(super) type Key = (usize, String);

/// What happened.
#[derive(Clone, Copy, Debug)]
pub(super) enum News {
    /// Papers are being made.
    Making,
    /// This paper is there or has changed.
    Paper(u64),
    /// Everything is as good as it gets.
    Round(u64),
}

/// One workspace.
#[derive(Clone, Default)]
pub(super) struct Corner {
    /// Its folder as the caller wrote it.
    pub(super) root: PathBuf,
    /// Whether papers are being made.
    pub(super) is_making: bool,
    /// Whether it does not open, so that everything is as it was last good.
    pub(super) is_broken: bool,
    /// What was found.
    pub(super) report: Report,
}

/// One paper.
#[derive(Clone)]
pub(super) struct Entry {
    /// Its number on the page.
    pub(super) id: u64,
    /// What it is.
    pub(super) job: Arc<Job>,
    /// How it stands.
    pub(super) standing: Standing,
    /// Its pages.
    pub(super) leaf: Option<Arc<Leaf>>,
    /// What was found when it was made.
    pub(super) found: Arc<Report>,
    rank: u64,
    used: u64,
}

impl Entry {
    /// Whether it can be laid out and is not.
    pub(super) fn is_away(&self) -> bool {
        self.leaf.is_none() && self.standing == Standing::Fresh
    }
}

/// How a paper stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// As the files are.
    Fresh,
    /// It cannot be made as the files are.
    Broken,
}

/// A laid-out paper, with all that tells where its words were written.
pub(super) struct Leaf {
    /// The words.
    pub(super) manuscript: Manuscript,
    /// The pages.
    pub(super) sheets: Arc<Sheets>,
    /// The layouts.
    pub(super) press: Arc<Press>,
    /// A mark for each page.
    pub(super) marks: Arc<[String]>,
}

impl Shelf {
    /// An empty shelf for the papers of so many workspaces.
    pub fn new(workspaces: usize) -> Self {
        let making = || Corner { is_making: true, ..Corner::default() };
        let corners = std::iter::repeat_with(making).take(workspaces).collect();
        let inner = Mutex::new(Inner { corners, ..Inner::default() });
        Self { inner, news: broadcast::channel(BACKLOG).0 }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // What is here is whole at any moment: a pointer is moved or not.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, news: News) {
        // No page may be open.
        let _ = self.news.send(news);
    }

    pub(super) fn listen(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// A workspace begins a round.
    pub(super) fn begin(&self, workspace: usize, root: &std::path::Path) {
        if let Some(corner) = self.inner().corners.get_mut(workspace) {
            (corner.is_making, corner.root) = (true, root.to_owned());
        }
        self.tell(News::Making);
    }

    /// A paper was made or found broken. A broken one keeps the pages it had.
    pub(super) fn put(
        &self,
        workspace: usize,
        job: &Job,
        standing: Standing,
        leaf: Option<Leaf>,
        found: &Report,
    ) {
        let mut inner = self.inner();
        inner.clock += 1;
        let (now, next) = (inner.clock, inner.next);
        let key = (workspace, job.stem.clone());
        let entry = inner.entries.entry(key).or_insert_with(|| Entry {
            id: next,
            job: Arc::new(job.clone()),
            standing,
            leaf: None,
            found: Arc::default(),
            rank: UNRANKED + next,
            used: now,
        });
        entry.job = Arc::new(job.clone());
        entry.standing = standing;
        entry.used = now;
        entry.found = Arc::new(found.clone());
        entry.leaf = leaf.map(Arc::new).or(entry.leaf.take());
        let id = entry.id;
        inner.next = next.max(id + 1);
        inner.thin_out();
        drop(inner);
        self.tell(News::Paper(id));
    }

    /// A paper is as it was, but its words may stand on other lines now.
    pub(super) fn renew(&self, workspace: usize, job: &Job, manuscript: Manuscript) {
        let mut inner = self.inner();
        let key = (workspace, job.stem.clone());
        let Some(entry) = inner.entries.get_mut(&key) else { return };
        entry.job = Arc::new(job.clone());
        entry.standing = Standing::Fresh;
        if let Some(leaf) = &entry.leaf {
            let (sheets, marks) = (leaf.sheets.clone(), leaf.marks.clone());
            let leaf = Leaf { manuscript, sheets, press: leaf.press.clone(), marks };
            entry.leaf = Some(Arc::new(leaf));
        }
    }

    /// A paper is offered and laid out when somebody looks at it.
    pub(super) fn offer(&self, workspace: usize, job: &Job) {
        let key = (workspace, job.stem.clone());
        if let Some(entry) = self.inner().entries.get_mut(&key) {
            entry.job = Arc::new(job.clone());
            if entry.leaf.is_none() {
                entry.standing = Standing::Fresh;
            }
            return;
        }
        self.put(workspace, job, Standing::Fresh, None, &Report::new());
    }

    /// A paper stays as it was last good.
    pub(super) fn spoil(&self, workspace: usize, stem: &str) {
        let key = (workspace, stem.to_owned());
        if let Some(entry) = self.inner().entries.get_mut(&key) {
            entry.standing = Standing::Broken;
        }
    }

    /// A round is over. Papers that are not among `stems` are no more; without
    /// them, the workspace is broken and everything stays.
    pub(super) fn settle(&self, workspace: usize, stems: Option<&[String]>, report: &Report) {
        let mut inner = self.inner();
        inner.round += 1;
        let round = inner.round;
        if let Some(corner) = inner.corners.get_mut(workspace) {
            corner.is_making = false;
            corner.is_broken = stems.is_none();
            corner.report = report.clone();
        }
        if let Some(stems) = stems {
            let mut rank = BTreeMap::new();
            for (stem, place) in stems.iter().zip(0..) {
                rank.entry(stem.as_str()).or_insert(place);
            }
            inner.entries.retain(|(number, stem), entry| {
                if *number != workspace {
                    return true;
                }
                let place = rank.get(stem.as_str());
                entry.rank = place.copied().unwrap_or(entry.rank);
                place.is_some()
            });
        }
        drop(inner);
        self.tell(News::Round(round));
    }

    /// The paper that somebody looks at.
    pub(super) fn shown(&self) -> Option<Key> {
        self.inner().shown.clone()
    }

    /// The paper of a number; from now on it is the one that is looked at, and
    /// wanted if it is not laid out.
    pub(super) fn show(&self, id: u64) -> Option<Entry> {
        let mut inner = self.inner();
        inner.clock += 1;
        let now = inner.clock;
        let (key, entry) = inner.entries.iter_mut().find(|(_, entry)| entry.id == id)?;
        entry.used = now;
        let (key, entry) = (key.clone(), entry.clone());
        if entry.is_away() && !inner.wanted.contains(&key) {
            inner.wanted.push(key.clone());
        }
        inner.shown = Some(key);
        Some(entry)
    }

    /// The papers of a workspace that are wanted and not laid out.
    pub(super) fn take_wanted(&self, workspace: usize) -> Vec<String> {
        let mut inner = self.inner();
        let (taken, left) = std::mem::take(&mut inner.wanted)
            .into_iter()
            .partition(|(number, _)| *number == workspace);
        inner.wanted = left;
        let away = |key: &Key| inner.entries.get(key).is_some_and(Entry::is_away);
        let taken: Vec<Key> = taken;
        taken.into_iter().filter(away).map(|(_, stem)| stem).collect()
    }

    /// Whether a paper is there to look at, with its pages.
    pub(super) fn is_laid_out(&self, key: &Key) -> bool {
        self.inner().entries.get(key).is_some_and(|entry| entry.leaf.is_some())
    }

    /// The folder of the workspace of a paper.
    pub(super) fn root_of(&self, entry: &Entry) -> PathBuf {
        let inner = self.inner();
        let of = inner.entries.iter().find(|(_, one)| one.id == entry.id);
        let corner = of.and_then(|((number, _), _)| inner.corners.get(*number));
        corner.map(|corner| corner.root.clone()).unwrap_or_default()
    }

    /// The pages of a paper.
    pub(super) fn leaf(&self, id: u64) -> Option<Arc<Leaf>> {
        self.inner().entries.values().find(|entry| entry.id == id)?.leaf.clone()
    }

    /// Everything, for the page.
    pub(super) fn all(&self) -> (u64, Vec<Corner>, Vec<(usize, Entry)>) {
        let inner = self.inner();
        let mut entries: Vec<(usize, Entry)> =
            inner.entries.iter().map(|((number, _), entry)| (*number, entry.clone())).collect();
        // Kinds in the order of their codes, then cases as they were planned.
        let kind = |entry: &Entry| {
            let kinds = entry.job.templates.kinds().iter();
            kinds.clone().position(|kind| kind.id == entry.job.kind.id)
        };
        entries.sort_by_cached_key(|(number, entry)| (kind(entry), *number, entry.rank));
        (inner.round, inner.corners.clone(), entries)
    }
}

impl Inner {
    /// Forgets the pages that nobody has made or looked at for longest.
    fn thin_out(&mut self) {
        let laid_out = self.entries.values().filter(|entry| entry.leaf.is_some()).count();
        if laid_out <= LAID_OUT {
            return;
        }
        let shown = self.shown.clone();
        let oldest = self
            .entries
            .iter_mut()
            .filter(|(key, entry)| entry.leaf.is_some() && Some(*key) != shown.as_ref())
            .min_by_key(|(_, entry)| entry.used);
        if let Some((_, entry)) = oldest {
            entry.leaf = None;
        }
    }
}

/// Whether a finding is about a paper: it was found while making it, it is about
/// its case, or it lies in what its words are made from.
pub(super) fn is_about(finding: &Finding, entry: &Entry) -> bool {
    let job = &entry.job;
    let is_same = |one: &Finding| one.id == finding.id && one.places == finding.places;
    let sources = || {
        let prose = std::iter::once(&job.tongue).chain(&job.beside);
        prose.map(|one| one.prose.source.name()).chain([job.kind.document.source().name()])
    };
    entry.found.findings().iter().any(is_same)
        || finding.case.as_deref() == Some(job.id().as_str())
        || finding.places.iter().any(|place| sources().any(|name| name == place.source.name()))
}
