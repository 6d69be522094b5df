//! Laying out: Typst makes pages of a manuscript, once if they can be foreseen.
//!
//! A foot that says «page 1 of 1» must know the number of pages before they are
//! laid out. Typst would lay them out, count them, and lay them out again; so the
//! layouts read in [`PAGES`] whether the paper has one page. Papers of one kind
//! mostly have as many pages as the one before. Where a paper turns out otherwise
//! it is laid out again, so what comes out never depends on what came before.

use std::{collections::HashMap, sync::Mutex};

use typst::{
    diag::{SourceResult, Warned},
    foundations::Bytes,
};
use typst_layout::PagedDocument;

use super::{Desk, Press, findings::finding, static_bytes};
use crate::{
    plan::Job,
    render::Manuscript,
    report::{Report, Severity},
};

/// The file that tells layouts the number of pages: 1, or `null` if they must count.
pub const PAGES: &str = "/pages.json";
/// What it says if the layouts must count.
pub const COUNTED: &str = "null";

/// What [`PAGES`] says.
pub(super) fn pages(is_one: bool) -> Bytes {
    static_bytes(if is_one { b"1" } else { COUNTED.as_bytes() })
}

/// Whether the last paper of a kind and language had one page.
#[derive(Default)]
pub(super) struct Habits(Mutex<HashMap<(String, String), bool>>);

impl Habits {
    /// Whether a paper will have one page; of the first of its kind, letters are
    /// thought to.
    fn is_one(&self, job: &Job, manuscript: &Manuscript) -> bool {
        let known = self.0.lock().ok().and_then(|known| known.get(&key(job)).copied());
        known.unwrap_or(!manuscript.address.is_empty())
    }

    fn keep(&self, job: &Job, is_one: bool) {
        if let Ok(mut known) = self.0.lock() {
            known.insert(key(job), is_one);
        }
    }
}

fn key(job: &Job) -> (String, String) {
    (job.kind.id.clone(), job.tags())
}

impl Press {
    /// Lays out a manuscript. Warnings of Typst are errors: its one word for a font
    /// that is not there is a warning, and the text is gone. Without a document the
    /// report says why.
    pub(super) fn laid_out<'a>(
        &'a self,
        job: &'a Job,
        manuscript: &'a Manuscript,
    ) -> (Option<PagedDocument>, Desk<'a>, Report) {
        // Here and not at the end, so that a paper that fails is forgotten as well.
        self.forget();
        let (compiled, desk) = self.compiled(job, manuscript);
        let mut report = Report::new();
        for warning in &compiled.warnings {
            report.push(finding(warning, &desk, Severity::Error));
        }
        let document = match compiled.output {
            Ok(document) => Some(document),
            Err(errors) => {
                for error in &errors {
                    report.push(finding(error, &desk, Severity::Error));
                }
                None
            }
        };
        (document, desk, report)
    }

    fn compiled<'a>(
        &'a self,
        job: &'a Job,
        manuscript: &'a Manuscript,
    ) -> (Warned<SourceResult<PagedDocument>>, Desk<'a>) {
        let foreseen = self.habits.is_one(job, manuscript);
        for is_one in [foreseen, !foreseen] {
            let desk = self.desk(job, manuscript).foreseeing(is_one);
            let compiled = typst::compile::<PagedDocument>(&desk);
            let has_one = compiled.output.as_ref().map(|document| document.pages().len() == 1);
            if has_one.is_ok_and(|has_one| has_one != is_one) {
                continue;
            }
            self.habits.keep(job, is_one);
            return (compiled, desk);
        }
        // A layout may have one page only as long as it does not know it.
        let desk = self.desk(job, manuscript);
        (typst::compile(&desk), desk)
    }
}
