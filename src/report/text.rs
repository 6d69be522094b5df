//! What the program says, in the language of whoever reads it. A sentence is
//! written in English where it arises, as a pattern with holes; a phrasebook has
//! the same pattern in another language, and the values stay what they are.

use std::{borrow::Cow, collections::HashMap, fmt};

/// A sentence of the program: a pattern and the values for its holes. Made by
/// [`say!`](crate::say), or from a `String` that is told as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pattern: Cow<'static, str>,
    values: Vec<Text>,
    is_verbatim: bool,
}

/// A sentence in English with holes `{}` and their values: `say!("`{}` is missing", key)`.
/// Every hole is a plain `{}`, so that a translation can move it.
#[macro_export]
macro_rules! say {
    ($pattern:literal $(, $value:expr)* $(,)?) => {{
        const _: () = assert!(
            $crate::report::holes($pattern) == 0 $(+ { let _ = stringify!($value); 1 })*,
            "each hole is plain and has its value"
        );
        $crate::report::Text::new($pattern, vec![$($crate::report::Spoken::spoken(&$value)),*])
    }};
}

/// How many holes a pattern has; none can be filled if one is not a plain `{}`.
pub const fn holes(pattern: &str) -> usize {
    let (bytes, mut at, mut count) = (pattern.as_bytes(), 0, 0);
    while at < bytes.len() {
        if bytes[at] == b'{' {
            at += 1;
            if at < bytes.len() && bytes[at] == b'}' {
                count += 1;
            } else if at >= bytes.len() || bytes[at] != b'{' {
                return usize::MAX;
            }
        }
        at += 1;
    }
    count
}

impl Text {
    /// A pattern with its values; what [`say!`](crate::say) makes.
    pub fn new(pattern: &'static str, values: Vec<Text>) -> Self {
        Self { pattern: Cow::Borrowed(pattern), values, is_verbatim: false }
    }

    /// A sentence without holes from a table or a file of data.
    pub fn phrase(words: impl Into<Cow<'static, str>>) -> Self {
        let words: Cow<'static, str> = words.into();
        let pattern = if words.contains(['{', '}']) {
            words.replace('{', "{{").replace('}', "}}").into()
        } else {
            words
        };
        Self { pattern, values: Vec::new(), is_verbatim: false }
    }

    /// Several sentences in a row.
    pub fn listed(values: Vec<Text>, between: &'static str) -> Self {
        let pattern = vec!["{}"; values.len()].join(between).into();
        Self { pattern, values, is_verbatim: false }
    }

    /// The pattern, as a catalogue has it.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.pattern.is_empty()
    }

    /// The sentence in English.
    pub fn english(&self) -> String {
        self.told(&Phrases::default())
    }

    /// The sentence in the language of a phrasebook.
    pub fn told(&self, phrases: &Phrases) -> String {
        if self.is_verbatim {
            return self.pattern.clone().into_owned();
        }
        let values: Vec<String> = self.values.iter().map(|value| value.told(phrases)).collect();
        filled(phrases.of(&self.pattern), &values)
    }
}

/// The words of a library, or a list of names: told as they are.
impl From<String> for Text {
    fn from(words: String) -> Self {
        Self { pattern: Cow::Owned(words), values: Vec::new(), is_verbatim: true }
    }
}

/// The pattern with its holes filled: `{}` in their order, `{2}` by number.
fn filled(pattern: &str, values: &[String]) -> String {
    let (mut text, mut rest, mut next) = (String::with_capacity(pattern.len()), pattern, 0);
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let tail = &rest[at..];
        if tail.starts_with("{{") || tail.starts_with("}}") {
            text.push_str(&tail[..1]);
            rest = &tail[2..];
            continue;
        }
        let end = tail.find('}').unwrap_or(tail.len() - 1);
        let number = tail.get(1..end).and_then(|number| number.parse::<usize>().ok());
        let place = number.unwrap_or(next + 1);
        next = place;
        text.push_str(values.get(place.wrapping_sub(1)).map_or("", String::as_str));
        rest = &tail[end + 1..];
    }
    text + rest
}

/// What can stand in a hole: names and numbers as they are, sentences in the
/// language of the others.
pub trait Spoken {
    /// As part of a sentence.
    fn spoken(&self) -> Text;
}

impl<T: fmt::Display + ?Sized> Spoken for T {
    fn spoken(&self) -> Text {
        self.to_string().into()
    }
}

impl Spoken for Text {
    fn spoken(&self) -> Text {
        self.clone()
    }
}

impl Spoken for &Text {
    fn spoken(&self) -> Text {
        (*self).clone()
    }
}

/// The patterns of the program in one language. Made by [`Phrases::read`].
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    patterns: HashMap<String, String>,
}

impl Phrases {
    /// Reads a catalogue of GNU gettext (`locales/<tag>/program.po`); what is not
    /// translated stays English.
    pub fn read(catalogue: &str) -> Result<Self, Text> {
        let catalogue = polib::po_file::parse_from_reader(catalogue.as_bytes())
            .map_err(|wrong| Text::from(wrong.to_string()))?;
        let mut patterns = HashMap::new();
        for message in catalogue.messages().filter(|message| !message.is_fuzzy()) {
            if let Ok(told) = message.msgstr()
                && !told.is_empty()
            {
                patterns.insert(message.msgid().to_owned(), told.to_owned());
            }
        }
        Ok(Self { patterns })
    }

    /// Whether there is none, so that everything stays English.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// A pattern in this language, or as it is.
    pub fn of<'a>(&'a self, pattern: &'a str) -> &'a str {
        self.patterns.get(pattern).map_or(pattern, String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrases, Text};

    #[test]
    fn holes_are_filled_in_the_order_of_the_translation() {
        let text = say!("`{}` is not written in `{}`", "letter", "xx");
        assert_eq!(text.english(), "`letter` is not written in `xx`");
        let catalogue = "msgid \"\"\nmsgstr \"Language: xx\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"`{}` is not written in `{}`\"\nmsgstr \"auf `{2}` fehlt `{1}`\"\n";
        let phrases = Phrases::read(catalogue).expect("a catalogue");
        assert_eq!(text.told(&phrases), "auf `xx` fehlt `letter`");
    }

    #[test]
    fn braces_that_are_no_holes_stay() {
        assert_eq!(
            say!("print `{{{{ date.long }}}}` of {}", 2u8).english(),
            "print `{{ date.long }}` of 2"
        );
        assert_eq!(Text::from("{x".to_owned()).english(), "{x");
        assert_eq!(
            say!("a sentence in a {}", say!("sentence")).english(),
            "a sentence in a sentence"
        );
    }
}
