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
    typeset::{Codes, Colophon, Gathering, Press, Sheets, room},
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
    paper: Sheets,
}

impl Laid<'_> {
    fn pages(&self) -> usize {
        self.paper.document.pages().len()
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
    let (mut laid, mut held) = (Vec::<Laid<'a>>::new(), Vec::new());
    for letter in letters {
        let first = laid.first().map(|one| one.letter);
        let twice = laid.iter().any(|one| one.letter.number == letter.number);
        let made = match fits(&letter, first.as_ref(), twice) {
            Some(finding) => Err(finding.into()),
            None => lay_out(letter, bundle, templates, scribe, press),
        };
        match made {
            Ok(one) => laid.push(one),
            Err(report) => held.push(held_back(&letter, report)),
        }
    }
    loop {
        let wrong = match bound(&laid, bundle, press) {
            Ok(made) => {
                press.forget();
                return Ok(Joined { held, ..made });
            }
            Err(wrong) => wrong,
        };
        // The exporter knows what no page shows; it is asked for each letter alone.
        let before = laid.len();
        laid.retain(|one| match alone(one, templates, scribe, press) {
            Ok(()) => true,
            Err(report) => {
                held.push(held_back(&one.letter, report));
                false
            }
        });
        if laid.len() == before {
            return Err(wrong);
        }
    }
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
    let (own, first) = (Way::of(letter.job), Way::of(first?.job));
    if own != first {
        return finding(
            say!("the letter `{}` goes another way than its bundle", number),
            say!("a bundle has one channel and one envelope; sort the letters by both"),
        );
    }
    None
}

fn lay_out<'a>(
    letter: Letter<'a>,
    bundle: &Bundle<'_>,
    templates: &Templates,
    scribe: &mut Scribe,
    press: &Press,
) -> Result<Laid<'a>, Report> {
    let job = letter.job;
    let manuscript = scribe.manuscript(job, templates)?;
    let paper = press.sheets(job, &manuscript)?;
    let laid = Laid { letter, paper };
    let mut report = match job.envelope.code {
        Some(area) => room(job, &laid.paper, area, bundle.sides),
        None => Report::new(),
    };
    if let Some(counted) = letter.pages.filter(|counted| *counted != laid.pages()) {
        let message = say!(
            "the letter `{}` has {} pages now and had {} when it was counted",
            letter.number,
            laid.pages(),
            counted
        );
        let hint = say!("texts or data have changed since: make its PDF again, then the print run");
        report.push(Finding::error("print-bundle", message).hint(hint).of_case(&job.id()));
    }
    report.into_result(laid).map(|(laid, _)| laid)
}

/// Whether the exporter takes a letter alone.
fn alone(
    laid: &Laid<'_>,
    templates: &Templates,
    scribe: &mut Scribe,
    press: &Press,
) -> Result<(), Report> {
    let job = laid.letter.job;
    let manuscript = scribe.manuscript(job, templates)?;
    let made = Made { job, manuscript: &manuscript, sheets: &laid.paper, press, templates };
    match format("pdf") {
        Some(pdf) => (pdf.export)(&made).map(drop),
        None => Ok(()),
    }
}

fn held_back(letter: &Letter<'_>, report: Report) -> Held {
    let stops = |one: &&Finding| one.severity == Severity::Error;
    let reason = report.findings().iter().find(stops).map_or("print-bundle", |one| one.id);
    Held { number: letter.number.to_owned(), case: letter.job.id(), reason, report }
}

/// The file of the letters that are left.
fn bound(laid: &[Laid<'_>], bundle: &Bundle<'_>, press: &Press) -> Result<Joined, Report> {
    let sides = bundle.sides;
    let sum = Sum {
        file: bundle.file.to_owned(),
        bundle: bundle.number,
        letters: laid.len(),
        pages: laid.iter().map(Laid::pages).sum(),
        sheets: laid.iter().map(|one| sides.sheets(one.pages())).sum(),
    };
    let Some(first) = laid.first() else {
        return Ok(Joined::of(sum, None, Vec::new(), 0));
    };
    let (job, area) = (first.letter.job, first.letter.job.envelope.code);
    let codes = match area {
        Some(area) => Some((press.leaves(job, &code::manuscript(laid, area, sides))?, area)),
        None => None,
    };
    let mut gathering = Gathering::new(sides);
    if bundle.slip {
        let letters: Vec<&Letter<'_>> = laid.iter().map(|one| &one.letter).collect();
        let slip = press.leaves(job, &slip::manuscript(bundle, &sum, job, &letters)?)?;
        gathering.add(&slip, &slip::title(bundle, job)?, None);
    }
    let (mut rows, mut report, mut sheet) = (Vec::new(), Report::new(), 0);
    for (at, one) in laid.iter().enumerate() {
        let letter = &one.letter;
        rows.push(Row::new(letter, bundle, at + 1, one.pages(), gathering.pages() + 1));
        let codes = codes.as_ref();
        let codes = codes.map(|(sheets, area)| Codes { sheets, first: sheet, area: *area });
        let bookmark = format!("{} {}", letter.number, letter.job.id());
        gathering.add(&one.paper, &bookmark, codes);
        sheet += sides.sheets(one.pages());
        report.extend(one.paper.report.clone());
    }
    let file_pages = gathering.pages();
    let bytes = joined(gathering, &colophon(laid, bundle, job)?, job, press)?;
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
    laid: &[Laid<'_>],
    bundle: &Bundle<'_>,
    job: &'a Job,
) -> Result<Colophon<'a>, Finding> {
    let numbers = |one: Option<&Laid<'_>>| one.map_or("", |one| one.letter.number).to_owned();
    let (first, last) = (numbers(laid.first()), numbers(laid.last()));
    let date = laid.iter().map(|one| one.letter.job.date).max().unwrap_or(job.date);
    let way = Way::of(job);
    Ok(Colophon {
        title: slip::title(bundle, job)?,
        author: &job.office.office.name,
        keywords: vec![way.channel.word().to_owned(), way.envelope, format!("{first}..{last}")],
        locale: &job.tongue.binding,
        ident: format!("{} {} {first} {last} {} {date}", bundle.file, bundle.number, laid.len()),
        date,
    })
}
