//! Who looks on while a run works, what they see of it, and why it cannot go on.

use std::collections::BTreeMap;

use super::{group::Unsettled, message::Told};
use crate::{
    journal::{Issued, Outcome, Unusable},
    report::Report,
    store::NotStored,
    write::NotWritten,
};

/// Who looks on: prints, counts, and says when to stop.
pub trait Watcher {
    /// A worker has a finding.
    fn told(&mut self, told: &Told);
    /// The supervisor has findings.
    fn report(&mut self, report: &Report);
    /// Papers are issued: whole, on the disk, in the journal.
    fn issued(&mut self, papers: &[Issued]);
    /// A paper would be made.
    fn would(&mut self, stem: &str);
    /// The count has changed.
    fn advanced(&mut self, tally: &Tally);
    /// The time in UTC.
    fn now(&self) -> String;
    /// Whether to stop.
    fn is_stopped(&self) -> bool;
}

/// How a run stands.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Inputs that are settled, by how they ended.
    pub outcomes: BTreeMap<Outcome, u64>,
    /// Papers issued in this run.
    pub issued: u64,
    /// Papers that were there from an earlier run.
    pub known: u64,
    /// Papers that law, form or missing data forbid.
    pub refused: u64,
    /// Papers that failed.
    pub failed: u64,
    /// Papers held back.
    pub held: u64,
    /// Pages and bytes of what was issued.
    pub pages: u64,
    /// Bytes.
    pub bytes: u64,
    /// Seconds that workers spent on papers.
    pub seconds: f64,
    /// Workers that were started.
    pub started: u64,
    /// Workers that ended by themselves, and by the clock.
    pub died: u64,
    /// Ended by the clock.
    pub late: u64,
    /// Whether the run was stopped before its end.
    pub is_stopped: bool,
}

impl Tally {
    /// Inputs that are settled.
    pub fn inputs(&self) -> u64 {
        self.outcomes.values().sum()
    }
}

/// Why a run cannot go on. What is issued stays issued.
pub enum Failure {
    /// The workspace cannot be used.
    Workspace(Vec<Told>),
    /// A file could not be written.
    Disk(NotWritten),
    /// A worker could not write a file: message and hint.
    Worker(String),
    /// The journal cannot be used.
    Journal(Unusable),
    /// Object storage cannot be used.
    Store(NotStored),
    /// Workers cannot be started.
    Crew(std::io::Error),
    /// Workers end before they begin.
    Stillborn,
    /// The caller stopped it.
    Stopped,
}

impl From<Unsettled> for Failure {
    fn from(wrong: Unsettled) -> Self {
        match wrong {
            Unsettled::Disk(wrong) => Self::Disk(wrong),
            Unsettled::Journal(wrong) => Self::Journal(wrong),
            Unsettled::Store(wrong) => Self::Store(wrong),
        }
    }
}

impl From<Unusable> for Failure {
    fn from(wrong: Unusable) -> Self {
        Self::Journal(wrong)
    }
}
