//! Decides which papers are made, in which languages and with which passages.
//! Touches no file; this is where refusals happen.

mod naming;
mod occasion;
mod selection;
mod tongues;

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    case::{CaseFile, Household, holding},
    locales::{Locale, unknown_language},
    office::OfficeFile,
    report::{Finding, Report, Text},
    rules::{self, Question},
    say,
    templates::{About, Envelope, Kind, Passage, Templates},
    workspace::{Image, Workspace},
    year::Year,
};

pub use naming::file_stem;
pub use selection::{Fit, Request, Why, fit, is_next};
pub use tongues::Tongue;

use tongues::{Wanted, missing, wanted};

/// One paper to be made. Made by [`Plan::draw`].
#[derive(Clone)]
pub struct Job {
    /// What it is about.
    pub subject: Subject,
    /// Who sends.
    pub office: Arc<OfficeFile>,
    /// Image of the letterhead.
    pub logo: Option<Image>,
    /// The document type.
    pub kind: Arc<Kind>,
    /// The language that is printed first; the binding one, unless asked otherwise.
    pub tongue: Tongue,
    /// The language beside it, for information.
    pub beside: Option<Tongue>,
    /// The passages that are printed, in order.
    pub choices: Vec<Choice>,
    /// Date of the paper.
    pub date: Date,
    /// What the paper is about, so that the next talk gets its own letter.
    pub occasion: String,
    /// Where the address goes.
    pub envelope: Envelope,
    /// The name of that profile.
    pub envelope_name: String,
    /// Names of envelope profiles, for hints.
    pub envelopes: Vec<String>,
    /// Kinds and the course.
    pub templates: Arc<Templates>,
    /// Languages that can be printed, for lines that stand in many of them.
    pub languages: Vec<Arc<Locale>>,
    /// Output name without ending.
    pub stem: String,
}

/// What a paper is about.
#[derive(Clone)]
pub enum Subject {
    /// One person's case.
    Case(Arc<CaseFile>),
    /// A year of the office.
    Year(Arc<Year>),
}

/// Why a passage is printed or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The passage.
    pub passage: Passage,
    /// Whether it is printed.
    pub is_in: bool,
    /// Why.
    pub because: Text,
}

/// Everything that a call will make.
#[derive(Default)]
pub struct Plan {
    /// The papers.
    pub jobs: Vec<Job>,
    /// How many papers were refused.
    pub refused: usize,
    /// Output names of the papers that a fault of their prose stopped.
    pub stopped: Vec<String>,
    /// Kinds for which a case gives no ground, with the reasons.
    pub left_out: Vec<LeftOut>,
    /// What was found.
    pub report: Report,
}

/// A kind that nobody asked for and for which a case gives no ground.
pub struct LeftOut {
    /// The case.
    pub case: String,
    /// The kind.
    pub kind: String,
    /// Why.
    pub because: Why,
}

impl Plan {
    /// Draws the plan of all papers for the cases.
    pub fn draw(workspace: &Workspace, cases: &[Arc<CaseFile>], request: &Request) -> Self {
        let mut plan = Self::default();
        let kinds = match selection::kinds(workspace, request) {
            Ok(kinds) => kinds,
            Err(wrong) => {
                plan.report.extend(wrong);
                return plan;
            }
        };
        for file in cases {
            plan.add_case(workspace, file, &kinds, request);
        }
        plan
    }

    /// Draws the plan of the papers about a year: all, or those asked for by id.
    pub fn of_year(workspace: &Workspace, year: &Arc<Year>, request: &Request) -> Self {
        let mut plan = Self::default();
        let date = request.date.unwrap_or(request.today);
        let is_wanted = |kind: &&Arc<Kind>| {
            let is_asked = request.kinds.is_empty() || request.kinds.contains(&kind.id);
            kind.manifest.about == About::Year && is_asked
        };
        for kind in workspace.templates.kinds().iter().filter(is_wanted) {
            let findings = rules::judge_year(&workspace.office, kind);
            let stops = findings.has_errors();
            plan.report.extend(findings);
            let subject = Subject::Year(year.clone());
            let (tags, findings) = wanted(workspace, &subject, kind, &request.languages);
            plan.report.extend(findings);
            for tags in tags {
                let made = if stops {
                    Err(Report::new())
                } else {
                    job(workspace, subject.clone(), kind, &tags, (date, request))
                };
                match made {
                    Ok(job) => plan.jobs.push(job),
                    Err(wrong) => {
                        plan.report.extend(wrong);
                        plan.refused += 1;
                    }
                }
            }
        }
        plan
    }

