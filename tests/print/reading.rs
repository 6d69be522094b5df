//! A PDF as others read it: its tags, its outline, the text of its pages, and the
//! codes drawn on them.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    reason = "pixels are small numbers, and operators of PDF have their operands' names"
)]

use std::collections::{BTreeMap, BTreeSet};

use datamatrix::DataMatrix;
use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use mappe::templates::Area;
use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Transform};

use crate::pages::text;

/// Pixels for each module of a code.
const DOTS: f32 = 6.0;
/// 12 of 600 dots per inch, in points.
const MODULE: f32 = 72.0 * 12.0 / 600.0;
const MODULES: usize = 20;

pub(super) struct Read {
    pdf: Document,
    raw: String,
    pages: Vec<ObjectId>,
    told: BTreeMap<ObjectId, BTreeSet<i64>>,
}

impl Read {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let pdf = Document::load_mem(bytes).expect("a PDF");
        let pages = pdf.get_pages().into_values().collect();
        let raw = String::from_utf8_lossy(bytes).into_owned();
        let mut read = Self { pdf, raw, pages, told: BTreeMap::new() };
        let root = read.catalogue().get(b"StructTreeRoot").expect("tags").clone();
        let mut told = BTreeMap::new();
        read.walk(&root, None, &mut told);
        read.told = told;
        read
    }

    pub(super) fn pages(&self) -> usize {
        self.pages.len()
    }

    fn catalogue(&self) -> &Dictionary {
        self.pdf.catalog().expect("a catalogue")
    }

    fn followed<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.pdf.dereference(object).expect("there").1
    }

    pub(super) fn lang(&self) -> String {
        text(self.catalogue().get(b"Lang").expect("a language"))
    }

    pub(super) fn xmp(&self) -> &str {
        let rest = self.raw.split("<x:xmpmeta").nth(1).expect("XMP");
        rest.split("</x:xmpmeta>").next().expect("XMP")
    }

    pub(super) fn title(&self) -> String {
        let info = self.pdf.trailer.get(b"Info").expect("particulars");
        text(self.followed(info).as_dict().expect("a dictionary").get(b"Title").expect("a title"))
    }

    /// The text of each page, without blanks.
    pub(super) fn texts(&self) -> Vec<String> {
        let numbers = 1..=u32::try_from(self.pages.len()).expect("few");
        let text = |number| self.pdf.extract_text(&[number]).expect("text");
        numbers.map(|number| text(number).split_whitespace().collect()).collect()
    }

    fn content(&self, page: usize) -> Content {
        let bytes = self.pdf.get_page_content(self.pages[page]);
        Content::decode(&bytes).expect("content")
    }

    /// The numbers of the marked pieces on a page.
    pub(super) fn marked(&self, page: usize) -> BTreeSet<i64> {
        let operations = self.content(page).operations;
        let marked = operations.iter().filter(|one| one.operator == "BDC");
        let number = |one: &lopdf::content::Operation| {
            one.operands[1].as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok()
        };
        marked.filter_map(number).collect()
    }

    /// The numbers of a page that elements of the tree hold.
    pub(super) fn told(&self, page: usize) -> BTreeSet<i64> {
        self.told.get(&self.pages[page]).cloned().unwrap_or_default()
    }

    /// Whether everything that is shown is an element or an artifact.
    pub(super) fn is_all_marked(&self, page: usize) -> bool {
        let mut depth = 0;
        self.content(page).operations.iter().all(|one| {
            match one.operator.as_str() {
                "BDC" | "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "Do" | "f" | "f*" | "S" | "B" => return depth > 0,
                _ => {}
            }
            true
        })
    }

    fn walk(
        &self,
        element: &Object,
        page: Option<ObjectId>,
        told: &mut BTreeMap<ObjectId, BTreeSet<i64>>,
    ) {
        match self.followed(element) {
            Object::Integer(number) => {
                let own = told.entry(page.expect("a page")).or_default();
                assert!(own.insert(*number), "a piece is in two elements");
            }
            Object::Array(items) => items.iter().for_each(|one| self.walk(one, page, told)),
            Object::Dictionary(one) => {
                let page = one.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                if let Ok(number) = one.get(b"MCID") {
                    self.walk(number, page, told);
                } else if let Ok(kids) = one.get(b"K") {
                    self.walk(kids, page, told);
                }
            }
            _ => {}
        }
    }

    /// The words of the outline with their pages, from 1.
    pub(super) fn bookmarks(&self) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        let outlines = self.catalogue().get(b"Outlines").expect("an outline");
        let mut next = self.followed(outlines).as_dict().expect("one").get(b"First").ok();
        while let Some(item) = next {
            let item = self.followed(item).as_dict().expect("an item");
            assert!(item.get(b"First").is_err(), "the outline is flat");
            let to =
                self.followed(item.get(b"Dest").expect("a place")).as_array().expect("a place");
            let page = to[0].as_reference().expect("a page");
            let at = self.pages.iter().position(|one| *one == page).expect("a page");
            found.push((text(item.get(b"Title").expect("words")), at + 1));
            next = item.get(b"Next").ok();
        }
        found
    }

    /// What the code in an area of a page says, read from its pixels.
    pub(super) fn code(&self, page: usize, area: Area) -> Option<String> {
        let points = |mm: f64| (mm / 25.4 * 72.0) as f32;
        // Two clear modules to the left and below.
        let left = points(area.x) + 2.0 * MODULE;
        let bottom = 841.89 - points(area.y + area.height) + 2.0 * MODULE;
        let side = (MODULES as f32 + 2.0) * DOTS;
        let mut pixels = Pixmap::new(side as u32, side as u32).expect("a picture");
        pixels.fill(tiny_skia::Color::WHITE);
        // One module of margin; the picture runs downwards.
        let scale = DOTS / MODULE;
        let view = Transform::from_row(
            scale,
            0.0,
            0.0,
            -scale,
            DOTS - left * scale,
            side - DOTS + bottom * scale,
        );
        self.draw(page, view, &mut pixels);
        let dark = |x: usize, y: usize| {
            let at = |module: usize| ((module as f32 + 0.5) * DOTS) as u32;
            pixels.pixel(at(x), at(y)).expect("inside").red() < 128
        };
        let edge = MODULES + 1;
        let is_clear =
            (0..=edge).all(|i| !dark(i, 0) && !dark(i, edge) && !dark(0, i) && !dark(edge, i));
        let modules: Vec<bool> = (1..=MODULES)
            .flat_map(|y| (1..=MODULES).map(move |x| (x, y)))
            .map(|(x, y)| dark(x, y))
            .collect();
        if modules.iter().all(|dark| !dark) {
            return None;
        }
        assert!(is_clear, "page {}: the code has no clear edge", page + 1);
        let words = DataMatrix::decode(&modules, MODULES).expect("a code");
        Some(String::from_utf8(words).expect("ASCII"))
    }

    /// Fills the outlines of a page.
    fn draw(&self, page: usize, view: Transform, pixels: &mut Pixmap) {
        let (mut here, mut before) = (Transform::identity(), Vec::new());
        let mut path = PathBuilder::new();
        for one in self.content(page).operations {
            let n: Vec<f32> = one.operands.iter().filter_map(|o| o.as_float().ok()).collect();
            match (one.operator.as_str(), n.as_slice()) {
                ("q", _) => before.push(here),
                ("Q", _) => here = before.pop().expect("a state"),
                ("cm", &[a, b, c, d, e, f]) => {
                    here = here.pre_concat(Transform::from_row(a, b, c, d, e, f));
                }
                ("m", &[x, y]) => path.move_to(x, y),
                ("l", &[x, y]) => path.line_to(x, y),
                ("c", &[a, b, c, d, x, y]) => path.cubic_to(a, b, c, d, x, y),
                ("h", _) => path.close(),
                ("f" | "f*", _) => {
                    let rule =
                        if one.operator == "f" { FillRule::Winding } else { FillRule::EvenOdd };
                    let done = std::mem::replace(&mut path, PathBuilder::new());
                    if let Some(done) = done.finish() {
                        let all = view.pre_concat(here);
                        pixels.fill_path(&done, &Paint::default(), rule, all, None);
                    }
                }
                ("n" | "S", _) => path = PathBuilder::new(),
                _ => {}
            }
        }
    }
}
