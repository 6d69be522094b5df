//! Annotations for a GitHub workflow: `::error file=…,line=…,col=…,title=…::…`,
//! escaped as the runner unescapes them.

use super::{Finding, Phrases, Severity};

/// One annotation line.
pub fn line(finding: &Finding, phrases: &Phrases) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = finding.places.first() {
        let (line, column) = place.source.line_column(place.range.start);
        let (end_line, end_column) = place.source.end(place.range.end);
        properties.push(format!("file={}", property(place.source.name())));
        properties.push(format!("line={line},endLine={end_line}"));
        // The runner refuses columns of an annotation over several lines.
        if line == end_line {
            properties.push(format!("col={column},endColumn={end_column}"));
        }
    }
    properties.push(format!("title={}", property(finding.id)));
    let (mut text, hint) = (finding.message.told(phrases), finding.hint.told(phrases));
    if !hint.is_empty() {
        text = format!("{text}\n{hint}");
    }
    format!("::{command} {}::{}", properties.join(","), data(&text))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
