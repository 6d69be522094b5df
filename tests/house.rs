//! The walls: reads our own source and data folders.

use std::fs;

use crate::desk::{Desk, files, project};

/// Rooms from the ground up; a room uses only what lies below it.
const STOREYS: &[&str] = &[
    "source",
    "report",
    "schema",
    "document",
    "material",
    "case",
    "office",
    "locales",
    "templates",
    "overrides",
    "workspace",
    "table",
    "deadline",
    "rules",
    "year",
    "plan",
    "sample",
    "render",
    "typeset",
    "write",
    "store",
    "print",
    "journal",
    "batch",
    "translation",
    "check",
    "preview",
    "watch",
    "cli",
];

/// Which crates are named in which rooms only.
const CRATES: &[(&str, &[&str])] = &[
    ("tera::", &["render"]),
    ("typst::", &["typeset", "write"]),
    ("typst_pdf::", &["write"]),
    ("typst_render::", &["write"]),
    ("typst_svg::", &["write"]),
    ("fluent_bundle::", &["locales"]),
    ("icu_locale::", &["locales"]),
    ("icu_normalizer::", &["table"]),
    ("clap::", &["cli"]),
    ("walkdir::", &["source"]),
    ("toml::", &["document"]),
    ("jsonschema::", &["document"]),
    ("tempfile::", &["write"]),
    ("annotate_snippets::", &["report"]),
    ("indicatif::", &["cli"]),
    ("quick_xml::", &["translation"]),
    ("roxmltree::", &["translation"]),
    ("calamine::", &["table", "translation"]),
    ("encoding_rs::", &["table"]),
    ("phonenumber::", &["table"]),
    ("zip::", &["table"]),
    ("rust_xlsxwriter::", &["translation"]),
    ("fast_qr::", &["render"]),
    ("axum::", &["watch"]),
    ("object_store::", &["store"]),
    ("tokio::", &["store", "watch"]),
    ("tokio_stream::", &["store", "watch"]),
    ("url::", &["store"]),
    ("maud::", &["preview", "watch"]),
    ("notify::", &["watch"]),
    ("notify_debouncer_full::", &["watch"]),
    ("getrandom::", &["watch"]),
    ("opener::", &["cli"]),
    ("similar::", &["overrides", "preview"]),
    ("tiny_skia::", &["preview", "write"]),
    ("png::", &["preview", "write"]),
    ("quick_junit::", &["report"]),
    ("rayon::", &["batch"]),
    ("rusqlite::", &["journal"]),
    ("rustix::", &["batch", "write"]),
    ("tikv_jemallocator::", &["main"]),
    ("csv::", &["print", "table"]),
    ("datamatrix::", &["print"]),
];

fn sources() -> Vec<(String, String, String)> {
    let root = project().join("src");
    files(&root)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| {
            let name =
                path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/");
            let room = name.split('/').next().expect("a name").trim_end_matches(".rs").to_owned();
            (room, name, fs::read_to_string(path).expect("UTF-8"))
        })
        .collect()
}

/// The text without doc comments and line comments.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_crate_is_named_in_its_room_only() {
    for (room, name, text) in sources() {
        for (krate, rooms) in CRATES {
            let named = code(&text).contains(krate);
            let own = krate.trim_end_matches("::") == room;
            assert!(!named || own || rooms.contains(&room.as_str()), "{name} names {krate}");
        }
    }
}

