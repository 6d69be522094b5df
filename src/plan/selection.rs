//! What the caller asked for, and which kinds fit a case.

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    case::Case,
    locales::unknown_language,
    report::{Report, Text},
    rules::{self, Question},
    say,
    templates::{About, Kind, unknown_kind},
    workspace::Workspace,
};

/// What the caller asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Ids or codes of kinds; none means those that fit.
    pub kinds: Vec<String>,
    /// Language tags, `de` or `de+tr`; none means the official language, with those
    /// beside it that the case names.
    pub languages: Vec<String>,
    /// `--date`.
    pub date: Option<Date>,
    /// The day on which the program was called.
    pub today: Date,
    /// What all papers are about, if the caller says so.
    pub occasion: Option<String>,
}

impl Request {
    /// Kinds and languages that are asked for and do not exist: for a call about many
    /// cases, before the first of them.
    pub fn judge(&self, workspace: &Workspace) -> Report {
        let mut report = kinds(workspace, self).err().unwrap_or_default();
        for tag in self.languages.iter().flat_map(|tags| tags.split('+')) {
            if workspace.locales.get(tag).is_none() {
                report.push(unknown_language(&workspace.locales, tag));
            }
        }
        report
    }

    /// The date of a case's papers: `--date`, else the case, else today.
    pub fn date_of(&self, case: &Case) -> Date {
        self.date.or(case.date.map(|day| day.0)).unwrap_or(self.today)
    }
}

/// Whether a kind fits a case.
#[derive(Debug)]
pub enum Fit {
    /// It is made; the report holds notes and warnings.
    Made(Report),
    /// It is not made, and the report says why.
    Refused(Report),
    /// Nobody asked for it, and it is not its turn or the case gives no ground.
    LeftOut(Why),
}

/// Why a kind is left out that nobody asked for.
#[derive(Debug)]
pub enum Why {
    /// It belongs to another stage.
    Stage(String),
    /// It comes next in other states.
    State(Vec<String>),
    /// It is made only if asked for.
    OnRequest,
    /// It is about a year.
    Year,
    /// The case gives no ground for it.
    Ground(Report),
}

impl Why {
    /// In words, one reason each.
    pub fn reasons(&self) -> Vec<Text> {
        match self {
            Self::Stage(stage) => vec![say!("it belongs to the stage `{}`", stage)],
            Self::State(states) => vec![say!("its turn is in {}", states.join(", "))],
            Self::OnRequest => {
                vec![say!("it is made when asked for with -k, or answered in the case file")]
            }
            Self::Year => vec![say!("`mappe report YEAR` makes it")],
            Self::Ground(report) => {
                report.findings().iter().map(|finding| finding.message.clone()).collect()
            }
        }
    }
}

/// Findings that say a kind has no ground in this case, rather than that
/// something is wrong.
const NO_GROUND: &[&str] = &[
    "about-year",
    "canton-only",
    "decision-open",
    "instrument-refused",
    "missing-field",
    "missing-partner",
    "missing-remedy",
    "missing-section",
    "no-occasion",
];

/// Judges one kind for a case; `is_asked` if the caller named it.
pub fn fit(question: &Question<'_>, kind: &Kind, is_asked: bool) -> Fit {
    if !is_asked && let Some(why) = not_its_turn(question, kind) {
        return Fit::LeftOut(why);
    }
    let findings = rules::judge_paper(question, kind);
    let groundless = findings.findings().iter().any(|finding| NO_GROUND.contains(&finding.id));
    if !is_asked && groundless {
        return Fit::LeftOut(Why::Ground(findings));
    }
    if findings.has_errors() { Fit::Refused(findings) } else { Fit::Made(findings) }
}

/// Whether a paper comes next where the case stands.
pub fn is_next(question: &Question<'_>, kind: &Kind) -> bool {
    let state = question.templates.course().follow(&question.file.case).state;
    kind.manifest.states.contains(&state.id)
}

fn not_its_turn(question: &Question<'_>, kind: &Kind) -> Option<Why> {
    let (case, manifest) = (&question.file.case, &kind.manifest);
    if manifest.about == About::Year {
        return Some(Why::Year);
    }
    let answered = case.answers.contains_key(&kind.id);
    if manifest.on_request {
        return (!answered).then_some(Why::OnRequest);
    }
    // Where the case stands says more than the stage in which a kind is filed.
    if !manifest.states.is_empty() {
        return (!is_next(question, kind)).then(|| Why::State(manifest.states.clone()));
    }
    (kind.stage != case.stage.word() && kind.stage != "shared")
        .then(|| Why::Stage(kind.stage.clone()))
}

pub(super) fn kinds(workspace: &Workspace, request: &Request) -> Result<Vec<Arc<Kind>>, Report> {
    if request.kinds.is_empty() {
        return Ok(workspace.templates.kinds().to_vec());
    }
    let mut report = Report::new();
    let mut kinds = Vec::new();
    for name in &request.kinds {
        match workspace.templates.kind(name) {
            Some(kind) => kinds.push(kind.clone()),
            None => report.push(unknown_kind(&workspace.templates, name)),
        }
    }
    report.into_result(kinds).map(|(kinds, _)| kinds)
}
