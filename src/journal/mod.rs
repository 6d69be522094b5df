//! The journal of a workspace (`.mappe/journal.sqlite`): every paper that was
//! issued, each once. It knows numbers of cases and hashes, never a name or an
//! address. `SQLite` is used here and nowhere else.

mod merge;
mod paper;
mod part;
mod run;
mod shard;
mod spool;

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use crate::{report::Text, say, source, write};

pub use merge::{Gathering, Sum};
pub use paper::{Issued, Key, Known, Numbers};
pub use part::{Lead, part_name, part_of};
pub use run::{Outcome, Run, Settled};
pub use shard::Shard;
pub use spool::{Spool, Waiting};

/// The version of the tables; a later program may know more.
const VERSION: i64 = 1;

/// The tables. Times are in UTC, dates of papers are those printed on them.
const TABLES: &str = "
CREATE TABLE IF NOT EXISTS run (
    number INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT,
    output TEXT NOT NULL,
    request TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    shard INTEGER NOT NULL,
    shards INTEGER NOT NULL,
    read INTEGER NOT NULL,
    inputs INTEGER NOT NULL,
    program TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS input (
    run INTEGER NOT NULL REFERENCES run (number),
    number INTEGER NOT NULL,
    case_id TEXT COLLATE NOCASE,
    outcome TEXT,
    reasons TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (run, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS input_case ON input (run, case_id);
CREATE TABLE IF NOT EXISTS paper (
    sequence INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    run INTEGER NOT NULL,
    input INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    languages TEXT NOT NULL,
    occasion TEXT NOT NULL,
    issue INTEGER NOT NULL,
    reason TEXT,
    issued_at TEXT NOT NULL,
    origin TEXT NOT NULL,
    channel TEXT NOT NULL,
    envelope TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    data_hash TEXT NOT NULL,
    template_hash TEXT NOT NULL,
    row TEXT NOT NULL,
    chain TEXT NOT NULL,
    UNIQUE (case_id, kind, languages, occasion, issue)
);
CREATE INDEX IF NOT EXISTS paper_hash ON paper (sha256);
CREATE INDEX IF NOT EXISTS paper_run ON paper (run, input);
";

/// An open journal. Made by [`Journal::open`] for the one who writes, and by
/// [`Journal::read`] for those who look things up.
pub struct Journal {
    db: Connection,
    path: PathBuf,
    _alone: Option<File>,
}

/// Why a journal cannot be used.
#[derive(Debug)]
pub enum Unusable {
    /// Somebody else writes in it.
    Busy(PathBuf),
    /// A later program made it.
    Later(PathBuf),
    /// The folder cannot be written.
    Folder(write::NotWritten),
    /// `SQLite` says no.
    Sqlite(PathBuf, rusqlite::Error),
}

impl Unusable {
    /// What went wrong, and what to do.
    pub fn texts(&self) -> (Text, Text) {
        match self {
            Self::Busy(path) => (
                say!("another batch writes in `{}`", source::shown(path)),
                say!("wait until it has ended"),
            ),
            Self::Later(path) => (
                say!("the journal `{}` was made by a later version", source::shown(path)),
                say!("use that version of mappe, or a newer one"),
            ),
            Self::Folder(wrong) => {
                (wrong.text(), say!("the journal stands in the workspace, which must be writable"))
            }
            Self::Sqlite(path, wrong) => (
                say!("the journal `{}` cannot be used: {}", source::shown(path), wrong),
                say!("check disk and permissions; nothing that stands in it is lost"),
            ),
        }
    }
}

/// Where the journal of a workspace stands.
pub fn path(root: &Path) -> PathBuf {
    folder(root).join("journal.sqlite")
}

/// What the program keeps of a workspace.
pub fn folder(root: &Path) -> PathBuf {
    root.join(".mappe")
}

impl Journal {
    /// Opens the journal of a workspace to write in it; nobody else can then.
    pub fn open(root: &Path) -> Result<Self, Unusable> {
        let path = path(root);
        write::private_folder(&folder(root)).map_err(Unusable::Folder)?;
        let lock = write::lock(&folder(root).join("journal.lock")).map_err(Unusable::Folder)?;
        let Some(lock) = lock else { return Err(Unusable::Busy(path)) };
        Self::at(path, Some(lock))
    }

    /// A journal at a path of its own, such as the part of a shard.
    pub fn create(path: PathBuf) -> Result<Self, Unusable> {
        Self::at(path, None)
    }

    /// A journal that is forgotten: for a run that only says what it would do.
    pub fn passing() -> Result<Self, Unusable> {
        Self::at(PathBuf::from(":memory:"), None)
    }

    fn at(path: PathBuf, alone: Option<File>) -> Result<Self, Unusable> {
        let not = |wrong| Unusable::Sqlite(path.clone(), wrong);
        let db = Connection::open(&path).map_err(not)?;
        let version: i64 =
            db.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(not)?;
        if version > VERSION {
            return Err(Unusable::Later(path));
        }
        // FULL: what is committed has reached the disk.
        let settings = format!(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA user_version = {VERSION};"
        );
        db.execute_batch(&settings).map_err(not)?;
        db.execute_batch(TABLES).map_err(not)?;
        Ok(Self { db, path, _alone: alone })
    }

    /// Opens a journal to look things up; none if there is none.
    pub fn read(path: &Path) -> Result<Option<Self>, Unusable> {
        if !path.is_file() {
            return Ok(None);
        }
        let not = |wrong| Unusable::Sqlite(path.to_owned(), wrong);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags).map_err(not)?;
        db.busy_timeout(std::time::Duration::from_secs(10)).map_err(not)?;
        let version: i64 =
            db.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(not)?;
        if version > VERSION {
            return Err(Unusable::Later(path.to_owned()));
        }
        Ok(Some(Self { db, path: path.to_owned(), _alone: None }))
    }

    /// Takes in what is known at this moment; questions are answered from it until it
    /// is called again. To look anew for each takes longer than to answer it.
    pub fn look(&self) -> Result<(), Unusable> {
        if !self.db.is_autocommit() {
            self.db.execute_batch("COMMIT").map_err(|wrong| self.not(wrong))?;
        }
        self.db.execute_batch("BEGIN").map_err(|wrong| self.not(wrong))
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn not(&self, wrong: rusqlite::Error) -> Unusable {
        Unusable::Sqlite(self.path.clone(), wrong)
    }
}
