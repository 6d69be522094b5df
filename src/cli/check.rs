//! `mappe check`: everything that is wrong, at once.

mod proof;

use super::{Fonts, Paths, Stop, Terminal, When, build, ci, findings};
use crate::{
    check,
    plan::{Job, Plan, Request},
    produce, ready,
    render::Scribe,
    report::{Severity, json::Summary},
    say, source,
    typeset::Press,
    workspace,
    write::FORMATS,
};

/// Say everything that is wrong with cases, office, templates and locales.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    paths: Paths,
    #[command(flatten)]
    fonts: Fonts,
    #[command(flatten)]
    when: When,
    /// Which kinds are proved with sample data: smallest, largest, hostile, and in a
    /// language of long words.
    #[arg(long, value_name = "WHICH", default_value = "changed")]
    samples: proof::Which,
    /// Warnings count as errors do.
    #[arg(long)]
    deny_warnings: bool,
    #[command(flatten)]
    files: ci::Files,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    args.files.prove()?;
    let (mut code, mut inspected, mut papers) = (super::DONE, ci::inspected(), 0);
    let mut reports = Vec::new();
    for path in &args.paths.paths {
        let opened = match workspace::locate(path) {
            Ok(opened) => opened,
            Err(report) => {
                terminal.report(&report);
                inspected.found(&report, &source::shown(path));
                reports.push(report);
                code = super::FINDINGS;
                continue;
            }
        };
        let workspace = &opened.workspace;
        ci::look(&mut inspected, workspace, &opened.cases);
        let today = args.when.date.unwrap_or_else(When::today);
        let mut report =
            check::inspect(&workspace.templates, &workspace.locales, &workspace.office, today);
        let is_sound = !report.has_errors();
        let (cases, broken) = workspace.read_cases(&opened.cases);
        report.extend(broken);
        for file in &cases {
            inspected.case(&file.case.id, file.document.source().name());
        }
        // Every official language: authors change three files at once.
        let request = Request {
            kinds: Vec::new(),
            languages: workspace.locales.official().map(str::to_owned).collect(),
            date: args.when.date,
            today: When::today(),
            occasion: None,
        };
        let mut plan = Plan::draw(workspace, &cases, &request);
        report.extend(plan.report);
        // And the papers in two languages, as `build` makes them.
        let usual = Request { languages: Vec::new(), ..request };
        let usual = Plan::draw(workspace, &cases, &usual);
        report.extend(usual.report);
        plan.jobs.extend(usual.jobs.into_iter().filter(|job| job.beside.is_some()));
        // A paper that cannot be made is found by making it, in memory, as PDF:
        // the standards are judged when it is exported.
        let files = workspace.font_files(args.fonts.folder.as_deref());
        let (mut scribe, press) =
            (Scribe::default(), Press::with_fonts(&workspace.templates, files));
        // What is wrong with a kind has been said; making it would only say it again.
        let faulty: Vec<String> = report
            .findings()
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .flat_map(|finding| finding.places.iter().map(|place| place.source.name().to_owned()))
            .collect();
        let sound = |job: &&Job| {
            let prose = std::iter::once(&job.tongue).chain(&job.beside);
            let mut sources = vec![job.kind.document.source()];
            sources.extend(prose.map(|tongue| &tongue.prose.source));
            !sources.iter().any(|source| faulty.iter().any(|name| name == source.name()))
        };
        let jobs: Vec<Job> = plan.jobs.iter().filter(sound).cloned().collect();
        let (ready, missing) = ready(&jobs, &press);
        report.extend(missing);
        for job in &ready {
            match produce(job, &[&FORMATS[0]], &workspace.templates, &mut scribe, &press) {
                Ok(paper) => report.extend(paper.report),
                Err(wrong) => report.extend(wrong),
            }
        }
        // What is wrong has been said; making papers would only say it again.
        if is_sound {
            report.extend(proof::prove(workspace, args.samples, &press));
        }
        terminal.report(&report);
        inspected.found(&report, workspace.office.document.source().name());
        papers += plan.jobs.len();
        let warned = args.deny_warnings && report.count(Severity::Warning) > 0;
        code = code.max(if warned { super::FINDINGS } else { build::code(&report) });
        let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
        terminal.machine(
            "summary",
            &Summary { made: 0, refused: plan.refused, failed: errors, seconds: 0.0 },
        );
        terminal.aside(&say!(
            "papers checked: {}, errors: {}, warnings: {}",
            plan.jobs.len(),
            errors,
            warnings
        ));
        reports.push(report);
    }
    findings::more(&reports, terminal);
    args.files.write(&inspected, papers, terminal)?;
    Ok(code)
}
