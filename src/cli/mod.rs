//! Talks: arguments, printing, exit codes. `clap` and the terminal are here and
//! nowhere else.

mod batch;
mod build;
mod check;
mod ci;
mod completions;
mod explain;
mod findings;
mod language;
mod list;
mod man;
mod merge;
mod new;
mod overrides;
mod preview;
mod report;
mod schema;
mod terminal;
mod translate;
mod verify;
mod watch;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::{
    report::{Phrases, Report, Text},
    say,
    store::{Keys, NotStored},
};

use terminal::Terminal;

/// Everything was done.
pub const DONE: u8 = 0;
/// There are findings that stop a paper.
pub const FINDINGS: u8 = 1;
/// The call was wrong.
pub const WRONG_CALL: u8 = 2;
/// The machine failed: disk, permission.
pub const MACHINE: u8 = 3;

/// Case data and templates become the papers of Swiss integration work.
#[derive(Parser)]
#[command(name = "mappe", version, about, max_term_width = 100)]
#[command(
    after_help = "Examples:\n  mappe new workspace musterwil     a workspace that works at once\n  mappe build musterwil             all papers that fit, as PDF\n  mappe explain musterwil/cases/MUSTER-2026-0001.toml\n                                    which papers, why, and what a template can use"
)]
struct Program {
    #[command(flatten)]
    voice: Voice,
    #[command(subcommand)]
    command: Command,
}

/// How the program speaks; common to all commands.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Voice {
    /// When to use colour (`NO_COLOR` is heeded).
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Common options"
    )]
    color: ColorChoice,
    /// Say nothing but errors and results.
    #[arg(short, long, global = true, help_heading = "Common options")]
    quiet: bool,
    /// Say more: kinds that were left out, and notes.
    #[arg(short, long, global = true, conflicts_with = "quiet", help_heading = "Common options")]
    verbose: bool,
    /// How findings and results are printed.
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        default_value = "human",
        help_heading = "Common options"
    )]
    message_format: MessageFormat,
    /// Language in which the program speaks; else the one of the environment.
    #[arg(
        long,
        global = true,
        value_name = "LANGUAGE",
        env = "MAPPE_UI_LANGUAGE",
        value_parser = clap::builder::PossibleValuesParser::new(language::spoken()),
        help_heading = "Common options"
    )]
    ui_language: Option<String>,
}

/// How findings and results are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people.
    #[default]
    Human,
    /// One JSON object per line on standard output.
    Json,
    /// Annotations for a GitHub workflow.
    Github,
}

#[derive(Subcommand)]
enum Command {
    /// Make a workspace, a case, samples or a copy of a built-in file.
    New(new::Args),
    /// Make the papers of a workspace or a case.
    Build(build::Args),
    /// Make the papers of many cases, each once, in parallel.
    Batch(Box<batch::Args>),
    /// Put the parts of a batch together that ran on many machines, and prove that they are whole.
    Merge(merge::Args),
    /// What a worker of `mappe batch` runs; not for people.
    #[command(hide = true)]
    BatchWorker,
    /// Make papers again whenever a file is saved, and show them.
    Watch(watch::Args),
    /// Say everything that is wrong with cases, office, templates and locales.
    Check(check::Args),
    /// Show where a case stands, which papers come next and why; or what a finding means.
    Explain(explain::Args),
    /// Make a gallery of papers, and compare it with an earlier one.
    Preview(preview::Args),
    /// Count a year and make the papers about it.
    Report(report::Args),
    /// List kinds, languages, cases, fonts, findings, facts, envelopes, the course or overrides.
    List(list::Args),
    /// Print the JSON Schema of a file.
    Schema(schema::Args),
    /// Hand passages to a translator and take them back.
    Translate(translate::Args),
    /// Say whether papers were issued here, when and from what, and make them again to compare.
    Verify(verify::Args),
    /// Print completions for a shell.
    Completions(completions::Args),
    /// Write the manual pages.
    Man(man::Args),
}

/// Why a command could not do its work.
pub(crate) enum Stop {
    /// The material is wrong.
    Findings(Report),
    /// The call is wrong.
    Call(Text, Text),
    /// The machine failed.
    Machine(Text, Text),
}

impl From<Report> for Stop {
    fn from(report: Report) -> Self {
        Self::Findings(report)
    }
}

impl From<crate::write::NotWritten> for Stop {
    fn from(wrong: crate::write::NotWritten) -> Self {
        let hint = say!("choose another folder with `-o`, or check disk and permissions");
        Self::Machine(wrong.text(), hint)
    }
}

/// What is wrong with an address is the call; everything else the machine.
impl From<NotStored> for Stop {
    fn from(wrong: NotStored) -> Self {
        let (message, hint) = wrong.texts();
        if wrong.is_call() { Self::Call(message, hint) } else { Self::Machine(message, hint) }
    }
}

