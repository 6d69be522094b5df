//! Print runs: letters of one way become one file for the printer, with a slip
//! sheet before them and a code on every sheet. Letters come in by document
//! number; a file, its rows and what was held back go out. No file is written here.

mod code;
mod rows;
mod slip;
mod tally;
mod way;

use crate::{
    plan::Job,
    render::Scribe,
    report::{Finding, Report, Severity, Text},
    say,
    templates::Templates,
    typeset::{Codes, Colophon, Gathering, Leaves, Press, Sheets, room},
    write::{Made, format, joined},
};

pub use crate::typeset::Sides;
pub use rows::{Row, csv};
pub use tally::{Sum, Tally};
pub use way::{Sorting, Way, bundles};

/// Layouts that belong to no kind: a print run uses them.
pub const LAYOUTS: &[&str] = &["/layout/sheet-code.typ", "/layout/slip.typ"];

/// Letters in a bundle, unless asked otherwise: what a hand can lift and a tray holds.
pub const LETTERS: usize = 250;

/// Characters of a document number, at most.
const NUMBER: usize = 16;

/// A letter that goes to the printer.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// Its document number, such as `2026-000123`: letters, digits, `-`, `.` and `_`.
    pub number: &'a str,
    /// What it is.
    pub job: &'a Job,
    /// Pages that an earlier run counted; it is proved that there are as many.
    pub pages: Option<usize>,
    /// SHA-256 of its own PDF.
    pub sha256: &'a str,
}

/// How a bundle is made, and which one of a run it is.
#[derive(Clone, Copy)]
pub struct Bundle<'a> {
    /// Name of the file, as rows and slip sheet print it.
    pub file: &'a str,
    /// Its number in the run, from 1.
    pub number: usize,
    /// How many bundles the run has.
    pub of: usize,
    /// In which order the letters are.
    pub sorting: Sorting,
    /// How sheets are printed.
    pub sides: Sides,
    /// Whether the letters are printed for the first time.
    pub edition: Edition,
    /// Whether a slip sheet lies before the letters.
    pub slip: bool,
}

/// Whether letters are printed for the first time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// For the first time.
    #[default]
    First,
    /// Once more, under the same numbers.
    Reprint,
}

impl<'a> Bundle<'a> {
    /// The only bundle of a run, on both sides, by postcode.
    pub fn new(file: &'a str) -> Self {
        let (sorting, sides) = (Sorting::default(), Sides::default());
        Self { file, number: 1, of: 1, sorting, sides, edition: Edition::First, slip: true }
    }

    /// Letters that are printed once more: without a slip sheet.
    pub fn reprint(file: &'a str) -> Self {
        Self { edition: Edition::Reprint, slip: false, ..Self::new(file) }
    }
}

/// A bundle as it goes to the printer. Made by [`join`].
pub struct Joined {
    /// The file; none if every letter was held back.
    pub bytes: Option<Vec<u8>>,
    /// One row for each letter, in the order of the file.
    pub rows: Vec<Row>,
    /// Printed pages of the letters.
    pub pages: usize,
    /// Sheets of the letters.
    pub sheets: usize,
    /// Pages of the file: with the slip sheet and blank ones.
    pub file_pages: usize,
    /// What the slip sheet says.
    pub sum: Sum,
    /// Letters that are not in the file.
    pub held: Vec<Held>,
    /// What was noticed about the letters in the file.
    pub report: Report,
}

/// A letter that was left out of its bundle.
pub struct Held {
    /// Its document number.
    pub number: String,
    /// Its case.
    pub case: String,
    /// Why: the id of the first finding.
    pub reason: &'static str,
    /// Everything that stops it.
    pub report: Report,
}

/// A letter that is laid out.
struct Laid<'a> {
    letter: Letter<'a>,
    leaves: Leaves,
    report: Report,
}

impl Laid<'_> {
    fn pages(&self) -> usize {
        self.leaves.count()
    }
}

