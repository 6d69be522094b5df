//! Words: prose and values become a manuscript of virtual Typst files. The
//! template engine is used here and nowhere else.

mod addressee;
mod escape;
mod history;
mod law;
mod origin;
mod printed;
mod view;
mod words;
mod year;

use std::{collections::HashMap, fmt::Write as _, sync::Arc};

use serde_json::{Value, json};

use crate::{
    plan::Job,
    report::{Place, Report},
    templates::{Fragment, Passage, Templates},
};

pub use escape::escape;
pub use law::cite;
pub use view::view;
pub use words::Words;

/// The virtual files of one paper. Made by [`Scribe::manuscript`].
pub struct Manuscript {
    /// Typst files by virtual path; `/main.typ` is the first.
    pub files: Vec<(String, String)>,
    /// `/data.json`: the values for the layout.
    pub data: Value,
    /// The lines of the address, as they must stand in the window; empty if the
    /// paper has none.
    pub address: Vec<String>,
    /// Where the text of a virtual file was written.
    origins: HashMap<String, Origin>,
}

struct Origin {
    fragment: Fragment,
    words: Arc<Words>,
    template: String,
    context: Arc<tera::Context>,
}

impl Manuscript {
    /// The place in the author's template of a byte of a virtual file.
    pub fn origin(&self, path: &str, byte: usize) -> Option<Place> {
        let origin = self.origins.get(path)?;
        let text = self.files.iter().find(|(name, _)| name == path).map(|(_, text)| text)?;
        origin::place(
            &origin.words,
            &origin.template,
            &origin.context,
            &origin.fragment,
            text,
            byte,
        )
    }
}

/// Writes manuscripts; keeps the prose it has parsed.
#[derive(Default)]
pub struct Scribe {
    words: HashMap<(String, String), Arc<Words>>,
}

impl Scribe {
    /// Writes one paper.
    pub fn manuscript(&mut self, job: &Job, templates: &Templates) -> Result<Manuscript, Report> {
        let tag = job.tongue.locale.tag().to_owned();
        let view = view(job, &job.tongue.locale)?;
        let words = self.words(job, templates, &view)?;
        let context = Arc::new(tera::Context::from_serialize(&view).unwrap_or_default());
        let (mut files, mut origins) = (Vec::new(), HashMap::new());
        let mut report = Report::new();
        for passage in job.passages() {
            let Some(stretch) = job.tongue.prose.passage(&passage.name) else {
                report.push(missing_passage(job, passage));
                continue;
            };
            let parts = [
                (words::title(&passage.name), stretch.title.as_ref()),
                (passage.name.clone(), Some(&stretch.body)),
            ];
            for (template, fragment) in parts {
                let Some(fragment) = fragment else { continue };
                match words.render(&template, &context) {
                    Ok(text) => {
                        let path = format!("/{tag}/{template}.typ");
                        let (template, words) = (template.clone(), words.clone());
                        let (context, fragment) = (context.clone(), fragment.clone());
                        origins.insert(path.clone(), Origin { fragment, words, template, context });
                        files.push((path, text));
                    }
                    Err(wrong) => report.push(wrong),
                }
            }
        }
        if report.has_errors() {
            return Err(report.of_case(&job.id()));
        }
        files.insert(0, ("/main.typ".to_owned(), main(job, &tag)));
        let lines = addressee::window_lines(job)?;
        let has_window = layout_has_window(job);
        let data = data(job, &view, &lines, has_window)?;
        let address = if has_window { lines } else { Vec::new() };
        Ok(Manuscript { files, data, address, origins })
    }

    /// The parsed prose of a job's kind and language.
    fn words(
        &mut self,
        job: &Job,
        templates: &Templates,
        view: &Value,
    ) -> Result<Arc<Words>, Report> {
        let key = (job.kind.id.clone(), job.tongue.locale.tag().to_owned());
        if let Some(words) = self.words.get(&key) {
            return Ok(words.clone());
        }
        let shared = templates.shared(&key.1);
        let words = Arc::new(Words::parse(&job.tongue.prose, &shared, &job.tongue.locale)?);
        let groups = words.printed_groups(view);
        if groups.has_errors() {
            return Err(groups);
        }
        self.words.insert(key, words.clone());
        Ok(words)
    }
}

