//! Fluent, and nowhere else: the messages of one language. An unknown id, a
//! missing argument or a message written twice is a finding, never a shrug.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, VecDeque},
    fmt,
    ops::Range,
    sync::Arc,
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;

use crate::{
    report::{Finding, Place, Report, lowered, nearest},
    say,
    source::Source,
};

/// The messages of one language. Made by [`Messages::parse`].
pub struct Messages {
    tag: String,
    bundle: FluentBundle<FluentResource>,
    places: BTreeMap<String, Place>,
}

/// A value for a message.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A number, for plurals and dates.
    Number(i64),
    /// A text.
    Text(&'a str),
}

impl Messages {
    /// Reads the `.ftl` files of a language.
    pub fn parse(tag: &str, texts: &[Arc<Source>]) -> Result<Self, Report> {
        let language = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // U+2068 and U+2069 would end up in searchable text.
        bundle.set_use_isolating(false);
        let (mut places, mut report) = (BTreeMap::new(), Report::new());
        for source in texts {
            let resource = match FluentResource::try_new(source.text().to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        report.push(
                            Finding::error("fluent-syntax", lowered(&error.to_string()))
                                .at(Place::new(source, error.pos))
                                .hint(say!(
                                    "a message is `id = text`; lines that go on are indented"
                                )),
                        );
                    }
                    resource
                }
            };
            let mut starts: HashMap<String, VecDeque<usize>> = HashMap::new();
            for (id, range) in cut(source.text()) {
                starts.entry(id).or_default().push_back(range.start);
            }
            for id in ids(&resource) {
                // A message that is there twice has two places.
                let start = starts.get_mut(&id).and_then(VecDeque::pop_front);
                let range = start.map_or(0..0, |start| start..start + id.len());
                let place = Place::new(source, range);
                if let Some(first) = places.insert(id.clone(), place.clone()) {
                    report.push(
                        Finding::error(
                            "duplicate-message",
                            say!("the message `{}` is there twice", id),
                        )
                        .at(place)
                        .at(first.saying(say!("first written here")))
                        .hint(say!("keep one; to change a built-in message, copy its whole file to the same path in the workspace")),
                    );
                }
            }
            bundle.add_resource_overriding(resource);
        }
        let messages = Self { tag: tag.to_owned(), bundle, places };
        report.into_result(messages).map(|(messages, _)| messages)
    }

    /// The message, filled.
    pub fn get(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Result<String, Finding> {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            let near = nearest(id, self.places.keys().map(String::as_str));
            let hint = near.map_or_else(
                || say!("add `{} = …` to `locales/{}/`", id, self.tag),
                |near| say!("did you mean `{}`?", near),
            );
            let message = say!("the language `{}` has no message `{}`", self.tag, id);
            return Err(Finding::error("missing-message", message).hint(hint));
        };
        let mut filled = FluentArgs::new();
        for (name, value) in arguments {
            match value {
                Argument::Number(number) => filled.set(*name, *number),
                Argument::Text(text) => {
                    filled.set(*name, FluentValue::String(Cow::Borrowed(*text)));
                }
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&filled), &mut errors);
        match errors.first() {
            None => Ok(text.into_owned()),
            Some(error) => {
                let message = say!("the message `{}` cannot be filled: {}", id, error);
                Err(Finding::error("message-argument", message)
                    .at(self.places.get(id).cloned())
                    .hint(say!("use only the variables that the other languages use")))
            }
        }
    }

    /// All ids, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// Where a message is written.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.get(id)
    }

    /// The variables a message uses, by their `$name` in its text.
    pub fn variables(&self, id: &str) -> Vec<String> {
        let Some(place) = self.places.get(id) else { return Vec::new() };
        let text = &place.source.text()[place.range.start..];
        let end = text.match_indices('\n').find(|(at, _)| starts_message(&text[at + 1..]));
        let body = end.map_or(text, |(at, _)| &text[..at]);
        let mut names: Vec<String> = body
            .split('$')
            .skip(1)
            .map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                    .collect()
            })
            .collect();
        names.sort();
        names.dedup();
        names
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("tag", &self.tag).finish_non_exhaustive()
    }
}

fn ids(resource: &FluentResource) -> Vec<String> {
    let name = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    resource.entries().filter_map(name).collect()
}

/// The messages and terms of a `.ftl` text by id, in their order: each from its
/// id to the last line of its text. Comments belong to none.
pub fn cut(text: &str) -> Vec<(String, Range<usize>)> {
    let mut parts: Vec<(String, Range<usize>)> = Vec::new();
    let (mut start, mut is_open) = (0, false);
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        if starts_message(line) {
            let id = line.split_once('=').map(|(id, _)| id.trim().to_owned());
            is_open = id.is_some();
            parts.extend(id.map(|id| (id, start..end)));
        } else if let (true, false, Some(last)) =
            (is_open, line.trim().is_empty(), parts.last_mut())
        {
            last.1.end = end;
        }
        start += line.len();
    }
    parts
}

fn starts_message(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#' || c == '-')
}
