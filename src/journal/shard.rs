//! A part of an input, cut the same way on every machine: by the hash of what
//! names a case.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{report::Text, say};

/// Part `number` (from 0) of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// From 0.
    pub number: u64,
    /// At least 1.
    pub of: u64,
}

impl Shard {
    /// All of it.
    pub const WHOLE: Self = Self { number: 0, of: 1 };

    /// `K/N`, K from 1 to N.
    pub fn parse(text: &str) -> Result<Self, Text> {
        let parts = text.split_once('/').and_then(|(number, of)| {
            Some((number.trim().parse::<u64>().ok()?, of.trim().parse::<u64>().ok()?))
        });
        match parts {
            Some((number, of)) if (1..=of).contains(&number) => Ok(Self { number: number - 1, of }),
            _ => Err(say!("a shard is written K/N with K from 1 to N, such as 2/8")),
        }
    }

    /// Whether a case belongs to this part.
    pub fn holds(self, name: &str) -> bool {
        let hash = Sha256::digest(name.to_lowercase());
        let start: [u8; 8] = std::array::from_fn(|at| hash[at]);
        u64::from_be_bytes(start) % self.of == self.number
    }

    /// Whether it is all of it.
    pub fn is_whole(self) -> bool {
        self.of == 1
    }
}

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.number + 1, self.of)
    }
}
