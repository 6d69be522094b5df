//! Words of an order in a letter (`VwVG` 35), and terms taken for one another
//! (the glossary).

use std::ops::Range;

use super::{prose::fragments, structure::all_prose};
use crate::{
    locales::{Folded, Locales, Spoken},
    report::{Finding, Place, Report},
    say,
    templates::{Prose, Sender, Stretch, Templates, Tone, split},
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
            let text = Folded::new(&fragment.text[stretch.clone()]);
            let place = |range: Range<usize>| {
                fragment.place(stretch.start + range.start..stretch.start + range.end)
            };
            for entry in locale.words.forbidden.iter().filter(|_| is_letter) {
                for range in text.occurrences(&entry.word) {
                    report.push(
                        Finding::error(
                            "forbidden-word",
                            say!("«{}» does not belong in a municipal letter", entry.word),
                        )
                        .at(place(range))
                        .hint(entry.reason.clone()),
                    );
                }
            }
            for entry in &locale.words.glossary {
                for range in text.occurrences(&entry.wrong) {
                    report.push(
                        Finding::error(
                            "glossary",
                            say!("«{}» is not the official term", entry.wrong),
                        )
                        .at(place(range))
                        .hint(say!("write «{}»", entry.right)),
                    );
                }
            }
        }
    }
    report
}

/// An official term stands in every official language of a passage, or in none.
pub(super) fn glossary_drift(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let official: Vec<&str> = locales.official().collect();
    for kind in templates.kinds() {
        let all = all_prose(templates, kind, &mut Report::new());
        let bound: Vec<_> =
            all.iter().filter(|(tag, _)| official.contains(&tag.as_str())).collect();
        for passage in &kind.manifest.passages {
            let told: Vec<(&str, &Stretch, Spoken)> = bound
                .iter()
                .filter_map(|(tag, prose)| {
                    let stretch = prose.passage(&passage.name)?;
                    Some((tag.as_str(), stretch, Spoken::new(&spoken(stretch))))
                })
                .collect();
            for term in &locales.glossary.term {
                let uses = |tag: &str, text: &Spoken| term.is_used(tag, text);
                let Some((with, used, _)) = told.iter().find(|(tag, _, text)| uses(tag, text))
                else {
                    continue;
                };
                for (tag, stretch, _) in told.iter().filter(|(tag, _, text)| !uses(tag, text)) {
                    let Some(forms) = term.forms.get(*tag) else { continue };
                    report.push(
                        Finding::error(
                            "glossary-drift",
                            say!("`{}` uses the term `{}` here, `{}` does not", with, term.id, tag),
                        )
                        .at(stretch_place(&bound, tag, stretch))
                        .at(stretch_place(&bound, with, used)
                            .map(|place| place.saying(say!("used here"))))
                        .hint(say!("use one of these: {}", forms.join(", ").replace('*', ""))),
                    );
                }
            }
        }
    }
    report
}

fn stretch_place(bound: &[&(String, Prose)], tag: &str, stretch: &Stretch) -> Option<Place> {
    let (_, prose) = bound.iter().find(|(own, _)| own == tag)?;
    Some(Place::new(&prose.source, stretch.heading.clone()))
}

/// The words of a passage and its title, without values and tags.
fn spoken(stretch: &Stretch) -> String {
    let mut text = String::new();
    for fragment in stretch.title.iter().chain([&stretch.body]) {
        let (words, _) = split(&fragment.text);
        for range in words {
            text.push_str(&fragment.text[range]);
            text.push(' ');
        }
        text.push('\n');
    }
    text.replace('~', " ")
}
