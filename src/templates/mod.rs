//! Kinds, their prose and the layouts, read from `templates/`. A kind is a
//! folder; no kind is named in Rust.

mod course;
mod envelope;
mod field;
mod holidays;
mod kind;
mod manifest;
mod prose;

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use serde_json::Value;

use crate::{
    document::{Document, Shape},
    material::Material,
    report::{Finding, Report},
    say, schema,
    source::Source,
};

pub use course::{Course, State, Trail, is_taken};
pub use envelope::{Area, Envelope};
pub use field::{Answer, Field};
pub use holidays::{CantonHolidays, easter};
pub use kind::Kind;
pub use manifest::{
    About, Addressee, Approval, Instrument, Manifest, Offered, Passage, Sender, Signatory, Tone,
    When,
};
pub use prose::{Fragment, Prose, Stretch, lengthened_prose, split};

/// All kinds, prose and layouts. Made by [`Templates::open`].
#[derive(Debug)]
pub struct Templates {
    kinds: Vec<Arc<Kind>>,
    envelopes: BTreeMap<String, Envelope>,
    course: Course,
    material: Material,
    layouts: OnceLock<Vec<(String, Arc<Source>)>>,
    holidays: OnceLock<Result<BTreeMap<String, CantonHolidays>, Report>>,
}

impl Templates {
    /// Reads every `kind.toml`; prose is read when it is asked for.
    pub fn open(material: &Material) -> Result<Self, Report> {
        let mut report = Report::new();
        let mut kinds = Vec::new();
        let shape = Shape::new(schema::of::<Manifest>());
        let manifests = material.below("templates/").filter(|path| path.ends_with("/kind.toml"));
        for path in manifests {
            match material.read(path).map(|source| Kind::read(&source, path, &shape)) {
                Some(Ok(kind)) => kinds.push(Arc::new(kind)),
                Some(Err(wrong)) => report.extend(wrong),
                None => {}
            }
        }
        kinds.sort_by_key(|a| code_order(&a.manifest.code));
        let envelopes = match envelope::read(material) {
            Ok(envelopes) => envelopes,
            Err(wrong) => {
                report.extend(wrong);
                BTreeMap::new()
            }
        };
        let course = match Course::read(material) {
            Ok(course) => course,
            Err(wrong) => {
                report.extend(wrong);
                Course::default()
            }
        };
        let templates = Self {
            kinds,
            envelopes,
            course,
            material: material.clone(),
            layouts: OnceLock::new(),
            holidays: OnceLock::new(),
        };
        report.into_result(templates).map(|(templates, _)| templates)
    }

    /// All kinds, by stage and code.
    pub fn kinds(&self) -> &[Arc<Kind>] {
        &self.kinds
    }

    /// The kind of an id or a code.
    pub fn kind(&self, name: &str) -> Option<&Arc<Kind>> {
        self.kinds.iter().find(|kind| kind.id == name || kind.manifest.code == name)
    }

    /// Envelope profiles by name.
    pub fn envelopes(&self) -> &BTreeMap<String, Envelope> {
        &self.envelopes
    }

    /// The course of a case.
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// The JSON Schema of case files: with a table for each kind that asks for
    /// something, and the words of the course.
    pub fn case_schema(&self) -> Value {
        crate::case::schema(&self.questions(), &self.course.words())
    }

    /// For each kind that asks for something or is made on request, the schema of
    /// its table in a case file.
    fn questions(&self) -> BTreeMap<String, Value> {
        let asks = |kind: &&Arc<Kind>| !kind.manifest.fields.is_empty() || kind.manifest.on_request;
        let asking = self.kinds.iter().filter(asks);
        asking.map(|kind| (kind.id.clone(), kind.question())).collect()
    }

    /// The prose of a kind in a language; `None` if the kind is not written in
    /// it.
    pub fn prose(&self, kind: &Kind, tag: &str) -> Option<Result<Prose, Report>> {
        let source = self.material.read(&format!("{}/{tag}.tera", kind.folder))?;
        Some(Prose::read(&source))
    }

    /// The languages in which a kind is written, by its files.
    pub fn languages(&self, kind: &Kind) -> Vec<String> {
        let prefix = format!("{}/", kind.folder);
        let name = |path: &str| {
            path.strip_prefix(&prefix)?
                .strip_suffix(".tera")
                .filter(|tag| !tag.contains('/'))
                .map(str::to_owned)
        };
        self.material.below(&prefix).filter_map(name).collect()
    }

    /// Prose that kinds share, by its path without language, in one language.
    pub fn shared(&self, tag: &str) -> Vec<(String, Fragment)> {
        let suffix = format!("/{tag}.tera");
        let read = |path: &str| {
            let name = path.strip_prefix("templates/")?.strip_suffix(&suffix)?;
            let source = self.material.read(path)?;
            let whole = 0..source.text().len();
            Some((name.to_owned(), Fragment::new(&source, whole)))
        };
        self.material.below("templates/passages/").filter_map(read).collect()
    }

    /// The Typst files of the layouts, by their path below `templates/`.
    pub fn layouts(&self) -> &[(String, Arc<Source>)] {
        self.layouts.get_or_init(|| {
            let read = |path: &str| {
                let name = path.strip_prefix("templates")?.to_owned();
                Some((name, self.material.read(path)?))
            };
            let typst = |path: &&str| path.ends_with(".typ");
            self.material.below("templates/layout/").filter(typst).filter_map(read).collect()
        })
    }

    /// The holidays by canton; `all` is for every canton.
    pub fn holidays(&self) -> Result<&BTreeMap<String, CantonHolidays>, Report> {
        let read = self.holidays.get_or_init(|| holidays::read(&self.material));
        read.as_ref().map_err(Clone::clone)
    }

    /// Where the texts come from.
    pub fn material(&self) -> &Material {
        &self.material
    }
}

fn code_order(code: &str) -> (usize, String) {
    let stage = "IFDSQ".find(code.get(..1).unwrap_or_default()).unwrap_or(usize::MAX);
    (stage, code.to_owned())
}

/// Parses a TOML text into a type, with all findings.
fn typed<T: serde::de::DeserializeOwned>(
    source: &Arc<Source>,
    shape: &Shape,
) -> Result<(T, Document), Report> {
    let document = Document::parse(source)?;
    Ok((document.typed(shape)?, document))
}

/// Reads a table of our own data, such as envelopes or holidays.
fn table<T: serde::de::DeserializeOwned + schemars::JsonSchema>(
    material: &Material,
    path: &str,
) -> Result<(T, Document), Report> {
    let source = material.read(path).ok_or_else(|| {
        Report::from(Finding::error("unreadable-file", say!("`{}` is missing", path)))
    })?;
    typed(&source, &Shape::new(schema::of::<T>()))
}

/// The finding for a name that is not a kind.
pub fn unknown_kind(templates: &Templates, name: &str) -> Finding {
    let ids: Vec<&str> = templates.kinds.iter().map(|kind| kind.id.as_str()).collect();
    let codes = templates.kinds.iter().map(|kind| kind.manifest.code.as_str());
    let hint = match crate::report::nearest(name, ids.iter().copied().chain(codes)) {
        Some(near) => say!("did you mean `{}`? `mappe list kinds` shows all", near),
        None => say!("one of {}", ids.join(", ")),
    };
    Finding::error("unknown-kind", say!("`{}` is not a kind", name)).hint(hint)
}
