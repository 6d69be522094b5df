//! Gathered parts become rows of a journal: all or nothing, and the same parts a
//! second time change nothing.

use rusqlite::{OptionalExtension, params};

use super::{Gathering, Sum};
use crate::{
    journal::{Issued, Journal, Shard, Unusable, paper},
    report::{Finding, Report},
    say,
};

/// So many papers are entered at once.
const AT_ONCE: usize = 256;
/// More faults of this kind are not needed to see what is wrong.
const ENOUGH: usize = 20;

impl Journal {
    /// Enters all runs, inputs and papers of gathered parts; none of them if the
    /// journal knows one of the papers otherwise.
    pub fn merge(&self, gathering: &Gathering) -> Result<Result<Sum, Report>, Unusable> {
        let mut sum = gathering.sum()?;
        let file = gathering.path.to_string_lossy();
        let not = |wrong| self.not(wrong);
        self.db.execute("ATTACH DATABASE ?1 AS gathered", [file]).map_err(not)?;
        let entered = self.enter_all();
        self.db.execute("DETACH DATABASE gathered", []).map_err(not)?;
        Ok(entered?.map(|entered| {
            sum.entered = entered;
            sum
        }))
    }

    fn enter_all(&self) -> Result<Result<u64, Report>, Unusable> {
        let not = |wrong| self.not(wrong);
        let whole = self.db.unchecked_transaction().map_err(not)?;
        self.enter_runs()?;
        let inputs = "INSERT INTO main.input (run, number, case_id, outcome, reasons)
            SELECT entered, one.number, case_id, outcome, reasons FROM gathered.input AS one
            JOIN gathered.run AS its ON its.part = one.part AND its.number = one.run
            WHERE true
            ON CONFLICT (run, number) DO UPDATE
            SET outcome = excluded.outcome, reasons = excluded.reasons";
        self.db.execute(inputs, []).map_err(not)?;
        let entered = match self.enter_papers()? {
            Ok(entered) => entered,
            Err(report) => return Ok(Err(report)),
        };
        whole.commit().map_err(not)?;
        Ok(Ok(entered))
    }

    /// Gives each run its number in this journal: the one it has, or a new one.
    fn enter_runs(&self) -> Result<(), Unusable> {
        let not = |wrong| self.not(wrong);
        let is_same = "its.started = one.started AND its.output = one.output
            AND its.input_hash = one.input_hash AND its.shard = one.shard
            AND its.shards = one.shards AND its.inputs = one.inputs";
        let steps = [
            format!(
                "INSERT INTO main.run (started, ended, output, request, input_hash, shard, shards,
                     read, inputs, program)
                 SELECT started, ended, output, request, input_hash, shard, shards, read, inputs,
                     program FROM gathered.run AS one
                 WHERE NOT EXISTS (SELECT 1 FROM main.run AS its WHERE {is_same})
                 ORDER BY shard, number"
            ),
            format!(
                "UPDATE gathered.run AS one SET entered =
                     (SELECT max(number) FROM main.run AS its WHERE {is_same})"
            ),
            "UPDATE main.run AS its SET ended =
                 (SELECT ended FROM gathered.run AS one WHERE entered = its.number)
             WHERE ended IS NULL AND number IN (SELECT entered FROM gathered.run)"
                .to_owned(),
        ];
        steps.iter().try_for_each(|step| self.db.execute(step, []).map(|_| ()).map_err(not))
    }

    fn enter_papers(&self) -> Result<Result<u64, Report>, Unusable> {
        let not = |wrong| self.not(wrong);
        let ask = "SELECT paper.number, entered, input, case_id, kind, languages, occasion, issue,
                       reason, issued_at, origin, channel, envelope, row
                   FROM gathered.paper JOIN gathered.run AS its
                       ON its.part = paper.part AND its.number = paper.run
                   ORDER BY shard, paper.part, sequence";
        let mut ask = self.db.prepare(ask).map_err(not)?;
        let mut rows = ask.query([]).map_err(not)?;
        let mut numbers = self.numbers(0, Shard::WHOLE)?;
        let (mut waiting, mut entered, mut report) = (Vec::new(), 0, Report::new());
        while let Some(line) = rows.next().map_err(not)? {
            let paper = paper::issued(line).map_err(not)?;
            match self.known(&paper)? {
                Knows::Nothing => waiting.push(paper),
                Knows::It => {}
                Knows::Another(number) => report.push(clash(&paper, &number)),
            }
            if waiting.len() >= AT_ONCE {
                entered += waiting.len() as u64;
                self.enter(&mut waiting, &mut numbers)?;
                waiting.clear();
            }
            if report.findings().len() >= ENOUGH {
                break;
            }
        }
        entered += waiting.len() as u64;
        self.enter(&mut waiting, &mut numbers)?;
        Ok(if report.is_empty() { Ok(entered) } else { Err(report) })
    }

    /// What the journal knows under the number and the key of a paper.
    fn known(&self, paper: &Issued) -> Result<Knows, Unusable> {
        let not = |wrong| self.not(wrong);
        let ask = "SELECT number, case_id = ?2 AND kind = ?3 AND languages = ?4
                       AND occasion = ?5 AND issue = ?6 AND number = ?1 AND sha256 = ?7
                   FROM main.paper WHERE number = ?1
                       OR (case_id = ?2 AND kind = ?3 AND languages = ?4 AND occasion = ?5
                           AND issue = ?6)
                   ORDER BY 2 LIMIT 1";
        let mut ask = self.db.prepare_cached(ask).map_err(not)?;
        let Issued { number, key, issue, row, .. } = paper;
        let values =
            params![number, key.case, key.kind, key.languages, key.occasion, issue, row.sha256];
        let found = ask.query_row(values, |line| Ok((line.get(0)?, line.get(1)?)));
        Ok(match found.optional().map_err(not)? {
            None => Knows::Nothing,
            Some((_, true)) => Knows::It,
            Some((number, false)) => Knows::Another(number),
        })
    }
}

enum Knows {
    Nothing,
    It,
    Another(String),
}

fn clash(paper: &Issued, number: &str) -> Finding {
    let name = format!("{} {} {}", paper.key.case, paper.key.kind, paper.key.languages);
    let message = say!(
        "the paper `{}` with the number {} stands in the journal otherwise, with {}",
        name,
        paper.number,
        number
    );
    Finding::error("merge-double", message)
        .hint(say!(
            "merge into the workspace whose journal the shards began with; nothing was entered"
        ))
        .of_case(&paper.key.case)
}
