//! Typst's diagnostics as our findings, placed where an author can mend them.

use typst::diag::SourceDiagnostic;

use super::Desk;
use crate::{
    report::{Finding, Severity, Text},
    say,
};

/// One diagnostic as a finding; its own hints follow as one sentence.
pub fn finding(diagnostic: &SourceDiagnostic, desk: &Desk<'_>, severity: Severity) -> Finding {
    let traced = || diagnostic.trace.iter().find_map(|step| desk.place(step.span));
    let place = desk.place(diagnostic.span).or_else(traced);
    let message = diagnostic.message.to_string().replace('\n', " ");
    if let Some((id, message, hint)) = for_readers(&message) {
        return Finding::error(id, message).at(place.unwrap_or_else(|| desk.layout())).hint(hint);
    }
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
    let finding = match severity {
        Severity::Error => Finding::error("typst", message),
        Severity::Warning => Finding::warning("typst", message),
        Severity::Note => Finding::note("typst", message),
    };
    finding.at(place).hint(hint)
}

/// What the exporter refuses because people who listen to the paper would be
/// lost, in plain words.
fn for_readers(message: &str) -> Option<(&'static str, Text, Text)> {
    let order = || {
        say!(
            "begin with `heading(level: 1)` and go down one level at a time: people who listen to the paper find their way by its headings"
        )
    };
    if message.ends_with("the first heading must be of level 1") {
        return Some((
            "heading-level",
            say!("the first heading is not of the first level"),
            order(),
        ));
    }
    if let Some((_, levels)) = message.split_once("skipped from heading level ") {
        let (above, below) = levels.split_once(" to ")?;
        let message = say!("a heading of level {} follows one of level {}", below, above);
        return Some(("heading-level", message, order()));
    }
    message.ends_with("missing alt text").then(without_words)
}

/// The words for a picture without words.
pub(super) fn without_words() -> (&'static str, Text, Text) {
    (
        "missing-alt",
        say!("a picture has no text for people who do not see it"),
        say!(
            "say what it shows with `alt` in the layout, for a logo with `alt: data.paper.logo_alt`; a mere ornament stands in `pdf.artifact`"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::for_readers;

    #[test]
    fn the_words_of_the_exporter_are_known() {
        let said = |message: &str| for_readers(message).map(|(id, text, _)| (id, text.english()));
        let level = said("PDF/UA-1 error: skipped from heading level 1 to 3");
        assert_eq!(
            level,
            Some(("heading-level", "a heading of level 3 follows one of level 1".into()))
        );
        let first = said("PDF/UA-1 error: the first heading must be of level 1");
        assert_eq!(first.map(|(id, _)| id), Some("heading-level"));
        let alt = said("PDF/A-2a and PDF/UA-1 error: missing alt text");
        assert_eq!(alt.map(|(id, _)| id), Some("missing-alt"));
        assert_eq!(said("unclosed delimiter"), None);
    }
}
