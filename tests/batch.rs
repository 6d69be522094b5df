//! Batches: each paper once, whatever cuts a run off; a bad template ends its own
//! paper and nothing else; no personal data beside the papers.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::Write as _,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

use crate::desk::{Desk, Ran, project};

/// A workspace without cases, and a table of invented people in it.
fn register(rows: usize) -> Desk {
    let desk = Desk::example("musterwil");
    fs::remove_dir_all(desk.path("cases")).expect("there are cases");
    fs::create_dir(desk.path("cases")).expect("writable");
    desk.file("register.csv", &table(rows));
    desk
}

/// A table of so many invented people.
pub(crate) fn table(rows: usize) -> String {
    let mut text = String::from(
        "id;stage;invented;person.official_name;person.first_name;person.sex;person.born;\
         person.nationality;permit.category;permit.valid_until;permit.family_tie;address.street;\
         address.house_number;address.postcode;address.town;appointment.start;\
         appointment.minutes;appointment.place;appointment.answer_until\n",
    );
    for row in 1..=rows {
        let _ = writeln!(
            text,
            "MUS-{row:04};inform;true;Exemplo{row};Vzorek{row};male;1990-01-{:02};PT;B;2027-09-30;none;\
             Mustergasse;{row};4999;Musterwil;2026-12-10T{:02}:00:00;60;Zimmer {row};2026-12-03",
            row % 28 + 1,
            8 + row % 9
        );
    }
    text
}

/// The first case of the table with another name.
const CASE: &str = r#"
id = "MUS-0001"
stage = "inform"
[person]
official_name = "Outro"
first_name = "Vzorek"
sex = "male"
born = 1990-01-02
nationality = ["PT"]
[permit]
category = "B"
valid_until = 2027-09-30
family_tie = "none"
[address]
street = "Mustergasse"
house_number = "1"
postcode = "4999"
town = "Musterwil"
[appointment]
start = 2026-12-10T09:00:00
minutes = 60
place = "Zimmer 1"
answer_until = 2026-12-03
"#;

const CALL: &[&str] =
    &["batch", "register.csv", "-k", "I-01", "--date", "2026-11-23", "--jobs", "2"];

fn call<'a>(more: &[&'a str]) -> Vec<&'a str> {
    CALL.iter().copied().chain(more.iter().copied()).collect()
}

