//! What there is to know of a finding: `mappe explain ID` prints its page, `mappe
//! list findings` all of them in a line each.

use serde::Serialize;

use super::{DONE, Stop, Terminal};
use crate::{
    report::{CATALOGUE, Report, Severity, Text, nearest, pages},
    say,
};

/// A page as `--message-format json` prints it.
#[derive(Serialize)]
struct Page<'a> {
    id: &'a str,
    text: &'a str,
}

/// A row of the catalogue, with the languages in which there is a page.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    means: &'a str,
    pages: Vec<String>,
}

/// The page of a finding by its id, also as it stands in a message:
/// `error[missing-field]`. None if the word is no id and near to none.
pub(super) fn page(word: &str, terminal: &mut Terminal) -> Option<Result<u8, Stop>> {
    let word = word.split_once('[').map_or(word, |(_, rest)| rest.trim_end_matches([']', ':']));
    let ids = || CATALOGUE.iter().map(|entry| entry.id);
    let Some(id) = ids().find(|id| *id == word) else {
        let near = nearest(word, ids())?;
        let message = say!("`{}` is neither a file nor a finding", word);
        return Some(Err(Stop::Call(message, say!("did you mean `{}`?", near))));
    };
    let text = pages::page(id, terminal.tag())?;
    terminal.machine("page", &Page { id, text: &text });
    terminal.said(text.trim_end());
    Some(Ok(DONE))
}

/// Every finding the program can make.
pub(super) fn list(terminal: &mut Terminal) {
    for entry in CATALOGUE {
        let means = terminal.told(&Text::phrase(entry.means));
        let row = Row { id: entry.id, means: &means, pages: pages::languages(entry.id) };
        terminal.machine("catalogue", &row);
        terminal.said(&format!("{:24} {means}", entry.id));
    }
}

/// How to learn more, with the id of the gravest finding that was shown.
pub(super) fn more(reports: &[Report], terminal: &mut Terminal) {
    let least = if terminal.is_verbose() { Severity::Note } else { Severity::Warning };
    let shown = reports.iter().flat_map(Report::findings).filter(|one| one.severity >= least);
    // Of several with the same weight the first.
    let gravest = shown.reduce(|a, b| if b.severity > a.severity { b } else { a });
    if let Some(finding) = gravest {
        terminal.aside(&say!("more about a finding: mappe explain {}", finding.id));
    }
}
