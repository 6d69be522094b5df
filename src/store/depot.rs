//! Where files are put under names and found again: a folder or an address in
//! object storage, used in the same way.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{Keys, NotStored, Place, Store};
use crate::{
    source,
    write::{self, Lines},
};

/// A folder or an address. Made by [`Depot::open`].
pub enum Depot {
    /// A folder of this machine, or one that machines share.
    Folder(PathBuf),
    /// Object storage.
    Store(Box<Store>),
}

impl Depot {
    /// Makes ready; nothing is asked or written yet.
    pub fn open(place: &Place, keys: &Keys) -> Result<Self, NotStored> {
        Ok(match place {
            Place::Folder(path) => Self::Folder(path.clone()),
            Place::Store(address) => Self::Store(Box::new(Store::open(address, keys)?)),
        })
    }

    /// Whether files go to object storage.
    pub fn is_remote(&self) -> bool {
        matches!(self, Self::Store(_))
    }

    /// As messages show it.
    pub fn shown(&self) -> String {
        match self {
            Self::Folder(path) => source::shown(path),
            Self::Store(store) => store.shown().to_owned(),
        }
    }

    /// Puts files under their names: each whole or not at all.
    pub fn put(&self, files: &[(PathBuf, String)]) -> Result<(), NotStored> {
        match self {
            Self::Store(store) => store.put(files),
            Self::Folder(folder) => {
                for (path, name) in files {
                    let mut file = Lines::begin(&folder.join(name))?;
                    read(path, |bytes| Ok(file.piece(bytes)?))?;
                    file.finish()?;
                }
                Ok(())
            }
        }
    }

    /// Fetches a file for its owner's eyes only; `false` if there is none.
    pub fn get(&self, name: &str, to: &Path) -> Result<bool, NotStored> {
        match self {
            Self::Store(store) => store.get(name, to),
            Self::Folder(folder) => {
                let from = folder.join(name);
                if !from.is_file() {
                    return Ok(false);
                }
                let mut file = Lines::begin(to)?;
                read(&from, |bytes| Ok(file.piece(bytes)?))?;
                file.finish()?;
                Ok(true)
            }
        }
    }

    /// SHA-256 of files, in their order; none where there is none.
    pub fn hashes(&self, names: &[String]) -> Result<Vec<Option<String>>, NotStored> {
        match self {
            Self::Store(store) => store.hashes(names),
            Self::Folder(folder) => {
                let hash = |name: &String| {
                    let path = folder.join(name);
                    if !is_below(name) || !path.is_file() {
                        return Ok(None);
                    }
                    let mut hash = Sha256::new();
                    read(&path, |bytes| {
                        hash.update(bytes);
                        Ok(())
                    })?;
                    Ok(Some(source::hex(hash.finalize().as_slice())))
                };
                names.iter().map(hash).collect()
            }
        }
    }

    /// The names of all files, sorted.
    pub fn list(&self) -> Result<Vec<String>, NotStored> {
        match self {
            Self::Store(store) => store.list(""),
            Self::Folder(folder) => {
                let found = source::files_below(folder);
                let found = found.map_err(|wrong| NotStored::unread(folder, wrong))?;
                let below = |path: &PathBuf| path.strip_prefix(folder).map(source::shown).ok();
                Ok(found.iter().filter_map(below).collect())
            }
        }
    }

    /// Puts everything that lies under a final name in a folder of this machine,
    /// and takes it away there.
    pub fn take_over(&self, folder: &Path) -> Result<(), NotStored> {
        let waiting = Self::Folder(folder.to_owned());
        let names = waiting.list()?;
        let is_passing = |name: &String| name.split('/').any(|part| part.starts_with('.'));
        let files: Vec<(PathBuf, String)> = names
            .into_iter()
            .filter(|name| !is_passing(name))
            .map(|name| (folder.join(&name), name))
            .collect();
        self.put(&files)?;
        for (path, _) in &files {
            write::remove(path)?;
        }
        Ok(())
    }
}

/// Whether a name stays below the folder in which it is looked up.
fn is_below(name: &str) -> bool {
    use std::path::Component::{CurDir, Normal};
    Path::new(name).components().all(|part| matches!(part, Normal(_) | CurDir))
}

/// Reads a file piece by piece.
fn read(
    path: &Path,
    mut each: impl FnMut(&[u8]) -> Result<(), NotStored>,
) -> Result<(), NotStored> {
    use std::io::Read;
    let unread = |wrong| NotStored::unread(path, wrong);
    let mut file = source::open(path).map_err(unread)?;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let length = file.read(&mut piece).map_err(unread)?;
        if length == 0 {
            return Ok(());
        }
        each(&piece[..length])?;
    }
}
