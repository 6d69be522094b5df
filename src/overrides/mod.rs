//! Files of a workspace that stand in place of built-in ones: where they depart
//! from them, and whether the built-in text has changed since they were made.
//! Nothing is merged and nothing is written here.

mod difference;
mod parts;
mod record;

use std::sync::Arc;

use crate::{
    material::{self, Material},
    report::{Finding, Place, Report, Text},
    say,
    source::Source,
};

pub use difference::{shown, words};
pub use parts::Form;
pub use record::Record;

/// Ending of the catalogues with the sentences of the program itself.
const PROGRAM: &str = ".po";

/// Places of a difference that a finding shows.
const FEW: usize = 2;

/// Files that a hint lists.
const FEW_FILES: usize = 12;

/// A file of a workspace beside the built-in one. Made by [`files`].
pub struct File {
    /// `templates/inform/…`
    pub path: String,
    /// The text of the workspace.
    pub source: Arc<Source>,
    /// How it is compared; none if there is no built-in file of this path.
    pub form: Option<Form>,
    /// What it is compared by, in the order of the workspace; what it lacks last.
    pub parts: Vec<Part>,
    /// Whether somebody recorded the built-in text.
    pub is_recorded: bool,
}

/// A passage, a message, or a whole file.
pub struct Part {
    /// Its name; empty for a whole file.
    pub name: String,
    /// The text of the workspace.
    pub own: Option<String>,
    /// The built-in text.
    pub built_in: Option<String>,
    /// The built-in text as it was recorded.
    pub seen: Option<String>,
    /// Whether the built-in text has changed since, and the workspace has not
    /// taken that over.
    pub is_outdated: bool,
    place: Place,
}

/// How a part stands to the built-in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The workspace says something of its own.
    Added,
    /// The workspace says it otherwise.
    Changed,
    /// The workspace does not say it.
    Missing,
    /// The workspace says the same.
    Same,
}

impl Part {
    /// How it stands to the built-in one.
    pub fn state(&self) -> State {
        match (&self.own, &self.built_in) {
            (Some(own), Some(built_in)) if own == built_in => State::Same,
            (Some(_), Some(_)) => State::Changed,
            (Some(_), None) => State::Added,
            (None, _) => State::Missing,
        }
    }

    /// How many words differ from the built-in text.
    pub fn words(&self) -> usize {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        words(&text(&self.built_in), &text(&self.own))
    }
}

impl State {
    /// The word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Same => "same",
        }
    }
}

/// Whether a workspace can put its own text in place of a built-in one: all but
/// the sentences of the program.
fn is_replaceable(path: &str) -> bool {
    !path.ends_with(PROGRAM)
}

/// Every file of the workspace below `templates/` and `locales/`, by path.
pub fn files(material: &Material, record: &Record) -> Vec<File> {
    material.own().map(|(path, source)| file(path, source, record)).collect()
}

fn file(path: &str, source: &Arc<Source>, record: &Record) -> File {
    let recorded = record.form(path);
    let mut file = File {
        path: path.to_owned(),
        source: source.clone(),
        form: None,
        parts: Vec::new(),
        is_recorded: recorded.is_some(),
    };
    let Some(built_in) = material::built_in(path) else { return file };
    let form = match recorded {
        Some(Form::Whole) => Form::Whole,
        _ => Form::of(path, [source, &built_in]),
    };
    let (seen, mut theirs) = (record.seen(path), form.texts(&built_in));
    let is_comparable = recorded == Some(form);
    let mut part = |name: String, own: Option<String>, place: Place| {
        let built_in = theirs.iter().position(|(one, _)| *one == name);
        let built_in = built_in.map(|at| theirs.remove(at).1);
        let seen = seen.get(&name).map(|text| parts::plain(text));
        let is_outdated = is_comparable && own != built_in && seen != built_in;
        file.parts.push(Part { name, own, built_in, seen, is_outdated, place });
    };
    for (name, range) in form.cut(source) {
        let text = form.text(source, &range);
        let line = source.text()[range.clone()].find('\n').unwrap_or(range.len());
        let end = if form == Form::Whole { range.start } else { range.start + line };
        part(name, Some(text), Place::new(source, range.start..end));
    }
    let left: Vec<String> = form.texts(&built_in).into_iter().map(|(name, _)| name).collect();
    for name in left {
        part(name, None, Place::new(source, 0..0));
    }
    file.parts.retain(|one| one.own.is_some() || one.built_in.is_some());
    file.form = Some(form);
    file
}

