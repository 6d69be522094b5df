//! The manuscript with its layouts and values as a folder that any Typst
//! editor opens (`typst compile --root FOLDER FOLDER/main.typ`).

use super::{Artifact, Made};
use crate::{
    report::Report,
    typeset::{COUNTED, PAGES},
};

/// The files of the folder.
#[expect(clippy::unnecessary_wraps, reason = "all formats have one shape")]
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let file = |path: &str, bytes: Vec<u8>| Artifact { path: made.path(path), bytes };
    let mut files: Vec<Artifact> = made
        .manuscript
        .files
        .iter()
        .map(|(path, text)| file(path, text.clone().into_bytes()))
        .collect();
    let layouts = made.templates.layouts();
    files
        .extend(layouts.iter().map(|(path, source)| file(path, source.text().as_bytes().to_vec())));
    files.push(file("/data.json", made.manuscript.data.to_string().into_bytes()));
    // Who opens the folder changes it: the layouts must count the pages then.
    files.push(file(PAGES, COUNTED.into()));
    let drawings = made.manuscript.drawings.iter();
    files.extend(drawings.map(|(path, points)| file(path, points.clone())));
    if let Some(logo) = &made.job.logo {
        files.push(file(&format!("/{}", logo.path), logo.bytes.to_vec()));
    }
    Ok(files)
}
