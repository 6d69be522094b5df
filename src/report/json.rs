//! Stable structs for machines: one JSON object per line on standard output.

use serde::Serialize;

use super::{Finding, Phrases};

/// A finding as `--message-format json` prints it.
#[derive(Serialize)]
pub struct FindingLine<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: &'a str,
    severity: &'a str,
    message: String,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    hint: Option<String>,
    case: Option<&'a str>,
}

impl<'a> FindingLine<'a> {
    /// A finding in the language of a phrasebook; ids and severities are the same in all.
    pub fn new(finding: &'a Finding, phrases: &Phrases) -> Self {
        let place = finding.places.first();
        let spot = place.map(|place| place.source.line_column(place.range.start));
        Self {
            kind: "finding",
            id: finding.id,
            severity: finding.severity.word(),
            message: finding.message.told(phrases),
            file: place.map(|place| place.source.name()),
            line: spot.map(|spot| spot.0),
            column: spot.map(|spot| spot.1),
            cell: place.and_then(|place| Some(place.source.cell(place.range.start)?.0)),
            hint: (!finding.hint.is_empty()).then(|| finding.hint.told(phrases)),
            case: finding.case.as_deref(),
        }
    }
}

/// The last line of a run.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Summary {
    /// Papers written.
    pub made: usize,
    /// Papers that law or missing data forbid.
    pub refused: usize,
    /// Papers that failed while being made.
    pub failed: usize,
    /// Seconds of wall-clock time.
    pub seconds: f64,
}

/// A value with its `type` in front, as one line.
pub fn line(kind: &str, value: &impl Serialize) -> String {
    let mut object = serde_json::json!({ "type": kind });
    if let (Some(object), Ok(serde_json::Value::Object(fields))) =
        (object.as_object_mut(), serde_json::to_value(value))
    {
        object.extend(fields);
    }
    object.to_string()
}

/// A finding as one line.
pub fn finding(finding: &Finding, phrases: &Phrases) -> String {
    serde_json::to_string(&FindingLine::new(finding, phrases)).unwrap_or_default()
}
