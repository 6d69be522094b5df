//! Papers that were issued: by what they are, by their number, by their hash.
//! Each row is chained to the one before it, so that an edited one is found.

use rusqlite::{OptionalExtension, Row as Line, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Journal, Shard, Spool, Unusable};
use crate::{plan::Job, print::Sorting, source, write::Row};

/// What makes a paper the same one: nobody gets it twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// Case id.
    pub case: String,
    /// Kind id.
    pub kind: String,
    /// `de` or `de+tr`.
    pub languages: String,
    /// What it was about, so that the next talk gets its own letter.
    pub occasion: String,
}

impl Key {
    /// The key of a job.
    pub fn of(job: &Job) -> Self {
        Self {
            case: job.id(),
            kind: job.kind.id.clone(),
            languages: job.tags(),
            occasion: job.occasion.clone(),
        }
    }
}

/// A paper that was issued, or is about to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// `2026-000042`; empty until the journal has given it.
    pub number: String,
    /// The run and the input in it.
    pub run: i64,
    /// The number of the input, from 1.
    pub input: u64,
    /// What it is.
    pub key: Key,
    /// 1, and more when it was issued again.
    pub issue: u32,
    /// Why it was issued again.
    pub reason: Option<String>,
    /// When, in UTC.
    pub issued_at: String,
    /// Where the data stood: a case file, or a row of a table.
    pub origin: String,
    /// How it travels.
    pub channel: String,
    /// The envelope profile.
    pub envelope: String,
    /// The row of the manifest.
    pub row: Row,
}

/// The last issue of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its document number.
    pub number: String,
    /// The run that made it.
    pub run: i64,
    /// How often it was issued.
    pub issue: u32,
    /// The date on it.
    pub date: String,
    /// SHA-256 of case and office.
    pub data_hash: String,
}

/// Gives document numbers: by year, and apart for each shard. Made by
/// [`Journal::numbers`].
#[derive(Clone, Debug)]
pub struct Numbers {
    year: i16,
    shard: Shard,
    given: u64,
}

impl Numbers {
    fn next(&mut self) -> String {
        let own = self.given * self.shard.of + self.shard.number + 1;
        self.given += 1;
        format!("{:04}-{own:06}", self.year)
    }
}

const COLUMNS: &str = "number, run, input, case_id, kind, languages, occasion, issue, reason, \
                       issued_at, origin, channel, envelope, row";