/// All papers below the output folder, by path.
fn papers(desk: &Desk) -> BTreeMap<String, Vec<u8>> {
    let root = desk.path("out");
    walkdir::WalkDir::new(&root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "pdf"))
        .map(|entry| {
            let path = entry.path().strip_prefix(&root).expect("below");
            (path.to_string_lossy().into_owned(), fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

/// The rows of the manifest.
fn manifest(desk: &Desk) -> Vec<serde_json::Value> {
    let lines = desk.read("out/manifest.jsonl");
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn said(ran: &Ran, words: &str) {
    assert!(ran.err.contains(words), "{words} is not in\n{}", ran.err);
}

#[test]
fn kinds_and_languages_must_exist_before_a_run_begins() {
    let desk = register(2);
    let ran = desk.run(&["batch", "register.csv", "-k", "I-1", "-l", "de+xx"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for words in ["`I-1` is not a kind", "did you mean `I-01`?", "there is no language `xx`"] {
        assert_eq!(ran.err.matches(words).count(), 1, "{words}\n{}", ran.err);
    }
    assert!(!ran.err.contains("issued"), "no run has begun: {}", ran.err);
    let resumed = desk.run(&["batch", "--resume"]);
    assert!(resumed.err.contains("there is no run to go on with"), "{}", resumed.err);
}

#[test]
fn each_paper_is_issued_once() {
    let desk = register(12);
    let first = desk.run(&call(&[]));
    assert_eq!(first.code, 0, "{}", first.err);
    said(&first, "12 issued, 0 there before, 0 held back, 0 refused, 0 failed");
    let made = papers(&desk);
    assert_eq!(made.len(), 12);
    let rows = manifest(&desk);
    assert_eq!(rows.len(), 12);
    assert_eq!(rows[0]["number"], "2026-000001");
    assert_eq!(rows[0]["kind"], "first-talk-invitation");
    let again = desk.run(&call(&[]));
    said(&again, "0 issued, 12 there before");
    assert!(made == papers(&desk));
    assert_eq!(manifest(&desk).len(), 12);
    assert!(!desk.path(".mappe/run.sqlite").exists(), "the data of a run go when it is done");
}

#[test]
fn changed_data_are_held_back_until_somebody_gives_the_reason() {
    let desk = register(3);
    desk.run(&call(&[]));
    let before = papers(&desk);
    desk.change("register.csv", "Exemplo2", "Exemplo-Mudado");
    let held = desk.run(&call(&[]));
    assert_eq!(held.code, 1);
    said(&held, "warning[issued-before]");
    said(&held, "0 issued, 2 there before, 1 held back");
    assert!(before == papers(&desk));
    let again = desk.run(&call(&["--reissue", "name was misspelt"]));
    assert_eq!(again.code, 0, "{}", again.err);
    let rows = manifest(&desk);
    let second = rows.iter().find(|row| row["case"] == "MUS-0002" && row["issue"] == 2);
    let path = second.and_then(|row| row["path"].as_str()).expect("issued again");
    assert!(path.ends_with("_de_2.pdf"), "{path}");
    // What went out before is still there.
    let after = papers(&desk);
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)));
}

/// Files in the output folder, whatever their names.
fn files(desk: &Desk) -> usize {
    let entries = walkdir::WalkDir::new(desk.path("out")).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).count()
}

fn started(desk: &Desk, args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_mappe"))
        .args(args)
        .current_dir(desk.path(""))
        .env("SOURCE_DATE_EPOCH", "1795392000")
        .env("LC_ALL", "C")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs")
}

#[test]
fn a_run_that_is_killed_goes_on_and_ends_as_if_nothing_had_been() {
    const ROWS: usize = 120;
    let clean = register(ROWS);
    assert_eq!(clean.run(&call(&[])).code, 0);
    let desk = register(ROWS);
    let mut child = started(&desk, &call(&[]));
    let mut kills = 0;
    for kill in 0..8 {
        // Papers under passing names count: most kills hit before a group is entered.
        while files(&desk) < kill * 12 && matches!(child.try_wait(), Ok(None)) {
            sleep(Duration::from_millis(2));
        }
        kills += usize::from(matches!(child.try_wait(), Ok(None)));
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        // What has its final name is whole, at any moment.
        for (path, bytes) in papers(&desk) {
            assert!(bytes.ends_with(b"%%EOF") || bytes.ends_with(b"%%EOF\n"), "{path} is torn");
        }
        let is_begun = desk.path(".mappe/run.sqlite").exists();
        child = started(&desk, if is_begun { &["batch", "--resume", "--jobs", "2"] } else { CALL });
    }
    child.wait().expect("it ends");
    assert!(kills >= 4, "only {kills} kills hit a run at work");
    // It may have ended between two kills; then there is nothing to resume.
    desk.run(&["batch", "--resume", "--jobs", "2"]);
    let last = desk.run(&call(&[]));
    said(&last, "0 issued, 120 there before");
    assert!(papers(&clean) == papers(&desk), "other papers than in a run without a kill");
    let mut numbers: Vec<String> =
        manifest(&desk).iter().map(|row| row["number"].to_string()).collect();
    assert_eq!(numbers.len(), ROWS);
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), ROWS, "a number was given twice");
    let whole = desk.run(&["verify"]);
    assert!(whole.out.starts_with("the journal is whole: 120 papers, chain "), "{}", whole.out);
}

#[test]
fn a_run_that_was_cut_off_is_not_forgotten() {
    let desk = register(40);
    let mut child = started(&desk, &call(&[]));
    while !desk.path(".mappe/run.sqlite").exists() {
        sleep(Duration::from_millis(5));
    }
    sleep(Duration::from_millis(300));
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    let other = desk.run(&call(&[]));
    assert_eq!(other.code, 2, "{}", other.err);
    said(&other, "`mappe batch --resume` goes on with it");
    let resumed = desk.run(&["batch", "--resume"]);
    assert_eq!(resumed.code, 0, "{}", resumed.err);
    assert_eq!(papers(&desk).len(), 40);
    let nothing = desk.run(&["batch", "--resume"]);
    assert_eq!(nothing.code, 2, "{}", nothing.err);
}

/// A layout in which one case loops for ever and another one eats all memory.
fn with_bombs(desk: &Desk) {
    let layout = fs::read_to_string(project().join("templates/layout/letter.typ")).expect("there");
    let bombs = "\n#let bombs(case) = {\n  if case == \"MUS-0002\" { for a in range(100000) { for b in range(100000) { let c = a + b } } }\n  if case == \"MUS-0004\" { let s = \"x\" * 4000000000 }\n}\n";
    let call = "#let paper(data, passages) = {";
    assert!(layout.contains(call), "the layout begins otherwise");
    let layout = layout.replacen(call, &format!("{call}\n  bombs(data.paper.case)"), 1);
    let (imports, rest) = layout.split_at(layout.find("#let paper").expect("there"));
    desk.file("templates/layout/letter.typ", &format!("{imports}{bombs}{rest}"));
}

