//! What the messages of a language are made of: the words they print and where
//! these stand, the variables they print, and those by which they only choose.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

use fluent_syntax::{
    ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
    unicode::unescape_unicode_to_string,
};

use super::Messages;
use crate::{report::Place, source::Source};

/// Stands in a run where the message prints something that is not a word of it.
pub const FILLED: char = '\u{fffc}';

/// A message taken apart. Made by [`Messages::anatomies`].
#[derive(Debug, Default)]
pub struct Anatomy {
    /// The words, one run for each choice.
    pub runs: Vec<Run>,
    /// The variables that are printed.
    pub printed: BTreeSet<String>,
    /// The variables by which the message chooses.
    pub chosen: BTreeSet<String>,
    /// The note of the author directly above the message.
    pub note: String,
    /// Other messages that it prints.
    others: BTreeSet<String>,
}

/// Words that are printed in one go; [`FILLED`] stands for what is filled in.
#[derive(Clone, Debug)]
pub struct Run {
    /// The words.
    pub text: String,
    source: Arc<Source>,
    pieces: Vec<(usize, usize)>,
}

impl Anatomy {
    /// Whether the language has thought of a variable: it prints it, chooses by it,
    /// or its note names it.
    pub fn knows(&self, variable: &str) -> bool {
        let wanted = format!("${variable}");
        let is_end = |rest: &str| {
            !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        };
        let named = || {
            self.note.match_indices(&wanted).any(|(at, _)| is_end(&self.note[at + wanted.len()..]))
        };
        self.printed.contains(variable) || self.chosen.contains(variable) || named()
    }
}

impl Run {
    fn new(source: &Arc<Source>) -> Self {
        Self { text: String::new(), source: source.clone(), pieces: Vec::new() }
    }

    fn push(&mut self, words: &str, at: usize) {
        self.pieces.push((self.text.len(), at));
        self.text.push_str(words);
    }

    /// A range of the text as a place in the file.
    pub fn place(&self, range: Range<usize>) -> Place {
        let origin = |byte: usize| {
            let piece = self.pieces.partition_point(|(text, _)| *text <= byte);
            let last = piece.checked_sub(1).map(|last| self.pieces[last]);
            last.map_or(0, |(text, source)| source + byte - text)
        };
        let start = origin(range.start);
        Place::new(&self.source, start..origin(range.end).max(start))
    }
}

impl Messages {
    /// All messages taken apart, by id.
    pub fn anatomies(&self) -> BTreeMap<String, Anatomy> {
        let mut sources: Vec<&Arc<Source>> = Vec::new();
        for place in self.ids().filter_map(|id| self.place(id)) {
            if !sources.iter().any(|source| Arc::ptr_eq(source, &place.source)) {
                sources.push(&place.source);
            }
        }
        let mut all = BTreeMap::new();
        for source in sources {
            // What cannot be read has been said when the language was opened.
            let parsed = parser::parse(source.text()).unwrap_or_else(|(parsed, _)| parsed);
            for entry in &parsed.body {
                let Entry::Message(message) = entry else { continue };
                let Some(pattern) = &message.value else { continue };
                let note = message.comment.as_ref().map(noted).unwrap_or_default();
                let mut anatomy = Anatomy { note, ..Anatomy::default() };
                anatomy.read(pattern, source);
                all.insert(message.id.name.to_owned(), anatomy);
            }
        }
        with_others(all)
    }
}

