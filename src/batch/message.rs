//! What supervisor and workers say to one another: one JSON object per line over
//! pipes. Data of a case travels here and nowhere else.

use std::path::PathBuf;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    journal::{Outcome, Shard, Waiting},
    plan::Request,
    print::{self, Sides, Sorting},
    source,
    table::{Header, Record},
    write::{NotWritten, Row, Staging},
};

/// What a worker needs to know before its first order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Commission {
    /// The folder of the workspace.
    pub workspace: PathBuf,
    /// Kinds asked for; none means those that fit.
    pub kinds: Vec<String>,
    /// Languages asked for.
    pub languages: Vec<String>,
    /// `--date`.
    pub date: Option<Date>,
    /// The day of the call.
    pub today: Date,
    /// What all papers are about, if the caller says so.
    pub occasion: Option<String>,
    /// Why papers are issued again that were issued before.
    pub reissue: Option<String>,
    /// The output folder.
    pub output: PathBuf,
    /// The part of the input.
    pub shard: Shard,
    /// Folder with fonts.
    pub fonts: Option<PathBuf>,
    /// The run in the journal; none in a dry run, which writes nothing.
    pub run: Option<i64>,
    /// Warnings stop a paper as errors do.
    pub deny_warnings: bool,
    /// How findings are told.
    pub voice: Voice,
    /// The table whose rows the orders are; none for case files.
    pub table: Option<Sheet>,
    /// Memory a worker may have, in bytes; 0 for no limit.
    pub memory: u64,
}

impl Commission {
    /// What is asked for, of each case.
    pub fn request(&self) -> Request {
        Request {
            kinds: self.kinds.clone(),
            languages: self.languages.clone(),
            date: self.date,
            today: self.today,
            occasion: self.occasion.clone(),
        }
    }

    /// The folder for passing names; shards that share an output folder each have
    /// their own.
    pub fn staging(&self) -> Result<Staging, NotWritten> {
        if self.shard.is_whole() {
            return Staging::open(&self.output);
        }
        let (own, of) = (self.shard.number + 1, self.shard.of);
        Staging::named(&self.output, &format!(".mappe-run-{own}-of-{of}"))
    }
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// With source lines.
    Human,
    /// One JSON object.
    Json,
    /// An annotation.
    Github,
}

/// In which form and language findings are told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Voice {
    /// The form.
    pub form: Form,
    /// With colours.
    pub styled: bool,
    /// Notes as well.
    pub verbose: bool,
    /// The language of the program.
    pub tag: String,
}

/// What a worker must know of a table to read its rows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sheet {
    /// The file, `-` for standard input.
    pub path: PathBuf,
    /// The map; none if the columns are called as our own fields.
    pub map: Option<PathBuf>,
    /// Its columns.
    pub header: Header,
}

/// One input as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Raw {
    /// A case file.
    File(PathBuf),
    /// Rows of the table that are one case.
    Record(Record),
    /// Rows that could not be read, with the ids of the findings, which were told.
    Broken(u64, Vec<String>),
}

impl Raw {
    /// Where it stands, for the journal: a file, or a file and the row in it.
    pub fn origin(&self, sheet: Option<&Sheet>) -> String {
        match (self, sheet) {
            (Self::Record(record), Some(sheet)) => {
                let row = record.rows.first().map_or(0, |row| row.number);
                format!("{}#{row}", source::shown(&sheet.path))
            }
            (Self::Broken(row, _), Some(sheet)) => {
                format!("{}#{row}", source::shown(&sheet.path))
            }
            (Self::Record(_) | Self::Broken(..), None) => String::new(),
            (Self::File(path), _) => source::shown(path),
        }
    }
}

/// A case to be worked through.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Order {
    /// Its number, from 1.
    pub input: u64,
    /// The data.
    pub raw: Raw,
    /// Papers that are not to be made: they are there, or they ended a worker.
    pub without: Vec<String>,
}

/// What a worker is to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Task {
    /// Make the papers of a case.
    Case(Order),
    /// Join letters for the printer.
    Bundle(Binding),
}

/// Letters to be joined.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Binding {
    /// The name of the file.
    pub(super) file: String,
    /// Its number in the run, from 1.
    pub(super) number: usize,
    /// How many there are.
    pub(super) of: usize,
    /// How they are ordered.
    pub(super) sorting: Sorting,
    /// How sheets are printed.
    pub(super) sides: Sides,
    /// Printed once more, without slip sheet.
    pub(super) is_reprint: bool,
    /// The letters in their order.
    pub(super) letters: Vec<Slot>,
}

/// A letter in a bundle.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Slot {
    /// The data.
    pub(super) raw: Raw,
    /// Kind id.
    pub(super) kind: String,
    /// `de` or `de+tr`.
    pub(super) languages: String,
    /// Document number.
    pub(super) number: String,
    /// Pages that were counted.
    pub(super) pages: usize,
    /// SHA-256 of its own file.
    pub(super) sha256: String,
}

/// A bundle that lies under a passing name.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Bound {
    /// The passing name; none if all letters were held back.
    pub(super) staged: Option<String>,
    /// A row for each letter.
    pub(super) rows: Vec<print::Row>,
    /// What the slip sheet says.
    pub(super) sum: print::Sum,
    /// Letters held back: number and the id of the finding.
    pub(super) held: Vec<(String, String)>,
}

/// A finding, told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    /// Its id.
    pub id: String,
    /// `error`, `warning`, `note`.
    pub severity: String,
    /// The case it belongs to, if any.
    pub case: Option<String>,
    /// The text in the form that was asked for.
    pub text: String,
}

/// A paper that lies under a passing name.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Made {
    /// The passing name.
    pub staged: String,
    /// Output name without ending.
    pub stem: String,
    /// What the paper was about.
    pub occasion: String,
    /// How often it was issued, this time included.
    pub issue: u32,
    /// How it travels.
    pub channel: String,
    /// The envelope profile.
    pub envelope: String,
    /// Whether it is a letter for an envelope with a window.
    pub is_letter: bool,
    /// Country and postcode to which it goes.
    pub postcode: String,
    /// Seconds it took.
    pub seconds: f64,
    /// The row of the manifest.
    pub row: Row,
}

/// What a worker says.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    /// It is ready for orders.
    Ready,
    /// The workspace cannot be used.
    Unusable(Vec<Told>),
    /// The order is about this case.
    Case(String),
    /// It begins with a paper.
    Begins(String),
    /// A paper is made.
    Made(Box<Made>),
    /// A paper would be made.
    Would(String),
    /// A paper is there already; with the letter, if this run made it and a printer
    /// waits for it.
    Known(Option<Waiting>),
    /// Findings.
    Findings(Vec<Told>),
    /// A bundle is made.
    Bound(Box<Bound>),
    /// The order is worked through.
    Settled(Settlement),
    /// The work cannot go on: a file cannot be written, or a bundle cannot be made.
    Disk(String),
}

/// How an order ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Settlement {
    /// How.
    pub outcome: Outcome,
    /// Papers that law, form or missing data forbid.
    pub refused: usize,
    /// Papers that failed.
    pub failed: usize,
    /// Papers held back.
    pub held: usize,
    /// Ids of the findings that stopped papers.
    pub reasons: Vec<String>,
    /// The worker has grown and wants to be renewed.
    pub tired: bool,
}