/// What the environment says about object storage.
pub(crate) fn keys() -> Keys {
    let variables = std::env::vars_os();
    Keys::among(
        variables.filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        }),
    )
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let tag = language::chosen();
    let phrases = language::phrases(&tag);
    let program = match parsed(&tag, &phrases) {
        Ok(program) => program,
        Err(code) => return ExitCode::from(code),
    };
    let mut terminal = Terminal::new(&program.voice, tag, phrases);
    let result = match program.command {
        Command::New(args) => new::run(&args, &mut terminal),
        Command::Batch(args) => batch::run(&args, &mut terminal),
        Command::Merge(args) => merge::run(&args, &mut terminal),
        Command::BatchWorker => Ok(batch::worker()),
        Command::Build(args) => build::run(&args, &mut terminal),
        Command::Watch(args) => watch::run(&args, &mut terminal),
        Command::Check(args) => check::run(&args, &mut terminal),
        Command::Explain(args) => explain::run(&args, &mut terminal),
        Command::Preview(args) => preview::run(&args, &mut terminal),
        Command::Report(args) => report::run(&args, &mut terminal),
        Command::List(args) => list::run(&args, &mut terminal),
        Command::Schema(args) => schema::run(&args, &mut terminal),
        Command::Translate(args) => translate::run(&args, &mut terminal),
        Command::Verify(args) => verify::run(&args, &mut terminal),
        Command::Completions(args) => completions::run(&args, &mut terminal),
        Command::Man(args) => man::run(&args, &mut terminal),
    };
    let code = match result {
        Ok(code) => code,
        Err(Stop::Findings(report)) => {
            terminal.report(&report);
            FINDINGS
        }
        Err(Stop::Call(message, hint)) => {
            terminal.failure(&message, &hint);
            WRONG_CALL
        }
        Err(Stop::Machine(message, hint)) => {
            terminal.failure(&message, &hint);
            MACHINE
        }
    };
    ExitCode::from(code)
}

/// The call, understood; or the exit code after help or a refusal.
fn parsed(tag: &str, phrases: &Phrases) -> Result<Program, u8> {
    let told = command(phrases).try_get_matches();
    told.and_then(|matches| Program::from_arg_matches(&matches)).map_err(|error| {
        let code = if error.use_stderr() { WRONG_CALL } else { DONE };
        match language::refusal(&error).filter(|_| !phrases.is_empty()) {
            Some((message, hint)) => {
                Terminal::new(&Voice::default(), tag.to_owned(), phrases.clone())
                    .failure(&message, &hint);
            }
            // Nothing can be told if the terminal is gone.
            None => drop(error.print()),
        }
        code
    })
}

/// Every sentence of the help, in English, for the catalogues.
pub fn sentences() -> Vec<String> {
    language::sentences(&Program::command())
}

/// The program's own description of its arguments, in a language.
fn command(phrases: &Phrases) -> clap::Command {
    let command = Program::command();
    if phrases.is_empty() { command } else { language::localized(command, phrases) }
}

/// `--date`, and the only look at the clock.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct When {
    /// Date of the papers; else the case's own `date`, else today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
}

impl When {
    /// Today; or the day of `SOURCE_DATE_EPOCH`, by which builds that must be the
    /// same everywhere are dated.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks what day it is")]
    fn today() -> Date {
        let seconds = std::env::var("SOURCE_DATE_EPOCH").ok();
        let moment = seconds.and_then(|seconds| seconds.parse().ok());
        let fixed = moment.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        let now = || jiff::ZonedDateTime::now().date();
        fixed.map_or_else(now, |fixed| fixed.to_zoned_datetime(jiff::tz::TimeZone::UTC).date())
    }
}

/// Fonts for scripts that the binary does not have.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Fonts {
    /// Folder with fonts for other scripts, beside `fonts` in the workspace.
    #[arg(long = "fonts", value_name = "DIR", env = "MAPPE_FONTS")]
    folder: Option<PathBuf>,
}

/// The papers that are asked for.
#[derive(Args, Clone, Debug)]
pub(crate) struct Asked {
    /// Kind by id or code; several are allowed. Without it: all that fit.
    #[arg(short, long = "kind", value_name = "KIND")]
    kinds: Vec<String>,
    /// Language instead of the official one, or two such as `de+tr`; several are allowed.
    #[arg(short, long = "language", value_name = "TAG")]
    languages: Vec<String>,
}

/// Workspaces and case files.
#[derive(Args, Clone, Debug)]
pub(crate) struct Paths {
    /// Workspaces or case files.
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,
}
