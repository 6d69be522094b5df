//! The text of the pages, a form feed between them.

use super::{Artifact, Made};
use crate::{report::Report, typeset::page_text};

/// One file.
#[expect(clippy::unnecessary_wraps, reason = "all formats have one shape")]
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let pages = made.sheets.document.pages().iter();
    let text: Vec<String> = pages.map(|page| page_text(&page.frame)).collect();
    Ok(vec![Artifact { path: made.path(".txt"), bytes: text.join("\u{c}").into_bytes() }])
}
