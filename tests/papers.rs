//! Papers of the examples, made in this process: Typst's memory is shared.

use std::path::Path;

use mappe::{
    Paper,
    plan::{Job, Plan, Request},
    produce, ready,
    render::Scribe,
    typeset::Press,
    workspace::{self, Workspace},
    write::format,
};

/// The example workspaces.
pub(crate) const EXAMPLES: &[&str] = &["musterwil", "musterkanton", "exempleville", "esempio"];

/// A request for everything that fits.
pub(crate) fn everything() -> Request {
    Request {
        kinds: Vec::new(),
        languages: Vec::new(),
        date: None,
        today: jiff::civil::date(2026, 11, 23),
        occasion: None,
    }
}

/// Makes every paper of an example and hands each on.
pub(crate) fn each_paper(example: &str, formats: &[&str], mut see: impl FnMut(&Job, &Paper)) {
    let root = crate::desk::project().join("examples").join(example);
    each_paper_of(&root, &everything(), formats, &mut see);
}

/// Makes every paper of a workspace and hands each on.
pub(crate) fn each_paper_of(
    root: &Path,
    request: &Request,
    formats: &[&str],
    see: &mut dyn FnMut(&Job, &Paper),
) {
    let formats: Vec<_> = formats.iter().map(|name| format(name).expect("a format")).collect();
    let (workspace, press, jobs) = jobs(root, request);
    let mut scribe = Scribe::default();
    for job in &jobs {
        let paper = produce(job, &formats, &workspace.templates, &mut scribe, &press)
            .unwrap_or_else(|report| panic!("{}: {report:#?}", job.stem));
        see(job, &paper);
    }
}

/// The papers of a workspace that can be made, and what makes them.
pub(crate) fn jobs(root: &Path, request: &Request) -> (Workspace, Press, Vec<Job>) {
    let opened = workspace::locate(root).unwrap_or_else(|report| panic!("{report:#?}"));
    let (cases, report) = opened.workspace.read_cases(&opened.cases);
    assert!(!report.has_errors(), "{report:#?}");
    let plan = Plan::draw(&opened.workspace, &cases, request);
    assert!(!plan.report.has_errors(), "{:#?}", plan.report);
    let press = Press::new(&opened.workspace.templates);
    let (jobs, missing) = ready(&plan.jobs, &press);
    assert!(!missing.has_errors(), "{missing:#?}");
    (opened.workspace, press, jobs)
}
