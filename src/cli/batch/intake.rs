//! Inputs of a batch on their way into the spool: found, filtered, counted.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{Args, Stop, Terminal, keys};
use crate::{
    batch::{Raw, Sheet},
    journal::{self, Journal, Run, Shard, Spool, Unusable},
    report::{Report, Severity},
    say, source,
    store::{Place, fetched},
    table::{Mapping, Record, Registrar, Table},
    workspace::{self, Workspace},
};

/// What was read.
pub(super) struct Intake {
    /// Inputs that were there, those of other shards included.
    pub(super) read: u64,
    /// Inputs that are to be worked through.
    pub(super) inputs: u64,
    /// SHA-256 over all that was read.
    pub(super) hash: String,
}

/// Which inputs are wanted.
pub(super) struct Filter<'a> {
    /// The part of the input.
    pub(super) shard: Shard,
    /// Only those changed since this day.
    pub(super) since: Option<Date>,
    /// At most so many.
    pub(super) limit: Option<u64>,
    /// Only those that this run left open.
    pub(super) failed: Option<Run>,
    /// Where that run stands.
    pub(super) journal: &'a Journal,
}

/// One input before it is filtered.
struct Found {
    /// What names it, for shards.
    name: String,
    /// When it was changed, if known.
    changed: Option<Date>,
    /// The data.
    raw: Raw,
}

impl Found {
    /// What it is, wherever it lies: the same on every machine.
    fn identity(&self, raw: &str) -> String {
        let Raw::File(path) = &self.raw else { return format!("{raw}\n") };
        let bytes = source::read_bytes(path).unwrap_or_default();
        format!("{} {}\n", self.name, source::hex(Sha256::digest(bytes).as_slice()))
    }
}

impl Intake {
    /// Reads all inputs into the spool; all or none.
    pub(super) fn take(
        inputs: Inputs,
        filter: &Filter<'_>,
        spool: &Spool,
        terminal: &mut Terminal,
    ) -> Result<Self, Stop> {
        let (mut read, mut taken, mut hash) = (0, 0, Sha256::new());
        let inputs = inputs.found(terminal).filter_map(|found| {
            read += 1;
            let raw = serde_json::to_string(&found.raw).unwrap_or_default();
            // Over everything that was read, so that all shards have the same.
            hash.update(found.identity(&raw));
            let is_wanted = match filter.wants(read, &found) {
                Ok(is_wanted) => is_wanted,
                Err(wrong) => return Some(Err(wrong.into())),
            };
            if !is_wanted || filter.limit.is_some_and(|limit| taken >= limit) {
                return None;
            }
            taken += 1;
            Some(Ok((read, raw)))
        });
        let inputs = spool.fill::<Stop>(inputs)?;
        if read == 0 {
            terminal.aside(&say!("there is nothing to read: no case and no row"));
        }
        Ok(Self { read, inputs, hash: source::hex(hash.finalize().as_slice()) })
    }
}

impl Filter<'_> {
    fn wants(&self, number: u64, found: &Found) -> Result<bool, Unusable> {
        let is_since = match (self.since, found.changed) {
            (Some(since), Some(changed)) => changed >= since,
            _ => true,
        };
        let is_open = match &self.failed {
            Some(run) => self.journal.is_open(run, number)?,
            None => true,
        };
        Ok(is_since && is_open && self.shard.holds(&found.name))
    }
}

/// Where inputs come from. Made by [`Inputs::open`].
pub(super) enum Inputs {
    /// Case files.
    Files(Vec<PathBuf>),
    /// A table and what workers must know of it.
    Table(Box<Table>, Sheet),
}

