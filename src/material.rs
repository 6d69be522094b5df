//! Templates and locales: the copy inside the binary, overlaid file by file by
//! a workspace.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use rust_embed::Embed;

use crate::{
    report::{Finding, Place, Report},
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
    /// workspace.
    pub fn open(workspace: Option<&Path>) -> Result<Self, Report> {
        let mut files = BTreeMap::new();
        for path in BuiltInTemplates::iter() {
            files.insert(format!("templates/{path}"), Origin::BuiltIn);
        }
        for path in BuiltInLocales::iter() {
            files.insert(format!("locales/{path}"), Origin::BuiltIn);
        }
        let mut report = Report::new();
        for root in
            workspace.into_iter().flat_map(|root| ["templates", "locales"].map(|name| (root, name)))
        {
            let (root, name) = root;
            let found = source::files_below(&root.join(name)).unwrap_or_default();
            for path in found {
                let key = source::shown(path.strip_prefix(root).unwrap_or(&path));
                if key.ends_with(".md") {
                    continue;
                }
                match Source::read(&path, source::shown(&path)) {
                    Ok(text) => {
                        files.insert(key, Origin::Workspace(text));
                    }
                    Err(wrong) => report.push(unreadable(&source::shown(&path), &wrong)),
                }
            }
        }
        report.into_result(Self { files }).map(|(material, _)| material)
    }

    /// Texts that are in memory already.
    pub fn of(files: Vec<(String, Arc<Source>)>) -> Self {
        let files = files.into_iter().map(|(path, source)| (path, Origin::Workspace(source)));
        Self { files: files.collect() }
    }

    /// Whether there is a built-in text at a path.
    pub fn is_built_in(path: &str) -> bool {
        match path.split_once('/') {
            Some(("templates", rest)) => BuiltInTemplates::get(rest).is_some(),
            Some(("locales", rest)) => BuiltInLocales::get(rest).is_some(),
            _ => false,
        }
    }

    /// The paths that a workspace has changed or added.
    pub fn own(&self) -> impl Iterator<Item = &str> {
        let own = self.files.iter().filter(|(_, origin)| matches!(origin, Origin::Workspace(_)));
        own.map(|(path, _)| path.as_str())
    }

    /// All texts with their paths, as a workspace would hold them.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Arc<Source>)> {
        self.files.keys().filter_map(|path| Some((path.as_str(), self.read(path)?)))
    }

    /// The text at a path.
    pub fn read(&self, path: &str) -> Option<Arc<Source>> {
        match self.files.get(path)? {
            Origin::Workspace(source) => Some(source.clone()),
            Origin::BuiltIn => {
                let bytes = match path.split_once('/')? {
                    ("templates", rest) => BuiltInTemplates::get(rest)?.data,
                    (_, rest) => BuiltInLocales::get(rest)?.data,
                };
                Some(Source::new(path, String::from_utf8_lossy(&bytes)))
            }
        }
    }

    /// All paths that begin with a prefix, sorted.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.keys().map(String::as_str).filter(move |path| path.starts_with(prefix))
    }
}

/// The finding for a file that could not be read as text.
pub fn unreadable(name: &str, wrong: &Unreadable) -> Finding {
    let (message, hint) = match wrong {
        Unreadable::Disk(error) => (
            format!("`{name}` cannot be read: {}", error.kind()),
            "check that it exists and that you may read it".into(),
        ),
        Unreadable::TooLarge => (
            format!("`{name}` is larger than {} KiB", source::MAX_BYTES / 1024),
            "one file holds one case or one text".into(),
        ),
        Unreadable::NotUtf8(byte) => (
            format!("`{name}` is not UTF-8 text (byte {byte})"),
            "save it as UTF-8 in your editor".to_owned(),
        ),
    };
    Finding::error("unreadable-file", message)
        .at(Place::new(&Source::new(name, ""), 0..0))
        .hint(hint)
}
