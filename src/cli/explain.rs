//! `mappe explain`: why a kind is made or refused, and what a template can use
//! with this case's values.

use std::path::PathBuf;

use serde_json::Value;

use super::{DONE, Stop, Terminal, When};
use crate::{
    case::{FACTS, holding},
    deadline,
    plan::{self, Choice, Fit, Plan, Request, Why, fit},
    render,
    report::{Report, human},
    rules,
    templates::unknown_kind,
    workspace::{self, Workspace},
};

/// Show why a kind is made or not, and what a template can use.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A case file or a workspace.
    #[arg(default_value = ".", value_name = "CASE")]
    path: PathBuf,
    /// Show the passages of this kind and every value that its prose can use.
    #[arg(short, long, value_name = "KIND")]
    kind: Option<String>,
    #[command(flatten)]
    when: When,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let opened = workspace::locate(&args.path)?;
    let workspace = &opened.workspace;
    let (cases, report) = workspace.read_cases(&opened.cases);
    terminal.report(&report);
    let request = Request {
        kinds: args.kind.iter().cloned().collect(),
        languages: Vec::new(),
        date: args.when.date,
        today: When::today(),
    };
    for file in &cases {
        let question = plan::question(workspace, file, request.date_of(&file.case));
        terminal.result(&format!("case {} on {}", file.case.id, question.date));
        match &args.kind {
            None => case(workspace, &question, terminal),
            Some(name) => {
                let kind = workspace
                    .templates
                    .kind(name)
                    .ok_or_else(|| Report::from(unknown_kind(&workspace.templates, name)))?;
                terminal.result(&format!("\n{} {}", kind.manifest.code, kind.id));
                let choices = plan::choices(kind, Some(&question.household()));
                for choice in &choices {
                    terminal.result(&passage(choice));
                }
                let plan = Plan::draw(workspace, std::slice::from_ref(file), &request);
                terminal.report(&plan.report);
                for job in &plan.jobs {
                    let values = render::view(job, &job.tongue.locale).map_err(Report::from)?;
                    terminal.result("\nvalues");
                    let mut lines = Vec::new();
                    leaves(&values, "", &mut lines);
                    for line in &lines {
                        terminal.result(line);
                    }
                }
            }
        }
    }
    Ok(DONE)
}

fn case(workspace: &Workspace, question: &rules::Question<'_>, terminal: &mut Terminal) {
    standing(workspace, question, terminal);
    terminal.result("\ninstruments");
    for verdict in rules::instruments(&question.file.case) {
        let name = verdict.instrument.word();
        terminal.result(&format!(
            "  {name:20} {:8} {} ({})",
            verdict.answer.word(),
            verdict.reason,
            verdict.article
        ));
    }
    terminal.result("  a person decides which one is used (D4)");
    terminal.result("\nfacts");
    for row in FACTS {
        if let Some(because) = holding(row.name, &question.household()) {
            terminal.result(&format!("  {:22} {because}", row.name));
        }
    }
    terminal.result("\nkinds");
    let own = rules::judge_case(question);
    for kind in workspace.templates.kinds() {
        let next = if plan::is_next(question, kind) { "next" } else { "" };
        let head = format!("  {} {:36} {next:4}", kind.manifest.code, kind.id);
        match fit(question, kind, false) {
            Fit::Made(_) if own.has_errors() => {
                terminal.result(&format!("{head} refused: the case has errors"));
            }
            Fit::Made(findings) => {
                terminal.result(&format!("{head} made"));
                reasons(&findings, terminal);
            }
            Fit::Refused(findings) => {
                terminal.result(&format!("{head} refused"));
                reasons(&findings, terminal);
            }
            Fit::LeftOut(Why::Ground(findings)) => {
                let head = format!("  {} {:36}     ", kind.manifest.code, kind.id);
                terminal.result(&format!("{head} left out"));
                reasons(&findings, terminal);
            }
            Fit::LeftOut(why) => {
                terminal.result(&format!("{head} left out: {}", why.reasons().join("; ")));
            }
        }
    }
    own.findings()
        .iter()
        .for_each(|finding| terminal.result(&format!("  {}", human::line(finding))));
    terminal.result("");
}

/// Where the case stands, what a person still has to decide, and how long orders
/// can be contested.
fn standing(workspace: &Workspace, question: &rules::Question<'_>, terminal: &mut Terminal) {
    let (case, document) = (&question.file.case, &question.file.document);
    let course = workspace.templates.course();
    let trail = course.follow(case);
    terminal.result("\nwhere it stands");
    terminal.result(&format!("  {:22} {}", trail.state.id, trail.state.says));
    match trail.since {
        Some(number) => {
            let event = &case.event[number];
            terminal.result(&format!("  since {}       {}", event.date.0, event.what));
        }
        None if case.event.is_empty() => {
            terminal.result("  the case has no `[[event]]`: it stands where its stage begins");
        }
        None => {}
    }
    terminal.result("\ndecisions");
    for taken in &case.decision {
        terminal
            .result(&format!("  {} {} ({}, {})", taken.id, taken.answer, taken.by, taken.date.0));
    }
    for open in course.open_decisions(case, document) {
        terminal.result(&format!("  {} open: {} {}", open.id, open.asks, open.answers.join(" | ")));
    }
    if case.decision.is_empty() && course.open_decisions(case, document).is_empty() {
        terminal.result("  none is open");
    }
    let Some(served) = case.service.as_ref().and_then(deadline::served) else { return };
    terminal.result("\nservice");
    terminal.result(&format!("  served                 {served}"));
    let office = &workspace.office.office;
    if let Ok(calendar) = deadline::Calendar::of(office, &workspace.templates) {
        for remedy in &office.remedy {
            let run = deadline::Run::of(remedy);
            let last = calendar.last_day(served, remedy.days, run);
            terminal.result(&format!(
                "  last day               {last} ({} days, {})",
                remedy.days, remedy.basis
            ));
        }
    }
}

fn reasons(findings: &Report, terminal: &mut Terminal) {
    for finding in findings.findings() {
        terminal.result(&format!(
            "       {}[{}]: {}",
            finding.severity.word(),
            finding.id,
            finding.message
        ));
    }
}

fn passage(choice: &Choice) -> String {
    let mark = if choice.is_in { "in " } else { "out" };
    format!("  {mark} {:28} {}", choice.passage.name, choice.because)
}

/// Every value with its path, one line each.
fn leaves(value: &Value, path: &str, lines: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                leaves(field, &path, lines);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (number, item) in items.iter().enumerate() {
                leaves(item, &format!("{path}[{number}]"), lines);
            }
        }
        other => lines.push(format!("  {path} = {other}")),
    }
}
