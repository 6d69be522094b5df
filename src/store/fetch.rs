//! Inputs that lie in object storage: fetched to this machine before a run, and
//! gone when it is done.

use std::path::{Path, PathBuf};

use super::{Address, Keys, NotStored, Store};
use crate::write;

/// What was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// The file, or the folder with the files.
    pub path: PathBuf,
    /// How many files.
    pub files: usize,
}

/// Fetches a file, or all case files below an address, into a folder that is for
/// its owner's eyes only.
pub fn fetched(address: &Address, keys: &Keys, folder: &Path) -> Result<Fetched, NotStored> {
    write::private_folder(folder)?;
    let store = Store::open(address, keys)?;
    let name = plain(&address.name());
    let path = folder.join(if name.is_empty() { "input" } else { &name });
    if Path::new(&name).extension().is_some() && store.get("", &path)? {
        return Ok(Fetched { path, files: 1 });
    }
    let names = store.list("")?;
    let cases = names.into_iter().filter(|name| name.ends_with(".toml"));
    let files: Vec<(String, PathBuf)> = cases
        .filter(|name| !name.split('/').any(|part| part.starts_with('.')))
        .map(|name| {
            let below: PathBuf = name.split('/').map(plain).collect();
            (name, path.join(below))
        })
        .collect();
    write::private_folder(&path)?;
    store.get_all(&files)?;
    Ok(Fetched { path, files: files.len() })
}

/// A name that means the same on every disk, and never another folder.
fn plain(name: &str) -> String {
    let safe = |letter: char| {
        if letter.is_control() || "\\/:*?\"<>|".contains(letter) { '_' } else { letter }
    };
    name.chars().map(safe).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_from_elsewhere_leads_nowhere_else() {
        assert_eq!(plain("a\\..\\b:c"), "a_.._b_c");
        assert_eq!(plain("MUS-2026-0001.toml"), "MUS-2026-0001.toml");
    }
}
