//! A worker: takes orders, makes papers, says what happened. It runs in a process
//! of its own and touches nothing but passing names in the output folder.

use std::{
    collections::HashMap,
    io::{BufRead, BufWriter, Write},
    path::Path,
    sync::Arc,
    time::Instant,
};

use super::{
    limits,
    message::{Answer, Commission, Made, Order, Raw, Settlement, Task},
    speaker::Speaker,
    sum::Sum,
};
use crate::{
    case::CaseFile,
    journal::{Journal, Key, Waiting},
    plan::{Job, Plan, Request},
    print::{Sorting, Way},
    produce,
    render::{self, Scribe},
    report::{Finding, Phrases, Report, Severity, Text},
    say, source,
    table::{Mapping, Registrar},
    typeset::Press,
    with_fonts,
    workspace::Workspace,
    write::{self, NotWritten, Row, Staging},
};

/// After so many orders a worker asks to be renewed, whatever it uses.
const ORDERS: u64 = 20_000;
/// After so many orders it looks into the journal anew: of what this run issues
/// meanwhile nothing is ordered again, but the journal must not keep it for long.
const LOOKS: u64 = 512;

/// Works until there are no more orders. The first line is the [`Commission`].
/// An error means that the supervisor is gone.
pub fn work(
    orders: impl BufRead,
    answers: impl Write,
    phrases: impl Fn(&str) -> Phrases,
) -> std::io::Result<()> {
    let mut orders = orders.lines();
    let Some(first) = orders.next() else { return Ok(()) };
    let commission: Commission = serde_json::from_str(&first?)?;
    limits::memory(commission.memory);
    // All work of the typesetter stays on this thread: one process, one core.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    let phrases = phrases(&commission.voice.tag);
    let answers = BufWriter::new(answers);
    let mut speaker = Speaker { answers, voice: &commission.voice, phrases: &phrases };
    let workspace = match Workspace::open(&commission.workspace) {
        Ok(workspace) => workspace,
        Err(report) => return speaker.say(&Answer::Unusable(speaker.told(&report))),
    };
    let registrar = match registrar(&workspace, &commission) {
        Ok(registrar) => registrar,
        Err(report) => return speaker.say(&Answer::Unusable(speaker.told(&report))),
    };
    let mut bench = match Bench::new(&workspace, &commission, registrar) {
        Ok(bench) => bench,
        Err(message) => return speaker.say(&Answer::Disk(message.told(&phrases))),
    };
    speaker.say(&Answer::Ready)?;
    for (done, line) in (1..).zip(orders) {
        if done % LOOKS == 1
            && let Some(Err(wrong)) = bench.journal.as_ref().map(Journal::look)
        {
            return speaker.say(&Answer::Disk(wrong.texts().0.told(&phrases)));
        }
        let order = match serde_json::from_str(&line?)? {
            Task::Case(order) => order,
            Task::Bundle(binding) => {
                bench.bundle(&binding, &mut speaker)?;
                continue;
            }
        };
        let mut settlement = match bench.order(&order, &mut speaker)? {
            Ok(settlement) => settlement,
            Err(wrong) => {
                speaker.say(&Answer::Disk(wrong.text().told(&phrases)))?;
                continue;
            }
        };
        let much = commission.memory / 2;
        settlement.tired = done >= ORDERS || (much > 0 && limits::used() > much);
        speaker.say(&Answer::Settled(settlement))?;
    }
    Ok(())
}

/// Everything a worker keeps warm.
pub(super) struct Bench<'a> {
    pub(super) workspace: &'a Workspace,
    commission: &'a Commission,
    pub(super) request: Request,
    pub(super) press: Press,
    pub(super) scribe: Scribe,
    journal: Option<Journal>,
    pub(super) staging: Option<Staging>,
    hashes: HashMap<(String, String), String>,
    registrar: Option<Registrar>,
    pdf: &'static write::Format,
}

/// The one who turns rows into cases, if the orders are rows.
fn registrar(workspace: &Workspace, commission: &Commission) -> Result<Option<Registrar>, Report> {
    let Some(sheet) = &commission.table else { return Ok(None) };
    let map = sheet.map.as_ref().map(|path| Mapping::open(path, &workspace.shape)).transpose()?;
    Registrar::new(map.as_ref(), &sheet.header, workspace).map(Some)
}

