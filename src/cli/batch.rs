//! `mappe batch`: many cases, made by worker processes, each paper once.

mod commission;
mod failing;
mod intake;
mod outlook;
mod parts;
mod printer;
mod records;
mod reprint;
mod route;
mod shard;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::civil::Date;

use super::{Asked, DONE, FINDINGS, Fonts, MACHINE, Stop, Terminal, When, build, keys};
use crate::{
    batch::{Commission, Failure, Settings, Supervisor, Tally, print, work},
    journal::{Journal, Outcome, Run, Spool, Unusable},
    report::Text,
    say,
    store::{Depot, Place},
    workspace::{self, Workspace},
    write,
};

use failing::stop;
use intake::{Inputs, Intake};
use outlook::Outlook;
use parts::Parts;
use route::Route;

/// The run was stopped and can go on.
const INTERRUPTED: u8 = 130;

/// Make the papers of many cases, each once, in parallel.
#[derive(clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct Args {
    /// Workspaces, folders with cases, case files; or one table: CSV, XLSX, ODS, JSON Lines, `-` for JSON Lines from standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How the columns of the table become a case.
    #[arg(long, value_name = "FILE", conflicts_with = "resume")]
    map: Option<PathBuf>,
    /// The workspace; else the one in which the first path lies.
    #[arg(long, value_name = "DIR")]
    workspace: Option<PathBuf>,
    #[command(flatten)]
    asked: Asked,
    /// Output folder, or an address such as `s3://bucket/out`; `out` in the workspace if absent.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    #[command(flatten)]
    fonts: Fonts,
    #[command(flatten)]
    when: When,
    /// What all papers are about, instead of the talk or the event that led to them.
    #[arg(long, value_name = "TEXT")]
    occasion: Option<String>,
    /// Say what would be made, and make nothing.
    #[arg(long, conflicts_with = "resume")]
    dry_run: bool,
    /// Warnings stop a paper as errors do.
    #[arg(long)]
    deny_warnings: bool,
    /// Go on with the run that was cut off.
    #[arg(long)]
    resume: bool,
    /// Leave the run that was cut off as it is, and begin a new one.
    #[arg(long, conflicts_with = "resume")]
    fresh: bool,
    /// Issue papers again that were issued before, for this reason.
    #[arg(long, value_name = "REASON")]
    reissue: Option<String>,
    /// Only inputs that the last run did not bring to an end.
    #[arg(long, conflicts_with = "resume")]
    only_failed: bool,
    /// Only cases that were changed since this day.
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "resume")]
    since: Option<Date>,
    /// At most so many inputs.
    #[arg(long, value_name = "N", conflicts_with = "resume")]
    limit: Option<u64>,
    /// One part of the input, such as 2/8; `auto` takes it from the job of Kubernetes, Nomad or Slurm.
    // What they choose would be another part of the input on every machine.
    #[arg(long, value_name = "K/N", conflicts_with_all = ["resume", "limit", "since", "only_failed"])]
    shard: Option<String>,
    /// Join the letters into files for a printer, in `print` of the output folder.
    #[arg(long, help_heading = "Print run")]
    print_run: bool,
    /// How the letters are ordered for the printer.
    #[arg(
        long,
        value_name = "BY",
        default_value = "postcode",
        requires = "print_run",
        help_heading = "Print run"
    )]
    sort: By,
    /// Print on the front of sheets only.
    #[arg(long, help_heading = "Print run")]
    simplex: bool,
    /// Letters in one file, at most.
    #[arg(long, value_name = "N", default_value_t = 250, requires = "print_run", value_parser = clap::value_parser!(u32).range(1..=5000), help_heading = "Print run")]
    bundle: u32,
    /// Print letters once more, by their numbers; nothing else is done.
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["resume", "dry_run", "print_run"], help_heading = "Print run")]
    reprint: Vec<String>,
    /// Worker processes; as many as the machine has cores if absent.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Seconds that one paper may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..))]
    time_limit: u64,
    /// Memory that one worker may have, in MiB; 0 for no limit.
    #[arg(long, value_name = "MIB", default_value_t = 1024)]
    memory_limit: u64,
    /// Write figures for Prometheus into this file while the run goes on.
    #[arg(long, value_name = "FILE")]
    metrics: Option<PathBuf>,
    /// Add what happens to this file, one JSON object per line, without personal data.
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
}

