//! What a layout can ask for: every name that stands in it, in its parts and in what
//! they import. Values that none of them names are not handed over: Typst would count
//! them to the key of everything that it remembers.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use crate::plan::Job;

/// The names in the files of one layout and some parts.
pub(super) struct Needed {
    names: BTreeSet<String>,
    /// A file looks keys up by a name that it composes; then all are handed over.
    all: BTreeSet<&'static str>,
}

/// The dictionaries of which only what is needed is handed over.
pub(super) const LABELS: &str = "labels";
pub(super) const VIEW: &str = "view";

impl Needed {
    /// Reads the files of a job's layout and of its parts.
    pub(super) fn of(job: &Job, parts: &[&str]) -> Self {
        let layouts = job.templates.layouts();
        let files: HashMap<&str, &str> =
            layouts.iter().map(|(path, source)| (path.as_str(), source.text())).collect();
        let mut open: Vec<String> =
            parts.iter().map(|part| format!("/layout/parts/{part}.typ")).collect();
        open.push(format!("/layout/{}.typ", job.kind.manifest.layout));
        let mut own = Self { names: BTreeSet::new(), all: BTreeSet::new() };
        let mut seen = BTreeSet::new();
        while let Some(path) = open.pop() {
            let Some(text) = files.get(path.as_str()) else { continue };
            if !seen.insert(path.clone()) {
                continue;
            }
            own.read(text);
            open.extend(imports(&path, text));
        }
        own
    }

    fn read(&mut self, text: &str) {
        let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        self.names.extend(text.split(|letter| !is_name(letter)).map(str::to_owned));
        for what in [LABELS, VIEW] {
            let composes = text.match_indices(&format!("{what}.at(")).any(|(at, call)| {
                let argument = text[at + call.len()..].trim_start();
                !argument.starts_with('"')
            });
            if composes {
                self.all.insert(what);
            }
        }
    }

    /// Whether a value of a dictionary is asked for.
    pub(super) fn asks(&self, what: &str, name: &str) -> bool {
        self.all.contains(what) || self.names.contains(name)
    }

    /// Takes away groups of the view that only prose asks for.
    pub(super) fn thin(&self, data: &mut Value) {
        if let Some(Value::Object(groups)) = data.get_mut(VIEW) {
            groups.retain(|name, _| self.asks(VIEW, name));
        }
        if let Some(beside) = data.get_mut("beside").filter(|beside| beside.is_object()) {
            self.thin(beside);
        }
    }
}

/// The files that a file imports, as paths from the root.
fn imports<'a>(path: &'a str, text: &'a str) -> impl Iterator<Item = String> + 'a {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    text.lines().filter_map(move |line| {
        let line = line.trim_start().trim_start_matches('#');
        let name = line.strip_prefix("import \"")?.split('"').next()?;
        if name.starts_with('/') {
            return Some(name.to_owned());
        }
        let (mut folder, mut name) = (folder, name);
        while let Some(rest) = name.strip_prefix("../") {
            (folder, name) = (folder.rsplit_once('/').map_or("", |(above, _)| above), rest);
        }
        Some(format!("{folder}/{name}"))
    })
}

#[cfg(test)]
mod tests {
    use super::imports;

    #[test]
    fn imports_are_found_from_where_they_stand() {
        let text = "#import \"page.typ\": *\n  #import \"/layout/parts/note.typ\": note\n#import \"../other.typ\": x\nword #import\n";
        let found: Vec<String> = imports("/layout/parts/x.typ", text).collect();
        assert_eq!(
            found,
            ["/layout/parts/page.typ", "/layout/parts/note.typ", "/layout/other.typ"]
        );
    }
}
