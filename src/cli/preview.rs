//! `mappe preview`: a gallery of papers, and what has changed since an earlier one.

mod outcome;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, atomic::Ordering},
    time::Instant,
};

use super::{DONE, FINDINGS, Fonts, Paths, Stop, Terminal, When, build};
use crate::{
    locales::Locale,
    preview::{
        self, Accepted, Bench, Changes, Exhibition, Gallery, INDEX, NoGallery, Order, Paper,
        Speech, Stock, Wish,
    },
    report::Report,
    sample::{SEED, Samples, Set, Size},
    say, source,
    templates::About,
    typeset::Press,
    workspace::{self, Workspace},
    write::{self, NotWritten, Output},
};

use outcome::{Counts, tell};

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
        // Samples are those of the first workspace: its texts are looked at.
        let sets = match self.stocks.is_empty() && is_whole {
            true => samples(&workspace, &press, wish)?,
            false => Vec::new(),
        };
        let stock = Stock::of_cases(workspace, &cases, is_whole, wish)?;
        self.stock(stock, &press, wish);
        for set in sets {
            self.stock(Stock::of_samples(set), &press, wish);
        }
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

/// The smallest and the largest sample of the kinds of a workspace.
fn samples(workspace: &Workspace, press: &Press, wish: &Wish) -> Result<Vec<Set>, Report> {
    let wanted = wish.kinds(workspace)?;
    // A year is counted over the cases of all kinds.
    let is_counted = wanted.iter().any(|kind| kind.manifest.about == About::Year);
    let kinds = if is_counted { workspace.templates.kinds() } else { &wanted };
    Samples {
        templates: &workspace.templates,
        locales: &workspace.locales,
        kinds,
        seed: SEED,
        has_glyph: &|letter| press.has_glyph(letter, &[]),
    }
    .sets(&[Size::Smallest, Size::Largest])
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
