//! Tables of a residents' register (CSV, XLSX, ODS, JSON Lines) become cases.
//! A [`Table`] reads rows, cheaply and one after another; a [`Registrar`] maps them,
//! wherever it lives. No message repeats what stands in a cell.

mod archive;
mod countries;
mod dates;
mod encoding;
mod fields;
mod lexicon;
mod lines;
mod mapping;
mod parts;
mod picking;
mod reading;
mod registrar;
mod separated;
mod sheets;

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
    sync::{Arc, mpsc::Receiver},
};

use serde::{Deserialize, Serialize};

use crate::{
    report::{Finding, Place, Report, Text},
    say,
    source::{self, Cells, Source},
};

pub use encoding::Charset;
pub use mapping::{As, Head, Mapping, Picking, Reading, Rule, Word, schema};
pub use parts::Part;
pub use registrar::Registrar;
pub use separated::Separator;

use encoding::Decoded;
use lines::Lines;
use picking::{Picker, spaced};
use separated::{Broken, Separated};
use sheets::Given;

/// No row of a register is longer, in bytes.
const MAX_ROW: usize = 1024 * 1024;

/// No table of a register is wider, in columns.
const MAX_COLUMNS: usize = 4096;

/// No household of a register is larger, in rows.
const MAX_HOUSEHOLD: usize = 50;

/// What kind of table a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// One JSON object per line.
    Lines,
    /// Text with separators.
    Separated,
    /// A spreadsheet.
    Sheet,
}

/// The names of the columns and where they stand; what a [`Registrar`] must know of
/// the table whose records it gets.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Header {
    /// The file, as messages name it.
    pub file: String,
    /// What kind of table it is.
    pub form: Form,
    /// The row in which they stand, from 1.
    pub row: usize,
    /// The names, in the order of the columns.
    pub names: Vec<String>,
}

impl Header {
    /// The row of the header, so that messages can point.
    fn source(&self) -> Arc<Source> {
        let cells = Cells { rows: vec![self.row], columns: self.names.clone().into() };
        Source::cells(&self.file, "", cells)
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Row {
    /// Its number, as a spreadsheet counts.
    pub number: usize,
    /// Its cells as text; a line of JSON is one cell.
    pub cells: Vec<String>,
}

/// The rows that are one case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Record {
    /// One row, or the rows of a household.
    pub rows: Vec<Row>,
    /// The id of the case as it stands in the table, if the map or header names it.
    pub key: Option<String>,
    /// The day of the last change, as 2026-11-12, if the map names a column for it.
    pub changed: Option<String>,
}

/// A table that is being read. Made by [`Table::open`] or [`Table::lines`].
pub struct Table {
    header: Header,
    rows: Rows,
    picker: Picker,
    ahead: Option<Row>,
    skipped: usize,
}

enum Rows {
    Done,
    Lines(Lines),
    Separated(Box<Separated<File>>),
    Sheet(Receiver<Given>),
}

impl Table {
    /// Opens a file and reads its header; `name` is how messages call it. The form
    /// is found by what is in the file.
    pub fn open(path: &Path, name: &str, mapping: Option<&Mapping>) -> Result<Self, Report> {
        let unread = |wrong: &io::Error| unreadable(name, 1, &disk(wrong));
        let mut file = source::open(path).map_err(|wrong| unread(&wrong))?;
        let mut start = Vec::new();
        file.by_ref().take(4096).read_to_end(&mut start).map_err(|wrong| unread(&wrong))?;
        file.seek(SeekFrom::Start(0)).map_err(|wrong| unread(&wrong))?;
        let reading = mapping.map(|mapping| mapping.table.clone()).unwrap_or_default();
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if matches!(ending.as_str(), "jsonl" | "ndjson") {
            return Ok(Self::lines(file, name));
        }
        let (rows, form) = if start.starts_with(b"PK") {
            let again = file.try_clone().map_err(|wrong| unread(&wrong))?;
            let book = archive::inspect(io::BufReader::new(again))
                .map_err(|wrong| unreadable(name, 1, &wrong))?;
            file.seek(SeekFrom::Start(0)).map_err(|wrong| unread(&wrong))?;
            (Rows::Sheet(sheets::rows(file, book, reading.sheet.clone())), Form::Sheet)
        } else if start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            let wrong =
                say!("it is an old or a protected workbook: save it as XLSX without password");
            return Err(unreadable(name, 1, &wrong));
        } else {
            let found = Charset::of(&mut file).map_err(|wrong| unread(&wrong))?;
            let charset = reading.encoding.unwrap_or(found);
            let is_wide = matches!(charset, Charset::Utf16Le | Charset::Utf16Be);
            if start.contains(&0) && !is_wide {
                return Err(unreadable(name, 1, &say!("it is neither text nor a spreadsheet")));
            }
            let text = Decoded::new(file, charset);
            let rows = Separated::new(text, reading.separator);
            let rows = rows.map_err(|wrong| broken(name, 1, &wrong))?;
            (Rows::Separated(Box::new(rows)), Form::Separated)
        };
        let header = Header { file: name.to_owned(), form, row: 1, names: Vec::new() };
        let mut table = Self { header, rows, picker: Picker::default(), ahead: None, skipped: 0 };
        table.read_header(reading.header)?;
        table.picker = match mapping {
            Some(mapping) => mapping.bound(&table.header)?.0,
            None => Picker::own(&table.header),
        };
        Ok(table)
    }

