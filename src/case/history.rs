//! What has happened to a case, what people decided, what the file holds, and
//! how an order was served.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Day;

/// Something that happened. The words of `what` and `result` stand in
/// `templates/course.toml`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Day on which it happened.
    pub date: Day,
    /// What happened, a word of the course: `mappe list course`.
    pub what: String,
    /// How it ended, a word that the course allows for this event: `mappe list course`.
    #[serde(default)]
    pub result: String,
    /// One sentence for the file; no opinion, no diagnosis.
    #[serde(default)]
    #[schemars(length(max = 300))]
    pub note: String,
}

/// What a person decided; the program never decides.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Which decision, D1 to D7: `mappe list course`.
    pub id: String,
    /// The answer, a word that the course allows for this decision: `mappe list course`.
    pub answer: String,
    /// Who decided: name or function.
    #[schemars(length(min = 1, max = 100), regex(pattern = r"\S"))]
    pub by: String,
    /// Day of the decision.
    pub date: Day,
}

/// A paper of the file, for the list of evidence.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exhibit {
    /// Name of the paper, as it stands in the list.
    #[schemars(length(min = 1, max = 200))]
    pub title: String,
    /// Date of the paper.
    pub date: Option<Day>,
    /// File in the workspace, such as `assets/report.pdf`; pages and hash are then read from it.
    #[serde(default)]
    #[schemars(regex(pattern = r"^([A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*$"))]
    pub file: String,
    /// Number of pages, for papers that are no file.
    #[schemars(range(min = 1, max = 10000))]
    pub pages: Option<i64>,
}

/// How an order reached the person (`VwVG` 20, BGS 124.13).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Service {
    /// Day of the first attempt to deliver the registered letter.
    pub attempted: Option<Day>,
    /// Day on which it was signed for.
    pub received: Option<Day>,
    /// Day on which A-Post Plus put it into the letter box.
    pub dropped: Option<Day>,
}
