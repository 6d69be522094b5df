//! Spreadsheets: XLSX cell by cell from a thread of its own, ODS whole. Both give
//! rows of text; dates become 1988-12-31, whole numbers lose their point.

use std::{
    io::{BufReader, Read, Seek},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, Xlsx};

use super::{MAX_COLUMNS, MAX_ROW, archive::Book};
use crate::{
    report::{Text, nearest},
    say,
};

/// Rows that wait to be taken.
const WAITING: usize = 64;

/// A row with its number, or why there is no more.
pub(super) type Given = Result<(usize, Vec<String>), Text>;

/// The rows of a sheet. The reader borrows from the open book, so both live in one
/// thread; it ends with the sheet or when nobody takes its rows any more.
pub(super) fn rows<R: Read + Seek + Send + 'static>(
    file: R,
    book: Book,
    sheet: Option<String>,
) -> Receiver<Given> {
    let (giver, taker) = sync_channel(WAITING);
    std::thread::spawn(move || {
        let file = BufReader::new(file);
        let read = match book {
            Book::Ods => ods(file, sheet.as_deref(), &giver),
            Book::Xlsx => xlsx(file, sheet.as_deref(), &giver),
        };
        if let Err(wrong) = read {
            let _ = giver.send(Err(wrong));
        }
    });
    taker
}

fn chosen(names: &[String], wanted: Option<&str>) -> Result<String, Text> {
    let Some(wanted) = wanted else {
        return names.first().cloned().ok_or_else(|| say!("it has no sheet"));
    };
    names.iter().find(|name| *name == wanted).cloned().ok_or_else(|| {
        let near = nearest(wanted, names.iter().map(String::as_str));
        match near {
            Some(near) => say!("it has no sheet `{}`; did you mean `{}`?", wanted, near),
            None => say!("it has no sheet `{}`; its sheets: {}", wanted, names.join(", ")),
        }
    })
}

fn unread(wrong: &impl std::fmt::Display) -> Text {
    say!("it is damaged or protected ({})", wrong)
}

fn xlsx<R: Read + Seek>(
    file: R,
    sheet: Option<&str>,
    giver: &SyncSender<Given>,
) -> Result<(), Text> {
    let mut book = Xlsx::new(file).map_err(|wrong| unread(&wrong))?;
    let name = chosen(&book.sheet_names(), sheet)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|wrong| unread(&wrong))?;
    let mut row = Filled::default();
    while let Some(cell) = cells.next_cell().map_err(|wrong| unread(&wrong))? {
        let (number, column) = cell.get_position();
        let (number, column) = (number as usize + 1, column as usize);
        if number != row.number && !row.give(number, giver) {
            return Ok(());
        }
        row.put(column, shared(cell.get_value()))?;
    }
    row.give(0, giver);
    Ok(())
}

fn ods<R: Read + Seek>(
    file: R,
    sheet: Option<&str>,
    giver: &SyncSender<Given>,
) -> Result<(), Text> {
    let mut book = Ods::new(file).map_err(|wrong| unread(&wrong))?;
    let name = chosen(&book.sheet_names(), sheet)?;
    let range = book.worksheet_range(&name).map_err(|wrong| unread(&wrong))?;
    let (top, left) = range.start().unwrap_or_default();
    let mut row = Filled::default();
    for (at, cells) in range.rows().enumerate() {
        if !row.give(top as usize + at + 1, giver) {
            return Ok(());
        }
        for (column, cell) in cells.iter().enumerate() {
            row.put(left as usize + column, owned(cell))?;
        }
    }
    row.give(0, giver);
    Ok(())
}

/// The row that is being filled.
#[derive(Default)]
struct Filled {
    number: usize,
    cells: Vec<String>,
    size: usize,
}

impl Filled {
    fn put(&mut self, column: usize, text: String) -> Result<(), Text> {
        self.size += text.len();
        if column >= MAX_COLUMNS || self.size > MAX_ROW {
            return Err(say!("row {} is longer than a row of a register can be", self.number));
        }
        if !text.is_empty() {
            if self.cells.len() <= column {
                self.cells.resize(column + 1, String::new());
            }
            self.cells[column] = text;
        }
        Ok(())
    }

    /// Gives the row away and begins the next; `false` if nobody takes it.
    fn give(&mut self, next: usize, giver: &SyncSender<Given>) -> bool {
        let row = std::mem::replace(self, Self { number: next, ..Self::default() });
        row.cells.is_empty() || giver.send(Ok((row.number, row.cells))).is_ok()
    }
}

fn shared(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => float(*number),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) => date(*moment),
        DataRef::Error(wrong) => wrong.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn owned(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(moment) => date(*moment),
        Data::Error(wrong) => wrong.to_string(),
        Data::Empty => String::new(),
    }
}

fn float(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

fn date(moment: ExcelDateTime) -> String {
    let value = moment.as_f64();
    if moment.is_duration() || !(0.0..3_000_000.0).contains(&value) {
        return float(value);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    if value < 1.0 {
        clock
    } else if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{clock}")
    }
}