impl<'a> Bench<'a> {
    fn new(
        workspace: &'a Workspace,
        commission: &'a Commission,
        registrar: Option<Registrar>,
    ) -> Result<Self, Text> {
        let fonts = workspace.font_files(commission.fonts.as_deref());
        let journal = Journal::read(&crate::journal::path(&workspace.root))
            .map_err(|wrong| wrong.texts().0)?;
        let staging = match commission.run {
            Some(_) => Some(commission.staging().map_err(|wrong| wrong.text())?),
            None => None,
        };
        Ok(Self {
            workspace,
            commission,
            request: commission.request(),
            press: Press::with_fonts(&workspace.templates, fonts),
            scribe: Scribe::default(),
            journal,
            staging,
            hashes: HashMap::new(),
            registrar,
            pdf: &write::FORMATS[0],
        })
    }

    /// Works through one case. The outer error means that the supervisor is gone,
    /// the inner one that the disk failed.
    fn order<W: Write>(
        &mut self,
        order: &Order,
        speaker: &mut Speaker<'_, W>,
    ) -> std::io::Result<Result<Settlement, NotWritten>> {
        let mut sum = Sum::default();
        if let Raw::Broken(_, reasons) = &order.raw {
            return Ok(Ok(sum.unread(reasons)));
        }
        let file = match self.read(&order.raw) {
            Ok((file, report)) => {
                speaker.report(&report)?;
                file
            }
            Err(report) => {
                speaker.report(&report)?;
                sum.refuse(&report, 1);
                return Ok(Ok(sum.settled()));
            }
        };
        let id = file.case.id.clone();
        speaker.say(&Answer::Case(id))?;
        let plan = Plan::draw(self.workspace, &[file], &self.request);
        let stops = self.commission.deny_warnings && plan.report.count(Severity::Warning) > 0;
        speaker.report(&plan.report)?;
        if plan.refused > 0 || stops {
            let lost = if stops { plan.refused + plan.jobs.len() } else { plan.refused };
            sum.refuse(&plan.report, lost);
        }
        if stops {
            return Ok(Ok(sum.settled()));
        }
        let (jobs, missing) = with_fonts(&plan.jobs, &self.press);
        speaker.report(&missing)?;
        for (at, job) in jobs.iter().enumerate() {
            if order.without.contains(&job.stem) {
                continue;
            }
            if let Err(wrong) = self.job(job, order, at, &mut sum, speaker)? {
                return Ok(Err(wrong));
            }
        }
        Ok(Ok(sum.settled()))
    }

    fn job<W: Write>(
        &mut self,
        job: &Job,
        order: &Order,
        at: usize,
        sum: &mut Sum,
        speaker: &mut Speaker<'_, W>,
    ) -> std::io::Result<Result<(), NotWritten>> {
        let issue = match self.issue(job) {
            Issue::Number(number) => number,
            Issue::Known(is_ours) => {
                // This run made it before it was cut off.
                sum.made += usize::from(is_ours);
                sum.known += usize::from(!is_ours);
                let waits = is_ours && render::has_window(job);
                let waiting = waits.then(|| Waiting {
                    input: order.input,
                    kind: job.kind.id.clone(),
                    languages: job.tags(),
                    postcode: Sorting::Postcode.key(job),
                });
                return speaker.say(&Answer::Known(waiting)).map(Ok);
            }
            Issue::Held(report) => {
                speaker.report(&report)?;
                sum.hold(&report);
                return Ok(Ok(()));
            }
        };
        let missing = self.press.missing_glyphs(job);
        if !missing.is_empty() {
            speaker.report(&missing)?;
            sum.fail(&missing, 1);
            return Ok(Ok(()));
        }
        let Some(staging) = &self.staging else {
            sum.made += 1;
            return speaker.say(&Answer::Would(job.stem.clone())).map(Ok);
        };
        speaker.say(&Answer::Begins(job.stem.clone()))?;
        #[expect(clippy::disallowed_methods, reason = "for the metrics; no paper sees it")]
        let start = Instant::now();
        let templates = &self.workspace.templates;
        let paper = match produce(job, &[self.pdf], templates, &mut self.scribe, &self.press) {
            Ok(paper) => paper,
            Err(report) => {
                speaker.report(&report)?;
                sum.fail(&report, 1);
                return Ok(Ok(()));
            }
        };
        speaker.report(&paper.report)?;
        for (format, mut artifact) in paper.artifacts {
            if issue > 1 {
                artifact.path = again(&artifact.path, issue);
            }
            let key = (job.kind.id.clone(), job.tags());
            let hash = self
                .hashes
                .entry(key)
                .or_insert_with(|| write::template_hash(job, templates))
                .clone();
            let row = Row::hashed(job, hash, format, paper.pages, &artifact);
            if let Some(report) = self.foreign(&artifact) {
                speaker.report(&report)?;
                sum.hold(&report);
                return Ok(Ok(()));
            }
            let staged = format!("{}-{at}", order.input);
            if let Err(wrong) = staging.stage(&staged, &artifact.bytes) {
                return Ok(Err(wrong));
            }
            sum.made += 1;
            let way = Way::of(job);
            let made = Made {
                staged,
                stem: job.stem.clone(),
                occasion: job.occasion.clone(),
                issue,
                channel: way.channel.word().to_owned(),
                envelope: way.envelope,
                is_letter: render::has_window(job),
                postcode: Sorting::Postcode.key(job),
                seconds: start.elapsed().as_secs_f64(),
                row,
            };
            speaker.say(&Answer::Made(Box::new(made)))?;
        }
        Ok(Ok(()))
    }

