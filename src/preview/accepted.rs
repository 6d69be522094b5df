//! `accepted.toml`: the changes that somebody has looked at. An entry names the state
//! that was looked at, so that a later change is not covered by it.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use serde_json::Value;

use super::changes::Changes;
use crate::{
    document::Document,
    material::unreadable,
    report::{Finding, Report},
    say,
    source::{self, Source},
    write::{NotWritten, save},
};

/// The file in the workspace.
const ACCEPTED: &str = "accepted.toml";

const HEAD: &str = "# Changes of papers that somebody has looked at, each with the fingerprint of the new\n# state. `mappe preview --against DIR --accept` writes this file.\n";

/// What was accepted: fingerprints by the names of papers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    states: BTreeMap<String, String>,
}

impl Accepted {
    /// Reads the file of a workspace; without one nothing is accepted.
    pub fn read(workspace: &Path) -> Result<Self, Report> {
        let path = workspace.join(ACCEPTED);
        if !path.exists() {
            return Ok(Self::default());
        }
        let name = source::shown(&path);
        let source = Source::read(&path, &name).map_err(|wrong| unreadable(&name, &wrong))?;
        let document = Document::parse(&source)?;
        let (mut states, mut report) = (BTreeMap::new(), Report::new());
        for (stem, state) in document.value().as_object().into_iter().flatten() {
            if let Value::String(state) = state {
                states.insert(stem.clone(), state.clone());
            } else {
                report.push(
                    Finding::error("wrong-type", say!("`{}` is not text", stem))
                        .at(document.value_place(&format!("/{stem}")))
                        .hint(say!("remove the line; `mappe preview --accept` writes it again")),
                );
            }
        }
        report.into_result(Self { states }).map(|(accepted, _)| accepted)
    }

    /// Whether the new state of a paper was looked at.
    pub fn covers(&self, stem: &str, state: &str) -> bool {
        self.states.get(stem).is_some_and(|accepted| accepted == state)
    }

    /// The same with all changes of a comparison, and without papers that have not
    /// changed any more.
    #[must_use]
    pub fn with(mut self, changes: &Changes) -> Self {
        self.states.retain(|stem, _| !changes.unchanged.contains(stem));
        let states = changes.papers.iter().map(|one| (one.stem.clone(), one.state().to_owned()));
        self.states.extend(states);
        self
    }

    /// Writes the file of a workspace.
    pub fn save(&self, workspace: &Path) -> Result<(), NotWritten> {
        let mut text = HEAD.to_owned();
        for (stem, state) in &self.states {
            let _ = writeln!(text, "{stem:?} = {state:?}");
        }
        save(&workspace.join(ACCEPTED), text.as_bytes())
    }
}
