use super::{base, talk};
use crate::desk::Desk;

#[test]
fn a_year_is_counted_and_reported() {
    let desk = Desk::example("musterwil");
    let ran = desk.run(&["report", "2026", ".", "--date", "2026-12-31", "-f", "txt"]);
    talk("report-year", &ran);
    let text = desk.read("out/2026/2026_annual-report_de.txt");
    for file in crate::desk::files(&desk.path("cases")) {
        let case = std::fs::read_to_string(file).expect("a case");
        let name = case.lines().find_map(|line| line.strip_prefix("official_name = \""));
        let name = name.expect("a name").trim_end_matches('"');
        assert!(!text.contains(name), "a person in the report of a year: {name}");
    }
}

#[test]
fn a_year_without_events_says_so_and_lacks_its_recipients() {
    let ran = base().run(&["report", "2025", "."]);
    assert_eq!(ran.code, 1);
    talk("report-without-partners", &ran);
}

#[test]
fn the_papers_of_the_year_are_counted_once_whatever_their_formats() {
    let desk = Desk::example("exempleville");
    let built = desk.run(&["build", ".", "-k", "I-08", "-f", "pdf", "-f", "txt"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let ran = desk.run(&["report", "2026", ".", "--dry-run"]);
    let counted = ran.out.lines().find(|line| line.contains("papers folder-letter"));
    let made = built.out.lines().filter(|line| line.ends_with(".pdf")).count();
    assert!(counted.expect("counted").ends_with(&made.to_string()), "{}\n{}", ran.out, built.out);
}

#[test]
fn a_year_must_be_a_year() {
    assert_eq!(base().run(&["report", "20x6"]).code, 2);
    assert_eq!(base().run(&["report", "26"]).code, 2);
}
