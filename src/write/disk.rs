//! Files on disk: written beside their final name and renamed, so that nobody
//! ever sees half a paper and an old one stays until the new one is whole.
#![expect(clippy::disallowed_methods, reason = "this is the room that writes")]

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::Artifact;
use crate::{report::Text, say};

/// The output folder, proved to be writable. Made by [`Output::open`].
pub struct Output {
    root: PathBuf,
}

/// A file or folder could not be written.
#[derive(Debug)]
pub struct NotWritten {
    path: PathBuf,
    error: io::Error,
}

impl NotWritten {
    /// What went wrong.
    pub fn text(&self) -> Text {
        say!("`{}` cannot be written: {}", crate::source::shown(&self.path), self.error)
    }
}

impl Output {
    /// Makes the folder and proves that files can be made in it.
    pub fn open(root: &Path) -> Result<Self, NotWritten> {
        let not = |error| NotWritten { path: root.to_owned(), error };
        fs::create_dir_all(root).map_err(not)?;
        tempfile::Builder::new().prefix(".mappe-").tempfile_in(root).map_err(not)?;
        Ok(Self { root: root.to_owned() })
    }

    /// Writes one artifact.
    pub fn write(&self, artifact: &Artifact) -> Result<(), NotWritten> {
        save(&self.root.join(&artifact.path), &artifact.bytes)
    }

    /// Whether a file is there.
    pub fn holds(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// Writes a file whole: a temporary file in the same folder, its content on
/// disk, then the final name.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
    let not = |error| NotWritten { path: path.to_owned(), error };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(not)?;
    let mut file = tempfile::Builder::new().prefix(".mappe-").tempfile_in(folder).map_err(not)?;
    file.write_all(bytes).map_err(not)?;
    file.as_file().sync_data().map_err(not)?;
    file.persist(path).map_err(|wrong| not(wrong.error))?;
    // The name is part of the folder; without this a power cut may lose it.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}
