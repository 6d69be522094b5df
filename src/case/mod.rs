//! One person's case as typed data: words and shapes of the case file. Names
//! follow eCH-0011, eCH-0044, eCH-0010 and eCH-0021; codes are words.

mod address;
mod appointment;
mod assessment;
mod dates;
mod facts;
mod history;
mod nationality;
mod person;
mod readers;

use std::{collections::BTreeMap, sync::Arc};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    document::{Document, Shape},
    report::{Finding, Place, Report, Text, nearest},
    say, schema,
    source::Source,
};

pub use address::{Address, Delivery, Lock, Method};
pub use appointment::{Appointment, Channel, Interpreter};
pub use assessment::{
    Bearer, Circumstance, Cost, Criterion, CriterionId, CriterionStatus, Fact, Francs, Goal,
    GoalStatus,
};
pub use dates::{BirthDate, Day, Moment};
pub use facts::{FACTS, FactRow, Household, SETTLEMENT_LAW, holding};
pub use history::{Decision, Event, Exhibit, Service};
pub use nationality::{is_country, is_eu_efta};
pub use person::{
    FamilyTie, LanguageLevel, Level, Literacy, Mandate, Member, Permit, PermitCategory, Person,
    Relation, Sex,
};
pub use readers::{Name, Reader};

/// A case file. Made by [`CaseFile::read`] or [`CaseFile::of`].
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[schemars(title = "Case file", description = "The case of one person in one municipality.")]
pub struct Case {
    /// Number of the case, such as `MUS-2026-0042`: letters, digits, `-`, `_` and `.`. It is the file name of every output, so never a name.
    #[schemars(regex(pattern = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9]$"))]
    pub id: String,
    /// The case is made up; previews show only such cases.
    #[serde(default)]
    pub invented: bool,
    /// Stage of the model `start.integration` in which the case is.
    pub stage: Stage,
    /// Date of the papers of this case, such as 2026-11-23; `--date` goes before, today comes after.
    pub date: Option<Day>,
    /// Languages the person reads, as BCP 47 tags such as `["tr"]`. Texts in them are for information only.
    #[serde(default)]
    pub information_languages: Vec<String>,
    /// The person whom the case is about (eCH-0011, eCH-0044).
    pub person: Person,
    /// The permit (eCH-0006).
    pub permit: Option<Permit>,
    /// Where letters go (eCH-0010).
    pub address: Option<Address>,
    /// The interpreter for the talk.
    pub interpreter: Option<Interpreter>,
    /// People of the household and representatives (eCH-0021).
    #[serde(default)]
    pub household: Vec<Member>,
    /// The talk that is fixed or was held; it stands in the invitation and in the calendar.
    pub appointment: Option<Appointment>,
    /// Assessed integration criteria, AIG 58a(1) a to d, in this order.
    #[serde(default)]
    pub criterion: Vec<Criterion>,
    /// Agreed or proposed goals, in the order of the agreement.
    #[serde(default)]
    pub goal: Vec<Goal>,
    /// What has happened, in the words of `templates/course.toml`.
    #[serde(default)]
    pub event: Vec<Event>,
    /// What a person decided (D1 to D7); the program never decides.
    #[serde(default)]
    pub decision: Vec<Decision>,
    /// Papers of the file, for the list of evidence of a report.
    #[serde(default)]
    pub document: Vec<Exhibit>,
    /// How an order was served; periods are counted from it.
    pub service: Option<Service>,
    /// Locks of the register (eCH-0021).
    #[serde(default)]
    pub lock: Lock,
    /// How letters travel; ordinary post if absent.
    #[serde(default)]
    pub delivery: Delivery,
    /// What single kinds ask for, under the kind's name.
    #[serde(flatten)]
    #[schemars(skip)]
    pub answers: BTreeMap<String, Value>,
}

/// Stage of the model `start.integration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// First information after arrival.
    Inform,
    /// Advice and voluntary measures.
    Encourage,
    /// Talks and agreements where integration does not move.
    Demand,
    /// Report to the canton.
    Report,
}

impl Stage {
    /// The word in case files and folders.
    pub fn word(self) -> &'static str {
        match self {
            Self::Inform => "inform",
            Self::Encourage => "encourage",
            Self::Demand => "demand",
            Self::Report => "report",
        }
    }
}

/// A case together with the file it came from, so that messages can point.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// The typed case.
    pub case: Case,
    /// The file.
    pub document: Document,
    /// Pages and hash of the papers in `case.document`, in the same order.
    pub evidence: Vec<Evidence>,
}

/// What was read from a paper of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Pages of a PDF.
    pub pages: Option<usize>,
    /// SHA-256 in hexadecimal.
    pub hash: String,
}

