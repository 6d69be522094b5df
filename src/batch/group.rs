//! Papers on their way into the journal: a group of them is brought to its place,
//! whole, and then entered at once.

use std::time::{Duration, Instant};

use super::{flight::now, message::Made};
use crate::{
    journal::{Issued, Journal, Key, Numbers, Run, Settled, Spool, Unusable, Waiting},
    store::{Depot, NotStored},
    write::{NotWritten, Staging},
};

/// A group is closed when it has so many papers or is so old.
const PAPERS: usize = 256;
const AGE: Duration = Duration::from_secs(1);

/// Papers with their passing names, and inputs that they settle.
#[derive(Default)]
pub(super) struct Group {
    papers: Vec<Issued>,
    staged: Vec<String>,
    /// Letters that a printer waits for.
    pub(super) waiting: Vec<Waiting>,
    /// Inputs that are settled once the papers are.
    pub(super) settled: Vec<Settled>,
    since: Option<Instant>,
}

/// Brings staged files under their final names: on the disk, or in object storage.
fn deliver(staging: &Staging, outlet: &Depot, papers: &[(&str, &str)]) -> Result<(), Unsettled> {
    match outlet {
        Depot::Folder(_) => {
            staging.settle()?;
            for (name, path) in papers {
                staging.publish(name, path)?;
            }
            staging.settle()?;
        }
        Depot::Store(store) => {
            let files = papers.iter().map(|(name, path)| (staging.path(name), (*path).to_owned()));
            store.add(&files.collect::<Vec<_>>())?;
            for (name, _) in papers {
                staging.drop(name)?;
            }
        }
    }
    Ok(())
}

/// Why a group could not be entered.
pub(super) enum Unsettled {
    Disk(NotWritten),
    Journal(Unusable),
    Store(NotStored),
}

impl From<NotStored> for Unsettled {
    fn from(wrong: NotStored) -> Self {
        Self::Store(wrong)
    }
}

impl From<NotWritten> for Unsettled {
    fn from(wrong: NotWritten) -> Self {
        Self::Disk(wrong)
    }
}

impl From<Unusable> for Unsettled {
    fn from(wrong: Unusable) -> Self {
        Self::Journal(wrong)
    }
}

impl Group {
    /// Takes a paper that a worker has made.
    pub(super) fn take(
        &mut self,
        run: i64,
        input: u64,
        origin: &str,
        made: Made,
        reason: Option<&String>,
    ) {
        self.since.get_or_insert_with(now);
        let languages = made.row.languages.join("+");
        let key = Key {
            case: made.row.case.clone(),
            kind: made.row.kind.clone(),
            languages: languages.clone(),
            occasion: made.occasion,
        };
        if made.is_letter {
            let kind = made.row.kind.clone();
            self.waiting.push(Waiting { input, kind, languages, postcode: made.postcode });
        }
        self.staged.push(made.staged);
        self.papers.push(Issued {
            number: String::new(),
            run,
            input,
            key,
            issue: made.issue,
            reason: reason.filter(|_| made.issue > 1).cloned(),
            issued_at: String::new(),
            origin: origin.to_owned(),
            channel: made.channel,
            envelope: made.envelope,
            row: made.row,
        });
    }

    /// Notes that an input is settled.
    pub(super) fn settle(&mut self, settled: Settled) {
        self.since.get_or_insert_with(now);
        self.settled.push(settled);
    }

    /// Whether it is time to close it.
    pub(super) fn is_full(&self) -> bool {
        self.papers.len() >= PAPERS || self.since.is_some_and(|since| since.elapsed() > AGE)
    }

    /// Brings the files to their place, and enters all in the journal: in this
    /// order. Gives back the papers with their numbers.
    pub(super) fn close(
        &mut self,
        (staging, outlet): (&Staging, &Depot),
        (journal, spool): (&Journal, &Spool),
        (run, numbers): (&Run, &mut Numbers),
        at: &str,
    ) -> Result<Vec<Issued>, Unsettled> {
        let mut group = std::mem::take(self);
        if !group.papers.is_empty() {
            group.papers.iter_mut().for_each(|paper| at.clone_into(&mut paper.issued_at));
            let paths = group.papers.iter().map(|paper| paper.row.path.as_str());
            let staged = group.staged.iter().map(String::as_str);
            deliver(staging, outlet, &staged.zip(paths).collect::<Vec<_>>())?;
        }
        spool.wait(&group.waiting)?;
        journal.commit(&mut group.papers, &group.settled, run.number, numbers)?;
        Ok(group.papers)
    }
}
