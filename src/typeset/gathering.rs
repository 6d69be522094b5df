//! Many papers as one document: their pages in a row, each paper from a front
//! page on, with codes for machines laid upon them. What a paper says and where its
//! lines break stays as it was.

use std::num::NonZeroUsize;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use typst::{
    foundations::{NativeElement, Smart},
    introspection::{Location, Tag, TagFlags},
    layout::{Abs, Frame, FrameItem, Point},
    model::{Destination, DocumentInfo, HeadingElem},
    text::{Locale, TextElem},
    utils::hash128,
};
use typst_layout::{Page, PagedDocument};

use super::{
    Press, Sheets,
    frames::{Bounds, marks},
    proof::bounds,
};
use crate::{
    locales,
    plan::Job,
    render::Manuscript,
    report::{Finding, Report},
    say,
    templates::Area,
};

/// How sheets are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    /// On both sides; a paper begins on a front page.
    #[default]
    Duplex,
    /// On the front alone.
    Simplex,
}

impl Sides {
    /// How many sheets some pages need.
    pub fn sheets(self, pages: usize) -> usize {
        pages.div_ceil(self.per_sheet())
    }

    fn per_sheet(self) -> usize {
        match self {
            Self::Duplex => 2,
            Self::Simplex => 1,
        }
    }
}

/// What a joined document says of itself; no person is named.
pub struct Colophon<'a> {
    /// Its title.
    pub title: String,
    /// The office.
    pub author: &'a str,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The language of the document; papers in others carry their own.
    pub locale: &'a locales::Locale,
    /// What tells it from all others.
    pub ident: String,
    /// Its date.
    pub date: Date,
}

/// The pages of a paper under names of their own, and nothing that only setting it
/// needed. Made by [`Leaves::of`].
pub struct Leaves {
    pages: Vec<Page>,
    paper: usize,
}

impl Leaves {
    /// The pages of a paper; no other of the same document has its number.
    pub fn of(paper: Sheets, number: usize) -> Self {
        let mut pages = paper.document.pages().to_vec();
        // What was set is forgotten before it is changed, so that little is copied.
        drop(paper);
        for page in &mut pages {
            own(&mut page.frame, number);
        }
        Self { pages, paper: number }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.pages.len()
    }
}

/// Codes for the fronts of a paper's sheets, one page each, and where they lie.
#[derive(Clone, Copy)]
pub struct Codes<'a> {
    /// The pages with the codes of all papers.
    pub leaves: &'a Leaves,
    /// Which of them is the first of this paper.
    pub first: usize,
    /// Where they lie on the page.
    pub area: Area,
}

/// Pages of many papers that become one document. Made by [`Gathering::new`].
pub struct Gathering {
    sides: Sides,
    pages: Vec<Page>,
}

impl Gathering {
    /// Without a page.
    pub fn new(sides: Sides) -> Self {
        Self { sides, pages: Vec::new() }
    }

    /// How many pages there are, with the blank ones.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Adds a paper behind the others, under a bookmark.
    pub fn add(&mut self, paper: Leaves, bookmark: &str, codes: Option<Codes<'_>>) {
        let (first, per_sheet) = (self.pages.len(), self.sides.per_sheet());
        let number = paper.paper;
        for (at, mut page) in paper.pages.into_iter().enumerate() {
            moved(&mut page.frame, first);
            if let (0, Some(codes)) = (at % per_sheet, codes)
                && let Some(code) = codes.leaves.pages.get(codes.first + at / per_sheet)
            {
                let corner = Point::new(Abs::mm(codes.area.x), Abs::mm(codes.area.y));
                page.frame.push_frame(corner, code.frame.clone());
            }
            if at == 0 {
                mark(&mut page.frame, bookmark, number);
            }
            self.pages.push(page);
        }
        while !self.pages.len().is_multiple_of(per_sheet) {
            let Some(last) = self.pages.last() else { break };
            let frame = Frame::hard(last.frame.size());
            self.pages.push(Page {
                frame,
                numbering: None,
                number: last.number + 1,
                ..last.clone()
            });
        }
    }

    /// The document.
    pub fn document(self, colophon: &Colophon<'_>) -> Sheets {
        let info = DocumentInfo {
            title: Some(colophon.title.as_str().into()),
            author: vec![colophon.author.into()],
            keywords: colophon.keywords.iter().map(|word| word.as_str().into()).collect(),
            locale: language(colophon.locale).map_or(Smart::Auto, Smart::Custom),
            ..DocumentInfo::default()
        };
        let document = PagedDocument::new(self.pages.into_iter().collect(), info);
        Sheets { document, report: Report::new() }
    }
}

