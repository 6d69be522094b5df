use std::{fs, process::Command, thread::sleep, time::Duration};

use super::{base, talk};
use crate::desk::Desk;

#[test]
fn papers_are_named_and_counted() {
    let desk = base();
    talk("build", &desk.run(&["build", "."]));
    assert!(desk.path("out/manifest.json").is_file());
    // A second run changes no byte.
    let path = "out/MUS-2026-0001/MUS-2026-0001_municipal-agreement_de.pdf";
    let first = fs::read(desk.path(path)).expect("made");
    desk.run(&["build", "."]);
    assert!(first == fs::read(desk.path(path)).expect("made"));
}

#[test]
fn json_has_one_object_per_line_and_a_summary() {
    let ran = base().run(&["build", ".", "--message-format", "json", "-k", "D-06"]);
    let lines: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(&line.replace("[time]", "0")).expect("JSON"))
        .collect();
    assert_eq!(lines[0]["type"], "artifact");
    assert_eq!(lines[0]["code"], "D-06");
    assert_eq!(lines[0]["sha256"].as_str().map(str::len), Some(64));
    let last = lines.last().expect("a summary");
    assert_eq!((last["type"].as_str(), last["made"].as_u64()), (Some("summary"), Some(1)));
    assert_eq!(ran.err, "");
}

#[test]
fn every_format_is_made() {
    let desk = base();
    let ran = desk.run(&[
        "build", ".", "-k", "D-06", "-f", "pdf", "-f", "png", "-f", "svg", "-f", "txt", "-f",
        "ics", "-f", "typ",
    ]);
    talk("build-formats", &ran);
}

#[test]
fn the_calendar_has_the_talk_of_the_letter_and_no_name() {
    let desk = base();
    let ran = desk.run(&["build", ".", "-k", "D-01", "-f", "ics"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = desk.read("out/MUS-2026-0001/MUS-2026-0001_integration-talk-invitation_de.ics");
    for wanted in [
        "DTSTART:20261210T130000Z",
        "DTEND:20261210T140000Z",
        "DTSTAMP:20261122T230000Z",
        "SUMMARY:Einladung zum Integrationsgespräch",
        "LOCATION:Gemeindehaus\\, Sitzungszimmer 1",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert!(!text.contains("Misal") && !text.contains("Zeynep"), "{text}");
}

#[test]
fn a_dry_run_makes_nothing() {
    let desk = base();
    talk("build-dry-run", &desk.run(&["build", ".", "--dry-run"]));
    assert!(!desk.path("out").exists());
}

#[test]
fn one_broken_case_does_not_stop_the_others() {
    let desk = base();
    let good = desk.read("cases/case.toml");
    desk.file(
        "cases/second.toml",
        &good
            .replace("MUS-2026-0001", "MUS-2026-0002")
            .replace("stage = \"demand\"", "stage = \"demnd\""),
    );
    let ran = desk.run(&["build", ".", "-k", "D-01"]);
    talk("build-one-broken", &ran);
    assert!(desk.path("out/MUS-2026-0001").is_dir() && !desk.path("out/MUS-2026-0002").exists());
}

#[test]
fn a_case_file_alone_finds_its_workspace() {
    let ran = base().run(&["build", "cases/case.toml", "-k", "D-01", "-o", "elsewhere"]);
    talk("build-case", &ran);
}

#[test]
fn a_language_for_information_says_which_one_binds() {
    let desk = base();
    let ran = desk.run(&["build", ".", "-k", "D-01", "-l", "fr", "-f", "txt"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = desk.read("out/MUS-2026-0001/MUS-2026-0001_integration-talk-invitation_fr.txt");
    assert!(
        text.contains("Massgebend") || text.contains("Verbindlich") || text.contains("deutsche"),
        "{text}"
    );
}

#[test]
fn the_manifest_keeps_earlier_files() {
    let desk = base();
    desk.run(&["build", ".", "-k", "D-01"]);
    desk.run(&["build", ".", "-k", "D-06"]);
    let rows: serde_json::Value =
        serde_json::from_str(&desk.read("out/manifest.json")).expect("JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_file_where_the_folder_should_be_is_a_failure_of_the_machine() {
    let desk = base();
    desk.file("out", "");
    let ran = desk.run(&["build", "."]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("cannot be written") && ran.err.contains("hint:"), "{}", ran.err);
}

/// Killed at any moment, there are whole papers or none, and no leftovers with
/// a final name.
#[cfg(unix)]
#[test]
fn a_killed_run_leaves_no_torn_file() {
    let whole = Desk::example("musterwil");
    assert_eq!(whole.run(&["build", "."]).code, 0);
    let desk = Desk::example("musterwil");
    for moment in [40, 90, 160, 250, 400, 600, 900] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_mappe"))
            .args(["build", ".", "-q"])
            .current_dir(desk.path("."))
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("runs");
        sleep(Duration::from_millis(moment));
        child.kill().expect("alive or gone");
        child.wait().expect("ends");
        for entry in walkdir::WalkDir::new(desk.path("out")).into_iter().flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "pdf") {
                let inside = path.strip_prefix(desk.path("out")).expect("below");
                let expected = fs::read(whole.path("out").join(inside)).expect("made");
                assert!(
                    fs::read(path).expect("readable") == expected,
                    "{} is torn",
                    inside.display()
                );
            }
        }
    }
}

#[test]
fn a_draft_is_refused_also_when_it_is_asked_for() {
    let desk = base();
    desk.change(
        "office.toml",
        "official_language = \"de\"",
        "official_language = \"de\"\nreviewed_texts = true",
    );
    talk(
        "build-drafts-refused",
        &desk.run(&["build", ".", "-k", "D-01", "-l", "de+tr", "-l", "tr"]),
    );
    let folder = desk.path("out/MUS-2026-0001");
    let made = fs::read_dir(folder).expect("made").map(|file| file.expect("a file").file_name());
    assert_eq!(made.collect::<Vec<_>>(), ["MUS-2026-0001_integration-talk-invitation_de.pdf"]);
}
