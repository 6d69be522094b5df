//! PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file. The date is
//! the paper's; the author is the office; no person is named.

use jiff::civil::Date;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{Artifact, Made};
use crate::{
    report::{Finding, Report, Severity},
    typeset::{findings, ident},
};

/// One file.
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let job = made.job;
    let options = options(ident(job), job.date)?;
    match typst_pdf::pdf(&made.sheets.document, &options) {
        Ok(bytes) => Ok(vec![Artifact { path: made.path(".pdf"), bytes }]),
        Err(errors) => {
            let desk = made.press.desk(job, made.manuscript);
            let mut report = Report::new();
            for error in &errors {
                report.push(findings::finding(error, &desk, Severity::Error));
            }
            Err(report.of_case(&job.id()))
        }
    }
}

/// What every PDF of ours is: both standards at once, dated as its papers are.
pub(super) fn options(ident: Smart<String>, date: Date) -> Result<PdfOptions, Report> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|wrong| {
            Report::from(Finding::error("pdf-standard", wrong.message().to_string()))
        })?;
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    let date = Datetime::from_ymd_hms(i32::from(date.year()), month, day, 0, 0, 0);
    Ok(PdfOptions {
        ident,
        creator: Smart::Custom(Some("mappe".into())),
        timestamp: date.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}
