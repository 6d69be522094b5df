//! Words: prose and values become a manuscript of virtual Typst files. The
//! template engine is used here and nowhere else.

mod addressee;
mod calendar;
mod escape;
mod explored;
mod history;
mod law;
mod needed;
mod origin;
mod printed;
mod view;
mod words;
mod year;

use std::{collections::HashMap, fmt::Write as _, sync::Arc};

use serde_json::{Value, json};

use crate::{
    locales::{Locale, Role},
    plan::{Job, Tongue},
    report::{Finding, Place, Report},
    say,
    templates::{Fragment, Passage, Templates},
};

pub use addressee::window_lines;
use needed::{LABELS, Needed, VIEW};

pub use calendar::event;
pub use escape::escape;
pub use explored::Explored;
pub use law::cite;
pub use view::view;
use view::view_of;
pub use words::Words;

/// The virtual files of one paper. Made by [`Scribe::manuscript`].
pub struct Manuscript {
    /// Typst files by virtual path; `/main.typ` is the first.
    pub files: Vec<(String, String)>,
    /// `/data.json`: the values for the layout.
    pub data: Value,
    /// Drawings by virtual path, one byte for each point, from white to black and
    /// row by row.
    pub drawings: Vec<(String, Vec<u8>)>,
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
    /// A page of the program itself: a layout of its own, such as `slip`, and what
    /// it prints.
    pub fn of_layout(layout: &str, data: Value) -> Self {
        let main =
            format!("#import \"/layout/{layout}.typ\": paper\n#paper(json(\"/data.json\"))\n");
        let files = vec![("/main.typ".to_owned(), main)];
        let (drawings, address) = (Vec::new(), Vec::new());
        Self { files, data, drawings, address, origins: HashMap::new() }
    }

    /// The place in the author's template of a byte of a virtual file.
    pub fn origin(&self, path: &str, byte: usize) -> Option<Place> {
        self.origins(path, &[byte])?.pop()
    }

    /// The places in the author's template of some bytes of a virtual file; none
    /// if it was not written from a template.
    pub fn origins(&self, path: &str, bytes: &[usize]) -> Option<Vec<Place>> {
        let origin = self.origins.get(path)?;
        let text = self.files.iter().find(|(name, _)| name == path).map(|(_, text)| text)?;
        Some(origin::places(origin, text, bytes))
    }

    /// The passage that a virtual file holds, or whose title it holds.
    pub fn passage(&self, path: &str) -> Option<&str> {
        let template = &self.origins.get(path)?.template;
        Some(words::untitled(template))
    }
}

/// Writes manuscripts; keeps the prose it has parsed and what layouts ask for.
#[derive(Default)]
pub struct Scribe {
    words: HashMap<(String, String), Arc<Words>>,
    needed: HashMap<(String, String), Arc<Needed>>,
}

impl Scribe {
    /// Writes one paper.
    pub fn manuscript(&mut self, job: &Job, templates: &Templates) -> Result<Manuscript, Report> {
        let of_case = |report: Report| report.of_case(&job.id());
        let needed = self.needed(job);
        let main = self.told(job, &job.tongue, templates, &needed).map_err(of_case)?;
        let beside = job.beside.as_ref().map(|tongue| self.told(job, tongue, templates, &needed));
        let beside = beside.transpose().map_err(of_case)?;
        let lines = addressee::window_lines(job)?;
        let has_window = has_window(job);
        let (mut files, mut origins) =
            (vec![("/main.typ".to_owned(), main_file(job))], HashMap::new());
        let (mut data, code) = data(job, &main.view, &lines, has_window, &needed)?;
        let drawings = code.map(|code| (CALENDAR_FILE.to_owned(), code.points));
        let drawings = drawings.into_iter().collect();
        if let (Some(tongue), Some(told)) = (&job.beside, &beside) {
            data["beside"] = beside_data(job, tongue, &told.view, &needed)?;
        }
        needed.thin(&mut data);
        for told in std::iter::once(main).chain(beside) {
            files.extend(told.files);
            origins.extend(told.origins);
        }
        let address = if has_window { lines } else { Vec::new() };
        Ok(Manuscript { files, data, drawings, address, origins })
    }