    /// Reads the case of an order.
    pub(super) fn read(&self, raw: &Raw) -> Result<(Arc<CaseFile>, Report), Report> {
        match raw {
            Raw::File(path) => {
                let (mut cases, report) = self.workspace.read_cases(std::slice::from_ref(path));
                match cases.pop() {
                    Some(case) => Ok((case, report)),
                    None => Err(report),
                }
            }
            Raw::Record(record) => match &self.registrar {
                Some(registrar) => registrar
                    .case(record, self.workspace)
                    .map(|(case, report)| (Arc::new(case), report)),
                None => Err(Report::new()),
            },
            Raw::Broken(..) => Err(Report::new()),
        }
    }

    /// Which issue of a paper is to be made, or why none is.
    fn issue(&self, job: &Job) -> Issue {
        let Some(journal) = &self.journal else { return Issue::Number(1) };
        let key = Key::of(job);
        let last = match journal.last(&key) {
            Ok(last) => last,
            Err(wrong) => {
                let (message, hint) = wrong.texts();
                return Issue::Held(Finding::error("journal", message).hint(hint).into());
            }
        };
        let Some(last) = last else { return Issue::Number(1) };
        if self.commission.run == Some(last.run) {
            return Issue::Known(true);
        }
        if self.commission.reissue.is_some() {
            return Issue::Number(last.issue + 1);
        }
        if last.data_hash == write::data_hash(job) {
            return Issue::Known(false);
        }
        let message = say!("`{}` was issued on {} from other data", job.kind.id, last.date);
        let finding = Finding::warning("issued-before", message)
            .hint(say!("if the paper shall go out again, give the reason: `--reissue REASON`"))
            .of_case(&job.id());
        Issue::Held(finding.into())
    }

    /// A file under the final name that no run of ours has made.
    fn foreign(&self, artifact: &write::Artifact) -> Option<Report> {
        let path = self.commission.output.join(&artifact.path);
        let there = source::read_bytes(&path).ok()?;
        let known = there == artifact.bytes || self.is_known(&path, &artifact.path);
        (!known).then(|| {
            let message = say!("`{}` is there and was not made by mappe", source::shown(&path));
            let hint = say!("move it away; the next call makes the paper");
            Finding::error("foreign-file", message).hint(hint).into()
        })
    }

    fn is_known(&self, path: &Path, name: &str) -> bool {
        let manifest = write::Manifest::read(&self.commission.output);
        manifest.holds(name) && path.is_file()
    }
}

enum Issue {
    Number(u32),
    Known(bool),
    Held(Report),
}

/// `a/b.pdf` issued the second time is `a/b_2.pdf`: what went out before stays.
fn again(path: &str, issue: u32) -> String {
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}_{issue}.{ending}"),
        None => format!("{path}_{issue}"),
    }
}
