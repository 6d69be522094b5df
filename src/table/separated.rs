//! Text with separators (CSV): quoted cells may hold separators, line ends and
//! doubled quotation marks. Rows are counted as a spreadsheet counts them.

use std::io::{self, Read};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{MAX_COLUMNS, MAX_ROW, encoding::Decoded};

/// The sign between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Separator {
    /// A comma.
    #[serde(rename = ",")]
    Comma,
    /// A semicolon, as spreadsheets write it in Switzerland.
    #[serde(rename = ";")]
    Semicolon,
    /// A tabulator.
    #[serde(rename = "tab")]
    Tab,
    /// A vertical bar.
    #[serde(rename = "|")]
    Bar,
}

impl Separator {
    const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Bar];

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The separator of a text by its first rows: the one that cuts most of them
    /// into as many cells as the first, and into most cells.
    fn of(text: &str) -> Self {
        let score = |separator: &Self| {
            let mut splitter = Splitter::new(separator.byte());
            let mut bytes = text.as_bytes();
            let mut widths = Vec::new();
            while let Ok((used, Some(row))) = splitter.feed(bytes) {
                bytes = &bytes[used..];
                widths.push(row.len());
                if widths.len() == 50 {
                    break;
                }
            }
            if widths.is_empty() {
                widths.extend(splitter.finish().map(|row| row.len()));
            }
            let first = widths.first().copied().unwrap_or_default();
            let widest = widths.iter().max().copied().unwrap_or_default();
            let same = widths.iter().filter(|width| **width == first && first > 1).count();
            (same, widest)
        };
        let scored = Self::ALL.into_iter().map(|one| (score(&one), one));
        // Of equals the first counts.
        scored.rev().max_by_key(|(score, _)| *score).map_or(Self::Semicolon, |(_, one)| one)
    }

    /// Spreadsheets name the separator in a first line `sep=;`.
    fn named(row: &[String]) -> bool {
        let is_sep =
            |cell: &String| cell.len() <= 5 && cell.to_ascii_lowercase().starts_with("sep=");
        row.first().is_some_and(is_sep) && row[1..].iter().all(String::is_empty)
    }
}

/// Why rows cannot be read any further.
#[derive(Debug)]
pub(super) enum Broken {
    /// The disk said no.
    Disk(io::Error),
    /// A row is longer than [`MAX_ROW`] or wider than [`MAX_COLUMNS`].
    TooLong,
}

/// Rows of a text. Made by [`Separated::new`].
pub(super) struct Separated<R> {
    text: Decoded<R>,
    piece: String,
    at: usize,
    splitter: Splitter,
    number: usize,
    is_done: bool,
}

impl<R: Read> Separated<R> {
    /// Begins to read; the separator is found by itself if none is given.
    pub(super) fn new(mut text: Decoded<R>, separator: Option<Separator>) -> Result<Self, Broken> {
        let piece = text.piece().map_err(Broken::Disk)?.to_owned();
        let first = piece.lines().next().unwrap_or_default();
        let named = first.to_ascii_lowercase().strip_prefix("sep=").and_then(|sign| {
            Separator::ALL.into_iter().find(|one| sign.as_bytes() == [one.byte()])
        });
        let separator = separator.or(named).unwrap_or_else(|| Separator::of(&piece));
        let splitter = Splitter::new(separator.byte());
        Ok(Self { text, piece, at: 0, splitter, number: 0, is_done: false })
    }

    /// The next row with its number.
    pub(super) fn row(&mut self) -> Option<Result<(usize, Vec<String>), Broken>> {
        let row = loop {
            match self.cut()? {
                Ok(row) if self.number == 0 && Separator::named(&row) => self.number = 1,
                Ok(row) => break row,
                Err(wrong) => {
                    self.is_done = true;
                    self.number += 1;
                    return Some(Err(wrong));
                }
            }
        };
        self.number += 1;
        Some(Ok((self.number, row)))
    }

    /// The number of the row that was read last.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    fn cut(&mut self) -> Option<Result<Vec<String>, Broken>> {
        while !self.is_done {
            if self.at >= self.piece.len() {
                match self.text.piece() {
                    Ok("") => {
                        self.is_done = true;
                        return self.splitter.finish().map(Ok);
                    }
                    Ok(piece) => {
                        self.piece.clear();
                        self.piece.push_str(piece);
                        self.at = 0;
                    }
                    Err(wrong) => return Some(Err(Broken::Disk(wrong))),
                }
            }
            match self.splitter.feed(&self.piece.as_bytes()[self.at..]) {
                Ok((used, row)) => {
                    self.at += used;
                    if row.is_some() {
                        return row.map(Ok);
                    }
                }
                Err(wrong) => return Some(Err(wrong)),
            }
        }
        None
    }
}

/// Where in a row the splitter is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before the first letter of a cell.
    Start,
    /// In a cell without quotation marks, or behind the closing one.
    Plain,
    /// In a cell with quotation marks.
    Quoted,
    /// Behind a quotation mark in such a cell: the last, or the first of two.
    Quote,
}

/// Cuts bytes into rows of cells.
struct Splitter {
    separator: u8,
    at: At,
    cell: Vec<u8>,
    cells: Vec<String>,
    size: usize,
    /// Whether the last byte ended a line with CR, so that an LF belongs to it.
    after_return: bool,
    /// Whether anything of the row has been seen.
    is_open: bool,
}

impl Splitter {
    fn new(separator: u8) -> Self {
        let (cell, cells) = (Vec::new(), Vec::new());
        Self { separator, at: At::Start, cell, cells, size: 0, after_return: false, is_open: false }
    }

    /// Takes bytes up to the end of a row, which is given back if it was reached.
    fn feed(&mut self, bytes: &[u8]) -> Result<(usize, Option<Vec<String>>), Broken> {
        for (number, byte) in bytes.iter().enumerate() {
            let joined =
                std::mem::replace(&mut self.after_return, *byte == b'\r') && *byte == b'\n';
            if joined {
                continue;
            }
            self.size += 1;
            if self.size > MAX_ROW {
                return Err(Broken::TooLong);
            }
            let is_end = matches!(byte, b'\r' | b'\n');
            if self.at != At::Quoted && is_end {
                return Ok((number + 1, Some(self.row())));
            }
            self.is_open = true;
            match (self.at, *byte) {
                (At::Start, b'"') => self.at = At::Quoted,
                (At::Quoted, b'"') => self.at = At::Quote,
                (At::Quote, b'"') => {
                    self.cell.push(b'"');
                    self.at = At::Quoted;
                }
                (At::Quoted, b'\r') => self.cell.push(b'\n'),
                (At::Quoted, byte) => self.cell.push(byte),
                (_, byte) if byte == self.separator => {
                    self.end_cell();
                    if self.cells.len() >= MAX_COLUMNS {
                        return Err(Broken::TooLong);
                    }
                }
                (_, byte) => {
                    self.cell.push(byte);
                    self.at = At::Plain;
                }
            }
        }
        Ok((bytes.len(), None))
    }

    /// What stands behind the last line end.
    fn finish(&mut self) -> Option<Vec<String>> {
        self.is_open.then(|| self.row())
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        // Cut at ASCII bytes, so every cell is as valid as the whole.
        self.cells.push(String::from_utf8(cell).unwrap_or_default());
        self.at = At::Start;
    }

    fn row(&mut self) -> Vec<String> {
        self.end_cell();
        (self.size, self.is_open) = (0, false);
        std::mem::take(&mut self.cells)
    }
}
