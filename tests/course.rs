//! The course of a case, way by way (`course.toml`), and that every kind and
//! every state can be reached.

use std::{collections::BTreeSet, fs};

use mappe::{
    case::{Case, Day, Event},
    document::Document,
    material::Material,
    source::Source,
    templates::{About, Templates},
};
use serde::Deserialize;

use crate::desk::project;

#[derive(Deserialize)]
struct Table {
    way: Vec<Way>,
}

#[derive(Deserialize)]
struct Way {
    says: String,
    #[serde(default)]
    stage: String,
    events: Vec<String>,
    state: String,
    #[serde(default)]
    strays: Vec<String>,
}

fn templates() -> Templates {
    Templates::open(&Material::open(None).expect("built in")).expect("templates")
}

fn case(stage: &str, events: &[String]) -> Case {
    let stage = if stage.is_empty() { "inform" } else { stage };
    let text = format!(
        "id = \"MUS-1\"\nstage = \"{stage}\"\n[person]\nofficial_name = \"Beispiel\"\nsex = \"female\"\nborn = \"1990\"\n"
    );
    let document = Document::parse(&Source::new("case.toml", text)).expect("TOML");
    let mut case: Case = serde_json::from_value(document.value().clone()).expect("a case");
    case.event = events
        .iter()
        .enumerate()
        .map(|(number, event)| {
            let (what, result) = event.split_once(':').unwrap_or((event, ""));
            let month = i8::try_from(number + 1).expect("a year");
            let date = Day(jiff::civil::date(2026, month, 1));
            Event { date, what: what.into(), result: result.into(), note: String::new() }
        })
        .collect();
    case
}

#[test]
fn every_way_leads_where_it_should() {
    let text = fs::read_to_string(project().join("tests/course.toml")).expect("a table");
    let document = Document::parse(&Source::new("course.toml", text)).expect("TOML");
    let table: Table = serde_json::from_value(document.value().clone()).expect("the table");
    let templates = templates();
    let course = templates.course();
    for way in table.way {
        for event in &way.events {
            let (what, result) = event.split_once(':').unwrap_or((event, ""));
            let known = course.event(what).unwrap_or_else(|| panic!("{}: {what}", way.says));
            assert!(
                result.is_empty() || known.results.iter().any(|one| one.id == result),
                "{event}"
            );
        }
        let case = case(&way.stage, &way.events);
        let trail = course.follow(&case);
        assert_eq!(trail.state.id, way.state, "{}", way.says);
        let strays: Vec<&str> =
            trail.strays.iter().map(|(number, _)| case.event[*number].what.as_str()).collect();
        assert_eq!(strays, way.strays, "{}", way.says);
    }
}

#[test]
fn every_state_can_be_reached_and_left_and_every_decision_is_asked_for() {
    let templates = templates();
    let course = templates.course();
    let mut reached = BTreeSet::from([course.state[0].id.clone()]);
    for event in &course.event {
        reached.extend(event.moves.iter().map(|one| one.to.clone()));
        reached.extend(event.results.iter().filter_map(|one| one.to.clone()));
    }
    let asked: BTreeSet<&String> = course.state.iter().flat_map(|state| &state.decisions).collect();
    for state in &course.state {
        assert!(reached.contains(&state.id), "nothing leads to {}", state.id);
    }
    for decision in &course.decision {
        assert!(asked.contains(&decision.id), "nobody asks {}", decision.id);
    }
}

#[test]
fn every_kind_has_its_turn_or_is_made_on_request() {
    let templates = templates();
    for kind in templates.kinds().iter().filter(|kind| kind.manifest.about == About::Case) {
        let manifest = &kind.manifest;
        let asks = manifest.fields.values().any(|field| !field.is_optional);
        assert!(
            manifest.on_request || !manifest.states.is_empty() || asks,
            "{} would be made for every case",
            kind.id
        );
    }
}
