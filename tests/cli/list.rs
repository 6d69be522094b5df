use super::{base, talk};
use crate::desk::Desk;

#[test]
fn everything_can_be_listed() {
    let desk = Desk::new();
    for what in
        ["kinds", "languages", "fonts", "findings", "facts", "envelopes", "course", "readability"]
    {
        talk(&format!("list-{what}"), &desk.run(&["list", what]));
    }
    talk("list-cases", &base().run(&["list", "cases"]));
}

#[test]
fn machines_see_which_findings_have_a_page() {
    let ran = Desk::new().run(&["list", "findings", "--message-format", "json"]);
    let rows: Vec<serde_json::Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(rows.len(), mappe::report::CATALOGUE.len());
    for row in rows {
        assert_eq!(row["type"], "catalogue");
        let pages = row["pages"].as_array().expect("a list");
        assert!(pages.contains(&"en".into()), "{row}");
    }
}
