//! The integration criteria (AIG 58a, VZAE 77a to 77f) and the goals drawn
//! from them.

use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, de::Error};

use super::Day;

/// An assessed criterion.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Letter of the criterion in AIG 58a(1).
    pub id: CriterionId,
    /// How far the criterion is fulfilled.
    pub status: CriterionStatus,
    /// What is known, each fact with its date and its source.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Personal circumstances that are taken into account (VZAE 77f); only for c and d.
    #[serde(default)]
    pub circumstances: Vec<Circumstance>,
    /// What the person says about it.
    #[serde(default)]
    pub statement: String,
}

/// The letters of AIG 58a(1).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum CriterionId {
    /// Public security and order.
    A,
    /// Values of the Federal Constitution.
    B,
    /// Language skills.
    C,
    /// Participation in economic life or acquisition of education.
    D,
}

impl CriterionId {
    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
        }
    }
}

/// How far a criterion is fulfilled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CriterionStatus {
    /// Fulfilled.
    Fulfilled,
    /// Fulfilled in part.
    Partly,
    /// Not fulfilled.
    NotFulfilled,
    /// Nobody has assessed it.
    NotAssessed,
}

impl CriterionStatus {
    /// The word in case files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fulfilled => "fulfilled",
            Self::Partly => "partly",
            Self::NotFulfilled => "not_fulfilled",
            Self::NotAssessed => "not_assessed",
        }
    }
}

/// One fact behind an assessment.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What happened, without opinion.
    pub text: String,
    /// Day on which it happened or was seen.
    pub date: Option<Day>,
    /// Who says so, such as a school, a certificate, the person.
    #[serde(default)]
    pub source: String,
}

/// Personal circumstances that are taken into account, VZAE 77f.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// A disability.
    Disability,
    /// A severe or long illness.
    Illness,
    /// Great difficulties in learning, reading or writing.
    Learning,
    /// Work that does not earn a living.
    WorkingPoor,
    /// Duties of care.
    Care,
}

impl Circumstance {
    /// The word in case files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Disability => "disability",
            Self::Illness => "illness",
            Self::Learning => "learning",
            Self::WorkingPoor => "working_poor",
            Self::Care => "care",
        }
    }
}

/// A goal with its measure.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Letter of the criterion that the goal serves (AIG 58a(1)).
    pub criterion: CriterionId,
    /// What is to be reached, so that one can measure it.
    pub goal: String,
    /// What the person does for it.
    pub measure: String,
    /// Day by which it is to be reached.
    pub due: Option<Day>,
    /// What shows that it is reached, such as a certificate.
    #[serde(default)]
    pub proof: String,
    /// What it costs and who pays (AIG 58b(1) names the finance).
    pub cost: Option<Cost>,
    /// What the office does for it.
    #[serde(default)]
    pub support: String,
    /// Where the goal stands; open if absent.
    #[serde(default)]
    pub status: GoalStatus,
}

/// A cost and its bearer.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Swiss francs with two decimals in quotation marks, such as `"420.00"`.
    pub chf: Francs,
    /// Who pays.
    pub bearer: Bearer,
}

/// An amount in Rappen, written in case files as `"420.00"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Francs(pub i64);

impl Francs {
    fn read(text: &str) -> Option<Self> {
        let (francs, rappen) = text.split_once('.')?;
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(francs) || !plain(rappen) || rappen.len() != 2 || francs.len() > 9 {
            return None;
        }
        Some(Self(francs.parse::<i64>().ok()? * 100 + rappen.parse::<i64>().ok()?))
    }
}

impl fmt::Display for Francs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Serialize for Francs {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Francs {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::read(&text).ok_or_else(|| D::Error::custom("not an amount such as \"420.00\""))
    }
}

impl JsonSchema for Francs {
    fn schema_name() -> Cow<'static, str> {
        "Francs".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^[0-9]{1,9}\.[0-9]{2}$",
            "x-write": "write Swiss francs with two decimals in quotation marks, such as \"420.00\"",
            "description": "Swiss francs with two decimals in quotation marks, such as \"420.00\""
        })
    }
}

/// Who pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bearer {
    /// The person.
    Person,
    /// The municipality.
    Municipality,
    /// The canton.
    Canton,
    /// The social region.
    SocialRegion,
    /// The employer.
    Employer,
}

impl Bearer {
    /// The word in case files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Municipality => "municipality",
            Self::Canton => "canton",
            Self::SocialRegion => "social_region",
            Self::Employer => "employer",
        }
    }
}

/// Where a goal stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GoalStatus {
    /// Not yet due or not yet looked at.
    #[default]
    Open,
    /// Reached.
    Reached,
    /// Reached in part.
    Partly,
    /// Not reached.
    NotReached,
    /// Not reached for an excusable reason, AIG 62(1)(g).
    Excused,
}

impl GoalStatus {
    /// The word in case files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Reached => "reached",
            Self::Partly => "partly",
            Self::NotReached => "not_reached",
            Self::Excused => "excused",
        }
    }
}
