//! Are the spaces around marks those of the language, as its `locale.toml` says
//! under `[typography]`, and is none of them doubled?

use std::ops::Range;

use super::printed::{self, Printed, TAG};
use crate::{
    locales::{Locales, Typography},
    report::{Finding, Report, Text},
    say,
    templates::Templates,
};

/// Spaces that are missing, too many or of the wrong kind.
pub(super) fn wrong_space(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let all = printed::prose(templates, locales).into_iter().chain(printed::messages(locales));
    for printed in all {
        let style = &printed.locale.settings.typography;
        if is_silent(style) {
            continue;
        }
        for wrong in faults(&printed, style) {
            report.push(
                Finding::error("wrong-space", wrong.message)
                    .at(printed.place(wrong.range))
                    .hint(wrong.hint),
            );
        }
    }
    report
}

struct Fault {
    range: Range<usize>,
    message: Text,
    hint: Text,
}

/// Whether a language says nothing of spaces.
fn is_silent(style: &Typography) -> bool {
    let marks = [&style.space_before, &style.no_space_before, &style.no_space_after];
    marks.iter().all(|marks| marks.is_empty())
}

fn faults(printed: &Printed, style: &Typography) -> Vec<Fault> {
    let letters: Vec<(usize, char)> = printed.text.char_indices().collect();
    let letter = |at: usize| letters.get(at).map(|(_, letter)| *letter);
    let mut faults = Vec::new();
    let mut add = |from: usize, to: usize, message: Text, hint: Text| {
        let end = letters.get(to).map_or(printed.text.len(), |(at, _)| *at);
        faults.push(Fault { range: letters[from].0..end, message, hint });
    };
    for (at, (_, mark)) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(letter);
        let after = letter(at + 1);
        let is_spaced = before.is_some_and(is_space);
        if style.no_space_before.contains(*mark) && is_spaced && !begins_word(*mark, after) {
            let from = space_before(&letters, at);
            let message = say!("there is a space before `{}`", mark);
            add(from, at + 1, message, say!("take it out; none stands there in this language"));
        }
        if style.no_space_after.contains(*mark) && after.is_some_and(is_space) {
            let message = say!("there is a space after `{}`", mark);
            add(at, at + 2, message, say!("take it out; none stands there in this language"));
        }
        let ends_word = after.is_none_or(|next| !next.is_alphanumeric() && next != '/');
        let wants = style.space_before.contains(*mark)
            && ends_word
            && before.is_some_and(|one| one != TAG && !style.space_before.contains(one))
            && !parts_term(&printed.text, letters[at].0);
        if wants && !is_spaced {
            let hint = say!("put a space there; the program makes it narrow and keeps it unbroken");
            add(at, at + 1, say!("there is no space before `{}`", mark), hint);
        }
        if is_doubled(&letters, at) {
            add(at, at + 2, say!("there are two spaces"), say!("keep one of them"));
        }
    }
    faults
}

/// Spaces of a line, and the end of a line, which is one.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == '~'
}

/// A full stop or a colon that begins a word, such as `.ch`.
fn begins_word(mark: char, after: Option<char>) -> bool {
    let goes_on = after.is_some_and(|next| next.is_alphanumeric() || next == mark);
    matches!(mark, '.' | ':') && goes_on
}

/// The first of the spaces that end before a letter.
fn space_before(letters: &[(usize, char)], at: usize) -> usize {
    letters[..at].iter().rposition(|(_, letter)| !is_space(*letter)).map_or(0, |last| last + 1)
}

/// Whether a colon is the one of `/ Term: text`, which the layout takes away.
fn parts_term(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    text[at..].starts_with(':')
        && line.trim_start().trim_start_matches(TAG).starts_with("/ ")
        && !line.contains(':')
}

/// Whether a second space follows a space inside a line, not where it begins or
/// ends.
fn is_doubled(letters: &[(usize, char)], at: usize) -> bool {
    let in_line = |letter: char| letter != '\n' && is_space(letter);
    let one = |at: usize| letters.get(at).is_some_and(|(_, letter)| in_line(*letter));
    let is_first = at.checked_sub(1).is_some_and(|before| !in_line(letters[before].1));
    let mut before =
        letters[..at].iter().rev().map(|(_, letter)| *letter).take_while(|it| *it != '\n');
    let mut rest = letters[at..].iter().map(|(_, letter)| *letter).skip_while(|it| in_line(*it));
    one(at)
        && one(at + 1)
        && is_first
        && before.any(|letter| letter != TAG && !in_line(letter))
        && rest.next().is_some_and(|letter| letter != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colon_of_a_term_is_no_colon_of_a_sentence() {
        assert!(parts_term("- x\n/ Quand: y", 11));
        assert!(!parts_term("/ Quand: y: z", 10));
        assert!(!parts_term("Quand: y", 5));
    }
}