    fn add_case(
        &mut self,
        workspace: &Workspace,
        file: &Arc<CaseFile>,
        kinds: &[Arc<Kind>],
        request: &Request,
    ) {
        let question = question(workspace, file, request.date_of(&file.case));
        let findings = rules::judge_case(&question);
        let is_refused = findings.has_errors();
        self.report.extend(findings);
        let is_asked = !request.kinds.is_empty();
        let mut made = Vec::new();
        for kind in kinds {
            let findings = match fit(&question, kind, is_asked) {
                Fit::Made(findings) | Fit::Refused(findings) => findings,
                Fit::LeftOut(because) => {
                    let (case, kind) = (file.case.id.clone(), kind.id.clone());
                    self.left_out.push(LeftOut { case, kind, because });
                    continue;
                }
            };
            let stops = findings.has_errors() || is_refused;
            self.report.extend(findings);
            if stops {
                self.refused += 1;
                continue;
            }
            made.push(kind);
            let subject = Subject::Case(file.clone());
            let (tags, findings) = wanted(workspace, &subject, kind, &request.languages);
            self.report.extend(findings.of_case(&file.case.id));
            for tags in tags {
                match job(workspace, subject.clone(), kind, &tags, (question.date, request)) {
                    Ok(job) => self.jobs.push(job),
                    Err(wrong) => {
                        self.report.extend(wrong.of_case(&file.case.id));
                        self.stopped.push(file_stem(&file.case.id, &kind.id, &tags.tags()));
                        self.refused += 1;
                    }
                }
            }
        }
        if request.languages.is_empty() {
            self.report.extend(missing(workspace, file, &made));
        }
    }
}

/// One paper, if its language, prose and envelope are there.
fn job(
    workspace: &Workspace,
    subject: Subject,
    kind: &Arc<Kind>,
    tags: &Wanted,
    (date, request): (Date, &Request),
) -> Result<Job, Report> {
    let office = &workspace.office.office;
    let main = tongue(workspace, kind, &tags.main)?;
    let beside = tags.beside.as_ref().map(|tag| tongue(workspace, kind, tag)).transpose()?;
    let (own, household) = match &subject {
        Subject::Case(file) => {
            (file.case.delivery.envelope.as_ref(), Some(Household { case: &file.case, day: date }))
        }
        Subject::Year(_) => (None, None),
    };
    let name = own.unwrap_or(&office.envelope);
    let envelopes = workspace.templates.envelopes();
    let envelope = envelopes.get(name).cloned().ok_or_else(|| {
        Report::from(Finding::error(
            "unknown-envelope",
            say!("the envelope `{}` is not a profile", name),
        ))
    })?;
    Ok(Job {
        choices: of_language(kind, choices(kind, household.as_ref()), &main),
        stem: file_stem(&subject.id(), &kind.id, &tags.tags()),
        occasion: occasion::of(&subject, kind, &workspace.templates, request),
        envelope_name: name.clone(),
        subject,
        office: workspace.office.clone(),
        logo: workspace.logo.clone(),
        kind: kind.clone(),
        tongue: main,
        beside,
        date,
        envelope,
        envelopes: envelopes.keys().cloned().collect(),
        templates: workspace.templates.clone(),
        languages: workspace.locales.iter().cloned().collect(),
    })
}