fn missing_passage(job: &Job, passage: &Passage) -> crate::report::Finding {
    let number =
        job.kind.manifest.passages.iter().position(|one| one.name == passage.name).unwrap_or(0);
    crate::report::Finding::error(
        "missing-passage",
        format!(
            "`{}` has no passage `{}` in `{}`",
            job.kind.id,
            passage.name,
            job.tongue.locale.tag()
        ),
    )
    .at(Place::new(&job.tongue.prose.source, 0..0))
    .at(job.kind.document.value_place(&format!("/passages/{number}/name")).saying("listed here"))
    .hint(format!("add a line `--- {}` and its text", passage.name))
}

/// The main file: the layout, the values, and each passage as a file of its
/// own, so that a change in one leaves the others as they were laid out.
fn main(job: &Job, tag: &str) -> String {
    let mut text = format!("#import \"/layout/{}.typ\": paper\n", job.kind.manifest.layout);
    let mut parts: Vec<&str> =
        job.passages().map(|one| one.show.as_str()).filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.dedup();
    for part in &parts {
        let _ = writeln!(text, "#import \"/layout/parts/{part}.typ\": part as {part}");
    }
    text.push_str("#paper(json(\"/data.json\"), (\n");
    for passage in job.passages() {
        let stretch = job.tongue.prose.passage(&passage.name);
        let title = match stretch.and_then(|stretch| stretch.title.as_ref()) {
            Some(_) => format!("include \"/{tag}/{}.typ\"", words::title(&passage.name)),
            None => "none".to_owned(),
        };
        let part = if passage.show.is_empty() { "none" } else { &passage.show };
        let _ = writeln!(
            text,
            "  (name: {:?}, look: {:?}, lines: {}, part: {part}, title: {title}, body: include \"/{tag}/{}.typ\"),",
            passage.name, passage.look, passage.lines, passage.name
        );
    }
    text.push_str("))\n");
    text
}

/// What the layout gets: the view, the labels of the language, and the paper's
/// own particulars.
fn data(
    job: &Job,
    view: &Value,
    address: &[String],
    has_window: bool,
) -> Result<Value, Report> {
    let locale = &job.tongue.locale;
    let labels = printed::labels(locale)?;
    let manifest = &job.kind.manifest;
    let title = locale.message(&format!("title-{}", job.kind.id), &[])?;
    let office = &job.office.office;
    let place = if office.place.is_empty() { &office.municipality } else { &office.place };
    let date = locale.date(job.date)?.long;
    let line = locale.message(
        "date-line",
        &[
            ("place", crate::locales::Argument::Text(place)),
            ("date", crate::locales::Argument::Text(&date)),
        ],
    )?;
    let settings = &locale.settings;
    let binding_note = if job.tongue.is_binding {
        Value::Null
    } else {
        json!({
            "here": locale.message("label-for-information", &[])?,
            "binding": job.tongue.binding.message("label-binding-version", &[])?,
            "binding_lang": job.tongue.binding.tag(),
        })
    };
    Ok(json!({
        "paper": {
            "title": title,
            "code": manifest.code,
            "kind": job.kind.id,
            "version": manifest.version,
            "case": job.id(),
            "date": job.date.to_string(),
            "date_line": line,
            "lang": settings.tag.split('-').next(),
            "region": settings.region,
            "dir": settings.direction,
            "fonts": settings.fonts,
            "note": binding_note,
            "accent": office.accent,
            "logo": job.logo.as_ref().map(|logo| format!("/{}", logo.path)),
            "logo_alt": office.logo.as_ref().map(|logo| &logo.alt),
            "envelope": job.envelope,
            "address": address,
            "window": has_window,
            "copies": printed::copies(job),
            "delivery": printed::delivery(job, locale)?,
            "signatures": printed::signatures(job, locale)?,
            "local": manifest.local,
        },
        "view": view,
        "labels": labels,
    }))
}

/// Whether the layout sets the address into the window of an envelope; a record or
/// a sheet names its recipient in its head instead.
fn layout_has_window(job: &Job) -> bool {
    let path = format!("/layout/{}.typ", job.kind.manifest.layout);
    let layouts = job.templates.layouts();
    let layout = layouts.iter().find(|(name, _)| *name == path);
    layout.is_some_and(|(_, source)| source.text().contains("address-window(data)"))
}
