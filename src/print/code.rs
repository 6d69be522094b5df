//! The code on each sheet, by which an inserting machine knows that a letter is
//! whole: a data matrix (ECC 200) of document number, sheet, and how many sheets.

use datamatrix::{
    DataMatrix, SymbolList, SymbolSize,
    placement::{Bitmap, PathSegment},
};
use serde_json::{Value, json};

use super::{Laid, Sides};
use crate::{render::Manuscript, templates::Area};

/// One size for all sheets, because machines look for one; it holds sixteen
/// characters and thousands of sheets.
const SIZE: SymbolSize = SymbolSize::Square20;

/// What the code of a sheet says: `2026-000123/1/2`.
pub(super) fn words(number: &str, sheet: usize, of: usize) -> String {
    format!("{number}/{sheet}/{of}")
}

/// One page with a code for each sheet of the letters, as large as its place.
pub(super) fn manuscript(laid: &[Laid<'_>], area: Area, sides: Sides) -> Manuscript {
    let mut codes = Vec::new();
    for one in laid {
        let of = sides.sheets(one.pages());
        for sheet in 1..=of {
            let number = one.letter.number;
            codes.push(json!({
                "words": format!("{number} {sheet}/{of}"),
                "code": drawing(&words(number, sheet, of)),
            }));
        }
    }
    let fonts = laid.first().map(|one| &one.letter.job.tongue.binding.settings.fonts);
    let data =
        json!({ "width": area.width, "height": area.height, "fonts": fonts, "codes": codes });
    Manuscript::of_layout("sheet-code", data)
}

/// Modules of a side, and the outlines of the dark ones as corners, from the top left.
/// Outlines have no seams, where single squares may have some.
fn drawing(words: &str) -> Value {
    // A number that has passed `fits` is never too long.
    let Ok(code) = DataMatrix::encode(words.as_bytes(), SymbolList::from(SIZE)) else {
        return Value::Null;
    };
    let bitmap: Bitmap<bool> = code.bitmap();
    let (mut outlines, mut corners, mut at) = (Vec::new(), vec![(0, 0)], (0, 0));
    for step in bitmap.path() {
        match step {
            PathSegment::Horizontal(right) => at.0 += right,
            PathSegment::Vertical(down) => at.1 += down,
            PathSegment::Close => outlines.push(std::mem::take(&mut corners)),
            PathSegment::Move(right, down) => {
                // After a close the pen is where the outline began.
                let start = outlines.last().and_then(|one: &Vec<(i16, i16)>| one.first());
                let start = start.copied().unwrap_or_default();
                at = (start.0 + right, start.1 + down);
            }
        }
        if step != PathSegment::Close {
            corners.push(at);
        }
    }
    json!({ "modules": bitmap.width(), "outlines": outlines })
}
