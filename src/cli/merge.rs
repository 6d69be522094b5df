//! `mappe merge`: the parts of a batch that ran on many machines become one, if
//! nothing is missing and nothing is double.

use std::path::{Path, PathBuf};

use super::{DONE, Stop, Terminal, batch, keys};
use crate::{
    journal::{self, Gathering, Journal, Sum, part_of},
    report::{Finding, Report},
    say,
    store::{Depot, Place},
    workspace,
    write::{Lines, Scratch},
};

/// So many files are looked at together.
const AT_ONCE: usize = 256;
/// So many files of one kind are named; the others are counted.
const NAMED: usize = 20;

/// Put the parts of a batch together that ran on many machines, and prove that they
/// are whole.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Parts `journal-K-of-N.sqlite`, or folders or addresses with parts.
    #[arg(value_name = "PART", required = true)]
    parts: Vec<PathBuf>,
    /// The workspace whose journal takes the papers.
    #[arg(long, value_name = "DIR", default_value = ".")]
    workspace: PathBuf,
    /// Where the papers are and the manifest goes: a folder or an address; else where the shards put them.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Look at each file as well: whether it is there, with its check sum.
    #[arg(long)]
    files: bool,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let root = workspace::root(&args.workspace)?;
    let journal = Journal::open(&root)?;
    let scratch = Scratch::below(&journal::folder(&root))?;
    let mut gathering = Gathering::at(scratch.path().join("gathered.sqlite"))?;
    let mut report = gathered(args, &mut gathering, scratch.path(), terminal)?;
    report.extend(gathering.proof()?);
    let outputs = gathering.outputs()?;
    let output = place(args, &outputs, &root)?;
    if args.files {
        report.extend(looked(&gathering, &output)?);
    }
    if report.has_errors() {
        return Err(report.into());
    }
    let sum = journal.merge(&gathering)??;
    manifest(&journal, &outputs, &output, scratch.path())?;
    told(&sum, &output, terminal);
    Ok(DONE)
}

/// Brings all parts into one file, and says which are none.
fn gathered(
    args: &Args,
    gathering: &mut Gathering,
    folder: &Path,
    terminal: &mut Terminal,
) -> Result<Report, Stop> {
    let (mut report, copy) = (Report::new(), folder.join("part.sqlite"));
    for part in &args.parts {
        let place = Place::of(part)?;
        for (depot, name) in parts(&place)? {
            let shown = format!("{}/{name}", depot.shown());
            if !depot.get(&name, &copy)? {
                continue;
            }
            terminal.aside(&say!("reading {}", shown));
            report.extend(gathering.take(&copy, &shown)?);
        }
    }
    Ok(report)
}

/// The parts at a place: the file itself, or all files below that have the name of a
/// part.
fn parts(place: &Place) -> Result<Vec<(std::rc::Rc<Depot>, String)>, Stop> {
    let shown = place.shown();
    let is_file = match place {
        Place::Folder(path) if !path.exists() => {
            let hint = say!(
                "name the folder `parts` of the output, or files `journal-K-of-N.sqlite` in it"
            );
            return Err(Stop::Call(say!("`{}` does not exist", shown), hint));
        }
        Place::Folder(path) => path.is_file(),
        Place::Store(_) => part_of(&shown).is_some(),
    };
    if is_file {
        let (folder, name) = shown.rsplit_once('/').unwrap_or((".", &shown));
        let depot = Depot::open(&Place::of(Path::new(folder))?, &keys())?;
        return Ok(vec![(depot.into(), name.to_owned())]);
    }
    let depot = std::rc::Rc::new(Depot::open(place, &keys())?);
    let names = depot.list()?.into_iter().filter(|name| part_of(name).is_some());
    Ok(names.map(|name| (depot.clone(), name)).collect())
}

/// Where the papers are: as the call says, or as all shards say.
fn place(args: &Args, outputs: &[String], root: &Path) -> Result<Depot, Stop> {
    let place = match (&args.output, outputs) {
        (Some(output), _) => Place::of(output)?,
        (None, [one]) => match Place::of(Path::new(one))? {
            Place::Folder(path) if !path.is_dir() => Place::Folder(root.join("out")),
            place => place,
        },
        (None, _) => Place::Folder(root.join("out")),
    };
    Ok(Depot::open(&place, &keys())?)
}

/// Whether each paper has its file, with its check sum.
fn looked(gathering: &Gathering, output: &Depot) -> Result<Report, Stop> {
    let (mut missing, mut other) = (Found::default(), Found::default());
    let (mut paths, mut hashes) = (Vec::new(), Vec::new());
    let mut look = |paths: &mut Vec<String>, hashes: &mut Vec<String>| -> Result<(), Stop> {
        for ((path, hash), there) in paths.iter().zip(hashes.iter()).zip(output.hashes(paths)?) {
            match there {
                None => missing.add(path),
                Some(there) if there != *hash => other.add(path),
                Some(_) => {}
            }
        }
        paths.clear();
        hashes.clear();
        Ok(())
    };
    gathering.files::<Stop>(|path, hash| {
        paths.push(path);
        hashes.push(hash);
        if paths.len() >= AT_ONCE { look(&mut paths, &mut hashes) } else { Ok(()) }
    })?;
    look(&mut paths, &mut hashes)?;
    let mut report = Report::new();
    for path in &missing.named {
        let message = say!("the file `{}` is not in `{}`", path, output.shown());
        report.push(Finding::error("merge-missing", message).hint(say!(
            "bring it back from a copy; or make the paper again with `--reissue REASON`"
        )));
    }
    if missing.more > 0 {
        report.push(Finding::error("merge-missing", say!("and {} more", missing.more)));
    }
    for path in &other.named {
        let message = say!("the file `{}` is not the one that was issued", path);
        report.push(Finding::error("merge-foreign", message).hint(say!(
            "bring back the one that was issued: its check sum stands in the manifest"
        )));
    }
    if other.more > 0 {
        report.push(Finding::error("merge-foreign", say!("and {} more", other.more)));
    }
    Ok(report)
}

/// Files of one kind.
#[derive(Default)]
struct Found {
    named: Vec<String>,
    more: usize,
}

impl Found {
    fn add(&mut self, path: &str) {
        match self.named.len() < NAMED {
            true => self.named.push(path.to_owned()),
            false => self.more += 1,
        }
    }
}

/// The manifest of everything that was ever issued into the output.
fn manifest(
    journal: &Journal,
    outputs: &[String],
    output: &Depot,
    folder: &Path,
) -> Result<(), Stop> {
    let mut runs = Vec::new();
    journal.each_run(|run| {
        if outputs.contains(&run.output) {
            runs.push(run.number);
        }
    })?;
    let path = folder.join("manifest.jsonl");
    let mut lines = Lines::begin(&path)?;
    for run in runs {
        journal
            .papers::<Stop>(Some(run), |paper| Ok(lines.add(&batch::row(&paper).to_string())?))?;
    }
    lines.finish()?;
    Ok(output.put(&[(path, "manifest.jsonl".to_owned())])?)
}

fn told(sum: &Sum, output: &Depot, terminal: &mut Terminal) {
    terminal.machine("merged", sum);
    let outcomes: Vec<String> =
        sum.outcomes.iter().map(|(word, count)| format!("{word} {count}")).collect();
    terminal.aside(&say!(
        "{} parts, {} inputs ({}), {} papers, {} of them new in the journal",
        sum.parts,
        sum.read,
        outcomes.join(", "),
        sum.papers,
        sum.entered
    ));
    terminal.said(&format!("{}/manifest.jsonl", output.shown()));
}
