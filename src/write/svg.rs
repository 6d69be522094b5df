//! One drawing per page.

use typst_svg::SvgOptions;

use super::{Artifact, Made};
use crate::{report::Report, typeset::Sheets};

/// One file per page.
#[expect(clippy::unnecessary_wraps, reason = "all formats have one shape")]
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let pages = 0..made.sheets.document.pages().len();
    Ok(pages
        .filter_map(|number| {
            let path = made.path(&format!("-{}.svg", number + 1));
            Some(Artifact { path, bytes: drawing(made.sheets, number)?.into_bytes() })
        })
        .collect())
}

/// One page, counted from 0.
pub fn drawing(sheets: &Sheets, number: usize) -> Option<String> {
    let page = sheets.document.pages().get(number)?;
    Some(typst_svg::svg(page, &SvgOptions::default()))
}
