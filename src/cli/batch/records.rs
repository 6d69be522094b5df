//! What stands at the end of a run: the manifest of its papers, and the sum that
//! must add up.

use std::path::Path;

use serde_json::json;

use super::{Stop, Terminal, outlook};
use crate::{
    journal::{Journal, Run},
    print::Tally,
    say,
    write::Lines,
};

/// `manifest.jsonl` in the output folder: one line for each paper that was ever
/// issued into it, in the order of issue.
pub(super) fn manifest(journal: &Journal, output: &str, folder: &Path) -> Result<(), Stop> {
    let mut runs = Vec::new();
    journal.each_run(|run| {
        if run.output == output {
            runs.push(run.number);
        }
    })?;
    let mut lines = Lines::begin(&folder.join("manifest.jsonl"))?;
    for run in runs {
        journal.papers::<Stop>(Some(run), |paper| {
            Ok(lines.add(&outlook::issued(&paper).to_string())?)
        })?;
    }
    Ok(lines.finish()?)
}

/// What the printer gets; whether it adds up and no letter was held back.
pub(super) fn printed(tally: &Tally, terminal: &mut Terminal) -> bool {
    terminal.machine("print_run", tally);
    tally.sentences().iter().for_each(|one| terminal.aside(one));
    let report = tally.check();
    terminal.report(&report);
    !report.has_errors() && tally.held.is_empty()
}

/// So many in, so many out, so many held back and why.
pub(super) fn reconciled(
    journal: &Journal,
    run: &Run,
    terminal: &mut Terminal,
) -> Result<(), Stop> {
    let (outcomes, reasons) = (journal.outcomes(run.number)?, journal.reasons(run.number)?);
    let settled: u64 = outcomes.iter().map(|(_, count)| count).sum();
    terminal.machine(
        "reconciliation",
        &json!({ "run": run.number, "read": run.read, "inputs": run.inputs, "settled": settled, "outcomes": outcomes, "reasons": reasons }),
    );
    for (ids, count) in &reasons {
        terminal.aside(&say!("{} cases not made, or not wholly: {}", count, ids.replace(' ', ", ")));
    }
    if settled != run.inputs {
        let hint = say!("call `mappe batch` again; what was issued is not made twice");
        let message = say!("{} inputs, but {} are settled", run.inputs, settled);
        return Err(Stop::Machine(message, hint));
    }
    Ok(())
}
