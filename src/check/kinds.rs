//! Do the kinds fit the course of a case, and does an order, and nothing else,
//! tell how it can be contested?

use super::{prose::printed, structure::all_prose};
use crate::{
    case::did_you_mean,
    locales::Locales,
    report::{Finding, Place, Report},
    say,
    templates::{About, Stretch, Templates, Tone, split},
};

/// States and decisions that kinds name are in the course; questions that need
/// one another exist.
pub(super) fn unknown_state(templates: &Templates, _: &Locales) -> Report {
    let mut report = Report::new();
    let course = templates.course();
    for kind in templates.kinds() {
        let manifest = &kind.manifest;
        let questions: Vec<&str> = manifest.fields.keys().map(String::as_str).collect();
        let needs = manifest.needs_answer.iter().enumerate();
        let needs = needs.flat_map(|(number, one)| {
            [("field", &one.field), ("with", &one.with)]
                .map(|(key, name)| (format!("/needs_answer/{number}/{key}"), name))
        });
        let named =
            |key: &'static str| move |(number, _): &(usize, &String)| format!("/{key}/{number}");
        let states = manifest.states.iter().enumerate().map(|one| (named("states")(&one), one.1));
        let words = course.decision.iter().flat_map(|decision| {
            let answers =
                decision.answers.iter().map(move |word| format!("{}: {word}", decision.id));
            std::iter::once(decision.id.clone()).chain(answers)
        });
        let words: Vec<String> = words.collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let decisions =
            manifest.decisions.iter().enumerate().map(|one| (named("decisions")(&one), one.1));
        let all = states
            .map(|one| (one, say!("it is not a state of course.toml"), course.state_ids()))
            .chain(decisions.map(|one| {
                (one, say!("it is not a decision or answer of course.toml"), words.clone())
            }))
            .chain(
                needs
                    .map(|one| (one, say!("it is not a question of this kind"), questions.clone())),
            );
        for ((pointer, name), what, known) in all {
            if !known.contains(&name.as_str()) {
                report.push(
                    Finding::error("unknown-state", say!("`{}` is not known: {}", name, what))
                        .at(kind.document.value_place(&pointer))
                        .hint(did_you_mean(name, known.into_iter())),
                );
            }
        }
    }
    report
}

/// An order carries its remedy in every language (`VwVG` 35(2)); a letter never.
pub(super) fn remedy_drift(templates: &Templates, _: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds().iter().filter(|kind| kind.manifest.about == About::Case) {
        let order = kind.manifest.tone == Tone::Order;
        for (tag, prose) in all_prose(templates, kind, &mut Report::new()) {
            let told = |passage: &Stretch| -> Vec<String> {
                if !passage.body.text.contains("remedy.") {
                    return Vec::new();
                }
                let (_, tags) = split(&passage.body.text);
                let printed = tags.into_iter().filter_map(|tag| printed(&passage.body.text[tag]));
                printed.filter(|name| name.starts_with("remedy.")).collect()
            };
            let all: Vec<String> = prose.passages.iter().flat_map(told).collect();
            if order {
                let missing: Vec<&str> = ["name", "body", "days"]
                    .into_iter()
                    .filter(|name| !all.contains(&format!("remedy.{name}")))
                    .collect();
                if !missing.is_empty() {
                    report.push(
                        Finding::error(
                            "remedy-drift",
                            say!(
                                "`{}` is an order, and its remedy lacks {} in `{}`",
                                kind.id,
                                missing.join(", "),
                                tag
                            ),
                        )
                        .at(Place::new(&prose.source, 0..0))
                        .hint(say!(
                            "print `remedy.name`, `remedy.body` and `remedy.days` (VwVG 35(2))"
                        )),
                    );
                }
            } else if let Some(passage) = prose.passages.iter().find(|one| !told(one).is_empty()) {
                report.push(
                    Finding::error(
                        "remedy-drift",
                        say!("`{}` is no order and tells a remedy", kind.id),
                    )
                    .at(Place::new(&prose.source, passage.heading.clone()))
                    .hint(say!(
                        "take it out, or set `tone = \"order\"` if the paper is one (VwVG 35)"
                    )),
                );
            }
        }
    }
    report
}
