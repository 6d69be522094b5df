//! The journal of one shard on its way between machines: a whole copy is put
//! beside the papers, and who goes on elsewhere begins with it.

use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};

use super::{Journal, Run, Shard, Unusable};
use crate::write;

/// Which of two journals knows all that the other one knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// The one that was asked, or both.
    Ours,
    /// The other one, and more.
    Theirs,
    /// Neither: each has papers that the other one has not.
    Neither,
}

/// The name of the part of a shard, without ending.
pub fn part_name(what: &str, shard: Shard) -> String {
    format!("{what}-{}-of-{}", shard.number + 1, shard.of)
}

/// The shard whose journal has this file name.
pub fn part_of(name: &str) -> Option<Shard> {
    let name = name.rsplit('/').next()?;
    let (own, of) = name.strip_prefix("journal-")?.strip_suffix(".sqlite")?.split_once("-of-")?;
    Shard::parse(&format!("{own}/{of}")).ok()
}

impl Journal {
    /// Writes a whole copy of this moment, in place of an old one.
    pub fn copy(&self, to: &Path) -> Result<(), Unusable> {
        write::remove(to).map_err(Unusable::Folder)?;
        self.db
            .execute("VACUUM INTO ?1", [to.to_string_lossy()])
            .map(|_| ())
            .map_err(|wrong| self.not(wrong))
    }

    /// Which of two journals goes on from the other one: the chain of its papers
    /// holds the last link of the other.
    pub fn lead(&self, other: &Self) -> Result<Lead, Unusable> {
        let (ours, theirs) = (self.link()?, other.link()?);
        if ours == theirs {
            let further = other.weight()? > self.weight()?;
            return Ok(if further { Lead::Theirs } else { Lead::Ours });
        }
        if self.knows(theirs.as_deref())? {
            return Ok(Lead::Ours);
        }
        Ok(if other.knows(ours.as_deref())? { Lead::Theirs } else { Lead::Neither })
    }

    /// The last link of the chain.
    fn link(&self) -> Result<Option<String>, Unusable> {
        let ask = "SELECT chain FROM paper ORDER BY sequence DESC LIMIT 1";
        let link = self.db.query_row(ask, [], |line| line.get(0)).optional();
        link.map_err(|wrong| self.not(wrong))
    }

    fn knows(&self, link: Option<&str>) -> Result<bool, Unusable> {
        let Some(link) = link else { return Ok(true) };
        let mut ask = self
            .db
            .prepare("SELECT 1 FROM paper WHERE chain = ?1")
            .map_err(|wrong| self.not(wrong))?;
        ask.exists([link]).map_err(|wrong| self.not(wrong))
    }

    /// How much it knows beside papers.
    fn weight(&self) -> Result<u64, Unusable> {
        let ask = "SELECT (SELECT count(*) FROM run) + (SELECT count(*) FROM input)
                   + (SELECT count(*) FROM run WHERE ended IS NOT NULL)";
        self.db.query_row(ask, [], |line| line.get(0)).map_err(|wrong| self.not(wrong))
    }

    /// Goes on with a copy that knows more; this one's file is gone then.
    pub fn replaced(self, copy: &Path) -> Result<Self, Unusable> {
        let Self { db, path, _alone: alone } = self;
        db.close().map_err(|(_, wrong)| Unusable::Sqlite(path.clone(), wrong))?;
        for ending in ["-wal", "-shm"] {
            let mut beside = path.clone().into_os_string();
            beside.push(ending);
            write::remove(&PathBuf::from(beside)).map_err(Unusable::Folder)?;
        }
        write::renamed(copy, &path).map_err(Unusable::Folder)?;
        Self::at(path, alone)
    }

    /// The last run about a part of an input.
    pub fn run_about(&self, input_hash: &str, shard: Shard) -> Result<Option<Run>, Unusable> {
        let mut last = None;
        self.each_run(|run| {
            if run.input_hash == input_hash && run.shard == shard {
                last = Some(run);
            }
        })?;
        Ok(last)
    }

    /// How many inputs of a part of an input are settled, whatever the run.
    pub fn settled(&self, input_hash: &str, shard: Shard) -> Result<u64, Unusable> {
        let ask = "SELECT count(DISTINCT input.number) FROM input
                   JOIN run ON run.number = input.run
                   WHERE input_hash = ?1 AND shard = ?2 AND shards = ?3";
        let whose = params![input_hash, shard.number, shard.of];
        self.db.query_row(ask, whose, |line| line.get(0)).map_err(|wrong| self.not(wrong))
    }
}

#[cfg(test)]
mod tests {
    use super::{Lead, part_name, part_of};
    use crate::{
        journal::{Journal, Run, Shard},
        write::Scratch,
    };

    fn run() -> Run {
        Run {
            number: 0,
            started: "2026-11-23T08:00:00Z".into(),
            ended: None,
            output: "out".into(),
            request: "{}".into(),
            input_hash: "00".into(),
            shard: Shard { number: 1, of: 3 },
            read: 3,
            inputs: 1,
            program: "0.1.0".into(),
        }
    }

    #[test]
    fn a_part_has_the_name_of_its_shard() {
        let shard = Shard { number: 1, of: 12 };
        let name = part_name("journal", shard) + ".sqlite";
        assert_eq!(name, "journal-2-of-12.sqlite");
        assert_eq!(part_of(&format!("parts/0123/{name}")), Some(shard));
        assert_eq!(part_of("journal-13-of-12.sqlite"), None);
        assert_eq!(part_of("manifest-2-of-12.jsonl"), None);
    }

    #[test]
    fn the_journal_that_knows_more_leads() {
        let folder = Scratch::below(&std::env::temp_dir()).expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let (ours, theirs) = (path("ours.sqlite"), path("theirs.sqlite"));
        let ours = Journal::create(ours).expect("a journal");
        ours.copy(&theirs).expect("a copy");
        let theirs = Journal::create(theirs).expect("a journal");
        assert_eq!(ours.lead(&theirs).expect("an answer"), Lead::Ours);
        let run = theirs.begin(run()).expect("entered");
        assert_eq!(ours.lead(&theirs).expect("an answer"), Lead::Theirs);
        assert_eq!(theirs.lead(&ours).expect("an answer"), Lead::Ours);
        let copy = path("copy.sqlite");
        theirs.copy(&copy).expect("a copy");
        let ours = ours.replaced(&copy).expect("replaced");
        assert_eq!(ours.run_about("00", run.shard).expect("an answer"), Some(run));
        assert_eq!(ours.run_about("00", Shard::WHOLE).expect("an answer"), None);
    }
}
