//! What a run still has to do, with its data: the inputs as they were read, and
//! the letters that wait for the printer. It holds personal data, so its file
//! is for its owner only and goes when the run is done.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{Unusable, folder};
use crate::write;

/// A letter that waits for the printer, by what the journal does not know of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Its input.
    pub input: u64,
    /// Kind id.
    pub kind: String,
    /// `de` or `de+tr`.
    pub languages: String,
    /// Country and postcode to which it goes.
    pub postcode: String,
}

/// An open spool. Made by [`Spool::create`] for a new run and by [`Spool::open`]
/// for one that goes on.
pub struct Spool {
    db: Connection,
    path: PathBuf,
}

const TABLES: &str = "
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE input (number INTEGER PRIMARY KEY, raw TEXT NOT NULL);
CREATE TABLE letter (
    input INTEGER NOT NULL,
    kind TEXT NOT NULL,
    languages TEXT NOT NULL,
    postcode TEXT NOT NULL,
    PRIMARY KEY (input, kind, languages)
) WITHOUT ROWID;
CREATE TABLE ready (inputs INTEGER NOT NULL);
";

impl Spool {
    /// A new spool; what an earlier run left is gone.
    pub fn create(root: &Path) -> Result<Self, Unusable> {
        Self::at(folder(root).join("run.sqlite"))
    }

    /// The spool that a run left, for its inputs to be read again while its letters
    /// stay; a new one if there is none.
    pub fn again(root: &Path) -> Result<Self, Unusable> {
        match Self::open(root)? {
            Some(spool) => Ok(spool),
            None => Self::create(root),
        }
    }

    /// Forgets letters: they belong to another run.
    pub fn forget(&self) -> Result<(), Unusable> {
        let done = self.db.execute("DELETE FROM letter", []);
        done.map(|_| ()).map_err(|wrong| self.not(wrong))
    }

    /// A new spool for a run that only says what it would do.
    pub fn passing(root: &Path) -> Result<Self, Unusable> {
        write::private_folder(&folder(root)).map_err(Unusable::Folder)?;
        Self::at(folder(root).join("dry-run.sqlite"))
    }

    fn at(path: PathBuf) -> Result<Self, Unusable> {
        write::private_file(&path).map_err(Unusable::Folder)?;
        for ending in ["-wal", "-shm"] {
            let mut beside = path.clone().into_os_string();
            beside.push(ending);
            write::remove(Path::new(&beside)).map_err(Unusable::Folder)?;
        }
        let not = |wrong| Unusable::Sqlite(path.clone(), wrong);
        let db = Connection::open(&path).map_err(not)?;
        db.execute_batch(TABLES).map_err(not)?;
        Ok(Self { db, path })
    }

    /// The spool that a run left; none if its inputs were never read to the end.
    pub fn open(root: &Path) -> Result<Option<Self>, Unusable> {
        let path = folder(root).join("run.sqlite");
        if !path.is_file() {
            return Ok(None);
        }
        let not = |wrong| Unusable::Sqlite(path.clone(), wrong);
        let db = Connection::open(&path).map_err(not)?;
        let ready = db.query_row("SELECT inputs FROM ready", [], |line| line.get::<_, u64>(0));
        match ready.optional() {
            Ok(Some(_)) => Ok(Some(Self { db, path })),
            Ok(None) | Err(rusqlite::Error::SqliteFailure(..)) => Ok(None),
            Err(wrong) => Err(not(wrong)),
        }
    }

    /// Takes all inputs, numbered as they come; all or none.
    pub fn fill<E: From<Unusable>>(
        &self,
        inputs: impl Iterator<Item = Result<(u64, String), E>>,
    ) -> Result<u64, E> {
        let not = |wrong| E::from(self.not(wrong));
        let whole = self.db.unchecked_transaction().map_err(not)?;
        self.db.execute_batch("DELETE FROM input; DELETE FROM ready;").map_err(not)?;
        let mut add = self.db.prepare("INSERT INTO input VALUES (?1, ?2)").map_err(not)?;
        let mut count = 0;
        for input in inputs {
            let (number, raw) = input?;
            add.execute(params![number, raw]).map_err(not)?;
            count += 1;
        }
        drop(add);
        self.db.execute("INSERT INTO ready VALUES (?1)", [count]).map_err(not)?;
        whole.commit().map_err(not)?;
        Ok(count)
    }

    /// The next input after a number.
    pub fn after(&self, number: u64) -> Result<Option<(u64, String)>, Unusable> {
        let ask = "SELECT number, raw FROM input WHERE number > ?1 ORDER BY number LIMIT 1";
        let mut ask = self.db.prepare_cached(ask).map_err(|wrong| self.not(wrong))?;
        ask.query_row([number], |line| Ok((line.get(0)?, line.get(1)?)))
            .optional()
            .map_err(|wrong| self.not(wrong))
    }

    /// One input.
    pub fn input(&self, number: u64) -> Result<Option<String>, Unusable> {
        let mut ask = self
            .db
            .prepare_cached("SELECT raw FROM input WHERE number = ?1")
            .map_err(|wrong| self.not(wrong))?;
        ask.query_row([number], |line| line.get(0)).optional().map_err(|wrong| self.not(wrong))
    }

    /// How many inputs there are.
    pub fn count(&self) -> Result<u64, Unusable> {
        self.db
            .query_row("SELECT inputs FROM ready", [], |line| line.get(0))
            .map_err(|wrong| self.not(wrong))
    }

    /// Puts letters aside for the printer; the same one once. It is done before
    /// the journal knows them, so that none it knows is missing here.
    pub fn wait(&self, letters: &[Waiting]) -> Result<(), Unusable> {
        let not = |wrong| self.not(wrong);
        let whole = self.db.unchecked_transaction().map_err(not)?;
        let mut add = self
            .db
            .prepare_cached("INSERT OR REPLACE INTO letter VALUES (?1, ?2, ?3, ?4)")
            .map_err(not)?;
        for letter in letters {
            add.execute(params![letter.input, letter.kind, letter.languages, letter.postcode])
                .map_err(not)?;
        }
        drop(add);
        whole.commit().map_err(not)
    }

    /// Whether letters of an input were put aside.
    pub fn waits(&self, input: u64) -> Result<bool, Unusable> {
        let ask = "SELECT 1 FROM letter WHERE input = ?1";
        let mut ask = self.db.prepare_cached(ask).map_err(|wrong| self.not(wrong))?;
        ask.exists([input]).map_err(|wrong| self.not(wrong))
    }

    /// Its file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Removes the spool: the run is done.
    pub fn remove(self) -> Result<(), Unusable> {
        let Self { db, path } = self;
        drop(db);
        for ending in ["", "-wal", "-shm"] {
            let mut file = path.clone().into_os_string();
            file.push(ending);
            write::remove(Path::new(&file)).map_err(Unusable::Folder)?;
        }
        Ok(())
    }

    fn not(&self, wrong: rusqlite::Error) -> Unusable {
        Unusable::Sqlite(self.path.clone(), wrong)
    }
}
