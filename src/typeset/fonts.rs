//! The fonts inside the binary: Noto Sans in four faces (OFL-1.1), from a
//! package. System fonts are never looked at, so that every machine makes the
//! same bytes.

use typst::text::Font;

use super::static_bytes;

/// All embedded faces.
pub(super) fn embedded() -> Vec<Font> {
    let faces = [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
    ];
    faces.into_iter().flat_map(|face| Font::iter(static_bytes(face))).collect()
}