/// A language with the prose of a kind in it.
fn tongue(workspace: &Workspace, kind: &Arc<Kind>, tag: &str) -> Result<Tongue, Report> {
    let official = &workspace.office.office.official_language;
    let (Some(locale), Some(binding)) =
        (workspace.locales.get(tag), workspace.locales.get(official))
    else {
        return Err(unknown_language(&workspace.locales, tag).into());
    };
    let prose = workspace.templates.prose(kind, tag).ok_or_else(|| {
        Finding::error("missing-language", say!("`{}` is not written in `{}`", kind.id, tag))
            .at(kind.document.place(""))
            .hint(say!("add `{}/{}.tera`", kind.folder, tag))
    })??;
    let is_binding = tag == official;
    let (locale, binding) = (locale.clone(), binding.clone());
    Ok(Tongue { locale, prose: Arc::new(prose), is_binding, binding })
}

/// In a language of information a kind may offer some passages only.
fn of_language(kind: &Kind, choices: Vec<Choice>, tongue: &Tongue) -> Vec<Choice> {
    let offered = kind.manifest.offers(tongue.locale.settings.role);
    let judge = |mut choice: Choice| {
        if choice.is_in && !offered(&choice.passage.name) {
            choice.is_in = false;
            choice.because = say!("not offered in `{}`", tongue.locale.tag());
        }
        choice
    };
    choices.into_iter().map(judge).collect()
}

impl Subject {
    /// The number of the case, or the year: a folder and the beginning of every
    /// file name.
    pub fn id(&self) -> String {
        match self {
            Self::Case(file) => file.case.id.clone(),
            Self::Year(year) => year.year.to_string(),
        }
    }
}

impl Job {
    /// The case, if the paper is about one.
    pub fn case(&self) -> Option<&CaseFile> {
        match &self.subject {
            Subject::Case(file) => Some(file),
            Subject::Year(_) => None,
        }
    }

    /// The same paper without the language beside the binding one.
    #[must_use]
    pub fn alone(&self) -> Self {
        let stem = file_stem(&self.id(), &self.kind.id, self.tongue.locale.tag());
        Self { beside: None, stem, ..self.clone() }
    }

    /// The number of the case, or the year.
    pub fn id(&self) -> String {
        self.subject.id()
    }

    /// Its languages, `de` or `de+tr`.
    pub fn tags(&self) -> String {
        let beside = self.beside.as_ref().map(|tongue| tongue.locale.tag());
        let main = self.tongue.locale.tag();
        beside.map_or_else(|| main.to_owned(), |beside| format!("{main}+{beside}"))
    }

    /// The passages that are printed.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.choices.iter().filter(|choice| choice.is_in).map(|choice| &choice.passage)
    }
}

/// What the rules are asked about a case.
pub fn question<'a>(workspace: &'a Workspace, file: &'a CaseFile, date: Date) -> Question<'a> {
    Question {
        file,
        office: &workspace.office,
        date,
        templates: &workspace.templates,
        locales: &workspace.locales,
    }
}

/// For each passage of a kind, whether it is printed for a household, and why.
/// Without a household no fact holds.
pub fn choices(kind: &Kind, household: Option<&Household<'_>>) -> Vec<Choice> {
    let choose = |passage: &Passage| {
        let conditions = passage.when.conditions();
        let mut out = Vec::new();
        for condition in conditions {
            let (fact, wanted) = match condition.strip_prefix("not ") {
                Some(fact) => (fact, false),
                None => (condition.as_str(), true),
            };
            match (household.and_then(|one| holding(fact, one)), wanted) {
                (Some(because), true) => return (true, say!("{}: {}", condition, because)),
                (None, false) => return (true, say!("{}: it does not hold", condition)),
                (Some(because), false) => out.push(say!("{}: {}", condition, because)),
                (None, true) => out.push(say!("{}: it does not hold", condition)),
            }
        }
        match conditions {
            [] => (true, say!("always")),
            _ => (false, Text::listed(out, "; ")),
        }
    };
    let row = |passage: &Passage| {
        let (is_in, because) = choose(passage);
        Choice { passage: passage.clone(), is_in, because }
    };
    kind.manifest.passages.iter().map(row).collect()
}
