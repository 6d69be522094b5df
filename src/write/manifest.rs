//! `out/manifest.json`: every file with what it was made from.

use std::{borrow::Cow, collections::BTreeMap, path::Path, sync::Arc};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Artifact, NotWritten, Output, save};
use crate::{
    plan::{Job, Subject, Tongue},
    source,
    templates::Templates,
};

/// One file of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Case id.
    pub case: String,
    /// Kind id.
    pub kind: String,
    /// Code in the canton's list.
    pub code: String,
    /// Whether the text is approved.
    pub status: String,
    /// Languages of the paper.
    pub languages: Vec<String>,
    /// The binding language.
    pub binding_language: String,
    /// Format.
    pub format: String,
    /// Path below the output folder.
    pub path: String,
    /// Pages.
    pub pages: usize,
    /// Size in bytes.
    pub bytes: usize,
    /// SHA-256 of the file.
    pub sha256: String,
    /// SHA-256 of the kind, its prose, its layouts and the version of the program.
    pub template_hash: String,
    /// SHA-256 of case and office.
    pub data_hash: String,
    /// For a paper in two languages: SHA-256 over the passages of both, as they were
    /// when they were compared (same passages, values, points and numbers).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parity: Option<String>,
    /// Date of the paper.
    pub date: String,
}

impl Row {
    /// The row of an artifact.
    pub fn new(
        job: &Job,
        templates: &Templates,
        format: &str,
        pages: usize,
        artifact: &Artifact,
    ) -> Self {
        Self::hashed(job, template_hash(job, templates), format, pages, artifact)
    }

    /// The same where the hash of kind and languages is known already.
    pub fn hashed(
        job: &Job,
        template_hash: String,
        format: &str,
        pages: usize,
        artifact: &Artifact,
    ) -> Self {
        let manifest = &job.kind.manifest;
        Self {
            case: job.id(),
            kind: job.kind.id.clone(),
            code: manifest.code.clone(),
            status: manifest.status.word().to_owned(),
            languages: tongues(job).map(|one| one.locale.tag().to_owned()).collect(),
            binding_language: job.tongue.binding.tag().to_owned(),
            format: format.to_owned(),
            path: artifact.path.clone(),
            pages,
            bytes: artifact.bytes.len(),
            sha256: sha256(&artifact.bytes),
            template_hash,
            data_hash: data_hash(job),
            parity: job.beside.as_ref().map(|beside| {
                hash([&job.tongue, beside].map(|one| one.prose.source.text().as_bytes()))
            }),
            date: job.date.to_string(),
        }
    }
}

/// SHA-256 of a file.
pub fn sha256(bytes: &[u8]) -> String {
    source::hex(Sha256::digest(bytes).as_slice())
}

/// The languages of a paper.
fn tongues(job: &Job) -> impl Iterator<Item = &Tongue> {
    std::iter::once(&job.tongue).chain(&job.beside)
}

/// SHA-256 of the values of case and office, wherever they were written: a case
/// file and a row of a table that say the same have the same hash.
pub fn data_hash(job: &Job) -> String {
    let subject = match &job.subject {
        Subject::Case(file) => Cow::Borrowed(file.document.canonical()),
        Subject::Year(year) => serde_json::to_string(year.as_ref()).unwrap_or_default().into(),
    };
    let evidence = job.case().map(|file| file.evidence.as_slice()).unwrap_or_default();
    let papers = evidence.iter().map(|one| one.hash.as_str()).collect::<Vec<_>>().join(" ");
    let office = job.office.document.canonical();
    hash([subject.as_bytes(), papers.as_bytes(), office.as_bytes()])
}

/// SHA-256 of everything of which the words and the look of a paper are made, and
/// of the version of the program.
pub fn template_hash(job: &Job, templates: &Templates) -> String {
    let endings: Vec<String> =
        tongues(job).map(|one| format!("/{}.tera", one.locale.tag())).collect();
    let material = templates.material();
    let mut prefixes = vec![
        format!("{}/", job.kind.folder),
        "templates/layout/".to_owned(),
        "templates/passages/".to_owned(),
    ];
    prefixes.extend(tongues(job).map(|one| format!("locales/{}/", one.locale.tag())));
    let texts: Vec<Arc<source::Source>> = prefixes
        .iter()
        .flat_map(|prefix| {
            material
                .below(prefix)
                .filter(|path| {
                    !path.ends_with(".tera") || endings.iter().any(|ending| path.ends_with(ending))
                })
                .filter_map(|path| material.read(path))
                .collect::<Vec<_>>()
        })
        .collect();
    hash(
        texts
            .iter()
            .map(|text| text.text().as_bytes())
            .chain([env!("CARGO_PKG_VERSION").as_bytes()]),
    )
}

/// One hash over several texts; lengths keep their borders apart.
fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    source::hex(hasher.finalize().as_slice())
}

/// All rows of an output folder, by path. Rows of earlier runs stay as long as
/// their files do.
#[derive(Default)]
pub struct Manifest {
    rows: BTreeMap<String, Row>,
}

impl Manifest {
    /// Reads what earlier runs left, without the rows whose files are gone.
    pub fn open(output: &Output) -> Self {
        let mut manifest = Self::read(output.root());
        manifest.rows.retain(|path, _| output.holds(path));
        manifest
    }

    /// Reads what earlier runs left in a folder; nothing if there is none.
    pub fn read(root: &Path) -> Self {
        let rows: Vec<Row> = source::read_bytes(&path(root))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Self { rows: rows.into_iter().map(|row| (row.path.clone(), row)).collect() }
    }

    /// The row of a file with this SHA-256.
    pub fn hashed(&self, sha256: &str) -> Option<&Row> {
        self.rows.values().find(|row| row.sha256 == sha256)
    }

    /// Whether a file stands in it.
    pub fn holds(&self, path: &str) -> bool {
        self.rows.contains_key(path)
    }

    /// One row for each paper of a case, whatever its formats.
    pub fn papers(&self) -> impl Iterator<Item = &Row> {
        let mut seen = std::collections::BTreeSet::new();
        self.rows.values().filter(move |row| {
            seen.insert((row.case.clone(), row.kind.clone(), row.languages.clone()))
        })
    }

    /// Adds or replaces a row.
    pub fn add(&mut self, row: Row) {
        self.rows.insert(row.path.clone(), row);
    }

    /// Writes the file.
    pub fn save(&self, output: &Output) -> Result<(), NotWritten> {
        let rows: Vec<&Row> = self.rows.values().collect();
        let text = serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n";
        save(&path(output.root()), text.as_bytes())
    }
}

fn path(root: &Path) -> std::path::PathBuf {
    root.join("manifest.json")
}
