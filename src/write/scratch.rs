//! A folder for what is needed for a while, for its owner's eyes only.

use std::path::Path;

use super::{NotWritten, private_folder};

/// A folder that is gone when it is let go. Made by [`Scratch::below`].
pub struct Scratch {
    folder: tempfile::TempDir,
}

impl Scratch {
    /// A new folder below another one.
    pub fn below(folder: &Path) -> Result<Self, NotWritten> {
        private_folder(folder)?;
        let not = |error| NotWritten { path: folder.to_owned(), error };
        let folder = tempfile::Builder::new().prefix("passing-").tempdir_in(folder).map_err(not)?;
        Ok(Self { folder })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}
