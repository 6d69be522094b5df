//! Many papers in one PDF: fonts and pictures stand in it once, and it is as
//! archivable and accessible as each of them.

use typst::foundations::Smart;

use super::pdf::options;
use crate::{
    plan::Job,
    render::Manuscript,
    report::{Report, Severity},
    typeset::{Colophon, Gathering, Press, findings},
};

/// The file. A fault that no paper has alone is placed in the layouts; `job` is any
/// of the papers.
pub fn joined(
    gathering: Gathering,
    colophon: &Colophon<'_>,
    job: &Job,
    press: &Press,
) -> Result<Vec<u8>, Report> {
    let sheets = gathering.document(colophon);
    let options = options(Smart::Custom(colophon.ident.clone()), colophon.date)?;
    typst_pdf::pdf(&sheets.document, &options).map_err(|errors| {
        let manuscript = Manuscript::of_layout("slip", serde_json::Value::Null);
        let desk = press.desk(job, &manuscript);
        let mut report = Report::new();
        for error in &errors {
            report.push(findings::finding(error, &desk, Severity::Error));
        }
        report
    })
}
