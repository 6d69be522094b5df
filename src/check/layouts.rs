//! Which Typst files a kind uses: its layout, the parts it shows, and what these
//! import.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    source::Source,
    templates::{Kind, Templates},
};

/// The files that a kind reaches, by path (`/layout/letter.typ`).
pub(super) fn reached(
    kind: &Kind,
    layouts: &BTreeMap<String, Arc<Source>>,
) -> BTreeMap<String, Arc<Source>> {
    let shown = kind.manifest.passages.iter().map(|one| &one.show).filter(|part| !part.is_empty());
    let mut open: Vec<String> = shown.map(|part| format!("/layout/parts/{part}.typ")).collect();
    open.push(format!("/layout/{}.typ", kind.manifest.layout));
    let mut reached = BTreeMap::new();
    while let Some(path) = open.pop() {
        let Some(source) = layouts.get(&path) else { continue };
        if reached.contains_key(&path) {
            continue;
        }
        let named = literals(source.text()).filter(|name| name.ends_with(".typ"));
        open.extend(named.map(|name| resolved(&path, name)));
        reached.insert(path, source.clone());
    }
    reached
}

/// All Typst files by path.
pub(super) fn all(templates: &Templates) -> BTreeMap<String, Arc<Source>> {
    templates.layouts().iter().cloned().collect()
}

/// The texts in quotation marks, without those in notes of a line of their own.
pub(super) fn literals(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// A path as an import names it: from the root, or from the folder of its file.
fn resolved(from: &str, name: &str) -> String {
    if name.starts_with('/') {
        return name.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn imports_are_found_from_the_root_and_from_their_file() {
        assert_eq!(resolved("/layout/letter.typ", "parts/note.typ"), "/layout/parts/note.typ");
        assert_eq!(resolved("/layout/parts/a.typ", "../page.typ"), "/layout/page.typ");
        assert_eq!(resolved("/layout/parts/a.typ", "/layout/page.typ"), "/layout/page.typ");
    }
}
