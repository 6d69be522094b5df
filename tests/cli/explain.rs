use super::{base, talk};
use crate::desk::Desk;

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
