//! The supervisor: one queue of inputs, many workers, one journal.

mod deaths;

use std::{
    collections::{BTreeMap, VecDeque},
    path::PathBuf,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    time::Duration,
};

use super::{
    crew::{Event, Worker},
    flight::{Flight, Queue, Standing, now},
    group::Group,
    message::{Answer, Commission, Made, Order, Settlement, Task},
    watcher::{Failure, Tally, Watcher},
};
use crate::{
    journal::{Journal, Numbers, Outcome, Run, Spool},
    report::{Finding, Report},
    say,
    store::Depot,
    write::Staging,
};

/// So many orders a worker has ahead, so that it works while a group is entered.
const AHEAD: usize = 16;

/// What a run is given.
pub struct Settings {
    /// The program that the workers run: this one.
    pub program: PathBuf,
    /// How many workers.
    pub jobs: usize,
    /// How long one paper may take.
    pub time: Duration,
    /// What they are told.
    pub commission: Commission,
    /// Where the papers go.
    pub outlet: Depot,
    /// Whether the letters are joined for a printer afterwards.
    pub prints: bool,
}

/// One run. Made by [`Supervisor::new`].
pub struct Supervisor<'a> {
    settings: &'a Settings,
    journal: &'a Journal,
    spool: &'a Spool,
    run: &'a Run,
    staging: Option<Staging>,
    numbers: Numbers,
    crew: BTreeMap<u64, (Worker, Queue)>,
    again: VecDeque<Flight>,
    group: Group,
    tally: Tally,
    last: u64,
    is_empty: bool,
    stillborn: usize,
    events: (Sender<Event>, Receiver<Event>),
}

impl<'a> Supervisor<'a> {
    /// A supervisor for a run whose inputs lie in the spool.
    pub fn new(
        settings: &'a Settings,
        (journal, spool): (&'a Journal, &'a Spool),
        run: &'a Run,
        numbers: Numbers,
    ) -> Result<Self, Failure> {
        let staging = match settings.commission.run {
            Some(_) => Some(settings.commission.staging().map_err(Failure::Disk)?),
            None => None,
        };
        if let Some(staging) = &staging {
            staging.sweep().map_err(Failure::Disk)?;
        }
        // A run that goes on counts what it had settled before.
        let settled = journal.outcomes(run.number)?;
        let outcomes = Outcome::ALL.iter().filter_map(|outcome| {
            let (_, count) = settled.iter().find(|(word, _)| word == outcome.word())?;
            Some((*outcome, *count))
        });
        let tally = Tally { outcomes: outcomes.collect(), ..Tally::default() };
        Ok(Self {
            settings,
            journal,
            spool,
            run,
            staging,
            numbers,
            crew: BTreeMap::new(),
            again: VecDeque::new(),
            group: Group::default(),
            tally,
            last: 0,
            is_empty: false,
            stillborn: 0,
            events: mpsc::channel(),
        })
    }

    /// Works through all inputs that are not settled.
    pub fn work(mut self, watcher: &mut impl Watcher) -> Result<Tally, Failure> {
        self.hire()?;
        loop {
            self.feed()?;
            if self.is_done() || watcher.is_stopped() {
                break;
            }
            match self.events.1.recv_timeout(Duration::from_millis(100)) {
                Ok(event) => self.event(event, watcher)?,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
            }
            self.end_the_late();
            if self.group.is_full() {
                self.enter(watcher)?;
            }
        }
        self.enter(watcher)?;
        self.tally.is_stopped = !self.is_done();
        for (worker, _) in self.crew.values_mut() {
            // What is in their hands lies under passing names only.
            if self.tally.is_stopped {
                worker.kill();
            }
            worker.dismiss();
        }
        for (worker, _) in self.crew.values_mut() {
            worker.wait();
        }
        if let Some(staging) = self.staging {
            if self.tally.is_stopped {
                staging.sweep().map_err(Failure::Disk)?;
            }
            staging.close();
        }
        Ok(self.tally)
    }

    fn is_done(&self) -> bool {
        let idle = self.crew.values().all(|(_, queue)| queue.flights.is_empty());
        self.is_empty && self.again.is_empty() && idle
    }

