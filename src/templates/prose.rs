//! A prose file: named passages, each a stretch of text that remembers where it
//! stands in the file.

use std::{ops::Range, sync::Arc};

use crate::{
    report::{Finding, Place, Report},
    say,
    source::Source,
};

/// The prose of a kind in one language. Made by [`Prose::read`].
#[derive(Clone, Debug)]
pub struct Prose {
    /// The file.
    pub source: Arc<Source>,
    /// The passages in the order of the file.
    pub passages: Vec<Stretch>,
}

/// One named passage.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Its name.
    pub name: String,
    /// The line that opens it.
    pub heading: Range<usize>,
    /// The raw text up to the next passage.
    pub range: Range<usize>,
    /// What follows the colon.
    pub title: Option<Fragment>,
    /// The text up to the next passage.
    pub body: Fragment,
}

/// Text cut from a source, in which lines that hold only tags are gone; it can
/// say where each byte came from.
#[derive(Clone, Debug)]
pub struct Fragment {
    /// The file.
    pub source: Arc<Source>,
    /// The text for the template engine.
    pub text: String,
    pieces: Vec<(usize, usize)>,
}

impl Prose {
    /// Splits a file at the lines that begin with `---`.
    pub fn read(source: &Arc<Source>) -> Result<Self, Report> {
        let mut report = Report::new();
        let mut openings: Vec<(Range<usize>, String, Option<Range<usize>>)> = Vec::new();
        let mut start = 0;
        for line in source.text().split_inclusive('\n') {
            let whole = start..start + line.trim_end().len();
            start += line.len();
            let Some(rest) = line.strip_prefix("---") else {
                if openings.is_empty() && !line.trim().is_empty() && !line.starts_with("{#") {
                    report.push(
                        Finding::error(
                            "passage-syntax",
                            say!("text stands before the first passage"),
                        )
                        .at(Place::new(source, whole))
                        .hint(say!("open a passage with a line such as `--- purpose`")),
                    );
                }
                continue;
            };
            let (name, title) = match rest.split_once(':') {
                Some((name, title)) => (name.trim(), Some(title.trim())),
                None => (rest.trim(), None),
            };
            if name.is_empty() || !is_name(name) {
                report.push(
                    Finding::error(
                        "passage-syntax",
                        say!("a passage needs a name in small letters"),
                    )
                    .at(Place::new(source, whole.clone()))
                    .hint(say!("such as `--- purpose` or `--- stay: Ihr Aufenthalt`")),
                );
                continue;
            }
            let title = title.filter(|title| !title.is_empty()).map(|title| {
                let at = whole.end - title.len();
                at..whole.end
            });
            openings.push((whole, name.to_owned(), title));
        }
        let mut passages: Vec<Stretch> = Vec::new();
        for (number, (heading, name, title)) in openings.iter().enumerate() {
            if let Some(first) = passages.iter().find(|one| one.name == *name) {
                report.push(
                    Finding::error(
                        "duplicate-passage",
                        say!("the passage `{}` is there twice", name),
                    )
                    .at(Place::new(source, heading.clone()))
                    .at(Place::new(source, first.heading.clone())
                        .saying(say!("first written here")))
                    .hint(say!("keep one of them")),
                );
                continue;
            }
            let end = openings.get(number + 1).map_or(source.text().len(), |next| next.0.start);
            passages.push(Stretch {
                name: name.clone(),
                heading: heading.clone(),
                range: heading.end..end,
                title: title.clone().map(|range| Fragment::new(source, range)),
                body: Fragment::new(source, heading.end..end),
            });
        }
        report.into_result(Self { source: source.clone(), passages }).map(|(prose, _)| prose)
    }

    /// The passage of a name.
    pub fn passage(&self, name: &str) -> Option<&Stretch> {
        self.passages.iter().find(|passage| passage.name == name)
    }
}

