//! Do kinds, languages, passages, titles and layouts fit together?

use std::collections::BTreeSet;

use super::prose::printed;
use crate::{
    locales::{Locales, Role},
    render::cite,
    report::{Finding, Place, Report},
    say,
    templates::{Kind, Prose, Templates, split},
};

/// A kind is written in every official language.
pub(super) fn missing_language(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        let written = templates.languages(kind);
        for tag in locales.official().filter(|tag| !written.iter().any(|one| one == tag)) {
            report.push(
                Finding::error(
                    "missing-language",
                    say!("`{}` is not written in `{}`", kind.id, tag),
                )
                .at(kind.document.place(""))
                .hint(say!("add `{}/{}.tera`", kind.folder, tag)),
            );
        }
        for tag in written.iter().filter(|tag| locales.get(tag).is_none()) {
            report.push(
                Finding::error(
                    "missing-language",
                    say!("`{}` is written in `{}`, which is no language", kind.id, tag),
                )
                .at(kind.document.place(""))
                .hint(say!("add `locales/{}/locale.toml`, or rename the file", tag)),
            );
        }
    }
    report
}

/// All prose of a kind that can be read, by language; what cannot be read is
/// reported.
pub(super) fn all_prose(
    templates: &Templates,
    kind: &Kind,
    report: &mut Report,
) -> Vec<(String, Prose)> {
    let mut all = Vec::new();
    for tag in templates.languages(kind) {
        match templates.prose(kind, &tag) {
            Some(Ok(prose)) => all.push((tag, prose)),
            Some(Err(wrong)) => report.extend(wrong),
            None => {}
        }
    }
    all
}

/// Every language has the passages of `kind.toml`, in its order, with a title
/// in all languages or in none.
pub(super) fn passages(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        let listed: Vec<&str> =
            kind.manifest.passages.iter().map(|one| one.name.as_str()).collect();
        let all = all_prose(templates, kind, &mut report);
        for (tag, prose) in &all {
            let role = locales.get(tag).map_or(Role::Official, |locale| locale.settings.role);
            let offered = kind.manifest.offers(role);
            for (number, name) in listed.iter().enumerate() {
                if offered(name) && prose.passage(name).is_none() {
                    let listed = kind.document.value_place(&format!("/passages/{number}/name"));
                    report.push(
                        Finding::error(
                            "missing-passage",
                            say!("`{}` has no passage `{}` in `{}`", kind.id, name, tag),
                        )
                        .at(Place::new(&prose.source, 0..0))
                        .at(listed.saying(say!("listed here")))
                        .hint(say!("add a line `--- {}` and its text", name)),
                    );
                }
            }
            let mut last = 0;
            for passage in &prose.passages {
                let place = || Place::new(&prose.source, passage.heading.clone());
                if passage.body.text.is_empty() {
                    report.push(
                        Finding::error(
                            "empty-passage",
                            say!("the passage `{}` has no text", passage.name),
                        )
                        .at(place())
                        .hint(say!(
                            "write it, or take it out of every language and of `kind.toml`"
                        )),
                    );
                }
                match listed.iter().position(|name| *name == passage.name) {
                    None => report.push(
                        Finding::error(
                            "extra-passage",
                            say!("the passage `{}` is not listed in `kind.toml`", passage.name),
                        )
                        .at(place())
                        .at(kind.document.place("/passages").saying(say!("the list")))
                        .hint(crate::case::did_you_mean(&passage.name, listed.iter().copied())),
                    ),
                    Some(number) if number < last => report.push(
                        Finding::error(
                            "passage-order",
                            say!(
                                "the passage `{}` stands in another order than in `kind.toml`",
                                passage.name
                            ),
                        )
                        .at(place())
                        .at(kind
                            .document
                            .value_place(&format!("/passages/{number}/name"))
                            .saying(say!("its turn")))
                        .hint(say!("move it, so that languages can be compared")),
                    ),
                    Some(number) => last = number,
                }
            }
        }
        titles(&source_first(all, locales), &mut report);
    }
    report
}

/// The language from which others are translated stands first.
pub(super) fn source_first(
    mut all: Vec<(String, Prose)>,
    locales: &Locales,
) -> Vec<(String, Prose)> {
    let order: Vec<&str> = locales.official().collect();
    let rank = |tag: &str| order.iter().position(|one| *one == tag).unwrap_or(order.len());
    all.sort_by_key(|(tag, _)| rank(tag));
    all
}

fn titles(all: &[(String, Prose)], report: &mut Report) {
    let Some((_, first)) = all.first() else { return };
    for (tag, prose) in &all[1..] {
        for passage in &prose.passages {
            let Some(other) = first.passage(&passage.name) else { continue };
            if passage.title.is_some() != other.title.is_some() {
                report.push(
                    Finding::error(
                        "title-drift",
                        say!("the passage `{}` has a title in one language only", passage.name),
                    )
                    .at(Place::new(&prose.source, passage.heading.clone()).saying(tag.clone()))
                    .at(Place::new(&first.source, other.heading.clone())
                        .saying(say!("here it is otherwise")))
                    .hint(say!("give it a title in every language or in none")),
                );
            }
        }
    }
}

