//! What `kind.toml` may say: the words of the manifest of a document type.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What `kind.toml` says of a kind.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Code in the canton's list of papers.
    #[schemars(regex(pattern = "^[A-Z]-[0-9]{2}$"))]
    pub code: String,
    /// Version of the text, printed on every page.
    pub version: String,
    /// Layout in `templates/layout/`.
    #[schemars(regex(pattern = "^[a-z][a-z-]*$"))]
    pub layout: String,
    /// To whom the paper goes.
    pub addressee: Addressee,
    /// Which authority may send it.
    #[serde(default)]
    pub sender: Sender,
    /// In which languages it is offered.
    #[serde(default)]
    pub languages: Offered,
    /// Whether the canton has approved the text.
    pub status: Approval,
    /// Articles on which it rests, `AIG 57(3)`.
    #[serde(default)]
    pub legal_basis: Vec<String>,
    /// Who signs, in this order.
    #[serde(default)]
    pub signed_by: Vec<Signatory>,
    /// Which instrument of the law the paper is, if it is one.
    pub instrument: Option<Instrument>,
    /// Whether words of an order are refused.
    #[serde(default)]
    pub tone: Tone,
    /// Whether the office's local entries and offers follow the passage that
    /// has the name of their chapter.
    #[serde(default)]
    pub local: bool,
    /// Sections of the case file without which the paper makes no sense.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The passages in their order.
    #[schemars(length(min = 1))]
    pub passages: Vec<Passage>,
    /// What the kind asks in the case file under its own name.
    #[serde(default)]
    pub fields: BTreeMap<String, FieldType>,
}

/// One passage of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Name in the prose files.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$"))]
    pub name: String,
    /// How the layout sets it.
    #[serde(default)]
    pub look: String,
    /// Table or form printed below it, from `templates/layout/parts/`.
    #[serde(default)]
    pub show: String,
    /// Lines to write on.
    #[serde(default)]
    pub lines: u8,
    /// Facts of which one must hold; `not` before a fact turns it round.
    #[serde(default)]
    pub when: When,
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

/// The type of a field that a kind asks for; a `?` at the end makes it optional.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the words of kind.toml")]
pub enum FieldType {
    #[serde(rename = "text")]
    Text,
    #[serde(rename = "text?")]
    OptionalText,
    #[serde(rename = "date")]
    Date,
    #[serde(rename = "date?")]
    OptionalDate,
    #[serde(rename = "integer")]
    Integer,
    #[serde(rename = "integer?")]
    OptionalInteger,
    #[serde(rename = "yes-no")]
    YesNo,
    #[serde(rename = "yes-no?")]
    OptionalYesNo,
    #[serde(rename = "money")]
    Money,
    #[serde(rename = "money?")]
    OptionalMoney,
    #[serde(rename = "texts")]
    Texts,
    #[serde(rename = "texts?")]
    OptionalTexts,
}

impl FieldType {
    /// Whether the case file may leave it out.
    pub fn is_optional(self) -> bool {
        matches!(
            self,
            Self::OptionalText
                | Self::OptionalDate
                | Self::OptionalInteger
                | Self::OptionalYesNo
                | Self::OptionalMoney
                | Self::OptionalTexts
        )
    }

    /// The schema of an answer.
    pub(super) fn schema(self) -> Value {
        match self {
            Self::Text | Self::OptionalText => json!({ "type": "string" }),
            Self::Date | Self::OptionalDate => json!({
                "type": "string",
                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
                "format": "date",
                "x-write": "write an existing day such as 2026-11-12"
            }),
            Self::Integer | Self::OptionalInteger => json!({ "type": "integer" }),
            Self::YesNo | Self::OptionalYesNo => json!({ "type": "boolean" }),
            Self::Money | Self::OptionalMoney => json!({
                "type": "string",
                "pattern": r"^[0-9]{1,9}\.[0-9]{2}$",
                "x-write": "write Swiss francs with two decimals in quotation marks, such as \"420.00\""
            }),
            Self::Texts | Self::OptionalTexts => {
                json!({ "type": "array", "items": { "type": "string" } })
            }
        }
    }
}
