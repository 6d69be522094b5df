//! Shards: several processes share the work, each with a workspace of its own, and
//! what they leave is put together only if nothing is missing and nothing double.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
    thread,
};

use crate::{
    batch::table,
    desk::{Desk, Ran, project},
};

/// So many cases, and so many of them in the shards.
const ROWS: usize = 12;

/// Workspaces without cases, and the table of all in the folder above them.
fn machines(names: &[&str]) -> Desk {
    let desk = Desk::new();
    for name in names {
        let office = project().join("tests/broken/base/office.toml");
        desk.file(&format!("{name}/office.toml"), &fs::read_to_string(office).expect("UTF-8"));
    }
    desk.file("register.csv", &table(ROWS));
    desk
}

/// Makes a part, or all, on one of the machines.
fn batch(desk: &Desk, machine: &str, output: &str, more: &[&str]) -> Ran {
    let mut call = vec![
        "batch",
        "../register.csv",
        "--workspace",
        ".",
        "-k",
        "I-01",
        "--date",
        "2026-11-23",
        "--jobs",
        "1",
        "-o",
        output,
    ];
    call.extend(more);
    desk.run_in(machine, &call)
}

/// Three machines at once, each with its part.
fn shared() -> Desk {
    let desk = machines(&["one", "two", "three", "desk"]);
    thread::scope(|scope| {
        for (machine, shard) in [("one", "1/3"), ("two", "2/3"), ("three", "3/3")] {
            let desk = &desk;
            scope.spawn(move || {
                let ran = batch(desk, machine, "../out", &["--shard", shard]);
                assert_eq!(ran.code, 0, "{}", ran.err);
            });
        }
    });
    desk
}

fn merge(desk: &Desk, parts: &[&str]) -> Ran {
    let mut call = vec!["merge"];
    call.extend(parts);
    call.extend(["--workspace", ".", "-o", "../out", "--files"]);
    desk.run_in("desk", &call)
}

