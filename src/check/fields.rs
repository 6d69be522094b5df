//! Is every question that a kind asks in the case file there for something?

use std::collections::{BTreeMap, BTreeSet};

use super::{layouts, prose::names, structure::all_prose};
use crate::{
    locales::Locales,
    report::{Finding, Report},
    say,
    templates::{Kind, Templates, split},
};

/// Questions whose answers nothing prints and nothing asks for.
pub(super) fn unused_field(templates: &Templates, _: &Locales) -> Report {
    let mut report = Report::new();
    let all = layouts::all(templates);
    let in_layouts: BTreeMap<&str, BTreeSet<&str>> =
        all.iter().map(|(path, source)| (path.as_str(), in_layout(source.text()))).collect();
    for kind in templates.kinds().iter().filter(|kind| !kind.manifest.fields.is_empty()) {
        let mut printed = in_prose(templates, kind);
        for path in layouts::reached(kind, &all).keys() {
            let names = in_layouts.get(path.as_str()).into_iter().flatten();
            printed.extend(names.map(|name| (*name).to_owned()));
        }
        let asked = kind.manifest.needs_answer.iter();
        printed.extend(asked.flat_map(|one| [one.field.clone(), one.with.clone()]));
        for name in kind.manifest.fields.keys().filter(|name| !printed.contains(*name)) {
            let pointer = format!("/{}/{name}", kind.id);
            let mut decisions = templates.course().decision.iter();
            if decisions.any(|one| one.answered_by.as_ref() == Some(&pointer)) {
                continue;
            }
            let message = say!("`{}` asks for `{}`, and nothing prints it", kind.id, name);
            report.push(
                Finding::warning("unused-field", message)
                    .at(kind.document.place(&format!("/fields/{name}")))
                    .hint(say!(
                        "print `{{{{ fields.{} }}}}` in the prose, or take the question out",
                        name
                    )),
            );
        }
    }
    report
}

/// The questions that the prose of a kind prints in some language, with what it
/// includes.
fn in_prose(templates: &Templates, kind: &Kind) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (tag, prose) in all_prose(templates, kind, &mut Report::new()) {
        let titles = prose.passages.iter().filter_map(|passage| passage.title.as_ref());
        let bodies = prose.passages.iter().map(|passage| &passage.body);
        let shared = templates.shared(&tag);
        for fragment in titles.chain(bodies).chain(shared.iter().map(|(_, fragment)| fragment)) {
            let (_, tags) = split(&fragment.text);
            let fields = tags.iter().flat_map(|range| fields(&fragment.text[range.clone()]));
            found.extend(fields.map(str::to_owned));
        }
    }
    found
}

/// The questions that a layout prints; it may ask for one by its name, as in
/// `fields.at("offers")`.
fn in_layout(text: &str) -> BTreeSet<&str> {
    if !text.contains("fields") {
        return BTreeSet::new();
    }
    fields(text).chain(layouts::literals(text)).collect()
}

/// `offers` of `fields.offers` and `view.fields.offers.len`.
fn fields(text: &str) -> impl Iterator<Item = &str> {
    names(text).filter_map(|name| name.split("fields.").nth(1)?.split('.').next())
}
