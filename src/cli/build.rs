//! `mappe build`: the papers of a workspace or a case.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    sync::atomic::{AtomicBool, Ordering},
    time::Instant,
};

use super::{Asked, DONE, FINDINGS, Fonts, Paths, Stop, Terminal, When};
use crate::{
    Paper,
    case::did_you_mean,
    journal::{self, Journal},
    plan::{Job, LeftOut, Plan, Request},
    produce, ready,
    render::Scribe,
    report::{Finding, Report, Severity, Text, json::Summary},
    say, source,
    templates::Templates,
    typeset::Press,
    workspace::{self, Workspace},
    write::{self, Format, Manifest, Output, Row},
};

/// Make the papers of a workspace or a case.
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
    /// Say what would be made, and make nothing.
    #[arg(long)]
    dry_run: bool,
    /// Warnings stop a paper as errors do.
    #[arg(long)]
    deny_warnings: bool,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    #[expect(clippy::disallowed_methods, reason = "for the summary only; no paper sees it")]
    let start = Instant::now();
    let formats = formats(&args.formats)?;
    let interrupted = interrupt();
    let (mut summary, mut code) = (Summary::default(), DONE);
    for path in &args.paths.paths {
        let opened = workspace::locate(path)?;
        let (cases, mut report) = opened.workspace.read_cases(&opened.cases);
        let broken = opened.cases.len() - cases.len();
        if opened.cases.is_empty() {
            terminal.aside(&say!(
                "there is no case in `{}`; `mappe new case ID` makes one",
                source::shown(path)
            ));
        }
        let plan = Plan::draw(&opened.workspace, &cases, &request(args));
        report.extend(plan.report);
        terminal.report(&report);
        if terminal.is_verbose() {
            plan.left_out.iter().for_each(|one| terminal.aside(&left_out(one)));
        }
        summary.refused += plan.refused + broken;
        let mut jobs = plan.jobs;
        if args.deny_warnings {
            summary.refused += denied(&mut jobs, &report);
        }
        if report.has_errors() || (args.deny_warnings && report.count(Severity::Warning) > 0) {
            code = FINDINGS;
        }
        if args.dry_run {
            for job in &jobs {
                terminal.said(&preview(job, &formats));
            }
            continue;
        }
        let folder = args.output.clone().unwrap_or_else(|| opened.workspace.root.join("out"));
        let failed = make(
            &jobs,
            &Workshop {
                workspace: &opened.workspace,
                folder: &folder,
                fonts: &args.fonts,
                formats: &formats,
                deny_warnings: args.deny_warnings,
            },
            &interrupted,
            &mut summary,
            terminal,
        )?;
        if failed {
            code = FINDINGS;
        }
    }
    summary.seconds = (start.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
    terminal.machine("summary", &summary);
    if !args.dry_run {
        terminal.aside(&say!(
            "{} made, {} refused, {} failed in {} s",
            summary.made,
            summary.refused,
            summary.failed,
            format!("{:.1}", summary.seconds)
        ));
    }
    if interrupted.load(Ordering::Relaxed) {
        terminal.aside(&say!("stopped; every file that is there is whole"));
        code = FINDINGS;
    }
    Ok(code)
}

/// Where papers come from and go to, and as what.
pub(super) struct Workshop<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) folder: &'a Path,
    pub(super) fonts: &'a Fonts,
    pub(super) formats: &'a [&'static Format],
    pub(super) deny_warnings: bool,
}

