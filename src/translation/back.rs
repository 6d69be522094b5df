//! Translations come back: placeholders are compared, passages are put into the
//! prose files, and what they were made from is recorded.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{Records, Unit, Words, records_path, tokens::fixed, written};
use crate::{
    report::{Finding, Report, nearest},
    say,
    templates::{Prose, Templates},
};

/// One passage as a translator returns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Kind id.
    pub kind: String,
    /// Passage.
    pub passage: String,
    /// Title and text; an empty text means that it is not done yet.
    pub words: Words,
}

/// The files to write for a language, by path, and what is wrong with single
/// passages; those are left as they were.
pub fn files(
    templates: &Templates,
    tag: &str,
    units: &[Unit],
    returned: &[Returned],
    mut records: Records,
) -> (BTreeMap<String, String>, Report) {
    let mut report = Report::new();
    let mut fresh: BTreeMap<&str, BTreeMap<&str, &Words>> = BTreeMap::new();
    for one in returned.iter().filter(|one| !one.words.body.trim().is_empty()) {
        let known = |unit: &&Unit| unit.kind.id == one.kind && unit.passage == one.passage;
        let Some(unit) = units.iter().find(known) else {
            report.push(unknown(units, one));
            continue;
        };
        let wrong = differing(unit, one);
        if wrong.is_empty() {
            fresh.entry(&unit.kind.id).or_default().insert(&unit.passage, &one.words);
            let kind = records.entry(unit.kind.id.clone()).or_default();
            kind.insert(unit.passage.clone(), unit.source.hash());
        }
        for finding in wrong {
            report.push(finding);
        }
    }
    let mut files = BTreeMap::new();
    for (id, passages) in &fresh {
        let Some(kind) = templates.kind(id) else { continue };
        let path = format!("{}/{tag}.tera", kind.folder);
        let old = templates.prose(kind, tag).and_then(Result::ok);
        let order: Vec<&str> = kind.manifest.passages.iter().map(|one| one.name.as_str()).collect();
        files.insert(path, merged(old.as_ref(), &order, passages));
    }
    if !files.is_empty() {
        files.insert(records_path(tag), written(&records));
    }
    (files, report)
}

fn unknown(units: &[Unit], one: &Returned) -> Finding {
    let name = format!("{} {}", one.kind, one.passage);
    let known: Vec<String> =
        units.iter().map(|unit| format!("{} {}", unit.kind.id, unit.passage)).collect();
    let hint = nearest(&name, known.iter().map(String::as_str)).map_or_else(
        || say!("export again; the kind or the passage is gone"),
        |near| say!("did you mean `{}`?", near),
    );
    Finding::error("translation", say!("there is no passage `{}` to translate", name)).hint(hint)
}

/// What a translator lost, added or changed among values and tags, and a title in
/// one language only.
fn differing(unit: &Unit, one: &Returned) -> Vec<Finding> {
    let name = format!("{} {}", unit.kind.id, unit.passage);
    let mut found = Vec::new();
    let (source, target) = (fixed(&unit.source.body), fixed(&one.words.body));
    let without = |from: &[String], other: &[String]| -> Vec<String> {
        let mut rest = other.to_vec();
        let lost = |tag: &&String| match rest.iter().position(|one| one == *tag) {
            Some(at) => {
                rest.remove(at);
                false
            }
            None => true,
        };
        from.iter().filter(lost).cloned().collect()
    };
    let (lost, new) = (without(&source, &target).join(" "), without(&target, &source).join(" "));
    let told = [
        (!lost.is_empty()).then(|| say!("`{}` lacks {}", name, lost)),
        (!new.is_empty()).then(|| say!("`{}` adds {}", name, new)),
    ];
    let hint = || say!("values and tags stay as they are; move them, but keep each once");
    found.extend(
        told.into_iter().flatten().map(|told| Finding::error("translation", told).hint(hint())),
    );
    if unit.source.title.is_some() != one.words.title.is_some() {
        found.push(
            Finding::error("translation", say!("`{}` has a title in one language only", name))
                .hint(say!("translate the title as well")),
        );
    }
    if one.words.body.lines().any(|line| line.starts_with("---")) {
        found.push(
            Finding::error("translation", say!("`{}` has a line that begins with `---`", name))
                .hint(say!("three hyphens open a passage; use a dash")),
        );
    }
    found
}

/// The prose file with the fresh passages in the order of the kind; comments before
/// the first passage and passages that did not come back stay.
fn merged(old: Option<&Prose>, order: &[&str], fresh: &BTreeMap<&str, &Words>) -> String {
    let mut text = String::new();
    if let Some(old) = old {
        let head = old.passages.first().map_or(0, |first| first.heading.start);
        text.push_str(&old.source.text()[..head]);
    }
    for name in order {
        let words =
            match (fresh.get(name), old.and_then(|old| old.passage(name).map(|one| (old, one)))) {
                (Some(words), _) => (*words).clone(),
                (None, Some((old, stretch))) => super::words(old, stretch),
                (None, None) => continue,
            };
        let title = words.title.map(|title| format!(": {}", title.trim())).unwrap_or_default();
        let _ = write!(text, "--- {name}{title}\n{}\n\n", words.body.trim());
    }
    text.trim_end().to_owned() + "\n"
}
