use crate::desk::Desk;

#[test]
fn schemas_are_draft_7_without_references() {
    for what in ["case", "office", "kind"] {
        let ran = Desk::new().run(&["schema", what]);
        let schema: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        assert!(schema["$schema"].as_str().is_some_and(|name| name.contains("draft-07")), "{what}");
        assert!(!ran.out.contains("\"$ref\"") && !ran.out.contains("\"null\""), "{what}");
        assert_eq!(schema["additionalProperties"], false, "{what}");
    }
}
