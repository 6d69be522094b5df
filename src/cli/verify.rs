//! `mappe verify`: was this paper issued here, when, and from what; and does it
//! come out the same again.

use std::path::PathBuf;

use serde::Serialize;

use super::{DONE, FINDINGS, Fonts, Stop, Terminal};
use crate::{
    batch::recall,
    journal::{self, Issued, Journal, Run},
    produce,
    render::Scribe,
    report::{Finding, Report, Text},
    say, source,
    typeset::Press,
    workspace::{self, Workspace},
    write::{self, Manifest},
};

/// Say whether papers were issued here, when and from what, and make them again to compare.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// PDF files; without one, the journal itself.
    #[arg(value_name = "PDF")]
    files: Vec<PathBuf>,
    /// The workspace whose journal is asked.
    #[arg(long, value_name = "DIR", default_value = ".")]
    workspace: PathBuf,
    /// Ask the journal only, and make nothing again.
    #[arg(long)]
    no_remake: bool,
    #[command(flatten)]
    fonts: Fonts,
}

/// What is known of a file.
#[derive(Serialize)]
struct Verified<'a> {
    file: String,
    sha256: String,
    issued: Option<&'a Issued>,
    again: Option<Again>,
}

/// What comes out when the paper is made again.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Again {
    /// The same bytes.
    Same,
    /// The data have changed since.
    OtherData,
    /// Texts, layouts or the program have changed since.
    OtherTemplates,
    /// Neither, and still other bytes.
    Other,
    /// It cannot be made.
    Not,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let root = workspace::root(&args.workspace)?;
    let path = journal::path(&root);
    let Some(journal) = Journal::read(&path)? else {
        let message = say!("there is no journal in `{}`", source::shown(&root));
        return Err(Stop::Call(message, say!("`mappe batch` keeps one; name its workspace with `--workspace`")));
    };
    if args.files.is_empty() {
        return whole(&journal, terminal);
    }
    let mut remaker = None;
    let mut code = DONE;
    for file in &args.files {
        let name = source::shown(file);
        let bytes = source::read_bytes(file)
            .map_err(|wrong| Stop::Machine(say!("`{}` cannot be read: {}", name, wrong.kind()), say!("check the path")))?;
        let sha256 = write::sha256(&bytes);
        let issued = journal.hashed(&sha256)?;
        let again = match &issued {
            Some(paper) if !args.no_remake => {
                if remaker.is_none() {
                    remaker = Some(Remaker::new(&root, args)?);
                }
                remaker.as_mut().map(|one| one.again(&journal, paper, terminal)).transpose()?
            }
            _ => None,
        };
        match &issued {
            Some(paper) => say_issued(&name, paper, again, terminal),
            None => {
                terminal.report(&unknown(&name, &bytes, &sha256, &root, &journal)?);
                code = FINDINGS;
            }
        }
        if again == Some(Again::Other) {
            code = FINDINGS;
        }
        terminal.machine("verified", &Verified { file: name, sha256, issued: issued.as_ref(), again });
    }
    Ok(code)
}

fn say_issued(name: &str, paper: &Issued, again: Option<Again>, terminal: &mut Terminal) {
    let Issued { key, row, .. } = paper;
    let mut lines = vec![
        say!("{}: issued as {} on {}", name, paper.number, paper.issued_at),
        say!("  case {}, {} ({}), languages {}, date {}", key.case, key.kind, row.code, key.languages, row.date),
        say!("  from {}", paper.origin),
    ];
    if let Some(reason) = &paper.reason {
        lines.push(say!("  issue {}: {}", paper.issue, reason));
    }
    lines.extend(again.map(|again| match again {
        Again::Same => say!("  made again: the same, byte for byte"),
        Again::OtherData => say!("  not made again: the data have changed since"),
        Again::OtherTemplates => {
            say!("  made again: other bytes, for texts, layouts or the program have changed since")
        }
        Again::Other => say!("  made again: other bytes, though nothing has changed"),
        Again::Not => say!("  not made again: the data are not there, or not right any more"),
    }));
    for line in lines {
        let line = terminal.told(&line);
        terminal.said(&line);
    }
}