impl Inputs {
    /// Finds case files, or opens the table.
    pub(super) fn open(args: &Args, workspace: &Workspace) -> Result<Self, Stop> {
        let mut paths: Vec<PathBuf> = args.paths.clone();
        if paths.is_empty() {
            paths.push(workspace.root.clone());
        }
        let typed = paths.clone();
        fetch(&mut paths, &workspace.root)?;
        if let Some(at) = paths.iter().position(|path| is_table(path)) {
            if paths.len() > 1 {
                let message = say!("`{}` is a table; it goes alone", source::shown(&typed[at]));
                return Err(Stop::Call(message, say!("call `mappe batch` once for each table")));
            }
            let mut inputs = Self::table(args, &paths[at], workspace)?;
            // The journal names the place from which it was fetched.
            if let Self::Table(_, sheet) = &mut inputs
                && typed != paths
            {
                sheet.path.clone_from(&typed[at]);
            }
            return Ok(inputs);
        }
        if args.map.is_some() {
            let hint = say!("`--map` belongs to a table: CSV, XLSX, ODS");
            return Err(Stop::Call(say!("there is no table to map"), hint));
        }
        let mut files = Vec::new();
        for path in &paths {
            files.extend(workspace::find(path)?.cases());
        }
        Ok(Self::Files(files))
    }

    fn table(args: &Args, path: &Path, workspace: &Workspace) -> Result<Self, Stop> {
        let map = args.map.as_ref().map(|map| Mapping::open(map, &workspace.shape)).transpose()?;
        let table = if is_stream(path) {
            Table::lines(std::io::stdin(), "-")
        } else {
            Table::open(path, &source::shown(path), map.as_ref())?
        };
        let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let sheet = Sheet {
            path: if is_stream(path) { path.to_owned() } else { whole(path) },
            map: args.map.as_deref().map(whole),
            header: table.header().clone(),
        };
        // What is wrong with map and columns is said before the first row.
        Registrar::new(map.as_ref(), table.header(), workspace)?;
        Ok(Self::Table(Box::new(table), sheet))
    }

    /// What workers must know of the table.
    pub(super) fn sheet(&self) -> Option<Sheet> {
        match self {
            Self::Files(_) => None,
            Self::Table(_, sheet) => Some(sheet.clone()),
        }
    }

    /// All inputs in their order; what cannot be read is told.
    fn found(self, terminal: &mut Terminal) -> Box<dyn Iterator<Item = Found> + '_> {
        match self {
            Self::Files(files) => Box::new(files.into_iter().map(of_file)),
            Self::Table(table, _) => {
                let mut last = table.header().row as u64;
                Box::new(table.map(move |record| match record {
                    Ok(record) => {
                        last = record.rows.last().map_or(last, |row| row.number as u64);
                        of_record(record)
                    }
                    Err(report) => {
                        terminal.report(&report);
                        last += 1;
                        broken(last, &report)
                    }
                }))
            }
        }
    }
}

/// What lies in object storage is fetched first.
fn fetch(paths: &mut [PathBuf], root: &Path) -> Result<(), Stop> {
    let folder = fetched_folder(root);
    for (number, path) in paths.iter_mut().enumerate() {
        if let Place::Store(address) = Place::of(path)? {
            *path = fetched(&address, &keys(), &folder.join(number.to_string()))?.path;
        }
    }
    Ok(())
}

/// Where inputs from object storage lie while a run needs them.
pub(super) fn fetched_folder(root: &Path) -> PathBuf {
    journal::folder(root).join("input")
}

fn is_stream(path: &Path) -> bool {
    path == Path::new("-")
}

/// A file that is no case file.
fn is_table(path: &Path) -> bool {
    is_stream(path) || (path.is_file() && path.extension().is_none_or(|ending| ending != "toml"))
}

fn of_record(record: Record) -> Found {
    let name = record.key.clone().unwrap_or_else(|| {
        record.rows.first().map_or_else(String::new, |row| row.number.to_string())
    });
    let changed = record.changed.as_ref().and_then(|day| day.parse().ok());
    Found { name, changed, raw: Raw::Record(record) }
}

fn broken(row: u64, report: &Report) -> Found {
    let grave = report.findings().iter().filter(|one| one.severity == Severity::Error);
    let mut reasons: Vec<String> = grave.map(|one| one.id.to_owned()).collect();
    reasons.dedup();
    Found { name: row.to_string(), changed: None, raw: Raw::Broken(row, reasons) }
}

fn of_file(path: PathBuf) -> Found {
    Found {
        name: stem(&path),
        changed: source::modified(&path),
        raw: Raw::File(std::path::absolute(&path).unwrap_or(path)),
    }
}

/// The name of a case file without its ending is the number of its case.
fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
