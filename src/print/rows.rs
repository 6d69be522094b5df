//! What the printer gets beside the file: a row for each letter, without name and
//! address, as CSV (RFC 4180). Machines read it first, so there is no mark of byte
//! order; all of it is ASCII unless a file or an envelope has another name.

use serde::{Deserialize, Serialize};

use super::{Bundle, Edition, Letter, Way};

/// A letter in the file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Name of the file.
    pub file: String,
    /// Number of the bundle.
    pub bundle: usize,
    /// Its place in the bundle, from 1.
    pub position: usize,
    /// Document number.
    pub document: String,
    /// Case id.
    pub case: String,
    /// Code of the kind.
    pub kind: String,
    /// Its languages, the first one on the left: `de+tr`.
    pub languages: String,
    /// Product of the Post, or by hand.
    pub channel: String,
    /// Envelope profile.
    pub envelope: String,
    /// Printed pages.
    pub pages: usize,
    /// Sheets.
    pub sheets: usize,
    /// The page of the file on which its first sheet begins, from 1.
    pub first_page: usize,
    /// `yes` if it is printed once more, else `no`.
    pub reprint: String,
    /// SHA-256 of its own PDF.
    pub sha256: String,
}

/// The columns, in their order.
const COLUMNS: [&str; 14] = [
    "file",
    "bundle",
    "position",
    "document",
    "case",
    "kind",
    "languages",
    "channel",
    "envelope",
    "pages",
    "sheets",
    "first_page",
    "reprint",
    "sha256",
];

impl Row {
    /// The row of a letter that has some pages and begins on a page of the file.
    pub(super) fn new(
        letter: &Letter<'_>,
        bundle: &Bundle<'_>,
        position: usize,
        pages: usize,
        first_page: usize,
    ) -> Self {
        let job = letter.job;
        let way = Way::of(job);
        let tongues = std::iter::once(&job.tongue).chain(&job.beside);
        let languages: Vec<&str> = tongues.map(|one| one.locale.tag()).collect();
        let reprint = match bundle.edition {
            Edition::First => "no",
            Edition::Reprint => "yes",
        };
        Self {
            file: bundle.file.to_owned(),
            bundle: bundle.number,
            position,
            document: letter.number.to_owned(),
            case: job.id(),
            kind: job.kind.manifest.code.clone(),
            languages: languages.join("+"),
            channel: way.channel.word().to_owned(),
            envelope: way.envelope,
            pages,
            sheets: bundle.sides.sheets(pages),
            first_page,
            reprint: reprint.to_owned(),
            sha256: letter.sha256.to_owned(),
        }
    }

    fn cells(&self) -> [String; 14] {
        let number = |number: usize| number.to_string();
        [
            self.file.clone(),
            number(self.bundle),
            number(self.position),
            self.document.clone(),
            self.case.clone(),
            self.kind.clone(),
            self.languages.clone(),
            self.channel.clone(),
            self.envelope.clone(),
            number(self.pages),
            number(self.sheets),
            number(self.first_page),
            self.reprint.clone(),
            self.sha256.clone(),
        ]
    }
}

/// The rows as a table.
pub fn csv(rows: &[Row]) -> String {
    let cells = rows.iter().map(|row| row.cells().to_vec());
    table(&COLUMNS, cells)
}

/// A table with a head. A cell that a spreadsheet would take for a formula is made
/// inert.
pub(super) fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Memory takes whatever is written to it, and all rows are as long as the head.
    let _ = writer.write_record(head);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| inert(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn inert(cell: &str) -> String {
    let quote = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("{quote}{cell}")
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn no_cell_is_a_formula_and_every_cell_comes_back() {
        let cells = ["=1+1", "+41", "-1", "@a", "\tx", "\rx", "a,b", "a\"b", "a\r\nb", "", "plain"];
        let rows: Vec<Vec<String>> = cells.iter().map(|one| vec![(*one).to_owned()]).collect();
        let text = table(&["cell"], rows);
        assert!(text.starts_with("cell\r\n") && text.ends_with("\r\n"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let back: Vec<String> = reader
            .records()
            .map(|record| record.expect("a record").get(0).expect("a cell").to_owned())
            .collect();
        for (cell, back) in cells.iter().zip(&back) {
            assert_eq!(back.trim_start_matches('\''), *cell);
            assert!(!back.starts_with(['=', '+', '-', '@', '\t', '\r']), "{back}");
        }
        assert_eq!(back.len(), cells.len());
    }
}