impl CaseFile {
    /// Reads a case of the given shape, see [`schema()`].
    pub fn read(source: &Arc<Source>, shape: &Shape) -> Result<Self, Report> {
        Self::of(Document::parse(source)?, shape)
    }

    /// The case that a document of the given shape is, wherever it came from.
    pub fn of(document: Document, shape: &Shape) -> Result<Self, Report> {
        let named = document.value().get("id").and_then(Value::as_str).filter(|id| is_id(id));
        let named = named.map(str::to_owned);
        let of_case = |report: Report| match &named {
            Some(id) => report.of_case(id),
            None => report,
        };
        let case = document.typed::<Case>(shape).map_err(of_case)?;
        let mut report = characters(&document);
        if named.is_none() {
            report.push(
                Finding::error("wrong-value", say!("`id` cannot be a file name"))
                    .at(document.value_place("/id"))
                    .hint(say!(
                        "letters, digits, `-`, `_` and `.`, at most 64, such as MUS-2026-0042"
                    )),
            );
        }
        if report.has_errors() {
            Err(of_case(report))
        } else {
            Ok(Self { case, document, evidence: Vec::new() })
        }
    }

    /// The place of a key, by JSON pointer.
    pub fn place(&self, pointer: &str) -> Place {
        self.document.place(pointer)
    }

    /// The case with its papers as it names them, where there is no file to read.
    #[must_use]
    pub fn with_evidence_unread(mut self) -> Self {
        self.evidence = vec![Evidence::default(); self.case.document.len()];
        self
    }
}

/// The JSON Schema of a case file, with a table for each kind that asks for
/// something; `kinds` gives the schema of each such table, `words` the words
/// that the course of a case allows at a pointer, with what they mean.
pub fn schema(kinds: &BTreeMap<String, Value>, words: &[(&str, Vec<(&str, &str)>)]) -> Value {
    let mut schema = schema::of::<Case>();
    for (pointer, allowed) in words {
        if let Some(place) = schema.pointer_mut(pointer).and_then(Value::as_object_mut) {
            schema::choice(place, allowed.iter().map(|(word, says)| (*word, Some(*says))));
        }
    }
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("additionalProperties".into(), Value::Bool(false));
        if let Some(Value::Object(properties)) = fields.get_mut("properties") {
            properties.extend(kinds.iter().map(|(kind, asks)| (kind.clone(), asks.clone())));
        }
    }
    schema
}

/// Whether a text can be a case id: one plain file name on every system.
pub fn is_id(id: &str) -> bool {
    let reserved = ["CON", "PRN", "AUX", "NUL"];
    let stem = id.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let device = stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT"));
    (2..=64).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id.ends_with(|c: char| c.is_ascii_alphanumeric())
        && !reserved.contains(&stem.as_str())
        && !device
}

/// No text of a case file may be longer than this many characters.
const MAX_TEXT: usize = 2000;

/// Characters that no printed text may hold: controls, bidi overrides, the
/// replacement character, private use.
fn characters(document: &Document) -> Report {
    let mut report = Report::new();
    for (pointer, text) in document.texts() {
        let key = crate::document::dotted(&pointer);
        if text.chars().count() > MAX_TEXT {
            report.push(
                Finding::error(
                    "text-too-long",
                    say!("`{}` has more than {} characters", key, MAX_TEXT),
                )
                .at(document.value_place(&pointer))
                .hint(say!("shorten it; a paper has only so much room")),
            );
        }
        if let Some(wrong) = text.chars().find(|letter| is_forbidden(*letter)) {
            report.push(
                Finding::error(
                    "forbidden-character",
                    say!(
                        "`{}` holds the invisible or unassigned character U+{}",
                        key,
                        format!("{:04X}", wrong as u32)
                    ),
                )
                .at(document.value_place(&pointer))
                .hint(say!("type the text again instead of copying it")),
            );
        }
    }
    report
}

fn is_forbidden(letter: char) -> bool {
    let code = letter as u32;
    (letter.is_control() && letter != '\n')
        || matches!(code, 0x202A..=0x202E | 0x2066..=0x2069 | 0x200E | 0x200F | 0xFEFF | 0xFFFC | 0xFFFD | 0x2028 | 0x2029)
        || matches!(code, 0xE000..=0xF8FF | 0xE0000..=0x10_FFFF)
}

/// The nearest known name for a mistyped kind or key, as a hint.
pub fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> Text {
    match nearest(word, known.clone()) {
        Some(near) => say!("did you mean `{}`?", near),
        None => say!("one of {}", known.collect::<Vec<_>>().join(", ")),
    }
}
