//! Pixels: a page becomes a small PNG, a first page a thumbnail, and two pages
//! the regions in which they differ.

use std::collections::HashMap;

use tiny_skia::Pixmap;

/// Colours that cover more than this part of a page stay exactly what they are:
/// fills and text. Edges of letters are rounded, which nobody sees and which makes
/// a picture four times smaller.
const FILL: usize = 2000;
/// Most colours that stay.
const FILLS: usize = 64;
/// Steps between the shades of the others.
const STEP: u8 = 17;

/// Width of a thumbnail in pixels; it is shown at half of it.
pub(super) const THUMB: u32 = 248;

/// A colour without transparency: pages are opaque.
type Colour = [u8; 3];

/// A picture as PNG, with a palette if its colours fit into one.
pub(super) fn encode(picture: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let colours: Vec<Colour> =
        picture.data().chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let fills = fills(&colours);
    let mut places = HashMap::<Colour, u8>::new();
    let (mut palette, mut indices) = (Vec::new(), Vec::with_capacity(colours.len()));
    let mut last = (None, 0);
    for colour in &colours {
        if last.0 == Some(*colour) {
            indices.push(last.1);
            continue;
        }
        let shade = if fills.contains(colour) { *colour } else { colour.map(rounded) };
        let place = match places.get(&shade) {
            Some(place) => *place,
            None => {
                let Ok(place) = u8::try_from(places.len()) else {
                    return written(picture, png::ColorType::Rgb, None, &colours.concat());
                };
                places.insert(shade, place);
                palette.extend(shade);
                place
            }
        };
        last = (Some(*colour), place);
        indices.push(place);
    }
    written(picture, png::ColorType::Indexed, Some(palette), &indices)
}

/// The colours of areas, the largest first.
fn fills(colours: &[Colour]) -> Vec<Colour> {
    let mut counts = HashMap::<Colour, usize>::new();
    for run in colours.chunk_by(|a, b| a == b) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let least = colours.len() / FILL;
    let mut fills: Vec<_> = counts.into_iter().filter(|(_, count)| *count > least).collect();
    fills.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    fills.into_iter().take(FILLS).map(|(colour, _)| colour).collect()
}

fn rounded(channel: u8) -> u8 {
    (channel.saturating_add(STEP / 2) / STEP) * STEP
}

fn written(
    picture: &Pixmap,
    colour: png::ColorType,
    palette: Option<Vec<u8>>,
    data: &[u8],
) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    if let Some(palette) = palette {
        encoder.set_palette(palette);
        // Indices are names, not amounts: their differences say nothing.
        encoder.set_filter(png::Filter::NoFilter);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(data)?;
    writer.finish()?;
    Ok(bytes)
}

/// A small picture of a page.
pub(super) fn thumbnail(page: &Pixmap) -> Option<Pixmap> {
    let (width, height) = (THUMB.min(page.width()), scaled(page.height(), THUMB, page.width()));
    let mut small = Pixmap::new(width, height)?;
    let (data, row) = (page.data(), page.width() as usize * 4);
    let band = |at: u32, of: u32, full: u32| {
        let start = u64::from(at) * u64::from(full) / u64::from(of);
        let end = u64::from(at + 1) * u64::from(full) / u64::from(of);
        usize::try_from(start).unwrap_or(0)..usize::try_from(end.max(start + 1)).unwrap_or(0)
    };
    let columns: Vec<_> = (0..width).map(|x| band(x, width, page.width())).collect();
    let pixels = small.data_mut();
    for (y, line) in pixels.chunks_exact_mut(width as usize * 4).enumerate() {
        let rows = band(u32::try_from(y).unwrap_or(0), height, page.height());
        for (columns, pixel) in columns.iter().zip(line.chunks_exact_mut(4)) {
            let (mut sums, mut count) = ([0_u32; 4], 0);
            for y in rows.clone() {
                let inside = &data[y * row + columns.start * 4..y * row + columns.end * 4];
                for from in inside.chunks_exact(4) {
                    sums.iter_mut().zip(from).for_each(|(sum, one)| *sum += u32::from(*one));
                    count += 1;
                }
            }
            for (to, sum) in pixel.iter_mut().zip(sums) {
                *to = u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX);
            }
        }
    }
    Some(small)
}

fn scaled(height: u32, to: u32, from: u32) -> u32 {
    if from <= to { height } else { (height * to + from / 2) / from }
}

/// A region of a page that differs, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) left: u32,
    pub(super) top: u32,
    pub(super) right: u32,
    pub(super) bottom: u32,
}

/// A difference of one channel that rounding cannot make.
const VISIBLE: u8 = 12;
/// Differing lines nearer than this are one region.
const NEAR: u32 = 36;
/// Room around a region.
const ROOM: u32 = 6;

