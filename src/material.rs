//! Templates and locales: the copy inside the binary, overlaid file by file by
//! a workspace.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use rust_embed::Embed;

use crate::{
    report::{Finding, Place, Report},
    say,
    source::{self, Source, Unreadable},
};

#[derive(Embed)]
#[folder = "templates"]
#[exclude = "*.md"]
struct BuiltInTemplates;

#[derive(Embed)]
#[folder = "locales"]
#[exclude = "*.md"]
struct BuiltInLocales;

/// The record of a workspace: from which built-in texts its own were made.
pub const RECORD: &str = "overrides.toml";

/// All texts that templates and locales are made of, by path
/// (`templates/inform/…`, `locales/de/…`). Made by [`Material::open`].
#[derive(Clone, Debug)]
pub struct Material {
    files: BTreeMap<String, Origin>,
}

#[derive(Clone, Debug)]
enum Origin {
    BuiltIn,
    Workspace(Arc<Source>),
}

impl Material {
    /// The built-in material, overlaid by `templates/` and `locales/` of a
    /// workspace, with the [`RECORD`] of what they stand for.
    pub fn open(workspace: Option<&Path>) -> Result<Self, Report> {
        let mut files = BTreeMap::new();
        for path in built_in_paths() {
            files.insert(path, Origin::BuiltIn);
        }
        let mut report = Report::new();
        for path in workspace.into_iter().flat_map(own_paths) {
            let key = source::shown(path.strip_prefix(workspace.unwrap_or(&path)).unwrap_or(&path));
            let read = if key == RECORD { Source::read_record } else { Source::read };
            match read(&path, source::shown(&path)) {
                Ok(text) => {
                    files.insert(key, Origin::Workspace(text));
                }
                Err(wrong) => report.push(unreadable(&source::shown(&path), &wrong)),
            }
        }
        report.into_result(Self { files }).map(|(material, _)| material)
    }

    /// Texts that are in memory already.
    pub fn of(files: Vec<(String, Arc<Source>)>) -> Self {
        let files = files.into_iter().map(|(path, source)| (path, Origin::Workspace(source)));
        Self { files: files.collect() }
    }

    /// All texts with their paths, as a workspace would hold them.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Arc<Source>)> {
        self.files.keys().filter_map(|path| Some((path.as_str(), self.read(path)?)))
    }

    /// The text at a path.
    pub fn read(&self, path: &str) -> Option<Arc<Source>> {
        match self.files.get(path)? {
            Origin::Workspace(source) => Some(source.clone()),
            Origin::BuiltIn => built_in(path),
        }
    }

    /// The texts of the workspace below `templates/` and `locales/`, by path.
    pub fn own(&self) -> impl Iterator<Item = (&str, &Arc<Source>)> {
        self.files.iter().filter(|(path, _)| *path != RECORD).filter_map(|(path, origin)| {
            match origin {
                Origin::Workspace(source) => Some((path.as_str(), source)),
                Origin::BuiltIn => None,
            }
        })
    }

    /// All paths that begin with a prefix, sorted.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.keys().map(String::as_str).filter(move |path| path.starts_with(prefix))
    }
}

/// The texts of a workspace: templates, locales, and the record beside them.
fn own_paths(root: &Path) -> Vec<PathBuf> {
    let folders = ["templates", "locales"].map(|name| root.join(name));
    let found = folders.iter().flat_map(|one| source::files_below(one).unwrap_or_default());
    let is_text = |path: &PathBuf| path.extension().is_none_or(|ending| ending != "md");
    let record = Some(root.join(RECORD)).filter(|path| path.is_file());
    found.filter(is_text).chain(record).collect()
}

/// The built-in text at a path, whatever a workspace puts in its place.
pub fn built_in(path: &str) -> Option<Arc<Source>> {
    let bytes = match path.split_once('/')? {
        ("templates", rest) => BuiltInTemplates::get(rest)?.data,
        ("locales", rest) => BuiltInLocales::get(rest)?.data,
        _ => return None,
    };
    Some(Source::new(path, String::from_utf8_lossy(&bytes)))
}

/// The paths of all built-in texts.
pub fn built_in_paths() -> impl Iterator<Item = String> {
    let templates = BuiltInTemplates::iter().map(|path| format!("templates/{path}"));
    templates.chain(BuiltInLocales::iter().map(|path| format!("locales/{path}")))
}

/// The finding for a file that could not be read as text.
pub fn unreadable(name: &str, wrong: &Unreadable) -> Finding {
    let (message, hint) = match wrong {
        Unreadable::Disk(error) => (
            say!("`{}` cannot be read: {}", name, error.kind()),
            say!("check that it exists and that you may read it"),
        ),
        Unreadable::TooLarge(limit) => (
            say!("`{}` is larger than {} KiB", name, limit / 1024),
            say!("one file holds one case or one text"),
        ),
        Unreadable::NotUtf8(byte) => (
            say!("`{}` is not UTF-8 text (byte {})", name, byte),
            say!("save it as UTF-8 in your editor"),
        ),
    };
    Finding::error("unreadable-file", message)
        .at(Place::new(&Source::new(name, ""), 0..0))
        .hint(hint)
}
