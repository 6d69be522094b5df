//! How the papers of one order ended, counted until it is settled.

use std::collections::BTreeSet;

use super::message::Settlement;
use crate::{
    journal::Outcome,
    report::{Report, Severity},
};

/// The count of one order.
#[derive(Default)]
pub(super) struct Sum {
    pub(super) made: usize,
    pub(super) known: usize,
    refused: usize,
    failed: usize,
    held: usize,
    reasons: BTreeSet<&'static str>,
}

impl Sum {
    pub(super) fn refuse(&mut self, report: &Report, papers: usize) {
        self.refused += papers;
        self.because(report, Severity::Error);
    }

    pub(super) fn fail(&mut self, report: &Report, papers: usize) {
        self.failed += papers;
        self.because(report, Severity::Error);
    }

    pub(super) fn hold(&mut self, report: &Report) {
        self.held += 1;
        self.because(report, Severity::Warning);
    }

    /// An input that could not even be read.
    pub(super) fn unread(self, reasons: &[String]) -> Settlement {
        Settlement {
            outcome: Outcome::Refused,
            refused: 1,
            reasons: reasons.to_vec(),
            ..self.settled()
        }
    }

    fn because(&mut self, report: &Report, least: Severity) {
        let grave = report.findings().iter().filter(|finding| finding.severity >= least);
        self.reasons.extend(grave.map(|finding| finding.id));
    }

    pub(super) fn settled(self) -> Settlement {
        let outcome = if self.failed > 0 {
            Outcome::Failed
        } else if self.refused > 0 {
            Outcome::Refused
        } else if self.held > 0 {
            Outcome::Held
        } else if self.made > 0 {
            Outcome::Issued
        } else {
            Outcome::Unchanged
        };
        Settlement {
            outcome,
            refused: self.refused,
            failed: self.failed,
            held: self.held,
            reasons: self.reasons.into_iter().map(str::to_owned).collect(),
            tired: false,
        }
    }
}
