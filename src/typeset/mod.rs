//! Pages: a manuscript becomes laid-out sheets, and the sheets are proved
//! before anybody prints them. Typst is used here and in `write/`.

pub mod findings;
mod fonts;
mod frames;
mod gathering;
mod layout;
mod pictures;
mod plain;
mod proof;
mod spots;
mod world;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use typst::{
    Library, LibraryExt,
    foundations::{Bytes, Smart},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::{LazyHash, hash128},
};
use typst_layout::PagedDocument;

use crate::{
    locales::Locale,
    office::OfficeFile,
    plan::Job,
    render::Manuscript,
    report::{Finding, Place, Report, Text},
    say,
    templates::Templates,
};

pub use frames::page_text;
pub use gathering::{Codes, Colophon, Gathering, Leaves, Sides, room};
pub use layout::{COUNTED, PAGES};
pub use plain::plain;
pub use spots::{Line, Share, Spot};
pub use world::Desk;

/// Fonts, library and layouts, loaded once; they never change between papers,
/// so that Typst keeps what it made of them.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    layouts: HashMap<FileId, Layout>,
    habits: layout::Habits,
    kept: world::Kept,
    /// Offices of which every letter has a glyph in some families.
    spelled: Mutex<Vec<(Arc<OfficeFile>, Vec<String>)>>,
}

struct Layout {
    typst: Source,
    ours: Arc<crate::source::Source>,
}

/// A laid-out and proved paper. Made by [`Press::sheets`].
pub struct Sheets {
    /// The pages.
    pub document: PagedDocument,
    /// What was noticed on the way.
    pub report: Report,
}

impl Sheets {
    /// Where each passage lies on each page, and where it was written.
    pub fn spots(&self, desk: &Desk<'_>) -> Vec<Vec<Spot>> {
        spots::spots(self, desk)
    }

    /// A mark of what is printed on each page: the same as long as the page is.
    pub fn page_marks(&self) -> Vec<String> {
        let mark = |page: &typst_layout::Page| format!("{:032x}", hash128(&page.frame));
        self.document.pages().iter().map(mark).collect()
    }
}

impl Press {
    /// Loads the fonts inside the binary and the layouts of a workspace.
    pub fn new(templates: &Templates) -> Self {
        Self::with_fonts(templates, Vec::new())
    }

