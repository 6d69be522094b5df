use serde_json::Value;

use super::{base, talk};
use crate::desk::{Desk, Ran, project};

const CALL: &[&str] =
    &["check", ".", "--junit", "out/a.xml", "--sarif", "out/a.sarif", "--summary", "out/a.md"];

/// A workspace with an error in a case whose file has an odd name, and a warning
/// with two places.
fn faulty() -> Desk {
    let desk = base();
    desk.copy(&project().join("tests/broken/override-outdated"));
    let case = desk.read("cases/case.toml");
    let other = case.replace("MUS-2026-0001", "MUS-2026-0002").replace("\"female\"", "\"|f*\"");
    desk.file("cases/zweiter Fall ä.toml", &other);
    desk
}

fn sarif(desk: &Desk) -> Value {
    serde_json::from_str(&desk.read("out/a.sarif")).expect("JSON")
}

/// A run whose result is a file.
fn file(ran: &Ran, text: String) -> Ran {
    Ran { code: ran.code, out: text, err: String::new() }
}

#[test]
fn the_summary_is_a_table_of_what_was_found() {
    let desk = faulty();
    let ran = desk.run(CALL);
    talk("check-summary", &file(&ran, desk.read("out/a.md")));
}

#[test]
fn junit_has_a_suite_for_each_kind_of_material_and_a_test_for_each_file() {
    let desk = faulty();
    assert_eq!(desk.run(CALL).code, 1);
    let text = desk.read("out/a.xml");
    let parsed = roxmltree::Document::parse(&text).expect("XML");
    let suites: Vec<_> = parsed.root_element().children().filter(|one| one.is_element()).collect();
    let names: Vec<_> =
        suites.iter().map(|suite| suite.attribute("name").expect("a name")).collect();
    assert_eq!(names, ["cases", "office", "kinds", "locales"]);
    let mut told = String::new();
    for suite in &suites {
        let tests: Vec<_> = suite.children().filter(|one| one.has_tag_name("testcase")).collect();
        assert_eq!(suite.attribute("tests"), Some(tests.len().to_string().as_str()));
        assert!(!tests.is_empty());
        for test in tests.iter().filter(|test| test.children().any(|one| one.is_element())) {
            told += &text[test.range()];
            told.push('\n');
        }
    }
    talk("check-junit", &file(&desk.run(CALL), told));
    let kinds = suites[2].children().filter(|one| one.has_tag_name("testcase")).count();
    assert!(kinds > 150, "only {kinds} files of kinds");
    let of =
        |file: &str| parsed.descendants().filter(|one| one.attribute("file") == Some(file)).count();
    assert_eq!(of("cases/case.toml"), 1);
    assert_eq!(of("office.toml"), 1);
    assert_eq!(of("locales/de/labels.ftl"), 1);
}

#[test]
fn sarif_points_at_what_was_found() {
    let desk = faulty();
    let ran = desk.run(CALL);
    let log = sarif(&desk);
    let results = &log["runs"][0]["results"];
    let mut shown = results.clone();
    for result in shown.as_array_mut().expect("results") {
        // It moves with every new finding of the catalogue.
        result["ruleIndex"] = "[index]".into();
    }
    talk("check-sarif", &file(&ran, serde_json::to_string_pretty(&shown).expect("JSON") + "\n"));
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), mappe::report::CATALOGUE.len());
    for rule in rules {
        let id = rule["id"].as_str().expect("an id");
        let help = rule["help"]["markdown"].as_str().expect("help");
        assert!(help.starts_with(&format!("# {id}\n")), "{id} has no page");
        let whole = rule["fullDescription"]["text"].as_str().expect("a text");
        assert!(whole.len() > 20 && !whole.starts_with('#'), "{id}: {whole}");
    }
    for result in results.as_array().expect("results") {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("a rule")).expect("small");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        for location in [&result["locations"], &result["relatedLocations"]] {
            for one in location.as_array().into_iter().flatten() {
                let uri =
                    one["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("a uri");
                assert!(!uri.contains([' ', '\\', 'ä']), "{uri}");
            }
        }
    }
}

#[test]
fn paths_are_told_from_the_current_folder_however_it_was_called() {
    let desk = Desk::new();
    let inner = faulty();
    for path in crate::desk::files(&inner.path(".")) {
        let below = path.strip_prefix(inner.path(".")).expect("below").to_owned();
        desk.file(&format!("work/{}", below.display()), "");
        std::fs::copy(&path, desk.path("work").join(below)).expect("writable");
    }
    let whole = desk.path("work").to_string_lossy().into_owned();
    let mut logs = Vec::new();
    for call in ["work", "./work/", &whole] {
        desk.run(&["check", call, "--sarif", "out/a.sarif", "-q"]);
        logs.push(desk.read("out/a.sarif"));
    }
    assert!(logs[0].contains("\"work/cases/zweiter%20Fall%20%C3%A4.toml\""), "{}", logs[0]);
    assert_eq!(logs[0], logs[1]);
    assert_eq!(logs[0], logs[2]);
}

#[test]
fn the_files_are_written_when_nothing_is_wrong_and_when_nothing_can_be_opened() {
    let desk = base();
    assert_eq!(desk.run(CALL).code, 0);
    assert_eq!(sarif(&desk)["runs"][0]["results"], serde_json::json!([]));
    assert!(desk.read("out/a.xml").contains("failures=\"0\""));
    assert_eq!(desk.read("out/a.md").lines().count(), 3);
    desk.change("office.toml", "name = ", "nmae = ");
    let ran = desk.run(CALL);
    assert_eq!(ran.code, 1);
    let log = sarif(&desk);
    let found = &log["runs"][0]["results"][0];
    assert_eq!(found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "office.toml");
    assert!(desk.read("out/a.md").contains("`unknown-key`"));
    desk.file("file", "");
    assert_eq!(desk.run(&["check", ".", "--junit", "file/a.xml"]).code, 3);
}

#[test]
fn no_value_of_a_case_is_in_the_files() {
    let desk = base();
    desk.change("cases/case.toml", "sex = \"female\"", "sex = \"Kanarienvogel\"");
    desk.change(
        "cases/case.toml",
        "official_name = \"Misal\"",
        "official_nmae = \"Kanarienvogel\"",
    );
    assert_eq!(desk.run(CALL).code, 1);
    for name in ["out/a.xml", "out/a.sarif", "out/a.md"] {
        let text = desk.read(name);
        assert!(text.contains("cases/case.toml") && !text.contains("Kanarienvogel"), "{text}");
    }
}

#[test]
fn annotations_are_escaped_and_have_an_end() {
    let desk = base();
    desk.file("cases/a,b:c.toml", "id = \"x\"\n");
    let ran = desk.run(&["check", ".", "--message-format", "github"]);
    let line = ran.out.lines().next().expect("an annotation");
    assert!(
        line.starts_with("::error file=cases/a%2Cb%3Ac.toml,line=1,endLine=1,col=1,"),
        "{line}"
    );
    // A finding over several lines has no columns: the runner would drop it.
    let desk = base();
    desk.change("cases/case.toml", "sex = \"female\"", "sex = \"\"\"\nfemale\n\"\"\"");
    let ran = desk.run(&["check", ".", "--message-format", "github"]);
    let wanted = "::error file=cases/case.toml,line=9,endLine=11,title=wrong-value::";
    assert!(ran.out.starts_with(wanted), "{}", ran.out);
}
