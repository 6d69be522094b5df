//! The print run: the letters of a run, joined into files for the printer, with a
//! list of all letters and a sum that must add up.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::mpsc,
    time::Duration,
};

use super::{
    Settings,
    crew::{Event, Worker},
    flight::now,
    message::{Answer, Binding, Bound, Raw, Slot, Task},
    watcher::{Failure, Watcher},
};
use crate::{
    journal::{Issued, Journal, Run, Spool},
    print::{Sides, Sorting, Tally, csv},
    report::CATALOGUE,
    write::{Lines, Output},
};

/// How the printer wants it.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The folder below the output folder.
    pub folder: String,
    /// How letters are ordered.
    pub sorting: Sorting,
    /// How sheets are printed.
    pub sides: Sides,
    /// Letters in a bundle, at most.
    pub letters: usize,
}

/// A letter on its way into a bundle.
struct Light {
    input: u64,
    kind: String,
    languages: String,
    number: String,
    pages: usize,
    sha256: String,
}

/// Makes the files of a run: bundles, `letters.csv`, `reconciliation.csv` and
/// `.json`. The same run gives the same files.
pub fn print(
    settings: &Settings,
    (journal, spool): (&Journal, &Spool),
    run: &Run,
    wish: &Wish,
    watcher: &mut impl Watcher,
) -> Result<Tally, Failure> {
    let bundles = cut(journal, spool, run, wish)?;
    let numbers = bundles.iter().flatten().map(|letter| letter.number.as_str());
    let mut tally = Tally::new(numbers);
    let output = &settings.commission.output;
    let staging = settings.commission.staging().map_err(Failure::Disk)?;
    let mut printer = Printer {
        settings,
        spool,
        wish,
        open: (0..bundles.len()).collect(),
        bundles: &bundles,
        crew: BTreeMap::new(),
        bound: BTreeMap::new(),
        started: 0,
    };
    printer.work(watcher)?;
    let folder = output.join(&wish.folder);
    let mut lines: Option<Lines> = None;
    for (number, bound) in printer.bound {
        if let Some(staged) = &bound.staged {
            let name = format!("{}/{}", wish.folder, file(number + 1));
            staging.publish(staged, &name).map_err(Failure::Disk)?;
        }
        let text = csv(&bound.rows);
        let is_first = lines.is_none();
        let list = match &mut lines {
            Some(lines) => lines,
            None => lines.insert(Lines::begin(&folder.join("letters.csv")).map_err(Failure::Disk)?),
        };
        // The head stands once, and lines end as RFC 4180 says.
        for line in text.split_inclusive("\r\n").skip(usize::from(!is_first)) {
            list.part(line).map_err(Failure::Disk)?;
        }
        tally.add_rows(&bound.sum, &bound.rows);
        for (number, reason) in &bound.held {
            let known = CATALOGUE.iter().find(|entry| entry.id == reason);
            tally.hold(number, known.map_or("print-bundle", |entry| entry.id));
        }
    }
    if let Some(lines) = lines {
        lines.finish().map_err(Failure::Disk)?;
    }
    let place = Output::open(&folder).map_err(Failure::Disk)?;
    for (name, text) in [("reconciliation.csv", tally.csv()), ("reconciliation.json", tally.json())]
    {
        crate::write::save(&place.root().join(name), text.as_bytes()).map_err(Failure::Disk)?;
    }
    staging.settle().map_err(Failure::Disk)?;
    staging.close();
    Ok(tally)
}

fn file(number: usize) -> String {
    format!("bundle-{number:04}.pdf")
}

/// The letters in the order of the printer, cut into bundles of one way.
fn cut(
    journal: &Journal,
    spool: &Spool,
    run: &Run,
    wish: &Wish,
) -> Result<Vec<Vec<Light>>, Failure> {
    let mut bundles: Vec<Vec<Light>> = Vec::new();
    let mut way = (String::new(), String::new());
    journal.letters::<Failure>(run.number, spool, wish.sorting, |paper, _| {
        let Issued { input, key, number, row, channel, envelope, .. } = paper;
        let light = Light {
            input,
            kind: key.kind,
            languages: key.languages,
            number,
            pages: row.pages,
            sha256: row.sha256,
        };
        let own = (channel, envelope);
        match bundles.last_mut().filter(|last| own == way && last.len() < wish.letters) {
            Some(last) => last.push(light),
            None => bundles.push(vec![light]),
        }
        way = own;
        Ok(())
    })?;
    Ok(bundles)
}

