//! Which files of a workspace matter: what is read to make a paper, and nothing
//! that we write, and no trace of an editor.

use std::path::{Path, PathBuf};

use crate::workspace::Workspace;

/// Folders of a workspace that are read whole.
const FOLDERS: &[&str] = &["cases", "templates", "locales", "assets", "fonts"];
/// Files beside them.
const FILES: &[&str] = &["office.toml", "overrides.toml"];
/// Ends of names that editors, office programs and copies use for a while.
const PASSING: &[&str] = &["~", ".swp", ".swx", ".tmp", ".bak", ".orig", ".part"];
/// The file with which Vim tries whether it may write to a folder.
const PROBE: &str = "4913";

/// A folder to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ground {
    /// The folder, without links.
    pub(super) folder: PathBuf,
    /// Whether folders below it count too.
    pub(super) is_deep: bool,
    /// The names in it that count; all if there is none.
    names: Vec<String>,
}

impl Ground {
    /// Whether a path lies on it and may matter.
    pub(super) fn holds(&self, path: &Path) -> bool {
        let Ok(inside) = path.strip_prefix(&self.folder) else { return false };
        let mut parts = inside.iter().map(|part| part.to_string_lossy()).peekable();
        // The folder itself: it has come or gone.
        let Some(first) = parts.peek() else { return self.is_deep };
        let is_named = self.names.is_empty() || self.names.iter().any(|name| name == first);
        let is_near = self.is_deep || inside.iter().count() == 1;
        let is_probe = inside.file_name().is_some_and(|name| name == PROBE);
        is_named && is_near && !is_probe && !parts.any(|part| is_passing(&part))
    }
}

/// Whether a name is one that passes: hidden, or left by an editor at work.
fn is_passing(name: &str) -> bool {
    name.starts_with(['.', '#'])
        || PASSING.iter().any(|end| name.ends_with(end))
        || name.contains("___jb_")
}

/// The folders of a workspace that matter, those that are there. `asked` is the
/// case file or the folder of cases that the caller named.
pub(super) fn grounds(
    root: &Path,
    asked: &Path,
    fonts: Option<&Path>,
    workspace: Option<&Workspace>,
) -> Vec<Ground> {
    let mut grounds = Vec::new();
    let mut add = |folder: &Path, is_deep: bool, names: &[&str]| {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let Ok(folder) = folder.canonicalize() else { return };
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let ground = Ground { folder, is_deep, names };
        if !grounds.contains(&ground) {
            grounds.push(ground);
        }
    };
    let names: Vec<&str> = FILES.iter().chain(FOLDERS).copied().collect();
    add(root, false, &names);
    for name in FOLDERS {
        add(&root.join(name), true, &[]);
    }
    match asked.file_name().filter(|_| asked.is_file()) {
        Some(name) => {
            add(asked.parent().unwrap_or(root), false, &[&name.to_string_lossy()]);
        }
        None => add(asked, true, &[]),
    }
    if let Some(fonts) = fonts {
        add(fonts, true, &[]);
    }
    let logo = workspace.and_then(|workspace| workspace.logo.as_ref());
    if let Some(logo) = logo {
        let file = root.join(&logo.path);
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        add(file.parent().unwrap_or(root), false, &[&name]);
    }
    grounds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_of_editors_do_not_count() {
        let ground = Ground { folder: "/w/cases".into(), is_deep: true, names: Vec::new() };
        for name in [".a.toml.swp", "a.toml~", "4913", "#a.toml#", ".git/x", "a.toml.tmp"] {
            assert!(!ground.holds(&Path::new("/w/cases").join(name)), "{name}");
        }
        for name in ["a.toml", "2026/a.toml", ""] {
            assert!(ground.holds(&Path::new("/w/cases").join(name)), "{name}");
        }
        assert!(!ground.holds(Path::new("/w/out/a.toml")));
    }

    #[test]
    fn beside_the_folders_only_what_is_named_counts() {
        let names = vec!["office.toml".to_owned(), "templates".to_owned()];
        let ground = Ground { folder: "/w".into(), is_deep: false, names };
        assert!(
            ground.holds(Path::new("/w/office.toml")) && ground.holds(Path::new("/w/templates"))
        );
        for path in ["/w/out", "/w/out/manifest.json", "/w/gallery", "/w/.mappe", "/w"] {
            assert!(!ground.holds(Path::new(path)), "{path}");
        }
    }
}
