//! Spreadsheets are ZIP archives: before one is opened, all of it is unpacked
//! once and counted, so that a small file cannot become a large memory.

use std::io::{Read, Seek};

use zip::ZipArchive;

use crate::{report::Text, say};

/// All parts together, unpacked.
const MAX_UNPACKED: u64 = 8 * 1024 * 1024 * 1024;

/// The parts that are held in memory whole, each.
const MAX_HELD: u64 = 512 * 1024 * 1024;

/// The sheets of an ODS are held in memory whole.
const MAX_ODS: u64 = 128 * 1024 * 1024;

/// No part of a spreadsheet is packed as densely as this; bombs are.
const MAX_RATIO: u64 = 200;

/// Small parts may be packed densely.
const SMALL: u64 = 4 * 1024 * 1024;

/// Between two tags, that is in one cell.
const MAX_CELL: usize = 1024 * 1024;

/// How often a row or cell with content may be repeated.
const MAX_REPEATED: u64 = 1000;

/// What kind of spreadsheet an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Book {
    /// `OpenDocument`.
    Ods,
    /// Office Open XML.
    Xlsx,
}

/// The kind of a spreadsheet, or why it is not read.
pub(super) fn inspect(file: impl Read + Seek) -> Result<Book, Text> {
    let mut archive = ZipArchive::new(file).map_err(|_| say!("it is no whole spreadsheet"))?;
    let named = |archive: &ZipArchive<_>, name: &str| archive.index_for_name(name).is_some();
    let book = if named(&archive, "content.xml") {
        Book::Ods
    } else if archive
        .file_names()
        .flatten()
        .any(|name| name.eq_ignore_ascii_case("xl/workbook.xml"))
    {
        Book::Xlsx
    } else if named(&archive, "xl/workbook.bin") {
        return Err(say!("it is a binary workbook (XLSB): save it as XLSX"));
    } else {
        return Err(say!("it is an archive, but no spreadsheet"));
    };
    let too_large = || say!("it is larger than a register can be once it is unpacked");
    let mut declared = 0u64;
    for number in 0..archive.len() {
        let part = archive.by_index_raw(number).map_err(|_| say!("it is no whole spreadsheet"))?;
        declared = declared.saturating_add(part.size());
        let is_dense =
            part.size() > SMALL && part.size() / part.compressed_size().max(1) > MAX_RATIO;
        let is_sheet =
            part.name().is_ok_and(|name| name.to_ascii_lowercase().contains("worksheets/"));
        let held = match book {
            Book::Ods => MAX_ODS,
            Book::Xlsx if is_sheet => MAX_UNPACKED,
            Book::Xlsx => MAX_HELD,
        };
        if is_dense || part.size() > held || declared > MAX_UNPACKED {
            return Err(too_large());
        }
    }
    for number in 0..archive.len() {
        let mut part = archive
            .by_index(number)
            .map_err(|_| say!("it is protected by a password or packed in an unknown way"))?;
        let size = part.size();
        let is_content = book == Book::Ods && part.name().is_ok_and(|name| name == "content.xml");
        let mut scan = Scan::default();
        let mut piece = vec![0; 64 * 1024];
        loop {
            let count = part.read(&mut piece).map_err(|_| say!("it is damaged"))?;
            if count == 0 {
                break;
            }
            scan.take(&piece[..count]);
            if scan.total > size || scan.longest > MAX_CELL {
                return Err(too_large());
            }
        }
        if is_content {
            drop(part);
            repeated(&mut archive, number)?;
        }
    }
    Ok(book)
}

/// Counts bytes, and those between two tags.
#[derive(Default)]
struct Scan {
    total: u64,
    run: usize,
    longest: usize,
}

impl Scan {
    fn take(&mut self, bytes: &[u8]) {
        self.total += bytes.len() as u64;
        for part in bytes.split_inclusive(|byte| *byte == b'<') {
            self.run += part.len();
            self.longest = self.longest.max(self.run);
            if part.ends_with(b"<") {
                self.run = 0;
            }
        }
    }
}

/// A row or cell of an ODS can say that it is there a million times.
fn repeated<R: Read + Seek>(archive: &mut ZipArchive<R>, number: usize) -> Result<(), Text> {
    let mut text = String::new();
    let read = archive.by_index(number).map(|part| part.take(MAX_ODS).read_to_string(&mut text));
    if !matches!(read, Ok(Ok(_))) {
        return Err(say!("it is damaged"));
    }
    for row in text.split("<table:table-row").skip(1) {
        let is_filled = row.contains("office:value-type") || row.contains("<text:p");
        let head = row.split('>').next().unwrap_or_default();
        let rows = times(head, "table:number-rows-repeated");
        let cells = row.split("<table:table-cell").skip(1);
        let filled = cells.filter(|cell| cell.contains("office:value-type"));
        let widest = filled.map(|cell| {
            times(cell.split('>').next().unwrap_or_default(), "table:number-columns-repeated")
        });
        if is_filled && rows.max(widest.max().unwrap_or(1)) > MAX_REPEATED {
            return Err(say!(
                "a row or cell with content is repeated more than {} times",
                MAX_REPEATED
            ));
        }
    }
    Ok(())
}

fn times(head: &str, name: &str) -> u64 {
    let value = head.split_once(name).and_then(|(_, rest)| rest.split(['"', '\'']).nth(1));
    value.map_or(1, |value| value.trim().parse().unwrap_or(u64::MAX))
}