#[test]
fn a_bad_template_ends_its_paper_and_nothing_else() {
    let desk = register(6);
    with_bombs(&desk);
    let ran = desk.run(&call(&["--time-limit", "4", "--memory-limit", "900"]));
    assert_eq!(ran.code, 1, "{}", ran.err);
    said(
        &ran,
        "error[time-limit]: `MUS-0002_first-talk-invitation_de` takes longer than 4 seconds",
    );
    said(&ran, "error[worker-died]: `MUS-0004_first-talk-invitation_de` ended its worker twice");
    said(&ran, "4 issued, 0 there before, 0 held back, 0 refused, 2 failed");
    let made: Vec<String> = papers(&desk).into_keys().map(|path| path[..8].to_owned()).collect();
    assert_eq!(made, ["MUS-0001", "MUS-0003", "MUS-0005", "MUS-0006"]);
    // Once the template is mended, only what failed is left.
    fs::remove_dir_all(desk.path("templates")).expect("there");
    let rest = desk.run(&call(&["--only-failed"]));
    said(&rest, "2 issued, 0 there before");
}

#[test]
fn a_bad_row_is_named_by_its_cell_and_the_others_come() {
    let desk = register(4);
    desk.change("register.csv", "1990-01-03", "1990-13-03");
    let ran = desk.run(&call(&[]));
    assert_eq!(ran.code, 1);
    said(&ran, "register.csv:3:7");
    said(&ran, "3 issued, 0 there before, 0 held back, 1 refused");
    assert!(!ran.err.contains("Exemplo") && !ran.err.contains("1990-13"), "{}", ran.err);
}

#[test]
fn a_case_comes_once() {
    let desk = register(3);
    desk.change("register.csv", "MUS-0003", "mus-0001");
    let ran = desk.run(&call(&[]));
    assert_eq!(ran.code, 1, "{}", ran.err);
    said(&ran, "error[duplicate-case]");
    said(&ran, "2 issued");
}

#[test]
fn a_dry_run_says_what_it_would_do_and_does_nothing() {
    let desk = register(3);
    let ran = desk.run(&call(&["--dry-run"]));
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut lines: Vec<&str> = ran.out.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines.first(), Some(&"MUS-0001_first-talk-invitation_de"));
    assert_eq!(lines.len(), 3);
    assert!(!desk.path("out").exists() && !desk.path(".mappe/journal.sqlite").exists());
    desk.run(&call(&[]));
    assert_eq!(desk.run(&call(&["--dry-run"])).out, "", "all is there");
}

#[test]
fn json_lines_come_from_standard_input() {
    let desk = register(0);
    let mut child = Command::new(env!("CARGO_BIN_EXE_mappe"))
        .args(["batch", "-", "-k", "Q-09", "--jobs", "1"])
        .current_dir(desk.path(""))
        .env("SOURCE_DATE_EPOCH", "1795392000")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let case = |number: u32| {
        serde_json::json!({
            "id": format!("MUS-{number:04}"),
            "stage": "inform",
            "person": { "official_name": "Misal", "first_name": "Zeynep", "sex": "female", "born": "1990-04-03", "nationality": ["TR"] },
            "address": { "street": "Mustergasse", "house_number": "7", "postcode": "4999", "town": "Musterwil" },
        })
    };
    let mut pipe = child.stdin.take().expect("a pipe");
    for number in 1..=3 {
        writeln!(pipe, "{}", case(number)).expect("it reads");
    }
    writeln!(pipe, "{{ broken").expect("it reads");
    drop(pipe);
    let output = child.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(papers(&desk).len(), 3, "{told}");
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("3 issued, 0 there before, 0 held back, 1 refused"), "{told}");
}

#[test]
fn a_paper_is_verified_by_its_bytes_and_made_again() {
    let desk = register(2);
    desk.run(&call(&[]));
    let name = "out/MUS-0001/MUS-0001_first-talk-invitation_de.pdf";
    let ran = desk.run(&["verify", name]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("issued as 2026-00000"), "{}", ran.out);
    assert!(ran.out.contains("made again: the same, byte for byte"), "{}", ran.out);
    let mut bytes = fs::read(desk.path(name)).expect("made");
    bytes.push(b'\n');
    fs::write(desk.path("changed.pdf"), bytes).expect("writable");
    let changed = desk.run(&["verify", "changed.pdf"]);
    assert_eq!(changed.code, 1);
    said(&changed, "error[not-issued]");
    said(&changed, "has the same case and kind, and other bytes");
    desk.file("foreign.pdf", "%PDF-1.7 of somebody else");
    let foreign = desk.run(&["verify", "foreign.pdf"]);
    said(&foreign, "`foreign.pdf` was not issued here");
    desk.change("register.csv", "Vzorek1;", "Vzorek9;");
    let other = desk.run(&["verify", name]);
    assert!(other.out.contains("the data have changed since"), "{}", other.out);
    fs::remove_file(desk.path("register.csv")).expect("there");
    desk.file("register.csv", &table(0));
    said(&desk.run(&["verify", name]), "error[data-gone]");
}