/// The journal by itself: whether each row is as it was entered.
fn whole(journal: &Journal, terminal: &mut Terminal) -> Result<u8, Stop> {
    let (count, chain) = match journal.chain()? {
        Ok(whole) => whole,
        Err(number) => {
            let message = say!("the row of `{}` in the journal is not as it was entered", number);
            let finding = Finding::error("journal-changed", message)
                .hint(say!("somebody has edited the journal; take the copy of a backup"));
            terminal.report(&finding.into());
            return Ok(FINDINGS);
        }
    };
    terminal.machine("journal", &serde_json::json!({ "papers": count, "chain": chain }));
    let line = terminal.told(&say!("the journal is whole: {} papers, chain {}", count, chain));
    terminal.said(&line);
    Ok(DONE)
}

/// A file that the journal does not know: what it may be.
fn unknown(
    name: &str,
    bytes: &[u8],
    sha256: &str,
    root: &std::path::Path,
    journal: &Journal,
) -> Result<Report, Stop> {
    let known = Manifest::read(&root.join("out"));
    if let Some(row) = known.hashed(sha256) {
        let message = say!("`{}` was made by `mappe build` for {}, and was not issued", name, row.case);
        return Ok(Finding::error("not-issued", message)
            .hint(say!("`mappe batch` issues papers; `mappe build` makes drafts"))
            .into());
    }
    let mut near = None;
    if let Some((case, kind)) = claims(bytes) {
        journal.papers::<Stop>(None, |paper| {
            if paper.key.case == case && paper.key.kind == kind {
                near = Some(paper.number);
            }
            Ok(())
        })?;
    }
    let (message, hint): (Text, Text) = match near {
        Some(number) => (
            say!("`{}` was not issued: `{}` has the same case and kind, and other bytes", name, number),
            say!("somebody has changed the file, or it is a draft"),
        ),
        None => (
            say!("`{}` was not issued here", name),
            say!("ask the journal of another workspace with `--workspace`"),
        ),
    };
    Ok(Finding::error("not-issued", message).hint(hint).into())
}

/// Case and kind as a paper of ours says them in its metadata.
fn claims(bytes: &[u8]) -> Option<(String, String)> {
    let text = String::from_utf8_lossy(bytes);
    let between = |open: &str, close: &str| {
        let from = text.find(open)? + open.len();
        text[from..].find(close).map(|to| text[from..from + to].to_owned())
    };
    let title = between("<dc:title>", "</dc:title>")?;
    let title = title.rsplit_once("</rdf:li>").map_or(title.as_str(), |(head, _)| head);
    let case = title.split_whitespace().next_back()?.to_owned();
    let keywords = between("<pdf:Keywords>", "</pdf:Keywords>")?;
    let kind = keywords.split(',').nth(1)?.trim().to_owned();
    Some((case, kind))
}

/// Everything needed to make papers again.
struct Remaker {
    workspace: Workspace,
    press: Press,
    scribe: Scribe,
    runs: Vec<Run>,
}

impl Remaker {
    fn new(root: &std::path::Path, args: &Args) -> Result<Self, Stop> {
        let workspace = Workspace::open(root)?;
        let fonts = workspace.font_files(args.fonts.folder.as_deref());
        let press = Press::with_fonts(&workspace.templates, fonts);
        Ok(Self { workspace, press, scribe: Scribe::default(), runs: Vec::new() })
    }

    fn again(
        &mut self,
        journal: &Journal,
        paper: &Issued,
        terminal: &mut Terminal,
    ) -> Result<Again, Stop> {
        if self.runs.is_empty() {
            journal.each_run(|run| self.runs.push(run))?;
        }
        let Some(run) = self.runs.iter().find(|run| run.number == paper.run) else {
            return Ok(Again::Not);
        };
        let job = match recall(&self.workspace, run, paper) {
            Ok(job) => job,
            Err(report) => {
                terminal.report(&report);
                return Ok(Again::Not);
            }
        };
        let (jobs, _) = crate::ready(&[job], &self.press);
        let Some(job) = jobs.first() else { return Ok(Again::Not) };
        if write::data_hash(job) != paper.row.data_hash {
            return Ok(Again::OtherData);
        }
        let templates = &self.workspace.templates;
        let has_changed = write::template_hash(job, templates) != paper.row.template_hash;
        let pdf = [&write::FORMATS[0]];
        let made = match produce(job, &pdf, templates, &mut self.scribe, &self.press) {
            Ok(made) => made,
            Err(report) => {
                terminal.report(&report);
                return Ok(Again::Not);
            }
        };
        let same = made.artifacts.iter().any(|(_, artifact)| {
            write::sha256(&artifact.bytes) == paper.row.sha256
        });
        Ok(match (same, has_changed) {
            (true, _) => Again::Same,
            (false, true) => Again::OtherTemplates,
            (false, false) => Again::Other,
        })
    }
}
