//! Letters printed once more, by their numbers.

use std::path::Path;

use super::{Args, Stop, Terminal};
use crate::{
    batch::recall,
    journal::{self, Journal, Run},
    print::{Bundle, Letter, csv, join},
    render::Scribe,
    report::Severity,
    say, source,
    typeset::Press,
    workspace::Workspace,
    write::{self, data_hash},
};

/// One file for each letter, with its old number on every sheet.
pub(super) fn run(
    args: &Args,
    workspace: &Workspace,
    output: &Path,
    terminal: &mut Terminal,
) -> Result<u8, Stop> {
    let journal = Journal::read(&journal::path(&workspace.root))?;
    let Some(journal) = journal else {
        let message = say!("nothing was issued here");
        return Err(Stop::Call(message, say!("name the workspace with `--workspace`")));
    };
    let fonts = workspace.font_files(args.fonts.folder.as_deref());
    let press = Press::with_fonts(&workspace.templates, fonts);
    let (mut scribe, mut code) = (Scribe::default(), super::DONE);
    let mut runs = Vec::<Run>::new();
    journal.each_run(|run| runs.push(run))?;
    for number in &args.reprint {
        let paper = journal.numbered(number)?;
        let Some(paper) = paper else {
            let hint = say!("`manifest.jsonl` in the output folder lists all numbers");
            return Err(Stop::Call(say!("no paper has the number `{}`", number), hint));
        };
        let run = runs.iter().find(|run| run.number == paper.run);
        let Some(run) = run else { continue };
        let job = match recall(workspace, run, &paper) {
            Ok(job) => job,
            Err(report) => {
                terminal.report(&report);
                code = super::FINDINGS;
                continue;
            }
        };
        if data_hash(&job) != paper.row.data_hash {
            let message = say!("the data of `{}` have changed since", paper.number);
            let hint = say!("print the file that was issued: `{}`", paper.row.path);
            terminal.failure(&message, &hint);
            code = super::FINDINGS;
            continue;
        }
        let letter =
            Letter { number, job: &job, pages: Some(paper.row.pages), sha256: &paper.row.sha256 };
        let name = format!("reprint-{number}.pdf");
        let bundle = Bundle { sides: super::printer::sides(args), ..Bundle::reprint(&name) };
        let joined = join([letter], &bundle, &workspace.templates, &mut scribe, &press)?;
        let held = joined.held.into_iter().flat_map(|one| one.report);
        for finding in held.chain(joined.report) {
            if finding.severity == Severity::Error {
                code = super::FINDINGS;
            }
            terminal.report(&finding.into());
        }
        if let Some(bytes) = joined.bytes {
            let path = output.join("print").join(&name);
            write::save(&path, &bytes)?;
            let rows = csv(&joined.rows);
            write::save(&path.with_extension("csv"), rows.as_bytes())?;
            terminal.said(&source::shown(&path));
        }
    }
    Ok(code)
}