/// Overrides whose built-in text has changed since, and overrides of which
/// nobody recorded the built-in text.
pub fn inspect(material: &Material) -> Report {
    let record = match Record::read(material) {
        Ok(record) => record,
        Err(wrong) => return wrong,
    };
    let mut report = Report::new();
    for file in files(material, &record) {
        let Some(_) = file.form else {
            if file.is_recorded {
                report.push(gone(&file, &record));
            }
            continue;
        };
        if !file.is_recorded {
            report.push(
                Finding::note(
                    "override-unrecorded",
                    say!("`{}` stands in place of a built-in file, and nobody recorded from which text it was made", file.path),
                )
                .at(Place::new(&file.source, 0..0))
                .hint(say!("`mappe list overrides --accept` records the present built-in text")),
            );
        }
        for part in file.parts.iter().filter(|part| part.is_outdated) {
            report.push(outdated(&file, part, &record));
        }
    }
    report
}

fn outdated(file: &File, part: &Part, record: &Record) -> Finding {
    let name = &part.name;
    let (message, then, hint) = match (&part.seen, &part.built_in) {
        (Some(seen), Some(built_in)) => (
            if name.is_empty() {
                say!("the built-in file has changed since this copy was made")
            } else {
                say!("the built-in text of `{}` has changed since this copy was made", name)
            },
            at_that_time(),
            say!(
                "what has changed: {}; take over what you need, then `mappe list overrides --accept`",
                shown(seen, built_in, FEW)
            ),
        ),
        (Some(_), None) => (
            say!("the built-in file has lost `{}` since this copy was made", name),
            at_that_time(),
            say!("take it away if nothing uses it, then `mappe list overrides --accept`"),
        ),
        (None, built_in) => (
            say!("the built-in file has got `{}` since this copy was made", name),
            say!("not yet there at that time"),
            say!(
                "what is new: {}; take over what you need, then `mappe list overrides --accept`",
                shown("", built_in.as_deref().unwrap_or_default(), FEW)
            ),
        ),
    };
    Finding::warning("override-outdated", message)
        .at(part.place.clone())
        .at(record.place(&file.path, name).map(|place| place.saying(then)))
        .hint(hint)
}

fn gone(file: &File, record: &Record) -> Finding {
    Finding::warning("override-outdated", say!("there is no built-in `{}` any more", file.path))
        .at(Place::new(&file.source, 0..0))
        .at(record.place(&file.path, "").map(|place| place.saying(at_that_time())))
        .hint(say!("take it away if nothing uses it, then `mappe list overrides --accept`"))
}

fn at_that_time() -> Text {
    say!("the built-in text at that time")
}

/// The built-in file that is meant by a path, or the words to refuse it with.
pub fn replaceable(path: &str) -> Result<Arc<Source>, (Text, Text)> {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_end_matches('/');
    let known: Vec<String> =
        material::built_in_paths().filter(|path| is_replaceable(path)).collect();
    if known.iter().any(|one| one == path)
        && let Some(source) = material::built_in(path)
    {
        return Ok(source);
    }
    let below: Vec<&str> =
        known.iter().map(String::as_str).filter(|one| within(one, path)).collect();
    let hint = match (&below[..], crate::report::nearest(path, known.iter().map(String::as_str))) {
        ([one], _) => say!("did you mean `{}`?", one),
        ([], Some(near)) => say!("did you mean `{}`?", near),
        ([], None) => say!("a path begins with `templates/` or `locales/`"),
        (several, _) if several.len() <= FEW_FILES => {
            say!("name one file: {}", several.join(", "))
        }
        (several, _) => say!("name one file, such as `{}`", several[0]),
    };
    Err((say!("`{}` is not a built-in file", path), hint))
}

/// Whether a path lies in a folder, or ends with a part of a path.
fn within(path: &str, part: &str) -> bool {
    let (path, part) = (format!("/{path}"), format!("/{part}"));
    path.ends_with(&part) || path.contains(&format!("{part}/"))
}