/// All papers below a folder, by path.
fn papers(desk: &Desk, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let root = desk.path(folder);
    let all = walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok);
    all.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "pdf"))
        .map(|entry| {
            let path = entry.path().strip_prefix(&root).expect("below");
            (path.to_string_lossy().into_owned(), fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

fn manifest(desk: &Desk, folder: &str) -> Vec<serde_json::Value> {
    let lines = desk.read(&format!("{folder}/manifest.jsonl"));
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The part of a shard.
fn part(desk: &Desk, shard: &str) -> PathBuf {
    let name = format!("journal-{shard}-of-3.sqlite");
    let found = walkdir::WalkDir::new(desk.path("out/parts")).into_iter().filter_map(Result::ok);
    let mut found = found.filter(|entry| entry.file_name().to_string_lossy() == name);
    found.next().expect("the part is there").into_path()
}

fn said(ran: &Ran, code: i32, words: &str) {
    assert_eq!(ran.code, code, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains(words), "«{words}» is not in\n{}", ran.err);
}

/// Whether the workspace into which was merged knows nothing.
fn knows_nothing(desk: &Desk) {
    let journal = rusqlite::Connection::open(desk.path("desk/.mappe/journal.sqlite"));
    let count = |table: &str| {
        let ask = format!("SELECT count(*) FROM {table}");
        journal.as_ref().expect("a journal").query_row(&ask, [], |line| line.get::<_, u64>(0))
    };
    assert_eq!(count("paper").expect("a count"), 0);
    assert_eq!(count("run").expect("a count"), 0);
    assert!(!desk.path("out/manifest.jsonl").exists());
}

#[test]
fn shards_make_what_one_machine_makes_and_are_merged_once() {
    let desk = shared();
    let alone = batch(&desk, "desk", "../alone", &[]);
    assert_eq!(alone.code, 0, "{}", alone.err);
    assert_eq!(papers(&desk, "out"), papers(&desk, "alone"));
    assert_eq!(papers(&desk, "out").len(), ROWS);
    assert!(!desk.path("out/manifest.jsonl").exists(), "no shard speaks for all");
    fs::remove_dir_all(desk.path("desk/.mappe")).expect("it was made");

    let merged = merge(&desk, &["../out/parts"]);
    said(&merged, 0, "3 parts, 12 inputs (issued 12), 12 papers, 12 of them new in the journal");
    let first = manifest(&desk, "out");
    let numbers: BTreeSet<&str> = first.iter().filter_map(|row| row["number"].as_str()).collect();
    assert_eq!((first.len(), numbers.len()), (ROWS, ROWS));

    let again = merge(&desk, &["../out/parts"]);
    said(&again, 0, "0 of them new in the journal");
    assert_eq!(manifest(&desk, "out"), first);

    let known = batch(&desk, "desk", "../out", &[]);
    said(&known, 0, "0 issued, 12 there before");
}

#[test]
fn a_part_that_is_missing_stops_the_merge() {
    let desk = shared();
    fs::remove_file(part(&desk, "2")).expect("it was there");
    let ran = merge(&desk, &["../out/parts"]);
    said(&ran, 1, "[merge-missing]: part 2/3 is missing");
    knows_nothing(&desk);
}

#[test]
fn a_part_that_is_there_twice_stops_the_merge() {
    let desk = shared();
    fs::create_dir(desk.path("copy")).expect("writable");
    fs::copy(part(&desk, "1"), desk.path("copy/journal-1-of-3.sqlite")).expect("writable");
    let ran = merge(&desk, &["../out/parts", "../copy/journal-1-of-3.sqlite"]);
    said(&ran, 1, "[merge-double]: part 1/3 is there twice");
    said(&ran, 1, "[merge-double]: two papers have the number");
    knows_nothing(&desk);
}

#[test]
fn an_edited_row_stops_the_merge() {
    let desk = shared();
    let edited = rusqlite::Connection::open(part(&desk, "3")).expect("a journal");
    let done = edited.execute("UPDATE paper SET channel = 'handed_over' WHERE sequence = 1", []);
    assert_eq!(done, Ok(1));
    drop(edited);
    let ran = merge(&desk, &["../out/parts"]);
    said(&ran, 1, "[merge-foreign]: `../out/parts/");
    said(&ran, 1, "was changed after it was written");
    knows_nothing(&desk);
}

#[test]
fn a_file_that_is_gone_or_another_one_stops_the_merge() {
    let desk = shared();
    let paths: Vec<String> = papers(&desk, "out").into_keys().collect();
    fs::remove_file(desk.path("out").join(&paths[0])).expect("it was there");
    desk.file(&format!("out/{}", paths[1]), "other bytes");
    let ran = merge(&desk, &["../out/parts"]);
    said(&ran, 1, &format!("[merge-missing]: the file `{}` is not in", paths[0]));
    said(&ran, 1, &format!("[merge-foreign]: the file `{}` is not the one", paths[1]));
    knows_nothing(&desk);
}

#[test]
fn parts_of_two_inputs_are_not_mixed() {
    let desk = machines(&["one", "two", "desk"]);
    assert_eq!(batch(&desk, "one", "../out", &["--shard", "1/2"]).code, 0);
    desk.file("register.csv", &table(ROWS + 1));
    assert_eq!(batch(&desk, "two", "../out", &["--shard", "2/2"]).code, 0);
    let ran = merge(&desk, &["../out/parts"]);
    said(&ran, 1, "is about another input than");
    said(&ran, 1, "is missing");
    knows_nothing(&desk);
}

/// A shard as if it had been cut off before its last papers: they and its end are
/// unknown.
fn cut_off(desk: &Desk, shard: &str) {
    let journal = rusqlite::Connection::open(part(desk, shard)).expect("a journal");
    let cut = "UPDATE run SET ended = NULL;
               DELETE FROM input WHERE number = (SELECT max(input) FROM paper);
               DELETE FROM paper WHERE input = (SELECT max(input) FROM paper);";
    let last: u64 = journal
        .query_row("SELECT input FROM paper ORDER BY sequence DESC LIMIT 1", [], |line| line.get(0))
        .expect("a paper");
    let highest = journal.query_row("SELECT max(input) FROM paper", [], |line| line.get(0));
    assert_eq!(highest, Ok(last), "papers of one worker come in their order");
    journal.execute_batch(cut).expect("cut");
}

#[test]
fn a_shard_goes_on_from_its_part_on_an_empty_machine() {
    let desk = machines(&["one", "two"]);
    let first = batch(&desk, "one", "../out", &["--shard", "2/3"]);
    assert_eq!(first.code, 0, "{}", first.err);
    cut_off(&desk, "2");
    let made = papers(&desk, "out");

    let second = batch(&desk, "two", "../out", &["--shard", "2/3"]);
    said(&second, 0, "going on with the run of");
    said(&second, 0, "1 issued, 0 there before");
    assert_eq!(papers(&desk, "out"), made);
    let third = batch(&desk, "two", "../out", &["--shard", "2/3"]);
    said(&third, 0, &format!("0 issued, {} there before", made.len()));
}

#[test]
fn the_print_run_of_a_shard_that_moved_has_the_letters_of_both_machines() {
    let desk = machines(&["one", "two"]);
    let print = ["--shard", "2/3", "--print-run"];
    let list = "out/print/run-0001-2-of-3/letters.csv";
    let first = batch(&desk, "one", "../out", &print);
    assert_eq!(first.code, 0, "{}", first.err);
    let whole = fs::read_to_string(desk.path(list)).expect("a list");
    cut_off(&desk, "2");
    fs::remove_dir_all(desk.path("out/print")).expect("removed");

    let second = batch(&desk, "two", "../out", &print);
    said(&second, 0, "going on with the run of");
    said(&second, 0, "1 issued");
    assert!(whole.lines().count() > 2, "{whole}");
    assert_eq!(fs::read_to_string(desk.path(list)).expect("a list"), whole);
}
