//! `mappe translate`: hand passages to a translator, take them back, say that
//! translations still fit.

use std::path::PathBuf;

use super::{DONE, FINDINGS, Stop, Terminal};
use crate::{
    locales::Locales,
    material::Material,
    report::{Finding, Report},
    say, source,
    templates::{Templates, unknown_kind},
    translation::{self, State, Unit},
    write::save,
};

/// Hand passages to a translator and take them back.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Write what is missing or outdated in a language as XLIFF or XLSX.
    Export(Export),
    /// Take a translated file back into `templates/`.
    Import(Import),
    /// Say that translations still fit their sources, after a minor edit or a check.
    Accept(Accept),
}

#[derive(clap::Args)]
struct Export {
    /// Language of the translation.
    tag: String,
    /// The workspace or a folder with `templates/` and `locales/`.
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,
    /// File to write; `.xlf` or `.xlsx` decides the form.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Only this kind; several are allowed.
    #[arg(short, long = "kind", value_name = "KIND")]
    kinds: Vec<String>,
    /// Also what is there and current.
    #[arg(long)]
    all: bool,
}

#[derive(clap::Args)]
struct Import {
    /// The file that came back.
    file: PathBuf,
    /// The workspace or a folder with `templates/` and `locales/`; files are written there.
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,
}

#[derive(clap::Args)]
struct Accept {
    /// Language of the translation.
    tag: String,
    /// The workspace or a folder with `templates/` and `locales/`; the record is written there.
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,
    /// Only this kind; several are allowed.
    #[arg(short, long = "kind", value_name = "KIND")]
    kinds: Vec<String>,
    /// Only this passage.
    #[arg(short, long, value_name = "PASSAGE")]
    passage: Option<String>,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    match &args.what {
        What::Export(args) => export(args, terminal),
        What::Import(args) => import(args, terminal),
        What::Accept(args) => accept(args, terminal),
    }
}

/// Templates and locales of a folder, and the passages of a language in them.
struct Desk {
    templates: Templates,
    locales: Locales,
    units: Vec<Unit>,
}

fn desk(path: &std::path::Path, tag: &str) -> Result<Desk, Stop> {
    let own = ["templates", "locales", "office.toml"].iter().any(|name| path.join(name).exists());
    let material = Material::open(own.then_some(path))?;
    let (templates, locales) = (Templates::open(&material)?, Locales::open(&material)?);
    if locales.get(tag).is_none() {
        let known: Vec<&str> = locales.iter().map(|locale| locale.tag()).collect();
        let hint = say!("one of {}; `locales/README.md` says how to add one", known.join(", "));
        return Err(Stop::Call(say!("there is no language `{}`", tag), hint));
    }
    let units = translation::units(&templates, &locales, tag)?;
    Ok(Desk { templates, locales, units })
}

fn is_kind(unit: &Unit, kinds: &[String]) -> bool {
    let named = |name: &String| *name == unit.kind.id || *name == unit.kind.manifest.code;
    kinds.is_empty() || kinds.iter().any(named)
}

fn known_kinds(desk: &Desk, kinds: &[String]) -> Result<(), Stop> {
    let unknown = kinds.iter().find(|name| desk.templates.kind(name).is_none());
    unknown.map_or(Ok(()), |name| Err(Report::from(unknown_kind(&desk.templates, name)).into()))
}

fn export(args: &Export, terminal: &mut Terminal) -> Result<u8, Stop> {
    let desk = desk(&args.path, &args.tag)?;
    known_kinds(&desk, &args.kinds)?;
    let open = |unit: &&Unit| args.all || unit.state != State::Current;
    let units: Vec<&Unit> =
        desk.units.iter().filter(open).filter(|unit| is_kind(unit, &args.kinds)).collect();
    if units.is_empty() {
        terminal.aside(&say!("nothing is missing or outdated; `--all` writes everything"));
        return Ok(DONE);
    }
    let from = translation::source_tag(&desk.locales).unwrap_or_default();
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from(format!("{}.xlf", args.tag)));
    let bytes = match path.extension().and_then(|ending| ending.to_str()) {
        Some("xlsx") => translation::write_sheet(&units, &args.tag)?,
        Some("xlf" | "xliff") => translation::write_xliff(&units, from, &args.tag).into_bytes(),
        _ => {
            let hint = say!("name a file that ends with .xlf or .xlsx");
            return Err(Stop::Call(say!("the form of the file is not clear"), hint));
        }
    };
    save(&path, &bytes)?;
    terminal.said(&source::shown(&path));
    terminal.aside(&say!("{} passages", units.len()));
    Ok(DONE)
}

fn import(args: &Import, terminal: &mut Terminal) -> Result<u8, Stop> {
    let name = source::shown(&args.file);
    let unread = |wrong: std::io::Error| {
        Report::from(
            Finding::error("unreadable-file", say!("`{}` cannot be read: {}", name, wrong.kind()))
                .hint(say!("check that it exists and that you may read it")),
        )
    };
    let bytes = source::read_bytes(&args.file).map_err(unread)?;
    let (tag, returned) = if bytes.starts_with(b"PK") {
        translation::read_sheet(&bytes)?
    } else {
        translation::read_xliff(&String::from_utf8_lossy(&bytes))?
    };
    let desk = desk(&args.path, &tag)?;
    let records = translation::records(&desk.templates, &tag)?;
    let (files, report) =
        translation::files(&desk.templates, &tag, &desk.units, &returned, records);
    terminal.report(&report);
    for (path, text) in &files {
        let path = args.path.join(path);
        save(&path, text.as_bytes())?;
        terminal.said(&source::shown(&path));
    }
    if files.is_empty() {
        terminal.aside(&say!("nothing was translated in this file"));
    }
    Ok(if report.has_errors() { FINDINGS } else { DONE })
}

fn accept(args: &Accept, terminal: &mut Terminal) -> Result<u8, Stop> {
    let desk = desk(&args.path, &args.tag)?;
    known_kinds(&desk, &args.kinds)?;
    let wanted = |unit: &Unit| {
        is_kind(unit, &args.kinds) && args.passage.as_ref().is_none_or(|name| *name == unit.passage)
    };
    let open = |unit: &&Unit| unit.state == State::Outdated && wanted(unit);
    let count = desk.units.iter().filter(open).count();
    let records = translation::records(&desk.templates, &args.tag)?;
    let records = translation::accepted(records, &desk.units, wanted);
    let path = args.path.join(translation::records_path(&args.tag));
    save(&path, translation::written(&records).as_bytes())?;
    terminal.said(&source::shown(&path));
    terminal.aside(&say!("{} passages are current again", count));
    Ok(DONE)
}
