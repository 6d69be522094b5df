//! The course of a case through the model (`templates/course.toml`): states,
//! events, decisions. It follows what has happened and says where a case
//! stands; it decides nothing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::table;
use crate::{
    case::{Case, Event as Happened, Stage, did_you_mean},
    document::Document,
    material::Material,
    report::{Finding, Report},
    say,
};

/// The table, as read with the kinds.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Where a case can stand; the first is where cases begin.
    #[schemars(length(min = 1))]
    pub state: Vec<State>,
    /// What can happen.
    #[schemars(length(min = 1))]
    pub event: Vec<Event>,
    /// What a person has to decide.
    #[serde(default)]
    pub decision: Vec<Decision>,
}

/// Where a case can stand.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Its word; `state-<id>` is its name in the locales.
    pub id: String,
    /// The stage it belongs to; none for the end.
    pub stage: Option<Stage>,
    /// What it means, for messages.
    pub says: String,
    /// Decisions that a person has to take here.
    #[serde(default)]
    pub decisions: Vec<String>,
}

/// Something that can happen.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its word; `event-<id>` is its name in the locales.
    pub id: String,
    /// What it means, for messages.
    pub says: String,
    /// Where it leads; without a move the case stays where it is.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// How it can end.
    #[serde(default)]
    pub results: Vec<Outcome>,
    /// Shown in the chart of a year.
    #[serde(default)]
    pub chart: bool,
}

/// From some states to another one.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The states from which it leads; none means all.
    #[serde(default)]
    pub from: Vec<String>,
    /// The state to which it leads.
    pub to: String,
}

/// How an event can end.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Its word; `result-<id>` is its name in the locales.
    pub id: String,
    /// The state to which it leads, if another than the move's.
    pub to: Option<String>,
}

/// What a person has to decide.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// D1 to D7; `decision-<id>` is the question in the locales.
    pub id: String,
    /// The question, for messages.
    pub asks: String,
    /// The words of an answer; `answer-<word>` is its name in the locales.
    #[schemars(length(min = 1))]
    pub answers: Vec<String>,
    /// A key of the case file that answers it as well, as a JSON pointer.
    pub answered_by: Option<String>,
}

/// The way of one case through the table.
pub struct Trail<'a> {
    /// Where the case stands.
    pub state: &'a State,
    /// The number of the event that led there.
    pub since: Option<usize>,
    /// Events that do not follow from where the case stood, with that state.
    pub strays: Vec<(usize, &'a State)>,
}

impl Course {
    /// Reads `templates/course.toml`; every name in it must be known.
    pub(super) fn read(material: &Material) -> Result<Self, Report> {
        let (course, document): (Self, _) = table(material, "templates/course.toml")?;
        let report = course.unknown_names(&document);
        report.into_result(course).map(|(course, _)| course)
    }

    fn unknown_names(&self, document: &Document) -> Report {
        let (mut report, mut twice) = (Report::new(), Vec::new());
        let mut check = |name: &str, pointer: String, known: Vec<&str>| {
            if !known.contains(&name) {
                report.push(
                    Finding::error("course", say!("the course has no `{}`", name))
                        .at(document.value_place(&pointer))
                        .hint(did_you_mean(name, known.into_iter())),
                );
            }
        };
        for (kind, ids) in [
            ("state", self.state_ids()),
            ("event", self.event.iter().map(|event| event.id.as_str()).collect()),
            ("decision", self.decision_ids()),
        ] {
            for (number, id) in ids.iter().enumerate() {
                if ids[..number].contains(id) {
                    twice.push(
                        Finding::error("course", say!("`{}` is there twice: {}", kind, id))
                            .at(document.value_place(&format!("/{kind}/{number}/id")))
                            .hint(say!("keep one of them")),
                    );
                }
            }
        }
        for (number, state) in self.state.iter().enumerate() {
            for (at, id) in state.decisions.iter().enumerate() {
                check(id, format!("/state/{number}/decisions/{at}"), self.decision_ids());
            }
        }
        for (number, event) in self.event.iter().enumerate() {
            for (at, one) in event.moves.iter().enumerate() {
                let pointer = format!("/event/{number}/moves/{at}");
                check(&one.to, format!("{pointer}/to"), self.state_ids());
                for (from, id) in one.from.iter().enumerate() {
                    check(id, format!("{pointer}/from/{from}"), self.state_ids());
                }
            }
            for (at, outcome) in event.results.iter().enumerate() {
                let Some(to) = &outcome.to else { continue };
                check(to, format!("/event/{number}/results/{at}/to"), self.state_ids());
            }
        }
        for finding in twice {
            report.push(finding);
        }
        report
    }

