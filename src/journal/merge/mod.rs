//! Parts of a batch are put together: gathered in one passing file, proved to be
//! whole, and entered in the journal of a workspace, all or nothing. `SQLite` does
//! the counting, so that memory stays flat whatever comes.

mod entering;
mod proof;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params, params_from_iter};
use serde::Serialize;

use super::{Journal, Run, Unusable};
use crate::{
    report::{Finding, Report},
    say, write,
};

/// The passing tables: those of a journal, each row with the part it came from.
const TABLES: &str = "
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
CREATE TABLE part (
    id INTEGER PRIMARY KEY,
    place TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    shard INTEGER NOT NULL,
    shards INTEGER NOT NULL,
    read INTEGER NOT NULL,
    inputs INTEGER NOT NULL
);
CREATE TABLE run (
    part INTEGER NOT NULL, number INTEGER NOT NULL, started TEXT NOT NULL, ended TEXT,
    output TEXT NOT NULL, request TEXT NOT NULL, input_hash TEXT NOT NULL,
    shard INTEGER NOT NULL, shards INTEGER NOT NULL, read INTEGER NOT NULL,
    inputs INTEGER NOT NULL, program TEXT NOT NULL, entered INTEGER,
    PRIMARY KEY (part, number)
) WITHOUT ROWID;
CREATE TABLE input (
    part INTEGER NOT NULL, run INTEGER NOT NULL, number INTEGER NOT NULL,
    case_id TEXT COLLATE NOCASE, outcome TEXT, reasons TEXT NOT NULL,
    PRIMARY KEY (number, part, run)
) WITHOUT ROWID;
CREATE INDEX input_case ON input (case_id);
CREATE TABLE paper (
    part INTEGER NOT NULL, sequence INTEGER NOT NULL, number TEXT NOT NULL,
    run INTEGER NOT NULL, input INTEGER NOT NULL, case_id TEXT NOT NULL,
    kind TEXT NOT NULL, languages TEXT NOT NULL, occasion TEXT NOT NULL,
    issue INTEGER NOT NULL, reason TEXT, issued_at TEXT NOT NULL, origin TEXT NOT NULL,
    channel TEXT NOT NULL, envelope TEXT NOT NULL, sha256 TEXT NOT NULL, row TEXT NOT NULL,
    PRIMARY KEY (part, sequence)
) WITHOUT ROWID;
CREATE INDEX paper_number ON paper (number);
CREATE INDEX paper_key ON paper (case_id, kind, languages, occasion, issue);
";

/// Copies what a part knows of its last run's share of the input; `shard` and the
/// others are those of that run.
const COPY: &str = "
INSERT INTO run SELECT ?1, number, started, ended, output, request, input_hash, shard, shards,
    read, inputs, program, NULL FROM part_file.run
    WHERE input_hash = ?2 AND shard = ?3 AND shards = ?4;
INSERT INTO input SELECT ?1, run, number, case_id, outcome, reasons FROM part_file.input
    WHERE run IN (SELECT number FROM main.run WHERE part = ?1);
INSERT INTO paper SELECT ?1, sequence, number, run, input, case_id, kind, languages, occasion,
    issue, reason, issued_at, origin, channel, envelope, sha256, row FROM part_file.paper
    WHERE run IN (SELECT number FROM main.run WHERE part = ?1);
INSERT INTO part SELECT ?1, ?5, ?2, ?3, ?4, max(read), max(inputs) FROM main.run WHERE part = ?1;
";

/// Parts on their way into one journal. Made by [`Gathering::at`].
pub struct Gathering {
    db: Connection,
    path: PathBuf,
    parts: i64,
}

/// What was put together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// Parts of the input.
    pub parts: u64,
    /// Inputs that were read.
    pub read: u64,
    /// Inputs by how they ended.
    pub outcomes: Vec<(String, u64)>,
    /// Papers of all parts.
    pub papers: u64,
    /// Those that the journal did not know before.
    pub entered: u64,
}

impl Gathering {
    /// An empty one in a passing file.
    pub fn at(path: PathBuf) -> Result<Self, Unusable> {
        write::private_file(&path).map_err(Unusable::Folder)?;
        let not = |wrong| Unusable::Sqlite(path.clone(), wrong);
        let db = Connection::open(&path).map_err(not)?;
        db.execute_batch(TABLES).map_err(not)?;
        Ok(Self { db, path, parts: 0 })
    }

