//! What an office knows of its place: offers and local contacts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::{Day, Francs};

/// A course or another offer.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Chapter of the info folder that prints it: the name of a passage.
    pub chapter: String,
    /// Name of the offer; cases name it in the same words.
    pub name: String,
    /// Who gives it: a school, an association, the municipality.
    #[serde(default)]
    pub provider: String,
    /// Language level to which it leads, such as `A2`.
    #[serde(default)]
    pub level: String,
    /// Price in Swiss francs with two decimals in quotation marks, such as `"420.00"`.
    pub price: Option<Francs>,
    /// Where it takes place.
    #[serde(default)]
    pub place: String,
    /// When it takes place, such as `Mo and We, 19.00`.
    #[serde(default)]
    pub schedule: String,
    /// Whom to ask: name, phone number or e-mail address.
    #[serde(default)]
    pub contact: String,
    /// `true` if children are looked after meanwhile.
    #[serde(default)]
    pub childcare: bool,
    /// Last day on which it may be printed, such as 2027-06-30.
    pub valid_until: Option<Day>,
    /// Day by which somebody must have checked it again.
    pub review_by: Option<Day>,
}

/// A contact or fact of the place.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Local {
    /// Chapter of the info folder that prints it: the name of a passage.
    pub chapter: String,
    /// Name of the contact or heading of the fact.
    pub name: String,
    /// One or two sentences.
    #[serde(default)]
    pub text: String,
    /// Address in one line.
    #[serde(default)]
    pub address: String,
    /// Phone number as printed, such as `032 000 00 00`.
    #[serde(default)]
    pub phone: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// Web address without `https://`.
    #[serde(default)]
    pub web: String,
    /// Opening hours as printed.
    #[serde(default)]
    pub hours: String,
    /// Month in which somebody last checked it, such as `"2026-10"`.
    #[serde(default)]
    #[schemars(regex(pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))]
    pub as_of: String,
    /// Last day on which it may be printed, such as 2027-06-30.
    pub valid_until: Option<Day>,
    /// Day by which somebody must have checked it again.
    pub review_by: Option<Day>,
}
