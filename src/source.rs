//! The only door to the disk for reading: a named text that can turn a byte
//! into a line and a column, and a sorted walk through a folder.
#![expect(clippy::disallowed_methods, reason = "this is the room that reads")]

use std::{
    fmt::{self, Write as _},
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A case or template larger than this is refused before it is parsed.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// The record of a workspace holds the texts of many files.
pub const MAX_RECORD_BYTES: u64 = 16 * MAX_BYTES;

/// A named text. Made by [`Source::read`] or, for built-in files, by [`Source::new`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Source {
    name: String,
    text: String,
    private: bool,
}

/// Why a file could not become a [`Source`].
#[derive(Debug)]
pub enum Unreadable {
    /// The disk said no.
    Disk(io::Error),
    /// The file is larger than so many bytes.
    TooLarge(u64),
    /// The text is not UTF-8; the number is the first wrong byte.
    NotUtf8(usize),
}

impl Source {
    /// A text that is already in memory.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { name: name.into(), text: text.into(), private: false })
    }

    /// Reads a file that holds personal data: messages never quote its values.
    pub fn read_private(path: &Path, name: impl Into<String>) -> Result<Arc<Self>, Unreadable> {
        let text = read_text(path, MAX_BYTES)?;
        Ok(Arc::new(Self { name: name.into(), text, private: true }))
    }

    /// Reads a file.
    pub fn read(path: &Path, name: impl Into<String>) -> Result<Arc<Self>, Unreadable> {
        Ok(Self::new(name, read_text(path, MAX_BYTES)?))
    }

    /// Reads a file that the program wrote from many others.
    pub fn read_record(path: &Path, name: impl Into<String>) -> Result<Arc<Self>, Unreadable> {
        Ok(Self::new(name, read_text(path, MAX_RECORD_BYTES)?))
    }

    /// The name as messages print it: a path with forward slashes.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the text holds personal data.
    pub fn is_private(&self) -> bool {
        self.private
    }

    /// Line and column of a byte, both counted from 1, the column in characters.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        (line, column)
    }
}

/// Shows the name alone, so that no log can hold the text.
impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.name).finish()
    }
}

fn read_text(path: &Path, limit: u64) -> Result<String, Unreadable> {
    let size = std::fs::metadata(path).map_err(Unreadable::Disk)?.len();
    if size > limit {
        return Err(Unreadable::TooLarge(limit));
    }
    let bytes = std::fs::read(path).map_err(Unreadable::Disk)?;
    let text = String::from_utf8(bytes)
        .map_err(|wrong| Unreadable::NotUtf8(wrong.utf8_error().valid_up_to()))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// The bytes of a file, for images and checksums.
pub fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// The day on which a file was changed last, in Switzerland.
pub fn modified(path: &Path) -> Option<jiff::civil::Date> {
    let changed = std::fs::metadata(path).ok()?.modified().ok()?;
    let moment = jiff::Timestamp::try_from(changed).ok()?;
    moment.in_tz("Europe/Zurich").ok().map(|moment| moment.date())
}

/// Bytes in hexadecimal, as checksums are written.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// All files below a folder, sorted by path; links are not followed, and a
/// folder that does not exist is empty.
pub fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(io::Error::from)?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type().is_file() && !hidden {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// A path as messages and manifests print it: forward slashes on every system.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}
