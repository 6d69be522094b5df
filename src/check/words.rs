//! Words of an order in a letter (`VwVG` 35), and terms taken for one another
//! (the glossary).

use std::ops::Range;

use super::prose::{fragments, split};
use crate::{
    locales::Locales,
    plan::Job,
    report::{Finding, Report},
    templates::{Sender, Templates, Tone},
};

/// Forbidden words and false friends in the prose.
pub(super) fn words(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for (tag, kind, fragment) in fragments(templates, locales) {
        let Some(locale) = locales.get(&tag) else { continue };
        let kind = kind.map(|number| &templates.kinds()[number].manifest);
        let is_letter = kind
            .is_none_or(|kind| kind.tone == Tone::Letter && kind.sender == Sender::Municipality);
        let (stretches, _) = split(&fragment.text);
        for stretch in stretches {
            let text = &fragment.text[stretch.clone()];
            let place = |range: Range<usize>| {
                fragment.place(stretch.start + range.start..stretch.start + range.end)
            };
            for entry in locale.words.forbidden.iter().filter(|_| is_letter) {
                for range in occurrences(text, &entry.word) {
                    report.push(
                        Finding::error(
                            "forbidden-word",
                            format!("«{}» does not belong in a municipal letter", entry.word),
                        )
                        .at(place(range))
                        .hint(entry.reason.clone()),
                    );
                }
            }
            for entry in &locale.words.glossary {
                for range in occurrences(text, &entry.wrong) {
                    report.push(
                        Finding::error(
                            "glossary",
                            format!("«{}» is not the official term", entry.wrong),
                        )
                        .at(place(range))
                        .hint(format!("write «{}»", entry.right)),
                    );
                }
            }
        }
    }
    report
}

/// Forbidden words that a clerk typed into a case whose paper is a letter.
pub(super) fn in_case(job: &Job) -> Report {
    let mut report = Report::new();
    let manifest = &job.kind.manifest;
    if manifest.tone != Tone::Letter || manifest.sender != Sender::Municipality {
        return report;
    }
    for (pointer, text) in job.file.document.texts() {
        for entry in &job.tongue.locale.words.forbidden {
            if !occurrences(text, &entry.word).is_empty() {
                let key = crate::document::dotted(&pointer);
                report.push(
                    Finding::error(
                        "forbidden-word",
                        format!(
                            "`{key}` holds «{}», which does not belong in a municipal letter",
                            entry.word
                        ),
                    )
                    .at(job.file.document.value_place(&pointer))
                    .hint(entry.reason.clone()),
                );
            }
        }
    }
    report.of_case(&job.file.case.id)
}

/// Where a word or phrase stands, whole and without regard to case; a single
/// letter counts anywhere.
fn occurrences(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let fold = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let wanted: Vec<char> = wanted.chars().map(|c| if c == '~' { ' ' } else { fold(c) }).collect();
    let letters: Vec<(usize, char)> = text
        .char_indices()
        .map(|(at, c)| (at, if c.is_whitespace() || c == '~' { ' ' } else { fold(c) }))
        .collect();
    let whole = wanted.len() > 1;
    let boundary = |at: Option<&(usize, char)>| at.is_none_or(|(_, c)| !c.is_alphanumeric());
    (0..letters.len().saturating_sub(wanted.len() - 1))
        .filter(|start| {
            letters[*start..*start + wanted.len()].iter().map(|(_, c)| c).eq(wanted.iter())
        })
        .filter(|start| {
            let before = start.checked_sub(1).and_then(|at| letters.get(at));
            !whole || (boundary(before) && boundary(letters.get(start + wanted.len())))
        })
        .map(|start| {
            letters[start].0..letters.get(start + wanted.len()).map_or(text.len(), |(at, _)| *at)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::occurrences;

    #[test]
    fn words_are_whole_and_letters_are_anywhere() {
        assert_eq!(occurrences("Die Busse fährt. Busse!", "busse").len(), 2);
        assert!(occurrences("simultanea", "multa").is_empty());
        assert_eq!(occurrences("Strasse, Straße", "ß").len(), 1);
        assert_eq!(occurrences("wird\nentzogen", "wird entzogen").len(), 1);
        assert!(occurrences("", "wort").is_empty());
    }
}
