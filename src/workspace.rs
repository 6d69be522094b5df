//! A workspace: the folder with `office.toml`, cases and overlays, opened once
//! and only read afterwards.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest, Sha256};

use crate::{
    case::{CaseFile, Evidence},
    document::Shape,
    locales::Locales,
    material::{Material, unreadable},
    office::OfficeFile,
    report::{Finding, Report, Text},
    say,
    source::{self, Source},
    templates::Templates,
};

/// An open workspace. Made by [`Workspace::open`].
pub struct Workspace {
    /// Its folder.
    pub root: PathBuf,
    /// Who sends.
    pub office: Arc<OfficeFile>,
    /// Image of the letterhead, if the office has one.
    pub logo: Option<Image>,
    /// Kinds and layouts.
    pub templates: Arc<Templates>,
    /// Languages.
    pub locales: Arc<Locales>,
    /// Shape of a case file.
    pub shape: Shape,
}

/// An image with its path in the workspace.
#[derive(Clone)]
pub struct Image {
    /// `assets/logo.svg`
    pub path: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// A workspace and the case files in it that were asked for.
pub struct Opened {
    /// The workspace.
    pub workspace: Workspace,
    /// The case files, sorted by path.
    pub cases: Vec<PathBuf>,
}

/// Where a workspace is and which of its cases were asked for. Made by [`find`].
pub struct Found {
    /// The folder that holds `office.toml`.
    pub root: PathBuf,
    asked: Asked,
}

enum Asked {
    File(PathBuf),
    Folder(PathBuf),
}

impl Found {
    /// The case files that are there now, sorted by path.
    pub fn cases(&self) -> Vec<PathBuf> {
        match &self.asked {
            Asked::File(file) => vec![file.clone()],
            Asked::Folder(folder) => {
                let is_case = |file: &PathBuf| file.extension().is_some_and(|end| end == "toml");
                let files = source::files_below(folder).unwrap_or_default();
                files.into_iter().filter(is_case).collect()
            }
        }
    }

    /// The one case file that was asked for, or the folder of all.
    pub fn asked(&self) -> &Path {
        match &self.asked {
            Asked::File(path) | Asked::Folder(path) => path,
        }
    }
}

/// The folder of the workspace of a path, see [`find`].
pub fn root(path: &Path) -> Result<PathBuf, Report> {
    find(path).map(|found| found.root)
}

/// Finds the workspace of a path: the folder itself, or the nearest folder
/// above a case file that holds `office.toml`.
pub fn find(path: &Path) -> Result<Found, Report> {
    let is_file = path.is_file();
    let start = if is_file { path.parent().unwrap_or(path) } else { path };
    let start = if start.as_os_str().is_empty() { Path::new(".") } else { start };
    if !path.exists() {
        let name = source::shown(path);
        return Err(Finding::error("no-workspace", say!("`{}` does not exist", name))
            .hint(say!(
                "name a workspace folder or a case file; `mappe new workspace DIR` makes one"
            ))
            .into());
    }
    let whole = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
    let depth = whole.ancestors().position(|folder| folder.join("office.toml").is_file());
    let Some(depth) = depth else {
        let name = source::shown(path);
        return Err(Finding::error(
            "no-workspace",
            say!("`{}` is in no workspace: there is no `office.toml`", name),
        )
        .hint(say!("`mappe new workspace DIR` makes a workspace that works at once"))
        .into());
    };
    // The path as the caller wrote it gives shorter messages than the whole one.
    let root = if depth == 0 {
        start.to_owned()
    } else {
        match start.ancestors().nth(depth) {
            Some(root) if root.as_os_str().is_empty() => PathBuf::from("."),
            Some(root) => root.to_owned(),
            None => whole.ancestors().nth(depth).unwrap_or(&whole).to_owned(),
        }
    };
    let asked = if is_file {
        Asked::File(path.to_owned())
    } else {
        Asked::Folder(if depth == 0 { root.join("cases") } else { start.to_owned() })
    };
    Ok(Found { root, asked })
}

/// Finds the workspace of a path and opens it.
pub fn locate(path: &Path) -> Result<Opened, Report> {
    let found = find(path)?;
    Ok(Opened { workspace: Workspace::open(&found.root)?, cases: found.cases() })
}

impl Workspace {
    /// Opens a workspace; everything that is wrong with office, templates and
    /// locales is reported at once.
    pub fn open(root: &Path) -> Result<Self, Report> {
        let mut report = Report::new();
        let path = root.join("office.toml");
        let name = source::shown(&path);
        let office = Source::read(&path, &name)
            .map_err(|wrong| Report::from(unreadable(&name, &wrong)))
            .and_then(|source| OfficeFile::read(&source))
            .map_err(|wrong| report.extend(wrong))
            .ok();
        let material = Material::open(Some(root)).map_err(|wrong| report.extend(wrong)).ok();
        let templates = material.as_ref().and_then(|material| {
            Templates::open(material).map_err(|wrong| report.extend(wrong)).ok()
        });
        let locales = material.as_ref().and_then(|material| {
            Locales::open(material).map_err(|wrong| report.extend(wrong)).ok()
        });
        let logo = office.as_ref().and_then(|office| {
            let logo = office.office.logo.as_ref()?;
            if let Ok(bytes) = source::read_bytes(&root.join(&logo.file)) {
                Some(Image { path: logo.file.clone(), bytes: bytes.into() })
            } else {
                let message = say!("the logo `{}` cannot be read", logo.file);
                report.push(
                    Finding::error("unreadable-file", message)
                        .at(office.document.value_place("/logo/file"))
                        .hint(say!("put the file there, or remove `[logo]`")),
                );
                None
            }
        });
        if let (Some(office), Some(locales)) = (&office, &locales) {
            let tag = &office.office.official_language;
            if !locales.official().any(|official| official == tag) {
                let known = locales.official().collect::<Vec<_>>().join(", ");
                report.push(
                    Finding::error("wrong-value", say!("`{}` is not an official language", tag))
                        .at(office.document.value_place("/official_language"))
                        .hint(say!("one of {}", known)),
                );
            }
        }
        match (office, templates, locales) {
            (Some(office), Some(templates), Some(locales)) if !report.has_errors() => {
                let shape = Shape::new(templates.case_schema());
                Ok(Self {
                    root: root.to_owned(),
                    office: Arc::new(office),
                    logo,
                    templates: Arc::new(templates),
                    locales: Arc::new(locales),
                    shape,
                })
            }
            _ => Err(report),
        }
    }