pub(super) fn make(
    jobs: &[Job],
    workshop: &Workshop<'_>,
    interrupted: &AtomicBool,
    summary: &mut Summary,
    terminal: &mut Terminal,
) -> Result<bool, Stop> {
    if jobs.is_empty() {
        return Ok(false);
    }
    let Workshop { workspace, folder, fonts, formats, deny_warnings } = *workshop;
    let output = Output::open(folder)?;
    let mut manifest = Manifest::open(&output);
    let files = workspace.font_files(fonts.folder.as_deref());
    let press = Press::with_fonts(&workspace.templates, files);
    let mut scribe = Scribe::default();
    let (ready, missing) = ready(jobs, &press);
    terminal.report(&missing);
    summary.failed += jobs.len() - ready.len();
    let mut failed = missing.has_errors();
    // Only there can a draft lie where an issued paper lies.
    let journal = match source::is_same(folder, &workspace.root.join("out")) {
        true => Journal::read(&journal::path(&workspace.root))?,
        false => None,
    };
    let bar = terminal.progress(ready.len());
    for job in &ready {
        if interrupted.load(Ordering::Relaxed) {
            break;
        }
        let templates: &Templates = &workspace.templates;
        match produce(job, formats, templates, &mut scribe, &press) {
            Ok(paper) if deny_warnings && paper.report.count(Severity::Warning) > 0 => {
                bar.suspend(|| terminal.report(&paper.report));
                summary.failed += 1;
                failed = true;
            }
            Ok(paper) => {
                bar.suspend(|| terminal.report(&paper.report));
                if let Some(report) = issued(journal.as_ref(), job, &paper)? {
                    bar.suspend(|| terminal.report(&report));
                    summary.failed += 1;
                    failed = true;
                    continue;
                }
                for (format, artifact) in &paper.artifacts {
                    output.write(artifact)?;
                    let row = Row::new(job, templates, format, paper.pages, artifact);
                    bar.suspend(|| terminal.said(&source::shown(&folder.join(&artifact.path))));
                    terminal.machine("artifact", &row);
                    manifest.add(row);
                }
                summary.made += usize::from(!paper.artifacts.is_empty());
            }
            Err(report) => {
                bar.suspend(|| terminal.report(&report));
                summary.failed += 1;
                failed = true;
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    manifest.save(&output)?;
    Ok(failed)
}

/// A draft with other bytes never takes the place of a paper that was issued.
fn issued(journal: Option<&Journal>, job: &Job, paper: &Paper) -> Result<Option<Report>, Stop> {
    let Some(journal) = journal else { return Ok(None) };
    for (_, artifact) in &paper.artifacts {
        let issued = journal.issued_as(&job.id(), &artifact.path)?;
        if issued.is_some_and(|sha256| sha256 != write::sha256(&artifact.bytes)) {
            let message = say!("`{}` was issued and stays as it is", artifact.path);
            let finding = Finding::error("issued-file", message)
                .hint(say!("make drafts in another folder with `-o`; `mappe batch --reissue REASON` issues it again"));
            return Ok(Some(Report::from(finding).of_case(&job.id())));
        }
    }
    Ok(None)
}

/// Takes away the papers of cases with warnings, or all if one is about all; how
/// many.
fn denied(jobs: &mut Vec<Job>, report: &Report) -> usize {
    let before = jobs.len();
    let warnings = || report.findings().iter().filter(|one| one.severity == Severity::Warning);
    jobs.retain(|job| {
        !warnings().any(|one| one.case.as_ref().is_none_or(|case| *case == job.id()))
    });
    before - jobs.len()
}

fn request(args: &Args) -> Request {
    Request {
        kinds: args.asked.kinds.clone(),
        languages: args.asked.languages.clone(),
        date: args.when.date,
        today: When::today(),
        occasion: None,
    }
}

pub(super) fn formats(names: &[String]) -> Result<Vec<&'static Format>, Stop> {
    let known = || write::FORMATS.iter().map(|format| format.name);
    let unknown =
        |name: &String| Stop::Call(say!("`{}` is not a format", name), did_you_mean(name, known()));
    names.iter().map(|name| write::format(name).ok_or_else(|| unknown(name))).collect()
}

pub(super) fn left_out(one: &LeftOut) -> Text {
    let reasons = Text::listed(one.because.reasons(), "; ");
    say!("{}: `{}` is left out: {}", one.case, one.kind, reasons)
}

fn preview(job: &Job, formats: &[&'static Format]) -> String {
    let endings: Vec<_> = formats.iter().map(|format| format.name).collect();
    format!("{}/{}.{}", job.id(), job.stem, endings.join(","))
}

/// Ctrl-C lets the current paper finish; a second one ends at once, and even
/// then no file is half written.
pub(super) fn interrupt() -> Arc<AtomicBool> {
    interrupt_then(|| ())
}

/// The same, and whoever waits for something else is woken.
pub(super) fn interrupt_then(wake: impl Fn() + Send + 'static) -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let seen = flag.clone();
    let handler = move || {
        if seen.swap(true, Ordering::Relaxed) {
            #[expect(clippy::exit, reason = "the second Ctrl-C")]
            std::process::exit(130);
        }
        wake();
    };
    // Without a handler Ctrl-C ends at once, which is safe as well.
    let _ = ctrlc::set_handler(handler);
    flag
}

/// Findings of a whole call, for commands that collect.
pub(crate) fn code(report: &Report) -> u8 {
    if report.has_errors() { FINDINGS } else { DONE }
}
