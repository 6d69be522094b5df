//! Whether gathered parts are all there, whole, and nothing is in two of them.

use std::collections::BTreeSet;

use super::Gathering;
use crate::{
    journal::Unusable,
    report::{Finding, Report},
    say,
};

/// So many things of one kind are named; the others are counted.
const NAMED: usize = 20;

/// One part, as far as the proof looks at it.
struct Part {
    place: String,
    input_hash: String,
    shard: u64,
    shards: u64,
    read: u64,
    inputs: u64,
    settled: u64,
}

impl Gathering {
    /// Everything that is missing, double or of something else.
    pub fn proof(&self) -> Result<Report, Unusable> {
        let mut report = Report::new();
        let parts = self.parts()?;
        let Some(first) = parts.first() else {
            let hint = say!(
                "name the folder `parts` of the output, or files `journal-K-of-N.sqlite` in it"
            );
            let message = say!("there is no part of a batch to put together");
            return Ok(Finding::error("merge-missing", message).hint(hint).into());
        };
        let is_same = |part: &&Part| {
            (&part.input_hash, part.shards, part.read)
                == (&first.input_hash, first.shards, first.read)
        };
        for part in parts.iter().filter(|part| !is_same(part)) {
            let message = say!("`{}` is about another input than `{}`", part.place, first.place);
            let hint =
                say!("all parts must be of one call: the same input, cut into as many parts");
            report.push(Finding::error("merge-foreign", message).hint(hint));
        }
        let own: Vec<&Part> = parts.iter().filter(is_same).collect();
        let is_whole = shards(&own, &mut report);
        settled(&own, &mut report);
        let inputs: u64 = own.iter().map(|part| part.inputs).sum();
        if is_whole && inputs != first.read {
            let message =
                say!("{} inputs were read, but the parts are about {}", first.read, inputs);
            let hint =
                say!("`--limit` and `--since` leave inputs out: call all shards without them");
            let id = if inputs < first.read { "merge-missing" } else { "merge-double" };
            report.push(Finding::error(id, message).hint(hint));
        }
        self.doubles(&mut report)?;
        Ok(report)
    }

    fn parts(&self) -> Result<Vec<Part>, Unusable> {
        let ask = "SELECT place, input_hash, shard, shards, read, inputs,
                   (SELECT count(DISTINCT number) FROM input WHERE input.part = part.id)
                   FROM part ORDER BY shards, shard, id";
        self.rows(ask, |line| {
            Ok(Part {
                place: line.get(0)?,
                input_hash: line.get(1)?,
                shard: line.get(2)?,
                shards: line.get(3)?,
                read: line.get(4)?,
                inputs: line.get(5)?,
                settled: line.get(6)?,
            })
        })
    }

    /// What is in two parts, or twice in one.
    fn doubles(&self, report: &mut Report) -> Result<(), Unusable> {
        let mut say_all = |ask: &str, message: fn(&str) -> crate::report::Text| {
            let found: Vec<String> = self.rows(ask, |line| line.get(0))?;
            for one in found.iter().take(NAMED) {
                let hint = say!("one of them belongs to another call; nothing was entered");
                report.push(Finding::error("merge-double", message(one)).hint(hint));
            }
            if found.len() > NAMED {
                let message = say!("and {} more", found.len() - NAMED);
                report.push(Finding::error("merge-double", message));
            }
            Ok::<(), Unusable>(())
        };
        say_all(
            "SELECT CAST(number AS TEXT) FROM input GROUP BY number
             HAVING count(DISTINCT part) > 1 LIMIT 1000",
            |input| say!("input {} is in two parts", input),
        )?;
        say_all(
            "SELECT case_id FROM input WHERE case_id IS NOT NULL GROUP BY case_id
             HAVING count(DISTINCT number) > 1 LIMIT 1000",
            |case| say!("the case `{}` is there twice", case),
        )?;
        say_all(
            "SELECT case_id || ' ' || kind || ' ' || languages FROM paper
             GROUP BY case_id, kind, languages, occasion, issue HAVING count(*) > 1 LIMIT 1000",
            |paper| say!("the paper `{}` was issued twice", paper),
        )?;
        say_all(
            "SELECT number FROM paper GROUP BY number HAVING count(*) > 1 LIMIT 1000",
            |number| say!("two papers have the number {}", number),
        )
    }
}

/// Whether each part from 1 to N is there once.
fn shards(own: &[&Part], report: &mut Report) -> bool {
    let Some(of) = own.first().map(|part| part.shards) else { return false };
    let there: BTreeSet<u64> = own.iter().map(|part| part.shard).collect();
    let missing = of.saturating_sub(there.len() as u64);
    let named = (0..of).filter(|shard| !there.contains(shard)).take(NAMED);
    let hint = || say!("start this shard once more: it goes on where it was and writes its part");
    for shard in named {
        let message = say!("part {}/{} is missing", shard + 1, of);
        report.push(Finding::error("merge-missing", message).hint(hint()));
    }
    if missing > NAMED as u64 {
        let message = say!("and {} more", missing - NAMED as u64);
        report.push(Finding::error("merge-missing", message));
    }
    for pair in own.windows(2).filter(|pair| pair[0].shard == pair[1].shard) {
        let name = format!("{}/{of}", pair[0].shard + 1);
        let message =
            say!("part {} is there twice: `{}` and `{}`", name, pair[0].place, pair[1].place);
        let hint =
            say!("name each part once; if a shard ran on two machines, only one of them counts");
        report.push(Finding::error("merge-double", message).hint(hint));
    }
    missing == 0 && own.len() as u64 == of
}

/// Whether each part has come to its end.
fn settled(own: &[&Part], report: &mut Report) {
    for part in own.iter().filter(|part| part.settled < part.inputs) {
        let name = format!("{}/{}", part.shard + 1, part.shards);
        let left = part.inputs - part.settled;
        let message =
            say!("part {} has {} inputs, and {} of them are not settled", name, part.inputs, left);
        let hint = say!("start this shard once more: it goes on where it was and writes its part");
        report.push(Finding::error("merge-missing", message).hint(hint));
    }
}
