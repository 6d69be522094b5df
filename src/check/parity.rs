//! Do all languages of a passage say as much as the first one: as many points and
//! terms, the same numbers, the same links, and each as often? Values and articles of law are
//! compared in `structure`.

use std::collections::BTreeMap;

use super::structure::{all_prose, source_first};
use crate::{
    locales::{Locales, Role},
    report::{Finding, Place, Report, Spoken, Text},
    say,
    templates::{Stretch, Templates, split},
    translation::{self, State},
};

/// What can be counted in a passage in any language.
#[derive(Debug, Default, PartialEq, Eq)]
struct Measure {
    points: usize,
    terms: usize,
    numbers: BTreeMap<String, usize>,
    links: BTreeMap<String, usize>,
}

/// Every language has the points, terms, numbers and links of the first.
pub(super) fn parity(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        let all = source_first(all_prose(templates, kind, &mut Report::new()), locales);
        let Some((first_tag, first)) = all.first() else { continue };
        for (tag, prose) in all[1..].iter().filter(|(tag, _)| locales.get(tag).is_some()) {
            for passage in &prose.passages {
                let Some(other) = first.passage(&passage.name) else { continue };
                let (here, there) = (measure(passage), measure(other));
                for (what, own, wanted) in differences(&here, &there) {
                    let message =
                        say!("{}: `{}` has {}, `{}` has {}", what, tag, own, first_tag, wanted);
                    report.push(
                        Finding::error("parity", message)
                            .at(Place::new(&prose.source, passage.heading.clone()))
                            .at(Place::new(&first.source, other.heading.clone())
                                .saying(say!("the same passage")))
                            .hint(say!("say the same things in every language")),
                    );
                }
            }
        }
    }
    report
}

/// A translation whose source has changed since it was made.
pub(super) fn outdated(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let Some(from) = translation::source_tag(locales) else { return report };
    for locale in locales.iter().filter(|one| one.settings.role == Role::Information) {
        // What cannot be read has been said by another check.
        let Ok(units) = translation::units(templates, locales, locale.tag()) else { continue };
        for unit in units.iter().filter(|unit| unit.state == State::Outdated) {
            let place = |tag: &str| {
                let prose = templates.prose(&unit.kind, tag)?.ok()?;
                let heading = prose.passage(&unit.passage)?.heading.clone();
                Some(Place::new(&prose.source, heading))
            };
            let message =
                say!("the source of this translation into {} has changed", locale.settings.name);
            report.push(
                Finding::warning("outdated-translation", message)
                    .at(place(locale.tag()))
                    .at(place(from).map(|place| place.saying(say!("the source"))))
                    .hint(say!("translate it again (`mappe translate export {}`), or say that it still fits (`mappe translate accept {}`)", locale.tag(), locale.tag())),
            );
        }
    }
    report
}

fn measure(stretch: &Stretch) -> Measure {
    let mut measured = Measure::default();
    let text = &stretch.body.text;
    for line in text.lines() {
        let line = line.trim_start();
        measured.points += usize::from(line.starts_with("- ") || line.starts_with("+ "));
        measured.terms += usize::from(line.starts_with("/ "));
    }
    let (words, _) = split(text);
    for range in words {
        for word in text[range].split_whitespace() {
            let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
            if plain.starts_with("www.") || plain.contains("://") || plain.ends_with(".ch") {
                *measured.links.entry(plain.to_owned()).or_default() += 1;
                continue;
            }
            for number in word.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty())
            {
                *measured.numbers.entry(number.to_owned()).or_default() += 1;
            }
        }
    }
    measured
}

fn differences(here: &Measure, there: &Measure) -> Vec<(Text, Text, Text)> {
    let mut found = Vec::new();
    let mut add = |what, own: Text, wanted: Text| {
        if own != wanted {
            found.push((what, own, wanted));
        }
    };
    add(say!("points in lists"), here.points.spoken(), there.points.spoken());
    add(say!("terms"), here.terms.spoken(), there.terms.spoken());
    add(say!("numbers"), told(&here.numbers), told(&there.numbers));
    add(say!("links"), told(&here.links), told(&there.links));
    found
}

fn told(counted: &BTreeMap<String, usize>) -> Text {
    if counted.is_empty() {
        return say!("none");
    }
    let each = counted.iter().flat_map(|(one, count)| std::iter::repeat_n(one.as_str(), *count));
    each.collect::<Vec<_>>().join(", ").into()
}
