//! Where letters go and how they travel (eCH-0010, Swiss Post).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A postal address (eCH-0010).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Address {
    /// Who receives the post for the person, such as `Familie Beispiel`; «c/o» is printed.
    pub care_of: String,
    /// A line above the street, such as the name of an organisation or a house (eCH-0010 `addressLine1`).
    pub add_on: String,
    /// Street without number (eCH-0010 `street`).
    pub street: String,
    /// House number, such as `7a` (eCH-0010 `houseNumber`).
    pub house_number: String,
    /// Number of the flat or room (eCH-0010 `dwellingNumber`).
    pub dwelling_number: String,
    /// Number of the post office box; `-` for a box without number.
    pub post_office_box: String,
    /// Hamlet or quarter above the town (eCH-0010 `locality`).
    pub locality: String,
    /// Postcode in quotation marks, such as `"4999"`: four digits in Switzerland (eCH-0010 `swissZipCode`), or a foreign one.
    pub postcode: String,
    /// Town, as the Post writes it (eCH-0010 `town`).
    pub town: String,
    /// Country, ISO 3166-1 alpha-2, such as `DE`; Switzerland if absent (eCH-0010 `country`).
    #[schemars(regex(pattern = r"^[A-Z]{2}$"))]
    pub country: Option<String>,
    /// `true` if letters are collected at the counter of the post office.
    pub poste_restante: bool,
}

impl Address {
    /// Whether the address is abroad.
    pub fn is_foreign(&self) -> bool {
        self.country.as_deref().is_some_and(|country| country != "CH" && country != "LI")
    }
}

/// Locks of the residents' register (eCH-0021).
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Lock {
    /// `true`: the address is never printed where others than the person can read it.
    pub address: bool,
}

/// How letters of this case travel.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Delivery {
    /// Product of the Post, or by hand; A-Post if absent.
    pub method: Method,
    /// Envelope profile, if another than that of the office; `mappe list envelopes` shows all.
    pub envelope: Option<String>,
    /// `true`: letters that are for everybody go to the family by its name, if all share it.
    pub as_family: bool,
}

/// Delivery by Swiss Post or by hand.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A-Post.
    #[default]
    APost,
    /// A-Post Plus: tracked to the letter box.
    APostPlus,
    /// Registered: against signature.
    Registered,
    /// Handed over at the counter.
    HandedOver,
}

impl Method {
    /// The word in case files and lists.
    pub fn word(self) -> &'static str {
        match self {
            Self::APost => "a_post",
            Self::APostPlus => "a_post_plus",
            Self::Registered => "registered",
            Self::HandedOver => "handed_over",
        }
    }

    /// The id of its name in the locale.
    pub fn message(self) -> &'static str {
        match self {
            Self::APost => "delivery-a-post",
            Self::APostPlus => "delivery-a-post-plus",
            Self::Registered => "delivery-registered",
            Self::HandedOver => "delivery-handed-over",
        }
    }
}
