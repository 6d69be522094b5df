//! What people and machines see of a run: findings, progress, figures, a log.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::ProgressBar;
use serde_json::json;

use super::{Args, Stop, Terminal, parts::Parts};
use crate::{
    batch::{Figures, Tally, Told, Watcher, metrics},
    journal::{Issued, Run},
    report::{Report, Severity},
    say, write,
};

/// So often the figures are written.
const OFTEN: Duration = Duration::from_secs(5);

/// The one who looks on.
pub(super) struct Outlook<'a> {
    terminal: &'a mut Terminal,
    interrupted: Arc<AtomicBool>,
    bar: ProgressBar,
    run: i64,
    inputs: u64,
    jobs: usize,
    is_dry: bool,
    metrics: Option<PathBuf>,
    log: Option<PathBuf>,
    start: Instant,
    written: Option<Instant>,
    lines: String,
    /// How often each warning was given.
    warned: BTreeMap<String, u64>,
    parts: Option<Parts<'a>>,
}

/// So often people see the same kind of warning; machines see all.
const WARNED: u64 = 5;

/// The time in UTC, to the second.
#[expect(clippy::disallowed_methods, reason = "the journal says when a paper was issued")]
pub(super) fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[expect(clippy::disallowed_methods, reason = "for rate and figures only; no paper sees it")]
pub(super) fn instant() -> Instant {
    Instant::now()
}

impl<'a> Outlook<'a> {
    pub(super) fn new(
        args: &Args,
        run: &Run,
        jobs: usize,
        terminal: &'a mut Terminal,
        interrupted: Arc<AtomicBool>,
    ) -> Self {
        let bar = terminal.progress_of(
            run.inputs,
            &say!("{{bar:30}} {{pos}}/{{len}} cases, {{per_sec}}, {{eta}} left"),
        );
        let mut outlook = Self {
            terminal,
            interrupted,
            bar,
            run: run.number,
            inputs: run.inputs,
            jobs,
            is_dry: args.dry_run,
            metrics: args.metrics.clone(),
            log: args.log.clone().filter(|_| !args.dry_run),
            start: instant(),
            written: None,
            lines: String::new(),
            warned: BTreeMap::new(),
            parts: None,
        };
        outlook.note(
            "run_began",
            &json!({ "inputs": run.inputs, "read": run.read, "shard": run.shard.to_string(), "resumed": args.resume }),
        );
        outlook
    }

    /// Writes the part of a shard while the run goes on.
    pub(super) fn keep(&mut self, parts: Option<Parts<'a>>) {
        self.parts = parts;
    }

    /// Writes it if it is time. If that fails now, it is tried again later, and at
    /// the end it must not fail.
    fn part(&mut self) {
        let Some(parts) = self.parts.as_mut().filter(|parts| parts.is_due()) else { return };
        if let Err(Stop::Machine(message, _)) = parts.write() {
            let Self { bar, terminal, .. } = self;
            bar.suspend(|| terminal.aside(&message));
        }
    }

