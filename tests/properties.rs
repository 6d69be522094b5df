//! What must hold under anything: escapes, dates, amounts, names of files.

use proptest::prelude::*;

use crate::desk::Desk;

/// Strings that have broken template engines before.
const HOSTILE: &[&str] = &[
    "#read(\"/etc/passwd\")",
    "#panic(\"x\")",
    "*bold* _it_",
    "= heading",
    "- item",
    "+ item",
    "/ a: b",
    "1. first",
    "12. November",
    "\"; #sys.version; #\"",
    "\\\"; x",
    "`raw`",
    "$x^2$",
    "@label",
    "<label>",
    "// comment",
    "/* c */",
    "{{ person }}",
    "{% raw %}",
    "~",
    "--",
    "---",
    "...",
    "O'Neil",
    "https://a.b/c",
    "a\nb",
    "a\u{2028}b",
    "a\u{85}= b",
    "\u{202e}abc",
    "#let x = 1",
    "]",
    "[",
    "#[",
    "\\",
    "\\\\",
    "\u{0}",
];

fn escaped(text: &str) -> String {
    let mut out = Vec::new();
    mappe::render::escape(text, &mut out).expect("memory");
    String::from_utf8(out).expect("UTF-8")
}

/// The value as one node: `#"…";` and nothing else.
fn is_one_literal(text: &str) -> bool {
    let Some(inner) = text.strip_prefix("#\"").and_then(|rest| rest.strip_suffix("\";")) else {
        return false;
    };
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if !matches!(letters.next(), Some('\\' | '"')) => {
                return false;
            }
            '"' | '\n' | '\r' => return false,
            _ => {}
        }
    }
    true
}

#[test]
fn hostile_strings_become_one_literal() {
    for text in HOSTILE {
        assert!(is_one_literal(&escaped(text)), "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_becomes_one_literal(text in any::<String>()) {
        prop_assert!(is_one_literal(&escaped(&text)));
    }

    #[test]
    fn only_plain_names_are_case_ids(id in any::<String>()) {
        if mappe::case::is_id(&id) {
            prop_assert!(id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
            prop_assert!(!id.starts_with('.') && !id.ends_with('.') && id.len() <= 64);
        }
    }

    #[test]
    fn amounts_survive_reading_and_printing(rappen in 0i64..1_000_000_000) {
        let francs = mappe::case::Francs(rappen);
        let read: mappe::case::Francs = serde_json::from_value(serde_json::json!(francs.to_string())).expect("an amount");
        prop_assert_eq!(read, francs);
    }

    #[test]
    fn every_birth_date_survives(year in 1900i16..2100, month in 1i8..=12, day in 1i8..=28) {
        for text in [format!("{year}"), format!("{year}-{month:02}"), format!("{year}-{month:02}-{day:02}")] {
            let born: mappe::case::BirthDate = serde_json::from_value(serde_json::json!(text)).expect("a date");
            prop_assert_eq!(serde_json::to_value(born).expect("text"), serde_json::json!(text));
            prop_assert!(born.earliest() <= born.latest());
        }
    }

    #[test]
    fn no_case_file_makes_the_reader_panic(text in "(\\[?[a-z_.]{0,12}\\]? ?=? ?[\"'0-9a-z{}\\[\\], \n]{0,20}\n?){0,12}") {
        let shape = mappe::document::Shape::new(mappe::case::schema(&std::collections::BTreeMap::new(), &[]));
        let source = mappe::source::Source::new("case.toml", text);
        let _ = mappe::case::CaseFile::read(&source, &shape);
    }

    #[test]
    fn no_prose_makes_the_reader_panic(text in "(---)?[ a-z.:]{0,10}\n?([{}%# a-z\"=|]{0,16}\n?){0,6}") {
        let source = mappe::source::Source::new("de.tera", text);
        let _ = mappe::templates::Prose::read(&source);
    }
}

/// Hostile values in every text of a case come out as they were, in the text of
/// the finished paper.
#[test]
fn hostile_values_are_printed_and_not_run() {
    for text in HOSTILE.iter().filter(|text| {
        !text.chars().any(|c| c.is_control() || ('\u{2028}'..='\u{202e}').contains(&c))
    }) {
        let desk = Desk::new();
        desk.copy(&crate::desk::project().join("tests/broken/base"));
        let toml = text.replace('\\', "\\\\").replace('"', "\\\"");
        desk.change("cases/case.toml", "Gemeindehaus, Sitzungszimmer 1", &toml);
        let ran = desk.run(&["build", ".", "-f", "txt", "-k", "D-01"]);
        assert_eq!(ran.code, 0, "{text}\n{}", ran.err);
        let made = desk.read("out/MUS-2026-0001/MUS-2026-0001_integration-talk-invitation_de.txt");
        let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert!(squeezed(&made).contains(&squeezed(text)), "{text}\n{made}");
    }
}