    /// What the layout of a job can ask for.
    fn needed(&mut self, job: &Job) -> Arc<Needed> {
        let parts = parts(job);
        let key = (job.kind.manifest.layout.clone(), parts.join(" "));
        self.needed.entry(key).or_insert_with(|| Arc::new(Needed::of(job, &parts))).clone()
    }

    /// The passages of one language.
    fn told(
        &mut self,
        job: &Job,
        tongue: &Tongue,
        templates: &Templates,
        needed: &Needed,
    ) -> Result<Told, Report> {
        let tag = tongue.locale.tag();
        let words = self.words(job, tongue, templates)?;
        let is_asked = |name: &str| words.names(name) || needed.asks(VIEW, name);
        let view = view_of(job, &tongue.locale, &is_asked)?;
        let context = Arc::new(tera::Context::from_serialize(&view).unwrap_or_default());
        let (mut files, mut origins) = (Vec::new(), HashMap::new());
        let mut report = Report::new();
        let offered = job.kind.manifest.offers(tongue.locale.settings.role);
        for passage in job.passages().filter(|passage| offered(&passage.name)) {
            let Some(stretch) = tongue.prose.passage(&passage.name) else {
                report.push(missing_passage(job, tongue, passage));
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
        report.into_result(Told { view, files, origins }).map(|(told, _)| told)
    }

    /// The parsed prose of a job's kind in a language.
    fn words(
        &mut self,
        job: &Job,
        tongue: &Tongue,
        templates: &Templates,
    ) -> Result<Arc<Words>, Report> {
        let key = (job.kind.id.clone(), tongue.locale.tag().to_owned());
        if let Some(words) = self.words.get(&key) {
            return Ok(words.clone());
        }
        let shared = templates.shared(&key.1);
        let law = match tongue.locale.settings.role {
            Role::Official => &tongue.locale,
            Role::Information => &tongue.binding,
        };
        let words = Arc::new(Words::parse(&tongue.prose, &shared, &tongue.locale, law)?);
        let groups = words.printed_groups(&view(job, &tongue.locale)?);
        if groups.has_errors() {
            return Err(groups);
        }
        self.words.insert(key, words.clone());
        Ok(words)
    }
}

/// What one language contributes to a paper.
struct Told {
    view: Value,
    files: Vec<(String, String)>,
    origins: HashMap<String, Origin>,
}

/// The language in which articles of law are cited: acts have names in the
/// official languages only, so others cite as the binding one does.
fn law_of<'a>(job: &'a Job, locale: &'a Locale) -> &'a Locale {
    match locale.settings.role {
        Role::Official => locale,
        Role::Information => &job.tongue.binding,
    }
}

fn missing_passage(job: &Job, tongue: &Tongue, passage: &Passage) -> Finding {
    let number =
        job.kind.manifest.passages.iter().position(|one| one.name == passage.name).unwrap_or(0);
    let message =
        say!("`{}` has no passage `{}` in `{}`", job.kind.id, passage.name, tongue.locale.tag());
    Finding::error("missing-passage", message)
        .at(Place::new(&tongue.prose.source, 0..0))
        .at(job
            .kind
            .document
            .value_place(&format!("/passages/{number}/name"))
            .saying(say!("listed here")))
        .hint(say!("add a line `--- {}` and its text", passage.name))
}

/// The parts that the passages of a job show, each once.
fn parts(job: &Job) -> Vec<&str> {
    let mut parts: Vec<&str> =
        job.passages().map(|one| one.show.as_str()).filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.dedup();
    parts
}

/// The main file: the layout, the values, and each passage as a file of its
/// own, so that a change in one leaves the others as they were laid out.
fn main_file(job: &Job) -> String {
    let mut text = format!("#import \"/layout/{}.typ\": paper\n", job.kind.manifest.layout);
    for part in parts(job) {
        let _ = writeln!(text, "#import \"/layout/parts/{part}.typ\": part as {part}");
    }
    text.push_str("#paper(json(\"/data.json\"), (\n");
    for passage in job.passages() {
        let (title, body) = includes(&job.tongue, passage);
        let part = if passage.show.is_empty() { "none" } else { &passage.show };
        let _ = write!(
            text,
            "  (name: {:?}, look: {:?}, lines: {}, part: {part}, title: {title}, body: {body}, beside: ",
            passage.name, passage.look, passage.lines
        );
        let offered =
            |tongue: &&Tongue| job.kind.manifest.offers(tongue.locale.settings.role)(&passage.name);
        match job.beside.as_ref().filter(offered) {
            Some(tongue) => {
                let (title, body) = includes(tongue, passage);
                let _ = writeln!(text, "(title: {title}, body: {body})),");
            }
            None => text.push_str("none),\n"),
        }
    }
    text.push_str("))\n");
    text
}

/// Title and body of a passage in a language, as includes of their files.
fn includes(tongue: &Tongue, passage: &Passage) -> (String, String) {
    let tag = tongue.locale.tag();
    let stretch = tongue.prose.passage(&passage.name);
    let title = match stretch.and_then(|stretch| stretch.title.as_ref()) {
        Some(_) => format!("include \"/{tag}/{}.typ\"", words::title(&passage.name)),
        None => "none".to_owned(),
    };
    (title, format!("include \"/{tag}/{}.typ\"", passage.name))
}

/// What the layout gets of the language beside the binding one.
fn beside_data(job: &Job, tongue: &Tongue, view: &Value, needed: &Needed) -> Result<Value, Report> {
    let locale = &tongue.locale;
    let settings = &locale.settings;
    Ok(json!({
        "lang": settings.tag.split('-').next(),
        "region": settings.region,
        "dir": settings.direction,
        "fonts": settings.fonts,
        "title": locale.message(&format!("title-{}", job.kind.id), &[])?,
        "note": locale.message("label-for-information", &[])?,
        "signatures": printed::signatures(job, locale)?,
        "view": view,
        "labels": printed::labels(locale, needed)?,
    }))
}

/// The part that prints the talk as a code; only then it is drawn.
const CALENDAR_CODE: &str = "calendar-code";
/// Where the layout finds it.
const CALENDAR_FILE: &str = "/calendar-code.luma8";

/// What the layout gets: the view, the labels of the language, and the paper's
/// own particulars; and the code that it draws.
fn data(
    job: &Job,
    view: &Value,
    address: &[String],
    has_window: bool,
    needed: &Needed,
) -> Result<(Value, Option<calendar::Code>), Report> {
    let locale = &job.tongue.locale;
    let labels = printed::labels(locale, needed)?;
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
    let shows_code = job.passages().any(|passage| passage.show == CALENDAR_CODE);
    let code = if shows_code { calendar::code(job, &title)? } else { None };
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
    let data = json!({
        "beside": Value::Null,
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
            "binding": job.tongue.binding.message("label-binding-version", &[])?,
            "accent": office.accent,
            "logo": job.logo.as_ref().map(|logo| format!("/{}", logo.path)),
            "logo_alt": office.logo.as_ref().map(|logo| &logo.alt),
            "envelope": job.envelope,
            "calendar": code.as_ref().map(|code| json!({ "file": CALENDAR_FILE, "side": code.side })),
            "address": address,
            "window": has_window,
            "copies": printed::copies(job),
            "delivery": printed::delivery(job, locale)?,
            "signatures": printed::signatures(job, locale)?,
            "local": manifest.local,
        },
        "view": view,
        "labels": labels,
    });
    Ok((data, code))
}

/// Whether the layout sets the address into the window of an envelope; a record or
/// a sheet names its recipient in its head instead.
pub fn has_window(job: &Job) -> bool {
    let path = format!("/layout/{}.typ", job.kind.manifest.layout);
    let layouts = job.templates.layouts();
    let layout = layouts.iter().find(|(name, _)| *name == path);
    layout.is_some_and(|(_, source)| source.text().contains("address-window(data)"))
}