    /// The same with font files for scripts that the binary does not have.
    pub fn with_fonts(templates: &Templates, files: Vec<Vec<u8>>) -> Self {
        let mut fonts = fonts::embedded();
        fonts.extend(files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))));
        let layouts = templates
            .layouts()
            .iter()
            .filter_map(|(path, ours)| {
                let id = world::id(path)?;
                Some((
                    id,
                    Layout { typst: Source::new(id, ours.text().to_owned()), ours: ours.clone() },
                ))
            })
            .collect();
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            layouts,
            habits: layout::Habits::default(),
            kept: world::Kept::default(),
            spelled: Mutex::default(),
        }
    }

    /// Whatever a case or an office prints that no font of the language has;
    /// found before the first page is made.
    pub fn missing_glyphs(&self, job: &Job) -> Report {
        let families = &job.tongue.locale.settings.fonts;
        let mut report = Report::new();
        let printed = |pointer: &str| !pointer.ends_with("original_script");
        // To ask a font is slow, and texts repeat their letters.
        let mut known = [None; 0x250];
        let mut has_glyph = |letter: char| match known.get_mut(letter as usize) {
            Some(has) => *has.get_or_insert_with(|| self.has_glyph(letter, families)),
            None => self.has_glyph(letter, families),
        };
        let mut lacks = |letter: &char| !letter.is_control() && !has_glyph(*letter);
        let own = job.case().map(|file| &file.document);
        let is_known = |one: &(Arc<OfficeFile>, Vec<String>)| {
            Arc::ptr_eq(&one.0, &job.office) && one.1 == *families
        };
        let is_spelled = self.spelled.lock().is_ok_and(|known| known.iter().any(is_known));
        let office = (!is_spelled).then_some(&job.office.document);
        for document in own.into_iter().chain(office) {
            if !document.any_text(&mut |text| text.chars().any(|letter| lacks(&letter))) {
                continue;
            }
            for (pointer, text) in document.texts() {
                let (Some(letter), true) = (text.chars().find(&mut lacks), printed(&pointer))
                else {
                    continue;
                };
                let key = crate::document::dotted(&pointer);
                report.push(
                    missing_glyph(
                        say!("no font has the character {} in `{}`", code_point(letter), key),
                        families,
                    )
                    .at(document.value_place(&pointer)),
                );
            }
        }
        if report.is_empty()
            && !is_spelled
            && let Ok(mut known) = self.spelled.lock()
        {
            known.retain(|one| Arc::ptr_eq(&one.0, &job.office));
            known.push((job.office.clone(), families.clone()));
        }
        report.of_case(&job.id())
    }

    /// The first font family of a language that is not there. The finding names
    /// the language; the paper can then be made without it.
    pub fn missing_font(&self, locale: &Locale) -> Option<Finding> {
        let settings = &locale.settings;
        let known = |family: &&String| self.book.contains_family(&family.to_lowercase());
        let family = settings.fonts.iter().find(|family| !known(family))?;
        let message = say!("the font `{}` for {} is not there", family, settings.name);
        Some(Finding::warning("missing-font", message).hint(say!("the binding language alone is made; put the font into a folder `fonts` of the workspace, or name its folder with `--fonts` (locales/README.md says how to get it; {} is written in {})", settings.name, settings.script)))
    }

    /// Lays out a manuscript and proves it.
    pub fn sheets(&self, job: &Job, manuscript: &Manuscript) -> Result<Sheets, Report> {
        let (document, desk, mut report) = self.laid_out(job, manuscript);
        let Some(mut document) = document else { return Err(report.of_case(&job.id())) };
        name(job, manuscript, &mut document);
        report.extend(proof::prove(job, manuscript, &document, &desk));
        report.extend(pictures::silent(&document, &desk));
        let sheets = Sheets { document, report: Report::new() };
        let result = report.into_result(sheets);
        result
            .map(|(sheets, report)| Sheets { report, ..sheets })
            .map_err(|wrong| wrong.of_case(&job.id()))
    }

    /// The world in which one manuscript is set.
    pub fn desk<'a>(&'a self, job: &'a Job, manuscript: &'a Manuscript) -> Desk<'a> {
        Desk::new(self, job, manuscript)
    }

    /// Frees what Typst remembers of older papers. The numbers are measured: a
    /// small age, often, keeps memory flat at no cost.
    pub fn forget(&self) {
        comemo::evict(3);
    }

    /// The families inside the binary, sorted.
    pub fn families(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.book.families().map(|(name, _)| name.to_owned()).collect();
        names.dedup();
        names
    }

    /// Whether one of some font families has a letter.
    pub fn has_glyph(&self, letter: char, families: &[String]) -> bool {
        let wanted = |font: &&Font| {
            families.iter().any(|family| font.info().family.eq_ignore_ascii_case(family))
        };
        self.fonts.iter().filter(wanted).any(|font| font.info().coverage.contains(letter as u32))
    }

    fn layout_place(&self, id: FileId, range: std::ops::Range<usize>) -> Option<Place> {
        self.layouts.get(&id).map(|layout| Place::new(&layout.ours, range))
    }
}

/// What the PDF says of itself: kind and case, the office, no person. It is not
/// set in the layout, because Typst would count it to the style of every
/// paragraph and lay out all of them again for each case.
pub fn name(job: &Job, manuscript: &Manuscript, document: &mut PagedDocument) {
    let title = manuscript.data["paper"]["title"].as_str().unwrap_or_default();
    let info = document.info_mut();
    info.title = Some(format!("{title} {}", job.id()).into());
    info.author = vec![job.office.office.name.as_str().into()];
    info.keywords = vec![job.kind.manifest.code.as_str().into(), job.kind.id.as_str().into()];
    if let Some(beside) = &job.beside {
        info.keywords.push(format!("binding: {}", job.tongue.binding.tag()).into());
        info.keywords.push(format!("for information: {}", beside.locale.tag()).into());
    }
}

/// The number of a character, as it is looked up.
fn code_point(letter: char) -> String {
    format!("U+{:04X}", letter as u32)
}

fn missing_glyph(message: Text, families: &[String]) -> Finding {
    Finding::error("missing-glyph", message).hint(say!(
        "replace the character, or name a font that has it in `locale.toml` (now: {})",
        families.join(", ")
    ))
}

/// Bytes that live as long as the program, for the files of a desk.
fn static_bytes(bytes: &'static [u8]) -> Bytes {
    Bytes::new(bytes)
}

/// A stable identity for the PDF, from what the paper is and not from who it
/// is for.
pub fn ident(job: &Job) -> Smart<String> {
    Smart::Custom(format!("{} {} {}", job.stem, job.kind.manifest.version, job.date))
}
