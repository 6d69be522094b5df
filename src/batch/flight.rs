//! Orders that workers have, and what came of them so far.

use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

use super::message::{Order, Settlement};
use crate::journal::{Outcome, Settled};

/// In the middle of what a worker ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Culprit {
    /// It had not come to a paper.
    Case,
    /// A paper, by its output name.
    Paper(String),
}

/// How a worker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is starting.
    Starting,
    /// It takes orders.
    Ready,
    /// It wants to be renewed once its orders are done.
    Tired,
    /// It gets no more orders.
    Dismissed,
}

/// An order on its way.
pub(super) struct Flight {
    /// The order; papers that are there already are named in it.
    pub(super) order: Order,
    /// The case, once the worker has said so.
    pub(super) case: Option<String>,
    /// The paper on which the worker is.
    pub(super) paper: Option<String>,
    /// The paper that ended a worker already.
    pub(super) dead: Option<Culprit>,
    /// Papers made in this run.
    pub(super) made: usize,
    /// Papers that ended a worker for good.
    pub(super) lost: usize,
    /// Ids of the findings of the supervisor.
    pub(super) reasons: Vec<String>,
    /// The case is there twice: what comes is dropped.
    pub(super) is_double: bool,
    /// The input is settled; only its letters are looked up for the printer.
    pub(super) is_settled: bool,
}

impl Flight {
    /// A new order.
    pub(super) fn new(order: Order) -> Self {
        Self {
            order,
            case: None,
            paper: None,
            dead: None,
            made: 0,
            lost: 0,
            reasons: Vec::new(),
            is_double: false,
            is_settled: false,
        }
    }

    /// How the input ended, with what the supervisor knows beyond the worker.
    pub(super) fn settled(&self, settlement: &Settlement) -> Settled {
        let outcome = match settlement.outcome {
            _ if self.is_double => Outcome::Refused,
            _ if self.lost > 0 => Outcome::Failed,
            Outcome::Unchanged if self.made > 0 => Outcome::Issued,
            outcome => outcome,
        };
        let mut reasons = self.reasons.clone();
        if !self.is_double {
            reasons.extend(settlement.reasons.iter().cloned());
        }
        reasons.sort_unstable();
        reasons.dedup();
        let case = self.case.as_ref().filter(|_| !self.is_double);
        Settled { input: self.order.input, case: case.cloned(), outcome, reasons }
    }
}

/// The orders of one worker; the first one is in its hands.
pub(super) struct Queue {
    /// In their order.
    pub(super) flights: VecDeque<Flight>,
    /// How the worker stands.
    pub(super) standing: Standing,
    /// Whether it was ended because it took too long.
    pub(super) is_late: bool,
    since: Instant,
}

impl Queue {
    pub(super) fn new() -> Self {
        Self {
            flights: VecDeque::new(),
            standing: Standing::Starting,
            is_late: false,
            since: now(),
        }
    }

    /// Something moved: the clock of the paper starts again.
    pub(super) fn touch(&mut self) {
        self.since = now();
    }

    /// Time that was not the worker's does not count.
    pub(super) fn forgive(&mut self, spent: Duration) {
        self.since += spent;
    }

    /// Whether the first order takes longer than it may.
    pub(super) fn is_over(&self, limit: Duration) -> bool {
        let works = !self.flights.is_empty() || self.standing == Standing::Starting;
        works && !self.is_late && self.since.elapsed() > limit
    }

    /// Whether it takes another order.
    pub(super) fn takes(&self, ahead: usize) -> bool {
        self.standing == Standing::Ready && !self.is_late && self.flights.len() < ahead
    }
}

/// The clock by which limits are kept.
#[expect(clippy::disallowed_methods, reason = "limits of time are kept by it; no paper sees it")]
pub(super) fn now() -> Instant {
    Instant::now()
}
