//! A kind: the manifest of one document type, `kind.toml`.

use std::{collections::BTreeMap, sync::Arc};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::typed;
use crate::{
    document::{Document, Shape},
    report::{Finding, Report},
    source::Source,
};

/// One document type. Made by [`Kind::read`].
#[derive(Debug)]
pub struct Kind {
    /// The folder's name.
    pub id: String,
    /// The stage's folder: `inform`, `encourage`, `demand`, `report`, `shared`.
    pub stage: String,
    /// `templates/<stage>/<id>`.
    pub folder: String,
    /// What `kind.toml` says.
    pub manifest: Manifest,
    /// The file.
    pub document: Document,
}

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

/// Whether words of an order are refused (VwVG 35).
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

    fn schema(self) -> Value {
        match self {
            Self::Text | Self::OptionalText => json!({ "type": "string" }),
            Self::Date | Self::OptionalDate => json!({
                "type": "string",
                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
                "description": "a day, written as 2026-11-12"
            }),
            Self::Integer | Self::OptionalInteger => json!({ "type": "integer" }),
            Self::YesNo | Self::OptionalYesNo => json!({ "type": "boolean" }),
            Self::Money | Self::OptionalMoney => json!({
                "type": "string",
                "pattern": r"^[0-9]{1,9}\.[0-9]{2}$",
                "description": "Swiss francs with two decimals in quotation marks, such as \"420.00\""
            }),
            Self::Texts | Self::OptionalTexts => json!({ "type": "array", "items": { "type": "string" } }),
        }
    }
}

impl Kind {
    /// Reads a manifest; `path` is `templates/<stage>/<id>/kind.toml`.
    pub fn read(source: &Arc<Source>, path: &str, shape: &Shape) -> Result<Self, Report> {
        let (manifest, document): (Manifest, _) = typed(source, shape)?;
        let folder = path.trim_end_matches("/kind.toml").to_owned();
        let mut parts = folder.rsplit('/');
        let id = parts.next().unwrap_or_default().to_owned();
        let stage = parts.next().unwrap_or_default().to_owned();
        let kind = Self { id, stage, folder, manifest, document };
        let mut report = Report::new();
        for (number, passage) in kind.manifest.passages.iter().enumerate() {
            let twice = kind.manifest.passages[..number].iter().any(|one| one.name == passage.name);
            if twice {
                let place = kind.document.value_place(&format!("/passages/{number}/name"));
                report.push(
                    Finding::error("duplicate-passage", format!("the passage `{}` is there twice", passage.name))
                        .at(place)
                        .hint("give each passage its own name"),
                );
            }
            for condition in passage.when.conditions() {
                let fact = condition.strip_prefix("not ").unwrap_or(condition);
                if !crate::case::FACTS.iter().any(|row| row.name == fact) {
                    let names = crate::case::FACTS.iter().map(|row| row.name);
                    report.push(
                        Finding::error("unknown-fact", format!("`{fact}` is not a fact"))
                            .at(kind.document.value_place(&format!("/passages/{number}/when")))
                            .hint(crate::case::did_you_mean(fact, names)),
                    );
                }
            }
        }
        report.into_result(kind).map(|(kind, _)| kind)
    }

    /// The schema of the kind's own table in a case file.
    pub fn question(&self) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (name, field) in &self.manifest.fields {
            properties.insert(name.clone(), field.schema());
            if !field.is_optional() {
                required.push(json!(name));
            }
        }
        json!({
            "type": "object",
            "additionalProperties": false,
            "properties": properties,
            "required": required,
        })
    }
}
