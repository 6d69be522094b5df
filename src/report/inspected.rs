//! What a check looked at, and what it found there: the one thing from which the
//! files for a CI are written.

use std::{collections::BTreeMap, path::Path};

use super::{Finding, Report};
use crate::source;

/// A kind of material. The names are the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suite {
    /// Case files.
    Cases,
    /// `office.toml` and what else lies beside it.
    Office,
    /// Kinds, prose and layouts.
    Kinds,
    /// Languages.
    Locales,
}

impl Suite {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Cases, Self::Office, Self::Kinds, Self::Locales];

    /// The name for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Office => "office",
            Self::Kinds => "kinds",
            Self::Locales => "locales",
        }
    }

    /// Where a file belongs that nobody named.
    fn of(name: &str) -> Self {
        let lies_in = |folder: &str| name.split('/').any(|part| part == folder);
        if lies_in("templates") {
            Self::Kinds
        } else if lies_in("locales") {
            Self::Locales
        } else if lies_in("cases") {
            Self::Cases
        } else {
            Self::Office
        }
    }
}

/// Files that were looked at and all that was found. Filled by a check, workspace
/// by workspace.
#[derive(Clone, Debug, Default)]
pub struct Inspected {
    folder: String,
    files: BTreeMap<String, Suite>,
    cases: BTreeMap<String, String>,
    found: Vec<(String, Finding)>,
}

impl Inspected {
    /// Nothing yet; paths are told from this folder.
    pub fn from(folder: &Path) -> Self {
        Self { folder: source::shown(folder), ..Self::default() }
    }

    /// A file that was looked at.
    pub fn file(&mut self, suite: Suite, name: &str) {
        let path = self.path(name);
        self.files.entry(path).or_insert(suite);
    }

    /// The file of a case, for findings that name the case alone.
    pub fn case(&mut self, id: &str, name: &str) {
        self.file(Suite::Cases, name);
        self.cases.insert(id.to_owned(), self.path(name));
    }

    /// What was found. A finding without a place belongs to the file of its case,
    /// or to `home`.
    pub fn found(&mut self, report: &Report, home: &str) {
        for finding in report.findings() {
            let place = finding.places.first().map(|place| self.path(place.source.name()));
            let case = || finding.case.as_ref().and_then(|case| self.cases.get(case).cloned());
            let path = place.or_else(case).unwrap_or_else(|| self.path(home));
            self.files.entry(path.clone()).or_insert_with(|| Suite::of(&path));
            self.found.push((path, finding.clone()));
        }
    }

    /// The files of a kind of material, by path.
    pub fn files(&self, suite: Suite) -> impl Iterator<Item = &str> {
        let of_suite = move |(_, one): &(&String, &Suite)| **one == suite;
        self.files.iter().filter(of_suite).map(|(path, _)| path.as_str())
    }

    /// Everything that was found, with its file, in the order of the files; what
    /// was found in one file stays in the order in which it was found.
    pub fn findings(&self) -> Vec<(&str, &Finding)> {
        let mut found: Vec<(&str, &Finding)> =
            self.found.iter().map(|(path, finding)| (path.as_str(), finding)).collect();
        found.sort_by_key(|(path, _)| *path);
        found
    }

    /// The path of a source from the folder in which the program was called.
    pub fn path(&self, name: &str) -> String {
        relative(name, &self.folder)
    }
}

/// A path from a folder, with forward slashes; one that is relative stays.
fn relative(name: &str, folder: &str) -> String {
    let is_whole = name.starts_with('/') || name.get(1..3) == Some(":/");
    if !is_whole {
        return name.to_owned();
    }
    let (parts, above): (Vec<&str>, Vec<&str>) =
        (name.split('/').collect(), folder.split('/').collect());
    let shared = parts.iter().zip(&above).take_while(|(a, b)| a == b).count();
    // Another drive, or nothing in common but the root: the whole path says more.
    if shared < 2 {
        return name.to_owned();
    }
    let up = vec![".."; above.len() - shared];
    up.into_iter().chain(parts[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn paths_are_told_from_the_folder_of_the_call() {
        assert_eq!(relative("cases/a.toml", "/home/x/w"), "cases/a.toml");
        assert_eq!(relative("/home/x/w/cases/a.toml", "/home/x/w"), "cases/a.toml");
        assert_eq!(relative("/home/x/office.toml", "/home/x/w"), "../office.toml");
        assert_eq!(relative("/srv/office.toml", "/home/x/w"), "/srv/office.toml");
        assert_eq!(relative("C:/w/a.toml", "C:/w"), "a.toml");
        assert_eq!(relative("D:/w/a.toml", "C:/w"), "D:/w/a.toml");
    }
}
