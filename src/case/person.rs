//! The person, the people around, and the permit (eCH-0011, eCH-0044,
//! eCH-0021, eCH-0006).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Address, BirthDate, Day};

/// The person the case is about (eCH-0011 `nameData`, `birthData`).
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Surname as the register spells it (eCH-0011 `officialName`), such as `Hayaloğlu`: ISO 8859-1 and Latin Extended-A.
    #[schemars(length(min = 1, max = 100))]
    pub official_name: String,
    /// All first names in their order (eCH-0011 `firstName`), such as `Barış Emre`.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub first_name: String,
    /// `true` if the register knows no first name; `first_name` is then left out.
    #[serde(default)]
    pub first_name_unknown: bool,
    /// The first name in use (eCH-0011 `callName`), if letters shall use that one.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub call_name: String,
    /// Title before the name, such as `Dr.` (eCH-0010 `title`).
    #[serde(default)]
    #[schemars(length(max = 50))]
    pub title: String,
    /// The name in its own script; for display only.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub original_script: String,
    /// Sex in the register (eCH-0044 `sex`, there 1, 2, 3); it decides the form of address.
    pub sex: Sex,
    /// Birth date (eCH-0044 `dateOfBirth`) as far as it is known: 1988-04-03, `"1988-04"` or `"1988"`.
    pub born: BirthDate,
    /// Nationalities, ISO 3166-1 alpha-2, such as `["TR"]`; empty with `stateless = true`.
    #[serde(default)]
    pub nationality: Vec<CountryCode>,
    /// `true` if no state regards the person as its national.
    #[serde(default)]
    pub stateless: bool,
    /// Mother tongues as BCP 47 tags, such as `["tr", "kmr"]`.
    #[serde(default)]
    pub mother_tongues: Vec<String>,
    /// Which script the person can read; without any, somebody should call as well.
    #[serde(default)]
    pub literacy: Literacy,
    /// Level in the official language of the place, in the Common European Framework.
    pub language_level: Option<LanguageLevel>,
}

/// A country, ISO 3166-1 alpha-2 (XK for Kosovo).
pub(super) type CountryCode = String;

/// Sex in the register (eCH-0044; there 1, 2, 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Male (eCH-0044: 1).
    Male,
    /// Female (eCH-0044: 2).
    Female,
    /// Undetermined (eCH-0044: 3).
    Undetermined,
}

impl Sex {
    /// The word in case files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Undetermined => "undetermined",
        }
    }
}

/// What the person can read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Literacy {
    /// No script.
    None,
    /// Another than the Latin script.
    OtherScript,
    /// The Latin script.
    #[default]
    LatinScript,
}

/// Level in the local language (GER/CECR/QCER).
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageLevel {
    /// Level of speaking and listening.
    pub oral: Level,
    /// Level of reading and writing.
    #[serde(default)]
    pub written: Level,
    /// What shows it, such as a course, a certificate or the impression in the talk.
    #[serde(default)]
    pub proof: String,
    /// Day on which it was shown.
    pub date: Option<Day>,
}

/// Levels of the reference framework and what lies beside them.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
pub enum Level {
    /// Nobody has assessed it.
    #[serde(rename = "not_assessed")]
    #[default]
    NotAssessed,
    /// Single words.
    A0,
    /// On the way to A1.
    #[serde(rename = "A1.1")]
    A1Begun,
    /// Very simple sentences about oneself.
    A1,
    /// On the way to A2.
    #[serde(rename = "A2.1")]
    A2Begun,
    /// Simple talk about everyday life.
    A2,
    /// Independent in most everyday situations.
    B1,
    /// Fluent, also on difficult subjects.
    B2,
    /// Fluent and exact in work and studies.
    C1,
    /// Understands and says practically everything.
    C2,
    /// The official language is a mother tongue.
    #[serde(rename = "mother_tongue")]
    MotherTongue,
}

impl Level {
    /// The level as printed; `None` for words that the locale prints.
    pub fn mark(self) -> Option<&'static str> {
        Some(match self {
            Self::NotAssessed | Self::MotherTongue => return None,
            Self::A0 => "A0",
            Self::A1Begun => "A1.1",
            Self::A1 => "A1",
            Self::A2Begun => "A2.1",
            Self::A2 => "A2",
            Self::B1 => "B1",
            Self::B2 => "B2",
            Self::C1 => "C1",
            Self::C2 => "C2",
        })
    }

    /// The id of its name in the locale, where it has one.
    pub fn message(self) -> Option<&'static str> {
        match self {
            Self::NotAssessed => Some("level-not-assessed"),
            Self::MotherTongue => Some("level-mother-tongue"),
            _ => None,
        }
    }
}

