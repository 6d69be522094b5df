use std::{collections::BTreeSet, fs, path::Path};

use super::{base, talk};
use crate::desk::{Desk, Ran};

/// A workspace whose case is invented, with a second one that is not.
fn invented() -> Desk {
    let desk = base();
    desk.change("cases/case.toml", "stage = ", "invented = true\nstage = ");
    desk
}

/// Makes the gallery of two kinds in two languages.
fn make(desk: &Desk, folder: &str, more: &[&str]) -> Ran {
    let mut args =
        vec!["preview", "cases", "-k", "D-01", "-k", "D-06", "-l", "de", "-l", "tr", "-o", folder];
    args.extend(more);
    desk.run(&args)
}

/// Paths of the files below a folder, whatever its name.
fn names(folder: &Path) -> BTreeSet<String> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            entry.path().strip_prefix(folder).expect("below").to_string_lossy().into_owned()
        })
        .collect()
}

fn gallery(desk: &Desk, folder: &str) -> serde_json::Value {
    serde_json::from_str(&desk.read(&format!("{folder}/gallery.json"))).expect("JSON")
}

#[test]
fn a_gallery_has_pages_thumbnails_and_a_record() {
    let desk = invented();
    talk("preview", &make(&desk, "g", &[]));
    let made = names(&desk.path("g"));
    let rows = gallery(&desk, "g");
    let mut named: BTreeSet<String> = ["index.html", "gallery.json"].map(str::to_owned).into();
    for paper in rows["papers"].as_array().expect("a list") {
        let pages = paper["pages"].as_array().expect("a list");
        assert!(!pages.is_empty(), "{paper}");
        for picture in pages.iter().chain([&paper["thumbnail"]]) {
            named.insert(picture["path"].as_str().expect("a path").to_owned());
        }
    }
    assert_eq!(made, named);
    let first = &rows["papers"][0];
    assert_eq!(first["stem"], "MUS-2026-0001_integration-talk-invitation_de");
    assert_eq!((&first["code"], &first["stage"]), (&"D-01".into(), &"demand".into()));
    assert_eq!(first["words"][0]["passages"][0]["name"], "reason");
    assert_eq!(first["fingerprint"].as_str().map(str::len), Some(64));
    // A page is as wide as A4 at 110 dots per inch.
    assert_eq!(
        (&first["pages"][0]["width"], &first["pages"][0]["height"]),
        (&909.into(), &1286.into())
    );
    let both = rows["papers"].as_array().expect("a list");
    let both = both.iter().find(|paper| paper["languages"].as_array().map(Vec::len) == Some(2));
    let languages = both.expect("a paper in two languages")["words"].as_array().map(Vec::len);
    assert_eq!(languages, Some(2));
}

#[test]
fn a_workspace_brings_samples_in_all_languages_and_the_year() {
    let desk = invented();
    let ran = desk.run(&["preview", ".", "-k", "Q-09", "-k", "Q-10"]);
    talk("preview-samples", &ran);
    let rows = gallery(&desk, "gallery");
    let count = |wanted: &dyn Fn(&serde_json::Value) -> bool| {
        rows["papers"].as_array().expect("a list").iter().filter(|row| wanted(row)).count()
    };
    let beside = |row: &serde_json::Value| row["languages"].as_array().map(Vec::len) == Some(2);
    for size in ["smallest", "largest"] {
        assert_eq!(count(&|row| row["sample"] == size && !beside(row)), 6, "{size}");
    }
    // Of the eight languages three need a font.
    assert_eq!(count(&|row| row["sample"] == "smallest" && beside(row)), 15);
    assert_eq!(count(&|row| row["sample"] == "largest" && beside(row)), 0);
    // The office of the workspace has no council, so its year is not told.
    assert_eq!(count(&|row| row["kind"] == "annual-report"), 6);
    assert_eq!(count(&|row| row["case"] == "SMALLEST-Q-10"), 3);
    assert_eq!(count(&|_| true), 27);
}

#[test]
fn the_same_material_gives_the_same_bytes() {
    let desk = invented();
    make(&desk, "a", &[]);
    make(&desk, "b", &[]);
    // A third time over the first, with its pictures at hand.
    let before = fs::metadata(desk.path("a/pages")).expect("made").modified().expect("a time");
    make(&desk, "a", &[]);
    let after = fs::metadata(desk.path("a/pages")).expect("made").modified().expect("a time");
    assert_eq!(before, after, "an unchanged picture was written again");
    let files = names(&desk.path("a"));
    assert_eq!(files, names(&desk.path("b")));
    for name in files {
        let of = |folder: &str| fs::read(desk.path(folder).join(&name)).expect("made");
        assert!(of("a") == of("b"), "{name} differs");
    }
}

