use super::{base, talk};
use crate::desk::{Desk, project};

#[test]
fn a_case_is_explained() {
    talk("explain-case", &base().run(&["explain", "cases/case.toml"]));
}

#[test]
fn a_kind_shows_its_passages_and_all_values() {
    talk("explain-kind", &base().run(&["explain", "cases/case.toml", "-k", "D-06"]));
}

#[test]
fn chapters_say_why_they_are_in_or_out() {
    let ran =
        Desk::example("musterwil").run(&["explain", "cases/MUS-2026-0004.toml", "-k", "I-09"]);
    let trace: Vec<&str> = ran.out.lines().take_while(|line| !line.starts_with("values")).collect();
    assert!(
        trace
            .iter()
            .any(|line| line.contains("in  protection-status") && line.contains("the permit is S")),
        "{trace:#?}"
    );
    assert!(trace.iter().any(|line| line.contains("out provisional-admission")), "{trace:#?}");
}

#[test]
fn an_unknown_kind_names_the_nearest() {
    let ran = base().run(&["explain", ".", "-k", "municipal-agreemnt"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("did you mean `municipal-agreement`"), "{}", ran.err);
}

#[test]
fn a_finding_is_explained_by_its_page() {
    let desk = Desk::new();
    let ran = desk.run(&["explain", "missing-field"]);
    let page = project().join("docs/en/src/findings/missing-field.md");
    let page = std::fs::read_to_string(page).expect("a page");
    assert_eq!((ran.code, ran.out.trim_end(), ran.err.as_str()), (0, page.trim_end(), ""));
    let pasted = desk.run(&["explain", "error[missing-field]"]);
    assert_eq!(pasted.out, ran.out);
    let ran = desk.run(&["explain", "missing-field", "--message-format", "json"]);
    let line: serde_json::Value = serde_json::from_str(&ran.out).expect("one line of JSON");
    assert_eq!((&line["type"], &line["id"]), (&"page".into(), &"missing-field".into()));
    assert_eq!(line["text"], page);
}

#[test]
fn a_word_near_a_finding_names_it_and_another_is_a_path() {
    let desk = Desk::new();
    let ran = desk.run(&["explain", "mising-field"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("did you mean `missing-field`?"), "{}", ran.err);
    let ran = desk.run(&["explain", "cases/none.toml"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("error[no-workspace]: `cases/none.toml` does not exist"),
        "{}",
        ran.err
    );
}

#[test]
fn a_path_wins_over_a_finding_of_the_same_name() {
    let desk = Desk::new();
    desk.file("picture/office.toml", "");
    let ran = desk.run(&["explain", "picture"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("picture/office.toml"), "{}", ran.err);
}
