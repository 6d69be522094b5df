//! `mappe preview`: a gallery of papers, and what has changed since an earlier one.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, atomic::Ordering},
    time::Instant,
};

use serde::Serialize;

use super::{DONE, FINDINGS, Fonts, Paths, Stop, Terminal, When, build};
use crate::{
    locales::Locale,
    preview::{
        self, Accepted, Bench, CHANGES, Changes, Exhibition, Gallery, INDEX, Manner, NoGallery,
        Order, Paper, Speech, Stock, Wish,
    },
    report::Report,
    say, source,
    typeset::Press,
    workspace,
    write::{self, NotWritten, Output},
};

/// Make a gallery of papers, and compare it with an earlier one.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// Kind by id or code; several are allowed. Without it: all.
    #[arg(short, long = "kind", value_name = "KIND")]
    kinds: Vec<String>,
    /// Language, or two such as `de+tr`; several are allowed. Without it: all.
    #[arg(short, long = "language", value_name = "TAG")]
    languages: Vec<String>,
    /// Folder of the gallery; `gallery` in the workspace if absent.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    #[command(flatten)]
    fonts: Fonts,
    #[command(flatten)]
    when: When,
    /// Folder of an earlier gallery; what has changed since and is not accepted gives exit code 1.
    #[arg(long, value_name = "DIR")]
    against: Option<PathBuf>,
    /// Accept all changes: write them into `accepted.toml` of the first workspace.
    #[arg(long, requires = "against")]
    accept: bool,
    /// Add a summary in Markdown to the end of a file.
    #[arg(long, value_name = "FILE")]
    summary: Option<PathBuf>,
}

/// The last line of a run.
#[derive(Default, Serialize)]
struct Counts {
    made: usize,
    failed: usize,
    refused: usize,
    pages: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<ChangeCounts>,
    seconds: f64,
}

#[derive(Serialize)]
struct ChangeCounts {
    added: usize,
    removed: usize,
    changed: usize,
    unchanged: usize,
    not_accepted: usize,
}

/// A paper of the gallery.
#[derive(Serialize)]
struct PaperLine<'a> {
    stem: &'a str,
    kind: &'a str,
    code: &'a str,
    case: &'a str,
    languages: &'a [String],
    pages: Vec<&'a str>,
    fingerprint: &'a str,
}

/// A paper that has changed.
#[derive(Serialize)]
struct ChangeLine<'a> {
    stem: &'a str,
    change: &'a str,
    pages: Vec<usize>,
    passages: Vec<&'a str>,
    accepted: bool,
}

/// An earlier gallery with its folder.
struct Earlier {
    folder: PathBuf,
    gallery: Gallery,
}

impl Earlier {
    fn shelf(&self) -> (&Path, &Gallery) {
        (&self.folder, &self.gallery)
    }
}

