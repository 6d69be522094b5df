//! `words.toml`: words that letters must not hold, and terms taken for one
//! another (the glossary).

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What `words.toml` says.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Words {
    /// Words of an order (`VwVG` 35), never in a municipal letter.
    pub forbidden: Vec<Forbidden>,
    /// Terms that are often taken for another one.
    pub glossary: Vec<FalseFriend>,
}

/// A word that a municipal letter must not hold.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forbidden {
    /// The word or phrase.
    #[schemars(length(min = 1))]
    pub word: String,
    /// Why not.
    pub reason: String,
}

/// A term that is not the official one.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FalseFriend {
    /// The wrong term.
    #[schemars(length(min = 1))]
    pub wrong: String,
    /// The official term.
    pub right: String,
}

/// A text in which words are looked for, folded once: small letters, one kind of
/// space.
pub struct Folded {
    letters: Vec<(usize, char)>,
    end: usize,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let letters = text.char_indices().map(|(at, letter)| (at, fold(letter))).collect();
        Self { letters, end: text.len() }
    }

    /// Where a word or phrase stands, whole and without regard to case; a single
    /// letter counts anywhere.
    pub fn occurrences(&self, wanted: &str) -> Vec<Range<usize>> {
        let wanted: Vec<char> = wanted.chars().map(fold).collect();
        let (Some(first), letters) = (wanted.first(), &self.letters) else { return Vec::new() };
        let whole = wanted.len() > 1;
        let boundary = |at: Option<&(usize, char)>| at.is_none_or(|(_, c)| !c.is_alphanumeric());
        (0..letters.len().saturating_sub(wanted.len() - 1))
            .filter(|start| letters[*start].1 == *first)
            .filter(|start| {
                letters[*start..*start + wanted.len()].iter().map(|(_, c)| c).eq(wanted.iter())
            })
            .filter(|start| {
                let before = start.checked_sub(1).and_then(|at| letters.get(at));
                !whole || (boundary(before) && boundary(letters.get(start + wanted.len())))
            })
            .map(|start| {
                let end = letters.get(start + wanted.len()).map_or(self.end, |(at, _)| *at);
                letters[start].0..end
            })
            .collect()
    }
}

fn fold(letter: char) -> char {
    match letter {
        '~' => ' ',
        space if space.is_whitespace() => ' ',
        // Most letters, and quicker than by the table of all scripts.
        ascii if ascii.is_ascii() => ascii.to_ascii_lowercase(),
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn words_are_whole_and_letters_are_anywhere() {
        let occurrences = |text: &str, wanted: &str| Folded::new(text).occurrences(wanted);
        assert_eq!(occurrences("Die Busse fährt. Busse!", "busse").len(), 2);
        assert!(occurrences("simultanea", "multa").is_empty());
        assert_eq!(occurrences("Strasse, Straße", "ß").len(), 1);
        assert_eq!(occurrences("wird\nentzogen", "wird entzogen").len(), 1);
        assert!(occurrences("", "wort").is_empty());
    }
}
