//! `mappe new`: a workspace or a case that works at once; samples; a copy of a
//! built-in file to change.

mod samples;

use std::path::{Path, PathBuf};

use clap::Subcommand;
use jiff::{ToSpan, civil::Date};

use super::{DONE, Stop, Terminal, When, overrides, schema};
use crate::{case, material::Material, say, source, templates::Templates, workspace, write};

/// Make a workspace, a case, samples or a copy of a built-in file.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// A workspace with an office, a case and the schemas for editors.
    Workspace {
        /// The folder; it must not exist or be empty.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// Official language.
        #[arg(short, long, value_name = "TAG", default_value = "de")]
        language: String,
    },
    /// Sample cases of every kind to look at: smallest, largest, hostile.
    Samples(samples::Args),
    /// A case file to fill in.
    Case {
        /// Number of the case; never a name.
        #[arg(value_name = "ID")]
        id: String,
        /// The workspace.
        #[arg(short, long, value_name = "DIR", default_value = ".")]
        workspace: PathBuf,
    },
    /// A copy of a built-in file, to change it in the workspace.
    Override {
        /// Its path, such as `templates/course.toml`.
        #[arg(value_name = "PATH")]
        path: String,
        /// The workspace.
        #[arg(short, long, value_name = "DIR", default_value = ".")]
        workspace: PathBuf,
    },
}

/// What editors read, by its name among the built-in files and in a workspace: an
/// editor that opens the folder describes and completes keys at once.
const EDITORS: &[(&str, &str)] =
    &[("taplo.toml", ".taplo.toml"), ("extensions.json", ".vscode/extensions.json")];

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    match &args.what {
        What::Workspace { folder, language } => new_workspace(folder, language, terminal),
        What::Case { id, workspace } => new_case(id, workspace, terminal),
        What::Override { path, workspace } => overrides::copy(path, workspace, terminal),
        What::Samples(args) => samples::run(args, terminal),
    }
}

fn new_workspace(folder: &Path, language: &str, terminal: &mut Terminal) -> Result<u8, Stop> {
    let found = source::files_below(folder).unwrap_or_default();
    if folder.exists() && (!folder.is_dir() || !found.is_empty()) {
        let message = say!("`{}` exists and is not empty", source::shown(folder));
        return Err(Stop::Call(message, say!("name a folder that does not exist yet")));
    }
    let material = Material::open(None)?;
    let office =
        material.read(&format!("templates/starter/office.{language}.toml")).ok_or_else(|| {
            let known: Vec<_> = material
                .below("templates/starter/office.")
                .filter_map(|path| {
                    path.strip_prefix("templates/starter/office.")?.strip_suffix(".toml")
                })
                .collect();
            Stop::Call(
                say!("`{}` is not an official language", language),
                say!("one of {}", known.join(", ")),
            )
        })?;
    let templates = Templates::open(&material)?;
    let id = format!("CASE-{}-0001", When::today().year());
    let mut files = vec![
        ("office.toml".to_owned(), office.text().to_owned()),
        (format!("cases/{id}.toml"), case_text(&material, &id, When::today())),
        (".gitignore".to_owned(), "/out/\n/gallery/\n/.mappe/\n".to_owned()),
    ];
    for (what, name) in schema::What::ALL {
        files.push((name.to_owned(), schema::text(what, &templates, terminal.phrases())));
    }
    for (name, path) in EDITORS {
        let text = material.read(&format!("templates/starter/editor/{name}"));
        files.extend(text.map(|source| ((*path).to_owned(), source.text().to_owned())));
    }
    for (path, text) in files {
        write::save(&folder.join(&path), text.as_bytes())?;
        terminal.result(&source::shown(&folder.join(&path)));
    }
    terminal.aside(&say!("now: mappe build {}", source::shown(folder)));
    Ok(DONE)
}

fn new_case(id: &str, folder: &Path, terminal: &mut Terminal) -> Result<u8, Stop> {
    let opened = workspace::locate(folder)?;
    if !case::is_id(id) {
        let hint = say!(
            "letters, digits, `-`, `_` and `.`, at most 64, such as MUS-2026-0042; never a name"
        );
        return Err(Stop::Call(say!("this id cannot be a file name"), hint));
    }
    let path = opened.workspace.root.join("cases").join(format!("{id}.toml"));
    if path.exists() {
        let message = say!("`{}` exists", source::shown(&path));
        return Err(Stop::Call(message, say!("choose another id")));
    }
    let text = case_text(opened.workspace.templates.material(), id, When::today());
    write::save(&path, text.as_bytes())?;
    terminal.result(&source::shown(&path));
    terminal.aside(&say!("fill it in; `mappe check` says what is missing"));
    Ok(DONE)
}

/// The skeleton of a case with its number and with dates that can be true.
fn case_text(material: &Material, id: &str, today: Date) -> String {
    let skeleton = material.read("templates/starter/case.toml");
    let skeleton = skeleton.map(|source| source.text().to_owned()).unwrap_or_default();
    let talk = working_day(today.saturating_add(21.days()));
    let answer = working_day(today.saturating_add(13.days()));
    skeleton
        .replace("@ID@", id)
        .replace("@TALK@", &talk.to_string())
        .replace("@ANSWER@", &answer.to_string())
        .replace("@TODAY@", &today.to_string())
}

fn working_day(day: Date) -> Date {
    let late = i64::from(day.weekday().to_monday_one_offset()) - 5;
    day.saturating_add(if late > 0 { (3 - late).days() } else { 0.days() })
}
