//! Envelope profiles: where the address must lie and what must stay clear, in
//! millimetres (SN 010130, Swiss Post; `templates/layout/envelopes.toml`).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::typed;
use crate::{
    document::Shape,
    material::Material,
    report::{Finding, Report},
    say, schema,
};

/// A rectangle on the first page, in millimetres from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// An envelope with a window, and how the sheet is folded into it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// What it is for, in a few words.
    pub about: String,
    /// Where the address must lie entirely.
    pub address: Area,
    /// What the window can show when the sheet slides: nothing else may be here.
    pub clear: Area,
    /// Fold marks, from the top edge.
    #[serde(default)]
    pub folds: Vec<f64>,
    /// Where the letter goes on below the window.
    pub body: f64,
}

/// Reads all profiles.
pub(super) fn read(material: &Material) -> Result<BTreeMap<String, Envelope>, Report> {
    const PATH: &str = "templates/layout/envelopes.toml";
    let source = material.read(PATH).ok_or_else(|| {
        Report::from(Finding::error("unreadable-file", say!("`{}` is missing", PATH)))
    })?;
    let shape = Shape::new(schema::of::<BTreeMap<String, Envelope>>());
    typed(&source, &shape).map(|(envelopes, _)| envelopes)
}