/// Workers that join.
struct Printer<'a> {
    settings: &'a Settings,
    spool: &'a Spool,
    wish: &'a Wish,
    bundles: &'a [Vec<Light>],
    /// Bundles that no worker has.
    open: VecDeque<usize>,
    crew: BTreeMap<u64, (Worker, Option<usize>, std::time::Instant)>,
    bound: BTreeMap<usize, Bound>,
    started: u64,
}

impl Printer<'_> {
    fn work(&mut self, watcher: &mut impl Watcher) -> Result<(), Failure> {
        let (sender, events) = mpsc::channel();
        let mut lost = BTreeMap::<usize, usize>::new();
        while self.bound.len() < self.bundles.len() {
            let wanted = self.settings.jobs.min(self.open.len() + self.busy());
            while self.crew.len() < wanted {
                self.started += 1;
                let Settings { program, commission, .. } = self.settings;
                let worker = Worker::start(self.started, program, commission, sender.clone())
                    .map_err(Failure::Crew)?;
                self.crew.insert(self.started, (worker, None, now()));
            }
            match events.recv_timeout(Duration::from_millis(100)) {
                Ok(Event::Said(number, answer)) => self.said(number, *answer, watcher)?,
                Ok(Event::Gone(number)) => {
                    let Some((_, bundle, _)) = self.crew.remove(&number) else { continue };
                    let lost = lost.entry(bundle.unwrap_or(usize::MAX)).or_default();
                    *lost += 1;
                    if *lost > 2 {
                        return Err(Failure::Stillborn);
                    }
                    self.open.extend(bundle);
                }
                Err(_) => {}
            }
            let limit = |bundle: usize| {
                let letters = self.bundles.get(bundle).map_or(1, Vec::len);
                self.settings.time.saturating_mul(u32::try_from(letters).unwrap_or(u32::MAX))
            };
            let late: Vec<u64> = self
                .crew
                .iter()
                .filter(|(_, (_, bundle, since))| {
                    bundle.is_some_and(|bundle| since.elapsed() > limit(bundle))
                })
                .map(|(number, _)| *number)
                .collect();
            for number in late {
                if let Some((worker, ..)) = self.crew.get_mut(&number) {
                    worker.kill();
                }
            }
            if watcher.is_stopped() {
                return Err(Failure::Stopped);
            }
        }
        for (worker, ..) in self.crew.values_mut() {
            worker.wait();
        }
        Ok(())
    }

    fn busy(&self) -> usize {
        self.crew.values().filter(|(_, bundle, _)| bundle.is_some()).count()
    }

    fn said(
        &mut self,
        number: u64,
        answer: Answer,
        watcher: &mut impl Watcher,
    ) -> Result<(), Failure> {
        match answer {
            Answer::Ready => self.give(number)?,
            Answer::Bound(bound) => {
                let done = self.crew.get_mut(&number).and_then(|(_, bundle, _)| bundle.take());
                if let Some(done) = done {
                    self.bound.insert(done, *bound);
                }
                self.give(number)?;
            }
            Answer::Findings(told) => told.iter().for_each(|one| watcher.told(one)),
            Answer::Unusable(told) => return Err(Failure::Workspace(told)),
            Answer::Disk(message) => return Err(Failure::Worker(message)),
            _ => {}
        }
        Ok(())
    }

    /// The next bundle for a worker, with the data of its letters.
    fn give(&mut self, number: u64) -> Result<(), Failure> {
        let Some(bundle) = self.open.pop_front() else {
            if let Some((worker, ..)) = self.crew.get_mut(&number) {
                worker.dismiss();
            }
            return Ok(());
        };
        let mut letters = Vec::new();
        for light in self.bundles.get(bundle).into_iter().flatten() {
            let raw = self.spool.input(light.input)?;
            let raw: Option<Raw> = raw.and_then(|raw| serde_json::from_str(&raw).ok());
            letters.push(Slot {
                raw: raw.unwrap_or(Raw::Broken(light.input, Vec::new())),
                kind: light.kind.clone(),
                languages: light.languages.clone(),
                number: light.number.clone(),
                pages: light.pages,
                sha256: light.sha256.clone(),
            });
        }
        let binding = Binding {
            file: file(bundle + 1),
            number: bundle + 1,
            of: self.bundles.len(),
            sorting: self.wish.sorting,
            sides: self.wish.sides,
            is_reprint: false,
            letters,
        };
        if let Some((worker, own, since)) = self.crew.get_mut(&number) {
            (*own, *since) = (Some(bundle), now());
            let _ = worker.task(&Task::Bundle(binding));
        }
        Ok(())
    }
}
