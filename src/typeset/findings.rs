//! Typst's diagnostics as our findings, placed where an author can mend them.

use typst::diag::SourceDiagnostic;

use super::Desk;
use crate::{
    report::{Finding, Severity},
    say,
};

/// One diagnostic as a finding; its own hints follow as one sentence.
pub fn finding(diagnostic: &SourceDiagnostic, desk: &Desk<'_>, severity: Severity) -> Finding {
    let traced = || diagnostic.trace.iter().find_map(|step| desk.place(step.span));
    let place = desk.place(diagnostic.span).or_else(traced);
    let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
    let is_prose = place.as_ref().is_some_and(|place| place.source.name().ends_with(".tera"));
    let hint = if hints.is_empty() && is_prose {
        say!("is a `*` not closed? templates/README.md lists the marks that prose may use")
    } else if hints.is_empty() {
        say!(
            "the fault lies in a layout or in an image; `-f typ` writes the files for a Typst editor"
        )
    } else {
        hints.join("; ").into()
    };
    let message = diagnostic.message.to_string().replace('\n', " ");
    let finding = match severity {
        Severity::Error => Finding::error("typst", message),
        Severity::Warning => Finding::warning("typst", message),
        Severity::Note => Finding::note("typst", message),
    };
    finding.at(place).hint(hint)
}
