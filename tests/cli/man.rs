use crate::desk::Desk;

#[test]
fn every_command_has_a_page() {
    let desk = Desk::new();
    let ran = desk.run(&["man", "pages"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for page in ["mappe", "mappe-build", "mappe-check", "mappe-explain", "mappe-new"] {
        assert!(desk.read(&format!("pages/{page}.1")).contains(".TH"), "{page}");
    }
}
