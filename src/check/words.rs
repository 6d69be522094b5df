//! Words of an order in a letter (`VwVG` 35), and terms taken for one another
//! (the glossary).

use std::ops::Range;

use super::prose::{fragments, split};
use crate::{
    locales::{Locales, occurrences},
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
