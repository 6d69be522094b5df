//! Workers that end in the middle of a paper, and those that are ended because it
//! takes too long.

use super::Supervisor;
use crate::{
    batch::{
        flight::{Culprit, Flight, Standing},
        message::Settlement,
        watcher::{Failure, Watcher},
    },
    journal::Outcome,
    report::{Finding, Report},
    say,
};

/// So often a worker may end before it was ready.
const STILLBORN: usize = 3;

impl Supervisor<'_> {
    /// A worker is gone: its order is given once more, unless the same paper has
    /// ended a worker before or took too long.
    pub(super) fn gone(&mut self, number: u64, watcher: &mut impl Watcher) -> Result<(), Failure> {
        let Some((mut worker, mut queue)) = self.crew.remove(&number) else { return Ok(()) };
        worker.wait();
        if queue.standing != Standing::Dismissed {
            self.tally.died += u64::from(!queue.is_late);
            self.tally.late += u64::from(queue.is_late);
        }
        if queue.standing == Standing::Starting {
            self.stillborn += 1;
            if self.stillborn >= STILLBORN {
                return Err(Failure::Stillborn);
            }
        }
        if let Some(flight) = queue.flights.pop_front() {
            self.bury(flight, queue.is_late, watcher);
        }
        while let Some(flight) = queue.flights.pop_back() {
            self.again.push_front(flight);
        }
        self.hire()
    }

    /// Decides about the order that a worker had in its hands when it ended.
    fn bury(&mut self, mut flight: Flight, is_late: bool, watcher: &mut impl Watcher) {
        let culprit = flight.paper.take().map_or(Culprit::Case, Culprit::Paper);
        if !is_late && flight.dead.as_ref() != Some(&culprit) {
            flight.dead = Some(culprit);
            self.again.push_front(flight);
            return;
        }
        let sheet = self.settings.commission.table.as_ref();
        let name = match &culprit {
            Culprit::Paper(stem) => stem.clone(),
            Culprit::Case => flight.order.raw.origin(sheet),
        };
        let finding = if is_late {
            let seconds = self.settings.time.as_secs();
            Finding::error("time-limit", say!("`{}` takes longer than {} seconds", name, seconds))
                .hint(say!(
                    "look for a loop without end in the templates; `--time-limit` allows more"
                ))
        } else {
            Finding::error("worker-died", say!("`{}` ended its worker twice", name))
                .hint(say!("it may need more memory than `--memory-limit` allows; make it alone with `mappe build` to see why"))
        };
        flight.reasons.push(finding.id.to_owned());
        flight.lost += 1;
        self.tally.failed += 1;
        let report = Report::from(finding);
        watcher.report(&match &flight.case {
            Some(id) => report.of_case(id),
            None => report,
        });
        match culprit {
            Culprit::Paper(stem) => {
                flight.order.without.push(stem);
                self.again.push_front(flight);
            }
            Culprit::Case => {
                let settlement = Settlement {
                    outcome: Outcome::Failed,
                    refused: 0,
                    failed: 0,
                    held: 0,
                    reasons: Vec::new(),
                    tired: false,
                };
                self.close(&flight, &settlement, watcher);
            }
        }
    }
}