#[test]
fn rooms_import_only_from_below() {
    let level = |room: &str| STOREYS.iter().position(|storey| *storey == room);
    for (room, name, text) in sources() {
        let Some(here) = level(&room) else { continue };
        for part in code(&text).split("crate::").skip(1) {
            let inner = part.trim_start_matches('{').trim_start();
            let used: String =
                inner.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if let Some(there) = level(&used) {
                assert!(there <= here, "{name} in `{room}` looks up to `{used}`");
            }
        }
        for line in
            code(&text).lines().filter(|line| line.starts_with("    ") && !line.contains('='))
        {
            let used: String =
                line.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            let grouped =
                line.trim()[used.len()..].starts_with("::") && line.trim().ends_with([',', '{']);
            if let (true, Some(there)) = (grouped && text.contains("use crate::{"), level(&used)) {
                assert!(there <= here, "{name} in `{room}` looks up to `{used}`");
            }
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are() {
    for (_, name, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 400, "{name} has {lines} lines: find the missing word");
        assert!(text.starts_with("//!"), "{name} does not say what it is");
        for odd in ["utils", "util", "helpers", "helper", "common", "misc"] {
            assert!(!name.split('/').any(|part| part.trim_end_matches(".rs") == odd), "{name}");
        }
    }
}

#[test]
fn look_and_script_of_pages_are_short_and_say_what_they_are() {
    for path in files(&project().join("src")) {
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if ending == "rs" {
            continue;
        }
        let (name, text) = (path.display(), fs::read_to_string(&path).expect("UTF-8"));
        assert!(["css", "js"].contains(&ending.as_str()), "{name} does not belong here");
        assert!(text.lines().count() <= 400, "{name} is too long");
        assert!(
            text.starts_with("/* ") || text.starts_with("// "),
            "{name} does not say what it is"
        );
        assert!(!text.contains("http:") && !text.contains("https:"), "{name} names an address");
    }
}

#[test]
fn no_kind_and_no_language_is_named_in_the_source() {
    let kinds: Vec<String> = files(&project().join("templates"))
        .into_iter()
        .filter(|path| path.ends_with("kind.toml"))
        .map(|path| {
            path.parent()
                .expect("a folder")
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert!(kinds.len() >= 7);
    for (_, name, text) in sources() {
        for kind in &kinds {
            assert!(!code(&text).contains(&format!("\"{kind}\"")), "{name} names the kind {kind}");
        }
        for tag in ["de", "fr", "it"] {
            let allowed = name == "cli/new.rs";
            assert!(
                allowed || !code(&text).contains(&format!("\"{tag}\"")),
                "{name} names the language {tag}"
            );
        }
    }
}

#[test]
fn nothing_is_left_unfinished() {
    let words =
        [["TO", "DO"], ["FIX", "ME"], ["XX", "X"], ["un", "implemented!"], ["#[ig", "nore"]];
    for path in files(&project()) {
        let text =
            path.strip_prefix(project()).expect("below").to_string_lossy().replace('\\', "/");
        if text.starts_with("target/") || text.starts_with(".git/") || !text.ends_with(".rs") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("UTF-8");
        for word in words {
            assert!(!source.contains(&word.concat()), "{text} holds {}", word.concat());
        }
    }
}

#[test]
fn findings_and_catalogue_agree() {
    let listed: Vec<&str> = mappe::report::CATALOGUE.iter().map(|entry| entry.id).collect();
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    assert_eq!(listed, sorted, "the catalogue is sorted");
    let mut made = Vec::new();
    for (_, name, text) in sources() {
        if name.contains("catalogue") {
            continue;
        }
        for id in &listed {
            if text.contains(&format!("\"{id}\"")) {
                made.push(*id);
            }
        }
        for part in text.split("Finding::").skip(1) {
            let Some(rest) = part.split_once('(').map(|(_, rest)| rest.trim_start()) else {
                continue;
            };
            let Some(id) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            assert!(listed.contains(&id), "{name} makes `{id}`, which the catalogue does not know");
        }
    }
    for id in &listed {
        assert!(made.contains(id), "nothing makes `{id}`");
    }
}

/// Findings that no input of ours can bring about on demand.
const UNBREAKABLE: &[&str] = &["calendar", "journal", "pdf-standard", "picture", "print-bundle", "print-sum"];

/// Findings that need a run before them, or a worker: a test of batches brings each
/// about.
const OF_BATCHES: &[&str] = &[
    "data-gone",
    "foreign-file",
    "issued-before",
    "issued-file",
    "journal-changed",
    "not-issued",
    "time-limit",
    "worker-died",
];

/// Findings that need the parts of several runs: a test of shards brings each about.
const OF_SHARDS: &[&str] = &["merge-double"];


#[test]
fn every_finding_has_a_broken_folder_and_the_reverse() {
    let folders: Vec<String> = fs::read_dir(project().join("tests/broken"))
        .expect("readable")
        .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "base")
        .collect();
    // What only a table can bring about is shown by `tables/`.
    let tables: String = files(&project().join("tests/tables"))
        .into_iter()
        .filter(|path| path.ends_with("expected.txt"))
        .map(|path| fs::read_to_string(path).expect("UTF-8"))
        .collect();
    for entry in mappe::report::CATALOGUE {
        let shown = tables.contains(&format!("[{}]", entry.id));
        let elsewhere = OF_BATCHES.contains(&entry.id) || OF_SHARDS.contains(&entry.id);
        let has = shown || elsewhere || folders.iter().any(|folder| folder == entry.id);
        assert!(has || UNBREAKABLE.contains(&entry.id), "tests/broken/{} is missing", entry.id);
    }
    let batches = fs::read_to_string(project().join("tests/batch.rs")).expect("readable");
    for id in OF_BATCHES {
        assert!(batches.contains(&format!("[{id}]")), "tests/batch.rs does not bring `{id}` about");
    }
    let shards = fs::read_to_string(project().join("tests/shards.rs")).expect("readable");
    for id in OF_SHARDS {
        assert!(shards.contains(&format!("[{id}]")), "tests/shards.rs does not bring `{id}` about");
    }
    for folder in &folders {
        assert!(
            mappe::report::CATALOGUE.iter().any(|entry| entry.id == folder),
            "tests/broken/{folder}"
        );
    }
}

#[test]
fn every_finding_has_a_page_in_each_language_and_the_reverse() {
    let ids: Vec<&str> = mappe::report::CATALOGUE.iter().map(|entry| entry.id).collect();
    let mut books = 0;
    for entry in fs::read_dir(project().join("docs")).expect("readable") {
        let folder = entry.expect("readable").path().join("src/findings");
        if !folder.is_dir() {
            continue;
        }
        books += 1;
        for id in &ids {
            let path = folder.join(format!("{id}.md"));
            let page = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(page.lines().next(), Some(format!("# {id}").as_str()), "{}", path.display());
        }
        for path in files(&folder) {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let known = ids.contains(&name.as_str());
            assert!(known || name == "README", "{} belongs to no finding", path.display());
        }
    }
    assert!(books > 0);
}

#[test]
fn the_schemas_beside_the_examples_are_those_of_the_program() {
    let desk = Desk::new();
    for (what, path) in [("case", "case.schema.json"), ("office", "office.schema.json")] {
        let ran = desk.run(&["schema", what]);
        let mut differing = Vec::new();
        crate::desk::compare(&project().join("examples").join(path), &ran.out, &mut differing);
        crate::desk::settle(&differing);
    }
}

#[test]
fn commands_of_the_readme_work() {
    let readme = fs::read_to_string(project().join("README.md")).expect("there is a README");
    let desk = Desk::new();
    for example in ["musterwil", "musterkanton", "exempleville", "esempio"] {
        let from = project().join("examples").join(example);
        for path in files(&from) {
            let inside = path.strip_prefix(project()).expect("below");
            desk.file(&inside.to_string_lossy(), "");
            fs::copy(&path, desk.path(&inside.to_string_lossy())).expect("writable");
        }
    }
    let mut seen = 0;
    for block in readme.split("```sh\n").skip(1) {
        let block = block.split("```").next().expect("an end");
        for line in block.lines() {
            let line = line.split(" #").next().expect("a line").trim();
            let args = line
                .strip_prefix("cargo run --release -- ")
                .or_else(|| line.strip_prefix("mappe "));
            let Some(args) = args else { continue };
            let ran = desk.run(&args.split_whitespace().collect::<Vec<_>>());
            assert_eq!(ran.code, 0, "{line}\n{}{}", ran.out, ran.err);
            seen += 1;
        }
    }
    assert!(seen >= 6, "only {seen} commands were found");
}
