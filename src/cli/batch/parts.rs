//! What a shard leaves beside its papers: its part of journal and manifest, from
//! which it goes on anywhere, and from which `mappe merge` makes one.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::{Stop, outlook};
use crate::{
    batch::Commission,
    journal::{self, Journal, Lead, Run, Shard, part_name},
    say,
    store::Depot,
    write::{self, Lines},
};

/// So often a part is written while the run goes on; more seldom if it takes long.
const OFTEN: Duration = Duration::from_secs(30);
/// At most this share of the time goes into it.
const SHARE: u32 = 10;

/// The part of a run. Made by [`Parts::of`].
pub(super) struct Parts<'a> {
    depot: &'a Depot,
    journal: &'a Journal,
    run: &'a Run,
    /// Where it is made ready.
    folder: PathBuf,
    last: Instant,
    pause: Duration,
}

impl<'a> Parts<'a> {
    /// The part of a shard; none if the run is about the whole input.
    pub(super) fn of(
        depot: &'a Depot,
        journal: &'a Journal,
        run: &'a Run,
        root: &Path,
    ) -> Option<Self> {
        let folder = journal::folder(root);
        // The first one is written with the first papers.
        let (last, pause) = (outlook::instant(), Duration::ZERO);
        let part = Self { depot, journal, run, folder, last, pause };
        (!run.shard.is_whole()).then_some(part)
    }

    /// Whether it should be written again.
    pub(super) fn is_due(&self) -> bool {
        self.last.elapsed() > self.pause
    }

    /// Writes it: the journal whole, and a line for each paper.
    pub(super) fn write(&mut self) -> Result<(), Stop> {
        let began = outlook::instant();
        let [copy, list] = ["part.sqlite", "part.jsonl"].map(|name| self.folder.join(name));
        self.journal.copy(&copy)?;
        let mut runs = Vec::new();
        self.journal.each_run(|run| {
            if run.input_hash == self.run.input_hash && run.shard == self.run.shard {
                runs.push(run.number);
            }
        })?;
        let mut lines = Lines::begin(&list)?;
        for run in runs {
            self.journal.papers::<Stop>(Some(run), |paper| {
                Ok(lines.add(&outlook::issued(&paper).to_string())?)
            })?;
        }
        lines.finish()?;
        let [journal, manifest] = names(&self.run.input_hash, self.run.shard);
        self.depot.put(&[(list.clone(), manifest), (copy.clone(), journal)])?;
        write::remove(&list)?;
        write::remove(&copy)?;
        self.last = outlook::instant();
        self.pause = OFTEN.max(began.elapsed() * SHARE);
        Ok(())
    }
}

/// The names of the part of journal and manifest.
fn names(input_hash: &str, shard: Shard) -> [String; 2] {
    let folder = format!("parts/{}", &input_hash[..input_hash.len().min(12)]);
    [("journal", "sqlite"), ("manifest", "jsonl")]
        .map(|(what, ending)| format!("{folder}/{}.{ending}", part_name(what, shard)))
}

/// A run that has begun, or goes on.
pub(super) struct Begun {
    pub(super) journal: Journal,
    pub(super) run: Run,
    pub(super) commission: Commission,
    /// Whether it goes on where it was cut off.
    pub(super) goes_on: bool,
}

/// Enters a run in the journal. A shard looks first whether it was begun before, on
/// this machine or on another one, and goes on with it.
pub(super) fn begun(
    mut journal: Journal,
    depot: &Depot,
    (run, commission): (Run, Commission),
    root: &Path,
    is_fresh: bool,
) -> Result<Begun, Stop> {
    if !run.shard.is_whole() {
        let is_there;
        (journal, is_there) = adopted(journal, depot, &run, root)?;
        let left = journal.run_about(&run.input_hash, run.shard)?;
        // Another machine may call the same output otherwise: its part lies there.
        let is_same = |left: &Run| is_there || left.output == run.output;
        let left = left.filter(|left| left.ended.is_none() && is_same(left));
        if let Some(left) = left.filter(|_| !is_fresh)
            && let Ok(before) = serde_json::from_str::<Commission>(&left.request)
            && asked(&before) == asked(&commission)
        {
            let commission =
                Commission { today: before.today, run: Some(left.number), ..commission };
            return Ok(Begun { journal, run: left, commission, goes_on: true });
        }
    }
    let run = journal.begin(run)?;
    let commission = Commission { run: Some(run.number), ..commission };
    Ok(Begun { journal, run, commission, goes_on: false })
}

/// The journal, or the part that this shard left from another machine, if that one
/// knows more; and whether there is such a part.
fn adopted(
    journal: Journal,
    depot: &Depot,
    run: &Run,
    root: &Path,
) -> Result<(Journal, bool), Stop> {
    let [name, _] = names(&run.input_hash, run.shard);
    let copy = journal::folder(root).join("part.sqlite");
    if !depot.get(&name, &copy)? {
        return Ok((journal, false));
    }
    let place = format!("{}/{name}", depot.shown());
    let Some(part) = Journal::read(&copy)? else { return Ok((journal, false)) };
    let (lead, broken) = (journal.lead(&part)?, part.broken()?);
    drop(part);
    if let Some(number) = broken {
        return Err(Stop::Machine(
            say!("`{}` was changed after it was written: first at the paper {}", place, number),
            say!("put it back as it was, or take it away to make this part anew"),
        ));
    }
    match lead {
        Lead::Theirs => return Ok((journal.replaced(&copy)?, true)),
        Lead::Ours => write::remove(&copy)?,
        Lead::Neither => {
            write::remove(&copy)?;
            return Err(Stop::Call(
                say!("`{}` and the journal of this workspace know different papers", place),
                say!(
                    "begin with the workspace as it was when this shard was started first, or with another output"
                ),
            ));
        }
    }
    Ok((journal, true))
}

/// What a call asks for, apart from the machine on which it runs.
fn asked(commission: &Commission) -> serde_json::Value {
    let mut asked = serde_json::to_value(commission).unwrap_or_default();
    if let Some(keys) = asked.as_object_mut() {
        for own in ["workspace", "output", "fonts", "voice", "memory", "today", "run", "table"] {
            keys.remove(own);
        }
    }
    asked
}