impl Fragment {
    /// Cuts a range, trims it, and joins lines that hold only `{% %}` or
    /// `{# #}` to what follows, so that they leave no blank line behind.
    pub fn new(source: &Arc<Source>, range: Range<usize>) -> Self {
        let whole = &source.text()[range.clone()];
        let lead = whole.len() - whole.trim_start().len();
        let start = range.start + lead;
        let (mut text, mut pieces) = (String::new(), Vec::new());
        let mut at = start;
        for line in whole.trim().split_inclusive('\n') {
            let kept = line.trim();
            if is_only_tags(kept) {
                pieces.push((text.len(), at + line.find(kept).unwrap_or(0)));
                text.push_str(kept);
            } else {
                pieces.push((text.len(), at));
                text.push_str(line);
            }
            at += line.len();
        }
        Self { source: source.clone(), text, pieces }
    }

    /// The byte of the source from which a byte of the text came.
    pub fn origin(&self, byte: usize) -> usize {
        let piece = self.pieces.partition_point(|(text, _)| *text <= byte);
        let Some((text, source)) = piece.checked_sub(1).map(|last| self.pieces[last]) else {
            return 0;
        };
        (source + byte - text).min(self.source.text().len())
    }

    /// A range of the text as a place in the source.
    pub fn place(&self, range: Range<usize>) -> Place {
        Place::new(&self.source, self.origin(range.start)..self.origin(range.end))
    }
}

/// The stretches of a text that are words, and those that are tags.
pub fn split(text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut words, mut tags, mut at) = (Vec::new(), Vec::new(), 0);
    while at < text.len() {
        let open = ["{{", "{%", "{#"].iter().filter_map(|open| text[at..].find(open)).min();
        let Some(open) = open.map(|open| at + open) else { break };
        let close = match &text[open..open + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let end = text[open..].find(close).map_or(text.len(), |end| open + end + 2);
        words.push(at..open);
        if close != "#}" {
            tags.push(open..end);
        }
        at = end;
    }
    words.push(at..text.len());
    (words, tags)
}

/// Prose with every stretch of words changed; names, tags and lines stay.
pub fn lengthened_prose(text: &str, change: &dyn Fn(&str) -> String) -> String {
    let (words, _) = split(text);
    let (mut changed, mut at) = (String::with_capacity(text.len() * 2), 0);
    for range in words {
        changed.push_str(&text[at..range.start]);
        for line in text[range.clone()].split_inclusive('\n') {
            match line.strip_prefix("---").map(|rest| rest.find(':')) {
                Some(None) => changed.push_str(line),
                Some(Some(colon)) => {
                    let (name, title) = line.split_at("---".len() + colon);
                    changed.push_str(name);
                    changed.push_str(&change(title));
                }
                None => changed.push_str(&change(line)),
            }
        }
        at = range.end;
    }
    changed + &text[at..]
}

fn is_name(name: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    name.split('.').count() <= 2 && name.split('.').all(part)
}

/// Whether a line holds statements or comments and nothing else.
fn is_only_tags(line: &str) -> bool {
    let mut rest = line;
    while !rest.is_empty() {
        let close = match rest.get(..2) {
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => return false,
        };
        let Some(end) = rest.find(close) else { return false };
        if rest[..end].contains("include") {
            return false;
        }
        rest = rest[end + 2..].trim_start();
    }
    !line.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tag_lines_leave_no_blank_line_and_every_byte_knows_its_origin() {
        let source = Source::new("x", "--- a: T\n{% if x %}\n- eins\n{% endif %}\n- zwei\n");
        let prose = Prose::read(&source).unwrap_or_else(|_| unreachable!("it is well formed"));
        let body = &prose.passages[0].body;
        assert_eq!(body.text, "{% if x %}- eins\n{% endif %}- zwei");
        let zwei = body.text.find("zwei").unwrap_or(0);
        assert_eq!(&source.text()[body.origin(zwei)..][..4], "zwei");
    }
}
