//! Forms of address: `greetings/*.toml`, one situation each, with address lines,
//! salutation and closing in every official language.

use std::fs;

use mappe::{
    plan::{Plan, Request},
    render::Scribe,
    workspace,
};
use serde::Deserialize;

use crate::desk::{Desk, files, project};

#[derive(Deserialize)]
struct Situation {
    says: String,
    case: String,
    #[serde(flatten)]
    told: std::collections::BTreeMap<String, Told>,
}

#[derive(Deserialize, PartialEq, Debug)]
struct Told {
    address: Vec<String>,
    greeting: String,
    closing: String,
}

#[test]
fn everybody_is_addressed_rightly() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for path in files(&project().join("tests/greetings")) {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("readable");
        let value = mappe::document::Document::parse(&mappe::source::Source::new(&name, text))
            .unwrap_or_else(|report| panic!("{name}: {report:#?}"));
        let situation: Situation = serde_json::from_value(value.value().clone())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(situation.told.len(), 3, "{name}: three languages");
        for (tag, expected) in &situation.told {
            let actual = told(&situation.case, tag);
            if actual != *expected {
                wrong.push(format!(
                    "{name} ({}) {tag}\n  expected {expected:?}\n  actual   {actual:?}",
                    situation.says
                ));
            }
            seen += 1;
        }
    }
    assert!(seen >= 60, "only {seen} were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The address and the salutation of a letter for everybody.
fn told(case: &str, tag: &str) -> Told {
    let desk = Desk::new();
    let office = project().join(format!("templates/starter/office.{tag}.toml"));
    desk.file("office.toml", &fs::read_to_string(office).expect("a starter office"));
    let head = "id = \"MUS-2026-0001\"\nstage = \"inform\"\ndate = 2026-11-23\n";
    // Six lines and long names need the profile with most room; the words are judged here.
    let path = desk.path("cases/case.toml");
    desk.file("cases/case.toml", &format!("{head}{case}"));
    let opened = workspace::locate(&path).unwrap_or_else(|report| panic!("{report:#?}"));
    let (cases, report) = opened.workspace.read_cases(&opened.cases);
    assert!(!report.has_errors(), "{report:#?}\n{case}");
    let request = Request {
        kinds: vec!["folder-letter".into()],
        languages: Vec::new(),
        date: None,
        today: jiff::civil::date(2026, 11, 23),
        occasion: None,
    };
    let plan = Plan::draw(&opened.workspace, &cases, &request);
    assert_eq!(plan.jobs.len(), 1, "{:#?}\n{case}", plan.report);
    let mut scribe = Scribe::default();
    let manuscript = scribe
        .manuscript(&plan.jobs[0], &opened.workspace.templates)
        .unwrap_or_else(|report| panic!("{report:#?}"));
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let of = |key: &str| plain(manuscript.data["view"]["addressee"][key].as_str().expect("a text"));
    Told {
        address: manuscript.address.iter().map(|line| plain(line)).collect(),
        greeting: of("greeting"),
        closing: of("closing"),
    }
}
