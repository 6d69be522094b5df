//! The talk and who interprets it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, Moment};

/// A talk that is fixed or was held.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    /// Beginning, local time in Switzerland, such as 2026-11-12T14:00:00.
    pub start: Moment,
    /// Duration in minutes; 60 if absent.
    #[serde(default = "an_hour")]
    #[schemars(range(min = 5, max = 480))]
    pub minutes: i64,
    /// House, floor and room, such as `Gemeindehaus, Sitzungszimmer 1`.
    pub place: String,
    /// Last day on which one can ask for another date; before the talk.
    pub answer_until: Option<Day>,
    /// Earlier dates of this talk that were not kept, such as `[2026-10-15]`.
    #[serde(default)]
    pub missed: Vec<Day>,
}

fn an_hour() -> i64 {
    60
}

/// The interpreter for a talk.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    /// Whether somebody interprets; a person decides it (D2).
    pub needed: bool,
    /// Language of the interpreter as a BCP 47 tag, such as `tr`.
    pub language: Option<String>,
    /// How the interpreter takes part.
    #[serde(default)]
    pub channel: Channel,
}

/// How the interpreter takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// In the room.
    #[default]
    Onsite,
    /// By telephone.
    Phone,
    /// By video.
    Video,
    /// In sign language.
    Sign,
}

impl Channel {
    /// The word in case files; `channel-<word>` is its name in the locale.
    pub fn word(self) -> &'static str {
        match self {
            Self::Onsite => "onsite",
            Self::Phone => "phone",
            Self::Video => "video",
            Self::Sign => "sign",
        }
    }
}
