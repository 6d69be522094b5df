//! What `kind.toml` may say: the words of the manifest of a document type.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Field;
use crate::{case::Day, locales::Role, office};

/// What `kind.toml` says of a kind.
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own")]
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Kind of paper",
    description = "What one kind of paper is: layout, addressee, passages, questions."
)]
pub struct Manifest {
    /// Code in the canton's list of papers, such as `I-01`; each kind has its own.
    #[schemars(regex(pattern = "^[A-Z]-[0-9]{2}$"))]
    pub code: String,
    /// Version of the text, such as `"1.0"`, printed on every page.
    pub version: String,
    /// Layout: the name of a file in `templates/layout/`, such as `letter`.
    #[schemars(regex(pattern = "^[a-z][a-z-]*$"))]
    pub layout: String,
    /// To whom the paper goes.
    pub addressee: Addressee,
    /// Which authority may send it.
    #[serde(default)]
    pub sender: Sender,
    /// In which languages the paper is offered.
    #[serde(default)]
    pub languages: Offered,
    /// Whether the canton has approved the text.
    pub status: Approval,
    /// Articles on which the paper rests, such as `["AIG 57(3)"]`.
    #[serde(default)]
    pub legal_basis: Vec<String>,
    /// Who signs, in this order.
    #[serde(default)]
    pub signed_by: Vec<Signatory>,
    /// Which instrument of the law the paper is, if it is one.
    pub instrument: Option<Instrument>,
    /// Whether words of an order are refused (`VwVG` 35).
    #[serde(default)]
    pub tone: Tone,
    /// `true`: local entries and offers of the office follow the passage that has the name of their chapter.
    #[serde(default)]
    pub local: bool,
    /// Sections of the case file without which the paper makes no sense, such as `["address", "appointment"]`.
    #[serde(default)]
    pub needs: Vec<String>,
    /// How easy the text must be to read, from 0, very hard, to 100, very easy: `mappe list readability`.
    #[schemars(range(min = 0, max = 100))]
    pub readability: Option<u8>,
    /// `true`: letters of this kind are for everybody and may go to a family by its name.
    #[serde(default)]
    pub for_family: bool,
    /// States of the course in which the paper comes next, `mappe list course`; none means all.
    #[serde(default)]
    pub states: Vec<String>,
    /// Facts of which one must hold, `mappe list facts`; `not` before a fact turns it round.
    #[serde(default)]
    pub when: When,
    /// `true`: made only if asked for by name, or answered in the case file.
    #[serde(default)]
    pub on_request: bool,
    /// What the paper is about: one case or one year.
    #[serde(default)]
    pub about: About,
    /// Role of the partner to whom the paper goes: a `[[partner]]` of `office.toml`.
    pub to: Option<office::Role>,
    /// Decisions that a person must have taken, such as `D7`, or taken with an answer, such as `D7: report`: `mappe list course`.
    #[serde(default)]
    pub decisions: Vec<String>,
    /// `true`: facts without date or source are refused.
    #[serde(default)]
    pub proved_facts: bool,
    /// `true`: registered or handed over; in an order this is a must (BGS 124.13).
    #[serde(default)]
    pub proof_of_service: bool,
    /// Answers that are needed with certain answers to another question.
    #[serde(default)]
    pub needs_answer: Vec<NeedsAnswer>,
    /// The passages offered in languages of information; none means all.
    #[serde(default)]
    pub information: Vec<String>,
    /// Most pages that the paper may have; in two languages twice as many.
    #[schemars(range(min = 1, max = 200))]
    pub max_pages: Option<u16>,
    /// The passages in their order.
    #[schemars(length(min = 1))]
    pub passages: Vec<Passage>,
    /// What the kind asks in the case file under its own name.
    #[serde(default)]
    pub fields: BTreeMap<String, Field>,
    /// The questions in words, by the name of the field; editors show them beside it.
    #[serde(default)]
    pub asks: BTreeMap<String, String>,
}

