//! What a paper is made from, as one number: if it is the same, so is the paper.

use sha2::{Digest, Sha256};

use crate::{plan::Job, render::Manuscript};

/// The number of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint([u8; 32]);

/// The number of a manuscript on a press. `press` tells presses apart: other
/// layouts or fonts make another one.
pub(super) fn of(job: &Job, manuscript: &Manuscript, press: u64) -> Fingerprint {
    let mut hasher = Sha256::new();
    let mut add = |part: &[u8]| {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    };
    add(&press.to_le_bytes());
    for (path, text) in &manuscript.files {
        add(path.as_bytes());
        add(text.as_bytes());
    }
    add(manuscript.data.to_string().as_bytes());
    for (path, points) in &manuscript.drawings {
        add(path.as_bytes());
        add(points);
    }
    for line in &manuscript.address {
        add(line.as_bytes());
    }
    if let Some(logo) = &job.logo {
        add(logo.path.as_bytes());
        add(&logo.bytes);
    }
    // What a file says of itself beside its pages.
    add(job.date.to_string().as_bytes());
    add(job.office.office.name.as_bytes());
    add(job.office.office.canton.as_bytes());
    let talk = job.case().and_then(|file| file.case.appointment.as_ref());
    add(serde_json::to_string(&talk).unwrap_or_default().as_bytes());
    Fingerprint(hasher.finalize().into())
}
