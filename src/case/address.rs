//! Where letters go and how they travel (eCH-0010, Swiss Post).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A postal address (eCH-0010).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Address {
    /// Who receives the post for the person, without «c/o».
    pub care_of: String,
    /// An organisation or house that stands above the street.
    pub add_on: String,
    /// Street without number.
    pub street: String,
    /// House number.
    pub house_number: String,
    /// Flat or room.
    pub dwelling_number: String,
    /// Number of the post office box; `-` for a box without number.
    pub post_office_box: String,
    /// Hamlet or quarter.
    pub locality: String,
    /// Swiss postcode of four digits, or a foreign one.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Country, ISO 3166-1 alpha-2; Switzerland if absent.
    #[schemars(regex(pattern = r"^[A-Z]{2}$"))]
    pub country: Option<String>,
    /// Collected at the post office counter.
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
    /// Never print the address where others than the person can read it.
    pub address: bool,
}

/// How letters of this case travel.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Delivery {
    /// Product of the Post, or by hand.
    pub method: Method,
    /// Envelope profile, if another than the office's.
    pub envelope: Option<String>,
    /// Letters that are for everybody go to the family, if all share the surname.
    pub as_family: bool,
}

/// Delivery by Swiss Post or by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
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
