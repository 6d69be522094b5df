//! The program speaks several languages: every sentence of the source stands in
//! every catalogue `locales/<tag>/program.po`, translated, with the same holes.
//! `ACCEPT=1` adds what is new, empty, and takes out what is gone.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::PathBuf,
};

use mappe::{case::FACTS, material::Material, office, report::CATALOGUE, schema, table, templates};

use crate::desk::{Desk, files, project, settle};

/// Every sentence that the program can say, in English.
fn sentences() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for path in files(&project().join("src")) {
        let text = fs::read_to_string(&path).expect("UTF-8");
        all.extend(literals(&text, "say!("));
        all.extend(literals(&text, "say!(\n"));
        if path.ends_with("rules/instruments.rs") {
            let reasons = quoted(&text).into_iter().filter(|one| one.matches(' ').count() > 1);
            all.extend(reasons);
        }
    }
    all.extend(CATALOGUE.iter().map(|entry| entry.means.to_owned()));
    all.extend(FACTS.iter().map(|row| row.says.to_owned()));
    let templates = templates::Templates::open(&Material::open(None).expect("built in"))
        .expect("the built-in kinds");
    let course = templates.course();
    all.extend(course.state.iter().map(|one| one.says.clone()));
    all.extend(course.event.iter().map(|one| one.says.clone()));
    all.extend(course.decision.iter().map(|one| one.asks.clone()));
    let map = table::schema(&templates.case_schema());
    let manifest = schema::of::<templates::Manifest>();
    for schema in [templates.case_schema(), office::schema(), manifest, map] {
        all.extend(schema::texts(&schema));
    }
    all.extend(mappe::cli::sentences());
    all.retain(|one| one.chars().any(char::is_alphabetic));
    all
}

/// The string literals that follow a word, as they are at run time.
fn literals(text: &str, after: &str) -> Vec<String> {
    let tests = text.find("#[cfg(test)]").unwrap_or(text.len());
    let parts = text[..tests].split(after).skip(1);
    parts.filter_map(|part| part.trim_start().strip_prefix('"').map(unquoted)).collect()
}

/// All string literals of a text.
fn quoted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('"') {
        found.push(unquoted(&rest[at + 1..]));
        let mut end = at + 1;
        while let Some(letter) = rest[end..].chars().next() {
            end += letter.len_utf8();
            match letter {
                '\\' => end += rest[end..].chars().next().map_or(0, char::len_utf8),
                '"' => break,
                _ => {}
            }
        }
        rest = &rest[end..];
    }
    found
}

/// A literal up to its closing quotation mark, with its escapes resolved.
fn unquoted(text: &str) -> String {
    let (mut out, mut letters) = (String::new(), text.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('n') => out.push('\n'),
                Some('\n') => {
                    while letters.peek().is_some_and(|one| one.is_whitespace()) {
                        letters.next();
                    }
                }
                Some(other) => out.push(other),
                None => {}
            },
            other => out.push(other),
        }
    }
    out
}

/// The catalogues by language.
fn catalogues() -> BTreeMap<String, PathBuf> {
    let official = ["de", "fr", "it"]
        .map(|tag| (tag.to_owned(), project().join(format!("locales/{tag}/program.po"))));
    official.into_iter().collect()
}

fn written(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{text}\"")
}

/// A catalogue: pattern and translation.
fn read(path: &PathBuf) -> BTreeMap<String, String> {
    let Ok(text) = fs::read(path) else { return BTreeMap::new() };
    let catalogue = polib::po_file::parse_from_reader(text.as_slice())
        .unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
    catalogue
        .messages()
        .map(|one| (one.msgid().to_owned(), one.msgstr().expect("one form").to_owned()))
        .collect()
}

/// The holes of a pattern, by number.
fn holes(pattern: &str) -> Vec<usize> {
    let plain = pattern.replace("{{", "").replace("}}", "");
    let mut found = Vec::new();
    for part in plain.split('{').skip(1) {
        let number = part.split('}').next().unwrap_or_default();
        found.push(number.parse().unwrap_or(found.len() + 1));
    }
    found.sort_unstable();
    found
}

#[test]
fn every_sentence_stands_in_every_language_with_its_holes() {
    let sentences = sentences();
    assert!(sentences.len() > 500, "only {} sentences were found", sentences.len());
    let mut wrong = Vec::new();
    for (tag, path) in catalogues() {
        let told = read(&path);
        if std::env::var_os("ACCEPT").is_some() {
            let mut text = format!(
                "# What the program says. `{{}}` are holes for names and numbers; where their\n# order changes, they are numbered: `{{2}}`. `tests/phrases.rs` keeps this file whole.\nmsgid \"\"\nmsgstr \"\"\n\"Language: {tag}\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n"
            );
            for one in &sentences {
                let translated = told.get(one).map_or("", String::as_str);
                let _ = write!(text, "\nmsgid {}\nmsgstr {}\n", written(one), written(translated));
            }
            fs::write(&path, text).expect("writable");
            continue;
        }
        for one in &sentences {
            match told.get(one).map(String::as_str) {
                None => wrong.push(format!("{tag}: «{one}» is missing; ACCEPT=1 adds it")),
                Some("") => wrong.push(format!("{tag}: «{one}» is not translated")),
                Some(text) if holes(text) != holes(one) => {
                    wrong.push(format!("{tag}: «{text}» has other holes than «{one}»"));
                }
                Some(_) => {}
            }
        }
        let gone = told.keys().filter(|one| !sentences.contains(*one));
        wrong.extend(gone.map(|one| format!("{tag}: nothing says «{one}» any more")));
    }
    settle(&wrong);
}

#[test]
fn help_findings_and_refusals_speak_the_language_that_is_asked_for() {
    let desk = Desk::new();
    let told = |args: &[&str]| {
        let ran = desk.run(args);
        format!("{}{}", ran.out, ran.err)
    };
    for tag in ["de", "fr", "it"] {
        let translated = read(&catalogues()[tag]);
        let of = |english: &str| translated[english].clone();
        let help = told(&["--ui-language", tag, "build", "--help"]);
        assert!(help.contains(&of("Make the papers of a workspace or a case")), "{tag}: {help}");
        assert!(!help.contains("Options:") || of("Options") == "Options", "{tag}: {help}");
        let refused = told(&["--ui-language", tag, "build", "--frmat", "pdf"]);
        let sentence = of("there is no option `{}`").replace("{}", "--frmat");
        assert!(refused.contains(&sentence), "{tag}: {refused}");
        let finding = told(&["check", "nowhere", "--ui-language", tag]);
        assert!(finding.contains(&of("`{}` does not exist").replace("{}", "nowhere")), "{finding}");
    }
    assert!(told(&["--ui-language", "rm", "list", "kinds"]).contains("rm"), "an unknown language");
}
