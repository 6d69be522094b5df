//! One drawing per page.

use typst_svg::SvgOptions;

use super::{Artifact, Made};
use crate::report::Report;

/// One file per page.
#[expect(clippy::unnecessary_wraps, reason = "all formats have one shape")]
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let pages = made.sheets.document.pages().iter().enumerate();
    Ok(pages
        .map(|(number, page)| Artifact {
            path: made.path(&format!("-{}.svg", number + 1)),
            bytes: typst_svg::svg(page, &SvgOptions::default()).into_bytes(),
        })
        .collect())
}
