//! In which languages a paper is made: the binding one, and beside it each
//! language that the person reads and in which the kind is written.

use std::sync::Arc;

use super::Subject;
use crate::{
    case::CaseFile,
    locales::{Locale, Role, Status},
    report::{Finding, Place, Report, Severity},
    say,
    templates::{Kind, Offered, Prose},
    workspace::Workspace,
};

/// One language of a paper and its prose.
#[derive(Clone)]
pub struct Tongue {
    /// The language printed.
    pub locale: Arc<Locale>,
    /// The prose in it.
    pub prose: Arc<Prose>,
    /// Whether this language binds; otherwise it is for information.
    pub is_binding: bool,
    /// The binding language.
    pub binding: Arc<Locale>,
}

/// The languages of one paper: `de`, or `de+tr` with the second one beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) main: String,
    pub(super) beside: Option<String>,
}

impl Wanted {
    /// Reads `de` or `de+tr`.
    pub(super) fn read(tags: &str) -> Self {
        match tags.split_once('+') {
            Some((main, beside)) => Self { main: main.into(), beside: Some(beside.into()) },
            None => Self { main: tags.into(), beside: None },
        }
    }

    /// As it stands in file names.
    pub(super) fn tags(&self) -> String {
        match &self.beside {
            Some(beside) => format!("{}+{beside}", self.main),
            None => self.main.clone(),
        }
    }
}

/// The languages in which a paper is made: those asked for, else the binding
/// one with each language beside it that the case names and the kind offers.
pub(super) fn wanted(
    workspace: &Workspace,
    subject: &Subject,
    kind: &Kind,
    asked: &[String],
) -> (Vec<Wanted>, Report) {
    if !asked.is_empty() {
        return asked_for(workspace, subject, asked);
    }
    let main = workspace.office.office.official_language.clone();
    let alone = Wanted { main: main.clone(), beside: None };
    let Subject::Case(file) = subject else { return (vec![alone], Report::new()) };
    if kind.manifest.languages != Offered::Information {
        return (vec![alone], Report::new());
    }
    let (mut all, mut report) = (Vec::new(), Report::new());
    for (number, read) in file.case.information_languages.iter().enumerate() {
        let Some(tag) = known(workspace, read).filter(|tag| *tag != main) else { continue };
        if workspace.templates.prose(kind, &tag).is_none() {
            continue;
        }
        let place = file.document.value_place(&format!("/information_languages/{number}"));
        let draft = draft(workspace, Some(place), &tag);
        let is_refused = draft.as_ref().is_some_and(is_error);
        report.extend(draft.map(Report::from).unwrap_or_default());
        if is_refused {
            continue;
        }
        all.push(Wanted { main: main.clone(), beside: Some(tag) });
    }
    if all.is_empty() {
        all.push(alone);
    }
    (all, report)
}

/// The languages that a person reads and in which none of some kinds is written.
pub(super) fn missing(workspace: &Workspace, file: &CaseFile, kinds: &[&Arc<Kind>]) -> Report {
    let mut report = Report::new();
    let offered: Vec<&&Arc<Kind>> =
        kinds.iter().filter(|kind| kind.manifest.languages == Offered::Information).collect();
    let main = &workspace.office.office.official_language;
    for (number, read) in file.case.information_languages.iter().enumerate() {
        let tag = known(workspace, read);
        if tag.as_ref() == Some(main) {
            continue;
        }
        let written = |kind: &Kind| {
            tag.as_ref().is_some_and(|tag| workspace.templates.prose(kind, tag).is_some())
        };
        let codes: Vec<&str> = offered
            .iter()
            .filter(|kind| !written(kind))
            .map(|kind| kind.manifest.code.as_str())
            .collect();
        if codes.is_empty() {
            continue;
        }
        let message =
            say!("the person reads `{}`, and {} is not written in it", read, codes.join(", "));
        report.push(
            Finding::warning("missing-translation", message)
                .at(file.document.value_place(&format!("/information_languages/{number}")))
                .hint(say!("the binding language alone is made; call as well, or add the strip «this letter is important» (Q-09)")),
        );
    }
    report.of_case(&file.case.id)
}

/// The language for a tag: the tag itself, else its first part (`sr-Latn`, `sr`).
fn known(workspace: &Workspace, tag: &str) -> Option<String> {
    let first = tag.split('-').next().unwrap_or(tag);
    [tag, first].into_iter().find(|tag| workspace.locales.get(tag).is_some()).map(str::to_owned)
}

/// The languages that the caller asked for. A draft that the office does not print
/// is left out, also then: beside the binding language, or altogether.
fn asked_for(workspace: &Workspace, subject: &Subject, asked: &[String]) -> (Vec<Wanted>, Report) {
    let (mut all, mut report) = (Vec::new(), Report::new());
    let place = |tag: &str| match subject {
        Subject::Case(file) => {
            let mut read = file.case.information_languages.iter();
            let number = read.position(|read| known(workspace, read).is_some_and(|own| own == tag));
            number.map(|number| {
                file.document.value_place(&format!("/information_languages/{number}"))
            })
        }
        Subject::Year(_) => None,
    };
    for tags in asked {
        let mut wanted = Wanted::read(tags);
        let mut is_refused = |tag: &str| {
            let draft = draft(workspace, place(tag), tag);
            let is_refused = draft.as_ref().is_some_and(is_error);
            report.extend(draft.map(Report::from).unwrap_or_default());
            is_refused
        };
        if wanted.beside.as_deref().is_some_and(&mut is_refused) {
            wanted.beside = None;
        }
        if !is_refused(&wanted.main) && !all.contains(&wanted) {
            all.push(wanted);
        }
    }
    (all, report)
}

fn is_error(finding: &Finding) -> bool {
    finding.severity == Severity::Error
}

/// A language of information that nobody has checked: told, or refused where the
/// office demands reviewed texts.
fn draft(workspace: &Workspace, place: Option<Place>, tag: &str) -> Option<Finding> {
    let settings = &workspace.locales.get(tag)?.settings;
    if settings.status != Status::Draft || settings.role != Role::Information {
        return None;
    }
    let name = &settings.name;
    Some(if workspace.office.office.reviewed_texts {
        Finding::error("draft-language", say!("the texts in {} are a draft, and this office prints reviewed ones only", name))
            .at(place)
            .at(workspace.office.document.value_place("/reviewed_texts").saying(say!("asked here")))
            .hint(say!("the binding language alone is made; let a second person read the texts, then set `status` in locale.toml"))
    } else {
        Finding::warning(
            "draft-language",
            say!("the texts in {} are a draft: nobody has checked them", name),
        )
        .at(place)
        .hint(say!(
            "let a second person read them, then set `status = \"reviewed\"` in locale.toml"
        ))
    })
}
