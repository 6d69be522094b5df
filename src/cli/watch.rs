//! `mappe watch`: papers are made again when a file is saved; a page in the
//! browser shows them.

use std::{
    collections::{BTreeSet, VecDeque},
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, channel},
    },
    time::Instant,
};

use indicatif::ProgressBar;
use serde::Serialize;

use super::{Asked, DONE, Fonts, Paths, Stop, Terminal, When, build};
use crate::{
    report::{Report, Severity, human},
    say, source,
    watch::{self, Address, Blind, Listener, Lookout, Round, Shelf, Signal, Watched, Wishes},
    workspace,
    write::Row,
};

/// Make papers again whenever a file is saved, and show them.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    paths: Paths,
    #[command(flatten)]
    asked: Asked,
    /// Output folder; `out` in the workspace if absent.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// pdf, png, svg, txt, ics or typ; several are allowed.
    #[arg(short, long = "format", value_name = "FORMAT", default_value = "pdf")]
    formats: Vec<String>,
    #[command(flatten)]
    fonts: Fonts,
    #[command(flatten)]
    when: When,
    /// Show the papers in the browser, on a page of this computer that renews itself.
    #[arg(long)]
    open: bool,
    /// Serve that page on this port and open no browser; 0 takes any port that is free.
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Read the files again and again instead of waiting to be told; for network folders.
    #[arg(long)]
    poll: bool,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let formats = build::formats(&args.formats)?;
    let (signals, receiver) = channel();
    let wake = signals.clone();
    build::interrupt_then(move || drop(wake.send(Signal::Stop)));
    let wishes = Wishes {
        kinds: args.asked.kinds.clone(),
        languages: args.asked.languages.clone(),
        date: args.when.date,
        formats,
        output: args.output.clone(),
        fonts: args.fonts.folder.clone(),
    };
    let is_shown = args.open || args.port.is_some();
    let shelf = is_shown.then(|| Arc::new(Shelf::new(args.paths.paths.len())));
    let mut watched = Vec::new();
    for (number, path) in args.paths.paths.iter().enumerate() {
        let found = workspace::find(path)?;
        watched.push(Watched::new(number, found, wishes.clone(), shelf.clone()));
    }
    // Before the first look at the files, so that nothing is missed between.
    let lookout = Lookout::new(args.poll, signals.clone()).map_err(|wrong| blind(&wrong))?;
    if let Some(shelf) = shelf {
        let (phrases, tag) = (terminal.phrases().clone(), terminal.tag().to_owned());
        let port = args.port.unwrap_or(0);
        let address = watch::serve(port, shelf, signals, phrases, tag)
            .map_err(|wrong| unserved(port, &wrong))?;
        show(&address, args, terminal);
    }
    let rounds = watched.iter().map(|_| Rounds::default()).collect();
    let inbox = Inbox { receiver, waiting: VecDeque::new() };
    Watch { watched, rounds, lookout, inbox }.run(terminal)?;
    terminal.aside(&say!("stopped; every file that is there is whole"));
    Ok(DONE)
}

fn blind(wrong: &Blind) -> Stop {
    Stop::Machine(
        say!("the folders cannot be watched: {}", wrong.why()),
        say!("`--poll` reads the files again and again instead"),
    )
}

fn unserved(port: u16, wrong: &std::io::Error) -> Stop {
    if wrong.kind() == std::io::ErrorKind::AddrInUse {
        let hint = say!("name another port, or `--port 0` for any that is free");
        return Stop::Machine(say!("the port {} is in use", port), hint);
    }
    let hint = say!("without `--open` and `--port` the papers are made and not shown");
    Stop::Machine(say!("the page cannot be served: {}", wrong), hint)
}

fn show(address: &Address, args: &Args, terminal: &mut Terminal) {
    terminal.machine("serving", &serde_json::json!({ "address": address.page }));
    let told = terminal.told(&say!("the papers are shown at {}", address.page));
    terminal.said(&told);
    if args.open
        && let Err(wrong) = opener::open_browser(&address.entrance)
    {
        terminal.aside(&say!("the browser does not open: {}", wrong));
    }
}