/// How letters are ordered for the printer.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum By {
    /// By postcode.
    Postcode,
    /// By the language of the reader.
    Language,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let interrupted = build::interrupt();
    let root = root(args)?;
    let workspace = Workspace::open(&root)?;
    let output = args.output.clone().unwrap_or_else(|| root.join("out"));
    if !args.reprint.is_empty() {
        if !matches!(Place::of(&output)?, Place::Folder(_)) {
            let hint = say!("name a folder with `-o`");
            return Err(Stop::Call(say!("letters are printed again into a folder"), hint));
        }
        return reprint::run(args, &workspace, &output, terminal);
    }
    let Begun { ground, run, commission, depot } = begun(args, &workspace, &output, terminal)?;
    let numbers = ground.journal.numbers(When::today().year(), run.shard)?;
    let settings = Settings {
        program: std::env::current_exe().map_err(|wrong| {
            Stop::Machine(
                say!("the program does not find itself: {}", wrong),
                say!("start it by its full path"),
            )
        })?,
        jobs: jobs(args),
        time: Duration::from_secs(args.time_limit),
        commission,
        outlet: depot,
        prints: args.print_run && !args.dry_run,
    };
    let mut outlook = Outlook::new(args, &run, settings.jobs, terminal, interrupted.clone());
    if !args.dry_run {
        outlook.keep(Parts::of(&settings.outlet, &ground.journal, &run, &root));
    }
    let supervisor = Supervisor::new(&settings, (&ground.journal, &ground.spool), &run, numbers);
    let worked = supervisor.and_then(|supervisor| supervisor.work(&mut outlook));
    let tally = match worked {
        Ok(tally) => tally,
        Err(failure) => {
            outlook.close();
            return Err(stop(failure, terminal));
        }
    };
    outlook.over(&tally);
    let printed = match printer::wish(args, &run).filter(|_| !tally.is_stopped) {
        Some(wish) => {
            match print(&settings, (&ground.journal, &ground.spool), &run, &wish, &mut outlook) {
                Ok(printed) => Some(printed),
                Err(Failure::Stopped) => {
                    terminal.aside(&stopped());
                    return Ok(INTERRUPTED);
                }
                Err(failure) => return Err(stop(failure, terminal)),
            }
        }
        None => None,
    };
    drop(outlook);
    let adds_up = printed.as_ref().is_none_or(|printed| records::printed(printed, terminal));
    let code = finish(&settings, ground, &run, &tally, terminal)?;
    Ok(if adds_up { code } else { code.max(FINDINGS) })
}

/// A run that has its inputs and its number.
struct Begun {
    ground: Ground,
    run: Run,
    commission: Commission,
    depot: Depot,
}

/// Begins a run, or goes on with the one that was cut off.
fn begun(
    args: &Args,
    workspace: &Workspace,
    output: &Path,
    terminal: &mut Terminal,
) -> Result<Begun, Stop> {
    let root = workspace.root.as_path();
    let mut ground = if args.dry_run {
        Ground { journal: Journal::passing()?, spool: Spool::passing(root)? }
    } else {
        let journal = Journal::open(root)?;
        let spool = opened_spool(args, root, &journal)?;
        Ground { journal, spool }
    };
    let (mut run, mut commission, route);
    let known = if args.dry_run { Journal::read(&crate::journal::path(root))? } else { None };
    if args.resume {
        run = ground.journal.last_run()?.ok_or_else(nothing_to_resume)?;
        commission =
            serde_json::from_str::<Commission>(&run.request).map_err(|_| nothing_to_resume())?;
        commission.voice = commission::voice(terminal);
        commission.memory = args.memory_limit.saturating_mul(1 << 20);
        commission.run = Some(run.number);
        route = Route::open(Path::new(&run.output), root)?;
    } else {
        let shard = shard::of(args.shard.as_deref())?;
        route = Route::open(output, root)?;
        let inputs = Inputs::open(args, workspace)?;
        commission = commission::of(args, root, &route.folder, terminal);
        commission.request().judge(workspace).into_result(())?;
        commission.shard = shard;
        commission.table = inputs.sheet();
        let journal = known.as_ref().unwrap_or(&ground.journal);
        let filter = intake::Filter {
            shard,
            since: args.since,
            limit: args.limit,
            failed: if args.only_failed { journal.last_run()? } else { None },
            journal,
        };
        let intake = Intake::take(inputs, &filter, &ground.spool, terminal)?;
        run = Run {
            number: 0,
            started: outlook::now(),
            ended: None,
            output: route.shown.clone(),
            request: commission::kept(&commission),
            input_hash: intake.hash.clone(),
            shard,
            read: intake.read,
            inputs: intake.inputs,
            program: env!("CARGO_PKG_VERSION").to_owned(),
        };
        if !args.dry_run {
            let asked = (run, commission);
            let begun = parts::begun(ground.journal, &route.depot, asked, root, args.fresh)?;
            if begun.goes_on {
                terminal.aside(&say!("going on with the run of {}", begun.run.started));
            } else {
                ground.spool.forget()?;
            }
            (ground.journal, run, commission) = (begun.journal, begun.run, begun.commission);
        }
    }
    Ok(Begun { ground, run, commission, depot: route.depot })
}

