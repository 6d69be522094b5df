//! What an office knows of its place: offers and local contacts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::{Day, Francs};

/// A course or another offer.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The chapter of the info folder that prints it.
    pub chapter: String,
    /// Name of the offer.
    pub name: String,
    /// Who gives it.
    #[serde(default)]
    pub provider: String,
    /// Language level it leads to.
    #[serde(default)]
    pub level: String,
    /// Price in Swiss francs.
    pub price: Option<Francs>,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// When.
    #[serde(default)]
    pub schedule: String,
    /// Whom to ask.
    #[serde(default)]
    pub contact: String,
    /// Children are looked after.
    #[serde(default)]
    pub childcare: bool,
    /// Last day on which it may be printed.
    pub valid_until: Option<Day>,
    /// Day by which somebody must have checked it again.
    pub review_by: Option<Day>,
}

/// A contact or fact of the place.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Local {
    /// The chapter of the info folder that prints it.
    pub chapter: String,
    /// Name.
    pub name: String,
    /// One or two sentences.
    #[serde(default)]
    pub text: String,
    /// Address in one line.
    #[serde(default)]
    pub address: String,
    /// Phone number as printed.
    #[serde(default)]
    pub phone: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// Web address without `https://`.
    #[serde(default)]
    pub web: String,
    /// Opening hours.
    #[serde(default)]
    pub hours: String,
    /// Month in which it was last checked, `2026-10`.
    #[serde(default)]
    #[schemars(regex(pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$"))]
    pub as_of: String,
    /// Last day on which it may be printed.
    pub valid_until: Option<Day>,
    /// Day by which somebody must have checked it again.
    pub review_by: Option<Day>,
}
