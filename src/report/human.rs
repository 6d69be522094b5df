//! A finding for people: title, source lines with carets, hint. Values of a
//! case are masked, so that a terminal that is logged leaks nothing.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Finding, Phrases, Place, Severity};
use crate::say;
use crate::source::Source;

/// The text of one finding; `styled` adds colour.
pub fn render(finding: &Finding, styled: bool, phrases: &Phrases) -> String {
    let message = finding.message.told(phrases);
    let hint = finding.hint.told(phrases);
    let labels: Vec<String> = finding.places.iter().map(|place| label(place, phrases)).collect();
    let (note, help) =
        (say!("in case {}", finding.case.as_deref().unwrap_or_default()), say!("hint"));
    let (note, help) = (note.told(phrases), help.told(phrases));
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let word = finding.severity.told(phrases);
    let title = level.with_name(word).primary_title(message.as_str()).id(finding.id);
    let mut group = Group::with_title(title);
    for (number, place) in finding.places.iter().enumerate() {
        if place.source.is_cells() {
            let (line, column) = place.source.line_column(place.range.start);
            let origin = Origin::path(place.source.name()).line(line).char_column(column);
            group = group.element(origin);
            if !labels[number].is_empty() {
                let cell = Level::INFO.with_name(None::<&str>);
                group = group.element(cell.message(labels[number].as_str()));
            }
            continue;
        }
        let text = shown_text(&place.source);
        let kind = if number == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = (!labels[number].is_empty()).then_some(labels[number].as_str());
        let range = within(&text, &place.range);
        group = group.element(
            Snippet::source(text)
                .path(place.source.name())
                .annotation(kind.span(range).label(label)),
        );
    }
    if finding.case.is_some() && finding.places.is_empty() {
        group = group
            .element(Level::NOTE.with_name(Severity::Note.told(phrases)).message(note.as_str()));
    }
    if !finding.hint.is_empty() {
        group = group.element(Level::HELP.with_name(help.as_str()).message(hint.as_str()));
    }
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// What is said of a place; a cell is named as a spreadsheet does, never its value.
fn label(place: &Place, phrases: &Phrases) -> String {
    let label = place.label.told(phrases);
    let Some((cell, column)) = place.source.cell(place.range.start) else { return label };
    let cell = say!("cell {}, column `{}`", cell, column).told(phrases);
    if label.is_empty() { cell } else { format!("{cell}: {label}") }
}

/// One line: `file:line:column: severity[id]: message (hint)`.
pub fn line(finding: &Finding, phrases: &Phrases) -> String {
    let mut text = String::new();
    if let Some(place) = finding.places.first() {
        let (line, column) = place.source.line_column(place.range.start);
        let _ = write!(text, "{}:{line}:{column}: ", place.source.name());
    }
    let (severity, message) = (finding.severity.told(phrases), finding.message.told(phrases));
    let _ = write!(text, "{severity}[{}]: {message}", finding.id);
    text
}

fn within(text: &str, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let (mut start, mut end) = (range.start.min(text.len()), range.end.min(text.len()));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end.max(start)
}

fn shown_text(source: &Source) -> String {
    if source.is_private() { masked(source.text()) } else { source.text().to_owned() }
}

/// The text of a case file with every value hidden, byte for byte as long. Only
/// what is surely a key or a table head is shown.
fn masked(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut in_text = false;
    for line in text.split_inclusive('\n') {
        let open = if in_text { 0 } else { key_end(line) };
        shown.push_str(&line[..open]);
        for letter in line[open..].chars() {
            match letter {
                ' ' | '\t' | '\r' | '\n' | '"' | '[' | ']' | '{' | '}' | ',' | '=' => {
                    shown.push(letter);
                }
                _ => (0..letter.len_utf8()).for_each(|_| shown.push('*')),
            }
        }
        let fences = line.matches("\"\"\"").count() + line.matches("'''").count();
        in_text ^= fences % 2 == 1;
    }
    shown
}

/// Where `key =` or `[table]` ends at the start of a line; 0 if there is none.
fn key_end(line: &str) -> usize {
    let indent = line.len() - line.trim_start().len();
    let rest = &line[indent..];
    let is_key =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.');
    let head = rest.trim_start_matches('[');
    let word: usize = head.chars().take_while(|c| is_key(*c)).map(char::len_utf8).sum();
    let after = &head[word..];
    if word == 0 {
        0
    } else if head.len() < rest.len() {
        let close = after.len() - after.trim_start_matches(']').len();
        let tail = after[close..].trim();
        if close > 0 && (tail.is_empty() || tail.starts_with('#')) {
            indent + rest.len() - after.len() + close
        } else {
            0
        }
    } else if after.trim_start().starts_with('=') {
        indent + rest.len() - after.trim_start().len() + 1
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn masking_keeps_length_and_keys_and_hides_every_value() {
        let text = "[person]\nofficial_name = \"Örnek\" # Örnek\nx = [\n \"geheim\",\n]\n";
        let shown = masked(text);
        assert_eq!(shown.len(), text.len());
        assert!(shown.contains("official_name = \""));
        assert!(!shown.contains("rnek") && !shown.contains("geheim"));
    }

    #[test]
    fn names_in_odd_places_are_hidden_too() {
        for text in [
            "note = \"\"\"\nZeynep Geheim = x\ngeheim = y\n[Geheim Zwei]\n\"\"\"\n",
            "x = [\n  [\"geheim\"],\n]\n",
            "# geheim = 3\n[a] # geheim\n",
            "Geheim = 3\n| geheim = 4\n",
        ] {
            let shown = masked(text).to_lowercase();
            assert!(!shown.contains("geheim"), "{shown}");
        }
        assert!(masked("[[household]]\nborn = 1990\n").starts_with("[[household]]\nborn ="));
    }
}