/// Where two pages differ, from top to bottom. If their sizes differ, all of the
/// page does.
pub(super) fn regions(old: &Pixmap, new: &Pixmap) -> Vec<Region> {
    if (old.width(), old.height()) != (new.width(), new.height()) {
        return vec![Region { left: 0, top: 0, right: new.width(), bottom: new.height() }];
    }
    let seen = differing(old, new, VISIBLE);
    // A fill may change by less than the edge of a letter.
    if seen.is_empty() { differing(old, new, 0) } else { seen }
}

fn differing(old: &Pixmap, new: &Pixmap, least: u8) -> Vec<Region> {
    let (width, row) = (new.width(), new.width() as usize * 4);
    let mut found = Vec::<Region>::new();
    let lines = old.data().chunks_exact(row).zip(new.data().chunks_exact(row));
    for (y, (before, after)) in (0..).zip(lines) {
        if before == after {
            continue;
        }
        let differs = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > least);
        let mut columns = (0..width)
            .zip(before.chunks_exact(4).zip(after.chunks_exact(4)))
            .filter(|(_, pair)| differs(*pair))
            .map(|(x, _)| x);
        let Some(first) = columns.next() else { continue };
        let last = columns.next_back().unwrap_or(first);
        match found.last_mut() {
            Some(region) if y <= region.bottom + NEAR => {
                region.left = region.left.min(first);
                region.right = region.right.max(last + 1);
                region.bottom = y + 1;
            }
            _ => found.push(Region { left: first, top: y, right: last + 1, bottom: y + 1 }),
        }
    }
    let height = new.height();
    let wider = |region: Region| Region {
        left: region.left.saturating_sub(ROOM),
        top: region.top.saturating_sub(ROOM),
        right: (region.right + ROOM).min(width),
        bottom: (region.bottom + ROOM).min(height),
    };
    found.into_iter().map(wider).collect()
}

#[cfg(test)]
mod tests {
    use tiny_skia::{Color, Paint, Pixmap, Rect, Transform};

    use super::{Region, encode, regions, thumbnail};

    fn page(boxes: &[(f32, f32, f32, f32, u8)]) -> Pixmap {
        let mut page = Pixmap::new(600, 800).expect("a size");
        page.fill(Color::WHITE);
        for (x, y, width, height, grey) in boxes {
            let mut paint = Paint::default();
            paint.set_color_rgba8(*grey, *grey, *grey, 255);
            let area = Rect::from_xywh(*x, *y, *width, *height).expect("an area");
            page.fill_rect(area, &paint, Transform::identity(), None);
        }
        page
    }

    #[test]
    fn areas_keep_their_colour_and_edges_are_rounded() {
        let page = page(&[(50.0, 50.0, 100.0, 100.0, 247), (300.0, 300.0, 3.0, 3.0, 247)]);
        let read = Pixmap::decode_png(&encode(&page).expect("a picture")).expect("a picture");
        assert_eq!(read.data(), page.data(), "a tint that covers an area stays");
        let page = self::page(&[(300.0, 300.0, 3.0, 3.0, 100)]);
        let read = Pixmap::decode_png(&encode(&page).expect("a picture")).expect("a picture");
        assert_eq!(read.pixel(301, 301).expect("inside").red(), 102);
        assert!(
            regions(&page, &read).iter().all(|one| one.left == 294),
            "{:?}",
            regions(&page, &read)
        );
    }

    #[test]
    fn a_picture_of_many_colours_is_whole() {
        let mut page = page(&[]);
        for (number, pixel) in page.data_mut().chunks_exact_mut(4).enumerate() {
            let [low, high, ..] = number.to_le_bytes();
            pixel.copy_from_slice(&[low, high, low ^ high, 255]);
        }
        let read = Pixmap::decode_png(&encode(&page).expect("a picture")).expect("a picture");
        assert_eq!(read.data(), page.data());
    }

    #[test]
    fn regions_frame_what_differs() {
        let old = page(&[(100.0, 100.0, 20.0, 10.0, 0)]);
        let new = page(&[
            (104.0, 100.0, 20.0, 10.0, 0),
            (50.0, 120.0, 5.0, 5.0, 0),
            (200.0, 700.0, 50.0, 20.0, 0),
        ]);
        assert_eq!(
            regions(&old, &new),
            [
                Region { left: 44, top: 94, right: 130, bottom: 131 },
                Region { left: 194, top: 694, right: 256, bottom: 726 },
            ]
        );
        assert_eq!(regions(&old, &old), []);
        let faint = page(&[(100.0, 100.0, 20.0, 10.0, 4)]);
        assert_eq!(regions(&old, &faint).len(), 1, "a fill of another shade is seen");
    }

    #[test]
    fn a_thumbnail_keeps_the_shape() {
        let small = thumbnail(&page(&[])).expect("a picture");
        assert_eq!((small.width(), small.height()), (248, 331));
        assert!(small.data().iter().all(|channel| *channel == 255));
    }
}