/// The language as the engine names it.
fn language(locale: &locales::Locale) -> Option<Locale> {
    let lang = locale.tag().split('-').next()?.parse().ok()?;
    let region = locale.settings.region.as_ref().and_then(|region| region.parse().ok());
    Some(Locale::new(lang, region))
}

/// Gives the parts of a page names that no other paper has: papers of one kind are
/// made of the same parts, and a cell that goes on overleaf, a footnote or a link
/// would land in the first of them. Their headings are no bookmarks.
fn own(frame: &mut Frame, paper: usize) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => {
                if let Some(parent) = &mut group.parent {
                    parent.location = parent.location.variant(paper);
                }
                own(&mut group.frame, paper);
            }
            FrameItem::Link(Destination::Location(to), _) => *to = to.variant(paper),
            FrameItem::Tag(Tag::Start(element, _)) => {
                if let Some(location) = element.location() {
                    element.set_location(location.variant(paper));
                }
                if let Some(heading) = element.to_packed_mut::<HeadingElem>() {
                    heading.bookmarked.set(Smart::Custom(false));
                }
            }
            FrameItem::Tag(Tag::End(location, ..)) => *location = location.variant(paper),
            FrameItem::Link(..)
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..) => {}
        }
        true
    });
}

/// Lets links to a page of the paper follow it into the document.
fn moved(frame: &mut Frame, first: usize) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => moved(&mut group.frame, first),
            FrameItem::Link(Destination::Position(to), _) => {
                to.page = to.page.saturating_add(first);
            }
            _ => {}
        }
        true
    });
}

/// Puts a bookmark on top of a page: a heading for the outline, which is neither
/// printed nor read aloud.
fn mark(frame: &mut Frame, words: &str, paper: usize) {
    let key = hash128(&("bookmark", paper));
    let location = Location::new(key);
    let mut heading = HeadingElem::new(TextElem::packed(words))
        .with_level(Smart::Custom(NonZeroUsize::MIN))
        .with_bookmarked(Smart::Custom(true))
        .pack();
    heading.set_location(location);
    let flags = TagFlags { introspectable: true, tagged: false };
    let tags = [Tag::Start(heading, flags), Tag::End(location, key, flags)];
    frame.prepend_multiple(tags.map(|tag| (Point::zero(), FrameItem::Tag(tag))));
}

impl Press {
    /// Sets pages of the program itself: no window is proved, but everything lies on
    /// its page.
    pub fn leaves(&self, job: &Job, manuscript: &Manuscript) -> Result<Sheets, Report> {
        let (document, _, mut report) = self.laid_out(job, manuscript);
        let Some(document) = document else { return Err(report) };
        for (number, page) in document.pages().iter().enumerate() {
            let size = page.frame.size();
            let (right, bottom) = (size.x.to_mm(), size.y.to_mm());
            let sheet = Bounds { left: 0.0, top: 0.0, right, bottom };
            if marks(&page.frame).iter().any(|mark| !mark.bounds.is_within(sheet)) {
                report.push(
                    Finding::error(
                        "text-off-page",
                        say!("text leaves the sheet on page {}", number + 1),
                    )
                    .hint(say!(
                        "the fault lies in a layout of the print run (`slip`, `sheet-code`)"
                    )),
                );
            }
        }
        let sheets = Sheets { document, report: Report::new() };
        report.into_result(sheets).map(|(sheets, _)| sheets)
    }
}

/// The proof that a code finds room on the front of every sheet of a paper: it lies
/// in no window, and nothing is printed where it stands.
pub fn room(job: &Job, paper: &Sheets, area: Area, sides: Sides) -> Report {
    let code = bounds(area);
    let mut report = Report::new();
    if code.touches(bounds(job.envelope.clear)) {
        report.push(
            Finding::error("print-code", say!("the code lies in the window of the envelope"))
                .hint(say!("move `code` in `templates/layout/envelopes.toml`")),
        );
    }
    for (at, page) in paper.document.pages().iter().enumerate().step_by(sides.per_sheet()) {
        if marks(&page.frame).iter().any(|mark| mark.bounds.touches(code)) {
            report.push(
                Finding::error(
                    "print-code",
                    say!("the code has no room on page {}: something is printed there", at + 1),
                )
                .at(job.kind.document.value_place("/layout"))
                .hint(say!("move `code` in `templates/layout/envelopes.toml`, or what the layout prints there")),
            );
        }
    }
    report.of_case(&job.id())
}
