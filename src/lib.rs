//! `mappe` turns case data and templates into the papers of Swiss integration
//! work. This page is the map of the house.
//!
//! # One way through the house
//! 1. A [`source::Source`] is a named text; a [`document::Document`] is a TOML
//!    text that remembers where everything stands.
//! 2. [`material::Material`] is all built-in texts, overlaid by a workspace;
//!    [`templates`] and [`locales`] read kinds, prose and languages from it.
//! 3. [`workspace::Workspace`] binds them with an [`office`] and its [`case`]s;
//!    a [`table::Registrar`] makes cases of the rows of a [`table::Table`].
//! 4. [`rules`] say what law and form demand; [`deadline`] counts periods.
//! 5. [`plan::Plan`] decides which papers are made: one [`plan::Job`] each, for a
//!    case, or for a [`year::Year`] in numbers.
//! 6. [`render::Scribe`] writes the words of a job: a [`render::Manuscript`].
//! 7. [`typeset::Press`] sets them: [`typeset::Sheets`], laid out and proved.
//! 8. [`mod@write`] turns sheets into [`write::Artifact`]s and these into files;
//!    [`mod@print`] joins letters into files for a printer.
//!
//! Nothing flows back, and nothing is changed after it is made. [`produce`] is
//! the sentence that everything serves. [`batch`] does it for many cases in many
//! processes, on many machines if need be, and [`store`] brings papers to object
//! storage; the [`journal`] knows every paper that was issued, and puts the parts of
//! many machines together. [`check`] inspects templates and locales, [`overrides`] compares the texts of a workspace with the built-in
//! ones, [`translation`] hands passages to translators and back, [`preview`] shows
//! papers and compares them, [`mod@watch`] makes them again when a file is saved,
//! [`report`] carries what we tell people, [`cli`] talks.
//!
//! # Questions
//! *Why are kinds and languages folders?* Because forty papers in thirty
//! languages must not need a programmer. *Why is a passage a file of its own
//! for Typst?* A value that shifts the syntax tree makes Typst lay out
//! everything after it again; a file border stops the shift. *Why do values
//! enter prose as string literals?* A literal is one node of the tree and can
//! be neither code nor a list. *Why are warnings of Typst errors here?* Its one
//! word for a missing font is a warning, and the text is gone.

pub mod batch;
pub mod case;
pub mod check;
pub mod cli;
pub mod deadline;
pub mod document;
pub mod journal;
pub mod locales;
pub mod material;
pub mod office;
pub mod overrides;
pub mod plan;
pub mod preview;
pub mod print;
pub mod render;
pub mod report;
pub mod rules;
pub mod sample;
pub mod schema;
pub mod source;
pub mod store;
pub mod table;
pub mod templates;
pub mod translation;
pub mod typeset;
pub mod watch;
pub mod workspace;
pub mod write;
pub mod year;

use plan::Job;
use render::Scribe;
use report::Report;
use templates::Templates;
use typeset::Press;
use write::{Artifact, Format, Made};

/// A finished paper: its files, its pages, and what was noticed.
pub struct Paper {
    /// Files by format.
    pub artifacts: Vec<(&'static str, Artifact)>,
    /// Number of pages.
    pub pages: usize,
    /// Warnings and notes.
    pub report: Report,
}

/// The jobs whose every character has a glyph, and what stands in the way of the
/// others: found before the first page of a run is made.
pub fn ready(jobs: &[Job], press: &Press) -> (Vec<Job>, Report) {
    let (mut jobs, mut report) = with_fonts(jobs, press);
    jobs.retain(|job| {
        let missing = press.missing_glyphs(job);
        let is_ready = missing.is_empty();
        report.extend(missing);
        is_ready
    });
    (jobs, report)
}

/// The jobs in the languages whose fonts are there: where the font of the language
/// beside is missing, the binding language is made alone.
pub fn with_fonts(jobs: &[Job], press: &Press) -> (Vec<Job>, Report) {
    let (mut fit, mut report) = (Vec::<Job>::new(), Report::new());
    for job in jobs {
        let missing = job.beside.as_ref().and_then(|beside| press.missing_font(&beside.locale));
        let mut job = match missing {
            Some(finding) => {
                report.push(finding);
                job.alone()
            }
            None => job.clone(),
        };
        job.languages.retain(|locale| press.missing_font(locale).is_none());
        if fit.iter().all(|one| one.stem != job.stem) {
            fit.push(job);
        }
    }
    (fit, report)
}

/// Makes one paper in the given formats.
pub fn produce(
    job: &Job,
    formats: &[&'static Format],
    templates: &Templates,
    scribe: &mut Scribe,
    press: &Press,
) -> Result<Paper, Report> {
    let manuscript = scribe.manuscript(job, templates)?;
    let sheets = press.sheets(job, &manuscript)?;
    let made = Made { job, manuscript: &manuscript, sheets: &sheets, press, templates };
    let mut artifacts = Vec::new();
    for format in formats {
        artifacts.extend((format.export)(&made)?.into_iter().map(|file| (format.name, file)));
    }
    Ok(Paper { artifacts, pages: sheets.document.pages().len(), report: sheets.report })
}
