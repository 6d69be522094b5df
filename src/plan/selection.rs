//! What the caller asked for, and which kinds fit a case.

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    case::Case,
    report::Report,
    rules::{self, Question},
    templates::{Kind, unknown_kind},
    workspace::Workspace,
};

/// What the caller asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Ids or codes of kinds; none means those that fit.
    pub kinds: Vec<String>,
    /// Language tags; none means the official language.
    pub languages: Vec<String>,
    /// `--date`.
    pub date: Option<Date>,
    /// The day on which the program was called.
    pub today: Date,
}

impl Request {
    /// The date of a case's papers: `--date`, else the case, else today.
    pub fn date_of(&self, case: &Case) -> Date {
        self.date.or(case.date.map(|day| day.0)).unwrap_or(self.today)
    }

    pub(super) fn languages_for(&self, workspace: &Workspace) -> Vec<String> {
        if self.languages.is_empty() {
            vec![workspace.office.office.official_language.clone()]
        } else {
            self.languages.clone()
        }
    }
}

/// Whether a kind fits a case.
#[derive(Debug)]
pub enum Fit {
    /// It is made; the report holds notes and warnings.
    Made(Report),
    /// It is not made, and the report says why.
    Refused(Report),
    /// Nobody asked for it and the case gives no ground for it.
    LeftOut(Report),
}

/// Findings that say a kind has no ground in this case, rather than that
/// something is wrong.
const NO_GROUND: &[&str] =
    &["canton-only", "instrument-refused", "missing-field", "missing-section"];

/// Judges one kind for a case; `is_asked` if the caller named it.
pub fn fit(question: &Question<'_>, kind: &Kind, is_asked: bool) -> Fit {
    let stage = question.file.case.stage.word();
    let of_stage = kind.stage == stage || kind.stage == "shared";
    if !is_asked && !of_stage {
        return Fit::LeftOut(Report::new());
    }
    let findings = rules::judge_paper(question, kind);
    let groundless = findings.findings().iter().any(|finding| NO_GROUND.contains(&finding.id));
    if !is_asked && groundless {
        return Fit::LeftOut(findings);
    }
    if findings.has_errors() { Fit::Refused(findings) } else { Fit::Made(findings) }
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
