//! Does a print run add up? So many letters in, so many printed, so many held back
//! and why; and for each bundle the sums of its slip sheet beside those of its rows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Joined, Row, rows};
use crate::{
    report::{Finding, Report, Text},
    say,
};

/// What a bundle holds, as its slip sheet says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Name of the file.
    pub file: String,
    /// Number of the bundle.
    pub bundle: usize,
    /// Letters.
    pub letters: usize,
    /// Sheets of the letters.
    pub sheets: usize,
    /// Printed pages of the letters.
    pub pages: usize,
}

/// The reconciliation of a run. Made by [`Tally::new`] from what goes in.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tally {
    /// Letters that went in.
    pub taken: usize,
    /// Letters that were printed.
    pub printed: usize,
    /// Letters held back, by the id of the finding.
    pub held: BTreeMap<&'static str, usize>,
    /// The bundles, as their slip sheets say.
    pub bundles: Vec<Sum>,
    /// What became of each document number.
    #[serde(skip)]
    fates: BTreeMap<String, Fate>,
    /// The same sums, from the rows.
    #[serde(skip)]
    counted: Vec<Sum>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Fate {
    taken: usize,
    printed: usize,
    held: usize,
}

impl Tally {
    /// A run into which these document numbers go.
    pub fn new<'a>(numbers: impl IntoIterator<Item = &'a str>) -> Self {
        let mut tally = Self::default();
        for number in numbers {
            tally.taken += 1;
            tally.fate(number).taken += 1;
        }
        tally
    }

    /// Adds a bundle: what its rows say, and what it held back.
    pub fn add(&mut self, joined: &Joined) {
        self.add_rows(&joined.sum, &joined.rows);
        for held in &joined.held {
            self.hold(&held.number, held.reason);
        }
    }

    /// Adds a bundle by what its slip sheet says and what its rows say.
    pub fn add_rows(&mut self, sum: &Sum, rows: &[Row]) {
        if sum.letters == 0 && rows.is_empty() {
            return;
        }
        for row in rows {
            self.printed += 1;
            self.fate(&row.document).printed += 1;
        }
        self.bundles.push(sum.clone());
        self.counted.push(Sum {
            letters: rows.len(),
            sheets: rows.iter().map(|row| row.sheets).sum(),
            pages: rows.iter().map(|row| row.pages).sum(),
            ..sum.clone()
        });
    }

    /// Notes a letter that goes into no file, by the id of the finding that stops it.
    pub fn hold(&mut self, number: &str, reason: &'static str) {
        *self.held.entry(reason).or_default() += 1;
        self.fate(number).held += 1;
    }

    fn fate(&mut self, number: &str) -> &mut Fate {
        self.fates.entry(number.to_owned()).or_default()
    }

    /// Whatever does not add up.
    pub fn check(&self) -> Report {
        let mut report = Report::new();
        for (number, fate) in &self.fates {
            let message = match (fate.taken, fate.printed + fate.held) {
                (taken, out) if taken == out && fate.printed < 2 => continue,
                (0, _) => say!("the letter `{}` came out and never went in", number),
                (_, 0) => say!("the letter `{}` went in and did not come out", number),
                (taken, out) => {
                    say!(
                        "the letter `{}` went in {} times and came out {} times",
                        number,
                        taken,
                        out
                    )
                }
            };
            report.push(odd(message));
        }
        for (said, counted) in self.bundles.iter().zip(&self.counted) {
            if said != counted {
                report.push(odd(say!(
                    "bundle {} says {} letters, {} sheets and {} pages; its rows say {}, {} and {}",
                    said.bundle,
                    said.letters,
                    said.sheets,
                    said.pages,
                    counted.letters,
                    counted.sheets,
                    counted.pages
                )));
            }
        }
        report
    }

    /// The run in a few sentences.
    pub fn sentences(&self) -> Vec<Text> {
        let held: usize = self.held.values().sum();
        let mut lines = vec![say!(
            "letters taken: {}, printed: {}, held back: {}",
            self.taken,
            self.printed,
            held
        )];
        lines.extend(self.held.iter().map(|(id, count)| say!("held back by {}: {}", *id, count)));
        lines.extend(self.bundles.iter().map(|one| {
            say!(
                "bundle {} ({}): {} letters, {} sheets, {} pages",
                one.bundle,
                one.file.clone(),
                one.letters,
                one.sheets,
                one.pages
            )
        }));
        lines
    }

    /// The run as a table: a row for what went in, one for each reason, one for each
    /// bundle.
    pub fn csv(&self) -> String {
        let row = |what: &str, name: &str, letters: usize, paper: Option<(usize, usize)>| {
            let number = |one: usize| one.to_string();
            let (sheets, pages) =
                paper.map(|(sheets, pages)| (number(sheets), number(pages))).unwrap_or_default();
            vec![what.to_owned(), name.to_owned(), number(letters), sheets, pages]
        };
        let total = |of: fn(&Sum) -> usize| self.bundles.iter().map(of).sum();
        let paper = (total(|one| one.sheets), total(|one| one.pages));
        let mut lines = vec![row("taken", "", self.taken, None)];
        lines.push(row("printed", "", self.printed, Some(paper)));
        lines.extend(self.held.iter().map(|(id, count)| row("held", id, *count, None)));
        lines.extend(
            self.bundles
                .iter()
                .map(|one| row("bundle", &one.file, one.letters, Some((one.sheets, one.pages)))),
        );
        rows::table(&["what", "name", "letters", "sheets", "pages"], lines)
    }

    /// The run for machines.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

fn odd(message: Text) -> Finding {
    Finding::error("print-sum", message)
        .hint(say!("do not send the run to the printer; make it again"))
}
