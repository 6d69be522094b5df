//! `mappe list`: kinds, languages, cases, fonts, findings, facts, envelopes, the
//! course of a case, overrides.

use std::{fmt::Write as _, path::PathBuf};

use clap::ValueEnum;

use super::{DONE, Stop, Terminal, findings, overrides};
use crate::{
    case::FACTS,
    check,
    locales::{Locales, Role},
    material::Material,
    report::{Report, Text},
    say, source,
    templates::Templates,
    translation::{self, State},
    typeset::Press,
    workspace,
};

/// List kinds, languages, cases, fonts, findings, facts, envelopes, the course or overrides.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// What to list.
    what: What,
    /// The workspace.
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,
    /// With `overrides`: record the present built-in texts as seen.
    #[arg(long)]
    accept: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Document types with code, layout, languages and status.
    Kinds,
    /// Languages with direction, script and status.
    Languages,
    /// Cases of the workspace with stage.
    Cases,
    /// Font families inside the binary.
    Fonts,
    /// Every finding the program can make.
    Findings,
    /// Facts that decide which passages are printed.
    Facts,
    /// Envelope profiles in millimetres.
    Envelopes,
    /// States, events and decisions of a case.
    Course,
    /// How easy each passage is to read, with its longest sentence.
    Readability,
    /// Where the workspace departs from the built-in texts.
    Overrides,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    if args.accept && args.what != What::Overrides {
        let hint = say!("`mappe list overrides --accept` records the present built-in text");
        return Err(Stop::Call(say!("`--accept` is for overrides"), hint));
    }
    match args.what {
        What::Findings => findings::list(terminal),
        What::Facts => {
            for row in FACTS {
                let says = terminal.told(&Text::phrase(row.says));
                terminal.result(&format!("{:24} {says}", row.name));
            }
        }
        What::Cases => cases(args, terminal)?,
        What::Kinds => kinds(&templates(args)?, terminal),
        What::Fonts => {
            for family in Press::new(&templates(args)?).families() {
                terminal.result(&family);
            }
        }
        What::Envelopes => {
            for (name, envelope) in templates(args)?.envelopes() {
                let area = envelope.address;
                terminal.result(&format!(
                    "{name:12} x {} y {} {} x {} mm  {}",
                    area.x, area.y, area.width, area.height, envelope.about
                ));
            }
        }
        What::Languages => languages(args, terminal)?,
        What::Readability => readability(args, terminal)?,
        What::Course => course(&templates(args)?, terminal),
        What::Overrides => return overrides::list(&args.path, args.accept, terminal),
    }
    Ok(DONE)
}

/// The material of the workspace at the path, or the built-in one.
fn material(args: &Args) -> Result<Material, Stop> {
    let root = args.path.join("office.toml").is_file().then_some(args.path.as_path());
    Ok(Material::open(root)?)
}

fn templates(args: &Args) -> Result<Templates, Stop> {
    Ok(Templates::open(&material(args)?)?)
}

/// From 0, very hard, to 100, very easy; the whole paper first, then its passages.
fn readability(args: &Args, terminal: &mut Terminal) -> Result<(), Stop> {
    let material = material(args)?;
    let (templates, locales) = (Templates::open(&material)?, Locales::open(&material)?);
    for kind in templates.kinds() {
        for row in check::figures(&templates, &locales, kind) {
            let (count, sentence) = row.longest.unwrap_or_default();
            let name = if row.passage.is_empty() {
                let least = kind.manifest.readability;
                let least =
                    least.map(|least| format!(" ({})", terminal.told(&say!("at least {}", least))));
                format!("{} {}{}", kind.manifest.code, row.kind, least.unwrap_or_default())
            } else {
                format!("  {}", row.passage)
            };
            terminal
                .result(&format!("{} {name:46} {:3.0}  {count:2} {sentence}", row.tag, row.ease));
        }
    }
    Ok(())
}

/// Where a case can stand, with the papers that come next there; what can happen,
/// with its results; what a person decides, with the answers.
fn course(templates: &Templates, terminal: &mut Terminal) {
    let course = templates.course();
    terminal.tell(&say!("states"));
    for state in &course.state {
        let next = templates.kinds().iter().filter(|kind| kind.manifest.states.contains(&state.id));
        let codes: Vec<&str> = next.map(|kind| kind.manifest.code.as_str()).collect();
        let says = terminal.told(&Text::phrase(state.says.clone()));
        terminal.result(&format!("  {:22} {says}  {}", state.id, codes.join(" ")));
    }
    terminal.result("");
    terminal.tell(&say!("events"));
    for event in &course.event {
        let results: Vec<&str> = event.results.iter().map(|one| one.id.as_str()).collect();
        let results = if results.is_empty() {
            String::new()
        } else {
            terminal.told(&say!("  results: {}", results.join(", ")))
        };
        let says = terminal.told(&Text::phrase(event.says.clone()));
        terminal.result(&format!("  {:32} {says}{results}", event.id));
    }
    terminal.result("");
    terminal.tell(&say!("decisions"));
    for decision in &course.decision {
        terminal.result(&format!(
            "  {} {}  {}",
            decision.id,
            terminal.told(&Text::phrase(decision.asks.clone())),
            decision.answers.join(" | ")
        ));
    }
}

fn kinds(templates: &Templates, terminal: &mut Terminal) {
    for kind in templates.kinds() {
        let manifest = &kind.manifest;
        terminal.result(&format!(
            "{} {:30} {:10} {:10} {:9} {}",
            manifest.code,
            kind.id,
            kind.stage,
            manifest.layout,
            manifest.status.word(),
            templates.languages(kind).join(" ")
        ));
    }
}

fn languages(args: &Args, terminal: &mut Terminal) -> Result<(), Stop> {
    let material = material(args)?;
    let (templates, locales) = (Templates::open(&material)?, Locales::open(&material)?);
    for locale in locales.iter() {
        let settings = &locale.settings;
        let written = |kind: &&std::sync::Arc<crate::templates::Kind>| {
            templates.languages(kind).iter().any(|tag| tag == locale.tag())
        };
        let count = templates.kinds().iter().filter(written).count();
        let mut line = format!(
            "{:5} {:12} {:14} {} {} {:2} {}, {}",
            settings.tag,
            settings.name,
            settings.endonym,
            settings.script,
            word(&settings.direction),
            count,
            terminal.told(&say!("kinds")),
            word(&settings.status)
        );
        if settings.role == Role::Information {
            let units = translation::units(&templates, &locales, locale.tag())?;
            for state in [State::Current, State::Outdated, State::Missing] {
                let count = units.iter().filter(|unit| unit.state == state).count();
                let _ = write!(line, ", {count} {}", state.word());
            }
        }
        terminal.result(&line);
    }
    Ok(())
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn cases(args: &Args, terminal: &mut Terminal) -> Result<(), Stop> {
    let opened = workspace::locate(&args.path)?;
    let (cases, report) = opened.workspace.read_cases(&opened.cases);
    for file in &cases {
        let path = source::shown(std::path::Path::new(file.document.source().name()));
        terminal.result(&format!("{:18} {:10} {path}", file.case.id, file.case.stage.word()));
    }
    terminal.report(&report);
    if report.has_errors() { Err(Stop::Findings(Report::new())) } else { Ok(()) }
}
