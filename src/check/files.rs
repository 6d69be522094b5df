//! Does some kind use every file of the templates?

use std::collections::{BTreeMap, BTreeSet};

use super::{layouts, prose::printed, structure::all_prose};
use crate::{
    locales::Locales,
    print::LAYOUTS,
    report::{Finding, Place, Report, Text},
    say,
    templates::{Fragment, Templates, split},
};

/// Shared passages, layouts, parts, images and prose that no kind reaches.
pub(super) fn unused_file(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let mut unused = |path: &str, message: Text, hint: Text| {
        let place = templates.material().read(path).map(|source| Place::new(&source, 0..0));
        report.push(Finding::warning("unused-file", message).at(place).hint(hint));
    };
    for (name, path) in lost_passages(templates, locales) {
        unused(
            &path,
            say!("no kind includes the passage `{}`", name),
            say!("write `{{% include \"{}\" %}}` where it belongs, or remove it", name),
        );
    }
    let all = layouts::all(templates);
    let mut reached = BTreeMap::new();
    for kind in templates.kinds() {
        reached.extend(layouts::reached(kind, &all));
    }
    let is_lost =
        |path: &&String| !reached.contains_key(*path) && !LAYOUTS.contains(&path.as_str());
    for path in all.keys().filter(is_lost) {
        let path = format!("templates{path}");
        let hint = say!("name it in a `kind.toml` (`layout`, `show`), or remove it");
        unused(&path, say!("no kind uses `{}`", path), hint);
    }
    let named: BTreeSet<&str> = reached
        .values()
        .flat_map(|source| layouts::literals(source.text()))
        .filter_map(|literal| literal.rsplit('/').next())
        .collect();
    for path in templates.material().below("templates/") {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_image = matches!(ending, "svg" | "png" | "jpg" | "jpeg" | "gif" | "webp");
        if is_image && !named.contains(name) {
            unused(
                path,
                say!("no layout that a kind uses shows `{}`", path),
                say!("show it in a layout, or remove it"),
            );
        }
        let of_kind = templates.kinds().iter().any(|kind| kind.folder == folder);
        if ending == "tera" && !of_kind && !path.starts_with("templates/passages/") {
            let hint = say!("add `{}/kind.toml`, or remove it", folder);
            unused(path, say!("`{}` belongs to no kind", path), hint);
        }
    }
    report
}

/// Shared passages that no prose includes, with the path of one of their files.
fn lost_passages(templates: &Templates, locales: &Locales) -> BTreeMap<String, String> {
    let included = |fragment: &Fragment| -> Vec<String> {
        let (_, tags) = split(&fragment.text);
        let inner = tags.into_iter().filter_map(|range| printed(&fragment.text[range]));
        inner
            .filter_map(|name| Some(name.strip_prefix("include ")?.trim_matches('"').to_owned()))
            .collect()
    };
    let mut open: Vec<String> = Vec::new();
    for kind in templates.kinds() {
        for (_, prose) in all_prose(templates, kind, &mut Report::new()) {
            open.extend(prose.passages.iter().flat_map(|passage| included(&passage.body)));
        }
    }
    let (mut shared, mut files) = (Vec::new(), BTreeMap::new());
    for locale in locales.iter() {
        for (name, fragment) in templates.shared(locale.tag()) {
            files
                .entry(name.clone())
                .or_insert_with(|| format!("templates/{name}/{}.tera", locale.tag()));
            shared.push((name, fragment));
        }
    }
    let mut reached = BTreeSet::new();
    while let Some(name) = open.pop() {
        if reached.insert(name.clone()) {
            let of_name = shared.iter().filter(|(own, _)| *own == name);
            open.extend(of_name.flat_map(|(_, fragment)| included(fragment)));
        }
    }
    files.retain(|name, _| !reached.contains(name));
    files
}