#[test]
fn an_edited_row_of_the_journal_is_found() {
    let desk = register(2);
    desk.run(&call(&[]));
    let path = desk.path(".mappe/journal.sqlite");
    let bytes = fs::read(&path).expect("there");
    let (from, to) =
        (b"first-talk-invitation\",\"code\":\"I-01", b"first-talk-invitation\",\"code\":\"I-02");
    let at = bytes.windows(from.len()).position(|window| window == from).expect("a row");
    let mut edited = bytes;
    edited[at..at + to.len()].copy_from_slice(to);
    fs::write(&path, edited).expect("writable");
    let ran = desk.run(&["verify"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    said(&ran, "error[journal-changed]");
}

#[test]
fn a_draft_never_takes_the_place_of_what_was_issued() {
    let desk = register(1);
    desk.run(&call(&[]));
    let before = papers(&desk);
    desk.file("cases/MUS-0001.toml", CASE);
    let ran = desk.run(&["build", ".", "-k", "I-01", "--date", "2026-11-23"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    said(&ran, "error[issued-file]");
    assert!(before == papers(&desk));
    let elsewhere = desk.run(&["build", ".", "-k", "I-01", "--date", "2026-11-23", "-o", "drafts"]);
    assert_eq!(elsewhere.code, 0, "{}", elsewhere.err);
}

#[test]
fn a_file_of_somebody_else_is_not_written_over() {
    let desk = register(2);
    let name = "out/MUS-0001/MUS-0001_first-talk-invitation_de.pdf";
    desk.file(name, "mine");
    let ran = desk.run(&call(&[]));
    assert_eq!(ran.code, 1, "{}", ran.err);
    said(&ran, "error[foreign-file]");
    assert_eq!(desk.read(name), "mine");
    assert_eq!(papers(&desk).len(), 2);
}

#[test]
fn a_print_run_adds_up_and_a_letter_is_printed_again_by_its_number() {
    let desk = register(7);
    let ran = desk.run(&call(&["--print-run", "--bundle", "3", "--sort", "language"]));
    assert_eq!(ran.code, 0, "{}", ran.err);
    said(&ran, "letters taken: 7, printed: 7, held back: 0");
    let list = desk.read("out/print/run-0001/letters.csv");
    assert_eq!(list.lines().count(), 8, "{list}");
    let sum = desk.read("out/print/run-0001/reconciliation.csv");
    assert!(sum.contains("taken,,7") && sum.contains("printed,,7,7,7"), "{sum}");
    for bundle in 1..=3 {
        assert!(desk.path(&format!("out/print/run-0001/bundle-{bundle:04}.pdf")).is_file());
    }
    let again = desk.run(&["batch", "--reprint", "2026-000004"]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(again.out, "out/print/reprint-2026-000004.pdf\n");
}

#[test]
fn no_personal_data_leave_the_papers() {
    let desk = register(3);
    desk.change("register.csv", "1990-01-02", "geheim-1990");
    let ran = desk.run(&call(&["--log", "log.jsonl", "--metrics", "mappe.prom", "-v"]));
    let beside = [
        ran.out,
        ran.err,
        desk.read("log.jsonl"),
        desk.read("mappe.prom"),
        desk.read("out/manifest.jsonl"),
        String::from_utf8_lossy(&fs::read(desk.path(".mappe/journal.sqlite")).expect("there"))
            .into_owned(),
    ];
    for text in beside {
        for secret in ["Exemplo", "Vzorek", "Mustergasse", "geheim", "1990-01"] {
            assert!(!text.contains(secret), "`{secret}` stands in\n{text}");
        }
    }
    let log = desk.read("log.jsonl");
    let events: Vec<String> = log
        .lines()
        .map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
            line["event"].as_str().expect("a word").to_owned()
        })
        .collect();
    assert_eq!(events.first().map(String::as_str), Some("run_began"));
    assert_eq!(events.last().map(String::as_str), Some("run_ended"));
    assert_eq!(events.iter().filter(|event| *event == "issued").count(), 2);
}