/// Joins letters, in their order, into the file of a bundle. A letter that cannot be
/// made is held back, and the others come; only what is wrong with the bundle itself
/// is an error.
pub fn join<'a>(
    letters: impl IntoIterator<Item = Letter<'a>>,
    bundle: &Bundle<'_>,
    templates: &Templates,
    scribe: &mut Scribe,
    press: &Press,
) -> Result<Joined, Report> {
    let mut letters: Vec<Letter<'a>> = letters.into_iter().collect();
    let mut held = Vec::new();
    loop {
        let mut laid = Vec::<Laid<'a>>::new();
        letters.retain(|letter| {
            let twice = laid.iter().any(|one| one.letter.number == letter.number);
            let made = match fits(letter, laid.first().map(|one| &one.letter), twice) {
                Some(finding) => Err(finding.into()),
                None => lay_out(*letter, laid.len() + 1, bundle, templates, scribe, press),
            };
            kept(letter, made.map(|one| laid.push(one)), &mut held)
        });
        let wrong = match bound(laid, bundle, press) {
            Ok(made) => {
                press.forget();
                return Ok(Joined { held, ..made });
            }
            Err(wrong) => wrong,
        };
        // The exporter knows what no page shows; it is asked for each letter alone.
        let before = letters.len();
        letters.retain(|letter| kept(letter, alone(letter, templates, scribe, press), &mut held));
        if letters.len() == before {
            return Err(wrong);
        }
    }
}

/// Whether a letter stays; if not, it is held back.
fn kept(letter: &Letter<'_>, made: Result<(), Report>, held: &mut Vec<Held>) -> bool {
    let Err(report) = made else { return true };
    let stops = |one: &&Finding| one.severity == Severity::Error;
    let reason = report.findings().iter().find(stops).map_or("print-bundle", |one| one.id);
    held.push(Held { number: letter.number.to_owned(), case: letter.job.id(), reason, report });
    false
}

/// Why a letter cannot go into a bundle, seen before it is laid out.
fn fits(letter: &Letter<'_>, first: Option<&Letter<'_>>, twice: bool) -> Option<Finding> {
    let finding = |message: Text, hint: Text| {
        Some(Finding::error("print-bundle", message).hint(hint).of_case(&letter.job.id()))
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let number = letter.number;
    let begins = number.starts_with(|c: char| c.is_ascii_alphanumeric());
    if !begins || number.len() > NUMBER || !number.chars().all(plain) {
        return finding(
            say!("`{}` is not a document number", number),
            say!(
                "a letter or digit, then letters, digits, `-`, `.` and `_`: {} in all at most",
                NUMBER
            ),
        );
    }
    if twice {
        return finding(
            say!("the document number `{}` is there twice", number),
            say!("give each letter a number of its own"),
        );
    }
    let (own, first) = (letter.job, first?.job);
    if Way::of(own) != Way::of(first) || own.envelope != first.envelope {
        return finding(
            say!("the letter `{}` goes another way than its bundle", number),
            say!("a bundle has one channel and one envelope; sort the letters by both"),
        );
    }
    None
}

fn lay_out<'a>(
    letter: Letter<'a>,
    number: usize,
    bundle: &Bundle<'_>,
    templates: &Templates,
    scribe: &mut Scribe,
    press: &Press,
) -> Result<Laid<'a>, Report> {
    let job = letter.job;
    let manuscript = scribe.manuscript(job, templates)?;
    let mut paper = press.sheets(job, &manuscript)?;
    let mut report = std::mem::take(&mut paper.report);
    if let Some(area) = job.envelope.code {
        report.extend(room(job, &paper, area, bundle.sides));
    }
    let leaves = Leaves::of(paper, number);
    if let Some(counted) = letter.pages.filter(|counted| *counted != leaves.count()) {
        let message = say!(
            "the letter `{}` has {} pages now and had {} when it was counted",
            letter.number,
            leaves.count(),
            counted
        );
        let hint = say!("texts or data have changed since: make its PDF again, then the print run");
        report.push(Finding::error("print-bundle", message).hint(hint).of_case(&job.id()));
    }
    let (leaves, report) = report.into_result(leaves)?;
    Ok(Laid { letter, leaves, report })
}