/// The loop.
struct Watch {
    watched: Vec<Watched>,
    rounds: Vec<Rounds>,
    lookout: Lookout,
    inbox: Inbox,
}

/// What one workspace has been through.
#[derive(Default)]
struct Rounds {
    number: usize,
    /// What was saved since the last round; without any, everything may have been.
    due: Option<Vec<PathBuf>>,
    /// A round that was left for a newer one.
    left: Option<Left>,
    /// The findings of the last round, as lines.
    known: BTreeSet<String>,
}

/// A round that was left: what it has made, when it began, and how often.
struct Left {
    made: usize,
    start: Instant,
    times: usize,
}

/// How often a round is left for a newer one: who saves without end shall see
/// papers too.
const PATIENCE: usize = 3;

impl Watch {
    fn run(mut self, terminal: &mut Terminal) -> Result<(), Stop> {
        self.rounds.iter_mut().for_each(|rounds| rounds.due = Some(Vec::new()));
        let mut is_watching = false;
        loop {
            while let Some(signal) = self.inbox.next(|| self.rounds.iter().all(Rounds::is_idle)) {
                match signal {
                    Signal::Stop => return Ok(()),
                    Signal::Wished => self.watched.iter_mut().for_each(Watched::oblige),
                    Signal::Blind(why) => {
                        terminal.aside(&say!("some changes may go unseen: {}", why));
                    }
                    Signal::Saved(paths) => {
                        for (one, rounds) in self.watched.iter().zip(&mut self.rounds) {
                            if one.is_touched(&paths) {
                                rounds.add(paths.clone());
                            }
                        }
                    }
                }
            }
            for number in 0..self.watched.len() {
                if let Some(saved) = self.rounds[number].due.take() {
                    self.lookout.look(&mut self.watched, &saved).map_err(|wrong| blind(&wrong))?;
                    self.round(number, saved, terminal)?;
                }
            }
            if !is_watching && self.rounds.iter().all(Rounds::is_idle) {
                is_watching = true;
                terminal.aside(&say!("watching; Ctrl-C ends it"));
            }
        }
    }

    fn round(
        &mut self,
        number: usize,
        saved: Vec<PathBuf>,
        terminal: &mut Terminal,
    ) -> Result<(), Stop> {
        let (watched, rounds) = (&mut self.watched[number], &mut self.rounds[number]);
        let left = rounds.left.take().unwrap_or_else(|| Left { made: 0, start: now(), times: 0 });
        let (start, is_patient) = (left.start, left.times < PATIENCE);
        let is_first = rounds.number == 0;
        let bar = ProgressBar::hidden();
        let mut voice = Voice {
            terminal,
            inbox: &mut self.inbox,
            bar,
            is_first,
            is_patient,
            start,
            seconds: 0.0,
        };
        let mut round = watched.round(&saved, When::today(), &mut voice);
        voice.bar.finish_and_clear();
        let seconds = voice.seconds;
        round.made += left.made;
        if let Some(wrong) = round.unwritten.take() {
            let wrong = Stop::from(wrong);
            // Whoever calls wants to know at once; later the disk may have room again.
            match wrong {
                Stop::Machine(message, hint) if !is_first => terminal.failure(&message, &hint),
                wrong => return Err(wrong),
            }
        } else if round.is_cut {
            rounds.left = Some(Left { made: round.made, start, times: left.times + 1 });
            rounds.add(saved);
            return Ok(());
        }
        rounds.number += 1;
        rounds.tell(&round, seconds, is_first, terminal);
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "for the line of the round; no paper sees it")]
fn now() -> Instant {
    Instant::now()
}

impl Rounds {
    fn is_idle(&self) -> bool {
        self.due.is_none()
    }

    fn add(&mut self, paths: Vec<PathBuf>) {
        match &mut self.due {
            Some(due) if due.is_empty() || paths.is_empty() => due.clear(),
            Some(due) => due.extend(paths),
            None => self.due = Some(paths),
        }
    }

