//! A summary in Markdown, for the page of a CI run: how many findings, and which,
//! file by file.

use std::fmt::Write as _;

use super::{Finding, Inspected, Phrases, Severity, Text};
use crate::say;

/// Rows of the table; a page with thousands of them helps nobody, and services
/// cut it off.
const MOST: usize = 300;

/// The text of the file. `papers` is how many papers were checked.
pub fn text(inspected: &Inspected, papers: usize, phrases: &Phrases) -> String {
    let findings: Vec<(&str, &Finding)> = inspected
        .findings()
        .into_iter()
        .filter(|(_, finding)| finding.severity > Severity::Note)
        .collect();
    let count =
        |severity| findings.iter().filter(|(_, finding)| finding.severity == severity).count();
    let told = |text: Text| text.told(phrases);
    let mut text = format!(
        "## mappe check\n\n{}\n",
        told(say!(
            "papers checked: {}, errors: {}, warnings: {}",
            papers,
            count(Severity::Error),
            count(Severity::Warning)
        ))
    );
    if findings.is_empty() {
        return text;
    }
    let _ = write!(
        text,
        "\n| {} | {} | {} | {} |\n|---|--:|---|---|\n",
        told(say!("file")),
        told(say!("line")),
        told(say!("finding")),
        told(say!("what is wrong"))
    );
    for (path, finding) in findings.iter().take(MOST) {
        let line =
            finding.places.first().map(|place| place.source.line_column(place.range.start).0);
        let line = line.map(|line| line.to_string()).unwrap_or_default();
        let mut what = cell(&finding.message.told(phrases));
        if !finding.hint.is_empty() {
            let _ = write!(what, "<br>{}", cell(&finding.hint.told(phrases)));
        }
        let severity = finding.severity.told(phrases);
        let _ =
            writeln!(text, "| {} | {line} | {severity} `{}` | {what} |", cell(path), finding.id);
    }
    if findings.len() > MOST {
        let _ = writeln!(text, "\n{}", told(say!("and {} more", findings.len() - MOST)));
    }
    text
}

/// A text for a cell of a table: nothing in it is a mark but its backticks.
fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    let mut is_code = false;
    for letter in text.chars() {
        match letter {
            '`' => {
                is_code = !is_code;
                cell.push(letter);
            }
            '|' => cell.push_str("\\|"),
            '\n' => cell.push(' '),
            '<' if !is_code => cell.push_str("&lt;"),
            '&' if !is_code => cell.push_str("&amp;"),
            '*' | '_' | '[' | ']' | '\\' if !is_code => {
                cell.push('\\');
                cell.push(letter);
            }
            _ => cell.push(letter),
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_stays_a_cell() {
        assert_eq!(cell("a|b\n<c> `x_*` _d_"), r"a\|b &lt;c> `x_*` \_d\_");
    }
}