/// Where a run writes down what it does.
struct Ground {
    journal: Journal,
    spool: Spool,
}

/// What is left when all inputs are settled: the manifest, and a word to the
/// caller.
fn finish(
    settings: &Settings,
    ground: Ground,
    run: &Run,
    tally: &Tally,
    terminal: &mut Terminal,
) -> Result<u8, Stop> {
    let Ground { journal, spool } = ground;
    let Settings { commission, outlet, .. } = settings;
    let parts = Parts::of(outlet, &journal, run, &commission.workspace);
    if tally.is_stopped {
        if let Some(mut parts) = parts {
            parts.write()?;
        }
        terminal.aside(&stopped());
        return Ok(INTERRUPTED);
    }
    if commission.run.is_none() {
        spool.remove()?;
        return Ok(code(tally));
    }
    // Shards share an output folder; `mappe merge` writes the manifest of all.
    if parts.is_none() {
        records::manifest(&journal, &run.output, &commission.output)?;
    }
    if outlet.is_remote() {
        outlet.take_over(&commission.output)?;
    }
    journal.end(run.number, &outlook::now())?;
    if let Some(mut parts) = parts {
        parts.write()?;
    }
    spool.remove()?;
    write::remove_folder(&intake::fetched_folder(&commission.workspace))?;
    records::reconciled(&journal, run, terminal)?;
    Ok(code(tally))
}

fn stopped() -> Text {
    say!("stopped; `mappe batch --resume` goes on, and nothing is made twice")
}

/// A path that is the same wherever the program is called.
fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn code(tally: &Tally) -> u8 {
    let lost = [Outcome::Held, Outcome::Refused, Outcome::Failed];
    let has = |outcome: &Outcome| tally.outcomes.get(outcome).copied().unwrap_or_default() > 0;
    if lost.iter().any(has) { FINDINGS } else { DONE }
}

fn root(args: &Args) -> Result<PathBuf, Stop> {
    let is_here = |path: &&PathBuf| {
        path.as_os_str() != "-" && matches!(Place::of(path), Ok(Place::Folder(_)))
    };
    let first = args.paths.first().filter(is_here);
    let here = PathBuf::from(".");
    Ok(workspace::root(args.workspace.as_ref().or(first).unwrap_or(&here))?)
}

fn jobs(args: &Args) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    args.jobs.map_or_else(cores, usize::from)
}

fn opened_spool(args: &Args, root: &Path, journal: &Journal) -> Result<Spool, Stop> {
    let left = journal.last_run()?.filter(|run| run.ended.is_none());
    match (args.resume, left) {
        (true, Some(_)) => Spool::open(root)?.ok_or_else(nothing_to_resume),
        (true, None) => Err(nothing_to_resume()),
        // A shard looks by itself whether it goes on.
        (false, _) if args.shard.is_some() => Ok(Spool::again(root)?),
        (false, Some(run)) if !args.fresh && Spool::open(root)?.is_some() => Err(Stop::Call(
            say!("the run of {} was cut off and is not done", run.started),
            say!(
                "`mappe batch --resume` goes on with it; `--fresh` leaves it and begins a new one"
            ),
        )),
        _ => Ok(Spool::create(root)?),
    }
}

fn nothing_to_resume() -> Stop {
    Stop::Call(
        say!("there is no run to go on with"),
        say!("call it without `--resume`; what was issued before is not made again"),
    )
}

impl From<Unusable> for Stop {
    fn from(wrong: Unusable) -> Self {
        let (message, hint) = wrong.texts();
        Self::Machine(message, hint)
    }
}

pub(super) use outlook::issued as row;

/// The other side: what a worker process does.
pub(crate) fn worker() -> u8 {
    // Ctrl-C goes to all processes of a terminal; the supervisor decides.
    let _ = ctrlc::set_handler(|| ());
    let (orders, answers) = (std::io::stdin().lock(), std::io::stdout().lock());
    match work(orders, answers, super::language::phrases) {
        Ok(()) => DONE,
        Err(_) => MACHINE,
    }
}