    /// The font files in `fonts` of the workspace and in another folder, in order
    /// of their paths; what cannot be read is left out and found missing later.
    pub fn font_files(&self, folder: Option<&Path>) -> Vec<Vec<u8>> {
        let own = self.root.join("fonts");
        font_files(std::iter::once(own.as_path()).chain(folder))
    }

    /// The case with pages and hashes of the papers that it names as files.
    pub fn completed(&self, mut case: CaseFile) -> Result<CaseFile, Report> {
        case.evidence = evidence(&self.root, &case)?;
        Ok(case)
    }

    /// Reads case files; broken ones become findings and the others go on. Two
    /// files with one id are both refused.
    pub fn read_cases(&self, paths: &[PathBuf]) -> (Vec<Arc<CaseFile>>, Report) {
        let (mut cases, mut report) = (Vec::<Arc<CaseFile>>::new(), Report::new());
        for path in paths {
            let name = source::shown(path);
            let read = Source::read_private(path, &name)
                .map_err(|wrong| Report::from(unreadable(&name, &wrong)))
                .and_then(|source| CaseFile::read(&source, &self.shape));
            match read {
                Ok(case) => match self.completed(case) {
                    Ok(case) => cases.push(Arc::new(case)),
                    Err(wrong) => report.extend(wrong),
                },
                Err(wrong) => report.extend(wrong),
            }
        }
        let key = |file: &CaseFile| file.case.id.to_lowercase();
        let mut twice = Vec::new();
        for (number, file) in cases.iter().enumerate() {
            if let Some(first) = cases[..number].iter().find(|one| key(one) == key(file)) {
                report.push(
                    Finding::error(
                        "duplicate-case",
                        say!("the case id `{}` is there twice", file.case.id),
                    )
                    .at(file.document.value_place("/id"))
                    .at(first.document.value_place("/id").saying(say!("first used here")))
                    .hint(say!("give each case its own id; it is the name of every output"))
                    .of_case(&file.case.id),
                );
                twice.push(key(file));
            }
        }
        cases.retain(|file| !twice.contains(&key(file)));
        (cases, report)
    }
}

/// The font files in some folders, in order of their paths.
pub fn font_files<'a>(folders: impl Iterator<Item = &'a Path>) -> Vec<Vec<u8>> {
    let files = folders.flat_map(|folder| source::files_below(folder).unwrap_or_default());
    let is_font = |file: &PathBuf| {
        let ending = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        matches!(ending.as_str(), "ttf" | "otf" | "ttc")
    };
    files.filter(is_font).filter_map(|file| source::read_bytes(&file).ok()).collect()
}

/// Pages and hash of the papers that a case names as files.
fn evidence(root: &Path, file: &CaseFile) -> Result<Vec<Evidence>, Report> {
    let mut report = Report::new();
    let mut all = Vec::new();
    for (number, paper) in file.case.document.iter().enumerate() {
        let mut read = Evidence::default();
        if !paper.file.is_empty() {
            match source::read_bytes(&root.join(&paper.file)) {
                Ok(bytes) => {
                    read.hash = source::hex(Sha256::digest(&bytes).as_slice());
                    read.pages = hayro_syntax::Pdf::new(bytes).ok().map(|pdf| pdf.pages().len());
                }
                Err(wrong) => report.push(
                    Finding::error("evidence", say!("`document[{}].file`: {}", number + 1, unread(&wrong)))
                        .at(file.document.value_place(&format!("/document/{number}/file")))
                        .hint(say!("put it there, with a path from the workspace; or remove `file` and add `pages`")),
                ),
            }
        }
        all.push(read);
    }
    report.of_case(&file.case.id).into_result(all).map(|(all, _)| all)
}

fn unread(wrong: &std::io::Error) -> Text {
    match wrong.kind() {
        std::io::ErrorKind::NotFound => say!("it names a file that is not there"),
        std::io::ErrorKind::IsADirectory => say!("it names a folder, not a file"),
        std::io::ErrorKind::PermissionDenied => say!("it names a file that may not be read"),
        _ => say!("the file cannot be read"),
    }
}
