//! Bytes and files: sheets become artifacts, and artifacts become files, whole
//! or not at all. The only room that creates files.

mod disk;
mod ics;
mod joined;
mod manifest;
mod pdf;
mod picture;
mod png;
mod scratch;
mod staging;
mod svg;
mod txt;
mod typ;

use crate::{
    plan::Job,
    render::Manuscript,
    report::Report,
    templates::Templates,
    typeset::{Press, Sheets},
};

pub use disk::{
    Lines, NotWritten, Output, append, lock, private_file, private_folder, remove, remove_folder,
    renamed, save, show,
};
pub use joined::joined;
pub use manifest::{Manifest, Row, data_hash, sha256, template_hash};
pub use picture::{imprint, pixels};
pub use scratch::Scratch;
pub use staging::Staging;
pub use svg::drawing;

/// A file to be: its path below the output folder and its bytes.
pub struct Artifact {
    /// With forward slashes.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// Everything a format may draw from.
pub struct Made<'a> {
    /// The job.
    pub job: &'a Job,
    /// Its words.
    pub manuscript: &'a Manuscript,
    /// Its pages.
    pub sheets: &'a Sheets,
    /// Fonts and layouts.
    pub press: &'a Press,
    /// The layouts' texts.
    pub templates: &'a Templates,
}

impl Made<'_> {
    /// `<case>/<stem>` below the output folder.
    fn path(&self, ending: &str) -> String {
        format!("{}/{}{ending}", self.job.id(), self.job.stem)
    }
}

/// A kind of output.
pub struct Format {
    /// Name on the command line.
    pub name: &'static str,
    /// What it is.
    pub says: &'static str,
    /// From pages to bytes.
    pub export: fn(&Made<'_>) -> Result<Vec<Artifact>, Report>,
}

/// All formats; the first one is the default.
pub const FORMATS: &[Format] = &[
    Format { name: "pdf", says: "PDF/A-2a and PDF/UA-1 at once", export: pdf::export },
    Format { name: "png", says: "one picture per page", export: png::export },
    Format { name: "svg", says: "one drawing per page", export: svg::export },
    Format { name: "txt", says: "the text of the pages", export: txt::export },
    Format { name: "ics", says: "the talk for a calendar", export: ics::export },
    Format { name: "typ", says: "a folder that opens in any Typst editor", export: typ::export },
];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
