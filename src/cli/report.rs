//! `mappe report`: a year in numbers, and the papers about it. No person is named.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc, sync::atomic::Ordering};

use super::{DONE, FINDINGS, Fonts, Stop, Terminal, When, build};
use crate::{
    journal::{self, Journal},
    plan::{Plan, Request},
    report::json::Summary,
    say, workspace,
    write::Manifest,
    year::{Issued, Year},
};

/// Count a year of a workspace and make the papers about it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The calendar year.
    #[arg(value_name = "YEAR", value_parser = calendar_year)]
    year: i16,
    /// The workspace.
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,
    /// Language instead of the official one; several are allowed.
    #[arg(short, long = "language", value_name = "TAG")]
    languages: Vec<String>,
    /// Output folder; `out` in the workspace if absent.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// pdf, png, svg, txt or typ; several are allowed.
    #[arg(short, long = "format", value_name = "FORMAT", default_value = "pdf")]
    formats: Vec<String>,
    #[command(flatten)]
    when: When,
    /// Print the numbers, and make nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let formats = build::formats(&args.formats)?;
    if formats.iter().any(|format| format.name == "ics") {
        let hint = say!("pdf, png, svg, txt or typ");
        return Err(Stop::Call(say!("a year is no talk, so it has no calendar file"), hint));
    }
    if args.path.is_file() {
        let hint = say!("name the workspace: `mappe report 2026 DIR`");
        return Err(Stop::Call(say!("a year is counted over all cases of a workspace"), hint));
    }
    let interrupted = build::interrupt();
    let opened = workspace::locate(&args.path)?;
    let workspace = &opened.workspace;
    let (cases, report) = workspace.read_cases(&opened.cases);
    terminal.report(&report);
    if report.has_errors() {
        let left = opened.cases.len() - cases.len();
        let hint = say!("mend them first; numbers without them would be wrong");
        terminal.failure(&say!("{} cases cannot be read, so nothing is counted", left), &hint);
        return Ok(FINDINGS);
    }
    let folder = args.output.clone().unwrap_or_else(|| workspace.root.join("out"));
    let mut issued = BTreeMap::new();
    // What a batch issued may also stand in the folder of drafts: a paper counts once.
    let mut add = |path: &str, kind: &str, date: &str| {
        let one = Issued { kind: kind.to_owned(), date: date.to_owned() };
        issued.insert(path.to_owned(), one);
    };
    for row in Manifest::read(&folder).papers() {
        add(&row.path, &row.kind, &row.date);
    }
    if let Some(journal) = Journal::read(&journal::path(&workspace.root))? {
        journal.papers::<Stop>(None, |paper| {
            add(&paper.row.path, &paper.key.kind, &paper.row.date);
            Ok(())
        })?;
    }
    let issued: Vec<Issued> = issued.into_values().collect();
    let year = Arc::new(Year::count(args.year, &cases, &issued, &workspace.templates));
    let request = Request {
        kinds: Vec::new(),
        languages: args.languages.clone(),
        date: args.when.date,
        today: When::today(),
        occasion: None,
    };
    numbers(&year, terminal);
    let plan = Plan::of_year(workspace, &year, &request);
    let mut failed = plan.report.has_errors();
    terminal.report(&plan.report);
    if !args.dry_run {
        let mut summary = Summary::default();
        failed |= build::make(
            &plan.jobs,
            &build::Workshop {
                workspace,
                folder: &folder,
                fonts: &Fonts::default(),
                formats: &formats,
                deny_warnings: false,
            },
            &interrupted,
            &mut summary,
            terminal,
        )?;
        terminal.machine("summary", &summary);
    }
    let stopped = interrupted.load(Ordering::Relaxed);
    Ok(if failed || stopped { FINDINGS } else { DONE })
}

fn calendar_year(text: &str) -> Result<i16, String> {
    let year = text.parse().ok().filter(|year| (1990..=2200).contains(year));
    year.ok_or_else(|| "write a year such as 2026".to_owned())
}

fn numbers(year: &Year, terminal: &mut Terminal) {
    terminal.machine("year", year);
    let head = terminal.told(&say!("{}: {} cases", year.year, year.cases));
    terminal.said(&head);
    for (event, count) in year.events.iter().filter(|(_, count)| **count > 0) {
        let results = year.results.get(event).map(|results| {
            let told = results.iter().map(|(result, count)| format!("{result} {count}"));
            format!("  ({})", told.collect::<Vec<_>>().join(", "))
        });
        terminal.said(&format!("  {event:32} {count:4}{}", results.unwrap_or_default()));
    }
    for (name, counts) in [
        (say!("stage"), &year.stages),
        (say!("interpreter"), &year.languages),
        (say!("papers"), &year.papers),
    ] {
        for (word, count) in counts {
            terminal
                .said(&format!("  {:32} {count:4}", format!("{} {word}", terminal.told(&name))));
        }
    }
}