/// Codes are used once, and kinds need only what a case file can have.
pub(super) fn manifests(templates: &Templates, _: &Locales) -> Report {
    let mut report = Report::new();
    let schema = templates.case_schema();
    let sections = schema.get("properties").and_then(|properties| properties.as_object());
    let sections: Vec<&str> =
        sections.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    for (number, kind) in templates.kinds().iter().enumerate() {
        let code = &kind.manifest.code;
        if let Some(first) =
            templates.kinds()[..number].iter().find(|one| one.manifest.code == *code)
        {
            report.push(
                Finding::error("duplicate-code", say!("the code `{}` is used twice", code))
                    .at(kind.document.value_place("/code"))
                    .at(first.document.value_place("/code").saying(say!("first used here")))
                    .hint(say!("each kind has its own code in the canton's list")),
            );
        }
        for (at, need) in kind.manifest.needs.iter().enumerate() {
            if !sections.contains(&need.as_str()) {
                report.push(
                    Finding::error(
                        "unknown-section",
                        say!("case files have no section `{}`", need),
                    )
                    .at(kind.document.value_place(&format!("/needs/{at}")))
                    .hint(crate::case::did_you_mean(need, sections.iter().copied())),
                );
            }
        }
    }
    report
}

/// Every kind has a title in every language it is written in.
pub(super) fn missing_title(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        for locale in templates.languages(kind).iter().filter_map(|tag| locales.get(tag)) {
            let id = format!("title-{}", kind.id);
            if locale.messages.place(&id).is_none() {
                report.push(
                    Finding::error(
                        "missing-title",
                        say!("`{}` has no title in `{}`", kind.id, locale.tag()),
                    )
                    .at(kind.document.place(""))
                    .hint(say!(
                        "add `{} = …` to a file in `locales/{}/`, such as `own.ftl`",
                        id,
                        locale.tag()
                    )),
                );
            }
        }
    }
    report
}

/// Layouts and parts that kinds name exist.
pub(super) fn missing_layout(templates: &Templates, _: &Locales) -> Report {
    let mut report = Report::new();
    let files: Vec<String> = templates.layouts().iter().map(|(path, _)| path.clone()).collect();
    let has = |path: String| files.contains(&path);
    for kind in templates.kinds() {
        let layout = &kind.manifest.layout;
        if !has(format!("/layout/{layout}.typ")) {
            report.push(
                Finding::error("missing-layout", say!("there is no layout `{}`", layout))
                    .at(kind.document.value_place("/layout"))
                    .hint(say!("add `templates/layout/{}.typ`, or name another", layout)),
            );
        }
        for (number, passage) in kind.manifest.passages.iter().enumerate() {
            let part = &passage.show;
            if !part.is_empty() && !has(format!("/layout/parts/{part}.typ")) {
                report.push(
                    Finding::error("missing-layout", say!("there is no part `{}`", part))
                        .at(kind.document.value_place(&format!("/passages/{number}/show")))
                        .hint(say!("add `templates/layout/parts/{}.typ`, or name another", part)),
                );
            }
        }
    }
    report
}

/// References to law can be cited in every official language.
pub(super) fn law_reference(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        for (number, reference) in kind.manifest.legal_basis.iter().enumerate() {
            for locale in locales.iter().filter(|locale| locale.settings.role == Role::Official) {
                if let Err(wrong) = cite(reference, locale) {
                    let place = kind.document.value_place(&format!("/legal_basis/{number}"));
                    report.push(
                        Finding::error("law-reference", wrong.message).at(place).hint(wrong.hint),
                    );
                }
            }
        }
    }
    report
}

/// Official languages have the same messages.
pub(super) fn message_drift(_: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let official: Vec<_> =
        locales.iter().filter(|one| one.settings.role == Role::Official).collect();
    let all: BTreeSet<&str> = official.iter().flat_map(|one| one.messages.ids()).collect();
    for locale in &official {
        let own = |id: &&&str| !id.starts_with("title-") && locale.messages.place(id).is_none();
        for id in all.iter().filter(own) {
            let other = official.iter().find_map(|one| one.messages.place(id));
            report.push(
                Finding::error(
                    "message-drift",
                    say!("the message `{}` is missing in `{}`", id, locale.tag()),
                )
                .at(other.cloned().map(|place| place.saying(say!("written here"))))
                .hint(say!("add `{} = …` to `locales/{}/`", id, locale.tag())),
            );
        }
    }
    report
}

/// The languages of a passage print the same values.
pub(super) fn value_drift(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        let all = source_first(all_prose(templates, kind, &mut Report::new()), locales);
        let Some((_, first)) = all.first() else { continue };
        for (tag, prose) in &all[1..] {
            for passage in &prose.passages {
                let Some(other) = first.passage(&passage.name) else { continue };
                let (here, there) = (values(&passage.body.text), values(&other.body.text));
                if let Some(value) = here.symmetric_difference(&there).next() {
                    report.push(
                        Finding::error(
                            "value-drift",
                            say!("`{}` is used in one language only", value),
                        )
                        .at(Place::new(&prose.source, passage.heading.clone()).saying(tag.clone()))
                        .at(Place::new(&first.source, other.heading.clone())
                            .saying(say!("here it is otherwise")))
                        .hint(say!("say the same things in every language")),
                    );
                }
            }
        }
    }
    report
}

/// The values and shared passages that a text prints.
fn values(text: &str) -> BTreeSet<String> {
    let (_, tags) = split(text);
    let printed = tags.into_iter().filter_map(|range| printed(&text[range]));
    // The form of a date may differ: Italian has no article before a weekday.
    let form = |name: String| {
        let ends = [".long", ".weekday", ".short"];
        let plain = ends.iter().find_map(|end| name.strip_suffix(end)).map(str::to_owned);
        plain.unwrap_or(name)
    };
    printed.map(form).collect()
}
