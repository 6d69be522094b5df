//! `mappe check`: everything that is wrong, at once.

use std::sync::Arc;

use super::{Fonts, Paths, Stop, Terminal, When, build};
use crate::{
    check,
    material::Material,
    plan::{Job, Plan, Request},
    produce, ready,
    render::Scribe,
    report::{Report, Severity, json::Summary},
    sample::SEED,
    say,
    templates::{Kind, Templates},
    typeset::Press,
    workspace::{self, Workspace},
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
    samples: Which,
    /// Warnings count as errors do.
    #[arg(long)]
    deny_warnings: bool,
}

/// Which kinds are proved with sample data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Which {
    /// None.
    None,
    /// Those whose texts, layouts or languages the workspace has changed.
    Changed,
    /// All.
    All,
}

/// The kinds that are proved with sample data.
fn proved(templates: &Templates, which: Which) -> Vec<Arc<Kind>> {
    let own: Vec<&str> = templates.material().own().collect();
    let wanted = |kind: &&Arc<Kind>| match which {
        Which::None => false,
        Which::Changed => own.iter().any(|path| touches(path, kind, templates)),
        Which::All => true,
    };
    templates.kinds().iter().filter(wanted).cloned().collect()
}

/// Whether a file of the workspace changes papers of a kind: its own folder, a
/// passage it includes, a built-in file that all share.
fn touches(path: &str, kind: &Kind, templates: &Templates) -> bool {
    if templates.kinds().iter().any(|other| is_of(path, other)) {
        return is_of(path, kind);
    }
    if let Some(passage) = path.strip_prefix("templates/passages/") {
        let name = passage.split('/').next().unwrap_or_default();
        let include = format!("\"passages/{name}\"");
        let includes = |tag: &String| {
            let prose = templates.prose(kind, tag).and_then(Result::ok);
            prose.is_some_and(|prose| prose.source.text().contains(&include))
        };
        return templates.languages(kind).iter().any(includes);
    }
    Material::is_built_in(path)
}

fn is_of(path: &str, kind: &Kind) -> bool {
    path.strip_prefix(kind.folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
}

/// What sample data brings to light.
fn prove(workspace: &Workspace, which: Which, press: &Press) -> Report {
    let kinds = proved(&workspace.templates, which);
    if kinds.is_empty() {
        return Report::new();
    }
    let official = workspace.locales.official().filter_map(|tag| workspace.locales.get(tag));
    let fonts: Vec<&[String]> = official.map(|locale| locale.settings.fonts.as_slice()).collect();
    let has_glyph = |letter| fonts.iter().all(|families| press.has_glyph(letter, families));
    check::prove(&check::Proof {
        templates: &workspace.templates,
        locales: &workspace.locales,
        kinds: &kinds,
        press,
        has_glyph: &has_glyph,
        seed: SEED,
    })
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let mut code = super::DONE;
    for path in &args.paths.paths {
        let opened = workspace::locate(path)?;
        let workspace = &opened.workspace;
        let mut report = check::inspect(&workspace.templates, &workspace.locales);
        let is_sound = !report.has_errors();
        let (cases, broken) = workspace.read_cases(&opened.cases);
        report.extend(broken);
        // Every official language: authors change three files at once.
        let request = Request {
            kinds: Vec::new(),
            languages: workspace.locales.official().map(str::to_owned).collect(),
            date: args.when.date,
            today: When::today(),
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
            report.extend(prove(workspace, args.samples, &press));
        }
        terminal.report(&report);
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
    }
    Ok(code)
}
