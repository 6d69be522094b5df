//! The only door to the disk for reading: a named text that can turn a byte
//! into a line and a column, and a sorted walk through a folder.
#![expect(clippy::disallowed_methods, reason = "this is the room that reads")]

use std::{
    fmt::{self, Write as _},
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A case or template larger than this is refused before it is parsed.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// The record of a workspace holds the texts of many files.
pub const MAX_RECORD_BYTES: u64 = 16 * MAX_BYTES;

/// A named text. Made by [`Source::read`] or, for built-in files, by [`Source::new`];
/// rows of a table are one too, see [`Source::cells`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Source {
    name: String,
    text: String,
    private: bool,
    cells: Option<Cells>,
}

/// Rows of a table, of which places are known and nothing is ever shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cells {
    /// The rows as a spreadsheet counts them, from 1.
    pub rows: Vec<usize>,
    /// The names of the columns; none if rows have no cells.
    pub columns: Arc<[String]>,
}

impl Cells {
    /// The number by which places name a cell: row by row, from 0.
    pub fn number(&self, row: usize, column: usize) -> usize {
        row * self.width() + column
    }

    fn width(&self) -> usize {
        self.columns.len().max(1)
    }

    /// Row and column of a cell, both counted from 1; what is no cell is the first.
    fn line_column(&self, number: usize) -> (usize, usize) {
        match self.rows.get(number / self.width()) {
            Some(row) => (*row, number % self.width() + 1),
            None => (self.rows.first().copied().unwrap_or(1), 1),
        }
    }
}

/// Why a file could not become a [`Source`].
#[derive(Debug)]
pub enum Unreadable {
    /// The disk said no.
    Disk(io::Error),
    /// The file is larger than so many bytes.
    TooLarge(u64),
    /// The text is not UTF-8; the number is the first wrong byte.
    NotUtf8(usize),
}

impl Source {
    /// A text that is already in memory.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { name: name.into(), text: text.into(), private: false, cells: None })
    }

    /// Rows of a table: places in it are numbers of cells, see [`Cells::number`]; the
    /// text is what was read from them and is never shown.
    pub fn cells(name: impl Into<String>, text: impl Into<String>, cells: Cells) -> Arc<Self> {
        let cells = Some(cells);
        Arc::new(Self { name: name.into(), text: text.into(), private: true, cells })
    }

    /// Reads a file that holds personal data: messages never quote its values.
    pub fn read_private(path: &Path, name: impl Into<String>) -> Result<Arc<Self>, Unreadable> {
        let text = read_text(path, MAX_BYTES)?;
        Ok(Arc::new(Self { name: name.into(), text, private: true, cells: None }))
    }

    /// Reads a file.
    pub fn read(path: &Path, name: impl Into<String>) -> Result<Arc<Self>, Unreadable> {
        Ok(Self::new(name, read_text(path, MAX_BYTES)?))
    }

    /// Reads a file that the program wrote from many others.
    pub fn read_record(path: &Path, name: impl Into<String>) -> Result<Arc<Self>, Unreadable> {
        Ok(Self::new(name, read_text(path, MAX_RECORD_BYTES)?))
    }

    /// The name as messages print it: a path with forward slashes.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the text holds personal data.
    pub fn is_private(&self) -> bool {
        self.private
    }

    /// Whether it is rows of a table.
    pub fn is_cells(&self) -> bool {
        self.cells.is_some()
    }

    /// A cell as a spreadsheet names it, `D12`, and the name of its column; `None`
    /// if the source is a text or the place is no cell.
    pub fn cell(&self, number: usize) -> Option<(String, &str)> {
        let cells = self.cells.as_ref().filter(|cells| !cells.columns.is_empty())?;
        let row = cells.rows.get(number / cells.width())?;
        let column = number % cells.width();
        Some((format!("{}{row}", letters(column)), &cells.columns[column]))
    }

    /// Line and column of a byte, both counted from 1, the column in characters;
    /// row and column of a cell.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        if let Some(cells) = &self.cells {
            return cells.line_column(byte);
        }
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        (line, column)
    }
}

/// Shows the name alone, so that no log can hold the text.
impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.name).finish()
    }
}

/// The letters of a column, counted from 0: A, B, … Z, AA.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut name = Vec::new();
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name.iter().rev().collect()
}

fn read_text(path: &Path, limit: u64) -> Result<String, Unreadable> {
    let size = std::fs::metadata(path).map_err(Unreadable::Disk)?.len();
    if size > limit {
        return Err(Unreadable::TooLarge(limit));
    }
    let bytes = std::fs::read(path).map_err(Unreadable::Disk)?;
    let text = String::from_utf8(bytes)
        .map_err(|wrong| Unreadable::NotUtf8(wrong.utf8_error().valid_up_to()))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// A file that is read piece by piece, because it may be larger than memory.
pub fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// The bytes of a file, for images and checksums.
pub fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// The day on which a file was changed last, in Switzerland.
pub fn modified(path: &Path) -> Option<jiff::civil::Date> {
    let changed = std::fs::metadata(path).ok()?.modified().ok()?;
    let moment = jiff::Timestamp::try_from(changed).ok()?;
    moment.in_tz("Europe/Zurich").ok().map(|moment| moment.date())
}

/// Whether two paths lead to one folder or file.
pub fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// Bytes in hexadecimal, as checksums are written.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// All files below a folder, sorted by path; links are not followed, and a
/// folder that does not exist is empty.
pub fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(io::Error::from)?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type().is_file() && !hidden {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// A path as messages and manifests print it: forward slashes on every system.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}
