//! `register.toml`: words that residents' registers use in a language, and what
//! they mean in a case file.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// What `register.toml` says; each key is a word of case files, each list the
/// words of registers for it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Register {
    /// Words for yes.
    pub yes: Vec<String>,
    /// Words for no.
    pub no: Vec<String>,
    /// Words beside the letter of a permit that say nothing of their own.
    pub card: Vec<String>,
    /// Forms of address and sexes, by `sex` of a person.
    pub sex: BTreeMap<String, Vec<String>>,
    /// Names of permits, by `category`.
    pub permit: BTreeMap<String, Vec<String>>,
    /// Relations in a household, by `relation`.
    pub relation: BTreeMap<String, Vec<String>>,
    /// Other names of countries than those of CLDR, by ISO 3166-1 alpha-2.
    pub country: BTreeMap<String, Vec<String>>,
    /// Other names of languages than those of CLDR, by BCP 47 tag.
    pub language: BTreeMap<String, Vec<String>>,
}
