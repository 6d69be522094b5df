//! The same as a spreadsheet, for translators who have no other tool: one row a
//! title or text, the translation in the last column.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, XlsxError};

use super::{Returned, Unit, Words};
use crate::{
    report::{Finding, Report},
    say,
};

const HEAD: [&str; 5] = ["kind", "passage", "part", "source", "translation"];

/// The workbook; its sheet is named after the language.
pub fn write(units: &[&Unit], tag: &str) -> Result<Vec<u8>, Report> {
    workbook(units, tag).map_err(|wrong| {
        Finding::error("translation", say!("the spreadsheet cannot be made: {}", wrong)).into()
    })
}

fn workbook(units: &[&Unit], tag: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(tag)?;
    let head = Format::new().set_bold().set_background_color(Color::RGB(0x00EE_F1F4));
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (column, name) in (0u16..).zip(HEAD) {
        sheet.write_with_format(0, column, name, &head)?;
    }
    for (column, width) in (0u16..).zip([24.0, 20.0, 8.0, 70.0, 70.0]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let mut row = 1;
    for unit in units {
        let target = unit.target.clone().unwrap_or_default();
        let title = unit.source.title.as_ref().map(|title| ("title", title.as_str(), target.title));
        let body = ("body", unit.source.body.as_str(), Some(target.body));
        for (part, source, translation) in title.into_iter().chain([body]) {
            let cells = [&unit.kind.id, &unit.passage, part, source];
            for (column, cell) in (0u16..).zip(cells) {
                sheet.write_with_format(row, column, cell, &text)?;
            }
            sheet.write_with_format(row, 4, translation.unwrap_or_default(), &text)?;
            row += 1;
        }
    }
    book.save_to_buffer()
}

/// The language and the passages of a workbook that came back.
pub fn read(bytes: &[u8]) -> Result<(String, Vec<Returned>), Report> {
    let wrong = |message: String| {
        Report::from(
            Finding::error("translation", message)
                .hint(say!("`mappe translate export` writes a spreadsheet of the right form")),
        )
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))
        .map_err(|error| wrong(format!("the file is no spreadsheet: {error}")))?;
    let tag = book.sheet_names().first().cloned().unwrap_or_default();
    let range = book
        .worksheet_range(&tag)
        .map_err(|error| wrong(format!("the first sheet cannot be read: {error}")))?;
    let text = |cell: Option<&Data>| cell.map(ToString::to_string).unwrap_or_default();
    let mut rows = range.rows();
    let head: Vec<String> = rows.next().into_iter().flatten().map(ToString::to_string).collect();
    if head != HEAD {
        return Err(wrong(format!("the first row is not {}", HEAD.join(", "))));
    }
    let mut all: Vec<Returned> = Vec::new();
    for row in rows {
        let (kind, passage) = (text(row.first()), text(row.get(1)));
        let told = text(row.get(4)).replace("\r\n", "\n");
        let known = all.iter().position(|one| one.kind == kind && one.passage == passage);
        let at = known.unwrap_or_else(|| {
            all.push(Returned { kind, passage, words: Words::default() });
            all.len() - 1
        });
        match text(row.get(2)).as_str() {
            "title" => all[at].words.title = Some(told).filter(|title| !title.trim().is_empty()),
            _ => all[at].words.body = told,
        }
    }
    Ok((tag, all))
}