impl Anatomy {
    fn read(&mut self, pattern: &Pattern<&str>, source: &Arc<Source>) {
        let mut run = Run::new(source);
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => run.push(value, offset(source, value)),
                PatternElement::Placeable { expression } => {
                    self.expression(expression, &mut run, source);
                }
            }
        }
        self.runs.push(run);
    }

    fn expression(&mut self, expression: &Expression<&str>, run: &mut Run, source: &Arc<Source>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, run, source),
            Expression::Select { selector, variants } => {
                variables(selector, &mut self.chosen);
                let at = run.pieces.last().map_or(0, |(_, source)| *source);
                let at = variants.first().map_or(at, |first| start(&first.value, source));
                run.push(FILLED.encode_utf8(&mut [0; 4]), at);
                for variant in variants {
                    self.read(&variant.value, source);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, run: &mut Run, source: &Arc<Source>) {
        let filled = |run: &mut Run, name: &str| {
            run.push(FILLED.encode_utf8(&mut [0; 4]), offset(source, name));
        };
        match inline {
            InlineExpression::StringLiteral { value } => {
                run.push(&unescape_unicode_to_string(value), offset(source, value));
            }
            InlineExpression::NumberLiteral { value } => run.push(value, offset(source, value)),
            InlineExpression::MessageReference { id, .. } => {
                self.others.insert(id.name.to_owned());
                filled(run, id.name);
            }
            InlineExpression::VariableReference { id } => {
                self.printed.insert(id.name.to_owned());
                filled(run, id.name);
            }
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::TermReference { id, .. } => {
                variables(inline, &mut self.printed);
                filled(run, id.name);
            }
            InlineExpression::Placeable { expression } => self.expression(expression, run, source),
        }
    }
}

/// The variables of an expression and of its arguments.
fn variables(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments.positional.iter().for_each(|one| variables(one, names));
            arguments.named.iter().for_each(|one| variables(&one.value, names));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                variables(inner, names);
            }
        }
        _ => {}
    }
}

/// What a message prints through another one is its own.
fn with_others(mut all: BTreeMap<String, Anatomy>) -> BTreeMap<String, Anatomy> {
    let ids: Vec<String> = all.keys().cloned().collect();
    for id in ids {
        let (mut seen, mut open) = (BTreeSet::from([id.clone()]), vec![id.clone()]);
        let (mut printed, mut chosen) = (BTreeSet::new(), BTreeSet::new());
        while let Some(next) = open.pop() {
            let Some(anatomy) = all.get(&next) else { continue };
            printed.extend(anatomy.printed.iter().cloned());
            chosen.extend(anatomy.chosen.iter().cloned());
            open.extend(anatomy.others.iter().filter(|one| seen.insert((*one).clone())).cloned());
        }
        if let Some(anatomy) = all.get_mut(&id) {
            anatomy.printed = printed;
            anatomy.chosen = chosen;
        }
    }
    all
}

fn noted(comment: &Comment<&str>) -> String {
    comment.content.join(" ")
}

/// Where a slice of the file begins in it.
fn offset(source: &Source, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(source.text().as_ptr() as usize)
}

fn start(pattern: &Pattern<&str>, source: &Source) -> usize {
    match pattern.elements.first() {
        Some(PatternElement::TextElement { value }) => offset(source, value),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{FILLED, Messages};
    use crate::source::Source;

    #[test]
    fn choosing_is_not_printing_and_every_word_knows_its_place() {
        let text = "# without $full: a note\na = { $sex ->\n    [x] Frau{\"\\u00A0\"}{ $name }\n   *[y] { b }, gut\n }\nb = { NUMBER($day) } Uhr\n";
        let source = Source::new("x.ftl", text);
        let messages =
            Messages::parse("xx", &[source]).unwrap_or_else(|_| unreachable!("it is well formed"));
        let all = messages.anatomies();
        let a = &all["a"];
        assert_eq!(a.printed.iter().collect::<Vec<_>>(), ["day", "name"]);
        assert_eq!(a.chosen.iter().collect::<Vec<_>>(), ["sex"]);
        assert!(a.knows("full") && a.knows("sex") && !a.knows("ful"));
        let runs: Vec<&str> = a.runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(runs[0], format!("Frau\u{a0}{FILLED}"));
        assert_eq!(runs[1], format!("{FILLED}, gut"));
        let gut = a.runs[1].text.find("gut").unwrap_or(0);
        assert_eq!(&text[a.runs[1].place(gut..gut + 3).range], "gut");
    }
}