#[test]
fn a_real_case_is_refused_and_the_others_are_shown() {
    let desk = invented();
    let real = desk.read("cases/case.toml").replace("MUS-2026-0001", "MUS-2026-0002");
    desk.file("cases/second.toml", &real.replace("invented = true\n", ""));
    desk.file("cases/third.toml", &real.replace("0002", "0003").replace("= true\n", "= false\n"));
    let ran = make(&desk, "g", &["-l", "de", "--message-format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let lines: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(&line.replace("[time]", "0")).expect("JSON"))
        .collect();
    let refused: Vec<_> = lines.iter().filter(|line| line["id"] == "real-case").collect();
    let cases: Vec<_> = refused.iter().map(|line| line["case"].as_str().expect("a case")).collect();
    assert_eq!(cases, ["MUS-2026-0002", "MUS-2026-0003"]);
    let last = lines.last().expect("a summary");
    assert_eq!((&last["type"], &last["refused"]), (&"summary".into(), &2.into()));
    let papers = lines.iter().filter(|line| line["stem"].is_string());
    assert!(papers.clone().count() > 0, "{}", ran.out);
    for line in papers {
        assert_eq!(line["case"], "MUS-2026-0001", "{line}");
    }
    for name in names(&desk.path("g")) {
        let bytes = fs::read(desk.path("g").join(&name)).expect("made");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!name.contains("0002") && !name.contains("0003"), "{name}");
        // The findings name the files, never what is in them.
        let paper =
            text.contains("id=\"MUS-2026-0002") || text.contains("\"case\": \"MUS-2026-0002");
        assert!(!paper, "{name} shows a real case");
    }
}

#[test]
fn a_changed_sentence_is_found_accepted_and_found_again() {
    let desk = invented();
    desk.copy(&crate::desk::project().join("tests/broken/base"));
    desk.change("cases/case.toml", "stage = ", "invented = true\nstage = ");
    make(&desk, "old", &[]);
    let prose = "templates/demand/integration-talk-invitation/de.tera";
    let text = fs::read_to_string(crate::desk::project().join(prose)).expect("prose");
    let sentence = text.lines().find(|line| line.starts_with("Wir ")).expect("a sentence");
    desk.file(prose, &text.replacen(sentence, &format!("{sentence} Bringen Sie Zeit mit."), 1));

    let ran = make(&desk, "new", &["--against", "old", "--summary", "summary.md"]);
    talk("preview-changed", &ran);
    let summary = desk.read("summary.md");
    let mut differing = Vec::new();
    let reference = crate::desk::project().join("tests/cli/talk/preview-summary.md");
    crate::desk::compare(&reference, &summary, &mut differing);
    crate::desk::settle(&differing);
    let page = desk.read("new/changes.html");
    assert!(page.contains("<ins>") && page.contains("class=\"frame\""), "nothing is marked");
    assert!(page.contains("Bringen Sie Zeit mit."), "{page}");
    let old = names(&desk.path("new/old"));
    assert_eq!(
        old.iter().next().map(String::as_str),
        Some("MUS-2026-0001_integration-talk-invitation_de+tr-1.png")
    );
    for name in &old {
        let of = |path: &str| fs::read(desk.path(path).join(name)).expect("a picture");
        assert!(of("new/old") == of("old/pages"), "{name} is not the old page");
    }

    // A comparison alone accepts nothing.
    assert!(!desk.path("accepted.toml").exists());
    let ran = make(&desk, "new", &["--against", "old", "--accept"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let accepted = desk.read("accepted.toml");
    let lines =
        accepted.lines().filter(|line| line.contains("integration-talk-invitation_de")).count();
    assert_eq!(lines, 2, "{accepted}");
    let ran = make(&desk, "new", &["--against", "old"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(desk.read("new/changes.html").contains("All changes are accepted."));

    // Another change of the same paper was not looked at.
    desk.change(prose, "Bringen Sie Zeit mit.", "Bringen Sie viel Zeit mit.");
    let ran = make(&desk, "new", &["--against", "old"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert_eq!(desk.read("accepted.toml"), accepted);

    // The way back leaves nothing to accept.
    desk.file(prose, &text);
    let ran = make(&desk, "new", &["--against", "old", "--accept"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!desk.read("accepted.toml").contains("MUS-"), "{}", desk.read("accepted.toml"));
    assert!(names(&desk.path("new")).iter().all(|name| !name.starts_with("old/")));
}

#[test]
fn a_paper_that_comes_or_goes_is_a_change_of_what_was_asked_for() {
    let desk = invented();
    make(&desk, "both", &[]);
    let d06 = ["preview", "cases", "-k", "D-06", "-l", "de", "-o", "one", "--against", "both"];
    // Kinds and languages that were not asked for are not missed.
    let ran = desk.run(&d06);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = make(&desk, "all", &["--against", "one", "--message-format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let added = ran.out.lines().filter(|line| line.contains("\"change\":\"added\"")).count();
    assert_eq!(added, 3, "{}", ran.out);
    desk.change("cases/case.toml", "MUS-2026-0001", "MUS-2026-0009");
    let ran = make(&desk, "other", &["--against", "both", "--message-format", "json"]);
    let removed = ran.out.lines().filter(|line| line.contains("\"change\":\"removed\"")).count();
    assert_eq!((ran.code, removed), (1, 4), "{}", ran.out);
    let ran = make(&desk, "other", &["--against", "both", "--accept"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(make(&desk, "other", &["--against", "both"]).code, 0);
}

#[test]
fn a_smaller_gallery_leaves_no_old_picture_and_touches_nothing_else() {
    let desk = invented();
    make(&desk, "g", &[]);
    desk.file("g/notes.txt", "ours");
    desk.file("g/pages/ours.png", "ours");
    let ran = desk.run(&["preview", "cases", "-k", "D-06", "-l", "de", "-o", "g"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let left = names(&desk.path("g"));
    assert!(left.contains("notes.txt") && left.contains("pages/ours.png"), "{left:?}");
    assert!(left.iter().all(|name| !name.contains("talk-invitation")), "{left:?}");
}

#[test]
fn wrong_folders_are_refused_before_anything_is_made() {
    let desk = invented();
    desk.file("page/index.html", "mine");
    let ran = make(&desk, "page", &[]);
    assert_eq!((ran.code, desk.read("page/index.html").as_str()), (2, "mine"), "{}", ran.err);
    let ran = make(&desk, "g", &["--against", "nowhere"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!desk.path("g").exists(), "something was made");
    // Paths in the record of a gallery cannot lead out of it.
    make(&desk, "g", &[]);
    desk.change("g/gallery.json", "\"pages/MUS", "\"../MUS");
    let ran = make(&desk, "h", &["--against", "g"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    let ran = make(&desk, "g", &["--against", "g"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert_eq!(make(&desk, "g", &["--accept"]).code, 2);
    for wrong in [["-k", "I-99"], ["-l", "xx"]] {
        let ran = desk.run(&["preview", "cases", wrong[0], wrong[1], "-o", "h"]);
        assert_eq!(ran.code, 1, "{}", ran.err);
    }
    assert!(!desk.path("h").exists(), "something was made");
}

/// The markup as XML: elements without an end are closed, and look and script, which
/// are no markup, left out.
fn as_xml(page: &str) -> String {
    let mut xml = page.replacen("<!DOCTYPE html>", "", 1);
    for inner in ["style", "script"] {
        let (open, close) = (format!("<{inner}>"), format!("</{inner}>"));
        let start = xml.find(&open).expect("it is there") + open.len();
        let end = xml.find(&close).expect("it ends");
        xml.replace_range(start..end, "");
    }
    for empty in ["meta", "img", "input"] {
        let parts: Vec<String> = xml.split(&format!("<{empty} ")).map(str::to_owned).collect();
        let closed = parts.iter().enumerate().map(|(number, part)| match part.split_once('>') {
            Some((inside, rest)) if number > 0 => format!("<{empty} {inside}/>{rest}"),
            _ => part.clone(),
        });
        xml = closed.collect();
    }
    xml
}

#[test]
fn pages_are_well_formed_and_need_nothing_from_elsewhere() {
    let desk = invented();
    make(&desk, "old", &[]);
    desk.change("office.toml", "canton = ", "accent = \"#7a1f56\"\ncanton = ");
    make(&desk, "new", &["--against", "old"]);
    for page in ["new/index.html", "new/changes.html"] {
        let text = desk.read(page);
        for wrong in ["http:", "https:", "@import", "url(", "//"] {
            let found = text.split("<script>").next().expect("a head").contains(wrong);
            assert!(!found, "{page} holds `{wrong}`");
        }
        let xml = as_xml(&text);
        let document = roxmltree::Document::parse(&xml).unwrap_or_else(|wrong| {
            panic!("{page}: {wrong}\n{}", xml.lines().next().unwrap_or_default())
        });
        let mut ids = BTreeSet::new();
        let mut pictures = 0;
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            if let Some(id) = node.attribute("id") {
                assert!(ids.insert(id), "{page}: the id {id} is there twice");
            }
            if node.tag_name().name() == "img" {
                pictures += 1;
                let alt = node.attribute("alt").unwrap_or_default();
                assert!(alt.contains("D-0") && alt.contains("MUS-2026-0001"), "{page}: {alt}");
                for size in ["width", "height"] {
                    assert!(node.attribute(size).is_some(), "{page}: {alt} may jump");
                }
                let source = node.attribute("src").expect("a source");
                assert!(desk.path("new").join(source).is_file(), "{page}: {source} is not there");
            }
        }
        assert!(pictures >= 8, "{page} has {pictures} pictures");
        let inside = |node: &roxmltree::Node<'_, '_>| {
            ["href", "for", "aria-labelledby"].iter().filter_map(|name| node.attribute(*name)).any(
                |to| {
                    let (file, id) = to.split_once('#').unwrap_or(("", to));
                    file.is_empty() && !to.ends_with(".html") && !ids.contains(id)
                },
            )
        };
        let lost: Vec<_> = document.descendants().filter(inside).collect();
        assert!(lost.is_empty(), "{page}: {lost:?} lead nowhere");
        assert_eq!(document.root_element().attribute("lang"), Some("en"));
    }
    // The accent colour is no text: only the pages differ.
    let page = desk.read("new/changes.html");
    assert!(page.contains("No text of a passage has changed") && !page.contains("<ins>"));
}
