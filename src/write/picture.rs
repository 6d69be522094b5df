//! Pages for previews: as pixels to look at, and as a hash of what is drawn, by
//! which a page is known again without rendering it.

use sha2::{Digest, Sha256};
use tiny_skia::Pixmap;
use typst_layout::Page;
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use crate::source;

/// A page as pixels.
pub fn pixels(page: &Page, dots_per_inch: u16) -> Pixmap {
    let scale = f64::from(dots_per_inch) / 72.0;
    let options = RenderOptions { pixel_per_pt: scale.into(), ..RenderOptions::default() };
    typst_render::render(page, &options)
}

/// SHA-256 of the drawing of a page: every glyph, line and colour with its place.
/// It is the same on every machine, where pixels may differ by a shade.
pub fn imprint(page: &Page) -> String {
    let drawing = typst_svg::svg(page, &SvgOptions::default());
    source::hex(Sha256::digest(drawing.as_bytes()).as_slice())
}
