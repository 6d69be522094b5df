//! The book in `docs/` is true: its commands run, its two courses (a new kind, a new
//! language) lead where they say, and its languages say the same.

use std::{collections::BTreeSet, fs, path::PathBuf};

use crate::desk::{Desk, files, project, settle};

/// The language in which the book is written first.
const FIRST: &str = "en";
/// Courses of a page that begin in an empty folder.
const COURSES: [&str; 2] = ["authors/add-a-kind.md", "authors/add-a-language.md"];

fn book(tag: &str) -> PathBuf {
    project().join("docs").join(tag).join("src")
}

fn tags() -> Vec<String> {
    let folders = fs::read_dir(project().join("docs")).expect("the book");
    let names = folders.map(|entry| entry.expect("readable"));
    let mut tags: Vec<String> = names
        .filter(|entry| entry.path().join("book.toml").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    tags.sort();
    tags
}

/// The pages of a book, by path.
fn pages(tag: &str) -> Vec<(String, String)> {
    let root = book(tag);
    let name = |path: &PathBuf| {
        path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/")
    };
    let found = files(&root).into_iter().filter(|path| path.extension().is_some_and(|e| e == "md"));
    found.map(|path| (name(&path), fs::read_to_string(&path).expect("UTF-8"))).collect()
}

/// The fenced blocks of a page: what stands behind the fence, and the text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let (mut found, mut open) = (Vec::new(), None::<(String, String)>);
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => open = Some((info.to_owned(), String::new())),
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some((_, text)), None) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    found
}

#[test]
fn all_languages_have_the_pages_and_the_blocks_of_the_first() {
    let first = pages(FIRST);
    let mut wrong = Vec::new();
    for tag in tags().iter().filter(|tag| *tag != FIRST) {
        let own = pages(tag);
        for (name, text) in &first {
            match own.iter().find(|(other, _)| other == name) {
                None => wrong.push(format!("docs/{tag}/src/{name} is missing")),
                Some((_, other)) if blocks(other) != blocks(text) => {
                    wrong.push(format!("docs/{tag}/src/{name} has other examples than {FIRST}"));
                }
                Some(_) => {}
            }
        }
        let gone = own.iter().filter(|(name, _)| !first.iter().any(|(other, _)| other == name));
        wrong.extend(gone.map(|(name, _)| format!("docs/{tag}/src/{name} has no page in {FIRST}")));
    }
    settle(&wrong);
}

#[test]
fn the_contents_list_every_page_and_every_link_leads_somewhere() {
    let mut wrong = Vec::new();
    for tag in tags() {
        let pages = pages(&tag);
        let known: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
        for (name, text) in &pages {
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut listed = BTreeSet::new();
            for link in text.split("](").skip(1).filter_map(|part| part.split(')').next()) {
                let target = link.split('#').next().unwrap_or_default();
                if target.is_empty() || !target.ends_with(".md") || target.contains("://") {
                    continue;
                }
                let whole = resolved(folder, target);
                if !known.contains(whole.as_str()) {
                    wrong.push(format!("docs/{tag}/src/{name}: `{link}` leads nowhere"));
                }
                listed.insert(whole);
            }
            if name == "SUMMARY.md" {
                let unlisted =
                    known.iter().filter(|one| **one != "SUMMARY.md" && !listed.contains(**one));
                wrong.extend(unlisted.map(|one| format!("docs/{tag}: {one} is not in SUMMARY.md")));
            }
        }
    }
    settle(&wrong);
}

fn resolved(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Commands of the book that take minutes without optimisation; `.ci/run` runs them
/// in the release build, see there.
fn is_slow(line: &str) -> bool {
    line.starts_with("mappe preview") || line.contains("--samples all")
}

#[test]
fn every_command_of_the_book_ends_well() {
    let mut wrong = Vec::new();
    for (name, text) in pages(FIRST).iter().filter(|(name, _)| !COURSES.contains(&name.as_str())) {
        let lines: Vec<String> = blocks(text)
            .into_iter()
            .filter(|(info, _)| info == "sh")
            .flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>())
            .filter(|line| line.starts_with("mappe ") && !is_slow(line))
            .collect();
        if lines.is_empty() {
            continue;
        }
        let desk = Desk::new();
        for path in files(&project().join("examples")) {
            let inside =
                path.strip_prefix(project()).expect("below").to_string_lossy().into_owned();
            desk.file(&inside, "");
            fs::copy(&path, desk.path(&inside)).expect("writable");
        }
        for line in lines {
            let (code, told) = run(&desk, &line, "");
            if code != 0 {
                wrong.push(format!("{name}: `{line}` ends with {code}\n{told}"));
            }
        }
    }
    settle(&wrong);
}

/// Runs a line of the book; `>` writes what it says into a file.
fn run(desk: &Desk, line: &str, folder: &str) -> (i32, String) {
    let line = line.split(" #").next().unwrap_or(line).trim();
    let (line, target) = match line.split_once(" > ") {
        Some((line, target)) => (line, Some(target.trim())),
        None => (line, None),
    };
    // Proofs by sample data take minutes without optimisation, see `is_slow`.
    let quick = line.starts_with("mappe check") && !line.contains("--samples");
    let line = if quick { format!("{line} --samples none") } else { line.to_owned() };
    let words: Vec<&str> =
        line.split_whitespace().skip(1).map(|word| word.trim_matches('"')).collect();
    let ran = desk.run_in(folder, &words);
    if let Some(target) = target {
        desk.file(&format!("{folder}/{target}"), &ran.out);
    }
    (ran.code, format!("{}{}", ran.out, ran.err))
}

#[test]
fn the_courses_for_a_kind_and_a_language_lead_where_they_say() {
    let mut wrong = Vec::new();
    for course in COURSES {
        let text = fs::read_to_string(book(FIRST).join(course)).expect("the page");
        let (desk, mut folder) = (Desk::new(), String::new());
        let mut steps = 0;
        for (info, block) in blocks(&text) {
            if let Some(path) = info.split_whitespace().find_map(|word| word.strip_prefix("file="))
            {
                desk.file(&format!("{folder}/{path}"), &block);
                steps += 1;
            } else if info == "sh" {
                for line in block.lines() {
                    if let Some(into) = line.strip_prefix("cd ") {
                        folder = into.trim().to_owned();
                    } else if line.starts_with("mappe ") {
                        let (code, told) = run(&desk, line, &folder);
                        if code != 0 {
                            wrong.push(format!("{course}: `{line}` ends with {code}\n{told}"));
                        }
                        steps += 1;
                    }
                }
            }
        }
        assert!(steps >= 8, "{course} has {steps} steps");
        let papers = files_in(&desk, &format!("{folder}/out"));
        assert!(!papers.is_empty() || !wrong.is_empty(), "{course} makes no paper");
    }
    settle(&wrong);
}

fn files_in(desk: &Desk, folder: &str) -> Vec<PathBuf> {
    walkdir::WalkDir::new(desk.path(folder))
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .collect()
}
