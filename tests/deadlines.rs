//! Periods and service against a table counted by hand (`deadlines.toml`).

use std::{fs, sync::Arc};

use jiff::civil::Date;
use mappe::{
    case::{Day, Service},
    deadline::{Calendar, Run, served},
    material::Material,
    office::{Office, OfficeFile},
    source::Source,
    templates::{Templates, easter},
};
use proptest::prelude::*;
use serde::Deserialize;

use crate::desk::project;

#[derive(Deserialize)]
struct Table {
    period: Vec<Period>,
    service: Vec<Row>,
}

#[derive(Deserialize)]
struct Period {
    says: String,
    canton: String,
    served: Day,
    days: i64,
    last: Day,
    #[serde(default)]
    stands_still: bool,
    #[serde(default)]
    own: Vec<Day>,
}

#[derive(Deserialize)]
struct Row {
    says: String,
    attempted: Option<Day>,
    received: Option<Day>,
    dropped: Option<Day>,
    served: Day,
}

fn table() -> Table {
    let text = fs::read_to_string(project().join("tests/deadlines.toml")).expect("a table");
    let document =
        mappe::document::Document::parse(&Source::new("deadlines.toml", text)).expect("TOML");
    serde_json::from_value(document.value().clone()).expect("the shape of the table")
}

fn office(canton: &str, own: &[Day]) -> Office {
    let text = fs::read_to_string(project().join("tests/broken/base/office.toml")).expect("there");
    let text = text.replace("canton = \"SO\"", &format!("canton = \"{canton}\""));
    let source: Arc<Source> = Source::new("office.toml", text);
    let mut office = OfficeFile::read(&source).expect("an office").office;
    office.calendar.holidays = own.to_vec();
    office
}

fn templates() -> Templates {
    Templates::open(&Material::open(None).expect("built in")).expect("templates")
}

#[test]
fn periods_end_as_counted_by_hand() {
    let templates = templates();
    let mut wrong = Vec::new();
    for row in table().period {
        let calendar = Calendar::of(&office(&row.canton, &row.own), &templates).expect("holidays");
        let run = if row.stands_still { Run::StandingStill } else { Run::Through };
        let last = calendar.last_day(row.served.0, row.days, run);
        if last != row.last.0 {
            wrong.push(format!("{}: expected {}, counted {last}", row.says, row.last.0));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn service_is_when_the_law_says() {
    for row in table().service {
        let service =
            Service { attempted: row.attempted, received: row.received, dropped: row.dropped };
        assert_eq!(served(&service), Some(row.served.0), "{}", row.says);
    }
    assert_eq!(served(&Service::default()), None);
}

#[test]
fn easter_is_when_it_is() {
    let known =
        ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"];
    for day in known {
        let day: Date = day.parse().expect("a date");
        assert_eq!(easter(day.year()), day);
    }
}

#[test]
fn a_period_ends_on_a_working_day_and_never_early() {
    let calendar = Calendar::of(&office("LU", &[]), &templates()).expect("holidays");
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let days = (0i64..20_000, 1i64..90, any::<bool>());
    runner
        .run(&days, |(offset, days, still)| {
            let served =
                jiff::civil::date(2000, 1, 1).saturating_add(jiff::Span::new().days(offset));
            let run = if still { Run::StandingStill } else { Run::Through };
            let last = calendar.last_day(served, days, run);
            prop_assert!(calendar.is_working_day(last));
            prop_assert!((last - served).get_days() >= i32::try_from(days).expect("small"));
            prop_assert!(calendar.last_day(served, days + 1, run) >= last);
            Ok(())
        })
        .expect("it holds");
}
