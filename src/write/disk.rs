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
    pub(super) path: PathBuf,
    pub(super) error: io::Error,
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

    /// Writes a file that others may read as well, unless it is there with these
    /// very bytes. Whole like all others, but a power cut may lose it: it can be
    /// made again.
    pub fn show(&self, artifact: &Artifact) -> Result<(), NotWritten> {
        let path = self.root.join(&artifact.path);
        if crate::source::read_bytes(&path).is_ok_and(|there| there == artifact.bytes) {
            return Ok(());
        }
        show(&path, &artifact.bytes)
    }

    /// Removes a file, if it is there.
    pub fn remove(&self, path: &str) -> Result<(), NotWritten> {
        remove(&self.root.join(path))
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
    let mut file = beside(path, false)?;
    file.write_all(bytes).map_err(not)?;
    file.as_file().sync_data().map_err(not)?;
    file.persist(path).map_err(|wrong| not(wrong.error))?;
    // The name is part of the folder; without this a power cut may lose it.
    if let Ok(folder) = File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// A long file that appears when its last line is written.
pub struct Lines {
    file: io::BufWriter<tempfile::NamedTempFile>,
    path: PathBuf,
}

impl Lines {
    /// Begins the file beside its final name.
    pub fn begin(path: &Path) -> Result<Self, NotWritten> {
        Ok(Self { file: io::BufWriter::new(beside(path, false)?), path: path.to_owned() })
    }

    /// Adds a line.
    pub fn add(&mut self, line: &str) -> Result<(), NotWritten> {
        self.part(line)?;
        self.part("\n")
    }

    /// Adds a text that brings its own line ends.
    pub fn part(&mut self, text: &str) -> Result<(), NotWritten> {
        let not = |error| NotWritten { path: self.path.clone(), error };
        self.file.write_all(text.as_bytes()).map_err(not)
    }

    /// Adds bytes as they are.
    pub fn piece(&mut self, bytes: &[u8]) -> Result<(), NotWritten> {
        let not = |error| NotWritten { path: self.path.clone(), error };
        self.file.write_all(bytes).map_err(not)
    }

    /// Gives the file its name.
    pub fn finish(self) -> Result<(), NotWritten> {
        let Self { file, path } = self;
        let not = |error| NotWritten { path: path.clone(), error };
        let file = file.into_inner().map_err(|wrong| not(wrong.into_error()))?;
        file.as_file().sync_data().map_err(not)?;
        file.persist(&path).map_err(|wrong| not(wrong.error))?;
        Ok(())
    }
}

/// Removes a file, if it is there.
pub fn remove(path: &Path) -> Result<(), NotWritten> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(NotWritten { path: path.to_owned(), error })
        }
        _ => Ok(()),
    }
}

/// Removes a folder with everything in it, if it is there.
pub fn remove_folder(path: &Path) -> Result<(), NotWritten> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(NotWritten { path: path.to_owned(), error })
        }
        _ => Ok(()),
    }
}

/// Gives a whole file another name, in place of one that is there.
pub fn renamed(from: &Path, to: &Path) -> Result<(), NotWritten> {
    fs::rename(from, to).map_err(|error| NotWritten { path: to.to_owned(), error })
}

/// Makes an empty file for its owner's eyes only, in place of an old one.
pub fn private_file(path: &Path) -> Result<(), NotWritten> {
    beside(path, false)?
        .persist(path)
        .map(|_| ())
        .map_err(|wrong| NotWritten { path: path.to_owned(), error: wrong.error })
}

/// Makes a folder for its owner's eyes only; one that is there stays as it is.
pub fn private_folder(path: &Path) -> Result<(), NotWritten> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path).map_err(|error| NotWritten { path: path.to_owned(), error })
}

/// Takes a lock that ends with the process; none if somebody else has it.
pub fn lock(path: &Path) -> Result<Option<File>, NotWritten> {
    let not = |error| NotWritten { path: path.to_owned(), error };
    let file = fs::OpenOptions::new().create(true).append(true).open(path).map_err(not)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(not(error)),
    }
}

/// Writes a file that others may read as well. Whole like all others, but a power cut
/// may lose it.
pub fn show(path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
    let not = |error| NotWritten { path: path.to_owned(), error };
    let mut file = beside(path, true)?;
    file.write_all(bytes).map_err(not)?;
    file.persist(path).map_err(|wrong| not(wrong.error))?;
    Ok(())
}

/// Adds to the end of a file, which may be one that another program watches.
pub fn append(path: &Path, text: &str) -> Result<(), NotWritten> {
    let not = |error| NotWritten { path: path.to_owned(), error };
    fs::create_dir_all(folder_of(path)).map_err(not)?;
    let mut file = fs::OpenOptions::new().create(true).append(true).open(path).map_err(not)?;
    file.write_all(text.as_bytes()).map_err(not)
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// A temporary file in the folder of a file to be; papers are for their owner's
/// eyes only, unless they are shown.
fn beside(path: &Path, is_shown: bool) -> Result<tempfile::NamedTempFile, NotWritten> {
    let not = |error| NotWritten { path: path.to_owned(), error };
    fs::create_dir_all(folder_of(path)).map_err(not)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".mappe-");
    #[cfg(not(unix))]
    let _ = is_shown;
    #[cfg(unix)]
    if is_shown {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder_of(path)).map_err(not)
}