    /// Starts workers until there are enough.
    fn hire(&mut self) -> Result<(), Failure> {
        let working = |crew: &BTreeMap<u64, (Worker, Queue)>| {
            crew.values().filter(|(_, queue)| queue.standing != Standing::Dismissed).count()
        };
        while working(&self.crew) < self.settings.jobs {
            self.tally.started += 1;
            let (number, events) = (self.tally.started, self.events.0.clone());
            let Settings { program, commission, .. } = self.settings;
            let worker =
                Worker::start(number, program, commission, events).map_err(Failure::Crew)?;
            self.crew.insert(worker.number, (worker, Queue::new()));
        }
        Ok(())
    }

    /// Hands orders to all that take more, one each in turn.
    fn feed(&mut self) -> Result<(), Failure> {
        let numbers: Vec<u64> = self.crew.keys().copied().collect();
        for depth in 1..=AHEAD {
            for number in &numbers {
                let takes = self.crew.get(number).is_some_and(|(_, queue)| queue.takes(depth));
                if !takes {
                    continue;
                }
                let Some(flight) = self.next()? else { return Ok(()) };
                let Some((worker, queue)) = self.crew.get_mut(number) else { continue };
                if queue.flights.is_empty() {
                    queue.touch();
                }
                // If it cannot take it, it is gone, and its end tells what to do.
                let _ = worker.task(&Task::Case(flight.order.clone()));
                queue.flights.push_back(flight);
            }
        }
        Ok(())
    }

    /// The next order: one that must be given again, or the next input.
    fn next(&mut self) -> Result<Option<Flight>, Failure> {
        if let Some(flight) = self.again.pop_front() {
            return Ok(Some(flight));
        }
        while !self.is_empty {
            let Some((input, raw)) = self.spool.after(self.last)? else {
                self.is_empty = true;
                break;
            };
            self.last = input;
            let is_settled = self.settings.commission.run.is_some()
                && self.journal.is_settled(self.run.number, input)?;
            // A run that began on another machine left its letters for the printer there.
            if is_settled && (!self.settings.prints || self.spool.waits(input)?) {
                continue;
            }
            // Only this program writes the spool.
            let Ok(raw) = serde_json::from_str(&raw) else { continue };
            let order = Order { input, raw, without: Vec::new() };
            return Ok(Some(Flight { is_settled, ..Flight::new(order) }));
        }
        Ok(None)
    }

    fn event(&mut self, event: Event, watcher: &mut impl Watcher) -> Result<(), Failure> {
        match event {
            Event::Said(number, answer) => self.said(number, *answer, watcher),
            Event::Gone(number) => self.gone(number, watcher),
        }
    }

    fn said(
        &mut self,
        number: u64,
        answer: Answer,
        watcher: &mut impl Watcher,
    ) -> Result<(), Failure> {
        if let Some((_, queue)) = self.crew.get_mut(&number) {
            queue.touch();
        }
        match answer {
            Answer::Ready => {
                if let Some((_, queue)) = self.crew.get_mut(&number) {
                    queue.standing = Standing::Ready;
                }
            }
            Answer::Unusable(told) => return Err(Failure::Workspace(told)),
            Answer::Disk(message) => return Err(Failure::Worker(message)),
            Answer::Case(id) => self.case(number, id, watcher)?,
            Answer::Begins(stem) => {
                if let Some(flight) = self.flight(number) {
                    flight.paper = Some(stem);
                }
            }
            Answer::Made(made) => self.made(number, *made)?,
            Answer::Would(stem) => watcher.would(&stem),
            Answer::Known(waiting) => {
                self.tally.known += 1;
                self.group.waiting.extend(waiting);
            }
            // Bundles are made when all letters are.
            Answer::Bound(_) => {}
            Answer::Findings(told) => told.iter().for_each(|one| watcher.told(one)),
            Answer::Settled(settlement) => {
                self.settled(number, &settlement, watcher);
                self.hire()?;
            }
        }
        Ok(())
    }

    fn flight(&mut self, number: u64) -> Option<&mut Flight> {
        self.crew.get_mut(&number).and_then(|(_, queue)| queue.flights.front_mut())
    }

