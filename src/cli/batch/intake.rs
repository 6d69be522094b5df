//! Inputs of a batch on their way into the spool: found, filtered, counted.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{Args, Stop, Terminal};
use crate::{
    batch::Raw,
    journal::{Journal, Run, Shard, Spool, Unusable},
    say, source,
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

impl Intake {
    /// Reads all inputs into the spool; all or none.
    pub(super) fn take(
        args: &Args,
        workspace: &Workspace,
        filter: &Filter<'_>,
        spool: &Spool,
        terminal: &mut Terminal,
    ) -> Result<Self, Stop> {
        let (mut read, mut taken, mut hash) = (0, 0, Sha256::new());
        let inputs = found(args, workspace)?.filter_map(|found| {
            let found = match found {
                Ok(found) => found,
                Err(stop) => return Some(Err(stop)),
            };
            read += 1;
            let raw = serde_json::to_string(&found.raw).unwrap_or_default();
            // Over everything that was read, so that all shards have the same.
            hash.update(&raw);
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
            Some(run) => self.journal.is_open(run.number, number)?,
            None => true,
        };
        Ok(is_since && is_open && self.shard.holds(&found.name))
    }
}

/// All inputs in their order.
fn found<'a>(
    args: &'a Args,
    workspace: &'a Workspace,
) -> Result<impl Iterator<Item = Result<Found, Stop>> + 'a, Stop> {
    let mut paths: Vec<PathBuf> = args.paths.clone();
    if paths.is_empty() {
        paths.push(workspace.root.clone());
    }
    let mut files = Vec::new();
    for path in &paths {
        files.extend(workspace::find(path)?.cases());
    }
    Ok(files.into_iter().map(|path| Ok(of_file(path))))
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