    /// What was found, and the line of the round.
    fn tell(&mut self, round: &Round, seconds: f64, is_first: bool, terminal: &mut Terminal) {
        let mut known = BTreeSet::new();
        let mut news = Report::new();
        for finding in round.report.findings() {
            let line = human::line(finding, terminal.phrases());
            // An error is said until it is mended, anything else once.
            if finding.severity == Severity::Error || !self.known.contains(&line) {
                news.push(finding.clone());
            }
            known.insert(line);
        }
        self.known = known;
        terminal.report(if terminal.is_json() { &round.report } else { &news });
        if is_first && terminal.is_verbose() {
            round.left_out.iter().for_each(|one| terminal.aside(&build::left_out(one)));
        }
        let (errors, warnings) =
            (round.report.count(Severity::Error), round.report.count(Severity::Warning));
        let Round { made, refused, failed, .. } = *round;
        let line = Line { round: self.number, made, refused, failed, errors, warnings, seconds };
        terminal.machine("round", &line.rounded());
        let seconds = format!("{seconds:.2}");
        terminal.aside(&if !round.is_open {
            say!("nothing is made, errors: {}; the last good papers stay", errors)
        } else if is_first {
            say!("{} made, {} refused, {} failed in {} s", made, refused, failed, seconds)
        } else {
            say!(
                "papers made again: {} in {} s, errors: {}, warnings: {}",
                made,
                seconds,
                errors,
                warnings
            )
        });
        if round.has_no_case {
            terminal.aside(&say!("there is no case yet; `mappe new case ID` makes one"));
        }
    }
}

/// A round for machines.
#[derive(Serialize)]
struct Line {
    round: usize,
    made: usize,
    refused: usize,
    failed: usize,
    errors: usize,
    warnings: usize,
    seconds: f64,
}

impl Line {
    fn rounded(self) -> Self {
        Self { seconds: (self.seconds * 1000.0).round() / 1000.0, ..self }
    }
}

/// Signals in the order in which they come.
struct Inbox {
    receiver: Receiver<Signal>,
    waiting: VecDeque<Signal>,
}

impl Inbox {
    /// The next signal; if nothing else is to do, it is waited for.
    fn next(&mut self, is_idle: impl Fn() -> bool) -> Option<Signal> {
        if let Some(signal) = self.waiting.pop_front() {
            return Some(signal);
        }
        if is_idle() {
            return Some(self.receiver.recv().unwrap_or(Signal::Stop));
        }
        self.receiver.try_recv().ok()
    }

    /// Whether the caller wants to stop, or, if that counts, something was saved.
    fn is_newer(&mut self, counts_saved: bool) -> bool {
        self.waiting.extend(self.receiver.try_iter());
        self.waiting.iter().any(|one| match one {
            Signal::Stop => true,
            Signal::Saved(_) => counts_saved,
            Signal::Wished | Signal::Blind(_) => false,
        })
    }
}

/// Tells the terminal of a round.
struct Voice<'a> {
    terminal: &'a mut Terminal,
    inbox: &'a mut Inbox,
    bar: ProgressBar,
    is_first: bool,
    is_patient: bool,
    start: Instant,
    seconds: f64,
}

impl Listener for Voice<'_> {
    fn begins(&mut self, papers: usize) {
        if self.is_first {
            self.bar = self.terminal.progress(papers);
        }
    }

    fn looked_at(&mut self) {
        self.bar.inc(1);
    }

    fn made(&mut self, row: &Row, file: &Path) {
        // Later rounds say in one line what they did.
        if self.is_first || self.terminal.is_verbose() {
            self.bar.suspend(|| self.terminal.said(&source::shown(file)));
        }
        self.terminal.machine("artifact", row);
    }

    fn has_made(&mut self) {
        self.seconds = self.start.elapsed().as_secs_f64();
    }

    fn is_over(&mut self) -> bool {
        self.inbox.is_newer(self.is_patient)
    }
}
