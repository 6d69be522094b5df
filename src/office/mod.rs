//! The office that sends: letterhead, people, offers, local facts
//! (`office.toml`).

mod entries;
mod partners;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    case::{Address, Day},
    document::{Document, Shape},
    report::{Place, Report},
    schema,
    source::Source,
};

pub use entries::{Local, Offer};
pub use partners::{CantonalLaw, Partner, Remedy, RemedyKind, Role};

/// What `office.toml` says. Made by [`OfficeFile::read`].
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Office",
    description = "The authority that sends: letterhead, people, offers, facts of the place."
)]
pub struct Office {
    /// Name in the letterhead, such as `Gemeinde Musterwil`.
    pub name: String,
    /// Unit below the name in the letterhead.
    #[serde(default)]
    pub unit: String,
    /// Municipality for which the office works.
    pub municipality: String,
    /// Canton, two capital letters, such as `SO`; its holidays count.
    #[schemars(regex(pattern = "^[A-Z]{2}$"))]
    pub canton: String,
    /// What kind of authority it is.
    #[serde(default)]
    pub kind: OfficeKind,
    /// The binding language of the office: `de`, `fr` or `it`.
    pub official_language: String,
    /// `true`: only texts that a second person has read are printed; drafts in other languages are refused.
    #[serde(default)]
    pub reviewed_texts: bool,
    /// Envelope profile: which window the letters use; `mappe list envelopes` shows all.
    #[serde(default = "safe_right")]
    pub envelope: String,
    /// Colour of the letterhead, such as `"#1f3a4d"`; dark enough for white text.
    #[serde(default = "ink")]
    #[schemars(regex(pattern = "^#[0-9a-fA-F]{6}$"))]
    pub accent: String,
    /// Place in the date line; the municipality if absent.
    #[serde(default)]
    pub place: String,
    /// Address of the office, printed in the letterhead.
    pub address: Address,
    /// How to reach the office: phone, e-mail, web, hours.
    #[serde(default)]
    pub contact: Contact,
    /// Coat of arms or logo in the letterhead.
    pub logo: Option<Logo>,
    /// People of the office; the first one leads the case.
    #[schemars(length(min = 1))]
    pub officer: Vec<Officer>,
    /// Courses and other offers; cases and the info folder name them.
    #[serde(default)]
    pub offer: Vec<Offer>,
    /// Local contacts and facts for the info folder.
    #[serde(default)]
    pub local: Vec<Local>,
    /// Authorities and others to whom papers go.
    #[serde(default)]
    pub partner: Vec<Partner>,
    /// How orders of this authority can be contested; for cantonal authorities.
    #[serde(default)]
    pub remedy: Vec<Remedy>,
    /// Cantonal law as it is cited here.
    #[serde(default)]
    pub law: CantonalLaw,
    /// Days on which periods do not end, beside Saturdays, Sundays and the holidays of the canton.
    #[serde(default)]
    pub calendar: OwnDays,
}

/// Days of the place beside the holidays of the canton.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OwnDays {
    /// Holidays of the municipality or district, such as `[2026-09-30]`.
    pub holidays: Vec<Day>,
}

/// What kind of authority an office is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfficeKind {
    /// One municipality.
    #[default]
    Municipality,
    /// Several municipalities together.
    Region,
    /// A cantonal authority.
    Canton,
}

impl OfficeKind {
    /// The word in `office.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::Canton => "canton",
        }
    }
}

/// How to reach an office.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// Phone number as printed, such as `032 000 00 00`.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Web address without `https://`.
    pub web: String,
    /// Opening hours as printed.
    pub hours: String,
}

/// An image of the letterhead.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// Picture in the workspace, such as `assets/logo.svg`; also PNG and JPEG.
    #[schemars(regex(pattern = r"^assets/[A-Za-z0-9._/-]+\.(svg|png|jpg|jpeg)$"))]
    pub file: String,
    /// What it shows, for people who do not see it.
    #[schemars(length(min = 1), regex(pattern = r"\S"), extend("x-write" = "say in a few words what it shows, such as \"Wappen von Musterwil\""))]
    pub alt: String,
}

/// Somebody who works in the office.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    /// First name and surname as printed.
    pub name: String,
    /// Function as printed.
    pub function: String,
    /// Direct phone number.
    #[serde(default)]
    pub phone: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
}

fn safe_right() -> String {
    "safe-right".into()
}

fn ink() -> String {
    "#1f3a4d".into()
}

/// An office together with its file.
#[derive(Clone, Debug)]
pub struct OfficeFile {
    /// The office.
    pub office: Office,
    /// The file.
    pub document: Document,
}

impl OfficeFile {
    /// Reads `office.toml`.
    pub fn read(source: &Arc<Source>) -> Result<Self, Report> {
        let document = Document::parse(source)?;
        let office = document.typed::<Office>(&Shape::new(schema()))?;
        Ok(Self { office, document })
    }

    /// The place of a key, by JSON pointer.
    pub fn place(&self, pointer: &str) -> Place {
        self.document.place(pointer)
    }
}

/// The JSON Schema of `office.toml`.
pub fn schema() -> Value {
    schema::of::<Office>()
}
