//! Refusals: every folder in `broken/` must be answered exactly as written.
//! `base/` is a workspace without fault; a folder holds what differs from it.

use std::fs;

use crate::desk::{Desk, compare, project, settle};

/// Samples prove nothing that these folders show; those that need them say so.
const CALL: &str = "check . --samples none";

#[test]
fn every_broken_input_gets_its_answer() {
    let root = project().join("tests/broken");
    let mut differing = Vec::new();
    for entry in fs::read_dir(&root).expect("readable") {
        let folder = entry.expect("readable").path();
        let id = folder.file_name().expect("a name").to_string_lossy().into_owned();
        if id == "base" {
            continue;
        }
        let desk = Desk::new();
        desk.copy(&root.join("base"));
        desk.copy(&folder);
        let args = fs::read_to_string(folder.join("args")).unwrap_or_else(|_| CALL.into());
        let ran = desk.run(&args.split_whitespace().collect::<Vec<_>>());
        let told = format!("exit code {}\n{}{}", ran.code, ran.out, ran.err);
        assert!(told.contains(&format!("[{id}]")), "{id} is not found:\n{told}");
        compare(&folder.join("expected.txt"), &told, &mut differing);
    }
    settle(&differing);
}

#[test]
fn the_base_has_no_fault() {
    let desk = Desk::new();
    desk.copy(&project().join("tests/broken/base"));
    let ran = desk.run(&["check", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
}