    /// The last figures, and the sum in words.
    pub(super) fn over(&mut self, tally: &Tally) {
        self.bar.finish_and_clear();
        self.figures(tally, true);
        self.note(
            "run_ended",
            &json!({ "issued": tally.issued, "known": tally.known, "held": tally.held, "refused": tally.refused, "failed": tally.failed, "stopped": tally.is_stopped }),
        );
        self.flush();
        if !self.terminal.is_verbose() {
            for (id, count) in self.warned.iter().filter(|(_, count)| **count > WARNED) {
                self.terminal.aside(&say!("{} more times `{}`; `-v` shows all", count - WARNED, id));
            }
        }
        let seconds = self.start.elapsed().as_secs_f64();
        self.terminal.machine(
            "summary",
            &json!({
                "run": self.run,
                "inputs": self.inputs,
                "settled": tally.inputs(),
                "made": tally.issued,
                "known": tally.known,
                "held": tally.held,
                "refused": tally.refused,
                "failed": tally.failed,
                "pages": tally.pages,
                "bytes": tally.bytes,
                "workers": { "started": tally.started, "died": tally.died, "late": tally.late },
                "seconds": (seconds * 1000.0).round() / 1000.0,
            }),
        );
        if self.is_dry {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = tally.issued as f64 / seconds.max(0.001);
        self.terminal.aside(&say!(
            "{} issued, {} there before, {} held back, {} refused, {} failed in {} s ({} papers a second)",
            tally.issued,
            tally.known,
            tally.held,
            tally.refused,
            tally.failed,
            format!("{seconds:.1}"),
            format!("{rate:.0}")
        ));
    }

    /// Puts the bar away.
    pub(super) fn close(&mut self) {
        self.bar.finish_and_clear();
        self.flush();
    }

    fn figures(&mut self, tally: &Tally, is_over: bool) {
        let Some(path) = &self.metrics else { return };
        let text = metrics(&Figures {
            run: self.run,
            inputs: self.inputs,
            jobs: self.jobs,
            seconds: self.start.elapsed().as_secs_f64(),
            is_over,
            tally,
        });
        if let Err(wrong) = write::show(path, text.as_bytes()) {
            self.bar.suspend(|| self.terminal.aside(&wrong.text()));
            self.metrics = None;
        }
    }

    /// A line of the log.
    fn note(&mut self, what: &str, facts: &serde_json::Value) {
        if self.log.is_none() {
            return;
        }
        let mut line = json!({ "at": now(), "run": self.run, "event": what });
        if let (Some(line), Some(facts)) = (line.as_object_mut(), facts.as_object()) {
            line.extend(facts.clone());
        }
        self.lines.push_str(&line.to_string());
        self.lines.push('\n');
    }

    fn flush(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        let Some(path) = self.log.as_ref().filter(|_| !lines.is_empty()) else { return };
        if let Err(wrong) = write::append(path, &lines) {
            self.bar.suspend(|| self.terminal.aside(&wrong.text()));
            self.log = None;
        }
    }
}

impl Watcher for Outlook<'_> {
    fn told(&mut self, told: &Told) {
        self.note("finding", &json!({ "id": told.id, "severity": told.severity, "case": told.case }));
        let is_error = told.severity == Severity::Error.word();
        let count = self.warned.entry(told.id.clone()).or_default();
        *count += u64::from(!is_error);
        let is_known = *count > WARNED;
        let Self { bar, terminal, .. } = self;
        if !is_known || is_error || terminal.is_json() || terminal.is_verbose() {
            bar.suspend(|| terminal.told_before(&told.severity, &told.text));
        }
    }

    fn report(&mut self, report: &Report) {
        for finding in report.findings() {
            self.note(
                "finding",
                &json!({ "id": finding.id, "severity": finding.severity.word(), "case": finding.case }),
            );
        }
        let Self { bar, terminal, .. } = self;
        bar.suspend(|| terminal.report(report));
    }

    fn issued(&mut self, papers: &[Issued]) {
        for paper in papers {
            let Issued { key, row, .. } = paper;
            self.note(
                "issued",
                &json!({ "number": paper.number, "case": key.case, "kind": key.kind, "languages": key.languages, "issue": paper.issue, "pages": row.pages, "sha256": row.sha256 }),
            );
            self.terminal.machine("artifact", &issued(paper));
        }
        self.flush();
        self.part();
    }

    fn would(&mut self, stem: &str) {
        let Self { bar, terminal, .. } = self;
        bar.suspend(|| {
            terminal.machine("would", &json!({ "stem": stem }));
            terminal.said(stem);
        });
    }

    fn advanced(&mut self, tally: &Tally) {
        self.bar.set_position(tally.inputs());
        if self.written.is_none_or(|written| written.elapsed() > OFTEN) {
            self.written = Some(instant());
            self.figures(tally, false);
        }
    }

    fn now(&self) -> String {
        now()
    }

    fn is_stopped(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }
}

/// The row of the manifest with what the journal adds.
pub(in crate::cli) fn issued(paper: &Issued) -> serde_json::Value {
    let mut row = json!({
        "number": paper.number,
        "issue": paper.issue,
        "occasion": paper.key.occasion,
        "issued_at": paper.issued_at,
        "channel": paper.channel,
        "envelope": paper.envelope,
    });
    if let (Some(row), Ok(serde_json::Value::Object(facts))) =
        (row.as_object_mut(), serde_json::to_value(&paper.row))
    {
        row.extend(facts);
    }
    row
}