    /// The state of an id.
    pub fn state(&self, id: &str) -> Option<&State> {
        self.state.iter().find(|state| state.id == id)
    }

    /// The event of an id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.event.iter().find(|event| event.id == id)
    }

    /// The decision of an id.
    pub fn decision(&self, id: &str) -> Option<&Decision> {
        self.decision.iter().find(|decision| decision.id == id)
    }

    /// All states by id.
    pub fn state_ids(&self) -> Vec<&str> {
        self.state.iter().map(|state| state.id.as_str()).collect()
    }

    /// All decisions by id.
    pub fn decision_ids(&self) -> Vec<&str> {
        self.decision.iter().map(|decision| decision.id.as_str()).collect()
    }

    /// The words that case files may use, each with what it means, by pointer into
    /// their schema.
    pub fn words(&self) -> Vec<(&'static str, Vec<(&str, &str)>)> {
        let events = self.event.iter().map(|event| (event.id.as_str(), event.says.as_str()));
        let decisions = self.decision.iter().map(|one| (one.id.as_str(), one.asks.as_str()));
        vec![
            ("/properties/event/items/properties/what", events.collect()),
            ("/properties/decision/items/properties/id", decisions.collect()),
        ]
    }

    /// The numbers of a case's events, oldest first.
    pub fn in_order(case: &Case) -> Vec<usize> {
        let mut order: Vec<usize> = (0..case.event.len()).collect();
        order.sort_by_key(|number| case.event[*number].date.0);
        order
    }

    /// Follows the events of a case. Without events a case stands where its stage
    /// begins. The first event may lead away from anywhere: what was before is
    /// not in the file.
    pub fn follow(&self, case: &Case) -> Trail<'_> {
        let begins = |stage: Stage| self.state.iter().find(|state| state.stage == Some(stage));
        let begin = &self.state[0];
        let mut trail = Trail { state: begin, since: None, strays: Vec::new() };
        if case.event.is_empty() {
            trail.state = begins(case.stage).unwrap_or(begin);
            return trail;
        }
        for number in Self::in_order(case) {
            let happened = &case.event[number];
            let Some(event) = self.event(&happened.what) else { continue };
            let fits = |one: &&Move| one.from.is_empty() || one.from.contains(&trail.state.id);
            let found = event.moves.iter().find(fits);
            if found.is_none() && !event.moves.is_empty() && trail.since.is_some() {
                trail.strays.push((number, trail.state));
            }
            let to = found.or(event.moves.first()).map(|one| one.to.as_str());
            let to = led_by_result(event, happened).or(to);
            if let Some(state) = to.and_then(|to| self.state(to)) {
                trail.state = state;
                trail.since = Some(number);
            }
        }
        // Events that lead nowhere leave the case where its stage begins.
        if trail.since.is_none() {
            trail.state = begins(case.stage).unwrap_or(begin);
        }
        trail
    }

    /// The decisions that are open where a case stands.
    pub fn open_decisions(&self, case: &Case, document: &Document) -> Vec<&Decision> {
        let state = self.follow(case).state;
        let open = |one: &&Decision| state.decisions.contains(&one.id);
        let asked = self.decision.iter().filter(open);
        asked.filter(|one| !is_taken(one, case, document)).collect()
    }
}

/// Whether a person has taken a decision.
pub fn is_taken(decision: &Decision, case: &Case, document: &Document) -> bool {
    case.decision.iter().any(|taken| taken.id == decision.id)
        || decision.answered_by.as_deref().is_some_and(|key| document.has(key))
}

fn led_by_result<'a>(event: &'a Event, happened: &Happened) -> Option<&'a str> {
    event.results.iter().find(|one| one.id == happened.result)?.to.as_deref()
}
