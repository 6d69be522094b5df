//! A walk through laid-out pages: where each piece of text and each shape lies.

use typst::layout::{Abs, Em, Frame, FrameItem, Point, Transform};
use typst::text::TextItem;

/// Something on a page, with its box in millimetres from the top left corner.
pub(super) struct Mark<'a> {
    /// The box.
    pub bounds: Bounds,
    /// What it is.
    pub what: What<'a>,
}

/// What lies on a page.
pub(super) enum What<'a> {
    /// A run of text.
    Text(&'a TextItem),
    /// A line, a box or an image.
    Drawing,
}

/// A box in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Bounds {
    /// Whether two boxes share more than an edge.
    pub(super) fn touches(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether two boxes share more than `depth` millimetres both ways.
    pub(super) fn shares(self, other: Self, depth: f64) -> bool {
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.bottom.min(other.bottom) - self.top.max(other.top);
        across > depth && down > depth
    }

    /// Whether this box lies entirely in another, give or take a hair.
    pub(super) fn is_within(self, other: Self) -> bool {
        const HAIR: f64 = 0.05;
        self.left >= other.left - HAIR
            && self.right <= other.right + HAIR
            && self.top >= other.top - HAIR
            && self.bottom <= other.bottom + HAIR
    }
}

/// Everything that can be seen on a page, in the order it was set.
pub(super) fn marks(frame: &Frame) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    walk(frame, Transform::identity(), &mut marks);
    marks
}

fn walk<'a>(frame: &'a Frame, outer: Transform, marks: &mut Vec<Mark<'a>>) {
    for (point, item) in frame.items() {
        let here = outer.pre_concat(Transform::translate(point.x, point.y));
        match item {
            FrameItem::Group(group) => walk(&group.frame, here.pre_concat(group.transform), marks),
            FrameItem::Text(text) => {
                let metrics = text.font.metrics();
                // Some fonts leave room for marks far below the line; ink is rarely there.
                let down = metrics.descender.max(Em::new(-0.25)).at(text.size);
                let up = metrics.cap_height.at(text.size);
                let bounds = bounds(here, Abs::zero(), -up, text.width(), -down);
                marks.push(Mark { bounds, what: What::Text(text) });
            }
            FrameItem::Shape(shape, _) => {
                let curve = shape.geometry.bbox(shape.stroke.as_ref());
                let bounds = bounds(here, curve.min.x, curve.min.y, curve.max.x, curve.max.y);
                marks.push(Mark { bounds, what: What::Drawing });
            }
            FrameItem::Image(_, size, _) => {
                let bounds = bounds(here, Abs::zero(), Abs::zero(), size.x, size.y);
                marks.push(Mark { bounds, what: What::Drawing });
            }
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn bounds(transform: Transform, left: Abs, top: Abs, right: Abs, bottom: Abs) -> Bounds {
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)]
        .map(|(x, y)| Point::new(x, y).transform(transform));
    let xs = corners.map(|corner| corner.x.to_mm());
    let ys = corners.map(|corner| corner.y.to_mm());
    let least = |values: [f64; 4]| values.into_iter().fold(f64::INFINITY, f64::min);
    let most = |values: [f64; 4]| values.into_iter().fold(f64::NEG_INFINITY, f64::max);
    Bounds { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) }
}

/// The text of a page, line by line as it was set.
pub fn page_text(frame: &Frame) -> String {
    let (mut text, mut last) = (String::new(), None::<Bounds>);
    for mark in marks(frame) {
        let What::Text(item) = mark.what else { continue };
        if let Some(before) = last {
            let same_line = (before.bottom - mark.bounds.bottom).abs() < 0.5;
            let gap = mark.bounds.left - before.right;
            if !same_line {
                text.push('\n');
            } else if gap > 0.4 && !text.ends_with(' ') {
                text.push(' ');
            }
        }
        text.push_str(&item.text);
        last = Some(mark.bounds);
    }
    text.push('\n');
    text
}
