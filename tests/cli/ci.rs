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
    let suites: Vec<_> =
        parsed.root_element().children().filter(roxmltree::Node::is_element).collect();
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

/// The lines of a file for a service that call the program, and its variables.
fn calls(service: &str) -> (Vec<String>, Vec<(String, String)>) {
    let path = project().join("docs/ci").join(format!("{service}.yml"));
    let text = std::fs::read_to_string(path).expect("UTF-8");
    let parsed: serde_yaml::Value = serde_yaml::from_str(&text).expect("YAML");
    let mut texts = Vec::new();
    strings(&parsed, &mut texts);
    let calls = texts.iter().flat_map(|text| text.lines()).map(str::trim);
    let calls = calls.filter(|line| line.starts_with("mappe ")).map(str::to_owned).collect();
    let variables = ["env", "variables"].iter().find_map(|key| parsed[*key].as_mapping());
    let text = |value: &serde_yaml::Value| value.as_str().expect("a text").to_owned();
    let variables = variables.expect("variables").iter();
    (calls, variables.map(|(key, value)| (text(key), text(value))).collect())
}

fn strings(value: &serde_yaml::Value, texts: &mut Vec<String>) {
    match value {
        serde_yaml::Value::String(text) => texts.push(text.clone()),
        serde_yaml::Value::Sequence(items) => items.iter().for_each(|one| strings(one, texts)),
        serde_yaml::Value::Mapping(fields) => {
            fields.iter().for_each(|(_, value)| strings(value, texts));
        }
        _ => {}
    }
}

/// A line as the shell cuts it, with the variables filled in.
fn words(line: &str, variables: &[(String, String)]) -> Vec<String> {
    let (mut words, mut is_quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            _ => words.last_mut().expect("a word").push(letter),
        }
    }
    for (name, value) in variables {
        for word in &mut words {
            *word = word.replace(&format!("${name}"), value);
        }
    }
    assert!(words.iter().all(|word| !word.is_empty() && !word.contains('$')), "{words:?}");
    words
}

#[test]
fn every_call_in_the_files_for_services_works() {
    for (service, files) in [
        ("github", ["mappe.xml", "mappe.sarif", "step.md"]),
        ("gitlab", ["mappe.xml", "mappe.sarif", "mappe.md"]),
    ] {
        let desk = Desk::example("musterwil");
        for path in crate::desk::files(&project().join("examples/musterwil")) {
            let inside = path.strip_prefix(project().join("examples/musterwil")).expect("below");
            desk.file(&format!(".base/{}", inside.display()), "");
            std::fs::copy(&path, desk.path(".base").join(inside)).expect("writable");
        }
        let (calls, mut variables) = calls(service);
        variables.push(("GITHUB_STEP_SUMMARY".to_owned(), "step.md".to_owned()));
        let mut seen = Vec::new();
        for line in &calls {
            let mut args = words(line, &variables);
            // One paper says as much about the call as all of them.
            if args[1] == "preview" {
                args.extend(["-k", "I-01", "-l", "de"].map(str::to_owned));
            }
            let ran = desk.run(&args[1..].iter().map(String::as_str).collect::<Vec<_>>());
            assert!(ran.code <= 1, "{service}: {line}\n{}", ran.err);
            let compares = args.iter().any(|word| word == "--against");
            assert!(!compares || desk.path("gallery/changes.html").is_file(), "{line}");
            seen.push(args[1].clone());
        }
        for path in files {
            assert!(!desk.read(path).is_empty(), "{service} writes {path}");
        }
        let count = |name: &str| seen.iter().filter(|one| *one == name).count();
        assert_eq!((count("check"), count("preview")), (1, 3), "{service}: {seen:?}");
    }
}

#[test]
fn a_workflow_names_versions_and_asks_for_no_secret() {
    for service in ["github", "gitlab"] {
        let path = project().join("docs/ci").join(format!("{service}.yml"));
        let text = std::fs::read_to_string(path).expect("UTF-8");
        assert!(!text.contains("secrets."), "{service}");
        let used = text
            .lines()
            .filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: "));
        for action in used {
            let version = action.split_once('@').map(|(_, version)| version);
            let is_version = |one: &str| one.starts_with('v') && one[1..].parse::<u8>().is_ok();
            assert!(version.is_some_and(is_version), "{action}");
        }
    }
}
