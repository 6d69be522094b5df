//! A watch is started, files are saved, and its lines are waited for: each line
//! has a minute, so that a busy machine fails nothing.

mod page;

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

use super::base;
use crate::desk::{Desk, project};

/// How long a line may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long nothing must happen to count as nothing.
const SILENCE: Duration = Duration::from_millis(1500);

const AGREEMENT: &str = "templates/demand/municipal-agreement/de.tera";
const PDF: &str = "out/MUS-2026-0001/MUS-2026-0001_municipal-agreement_de.pdf";
const OTHER: &str = "out/MUS-2026-0001/MUS-2026-0001_integration-talk-invitation_de.pdf";

/// A running watch; it ends with the test.
struct Watching {
    child: Child,
    lines: Receiver<String>,
    seen: Vec<String>,
}

impl Watching {
    fn start(desk: &Desk, args: &[&str]) -> Self {
        Self::with(desk, args, |_| ())
    }

    fn with(desk: &Desk, args: &[&str], change: impl FnOnce(&mut Command)) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mappe"));
        command
            .arg("watch")
            .args(args)
            .current_dir(desk.path("."))
            .env("NO_COLOR", "1")
            .env_remove("MAPPE_FONTS")
            .env_remove("MAPPE_UI_LANGUAGE")
            .env("LC_ALL", "C")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        change(&mut command);
        let mut child = command.spawn().expect("the program runs");
        let (sender, lines) = channel();
        listen(child.stdout.take().expect("piped"), sender.clone());
        listen(child.stderr.take().expect("piped"), sender);
        Self { child, lines, seen: Vec::new() }
    }

    /// Waits for a line that holds some words.
    fn wait(&mut self, words: &str) -> String {
        loop {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else {
                panic!("no line with `{words}` came, but\n{}", self.seen.join("\n"));
            };
            self.seen.push(line.clone());
            if line.contains(words) {
                return line;
            }
        }
    }

    /// Waits until a saved file is noticed by nobody.
    fn is_silent(&mut self) -> bool {
        self.lines.recv_timeout(SILENCE).is_err()
    }

    /// Ctrl-C; gives the exit code and the last line.
    #[cfg(unix)]
    fn interrupt(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().expect("runs").success());
        let code = self.child.wait().expect("it ends").code();
        self.seen.extend(self.lines.iter());
        (code, self.seen.last().cloned().unwrap_or_default())
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen(stream: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
}

/// The faultless workspace with a text of its own.
fn workspace() -> Desk {
    let desk = base();
    let text = fs::read_to_string(project().join(AGREEMENT)).expect("a built-in text");
    desk.file(AGREEMENT, &text);
    desk
}

/// Papers in one format that is quick to compare.
const CALL: &[&str] = &[".", "-k", "D-06", "-k", "D-01"];

#[test]
fn a_saved_sentence_makes_its_paper_again_and_no_other() {
    let desk = workspace();
    let mut watching = Watching::start(&desk, CALL);
    watching.wait("2 made, 0 refused, 0 failed");
    watching.wait("watching; Ctrl-C ends it");
    let (before, other) = (bytes(&desk, PDF), moment(&desk, OTHER));
    desk.change(AGREEMENT, "Danach haben wir zusammen die Ziele gewählt.", "Dann kamen die Ziele.");
    let line = watching.wait("papers made again");
    assert!(line.starts_with("papers made again: 1 in "), "{line}");
    assert!(line.contains(" s, errors: 0, warnings: "), "{line}");
    assert!(bytes(&desk, PDF) != before);
    assert_eq!(moment(&desk, OTHER), other, "the other paper is left alone");
    let manifest = desk.read("out/manifest.json");
    assert_eq!(manifest.matches("\"sha256\"").count(), 2);
    assert!(watching.is_silent(), "what we write starts no round");
    desk.file("cases/.case.toml.swp", "").file("gallery/index.html", "").file("notes.txt", "");
    assert!(watching.is_silent(), "nor does what is no part of the workspace");
}

#[test]
fn a_broken_text_is_told_and_the_last_good_paper_stays() {
    let desk = workspace();
    let mut watching = Watching::start(&desk, CALL);
    watching.wait("watching");
    let before = bytes(&desk, PDF);
    let good = desk.read(AGREEMENT);
    desk.file(AGREEMENT, &good.replacen("Danach haben", "{% if person.name %}Danach haben", 1));
    watching.wait("error[template-syntax]");
    let place = watching.wait(AGREEMENT);
    assert!(place.contains(&format!("{AGREEMENT}:")), "{place}");
    let line = watching.wait("papers made again");
    assert!(line.starts_with("papers made again: 0 ") && !line.contains("errors: 0"), "{line}");
    assert!(bytes(&desk, PDF) == before, "the last good paper stays");
    // A second save with the same fault says it again.
    desk.file(AGREEMENT, &good.replacen("Danach haben", "{% if person.name %}Darum haben", 1));
    watching.wait("error[template-syntax]");
    watching.wait("papers made again: 0");
    desk.file(AGREEMENT, &good.replacen("Danach haben", "Darum haben", 1));
    let line = watching.wait("papers made again");
    assert!(line.starts_with("papers made again: 1 ") && line.contains("errors: 0"), "{line}");
    assert!(bytes(&desk, PDF) != before);
}