/// Somebody of the household, or who represents the person (eCH-0021).
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// What this person is to the person of the case.
    pub relation: Relation,
    /// Surname as the register spells it (eCH-0011 `officialName`).
    #[schemars(length(min = 1, max = 100))]
    pub official_name: String,
    /// All first names in their order (eCH-0011 `firstName`).
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub first_name: String,
    /// Sex in the register (eCH-0044 `sex`); it decides the form of address.
    pub sex: Sex,
    /// Birth date as far as it is known: 1988-04-03, `"1988-04"` or `"1988"`.
    pub born: Option<BirthDate>,
    /// Nationalities, ISO 3166-1 alpha-2, such as `["TR"]`.
    #[serde(default)]
    pub nationality: Vec<CountryCode>,
    /// Title before the name, such as `Dr.` (eCH-0010 `title`).
    #[serde(default)]
    #[schemars(length(max = 50))]
    pub title: String,
    /// `true` if letters go to this person as well.
    #[serde(default)]
    pub recipient: bool,
    /// For a deputy: what the mandate allows (ZGB 393 to 398).
    pub mandate: Option<Mandate>,
    /// Languages this person reads, as BCP 47 tags.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Address of this person, if it is another than that of the case.
    pub address: Option<Address>,
}

/// Mandates of a deputy of an adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mandate {
    /// Comprehensive deputyship, ZGB 398: letters go to the deputy.
    Full,
    /// Representation, ZGB 394: letters go to the person, a copy to the deputy.
    Representation,
    /// Accompaniment, ZGB 393: letters go to the person alone.
    Accompanying,
}

/// Relations that matter for papers (eCH-0021).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Husband or wife.
    Spouse,
    /// Registered or factual partner.
    Partner,
    /// Child.
    Child,
    /// Mother of the person.
    Mother,
    /// Father of the person.
    Father,
    /// Guardian of a minor (ZGB 327a).
    Guardian,
    /// Deputy of an adult (ZGB 390).
    Deputy,
    /// Anybody else.
    Other,
}

impl Relation {
    /// The word in case files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Spouse => "spouse",
            Self::Partner => "partner",
            Self::Child => "child",
            Self::Mother => "mother",
            Self::Father => "father",
            Self::Guardian => "guardian",
            Self::Deputy => "deputy",
            Self::Other => "other",
        }
    }

    /// Whether such a person lives in the household, rather than acting for it.
    pub fn is_household(self) -> bool {
        !matches!(self, Self::Guardian | Self::Deputy)
    }
}

/// The permit (eCH-0006, eCH-0011 `residencePermitData`).
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Permit {
    /// Letter on the permit card (eCH-0006).
    pub category: PermitCategory,
    /// First day on which the permit is valid.
    pub valid_from: Option<Day>,
    /// Last day on which the permit is valid.
    pub valid_until: Option<Day>,
    /// Day of entry into Switzerland.
    pub entry: Option<Day>,
    /// Day of arrival in the municipality (eCH-0011 `arrivalDate`).
    pub arrival: Option<Day>,
    /// Through whom the person may stay; it decides which instrument the law allows.
    #[serde(default)]
    pub family_tie: FamilyTie,
    /// Day of the decision; for C permits before or after 1.1.2019 (BGE 148 II 1).
    pub decided: Option<Day>,
    /// `true` for a recognised refugee (`AsylG` 3).
    #[serde(default)]
    pub refugee: bool,
}

/// The letters on the card (AIG 41, eCH-0006).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum PermitCategory {
    /// Residence permit.
    B,
    /// Settlement permit.
    C,
    /// Residence permit with gainful activity for relatives of diplomats.
    Ci,
    /// Provisional admission.
    F,
    /// Cross-border worker.
    G,
    /// Short-term permit.
    L,
    /// Asylum seeker.
    N,
    /// Protection status.
    S,
}

impl PermitCategory {
    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::B => "B",
            Self::C => "C",
            Self::Ci => "Ci",
            Self::F => "F",
            Self::G => "G",
            Self::L => "L",
            Self::N => "N",
            Self::S => "S",
        }
    }
}

/// Through whom the person may stay in Switzerland.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FamilyTie {
    /// Own right: work, studies, asylum.
    None,
    /// Family of a Swiss citizen, AIG 42.
    Swiss,
    /// Family of an EU or EFTA national (FZA, annex I, 3).
    EuEfta,
    /// Family of a person with a C permit, AIG 43.
    #[serde(rename = "art-43")]
    Art43,
    /// Family of a person with a B permit, AIG 44.
    #[serde(rename = "art-44")]
    Art44,
    /// Family of a person with an L permit, AIG 45.
    #[serde(rename = "art-45")]
    Art45,
    /// Not known.
    #[default]
    Unknown,
}
