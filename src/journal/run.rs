//! Runs: what was asked, which inputs are settled and how. A run that was cut
//! off goes on with the inputs that are not settled.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{Issued, Journal, Numbers, Shard, Unusable};

/// One call of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its number in this journal.
    pub number: i64,
    /// When it began, in UTC.
    pub started: String,
    /// When it was done; none while inputs are left.
    pub ended: Option<String>,
    /// The output folder or address.
    pub output: String,
    /// What was asked, as JSON.
    pub request: String,
    /// SHA-256 over all inputs that were read, those of other shards included.
    pub input_hash: String,
    /// Which part of the input it is about.
    pub shard: Shard,
    /// Inputs that were read, those of other shards included.
    pub read: u64,
    /// Inputs that are its own.
    pub inputs: u64,
    /// The version of the program.
    pub program: String,
}

/// How an input ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All its papers are issued.
    Issued,
    /// Nothing was to be made: all was issued before.
    Unchanged,
    /// Some papers are held back until somebody decides.
    Held,
    /// It cannot be read, or law and form forbid it.
    Refused,
    /// A paper failed while being made.
    Failed,
}

impl Outcome {
    /// The word in journal, metrics and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Unchanged => "unchanged",
            Self::Held => "held",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }

    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Issued, Self::Unchanged, Self::Held, Self::Refused, Self::Failed];
}

/// An input that needs no more work in its run.
#[derive(Clone, Debug)]
pub struct Settled {
    /// Its number, from 1.
    pub input: u64,
    /// The case, if it could be read.
    pub case: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
    /// Ids of the findings that stopped it, without repetition.
    pub reasons: Vec<String>,
}

impl Journal {
    /// Enters a new run and gives it its number.
    pub fn begin(&self, run: Run) -> Result<Run, Unusable> {
        let add = "INSERT INTO run (started, output, request, input_hash, shard, shards, read, \
                   inputs, program) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        self.db
            .execute(
                add,
                params![
                    run.started,
                    run.output,
                    run.request,
                    run.input_hash,
                    run.shard.number,
                    run.shard.of,
                    run.read,
                    run.inputs,
                    run.program
                ],
            )
            .map_err(|wrong| self.not(wrong))?;
        Ok(Run { number: self.db.last_insert_rowid(), ..run })
    }

    /// The last run, ended or not.
    pub fn last_run(&self) -> Result<Option<Run>, Unusable> {
        let mut last = None;
        self.each_run(|run| last = Some(run))?;
        Ok(last)
    }

    /// Calls for each run in their order.
    pub fn each_run(&self, mut each: impl FnMut(Run)) -> Result<(), Unusable> {
        let not = |wrong| self.not(wrong);
        let ask = "SELECT number, started, ended, output, request, input_hash, shard, shards, \
                   read, inputs, program FROM run ORDER BY number";
        let mut ask = self.db.prepare(ask).map_err(not)?;
        let mut rows = ask.query([]).map_err(not)?;
        while let Some(line) = rows.next().map_err(not)? {
            let run = || -> rusqlite::Result<Run> {
                Ok(Run {
                    number: line.get(0)?,
                    started: line.get(1)?,
                    ended: line.get(2)?,
                    output: line.get(3)?,
                    request: line.get(4)?,
                    input_hash: line.get(5)?,
                    shard: Shard { number: line.get(6)?, of: line.get(7)? },
                    read: line.get(8)?,
                    inputs: line.get(9)?,
                    program: line.get(10)?,
                })
            };
            each(run().map_err(not)?);
        }
        Ok(())
    }

    /// Says that a run is done.
    pub fn end(&self, run: i64, at: &str) -> Result<(), Unusable> {
        self.db
            .execute("UPDATE run SET ended = ?2 WHERE number = ?1", params![run, at])
            .map(|_| ())
            .map_err(|wrong| self.not(wrong))
    }

    /// Enters papers whose files are on the disk, and the inputs they settle: all
    /// or nothing. Papers get their numbers here.
    pub fn commit(
        &self,
        papers: &mut [Issued],
        settled: &[Settled],
        run: i64,
        numbers: &mut Numbers,
    ) -> Result<(), Unusable> {
        let not = |wrong| self.not(wrong);
        let whole = self.db.unchecked_transaction().map_err(not)?;
        self.enter(papers, numbers)?;
        let mut add = self
            .db
            .prepare_cached(
                "INSERT INTO input (run, number, case_id, outcome, reasons)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (run, number) DO UPDATE
                 SET outcome = excluded.outcome, reasons = excluded.reasons",
            )
            .map_err(not)?;
        for one in settled {
            let reasons = one.reasons.join(" ");
            add.execute(params![run, one.input, one.case, one.outcome.word(), reasons])
                .map_err(not)?;
        }
        drop(add);
        whole.commit().map_err(not)
    }

    /// The input of a run that has a case already, if any: a case comes once.
    pub fn taken(&self, run: i64, case: &str) -> Result<Option<u64>, Unusable> {
        let ask = "SELECT number FROM input WHERE run = ?1 AND case_id = ?2";
        let mut ask = self.db.prepare_cached(ask).map_err(|wrong| self.not(wrong))?;
        ask.query_row(params![run, case], |line| line.get(0))
            .optional()
            .map_err(|wrong| self.not(wrong))
    }

    /// Whether an input of a run is settled.
    pub fn is_settled(&self, run: i64, input: u64) -> Result<bool, Unusable> {
        let ask = "SELECT 1 FROM input WHERE run = ?1 AND number = ?2";
        let mut ask = self.db.prepare_cached(ask).map_err(|wrong| self.not(wrong))?;
        ask.exists(params![run, input]).map_err(|wrong| self.not(wrong))
    }

    /// Whether an input is left to be done: it ended without its papers, or the run
    /// was cut off before it. What an ended run never had is none of its own.
    pub fn is_open(&self, run: &Run, input: u64) -> Result<bool, Unusable> {
        let ask = "SELECT outcome FROM input WHERE run = ?1 AND number = ?2";
        let mut ask = self.db.prepare_cached(ask).map_err(|wrong| self.not(wrong))?;
        let outcome: Option<String> = ask
            .query_row(params![run.number, input], |line| line.get(0))
            .optional()
            .map_err(|wrong| self.not(wrong))?;
        let done = [Outcome::Issued.word(), Outcome::Unchanged.word()];
        Ok(match outcome {
            Some(word) => !done.contains(&word.as_str()),
            None => run.ended.is_none(),
        })
    }

    /// How many inputs of a run ended how.
    pub fn outcomes(&self, run: i64) -> Result<Vec<(String, u64)>, Unusable> {
        self.counted("SELECT outcome, count(*) FROM input WHERE run = ?1 GROUP BY 1 ORDER BY 1", run)
    }

    /// How often each finding stopped inputs of a run, by the whole list of its ids.
    pub fn reasons(&self, run: i64) -> Result<Vec<(String, u64)>, Unusable> {
        self.counted(
            "SELECT reasons, count(*) FROM input WHERE run = ?1 AND reasons <> '' GROUP BY 1 \
             ORDER BY 2 DESC, 1",
            run,
        )
    }

    fn counted(&self, ask: &str, run: i64) -> Result<Vec<(String, u64)>, Unusable> {
        let not = |wrong| self.not(wrong);
        let mut ask = self.db.prepare(ask).map_err(not)?;
        let rows = ask.query_map([run], |line| Ok((line.get(0)?, line.get(1)?))).map_err(not)?;
        rows.collect::<Result<_, _>>().map_err(not)
    }
}
