//! All words that papers print, whether they stand in prose or in a message:
//! plain text in which a mark stands for each value and each tag, and every byte
//! knows where it was written.

use std::{ops::Range, sync::Arc};

use super::prose::fragments;
use crate::{
    locales::{FILLED, Locale, Locales, Run},
    report::Place,
    templates::{Fragment, Templates, split},
};

/// Stands for a value, in prose as in messages.
pub(super) const VALUE: char = FILLED;

/// Stands for a tag that prints nothing of itself: what is beside it is not known.
pub(super) const TAG: char = '\u{fff9}';

/// Words in a language.
pub(super) struct Printed {
    /// The language.
    pub(super) locale: Arc<Locale>,
    /// The words, with [`VALUE`] and [`TAG`] in them.
    pub(super) text: String,
    origin: Origin,
}

enum Origin {
    Prose { fragment: Fragment, pieces: Vec<(usize, usize)> },
    Message(Run),
}

impl Printed {
    /// A range of the words as a place.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        match &self.origin {
            Origin::Message(run) => run.place(range),
            Origin::Prose { fragment, pieces } => {
                let inner = |byte: usize| {
                    let piece = pieces.partition_point(|(text, _)| *text <= byte);
                    let last = piece.checked_sub(1).map(|last| pieces[last]);
                    last.map_or(0, |(text, inner)| inner + byte - text)
                };
                let start = inner(range.start);
                fragment.place(start..inner(range.end).max(start))
            }
        }
    }

    /// Whether the words are a message.
    pub(super) fn is_message(&self) -> bool {
        matches!(self.origin, Origin::Message(_))
    }
}

/// All prose, in every language that has a locale.
pub(super) fn prose(templates: &Templates, locales: &Locales) -> Vec<Printed> {
    let all = fragments(templates, locales).into_iter();
    let of_language = |(tag, _, fragment): (String, _, Fragment)| {
        let locale = locales.get(&tag)?.clone();
        Some(of_fragment(locale, fragment))
    };
    all.filter_map(of_language).collect()
}

/// All messages, each choice apart.
pub(super) fn messages(locales: &Locales) -> Vec<Printed> {
    let mut all = Vec::new();
    for locale in locales.iter() {
        for anatomy in locale.messages.anatomies().into_values() {
            let printed = |run: Run| {
                let (locale, text) = (locale.clone(), run.text.clone());
                Printed { locale, text, origin: Origin::Message(run) }
            };
            all.extend(anatomy.runs.into_iter().map(printed));
        }
    }
    all
}

fn of_fragment(locale: Arc<Locale>, fragment: Fragment) -> Printed {
    let (words, tags) = split(&fragment.text);
    let (mut text, mut pieces, mut end) = (String::new(), Vec::new(), 0);
    for range in words {
        // Between two stretches of words stands a tag or a note.
        if range.start > 0 {
            let is_value = tags.iter().any(|tag| {
                tag.start >= end
                    && tag.end <= range.start
                    && fragment.text[tag.clone()].starts_with("{{")
            });
            pieces.push((text.len(), end));
            text.push(if is_value { VALUE } else { TAG });
        }
        pieces.push((text.len(), range.start));
        text.push_str(&fragment.text[range.clone()]);
        end = range.end;
    }
    Printed { locale, text, origin: Origin::Prose { fragment, pieces } }
}