/// What is shown: each stock with its papers to be.
#[derive(Default)]
struct Show {
    stocks: Vec<(Stock, Rc<Press>, Vec<Order>)>,
    stems: BTreeSet<String>,
    report: Report,
    refused: usize,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    #[expect(clippy::disallowed_methods, reason = "for the summary only; no paper sees it")]
    let start = Instant::now();
    let wish = Wish {
        kinds: args.kinds.clone(),
        languages: args.languages.clone(),
        date: args.when.date,
        today: When::today(),
    };
    let mut show = Show::default();
    for path in &args.paths.paths {
        show.add(path, &args.fonts, &wish)?;
    }
    let root = show.root().to_owned();
    let folder = args.output.clone().unwrap_or_else(|| root.join("gallery"));
    let against = args.against.as_deref().map(|against| earlier(against, &folder)).transpose()?;
    let accepted = Accepted::read(&root)?;
    let former = former(&folder)?;
    let output = Output::open(&folder)?;
    let interrupted = build::interrupt();
    let bench = Bench {
        output: &output,
        earlier: former.iter().chain(&against).map(Earlier::shelf).collect(),
        stopped: &interrupted,
    };
    let papers = show.make(&bench, terminal)?;
    if interrupted.load(Ordering::Relaxed) {
        terminal.aside(&say!("stopped; every file that is there is whole"));
        return Ok(FINDINGS);
    }
    let mut gallery = Gallery::new(papers.iter().map(|one| one.row.clone()).collect());
    let mut changes = match &against {
        Some(old) => Some(Changes::between(old.shelf(), (&output, &gallery), &wish, &accepted)?),
        None => None,
    };
    if let Some(changes) = changes.as_mut() {
        if args.accept {
            accepted.with(changes).save(&root)?;
            changes.papers.iter_mut().for_each(|one| one.is_accepted = true);
        }
        gallery.files = changes.files();
    }
    let (tag, phrases) = (terminal.tag().to_owned(), terminal.phrases().clone());
    let speech = Speech { tag: &tag, phrases: &phrases };
    let index = preview::index(&show.exhibition(&papers, changes.is_some()), speech);
    preview::write(&output, &gallery, &index, changes.as_ref(), speech)?;
    if let Some(former) = &former {
        preview::clear(&output, &former.gallery, &gallery)?;
    }
    if let Some(file) = &args.summary {
        write::append(file, &preview::summary(&gallery, changes.as_ref(), speech))?;
    }
    let seconds = (start.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
    let counts = Counts::of(&gallery, show.refused, changes.as_ref(), seconds);
    tell(&gallery, changes.as_ref(), &folder, &counts, terminal);
    let has_errors = show.report.has_errors() || papers.iter().any(|one| one.report.has_errors());
    let is_open = changes.is_some_and(|changes| changes.open() > 0);
    Ok(if has_errors || is_open { FINDINGS } else { DONE })
}

impl Show {
    /// Adds what a path names.
    fn add(&mut self, path: &Path, fonts: &Fonts, wish: &Wish) -> Result<(), Stop> {
        let opened = workspace::locate(path)?;
        let workspace = opened.workspace;
        let wrong = wish.judge_languages(&workspace);
        if wrong.has_errors() {
            return Err(wrong.into());
        }
        let (cases, report) = workspace.read_cases(&opened.cases);
        self.report.extend(report);
        let (cases, report) = preview::invented(cases);
        self.report.extend(report);
        self.refused += opened.cases.len() - cases.len();
        let files = workspace.font_files(fonts.folder.as_deref());
        let press = Rc::new(Press::with_fonts(&workspace.templates, files));
        let is_whole = path.join("office.toml").is_file();
        let stock = Stock::of_cases(workspace, &cases, is_whole, wish)?;
        self.stock(stock, &press, wish);
        Ok(())
    }

    fn stock(&mut self, stock: Stock, press: &Rc<Press>, wish: &Wish) {
        let (mut orders, report) = stock.orders(wish, press);
        self.report.extend(report);
        self.report.extend(preview::distinct(&mut orders, &mut self.stems));
        self.stocks.push((stock, press.clone(), orders));
    }

    /// The first workspace.
    fn root(&self) -> &Path {
        self.stocks.first().map_or(Path::new("."), |(stock, ..)| &stock.workspace.root)
    }

    /// Makes all papers, and says each finding once.
    fn make(
        &mut self,
        bench: &Bench<'_>,
        terminal: &mut Terminal,
    ) -> Result<Vec<Paper>, NotWritten> {
        terminal.report(&self.report);
        let mut told = self.report.clone();
        let bar = terminal.progress(self.stocks.iter().map(|(.., orders)| orders.len()).sum());
        let mut papers = Vec::new();
        for (stock, press, orders) in &mut self.stocks {
            let orders = std::mem::take(orders);
            let mut seen = |report: &Report| {
                let known = told.findings().len();
                told.extend(report.clone());
                for finding in &told.findings()[known..] {
                    bar.suspend(|| terminal.report(&finding.clone().into()));
                }
                bar.inc(1);
            };
            papers.extend(preview::make(stock, press, orders, bench, &mut seen)?);
        }
        bar.finish_and_clear();
        let kinds = self.stocks.iter().flat_map(|(stock, ..)| stock.workspace.templates.kinds());
        let order: Vec<String> = kinds.map(|kind| kind.id.clone()).collect();
        preview::sort(&mut papers, &order);
        Ok(papers)
    }

