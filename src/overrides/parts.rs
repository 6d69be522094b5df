//! A text cut into what people compare: the passages of prose, the messages of
//! a language, or the file as a whole.

use std::{ops::Range, sync::Arc};

use crate::{
    locales,
    source::Source,
    templates::{Prose, Stretch},
};

/// How a file is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Passage by passage.
    Passages,
    /// Message by message.
    Messages,
    /// As a whole; its only part has no name.
    Whole,
}

impl Form {
    /// How the texts of a path can be compared: passages only if all of them have
    /// passages that can be told apart.
    pub(super) fn of(path: &str, texts: [&Arc<Source>; 2]) -> Self {
        let has_passages = |source: &Arc<Source>| {
            Prose::read(source).is_ok_and(|prose| !prose.passages.is_empty())
        };
        if path.ends_with(".ftl") {
            Self::Messages
        } else if path.ends_with(".tera") && texts.into_iter().all(has_passages) {
            Self::Passages
        } else {
            Self::Whole
        }
    }

    /// The parts of a text by name, in their order.
    pub(super) fn cut(self, source: &Arc<Source>) -> Vec<(String, Range<usize>)> {
        match self {
            Self::Passages => {
                let prose = Prose::read(source).map(|prose| prose.passages).unwrap_or_default();
                let whole = |one: Stretch| (one.name, one.heading.start..one.range.end);
                prose.into_iter().map(whole).collect()
            }
            Self::Messages => locales::cut(source.text()),
            Self::Whole => vec![(String::new(), 0..source.text().len())],
        }
    }

    /// The parts of a text by name, as they are compared.
    pub(super) fn texts(self, source: &Arc<Source>) -> Vec<(String, String)> {
        let text = |(name, range)| {
            let text = self.text(source, &range);
            (name, text)
        };
        self.cut(source).into_iter().map(text).collect()
    }

    /// A part as it is compared; a message without its id.
    pub(super) fn text(self, source: &Arc<Source>, range: &Range<usize>) -> String {
        let text = &source.text()[range.clone()];
        match text.split_once('=').filter(|_| self == Self::Messages) {
            Some((_, message)) => plain(message),
            None => plain(text),
        }
    }
}

/// A part as it is compared: whatever the system ends its lines with, without
/// blank ends, and without the line that tells an editor the schema.
pub(super) fn plain(text: &str) -> String {
    let text = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("#:schema ") => rest,
        _ => text,
    };
    text.replace("\r\n", "\n").trim().to_owned()
}
