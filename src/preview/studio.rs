//! From orders to papers with pictures. Words and layout go one after the other,
//! because the typesetter remembers from paper to paper; pictures are made and
//! written by all cores beside it.

use std::{
    collections::BTreeMap,
    num::NonZeroUsize,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel, sync_channel},
    },
    thread,
};

use sha2::{Digest, Sha256};
use typst_layout::Page as Sheet;

use super::{
    Order, Stock, picture,
    record::{DOTS_PER_INCH, Gallery, Noticed, Page, Picture, Row, Told, Words},
};
use crate::{
    locales::Locale,
    ready,
    render::{Manuscript, Scribe},
    report::{Finding, Report},
    say, source,
    templates::Kind,
    typeset::{Press, plain},
    write::{self, Artifact, NotWritten, Output},
};

/// A paper of the gallery.
pub struct Paper {
    /// What is remembered of it.
    pub row: Row,
    /// Its kind.
    pub kind: Arc<Kind>,
    /// Its languages; the one beside comes second.
    pub languages: Vec<Arc<Locale>>,
    /// What was noticed, in full.
    pub report: Report,
    /// The workspace; files of it are named from there.
    pub root: PathBuf,
}

/// Where pictures go, and what may be taken instead of making them again.
pub struct Bench<'a> {
    /// The folder of the gallery.
    pub output: &'a Output,
    /// Earlier galleries with their folders.
    pub earlier: Vec<(&'a Path, &'a Gallery)>,
    /// Set when the caller wants to stop.
    pub stopped: &'a AtomicBool,
}

/// A page for a picture.
struct Task {
    paper: usize,
    number: usize,
    sheet: Sheet,
    stem: String,
}

/// What became of it.
struct Shot {
    paper: usize,
    number: usize,
    made: Result<(Page, Option<Picture>), Fault>,
}

enum Fault {
    Disk(NotWritten),
    Picture(String),
}

/// Makes the papers of one stock; `seen` gets what was found on the way to each.
pub fn make(
    stock: &Stock,
    press: &Press,
    orders: Vec<Order>,
    bench: &Bench<'_>,
    seen: &mut dyn FnMut(&Report),
) -> Result<Vec<Paper>, NotWritten> {
    let workers = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let (tasks, queue) = sync_channel::<Task>(workers * 2);
    let (shots, made) = channel();
    let (queue, known) = (Mutex::new(queue), Known::new(bench));
    let mut papers = thread::scope(|scope| {
        for _ in 0..workers {
            let shots = shots.clone();
            scope.spawn(|| work(&queue, bench.output, &known, shots));
        }
        let (mut scribe, mut papers) = (Scribe::default(), Vec::new());
        for order in orders {
            if bench.stopped.load(Ordering::Relaxed) {
                break;
            }
            let (paper, sheets) = laid_out(stock, press, &mut scribe, order);
            for (number, sheet) in sheets.into_iter().enumerate() {
                let stem = paper.row.stem.clone();
                // Workers end after the last task only.
                let _ = tasks.send(Task { paper: papers.len(), number, sheet, stem });
            }
            seen(&paper.report);
            papers.push(paper);
        }
        drop((tasks, shots));
        papers
    });
    let mut shots: Vec<Shot> = made.into_iter().collect();
    shots.sort_by_key(|shot| (shot.paper, shot.number));
    for shot in shots {
        let Paper { row, report, .. } = &mut papers[shot.paper];
        match shot.made {
            Ok((page, small)) => {
                row.pages.push(page);
                row.thumbnail = row.thumbnail.take().or(small);
            }
            Err(Fault::Disk(wrong)) => return Err(wrong),
            Err(Fault::Picture(wrong)) => report.push(Finding::error(
                "picture",
                say!("page {} has no picture: {}", shot.number + 1, wrong),
            )),
        }
    }
    for Paper { row, report, root, .. } in &mut papers {
        row.findings = report.findings().iter().map(|one| Noticed::new(one, root)).collect();
        row.seal();
    }
    Ok(papers)
}

/// The words of an order and its pages; none if something forbids the paper.
fn laid_out(
    stock: &Stock,
    press: &Press,
    scribe: &mut Scribe,
    order: Order,
) -> (Paper, Vec<Sheet>) {
    let Order { kind, case, sample, languages, stem, job, mut report } = order;
    let title = languages
        .first()
        .and_then(|locale| locale.message_if_there(&format!("title-{}", kind.id)).ok().flatten());
    let mut row = Row {
        stem,
        kind: kind.id.clone(),
        code: kind.manifest.code.clone(),
        title: title.unwrap_or_else(|| kind.id.clone()),
        stage: kind.stage.clone(),
        status: kind.manifest.status.word().to_owned(),
        case,
        sample: sample.map(str::to_owned),
        languages: languages.iter().map(|locale| locale.tag().to_owned()).collect(),
        pages: Vec::new(),
        thumbnail: None,
        words: Vec::new(),
        findings: Vec::new(),
        fingerprint: String::new(),
    };
    let mut sheets = Vec::new();
    let (jobs, missing) = ready(job.as_slice(), press);
    report.extend(missing);
    if let Some(job) = jobs.first() {
        let set = scribe
            .manuscript(job, &stock.workspace.templates)
            .and_then(|manuscript| Ok((press.sheets(job, &manuscript)?, manuscript)));
        match set {
            Ok((set, manuscript)) => {
                report.extend(set.report);
                row.words = words(job, &manuscript);
                sheets.extend(set.document.pages().iter().cloned());
            }
            Err(wrong) => report.extend(wrong),
        }
    }
    let root = stock.workspace.root.clone();
    (Paper { row, kind, languages, report, root }, sheets)
}