    /// Takes the part in a file of this machine, and says if it is none, or not as
    /// its shard wrote it. `place` names it in messages.
    pub fn take(&mut self, file: &Path, place: &str) -> Result<Report, Unusable> {
        let no_part = || {
            let message = say!("`{}` is no part of a batch", place);
            let hint = say!(
                "name the folder `parts` of the output, or files `journal-K-of-N.sqlite` in it"
            );
            Report::from(Finding::error("merge-foreign", message).hint(hint))
        };
        let (broken, last) = match looked(file) {
            Ok(Some(looked)) => looked,
            Ok(None) | Err(Unusable::Sqlite(..)) => return Ok(no_part()),
            Err(wrong) => return Err(wrong),
        };
        if let Some(number) = broken {
            let message =
                say!("`{}` was changed after it was written: first at the paper {}", place, number);
            let hint = say!(
                "take the part as its shard wrote it; the shard writes it again when it is started again"
            );
            return Ok(Finding::error("merge-foreign", message).hint(hint).into());
        }
        let Some(run) = last else { return Ok(no_part()) };
        self.copy(file, place, &run)?;
        Ok(Report::new())
    }

    fn copy(&mut self, file: &Path, place: &str, run: &Run) -> Result<(), Unusable> {
        let not = |wrong| Unusable::Sqlite(self.path.clone(), wrong);
        self.parts += 1;
        self.db
            .execute("ATTACH DATABASE ?1 AS part_file", [file.to_string_lossy()])
            .map_err(not)?;
        let whole = self.db.unchecked_transaction().map_err(not)?;
        for step in COPY.split(';').filter(|step| !step.trim().is_empty()) {
            let mut step = self.db.prepare(step).map_err(not)?;
            let of = run.shard;
            let values = params![self.parts, run.input_hash, of.number, of.of, place];
            let wanted = step.parameter_count();
            step.execute(params_from_iter(values.iter().take(wanted))).map_err(not)?;
        }
        whole.commit().map_err(not)?;
        self.db.execute("DETACH DATABASE part_file", []).map(|_| ()).map_err(not)
    }

    /// The sum of all parts.
    pub fn sum(&self) -> Result<Sum, Unusable> {
        let outcomes = {
            // The last run that settled an input knows best.
            let ask = "SELECT outcome, count(*) FROM input AS one
                       WHERE run = (SELECT max(run) FROM input AS other
                                    WHERE other.number = one.number AND other.part = one.part)
                       GROUP BY 1 ORDER BY 1";
            self.rows(ask, |line| Ok((line.get(0)?, line.get(1)?)))?
        };
        let count = |ask: &str| {
            self.db
                .query_row(ask, [], |line| line.get::<_, u64>(0))
                .map_err(|wrong| self.not(wrong))
        };
        Ok(Sum {
            parts: count("SELECT count(*) FROM part")?,
            read: count("SELECT coalesce(max(read), 0) FROM part")?,
            outcomes,
            papers: count("SELECT count(*) FROM paper")?,
            entered: 0,
        })
    }

    /// Where the parts say that their papers are.
    pub fn outputs(&self) -> Result<Vec<String>, Unusable> {
        self.rows("SELECT DISTINCT output FROM run ORDER BY 1", |line| line.get(0))
    }

    /// Calls for the path and the hash of each paper.
    pub fn files<E: From<Unusable>>(
        &self,
        mut each: impl FnMut(String, String) -> Result<(), E>,
    ) -> Result<(), E> {
        let not = |wrong| E::from(self.not(wrong));
        let ask = "SELECT row ->> 'path', sha256 FROM paper ORDER BY part, sequence";
        let mut ask = self.db.prepare(ask).map_err(not)?;
        let mut rows = ask.query([]).map_err(not)?;
        while let Some(line) = rows.next().map_err(not)? {
            each(line.get(0).map_err(not)?, line.get(1).map_err(not)?)?;
        }
        Ok(())
    }

    fn rows<T>(
        &self,
        ask: &str,
        each: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Unusable> {
        let not = |wrong| self.not(wrong);
        let mut ask = self.db.prepare(ask).map_err(not)?;
        let rows = ask.query_map([], each).map_err(not)?;
        rows.collect::<Result<_, _>>().map_err(not)
    }

    fn not(&self, wrong: rusqlite::Error) -> Unusable {
        Unusable::Sqlite(self.path.clone(), wrong)
    }
}

/// The first paper that is not as it was entered, and the last run of a part.
type Looked = (Option<String>, Option<Run>);

fn looked(file: &Path) -> Result<Option<Looked>, Unusable> {
    let Some(part) = Journal::read(file)? else { return Ok(None) };
    Ok(Some((part.broken()?, part.last_run()?)))
}
