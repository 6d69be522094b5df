//! To whom papers go beside the person, how orders are contested, and cantonal
//! law as the office cites it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::Address;

/// An authority, an agency, a provider: somebody to whom papers go.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// What the partner is to the office; papers go to it by this role.
    pub role: Role,
    /// Name as it stands in an address.
    #[schemars(length(min = 1))]
    pub name: String,
    /// Unit below the name in the address.
    #[serde(default)]
    pub unit: String,
    /// Address to which papers go.
    pub address: Address,
    /// Phone number as printed, such as `032 000 00 00`.
    #[serde(default)]
    pub phone: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
}

/// What a partner is to the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The cantonal office for integration, which gets reports.
    Integration,
    /// The cantonal migration authority.
    Migration,
    /// An agency for interpreters.
    Interpreting,
    /// The social service that bears costs.
    Social,
    /// A provider of courses.
    Provider,
    /// The council of the municipality.
    Council,
}

impl Role {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Integration => "integration",
            Self::Migration => "migration",
            Self::Interpreting => "interpreting",
            Self::Social => "social",
            Self::Provider => "provider",
            Self::Council => "council",
        }
    }
}

/// How an order can be contested (`VwVG` 35(2); cantonal law for cantonal orders).
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Which remedy it is.
    pub name: RemedyKind,
    /// Who decides on it, with address, in one line.
    #[schemars(length(min = 1))]
    pub body: String,
    /// Period in days after service.
    #[schemars(range(min = 1, max = 60))]
    pub days: i64,
    /// The provision as cited, such as `VwVG 50`.
    #[schemars(length(min = 1))]
    pub basis: String,
    /// `true` if the period stands still around Easter, in summer and at Christmas (`VwVG` 22a).
    #[serde(default)]
    pub stands_still: bool,
    /// Ids or codes of the kinds for which it is, such as `["S-07"]`; none means all.
    #[serde(default)]
    pub kinds: Vec<String>,
}

/// The remedies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RemedyKind {
    /// To a higher authority or a court.
    Appeal,
    /// To the authority that issued the order.
    Objection,
}

impl RemedyKind {
    /// The id of its name in the locale.
    pub fn message(self) -> &'static str {
        match self {
            Self::Appeal => "remedy-appeal",
            Self::Objection => "remedy-objection",
        }
    }
}

/// Cantonal law, as cited in letters: `§ 120 SG (BGS 831.1)`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct CantonalLaw {
    /// The provision on the task of the municipality in integration, such as `§ 120 SG (BGS 831.1)`.
    pub integration: String,
    /// The provision on the administrative procedure.
    pub procedure: String,
    /// The provision on how orders are served.
    pub service: String,
    /// The provision on access to one's own file.
    pub access: String,
    /// The provision on keeping and deleting files.
    pub retention: String,
}