    /// A case comes once in a run; the second one is refused.
    fn case(&mut self, number: u64, id: String, watcher: &mut impl Watcher) -> Result<(), Failure> {
        let sheet = self.settings.commission.table.as_ref();
        let Some(flight) = self.flight(number) else { return Ok(()) };
        let (input, origin) = (flight.order.input, flight.order.raw.origin(sheet));
        let same = |case: &Option<String>| {
            case.as_ref().is_some_and(|other| other.eq_ignore_ascii_case(&id))
        };
        let in_hands =
            self.crew.values().flat_map(|(_, queue)| &queue.flights).chain(&self.again).any(
                |flight| flight.order.input != input && !flight.is_double && same(&flight.case),
            );
        let in_group = self.group.settled.iter().any(|one| {
            one.input != input
                && one.case.as_ref().is_some_and(|other| other.eq_ignore_ascii_case(&id))
        });
        let in_journal = match self.settings.commission.run {
            Some(run) => self.journal.taken(run, &id)?.is_some_and(|taken| taken != input),
            None => false,
        };
        let is_double = in_hands || in_group || in_journal;
        if is_double {
            let message = say!("the case id `{}` is there twice; `{}` is left out", id, origin);
            let finding = Finding::error("duplicate-case", message)
                .hint(say!("give each case its own id; it is the name of every output"));
            watcher.report(&Report::from(finding).of_case(&id));
        }
        if let Some(flight) = self.flight(number) {
            flight.is_double = is_double;
            if is_double {
                flight.reasons.push("duplicate-case".into());
            }
            flight.case = Some(id);
        }
        Ok(())
    }

    fn made(&mut self, number: u64, made: Made) -> Result<(), Failure> {
        let Some((_, queue)) = self.crew.get_mut(&number) else { return Ok(()) };
        let Some(flight) = queue.flights.front_mut() else { return Ok(()) };
        flight.paper = None;
        if flight.is_double {
            if let Some(staging) = &self.staging {
                staging.drop(&made.staged).map_err(Failure::Disk)?;
            }
            return Ok(());
        }
        flight.made += 1;
        // Should its worker end, the paper is not made a second time.
        flight.order.without.push(made.stem.clone());
        self.tally.issued += 1;
        self.tally.pages += made.row.pages as u64;
        self.tally.bytes += made.row.bytes as u64;
        self.tally.seconds += made.seconds;
        let origin = flight.order.raw.origin(self.settings.commission.table.as_ref());
        let reason = self.settings.commission.reissue.as_ref();
        self.group.take(self.run.number, flight.order.input, &origin, made, reason);
        Ok(())
    }

    fn settled(&mut self, number: u64, settlement: &Settlement, watcher: &mut impl Watcher) {
        let Some((worker, queue)) = self.crew.get_mut(&number) else { return };
        let Some(flight) = queue.flights.pop_front() else { return };
        if settlement.tired {
            queue.standing = Standing::Tired;
        }
        if queue.standing == Standing::Tired && queue.flights.is_empty() {
            queue.standing = Standing::Dismissed;
            worker.dismiss();
        }
        if flight.is_settled {
            return;
        }
        if flight.is_double {
            self.tally.refused += 1;
        } else {
            self.tally.refused += settlement.refused as u64;
            self.tally.failed += settlement.failed as u64;
            self.tally.held += settlement.held as u64;
        }
        self.close(&flight, settlement, watcher);
    }

    fn close(&mut self, flight: &Flight, settlement: &Settlement, watcher: &mut impl Watcher) {
        if flight.is_settled {
            return;
        }
        let settled = flight.settled(settlement);
        *self.tally.outcomes.entry(settled.outcome).or_default() += 1;
        self.group.settle(settled);
        watcher.advanced(&self.tally);
    }

    fn end_the_late(&mut self) {
        for (worker, queue) in self.crew.values_mut() {
            if queue.is_over(self.settings.time) {
                queue.is_late = true;
                worker.kill();
            }
        }
    }

    /// Enters what is ready into the journal.
    fn enter(&mut self, watcher: &mut impl Watcher) -> Result<(), Failure> {
        let Some(staging) = &self.staging else {
            self.group = Group::default();
            return Ok(());
        };
        let (at, began) = (watcher.now(), now());
        let papers = self.group.close(
            (staging, &self.settings.outlet),
            (self.journal, self.spool),
            (self.run, &mut self.numbers),
            &at,
        )?;
        watcher.issued(&papers);
        // Workers could say nothing meanwhile: their clocks stood still.
        let spent = began.elapsed();
        self.crew.values_mut().for_each(|(_, queue)| queue.forgive(spent));
        Ok(())
    }
}