/// One passage of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Name of the passage in the prose files: the word after `---`.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$"))]
    pub name: String,
    /// How the layout sets it, such as `box`; a word that the layout knows.
    #[serde(default)]
    pub look: String,
    /// Table or form printed below it: the name of a file in `templates/layout/parts/`.
    #[serde(default)]
    pub show: String,
    /// Number of lines to write on below it.
    #[serde(default)]
    pub lines: u8,
    /// Facts of which one must hold, `mappe list facts`; `not` before a fact turns it round.
    #[serde(default)]
    pub when: When,
    /// Day by which somebody must have looked at the text again.
    pub review_by: Option<Day>,
}

impl Manifest {
    /// Whether a passage is offered in languages of a role.
    pub fn offers(&self, role: Role) -> impl Fn(&str) -> bool {
        let all = role == Role::Official || self.information.is_empty();
        move |name| all || self.information.iter().any(|one| one == name)
    }
}

/// An answer that is needed with certain answers to another question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedsAnswer {
    /// The question that must then be answered.
    pub field: String,
    /// The other question.
    pub with: String,
    /// Its answers that bring this about.
    pub is: Vec<String>,
}

/// One condition or several of which any may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum When {
    /// Always.
    #[default]
    #[serde(skip)]
    Always,
    /// One fact.
    One(String),
    /// Any of these facts.
    Any(Vec<String>),
}

impl When {
    /// The conditions; none means always.
    pub fn conditions(&self) -> &[String] {
        match self {
            Self::Always => &[],
            Self::One(one) => std::slice::from_ref(one),
            Self::Any(any) => any,
        }
    }
}

/// What a paper is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// One case.
    #[default]
    Case,
    /// One year of the workspace; no person is named.
    Year,
}

/// To whom a paper goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// The person, or who represents the person.
    Person,
    /// The file of the office.
    File,
    /// Others: an authority, a provider, an agency.
    Others,
}

/// Which authority may send a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sender {
    /// A municipality or region.
    #[default]
    Municipality,
    /// The cantonal authority alone.
    Canton,
}

impl Sender {
    /// The word in `kind.toml` and `office.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Canton => "canton",
        }
    }
}

/// In which languages a kind is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Offered {
    /// The binding language alone.
    #[default]
    Official,
    /// Languages of information as well.
    Information,
}

/// Whether the canton has approved a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// Awaits approval.
    Proposal,
    /// Approved.
    Approved,
}

impl Approval {
    /// The word as people read it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Proposal => "proposal",
            Self::Approved => "approved",
        }
    }
}

/// Who signs a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Signatory {
    /// The office.
    Office,
    /// A second officer.
    #[serde(rename = "second_officer")]
    SecondOfficer,
    /// The person.
    Person,
    /// Who represents the person, if anybody does.
    Representative,
    /// The interpreter, if there is one.
    Interpreter,
}

impl Signatory {
    /// The word in `kind.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::SecondOfficer => "second_officer",
            Self::Person => "person",
            Self::Representative => "representative",
            Self::Interpreter => "interpreter",
        }
    }
}

/// The instruments of the law (AIG 58b and the municipal plan).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Instrument {
    /// Written plan with the municipality; voluntary.
    CommunalAgreement,
    /// Integration agreement, AIG 58b(1): binding, cantonal.
    BindingAgreement,
    /// Integration recommendation, AIG 58b(4).
    Recommendation,
}

impl Instrument {
    /// The word in `kind.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Self::CommunalAgreement => "communal-agreement",
            Self::BindingAgreement => "binding-agreement",
            Self::Recommendation => "recommendation",
        }
    }
}

/// Whether words of an order are refused (`VwVG` 35).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// A letter or agreement: they are refused.
    #[default]
    Letter,
    /// Information that may explain them.
    Information,
    /// An order, which must use them.
    Order,
}
