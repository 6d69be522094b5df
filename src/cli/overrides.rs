//! `mappe new override` and `mappe list overrides`: a copy of a built-in file in
//! the workspace, and where a workspace departs from the built-in texts.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{DONE, Stop, Terminal, build, schema};
use crate::{
    material::{Material, RECORD},
    overrides::{self, File, Form, Part, Record, State},
    report::Text,
    say, source,
    templates::Templates,
    workspace,
    write::save,
};

/// Copies a built-in file into the workspace and records the text it was made from.
pub(super) fn copy(path: &str, folder: &Path, terminal: &mut Terminal) -> Result<u8, Stop> {
    let root = workspace::root(folder)?;
    let built_in =
        overrides::replaceable(path).map_err(|(message, hint)| Stop::Call(message, hint))?;
    let copy = root.join(built_in.name());
    if copy.exists() {
        let message = say!("`{}` exists", source::shown(&copy));
        let hint = say!("change it there; or move it away for a new copy");
        return Err(Stop::Call(message, hint));
    }
    let material = Material::open(Some(&root))?;
    let mut record = Record::read(&material)?;
    record.see(built_in.name());
    let mut text = built_in.text().to_owned();
    let mut files = Vec::new();
    if built_in.name().ends_with("/kind.toml") {
        let up = "../".repeat(built_in.name().matches('/').count());
        text.insert_str(0, &format!("#:schema {up}{}\n", schema::KIND));
        let path = root.join(schema::KIND);
        if !path.exists() {
            let templates = Templates::open(&material)?;
            files.push((path, schema::text(schema::What::Kind, &templates, terminal.phrases())));
        }
    }
    files.extend([(copy, text), (root.join(RECORD), record.written())]);
    for (path, text) in files {
        save(&path, text.as_bytes())?;
        terminal.result(&source::shown(&path));
    }
    Ok(DONE)
}

/// Where the workspace departs from the built-in texts; or, with `accept`, the
/// record that somebody has seen the present ones.
pub(super) fn list(path: &Path, accept: bool, terminal: &mut Terminal) -> Result<u8, Stop> {
    let root = root(path)?;
    let material = Material::open(Some(&root))?;
    if accept {
        return seen(&material, &root, terminal);
    }
    let report = overrides::inspect(&material);
    let record = Record::read(&material).unwrap_or_default();
    let files = overrides::files(&material, &record);
    for file in &files {
        rows(file, terminal);
        people(file, terminal);
    }
    if files.is_empty() {
        terminal.aside(&say!("every text is the built-in one"));
    }
    terminal.report(&report);
    Ok(build::code(&report))
}

/// A folder with texts of its own, or the workspace of a path.
fn root(path: &Path) -> Result<PathBuf, Stop> {
    let has_texts = ["templates", "locales"].iter().any(|name| path.join(name).is_dir());
    if has_texts { Ok(path.to_owned()) } else { Ok(workspace::root(path)?) }
}

fn seen(material: &Material, root: &Path, terminal: &mut Terminal) -> Result<u8, Stop> {
    let mut record = Record::default();
    let files = overrides::files(material, &record);
    let replacing: Vec<&File> = files.iter().filter(|file| file.form.is_some()).collect();
    for file in &replacing {
        record.see(&file.path);
    }
    let path = root.join(RECORD);
    if replacing.is_empty() && !path.exists() {
        terminal.aside(&say!("every text is the built-in one"));
        return Ok(DONE);
    }
    save(&path, record.written().as_bytes())?;
    terminal.result(&source::shown(&path));
    terminal.aside(&say!("{} built-in files are recorded as seen", replacing.len()));
    Ok(DONE)
}

/// One part as `--message-format json` prints it.
#[derive(Serialize)]
struct Row<'a> {
    path: &'a str,
    part: &'a str,
    state: &'a str,
    words: usize,
    difference: String,
    outdated: bool,
    recorded: bool,
}

fn rows(file: &File, terminal: &mut Terminal) {
    let (path, recorded) = (file.path.as_str(), file.is_recorded);
    let row = |part: &'static str, state| {
        let difference = String::new();
        Row { path, part, state, words: 0, difference, outdated: false, recorded }
    };
    if file.form.is_none() {
        terminal.machine("override", &row("", "own"));
    }
    for part in &file.parts {
        let row = Row {
            part: &part.name,
            words: part.words(),
            difference: difference(part.built_in.as_ref(), part.own.as_ref()),
            outdated: part.is_outdated,
            ..row("", part.state().word())
        };
        terminal.machine("override", &row);
    }
}

fn people(file: &File, terminal: &mut Terminal) {
    let path = &file.path;
    let count = |state| file.parts.iter().filter(|part| part.state() == state).count();
    let head = match (file.form, &file.parts[..]) {
        (None, _) => say!("{}: own, there is no built-in file", path),
        (Some(Form::Whole), [part]) => return whole(path, part, terminal),
        _ => say!(
            "{}: changed: {}, added: {}, missing: {}, same: {}",
            path,
            count(State::Changed),
            count(State::Added),
            count(State::Missing),
            count(State::Same)
        ),
    };
    let head = terminal.told(&head);
    terminal.said(&head);
    // Of a hundred messages nobody wants to see those that are the same.
    let shows_same = terminal.is_verbose() && file.form == Some(Form::Passages);
    for part in &file.parts {
        if part.state() != State::Same || shows_same {
            let line = format!("  {:32} {}", part.name, terminal.told(&told(part)));
            terminal.said(&line);
            details(part, "    ", terminal);
        }
    }
}

fn whole(path: &str, part: &Part, terminal: &mut Terminal) {
    let line = format!("{path}: {}", terminal.told(&told(part)));
    terminal.said(&line);
    details(part, "  ", terminal);
}

fn told(part: &Part) -> Text {
    match (part.state(), part.words()) {
        (State::Same, _) => say!("same"),
        (State::Missing, words) => say!("missing, words: {}", words),
        (State::Added, words) => say!("added, words: {}", words),
        (State::Changed, 0) => say!("changed, only spaces and lines"),
        (State::Changed, words) => say!("changed, words: {}", words),
    }
}

/// What differs, for whoever wants to know more: from the built-in text, and what
/// the built-in text has become since it was copied.
fn details(part: &Part, indent: &str, terminal: &mut Terminal) {
    if !terminal.is_verbose() {
        return;
    }
    if part.state() == State::Changed {
        terminal
            .said(&format!("{indent}{}", difference(part.built_in.as_ref(), part.own.as_ref())));
    }
    if part.is_outdated {
        let since =
            say!("built in since: {}", difference(part.seen.as_ref(), part.built_in.as_ref()));
        let since = terminal.told(&since);
        terminal.said(&format!("{indent}{since}"));
    }
}

fn difference(old: Option<&String>, new: Option<&String>) -> String {
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    overrides::shown(&text(old), &text(new), usize::MAX)
}