/// Whether the exporter takes a letter alone.
fn alone(
    letter: &Letter<'_>,
    templates: &Templates,
    scribe: &mut Scribe,
    press: &Press,
) -> Result<(), Report> {
    let job = letter.job;
    let manuscript = scribe.manuscript(job, templates)?;
    let sheets = press.sheets(job, &manuscript)?;
    let made = Made { job, manuscript: &manuscript, sheets: &sheets, press, templates };
    match format("pdf") {
        Some(pdf) => (pdf.export)(&made).map(drop),
        None => Ok(()),
    }
}

/// The file of the letters that are left.
fn bound(laid: Vec<Laid<'_>>, bundle: &Bundle<'_>, press: &Press) -> Result<Joined, Report> {
    let sides = bundle.sides;
    let sum = Sum {
        file: bundle.file.to_owned(),
        bundle: bundle.number,
        letters: laid.len(),
        pages: laid.iter().map(Laid::pages).sum(),
        sheets: laid.iter().map(|one| sides.sheets(one.pages())).sum(),
    };
    let letters: Vec<Letter<'_>> = laid.iter().map(|one| one.letter).collect();
    let Some(job) = letters.first().map(|one| one.job) else {
        return Ok(Joined::of(sum, None, Vec::new(), 0));
    };
    let own = |paper: Sheets, number: usize| Leaves::of(paper, letters.len() + number);
    let codes = match job.envelope.code {
        Some(area) => {
            Some((own(press.leaves(job, &code::manuscript(&laid, area, sides))?, 1), area))
        }
        None => None,
    };
    let mut gathering = Gathering::new(sides);
    if bundle.slip {
        let slip = press.leaves(job, &slip::manuscript(bundle, &sum, job, &letters)?)?;
        gathering.add(own(slip, 2), &slip::title(bundle, job)?, None);
    }
    let (mut rows, mut report, mut sheet) = (Vec::new(), Report::new(), 0);
    for (at, one) in laid.into_iter().enumerate() {
        let (letter, pages) = (one.letter, one.pages());
        rows.push(Row::new(&letter, bundle, at + 1, pages, gathering.pages() + 1));
        let codes = codes.as_ref();
        let codes = codes.map(|(leaves, area)| Codes { leaves, first: sheet, area: *area });
        gathering.add(one.leaves, &format!("{} {}", letter.number, letter.job.id()), codes);
        sheet += sides.sheets(pages);
        report.extend(one.report);
    }
    let file_pages = gathering.pages();
    let bytes = joined(gathering, &colophon(&letters, bundle, job)?, job, press)?;
    Ok(Joined { report, ..Joined::of(sum, Some(bytes), rows, file_pages) })
}

impl Joined {
    fn of(sum: Sum, bytes: Option<Vec<u8>>, rows: Vec<Row>, file_pages: usize) -> Self {
        let (pages, sheets) = (sum.pages, sum.sheets);
        let (held, report) = (Vec::new(), Report::new());
        Self { bytes, rows, pages, sheets, file_pages, sum, held, report }
    }
}

/// What the file says of itself: the bundle and the office, no case and no person.
fn colophon<'a>(
    letters: &[Letter<'_>],
    bundle: &Bundle<'_>,
    job: &'a Job,
) -> Result<Colophon<'a>, Finding> {
    let number = |one: Option<&Letter<'_>>| one.map_or("", |one| one.number).to_owned();
    let (first, last) = (number(letters.first()), number(letters.last()));
    let date = letters.iter().map(|one| one.job.date).max().unwrap_or(job.date);
    let way = Way::of(job);
    Ok(Colophon {
        title: slip::title(bundle, job)?,
        author: &job.office.office.name,
        keywords: vec![way.channel.word().to_owned(), way.envelope, format!("{first}..{last}")],
        locale: &job.tongue.binding,
        ident: format!("{} {} {first} {last} {} {date}", bundle.file, bundle.number, letters.len()),
        date,
    })
}
