//! `mappe explain`: why a kind is made or refused, and what a template can use
//! with this case's values; or the page of a finding.

use std::path::PathBuf;

use serde_json::Value;

use super::{DONE, Stop, Terminal, When, findings};
use crate::{
    case::{FACTS, holding},
    deadline,
    plan::{self, Choice, Fit, Plan, Request, Why, fit},
    render,
    report::{Report, Text, human},
    rules, say,
    templates::unknown_kind,
    workspace::{self, Workspace},
};

/// Show why a kind is made or not, and what a template can use; or what a finding means.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A case file, a workspace, or the id of a finding.
    #[arg(default_value = ".", value_name = "CASE|FINDING")]
    path: PathBuf,
    /// Show the passages of this kind and every value that its prose can use.
    #[arg(short, long, value_name = "KIND")]
    kind: Option<String>,
    #[command(flatten)]
    when: When,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    // A path wins over an id of the same name.
    if !args.path.exists()
        && let Some(told) = findings::page(&args.path.to_string_lossy(), terminal)
    {
        return told;
    }
    let opened = workspace::locate(&args.path)?;
    let workspace = &opened.workspace;
    let (cases, report) = workspace.read_cases(&opened.cases);
    terminal.report(&report);
    let request = Request {
        kinds: args.kind.iter().cloned().collect(),
        languages: Vec::new(),
        date: args.when.date,
        today: When::today(),
        occasion: None,
    };
    for file in &cases {
        let question = plan::question(workspace, file, request.date_of(&file.case));
        terminal.tell(&say!("case {} on {}", file.case.id, question.date));
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
                    let line = passage(choice, terminal);
                    terminal.result(&line);
                }
                let plan = Plan::draw(workspace, std::slice::from_ref(file), &request);
                terminal.report(&plan.report);
                for job in &plan.jobs {
                    let values = render::view(job, &job.tongue.locale).map_err(Report::from)?;
                    heading(&say!("values"), terminal);
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
    heading(&say!("instruments"), terminal);
    for verdict in rules::instruments(&question.file.case) {
        let name = verdict.instrument.word();
        let answer = terminal.told(&verdict.answer.text());
        let reason = terminal.told(&Text::phrase(verdict.reason));
        terminal.result(&format!("  {name:20} {answer:8} {reason} ({})", verdict.article));
    }
    item(&say!("a person decides which one is used (D4)"), terminal);
    heading(&say!("facts"), terminal);
    for row in FACTS {
        if let Some(because) = holding(row.name, &question.household()) {
            let because = terminal.told(&because);
            terminal.result(&format!("  {:22} {because}", row.name));
        }
    }
    heading(&say!("kinds"), terminal);
    let own = rules::judge_case(question);
    for kind in workspace.templates.kinds() {
        let next = if plan::is_next(question, kind) { say!("next") } else { Text::default() };
        let next = terminal.told(&next);
        let head = format!("  {} {:36} {next:4}", kind.manifest.code, kind.id);
        match fit(question, kind, false) {
            Fit::Made(_) if own.has_errors() => {
                line(&head, &say!("refused: the case has errors"), terminal);
            }
            Fit::Made(findings) => {
                line(&head, &say!("made"), terminal);
                reasons(&findings, terminal);
            }
            Fit::Refused(findings) => {
                line(&head, &say!("refused"), terminal);
                reasons(&findings, terminal);
            }
            Fit::LeftOut(Why::Ground(findings)) => {
                let head = format!("  {} {:36}     ", kind.manifest.code, kind.id);
                line(&head, &say!("left out"), terminal);
                reasons(&findings, terminal);
            }
            Fit::LeftOut(why) => {
                line(&head, &say!("left out: {}", Text::listed(why.reasons(), "; ")), terminal);
            }
        }
    }
    for finding in own.findings() {
        let line = human::line(finding, terminal.phrases());
        terminal.result(&format!("  {line}"));
    }
    terminal.result("");
}

/// Where the case stands, what a person still has to decide, and how long orders
/// can be contested.
fn standing(workspace: &Workspace, question: &rules::Question<'_>, terminal: &mut Terminal) {
    let (case, document) = (&question.file.case, &question.file.document);
    let course = workspace.templates.course();
    let trail = course.follow(case);
    heading(&say!("where it stands"), terminal);
    let says = terminal.told(&Text::phrase(trail.state.says.clone()));
    terminal.result(&format!("  {:22} {says}", trail.state.id));
    match trail.since {
        Some(number) => {
            let event = &case.event[number];
            item(&say!("since {}: {}", event.date.0, event.what), terminal);
        }
        None if case.event.is_empty() => {
            let text = say!("the case has no `[[event]]`: it stands where its stage begins");
            item(&text, terminal);
        }
        None => {}
    }
    heading(&say!("decisions"), terminal);
    for taken in &case.decision {
        terminal
            .result(&format!("  {} {} ({}, {})", taken.id, taken.answer, taken.by, taken.date.0));
    }
    for open in course.open_decisions(case, document) {
        let asks = Text::phrase(open.asks.clone());
        item(&say!("{} open: {} {}", open.id, asks, open.answers.join(" | ")), terminal);
    }
    if case.decision.is_empty() && course.open_decisions(case, document).is_empty() {
        item(&say!("none is open"), terminal);
    }
    let Some(served) = case.service.as_ref().and_then(deadline::served) else { return };
    heading(&say!("service"), terminal);
    item(&say!("served: {}", served), terminal);
    let office = &workspace.office.office;
    if let Ok(calendar) = deadline::Calendar::of(office, &workspace.templates) {
        for remedy in &office.remedy {
            let run = deadline::Run::of(remedy);
            let last = calendar.last_day(served, remedy.days, run);
            item(&say!("last day: {} ({} days, {})", last, remedy.days, remedy.basis), terminal);
        }
    }
}

fn reasons(findings: &Report, terminal: &mut Terminal) {
    for finding in findings.findings() {
        let message = terminal.told(&finding.message);
        let severity = finding.severity.told(terminal.phrases());
        terminal.result(&format!("       {severity}[{}]: {message}", finding.id));
    }
}

fn passage(choice: &Choice, terminal: &Terminal) -> String {
    let mark = terminal.told(&if choice.is_in { say!("in") } else { say!("out") });
    format!("  {mark:3} {:28} {}", choice.passage.name, terminal.told(&choice.because))
}

fn heading(text: &Text, terminal: &mut Terminal) {
    let text = terminal.told(text);
    terminal.result(&format!("\n{text}"));
}

fn item(text: &Text, terminal: &mut Terminal) {
    let text = terminal.told(text);
    terminal.result(&format!("  {text}"));
}

fn line(head: &str, text: &Text, terminal: &mut Terminal) {
    let text = terminal.told(text);
    terminal.result(&format!("{head} {text}"));
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
