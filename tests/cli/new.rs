use super::base;
use crate::desk::Desk;

#[test]
fn a_new_workspace_works_at_once_in_every_language() {
    for tag in ["de", "fr", "it"] {
        let desk = Desk::new();
        let ran = desk.run(&["new", "workspace", "neu", "-l", tag]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let ran = desk.run(&["check", "neu", "--deny-warnings"]);
        assert_eq!(ran.code, 0, "{tag}\n{}", ran.err);
        let ran = desk.run(&["build", "neu"]);
        assert_eq!(ran.code, 0, "{tag}\n{}", ran.err);
        assert!(ran.out.lines().count() >= 4, "{}", ran.out);
    }
}

#[test]
fn a_full_folder_is_left_alone() {
    let ran = base().run(&["new", "workspace", "."]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is not empty"), "{}", ran.err);
}

#[test]
fn a_new_case_can_be_built() {
    let desk = base();
    assert_eq!(desk.run(&["new", "case", "MUS-2026-0099"]).code, 0);
    let ran = desk.run(&["build", "cases/MUS-2026-0099.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let again = desk.run(&["new", "case", "MUS-2026-0099"]);
    assert_eq!(again.code, 2, "{}", again.err);
}

#[test]
fn an_id_that_is_no_file_name_is_refused() {
    for id in ["../x", "CON", "a/b", "x.", "Zeynep Misal", "com1.x"] {
        let ran = base().run(&["new", "case", id]);
        assert_eq!(ran.code, 2, "{id}: {}", ran.out);
    }
}
