//! Envelope profiles: where the address must lie and what must stay clear, in
//! millimetres (SN 010130, Swiss Post; `templates/layout/envelopes.toml`).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::table;
use crate::{
    material::Material,
    report::{Finding, Report},
    say,
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
    /// Where the code for inserting machines stands on the front of each sheet of a
    /// print run; without it none is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Area>,
}

impl Area {
    /// Whether two rectangles share more than an edge.
    fn touches(self, other: Self) -> bool {
        let apart = |from: f64, size: f64, other: f64, its: f64| {
            from + size <= other || other + its <= from
        };
        !apart(self.x, self.width, other.x, other.width)
            && !apart(self.y, self.height, other.y, other.height)
    }

    /// Whether it lies on a sheet of A4.
    fn is_on_sheet(self) -> bool {
        self.x >= 0.0
            && self.y >= 0.0
            && self.x + self.width <= 210.0
            && self.y + self.height <= 297.0
    }
}

/// Reads all profiles.
pub(super) fn read(material: &Material) -> Result<BTreeMap<String, Envelope>, Report> {
    let (envelopes, document): (BTreeMap<String, Envelope>, _) =
        table(material, "templates/layout/envelopes.toml")?;
    let mut report = Report::new();
    for (name, envelope) in &envelopes {
        let Some(code) = envelope.code else { continue };
        if code.is_on_sheet() && !code.touches(envelope.clear) {
            continue;
        }
        report.push(
            Finding::error(
                "print-code",
                say!("the code of `{}` lies in the window or beside the sheet", name),
            )
            .at(document.value_place(&format!("/{name}/code")))
            .at(document.value_place(&format!("/{name}/clear")).saying(say!("the window")))
            .hint(say!("move it to where neither the window nor text is, such as the left margin near the bottom")),
        );
    }
    report.into_result(envelopes).map(|(envelopes, _)| envelopes)
}