/// The passages of a paper as people read them.
fn words(job: &crate::plan::Job, manuscript: &Manuscript) -> Vec<Words> {
    let texts: BTreeMap<&str, &str> =
        manuscript.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let of = |tag: &str| {
        let text = |name: &str, ending: &str| {
            let text = texts.get(format!("/{tag}/{name}{ending}.typ").as_str());
            text.map(|text| plain(text))
        };
        let passages = job.passages().filter_map(|passage| {
            let title = text(&passage.name, ".title").unwrap_or_default();
            Some(Told { name: passage.name.clone(), title, text: text(&passage.name, "")? })
        });
        Words { language: tag.to_owned(), passages: passages.collect() }
    };
    let tongues = std::iter::once(&job.tongue).chain(&job.beside);
    tongues.map(|tongue| of(tongue.locale.tag())).collect()
}

/// Takes tasks until there are no more.
fn work(queue: &Mutex<Receiver<Task>>, output: &Output, known: &Known<'_>, shots: Sender<Shot>) {
    loop {
        let task = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(task) = task else { break };
        let made = shot(&task, output, known);
        let _ = shots.send(Shot { paper: task.paper, number: task.number, made });
    }
    drop(shots);
}

/// The pictures of a page, written; those of an earlier gallery serve if the same
/// is drawn on them.
fn shot(task: &Task, output: &Output, known: &Known<'_>) -> Result<(Page, Option<Picture>), Fault> {
    let drawing = write::imprint(&task.sheet);
    let page = format!("pages/{}-{}.png", task.stem, task.number + 1);
    let small = (task.number == 0).then(|| format!("thumbs/{}.png", task.stem));
    let show = |path: &str, (bytes, width, height, sha256): Bytes| {
        output.show(&Artifact { path: path.to_owned(), bytes }).map_err(Fault::Disk)?;
        Ok(Picture { path: path.to_owned(), width, height, sha256 })
    };
    if let Some((found, found_small)) = known.pictures(&drawing, small.is_some()) {
        let picture = show(&page, found)?;
        let small = small.zip(found_small).map(|(path, bytes)| show(&path, bytes)).transpose()?;
        return Ok((Page { picture, drawing }, small));
    }
    let pixels = write::pixels(&task.sheet, DOTS_PER_INCH);
    let small = match small.zip(picture::thumbnail(&pixels)) {
        Some((path, thumbnail)) => Some(show(&path, encoded(&thumbnail)?)?),
        None => None,
    };
    Ok((Page { picture: show(&page, encoded(&pixels)?)?, drawing }, small))
}

/// A file with width, height and SHA-256.
type Bytes = (Vec<u8>, u32, u32, String);

fn encoded(pixels: &tiny_skia::Pixmap) -> Result<Bytes, Fault> {
    let bytes = picture::encode(pixels).map_err(|wrong| Fault::Picture(wrong.to_string()))?;
    let hash = source::hex(Sha256::digest(&bytes).as_slice());
    Ok((bytes, pixels.width(), pixels.height(), hash))
}

/// Pictures of earlier galleries, by what is drawn on them.
struct Known<'a> {
    shelves: Vec<(&'a Path, Drawings<'a>)>,
}

/// A page and its thumbnail, by what is drawn on it.
type Drawings<'a> = BTreeMap<&'a str, (&'a Picture, Option<&'a Picture>)>;

impl<'a> Known<'a> {
    fn new(bench: &Bench<'a>) -> Self {
        let shelf = |(folder, gallery): &(&'a Path, &'a Gallery)| (*folder, gallery.by_drawing());
        Self { shelves: bench.earlier.iter().map(shelf).collect() }
    }

    /// The picture of a drawing, with the thumbnail if one is wanted, if the files
    /// are still what they were.
    fn pictures(&self, drawing: &str, with_small: bool) -> Option<(Bytes, Option<Bytes>)> {
        self.shelves.iter().find_map(|(folder, known)| {
            let (page, small) = known.get(drawing)?;
            let small = match with_small {
                true => Some(read(folder, (*small)?)?),
                false => None,
            };
            Some((read(folder, page)?, small))
        })
    }
}

/// A picture as it was written, or nothing if somebody changed it.
fn read(folder: &Path, picture: &Picture) -> Option<Bytes> {
    let bytes = source::read_bytes(&folder.join(&picture.path)).ok()?;
    let hash = source::hex(Sha256::digest(&bytes).as_slice());
    (hash == picture.sha256).then_some((bytes, picture.width, picture.height, hash))
}