#[test]
fn a_workspace_that_does_not_open_waits_until_it_does() {
    let desk = workspace();
    let mut watching = Watching::start(&desk, CALL);
    watching.wait("watching");
    let before = bytes(&desk, PDF);
    let good = desk.read("office.toml");
    desk.file("office.toml", &good.replacen("name = \"Einwohner", "name = Einwohner", 1));
    watching.wait("error[toml-syntax]");
    watching.wait("the last good papers stay");
    assert!(bytes(&desk, PDF) == before);
    desk.file("office.toml", &good.replace("Fachstelle", "Stelle"));
    watching.wait("papers made again: 2 in ");
    // Every paper carries the office; a case that cannot be read loses none.
    desk.change("cases/case.toml", "stage = \"demand\"", "stage = \"demnd\"");
    watching.wait("error[");
    watching.wait("papers made again: 0 in ");
    assert!(desk.path(PDF).is_file() && desk.path(OTHER).is_file());
}

#[test]
fn cases_come_and_go_and_editors_rename() {
    let desk = workspace();
    let mut watching = Watching::start(&desk, CALL);
    watching.wait("watching");
    let case = desk.read("cases/case.toml");
    desk.file("cases/second.toml", &case.replace("MUS-2026-0001", "MUS-2026-0002"));
    watching.wait("papers made again: 2 in ");
    assert!(desk.path(&PDF.replace("2026-0001", "2026-0002")).is_file());
    fs::remove_file(desk.path("cases/second.toml")).expect("it is there");
    watching.wait("papers made again: 0 in ");
    assert!(desk.path(&PDF.replace("2026-0001", "2026-0002")).is_file(), "files stay");
    // An editor that writes beside the file and renames; then a folder that comes.
    desk.file(&format!("{AGREEMENT}.tmp"), &desk.read(AGREEMENT).replace("Danach", "Darum"));
    fs::rename(desk.path(&format!("{AGREEMENT}.tmp")), desk.path(AGREEMENT)).expect("renamed");
    watching.wait("papers made again: 1 in ");
    desk.file(
        "locales/de/labels.ftl",
        &fs::read_to_string(project().join("locales/de/labels.ftl")).expect("built in"),
    );
    watching.wait("papers made again: 0 in ");
    desk.change("locales/de/labels.ftl", "label-page = ", "label-page = Die ");
    let line = watching.wait("papers made again");
    assert!(!line.contains("again: 0 "), "{line}");
}

#[test]
fn polling_sees_the_same() {
    let desk = workspace();
    let mut watching = Watching::start(&desk, &[".", "-k", "D-06", "--poll", "-f", "txt"]);
    watching.wait("watching");
    desk.change(AGREEMENT, "Danach haben", "Darum haben");
    watching.wait("papers made again: 1 in ");
    assert!(desk.read(&PDF.replace(".pdf", ".txt")).contains("Darum haben"));
    assert!(watching.is_silent());
}

#[test]
fn machines_get_a_line_for_each_file_and_each_round() {
    let desk = workspace();
    let args = [CALL, &["--message-format", "json", "-f", "pdf", "-f", "txt"]].concat();
    let mut watching = Watching::start(&desk, &args);
    let line: serde_json::Value =
        serde_json::from_str(&watching.wait("\"type\":\"round\"")).expect("JSON");
    assert_eq!((line["round"].as_u64(), line["made"].as_u64()), (Some(1), Some(2)));
    assert_eq!(line["errors"], 0);
    assert!(line["seconds"].is_number());
    let files = |watching: &Watching| {
        watching.seen.iter().filter(|line| line.contains("\"type\":\"artifact\"")).count()
    };
    assert_eq!(files(&watching), 4);
    desk.change(AGREEMENT, "Danach haben", "Darum haben");
    let line: serde_json::Value =
        serde_json::from_str(&watching.wait("\"round\":2")).expect("JSON");
    assert_eq!(line["made"], 1);
    assert_eq!(files(&watching), 6);
    assert!(watching.seen.iter().all(|line| line.starts_with('{')), "{:#?}", watching.seen);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_well() {
    let desk = workspace();
    let mut watching = Watching::start(&desk, CALL);
    watching.wait("watching");
    let (code, last) = watching.interrupt();
    assert_eq!((code, last.as_str()), (Some(0), "stopped; every file that is there is whole"));
    // Even before the first paper is made.
    let (code, _) = Watching::start(&desk, CALL).interrupt_soon();
    assert_eq!(code, Some(0));
}

#[cfg(unix)]
impl Watching {
    fn interrupt_soon(mut self) -> (Option<i32>, String) {
        // The address is told when everything is in place and nothing is made.
        self.wait("");
        self.interrupt()
    }
}

#[test]
fn a_wrong_call_ends_at_once() {
    let desk = base();
    assert_eq!(desk.run(&["watch", "nowhere"]).code, 1);
    assert_eq!(desk.run(&["watch", ".", "-f", "docx"]).code, 2);
}

fn bytes(desk: &Desk, path: &str) -> Vec<u8> {
    fs::read(desk.path(path)).unwrap_or_else(|wrong| panic!("{path}: {wrong}"))
}

fn moment(desk: &Desk, path: &str) -> std::time::SystemTime {
    let data = fs::metadata(desk.path(path)).unwrap_or_else(|wrong| panic!("{path}: {wrong}"));
    data.modified().expect("a time")
}