    /// Reads one case object per line; needs no map.
    pub fn lines(from: impl Read + Send + 'static, name: &str) -> Self {
        let rows = Rows::Lines(Lines::new(Box::new(from)));
        let header = Header { file: name.to_owned(), form: Form::Lines, row: 1, names: Vec::new() };
        Self { header, rows, picker: Picker::default(), ahead: None, skipped: 0 }
    }

    /// The names of the columns.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// How many rows `only` and `without` of the map have left out so far.
    pub fn skipped(&self) -> usize {
        self.skipped
    }

    fn read_header(&mut self, wanted: Option<usize>) -> Result<(), Report> {
        let missing = |number| unreadable(&self.header.file, number, &say!("it has no header"));
        let missing = (missing(1), missing(wanted.unwrap_or(1)));
        loop {
            let Some(row) = self.row() else { return Err(missing.0) };
            let row = row?;
            if row.number < wanted.unwrap_or(1) {
                continue;
            }
            if wanted.is_some_and(|wanted| row.number > wanted) {
                return Err(missing.1);
            }
            let mut names: Vec<String> = row.cells.iter().map(|name| spaced(name)).collect();
            while names.last().is_some_and(String::is_empty) {
                names.pop();
            }
            (self.header.row, self.header.names) = (row.number, names);
            return Ok(());
        }
    }

    /// The next row that is not empty.
    fn row(&mut self) -> Option<Result<Row, Report>> {
        loop {
            let name = &self.header.file;
            let read = match &mut self.rows {
                Rows::Done => return None,
                Rows::Lines(lines) => match lines.line()? {
                    Ok((number, line)) => Ok((number, vec![line])),
                    Err(wrong) => Err(broken(name, lines.number(), &wrong)),
                },
                Rows::Separated(rows) => match rows.row()? {
                    Ok(row) => Ok(row),
                    Err(wrong) => Err(broken(name, rows.number(), &wrong)),
                },
                Rows::Sheet(rows) => rows.recv().ok()?.map_err(|wrong| unreadable(name, 1, &wrong)),
            };
            match read {
                Ok((number, cells)) if cells.iter().any(|cell| !cell.trim().is_empty()) => {
                    return Some(Ok(Row { number, cells }));
                }
                Ok(_) => {}
                Err(wrong) => {
                    self.rows = Rows::Done;
                    return Some(Err(wrong));
                }
            }
        }
    }

    /// The next row that the map takes.
    fn picked(&mut self) -> Option<Result<Row, Report>> {
        if let Some(row) = self.ahead.take() {
            return Some(Ok(row));
        }
        loop {
            match self.row()? {
                Ok(row) if !self.picker.takes(&row) => self.skipped += 1,
                other => return Some(other),
            }
        }
    }
}

impl Iterator for Table {
    type Item = Result<Record, Report>;

    /// The next record; an error is about one record, or the last of all.
    fn next(&mut self) -> Option<Self::Item> {
        let first = match self.picked()? {
            Ok(row) => row,
            Err(wrong) => return Some(Err(wrong)),
        };
        let mut rows = vec![first];
        let mut count = 1;
        if self.picker.household(&rows[0]).is_some() {
            while let Some(next) = self.picked() {
                match next {
                    Ok(row) if self.picker.household(&row) == self.picker.household(&rows[0]) => {
                        count += 1;
                        if count <= MAX_HOUSEHOLD {
                            rows.push(row);
                        }
                    }
                    Ok(row) => {
                        self.ahead = Some(row);
                        break;
                    }
                    // The rows so far may be a part of the household only.
                    Err(wrong) => return Some(Err(wrong)),
                }
            }
        }
        if count > MAX_HOUSEHOLD {
            let message = say!("more than {} rows have one number of household", MAX_HOUSEHOLD);
            return Some(Err(Finding::error("table-cell", message)
                .at(row_place(&self.header.file, rows[0].number))
                .hint(say!("name the column of the household in the map under `rows.household`"))
                .into()));
        }
        let key = self.picker.key(&rows, self.header.form);
        let changed = self.picker.changed(&rows);
        Some(Ok(Record { rows, key, changed }))
    }
}

/// A row, where no cell can be named.
fn row_place(name: &str, number: usize) -> Place {
    let source = Source::cells(name, "", Cells { rows: vec![number], columns: Arc::new([]) });
    Place::new(&source, 0..1)
}

fn unreadable(name: &str, row: usize, wrong: &Text) -> Report {
    Finding::error("table-unreadable", say!("the table cannot be read: {}", wrong))
        .at(row_place(name, row))
        .hint(say!("export it again as CSV, XLSX, ODS or JSON Lines"))
        .into()
}

fn broken(name: &str, row: usize, wrong: &Broken) -> Report {
    match wrong {
        Broken::Disk(wrong) => unreadable(name, row, &disk(wrong)),
        Broken::TooLong => {
            unreadable(name, row, &say!("a row does not end: perhaps a quotation mark is missing"))
        }
    }
}

fn disk(wrong: &io::Error) -> Text {
    match wrong.kind() {
        io::ErrorKind::NotFound => say!("there is no such file"),
        io::ErrorKind::PermissionDenied => say!("you may not read it"),
        kind => kind.to_string().into(),
    }
}
