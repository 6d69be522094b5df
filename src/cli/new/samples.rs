//! `mappe new samples`: the sample cases as workspaces, to look at and to build.

use std::{path::PathBuf, sync::Arc};

use crate::{
    cli::{DONE, Fonts, Stop, Terminal},
    locales::Locales,
    material::Material,
    report::Report,
    sample::{PSEUDO, SEED, Samples, Set, Size, pseudo_material},
    say, source,
    templates::{Kind, Templates, unknown_kind},
    typeset::Press,
    workspace::font_files,
    write,
};

/// Sample cases of every kind to look at: smallest, largest, hostile.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder; it must not exist or be empty.
    #[arg(value_name = "DIR", id = "target")]
    folder: PathBuf,
    /// Kind by id or code; several are allowed. Without it: all.
    #[arg(short, long = "kind", value_name = "KIND")]
    kinds: Vec<String>,
    /// Where chance begins for the hostile ones.
    #[arg(long, value_name = "NUMBER", default_value_t = SEED)]
    seed: u64,
    /// A workspace whose kinds and languages are taken.
    #[arg(short, long, value_name = "DIR")]
    workspace: Option<PathBuf>,
    #[command(flatten)]
    fonts: Fonts,
}

pub(super) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let found = source::files_below(&args.folder).unwrap_or_default();
    if args.folder.exists() && (!args.folder.is_dir() || !found.is_empty()) {
        let message = say!("`{}` exists and is not empty", source::shown(&args.folder));
        return Err(Stop::Call(message, say!("name a folder that does not exist yet")));
    }
    let material = Material::open(args.workspace.as_deref())?;
    let own = sets(args, &material, &[Size::Smallest, Size::Largest, Size::Hostile(1)])?;
    for set in &own {
        save(args, set, terminal)?;
    }
    // The language of long words is no part of the program, so its texts go along.
    let long = pseudo_material(&material)?;
    for set in &sets(args, &long, &[Size::Smallest, Size::Largest])? {
        save(args, set, terminal)?;
        let folder = args.folder.join(&set.name);
        let (own, prose) = (format!("locales/{PSEUDO}/"), format!("/{PSEUDO}.tera"));
        for (path, text) in
            long.texts().filter(|(path, _)| path.starts_with(&own) || path.ends_with(&prose))
        {
            write::save(&folder.join(path), text.text().as_bytes())?;
        }
    }
    if let Some(first) = own.first() {
        terminal.aside(&say!("now: mappe build {}", source::shown(&args.folder.join(&first.name))));
    }
    Ok(DONE)
}

fn sets(args: &Args, material: &Material, sizes: &[Size]) -> Result<Vec<Set>, Stop> {
    let templates = Arc::new(Templates::open(material)?);
    let locales = Arc::new(Locales::open(material)?);
    let kinds = wanted(&templates, &args.kinds)?;
    let press = Press::with_fonts(&templates, font_files(args.fonts.folder.as_deref().into_iter()));
    let families = locales.official().next().and_then(|tag| locales.get(tag));
    let families = families.map(|locale| locale.settings.fonts.clone()).unwrap_or_default();
    let has_glyph = |letter| press.has_glyph(letter, &families);
    let samples = Samples {
        templates: &templates,
        locales: &locales,
        kinds: &kinds,
        seed: args.seed,
        has_glyph: &has_glyph,
    };
    Ok(samples.sets(sizes)?)
}

/// The kinds that were named; all if none was.
fn wanted(templates: &Templates, names: &[String]) -> Result<Vec<Arc<Kind>>, Report> {
    if names.is_empty() {
        return Ok(templates.kinds().to_vec());
    }
    let (mut kinds, mut report) = (Vec::new(), Report::new());
    for name in names {
        match templates.kind(name) {
            Some(kind) => kinds.push(kind.clone()),
            None => report.push(unknown_kind(templates, name)),
        }
    }
    report.into_result(kinds).map(|(kinds, _)| kinds)
}

fn save(args: &Args, set: &Set, terminal: &mut Terminal) -> Result<(), Stop> {
    let folder = args.folder.join(&set.name);
    let office = set.workspace.office.document.source().text();
    write::save(&folder.join("office.toml"), office.as_bytes())?;
    for sample in &set.samples {
        let path = folder.join(format!("cases/{}.toml", sample.file.case.id));
        write::save(&path, sample.file.document.source().text().as_bytes())?;
    }
    terminal.result(&source::shown(&folder));
    Ok(())
}