impl Journal {
    /// The last issue of a paper, whatever it was made from.
    pub fn last(&self, key: &Key) -> Result<Option<Known>, Unusable> {
        let mut ask = self
            .db
            .prepare_cached(
                "SELECT number, run, issue, row ->> 'date', data_hash FROM paper
                 WHERE case_id = ?1 AND kind = ?2 AND languages = ?3 AND occasion = ?4
                 ORDER BY issue DESC LIMIT 1",
            )
            .map_err(|wrong| self.not(wrong))?;
        let known = |line: &Line<'_>| {
            Ok(Known {
                number: line.get(0)?,
                run: line.get(1)?,
                issue: line.get(2)?,
                date: line.get(3)?,
                data_hash: line.get(4)?,
            })
        };
        let key = params![key.case, key.kind, key.languages, key.occasion];
        ask.query_row(key, known).optional().map_err(|wrong| self.not(wrong))
    }

    /// The paper of a document number.
    pub fn numbered(&self, number: &str) -> Result<Option<Issued>, Unusable> {
        self.one("number = ?1", number)
    }

    /// The last paper with these bytes.
    pub fn hashed(&self, sha256: &str) -> Result<Option<Issued>, Unusable> {
        // The row is in the chain, the column is not.
        let paper = self.one("sha256 = ?1", sha256)?;
        Ok(paper.filter(|paper| paper.row.sha256 == sha256))
    }

    /// The hash of what was issued for a case under a path, if anything was.
    pub fn issued_as(&self, case: &str, path: &str) -> Result<Option<String>, Unusable> {
        let ask = "SELECT sha256 FROM paper WHERE case_id = ?1 AND row ->> 'path' = ?2";
        let mut ask = self.db.prepare_cached(ask).map_err(|wrong| self.not(wrong))?;
        ask.query_row([case, path], |line| line.get(0))
            .optional()
            .map_err(|wrong| self.not(wrong))
    }

    fn one(&self, condition: &str, value: &str) -> Result<Option<Issued>, Unusable> {
        let ask = format!(
            "SELECT {COLUMNS} FROM paper WHERE {condition} ORDER BY sequence DESC LIMIT 1"
        );
        self.db.query_row(&ask, [value], issued).optional().map_err(|wrong| self.not(wrong))
    }

    /// Calls for each paper in the order of issue, of one run or of all.
    pub fn papers<E: From<Unusable>>(
        &self,
        run: Option<i64>,
        mut each: impl FnMut(Issued) -> Result<(), E>,
    ) -> Result<(), E> {
        let ask = format!(
            "SELECT {COLUMNS} FROM paper WHERE ?1 IS NULL OR run = ?1 ORDER BY sequence"
        );
        let not = |wrong| E::from(self.not(wrong));
        let mut ask = self.db.prepare_cached(&ask).map_err(not)?;
        let mut rows = ask.query([run]).map_err(not)?;
        while let Some(line) = rows.next().map_err(not)? {
            each(issued(line).map_err(not)?)?;
        }
        Ok(())
    }

    /// Calls for each letter of a run that waits for the printer, in his order:
    /// channel, envelope, and what was asked.
    pub fn letters<E: From<Unusable>>(
        &self,
        run: i64,
        spool: &Spool,
        by: Sorting,
        mut each: impl FnMut(Issued, String) -> Result<(), E>,
    ) -> Result<(), E> {
        let not = |wrong| E::from(self.not(wrong));
        let file = spool.path().to_string_lossy().into_owned();
        self.db.execute("ATTACH DATABASE ?1 AS spool", [file]).map_err(not)?;
        let key = match by {
            Sorting::Postcode => "postcode, languages",
            Sorting::Language => "languages, postcode",
        };
        let ask = format!(
            "SELECT {COLUMNS}, postcode FROM paper
             JOIN spool.letter USING (input, kind, languages)
             WHERE run = ?1 ORDER BY channel, envelope, {key}, sequence"
        );
        let told = (|| {
            let mut ask = self.db.prepare(&ask).map_err(not)?;
            let mut rows = ask.query([run]).map_err(not)?;
            while let Some(line) = rows.next().map_err(not)? {
                each(issued(line).map_err(not)?, line.get(14).map_err(not)?)?;
            }
            Ok(())
        })();
        self.db.execute("DETACH DATABASE spool", []).map_err(not)?;
        told
    }

    /// Enters papers and gives them their numbers; all or none. The caller has
    /// brought their files to the disk before.
    pub(super) fn enter(
        &self,
        papers: &mut [Issued],
        numbers: &mut Numbers,
    ) -> Result<(), Unusable> {
        let not = |wrong| self.not(wrong);
        let (mut sequence, mut chain): (i64, String) = self
            .db
            .query_row("SELECT sequence, chain FROM paper ORDER BY sequence DESC LIMIT 1", [], |line| {
                Ok((line.get(0)?, line.get(1)?))
            })
            .optional()
            .map_err(not)?
            .unwrap_or_default();
        let mut add = self
            .db
            .prepare_cached(
                "INSERT INTO paper VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
                 ?14, ?15, ?16, ?17, ?18, ?19)",
            )
            .map_err(not)?;
        for paper in papers {
            sequence += 1;
            if paper.number.is_empty() {
                paper.number = numbers.next();
            }
            chain = chained(&chain, paper);
            let Issued { key, row, .. } = &*paper;
            add.execute(params![
                sequence,
                paper.number,
                paper.run,
                paper.input,
                key.case,
                key.kind,
                key.languages,
                key.occasion,
                paper.issue,
                paper.reason,
                paper.issued_at,
                paper.origin,
                paper.channel,
                paper.envelope,
                row.sha256,
                row.data_hash,
                row.template_hash,
                serde_json::to_string(row).unwrap_or_default(),
                chain,
            ])
            .map_err(not)?;
        }
        Ok(())
    }

    /// The numbers of a year that a shard has not given yet.
    pub fn numbers(&self, year: i16, shard: Shard) -> Result<Numbers, Unusable> {
        let (from, to) = (format!("{year:04}-"), format!("{year:04}."));
        let last: Option<u64> = self
            .db
            .query_row(
                "SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM paper
                 WHERE number >= ?1 AND number < ?2
                 AND (CAST(substr(number, 6) AS INTEGER) - 1) % ?3 = ?4",
                params![from, to, shard.of, shard.number],
                |line| line.get(0),
            )
            .map_err(|wrong| self.not(wrong))?;
        let given = last.map_or(0, |own| (own - 1) / shard.of + 1);
        Ok(Numbers { year, shard, given })
    }

    /// The first paper whose row is not as it was entered.
    pub fn broken(&self) -> Result<Option<String>, Unusable> {
        Ok(self.chain()?.err())
    }

    /// Goes through all rows: how many there are and the last value of their chain, by
    /// which a copy can be compared; or the first one that is not as it was entered.
    pub fn chain(&self) -> Result<Result<(u64, String), String>, Unusable> {
        let not = |wrong| self.not(wrong);
        let ask = format!(
            "SELECT {COLUMNS}, chain, sha256, data_hash, template_hash FROM paper ORDER BY sequence"
        );
        let mut ask = self.db.prepare(&ask).map_err(not)?;
        let mut rows = ask.query([]).map_err(not)?;
        let (mut count, mut chain) = (0, String::new());
        while let Some(line) = rows.next().map_err(not)? {
            let paper = issued(line).map_err(not)?;
            chain = chained(&chain, &paper);
            let row = &paper.row;
            let entered = [&chain, &row.sha256, &row.data_hash, &row.template_hash];
            for (column, value) in (14..).zip(entered) {
                if line.get::<_, String>(column).map_err(not)? != *value {
                    return Ok(Err(paper.number));
                }
            }
            count += 1;
        }
        Ok(Ok((count, chain)))
    }
}

fn chained(before: &str, paper: &Issued) -> String {
    let text = serde_json::to_string(paper).unwrap_or_default();
    source::hex(Sha256::new().chain_update(before).chain_update(text).finalize().as_slice())
}

pub(super) fn issued(line: &Line<'_>) -> rusqlite::Result<Issued> {
    let row: String = line.get(13)?;
    let row = serde_json::from_str(&row).map_err(|wrong| {
        rusqlite::Error::FromSqlConversionFailure(13, rusqlite::types::Type::Text, wrong.into())
    })?;
    Ok(Issued {
        number: line.get(0)?,
        run: line.get(1)?,
        input: line.get(2)?,
        key: Key {
            case: line.get(3)?,
            kind: line.get(4)?,
            languages: line.get(5)?,
            occasion: line.get(6)?,
        },
        issue: line.get(7)?,
        reason: line.get(8)?,
        issued_at: line.get(9)?,
        origin: line.get(10)?,
        channel: line.get(11)?,
        envelope: line.get(12)?,
        row,
    })
}
