//! Sample cases: for each kind the least and the most that a case can say, and
//! hostile ones, drawn by chance with a fixed seed. They are made from the schema
//! of the case file and go in by the same door as every other case. No person is
//! behind them.

mod case;
mod hostile;
mod office;
mod pseudo;
mod words;

use std::{path::PathBuf, sync::Arc};

use jiff::civil::{Date, date};

use crate::{
    case::CaseFile,
    document::Shape,
    locales::Locales,
    office::OfficeFile,
    plan::{Plan, Request},
    report::Report,
    source::Source,
    templates::{About, Kind, Sender, Templates},
    workspace::Workspace,
};

pub use pseudo::{PSEUDO, pseudo, pseudo_material};
use words::SampleWords;

/// The date of sample papers; their cases name it.
pub const DAY: Date = date(2026, 11, 23);
/// The seed of hostile samples, unless the caller names another.
pub const SEED: u64 = 2026;
/// How often chance is asked for a hostile case that law and form allow.
const DRAWS: u64 = 60;

/// How much a sample says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Only what the kind needs.
    Smallest,
    /// All there can be, in long words.
    Largest,
    /// What chance leaves of it, in the worst words; numbered.
    Hostile(u32),
}

impl Size {
    /// The word in case numbers and file names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Smallest => "smallest",
            Self::Largest => "largest",
            Self::Hostile(_) => "hostile",
        }
    }
}

/// One sample case of a kind.
#[derive(Clone)]
pub struct Sample {
    /// The kind it is for.
    pub kind: Arc<Kind>,
    /// How much it says.
    pub size: Size,
    /// The case.
    pub file: Arc<CaseFile>,
}

/// A workspace of samples: one office in one official language, and a case for
/// each kind that it may send. Made by [`Samples::sets`].
pub struct Set {
    /// `de-municipality-largest`
    pub name: String,
    /// The workspace; it has no folder on the disk.
    pub workspace: Workspace,
    /// The cases, in the order of the kinds.
    pub samples: Vec<Sample>,
}

impl Set {
    /// The paper of a sample, in the official language or the languages asked for.
    pub fn plan(&self, sample: &Sample, languages: &[String]) -> Plan {
        let request = Request {
            kinds: vec![sample.kind.id.clone()],
            languages: languages.to_vec(),
            date: None,
            today: DAY,
            occasion: None,
        };
        Plan::draw(&self.workspace, std::slice::from_ref(&sample.file), &request)
    }
}

/// From what samples are made.
pub struct Samples<'a> {
    /// Kinds and layouts.
    pub templates: &'a Arc<Templates>,
    /// Languages.
    pub locales: &'a Arc<Locales>,
    /// The kinds wanted; those about a year have no case.
    pub kinds: &'a [Arc<Kind>],
    /// Where chance begins.
    pub seed: u64,
    /// Whether a letter can be printed, for the hostile ones.
    pub has_glyph: &'a dyn Fn(char) -> bool,
}

impl Samples<'_> {
    /// The samples of all official languages and senders, in the sizes wanted.
    pub fn sets(&self, sizes: &[Size]) -> Result<Vec<Set>, Report> {
        self.sets_in(self.locales.official(), sizes)
    }

    /// The samples of some official languages.
    pub fn sets_in<'b>(
        &self,
        tags: impl Iterator<Item = &'b str>,
        sizes: &[Size],
    ) -> Result<Vec<Set>, Report> {
        let (mut sets, mut report) = (Vec::new(), Report::new());
        for tag in tags {
            for sender in [Sender::Municipality, Sender::Canton] {
                for size in sizes {
                    match self.set(tag, sender, *size) {
                        Ok(set) if set.samples.is_empty() => {}
                        Ok(set) => sets.push(set),
                        Err(wrong) => report.extend(wrong),
                    }
                }
            }
        }
        report.into_result(sets).map(|(sets, _)| sets)
    }

    fn set(&self, tag: &str, sender: Sender, size: Size) -> Result<Set, Report> {
        let material = self.templates.material();
        let words = SampleWords::read(material, tag)?;
        let number = match size {
            Size::Hostile(number) => format!("-{number}"),
            _ => String::new(),
        };
        let name = format!("{tag}-{}-{}{number}", sender.word(), size.word());
        let mut office = office::value(material, &words, tag, sender, size)?;
        if let Size::Hostile(number) = size {
            let mut chance = hostile::Chance::new(self.seed ^ u64::from(number), self.has_glyph);
            chance.reached_otherwise(&mut office);
        }
        let text = crate::document::composed(&office);
        let source = Source::new(format!("{name}/office.toml"), text);
        let workspace = Workspace {
            root: PathBuf::from(&name),
            office: Arc::new(OfficeFile::read(&source)?),
            logo: None,
            templates: self.templates.clone(),
            locales: self.locales.clone(),
            shape: Shape::new(self.templates.case_schema()),
        };
        let mut set = Set { name, workspace, samples: Vec::new() };
        let (mut samples, mut report) = (Vec::new(), Report::new());
        let own = |kind: &&Arc<Kind>| {
            kind.manifest.about == About::Case && kind.manifest.sender == sender
        };
        for kind in self.kinds.iter().filter(own) {
            let made = match size {
                Size::Hostile(number) => self.hostile(&set, kind, &words, number),
                _ => read(&set, kind, &case::text(material, &words, kind, size)?, size).map(Some),
            };
            match made {
                Ok(sample) => samples.extend(sample),
                Err(wrong) => report.extend(wrong),
            }
        }
        set.samples = samples;
        report.into_result(set).map(|(set, _)| set)
    }

    /// A case that chance has drawn and that law and form allow; none if chance
    /// finds no such case.
    fn hostile(
        &self,
        set: &Set,
        kind: &Arc<Kind>,
        words: &SampleWords,
        number: u32,
    ) -> Result<Option<Sample>, Report> {
        let material = self.templates.material();
        let size = Size::Hostile(number);
        let largest = case::value(material, words, kind, size)?;
        for draw in 0..DRAWS {
            let seed = self.seed ^ (u64::from(number) << 32) ^ (draw << 16) ^ hash(&kind.id);
            let mut chance = hostile::Chance::new(seed, self.has_glyph);
            let drawn = chance.changed(&largest, set.workspace.shape.schema(), kind);
            let text = crate::document::composed(&drawn);
            let Ok(sample) = read(set, kind, &text, size) else { continue };
            let plan = set.plan(&sample, &[]);
            if plan.jobs.len() == 1 && !plan.report.has_errors() {
                return Ok(Some(sample));
            }
        }
        Ok(None)
    }
}

/// The sample as the program reads it.
fn read(set: &Set, kind: &Arc<Kind>, text: &str, size: Size) -> Result<Sample, Report> {
    let name = format!("{}/cases/{}.toml", set.name, case::id(kind, size));
    let file = CaseFile::read(&Source::new(name, text), &set.workspace.shape)?;
    let file = Arc::new(file.with_evidence_unread());
    Ok(Sample { kind: kind.clone(), size, file })
}

/// A number that stays the same for a name, on every machine.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
