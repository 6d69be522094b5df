//! Papers of a batch on their way: written under a passing name, brought to the
//! disk in groups, and only then given their final name.
#![expect(clippy::disallowed_methods, reason = "this is the room that writes")]

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
};

use super::NotWritten;

/// The folder for passing names inside an output folder: the same file system,
/// so that a new name is all that is left to do.
pub struct Staging {
    output: PathBuf,
    folder: PathBuf,
}

impl Staging {
    /// Makes the folder, if it is not there.
    pub fn open(output: &Path) -> Result<Self, NotWritten> {
        Self::named(output, ".mappe-run")
    }

    /// The same by a name of its own, where several runs share an output folder.
    pub fn named(output: &Path, name: &str) -> Result<Self, NotWritten> {
        let folder = output.join(name);
        let not = |error| NotWritten { path: folder.clone(), error };
        fs::create_dir_all(&folder).map_err(not)?;
        Ok(Self { output: output.to_owned(), folder })
    }

    /// Removes what a run that was cut off left.
    pub fn sweep(&self) -> Result<(), NotWritten> {
        let not = |error| NotWritten { path: self.folder.clone(), error };
        for entry in fs::read_dir(&self.folder).map_err(not)? {
            super::remove(&entry.map_err(not)?.path())?;
        }
        Ok(())
    }

    /// Writes a file under a passing name, for its owner's eyes only.
    pub fn stage(&self, name: &str, bytes: &[u8]) -> Result<(), NotWritten> {
        let path = self.folder.join(name);
        let not = |error| NotWritten { path: path.clone(), error };
        let mut options = OpenOptions::new();
        options.create(true).write(true).truncate(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let mut file = options.open(&path).map_err(not)?;
        file.write_all(bytes).map_err(not)?;
        // Elsewhere one call brings a whole group to the disk.
        #[cfg(not(target_os = "linux"))]
        file.sync_data().map_err(not)?;
        Ok(())
    }

    /// Gives a staged file its final name, with forward slashes below the output
    /// folder.
    pub fn publish(&self, name: &str, path: &str) -> Result<(), NotWritten> {
        let path = self.output.join(path);
        let not = |error| NotWritten { path: path.clone(), error };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(not)?;
        }
        fs::rename(self.folder.join(name), &path).map_err(not)
    }

    /// Drops a staged file.
    pub fn drop(&self, name: &str) -> Result<(), NotWritten> {
        super::remove(&self.folder.join(name))
    }

    /// A staged file, to send it elsewhere.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Brings everything that was written to the disk, names included.
    pub fn settle(&self) -> Result<(), NotWritten> {
        let not = |error| NotWritten { path: self.folder.clone(), error };
        let folder = File::open(&self.folder).map_err(not)?;
        #[cfg(target_os = "linux")]
        rustix::fs::syncfs(&folder).map_err(|wrong| not(wrong.into()))?;
        #[cfg(not(target_os = "linux"))]
        let _ = folder.sync_all();
        Ok(())
    }

    /// Removes the folder, if it is empty.
    pub fn close(self) {
        let _ = fs::remove_dir(&self.folder);
    }
}