    fn exhibition<'a>(&'a self, papers: &'a [Paper], is_compared: bool) -> Exhibition<'a> {
        let mut offices = Vec::<&str>::new();
        let mut locales = Vec::<Arc<Locale>>::new();
        for (stock, ..) in &self.stocks {
            let name = stock.workspace.office.office.name.as_str();
            if !stock.is_sample() && !offices.contains(&name) {
                offices.push(name);
            }
            let new = |one: &&Arc<Locale>| !locales.iter().any(|known| known.tag() == one.tag());
            let more: Vec<_> = stock.workspace.locales.iter().filter(new).cloned().collect();
            locales.extend(more);
        }
        Exhibition {
            offices,
            locales,
            papers,
            report: &self.report,
            root: self.root(),
            is_compared,
        }
    }
}

impl Counts {
    fn of(gallery: &Gallery, refused: usize, changes: Option<&Changes>, seconds: f64) -> Self {
        let made = gallery.papers.iter().filter(|row| !row.pages.is_empty()).count();
        let failed = gallery.papers.len() - made;
        let changes = changes.map(|changes| ChangeCounts {
            added: changes.count(Manner::Added),
            removed: changes.count(Manner::Removed),
            changed: changes.count(Manner::Changed),
            unchanged: changes.unchanged.len(),
            not_accepted: changes.open(),
        });
        Self { made, failed, refused, pages: gallery.pages(), changes, seconds }
    }
}

/// The gallery that `--against` names.
fn earlier(against: &Path, folder: &Path) -> Result<Earlier, Stop> {
    let name = source::shown(against);
    let whole = |path: &Path| path.canonicalize().ok();
    if whole(against).is_some() && whole(against) == whole(folder) {
        let message = say!("`{}` would be compared with itself", name);
        return Err(Stop::Call(
            message,
            say!("write the new gallery into another folder with `-o`"),
        ));
    }
    match Gallery::read(against) {
        Ok(gallery) => Ok(Earlier { folder: against.to_owned(), gallery }),
        Err(NoGallery::Absent) => Err(Stop::Call(
            say!("there is no gallery in `{}`", name),
            say!("name a folder that `mappe preview` has made"),
        )),
        Err(NoGallery::Unreadable) => Err(Stop::Call(
            say!("the gallery in `{}` cannot be read by this version", name),
            say!("make it again with this version"),
        )),
    }
}

/// The gallery that the new one replaces. A folder with another page is left alone.
fn former(folder: &Path) -> Result<Option<Earlier>, Stop> {
    let hint = say!("choose another folder with `-o`, or remove it");
    match Gallery::read(folder) {
        Ok(gallery) => Ok(Some(Earlier { folder: folder.to_owned(), gallery })),
        Err(NoGallery::Absent) if folder.join(INDEX).exists() => Err(Stop::Call(
            say!("`{}` holds a page that is no gallery", source::shown(folder)),
            hint,
        )),
        Err(NoGallery::Absent) => Ok(None),
        Err(NoGallery::Unreadable) => Err(Stop::Call(
            say!("the gallery in `{}` cannot be read by this version", source::shown(folder)),
            hint,
        )),
    }
}

/// Where the pages are, and how much there is.
fn tell(
    gallery: &Gallery,
    changes: Option<&Changes>,
    folder: &Path,
    counts: &Counts,
    terminal: &mut Terminal,
) {
    for row in &gallery.papers {
        let line = PaperLine {
            stem: &row.stem,
            kind: &row.kind,
            code: &row.code,
            case: &row.case,
            languages: &row.languages,
            pages: row.pages.iter().map(|page| page.picture.path.as_str()).collect(),
            fingerprint: &row.fingerprint,
        };
        terminal.machine("artifact", &line);
    }
    for one in changes.iter().flat_map(|changes| &changes.papers) {
        let line = ChangeLine {
            stem: &one.stem,
            change: one.manner.word(),
            pages: one.pages.iter().map(|pair| pair.number).collect(),
            passages: one.passages.iter().map(|passage| passage.name.as_str()).collect(),
            accepted: one.is_accepted,
        };
        terminal.machine("change", &line);
        let (name, manner) = (&one.stem, one.manner.text());
        if !one.is_accepted {
            terminal.aside(&say!("{}: {}", name, manner));
        }
    }
    for page in std::iter::once(INDEX).chain(changes.map(|_| CHANGES)) {
        terminal.machine("artifact", &serde_json::json!({ "path": page }));
        terminal.said(&source::shown(&folder.join(page)));
    }
    terminal.machine("summary", counts);
    if let Some(changes) = &counts.changes {
        terminal.aside(&say!(
            "changed: {}, added: {}, removed: {}, unchanged: {}; not accepted: {}",
            changes.changed,
            changes.added,
            changes.removed,
            changes.unchanged,
            changes.not_accepted
        ));
    }
    terminal.aside(&say!(
        "papers: {}, pages: {}, refused: {}, failed: {} in {} s",
        counts.made,
        counts.pages,
        counts.refused,
        counts.failed,
        format!("{:.1}", counts.seconds)
    ));
}
