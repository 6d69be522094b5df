//! One picture per page, 144 dots per inch.

use typst_render::RenderOptions;

use super::{Artifact, Made};
use crate::{
    report::{Finding, Report},
    say,
};

/// One file per page.
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let options = RenderOptions { pixel_per_pt: 2.0.into(), ..RenderOptions::default() };
    let pages = made.sheets.document.pages().iter().enumerate();
    pages
        .map(|(number, page)| {
            let picture = typst_render::render(page, &options);
            let bytes = picture.encode_png().map_err(|wrong| {
                Report::from(Finding::error(
                    "picture",
                    say!("page {} has no picture: {}", number + 1, wrong),
                ))
            })?;
            Ok(Artifact { path: made.path(&format!("-{}.png", number + 1)), bytes })
        })
        .collect()
}
